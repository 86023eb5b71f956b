from __future__ import annotations

from loaders.telling.lint import Tally, counted, lint
from tests.loaders.world import document, tools

NEWS = "Velox debuted on the Growth Board. Velox debuted yesterday evening."


def made(text: str) -> Tally:
    return counted(document(text), tools())


def hints(tally: Tally) -> list[str]:
    return lint(tally, tools().grammar.rules)


def test_hits_and_finds_are_counted_by_rule() -> None:
    tally = made(NEWS)
    assert (tally.tried["list"], tally.found["list"], tally.words["list", "debuted"]) == (2, 1, 2)


def test_tallies_of_documents_add_up() -> None:
    whole = made(NEWS)
    whole.add(made(NEWS))
    assert (whole.tried["list"], whole.sentences) == (4, 2 * made(NEWS).sentences)


def test_a_rule_of_which_no_word_is_there_is_told() -> None:
    assert "buy: no trigger or phrase of it is in the corpus." in hints(made(NEWS))


def test_a_rule_that_hits_is_not_told_as_silent() -> None:
    assert not [hint for hint in hints(made(NEWS)) if hint.startswith("list: no trigger")]


def test_a_trigger_that_hits_everywhere_is_told() -> None:
    tally = made("Velox debuted on the Growth Board. " * 30)
    assert [hint for hint in hints(tally) if hint.startswith('list: "debuted" hits 30 times')]


def test_a_rule_that_hits_much_and_finds_nothing_is_told() -> None:
    tally = made("Velox debuted yesterday evening. " * 30)
    assert [hint for hint in hints(tally) if hint.startswith("list: hits 30 times and finds 0")]


def test_few_hits_say_nothing_of_a_trigger() -> None:
    assert not [hint for hint in hints(made(NEWS * 3)) if "hits" in hint]
