"""A report: a query with a name, typed parameters, named columns and examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from queries.params import Parameter, bind_all


@dataclass(frozen=True, slots=True)
class Column:
    """A column as shown: its variable, its type (entity, term, text, number, date, article, status …), its labels.

    `values` holds, for words that the query itself gives, what to show for them in each language.
    """

    name: str
    type: str
    label: Mapping[str, str]
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Example:
    """Values to try, and what must come back on the graph of `samples/`.

    `rows` is a count with an optional `>=`, `<=` or `=`; every mapping of `contains` must fit some row, none of
    `lacks` any. Entities are written by their id.
    """

    params: Mapping[str, str]
    rows: str | None = None
    contains: tuple[Mapping[str, str], ...] = ()
    lacks: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """How rows are drawn; `x`, `y` and `group` are names of columns."""

    kind: str
    x: str
    y: str
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One query file. `source` is the file's text; titles hold the languages en and zh.

    `query` asks any endpoint, `plan` asks the same of our engine, and sooner.
    """

    id: str
    title: Mapping[str, str]
    answers: Mapping[str, str]
    params: Mapping[str, Parameter]
    columns: tuple[Column, ...]
    query: str
    plan: str
    source: str
    chart: Chart | None = None
    examples: tuple[Example, ...] = field(default=())

    def bind(self, raw: Mapping[str, str]) -> dict[str, str]:
        """Return the variables to substitute, each with its term in N-Triples.

        Raises:
            ParameterError: names the parameter, what is wrong with it and a value that works.
        """
        return bind_all(self.params, raw)
