"""Paragraphs that open with heads of their own are each of their own matter."""

from __future__ import annotations

from graph.model import Document, Sentence
from loaders.articles import split
from loaders.extract import extractor
from loaders.headings import heads
from loaders.run_ins import is_lone, run_ins
from loaders.sentences import sentences

DIGEST = (
    "CHIP WRAP\n\nSAMSUNG PASSES TEST -- Samsung Electronics rose 2.7% on Friday.\n\n"
    "WESTERN COMPUTING, an operator of clusters, raised 1.2 billion yuan from backers it did not name.\n\n"
    "POLICY: Guizhou put out draft rules for comment until December.\n\n"
    "COURT: A Wuhu court threw out a claim over trade secrets on Monday.\n\n"
    "DELISTING. The exchange removed a stock after a wind-down period.\n"
)
PROSE = (
    "Chips sell out\n\nVNET raised 430 million dollars of notes on Friday.\n\nSMIC said output would rise.\n\n"
    "TSMC shares fell on Monday.\n\nHygon did not reply to questions.\n"
)


def sentences_of(text: str) -> list[Sentence]:
    return [s for article in split(Document("a.txt", text, "text/plain")) for s in sentences(article)]


def facts(text: str) -> set[tuple[str, str]]:
    return {(f.subject.label, f.predicate) for f in extractor().extract(Document("a.txt", text, "text/plain")).facts}


def test_a_page_of_run_in_heads_is_cut() -> None:
    assert len(run_ins(sentences_of(DIGEST))) >= 5


def test_prose_with_capital_names_is_not() -> None:
    assert run_ins(sentences_of(PROSE)) == frozenset()


def test_what_one_paragraph_is_about_the_next_is_not() -> None:
    assert ("Samsung Electronics", "raised") not in facts(DIGEST)


def test_a_place_alone_in_capitals_heads_what_follows() -> None:
    text = (
        "Plans of the regions\n\nINNER MONGOLIA\nAims for 220,000 PFLOPS by 2027.\n\nNINGXIA\nWill build ten halls.\n"
    )
    assert ("Inner Mongolia", "hasTarget") in facts(text)
    lone = next(s for s in sentences_of(text) if s.text.strip() == "NINGXIA")
    assert heads(lone) and (is_lone(lone) or lone.kind == "heading")
