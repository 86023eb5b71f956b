"""Who deals with "the company" is another firm, and nobody deals with himself."""

from __future__ import annotations

import pytest

from graph.model import Document, Fact
from loaders.extract import extractor

_EN = "Cambricon, a chip designer, is based in Suzhou. "
_ZH = "寒武纪是一家芯片设计企业，总部位于苏州。"


def facts(text: str) -> set[tuple[str, str, str]]:
    dated = f"SHANGHAI, June 10, 2026 - {text}" if text.isascii() else f"财经社2026年6月10日讯，{text}"
    found = extractor().extract(Document("page.txt", dated, "0" * 64)).facts
    return {(f.subject.id, f.predicate, _of(f)) for f in found}


def _of(fact: Fact) -> str:
    return fact.object.id if fact.object is not None else (fact.value and fact.value.stated) or ""


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (_EN + "H3C owns 18.3% of the company.", ("h3c", "stakePct", "18.3%")),
        (_EN + "H3C and Tencent own 18.3% of the company.", ("tencent", "stakeIn", "cambricon")),
        (_EN + "H3C, a server maker, has ordered 3,000 cards from the company.", ("cambricon", "hasCustomer", "h3c")),
        (_EN + "H3C is the company's biggest customer.", ("cambricon", "hasCustomer", "h3c")),
        (_EN + "H3C is its biggest customer.", ("cambricon", "hasCustomer", "h3c")),
        (_EN + "H3C is its largest shareholder, with 18.3%.", ("h3c", "stakePct", "18.3%")),
        (_EN + "H3C accounted for 41% of the company's revenue last year.", ("cambricon", "hasCustomer", "h3c")),
        (_EN + "H3C bought a 12% stake in the chip designer in May.", ("h3c", "stakePct", "12%")),
        (_ZH + "浪潮信息持有公司18.3%股权。", ("inspur-information", "stakeIn", "cambricon")),
        (_ZH + "浪潮信息是公司第一大客户。", ("cambricon", "hasCustomer", "inspur-information")),
        (_ZH + "浪潮信息已向公司采购3000张加速卡。", ("cambricon", "hasCustomer", "inspur-information")),
        (_ZH + "浪潮信息持有该公司18.3%股权。", ("inspur-information", "stakePct", "18.3%")),
    ],
)  # fmt: skip
def test_whom_another_deals_with_is_the_one_spoken_of(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in {(s.split("/")[-1], p, o.split("/")[-1]) for s, p, o in facts(text)}


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (_EN + "H3C said the company had ordered 3,000 cards from Hygon.", "cambricon"),  # H3C, or nobody knows
        (_EN + "H3C raised 500 million yuan. The company ordered 3,000 cards from Hygon.", "cambricon"),
        (_EN + "H3C sold chips to Tencent, its biggest customer.", "cambricon"),
        (_EN + "H3C, its largest shareholder, gained 10%.", "cambricon"),
        (_EN + "H3C bought back 2% of the company.", "cambricon"),
        (_ZH + "浪潮信息表示，公司已向海光信息采购3000张加速卡。", "cambricon"),
    ],
)  # fmt: skip
def test_what_a_firm_does_to_itself_or_says_of_itself_is_no_others(text: str, other: str) -> None:
    told = [f for f in facts(text) if f[1] in ("hasCustomer", "stakeIn", "stakePct", "priceChangePct")]
    assert not any(other == subject and (of == "10%" or of.endswith(("hygon", "tencent"))) for subject, _, of in told)
    assert not any(of == other for _, _, of in told)


def test_where_it_may_be_either_of_two_nobody_is_told() -> None:
    told = facts("Enflame, a chip designer, is based in Suzhou. Biren sells cards. H3C owns 18.3% of the company.")
    assert not any(predicate == "stakeIn" and of == "enflame" for _, predicate, of in told)
