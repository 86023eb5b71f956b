"""Interviews: what "we" and "our" stand for in the answers, the firm of whoever is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.view import View

# A question on a line of its own, which the next line answers: "Q: And customers?", "Do you own the cards?"
_ASKED = compiled(r"(?m)^[ \t*_>]*(?:Q(?:uestion)?[.:]|[A-Z][^\n?]{5,200}\?[ \t*_]*$)")
_QUESTION = compiled(r"[ \t*_>]*Q(?:uestion)?[.:]")
_OURS = (" we ", " our ", "We", "Our")
_ENOUGH = 3  # questions; with fewer a text only asks its readers something
_YOU = compiled(r"(?m)^[ \t*_>]*(?:Q(?:uestion)?[.:]\s?)?[^\n?]{0,200}\b(?:you|your)\b[^\n?]{0,200}\?")
# Whose firm it is: "chief executive of X", "co-founder, X", "has run X since", "before starting X".
_RUNS = compiled(
    r"\b(?:(?:executive|officer|founder|president|chairman|chairwoman|director|manager|head|C[ETFO]O)(?: of| at|,)"
    r"|(?:co-)?founded|start(?:ed|ing)?|set up|runs?|leads|heads|took over(?: at)?|taken over(?: at)?)"
    r" (?:the |a |an )?(?:[A-Z][\w&-]*(?: [A-Z][\w&-]*){0,2}['’]s )?(?:[a-z-]+ ){0,3}$"
)
_OWNS = ("'s", "’s", "' ", "’ ")
_REACH = 70
_WE = compiled(r"\b(?P<we>We|we|Our|our)(?=['’\s])")


class Host(NamedTuple):
    """The firm of whoever is interviewed, and where the first question stands."""

    firm: Mention
    since: int


def host(text: str, mentions: Sequence[Mention]) -> Host | None:
    """Return the firm of whoever is interviewed: the one that the words before the first question say that they run.

    None where nobody is asked, or several are whose firms differ (a panel).
    """
    if text.count("?") < _ENOUGH or not any(map(text.__contains__, _OURS)):
        return None
    asked = [m.start() for m in _ASKED.finditer(text)]
    if len(asked) < _ENOUGH or _YOU.search(text) is None:
        return None
    ahead = [m for m in mentions if m.end <= asked[0] and m.node is not None and m.node.cls == "Company"]
    ahead = [m for m in ahead if not text.startswith(_OWNS, m.end)]
    run = [m for m in ahead if _RUNS.search(text, max(0, m.start - _REACH), m.start)]
    return Host(run[0], asked[0]) if len({m.node.id for m in run if m.node is not None}) == 1 else None


def ourselves(view: View, host: Host) -> Iterator[Mention]:
    """Yield "we" and "our" in an answer as the firm that is interviewed."""
    if view.start < host.since or view.text.endswith("?") or _QUESTION.match(view.text) is not None:
        return
    for m in _WE.finditer(view.text):
        start, end = view.start + m.start(), view.start + m.end()
        yield Mention(start, end, m["we"], "anaphor", host.firm.node)
