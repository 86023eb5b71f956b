from __future__ import annotations

import pytest

from loaders.aliases import aliases, names_twice, short_title
from loaders.examples import as_document
from loaders.extract import extract
from tests.loaders import real
from tests.loaders.test_who_is_meant import told
from tests.loaders.world import mention


def found(text: str, owner: str = "Norda", *others: str) -> list[tuple[str, str]]:
    """Return the aliases of a name in a text: their words and kinds."""
    return [(a.text, a.kind) for a in aliases(text, [mention(text, name) for name in (owner, *others)])]


@pytest.mark.parametrize(
    ("text", "alias"),
    [
        ("Norda (NDC) grew.", "NDC"),
        ("Norda (Norda Chips Group) grew.", "Norda Chips Group"),
        ("Norda（诺达）上涨。", "诺达"),
        ("Norda（简称“诺达”）上涨。", "诺达"),
        ("Norda（以下简称：诺达）上涨。", "诺达"),
        ("Norda（下称诺达）上涨。", "诺达"),
        ("Norda（深交所上市公司，以下简称“诺达”）上涨。", "诺达"),
        ("Norda（公司持股51%，下称“诺达”）上涨。", "诺达"),
        ("Norda (hereinafter “Nordan”) grew.", "Nordan"),
        ("Norda (formerly known as Nordan) grew.", "Nordan"),
        ("Norda（英文名Nordan）上涨。", "Nordan"),
    ],
)
def test_a_bracket_right_after_a_name_gives_another_name(text: str, alias: str) -> None:
    assert found(text) == [(alias, "alias")]


@pytest.mark.parametrize(
    ("text", "code"),
    [("Norda (688777) grew.", "688777"), ("Norda (688777.SH) grew.", "688777.SH"),
     ("Norda（代码：688777）上涨。", "688777"),     ("Norda (HKEX: 09999.HK) grew.", "HKEX: 09999.HK")],
)  # fmt: skip
def test_a_bracket_right_after_a_name_gives_its_code(text: str, code: str) -> None:
    assert found(text) == [(code, "code")]


@pytest.mark.parametrize(
    "text",
    ["Norda (a maker of chips) grew.", "Norda (up 5%) grew.", "Norda（同比增长）上涨。", "Norda（含子公司）上涨。",
     "Norda grew (NDC).", "Norda (2025) grew.", "Norda() grew.", "Norda（下跌3亿元）上涨。"],
)  # fmt: skip
def test_a_remark_in_brackets_is_no_name(text: str) -> None:
    assert found(text) == []


def test_the_name_of_another_thing_in_brackets_is_no_alias() -> None:
    assert found("Norda (Velox) grew.", "Norda", "Velox") == []


def test_an_alias_stands_where_its_offsets_say() -> None:
    text = "Norda（以下简称“ 诺达 ”）上涨。"
    (alias,) = aliases(text, [mention(text, "Norda")])
    assert text[alias.start : alias.end] == alias.text


@pytest.mark.parametrize(
    ("text", "twice"),
    [
        ("Norda (688777.SH) grew.", True),
        ("Norda（诺达）上涨。", True),
        ("Norda (NDC) grew.", False),
        ("Norda grew.", False),
    ],
)
def test_a_name_with_its_code_or_its_name_in_the_other_script_is_sure(text: str, twice: bool) -> None:
    assert names_twice(text, mention(text, "Norda")) is twice


@pytest.mark.parametrize("text", ["证券简称：脊芯 公告编号：2026-001", "公司简称为“脊芯”", "股票简称: 脊芯"])
def test_a_notice_gives_the_short_name_of_its_issuer(text: str) -> None:
    found = short_title(text)
    assert found is not None
    assert (found[2], text[found[0] : found[1]]) == ("脊芯", "脊芯")


def test_a_text_that_is_no_notice_gives_none() -> None:
    assert short_title("诺达上涨。") is None


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("诺达服务器（8卡）上市。", "诺达服务器"),
        ("诺达K3（八卡）上市。", "诺达K3"),
        ("诺达科技（南湾公司）上涨。", "诺达科技"),
        ("诺达科技（担保）。", "诺达科技"),
        ("诺达对接会（第六场）举行。", "诺达对接会"),
        ("诺达基金（四期）成立。", "诺达基金"),
        ("诺达办法》（诺科规〔2023〕5号）", "诺达办法"),
        ("Norda (Overweight) grew.", "Norda"),
        ("诺达科技（以下简称“辅导对象”）上市。", "诺达科技"),
        ("诺达科技（下称“拟置出主体”）上市。", "诺达科技"),
    ],
)
def test_what_stands_in_a_bracket_and_names_nobody_is_no_alias(text: str, owner: str) -> None:
    assert found(text, owner) == []


@pytest.mark.parametrize(
    ("text", "owner", "alias"),
    [
        ("诺达科技股份有限公司（诺达股份）上涨。", "诺达科技股份有限公司", "诺达股份"),
        ("诺达（诺达科技集团）上涨。", "诺达", "诺达科技集团"),
        ("*ST诺达（诺达网通）停牌。", "*ST诺达", "诺达网通"),
        ("诺达科技（原南湾软件）上涨。", "诺达科技", "南湾软件"),
        ("诺达科技（下称“南湾”）上涨。", "诺达科技", "南湾"),
    ],
)
def test_a_name_cut_short_or_said_to_be_one_is_an_alias(text: str, owner: str, alias: str) -> None:
    assert found(text, owner) == [(alias, "alias")]


def test_the_symbol_of_a_share_is_its_code() -> None:
    facts = told("台积电（TSM）公布业绩。")
    assert ("tsmc", "ticker", "TSM") in facts
    assert not any(predicate == "alsoKnownAs" for _, predicate, _ in facts)


def test_an_honorific_is_no_part_of_a_name_in_brackets() -> None:
    said = real.told("Ms. Lau Mei Yi (劉美儀女士) has been appointed as a director of Huawei.", "Change of director")
    assert ("Lau Mei Yi", "alsoKnownAs", "劉美儀") in said


def test_what_a_reader_is_asked_to_do_is_no_name() -> None:
    said = real.told("作者联系方式：云岚科技（添加微信请注明姓名+公司）。", "联系我们")
    assert not any(p == "alsoKnownAs" for _, p, _ in said)


def test_a_deal_in_a_bracket_names_no_firm() -> None:
    text = "云岭股份有限公司拟发行股份收购北京启岭信息产业股份有限公司（以下简称“本次交易”）。"
    assert not any(f.predicate == "alsoKnownAs" for f in extract(as_document(text)).facts)
