"""The proof page: why a triple of the edition holds."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote, unquote

import pyoxigraph as ox
from flask import Blueprint, Response, render_template, request

from graph import iris
from graph.errors import InputError, ParameterError
from server import context, page_triples, questions, terms
from server.asking import ask, names
from server.caching import language
from server.claims import claims
from server.derivation import AXIOM, CUT, INFERRED, READ, SAID, Step, Support, Tree, as_words
from server.facts import Reader
from server.messages import say
from server.proofs import explain

blueprint = Blueprint("why", __name__)
LONGEST = 2000  # characters of a part of a triple
PARTS = {"s": "/id/metax", "p": "/term/listedOn", "o": "/id/sse"}


class DoesNotHold(InputError):
    """A triple that the edition neither states nor infers."""

    code, status = "does-not-hold", 404


@blueprint.get("/why")
def why() -> str | Response:
    """Return the derivation of the triple that ?s=, ?p= and ?o= name, down to sentences and axioms.

    As RDF, the triples of it with the statements that say them.
    """
    subject, predicate, value = (_named(name) for name in PARTS)
    if not isinstance(subject, ox.NamedNode) or not isinstance(predicate, ox.NamedNode):
        raise ParameterError("A literal is neither subject nor predicate.", "s, p", "Give addresses of things.")
    triple = ox.Triple(subject, predicate, value)
    reader = Reader(names(), language())
    found = _step(triple, reader)
    if found is None:
        where = " ".join(cell.text for cell in as_words(triple, reader))
        raise DoesNotHold(say("holds_not", language()), where, say("holds_not_remedy", language()))
    if page_triples.wanted():
        return page_triples.of_proof(_proven(triple))
    return render_template("why.html", step=found)


def _proven(triple: ox.Triple) -> list[ox.Triple]:
    """Return a triple and all that it follows from."""
    proof = explain(context.pool().generation.edition, triple)
    return [triple, *(ox.Triple(*one.triple) for _, one in (proof.steps() if proof else ()))]


def _named(name: str) -> ox.NamedNode | ox.Literal:
    """Return the term that a parameter names: by the address of its page, by its IRI, or as a literal in N-Triples.

    Raises:
        ParameterError: it is missing, or none of these.
    """
    text = request.args.get(name, "")
    if text.startswith("/id/"):
        return iris.entity(unquote(text.removeprefix("/id/")))
    if text.startswith("/term/"):
        text = iris.TERMS + quote(unquote(text.removeprefix("/term/")), safe="-._~")
    try:
        if not text or len(text) > LONGEST:
            raise ValueError(name)
        return terms.term(text if text.startswith('"') else terms.iri(text))
    except ValueError:
        raise ParameterError("It is no thing, term or value.", name, f"An example: {name}={PARTS[name]}") from None


def _step(triple: ox.Triple, reader: Reader) -> Step | None:
    """Return the tree of a triple, or None where it does not hold."""
    stated = direct(triple, reader)
    if stated is None or stated.kind != INFERRED:
        return stated
    proof = explain(context.pool().generation.edition, triple)
    return Tree(reader, lambda one: _support(one, reader)).grow(proof) if proof else replace(stated, kind=CUT)


def direct(triple: ox.Triple, reader: Reader) -> Step | None:
    """Return a triple with its sentences, articles or the ontology, or as INFERRED; None where it does not hold."""
    words = as_words(triple, reader)
    if isinstance(triple.subject, ox.BlankNode) or isinstance(triple.object, ox.BlankNode):
        return Step(*words, AXIOM)  # only the ontology has nodes without name
    stated = _support(triple, reader)
    if stated.facts:
        return Step(*words, SAID, said=tuple(claims(stated.facts)))
    if stated.articles:
        return Step(*words, READ, articles=stated.articles)
    if stated.in_ontology:
        return Step(*words, AXIOM)
    return Step(*words, INFERRED) if stated.inferred else None


def _support(triple: ox.Triple, reader: Reader) -> Support:
    """Return where a triple stands in the edition, its statements with their sentences first."""
    bound = {"subject": str(triple.subject), "predicate": str(triple.predicate), "object": str(triple.object)}
    graphs = [row["graph"]["value"] for row in ask(questions.STANDING, **bound)]
    articles = [graph for graph in graphs if graph.startswith(iris.ARTICLES)]
    return Support(
        facts=tuple(reader.facts(ask(questions.SAYING, **bound))) if articles else (),
        articles=tuple(reader.cell({"type": "uri", "value": each}) for each in articles),
        in_ontology=iris.ONTOLOGY.value in graphs,
        inferred=iris.INFERRED.value in graphs,
    )
