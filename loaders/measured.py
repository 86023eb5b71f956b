"""What a figure is of, where a rule leaves it to the words: 液冷业务收入, "revenue from cloud services"."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.measures import OF_FIRMS
from loaders.mentions import Mention
from loaders.triggers import Hit
from loaders.view import View

_REACH = 24
_OWNERS = frozenset({"Company", "Bank", "SecuritiesFirm", "DataExchange", "Organization"})
# What stands before the noun of a measure in Chinese and is no part of it.
_BEFORE_ZH = compiled(
    r".*(?:公司|集团|本集团|其中|实现|来自|合计|共计|本期|同期|期内|单季度?|全年|[上下]半年|[上一二三四当本]季度?|当年|去年|今年"
    r"|累计|受益于?|带动|推动|以及|另外|此外|方面|截至|[的了其该则而且并但，。；：:、“”（）()\s\d])"
)
_RUN_ZH = compiled(r"[\u3400-\u9fffA-Za-z+&/-]{0,16}$")
_FROM = compiled(r"(?:from|of)$")
_WORDS = compiled(
    r" (?P<named>(?:[A-Za-z][\w&’'-]* ){1,6}?)(?=(?:rose|grew|fell|was|were|came|reached|jumped|climbed|totalled|hit"
    r"|surged|soared|dropped|declined|increased|stood|of|at|up|down|more|nearly|doubled|amounted|accounted|shrank)\b|[\d$])"
)


def _parts(m: Mention) -> bool:
    """Tell whether the name of a measure begins only behind a mention: not behind a ware's, 数据中心业务收入."""
    return m.node is None or m.node.cls in _OWNERS


def measured(hit: Hit, view: View) -> str:
    """Return the name of what a hit measures: its own words, with those before or behind that say of which part."""
    name = view.text[hit.start : hit.end]
    if hit.rule.states not in OF_FIRMS:
        return name  # what is counted is so by its own noun
    if view.language == "zh":
        ends = (m.end - view.start for m in view.mentions if m.end <= hit.start + view.start and _parts(m))
        low = max([0, hit.start - _REACH, *ends])
        ahead = _BEFORE_ZH.sub("", view.text[low : hit.start])
        run = _RUN_ZH.search(ahead)
        return (run[0] if run is not None else "") + name
    if _FROM.search(name):
        behind = _WORDS.match(view.text, hit.end)
        return f"{name} {behind['named'].strip()}" if behind is not None else name
    return name
