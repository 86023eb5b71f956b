"""The price or level to which a move has led: "retreated 3.8 per cent to HK$52.75", 涨0.37%，报3876.34点.

Whose move it is and of which day the statement of the move knows; only the words between are looked at.
"""

from __future__ import annotations

from dataclasses import replace

from graph.model import Node, Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention, dimension
from loaders.view import View

_TO = compiled(
    r"(?: (?:lower|higher|down|up|on the day|on [A-Z][a-z]+day|for the day|in [A-Z][\w ]{3,20}))?,?"
    r" (?:(?:to )?(?:close|end|finish|settle) )?(?:to|at) "
    r"(?:a |(?:its|the|their) (?:daily )?(?:limit|floor|ceiling|cap) (?:of|at) )?"
)
_TO_ZH = compiled(r"[，,]?\s?(?:股价)?(?:收盘价?|盘中)?(?:收?报收?|收于|收在|至|现报|报于|报价)(?:于|为|在)?\s?")
_PASSING = compiled(
    r"\s(?:before\s(?:\w+ing\b|the\s(?:close|bell)|it\b|they\b)|at one point|at its|in early|in morning|by midday)"
    r"|\s?(?:后回落|后)"
)
_PASSING_ZH = compiled(r"(?:一度|盘中|最[高低])[^，。；]{0,12}$")
_OPENED_ZH = compiled(r"[高低]开[^，。；]{0,6}$")
_OPENED = compiled(r"\b(?:open\w*|as much as|at one point|pre-?market|after-hours)\b[^,;.]{0,30}$")
_INDICES = ("MarketIndex",)


def reached(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the prices of shares and the levels of indices to which moves that a sentence states have led."""
    out: list[Assertion] = []
    for a in stated:
        if a.predicate != "priceChangePct" or a.status != "done" or not isinstance(a.subject, Node):
            continue
        move = view.number_of(a.value, a.start, a.end)
        after = next((m for m in view.mentions if move is not None and m.start >= move.end), None)
        if move is None or after is None or after.quantity is None:
            continue
        made = _told(view, a, move, after)
        if made is not None and not any(_is_surer(b, made) for b in stated):
            out.append(made)
    return out


def _is_surer(other: Assertion, made: Assertion) -> bool:
    """Tell whether a rule reads such a figure of the same firm, and not only where nothing else does."""
    same = other.predicate == made.predicate and other.subject == made.subject
    return same and not other.rule.startswith("gleaned/")


def _told(view: View, a: Assertion, move: Mention, after: Mention) -> Assertion | None:
    chinese = view.language == "zh"
    if not (_TO_ZH if chinese else _TO).fullmatch(view.cut(move.end, after.start)):
        return None
    ahead = view.cut(max(view.sentence.start, move.start - 40), move.start)
    if (_PASSING_ZH if chinese else _OPENED).search(ahead):
        return None
    if chinese and _OPENED_ZH.search(ahead) and "收" in view.cut(after.end, view.sentence.end):
        return None
    if _PASSING.match(view.cut(after.end, after.end + 24)) or after.quantity is None:
        return None
    q = after.quantity
    index = isinstance(a.subject, Node) and a.subject.cls in _INDICES
    fits = q.unit in ("point", "count", "") if index else dimension(q.unit) in ("money", "price")
    if not fits or q.upper is not None or (not index and q.number > 100_000):
        return None
    value = Value(number=q.number, unit="point" if index else q.unit, stated=q.stated, bound=q.bound)
    sure = round(a.confidence * 0.95, 3)
    predicate = "indexLevel" if index else "sharePrice"
    return replace(a, predicate=predicate, value=value, start=a.start, end=max(a.end, after.end), confidence=sure)
