"""What follows from a world, and what is found wrong in it, beside what an edition already says."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from pyoxigraph import BlankNode, Literal, Quad, Store

from editing.assertions import Change
from graph import findings
from graph.closure import Proof, ProofFile, Reasoner
from graph.editions import Edition
from graph.explain import explanation
from graph.iris import FINDINGS, INFERRED, LABEL, term
from graph.store import GraphStore

Told = tuple[Any, Any, Any]

_OTHERS = ('"check/', '"cluster"', '"ratio"')
"""How the words begin that findings name as their finders where they are no contradictions."""
EXPLAINED = 40
"""Conclusions of which a preview says why, on either side; and lines of one reason."""
LINES = 14
WHY_SECONDS = 6.0
"""How long it may take to say why: a thing that a thousand articles name has a thousand sentences to look through."""


@dataclass
class Conclusions:
    """What follows in the world that a draft makes, and what followed in the edition: `gained` and `lost` are apart."""

    world: Store
    edition: Store
    proofs: ProofFile | None
    reasoner: Reasoner
    gained: set[Told]
    lost: set[Told]
    until: float = field(default_factory=lambda: time.monotonic() + WHY_SECONDS)

    @classmethod
    def of(cls, world: Store, edition: Edition, reasoner: Reasoner, change: Change) -> Conclusions:
        """Bring a reasoner from what an edition says to what a world says, by the triples that come and go."""
        gained, lost = reasoner.change(change.gone, change.fresh)
        proofs = ProofFile(edition.proofs) if edition.proofs else None
        return cls(world, edition.open(), proofs, reasoner, gained, lost)

    @property
    def changed(self) -> set[Quad]:
        """What differs in the graph of what follows."""
        return {Quad(*one, INFERRED) for one in self.gained | self.lost}

    def write(self, store: GraphStore) -> None:
        """Have the world hold what follows in it; it held what follows in the edition."""
        gone, fresh = ({Quad(*one, INFERRED) for one in each} for each in (self.lost, self.gained))
        store.change(gone, fresh)

    def inferred(self) -> dict[str, Any]:
        """Return what is inferred anew and no more, each with a number and the first of them with their reasons."""
        gained, lost = _named(self.gained), _named(self.lost)
        return {
            "gained": {"number": len(gained), "triples": [self._why(one) for one in gained[:EXPLAINED]]},
            "lost": {"number": len(lost), "triples": [self._why_not(one) for one in lost[:EXPLAINED]]},
        }

    def contradictions(self) -> dict[str, Any]:
        """Return the contradictions that the edition has not, with their reasons, and those that are gone."""
        made = {findings.contradiction(one.rule, one.premises).iri: one for one in self.reasoner.contradictions}
        told = self.edition.quads_for_pattern(None, term("foundBy"), None, FINDINGS)
        old = {quad.subject for quad in told if not str(quad.object).startswith(_OTHERS)}
        fresh = [(iri, one) for iri, one in made.items() if iri not in old]
        shown = [
            {"rule": one.rule, "why": self._lines(self.world, self.reasoner.explain_contradiction(one))}
            for _, one in fresh[:EXPLAINED]
        ]
        gone = [_label(self.edition, node) for node in sorted(old - set(made), key=str)]
        lost = {"number": len(gone), "found": gone[:EXPLAINED]}
        return {"gained": {"number": len(fresh), "found": shown}, "lost": lost}

    def _why(self, triple: tuple[Any, Any, Any]) -> dict[str, Any]:
        proof = self.reasoner.explain(triple) if time.monotonic() < self.until else None
        return {"triple": _told(triple), "why": self._lines(self.world, proof) if proof else []}

    def _why_not(self, triple: tuple[Any, Any, Any]) -> dict[str, Any]:
        proof = self.proofs.explain(triple) if self.proofs and time.monotonic() < self.until else None
        return {"triple": _told(triple), "why": self._lines(self.edition, proof) if proof else []}

    @staticmethod
    def _lines(store: Store, proof: Proof) -> list[str]:
        lines = []
        for line in explanation(store, proof):
            lines.append(line)
            if len(lines) == LINES:
                return [*lines, "…"]
        return lines


def _named(triples: Iterable[tuple[Any, Any, Any]]) -> list[tuple[Any, Any, Any]]:
    """Return the triples without those of unnamed nodes, whose names change from reading to reading."""
    return sorted((one for one in triples if not any(isinstance(word, BlankNode) for word in one)), key=str)


def _told(triple: tuple[Any, Any, Any]) -> list[str]:
    return [str(word) for word in triple]


def _label(store: Store, node: Any) -> dict[str, str]:
    labels = store.quads_for_pattern(node, LABEL, None, FINDINGS)
    return {one.language or "": one.value for quad in labels if isinstance(one := quad.object, Literal)}
