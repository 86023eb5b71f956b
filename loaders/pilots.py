"""Pilots: programmes that a text names by what is tried ("pilot cities for data trading", 算力互联互通试点城市)."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.compiling import compiled
from loaders.documents import made_by
from loaders.expressions import Gated
from loaders.mentions import Mention

_EN = Gated(compiled(
    r"\b(?P<what>(?:national\s|provincial\s)?(?:pilot|trial|demonstration)\s"
    r"(?:cit(?:y|ies)|zones?|areas?|provinces?|regions?|programmes?|programs?|sites?|bases?|schemes?)\s(?:for|of|in|"
    r"on)\s[^,.;:\n]{4,70}?)"
    r"(?=[,.;:\n]|\s(?:which|that|by|under|last|this|while|and\s\w+s)\s|$)"
))  # fmt: skip
_ZH = Gated(compiled(
    r"(?:入选|获批(?:建设|开展|成为|创建)?|被?列为|被?确定为|成为|启动|开展|公布|批准|获评|同意|批复|批复同意|"
    r"同意建设|建设)(?:了|的)?"
    r"(?P<what>(?:[^，。；、：《》“”\s\d]|“[^”]{2,12}”){2,24}?"
    r"(?:试点城市|试点地区|试点省份|试点|先行区|示范区|试验区|先导区|示范城市|国家枢纽节点|枢纽节点))"
    r"(?:建设|名单|工作)?(?=[，。；、）]|$)"
))  # fmt: skip
_VAGUE = compiled(r"^(?:[^\s]{0,2}(?:相关|有关|该|各|多个|若干|一批|两|其)|试点|开展)")


def pilots(text: str, taken: list[Mention]) -> Iterator[tuple[int, int]]:
    """Yield where a text names a pilot by what is tried in it, after the name of the body that runs it."""
    for m in [*_EN.finditer(text), *_ZH.finditer(text)]:
        low, high = m.span("what")
        if any(low < k.start and k.end <= high and k.node and k.node.cls == "Programme" for k in taken):
            continue  # "trial cities for" a programme that is known
        inside = [
            k.end for k in taken if low <= k.start and k.end < high - 2 and k.node is not None and k.node.cls != "Place"
        ]
        start = made_by(text, max(inside, default=low), high)
        if high - start > 4 and not _VAGUE.match(text[start:high]):
            yield start, high
