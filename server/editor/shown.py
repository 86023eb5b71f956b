"""A preview as its page shows it: names in place of IRIs, places as links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import unquote

from graph.errors import StoreError
from graph.iris import ARTICLES, BASE
from server.asking import names
from server.editor.differences import short_value
from server.figures import grouped
from server.links import link
from server.names import Names

Told = dict[str, Any]
_LITERAL = re.compile(r'"(.*)"(?:@[\w-]+|\^\^<.*>)?', re.DOTALL)


def shown(result: Mapping[str, Any], language: str) -> Told | None:
    """Return what a preview found, ready for the page; None where it found nothing yet."""
    if not result:
        return None
    try:
        known: Names | None = names()
    except StoreError:
        known = None
    words = _Words(known, language)
    found: Told = {"faults": [_fault(one, language) for one in result.get("faults", ())]}
    if "facts" in result:
        found |= {"documents": result["documents"], "slow": result["slow"]}
        found["facts"] = {side: words.facts(result["facts"][side]) for side in ("gained", "lost")}
        found["inferred"] = {side: words.conclusions(result["inferred"][side]) for side in ("gained", "lost")}
        found["contradictions"] = result["contradictions"]
        found["findings"] = {side: _findings(result["findings"][side], language) for side in ("gained", "lost")}
        found["reports"] = [words.report(one) for one in result["reports"]]
    return found


class _Words:
    """Puts names in place of IRIs."""

    def __init__(self, known: Names | None, language: str) -> None:
        self._known, self._language = known, language

    def term(self, text: str) -> Told:
        """Return a term of N-Triples as text, with the address of its page where it has one."""
        if text.startswith("<"):
            iri = text[1:-1]
            name = self._known.label(iri, self._language) if self._known else short_value(text)
            return {"text": name, "href": link(iri)}
        literal = _LITERAL.fullmatch(text)
        bare = literal[1].replace('\\"', '"') if literal else text
        return {"text": grouped(bare) if bare.replace(".", "").isdigit() and len(bare) > 4 else bare, "href": None}

    def facts(self, side: Mapping[str, Any]) -> Told:
        """Return facts with their sentences."""
        return {"number": side["number"], "facts": [self._fact(one) for one in side["facts"]]}

    def _fact(self, one: Mapping[str, Any]) -> Told:
        parts = {name: self.term(one[name]) for name in ("subject", "predicate", "object")}
        document, _, article = one["article"].removeprefix(ARTICLES).rpartition("/")
        source = {"text": f"{unquote(document)}, {article}", "href": link(one["article"])}
        return parts | {name: one[name] for name in ("status", "when", "unit", "quote", "rule")} | {"source": source}

    def conclusions(self, side: Mapping[str, Any]) -> Told:
        """Return conclusions with their reasons."""
        told = [{"words": [self.term(word) for word in one["triple"]], "why": one["why"]} for one in side["triples"]]
        return {"number": side["number"], "triples": told}

    def report(self, one: Mapping[str, Any]) -> Told:
        """Return a report's rows that come and go, in columns."""
        rows = [row for side in ("gained", "lost") for row in one[side]["rows"]]
        columns = list(dict.fromkeys(name for row in rows for name in row))
        heads = [one["columns"].get(name, {}).get(self._language, name) for name in columns]
        told: Told = {"id": one["id"], "title": one["title"][self._language], "heads": heads, "params": one["params"]}
        for side in ("gained", "lost"):
            cells = [[self._cell(row.get(name, "")) for name in columns] for row in one[side]["rows"]]
            told[side] = {"number": one[side]["number"], "rows": cells}
        return told

    def _cell(self, text: str) -> Told:
        """Return a cell: the answerer writes our IRIs without their base."""
        for base in ("id/", "ontology#"):
            iri = f"{BASE}{base}{text}"
            if text and self._known and self._known.labels(iri):
                return {"text": self._known.label(iri, self._language), "href": link(iri)}
        return {"text": text, "href": None}


def _fault(one: Mapping[str, Any], language: str) -> Told:
    place = f"{one['file']}:{one['line']}" if one["line"] else one["file"]
    return {
        "severity": one["severity"],
        "place": place,
        "message": one["message"][language],
        "remedy": one["remedy"][language],
        "about": one["about"],
    }


def _findings(side: Mapping[str, Any], language: str) -> Told:
    return {"number": side["number"], "findings": [_finding(one, language) for one in side["findings"]]}


def _finding(one: Mapping[str, Any], language: str) -> Told:
    quotes: Iterable[Mapping[str, Any]] = one["statements"]
    return {
        "severity": one["severity"],
        "message": one["message"].get(language) or next(iter(one["message"].values()), ""),
        "arithmetic": one["arithmetic"].get(language, ""),
        "quotes": list(dict.fromkeys(each["quote"] for each in quotes if each["quote"]))[:6],
    }
