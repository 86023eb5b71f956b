"""Who is spoken of: fronted phrases, firms brought in beside, the former and the latter, lists that zip."""

import pytest

from graph.model import Document
from loaders.extract import extractor

Said = tuple[str, str, str]


def told(text: str) -> set[Said]:
    """Return subject, predicate and object of what a text states; of an event the last part of its id."""
    document = Document("page.txt", f"Notes of the day\n2026-04-14 09:00\n\n{text}\n", "0" * 64)
    found = extractor().extract(document).facts
    return {(f.subject.id, f.predicate, _object(f)) for f in found if not f.rule.startswith("header/")}


def _object(fact: object) -> str:
    target, value = fact.object, fact.value  # type: ignore[attr-defined]
    return target.id if target else str(value.number if value.number is not None else value.date or value.text)


STATED = {
    "Since its founding in 2020, Yunlan Chip has grown.": ("yunlan-chip", "establishedOn", "2020"),
    "Founded in 2020, Yunlan Chip makes GPUs.": ("yunlan-chip", "establishedOn", "2020"),
    "Yunlan Chip closed a Series C round led by Gaowu Ventures. Songtao Capital also took part. "
    "The company was founded in 2020.": ("yunlan-chip", "establishedOn", "2020"),
    "Yunlan Chip filed for an IPO. Its rival Cambricon listed on the STAR Market in July 2020. "
    "The startup plans to raise 3 billion yuan.": ("yunlan-chip", "raised", "3000000000"),
    "Yunlan Chip, which counts Alibaba among its backers, filed for a Hong Kong IPO on Monday.": (
        "ipo-application/yunlan-chip+hkex", "applicant", "yunlan-chip",
    ),
    "Ningbo Haoyue Connectors listed in 2025. Huawei buys from it. The Ningbo company lost 3 million yuan.": (
        "ningbo-haoyue-connectors", "netLoss", "3000000",
    ),
    "Ningbo Haoyue Connectors filed to list. Haoyue Connectors lost 3 million yuan.": (
        "ningbo-haoyue-connectors", "netLoss", "3000000",
    ),
    "Sugon bought Beijing Lingce Cloud, the rack-leasing company, for 105 million yuan.": (
        "merger/sugon+beijing-lingce-cloud", "target", "beijing-lingce-cloud",
    ),
    "寒武纪、海光信息2025年营业收入分别为31.7亿元、46.2亿元。": ("hygon", "revenue", "4620000000"),
    "海光信息与中科曙光签署协议，后者总部位于北京。": ("sugon", "headquarteredIn", "beijing"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "fact"), STATED.items())
def test_the_thing_meant_is_the_subject(text: str, fact: Said) -> None:
    assert fact in told(text)


def test_a_rival_brought_in_lists_for_itself() -> None:
    found = told("Yunlan Chip filed for an IPO. Its rival Cambricon listed on the STAR Market in July 2020.")
    assert not any(name == "listedCompany" and who == "yunlan-chip" for _, name, who in found)


def test_a_backer_in_a_relative_clause_files_nothing() -> None:
    found = told("Yunlan Chip, which counts Alibaba among its backers, filed for a Hong Kong IPO on Monday.")
    assert not any(who == "alibaba" and name == "applicant" for _, name, who in found)


def test_the_latter_is_not_the_former() -> None:
    found = told("海光信息与中科曙光签署协议，后者总部位于北京。")
    assert ("hygon", "headquarteredIn", "beijing") not in found


def test_a_plan_takes_no_date_from_the_sentence_before() -> None:
    text = "Yunlan Chip was founded in July 2020. Yunlan Chip plans to raise 3 billion yuan."
    document = Document("page.txt", f"Notes of the day\n2026-04-14 09:00\n\n{text}\n", "0" * 64)
    assert {f.date for f in extractor().extract(document).facts if f.predicate == "raised"} == {None}


SPOKEN = {
    "\"Conditions changed faster than our models,\" said Yunlan Chip's general manager, Li Chao.": (
        "li-chao", "stated", "Conditions changed faster than our models",
    ),
    "云岚芯片董事长李超表示，公司力争营收突破百亿元，上述目标不构成业绩承诺。": (
        "li-chao", "stated", "公司力争营收突破百亿元",
    ),
    "Yunlan Chip's chairman Li Chao said demand was strong in every region, adding that prices would rise.": (
        "li-chao", "stated", "demand was strong in every region",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "fact"), SPOKEN.items())
def test_what_is_said_ends_where_the_teller_goes_on(text: str, fact: Said) -> None:
    assert fact in told(text)


def test_a_heading_turns_to_another_firm() -> None:
    text = (
        "1. Cambricon sets up a unit\nCambricon has set up a subsidiary in Hangzhou.\n\n"
        "2. Share sale by the founder of Hygon\nThe company was founded in 2014.\n"
    )
    assert ("cambricon", "establishedOn", "2014") not in told(text)


def test_the_line_under_an_advertisement_is_no_title() -> None:
    text = (
        "ADVERTISEMENT\nTrade shares for nothing now >>\n\nYunlan Chip opens a plant\n\nYunlan Chip opened it today.\n"
    )
    facts = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    assert [f.value.text for f in facts if f.predicate == "title" and f.value] == ["Yunlan Chip opens a plant"]


def test_who_stands_between_dashes_is_no_subject() -> None:
    text = (
        "Weilan Cooling sold to three clients - ByteDance, Tencent and Baidu - and its net profit was 4.6 million yuan."
    )
    assert ("weilan-cooling", "netProfit", "4600000") in told(text)


def test_a_place_by_which_a_firm_is_described_is_no_firm() -> None:
    assert not any("penang" in who for who, _, _ in told("Sugon holds 67 percent of Penang testing firm Bukit Probe."))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "枫岭证券分析师将云岚科技目标价上调至58港元，并估计该公司2027年营收可达96亿港元。",
            ("云岚科技", "revenue", "9600000000"),
        ),
        ("河南郑州枢纽加快成形。到2027年，全省算力规模力争达到28 EFLOPS。", ("henan", "hasTarget", "28")),
    ],
)
def test_a_broker_speaks_of_whom_it_rates_and_a_city_stands_for_its_province(text: str, said: Said) -> None:
    assert said in told(text)


@pytest.mark.parametrize(
    ("told_before", "who"),
    [
        ("燧原科技成立于2018年，投资方包括腾讯。", "enflame"),
        ("燧原科技由腾讯芯片部门分拆而来，今年1月完成融资。", "enflame"),
        ("燧原科技是一家AI芯片公司，总部位于上海。", "enflame"),
        ("燧原科技（Enflame）于2018年创立。公司总部位于上海。", "enflame"),
        ("燧原科技5月发布新品。", "cambricon"),
        ("燧原科技成立于2018年。\n\n", "cambricon"),
    ],
)
def test_behind_the_origin_of_a_firm_the_company_is_that_firm(told_before: str, who: str) -> None:
    text = f"寒武纪一季度收入增长\n2026-04-28 09:00\n\n寒武纪收入为20亿元。\n\n{told_before}公司目前员工约300人。\n"
    facts = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    assert {f.subject.id for f in facts if f.predicate == "hasCount"} == {who}
