"""Local bodies: "the city's data bureau", 市数据局 are those of the place last spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Node
from loaders.compiling import compiled
from loaders.expressions import Gated
from loaders.gates import Gate, matches_at
from loaders.mentions import Mention, apart_from, node_of
from loaders.slugs import slug
from ontology.vocabulary import Vocabulary

_KINDS = (
    r"(?:data|big data|data resources|government data|development and reform|econom(?:y|ic) and informati[sz]ation"
    r"|(?:economy|industry) and information(?: technology)?|industry and informati[sz]ation|science and technology"
    r"|finance|commerce|planning|energy|market regulation|education|cyberspace|communications|state assets)\s"
    r"(?:bureau|commission|administration|department|authority)"
)
_EN = compiled(
    rf"\b(?:[Tt]he\s)?(?P<level>city|municipal|provincial|province)(?:['’]s)?\s(?P<kind>{_KINDS}|government)\b"
    r"(?!\s(?:data|debt|bond|official|spending|report|work report)s?\b)"
)
_OWN = compiled(
    rf"['’]s\s(?P<kind>{_KINDS}|chamber of commerce|provincial government|municipal government|city government)\b"
)
_ZH = Gated(
    compiled(
        r"(?:(?<=[，。；、由经和与联合\s])|^)(?P<level>市|省)(?P<kind>大?数据局|大?数据(?:资源|发展)?管理局|数据资源局|政务服务和数据(?:管理)?局|发展改革委|发改委|工信局|经信局|经信委"
        r"|经信厅|新经济委|科创委|网信办|国资委|科技局|财政局|财政厅|科技厅|科学技术厅|工信厅|工业和信息化[厅局]|经济和信息化[厅局委]"
        r"|商务厅|商务局|教育厅|能源局|发展和改革委员会|通信管理局|市场监管局|人大常委会|人民政府|政府)(?!工作报告|负责解释|办公室)",
        re.MULTILINE,
    )
)
_LEVELS = Gate(("city", "municipal", "provinc"))
_TITLED = compiled(r"([\u3400-\u9fff]{2,4}?)[市省]")
_PARTS = ("区", "县", "镇", "District", "County", "Zone")  # no city's
_CITIES = frozenset(("beijing", "shanghai", "tianjin", "chongqing"))


def local_bodies(text: str, mentions: list[Mention], vocabulary: Vocabulary) -> list[Mention]:
    """Return the mentions with the local bodies of a text that are named by their rank alone (offsets in the text)."""
    found = list(_found(text, mentions, vocabulary))
    return sorted([*apart_from(mentions, found), *found], key=lambda m: m.start) if found else mentions


def _found(text: str, mentions: list[Mention], vocabulary: Vocabulary) -> Iterator[Mention]:
    seats = vocabulary.seats
    sure = [m for m in mentions if m.kind in ("name", "new") and m.node is not None]
    yield from _owned(text, sure, vocabulary)
    levels = (at for start in _LEVELS.starts(text) for at in (start - 4, start) if at >= 0)  # behind "the " or not
    for m in [*matches_at(_EN, text, levels), *_ZH.finditer(text)]:
        if any(k.start < m.end() and m.start() < k.end for k in sure):
            continue
        province = m["level"].startswith("provinc") or m["level"] == "省"
        before = [k.node for k in reversed(sure) if k.end <= m.start() and k.node is not None]
        named = [at for node in before if (at := _spoken_of(node, vocabulary)) is not None]
        lead = [k.node for k in sure[:1] if k.node is not None and not vocabulary.is_a(k.node.cls, "GovernmentBody")]
        places = (p for node in (*named, *lead) if (p := _place(node, province, seats, vocabulary)) is not None)
        place = next(places, None)
        if place is not None:
            yield Mention(m.start(), m.end(), m[0], "new", _node(place, m, vocabulary))


def _owned(text: str, sure: list[Mention], vocabulary: Vocabulary) -> Iterator[Mention]:
    """Yield the bodies of which a text tells the place ("Xuzhou's data bureau")."""
    for at in sure:
        if at.node is None or at.node.cls != "Place" or not text.startswith(("'", "’"), at.end):
            continue
        if (own := _OWN.match(text, at.end)) is not None:
            label = f"{at.node.label} {own['kind']}"
            known = vocabulary.named.get(label.lower())
            node = node_of(known) if known else Node(slug(label), label, "GovernmentBody")
            yield Mention(*own.span("kind"), own["kind"], "new", node)


def _spoken_of(node: Node, vocabulary: Vocabulary) -> Node | None:
    """Return a place, or that with whose name the title of a paper begins (《杭州市算力券管理办法》)."""
    if node.cls == "Place":
        return node
    titled = _TITLED.match(node.label) if node.cls == "Policy" else None
    known = vocabulary.named.get(titled[1]) if titled is not None else None
    return node_of(known) if known is not None and known.cls == "Place" else None


def _place(node: Node, province: bool, seats: dict[str, str], vocabulary: Vocabulary) -> Node | None:
    """Return the city, or the province, of a place or of a body with a known seat; None if neither is known."""
    at = node.id if node.cls == "Place" else seats.get(node.id)
    if node.cls == "Place" and at not in vocabulary.entities:
        return None if province or node.label.endswith(_PARTS) else node
    for _ in range(4):
        above = seats.get(at) if at else None
        if at is None or above is None:
            return None
        whole = above == "china" and at not in _CITIES
        town = at in _CITIES or (seats.get(above) == "china" and above not in _CITIES)
        if whole if province else town:
            known = vocabulary.entities[at]
            return node_of(known)
        at = above
    return None


def _node(place: Node, m: re.Match[str], vocabulary: Vocabulary) -> Node:
    """Return the node of a place's body: the lexicon's where it knows one of that name."""
    zh = vocabulary.entities[place.id].labels.get("zh", place.label) if place.id in vocabulary.entities else place.label
    label = f"{place.label} {m['kind']}" if m[0].isascii() else f"{zh.removesuffix(m['level'])}{m['level']}{m['kind']}"
    known = vocabulary.named.get(label.lower())
    return node_of(known) if known else Node(slug(label), label, "GovernmentBody")
