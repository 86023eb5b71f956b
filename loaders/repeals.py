"""The decrees that another repeals, with their numbers between: 《甲办法》（云政发〔2022〕9号）、《乙细则》同时废止."""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention
from loaders.view import View

_NUMBER = r"》?\s?[（(][^（）()\n]{2,40}[）)]"
_ENDS = compiled(
    rf"(?P<number>{_NUMBER})?》?(?:自[^，。；]{{2,16}}[起时])?(?:同时|即行|一并|予以|随之|相应|也|正式)*(?:废止|失效|停止执行)"
)
_LISTED = compiled(rf"(?:{_NUMBER}|》)[、和及与]?《?")
_LONGEST = 60  # letters of a number and what stands around it


def repeals(view: View) -> Iterator[Assertion]:
    """Yield the decrees that a Chinese sentence says to be repealed."""
    if view.language != "zh" or not ("废止" in view.text or "停止执行" in view.text):
        return
    papers = [m for m in view.mentions if m.node is not None and m.node.cls == "Policy" and m.kind != "anaphor"]
    begins = (m.moment for m in view.mentions if m.moment is not None and view.cut(m.end, m.end + 1) == "起")
    day = next(begins, None)  # from which the new decree holds
    date = day.iso if day is not None else None
    behind: Mention | None = None  # the one before which the next of a list stands
    for m in reversed(papers):
        tail = view.cut(m.end, m.end + _LONGEST)
        listed = behind is not None and _LISTED.fullmatch(view.cut(m.end, behind.start)) is not None
        ended = _ENDS.match(tail)
        behind = m if listed or ended else behind
        if m.node is not None and (listed or (ended is not None and ended["number"])):  # without one, a rule tells it
            yield Assertion(
                m.node, "hasStatus", None, Value(text="废止"), date, "planned" if date else "done", None, m.start,
                view.sentence.end, "decree/repeals", 0.9,
            )  # fmt: skip
