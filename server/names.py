"""The names of an edition: what things are called in either language, and their classes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import unquote

from graph.event_names import called, parties
from graph.iris import IDS, TERMS
from graph.search.naming import NEITHER


class Names:
    """Labels and classes by IRI."""

    def __init__(self, labels: Iterable[Mapping[str, str]], types: Iterable[Mapping[str, str]]) -> None:
        """Take rows `thing`, `name`, `language`, and rows `thing`, `type`."""
        self._labels: dict[str, dict[str, str]] = {}
        self._types: dict[str, list[str]] = {}
        for row in labels:
            self._labels.setdefault(row["thing"], {}).setdefault(row.get("language", ""), row["name"])
        for row in types:
            self._types.setdefault(row["thing"], []).append(row["type"])

    def label(self, iri: str, language: str) -> str:
        """Return what a thing is called in a language, else in another, else the last part of its IRI.

        An event is called by its class and its parties, which its IRI names, where these are known.
        """
        labels = self._labels.get(iri, {})
        own = self._event(iri, language) or labels.get(language)
        return own or next(iter(labels.values()), "") or last_part(iri)

    def _event(self, iri: str, language: str) -> str:
        """Return an event's class and parties in a language; nothing where its class or one of them has no name."""
        others = parties(iri)
        kind = self._labels.get(self._types.get(iri, [""])[0], {}).get(language) if others else None
        if not kind or not all(other in self._labels for other in others):
            return ""
        return called(kind, [self.label(other, language) for other in others], language)

    def labels(self, iri: str) -> dict[str, str]:
        """Return all labels of a thing by language; empty for one that has none."""
        return dict(self._labels.get(iri, {}))

    @property
    def entities(self) -> int:
        """How many entities and events have a label; codes and findings are neither."""
        return sum(iri.startswith(IDS) and not iri.startswith(NEITHER) for iri in self._labels)

    def types(self, iri: str) -> list[str]:
        """Return the classes that articles or lexicon, not the closure, give a thing."""
        return self._types.get(iri, [])


def last_part(iri: str) -> str:
    """Return the end of an IRI in a form to read."""
    tail = iri.removeprefix(IDS).removeprefix(TERMS)
    return unquote(tail if tail != iri else iri.rstrip("/#").rpartition("#" if "#" in iri else "/")[2]) or iri
