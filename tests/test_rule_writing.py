"""The commands of those who write rules: explain, why-not, evaluate."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk import Desk

GOLD = '{"doc": "a", "subject": "metax", "predicate": "listed_on_market", "object": "STAR Market", "modality": "done"}'


def test_facts_can_be_explained_one_by_one(desk: Desk) -> None:
    assert 'rule listing/debut (frame for Listing), by "debuted"' in desk("facts", "--explain", desk.news).stdout


def test_a_sentence_that_yields_nothing_can_be_asked_about(desk: Desk) -> None:
    said = desk("facts", "--why-not", "MetaX waltzed past the STAR Market.", "--asked", "Listing").stdout
    assert "Found · 已找到: nothing" in said and "(frame for Listing)" in said


def test_facts_are_set_beside_gold_by_predicate(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text(GOLD, encoding="utf-8")
    said = desk("evaluate", tmp_path / "gold.jsonl", desk.news).stdout
    assert "listed_on_market                     1      1.00      1.00      1.00" in said


def test_a_second_evaluation_tells_what_changed(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text(GOLD, encoding="utf-8")
    desk("evaluate", tmp_path / "gold.jsonl", desk.news)
    desk.write("a.txt", "MetaX is growing.")
    said = desk("evaluate", tmp_path / "gold.jsonl", desk.news).stdout
    assert "Since the last run:" in said and "- found no more: 1" in said


def test_gold_that_is_not_there_ends_with_1(desk: Desk) -> None:
    assert desk("evaluate", desk.news / "none.jsonl", desk.news).exit_code == 1


@pytest.mark.parametrize("which", ["misses", "wrong", "extras"])
def test_the_facts_to_judge_can_be_listed(which: str, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text(GOLD, encoding="utf-8")
    assert f"\n{which}:" in desk("evaluate", tmp_path / "gold.jsonl", desk.news, "--show", which).stdout


def test_check_names_triggers_that_hit_nothing_in_a_corpus(desk: Desk) -> None:
    ended = desk("check", "--corpus", desk.news)
    assert ended.exit_code == 0 and "merger/acquire: no trigger or phrase of it is in the corpus." in ended.stderr
