"""Drafts: versions, stale forms, two editors at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.editing import drafts
from graph.editing.drafts import Saved
from graph.errors import EditConflict, EditError
from ontology.book import Statements
from ontology.vocabulary import RDFS, SKOS

TERM = "https://w3id.org/suanli/id/metax"
LABEL, ALIAS = f"{RDFS}label", f"{SKOS}altLabel"
BASE: Statements = frozenset({(LABEL, '"MetaX"@en')})


def alias(*names: str) -> Statements:
    """Return the base with aliases."""
    return BASE | {(ALIAS, f'"{name}"@en') for name in names}


def save(data: Path, seen: int, wanted: Statements, who: str = "li") -> Saved:
    """Save the term in the first draft."""
    return drafts.save(data, 1, TERM, seen, "lexicon/x.ttl", BASE, wanted, who)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a data folder with a draft."""
    drafts.create(tmp_path, "Names of MetaX", "li")
    return tmp_path


def test_a_draft_holds_what_is_saved(data: Path) -> None:
    save(data, 0, alias("Muxi"))
    (edit,) = drafts.edits(data, 1).values()
    assert (edit.gone, edit.fresh, edit.who) == (frozenset(), alias("Muxi") - BASE, "li")


def test_a_term_that_is_as_it_was_is_no_edit(data: Path) -> None:
    save(data, 0, alias("Muxi"))
    save(data, 1, BASE)
    assert drafts.edits(data, 1) == {}


def test_every_version_stays(data: Path) -> None:
    save(data, 0, alias("A"))
    save(data, 1, alias("B"), "wu")
    assert [(one.version, one.who, one.wanted) for one in drafts.versions(data, 1, TERM)] == [
        (2, "wu", alias("B")),
        (1, "li", alias("A")),
    ]


def test_a_stale_form_is_merged_with_what_was_saved_meanwhile(data: Path) -> None:
    save(data, 0, alias("A"))
    told = save(data, 0, alias("B"), "wu")
    assert (told.merged, told.now.wanted) == (True, alias("A", "B"))


def test_a_stale_form_that_clashes_writes_nothing_and_loses_nothing(data: Path) -> None:
    save(data, 0, frozenset({(LABEL, '"A"@en')}))
    told = save(data, 0, frozenset({(LABEL, '"B"@en')}), "wu")
    assert [one.theirs for one in told.clashes] == [('"A"@en',)]
    assert told.mine == {(LABEL, '"B"@en')}
    assert len(drafts.versions(data, 1, TERM)) == 1


def test_of_twenty_at_once_no_one_loses_a_name(data: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: save(data, 0, alias(f"N{number}"), f"p{number}"), range(20)))
    assert drafts.edits(data, 1)[TERM].wanted == alias(*(f"N{number}" for number in range(20)))


def test_a_draft_that_is_put_away_takes_no_more(data: Path) -> None:
    drafts.discard(data, 1, "li")
    with pytest.raises(EditConflict, match="discarded"):
        save(data, 0, alias("A"))


def test_a_draft_is_published_once(data: Path) -> None:
    drafts.published(data, 1, "li", "why", "abc")
    drafts.published(data, 1, "wu", "again", "def")
    assert (drafts.draft(data, 1).reason, drafts.draft(data, 1).revision) == ("why", "abc")


def test_a_version_that_never_was_is_refused(data: Path) -> None:
    save(data, 0, alias("A"))
    with pytest.raises(EditError, match="no such version"):
        save(data, 7, alias("B"))


def test_a_form_of_an_older_version_of_the_ontology_is_saved_on_top_of_it(data: Path) -> None:
    save(data, 0, alias("A"))
    newer = BASE | {(LABEL, '"沐曦"@zh')}
    made = drafts.rebase(data, 1, TERM, 1, newer, alias("A") | newer, "wu")
    assert (made.base, made.version) == (newer, 2)


@pytest.mark.parametrize("title", ["", "  ", "\n"])
def test_a_draft_has_a_title(tmp_path: Path, title: str) -> None:
    with pytest.raises(EditError, match="title"):
        drafts.create(tmp_path, title, "li")


def test_a_draft_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(EditError, match="no such draft"):
        drafts.draft(tmp_path, 5)


def test_a_term_that_is_too_large_is_refused(data: Path) -> None:
    with pytest.raises(EditError, match="too large"):
        save(data, 0, alias("x" * drafts.LARGEST))
