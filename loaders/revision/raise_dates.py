"""The day of a step on the way to an issue is none on which its money is raised: 6月30日获受理，拟募资42亿元."""

from __future__ import annotations

from dataclasses import replace

from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.view import View

RAISED = frozenset({"raised"})
_STEP = compiled(
    r"[^，,。；;]{0,24}?(?:受理|受理函|收到|公告|披露|递交|提交|报送|递表|获[得批准]|问询|审议|通过|过会|注册|签署|召开|成立)"
    r"[^。；;]{0,60}[，,][^。；;]*$"
)


def of_no_step(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the statements of a sentence, those of money raised without the day of an earlier clause's step."""
    return [replace(a, date=None) if a.predicate == "raised" and a.date and _is_of_step(view, a) else a for a in stated]


def _is_of_step(view: View, a: Assertion) -> bool:
    number = view.number_of(a.value)
    day = next((m for m in view.mentions if m.moment is not None and m.moment.iso == a.date), None)
    if number is None or day is None or day.end > number.start:
        return False
    return _STEP.fullmatch(view.cut(day.end, number.start)) is not None
