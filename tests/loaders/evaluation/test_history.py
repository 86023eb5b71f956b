from __future__ import annotations

from pathlib import Path

import pytest

from loaders.evaluation.figures import figures
from loaders.evaluation.history import Run, changes, keep, last, line, place, run
from loaders.evaluation.rows import Row
from tests.loaders.evaluation.rows import fact, gold, money, scored

THREE = gold(value=3_000_000_000, currency="CNY")
RIGHT = fact(value=money(3_000_000_000))


def made(*found: Row) -> Run:
    score = scored([THREE], found)
    return run(score, figures(score))


def told(before: Run, now: Run) -> str:
    return "\n".join(changes(before, now))


def test_nothing_has_changed_between_equal_runs() -> None:
    assert told(made(RIGHT), made(RIGHT)) == ""


def test_a_gold_fact_found_now_is_listed_with_its_words() -> None:
    assert "+ found now: 1\n    d1 Norda Chips revenue 3000000000 [done]: Norda Chips had" in told(made(), made(RIGHT))


def test_a_gold_fact_found_no_more_is_listed() -> None:
    assert "- found no more: 1" in told(made(RIGHT), made())


def test_a_new_fact_without_gold_is_listed() -> None:
    extra = fact("netProfit", value=money(9))
    assert "? new, and not in gold: 1\n    d1.txt norda netProfit 9 CNY [done]" in told(made(), made(extra))


def test_a_fact_without_gold_that_is_gone_is_listed() -> None:
    assert "~ gone, and not in gold: 1" in told(made(fact("netProfit", value=money(9))), made())


def test_a_score_that_changed_is_told_before_and_after() -> None:
    assert "recall.value                 0.0000 → 1.0000" in told(made(), made(RIGHT))


def test_a_run_is_kept_and_read_again(tmp_path: Path) -> None:
    keep(tmp_path / "deep" / "run.json", made(RIGHT))
    assert last(tmp_path / "deep" / "run.json") == made(RIGHT)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"figures": {}}'])
def test_a_file_that_holds_no_run_is_none(text: str, tmp_path: Path) -> None:
    (tmp_path / "run.json").write_text(text, encoding="utf-8")
    assert last(tmp_path / "run.json") is None


def test_without_a_run_there_is_none(tmp_path: Path) -> None:
    assert last(tmp_path / "run.json") is None


def test_two_gold_files_of_one_name_are_kept_apart(tmp_path: Path) -> None:
    assert place(tmp_path, tmp_path / "a" / "gold.jsonl") != place(tmp_path, tmp_path / "b" / "gold.jsonl")


def test_a_line_shortens_a_long_quote() -> None:
    assert len(line(gold(quote="word " * 200))) < 160
