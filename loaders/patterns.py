"""Compile a template's pattern: a regular expression over encoded sentences, and what a sentence must hold for it.

What it must hold (one of some words, mentions of some types) is cheap to test, so that few expressions are run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from loaders.compiling import compiled
from loaders.expressions import expression, uncapitalised
from loaders.free_text import FREE_TEXT, NEEDED
from loaders.mentions import DIMENSIONS
from loaders.needles import best
from loaders.verb_groups import VERB, verb_group
from ontology.grammar import Rule, Slot

ENTITY, NUMBER, DATE = "\ue000", "\ue001", "\ue002"
INDEX = 0xF0000
# A hedge may stand between a pattern's words and its number; the number's bound keeps it.
_HEDGE = (
    r"(?:(?:more than|less than|no more than|no less than|at least|at most|up to|as much as|as many as|over|above|"
    r"under|below|nearly|almost|about|around|approximately|roughly|some|a total of|an estimated|just under|"
    r"just over|just|well over|well above|close to|upwards of|no fewer than|fewer than|not fewer than|in excess of|"
    r"a little over|slightly more than|超过|超|"
    r"逾|近|约|共|达|达到|突破|不超过|不低于|不少于|至少|最多)\s*)?"
)
# What may stand after a name before its phrase goes on: ", a supplier of crucibles,", ", founded in 2019,", an age.
_APPOSED = (
    r"(?:,\s(?:(?:an?|the|whose|which|who|itself|already|one|now|founded|backed|based|hired|formed|spun|owned|controlled"
    r"|formerly|previously|once|led|known|listed|headquartered|established|set\sup|valued|named|appointed|aged|due)\b"
    r"[^,;；。]{2,90}|[2-7]\d|\ue001.),|\s?\([^()]{1,40}\))??"
)
# What may stand before it: "to state fund X", "its rival X".
_DESCRIBED = (
    r"(?:(?!(?:of|in|on|at|for|to|from|by|with|and|or|as|than|that|which|who|has|have|had|is|are|was|were|be|been|not|no|will|"
    r"would|could|may|also|after|before|said|says|if|but|its|his|her|their)\b)"
    r"(?!(?!listed|unlisted)[a-z]+(?:[^s]s|ed)\s[\ue000-\ue002])[a-z][a-z-]*\s){0,3}?(?:(?:dr|mr|ms|mrs|prof)\.\s)?"
)
_TITLED = r"(?:(?:dr|mr|ms|mrs|prof)\.?\s)?"
# What says what the next name is: a word between would be a verb ("the server maker bought X").
_TRADE = compiled(
    r"(?:\{\w+:(?:firmkind|sort|line|roleword|role|rolephrase|wares)\}"
    r"|\b(?:maker|designer|developer|supplier)\|?[^()]*\)) $"
)
_NO_OWNER = r"(?!['’]s?\s(?!(?:A-|H-)?(?:shares?|stock)\b)(?:[\w-]+\s){0,4}\ue000)"
# Of what is only a firm's ("20 percent of X's output") nobody holds a part.
_NO_HOLDING = r"(?!['’]s?\s(?!(?:[\w-]+\s){0,3}(?:shares?|stock|equity|capital|votes|voting|paper)\b)[a-z0-9])"
_POSSESSIVE = compiled(r"(\['’\]s)(?!\?)")  # after "Systems" it has no s
_TOKEN_NAME = compiled(r"\{(\w+):")
# Behind a comma who only owns the next one is no member: 保荐人为甲，乙旗下丙参与配售.
_LINK = r"\s*(?:,\s*and|,|，(?!\ue000.(?:旗下|下属|子公司|持股))|、|and|&|和|与|及|以及)\s*(?:the\s+|its\s+)?"
_TOKEN = compiled(
    r"\{(?P<slot>\w+):(?P<types>[\w|]+)(?P<many>\+?)\}|<(?P<verb>[a-z][a-z |-]*)>|"
    r"(?P<long>\.\.\.)|(?P<gap>\.\.)|(?P<space>\s+)|(?P<star>\*)|(?P<near>~)"
    r"|\\(?P<escaped>.)|(?P<set>\[[^\]]*\])|(?P<open>\()|(?P<bar>\|)|(?P<close>\))|(?P<maybe>\?)|(?P<edge>\^)|(?P<char>[^\W\d_]+|.)"
)
WARES = frozenset(("ProductClass", "Concept"))
_ACTORS = frozenset(("Company", "Organization", "Fund", "Person", "SecuritiesFirm"))
_NUMERIC = frozenset(DIMENSIONS.values()) | {"money", "price", "compute", "number", "other", "card"}


@dataclass(frozen=True)
class Pattern:
    """A pattern as an expression: `words` are texts of which one must stand in the sentence (any, if empty).

    They are the most telling of its `needs`, of each of which one text must stand there: words with the spaces and
    the signs of mentions beside them, to be looked for in a text that `levelled` gives.
    """

    rule: Rule
    source: str
    slots: dict[str, Slot]
    words: tuple[str, ...]
    types: tuple[tuple[str, ...], ...]
    needs: tuple[tuple[str, ...], ...]
    tail: str = ""  # what follows the free text with which the pattern begins

    @cached_property
    def wares(self) -> bool:
        """Whether a class of goods is more than a word to the pattern."""
        return any(WARES.intersection(slot.types) or slot.types[0] in FREE_TEXT for slot in self.slots.values())

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The expression, compiled when it is first asked for: most documents need few.

        It is for texts in lower case, or as they stand if it is `cased`.

        Raises:
            re.error: the text is no pattern (an open bracket, a slot named twice).
        """
        return expression(self.source) if self.cased else expression(uncapitalised(self.source), ignore_case=False)

    @cached_property
    def cased(self) -> bool:
        """Tell whether a part of the pattern tells capitals from small letters."""
        return "(?-i:" in self.source


