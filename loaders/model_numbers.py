"""The number of a model behind its family or its maker: 思元790, GLM-5.5, 深算四号; 龙芯中科3B6600, 燧原科技S80."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from loaders.chinese_wares import COUNTED
from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.models import NONE

_END = r"(?![A-Za-z\d]|[.,]\d)"
_COUNTED_EN = (
    r"(?!\s(?:billion|million|trillion|thousand|per ?cent|yuan|dollars?|times|days|weeks|months|years|people|staff"
    r"|users|units|cards|customers|clients|companies|firms|centres|centers|racks|servers|engineers|partners)\b|\s?%)"
)
"""What no number of a model stands before in English: what it counts."""
_FIRST = frozenset("-0123456789 ABCDEFGHIJKLMNOPQRSTUVWXYZ一二三四五六七八九十")
_NUMBER = compiled(
    r"(?:[- ]?[A-Z]{1,3}-?\d{1,4}|-?\d{1,4}| \d{3,4}| \d(?=\.\d))(?:\.\d)?"
    rf"[A-Za-z]{{0,3}}{_END}{COUNTED}{_COUNTED_EN}|[一二三四五六七八九十]{{1,2}}号"
)
# Of a firm: capitals and two digits or more, or figures around a capital.
_OF_FIRM = compiled(
    r"[\s的]?(?:[A-Z]{1,4}[- ]?\d{2,4}|[A-Z][A-Za-z]{1,6}-?\d{1,4}|\d[A-Z]\d{3,4})"
    rf"[A-Za-z]{{0,3}}{_END}{COUNTED}"
)
_YEAR = compiled(r"[- ](?:19|20)\d\d$")
_TIME = compiled(r"[- ]?(?:(?:19|20)\d\d|[QH][1-4]|[FC]Y\d+)")


def numbered(text: str, end: int) -> int:
    """Return where the number ends that stands right behind the name of a family; where the name ends if none does."""
    if text[end : end + 1] not in _FIRST or end == len(text) or text[end - 1].isdigit():
        return end
    m = _NUMBER.match(text, end)
    return end if m is None or _TIME.fullmatch(m[0]) else m.end()


def of_firms(text: str, firms: Iterable[Mention]) -> Iterator[tuple[int, int]]:
    """Yield the models that stand right behind the Chinese names of firms."""
    for firm in firms:
        m = _OF_FIRM.match(text, firm.end) if not firm.text.isascii() else None
        if m is not None and not (NONE.fullmatch(name := m[0].strip(" 的")) or _YEAR.search(name)):
            yield m.end() - len(name), m.end()
