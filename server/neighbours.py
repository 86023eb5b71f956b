"""What is linked to a thing, one link away or two: things and links for a browser to draw."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final
from urllib.parse import unquote

from flask import Blueprint, Response, abort, request

from graph import iris
from graph.errors import ParameterError
from server import caching, context, downloads, questions, terms
from server.asking import Row, ask, kept, names, plain
from server.charts import kind_of
from server.links import link
from server.messages import status_word
from server.names import Names

blueprint = Blueprint("neighbours", __name__)
MOST: Final = 24
"""Things that one thing is drawn with; those that most is said of go first."""
LONGEST: Final = 2000  # characters of what names a thing
SECOND: Final = 8
"""Things of the first ring whose own neighbours are drawn, and how many for each, where two links are asked for."""
STRENGTH: Final = {"asserted": 3, "planned": 2, "over": 1, "inferred": 0}
Near = dict[str, Any]


@blueprint.get("/neighbours")
def neighbours() -> Response:
    """Return what is linked to the thing that ?of= names as JSON: `nodes`, `edges`, and `left`, how many are not drawn.

    Raises:
        ParameterError: ?of= names no entity or event, or ?hops= is neither 1 nor 2.
    """
    hops = request.args.get("hops", "1")
    if hops not in ("1", "2"):
        raise ParameterError(f"{hops[:40]!r} is neither 1 nor 2.", "hops", "An example: hops=2")
    thing = _named(request.args.get("of", ""))
    shape = f"{thing}\n{hops}\n{caching.language()}"
    tag = f"{caching.edition_tag()}-near-{hashlib.sha256(shape.encode()).hexdigest()[:24]}"
    if caching.known(tag):
        return caching.unchanged(tag)
    return caching.tagged(context.kept().response(tag, lambda: _told(thing, hops)), tag)


def _told(thing: str, hops: str) -> Response:
    """Return the answer; 404 where the edition says nothing of the thing."""
    rows = ask(questions.NEAR, thing=f"<{thing}>")
    if not rows and not ask(questions.MENTIONED, thing=f"<{thing}>"):
        abort(404)
    found = Around(thing, names(), caching.language())
    found.take(rows, thing, MOST)
    if hops == "2":
        for other in found.ring(thing)[:SECOND]:
            found.take(ask(questions.NEAR, thing=f"<{other}>"), other, SECOND)
    return downloads.as_json(found.told())


def _named(text: str) -> str:
    """Return the IRI of the entity or event that an address of a page, or an IRI, names.

    Raises:
        ParameterError: it names none.
    """
    try:
        iri = iris.entity(unquote(text.removeprefix("/id/"))).value if text.startswith("/id/") else text
        if len(text) > LONGEST or not iri.startswith(iris.IDS) or iri == iris.IDS:
            raise ValueError(text)
        return terms.iri(iri)[1:-1]
    except ValueError:
        raise ParameterError("It is no entity or event.", "of", "An example: of=/id/metax") from None


class Around:
    """Gathers things and the links between them; of two things, what is stated goes before what follows from it."""

    def __init__(self, thing: str, known: Names, language: str) -> None:
        """Start with the thing alone."""
        self._thing, self._names, self._language = thing, known, language
        self._nodes: dict[str, int] = {thing: 0}
        self._edges: dict[tuple[str, str, str], Near] = {}
        self._left = 0

    def take(self, rows: Iterable[Row], centre: str, most: int) -> None:
        """Add the neighbours of a thing, at most so many that are new."""
        found = [
            {"subject": centre, "object": centre} | plain(row) for row in rows
        ]  # one of the two is the thing itself
        weights: Counter[str] = Counter()
        for row in found:
            weights[_other(row, centre)] += int(row["times"]) * (1 if row["how"] == "inferred" else 1000)
        ranked = [other for other, _ in weights.most_common()]
        fresh = [other for other in ranked if other not in self._nodes]
        self._left += max(len(fresh) - most, 0) if centre == self._thing else 0
        distance = self._nodes[centre] + 1
        self._nodes |= dict.fromkeys(fresh[:most], distance)
        for row in found:
            if row["subject"] in self._nodes and row["object"] in self._nodes:
                self._link(row)

    def ring(self, thing: str) -> list[str]:
        """Return the things next to one, in the order taken: those that most is said of first."""
        return [other for other in self._nodes if other != thing]

    def told(self) -> Near:
        """Return what a browser draws: each thing with its label, class and family, each link with its kind."""
        edges = list(self._standing())
        return {
            "nodes": [self._node(iri, ring) for iri, ring in self._nodes.items()],
            "edges": [edge | {"label": " · ".join(edge["label"])} for edge in edges],
            "left": self._left,
        }

    def _link(self, row: dict[str, str]) -> None:
        """Add a link, or its name to that of the same kind between the same two."""
        kind = "inferred" if row["how"] == "inferred" else kind_of(row.get("status", ""))
        status = row.get("status", "")
        place = (row["subject"], row["object"], kind)
        made = self._edges.setdefault(place, {"label": [], "status": "", "predicate": row["predicate"], "times": 0})
        label = self._names.label(row["predicate"], self._language)
        if label not in made["label"]:
            made["label"].append(label)
        made["times"] = max(made["times"], int(row["times"]) if row["how"] == "stated" else 0)
        made["status"] = status_word(status, self._language) if status else made["status"]

    def _standing(self) -> Iterator[Near]:
        """Yield the links; what follows only where nothing is stated between the two, and in one direction."""
        told = {frozenset(place[:2]) for place in self._edges if place[2] != "inferred"}
        for (subject, value, kind), edge in self._edges.items():
            if kind == "inferred" and frozenset((subject, value)) in told:
                continue
            told.add(frozenset((subject, value)))
            ends = {"source": link(subject), "target": link(value), "kind": kind}
            yield ends | edge | {"predicate": link(edge["predicate"])}

    def _node(self, iri: str, ring: int) -> Near:
        classes = self._names.types(iri)
        families = _families()
        family = next((families[each] for each in classes if each in families), "Thing")
        label = self._names.label(iri, self._language)
        kind = self._names.label(classes[0], self._language) if classes else ""
        return {"id": link(iri), "label": label, "class": kind, "family": family, "ring": ring}


def _other(row: dict[str, str], centre: str) -> str:
    return row["object"] if row["subject"] == centre else row["subject"]


def _families() -> dict[str, str]:
    """Return by class the widest class above it that pages tell apart: such as Event or Person."""

    def read() -> dict[str, str]:
        rows = map(plain, ask(questions.FAMILIES))
        return {row["class"]: row["family"].removeprefix(iris.TERMS) for row in rows}

    return kept("families", read)
