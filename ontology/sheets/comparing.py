"""What sheets change: between the ontology of which they were made, what they say now, and the ontology of today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pyoxigraph as ox

from ontology.fault import Fault, fault
from ontology.sheets.base import digest
from ontology.sheets.cells import understand
from ontology.sheets.model import Meaning, Said, Sheet
from ontology.sheets.rows import CODE, Known, address, rows
from ontology.sheets.tables import BY_NAME, TYPE
from ontology.vocabulary import TERM


@dataclass(slots=True)
class Difference:
    """What is added and taken away, which subjects are new and which are gone, and what is wrong with the sheets."""

    added: list[Said] = field(default_factory=list)
    removed: list[ox.Triple] = field(default_factory=list)
    fresh: dict[str, str] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)
    codes: dict[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    meaning: Meaning = field(default_factory=Meaning)


def now(known: Known, names: Sequence[str] = tuple(BY_NAME)) -> list[Sheet]:
    """Return the sheets of an ontology as an export would write them."""
    made = rows(known)
    return [Sheet(BY_NAME[name], dict(enumerate(made[name], 2))) for name in names]


def difference(sheets: Sequence[Sheet], known: Known, base: frozenset[str] | None, file: str) -> Difference:
    """Return what sheets change in an ontology.

    `base` are the digests of what they were made of: what is in it and no more in the sheets is taken away, and what
    somebody else changed since is no edit of the sheets. Without it nothing is taken away but a value replaced.
    """
    today = now(known, [sheet.table.name for sheet in sheets])
    sound = {sheet.table.name: set(sheet.rows.values()) for sheet in today}
    current = understand(today, known)
    meaning = understand(sheets, known, file, sound)
    made = Difference(faults=meaning.faults, codes=meaning.codes, meaning=meaning)
    has, says = {one.triple for one in current.said}, {one.triple for one in meaning.said}
    made.added = [one for one in meaning.said if one.triple not in has and not _known(one.triple, base)]
    made.removed = [t for t in dict.fromkeys(one.triple for one in current.said) if t not in says and _known(t, base)]
    _singles(made, current, says, base)
    made.fresh = {iri: thing.file for iri, thing in meaning.subjects.items() if iri not in known.homes}
    made.gone = [t.subject.value for t in made.removed if t.predicate.value == TYPE and _left(t, meaning)]  # type: ignore[union-attr]
    _orphans(made, known)
    _homes(made, known)
    return made


def _known(triple: ox.Triple, base: frozenset[str] | None) -> bool:
    return base is not None and digest(triple) in base


def _left(triple: ox.Triple, meaning: Meaning) -> bool:
    return isinstance(triple.subject, ox.NamedNode) and triple.subject.value not in meaning.subjects


def _singles(made: Difference, current: Meaning, says: set[ox.Triple], base: frozenset[str] | None) -> None:
    """See to cells of one value: a new one takes the place of the old, unless somebody else changed that too."""
    of: dict[tuple[object, ...], ox.Triple] = {_cell(one.triple): one.triple for one in current.said if one.single}
    removed = set(made.removed)
    for one in made.added:
        old = of.get(_cell(one.triple)) if one.single else None
        if old is None or old in removed or old in says:
            continue
        if base is None:
            made.removed.append(old)
        else:
            shown = address(old.object.value) if isinstance(old.object, ox.NamedNode) else str(old.object.value)  # type: ignore[union-attr]
            made.faults.append(fault("sheet-conflict", one.place, _name(one.triple), value=shown))


def _cell(triple: ox.Triple) -> tuple[object, ...]:
    language = triple.object.language if isinstance(triple.object, ox.Literal) else None
    return triple.subject, triple.predicate, language


def _name(triple: ox.Triple) -> str:
    return address(triple.subject.value) if isinstance(triple.subject, ox.NamedNode) else ""


def _orphans(made: Difference, known: Known) -> None:
    """Refuse texts of what is gone; take along the codes that nobody has any more."""
    gone = set(made.gone)
    for one in made.meaning.said:
        if isinstance(one.triple.subject, ox.NamedNode) and one.triple.subject.value in gone:
            made.faults.append(fault("sheet-gone", one.place, _name(one.triple)))
    lost = {
        t.object.value for t in made.removed if isinstance(t.object, ox.NamedNode) and t.object.value.startswith(CODE)
    }
    lost |= {c.value for iri in gone for c in known.said[iri].get(TERM + "hasCode", ())}
    kept = {one.triple.object.value for one in made.meaning.said if isinstance(one.triple.object, ox.NamedNode)}
    made.gone += [iri for iri in sorted(lost - kept) if iri in known.homes]


def _homes(made: Difference, known: Known) -> None:
    """Find the file of each new subject, and refuse one that is no file, and a move to another."""
    files = {source.name for source in known.sources.files}
    for iri, thing in made.meaning.subjects.items():
        if thing.file and thing.file not in files:
            made.faults.append(fault("sheet-file-unknown", thing.file_place, address(iri), file=thing.file))
        elif iri in known.homes and thing.file and thing.file != known.homes[iri]:
            made.faults.append(fault("sheet-moved", thing.file_place, address(iri), file=known.homes[iri]))
        elif iri in made.fresh and not thing.file:
            made.fresh[iri] = _usual(iri, thing.table.name, made, known)


def _usual(iri: str, table: str, made: Difference, known: Known) -> str:
    """Return the file in which most of a subject's kind stand: of its class, of its rule's group, or of its sheet."""
    classes = [
        one.triple.object for one in made.added if one.triple.subject == ox.NamedNode(iri) and _is_type(one.triple)
    ]
    kin = [
        one for one, said in known.said.items() if one in known.homes and any(c in said.get(TYPE, ()) for c in classes)
    ]
    if table == "rules":
        group = iri.rsplit("/", 1)[0] + "/"
        kin = [one for one in kin if one.startswith(group)] or kin
    homes = [known.homes[one] for one in kin]
    return max(sorted(set(homes)), key=homes.count) if homes else known.sources.files[0].name


def _is_type(triple: ox.Triple) -> bool:
    return triple.predicate.value == TYPE
