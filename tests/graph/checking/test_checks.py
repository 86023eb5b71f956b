"""The checks of this installation: their examples hold, and what is wrong with a file is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.checking.validating import validate
from ontology.checkfile import check_files, checks, unreadable
from ontology.vocabulary import load

GOOD = next(file for file in check_files() if file.name == "unit-misfit.rq").read_text("utf-8")


def faults(folder: Path, text: str) -> list[str]:
    file = folder / "mine.rq"
    file.write_text(text, encoding="utf-8")
    return [fault.told() for fault in validate(load(), [file])]


def test_all_checks_are_in_order() -> None:
    assert list(validate(load())) == []


def test_all_check_files_are_read() -> None:
    assert (len(checks()), unreadable()) == (len(check_files()), ())


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("#+ severity: error", "#+ severity: grave", "line 5: mine.rq is no check of figures: severity"),
        ("{unit}", "{moon}", "message: the query makes no c:moon"),
        ("per: [about, doubts]", "per: [about, moon]", "per: the query makes no c:moon"),
        ("CONSTRUCT {", "CONSTRUCT {{", "not SPARQL"),
        ("finds: [{about: deal, unit: CNY/share}", "finds: [{about: nobody}", "is not found"),
        ("lacks: [{about: deal}", "finds: {about: deal}\n#+     lacks: [{about: elm}", "is not found"),
        ("g:1 { [] rdf:subject id:deal", "g:1 [ [] rdf:subject id:deal", "no TriG"),
    ],
)
def test_a_fault_is_told(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in GOOD
    assert told in "\n".join(faults(tmp_path, GOOD.replace(old, new, 1)))


def test_a_finding_that_must_not_be_is_told(tmp_path: Path) -> None:
    wrong = GOOD.replace(':object 0.65 ; :unit "share"', ':object 0.65 ; :unit "CNY"')
    assert "must not be" in "\n".join(faults(tmp_path, wrong))


def test_a_query_that_is_no_construct_is_refused(tmp_path: Path) -> None:
    head = GOOD[: GOOD.index("CONSTRUCT")]
    assert "CONSTRUCT" in faults(tmp_path, head + "SELECT * WHERE { ?doubts c:about ?about }")[0]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_check_has_words_in_both_languages(language: str) -> None:
    told = [(check.title, check.checks, check.tolerance, check.message) for check in checks()]
    assert all(text[language] for texts in told for text in texts)
