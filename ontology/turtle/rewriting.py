"""Change what a Turtle text says of one thing, from statements that go and statements that come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

import pyoxigraph as ox

from ontology.turtle.editing import Change, edited, without
from ontology.turtle.layout import Statement, Term, lay_out
from ontology.turtle.writing import described, written

Said = tuple[str, str]
"""A predicate's IRI, and an object as N-Triples write it."""
_FIRST = ("type", "label", "altLabel", "hiddenLabel", "guardedLabel", "subClassOf", "definition", "states", "evokes")


class Unchanged(ValueError):
    """A text that cannot be changed so."""


def rewritten(text: str, subject: str, gone: Collection[Said], fresh: Collection[Said]) -> str:
    """Return a Turtle text that no longer says `gone` of a subject, but `fresh`; the layout of the rest stays.

    A value takes the place of one of the same property and language; others follow the last of their property.

    Raises:
        NotTurtle: the text is none.
        Unchanged: it does not say what is to be gone.
    """
    node = ox.NamedNode(subject)
    statements = lay_out(text).of(node)
    if not statements and not gone:
        made = described(text, node, list(_grouped(fresh)))
    elif not fresh and all(_goes(one, gone) for one in statements):
        made = without(text, node)
    else:
        try:
            made = edited(text, list(_changes(node, gone, fresh)))
        except KeyError as missing:
            raise Unchanged(f"the text does not say {missing.args[0]}") from missing
    return _checked(text, made, subject, set(gone), set(fresh))


def shortened(value: str, prefixes: Mapping[str, str]) -> str:
    """Return a term of N-Triples as Turtle has it, short where a prefix fits."""
    return written(term_of(value), prefixes)


def term_of(value: str) -> Term:
    """Return a term that N-Triples write.

    Raises:
        Unchanged: it is neither a name nor a value.
    """
    try:
        (quad,) = ox.parse(f"<urn:s> <urn:p> {value} .", format=ox.RdfFormat.N_TRIPLES)
    except (SyntaxError, ValueError) as error:
        raise Unchanged(f"{value} is no term") from error
    if not isinstance(quad.object, ox.NamedNode | ox.Literal):
        raise Unchanged(f"{value} is no name and no value")
    return quad.object


def _changes(node: ox.NamedNode, gone: Collection[Said], fresh: Collection[Said]) -> Iterator[Change]:
    """Yield the changes: pairs of a property and language first, then what only goes, then what only comes."""
    coming = sorted(fresh)
    for predicate, value in sorted(gone):
        other = next((one for one in coming if one[0] == predicate and _tag(one[1]) == _tag(value)), None)
        if other:
            coming.remove(other)
        yield Change(node, ox.NamedNode(predicate), term_of(value), term_of(other[1]) if other else None)
    for predicate, value in coming:
        yield Change(node, ox.NamedNode(predicate), None, term_of(value))


def _goes(one: Statement, gone: Collection[Said]) -> bool:
    """Tell whether nothing of a statement stays."""
    return all((group.predicate.value, str(piece.term)) in gone for group in one.groups for piece in group.objects)


def _grouped(said: Collection[Said]) -> Iterator[tuple[ox.NamedNode, list[Term]]]:
    groups: dict[str, list[Term]] = defaultdict(list)
    for predicate, value in sorted(said, key=lambda one: (_order(one[0]), one)):
        groups[predicate].append(term_of(value))
    yield from ((ox.NamedNode(name), values) for name, values in groups.items())


def _order(predicate: str) -> int:
    local = predicate.rpartition("#")[2]
    return _FIRST.index(local) if local in _FIRST else len(_FIRST)


def _tag(value: str) -> str:
    """Return what kind of value it is: its language, or whether it is a name."""
    term = term_of(value)
    return (term.language or '"') if isinstance(term, ox.Literal) else "<"


def _checked(before: str, text: str, subject: str, gone: set[Said], fresh: set[Said]) -> str:
    """Return the text if a parser finds in it just what is wanted."""
    wanted = (set(_named(before)) - {(subject, *one) for one in gone}) | {(subject, *one) for one in fresh}
    if wanted != set(_named(text)):
        raise Unchanged(f"{subject}: the text would say something else")
    return text


def _named(text: str) -> Iterator[tuple[str, str, str]]:
    for quad in ox.parse(text.encode(), format=ox.RdfFormat.TURTLE):
        if isinstance(quad.subject, ox.NamedNode) and not isinstance(quad.object, ox.BlankNode):
            yield quad.subject.value, quad.predicate.value, str(quad.object)
