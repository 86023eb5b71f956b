"""Names cut down to what people type."""

from __future__ import annotations

from graph.search.folding import LONGEST, fold, grams, runs


def test_case_width_and_blanks_do_not_tell_names_apart() -> None:
    assert fold("  ＭｅｔａＸ\nCorp ") == "metax corp"


def test_a_huge_name_counts_by_its_beginning() -> None:
    assert len(fold("x" * 10_000)) == LONGEST


def test_han_letters_are_runs_of_their_own() -> None:
    assert runs("沐曦metax, no.1") == ["沐曦", "metax", "no", "1"]


def test_neighbours_are_paired() -> None:
    assert (grams("科创板"), grams("沪")) == (["科创", "创板"], ["沪"])
