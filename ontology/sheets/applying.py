"""Bring a difference into the Turtle files: each edit where it stands, and nothing at all if anything is wrong."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from ontology.check import Checked, check
from ontology.fault import Fault
from ontology.place import PARTS
from ontology.sheets.comparing import Difference
from ontology.sheets.model import Said
from ontology.sheets.rows import CODE, Known
from ontology.sheets.tables import TYPE
from ontology.turtle.editing import Change, edited, without
from ontology.turtle.layout import lay_out
from ontology.turtle.writing import described
from ontology.vocabulary import RDFS, SKOS, TERM

Trial = Callable[[Checked], Iterable[Fault]]
_FIRST = (TYPE, f"{RDFS}subClassOf", f"{RDFS}label", f"{SKOS}definition", f"{SKOS}altLabel", f"{SKOS}hiddenLabel")


@dataclass(slots=True)
class Edition:
    """The texts of the files that change, by name, how many things were added, changed and taken away, and faults."""

    texts: dict[str, str] = field(default_factory=dict)
    added: int = 0
    changed: int = 0
    removed: int = 0
    faults: list[Fault] = field(default_factory=list)


def edition(made: Difference, known: Known, folder: Path, trial: Trial | None = None) -> Edition:
    """Return what a difference makes of the files in a folder; nothing is written.

    The result is checked as `suanli check` does, and what it finds that was not there before is told at the cell from
    which it came. `trial` tries rules where rules were changed.
    """
    done = Edition(faults=list(made.faults))
    if done.faults or not (made.added or made.removed):
        return done
    texts = {source.name: source.text for source in known.sources.files}
    before = dict(texts)
    _take(texts, made, known)
    _change(texts, made, known)
    _describe(texts, made, known)
    done.texts = {name: text for name, text in texts.items() if text != before[name]}
    _count(done, made)
    done.faults = _faults(done.texts, made, known, folder, trial)
    return done


JOURNAL = ".import.json"
"""Which files an import is about to put in place of which, while it does; whoever comes next finishes it."""


def write(done: Edition, folder: Path) -> None:
    """Write the files that change: all of them or none, whatever ends the process.

    All are written beside those that they replace, then a journal names them, and only then do they take their places.
    """
    made: dict[str, str] = {}
    for name, text in done.texts.items():
        with tempfile.NamedTemporaryFile("wb", dir=(folder / name).parent, prefix=".", delete=False) as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        Path(file.name).chmod((folder / name).stat().st_mode)
        made[name] = Path(file.name).name
    unfinished = folder / f"{JOURNAL}.tmp"
    unfinished.write_text(json.dumps(made), encoding="utf-8")
    unfinished.replace(folder / JOURNAL)
    finish(folder)


def finish(folder: Path) -> None:
    """Put in place what an import had written that was cut short; nothing where none was."""
    try:
        made: dict[str, str] = json.loads((folder / JOURNAL).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return
    for name, fresh in made.items():
        place = (folder / name).with_name(fresh)
        if place.exists():
            place.replace(folder / name)
    (folder / JOURNAL).unlink()


def _take(texts: dict[str, str], made: Difference, known: Known) -> None:
    """Take away all statements about what is gone."""
    for iri in made.gone:
        for name in {place.file for place in known.sources.places(iri)}:
            texts[name] = without(texts[name], ox.NamedNode(iri))


def _change(texts: dict[str, str], made: Difference, known: Known) -> None:
    """Change what subjects say that stay; what goes and what comes at one property are one change where they pair."""
    gone, fresh = set(made.gone), set(made.fresh)
    added: dict[tuple[object, object], list[Said]] = {}
    for one in made.added:
        if _iri(one.triple) not in fresh:
            added.setdefault((one.triple.subject, one.triple.predicate), []).append(one)
    changes: dict[str, list[Change]] = {}
    for t in made.removed:
        if _iri(t) in gone:
            continue
        new = _partner(t, added.get((t.subject, t.predicate), []))
        file = known.sources.place(t.subject, t.predicate, t.object).file
        changes.setdefault(file, []).append(Change(t.subject, t.predicate, t.object, new))  # type: ignore[arg-type]
    for left in added.values():
        for one in left:
            t = one.triple
            stands = known.said[_iri(t)].get(t.predicate.value)
            file = known.sources.place(t.subject, t.predicate).file if stands else known.homes.get(_iri(t), "")
            file = file or known.sources.place(t.subject).file
            changes.setdefault(file, []).append(Change(t.subject, t.predicate, None, t.object))  # type: ignore[arg-type]
    for name, given in changes.items():
        texts[name] = edited(texts[name], given)


def _partner(old: ox.Triple, left: list[Said]) -> ox.NamedNode | ox.Literal | None:
    """Return what takes the place of an object, of those added to its property: in its language first."""
    language = getattr(old.object, "language", None)
    found = next((one for one in left if getattr(one.triple.object, "language", None) == language), None)
    if found is not None:
        left.remove(found)
        return found.triple.object  # type: ignore[return-value]
    return None


def _describe(texts: dict[str, str], made: Difference, known: Known) -> None:
    """Write the statements about new subjects, and about codes that are new with them."""
    for iri, home in made.fresh.items():
        mine = [one.triple for one in made.added if _iri(one.triple) == iri]
        texts[home] = described(texts[home], ox.NamedNode(iri), _grouped(mine))
    for one in made.added:
        code = one.triple.object
        if isinstance(code, ox.NamedNode) and code.value.startswith(CODE) and code.value not in known.homes:
            home = made.fresh.get(_iri(one.triple)) or known.homes[_iri(one.triple)]
            if lay_out(texts[home]).of(code):
                continue
            notation = ox.Literal(made.codes[code.value])
            said: list[tuple[ox.NamedNode, list[Any]]] = [
                (ox.NamedNode(TYPE), [ox.NamedNode(f"{TERM}Code")]),
                (ox.NamedNode(f"{TERM}notation"), [notation]),
            ]
            texts[home] = described(texts[home], code, said)


def _grouped(triples: Sequence[ox.Triple]) -> list[tuple[ox.NamedNode, list[ox.NamedNode | ox.Literal]]]:
    found: dict[ox.NamedNode, list[ox.NamedNode | ox.Literal]] = {}
    for t in triples:
        found.setdefault(t.predicate, []).append(t.object)  # type: ignore[arg-type]
    rank = {iri: number for number, iri in enumerate(_FIRST)}
    return sorted(found.items(), key=lambda pair: rank.get(pair[0].value, len(rank)))


def _iri(triple: ox.Triple) -> str:
    return triple.subject.value if isinstance(triple.subject, ox.NamedNode) else ""


def _count(done: Edition, made: Difference) -> None:
    codes = sum(iri.startswith(CODE) for iri in made.gone)
    done.added, done.removed = len(made.fresh), len(made.gone) - codes
    apart = {*made.fresh, *made.gone}
    done.changed = len({_iri(t) for t in (*(one.triple for one in made.added), *made.removed)} - apart)


def _faults(texts: dict[str, str], made: Difference, known: Known, folder: Path, trial: Trial | None) -> list[Fault]:
    """Return what the check finds in the changed ontology and not in the present one, at its cells."""
    with tempfile.TemporaryDirectory() as made_here:
        copy = Path(made_here)
        for part in ("", *PARTS):
            (copy / part).mkdir(exist_ok=True)
            for file in (folder / part).iterdir() if (folder / part).is_dir() else ():
                if file.suffix in (".ttl", ".rq"):
                    name = f"{part}/{file.name}" if part else file.name
                    (copy / name).write_bytes(texts[name].encode() if name in texts else file.read_bytes())
        after = check(copy)
        found = [*after.faults, *(trial(after) if trial is not None and _touches_rules(texts) else ())]
    errors = [fault for fault in found if fault.severity == "error"]
    old = {_key(fault) for fault in check(folder).faults} if errors else set()
    errors = [fault for fault in errors if _key(fault) not in old]
    return sorted({_at_cell(fault, made) for fault in errors})


def _touches_rules(texts: dict[str, str]) -> bool:
    return any(name.startswith("rules/") for name in texts)


def _key(fault: Fault) -> tuple[object, ...]:
    return fault.code, fault.about, tuple(text for name, text in fault.details if not name.startswith("where"))


def _at_cell(fault: Fault, made: Difference) -> Fault:
    """Return a fault at the cell from which it came: one whose text it names, else the row of what it is about."""
    words = {text for _, text in fault.details}
    mine = [one for one in made.added if _about(one.triple, fault.about)]
    told = [one.place for one in mine if isinstance(one.triple.object, ox.Literal) and one.triple.object.value in words]
    rows = [thing.place for iri, thing in made.meaning.subjects.items() if _ends(iri, fault.about)]
    naming = [one.place for one in made.meaning.said if _about(one.triple, fault.about)] if not (mine or rows) else []
    place = next(iter([*told, *(one.place for one in mine), *rows, *naming]), None)
    return Fault(place, fault.code, fault.about, fault.details) if place is not None else fault


def _about(triple: ox.Triple, about: str) -> bool:
    shown = triple.object.value if isinstance(triple.object, ox.NamedNode) else ""
    return _ends(_iri(triple), about) or (bool(shown) and _ends(shown, about))


def _ends(iri: str, about: str) -> bool:
    return iri.endswith((f"/{about}", f"#{about}"))
