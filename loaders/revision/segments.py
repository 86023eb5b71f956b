"""What is told under the name of a segment (云业务：收入3亿元; "Storage business: revenue …"): not the firm's."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.gates import Gate
from loaders.measures import OF_FIRMS, of_a_named_part
from loaders.view import View

_WORDS = Gate(("业务", "板块", "分部", "产品", "服务", "事业", "解决方案"))
_WORDS_EN = Gate(("segment:", "business:", "division:", "products:", "services:", "unit:"), ignore_case=True)
_START = r"(?:^|(?<=[。；;：:，,\n]))[\s（(]*(?:[\d一二三四五六七八九十]{1,2}[.、．)）]\s*)?"
_SEGMENT = r"(?P<segment>[^\s，,。；;：:、]{2,14}?(?:业务|板块|分部|产品线?|服务|事业[部群]|解决方案))"
# Its name, then a colon, or the words that make it a matter of its own, or the result that is its.
_LABEL = compiled(
    rf"{_START}{_SEGMENT}(?:(?:方面|领域|部分)?\s*[：:]|(?:方面|领域|这一?块|这部分)[，,]"
    r"|(?:方面|领域)?(?=[^，,：:。；;]{0,10}(?:收入|营收)[^，,：:。；;]{1,16}[，,]))"
)
# No segment: all that a firm does, or what it does with it.
_ALL = compiled(
    r"主[营要]|整体|全部|各项|总体|^公司(?:业务|产品)|提供|发布|推出|从事|介绍|受益|聚焦|依托|专注|布局|属于|包括"
)
_LABEL_EN = compiled(
    r"(?:^|(?<=[.;•]\s))(?:The\s)?(?!(?:Main|Core|Principal|Its)\s)(?:[A-Z][\w&-]*\s)(?:[\w&-]+\s){0,3}?"
    r"(?:segment|business|division|products|services|unit):\s"
)
# Where the firm itself is spoken of again.
_WHOLE = compiled(r"公司|集团|本集团|合计|整体|总体|全年总|归母|归属|\b(?:total|group|company|overall)\b")
_BREAK = compiled(r"[。；;\n]|\.\s")


def of_segments(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions without results of a firm that stand under the name of a segment of it."""
    if not any(a.predicate in OF_FIRMS for a in stated):
        return stated
    if view.language == "zh":
        found = _LABEL.finditer(view.text) if _WORDS.opens(view.text) else ()
        ends = [m.end() for m in found if _ALL.search(m["segment"]) is None]
    else:
        ends = [m.end() for m in _LABEL_EN.finditer(view.text)] if _WORDS_EN.opens(view.text) else []
    return [a for a in stated if not any(_under(view, a, end + view.start) for end in ends)]


def _under(view: View, a: Assertion, end: int) -> bool:
    """Tell whether a result stands behind a segment's name, and nothing between leads back to the firm."""
    if a.predicate not in OF_FIRMS or a.end <= end or of_a_named_part(a.predicate, a.value.of if a.value else None):
        return False
    if any(m.node == a.subject and m.kind != "anaphor" and end <= m.start < a.end for m in view.mentions):
        return False
    between = view.cut(end, a.end)
    return _BREAK.search(between) is None and _WHOLE.search(between) is None
