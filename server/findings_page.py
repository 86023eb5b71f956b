"""The findings page: contradictions, what checks found, and disagreements, the sentences side by side."""

from __future__ import annotations

from math import ceil

from flask import Blueprint, Response, render_template, request

from graph import iris
from server import audits, context, page_triples, questions, terms
from server.asking import ask, names
from server.caching import language
from server.derivation import INFERRED, Step, as_words
from server.facts import Reader
from server.findings import Contradiction, contradictions, disagreements
from server.sections import Section, part
from server.why import direct

blueprint = Blueprint("findings", __name__)
RECORDS = f"{iris.IDS}record/"
AUDITS, SENTENCES = 20, 60  # findings of checks on one page, and sentences of disagreements


@blueprint.get("/findings")
def findings() -> str | Response:
    """Return the findings: contradictions, then those of checks, the gravest first, then disagreements.

    A page has so many findings of checks, the last of these pages also the first disagreements. As RDF, the graph of
    findings.
    """
    if page_triples.wanted():
        return page_triples.of_graph(iris.FINDINGS.value)
    reader, wanted = Reader(names(), language()), max(request.args.get("page", 1, type=int), 1)
    known, groups = audits.rows(), disagreements(reader)
    before = max(ceil(len(known) / AUDITS) - 1, 0)
    shown = part([Section("disagreements", groups)], wanted - before, SENTENCES)
    number, first = (wanted, (wanted - 1) * AUDITS) if wanted <= before else (shown.number + before, before * AUDITS)
    here = known[first : first + AUDITS] if number <= before + 1 else []
    return render_template(
        "findings.html",
        contradictions=_clashes(reader) if number == 1 else [],
        audits=audits.audits(here, reader),
        audited=len(known),
        sections=shown.sections if number > before else [],
        total=len(groups),
        number=number,
        pages=shown.pages + before,
    )


def place(iri: str) -> str | None:
    """Return the address at which a finding, or the record of a source, is shown; None where the IRI names none."""
    if iri.startswith(RECORDS) and ask(questions.MENTIONED, thing=terms.iri(iri)):
        return "/reports/source-records"
    found = next((n for n, row in enumerate(audits.rows()) if row["finding"]["value"] == iri), None)
    return None if found is None else f"/findings?page={found // AUDITS + 1}#{audits.anchor(iri)}"


def _clashes(reader: Reader) -> list[tuple[Contradiction, list[Step]]]:
    edition = context.pool().generation.edition
    return [(each, _steps(each, reader)) for each in contradictions(edition, reader)]


def _steps(found: Contradiction, reader: Reader) -> list[Step]:
    """Return the premises of a contradiction, each with its sentences where it has any."""
    return [direct(one, reader) or Step(*as_words(one, reader), INFERRED) for one in found.premises]
