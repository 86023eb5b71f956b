"""From the cells of sheets to triples; what cannot be understood is a fault at its cell."""

from __future__ import annotations

import difflib
import re
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping, Sequence

import pyoxigraph as ox

from ontology.fault import fault
from ontology.grammar import GRAMMAR_NAMESPACE
from ontology.sheets.model import Meaning, Row, Said, Sheet, Thing
from ontology.sheets.rows import CODE, Known, joined_example
from ontology.sheets.tables import PROPERTY_KINDS, RULE_KINDS, RULE_WORDS, TRAITS, TYPE, Column, Table
from ontology.vocabulary import ENTITY, TERM

_MARKETS = (
    (r"(\d{6})\.SH", "XSHG"), (r"(\d{6})\.SZ", "XSHE"), (r"(\d{6})\.BJ", "BJSE"), (r"(\d{5})\.HK", "XHKG"),
    (r"NASDAQ:([A-Z]+)", "XNAS"), (r"NYSE:([A-Z]+)", "XNYS"), (r"([A-Z]{4})", "mic"),
)  # fmt: skip
_IDS = {
    "entity": r"[a-z0-9]+(?:-[a-z0-9]+)*",
    "term": r"[A-Za-z][A-Za-z0-9]*",
    "rule": r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)*",
}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_SINGLE = frozenset(("class", "types", "choice", "text", "plain", "number", "date"))


def understand(
    sheets: Sequence[Sheet], known: Known, file: str = "", sound: Mapping[str, set[Row]] | None = None
) -> Meaning:
    """Return what sheets say. Rows that are in `sound` stand in the ontology as they are: nothing is asked of them."""
    return _Reader(known, file, sound or {}).read(sheets)


