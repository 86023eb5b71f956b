"""Corrections: a figure that a text itself calls wrong is no fact; where the sentence gives the right one, that is."""

from __future__ import annotations

from dataclasses import replace

from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.expressions import Gated
from loaders.mentions import Mention
from loaders.view import View

_ANY = Gated(
    compiled(
        r"误|错|更正|修订前|应为|应是|而非|而不是|并非|\bnot\b|\bversions?\b|\b[Cc]orrect|\bwrong|\bmis|\berror|\bincorrect"
    )
)
# What stands before a wrong figure: 误将净利润写作1.83亿元, "misstated the loss as 120 million".
_BEFORE_WRONG = compiled(
    r"(?:误(?!差|会|导|区)|错(?:将|把|误))[^。；;]{0,40}?(?:作|成|为)了?(?:约)?[“\"「]?$"
    r"|(?:更正|修订|修正|调整)前[^。；;]{0,60}$"
    r"|\b(?:misstated|misreported|misquoted|wrongly|incorrectly|erroneously|mistakenly|in error)\b[^.;]{0,90}$"
    r"|\b(?:earlier|previous|original|initial|first)\sversions?\sof\s(?:this|the)\s"
    r"(?:\w+\s)?(?:story|article|report|item|release|piece|dispatch|post|note|page)\b[^;]{0,110}$"
    r"|^\W*[Cc]orrections?\b[^;]{0,60}\b(?:gave|said|put|stated|listed|reported|showed)\b[^;]{0,90}$",
)
_BEHIND_WRONG = compiled(
    r"\s?[”\"」』]?(?:的(?:表述|说法|数据|数字|内容|披露))?"
    r"(?:有误|[系为属]笔误|系误|有错误|不准确|系错误|均?不实|[应现]?更正为|[，,]?(?:正确的?(?:数字|数据|数值)?)?应为)"
    r"|\s(?:was|is)\s(?:wrong|incorrect|an error|in error|a misprint|a typo)"
)
# Right behind the right figure: "102,000 racks, not 120,000", 3.2亿元，而非2.3亿元.
_RATHER = compiled(
    r"(?:\s[a-z-]+){0,3},?\s(?:and\s)?(?:not|rather than|instead of)\s(?:the\s|about\s|around\s)?"
    r"|[”\"」]?[\u3400-\u9fff]{0,3}[，,]?(?:而非|而不是|并非|不是)(?:此前|原文|前文)?(?:所[称述载]|披露|报道)?的?约?[“\"「]?"
)
_RIGHT_ZH = (
    r"(?:应[为是]|实[为是]|实际[为是]|实际应为|更正为|而是|更正后(?:[^，。；]{0,24})?为)[“\"「]?[^\d，。；;,]{0,8}"
)
_RIGHT_EN = (
    r"(?:it|they|the\s(?:correct|right|actual)\s\w+|which|that)\s(?:was|is|were|are|should)\s"
    r"(?:be\s|have\sbeen\s|in\sfact\s)?"
)
_RIGHT = compiled(rf"(?:{_RIGHT_ZH}|\b{_RIGHT_EN}|\bshould\s(?:be|read|have\sbeen)\s)(?:about\s|some\s)?$")


def corrected(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return what a sentence states, with the right figure for each that it calls wrong, or without that one."""
    if not stated or _ANY.search(view.text) is None:
        return stated
    numbers = [m for m in view.mentions if m.quantity is not None]
    wrong = {m.start: m for i, m in enumerate(numbers) if _is_wrong(view, m, numbers[i - 1] if i else None)}
    out: list[Assertion] = []
    for a in stated:
        bad = next((m for m in wrong.values() if _tells(a, m)), None)
        if bad is None:
            out.append(a)
        elif (good := _right(view, bad, numbers)) is not None:
            out.append(_with(a, good))
    return out


def _is_wrong(view: View, m: Mention, before: Mention | None) -> bool:
    """Tell whether a sentence calls a figure wrong."""
    ahead = view.cut(view.sentence.start, m.start)
    if _BEHIND_WRONG.match(view.cut(m.end, m.end + 40)):
        return True
    if (at := _BEFORE_WRONG.search(ahead)) is not None and not _RIGHT.search(ahead, at.start()):
        return "更正后" not in at[0]
    return before is not None and _alike(before, m) and _RATHER.fullmatch(view.cut(before.end, m.start)) is not None


def _right(view: View, bad: Mention, numbers: list[Mention]) -> Mention | None:
    """Return the figure that a sentence gives instead of a wrong one; None where it gives none."""
    for m in numbers:
        if m.start >= bad.end and _alike(bad, m) and _RIGHT.search(view.cut(bad.end, m.start)):
            return m
    return None


def _alike(a: Mention, b: Mention) -> bool:
    return a.quantity is not None and b.quantity is not None and a.quantity.unit == b.quantity.unit


def _tells(a: Assertion, m: Mention) -> bool:
    """Tell whether an assertion gives a figure as its value."""
    value = a.value
    return value is not None and value.number is not None and value.stated == m.text and a.start <= m.start < a.end


def _with(a: Assertion, good: Mention) -> Assertion:
    """Return an assertion with another figure as its value."""
    q = good.quantity
    if a.value is None or a.value.number is None or q is None:
        return a
    number = -q.number if a.value.number < 0 < q.number else q.number
    value = replace(a.value, number=number, stated=good.text, bound=q.bound, upper=q.upper)
    status = "done" if a.status in ("denied", "terminated") else a.status
    return replace(a, value=value, status=status, end=max(a.end, good.end))
