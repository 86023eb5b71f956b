"""Parameters of a report: text that a person gives, turned into typed RDF terms and never into query text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode

from graph.errors import ParameterError
from queries.values import READERS, shown

SAMPLES = {
    "entity": "metax",
    "date": "2025-06-10",
    "period": "2025-06",
    "integer": "2026",
    "number": "12.5",
    "term": "GPU",
    "text": "GPU",
    "language": "en",
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a report; `label` and each of `values` hold the languages en and zh.

    `cls` is the class that a pick list of entities or terms offers, `default` the text used where none is given,
    `sample` a value that a person can try.
    """

    name: str
    type: str
    label: Mapping[str, str]
    cls: str | None = None
    required: bool = False
    default: str | None = None
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    sample: str = ""

    def bind(self, text: str) -> str:
        """Return the RDF term, in N-Triples, that `text` means.

        Raises:
            ParameterError: `text` is no value of this type; names the parameter, the fault and a value to try.
        """
        try:
            return str(self._term(text.strip()))
        except ValueError as error:
            raise self.error(str(error)) from None

    def error(self, what: str) -> ParameterError:
        """Return the error that says `what` is wrong with this parameter and offers a value to try."""
        return ParameterError(what, self.name, f"A value that works: {self.name}={self.sample}")

    def _term(self, text: str) -> NamedNode | Literal:
        if self.type == "enum":
            if text not in self.values:
                raise ValueError(f"{shown(text)} is none of: {', '.join(self.values)}.")
            return Literal(text)
        return READERS[self.type](text)


def bind_all(parameters: Mapping[str, Parameter], raw: Mapping[str, str]) -> dict[str, str]:
    """Return the terms, in N-Triples by variable name, of the values given and of the defaults.

    A value that is empty or blank counts as not given; a parameter without value or default is left out, so
    that its variable stays unbound.

    Raises:
        ParameterError: a name that is no parameter, a required one that is missing, or a wrong value.
    """
    for name in raw:
        if name not in parameters:
            known = ", ".join(parameters) or "none"
            raise ParameterError("This report has no such parameter.", name[:40], f"It has: {known}.")
    given = {name: text for name, text in raw.items() if text.strip()}
    bound = {}
    for name, parameter in parameters.items():
        text = given.get(name, parameter.default)
        if text is not None:
            bound[name] = parameter.bind(text)
        elif parameter.required:
            raise parameter.error("This parameter is required.")
    return bound
