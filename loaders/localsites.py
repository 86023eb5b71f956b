"""Sites that a text names by place or size alone: 位于绵阳的二期工厂, "its plant in Tianjin", "the 3,000-rack hall"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from graph.model import Node
from loaders.compiling import compiled
from loaders.gates import Gate
from loaders.mentions import Mention, Spans, apart_from
from loaders.sites import SIZES
from loaders.slugs import slug

_SORT = r"(?:新(?![座个处])|大型|超大型|海外|境外|绿色|全新|自有)*"
_ZH = compiled(
    r"(?:市|县|区|新区|高新区|经开区)?(?:(?P<there>[\u3400-\u9fff]{0,4}?)(?:投资|共同|联合|规划|计划|合作)?"
    r"(?:建设|新建|兴建|投建|打造|自建|建成|运营|营运|布局|落地|筹建|开建|启用|投运|投用|点亮|开通|上线|启动)(?:的|了)?)?的?"
    rf"(?P<what>{_SORT}(?:(?:首|第[一二三四五六七八九十]|一|新|另一|又一)[座个处](?:[^，。；、]{{1,18}}[的云])?{_SORT})?"
    r"(?P<kind>(?:[一二三]期|全资|自建|自有|自营|新建|液冷)?"
    r"(?:机房|工厂|厂房|生产基地|制造基地|晶圆厂|封测厂|产线|生产线|数据中心园区|数据中心|智算中心|算力中心|超算中心"
    r"|算力产业园|算力园区?|智算园区?|算力枢纽|智算基地|算力基地|云基地|万卡集群|算力集群|智算集群|(?:智算|算力)[一二三四]期"
    r"|厂(?![商家房区长址牌部子]))))"
    r"(?![两二三四五六七八九十\d]+[座个])(?![\u3400-\u9fff]{0,3}(?:企业|公司|市场|行业|产业|集群|设备|节点|群|协会|联盟))"
)
# The same by its size: 西宁点亮3000P智算集群, 中卫一座5000机架的园区.
_ZH_SIZED = compiled(
    r"[市县]?(?P<there>(?:投资|建设|新建|建成|投用|投产|点亮|开通|上线|启动|启用|布局|落地|开建)?了?的?)"
    r"(?:(?:首|第[一二三]|一|新|另一)[座个处])?(?:总?规模|总算力)?达?"
    r"\d[\d,.]*万?\s?(?:[PE](?:FLOPS|Flops)?|个?(?:标准)?机[架柜]|架|卡|MW|兆瓦)(?:智能|算力)?(?:级|规模)?的?"
    r"(?P<kind>(?:智算|算力|超算)?(?:集群|中心|园区|基地)|数据中心(?:园区)?|机房)(?![\u3400-\u9fff]{0,2}(?:企业|公司|市场|行业|产业|设备))"
)
_KIND = (
    r"(?:plant|factory|fab|campus|data\s(?:centre|center|hall)|computing\s(?:centre|center|hub)|server\sfarm"
    r"|production\sline)"
)
_EN = compiled(
    rf"\s(?P<kind>(?:AI\s|cloud\s)?{_KIND}|(?P<any>(?:AI\s|cloud\s|GPU\s|training\s)?"
    r"(?:cent(?:re|er)|hub|cluster|hall|base|site|facility|server\spark)))\b(?!s|\s(?:for|of|on)\s)"
)
_EN_IN = compiled(
    rf"(?:\b(?:[Tt]he|[Ii]ts|[Aa]n?|[Tt]heir)|['’]s)\s(?P<kind>(?:second\s|first\s"
    rf"|new\s)?(?:[A-Za-z][\w-]*\s)?{_KIND})"
    r"\s(?:in|outside|near)\s(?:the\s)?$"
)
# Heads that are a site's only where the words around speak of computing.
_HEAD = (
    r"(?:(?:AI|cloud|data|comput(?:e|ing)|intelligent|GPU|server|training|inference|super-?computing|machine"
    r"|liquid-cooled)\s){0,2}"
    r"(?:centre|center|hall|cluster|barn|node|hub|base|park|farm|campus|complex|site|facility|supercomputer"
    r"|bunker|port"
    r"|station|plant|factory|fab|machine|building|building block)"
)
_WHERE = (
    r"(?:in|outside|near|at|inside|beneath|under|on\sthe\s(?:outskirts|edge)\sof|(?:north|south|east|west)\sof"
    r"|next\sto|not\sfar\sfrom)"
)
_FAR = compiled(
    rf"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?|[Oo]ne)"
    rf"|['’]s)\s(?:[\w.,$%’'-]+\s){{0,6}}?(?P<kind>{_HEAD})\b(?:\sof\s[\w,.\s-]{{2,30}}?)?"
    rf"(?:,?\s(?:that|which)\s[^,.;]{{2,40}}?|\s(?:now|still|due|being|to\sbe|under|going"
    rf"|rising)\s[\w\s-]{{2,30}}?)?,?"
    rf"\s(?:just\s|deep\s)?{_WHERE}\s(?:the\s)?(?:[\w'’-]+\s){{0,4}}?(?P<town>[A-Z][\w'’-]+,\s)?$"
)
_SIZED = compiled(
    r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]n?)|['’]s)\s(?:[\w-]+\s){0,2}?"
    r"(?P<size>\d[\d,.]*-(?:rack|card|megawatt|MW|PFLOPS|EFLOPS|petaflops?|exaflops?|gigawatt|GW|cabinet|server"
    r"|GPU|node))"
    rf"\s(?:[\w-]+\s){{0,3}}?(?P<kind>{_HEAD})\b"
)
# What somebody does there, and no house: "DayOne is separately building in Johor".
_DOING = compiled(r"\b(?:is|are|was|were|be|been|of|by|from|and|start(?:s|ed)?|began|begun|keeps?|kept|\w+ly)\s$")
_APPOSITION = compiled(r",\s(?:an?|the|its)\s(?:[\w.,$%’'-]+\s){0,6}$")
_COMPUTES = compiled(
    r"racks?\b|FLOPS|petaflop|exaflop|servers?\b|comput|\bdata\b|GPUs?\b|megawatt|MW\b|-card|cards\b|PUE"
    r"|accelerat|cloud",
    re.I,
)
_SITED = Gate((
    "机房", "厂", "生产基地", "制造基地", "产线", "生产线", "中心", "算力", "智算", "云基地", "集群", "园区",
    "plant", "factory", "fab", "campus", "data ",
    "computing ", "server farm", "production line",
    "centre", "center", "hall", "cluster", "barn", "node", "hub", "base", "park", "farm", "complex", "site", "facility",
    "supercomputer", "bunker", "port", "station", "machine", "building",
))  # fmt: skip


def local_sites(text: str, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions with the sites that are named by their place (offsets in the text).

    The place stays a mention of its own: the site's is the noun.
    """
    if not _SITED.opens(text):
        return mentions
    found = list({m.start: m for m in reversed(list(_found(text, mentions)))}.values())  # the first name counts
    if not found:
        return mentions
    named = {m.end for m in mentions if m.node is not None and m.node.cls == "Facility"}
    found = [m for m in found if not _apposed(text, m, named)]
    taken = Spans(found)
    kept = [m for m in mentions if m.kind != "proper" or not taken.touches(m)]
    return sorted([*kept, *apart_from(found, kept)], key=lambda m: m.start)


