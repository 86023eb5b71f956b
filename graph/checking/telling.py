"""Findings for people and programs: chosen, as text, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from graph.checking.cases import checked
from graph.checking.found import Found, found
from graph.checking.labels import Labels
from graph.checking.recording import finding
from graph.checking.wording import Wording
from graph.editions import Edition
from graph.errors import OntologyError, ParameterError
from graph.naming import node
from ontology.checkfile import SEVERITIES, checks, read_check
from ontology.header import HeaderFault
from ontology.vocabulary import Vocabulary, local


def chosen(
    edition: Edition, severity: str | None = None, source: str | None = None, entity: str | None = None
) -> list[Found]:
    """Return findings of an edition, the gravest and surest first.

    `severity` is the least grave to come; `source` a part of a publisher's or a document's name; `entity` a thing's.

    Raises:
        ParameterError: the entity's name names nothing, or several things.
        EditionError: the edition is damaged.
    """
    store = edition.open()
    wanted = local(node(store, entity)) if entity else None
    return [one for one in found(store) if _fits(one, severity, source, wanted)]


def tried(edition: Edition, file: Path, vocabulary: Vocabulary) -> list[Found]:
    """Return what a check file would find in an edition. Nothing is written.

    Raises:
        OntologyError: the file is no check.
        ParameterError: the check was stopped.
    """
    try:
        check = read_check(file)
    except HeaderFault as fault:
        raise OntologyError(f"{fault.reason}.", f"{file}, line {fault.line}", "Correct it there.") from fault
    store = edition.open()
    others = [one for one in checks() if one.id != check.id]
    done = checked(store, [*others, check], vocabulary)
    if check.id in done.stopped:
        raise ParameterError(f"the check was stopped: {done.stopped[check.id]}.", str(file), "Simplify its query.")
    wording = Wording(Labels(store, vocabulary))
    own = [one for one in done.findings if one.check.id == check.id]
    return found(store, [triple for one in own for triple in finding(one, wording).triples])


def _fits(one: Found, severity: str | None, source: str | None, entity: str | None) -> bool:
    grave = severity is None or one.rank[0] <= SEVERITIES.index(severity)
    names = [name for said in one.statements for name in (said.publisher, said.document)]
    told = source is None or any(source.casefold() in name.casefold() for name in names)
    parts = one.concerns.partition("/")[2].split("+")
    return grave and told and (entity is None or entity == one.concerns or entity in parts)


def as_json(one: Found) -> str:
    """Return a finding as one line of JSON; docs/findings.md says what its keys are."""
    return json.dumps(asdict(one), ensure_ascii=False)


def as_text(findings: Iterable[Found], language: str) -> Iterator[str]:
    """Yield findings as lines: what is wrong, the sum, what supports which reading, and the sentences."""
    for one in findings:
        yield f"{one.severity}  {one.message.get(language) or one.message.get('en', '')}"
        yield f"  {one.id}  {one.rule}, confidence {one.confidence:g}{_verdict(one)}"
        if one.arithmetic:
            yield f"  {one.arithmetic.get(language) or one.arithmetic.get('en', '')}"
        for said in one.statements:
            where = ", ".join(part for part in (said.publisher, said.document, said.article, said.published) if part)
            yield f"  {said.role}: {said.value} — “{said.quote}” ({where})"
        yield ""


def _verdict(one: Found) -> str:
    if not one.settled:
        return "; not settled which is right"
    if not (one.sums or one.sources):
        return ""
    return f"; the other reading is supported by {_many(one.sums, 'sum')} and {_many(one.sources, 'source')}"


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
