"""Commands that read documents: facts, text, load, publish, build."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from commands.front import main
from commands.options import closures, corpus_of, documents, finish, progress, tell

if TYPE_CHECKING:
    from graph.closure.closure import EngineName
    from graph.search.making import Maker
    from graph.store import GraphStore
    from loaders.corpus import Corpus


@main.command(epilog="Example: suanli facts news/ > facts.jsonl")
@documents
@click.option("--explain", is_flag=True, help="Print instead, fact by fact, the rule, its slots and why these fillers.")
@click.option("--why-not", metavar="SENTENCE", help="Say what the nearest rules lack that find nothing in a sentence.")
@click.option("--asked", metavar="TERM", help="With --why-not: only rules of this property, measure or event class.")
def facts(
    paths: tuple[Path, ...], max_mb: int, jobs: int, explain: bool, why_not: str | None, asked: str | None
) -> None:
    """Print the facts of documents as JSON Lines; needs no store.

    --explain and --why-not are for those who write rules.
    """
    from graph.terms import read_ontology
    from loaders.jsonl import lines
    from loaders.telling.reasons import explained

    read_ontology()
    if why_not is not None:
        _why_not(why_not, asked)
        return
    corpus = corpus_of(paths, max_mb, jobs)
    with progress(corpus.files(), "Reading") as files:
        for _, told in corpus.each(files, explained if explain else lines):
            for line in told:
                click.echo(line)
    finish(corpus)


def _why_not(sentence: str, asked: str | None) -> None:
    from loaders.extract import extractor
    from loaders.telling.misses import misses

    for line in misses(sentence, extractor(), asked):
        click.echo(line)


@main.command(epilog="Example: suanli text news/003.txt")
@click.argument("path", type=click.Path(path_type=Path))
def text(path: Path) -> None:
    """Print the plain text of a document: the one in which offsets count."""
    from loaders.reading import read

    click.echo(read(path, path.name).text.encode(), nl=False)


@main.command(epilog="Example: suanli load news/ notices/2025-06-10.txt")
@documents
@click.option("--again", is_flag=True, help="Read documents anew that are in the store already, and unchanged.")
@click.option("--remove", multiple=True, metavar="NAME", help="Take a document out of the store; may be repeated.")
@click.pass_obj
def load(data: Path, /, paths: tuple[Path, ...], max_mb: int, jobs: int, again: bool, remove: tuple[str, ...]) -> None:
    """Write the facts of documents to the store. A document of the same name is replaced whole.

    A document's name is its path within the folder given. One that is in the store already is passed over, if neither
    it nor the ontology nor the code has changed: a load that was stopped goes on where it was. Readers see nothing of
    it until: suanli publish.
    """
    from graph.store import open_store
    from loaders.corpus import remove as remove_document

    corpus = corpus_of(paths, max_mb, jobs) if paths or not remove else None
    with open_store(data) as store:
        _recover(data, store)
        for name in remove:
            remove_document(store, name)
            click.echo(f"Removed: {name}.")
        if corpus:
            _load(store, corpus, again)
    if corpus:
        finish(corpus)


@main.command(epilog="Example: suanli publish --keep 3")
@closures
@click.pass_obj
def publish(data: Path, /, **closing: Any) -> None:
    """Make an edition of the store (closure, findings, counts) and serve it from now on."""
    from graph.store import open_store

    with open_store(data) as store:
        _recover(data, store)
        _publish(store, None, **closing)


@main.command(epilog="Example: suanli build news/")
@documents
@closures
@click.pass_obj
def build(data: Path, /, paths: tuple[Path, ...], max_mb: int, jobs: int, **closing: Any) -> None:
    """Load documents and publish: from files to an edition in one go. Without PATHS: the samples.

    Where no document could be loaded, no edition is made.
    """
    from graph.search.making import making
    from graph.store import open_store
    from graph.terms import read_ontology, refreshing
    from loaders.corpus import samples

    corpus = corpus_of(paths or (samples(),), max_mb, jobs)
    with open_store(data) as store:
        _recover(data, store)
        vocabulary = read_ontology()
        with making(store, vocabulary) as maker:
            with refreshing(store, vocabulary):
                loaded = _load(store, corpus)
            if loaded:
                _publish(store, maker, **closing)
    finish(corpus)


def _recover(data: Path, store: GraphStore) -> None:
    """Put right what a publication from the editor left that was killed."""
    from editing.journal import read

    if read(data) is not None:
        from editing.publishing import recover

        recover(data, store)


def _load(store: GraphStore, corpus: Corpus, again: bool = False) -> int:
    """Write documents to the store; return how many are in it, those among them that were in it before."""
    from graph.terms import read_ontology
    from loaders.corpus import load as load_files

    vocabulary = read_ontology()
    with progress(corpus.files(), "Loading") as files:
        loaded = sum(1 for _ in load_files(store, corpus, vocabulary, files, again))
    unchanged = f", unchanged: {corpus.unchanged}" if corpus.unchanged else ""
    click.echo(f"Documents loaded: {loaded}{unchanged}.")
    return loaded + corpus.unchanged


def _publish(
    store: GraphStore, maker: Maker | None, engine: EngineName, no_closure: bool, keep: int, check_seconds: float
) -> None:
    from graph.publish import publish as publish_store
    from graph.terms import read_ontology

    note = (lambda name: click.echo(f"Publishing: {name} …", err=True)) if sys.stderr.isatty() else (lambda name: None)
    chosen = None if no_closure else engine
    done = publish_store(
        store, read_ontology(), engine=chosen, keep=keep, seconds=check_seconds, step=note, maker=maker
    )
    tell(f"suanli: {warning}" for warning in done.warnings)
    click.echo(f"Edition {done.edition.summary} is current.")
