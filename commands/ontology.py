"""Commands for those who edit the ontology: check, evaluate, names."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from commands.front import main
from commands.options import corpus_of, documents, finish, progress, tell
from graph.errors import OntologyError


@main.command(epilog="Example: suanli check --corpus news/")
@click.option("--corpus", multiple=True, type=click.Path(path_type=Path), help="Say which triggers hit nothing, or "
              "everything, in these documents; may be repeated.")  # fmt: skip
@click.option("--jobs", "-j", type=click.IntRange(1, 256), default=1, help="Processes that read the corpus.")
def check(corpus: tuple[Path, ...], jobs: int) -> None:
    """Check the ontology, the lexicon, and the rules and the checks of figures with their examples.

    Rules without an example or a counterexample are listed, and, of a corpus, triggers that hit nothing or everything
    and rules that hit much and find nothing; these are hints, no faults.
    """
    from graph.checking.validating import validate
    from graph.terms import read_ontology
    from loaders.examples import failures
    from ontology.check import check as faults

    # only an ontology without faults can be read for its examples
    found = faults() or [*failures(), *validate(read_ontology())]
    tell(found)
    if found:
        raise OntologyError(f"{len(found)} faults.", "ontology", "Correct them, then: suanli check.")
    tell(_hints(corpus, jobs))
    click.echo("The ontology is in order.")


def _hints(paths: tuple[Path, ...], jobs: int) -> Iterator[str]:
    """Yield what is no fault of a rule, but odd."""
    from loaders.telling.lint import Tally, lint, tally
    from ontology.check import lacking
    from ontology.grammar import load_grammar

    yield from lacking(load_grammar())
    if paths:
        corpus, made = corpus_of(paths, 20, jobs), Tally()
        with progress(corpus.files(), "Reading") as files:
            for _, each in corpus.each(files, tally):
                made.add(each)
        yield from lint(made, load_grammar().rules)
        finish(corpus)


@main.command(epilog="Example: suanli evaluate gold.jsonl news/ --names names.tsv --show misses")
@click.argument("gold", type=click.Path(path_type=Path))
@documents
@click.option("--names", multiple=True, type=click.Path(path_type=Path), help="Table of names; else the lexicon's.")
@click.option("--forbidden", type=click.Path(path_type=Path), help="Facts that must not be found, in gold's form.")
@click.option("--show", multiple=True, type=click.Choice(["misses", "wrong", "extras"]), help="List these; repeatable.")
@click.option("--json", "as_json", is_flag=True, help="Print one object with all figures.")
@click.pass_obj
def evaluate(
    data: Path, /, gold: Path, paths: tuple[Path, ...], max_mb: int, jobs: int, as_json: bool, **given: Any
) -> None:
    """Set the facts of documents beside gold facts: recall and precision by predicate, kinds of errors, what changed.

    Each run against a gold file is kept in the data folder, and the next one tells what it gained and lost.
    """
    from loaders.evaluation import history, report
    from loaders.evaluation.figures import figures
    from loaders.evaluation.scoring import of_files

    corpus = corpus_of(paths, max_mb, jobs)
    with progress(corpus.files(), "Reading") as files:
        facts = list(corpus.records(files))
    score = of_files(gold, facts, given["names"], given["forbidden"])
    made = figures(score)
    place = history.place(data, gold)
    now, before = history.run(score, made), history.last(place)
    history.keep(place, now)
    if as_json:
        click.echo(json.dumps(made, ensure_ascii=False))
    else:
        tables = [*report.table(made), "", *report.summary(made)]
        shown = [line for which in given["show"] for line in (f"\n{which}:", *report.lists(score, which))]
        changed = ["\nSince the last run:", *(history.changes(before, now))] if before else []
        click.echo("\n".join([*tables, *shown, *(changed if len(changed) != 1 else [*changed, "  nothing changed"])]))
    finish(corpus)


@main.command(epilog="Example: suanli names news/ --least 2 > new-names.ttl")
@documents
@click.option("--least", type=click.IntRange(1), default=1, help="Only names used at least so often.")
@click.option("--kind", metavar="CLASS", default=None, help="Only names of this class, such as Company.")
def names(paths: tuple[Path, ...], max_mb: int, jobs: int, least: int, kind: str | None) -> None:
    """Print the names that documents use and the lexicon lacks, the most frequent first, as Turtle to paste.

    Above each stand its sentences, and the things of the lexicon that it may be another name of: by its stem, by its
    pinyin, by its spelling. Nothing is linked on likeness; that is for a person to judge.
    """
    from loaders.lexicon_turtle import HEAD, block
    from loaders.likeness import Likeness
    from loaders.newcomers import newcomers, sightings
    from ontology.vocabulary import load

    corpus, vocabulary = corpus_of(paths, max_mb, jobs), load()
    if kind is not None and kind not in vocabulary.classes:
        raise click.BadParameter(f"There is no class {kind}.", param_hint="--kind")
    with progress(corpus.files(), "Reading") as files:
        found = newcomers(each for _, made in corpus.each(files, sightings) for each in made)
    likeness = Likeness(vocabulary)
    click.echo(HEAD)
    for one in found:
        if one.count >= least and (kind is None or vocabulary.is_a(one.node.cls, kind)):
            for line in block(one, likeness.candidates(one.names)):
                click.echo(line)
    finish(corpus)
