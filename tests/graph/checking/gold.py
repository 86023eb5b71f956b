"""Gold facts as a graph: the figures, dates and relations that an annotator read in the seeds."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from graph.iris import ARTICLES
from graph.model import Article, Document, Extraction, Fact, Header, Node, Span, Value
from graph.quads import quads
from ontology.vocabulary import load

STATUS = {"asserted": "done", "considering": "considered", "opinion": "claimed", "normative": "claimed"}
UNITS = {"percent": "%", "shares": "share", "acquirer shares per target share": "ratio"}
SCALES = {"billion": 9, "million": 6, "亿": 8, "万": 4, "thousand": 3}
WORDED = re.compile(r"(\d[\d,.]*\d|\d)\s*(billion|million|thousand|亿|万)?[^\s,.;]*( (?:yuan|CNY|shares)\b)?")
NAMES = {"ev:hygon-sugon-merger": "merger/hygon+sugon"}


def facts(file: Path) -> list[dict[str, Any]]:
    """Return the gold facts of a file of JSON Lines."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def store(gold: Iterable[dict[str, Any]]) -> ox.Store:
    """Return a store with what the gold facts say, an article a graph, publishers and dates in the catalogue."""
    found = ox.Store()
    told = list(gold)
    for document in sorted({fact["doc"] for fact in told}):
        own = [fact for fact in told if fact["doc"] == document]
        articles = tuple(_article(name, own) for name in sorted({fact["article"] for fact in own}))
        made = tuple(fact for one in own for fact in _fact(one))
        found.extend(quads(Extraction(Document(document, "", ""), articles, facts=made), load()))
    return found


def article(name: str) -> str:
    """Return the IRI of an article that disagreements name, such as 001/a7."""
    return ARTICLES + name


def _article(name: str, own: list[dict[str, Any]]) -> Article:
    said = {fact["predicate"]: fact for fact in own if fact["article"] == name}
    day, publisher = said.get("published_on", {}).get("date"), said.get("published_by", {}).get("object")
    header = Header(publisher=Span(0, 0, publisher) if publisher else None, published_iso=day)
    return Article(name, 0, 0, header, "", "en")


def _fact(one: dict[str, Any]) -> Iterator[Fact]:
    name = re.sub("_(.)", lambda letter: letter[1].upper(), one["predicate"])
    if one["subject"].startswith("doc:") or name in ("publishedBy", "publishedOn"):
        return
    value, thing = _value(one), None
    if value is None and one.get("object_kind") == "entity":
        thing = _node(one["object"])
    if value is None and thing is None:
        return
    status = STATUS.get(one["modality"], one["modality"])
    day = one.get("date") if "value" in one else None
    place = one["doc"], one["article"], _node(one["subject"]), name, thing, value, day, status, None
    yield Fact(*place, one["start"], one["end"], one["quote"], "gold")


def _value(one: dict[str, Any]) -> Value | None:
    if "value" in one:
        number = Decimal(str(one["value"]))
        bound = "about" if one.get("approx") else one.get("bound", "exact")
        return Value(number, _unit(one), _worded(one["quote"], number), bound, one.get("of"))
    if one.get("object_kind") == "date":
        return Value(date=one["date"])
    return Value(text=one["object"]) if one["predicate"] == "rank_claim" else None


def _unit(one: dict[str, Any]) -> str:
    if "currency" in one:
        return f"{one['currency']}/share" if one.get("unit") == "per share" else str(one["currency"])
    return UNITS.get(one.get("unit", ""), "times" if one["predicate"] == "aum_growth_factor" else "count")


def _worded(quote: str, number: Decimal) -> str | None:
    """Return the words of a sentence that give a number."""
    for found in WORDED.finditer(quote):
        written = Decimal(found[1].replace(",", "")).scaleb(SCALES.get(found[2] or "", 0))
        if written == abs(number):
            return found[0].strip()
    return None


def _node(name: str) -> Node:
    return Node(NAMES.get(name, name), name, "Merger" if "merger" in name else "Company")
