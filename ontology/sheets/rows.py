"""The rows of each sheet, as the ontology has them now: in the order of its files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import pyoxigraph as ox

from ontology.grammar import GRAMMAR_NAMESPACE
from ontology.lint.source import Sources
from ontology.sheets.model import Row
from ontology.sheets.tables import PROPERTY_KINDS, RULE_KINDS, TABLES, TRAITS, TYPE, Column, Table
from ontology.vocabulary import ENTITY, OWL, TERM, local

CODE = f"{ENTITY}code/"
_NOTATION = TERM + "notation"


@dataclass(frozen=True)
class Known:
    """What an ontology has: the terms of each property of each subject, in order, and the file of each description."""

    sources: Sources

    @cached_property
    def said(self) -> dict[str, dict[str, list[ox.NamedNode | ox.Literal]]]:
        """Subject → property → objects, blank nodes left out; all in the order of the files."""
        found: dict[str, dict[str, list[ox.NamedNode | ox.Literal]]] = {}
        for t in self.sources.triples:
            if isinstance(t.subject, ox.NamedNode) and isinstance(t.object, ox.NamedNode | ox.Literal):
                objects = found.setdefault(t.subject.value, {}).setdefault(t.predicate.value, [])
                objects.append(t.object)
        return found

    @cached_property
    def homes(self) -> dict[str, str]:
        """The file in which each subject is given its class."""
        found: dict[str, str] = {}
        for subject, said in self.said.items():
            if TYPE in said:
                found[subject] = self.sources.typed(subject)[0].file
        return found

    @cached_property
    def entities(self) -> dict[str, str]:
        """The address of each entity and product class, by its id."""
        ours = self.sources.vocabulary.entities
        return {local(ox.NamedNode(iri)): iri for iri in self.said if local(ox.NamedNode(iri)) in ours}

    @cached_property
    def terms(self) -> dict[str, str]:
        """The address of each term that is described, by its name."""
        return {iri.removeprefix(TERM): iri for iri in self.homes if iri.startswith(TERM)}

    @cached_property
    def notations(self) -> dict[str, str]:
        """The address of each code, by its notation."""
        found = {}
        for iri, said in self.said.items():
            if iri.startswith(CODE):
                found.update({notation.value: iri for notation in said.get(_NOTATION, [])})
        return found

    def is_company(self, iri: str) -> bool:
        """Tell whether an entity is a company."""
        return self._is_a(iri, "Company")

    def _is_a(self, iri: str, cls: str) -> bool:
        words = self.sources.vocabulary
        return any(words.is_a(local(each), cls) for each in self.said[iri].get(TYPE, []))


def rows(known: Known) -> dict[str, list[Row]]:
    """Return the rows of all sheets by the sheet's name."""
    return {table.name: list(_texts(table, known) if table.kinds else _things(table, known)) for table in TABLES}


def address(iri: str) -> str:
    """Return what a subject is called in a sheet: metax, GPU, listing/debut."""
    return iri.removeprefix(GRAMMAR_NAMESPACE) if iri.startswith(GRAMMAR_NAMESPACE) else local(ox.NamedNode(iri))


def belongs(table: Table, iri: str, known: Known) -> bool:
    """Tell whether a subject has its row in a sheet of things."""
    types = {node.value for node in known.said[iri].get(TYPE, []) if isinstance(node, ox.NamedNode)}
    if table.name in ("companies", "entities"):
        return iri in known.entities.values() and known.is_company(iri) == (table.name == "companies")
    if table.name == "properties":
        return bool(types & set(PROPERTY_KINDS.values())) and iri.startswith(TERM)
    if table.name == "rules":
        return bool(types & set(RULE_KINDS.values()))
    return table.fixed in types and iri.startswith(TERM)


def _things(table: Table, known: Known) -> Iterator[Row]:
    for iri in known.homes:
        if belongs(table, iri, known):
            yield tuple(_cell(table, column, iri, known) for column in table.columns)


def _cell(table: Table, column: Column, iri: str, known: Known) -> str:
    if column.kind == "id":
        return address(iri)
    if column.kind == "file":
        return known.homes[iri]
    objects = known.said[iri].get(column.predicate, [])
    if column.kind in ("types", "traits"):
        classes = {**PROPERTY_KINDS, **RULE_KINDS} if column.kind == "types" else TRAITS
        told = [name for name, cls in classes.items() if ox.NamedNode(cls) in objects]
        return told[0] if column.kind == "types" else ", ".join(told)
    if column.kind == "codes":
        shown = [n.value for code in objects for n in known.said.get(code.value, {}).get(_NOTATION, [])[:1]]
        return ", ".join(shown)
    if column.kind in ("refs", "terms", "class"):
        names = [local(node) for node in objects if isinstance(node, ox.NamedNode) and not node.value.startswith(OWL)]
        return ", ".join(names[:1] if column.kind == "class" else names)
    literals = [o for o in objects if isinstance(o, ox.Literal) and (o.language or "") == column.language]
    return literals[0].value if literals else ""


def _texts(table: Table, known: Known) -> Iterator[Row]:
    kinds = {iri: kind for kind, iri in table.kinds}
    for iri, said in known.said.items():
        for predicate, objects in said.items():
            if predicate not in kinds:
                continue
            for literal in objects:
                if isinstance(literal, ox.Literal):
                    yield _text(table, iri, kinds[predicate], literal)


def _text(table: Table, iri: str, kind: str, literal: ox.Literal) -> Row:
    if table.name == "examples":
        return (address(iri), kind, *split_example(literal.value))
    told = {"id": address(iri), "kind": kind, "word": literal.value, "tongue": literal.language or ""}
    return tuple(told[column.kind] for column in table.columns)


def split_example(text: str) -> tuple[str, str, str, str, str]:
    """Return an example's sentence and the four parts of its fact; a text of another form is all sentence."""
    sentence, arrow, fact = text.partition(" => ")
    parts = fact.split(" | ")
    if (
        arrow
        and len(parts) == 4
        and joined_example(sentence, *parts) == text
        and all(p == p.strip() and p for p in parts)
    ):
        return (sentence, parts[0], parts[1], parts[2], parts[3])
    return (text, "", "", "", "")


def joined_example(sentence: str, *fact: str) -> str:
    """Return an example as rules write it."""
    return f"{sentence} => {' | '.join(fact)}" if any(fact) else sentence
