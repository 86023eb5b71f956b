"""Turn the text of one query file into a report, or say on which line it is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from pyoxigraph import QuerySolutions, QueryTriples, Store

from graph.errors import ParameterError
from queries import evidence, inference
from queries.header import HeaderFault, line_of, read_header
from queries.params import SAMPLES, Parameter
from queries.report import Chart, Column, Example, Report

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_AT = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)


def parse(name: str, text: str) -> Report:
    """Return the report that the text of the query file `name` makes.

    Raises:
        HeaderFault: the file is no report; says why and on which line.
    """
    identifier = name.removesuffix(".rq")
    if not _ID.fullmatch(identifier):
        raise HeaderFault("the file's name must be small letters, digits and hyphens, then .rq", 1)
    header = read_header(text)
    query, plan = map(inference.with_proof, (evidence.with_evidence(text), evidence.with_evidence_last(text)))
    _check_variables(text, header, _variables(text))
    _variables(query)
    _variables(plan)
    report = Report(
        identifier,
        header["title"],
        header["answers"],
        _params(text, header),
        _columns(text, header),
        query,
        plan,
        text,
        Chart(**header["chart"]) if "chart" in header else None,
        tuple(_example(each) for each in _examples(header)),
    )
    _check_bindings(report)
    return report


def _variables(query: str) -> list[str] | None:
    """Return the names that a SELECT projects, None for a query that makes a graph."""
    try:
        result = Store().query(query)
    except SyntaxError as error:
        found = _AT.fullmatch(str(error))
        reason = (found[3] if found else str(error)).splitlines()[0][:200]
        raise HeaderFault(f"not SPARQL: {reason}", int(found[1]) if found else 1) from None
    if isinstance(result, QuerySolutions):
        return [variable.value for variable in result.variables]
    if isinstance(result, QueryTriples):
        return None
    raise HeaderFault("a report is a SELECT or a CONSTRUCT, not an ASK", 1)


def _shared(text: str) -> dict[str, str]:
    """Return the columns, with their types, that the query's evidence and proof lines bring."""
    said = evidence.COLUMNS if evidence.has_evidence(text) else {}
    return said | (inference.COLUMNS if inference.has_proof(text) else {})


def _check_variables(text: str, header: Mapping[str, Any], selected: list[str] | None) -> None:
    """Refuse a name of the header that SELECT lacks: pyoxigraph binds only variables that are selected."""
    if selected is None:
        return
    for part in ("params", "columns"):
        for name in header.get(part, ()):
            if name not in selected:
                raise HeaderFault(f"{part}.{name}: SELECT has no ?{name}", line_of(text, part, name))
    for name in _shared(text):
        if name not in selected:
            kind = "a proof" if name in inference.COLUMNS else "an evidence"
            raise HeaderFault(f"a query with {kind} line must select ?{name}", line_of(text))
    for axis in ("x", "y", "group"):
        name = header.get("chart", {}).get(axis)
        if name and name not in header["columns"] and name not in _shared(text):
            raise HeaderFault(f"chart.{axis}: there is no column {name!r}", line_of(text, "chart", axis))


def _params(text: str, header: Mapping[str, Any]) -> dict[str, Parameter]:
    examples = list(_examples(header))
    return {
        name: Parameter(
            name=name,
            type=said["type"],
            label=said.get("label") or _label(text, "params", name),
            cls=said.get("class"),
            required=said.get("required", False),
            default=_plain(said["default"]) if "default" in said else None,
            values=said.get("values", {}),
            sample=_sample(name, said, examples),
        )
        for name, said in header.get("params", {}).items()
    }


def _sample(name: str, said: Mapping[str, Any], examples: list[Mapping[str, Any]]) -> str:
    """Return a value to try: an example's, else the default, else one of the type."""
    for example in examples:
        if name in example.get("params", {}):
            return _plain(example["params"][name])
    if "default" in said:
        return _plain(said["default"])
    return next(iter(said.get("values", ())), "") or SAMPLES[said["type"]]


def _columns(text: str, header: Mapping[str, Any]) -> tuple[Column, ...]:
    """Return the columns that the header names, then those of evidence and proof that it does not."""
    said: dict[str, Any] = {
        name: {"type": each} if isinstance(each, str) else each for name, each in header["columns"].items()
    }
    said |= {name: {"type": kind} for name, kind in _shared(text).items() if name not in said}
    return tuple(
        Column(name, each["type"], each.get("label") or _label(text, "columns", name), each.get("values", {}))
        for name, each in said.items()
    )


@cache
def _dictionary() -> Mapping[str, Mapping[str, str]]:
    loaded: Mapping[str, Mapping[str, str]] = yaml.safe_load(
        files(__package__).joinpath("labels.yaml").read_text("utf-8")
    )
    return loaded


def _label(text: str, part: str, name: str) -> Mapping[str, str]:
    if name not in _dictionary():
        reason = f"{part}.{name}: labels.yaml has no {name!r}; give the header a label in en and zh"
        raise HeaderFault(reason, line_of(text, part, name))
    return _dictionary()[name]


def _examples(header: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    if "example" in header:
        yield header["example"]
    yield from header.get("examples", ())


def _example(said: Mapping[str, Any]) -> Example:
    expect = said["expect"]
    return Example(
        {name: _plain(value) for name, value in said.get("params", {}).items()},
        str(expect["rows"]) if "rows" in expect else None,
        _partial_rows(expect.get("contains", ())),
        _partial_rows(expect.get("lacks", ())),
    )


def _partial_rows(said: Any) -> tuple[Mapping[str, str], ...]:
    rows = [said] if isinstance(said, dict) else said
    return tuple({name: _plain(value) for name, value in row.items()} for row in rows)


def _plain(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _check_bindings(report: Report) -> None:
    """Refuse a default or an example that its own parameter refuses."""
    try:
        for parameter in report.params.values():
            if parameter.default is not None:
                parameter.bind(parameter.default)
        for example in report.examples:
            report.bind(example.params)
    except ParameterError as error:
        raise HeaderFault(str(error), line_of(report.source, "params", error.where)) from None
