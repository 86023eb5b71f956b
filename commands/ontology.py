"""Commands that set documents beside the ontology: evaluate, names."""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path
from typing import Any

import click

from commands.front import main
from commands.options import corpus_of, documents, finish, progress


@main.command(epilog="Example: suanli evaluate gold.jsonl news/ --names names.tsv --show misses")
@click.argument("gold", type=click.Path(path_type=Path))
@documents
@click.option("--names", multiple=True, type=click.Path(path_type=Path), help="Table of names; else the lexicon's.")
@click.option("--forbidden", type=click.Path(path_type=Path), help="Facts that must not be found, in gold's form.")
@click.option("--show", multiple=True, type=click.Choice(["misses", "wrong", "extras"]), help="List these; repeatable.")
@click.option("--verdicts/--no-verdicts", default=True, help="Count what experts judged in the editor as gold too.")
@click.option("--json", "as_json", is_flag=True, help="Print one object with all figures.")
@click.pass_obj
def evaluate(
    data: Path, /, gold: Path, paths: tuple[Path, ...], max_mb: int, jobs: int, as_json: bool, **given: Any
) -> None:
    """Set the facts of documents beside gold facts: recall and precision by predicate, kinds of errors, what changed.

    Each run against a gold file is kept in the data folder, and the next one tells what it gained and lost.
    """
    from graph.editing.gold import gold as expert_gold
    from loaders.evaluation import history, report
    from loaders.evaluation.figures import figures
    from loaders.evaluation.scoring import of_files

    corpus = corpus_of(paths, max_mb, jobs)
    with progress(corpus.files(), "Reading") as files:
        facts = list(corpus.records(files))
    read = {str(fact["document"]) for fact in facts}
    judged = partial(expert_gold, data, read) if given["verdicts"] else (lambda named: ((), ()))
    score = of_files(gold, facts, given["names"], given["forbidden"], judged)
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


@main.command(epilog='Example: echo "沐曦科技" | suanli alike')
def alike() -> None:
    """Say of names, a line each, which things of the lexicon they may be other names of: a JSON object each.

    By stem, by pinyin, by spelling; the surest first, three at most. That is for a person to judge.
    """
    from dataclasses import asdict

    from loaders.likeness import Likeness
    from ontology.vocabulary import load

    likeness = Likeness(load())
    for line in sys.stdin:
        if name := str(line).strip():
            found = [asdict(one) for one in likeness.candidates([name])]
            click.echo(json.dumps({"name": name, "candidates": found}, ensure_ascii=False))
