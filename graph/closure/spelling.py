"""Write a term as one text and read it back: an IRI as it is, a blank node as _:name, a literal in quotes.

A literal is `"lexical form"^datatype` or `"lexical form"@language`, nothing escaped: the last quote ends the form.
"""

from __future__ import annotations

from graph.closure.terms import BLANK, IRI, LITERAL, Family, Term
from graph.closure.vocabulary import XSD


def spell(family: Family, term: Term) -> str:
    """Return the text of a term; terms that are none of RDF's three kinds are written as Python shows them."""
    kind = family.kind(term)
    if kind == LITERAL:
        lexical, datatype, language = family.literal(term)
        return f'"{lexical}"@{language}' if language else f'"{lexical}"^{datatype}'
    if kind == BLANK:
        return "_:" + family.text(term)
    return family.text(term) if kind == IRI else f'"{term}"^{XSD}string'


def unspell(family: Family, text: str) -> Term:
    """Return the term that a text stands for."""
    if text.startswith("_:"):
        return family.blank(text[2:])
    if not text.startswith('"'):
        return family.iri(text)
    lexical, _, rest = text[1:].rpartition('"')
    if rest[0] == "@":
        return family.make_literal(lexical, "", rest[1:])
    return family.make_literal(lexical, rest[1:], "")