@dataclass(slots=True)
class _Level:
    """What a group, or the whole pattern, holds so far: the literals of the branch at hand and of those before."""

    words: list[tuple[str, ...]] = field(default_factory=list)
    branches: list[tuple[str, ...]] = field(default_factory=list)
    types: list[tuple[str, ...]] = field(default_factory=list)
    word: str = ""

    def cut(self) -> None:
        """End the literal at hand."""
        if not self.word:
            return
        if len(self.word.strip()) > 1 or (self.word.strip(f" {ENTITY}{DATE}") and not self.word.isascii()):
            self.words.append((self.word.lower(),))
        self.word = ""

    def branch(self) -> None:
        """End the branch at hand: its most telling literal stands for it."""
        self.cut()
        self.branches.append(best(self.words))
        self.words = []

    def close(self) -> tuple[str, ...]:
        """Return literals of which one must occur if the group does; empty where a branch has none."""
        self.branch()
        return tuple(w for b in self.branches for w in b) if all(self.branches) else ()


def compile_pattern(rule: Rule, text: str, language: str) -> Pattern:
    """Return a rule's pattern as an expression, with what a sentence must hold for it."""
    out: list[str] = []
    slots: dict[str, Slot] = {}
    levels = [_Level()]
    pending: tuple[tuple[str, ...], list[tuple[str, ...]]] | None = None  # a group that may turn out optional
    text = _POSSESSIVE.sub(r"\1?", text)
    for m in _TOKEN.finditer(text):
        kind = m.lastgroup
        if pending is not None and kind not in ("maybe", "star"):
            levels[-1].words += [pending[0]] if pending[0] else []
            levels[-1].types += pending[1]
        level, was = levels[-1], pending
        pending = None
        if kind in ("char", "escaped"):
            level.word += m[kind]
            out.append(m[0] if m[0].isalpha() else re.escape(m[kind]))
            continue
        if kind == "space" and language == "en":
            level.word += " "
            out.append(r"\s+")
            continue
        if kind == "maybe" and out and out[-1] in (r"\s+", r"\s*"):
            out[-1] = r"\s*"  # an optional space
            level.word = level.word.removesuffix(" ")
            level.cut()
            continue
        if kind == "maybe" and was is None and level.word:
            level.word = level.word[:-1]  # the letter before is optional
        if kind == "many":
            slot = Slot(m["slot"], tuple(m["types"].split("|")), (), bool(m["many"]))
            slots[slot.name] = slot
            described = language == "en" and bool(out) and out[-1] == r"\s+" and _ACTORS.issuperset(slot.types)
            level.word += "" if described else _lead(slot)
            out += [_TITLED if _tells_what(text[: m.start()]) else _DESCRIBED] if described else []
        level.cut()
        if kind == "verb":
            lead, forms = verb_group(m["verb"], first=not any(VERB in part for part in out))
            out[-1:] = [lead] if out and out[-1] == r"\s+" else [*out[-1:], lead]
            level.words.append(forms)
            continue
        if kind == "many":
            if slot.types[0] not in FREE_TEXT:
                level.types.append(slot.types)
            elif NEEDED[slot.types[0]]:
                level.words.append(NEEDED[slot.types[0]])
        elif kind == "open":
            levels.append(_Level())
        elif kind == "bar":
            level.branch()
            level.types = []
        elif kind == "close" and len(levels) > 1:
            closed = levels.pop()
            single = not closed.branches
            pending = (closed.close(), closed.types if single else [])
        out.append(_regex(m, slots, language, out))
    if pending is not None:
        levels[-1].words += [pending[0]] if pending[0] else []
        levels[-1].types += pending[1]
    levels[0].cut()
    if language == "en" and text.endswith("}") and _is_owned(slots[_TOKEN_NAME.findall(text)[-1]]):
        out.append(_NO_HOLDING if rule.states == "stakeIn" else _NO_OWNER)  # "the arm of X's partner Y" is not X's
    edge = r"\b" if language == "en" and text[0].isalnum() else ""
    words, types = levels[0].words, levels[0].types
    free = text.startswith("{") and next(iter(slots.values())).types[0] in FREE_TEXT
    tail = "".join(out[1:]) if free else ""
    return Pattern(rule, edge + "".join(out), slots, best(words), tuple(types), tuple(words), tail)