class _Reader:
    def __init__(self, known: Known, file: str, sound: Mapping[str, set[Row]]) -> None:
        self._known, self._file, self._sound = known, file, sound
        self._entities, self._terms = dict(known.entities), dict(known.terms)
        self._rules = {iri.removeprefix(GRAMMAR_NAMESPACE) for iri in known.said if iri.startswith(GRAMMAR_NAMESPACE)}
        self._classes = set(known.sources.vocabulary.classes)
        self._made = Meaning()
        self._quiet = False

    def read(self, sheets: Sequence[Sheet]) -> Meaning:
        for sheet in sheets:  # a row may name what another row brings
            if not sheet.table.kinds:
                for number, row in sheet.rows.items():
                    self._subject(sheet, number, row)
        for sheet in sheets:
            seen: dict[Row, int] = {}
            for number, row in sheet.rows.items():
                self._quiet = row in self._sound.get(sheet.table.name, ())
                if sheet.table.kinds and seen.setdefault(row, number) != number and not self._quiet:
                    self._wrong("sheet-twice", sheet, number, 0, first=seen[row])
                self._row(sheet, number, row)
        return self._made

    def _wrong(self, code: str, sheet: Sheet, row: int, column: int, about: str = "", **details: object) -> None:
        if not self._quiet:
            place = sheet.place(self._file, row, column)
            title = sheet.table.columns[column]
            self._made.faults.append(
                fault(code, place, about, column_en=title.title, column_zh=title.chinese, **details)
            )

    def _subject(self, sheet: Sheet, number: int, row: Row) -> None:
        """Take in the id of a thing's row."""
        self._quiet = row in self._sound.get(sheet.table.name, ())
        name = row[0].strip()
        table, kind = sheet.table, _id_kind(sheet.table)
        known = self._entities if kind == "entity" else self._terms if kind == "term" else {}
        iri = known.get(name) or {"entity": ENTITY, "term": TERM, "rule": GRAMMAR_NAMESPACE}[kind] + name
        if kind == "entity" and iri == ENTITY + name and _class_of(table, row) == "ProductClass":
            iri, kind = TERM + name, "term"
        if not name:
            self._wrong("sheet-empty", sheet, number, 0)
        elif not re.fullmatch(_IDS[kind], name) and iri not in self._known.said:
            self._wrong("sheet-id", sheet, number, 0, name, form=_FORMS[kind])
        elif iri in self._made.subjects:
            first = self._made.subjects[iri].place
            self._wrong("sheet-id-twice", sheet, number, 0, name, first=f"{first.sheet} {first.cell}")
        else:
            at = table.index("file")
            places = sheet.place(self._file, number, 0), sheet.place(self._file, number, at)
            self._made.subjects[iri] = Thing(table, places[0], row[at].strip(), places[1])
            if kind == "rule":
                self._rules.add(name)
            elif table.name in ("companies", "entities"):
                self._entities.setdefault(name, iri)
            else:
                self._terms.setdefault(name, iri)
                self._classes |= {name} if table.name == "classes" else set()

    def _row(self, sheet: Sheet, number: int, row: Row) -> None:
        table = sheet.table
        subject = self._text_subject(sheet, number, row) if table.kinds else self._thing(table, row)
        if subject is None:
            return
        for index, column in enumerate(table.columns):
            text = _trimmed(column, row[index])
            if column.needed and not text and column.kind != "id":
                self._wrong("sheet-empty", sheet, number, index, row[0])
            if _CONTROL.search(text):
                self._wrong("sheet-control", sheet, number, index, row[0])
        if table.kinds:
            self._texts(sheet, number, row, subject)
            return
        if table.fixed:
            self._say(sheet, number, 0, subject, TYPE, ox.NamedNode(table.fixed), True)
        for index, column in enumerate(table.columns):
            if text := _trimmed(column, row[index]):
                for term in self._terms_of(sheet, number, index, text):
                    self._say(sheet, number, index, subject, column.predicate, term, column.kind in _SINGLE)

    def _thing(self, table: Table, row: Row) -> str | None:
        name, kind = row[0].strip(), _id_kind(table)
        if kind == "rule":
            return GRAMMAR_NAMESPACE + name
        return (self._entities if kind == "entity" else self._terms).get(name)

    def _say(
        self,
        sheet: Sheet,
        row: int,
        column: int,
        subject: str,
        predicate: str,
        term: ox.NamedNode | ox.Literal,
        single: bool,
    ) -> None:
        triple = ox.Triple(ox.NamedNode(subject), ox.NamedNode(predicate), term)
        self._made.said.append(Said(triple, sheet.place(self._file, row, column), single))

    def _terms_of(self, sheet: Sheet, row: int, index: int, text: str) -> Iterator[ox.NamedNode | ox.Literal]:
        """Yield the terms of a thing's cell."""
        column = sheet.table.columns[index]
        if column.kind in ("class", "refs", "terms"):
            yield from self._named(sheet, row, index, text)
        elif column.kind in ("types", "traits"):
            known = {**PROPERTY_KINDS, **RULE_KINDS} if column.kind == "types" else TRAITS
            for name in _parts(text) if column.kind == "traits" else (text,):
                if name in column.choices:
                    yield ox.NamedNode(known[name])
                else:
                    self._wrong("sheet-choice", sheet, row, index, name, choices=", ".join(column.choices))
        elif column.kind == "codes":
            yield from self._codes(sheet, row, index, text)
        elif column.kind not in ("id", "file"):
            yield from self._literal(sheet, row, index, text)

    def _literal(self, sheet: Sheet, row: int, index: int, text: str) -> Iterator[ox.Literal]:
        column = sheet.table.columns[index]
        if column.kind == "choice" and text not in column.choices:
            self._wrong("sheet-choice", sheet, row, index, text, choices=", ".join(column.choices))
        elif column.kind == "date" and not _DATE.fullmatch(text):
            self._wrong("sheet-date", sheet, row, index, text)
        elif column.kind == "number" and not re.fullmatch(r"0?\.\d+|1(?:\.0*)?|0\.\d+", text):
            self._wrong("sheet-number", sheet, row, index, text)
        else:
            yield ox.Literal(text, language=column.language) if column.language else ox.Literal(text)

    def _named(self, sheet: Sheet, row: int, index: int, text: str) -> Iterator[ox.NamedNode]:
        column = sheet.table.columns[index]
        known = ChainMap(self._entities, self._terms) if column.kind == "refs" else self._terms
        for name in (text,) if column.kind == "class" else _parts(text):
            if name in known and (column.kind != "class" or name in self._classes):
                yield ox.NamedNode(known[name])
            else:
                among = known if column.kind != "class" else self._classes
                self._wrong("sheet-unknown", sheet, row, index, name, **_near(name, among))

    def _codes(self, sheet: Sheet, row: int, index: int, text: str) -> Iterator[ox.NamedNode]:
        for notation in _parts(text):
            found = next(
                (f"{CODE}{name}-{m[1]}" for form, name in _MARKETS if (m := re.fullmatch(form, notation))), None
            )
            iri = self._known.notations.get(notation) or found
            if iri is None:
                self._wrong("sheet-code", sheet, row, index, notation)
            else:
                self._made.codes[iri] = notation
                yield ox.NamedNode(iri)

    def _text_subject(self, sheet: Sheet, number: int, row: Row) -> str | None:
        """Return what a text belongs to."""
        name, kind = row[0].strip(), row[1].strip() if sheet.table.name != "names" else ""
        if not name:
            self._wrong("sheet-empty", sheet, number, 0)
            return None
        rule = sheet.table.name == "examples" or kind in RULE_WORDS
        if sheet.table.name == "names":
            found = self._entities.get(name) or self._terms.get(name)
        elif rule or "/" in name:
            found = GRAMMAR_NAMESPACE + name if name in self._rules else None
        else:
            found = self._terms.get(name)
        if found is None:
            among = self._rules if rule else {**self._entities, **self._terms}
            self._wrong("sheet-unknown", sheet, number, 0, name, **_near(name, among))
        return found

    def _texts(self, sheet: Sheet, number: int, row: Row, subject: str) -> None:
        table = sheet.table
        cells = {column.kind: index for index, column in enumerate(table.columns)}
        kind, text = row[cells["kind"]].strip(), _trimmed(table.columns[cells["word"]], row[cells["word"]])
        predicate = dict(table.kinds).get(kind)
        if kind and predicate is None:
            choices = ", ".join(name for name, _ in table.kinds)
            self._wrong("sheet-choice", sheet, number, cells["kind"], kind, choices=choices)
        language = row[cells["tongue"]].strip() if "tongue" in cells else ""
        if language not in ("", "en", "zh"):
            self._wrong("sheet-choice", sheet, number, cells["tongue"], language, choices="en, zh")
            return
        if table.name == "examples":
            text = self._example(sheet, number, row, text)
        if predicate is not None and text:
            literal = ox.Literal(text, language=language) if language else ox.Literal(text)
            self._say(sheet, number, cells["word"], subject, predicate, literal, False)

    def _example(self, sheet: Sheet, number: int, row: Row, sentence: str) -> str:
        """Return an example as it is written; a fact of which a part is lacking is a fault."""
        fact = [cell.strip() for cell in row[3:7]]
        status = sheet.table.columns[6]
        if any(fact):
            for index, cell in enumerate(fact, 3):
                if not cell:
                    self._wrong("sheet-empty", sheet, number, index, row[0])
            if fact[3] and fact[3] not in status.choices:
                self._wrong("sheet-choice", sheet, number, 6, fact[3], choices=", ".join(status.choices))
        return joined_example(sentence, *fact)


_FORMS = {
    "entity": "moore-threads",
    "term": "netProfit",
    "rule": "listing/debut",
}


def _id_kind(table: Table) -> str:
    return {"companies": "entity", "entities": "entity", "rules": "rule"}.get(table.name, "term")


def _class_of(table: Table, row: Row) -> str:
    index = table.index("class")
    return row[index].strip() if index >= 0 else ""


def _trimmed(column: Column, text: str) -> str:
    """Return a cell without outer blanks, where these mean nothing: in rules' words they do."""
    return text if column.kind == "word" and column.title == "text" else text.strip()


def _near(name: str, among: Iterable[str]) -> dict[str, str]:
    """Return what a name that is not known may have been meant for, as details of a fault."""
    near = difflib.get_close_matches(name, list(among), 1, 0.6)
    return (
        {"near_en": f" Did you mean {near[0]}?", "near_zh": f"是否应为 {near[0]}？"}
        if near
        else {"near_en": "", "near_zh": ""}
    )


def _parts(text: str) -> list[str]:
    return [part for piece in re.split(r"[,，;；\n]", text) if (part := piece.strip())]
