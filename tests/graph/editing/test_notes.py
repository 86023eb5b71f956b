"""Comments, refusals, verdicts: kept with who and when."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.editing import comments, refusals, verdicts
from graph.editing.verdicts import Place
from graph.errors import EditError

PLACE = Place("news/1.txt", "a1", 10, 20, "MetaX listed")
FACT = {"subject": "metax", "predicate": "listedOnMarket", "object": "star-market", "status": "done"}


def test_comments_come_in_the_order_in_which_they_were_written(tmp_path: Path) -> None:
    comments.comment(tmp_path, "urn:t", "li", "One?")
    comments.comment(tmp_path, "urn:t", "wu", "Two.")
    comments.comment(tmp_path, "urn:other", "wu", "Three.")
    assert [(one.who, one.text) for one in comments.comments(tmp_path, "urn:t")] == [("li", "One?"), ("wu", "Two.")]


@pytest.mark.parametrize("text", ["", " \n", "x" * (comments.LONGEST + 1)])
def test_a_comment_says_something_and_not_too_much(tmp_path: Path, text: str) -> None:
    with pytest.raises(EditError):
        comments.comment(tmp_path, "urn:t", "li", text)


def test_a_refusal_is_remembered_with_its_first_reason(tmp_path: Path) -> None:
    refusals.refuse(tmp_path, "Yangtze", "li", "a river")
    refusals.refuse(tmp_path, "Yangtze", "wu", "again")
    assert refusals.refusals(tmp_path)["Yangtze"].why == "a river"


def test_a_refusal_can_be_undone(tmp_path: Path) -> None:
    refusals.refuse(tmp_path, "Yangtze", "li")
    refusals.restore(tmp_path, "Yangtze", "li")
    assert refusals.refusals(tmp_path) == {}


def test_a_verdict_is_kept_with_who_and_why(tmp_path: Path) -> None:
    verdicts.judge(tmp_path, PLACE, "wrong", FACT, "li", "a plan")
    (one,) = verdicts.verdicts(tmp_path)
    assert (one.place, one.verdict, one.fact, one.who, one.why) == (PLACE, "wrong", FACT, "li", "a plan")


def test_of_one_person_the_last_verdict_on_a_fact_counts(tmp_path: Path) -> None:
    verdicts.judge(tmp_path, PLACE, "wrong", FACT, "li", "")
    verdicts.judge(tmp_path, PLACE, "right", FACT, "li", "")
    verdicts.judge(tmp_path, PLACE, "wrong", FACT, "wu", "")
    assert [(one.who, one.verdict) for one in verdicts.verdicts(tmp_path)] == [("li", "right"), ("wu", "wrong")]


def test_a_verdict_that_is_withdrawn_counts_no_more(tmp_path: Path) -> None:
    verdicts.judge(tmp_path, PLACE, "wrong", FACT, "li", "")
    verdicts.judge(tmp_path, PLACE, "withdrawn", FACT, "li", "")
    assert verdicts.verdicts(tmp_path) == []


def test_verdicts_are_found_by_their_article(tmp_path: Path) -> None:
    verdicts.judge(tmp_path, PLACE, "wrong", FACT, "li", "")
    assert verdicts.verdicts(tmp_path, "news/1.txt", "a2") == []
    assert len(verdicts.verdicts(tmp_path, "news/1.txt", "a1")) == 1


def test_there_is_no_other_verdict(tmp_path: Path) -> None:
    with pytest.raises(EditError, match="no such verdict"):
        verdicts.judge(tmp_path, PLACE, "perhaps", FACT, "li", "")
