"""Say a finding in words, in both languages: names, numbers and the sum that shows it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from string import Formatter

from pyoxigraph import NamedNode

from graph import iris
from graph.amounts import BARE, exact, rounded, with_unit
from graph.checking.drafts import Term
from graph.checking.judging import Judgement
from graph.checking.readings import Reading

LANGUAGES = ("en", "zh")
Label = Callable[[str, str], str]
"""Gives the name of a thing or term (an IRI) in a language."""
STATUS = {
    "done": {"en": "done", "zh": "已完成"},
    "planned": {"en": "planned", "zh": "计划"},
    "expected": {"en": "expected", "zh": "预期"},
}
_SHOWN = 6
"""How many values a sentence names."""
_FOREIGN = {"en": re.compile("[\u2e80-\uffef]"), "zh": re.compile("[A-Za-z]{2}")}
"""Signs in the words of a source that are not of a language."""
_FACTOR = "factor"


class Wording:
    """Words findings; `label` names things."""

    def __init__(self, label: Label) -> None:
        """Take the function that names things and terms."""
        self._label = label

    def message(self, finding: Judgement, language: str) -> str:
        """Return what the finding says."""
        return self._filled(finding.check.message[language], finding, language)

    def arithmetic(self, finding: Judgement, language: str) -> str:
        """Return the sum that shows it, or ""."""
        known = {name for _, name, _, _ in Formatter().parse(finding.check.arithmetic) if name}
        if not known or not known <= set(finding.draft.values):
            return ""
        return self._filled(finding.check.arithmetic, finding, language)

    def _filled(self, template: str, finding: Judgement, language: str) -> str:
        readings = {one.iri: one for one in finding.readings}
        return template.format_map(_Words(self, finding, readings, language))

    def values(self, finding: Judgement, name: str, readings: Mapping[str, Reading], language: str) -> str:
        """Return what a finding has under a name, as words."""
        found = finding.draft.values.get(name, ())
        if name == _FACTOR:
            return ", ".join(number(_apart(value.value), language) for value in found)
        once = {_value(value, readings): value for value in reversed(found)}  # one wording for each value
        words = list(dict.fromkeys(self._term(value, readings, language) for value in reversed(once.values())))
        more = ["…"] if len(words) > _SHOWN else []
        return ("、" if language == "zh" else ", ").join(words[:_SHOWN] + more)

    def _term(self, value: Term, readings: Mapping[str, Reading], language: str) -> str:
        if value.value in readings:
            return self.reading(readings[value.value], language)
        if isinstance(value, NamedNode) or value.value.startswith(iris.BASE):
            return self._label(value.value, language)
        if value.datatype.value.removeprefix(iris.XSD) in ("decimal", "integer", "double", "float"):
            return number(value.value, language)
        return STATUS[value.value][language] if value.value in STATUS else value.value

    def reading(self, reading: Reading, language: str) -> str:
        """Return a reading as its source words it, where it does so in the language; else its number, or its name."""
        saying = reading.saying
        if saying.span is None:
            return self._label(saying.value, language) if saying.value.startswith(iris.BASE) else saying.value
        stated = next((one.stated for one in reading.statements if _speaks(one.stated, saying.unit, language)), "")
        return stated or with_unit(exact(saying.value, language), saying.unit, language)


def _speaks(stated: str, unit: str, language: str) -> bool:
    """Tell whether a source's words for a number may stand in a sentence of a language: in it, and with the unit."""
    bare = stated.replace(",", "").replace(".", "").isdigit() and unit not in BARE
    return bool(stated) and not bare and not _FOREIGN[language].search(stated)


class _Words(dict[str, str]):
    """The words of a finding by name, made as they are asked for; a name that it lacks is "…"."""

    def __init__(self, wording: Wording, finding: Judgement, readings: Mapping[str, Reading], language: str) -> None:
        super().__init__()
        self._wording, self._finding, self._readings, self._language = wording, finding, readings, language

    def __missing__(self, name: str) -> str:
        return self._wording.values(self._finding, name, self._readings, self._language) or "…"


def _value(term: Term, readings: Mapping[str, Reading]) -> object:
    """Return what two readings of one value share."""
    if term.value not in readings:
        return term
    saying = readings[term.value].saying
    return (Decimal(saying.value), saying.unit) if saying.span else saying.value


def number(text: str, language: str) -> str:
    """Return a number as a person writes it.

    >>> number("808307500", "en"), number("808307500", "zh")
    ('808.31 million', '8.0831亿')
    """
    try:
        value = Decimal(text)
    except InvalidOperation:
        return text
    return rounded(value, language) if value.is_finite() else text


def _apart(text: str) -> str:
    """Return by how much two numbers differ, whichever is the larger: a tenth is ten times."""
    value = Decimal(text)
    return str((1 / value).normalize()) if 0 < value < 1 else text
