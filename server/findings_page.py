"""The findings page: contradictions and disagreements, the sentences side by side."""

from __future__ import annotations

from flask import Blueprint, render_template, request

from server import context
from server.asking import names
from server.caching import language
from server.derivation import INFERRED, Step, as_words
from server.facts import Reader
from server.findings import Contradiction, contradictions, disagreements
from server.sections import Section, part
from server.why import direct

blueprint = Blueprint("findings", __name__)
SENTENCES = 60  # on one page


@blueprint.get("/findings")
def findings() -> str:
    """Return the findings: on the first page the contradictions, then the disagreements, farthest apart first."""
    reader = Reader(names(), language())
    groups = disagreements(reader)
    shown = part([Section("disagreements", groups)], request.args.get("page", 1, type=int), SENTENCES)
    edition = context.pool().generation.edition
    found = [(each, _steps(each, reader)) for each in contradictions(edition, reader)] if shown.number == 1 else []
    return render_template("findings.html", contradictions=found, part=shown, total=len(groups))


def _steps(found: Contradiction, reader: Reader) -> list[Step]:
    """Return the premises of a contradiction, each with its sentences where it has any."""
    return [direct(one, reader) or Step(*as_words(one, reader), INFERRED) for one in found.premises]
