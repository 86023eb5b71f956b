"""What changed from one edition to another."""

from __future__ import annotations

import pytest

from graph.changes import Changes, changes, told
from graph.editions import pair
from graph.errors import EditionError
from tests.desk import Desk

SECOND = """Biren lists in Hong Kong
2026-01-03

Biren Technology listed on the Hong Kong Stock Exchange on January 2, 2026.
"""


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Changes:
    """Return the changes when one document has come and another is gone; no test alters anything."""
    desk = Desk(tmp_path_factory.mktemp("changed"))
    assert desk("build", desk.news).exit_code == 0
    desk.write("b.txt", SECOND)
    assert desk("load", desk.news, "--remove", "a.txt").exit_code == 0
    (desk.news / "a.txt").unlink()
    assert desk("load", "--remove", "a.txt").exit_code == 0
    assert desk("publish").exit_code == 0
    return changes(*pair(desk.data))


def test_a_document_that_came_or_went_is_named(changed: Changes) -> None:
    assert (changed.fresh.documents, changed.gone.documents, changed.altered) == (["b.txt"], ["a.txt"], [])


def test_a_new_fact_comes_with_its_sentence(changed: Changes) -> None:
    (row,) = [row for row in changed.fresh.facts if row["predicate"].endswith("#listingDate")]
    assert (row["object"], "Biren Technology listed" in row["quote"]) == ("2026-01-02", True)


def test_a_fact_that_is_gone_is_told(changed: Changes) -> None:
    assert any(row["object"].endswith("/id/metax") for row in changed.gone.facts)


def test_what_follows_changes_too(changed: Changes) -> None:
    assert {"subject", "predicate", "object"} == set(changed.fresh.inferred[0])


def test_things_are_called_by_their_names_even_if_they_are_gone(changed: Changes) -> None:
    lines = list(told(changed, "zh"))
    assert any(line.startswith("-") and "沐曦" in line for line in lines)
    assert any(line.startswith("+") and "壁仞" in line for line in lines)


def test_the_same_documents_again_change_nothing(desk: Desk) -> None:
    for _ in range(2):
        assert desk("build", desk.news).exit_code == 0
    assert list(told(changes(*pair(desk.data)), "en")) == []


def test_a_document_that_reads_otherwise_is_named_once(desk: Desk) -> None:
    assert desk("build", desk.news).exit_code == 0
    desk.write("a.txt", SECOND)
    assert desk("build", desk.news).exit_code == 0
    found = changes(*pair(desk.data))
    assert (found.altered, found.fresh.documents) == (["a.txt"], [])


def test_the_first_edition_has_none_before_it(built: Desk) -> None:
    with pytest.raises(EditionError, match="no edition before 1"):
        pair(built.data)


def test_the_command_prints_them(desk: Desk) -> None:
    assert desk("build", desk.news).exit_code == 0
    desk.write("b.txt", SECOND)
    assert desk("build", desk.news).exit_code == 0
    assert "+ b.txt" in desk("changes").output
