"""Two people change one term."""

from __future__ import annotations

from graph.editing.merging import merge
from ontology.book import Statements
from ontology.vocabulary import RDFS, SKOS, TERM

LABEL, ALIAS, SLOT = f"{RDFS}label", f"{SKOS}altLabel", f"{TERM}slot"
BASE: Statements = frozenset({(LABEL, '"MetaX"@en'), (ALIAS, '"Muxi"@en'), (SLOT, '"subject: Company @ subject"')})


def changed(gone: str = "", *fresh: tuple[str, str]) -> Statements:
    """Return the base without the values that hold some words, and with others."""
    return frozenset(one for one in BASE if not gone or gone not in one[1]) | frozenset(fresh)


def test_what_only_one_changed_is_as_that_one_wants_it() -> None:
    mine, theirs = changed("Muxi"), changed("", (ALIAS, '"沐曦"@zh'))
    found = merge(BASE, mine, theirs)
    assert (found.statements, found.clashes) == (changed("Muxi", (ALIAS, '"沐曦"@zh')), ())


def test_two_aliases_do_not_clash() -> None:
    found = merge(BASE, changed("", (ALIAS, '"A"@en')), changed("", (ALIAS, '"B"@en')))
    assert found.statements == changed("", (ALIAS, '"A"@en'), (ALIAS, '"B"@en'))


def test_two_labels_of_a_language_clash() -> None:
    found = merge(BASE, changed("MetaX", (LABEL, '"A"@en')), changed("MetaX", (LABEL, '"B"@en')))
    assert [(one.base, one.mine, one.theirs) for one in found.clashes] == [(('"MetaX"@en',), ('"A"@en',), ('"B"@en',))]


def test_labels_of_two_languages_do_not_clash() -> None:
    assert merge(BASE, changed("MetaX", (LABEL, '"A"@en')), changed("", (LABEL, '"甲"@zh'))).clashes == ()


def test_two_wordings_of_one_slot_clash() -> None:
    mine = changed("subject", (SLOT, '"subject: Company @ by"'))
    theirs = changed("subject", (SLOT, '"subject: Organization @ subject"'))
    assert [one.predicate for one in merge(BASE, mine, theirs).clashes] == [SLOT]


def test_the_same_change_twice_is_one_change() -> None:
    both = changed("MetaX", (LABEL, '"A"@en'))
    assert merge(BASE, both, both).clashes == ()


def test_a_term_taken_away_and_changed_clashes_as_a_whole() -> None:
    assert [one.predicate for one in merge(BASE, frozenset(), changed("Muxi")).clashes] == [""]


def test_where_values_clash_mine_are_shown() -> None:
    found = merge(BASE, changed("MetaX", (LABEL, '"A"@en')), changed("MetaX", (LABEL, '"B"@en')))
    assert found.statements == changed("MetaX", (LABEL, '"A"@en'))
