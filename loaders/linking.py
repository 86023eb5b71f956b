"""Link the names of one thing within an article: full and short, in brackets, in a notice's head."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from graph.model import Node
from loaders.aliases import Alias, aliases, names_twice, short_title
from loaders.bilingual import other_names
from loaders.compiling import compiled
from loaders.house_names import of_listed_firm, without_namesakes
from loaders.issuers import over_notice
from loaders.mentions import Mention, drop_overlaps
from loaders.naming import Namer
from loaders.scripts import has_han
from loaders.short_names import heads
from loaders.shortening import short_names, surnames
from loaders.stretched_names import other_firms, with_places
from loaders.tickers import stated, states_codes
from ontology.vocabulary import Vocabulary

_BRACKET = compiled(r"[^()（）\n]{0,60}[)）]")  # the rest of one

_OWNER = compiled(
    r"\b(?:Holdings?|Capital|Investments?|Group)(?:,? (?:Co|Ltd|Limited|Inc)\b\.?)*$"
    r"|(?:控股|投资|资本|集团)(?:有限公司)?$"
)


_LISTED = "股份"  # how a firm is called that is traded, and no group that owns it


def link(
    text: str, known: list[Mention], new: list[Mention], namer: Namer, vocabulary: Vocabulary
) -> tuple[list[Mention], list[Alias]]:
    """Return all names of a text with one node for each thing, and the aliases that the text states.

    `known` are names of the lexicon, `new` those found by shape; offsets are those of the text. Nothing is linked
    on likeness: a short form counts because the full name, or a bracket, stands in the same text.
    """
    known = without_namesakes(of_listed_firm(text, known, vocabulary), new, vocabulary)
    known, new = with_places(text, known, _apart(text, new, known))
    others = other_firms(text, known, vocabulary)
    if others:
        starts = {o.start for o in others}
        known, new = [k for k in known if k.start not in starts], [*new, *others]
    new = [n._replace(kind="new") if n.kind == "proper" and names_twice(text, n) else n for n in new]
    taken = drop_overlaps([*known, *[n for n in new if n.kind == "new"]])
    short = short_title(text)
    issuer = _issuer(text, taken, short)
    found = (
        [_coded(a, vocabulary) for a in aliases(text, taken)]
        + _issuer_alias(issuer, short)
        + _codes(text, taken, issuer, vocabulary)
    )
    people = [m for m in taken if m.node is not None and m.node.cls == "Person"]
    forms = _forms(taken, people, found, namer, vocabulary)
    shared = _shared_surnames(people, namer) if people else frozenset[str]()
    new = [n for n in new if n.text not in shared] if shared else new
    local: list[Mention] = []
    if forms:
        said = {a.text for a in found}  # a bracket that gives a name to one firm takes it from others
        alone = {n.text for n in new if n.kind == "proper"}
        forms |= {form: node for form, node in _seatless(taken, known, forms, alone, namer).items() if form not in said}
        named = {m.text for m in known} | shared
        forms = {form: node for form, node in forms.items() if form not in named}
        found = [
            replace(a, owner=a.owner._replace(node=forms[a.owner.text])) if a.owner.text in forms else a for a in found
        ]
        local = _occurrences(text, forms, known)
        new = [m._replace(node=forms[m.text]) if m.text in forms else m for m in new]
    names = _with_brackets([*known, *local, *new], found, text)
    return names, [*found, *(other_names(known, found, vocabulary) if has_han(text) else ())]


def _apart(text: str, new: list[Mention], known: list[Mention]) -> list[Mention]:
    """Return the names found by shape that run over no list of names of the lexicon; a title in 《》 may."""
    starts = [k.start for k in known]
    return [
        n
        for n in new
        if text[n.start - 1 : n.start] == "《"
        or not (over := known[bisect_left(starts, n.start) : bisect_left(starts, n.end)])
        or not _swallows(n, over)
    ]


def _swallows(name: Mention, known: list[Mention]) -> bool:
    """Tell whether a name found by shape runs over two names of the lexicon, or over one and a little more.

    `known` are those that begin in it.
    """
    inside = [k for k in known if k.end <= name.end and k.node and k.node.cls != "Place"]
    for k in inside:
        if k.end == name.end and 0 < k.start - name.start < 2 < len(k.text) and has_han(k.text):
            return True  # 继壁仞科技: one character more than a firm that is known
    return len(inside) > 1 or (bool(inside) and " and " in name.text[inside[0].end - name.start :])


def _with_brackets(names: list[Mention], found: list[Alias], text: str) -> list[Mention]:
    """Return mentions, each with the bracket that gives its other name, so that what follows stands next to it."""
    beside: dict[tuple[int, int], Alias] = {}
    for alias in found:
        if alias.start > alias.owner.end:
            beside.setdefault((alias.owner.start, alias.owner.end), alias)
    if not beside:
        return names
    return [_with_bracket(m, beside[m[:2]], text) if m[:2] in beside else m for m in names]


def _with_bracket(m: Mention, alias: Alias, text: str) -> Mention:
    """Return a mention with the bracket of its other name, if that stands close behind it."""
    if alias.start - m.end > 12:
        return m
    end = _BRACKET.match(text, alias.end)
    return m._replace(end=end.end()) if end and re.match(r"\s?[(（]", text[m.end :]) else m


def _forms(
    taken: list[Mention], people: list[Mention], found: list[Alias], namer: Namer, vocabulary: Vocabulary
) -> dict[str, Node]:
    """Return the names by which the text's new things may come back; of the names `taken`, `people` are people's."""
    forms: dict[str, Node] = {}
    for alias in found:
        if alias.kind == "alias" and alias.owner.node:
            forms.setdefault(alias.text, alias.owner.node)
    again = {*forms, *(m.text for m in people)} if forms or people else ()
    told = [m for m in taken if m.kind == "new" or m.text in again]
    first: dict[str, int] = {}
    if any(_owns(m.text) for m in told):
        for m in reversed(taken):
            first[_stem(m.text)] = m.start
    for m in sorted(told, key=lambda m: (_owns(m.text) and m.start > first[_stem(m.text)], -len(m.text))):
        node = forms.get(m.text) or m.node
        if node is None or (m.kind != "new" and node.cls != "Person"):
            continue
        if vocabulary.is_a(node.cls, "Organization"):
            for form in (m.text, *short_names(m.text)):
                if not (namer.is_common(form) or (form.endswith(_LISTED) and form != m.text and _owns(m.text))):
                    forms.setdefault(form, node)
        elif node.cls == "Person" and (words := surnames(m.text, namer.latin.romanised.surnames)):
            for word in words:
                forms.setdefault(word, node)
        elif node.cls == "Person" and len(m.text) >= 3 and not m.text.isascii():
            forms.setdefault(m.text, node)  # a Chinese name comes back whole, where no post stands beside it
    return forms


def _stem(name: str) -> str:
    """Return what firms of one house share: the first word of a name, or two Chinese characters."""
    return name.split()[0] if name.isascii() and name.strip() else name[:2]


def _owns(name: str) -> bool:
    """Tell whether a name is that of an owner, of whom a text speaks beside the firm that bears the short name."""
    return _OWNER.search(name) is not None


def _seatless(
    taken: list[Mention], known: list[Mention], forms: dict[str, Node], alone: set[str], namer: Namer
) -> dict[str, Node]:
    """Return the names of new firms without the place that they begin with: "Hangzhou X Chip" comes back as "X".

    X is pinyin, or stands `alone` elsewhere; where another firm of the text is "X Semiconductor", X is that one.
    """
    found: dict[str, Node] = {}
    if not forms:
        return found
    seats: set[str] = set()
    for m in taken:
        if m.kind != "new" or (node := forms.get(m.text)) is None or node.cls != "Company":
            continue
        seat, _, rest = m.text.partition(" ")
        if " " not in rest:
            continue
        seats = seats or {k.text for k in known if k.node is not None and k.node.cls == "Place"}
        if seat not in seats:
            continue
        brand = rest.split()[0]
        if brand in alone or namer.latin.romanised.is_brand(brand):
            for form in (rest, *short_names(rest)):
                bearer = forms.get(form, node).label
                own = bearer in (node.label, form, rest) or (_owns(bearer) and not _owns(m.text))
                if (own or form == rest) and not namer.is_common(form):
                    found[form] = node
    return found


def _shared_surnames(people: list[Mention], namer: Namer) -> set[str]:
    """Return the surnames that several people of a text bear, so that each names none of them."""
    bearers: dict[str, set[str]] = {}
    for m in people:
        if m.node is not None:
            for short in surnames(m.text, namer.latin.romanised.surnames):
                bearers.setdefault(short, set()).add(m.node.id)
    return {short for short, ids in bearers.items() if len(ids) > 1}


def _codes(text: str, taken: list[Mention], issuer: Mention | None, vocabulary: Vocabulary) -> list[Alias]:
    """Return the codes that a text states in words ("stock code 688777"), each of its firm."""
    if not states_codes(text):
        return []
    firms = [m for m in taken if m.node and vocabulary.is_a(m.node.cls, "Company")]
    found = stated(text, firms, issuer)
    return [Alias(firm, start, end, text[start:end], "code") for firm, start, end in found]


def _coded(alias: Alias, vocabulary: Vocabulary) -> Alias:
    """Return an alias that is the symbol by which the shares of its owner are known to be traded as a code."""
    symbols = vocabulary.symbols.get(alias.owner.node.id) if alias.owner.node else None
    return replace(alias, kind="code") if symbols and alias.text in symbols else alias


def _issuer(text: str, taken: list[Mention], short: tuple[int, int, str] | None) -> Mention | None:
    """Return the firm that issues a notice: the first full name, unless the head has but a short one."""
    if (over := over_notice(text, taken)) is not None:
        return over
    if "公司" not in text and "Ltd" not in text and "Limited" not in text:
        firms = []
    else:
        firms = [m for m in taken if m.node and m.text.endswith(("公司", "Ltd", "Limited"))]
    if short is not None and not any(heads(text, m, short[2]) for m in firms):
        own = next((m for m in taken if m.start == short[0] and m.text == short[2]), None)
        return own or next(iter(firms), None)
    return firms[0] if firms else None


def _issuer_alias(firm: Mention | None, short: tuple[int, int, str] | None) -> list[Alias]:
    """Return the short name that a notice's head gives its issuer, the firm whose full name comes first."""
    if short is None or firm is None or short[2] == firm.text:
        return []
    return [Alias(firm, *short, "alias")]


def _occurrences(text: str, forms: dict[str, Node], known: list[Mention]) -> list[Mention]:
    """Return where the names of a text's own things stand; a brand before a place ("Hengyun Hunan") is another."""
    if not forms:
        return []
    seats = {m.start - 1 for m in known if m.node and m.node.cls == "Place" and text[m.start - 1 : m.start] == " "}
    parts = [rf"\b{re.escape(f)}\b" if f.isascii() else re.escape(f) for f in sorted(forms, key=len, reverse=True)]
    found = (m for m in re.finditer("|".join(parts), text) if " " in m[0] or m.end() not in seats)
    return [Mention(m.start(), m.end(), m[0], "new", forms[m[0]]) for m in found]
