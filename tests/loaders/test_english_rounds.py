"""Who puts money into a firm, by the lists of an English sentence on its round."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


def gave(text: str) -> set[str]:
    """Return who holds shares of Hengyue Chip."""
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    return {f.subject.label for f in found if f.predicate == "stakeIn" and f.object and "Hengyue" in f.object.label}


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        (
            "Hengyue Chip raised Rmb400m from Sequoia spinout HongShan, 5Y Capital and existing holder Kingsoft.",
            {"HongShan", "5Y Capital", "Kingsoft"},
        ),
        (
            "Hengyue Chip raised $30m in a Series B led by Songtao Capital with Tencent and existing backer Ostara "
            "Capital.",
            {"Songtao Capital", "Tencent", "Ostara Capital"},
        ),
        (
            "Hengyue Chip raised $30m from investors including Temasek's Xora Innovation and Walden Catalyst.",
            {"Xora Innovation", "Walden Catalyst"},
        ),
    ],
)
def test_all_who_pay_are_told_whatever_they_are_called(text: str, givers: set[str]) -> None:
    assert gave(text) == givers


@pytest.mark.parametrize(
    "text",
    [
        "Hengyue Chip raised 300m yuan in loans from Songtao Capital and Tencent.",
        "Hengyue Chip raised $30m in a round led by the Anhui provincial government's emerging industries fund.",
    ],
)
def test_lenders_and_owners_of_who_pays_are_no_holders(text: str) -> None:
    assert gave(text) == set()
