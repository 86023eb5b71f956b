"""Ask the forty questions of a running server, by SPARQLWrapper, and tell what is missing from the answers.

To see it while developing: `python -m tests.questions.asking http://127.0.0.1:8000` prints each question's misses.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pyoxigraph import NamedNode
from SPARQLWrapper import JSON, POST, SPARQLWrapper

from queries.catalogue import Catalogue, load
from queries.examples import Row, short
from queries.standalone import standalone


@dataclass(frozen=True)
class Ask:
    """One report asked with values; every one of `rows` must fit some row of the answer, none of `lacks` any."""

    report: str
    params: Mapping[str, str]
    rows: tuple[Row, ...]
    lacks: tuple[Row, ...]


@dataclass(frozen=True)
class Question:
    """A question and what is asked to answer it."""

    id: str
    question: str
    asks: tuple[Ask, ...]


def questions() -> list[Question]:
    """Return the questions of questions.yaml in their order."""
    said = yaml.safe_load(Path(__file__).with_name("questions.yaml").read_text("utf-8"))
    return [Question(each["id"], each["question"], tuple(map(_ask, each["asks"]))) for each in said]


def _ask(said: Mapping[str, Any]) -> Ask:
    return Ask(said["report"], said.get("params", {}), tuple(said.get("rows", ())), tuple(said.get("lacks", ())))


@cache
def reports() -> Catalogue:
    """Return our own reports."""
    return load()


def answer(base: str, ask: Ask) -> list[dict[str, str]]:
    """Return the rows that the server at `base` gives, written short: ids, local names, texts; "" for nothing."""
    report = reports().reports[ask.report]
    client = SPARQLWrapper(f"{base}/sparql", returnFormat=JSON)
    client.setMethod(POST)
    client.setQuery(standalone(report.query, report.bind(ask.params)))
    found: Any = client.query().convert()
    names = found["head"]["vars"]
    return [{name: _short(binding.get(name)) for name in names} for binding in found["results"]["bindings"]]


def _short(term: Mapping[str, str] | None) -> str:
    if term is None:
        return ""
    return short(NamedNode(term["value"])) if term["type"] == "uri" else term["value"]


def misses(base: str, question: Question) -> list[str]:
    """Return what keeps the answers from being right, one sentence each; none for a question that is answered."""
    return [f"{ask.report}: {miss}" for ask in question.asks for miss in _misses(ask, answer(base, ask))]


def _misses(ask: Ask, rows: list[dict[str, str]]) -> Iterator[str]:
    for wanted in ask.rows:
        fitting = [row for row in rows if fits(wanted, row)]
        if not fitting:
            yield f"no row has {dict(wanted)}"
        elif "quote" not in wanted and not any(row["quote"] for row in fitting):
            yield f"no sentence for {dict(wanted)}"
    for unwanted in ask.lacks:
        if any(fits(unwanted, row) for row in rows):
            yield f"a row has {dict(unwanted)}"


def fits(wanted: Row, row: Row) -> bool:
    """Tell whether a row has all that is wanted; "~words" asks that a cell holds the words, in any case."""
    return all(_fits(value, row.get(name, "")) for name, value in wanted.items())


def _fits(wanted: str, cell: str) -> bool:
    if wanted.startswith("~"):
        return wanted[1:].casefold() in cell.casefold()
    return cell == wanted


def main() -> None:
    """Print each question with its misses, and how many are answered."""
    found = {question.id: misses(sys.argv[1], question) for question in questions()}
    for name, missing in found.items():
        print(name, "answered" if not missing else "\n    ".join(["", *missing]))
    print(sum(not missing for missing in found.values()), "of", len(found))


if __name__ == "__main__":
    main()
