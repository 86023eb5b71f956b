"""The README and docs/ say what the code does: no command, setting, report or address is missing or made up."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from pyoxigraph import QuerySolutions, RdfFormat, parse

from graph.checking.validating import validate
from graph.editing.verdicts import Place, judge
from graph.editions import current
from ontology.vocabulary import load as load_ontology
from queries.catalogue import load
from queries.examples import rows_of
from queries.reader import parse as parse_report
from server.app import create_app
from server.settings import from_environment
from suanli import main as front
from tests.docs import commands, environment, filled, pages, summary
from tests.sources import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = {page.name: page.read_text(encoding="utf-8") for page in pages()}
PREFIXES = """@prefix : <https://w3id.org/suanli/ontology#> . @prefix id: <https://w3id.org/suanli/id/> .
@prefix code: <https://w3id.org/suanli/id/code/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix oa: <http://www.w3.org/ns/oa#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def fenced(language: str) -> Iterator[tuple[str, str]]:
    """Yield each fenced block of a language with the name of its page, indentation taken away."""
    for name, text in PAGES.items():
        for found in re.finditer(rf"^( *)```{language}\n(.*?)^ *```", text, re.DOTALL | re.MULTILINE):
            yield name, "\n".join(line.removeprefix(found[1]) for line in found[2].splitlines())


def calls(text: str) -> Iterator[list[str]]:
    """Yield the arguments of each call of suanli in a shell text; pipes and redirections end a call."""
    for part in re.split(r"\||&&|;|\n", text):
        words = shlex.split(part.split(">")[0] if "'" not in part else part, comments=True)
        while words and "=" in words[0]:
            words.pop(0)
        if words and words[0].endswith("suanli"):
            yield words[1:]


