"""Sites that a text names by their place alone: 位于绵阳的二期工厂, "its plant in Tianjin", "the Hefei campus"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Node
from loaders.gates import Gate
from loaders.mentions import Mention, Spans, apart_from
from loaders.slugs import slug

_ZH = re.compile(
    r"(?:市|县|区|新区|高新区|经开区)?的?(?P<what>(?:首座|第[一二三]座|新)?(?P<kind>(?:[一二三]期|全资|自建|自有|自营|新建|液冷)?"
    r"(?:机房|工厂|厂房|生产基地|制造基地|晶圆厂|封测厂|产线|生产线|数据中心|智算中心|算力中心|超算中心)))"
    r"(?![\u3400-\u9fff]{0,3}(?:企业|公司|市场|行业|产业|集群|设备|节点|群|协会|联盟))"
)
_KIND = (
    r"(?:plant|factory|fab|campus|data\s(?:centre|center|hall)|computing\s(?:centre|center|hub)|server\sfarm"
    r"|production\sline)"
)
_EN = re.compile(rf"\s(?P<kind>(?:AI\s|cloud\s)?{_KIND})\b(?!s)")
_EN_IN = re.compile(
    rf"(?:\b(?:[Tt]he|[Ii]ts|[Aa]n?|[Tt]heir)|['’]s)\s(?P<kind>(?:second\s|first\s|new\s)?(?:[\w-]+\s)?{_KIND})"
    r"\s(?:in|outside|near)\s(?:the\s)?$"
)
_SITED = Gate((
    "机房", "厂", "生产基地", "制造基地", "产线", "生产线", "中心", "plant", "factory", "fab", "campus", "data ",
    "computing ", "server farm", "production line",
))  # fmt: skip


def local_sites(text: str, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions with the sites that are named by their place (offsets in the text).

    The place stays a mention of its own: the site's is the noun.
    """
    if not _SITED.opens(text):
        return mentions
    found = list(_found(text, mentions))
    taken = Spans(found)
    kept = [m for m in mentions if m.kind != "proper" or not taken.touches(m)]
    return sorted([*kept, *apart_from(found, kept)], key=lambda m: m.start)


def _found(text: str, mentions: list[Mention]) -> Iterator[Mention]:
    for place in mentions:
        if place.node is None or place.node.cls != "Place" or place.node.id == "china":
            continue
        behind = (_EN if place.text.isascii() else _ZH).match(text, place.end)
        if behind is not None:
            yield _site(place, behind.start("kind"), behind.end("kind"), text)
            continue
        low = max(0, place.start - 60)
        ahead = _EN_IN.search(text[low : place.start]) if place.text.isascii() else None
        if ahead is not None:
            yield _site(place, low + ahead.start("kind"), low + ahead.end("kind"), text)


def _site(place: Mention, start: int, end: int, text: str) -> Mention:
    kind = text[start:end]
    label = f"{place.text} {kind}" if kind.isascii() else f"{place.text.rstrip('市县')}{kind}"
    return Mention(start, end, kind, "new", Node(slug(label), label, "Facility"))
