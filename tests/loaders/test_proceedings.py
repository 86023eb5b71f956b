from __future__ import annotations

import pytest

from loaders.examples import as_document
from loaders.extract import extract
from loaders.proceedings import Matter, matter_of


def steps(text: str) -> set[tuple[str, str, str]]:
    wanted = ("ipoStatus", "listingDate", "targetMarket")
    told = [f for f in extract(as_document(text)).facts if f.predicate in wanted]
    return {
        (f.predicate, str((f.value.text or f.value.date) if f.value else f.object and f.object.id), f.status)
        for f in told
    }


@pytest.mark.parametrize(
    "text",
    [
        "云岚芯片股份有限公司关于发行股份购买资产的进展公告\n\n3月1日，公司收到上海证券交易所出具的受理通知。3月2日，公司收到审核问询函。",
        "云岚芯片拟发行可转换公司债券，2月8日上交所已受理公司申请，2月20日收到审核问询函。",
        "云岚芯片：公司债券发行申请获上交所受理。",
        "Yunlan Chip's merger with Lanchuan is under review. The Shanghai Stock Exchange accepted the application.",
        "Yunlan Chip sought a private placement. The Shanghai Stock Exchange accepted the application.",
    ],
)
def test_a_step_of_a_deal_or_a_placement_is_none_of_a_listing(text: str) -> None:
    assert not [step for step in steps(text) if step[0] == "ipoStatus"]


def test_a_step_after_a_word_of_a_first_listing_is_one() -> None:
    text = "云岚芯片冲刺科创板：IPO已获受理\n\n上交所3月1日受理公司申请，公司目前已问询。"
    assert ("ipoStatus", "inquired", "done") in steps(text)


@pytest.mark.parametrize(
    "text",
    [
        "云岚芯片首日大涨两倍，一家过会、两家撤单。",
        "云岚芯片挂牌首日收涨，三家公司过会，一家终止审核。",
        "Yunlan Chip rose on its debut; two applicants were cleared and one withdrew its listing application.",
    ],
)
def test_what_a_count_of_firms_did_no_firm_beside_it_did(text: str) -> None:
    assert not [step for step in steps(text) if step[0] == "ipoStatus"]


def test_firms_that_are_named_each_have_their_step() -> None:
    assert steps("云岚芯片过会，远岫算力撤单。") == {
        ("ipoStatus", "approved", "done"),
        ("ipoStatus", "withdrawn", "terminated"),
    }


def test_who_is_put_on_a_list_of_sanctions_is_not_listed_on_a_market() -> None:
    assert not steps("Washington added eight firms to its Entity List. Yunlan Chip, listed in May 2024, was untouched.")


def test_who_is_on_a_list_of_sanctions_may_be_listed_on_a_market_too() -> None:
    text = "Washington added eight firms to its Entity List. Yunlan Chip listed in Hong Kong in May 2024."
    assert ("listingDate", "2024-05", "done") in steps(text)


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("公司拟向特定对象发行股票", Matter.DEAL),
        ("公司首次公开发行申请获受理", Matter.FIRST),
        ("定增与IPO同日获受理", None),
        ("今天天气很好", None),
    ],
)
def test_a_sentence_has_a_matter_where_it_speaks_of_one(text: str, matter: Matter | None) -> None:
    assert matter_of(text) is matter


@pytest.mark.parametrize(
    "text",
    [
        "要点速览：受理2家，问询4家，过会1家。云岚芯片在列。",
        "云岚芯片公告。对在科创板首发上市的企业，按辅导备案、受理、发行三个阶段给予奖励。",
        "Yunlan Chip denies a lost order; Shenzhen exchange asks questions",
        "Yunlan Chip soars in STAR debut after inquiry-to-listing sprint",
    ],
)
def test_counts_decrees_and_letters_to_the_listed_are_no_steps(text: str) -> None:
    assert not [step for step in steps(text) if step[0] == "ipoStatus"]
