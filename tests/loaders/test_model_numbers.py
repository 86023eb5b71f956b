"""Models by their number behind a family or a maker, firms by where they sign, and what is said of both."""

from __future__ import annotations

import pytest

from tests.loaders.test_whose_is_it_zh import told

HEAD = "算力快讯\n\n财经社2026年6月10日讯，{}\n"

MADE = {
    "寒武纪思元795今日亮相。": ("思元795", "builtBy", "Cambricon"),
    "寒武纪思元690今日亮相。": ("Siyuan 690", "builtBy", "Cambricon"),
    "龙芯中科3B6800完成流片。": ("3B6800", "builtBy", "Loongson"),
    "燧原科技的S90完成流片。": ("S90", "builtBy", "Enflame"),
    "沐曦曦云C910完成流片。": ("曦云C910", "builtBy", "MetaX"),
    "月之暗面开源了Kimi K4。": ("Kimi K4", "releasedOn", "2026-06-10"),
    "壁仞科技的BR200改由中芯国际代工。": ("BR200", "manufacturedBy", "SMIC"),
    "曦云C910的FP16算力为800TFLOPS。": ("曦云C910", "capacity", "800"),
}


@pytest.mark.parametrize("text", MADE)
def test_a_number_behind_a_family_or_a_maker_names_a_model(text: str) -> None:
    assert MADE[text] in told(HEAD.format(text), MADE[text][1])


NO_MODELS = [
    "昇腾2026年出货70万片。",
    "昇腾300个客户已上线。",
    "英伟达GTC 2026大会开幕。",
    "寒武纪Q3净利润5亿元。",
    "中国移动FP16算力上线。",
]


@pytest.mark.parametrize("text", NO_MODELS)
def test_years_counts_quarters_and_formats_are_no_models(text: str) -> None:
    assert not told(HEAD.format(text), "builtBy", "releasedOn")


def test_a_latin_name_is_not_parted_inside_a_word() -> None:
    assert not told("SHANGHAI, June 10, 2026 - Tiangai 300 chips are sold out.\n", "builtBy")


def test_who_signs_is_named_by_its_place_and_trade() -> None:
    text = "科华数据与宁夏电力签订绿电直供协议。"
    assert {who for who, _, _ in told(HEAD.format(text), "partnerOf", "participant")}
    assert "宁夏电力" in {one for _, _, one in told(HEAD.format(text), "participant")}


NOBODY = ["科华数据与某电力公司签订协议。", "科华数据与控股股东签订协议。", "科华数据与国内电力企业签订协议。"]


@pytest.mark.parametrize("text", NOBODY)
def test_who_is_only_described_is_no_party(text: str) -> None:
    assert not told(HEAD.format(text), "participant")


def test_a_contract_has_its_sum_and_a_planned_one_is_not_done() -> None:
    done = "SHANGHAI, June 10, 2026 - VeriSilicon signed a RMB120m contract with Xpeng to design a chip.\n"
    assert ("Agreement: VeriSilicon + Xpeng", "transactionValue", "120000000") in told(done, "transactionValue")
    assert not told(done.replace("signed", "will sign"), "transactionValue")
    zh = "芯原股份与小鹏汽车签订3.4亿元芯片定制合同。"
    assert {number for _, _, number in told(HEAD.format(zh), "transactionValue")} == {"340000000"}


def test_branches_of_carriers_are_whom_a_tender_serves() -> None:
    text = "宁夏移动8.6亿元服务器采购项目公布中标结果：浪潮信息、新华三分列前二。"
    assert told(HEAD.format(text), "hasCustomer") == {
        ("Inspur Information", "hasCustomer", "宁夏移动"), ("H3C", "hasCustomer", "宁夏移动")
    }  # fmt: skip


def test_who_rents_of_the_latter_is_its_customer() -> None:
    text = "智谱与优刻得签订三年期算力租赁协议，租用后者2000P算力。"
    assert told(HEAD.format(text), "hasCustomer") == {("UCloud", "hasCustomer", "Zhipu AI")}
