"""Verdicts as gold."""

from __future__ import annotations

from pathlib import Path

from graph.editing.gold import gold
from graph.editing.verdicts import Place, judge

PLACE = Place("001_ab.txt", "a1", 0, 5, "MetaX listed.")
FACT = {"subject": "metax", "predicate": "listedOnMarket", "object": "star-market", "status": "done"}
DOCUMENTS = {"001_ab.txt"}


def test_what_is_right_or_missing_must_be_found(tmp_path: Path) -> None:
    judge(tmp_path, PLACE, "right", FACT, "li", "")
    judge(tmp_path, PLACE, "missing", FACT | {"object": "sse"}, "li", "")
    wanted, bans = gold(tmp_path, DOCUMENTS)
    assert ([row["object"] for row in wanted], bans) == (["star-market", "sse"], [])


def test_what_is_wrong_must_not_be_found(tmp_path: Path) -> None:
    judge(tmp_path, PLACE, "wrong", FACT, "li", "")
    wanted, bans = gold(tmp_path, DOCUMENTS)
    assert (wanted, [row["object"] for row in bans]) == ([], ["star-market"])


def test_where_two_judge_differently_it_is_neither(tmp_path: Path) -> None:
    judge(tmp_path, PLACE, "wrong", FACT, "li", "")
    judge(tmp_path, PLACE, "right", FACT, "wu", "")
    assert gold(tmp_path, DOCUMENTS) == ([], [])


def test_verdicts_on_other_documents_do_not_count(tmp_path: Path) -> None:
    judge(tmp_path, PLACE, "right", FACT, "li", "")
    assert gold(tmp_path, {"002.txt"}) == ([], [])


def test_a_document_goes_by_the_name_that_gold_has_for_it(tmp_path: Path) -> None:
    judge(tmp_path, PLACE, "right", FACT, "li", "")
    assert gold(tmp_path, DOCUMENTS, {"001", "002"})[0][0]["doc"] == "001"


def test_a_forbidden_number_is_written_with_its_unit(tmp_path: Path) -> None:
    judge(tmp_path, PLACE, "wrong", {"subject": "metax", "predicate": "revenue", "value": "5", "unit": "CNY"}, "li", "")
    assert gold(tmp_path, DOCUMENTS)[1][0]["object"] == "5 CNY"
