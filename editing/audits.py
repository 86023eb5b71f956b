"""Which findings of checks come and go; the checks are asked only about the parts that the change touches."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode, Store, Triple

from graph.auditing import ANSWERS, audit
from graph.checking.asking import SECONDS
from graph.checking.found import Found, found
from graph.iris import FINDINGS, TYPE, term
from graph.store import GraphStore, in_graph
from ontology.checkfile import checks
from ontology.vocabulary import Vocabulary

SHOWN = 100
_OURS = '"check/'


def differences(before: Store, world: GraphStore, data: Path, vocabulary: Vocabulary) -> dict[str, Any]:
    """Return the findings of checks that are new in a world, and those that are gone, with their sums and sentences.

    The new ones are written into the world in place of the others, so that reports find them.
    """
    with suppress(FileNotFoundError):
        shutil.copyfile(data / ANSWERS, world.data / ANSWERS)
    with audit(world, vocabulary, checks(), SECONDS) as audited:
        made = [one for one in audited.triples() if isinstance(one.subject, NamedNode)]
    new = {one.subject for one in made if one.predicate == TYPE and one.object == term("Finding")}
    told = before.quads_for_pattern(None, term("foundBy"), None, FINDINGS)
    old = {quad.subject for quad in told if str(quad.object).startswith(_OURS)}
    gone = {quad for node in old - new for quad in before.quads_for_pattern(node, None, None, FINDINGS)}
    fresh = [one for one in made if one.subject in new - old]
    world.change(gone, {in_graph(one, FINDINGS) for one in fresh})
    return {"gained": _record(found(world.raw, fresh)), "lost": _record(found(before, [_triple(one) for one in gone]))}


def _triple(quad: Any) -> Triple:
    triple: Triple = quad.triple
    return triple


def _record(findings: list[Found]) -> dict[str, Any]:
    return {"number": len(findings), "findings": [asdict(one) for one in findings[:SHOWN]]}
