"""RDF terms in N-Triples, the form in which values travel to a worker."""

from __future__ import annotations

import pyoxigraph as ox


def term(text: str) -> ox.NamedNode | ox.Literal:
    """Return the IRI or literal that a text in N-Triples stands for.

    Raises:
        ValueError: the text is not exactly one IRI or literal.
    """
    try:
        quads = list(ox.parse(f"<urn:s> <urn:p> {text} .", format=ox.RdfFormat.N_TRIPLES))
    except SyntaxError as error:
        raise ValueError(f"{text[:100]!r} is no term in N-Triples: {error}") from None
    if len(quads) != 1 or not isinstance(quads[0].object, ox.NamedNode | ox.Literal):
        raise ValueError(f"{text[:100]!r} is not exactly one IRI or literal")
    return quads[0].object


def iri(text: str) -> str:
    """Return the IRI in N-Triples.

    Raises:
        ValueError: it is no absolute IRI.
    """
    return str(ox.NamedNode(text))


def literal(text: str, language: str | None = None) -> str:
    """Return a string, with a language tag or without, in N-Triples."""
    return str(ox.Literal(text, language=language))
