from __future__ import annotations

import pytest

from tests.loaders.world import names, said


@pytest.mark.parametrize(
    "text",
    [
        "The Lakeside branch of Norda opened.",
        "Norda's Lakeside branch opened.",
        "诺达湖畔市分公司成立。",
        "诺达湖畔市分行成立。",
    ],
)
def test_a_branch_belongs_to_its_whole_and_lies_in_its_place(text: str) -> None:
    assert {("norda-lakeside-branch", "branchOf", "norda"), ("norda-lakeside-branch", "locatedIn", "lakeside")} <= said(
        text
    )


def test_a_plural_makes_a_branch_of_each_member_of_its_list() -> None:
    text = "The Lakeside branches of Norda, Velox and Orrin opened."
    assert {s for s, p, _ in said(text) if p == "branchOf"} == {
        f"{name}-lakeside-branch" for name in ("norda", "velox", "orrin")
    }


def test_a_singular_makes_a_branch_of_the_first_body_only() -> None:
    text = "The Lakeside branch of Norda and Velox opened."
    assert {s for s, p, _ in said(text) if p == "branchOf"} == {"norda-lakeside-branch"}


def test_the_whole_is_not_named_where_its_branch_is() -> None:
    assert "norda" not in names("The Lakeside branch of Norda opened.").values()


@pytest.mark.parametrize(
    "text", ["Norda in Lakeside opened.", "The Lakeside branch opened.", "诺达在湖畔市成立分公司。"]
)
def test_a_firm_in_a_place_is_no_branch(text: str) -> None:
    assert said(text) == set()
