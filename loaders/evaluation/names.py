"""Which names belong to which thing: tables of names, and the lexicon."""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from loaders.compiling import compiled
from loaders.evaluation.things import Thing, bare, thing
from ontology.vocabulary import Vocabulary

_NAMING = compiled("en$|zh|label|name|alias|form|surface|other", re.IGNORECASE)
_QUOTED = compiled(r'"((?:[^"\\]|\\.)+)"')
_CODE = compiled(r"\b\d{5,6}\.[A-Z]{2}\b")
_SEEN_IN = compiled(r"\s*\([\d, ]+\)$")  # "Muxi (003)": in which documents a form was seen
_BRACKETS = compiled(r"\s*[(（)）]\s*")


class Names:
    """Names, each with the ids of the things that bear it."""

    def __init__(self) -> None:
        self._ids: dict[str, set[str]] = defaultdict(set)

    def add(self, ident: str, names: Iterable[str]) -> None:
        """Add names of a thing; its id is one of them, and so are the parts before and in brackets."""
        for name in (_SEEN_IN.sub("", each) for each in (ident, *names)):
            for form in filter(bare, {name, *_BRACKETS.split(name)}):
                self._ids[bare(form)].add(ident)

    def also(self, name: str, alias: str) -> None:
        """Add an alias to all that bear a name."""
        for ident in list(self.ids(name)) or [bare(name)]:
            self.add(ident, [name, alias])

    def ids(self, name: str) -> frozenset[str]:
        """Return the ids of the things that bear a name."""
        return frozenset(self._ids.get(bare(name), ()))

    def thing(self, *given: str) -> Thing:
        """Return the entity that bears one of some names."""
        used = [name for name in given if name] or [""]
        return thing((ident for name in used for ident in self.ids(name)), used)


def from_tables(paths: Iterable[Path]) -> Names:
    """Return the names of tables (TSV, JSON or JSON Lines): an `id` or `name`, and names in any other columns.

    Names in one cell stand between bars; codes ("688041.SH") count wherever they stand.
    """
    names = Names()
    for path in paths:
        for row in _rows(path):
            names.add(str(row.get("id") or row["name"]), [*_forms(row), *_CODE.findall(json.dumps(row))])
    return names


def from_lexicon(vocabulary: Vocabulary) -> Names:
    """Return the names of the lexicon."""
    names = Names()
    for entity in vocabulary.entities.values():
        names.add(entity.id, [name.text for name in entity.names])
    return names


def _rows(path: Path) -> list[dict[str, Any]]:
    text = path.read_text("utf-8-sig")
    if path.suffix == ".tsv":
        return list(csv.DictReader(text.splitlines(), delimiter="\t"))
    lines = [json.loads(line) for line in text.splitlines() if line.strip()] if path.suffix == ".jsonl" else None
    return lines if lines is not None else list(json.loads(text))


def _forms(row: Mapping[str, Any]) -> list[str]:
    named = {key: value for key, value in row.items() if _NAMING.search(key)}
    cells = [cell for value in named.values() for cell in _QUOTED.findall(json.dumps(value, ensure_ascii=False))]
    return [
        form.strip() for cell in cells if cell not in ("en", "zh") and not cell.isdigit() for form in cell.split("|")
    ]
