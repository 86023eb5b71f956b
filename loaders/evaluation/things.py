"""Who is meant: entities by ids and names, events by class and parties, and when two are the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from loaders.compiling import compiled
from loaders.evaluation.words import Words, overlap, plain, words

_FORMS = frozenset(["inc", "ltd", "co", "corp", "corporation", "limited", "plc", "llc", "the"])
_FORMS_ZH = compiled(r"(股份有限公司|有限责任公司|有限公司|股份|公司)$")
_COMMON = frozenset(
    ["china", "chinese", "us", "usa", "united", "state", "national", "hong", "kong", "beijing", "shanghai",
     "shenzhen", "group", "company", "market", "technology", "data", "exchange", "center", "chip", "ai",
     *"中国北京上海深圳广东州数据市省"]
)  # fmt: skip
_MARKETS = (
    ("SSE/STAR", r"\bstar\b|科创板"),
    ("SZSE/CHINEXT", "chi ?next|创业板"),
    ("HK/GEM", r"(hk|hong kong).* gem\b"),
    ("HK/MAIN", "(hk|hong kong).*main board|(港交所|香港|联交所).*主板"),
    ("HK", r"\bhk(ex|se)?\b|hong kong|港交所|香港|联交所"),
    ("SSE", r"\bsse\b|shanghai|上交所|上海"),
    ("SZSE", r"\bszse\b|shenzhen|深交所|深圳"),
    ("BSE", r"\bbse\b|beijing|北交所|北京"),
)
_EVENTS = {"merger": "merger|absorption", "ipo": "ipo", "listing": "listing", "spinoff": "spin.?off", "stake": "stake"}
_COINED = compiled(r"[a-z-]+:")


@dataclass(frozen=True)
class Thing:
    """An entity (ids, and its names as sets of words) or an event (class, parties, markets).

    `coined` tells that an annotator made the name up for a thing that has none ("con:…").
    """

    ids: Words = frozenset()
    names: frozenset[Words] = frozenset()
    label: str = ""
    coined: bool = False
    event: str = ""
    parties: tuple[Thing, ...] = ()
    markets: Words = frozenset()


def name_words(name: str) -> Words:
    """Return the words of a name without what says only that it is a company."""
    return words(_FORMS_ZH.sub("", plain(name)), _FORMS)


def bare(name: str) -> str:
    """Return a name as it is looked up: in small letters, without what says only that it is a company."""
    return _FORMS_ZH.sub("", " ".join(word for word in plain(name).split() if word.strip(".") not in _FORMS))


def thing(ids: Iterable[str], given: Iterable[str]) -> Thing:
    """Return the entity of some ids under the names given."""
    used = [name for name in given if name] or [""]
    names = frozenset(name_words(re.sub(r"^[\w-]+[:/]", "", name)) for name in used)
    return Thing(frozenset(ids), names, used[:2][-1], bool(_COINED.match(used[0])))


def market(name: str) -> str:
    """Return a market as a path (SSE/STAR), "" where a name is none."""
    return next((path for path, form in _MARKETS if re.search(form, plain(name))), "")


def nested(a: str, b: str) -> bool:
    """Tell whether two markets are one, or one is a board of the other."""
    return f"{a}/".startswith(f"{b}/") or f"{b}/".startswith(f"{a}/")


def same(a: Thing, b: Thing) -> bool:
    """Tell whether two things are one."""
    if a.event or b.event:
        return a.event == b.event and (a.event == "document" or _same_event(a, b))
    if a.ids and b.ids:
        return bool(a.ids & b.ids)
    coined = a.coined or b.coined
    return any(_alike(x, y) or (coined and overlap(x, y) >= 0.5) for x in a.names for y in b.names)


def _alike(a: Words, b: Words) -> bool:
    """Tell whether names are equal, or one is half of the other or more, tells something, and lacks no number of it."""
    small, large = sorted((a, b), key=len)
    if a == b:
        return True
    return (
        small < large
        and 2 * len(small) >= len(large)
        and not small <= _COMMON
        and not any(sign.isdigit() for word in large - small for sign in word)
    )


def _same_event(a: Thing, b: Thing) -> bool:
    """Tell whether events of one class have no markets apart, and the parties of one are among the other's."""
    if a.markets and b.markets and not any(nested(x, y) for x in a.markets for y in b.markets):
        return False
    few, many = sorted((a, b), key=lambda event: len(event.parties))
    if few.parties or not many.parties:
        known = all(any(same(p, q) for q in many.parties) for p in few.parties)
        return known and bool(few.parties or a.names & b.names)
    told: Words = frozenset().union(*few.names) - _COMMON  # known only by a name such as "the A-B merger"
    return all(any(told & name for name in party.names) for party in many.parties)


def event_class(cls: str, ident: str) -> str:
    """Return the class of event that a class's name or an id says, "" for none."""
    if re.match(r"[\w-]+(/|: )", ident):
        head = re.split(r"/|:(?= )", ident)[0]
    else:
        head = ident if re.search("^ev:| ", ident) else ""
    for text in (plain(cls).replace(" ", ""), plain(head)):
        for name, form in _EVENTS.items():
            if re.search(rf"({form}) ?(application|event|transaction|plan|purchase)?$", text):
                return name
    return ""


def event_parts(ident: str) -> list[str]:
    """Return the key parties in an event's id: merger/a+b, or gold's "merger: A + B", "ipo: A @ M"."""
    tail = re.match(r"[\w-]+(/|: )(.+)", ident)
    if tail is None:
        return []
    return re.split(r"\+" if tail[1] == "/" else r" (?:[+@<]|->) ", tail[2])
