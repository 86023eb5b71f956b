"""Whom an English clause may mean that does not name its subject, and whom it cannot mean."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.defaults import Defaults
from loaders.mentions import Mention, fits
from loaders.pronouns import first_it
from loaders.spoken_of import subject_of
from loaders.triggers import Hit
from loaders.unknown_doers import unknown_doer
from loaders.ventures import held_firm
from loaders.view import View
from ontology.grammar import Slot
from ontology.vocabulary import Vocabulary

_THEY = compiled(r"\W*(?:They|Their)\s")
_MEANT = ("Company", "DataExchange", "Facility")  # what "it" may be, of several classes that a slot takes


def stands_in(
    view: View, hit: Hit, slot: Slot, case: str, defaults: Defaults, vocabulary: Vocabulary
) -> Mention | None:
    """Return what stands in for a slot whose sentence does not name it: what "it" is, or what was spoken of."""
    if slot.types[0] == "Company" and unknown_doer(view, hit):
        return None
    key = case.replace("article", "topic") + ":" + slot.types[0]
    if case == "topic":
        said = meant_by_it(view, defaults.last, slot.types, vocabulary)
        if (found := said or held_firm(view, hit.rule, slot, hit.start + view.sentence.start)) is not None:
            return found
    at = hit.start + view.sentence.start
    if (found := defaults.get(key)) is not None and not _yet_to_come(found, at):
        return found
    pilot = ("Programme",) if slot.types == ("Policy",) else ()  # a pilot is no document
    fitting = (m for m in defaults.of(case) if fits(m, slot.types, vocabulary) and not _yet_to_come(m, at))
    return next((m for m in fitting if m.node is None or m.node.cls not in pilot), None)


def _yet_to_come(m: Mention, at: int) -> bool:
    """Tell whether an index is named only behind a place: shares that fell before are none of its."""
    return m.start > at and m.node is not None and m.node.cls == "MarketIndex"


def another(view: View, topic: Mention | None, start: int) -> Mention | None:
    """Return the firm that is an English sentence's subject before a place, where that is not the topic."""
    if view.language != "en" or topic is None or topic.node is None or topic.node.cls != "Company":
        return None
    own = subject_of(view)
    firm = own is not None and own.node is not None and own.node.cls == "Company" and own.end <= start
    return own if firm and own is not None and own.node != topic.node else None


def opens_with_it(view: View) -> bool:
    """Tell whether an English sentence says "it" for what it speaks of: surer than where nothing stands for it."""
    return view.language == "en" and (first_it(view) is not None or _THEY.match(view.text) is not None)


def told_as(case: str, view: View, m: Mention) -> str:
    """Return the case in which a mention is told to stand: "it" where a pronoun stands for it."""
    return "it" if m in view.pronouns or (case == "topic" and opens_with_it(view)) else case


def meant_by_it(view: View, last: Mention | None, types: tuple[str, ...], vocabulary: Vocabulary) -> Mention | None:
    """Return what "it" is, of whichever class a slot takes: what the English sentence before speaks of."""
    if last is None or not opens_with_it(view):
        return None
    thing = last.node is not None and last.node.cls in _MEANT
    return last if thing and fits(last, types, vocabulary) else None
