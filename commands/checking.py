"""The command that checks what experts edit: everything wrong at once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.front import main
from commands.options import corpus_of, finish, progress, tell
from graph.errors import OntologyError

if TYPE_CHECKING:
    from ontology.fault import Fault


@main.command(epilog="Example: suanli check --lang zh --facts")
@click.option("--lang", "language", type=click.Choice(["en", "zh"]), default="en", help="Language of what is said.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object for each fault, in both languages.")
@click.option("--facts", is_flag=True, help="Say too what contradicts the facts of the current edition.")
@click.option("--quick", is_flag=True, help="Leave out what tries the rules: their examples, and those of checks.")
@click.option("--corpus", multiple=True, type=click.Path(path_type=Path), help="Say which triggers hit nothing, or "
              "everything, in these documents; may be repeated.")  # fmt: skip
@click.option("--jobs", "-j", type=click.IntRange(1, 256), default=1, help="Processes that read the corpus.")
@click.pass_obj
def check(data: Path, /, language: str, as_json: bool, corpus: tuple[Path, ...], jobs: int, **chosen: bool) -> None:
    """Check all that experts edit, and say everything that is wrong at once: where, what it means, how to mend it.

    Syntax, the profile OWL 2 RL, labels and definitions in both languages, terms that are not there or of no use,
    names of two things, circles, classes that nothing can be in, rules and their examples, SHACL shapes, checks of
    figures, reports, contradictions. What is no error but odd is a hint; hints do not fail the check.
    """
    from ontology.check import order

    found = sorted(set(_faults(data, **chosen)), key=order)
    for fault in found:
        click.echo(json.dumps(fault.data(), ensure_ascii=False) if as_json else fault.told(language), err=not as_json)
    errors = sum(fault.severity == "error" for fault in found)
    if errors:
        raise OntologyError(f"{errors} faults.", "ontology", "Correct them, then: suanli check.")
    tell(_odd(corpus, jobs))
    if not as_json:
        click.echo({"en": "The ontology is in order.", "zh": "本体无误。"}[language])


def _faults(data: Path, facts: bool, quick: bool) -> Iterator[Fault]:
    from graph.checking.validating import validate
    from graph.contradictions import contradictions
    from graph.editions import current
    from loaders.examples import failures
    from ontology.check import check as checked_ontology
    from queries.catalogue import query_files

    checked = checked_ontology(asked=query_files())
    yield from checked.faults
    yield from _reports()
    if facts:
        edition = current(data)
        yield from contradictions(checked, edition.open(), f"edition {edition.number}")
    else:
        yield from contradictions(checked)
    if not quick:
        yield from failures(checked)
        yield from validate(checked.vocabulary)


def _reports() -> Iterator[Fault]:
    from ontology.fault import Place, fault
    from queries.catalogue import load

    for one in load().broken:
        yield fault("report-file", Place(f"queries/{one.file}", one.line), one.file, reason=one.reason)


def _odd(paths: tuple[Path, ...], jobs: int) -> Iterator[str]:
    """Yield what is odd about rules in a corpus."""
    from loaders.telling.lint import Tally, lint, tally
    from ontology.grammar import load_grammar

    if paths:
        corpus, made = corpus_of(paths, 20, jobs), Tally()
        with progress(corpus.files(), "Reading") as files:
            for _, each in corpus.each(files, tally):
                made.add(each)
        yield from lint(made, load_grammar().rules)
        finish(corpus)
