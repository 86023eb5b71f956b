"""Say a finding in words, in both languages: names, numbers and the sum that shows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from string import Formatter

from pyoxigraph import NamedNode

from graph import iris
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
_SCALES = {
    "en": ((12, " trillion"), (9, " billion"), (6, " million")),
    "zh": ((12, "万亿"), (8, "亿"), (4, "万")),
}
_DIGITS = 5
_SHOWN = 6
"""How many values a sentence names."""


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
        """Return a reading as its source words it; a number without wording with its unit, a thing by its name."""
        saying = reading.saying
        stated = next((one.stated for one in reading.statements if one.stated), "")
        if saying.span is None:
            return self._label(saying.value, language) if saying.value.startswith(iris.BASE) else saying.value
        bare = stated.replace(",", "").replace(".", "").isdigit()
        if stated and not (bare and saying.unit not in ("", "count", "ratio")):
            return stated
        unit = "" if saying.unit in ("count", "ratio") else saying.unit
        return f"{number(saying.value, language)}{'' if unit in ('', '%') else ' '}{unit}"


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
    if not value.is_finite():
        return text
    exponent, word = next(((e, w) for e, w in _SCALES[language] if abs(value) >= Decimal(10) ** e), (0, ""))
    scaled = value.scaleb(-exponent)
    places = max(0, _DIGITS - max(1, scaled.adjusted() + 1)) if exponent or scaled % 1 else 0
    rounded = f"{scaled:,.{places}f}"
    return (rounded.rstrip("0").rstrip(".") if "." in rounded else rounded) + word
