"""What is no part of somebody's words: when they spoke ("said last month it …"), and who they are behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.view import View

_WHEN = compiled(
    r"(?:(?:earlier\s)?(?:last|this)\s(?:week|month|year|quarter|spring|summer|autumn|fall|winter)|(?:on\s|late\s|early\s|last\s)?"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|earlier)\s(?:that\s)?"
    r"(?=(?:it|its|they|their|the|there|he|she|we|this|these|no|an?|some|all|both)\s)"
)
# "…, according to X, a partner at Y."
_BY_WHOM = compiled(r"\w[^.]{8,},?\s(?:according\sto|said|says)\s[^,.;“”\"]{2,60},\s$")
_POST = compiled(
    r"(?:an?|the|its|founder|co-founder|chairman|chairwoman|chief|head|director|president|vice|partner|analyst|professor)\s"
)
# What somebody left unsaid is no part of what they said: "… but did not confirm the exit".
_SILENT = compiled(
    r",?\s(?:but|and|though)\s(?:(?:he|she|it|they)\s)?(?:did\snot|didn['’]t|declined\sto|would\snot|wouldn['’]t|refused\sto)\s"
    r"(?:confirm|comment|say|give|disclose|elaborate|name|specify|provide|identify|address)\b.*$",
    re.DOTALL,
)
# Nor is what the teller adds to a figure of theirs: "…over three years, a figure X has since indicated could rise".
_ADDED = compiled(
    r",\s(?:an?|which is an?)\s"
    r"(?:figure|number|sum|level|move|claim|forecast|pace|view|prospect|position|statement|step)\s"
    r"(?:that\s|which\s)?(?:[\w'’-]+\s){1,6}(?:has|have|had|was|were|is|are|could|would|will|called|said|described)\b.*$",
    re.DOTALL,
)
_VERB = compiled(r"\b(?:is|was|are|were|will|would|has|have|had|may|could|can)\b")


def in_their_words(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions, with somebody's words alone as what they stated."""
    return list(_righted(view, stated))


def _righted(view: View, stated: list[Assertion]) -> Iterator[Assertion]:
    for a in stated:
        text = a.value.text if a.value is not None else None
        if text is None or a.value is None or a.predicate != "stated":
            yield a
        elif not _is_post(view, text) and not text.endswith(f", {_label(a)}"):
            when = _WHEN.match(text)
            own = _ADDED.sub("", _SILENT.sub("", text[when.end() :] if when else text))
            yield a if own == text else replace(a, value=replace(a.value, text=own))


def _label(a: Assertion) -> str:
    return a.subject.label if isinstance(a.subject, Node) else ""


def _is_post(view: View, text: str) -> bool:
    """Tell whether words behind a speaker's name only tell who that is."""
    at = view.text.find(text)
    if at < 0 or _POST.match(text) is None or _VERB.search(text):
        return False
    return _BY_WHOM.search(view.text[:at]) is not None
