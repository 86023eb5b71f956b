"""Phases: 云岭智算中心二期, "the second phase of the X Hub" are sites of their own; so is 一期 alone later on."""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Node
from loaders.compiling import compiled
from loaders.gates import Gate
from loaders.mentions import Mention
from loaders.site_words import is_seat
from ontology.vocabulary import Vocabulary

_ORDER = {"一": 1, "首": 1, "二": 2, "三": 3, "四": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
_ORDER |= {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
}
_HAN = "一二三四"
_BEHIND = compiled(
    r"(?:项目|工程)?[（(]?(?P<zh>[一二三四首])期[）)]?(?:项目|工程)?|,?\s[Pp]hase\s(?P<en>one|two|three|four|IV|"
    r"I{1,3}|[1-4])\b|['’]s\s(?P<its>first|second|third|fourth)\s[Pp]hase\b"
)
_AHEAD = compiled(r"\b(?:[Tt]he\s)?(?P<en>first|second|third|fourth)[\s-]phase\sof\s(?:the\s)?$")
_ALONE = compiled(
    r"(?:(?<=[，。；：:、“\s（])|(?<=其中))(?P<zh>[一二三四首])期(?:项目|工程)?(?=[于已将计预总现共规由在建投，（为拥有达可毗坐占采配满P\d]|位于|设计|上架|累计|机[架柜]|算力"
    r"|[正目今去明即扩尚仍还拟][^，。；]|全[面部]|开[工建服]|新[增建]|启[用动]|运[行营]|部署|提[供升]|形成|竣工|工程|落成|动工|奠基|封顶|交付|完工|点亮|上线|引入|采购|包[括含]|面积|容量|功率)"
    r"|\b(?:(?:[Tt]he|[Aa]|[Ii]ts)\s(?P<en>first|second|third|fourth)\sphase|[Pp]hase\s(?P<no>one|two|three|four|IV|I{1,3}|"
    r"[1-4]))\b(?!\s(?:of|at|on)\b)"
)
_OWN = compiled(r"[一二三四]期")
_SPOKEN = Gate(("期", "hase"))


def phases(text: str, mentions: list[Mention], vocabulary: Vocabulary) -> list[Mention]:
    """Return the mentions with the phases of sites as sites of their own (offsets in the text).

    A phase that stands alone (一期, "the second phase") is one of the site that the text named last before it.
    """
    if not _SPOKEN.opens(text):
        return mentions
    sites = {m.start: m for m in mentions if m.node is not None and _is_site(m, vocabulary)}
    if not sites:
        return mentions
    made = [_phased(text, m) if m.start in sites else m for m in mentions]
    alone = list(_alone(text, made, list(sites.values())))
    kept = [m for m in made if not any(a.start < m.end and m.start < a.end for a in alone)]
    return sorted([*kept, *alone], key=lambda m: m.start)


def _is_site(m: Mention, vocabulary: Vocabulary) -> bool:
    return m.kind in ("name", "new") and m.node is not None and vocabulary.is_a(m.node.cls, "Facility")


def _phased(text: str, m: Mention) -> Mention:
    """Return a site's mention as one of its phase, where the words at it say so."""
    behind = _BEHIND.match(text, m.end)
    ahead = _AHEAD.search(text[max(0, m.start - 30) : m.start])
    if m.node is None or not (behind or ahead):
        return m
    said = behind if behind else ahead
    number = _ORDER[next(g for g in said.groups() if g)] if said else 1
    start = m.start if behind or not ahead else m.start - len(ahead[0])
    end = behind.end() if behind else m.end
    return m._replace(start=start, end=end, text=text[start:end], node=_node(m.node, number))


def _alone(text: str, made: list[Mention], sites: list[Mention]) -> Iterator[Mention]:
    for m in _ALONE.finditer(text):
        site = next((s for s in reversed(sites) if s.end <= m.start()), None)
        inside = any(k.start < m.end() and m.start() < k.end and k.quantity is None and k.moment is None for k in made)
        if site is not None and site.node is not None and not inside and not is_seat(text, site.start, site.end):
            number = _ORDER[m["zh"] or m["en"] or m["no"]]
            if _OWN.search(site.node.label) and _node(site.node, number) != site.node:
                continue  # 宁波二期厂房封顶，一期目前月产1.8万片: another phase than the one that is named
            yield Mention(m.start(), m.end(), m[0], "new", _node(site.node, number))


def _node(site: Node, number: int) -> Node:
    """Return the node of a site's phase: its label says which, in the language of the site's own."""
    if f"{_HAN[number - 1]}期" in site.label:
        return site  # 合肥二期工厂 is the second phase by its name
    label = f"{site.label} phase {number}" if site.label.isascii() else f"{site.label}{_HAN[number - 1]}期"
    return Node(f"{site.id}-phase-{number}", label, "Facility")
