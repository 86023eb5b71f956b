"""Reports change while the server runs."""

from __future__ import annotations

from pathlib import Path

from queries.watched import EVERY, Watched

REPORT = """#+ title: {en: %s, zh: 甲}
#+ answers: {en: "Which?", zh: 哪些？}
#+ columns: {company: entity}
SELECT ?company WHERE { ?company a <urn:c> }
"""


class Clock:
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def watched(folder: Path) -> tuple[Watched, Clock]:
    clock = Clock()
    return Watched(folder, clock), clock


def test_a_new_file_is_a_report_at_the_next_look(tmp_path: Path) -> None:
    made, clock = watched(tmp_path)
    (tmp_path / "mine.rq").write_text(REPORT % "Mine", encoding="utf-8")
    clock.now += EVERY
    assert "mine" in made.current().reports


def test_a_changed_file_changes_the_report(tmp_path: Path) -> None:
    (tmp_path / "mine.rq").write_text(REPORT % "Mine", encoding="utf-8")
    made, clock = watched(tmp_path)
    (tmp_path / "mine.rq").write_text(REPORT % "Another", encoding="utf-8")
    clock.now += EVERY
    assert made.current().reports["mine"].title["en"] == "Another"


def test_a_file_that_breaks_is_listed_and_the_others_stay(tmp_path: Path) -> None:
    (tmp_path / "mine.rq").write_text(REPORT % "Mine", encoding="utf-8")
    made, clock = watched(tmp_path)
    (tmp_path / "mine.rq").write_text("SELECT", encoding="utf-8")
    clock.now += EVERY
    found = made.current()
    assert ([each.line for each in found.broken], "timeline" in found.reports) == ([1], True)


def test_the_files_are_looked_at_no_more_often_than_that(tmp_path: Path) -> None:
    made, clock = watched(tmp_path)
    before = made.current()
    (tmp_path / "mine.rq").write_text(REPORT % "Mine", encoding="utf-8")
    clock.now += EVERY / 2
    assert made.current() is before


def test_unchanged_files_are_not_read_again(tmp_path: Path) -> None:
    made, clock = watched(tmp_path)
    before = made.current()
    clock.now += EVERY
    assert made.current() is before
