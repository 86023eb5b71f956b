"""Apply templates: whole phrases with typed slots, matched over the sentence with its mentions as single signs.

A pattern is text with `{name:Type}` slots (`{name:Type+}` takes a list, `{name:text}` runs to the clause's end),
`(a|b)` choices, `(a)?` options, `*` for the rest of a word, `..` for a short gap without a mention and `...` for a
longer one. A space is any white space, or none between Chinese characters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from loaders.free_text import FREE_TEXT
from loaders.mentions import DIMENSIONS, Mention, fits
from loaders.slots import Fill
from loaders.view import View
from ontology.grammar import Rule, Slot
from ontology.vocabulary import Vocabulary

_ENTITY, _NUMBER, _DATE = "\ue000", "\ue001", "\ue002"
_INDEX = 0xF0000
_SIGN = "[\ue000-\ue002][\U000f0000-\U000fffff]"
_LINK = r"\s*(?:,\s*and|,|，|、|and|&|和|与|及|以及|;)\s*(?:the\s+|its\s+)?"
_TOKEN = re.compile(
    r"\{(?P<slot>\w+):(?P<types>[\w|]+)(?P<many>\+?)\}|(?P<long>\.\.\.)|(?P<gap>\.\.)|(?P<space>\s+)|(?P<star>\*)|\\(?P<escaped>.)|(?P<char>.)"
)
_NUMERIC = frozenset(DIMENSIONS.values()) | {"money", "price", "compute", "number", "other"}


@dataclass(frozen=True, slots=True)
class Match:
    """A template found in a sentence: its rule, the filled slots, and where (document offsets)."""

    rule: Rule
    fills: dict[str, Fill]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Compiled:
    rule: Rule
    regex: re.Pattern[str]
    slots: dict[str, Slot]
    literal: str


class Templates:
    """All patterns of the ontology, compiled."""

    def __init__(self, rules: tuple[Rule, ...], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._compiled = [_compile(rule, text, language) for rule in rules for text, language in rule.patterns]

    def find(self, view: View) -> list[Match]:
        """Return every match of every pattern in a sentence."""
        encoded, places = _encode(view)
        folded = encoded.lower()
        found = []
        for c in self._compiled:
            if c.literal in folded:
                for m in c.regex.finditer(encoded):
                    fills = self._fills(c, m, view, places)
                    if fills is not None:
                        found.append(Match(c.rule, fills, places[m.start()], places[m.end()]))
        return found

    def _fills(self, c: _Compiled, m: re.Match[str], view: View, places: list[int]) -> dict[str, Fill] | None:
        fills: dict[str, Fill] = {}
        for name, slot in c.slots.items():
            if m[name] is None:
                continue
            if slot.types[0] in FREE_TEXT:
                text = _text(view, places[m.start(name)], places[m.end(name)])
                if text is None:
                    return None
                parts = _parts(text) if slot.types == ("texts",) else (text,)
                fills[name] = Fill(slot, parts, "template")
                continue
            members = tuple(view.mentions[ord(ch) - _INDEX] for ch in m[name] if ord(ch) >= _INDEX)
            fitting = tuple(x for x in members if fits(x, slot.types, self._vocabulary))
            if len(fitting) < len(members):
                return None
            fills[name] = Fill(slot, fitting, "template")
        return fills


def _text(view: View, start: int, end: int) -> Mention | None:
    """Return a free-text filler, trimmed of what trails it."""
    raw = view.cut(start, end)
    cut = re.search(
        r"\s*(?:\[\d+\]|,\s+(?:while|which|according|he|she|it|said|with|but)\b|，(?:但|而|同时|并表示)).*$",
        raw,
        re.DOTALL,
    )
    body = raw[: cut.start()] if cut else raw
    lead = len(body) - len(body.lstrip(" ,，、:：“\"'‘"))
    body = body.strip(" ,，、:：.“”\"'‘’\n")
    if len(body) < (2 if not body.isascii() else 4):
        return None
    return Mention(start + lead, start + lead + len(body), body, "text")


def _parts(text: Mention) -> tuple[Mention, ...]:
    """Cut a list that stands as free text into its members."""
    found, at = [], 0
    for m in [
        *re.finditer(
            r"\s*(?:,\s*and\s|,|，|、|;|\sand\s|以及|和(?=[\u3400-\u9fff]{2})|及(?=[\u3400-\u9fff]{2}))\s*", text.text
        ),
        None,
    ]:
        end = m.start() if m else len(text.text)
        part = re.sub(r"^(?:and|as well as|also)\s+|等(?:方面|领域|内容|业务)?$", "", text.text[at:end]).strip()
        part = re.split(r"\s(?:that|which|who|supporting|including|in order)\s", part)[0]
        start = text.text.find(part, at)
        if len(part) > 1:
            found.append(Mention(text.start + start, text.start + start + len(part), part, "text"))
        at = m.end() if m else end
    return tuple(found)


def _compile(rule: Rule, text: str, language: str) -> _Compiled:
    """Turn a pattern into a regular expression over encoded sentences."""
    out, slots, literals, word = [], {}, [], ""
    for m in _TOKEN.finditer(text):
        plain = m["escaped"] or (m["char"] if m["char"] and m["char"] not in "(|)?[]^" else "")
        if plain:
            word += plain
            out.append(re.escape(plain))
            continue
        literals.append(word)
        word = ""
        if m["slot"]:
            name = m["slot"]
            slots[name] = Slot(name, tuple(m["types"].split("|")), (), bool(m["many"]))
            out.append(_slot_regex(slots[name]))
        elif m["gap"]:
            out.append("[^;；。\ue000-\ue002]{0,40}?")
        elif m["long"]:
            out.append("[^;；。]{0,120}?")
        elif m["space"]:
            out.append(r"\s+" if language == "en" else r"\s*")
        elif m["star"]:
            out.append("*" if out[-1] == ")" else r"\w*")
        else:
            out.append("(?:" if m["char"] == "(" else m["char"])
    literals.append(word)
    fixed = "" if re.search(r"[(|]", text) else max(literals, key=len)
    edge = r"\b" if language == "en" and text[0].isalnum() else ""
    return _Compiled(rule, re.compile(edge + "".join(out), re.IGNORECASE), slots, fixed.lower())


def _slot_regex(slot: Slot) -> str:
    if slot.types[0] in FREE_TEXT:
        return rf"(?P<{slot.name}>{FREE_TEXT[slot.types[0]]})"
    signs = "".join({_NUMBER if t in _NUMERIC else _DATE if t == "date" else _ENTITY for t in slot.types})
    one = f"[{signs}][\U000f0000-\U000fffff]"
    return f"(?P<{slot.name}>{one}(?:{_LINK}{one})*)" if slot.many else f"(?P<{slot.name}>{one})"


def _encode(view: View) -> tuple[str, list[int]]:
    """Return the sentence with each mention as two signs (kind, index), and each sign's document offset."""
    offset = at = view.sentence.start
    out: list[str] = []
    places: list[int] = []
    for index, m in enumerate(view.mentions):
        if m.start < at:
            continue
        out.append(view.text[at - offset : m.start - offset])
        places += range(at, m.start)
        kind = _NUMBER if m.quantity else _DATE if m.moment else _ENTITY
        out.append(kind + chr(_INDEX + index))
        places += [m.start, m.start]
        at = m.end
    out.append(view.text[at - offset :])
    places += range(at, view.sentence.end + 1)
    return "".join(out), places
