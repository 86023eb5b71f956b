"""The form of a report: a field for each parameter, with a pick list where its values can be listed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.iris import IDS, TERMS
from queries.params import Parameter
from queries.report import Report
from server import questions
from server.asking import ask
from server.names import Names

MAX_CHOICES = 1000
INPUTS = {"date": "date", "integer": "number"}


@dataclass(frozen=True, slots=True)
class Field:
    """A field: `choices` are (value, label); a closed list takes nothing else."""

    name: str
    label: str
    kind: str
    value: str
    required: bool
    sample: str
    choices: tuple[tuple[str, str], ...] = ()
    closed: bool = False


def fields(report: Report, given: Mapping[str, str], names: Names, language: str) -> list[Field]:
    """Return the fields of a report's form, filled with what is given or the defaults."""
    return [_field(parameter, given, names, language) for parameter in report.params.values()]


def _field(parameter: Parameter, given: Mapping[str, str], names: Names, language: str) -> Field:
    choices, closed = _choices(parameter, names, language)
    return Field(
        name=parameter.name,
        label=parameter.label[language],
        kind=INPUTS.get(parameter.type, "text"),
        value=given.get(parameter.name, parameter.default or ""),
        required=parameter.required,
        sample=parameter.sample,
        choices=choices,
        closed=closed,
    )


def _choices(parameter: Parameter, names: Names, language: str) -> tuple[tuple[tuple[str, str], ...], bool]:
    """Return the values that can be listed, and whether there are no others."""
    if parameter.type == "language":
        return (("en", "English"), ("zh", "中文")), True
    if parameter.type == "enum":
        return tuple((value, label[language]) for value, label in parameter.values.items()), True
    if parameter.cls is None:
        return (), False
    members = [row["thing"]["value"] for row in ask(questions.MEMBERS, **{"class": f"<{TERMS}{parameter.cls}>"})]
    ours = (iri for iri in members if iri.startswith((IDS, TERMS)))
    listed = sorted((names.label(iri, language), iri.removeprefix(IDS).removeprefix(TERMS)) for iri in ours)
    return tuple((value, label) for label, value in listed[:MAX_CHOICES]), False