LISTED = load().reports["listed-gpu-vendors"]
SHELL = [text for _, text in fenced("sh")]
CALLS = [words for text in SHELL for words in calls(text)]
RUN = [line for line in README.splitlines() if ".venv/bin/suanli " in line and " mine " not in line]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder in which the README's commands have run, in their order; an expert has judged a fact."""
    folder = tmp_path_factory.mktemp("readme")
    place = Place("13-relative-dates.txt", "a1", 0, 0, "MetaX listed on the STAR Market yesterday")
    fact = {"subject": "listing/metax+star-market", "predicate": "listedOnMarket", "object": "star-market"}
    judge(folder / "data", place, "wrong", fact, "li", "to be looked at")
    for line in RUN:
        command = line.replace(".venv/bin/suanli", f"{shlex.quote(sys.executable)} -m suanli")
        command = command.replace("> graph.trig", f"> {shlex.quote(str(folder / 'graph.trig'))}")
        done = subprocess.run(
            ["bash", "-o", "pipefail", "-c", command],
            cwd=ROOT,
            env=os.environ | {"SUANLI_DATA": str(folder / "data")},
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, f"{line}\n{done.stderr}"
        assert done.stdout or ">" in line, f"{line} says nothing"
    return folder


def listed(data: Path) -> list[dict[str, str]]:
    """Return the rows of the report that the README shows."""
    result = current(data / "data").open().query(LISTED.query, use_default_graph_as_union=True)
    assert isinstance(result, QuerySolutions)
    return rows_of(result)


@pytest.mark.parametrize("page", PAGES)
def test_the_parts_that_code_writes_are_up_to_date(page: str) -> None:
    assert filled(PAGES[page]) == PAGES[page], "Bring it up to date with: make docs"


@pytest.mark.parametrize("name", commands())
def test_the_readme_and_the_page_of_commands_tell_of_each_subcommand(name: str) -> None:
    assert f"| `suanli {name}` | {summary(commands()[name])} |" in README
    assert f"## suanli {name}\n\n{summary(commands()[name])}" in PAGES["commands.md"]


@pytest.mark.parametrize("variable", [variable for variable, _, _ in environment()])
def test_the_page_of_settings_tells_of_each_variable(variable: str) -> None:
    assert f"| `{variable}` |" in PAGES["settings.md"]


def test_no_variable_is_made_up() -> None:
    named = {name for text in PAGES.values() for name in re.findall(r"\bSUANLI_[A-Z_]+", text)}
    assert named - {variable for variable, _, _ in environment()} == set()


@pytest.mark.parametrize("report", load().reports)
def test_the_page_of_reports_tells_of_each_report(report: str) -> None:
    assert f"| `{report}` |" in PAGES["reports.md"]


def test_the_page_of_endpoints_tells_of_each_address_and_makes_none_up(data: Path) -> None:
    app = create_app(data / "data", from_environment({}))
    told = re.findall(r"^\| `(/[^`]*)` \|", PAGES["endpoints.md"], re.MULTILINE)
    assert sorted(told) == sorted({rule.rule for rule in app.url_map.iter_rules()})


@pytest.mark.parametrize("words", CALLS, ids=" ".join)
def test_a_command_that_is_shown_exists_with_its_options(words: list[str]) -> None:
    assert isinstance(front, click.Group)
    context = click.Context(front, info_name="suanli")
    name, rest = front.make_parser(context).parse_args(list(words))[1][0], words
    if not name.startswith("-"):
        group = isinstance(front.commands[name], click.Group)
        at = words.index(name) + (2 if group else 1)
        command, rest = commands()[" ".join(words[at - 2 : at]) if group else name], words[at:]
        command.make_parser(click.Context(command, parent=context)).parse_args(list(rest))


def test_commands_are_shown() -> None:
    assert {words[0] for words in CALLS if words} >= {"facts", "build", "load", "publish", "serve", "query"}


@pytest.mark.parametrize(("page", "text"), list(fenced("turtle")), ids=lambda value: value[:40].strip())
def test_an_example_in_turtle_is_turtle(page: str, text: str) -> None:
    whole = text.replace("…", "urn:left-out/")
    assert list(parse(PREFIXES + whole, format=RdfFormat.TURTLE)) or text.startswith("@prefix"), page


@pytest.mark.parametrize("text", [text for _, text in fenced("sparql") if not text.startswith("#+")])
def test_a_query_that_is_shown_finds_something_in_the_samples(data: Path, text: str) -> None:
    rows = current(data / "data").open().query(text, use_default_graph_as_union=True)
    assert isinstance(rows, QuerySolutions)
    assert rows_of(rows)


def test_the_reports_that_are_shown_are_some() -> None:
    shown = [text for _, text in fenced("sparql") if text.startswith("#+") and "SELECT" in text]
    assert [list(parse_report("shown.rq", text).params) for text in shown] == [[], ["place"]]


def test_the_check_that_is_shown_is_one(tmp_path: Path) -> None:
    (shown,) = (text for _, text in fenced("sparql") if text.startswith("#+") and "CONSTRUCT" in text)
    file = tmp_path / "shown.rq"
    file.write_text(shown, encoding="utf-8")
    assert list(validate(load_ontology(), [file])) == []


def test_the_commands_of_the_readme_run(data: Path) -> None:
    assert len(RUN) >= 5
    assert (data / "graph.trig").stat().st_size > 0


def test_the_answer_in_the_readme_is_that_of_the_report(data: Path) -> None:
    rows = {(row["date"], row["quote"]) for row in listed(data)}
    shown = re.findall(r'^\| .* \| (\d{4}-\d\d-\d\d) \| "(.*)" \|', README, re.MULTILINE)
    assert len(shown) >= 3
    assert set(shown) <= rows


def test_no_vendor_that_only_applied_is_said_to_be_listed(data: Path) -> None:
    assert "enflame" not in {row["vendor"] for row in listed(data)}


def test_links_between_pages_lead_somewhere() -> None:
    links = [(name, link) for name, text in PAGES.items() for link in re.findall(r"\]\((?!http)([^)#]+)\)", text)]
    broken = [(n, link) for n, link in links if not ((ROOT if n == "README.md" else ROOT / "docs") / link).exists()]
    assert links
    assert broken == []
