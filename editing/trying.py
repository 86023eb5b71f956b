"""Try a rule on the documents of the current edition before it is saved: which sentences it hits, and what it finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from editing.grounds import grounds
from editing.needles import Side, announced
from editing.reading import documents
from editing.room import FOLDER
from editing.staging import plan, present, staged
from graph.editing.drafts import Edit, draft, edits
from graph.editions import current
from graph.errors import EditError
from graph.model import Article, Document, Fact
from graph.terms import read_ontology
from loaders.examples import failures, trial
from loaders.extract import Extractor
from loaders.jsonl import stated
from loaders.telling.lacks import lack
from loaders.tracing import Attempt, Trace
from ontology.book import Statements
from ontology.check import check
from ontology.grammar import GRAMMAR_NAMESPACE, load_grammar

DOCUMENTS, SENTENCES = 150, 60
"""How many documents are read, of those that hold a word of the rule, and sentences told on either side."""


@dataclass(frozen=True, slots=True)
class _Read:
    document: Document
    articles: tuple[Article, ...]
    facts: tuple[Fact, ...]
    attempts: list[Attempt]


def tried(data: Path, number: int, address: str, wanted: Statements | None = None) -> dict[str, Any]:
    """Return what a rule does, as JSON has it: `hits` and `misses` with their sentences, and the `faults` of examples.

    `wanted` are the rule's statements; those of the draft unless told. `documents` says how many hold a word of it and
    how many of these were read.

    Raises:
        EditError: there is no such draft or rule, or the rule cannot be read.
    """
    edition, held = current(data), dict(edits(data, draft(data, number).id))
    texts = grounds(edition, data / FOLDER, read_ontology()).texts
    book, iri = present(), GRAMMAR_NAMESPACE + address
    if wanted is not None:
        base = book.statements.get(iri, frozenset())
        held[iri] = Edit(iri, 0, book.home(iri) or next(n for n in book.files if n.startswith("rules/")), base, wanted,
                         "", "")  # fmt: skip
    with TemporaryDirectory(dir=data) as place, staged(plan(held, book), Path(place) / "ontology"):
        checked = check()
        faults = [one.data() for one in checked.faults if one.about == address and one.severity == "error"]
        if faults:
            return {"documents": {"all": len(texts), "hold": 0, "read": 0}, "hits": [], "misses": [], "faults": faults}
        side = Side(read_ontology(), load_grammar())
        rules = [rule for rule in side.grammar.rules if rule.address == address]
        if not rules:
            raise EditError("there is no such rule.", address, "Say its kind: Frame or Template.")
        finder = announced(rules).finder()
        paths = [path for path, text in texts.items() if finder.touches(text)]
        tools = Extractor(side.vocabulary, side.grammar)
        store = edition.open()
        read = [_read(document, tools, address) for document in documents(store, paths[:DOCUMENTS])]
        faults = [one.data() for one in failures(checked, [address])] if not _tells(tools, address) else []
        found = [(each, attempt) for each in read for attempt in each.attempts]
        hits = [_hit(each, attempt) for each, attempt in found if attempt.made]
        misses = [_miss(each, attempt, tools) for each, attempt in found if not attempt.made]
    number_of = {"all": len(texts), "hold": len(paths), "read": len(read)}
    told = {"documents": number_of, "numbers": {"hits": len(hits), "misses": len(misses)}}
    return told | {"hits": hits[:SENTENCES], "misses": misses[:SENTENCES], "faults": faults}


def _tells(tools: Extractor, address: str) -> bool:
    """Tell whether all examples of a rule come out."""
    return not any(trial(tools, only=[address]))


def _read(document: Document, tools: Extractor, address: str) -> _Read:
    trace: Trace = []
    made = tools.extract(document, trace)
    attempts = {(one.start, one.end): one for one in _last(trace, address)}
    return _Read(document, made.articles, made.facts, list(attempts.values()))


def _last(trace: Trace, address: str) -> Iterator[Attempt]:
    """Yield the attempts of a rule, those that found something last."""
    yield from sorted((one for one in trace if one.rule.address == address), key=lambda one: bool(one.made))


def _hit(read: _Read, attempt: Attempt) -> dict[str, Any]:
    start, end = attempt.view.sentence.start, attempt.view.sentence.end
    mine = [f for f in read.facts if f.rule == attempt.rule.address and f.start < end and f.end > start]
    facts = [f"{f.subject.id} · {f.predicate} · {stated(f)} · {f.status}" for f in mine]
    return _sentence(read, attempt) | {"facts": facts}


def _miss(read: _Read, attempt: Attempt, tools: Extractor) -> dict[str, Any]:
    return _sentence(read, attempt) | {"why": list(lack(attempt, tools))}


def _sentence(read: _Read, attempt: Attempt) -> dict[str, Any]:
    view, start = attempt.view, attempt.start
    article = next((one.id for one in reversed(read.articles) if one.start <= start), read.articles[0].id)
    told = {"sentence": " ".join(view.text.split()), "trigger": view.cut(start, attempt.end)}
    return told | {"document": read.document.path, "article": article}
