"""The fields of a form: what a person fills in, and the statements that it makes of a term."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from graph.errors import EditError
from ontology.book import Statement, Statements
from ontology.grammar import DIMENSIONS, GRAMMAR_NAMESPACE
from ontology.turtle.rewriting import Unchanged, shortened
from ontology.vocabulary import ENTITY, OWL, RDF, RDFS, SKOS, TERM

PREFIXES = {
    "": TERM,
    "code": f"{ENTITY}code/",
    "id": ENTITY,
    "rule": GRAMMAR_NAMESPACE,
    "rdf": RDF,
    "rdfs": RDFS,
    "owl": OWL,
    "skos": SKOS,
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_HEAD = "".join(f"@prefix {name}: <{base}> .\n" for name, base in PREFIXES.items())
MORE = "more"
"""The field for all that no other field holds: a property and a value on each line, as Turtle has them."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field: its key, the property that it fills, the language of its texts, and its shape.

    A `line` holds one text, `lines` one a line; a `name` holds one term or thing, `names` one a line; `choices` are
    what a name may be, or the class whose subclasses it may be.
    """

    key: str
    predicate: str
    shape: str = "lines"
    language: str = ""
    choices: tuple[str, ...] = ()
    exact: bool = False
    """Whether blanks count in it: "to be " is another pattern than "to be"."""
    space: str = TERM
    """Where names without a prefix are: those of terms, or ids of things."""

    @property
    def message(self) -> str:
        """The key of the field's label."""
        return f"field_{self.key}"

    def holds(self, statement: Statement) -> bool:
        """Tell whether a statement is shown in this field."""
        predicate, value = statement
        if predicate != self.predicate:
            return False
        if self.shape.startswith("name"):
            return value.startswith("<")
        return value.startswith('"') and _language(value) == self.language and "\\n" not in value

    def texts(self, statements: Iterable[Statement]) -> list[str]:
        """Return what the field shows of a term, sorted."""
        return sorted(self._shown(value) for predicate, value in statements if self.holds((predicate, value)))

    def _shown(self, value: str) -> str:
        """Return a value as the field shows it: a text without quotes, a name with its prefix where it needs one."""
        if value.startswith("<"):
            text = _short(value)
            return text.removeprefix(":" if self.space == TERM else "id:")
        (quad,) = ox.parse(f"<urn:s> <urn:p> {value} .", format=ox.RdfFormat.N_TRIPLES)
        return quad.object.value if isinstance(quad.object, ox.Literal) else value

    def statements(self, text: str) -> set[Statement]:
        """Return what a filled-in field says.

        Raises:
            EditError: it is no name.
        """
        lines = [text] if self.shape in ("line", "name") else text.splitlines()
        told = [line if self.exact else " ".join(line.split()) for line in lines if line.strip()]
        if self.shape.startswith("name"):
            return {(self.predicate, _named(one, self.space)) for one in told}
        return {(self.predicate, str(ox.Literal(one, language=self.language or None))) for one in told}


def _both(key: str, predicate: str, shape: str = "lines", *, exact: bool = False) -> tuple[Field, Field]:
    english, chinese = (Field(f"{key}_{code}", predicate, shape, code, exact=exact) for code in ("en", "zh"))
    return english, chinese


_TYPE = f"{RDF}type"
_LABELS = _both("label", f"{RDFS}label", "line")
_DEFINED = (*_LABELS, *_both("definition", f"{SKOS}definition", "line"))
KINDS: Mapping[str, tuple[Field, ...]] = {
    "entity": (
        Field("type", _TYPE, "name", choices=("Class",)),
        *_LABELS,
        *_both("alias", f"{SKOS}altLabel"),
        *_both("hidden", f"{SKOS}hiddenLabel"),
        *_both("guarded", f"{TERM}guardedLabel"),
        Field("makes", f"{TERM}makesProductClass", "names"),
        Field("located", f"{TERM}locatedIn", "names", space=ENTITY),
        Field("part", f"{TERM}partOf", "names", space=ENTITY),
    ),
    "class": (
        *_DEFINED,
        Field("above", f"{RDFS}subClassOf", "name", choices=("Class",)),
        Field("instance", f"{SKOS}example", "names"),
        *_both("kind", f"{TERM}kind"),
        *_both("anaphor", f"{TERM}anaphor"),
        *_both("suffix", f"{TERM}suffix"),
    ),
    "property": (
        *_DEFINED,
        Field("domain", f"{RDFS}domain", "name", choices=("Class",)),
        Field("range", f"{RDFS}range", "name", choices=("Class",)),
        Field("implies", f"{RDFS}subPropertyOf", "names"),
        *_both("column", f"{TERM}column"),
    ),
    "measure": (
        Field("type", _TYPE, "name", choices=("Measure", "Milestone", "Aspect")),
        *_DEFINED,
        Field("dimension", f"{TERM}dimension", "line", choices=DIMENSIONS),
        Field("compared", f"{TERM}compared", "line", choices=("term", "period", "moment")),
        *_both("column", f"{TERM}column"),
    ),
    "rule": (
        Field("type", _TYPE, "name", choices=("Frame", "Template")),
        Field("states", f"{TERM}states", "name"),
        Field("evokes", f"{TERM}evokes", "name", choices=("Class",)),
        *_both("verb", f"{TERM}verb"),
        *_both("noun", f"{TERM}noun"),
        *_both("pattern", f"{TERM}pattern", exact=True),
        Field("slot", f"{TERM}slot"),
        Field("set", f"{TERM}set"),
        Field("when", f"{TERM}when", "line"),
        Field("as_status", f"{TERM}asStatus", "line"),
        Field("unless", f"{TERM}unless", exact=True),
        Field("needs", f"{TERM}needs", exact=True),
        Field("example", f"{TERM}example"),
        Field("counterexample", f"{TERM}counterexample"),
    ),
}
GIVEN: Mapping[str, frozenset[Statement]] = {
    "class": frozenset({(_TYPE, f"<{OWL}Class>")}),
    "property": frozenset({(_TYPE, f"<{OWL}ObjectProperty>")}),
}
"""What a new term of a kind is said to be without being asked."""


