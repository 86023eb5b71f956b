"""What listed firms disclose of their deals: shares before and after, sums, promises, and who has approved them."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor
from tests.loaders.rules.reading import Case, cases


@pytest.mark.parametrize("case", cases("disclosures"), ids=lambda case: case.text[:40])
def test_a_notice_is_read_with_what_it_defines_and_in_its_status(case: Case) -> None:
    assert case.faults() == []


@pytest.mark.parametrize(
    ("defined", "word", "kind"),
    [("（以下简称“标的公司”）", "标的公司", "term"), ("（以下简称“公司”）", "公司", "term")],
)
def test_what_a_notice_defines_is_no_guess_in_its_place(defined: str, word: str, kind: str) -> None:
    text = f"岑河芯片有限公司{defined}成立于2019年。潭石投资有限公司持有{word}的股权比例由55%增至82%。\n"
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    (fact,) = [f for f in found if f.rule == "disclosure/moved-from" and f.predicate == "stakeIn"]
    assert f"object.kind={kind}" in fact.grounds