def _tells_what(ahead: str) -> bool:
    """Tell whether what a pattern holds before a name says what that is, so that the name stands right behind it."""
    return _TRADE.search(ahead) is not None


def _is_owned(slot: Slot) -> bool:
    """Tell whether a slot takes an object, of which the name may own the thing that the text goes on with."""
    where = slot.types == ("Place",)  # "in Guiyang's Huaxi district" is in Guiyang
    return slot.name == "object" and not where and slot.types[0] not in FREE_TEXT and _signs(slot) == ENTITY


def _is_thing(slot: Slot) -> bool:
    """Tell whether a slot takes a single thing, of which an apposition may speak."""
    types = [t for t in slot.types if t in FREE_TEXT or t in _NUMERIC or t == "date"]
    return not types and not slot.many


def _regex(m: re.Match[str], slots: dict[str, Slot], language: str, out: list[str]) -> str:
    """Return the regular expression of one token."""
    kind = m.lastgroup
    if kind == "many":
        return _slot_regex(slots[m["slot"]]) + (_APPOSED if language == "en" and _is_thing(slots[m["slot"]]) else "")
    if kind == "space":
        return r"\s*"
    if kind == "star":
        return "*" if out and out[-1].endswith((")", "]")) else r"\w*"
    if kind == "gap":
        return f"[^;；。？{ENTITY}-{DATE}]{{0,40}}?"
    if kind == "near":
        return f"[^,，、。；;：:{ENTITY}-{DATE}]{{0,{24 if language == 'en' else 14}}}?"
    if kind == "long":
        return "[^;；。？]{0,120}?"
    return "(?:" if kind == "open" else m[0]


def levelled(text: str) -> str:
    """Return an encoded text, which is in lower case, with one blank for all white space and one at each end."""
    return f" {' '.join(text.split())} "


def _signs(slot: Slot) -> str:
    return "".join(sorted({NUMBER if t in _NUMERIC else DATE if t == "date" else ENTITY for t in slot.types}))


def _lead(slot: Slot) -> str:
    """Return the sign with which a slot's filler begins; none where there are several, or words may stand before."""
    signs = "" if slot.types[0] in FREE_TEXT else _signs(slot)
    return signs if signs in (ENTITY, DATE) else ""


def _slot_regex(slot: Slot) -> str:
    if slot.types[0] in FREE_TEXT:
        return rf"(?P<{slot.name}>{FREE_TEXT[slot.types[0]]})"
    signs = _signs(slot)
    one = f"[{signs}]." if len(signs) > 1 else f"{signs}."  # the sign behind a kind is the mention's index
    if NUMBER in signs:
        one = _HEDGE + one
    return f"(?P<{slot.name}>{one}(?:{_LINK}{one})*)" if slot.many else f"(?P<{slot.name}>{one})"