def _found(text: str, mentions: list[Mention]) -> Iterator[Mention]:
    nouns, ends = sorted(_SITED.starts(text)), {m.end for m in mentions if _is_place(m)}
    for place in mentions:
        if place.node is None or not _is_place(place) or place.node.id == "china":
            continue
        behind = (_EN if place.text.isascii() else _ZH).match(text, place.end)
        if behind is None and not place.text.isascii():
            behind = _ZH_SIZED.match(text, place.end)
        if behind is not None and not _overlaps(behind, mentions) and _may_compute(text, behind):
            within = behind["there"] or "" if behind.re is _ZH else ""
            yield _site(place, behind.start("kind"), behind.end("kind"), text, within)
            continue
        low = max(0, place.start - 60)
        ahead = _EN_IN.search(text[low : place.start]) if place.text.isascii() else None
        if ahead is not None:
            yield _site(place, low + ahead.start("kind"), low + ahead.end("kind"), text)
        elif place.text.isascii() and (far := _far(text, place, nouns, ends)) is not None:
            yield _site(place, *far, text)
    for m in _SIZED.finditer(text) if SIZES.opens(text) else ():
        label = f"{m['size']} {m['kind']}"
        yield Mention(*m.span("kind"), m["kind"], "new", Node(slug(label), label, "Facility"))


def _is_place(m: Mention) -> bool:
    return m.node is not None and m.node.cls == "Place"


def _may_compute(text: str, behind: re.Match[str]) -> bool:
    """Tell whether the words around a noun that any house may have ("its Hohhot centre") speak of computing."""
    if behind.re is not _EN or behind["any"] is None:
        return True
    return _COMPUTES.search(text, max(0, behind.start() - 100), behind.end() + 120) is not None


def _overlaps(behind: re.Match[str], mentions: list[Mention]) -> bool:
    """Tell whether a name stands between a place and the noun of a site: that firm's site, wherever it lies."""
    start, end = behind.span("there") if "there" in behind.re.groupindex else (0, 0)
    return start < end and any(m.start < end and start < m.end for m in mentions)


def _apposed(text: str, site: Mention, named: set[int]) -> bool:
    """Tell whether a site's noun only says what the site named right before it is."""
    ahead = _APPOSITION.search(text, max(0, site.start - 90), site.start)
    return ahead is not None and ahead.start() in named


def _far(text: str, place: Mention, nouns: list[int], ends: set[int]) -> tuple[int, int] | None:
    """Return where the noun of a site stands that a phrase further ahead says to be in a place, or in a town of it.

    `ends` is where places end: a town that is known is the place itself.
    """
    low = max(0, place.start - 130)
    if bisect_left(nouns, low) == bisect_left(nouns, place.start):
        return None
    ahead = _FAR.search(text[low : place.start])
    if ahead is None or not _COMPUTES.search(text, max(0, low - 60), place.end + 150):
        return None
    if ahead["town"] is not None and place.start - 2 in ends:
        return None
    if ahead["kind"] == "building" and _DOING.search(text, low, low + ahead.start("kind")):
        return None
    return low + ahead.start("kind"), low + ahead.end("kind")


def _site(place: Mention, start: int, end: int, text: str, within: str = "") -> Mention:
    """Return a site's noun with a node named by the place, and by the part of it that the text goes on to name."""
    kind = text[start:end]
    label = f"{place.text} {kind}" if kind.isascii() else f"{place.text.rstrip('市县')}{within}{kind}"
    return Mention(start, end, kind, "new", Node(slug(label), label, "Facility"))
