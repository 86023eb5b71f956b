"""Make graphs of any size to measure the closure on; the same size and seed give the same graph.

`market` is a compute industry in small: firms, products, listings, places, notes that name firms, some second names.
`university` has the terms and roughly the proportions of the Lehigh benchmark: departments with staff, students,
courses and papers. Each comes with its ontology (`closure_market.ttl`, `closure_university.ttl`).
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import Literal, NamedNode, parse

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]
HERE = Path(__file__).parent
MARKET, UNIVERSITY = "http://example.org/market#", "http://www.lehigh.edu/~zhp2/2004/0401/univ-bench.owl#"
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
SAME = NamedNode("http://www.w3.org/2002/07/owl#sameAs")
DATE = NamedNode("http://www.w3.org/2001/XMLSchema#date")


def graph(kind: str, size: int, seed: int = 1) -> Iterator[Triple]:
    """Yield an ontology and facts over it, about `size` triples of facts; `kind` is "market" or "university"."""
    for quad in parse(path=HERE / f"closure_{kind}.ttl"):
        yield quad.subject, quad.predicate, quad.object
    dice, count = random.Random(seed), 0
    for part in _firms(dice) if kind == "market" else _departments(dice):
        yield from part
        count += len(part)
        if count >= size:
            return


class _Facts(list[Triple]):
    """Facts of one vocabulary about things of one base."""

    def __init__(self, vocabulary: str, base: str) -> None:
        super().__init__()
        self._vocabulary, self._base = vocabulary, base

    def node(self, name: str) -> NamedNode:
        """Return a thing by its local name."""
        return NamedNode(self._base + name)

    def term(self, name: str) -> NamedNode:
        """Return a class, property or thing of the vocabulary."""
        return NamedNode(self._vocabulary + name)

    def kind(self, name: str, cls: str) -> None:
        """State a type."""
        self.append((self.node(name), TYPE, self.term(cls)))

    def link(self, name: str, prop: str, other: str) -> None:
        """State a relation between two things."""
        self.append((self.node(name), self.term(prop), self.node(other)))

    def text(self, name: str, prop: str, text: str) -> None:
        """State an attribute."""
        self.append((self.node(name), self.term(prop), Literal(text)))


def _firms(dice: random.Random) -> Iterator[_Facts]:
    """Yield the facts of one firm after the other, with its products, listing and the notes that name it."""
    number = 0
    while True:
        facts = _Facts(MARKET, "http://example.org/id/")
        _firm(facts, dice, number)
        _business(facts, dice, number)
        for i in range(3):
            _note(facts, dice, number, i)
        yield facts
        number += 1


def _firm(facts: _Facts, dice: random.Random, number: int) -> None:
    firm, city = f"firm{number}", f"city{number % 200}"
    facts.kind(firm, dice.choice(["ChipFirm", "CloudFirm", "Firm", "HomeFirm"]))
    facts.text(firm, "label", f"公司{number}")
    facts.link(firm, "seat", city)
    facts.link(firm, "site", f"site{number}")
    if number < 200:
        facts.kind(city, "Place")
        facts.link(city, "partOf", f"province{number % 20}")
    if number < 20:
        facts.append((facts.node(f"province{number}"), facts.term("partOf"), facts.term("home")))
    if dice.random() < 0.02:
        facts.append((facts.node(f"alias{number}"), SAME, facts.node(firm)))


def _business(facts: _Facts, dice: random.Random, number: int) -> None:
    firm, product = f"firm{number}", f"product{number}"
    facts.kind(product, dice.choice(["GPU", "Product", "Product"]))
    facts.link(firm, "makes", product)
    if number > 5:
        facts.link(product, "uses", f"product{dice.randrange(number)}")
        facts.link(firm, "supplies", f"firm{dice.randrange(number)}")
        facts.link(firm, "rivalOf", f"firm{dice.randrange(number)}")
        if dice.random() < 0.3:
            facts.link(firm, "ownedBy", f"firm{dice.randrange(max(0, number - 40), number)}")
    if dice.random() < 0.3:
        event = f"listing{number}"
        facts.kind(event, "Listing")
        facts.link(event, "issuer", firm)
        facts.append((facts.node(event), facts.term("market"), facts.term(dice.choice(["star", "main"]))))
        facts.append(
            (facts.node(event), facts.term("date"), Literal(f"2025-01-{dice.randint(1, 28):02d}", datatype=DATE))
        )


def _note(facts: _Facts, dice: random.Random, number: int, i: int) -> None:
    note = f"note{number}-{i}"
    facts.kind(note, "Note")
    facts.text(note, "label", f"简讯{number}-{i}")
    for _ in range(dice.randint(1, 3)):
        facts.link(note, "names", f"firm{dice.randrange(number + 1)}")


STAFF = (("FullProfessor", 8, 18), ("AssociateProfessor", 12, 14), ("AssistantProfessor", 9, 8), ("Lecturer", 6, 2))


def _departments(dice: random.Random) -> Iterator[_Facts]:
    """Yield the facts of one department after the other, some 5,500 each, twenty to a university."""
    number = 0
    while True:
        facts = _Facts(UNIVERSITY, "http://example.org/university/")
        department, university = f"d{number}", f"u{number // 20}"
        facts.kind(university, "University")
        facts.kind(department, "Department")
        facts.link(department, "subOrganizationOf", university)
        professors, courses = _staff(facts, dice, department)
        _students(facts, dice, department, professors, courses)
        yield facts
        number += 1


def _person(facts: _Facts, name: str, cls: str) -> None:
    facts.kind(name, cls)
    facts.text(name, "name", name)
    facts.text(name, "emailAddress", f"{name}@example.org")
    facts.text(name, "telephone", "000")


def _staff(facts: _Facts, dice: random.Random, department: str) -> tuple[list[str], list[str]]:
    """State the staff with courses and papers; return the names of the professors and of the courses."""
    professors, courses = [], []
    for cls, many, papers in STAFF:
        for i in range(many):
            name = f"{department}/{cls}{i}"
            _person(facts, name, cls)
            facts.link(name, "worksFor", department)
            for degree in ("undergraduateDegreeFrom", "mastersDegreeFrom", "doctoralDegreeFrom"):
                facts.link(name, degree, f"u{dice.randrange(1000)}")
            for level in ("Course", "GraduateCourse"):
                courses.append(f"{name}/{level}")
                facts.kind(courses[-1], level)
                facts.link(name, "teacherOf", courses[-1])
            for j in range(papers):
                facts.kind(f"{name}/paper{j}", "Publication")
                facts.link(f"{name}/paper{j}", "publicationAuthor", name)
            professors.append(name)
    facts.link(professors[0], "headOf", department)
    return professors, courses


def _students(facts: _Facts, dice: random.Random, department: str, professors: list[str], courses: list[str]) -> None:
    for i in range(500):
        name = f"{department}/student{i}"
        is_graduate = i % 4 == 0
        _person(facts, name, "GraduateStudent" if is_graduate else "UndergraduateStudent")
        facts.link(name, "memberOf", department)
        for course in dice.sample(courses, 3):
            facts.link(name, "takesCourse", course)
        if is_graduate:
            facts.link(name, "advisor", dice.choice(professors))
            facts.link(name, "undergraduateDegreeFrom", f"u{dice.randrange(1000)}")
