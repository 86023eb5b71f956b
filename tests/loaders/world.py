"""A small world of invented firms, in which one thing of the engine is seen at a time.

Its words (cues, endings, definite nouns, table heads) are the real ones; its lexicon and rules are in world.ttl.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from pathlib import Path

import pyoxigraph as ox

from graph.model import Document, Extraction, Fact, Node
from loaders.articles import split
from loaders.extract import Extractor
from loaders.mentions import Mention
from loaders.narrative import Narrative
from loaders.view import View
from ontology.grammar import Grammar
from ontology.vocabulary import TERM, Triples, Vocabulary, read_turtle

_REAL = ("core.ttl", "measures.ttl", "rules/cues.ttl", "rules/generic.ttl", "rules/names.ttl", "rules/reference.ttl",
         "rules/tables.ttl", "rules/terms.ttl")  # fmt: skip
_WORLD = Path(__file__).with_name("world.ttl").read_text(encoding="utf-8")
_PREFIXES = _WORLD.split("\n\n")[0]
PUBLISHED = "2026-03-02"


def triples(turtle: str) -> Triples:
    """Return the triples of a text in Turtle; the prefixes of world.ttl may be left out."""
    parsed = ox.parse(f"{_PREFIXES}\n{turtle}", format=ox.RdfFormat.TURTLE)
    return [quad.triple for quad in parsed]


@lru_cache(maxsize=1)
def _words() -> Triples:
    root = resources.files("ontology")
    real = read_turtle(root.joinpath(name) for name in _REAL)
    rules = {t.subject for t in real if t.object in (ox.NamedNode(TERM + "Frame"), ox.NamedNode(TERM + "Template"))}
    return [t for t in real if t.subject not in rules]


def folder(place: Path, turtle: str) -> Path:
    """Write an ontology of the real words, the small world and what a text in Turtle adds (world.ttl, from its end)."""
    root = resources.files("ontology")
    for name in _REAL:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes((root / name).read_bytes())
    (place / "world.ttl").write_text(f"{_WORLD}\n{turtle}\n", encoding="utf-8")
    return place


def vocabulary(turtle: str = "") -> Vocabulary:
    """Return the small world's vocabulary with what a text in Turtle adds."""
    return Vocabulary([*_words(), *triples(_WORLD), *triples(turtle)])


@lru_cache(maxsize=32)
def tools(turtle: str = "") -> Extractor:
    """Return the small world's extractor with what a text in Turtle adds."""
    made = vocabulary(turtle)
    return Extractor(made, Grammar(made))


def document(text: str, published: str | None = PUBLISHED) -> Document:
    """Return a page of one article with a title and, unless it is None, a day of publication."""
    head = f"Notes of the day\n{published} 09:00\n\n" if published else ""
    return Document("page.txt", f"{head}{text}\n", "0" * 64)


def extraction(text: str, turtle: str = "", published: str | None = PUBLISHED) -> Extraction:
    """Return all that a text yields."""
    return tools(turtle).extract(document(text, published))


def facts(text: str, turtle: str = "", published: str | None = PUBLISHED) -> list[Fact]:
    """Return the facts of a text but those of its header."""
    found = extraction(text, turtle, published).facts
    return [f for f in found if not f.rule.startswith("header/")]


def said(text: str, turtle: str = "") -> set[tuple[str, str, str]]:
    """Return what a text says as (subject id, predicate, object: id, number, date or text)."""
    return {(f.subject.id, f.predicate, target(f)) for f in facts(text, turtle)}


def target(fact: Fact) -> str:
    """Return a fact's object: an id, a number, a date or a text."""
    if fact.object is not None:
        return fact.object.id
    if fact.value is None:
        return ""
    if fact.value.number is not None:
        return f"{fact.value.number.normalize():f}"
    return fact.value.date or fact.value.text or ""


def status(text: str, turtle: str = "") -> str | None:
    """Return the one status of all facts of a text, None where it states nothing."""
    found = {f.status for f in facts(text, turtle)}
    assert len(found) < 2, found
    return next(iter(found), None)


def views(text: str, turtle: str = "", published: str | None = PUBLISHED) -> list[View]:
    """Return the sentences of a text, without its title, as the rules see them."""
    (article,) = split(document(text, published))
    seen = Narrative(article, tools(turtle).finders).views()
    return [view for view in seen if view.sentence.kind != "title"]


def view(text: str, turtle: str = "") -> View:
    """Return the last sentence of a text as the rules see it."""
    return views(text, turtle)[-1]


def names(text: str, turtle: str = "") -> dict[str, str]:
    """Return the things that the last sentence of a text names: their words there → id."""
    return {m.text: m.node.id for m in view(text, turtle).mentions if m.node is not None}


def node(name: str, cls: str = "Company") -> Node:
    """Return a thing whose id is its name in small letters."""
    return Node(name.lower(), name, cls)


def mention(text: str, word: str, cls: str = "Company", kind: str = "name") -> Mention:
    """Return the mention of a thing where a word first stands in a text."""
    start = text.index(word)
    return Mention(start, start + len(word), word, kind, node(word, cls))
