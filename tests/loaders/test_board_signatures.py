"""Who signs a notice for its board, and as what."""

from __future__ import annotations

import pytest

from graph.model import Node
from loaders.board_signatures import stated


def signed(text: str) -> set[tuple[str, str, str]]:
    """Return what the signatures of a text tell, no name of which is known."""
    told: set[tuple[str, str, str]] = set()
    for a in stated(text, text, []):
        assert isinstance(a.subject, Node)
        what = a.value.text if a.value is not None else a.object.label if isinstance(a.object, Node) else None
        told.add((a.subject.label, a.predicate, what or ""))
    return told


@pytest.mark.parametrize(
    ("lines", "who", "post", "firm"),
    [
        ("By order of the Board\nWestmere Cloud Holdings Limited\nHO Wing Yan\nChairman and Executive Director",
         "HO Wing Yan", "Chairman and Executive Director", "Westmere Cloud Holdings Limited"),
        ("    By Order of the Board\n    Pinelake Data Limited\n    Chan Mei Ling, Alice\n    Company Secretary",
         "Chan Mei Ling, Alice", "Company Secretary", "Pinelake Data Limited"),
        ("承董事会命\n        青屿数据控股有限公司\n        主席兼执行董事\n        梁柏舟",
         "梁柏舟", "主席兼执行董事", "青屿数据控股有限公司"),
        ("承董事会命\n青屿数据控股有限公司\n主席　梁柏舟", "梁柏舟", "主席", "青屿数据控股有限公司"),
    ],
)  # fmt: skip
def test_a_signer_has_a_post_with_the_firm_whose_board_orders_it(lines: str, who: str, post: str, firm: str) -> None:
    assert signed(f"The notice.\n\n{lines}\n\nHong Kong, 4 June 2025\n") == {
        (who, "holdsPosition", post), (who, "affiliatedWith", firm)
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["By order of the Board, no dividend is paid.\nHO Wing Yan\nChairman\n",
     "By order of the Board\nWestmere Cloud Holdings Limited\nHong Kong, 4 June 2025\nThe end.\n"],
)  # fmt: skip
def test_other_words_of_a_board_sign_nothing(text: str) -> None:
    assert signed(text) == set()
