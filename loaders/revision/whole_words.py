"""What somebody said or plans, in words that are whole: with both marks of a quotation, and no word of the teller's.

A value of words is cut where a sentence goes on; what a cut leaves that nobody can read alone is not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.view import View

IN_WORDS = frozenset({"stated", "plansTo", "appliesTo", "hasEffect", "hasTarget", "supports"})
_PLANNED = frozenset({"plansTo", "hasEffect", "hasTarget"})
_MARKS = '“”"'
_ENDS = " ,，.。!！?？;；、"
# Who tells of it, behind it: "issue a plan by June, officials said", "…, Xu said, with …".
_TELLER = compiled(
    r",\s(?:(?:[\w’'-]+\s){1,5}(?:said|says|told|added|reported|wrote)\b|(?:said|says|according\sto|citing)\s).*$",
    re.DOTALL,
)
# What only points to something told before.
_POINTS = compiled(
    r"(?:了)?(?:这|该|此|上述|有关|相关|前述|以上|这些)(?:一|个|种|些|项|番|则)?"
    r"(?:说法|传闻|传言|消息|报道|报导|观点|指控|事|情况|计划|问题|内容)?"
    r"|(?:the|this|that|these|those|such|any|all)(?:\s(?:media|press|local|latest|earlier))?"
    r"(?:\s(?:reports?|rumou?rs?|claims?|allegations?|accusations?|story|speculation|suggestions?|matter))?|it|so|them",
)
# A list that the next lines hold, and the day from which a paper holds: nobody plans either.
_TO_FOLLOW = compiled(r"[^，。；]{0,16}(?:以下|下列|如下)[^，。；]{0,8}[:：]?")
_IN_FORCE = compiled(r"(?:将)?[自从于由][^，。；]{1,24}(?:起|日)(?:正式)?(?:施行|实施|执行|生效|实行)(?:[，,].*)?")


def in_whole_words(view: View, stated: list[Assertion]) -> Iterator[Assertion]:
    """Yield the statements of a sentence, those of words with whole words, without those that say nothing alone."""
    for a in stated:
        text = a.value.text if a.value is not None else None
        if a.value is None or not text or a.predicate not in IN_WORDS:
            yield a
        elif (whole := _whole(view, a.predicate, text)) is not None:
            yield a if whole == text else replace(a, value=replace(a.value, text=whole))


def _whole(view: View, predicate: str, text: str) -> str | None:
    """Return the words whole, None where they say nothing."""
    if len(text) < 24 and _POINTS.fullmatch(text.strip(_ENDS).lower()) is not None:
        return None
    if predicate in _PLANNED:
        if view.language == "zh" and (_TO_FOLLOW.fullmatch(text) or _IN_FORCE.fullmatch(text)):
            return None
        text = _TELLER.sub("", text) if ", " in text else text
    if not any(mark in view.text for mark in _MARKS):
        return text
    return _closed(view.text, text)


def _closed(sentence: str, text: str) -> str:
    """Return words with the marks of quotation that were cut off them."""
    at = sentence.find(text)
    if at < 0:
        return text
    end = at + len(text)
    if text.count("“") < text.count("”"):
        return "“" + text if sentence[at - 1 : at] == "“" else text
    if text.count("“") > text.count("”"):
        return text + "”" if sentence[end:].lstrip(_ENDS)[:1] == "”" else text
    if text.count('"') % 2:
        if sentence[at - 1 : at] == '"' and sentence.count('"', 0, at) % 2:
            return '"' + text
        return text + '"' if sentence[end:].lstrip(_ENDS)[:1] == '"' else text
    if sentence[at - 1 : at] == "“" and "”" not in text:  # a quotation that was cut at a comma within it
        close = sentence.find("”", end)
        return sentence[at:close].strip(_ENDS) if close > end else text
    return text
