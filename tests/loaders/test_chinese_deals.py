"""Chinese running text: who buys what of whom, ventures, holders in clauses, customers by their share."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor
from tests.loaders.real import told


@pytest.mark.parametrize(
    "text",
    [
        "海光信息以5.5亿元现金买下昆仑芯70%股权。",
        "海光信息斥资5.5亿元拿下昆仑芯70%的股权，成为其第一大股东。",
        "海光信息拟使用自有资金5.5亿元收购腾讯、百度合计持有的昆仑芯70%股权。",
    ],
)
def test_a_part_is_bought_for_a_sum(text: str) -> None:
    facts = told(text, "并购快讯")
    assert {("Hygon", "stakeIn", "Kunlunxin"), ("Hygon", "stakePct", "70")} <= facts
    assert any(p == "transactionValue" and v == "550000000" for _, p, v in facts)


def test_partners_and_their_parts_of_a_venture() -> None:
    facts = told("百度与腾讯共同出资20亿元设立启恒资本，双方分别出资65%和35%。", "快讯")
    assert {("Baidu", "stakePct", "65"), ("Tencent", "stakePct", "35")} <= facts
    assert not [f for f in facts if f[1] == "investment"]
    facts = told("百度与腾讯在合肥成立合资公司沙墨智能，注册资本1.5亿元，百度占49%，腾讯占51%。", "快讯")
    assert {("Baidu", "stakePct", "49"), ("Tencent", "stakePct", "51")} <= facts
    assert ("Tencent", "locatedIn", "Hefei") not in facts


def test_a_holding_that_falls_by_sales() -> None:
    facts = told("大基金二期10月通过大宗交易卖出昆仑芯420万股，持股由6.1%降到4.99%。", "减持快讯")
    assert ("Big Fund II", "stakePct", "4.99") in facts


def test_a_holder_in_a_clause_before_its_name() -> None:
    assert ("Baidu", "stakePct", "2.4") in told("间接持有昆仑芯约2.4%股权的A股公司百度午后跳水。", "快讯")
    facts = told("昆仑芯的战略投资者、持股5.6%的百度收涨1.7%。", "快讯")
    assert ("Baidu", "stakeIn", "Kunlunxin") in facts
    assert ("Kunlunxin", "stakeIn", "Baidu") not in facts


def test_parts_of_holders_of_whom_one_is_not_known_are_nobodys() -> None:
    facts = told("大基金二期、上海某某先导、红杉中国分别持有昆仑芯4.1%、3.8%和3.3%的股份。", "快讯")
    assert not [f for f in facts if f[:2] == ("Big Fund II", "stakePct")]


@pytest.mark.parametrize(
    "text",
    [
        "昆仑芯前五大客户占收入78.3%，其中中国移动及其下属公司占31.2%，腾讯占18.5%，超聚变占12.4%。",
        "昆仑芯第一大客户中国移动贡献收入的31.2%，腾讯和超聚变分别占18.5%和12.4%。",
        "昆仑芯前三大客户依次为中国移动、腾讯和超聚变。",
    ],
)
def test_customers_are_told_by_their_share(text: str) -> None:
    facts = told(text, "快讯")
    assert {("Kunlunxin", "hasCustomer", name) for name in ("China Mobile", "Tencent", "xFusion")} <= facts


def test_suppliers_by_their_share_are_no_customers() -> None:
    facts = told("昆仑芯前五大供应商占采购额的78.3%，其中中芯国际占31.2%，腾讯占18.5%。", "快讯")
    assert not [f for f in facts if f[:2] == ("Kunlunxin", "hasCustomer")]


def test_holders_and_their_parts_in_brackets() -> None:
    facts = told("启恒资本去年3月设立，股东为百度（40%）、腾讯（35%）和中国移动（25%）。", "快讯")
    assert {("Baidu", "stakePct", "40"), ("China Mobile", "stakePct", "25")} <= facts
    facts = told("启恒资本去年获奖，客户为百度（40%）、腾讯（35%）。", "快讯")
    assert not [f for f in facts if f[1] == "stakePct"]


def test_who_was_listed_on_a_day_seeks_no_listing() -> None:
    facts = told("沐曦股份去年12月在科创板上市。", "快讯")
    assert not [f for f in facts if f[1] == "targetMarket"]


@pytest.mark.parametrize(
    ("text", "part", "paid"),
    [
        ("红杉中国将所持昆仑芯1.7%的老股转给百度，对价2.04亿元。", "1.7", "204000000"),
        ("红杉中国以3.5亿元将其所持昆仑芯3.1%股权全部转让予百度，退出股东行列。", "3.1", "350000000"),
        ("昆仑芯股东红杉中国拟将所持5%股份协议转让给百度，转让价款3.2亿元。", "5", "320000000"),
        ("红杉中国向百度转让其持有的昆仑芯8400万股股份，占总股本的20%，转让总价款15亿元。", "20", "1500000000"),
    ],
)
def test_who_takes_over_what_a_holder_hands_on(text: str, part: str, paid: str) -> None:
    facts = told(text, "快讯")
    assert {("Baidu", "stakeIn", "Kunlunxin"), ("Baidu", "stakePct", part)} <= facts
    assert ("Stake purchase: Baidu + Kunlunxin", "transactionValue", paid) in facts


def statuses(text: str) -> set[str]:
    found = extractor().extract(Document("page.txt", f"快讯\n2026-04-14\n\n{text}\n", "0" * 64)).facts
    return {f.status for f in found if f.predicate in ("stakeIn", "acquirer", "target", "stakePct")}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("传腾讯收购昆仑芯10%股权。", "claimed"),
        ("有传腾讯将所持昆仑芯1.7%股权转让给百度。", "claimed"),
        ("传腾讯收购昆仑芯10%股权，公司否认。", "denied"),
        ("腾讯收购昆仑芯10%股权，腾讯予以否认。", "denied"),
        ("腾讯未将昆仑芯1.7%股权转让给百度。", "denied"),
        ("腾讯没有把昆仑芯1.7%股权转让给百度。", "denied"),
        ("腾讯完成收购昆仑芯10%股权，双方否认裁员。", "done"),
        ("传音控股收购昆仑芯10%股权。", "done"),
    ],
)
def test_a_deal_that_is_heard_of_or_denied_is_not_done(text: str, status: str) -> None:
    assert statuses(text) == {status}


ROUNDS = """▍昆仑芯 | Pre-IPO | 9.5亿元
领投方是深创投（4亿元），跟投方有红杉中国。投后估值约126亿元。
▍沐曦股份 | 天使+轮 | 1.1亿元
投资方：腾讯（领投）、峰瑞资本、顺为资本。
▍未披露金额
燧原科技（服务器整机，顺为资本独投）、壁仞科技（编译器，深创投领投）。"""


def test_a_weekly_of_rounds_gives_each_firm_its_sum_and_its_investors() -> None:
    facts = told(ROUNDS, "本周融资周报")
    assert {("Kunlunxin", "raised", "950000000"), ("MetaX", "raised", "110000000")} <= facts
    assert {(who, firm) for who, p, firm in facts if p == "stakeIn"} == {
        ("Shenzhen Capital Group", "Kunlunxin"), ("HongShan", "Kunlunxin"), ("Tencent", "MetaX"),
        ("Frees Fund", "MetaX"), ("Shunwei Capital", "MetaX"), ("Shunwei Capital", "Enflame"),
        ("Shenzhen Capital Group", "Biren Technology"),
    }  # fmt: skip


def test_that_firm_is_the_one_of_which_the_sentence_before_told() -> None:
    text = "百度拟收购云岚科技57%的股权。云岚科技成立于2016年。2025年该公司实现营业收入9亿元。"
    assert ("云岚科技", "revenue", "900000000") in told(text, "百度18亿元拿下云岚科技")


def test_a_firm_that_only_owns_the_next_one_takes_in_no_investors() -> None:
    text = "百度控股子公司云岚科技有限公司拟引入外部投资者，增资总额3亿元，投前估值12亿元。"
    facts = told(text, "快讯")
    assert ("Baidu", "impliedValue", "1200000000") not in facts
