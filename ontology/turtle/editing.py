"""Change triples in a Turtle text where they stand: all else, with its comments, order and layout, stays as it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import pyoxigraph as ox

from ontology.turtle.layout import Group, Layout, Statement, Term, lay_out
from ontology.turtle.writing import written

_ORDER = ("type", "subClassOf", "subPropertyOf", "domain", "range", "inverseOf", "label", "definition", "example",
          "altLabel", "hiddenLabel", "guardedLabel")  # fmt: skip
"""In which order a statement says what it says; other properties come last."""
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one object of a subject and a property: replaced (old, new), taken away (new None) or added."""

    subject: ox.NamedNode
    predicate: ox.NamedNode
    old: Term | None = None
    new: Term | None = None


@dataclass(slots=True)
class _Part:
    """A piece of text with what stands before it; `kept` is false once it is taken away."""

    before: str
    text: str
    kept: bool = True


@dataclass(slots=True)
class _Draft:
    """A statement that is being changed: its groups as parts, each a list of parts of its own."""

    statement: Statement
    groups: list[list[_Part]]
    leads: list[str]
    words: list[str]
    fresh: dict[int, list[tuple[ox.NamedNode, list[str]]]] = field(default_factory=dict)


def edited(text: str, changes: Sequence[Change]) -> str:
    """Return a Turtle text after some changes; a subject that it does not describe is left for `described`.

    Raises:
        KeyError: what is to be replaced or taken away is not there.
    """
    layout = lay_out(text)
    drafts: dict[int, _Draft] = {}
    for change in changes:
        statements = layout.of(change.subject)
        if change.old is not None:
            _replace(layout, drafts, statements, change)
        elif change.new is not None and statements:
            _add(layout, drafts, statements, change)
    out, at = [], 0
    for number in sorted(drafts, key=lambda n: layout.statements[n].start):
        one = layout.statements[number]
        start, end, shown = _rendered(layout, drafts[number])
        out += [text[at:start], shown]
        at = max(end, one.start)
    return "".join([*out, text[at:]])


def without(text: str, subject: ox.NamedNode) -> str:
    """Return a text without all statements about a subject, and without the blank line that would be left."""
    layout = lay_out(text)
    for one in reversed(layout.of(subject)):
        text = _cut(text, one.start, one.end)
    return text


def _cut(text: str, start: int, end: int) -> str:
    line = text.rfind("\n", 0, start) + 1
    behind = re.compile(r"[ \t]*\n?").match(text, end)
    stop = behind.end() if behind and not text[line:start].strip() else end
    if text[:line].endswith("\n\n") and (stop == len(text) or text[stop : stop + 1] == "\n"):
        stop += text[stop : stop + 1] == "\n"
        line -= stop == len(text)
    return text[:line] + text[stop:] if not text[line:start].strip() else text[:start] + text[stop:]


def _draft(layout: Layout, drafts: dict[int, _Draft], statement: Statement) -> _Draft:
    number = layout.statements.index(statement)
    if number not in drafts:
        text, at = layout.text, statement.start
        groups, leads, words = [], [], []
        for group in statement.groups:
            leads.append(text[at : group.start])
            words.append(text[group.start : group.objects[0].start])
            ends = [group.objects[0].start, *(piece.end for piece in group.objects)]
            parts = [_Part(text[ends[i] : p.start], text[p.start : p.end]) for i, p in enumerate(group.objects)]
            groups.append(parts)
            at = group.end
        drafts[number] = _Draft(statement, groups, leads, words)
    return drafts[number]


def _replace(layout: Layout, drafts: dict[int, _Draft], statements: list[Statement], change: Change) -> None:
    for statement in statements:
        for i, group in enumerate(statement.groups):
            for j, piece in enumerate(group.objects):
                if group.predicate == change.predicate and piece.term == change.old:
                    part = _draft(layout, drafts, statement).groups[i][j]
                    if not part.kept:
                        continue
                    part.kept = change.new is not None
                    part.text = written(change.new, layout.prefixes) if change.new is not None else part.text
                    return
    raise KeyError(f"{change.subject} {change.predicate} {change.old}")


def _add(layout: Layout, drafts: dict[int, _Draft], statements: list[Statement], change: Change) -> None:
    """Add an object behind those of its property; where there is none, the property takes its place in the order."""
    shown = written(change.new, layout.prefixes) if change.new is not None else ""
    for statement in statements:
        for i, group in enumerate(statement.groups):
            if group.predicate == change.predicate:
                _draft(layout, drafts, statement).groups[i].append(_Part(" , ", shown))
                return
    main = next((s for s in statements if any(g.predicate.value == _TYPE for g in s.groups)), statements[0])
    draft = _draft(layout, drafts, main)
    behind = max((i for i, g in enumerate(main.groups) if _rank(g.predicate) <= _rank(change.predicate)), default=0)
    fresh = draft.fresh.setdefault(behind, [])
    known = next((objects for predicate, objects in fresh if predicate == change.predicate), None)
    if known is not None:
        known.append(shown)
    else:
        fresh.append((change.predicate, [shown]))
        fresh.sort(key=lambda one: _rank(one[0]))


def _rank(predicate: ox.NamedNode) -> int:
    name = predicate.value.rsplit("#", 1)[-1]
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)


def _rendered(layout: Layout, draft: _Draft) -> tuple[int, int, str]:
    """Return where a statement's changed text begins and ends, and what it becomes."""
    statement = draft.statement
    out: list[str] = []
    for i in range(len(statement.groups)):
        kept = [part for part in draft.groups[i] if part.kept]
        lead = draft.leads[i]
        if kept:
            first = lead if i == 0 or out else draft.leads[0]
            out.append(first + draft.words[i] + _joined(draft.groups[i], kept))
        elif "#" in lead and out:
            out.append(lead.rstrip(" \t"))
        for predicate, objects in draft.fresh.get(i, ()):
            word = "a" if predicate.value == _TYPE else written(predicate, layout.prefixes)
            out.append(f"{_gap(layout, statement) if out else draft.leads[0]}{word} {' , '.join(objects)}")
    if not out:
        return statement.start, statement.end, ""
    return statement.start, _end(statement), "".join(out)


def _joined(parts: list[_Part], kept: list[_Part]) -> str:
    """Return objects with what stood between them; what was taken away takes its comma along, and no comment."""
    shown = ""
    for part in parts:
        before = "" if not shown and part is kept[0] else part.before
        shown += before + part.text if part.kept else ""
    return shown


def _end(statement: Statement) -> int:
    return statement.groups[-1].end


def _gap(layout: Layout, statement: Statement) -> str:
    """Return what parts the properties of a statement: a new line where it has lines, else a semicolon alone."""
    groups: list[Group] = statement.groups
    for one, other in pairwise(groups):
        gap = layout.text[one.end : other.start]
        if "\n" in gap and "#" not in gap:
            return gap
    return " ; " if len(groups) > 1 else " ;\n    "
