"""Names that a line breaks in or a sentence ends with."""

from __future__ import annotations

from loaders.examples import as_document
from loaders.extract import extract


def labels(text: str) -> set[str]:
    facts = extract(as_document(text)).facts
    return {n.label for f in facts for n in (f.subject, f.object) if n is not None}


def test_a_line_may_break_in_a_name() -> None:
    assert all("\n" not in label for label in labels("Enflame named Jinhe Harbour\nSemiconductor as its supplier."))


def test_the_stop_of_a_sentence_is_no_part_of_a_name() -> None:
    told = labels("Enflame raised 2 billion yuan in a round led by Jinhe Harbour Capital Group.")
    assert "Jinhe Harbour Capital Group." not in told