def kind_of(term: str, statements: Statements) -> str:
    """Return the kind of form that a term has: one of KINDS."""
    types = {value[1:-1] for predicate, value in statements if predicate == _TYPE}
    if term.startswith(GRAMMAR_NAMESPACE):
        return "rule"
    if f"{OWL}Class" in types:
        return "class"
    if types & {TERM + name for name in ("Measure", "Milestone", "Aspect")}:
        return "measure"
    return "entity" if term.startswith(ENTITY) or f"{TERM}ProductClass" in types else "property"


def filled(kind: str, statements: Statements) -> dict[str, str]:
    """Return the texts of a form's fields for a term; what no field holds is in that for more."""
    found = {field.key: "\n".join(field.texts(statements)) for field in KINDS[kind]}
    rest = sorted(one for one in statements if not any(field.holds(one) for field in KINDS[kind]))
    found[MORE] = "\n".join(f"{_short(f'<{predicate}>')} {_short(value)}" for predicate, value in rest)
    return found


def said(kind: str, term: str, form: Mapping[str, str]) -> Statements:
    """Return what a filled-in form says of a term.

    Raises:
        EditError: a line is no statement, or a name is none; says in which field.
    """
    made: set[Statement] = set()
    for field in KINDS[kind]:
        made |= field.statements(form.get(field.key, ""))
    for line in form.get(MORE, "").splitlines():
        if line.strip():
            made.add(_statement(term, line.strip().rstrip(";.").strip()))
    return frozenset(made)


def chosen(wanted: Statements, term: str, form: Mapping[str, str]) -> Statements:
    """Return what is wanted of a term once the other's side is taken where a person chose it: fields `side1` ….

    Raises:
        EditError: a choice is none that a form gave.
    """
    for key, choice in form.items():
        if key.startswith("side") and choice:
            try:
                told = json.loads(choice)
                sides = [[f"<{told['predicate']}> {value}" for value in told[side]] for side in ("mine", "theirs")]
            except (ValueError, KeyError, TypeError) as error:
                raise EditError("there is no such choice.", key, "Load the page again.") from error
            mine, theirs = ({_statement(term, line) for line in lines} for lines in sides)
            wanted = (wanted - mine) | theirs
    return wanted


def _statement(term: str, line: str) -> Statement:
    try:
        (quad,) = ox.parse(f"{_HEAD}<{term}> {line} .", format=ox.RdfFormat.TURTLE)
    except (SyntaxError, ValueError) as error:
        remedy = "Write a property and a value, such as: :makesProductClass :GPU"
        raise EditError(f"{line[:80]!r} is no statement.", MORE, remedy) from error
    if not isinstance(quad.object, ox.NamedNode | ox.Literal):
        raise EditError(f"{line[:80]!r} has no plain value.", MORE, "Write such a statement in the file by hand.")
    return quad.predicate.value, str(quad.object)


def _named(text: str, space: str) -> str:
    """Return the term or thing that a person writes, with or without prefix, in N-Triples."""
    text = text.removeprefix("<").removesuffix(">")
    prefix, colon, name = text.partition(":")
    iri = PREFIXES[prefix] + name if colon and prefix in PREFIXES else space + text
    if text.startswith(("http://", "https://")):
        iri = text
    try:
        node = ox.NamedNode(iri)
        list(ox.parse(f"{node} {node} {node} .", format=ox.RdfFormat.N_TRIPLES))
    except (ValueError, SyntaxError) as error:
        remedy = "Write :GPU for a term, id:metax for a thing."
        raise EditError(f"{text[:80]!r} is no name of a term.", "", remedy) from error
    return str(node)


def _short(value: str) -> str:
    try:
        return shortened(value, PREFIXES)
    except Unchanged:
        return value


def _language(value: str) -> str:
    end = value.rpartition('"')[2]
    return end[1:] if end.startswith("@") else end
