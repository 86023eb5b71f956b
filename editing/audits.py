"""Which findings of checks come and go; only what changed is read, and only parts that it touches are asked."""

from __future__ import annotations

import shutil
from collections.abc import Collection
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode, Quad, Store, Triple

from editing.assertions import line
from editing.grounds import Grounds
from graph.auditing import ANSWERS
from graph.checking.checking import Checked, run
from graph.checking.found import Found, found
from graph.checking.labels import Labels
from graph.checking.readings import readings
from graph.checking.recording import CHECK, finding
from graph.checking.rows import Row, links, rows
from graph.checking.wording import Wording
from graph.iris import ARTICLES, FINDINGS, IDS, INFERRED, TYPE, term
from graph.store import GraphStore, in_graph
from ontology.checkfile import checks
from ontology.vocabulary import Vocabulary

SHOWN = 100
SECONDS = 5.0
"""How long a check may take in a preview."""
NOTHING: dict[str, Any] = {
    "gained": {"number": 0, "findings": []},
    "lost": {"number": 0, "findings": []},
    "stopped": [],
}


@dataclass(frozen=True)
class Auditor:
    """Checks a world that differs from an edition in the quads `changed`; either has its vocabulary."""

    edition: Store
    world: GraphStore
    grounds: Grounds
    changed: Collection[Quad]
    before: Vocabulary
    after: Vocabulary

    def differences(self, data: Path) -> tuple[dict[str, Any], set[Quad]]:
        """Return the findings that are new, with their sums and sentences, and those that are gone; and their quads.

        The new ones are written into the world in place of the others, so that reports find them. A check that took
        too long is named in `stopped`, and no finding of it comes or goes.
        """
        told, linked = self._rows(), self._links()
        if told is self.grounds.rows and linked is self.grounds.links and self._same_terms:
            return NOTHING, set()
        checked = self._checked(told, linked, data)
        wording = Wording(Labels(self.world.raw, self.after))
        made = [triple for one in checked.findings for triple in finding(one, wording).triples]
        new = {one.subject for one in made if one.predicate == TYPE and one.object == term("Finding")}
        old = set(self._old(checked.stopped))
        gone = {quad for node in old - new for quad in self.edition.quads_for_pattern(node, None, None, FINDINGS)}
        fresh = [one for one in made if one.subject in new - old]
        written = {in_graph(one, FINDINGS) for one in fresh}
        self.world.change(gone, written)
        gained, lost = found(self.world.raw, fresh), found(self.edition, [quad.triple for quad in gone])
        record = {"gained": _record(gained), "lost": _record(lost), "stopped": sorted(checked.stopped)}
        return record, gone | written

    def _checked(self, told: list[Row], linked: list[str], data: Path) -> Checked:
        with suppress(FileNotFoundError):
            shutil.copyfile(data / ANSWERS, self.world.data / ANSWERS)
        text = "\n".join([*linked, ""]).encode()
        kept = self.world.data / ANSWERS
        return run(checks(), list(readings(told)), text, self.after, SECONDS, kept=kept)

    def _old(self, stopped: Collection[str]) -> list[NamedNode]:
        """Return the findings of checks that the edition has, but for those of checks that gave no answer now."""
        left = {f"{CHECK}{name}" for name in stopped}
        told = self.edition.quads_for_pattern(None, term("foundBy"), None, FINDINGS)
        by = ((quad.subject, quad.object.value) for quad in told if hasattr(quad.object, "value"))
        return [one for one, name in by if name.startswith(CHECK) and name not in left and isinstance(one, NamedNode)]

    @property
    def _same_terms(self) -> bool:
        """Tell whether what checks know of terms is as it was."""
        compared = term("compared").value
        return self._same_measures and self.before.pairs(compared) == self.after.pairs(compared)

    @property
    def _same_measures(self) -> bool:
        old, new = self.before, self.after
        return (old.measures, old.milestones) == (new.measures, new.milestones)

    def _rows(self) -> list[Row]:
        """Return the rows of the world: those of articles that changed are read, all where measures are others."""
        places = [str(place) for one in self.changed for place in (one.graph_name, one.subject)]
        names = {NamedNode(one[1:-1].partition("#")[0]) for one in places if one.startswith(f"<{ARTICLES}")}
        if not self._same_measures:
            return rows(self.world.raw, self.after)
        if not names:
            return self.grounds.rows
        known = {one.value for one in names}
        kept = [row for row in self.grounds.rows if row["article"] not in known]
        return sorted([*kept, *rows(self.world.raw, self.after, names)], key=lambda row: row["statement"])

    def _links(self) -> list[str]:
        """Return the relations of the world, all read where there are other relations."""
        if self.before.relations != self.after.relations:
            return list(dict.fromkeys(links(self.world.raw, self.after).decode().splitlines()))
        joining = {TYPE, *(term(name) for name in self.after.relations)}
        moved = {one.triple for one in self.changed if one.predicate in joining and _is_link(one)}
        if not moved:
            return self.grounds.links
        known = dict.fromkeys(self.grounds.links)
        for one in moved:
            known.pop(f"{line(one)} .", None)
        still = (one for one in moved if any(map(_is_told, self._told(one))))
        return [*known, *(f"{line(one)} ." for one in still)]

    def _told(self, one: Triple) -> list[Quad]:
        return list(self.world.raw.quads_for_pattern(one.subject, one.predicate, one.object, None))


def _is_link(quad: Quad) -> bool:
    if not isinstance(quad.object, NamedNode) or not isinstance(quad.subject, NamedNode):
        return False
    return quad.subject.value.startswith(IDS) and _is_told(quad)


def _is_told(quad: Quad) -> bool:
    return quad.graph_name != INFERRED


def _record(findings: list[Found]) -> dict[str, Any]:
    return {"number": len(findings), "findings": [asdict(one) for one in findings[:SHOWN]]}
