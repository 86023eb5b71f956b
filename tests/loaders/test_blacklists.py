"""Rounds of additions to an export-control list: who made them, how many they name, why, and what is said of them."""

from __future__ import annotations

import pytest

from tests.loaders.real import told

LIST = "Entity List"


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "The US Commerce Department on Monday placed 21 Chinese companies on its Entity List, accusing them of "
            "buying restricted accelerators for the army.",
            {
                (LIST, "issuedBy", "US Department of Commerce"),
                (LIST, "hasCount", "21"),
                (LIST, "causedBy", "buying restricted accelerators for the army"),
            },
        ),
        (
            "The US Commerce Department added nine firms to the Entity List. The additions, which take effect on "
            "Friday, include Hengtai Microsystems and Luyuan Packaging.",
            {(LIST, "affects", "Hengtai Microsystems"), (LIST, "affects", "Luyuan Packaging")},
        ),
        (
            'China\'s Ministry of Commerce called the listing "a typical act of bullying".',
            {("Ministry of Commerce", "stated", "a typical act of bullying")},
        ),
        (
            "美国商务部宣布将23家中国实体列入“实体清单”。",
            {(LIST, "issuedBy", "US Department of Commerce"), (LIST, "hasCount", "23")},
        ),
    ],
)
def test_a_round_is_told_of_its_list(text: str, facts: set[tuple[str, str, str]]) -> None:
    assert facts <= told(text, "News of the day" if text.isascii() else "今日要闻")


@pytest.mark.parametrize(
    "text",
    [
        "The US Commerce Department removed 21 companies from the Entity List.",
        "The US Commerce Department did not add 21 companies to the Entity List.",
        "美国商务部考虑将12家中国企业列入实体清单。",
    ],
)
def test_what_is_no_round(text: str) -> None:
    found = told(text, "News of the day" if text.isascii() else "今日要闻")
    assert not {f for f in found if f[1] in ("hasCount", "causedBy", "issuedBy")}
