"""Check the checks: header, query, the names that their words use, and their examples."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib.resources.abc import Traversable
from string import Formatter

from pyoxigraph import QueryTriples, Store

from graph.checking.asking import Asker
from graph.checking.cases import faults
from ontology.checkfile import Check, check_files, read_check
from ontology.fault import Fault, Place, fault
from ontology.header import HeaderFault, line_of
from ontology.vocabulary import Vocabulary

_MADE = re.compile(r"\bc:([a-zA-Z]+)")
_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)


def validate(vocabulary: Vocabulary, files: Iterable[Traversable] | None = None) -> Iterator[Fault]:
    """Yield every fault of the check files; examples are run where the rest is in order.

    `files` are the check files of this installation unless told.
    """
    known: list[Check] = []
    for file in check_files() if files is None else files:
        try:
            check = read_check(file)
            _examine(check)
            known.append(check)
        except HeaderFault as wrong:
            yield fault("check-file", Place(f"checks/{file.name}", wrong.line), file.name, reason=wrong.reason)
    with Asker(b"") as asker:
        for check in known:
            yield from faults(check, known, vocabulary, asker)


def _examine(check: Check) -> None:
    """Refuse a query that is no CONSTRUCT, and words that name what it does not make."""
    try:
        asked = Store().query(check.query)
    except SyntaxError as error:
        found = _PLACE.fullmatch(str(error))
        reason = (found[3] if found else str(error)).splitlines()[0][:200]
        raise HeaderFault(f"not SPARQL: {reason}", int(found[1]) if found else 1) from None
    if not isinstance(asked, QueryTriples):
        raise HeaderFault("a check is a CONSTRUCT", 1)
    made = set(_MADE.findall(_template(check.query)))
    for part, text in (
        ("message", check.message["en"]),
        ("message", check.message["zh"]),
        ("arithmetic", check.arithmetic),
    ):
        lacking = {name for _, name, _, _ in Formatter().parse(text) if name} - made
        if lacking:
            raise HeaderFault(f"{part}: the query makes no c:{min(lacking)}", line_of(check.query, part))
    if lacking := set(check.per) - made:
        raise HeaderFault(f"per: the query makes no c:{min(lacking)}", line_of(check.query, "per"))
    if not made & {"doubts", "rival"}:
        raise HeaderFault("the query makes neither c:doubts nor c:rival, so a finding would name no statement", 1)


def _template(query: str) -> str:
    """Return what stands between CONSTRUCT and WHERE, comments left out."""
    plain = "\n".join(line for line in query.splitlines() if not line.lstrip().startswith("#"))
    return re.split(r"\bWHERE\b", plain.partition("CONSTRUCT")[2], maxsplit=1)[0]
