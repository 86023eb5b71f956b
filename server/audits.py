"""What checks found in an edition, as the findings page shows it: the words, the sum, and the claims side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from server import questions
from server.asking import Row, ask, kept
from server.caching import edition_tag
from server.claims import Claim, claims
from server.facts import Reader
from server.messages import say
from server.rows import Cell

KEPT = 500  # findings whose statements are kept for who asks next
SHOWN = 12  # claims that a finding was reckoned with; all of them stand in the data
RANKS = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Audit:
    """A finding by a check. `check` is the name of its file, `grave` words the severity, `anchor` is its place.

    `verdict` says what supports which reading.
    """

    title: str
    anchor: str
    check: str
    severity: str
    grave: str
    subject: Cell
    measure: Cell
    arithmetic: str
    confidence: str
    verdict: str
    settled: bool
    doubted: Sequence[Claim] = ()
    fitting: Sequence[Claim] = ()
    others: Sequence[Claim] = ()


def rows() -> list[Row]:
    """Return a row for each finding by a check, the gravest and surest first."""
    return kept("audits", lambda: sorted(ask(questions.AUDITS), key=_rank))


def anchor(finding: str) -> str:
    """Return what names a finding within its page."""
    return f"finding-{finding.rpartition('/')[2]}"


def audits(some: Sequence[Row], reader: Reader) -> list[Audit]:
    """Return the findings of some rows with their claims."""
    return [_audit(row, reader) for row in some]


def _rank(row: Row) -> tuple[int, float, str]:
    severity = row["severity"]["value"]
    return (
        RANKS.index(severity) if severity in RANKS else 0,
        -float(row["confidence"]["value"]),
        row["finding"]["value"],
    )


def _audit(row: Row, reader: Reader) -> Audit:
    said = {name: term["value"] for name, term in row.items()}
    found = {role: claims(reader.facts(each)) for role, each in _claimed(edition_tag(), said["finding"]).items()}
    return Audit(
        title=said.get(reader.language, ""),
        anchor=anchor(said["finding"]),
        check=said["rule"].partition("/")[2],
        severity=said["severity"],
        grave=say(f"severity_{said['severity']}", reader.language),
        subject=reader.cell(row.get("concerns")),
        measure=reader.cell(row.get("term")),
        arithmetic=said.get(f"{reader.language}Sum", ""),
        confidence=f"{float(said['confidence']):.2f}".rstrip("0"),
        verdict=_verdict(said, reader.language),
        settled=said.get("settled") == "true",
        doubted=found.get("doubts", []),
        fitting=found.get("bearsOut", []),
        others=found.get("reckonsWith", [])[:SHOWN],
    )


@lru_cache(KEPT)
def _claimed(tag: str, finding: str) -> dict[str, list[Row]]:
    """Return the statements of a finding by their part in it; `tag` is that of the edition."""
    roles: dict[str, list[Row]] = {}
    for each in ask(questions.AUDITED, finding=f"<{finding}>"):
        roles.setdefault(each["role"]["value"].rpartition("#")[2], []).append(each)
    return roles


def _verdict(said: dict[str, str], language: str) -> str:
    if said.get("settled") != "true":
        return say("audit_open", language)
    if "sums" not in said:
        return ""
    return say("audit_supported", language, sums=said["sums"], sources=said.get("sources", "0"))
