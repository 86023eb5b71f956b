"""Facts put together by value and predicate."""

from __future__ import annotations

from dataclasses import replace

from server.claims import claims, grouped
from server.facts import Fact, Source
from server.figures import Figure
from server.rows import Cell

SUBJECT, VALUE = Cell("Hygon", "/id/hygon"), Cell("market value", "/term/marketValue")


def said(number: str, article: str, quote: str = "so it says", **more: str) -> Fact:
    """Return a fact with a number of CNY, said by an article."""
    figure = Figure(number, unit="CNY", stated=more.pop("stated", ""))
    source = Source(f"/article/{article}/a1#s1", article, Cell(""), "", quote)
    return Fact(SUBJECT, VALUE, Cell(number), figure=figure, source=source, **more)  # type: ignore[arg-type]


def test_one_value_of_two_articles_is_one_claim_with_two_sources() -> None:
    (claim,) = claims([said("7", "a.txt"), said("7", "b.txt")])
    assert [fact.source.title for fact in claim.facts if fact.source] == ["a.txt", "b.txt"]


def test_the_same_words_of_the_same_article_count_once() -> None:
    (claim,) = claims([said("7", "a.txt"), said("7", "a.txt"), said("7", "a.txt", "and again")])
    assert len(claim.facts) == 2


def test_how_a_number_is_worded_keeps_no_values_apart() -> None:
    (claim,) = claims([said("7000", "a.txt", stated="7 thousand"), said("7000", "b.txt", stated="七千")])
    assert claim.wordings == ("7 thousand", "七千")


def test_values_of_two_subjects_stay_apart() -> None:
    other = replace(said("7", "b.txt"), subject=Cell("Sugon", "/id/sugon"))
    assert len(claims([said("7", "a.txt"), other])) == 2


def test_a_claim_has_the_status_that_all_its_facts_have() -> None:
    (same,) = claims([said("7", "a.txt", status="done"), said("7", "b.txt", status="done")])
    (mixed,) = claims([said("7", "a.txt", status="done"), said("7", "b.txt", status="denied")])
    assert (same.status, mixed.status) == ("done", "")


def test_facts_are_grouped_by_predicate_what_most_sentences_say_first() -> None:
    other = replace(said("1", "a.txt"), predicate=Cell("acquired", "/term/acquired"))
    groups = grouped([said("7", "a.txt"), other, said("8", "b.txt")])
    assert [(group.predicate.text, len(group.claims)) for group in groups] == [("market value", 2), ("acquired", 1)]


def test_two_values_of_one_measure_are_a_dispute_with_its_factor() -> None:
    (group,) = grouped([said("8080", "a.txt"), said("808", "b.txt"), said("808", "c.txt")])
    assert (group.disputed, group.ratio, [claim.disputed for claim in group.claims]) == (True, "10", [True, True])


def test_values_of_two_days_are_no_dispute() -> None:
    (group,) = grouped([said("1", "a.txt", as_of="2025-01-01"), said("2", "b.txt", as_of="2025-01-02")])
    assert not group.disputed


def test_counts_of_unlike_things_are_no_dispute() -> None:
    counts = [replace(said(number, "a.txt"), predicate=Cell("count", "/term/hasCount")) for number in "12"]
    assert not grouped(counts)[0].disputed


def test_a_number_beyond_all_measure_is_compared_with_none() -> None:
    (group,) = grouped([said("1e999999999", "a.txt"), said("NaN", "b.txt"), said("2", "c.txt")])
    assert not group.disputed


def test_values_that_the_same_words_give_stand_together() -> None:
    one = replace(said("1", "a.txt"), figure=None, object=Cell("training"))
    (group,) = grouped(
        [one, replace(one, object=Cell("inference")), replace(one, object=Cell("other"), status="planned")]
    )
    assert [[claim.face.object.text for claim in bundle] for bundle in group.bundles] == [
        ["training", "inference"],
        ["other"],
    ]


def test_rivals_never_stand_together() -> None:
    (group,) = grouped([said("7", "a.txt"), said("70", "a.txt")])
    assert len(group.bundles) == 2


def test_predicates_with_words_come_after_those_with_things_and_figures() -> None:
    words = replace(said("1", "a.txt"), figure=None, object=Cell("so that"), predicate=Cell("aims to", "/term/aimsTo"))
    assert [group.predicate.text for group in grouped([words, said("1", "a.txt")])] == ["market value", "aims to"]
