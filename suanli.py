"""The front door: one command with thin subcommands; the work is done in loaders/, graph/, queries/ and server/."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from graph.errors import InputError, OntologyError, QueryError, StoreError, SuanliError
from graph.version import code_version

if TYPE_CHECKING:
    from graph.closure.closure import EngineName
    from graph.store import GraphStore
    from loaders.corpus import Corpus

Item = TypeVar("Item")
CODES = ((StoreError, 3), (OntologyError, 4), (QueryError, 5), (InputError, 1))
EPILOG = """Example: suanli build && suanli serve

\b
Exit codes: 0 all is well; 1 some documents failed (the others are done); 2 wrong usage;
3 the data folder cannot be used (locked, disk full, no edition); 4 a fault in ontology/;
5 a query that cannot be answered.
"""


class Front(click.Group):
    """The command: it turns our errors into one line (what, where, what to do) and an exit code."""

    def invoke(self, context: click.Context) -> Any:
        """Run a subcommand; end with the exit code of the error's kind, without traceback."""
        try:
            return super().invoke(context)
        except SuanliError as error:
            click.echo(f"suanli: {error}", err=True)
            context.exit(next((code for kind, code in CODES if isinstance(error, kind)), 1))


@click.group(cls=Front, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"], "show_default": True})
@click.option("--data", type=click.Path(path_type=Path), default=Path("data"), envvar="SUANLI_DATA",
              help="Folder of the store and its editions (or set SUANLI_DATA).")  # fmt: skip
@click.version_option(code_version(), prog_name="suanli")
@click.pass_context
def main(context: click.Context, data: Path) -> None:
    """Suanli (算力): a knowledge graph of China's compute industry; every answer shows its sentence."""
    context.obj = data


def documents(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the arguments of commands that read documents."""
    limit = click.option("--max-mb", type=click.IntRange(1), default=20, help="Largest document, in MiB.")
    paths = click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
    return paths(limit(command))


def closures(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of commands that publish."""
    engines = click.Choice(["compiled", "owlrl"])
    engine = click.option("--engine", type=engines, default="compiled", help="Engine of the closure; owlrl is slow.")
    without = click.option("--no-closure", is_flag=True, help="Infer nothing: faster, but answers miss what follows.")
    keep = click.option("--keep", type=click.IntRange(1), default=5, envvar="SUANLI_KEEP", help="Editions to keep.")
    return engine(without(keep(command)))


@main.command(epilog="Example: suanli facts news/ > facts.jsonl")
@documents
def facts(paths: tuple[Path, ...], max_mb: int) -> None:
    """Print the facts of documents as JSON Lines; needs no store."""
    from graph.terms import read_ontology
    from loaders.jsonl import line

    read_ontology()
    corpus = _corpus(paths, max_mb)
    with progress(corpus.files(), "Reading") as files:
        for path, name in files:
            extraction = corpus.extraction(path, name)
            for fact in extraction.facts if extraction else ():
                click.echo(line(fact))
    _finish(corpus)


@main.command(epilog="Example: suanli text news/003.txt")
@click.argument("path", type=click.Path(path_type=Path))
def text(path: Path) -> None:
    """Print the plain text of a document: the one in which offsets count."""
    from loaders.reading import read

    click.echo(read(path, path.name).text.encode(), nl=False)


@main.command(epilog="Example: suanli load news/ notices/2025-06-10.txt")
@documents
@click.option("--remove", multiple=True, metavar="NAME", help="Take a document out of the store; may be repeated.")
@click.pass_obj
def load(data: Path, paths: tuple[Path, ...], max_mb: int, remove: tuple[str, ...]) -> None:
    """Write the facts of documents to the store. A document of the same name is replaced whole.

    A document's name is its path within the folder given. Readers see nothing of it until: suanli publish.
    """
    from graph.store import open_store
    from loaders.corpus import remove as remove_document

    corpus = _corpus(paths, max_mb) if paths or not remove else None
    with open_store(data) as store:
        for name in remove:
            remove_document(store, name)
            click.echo(f"Removed: {name}.")
        if corpus:
            _load(store, corpus)
    if corpus:
        _finish(corpus)


@main.command(epilog="Example: suanli publish --keep 3")
@closures
@click.pass_obj
def publish(data: Path, /, **closing: Any) -> None:
    """Make an edition of the store (closure, findings, counts) and serve it from now on."""
    from graph.store import open_store

    with open_store(data) as store:
        _publish(store, **closing)


@main.command(epilog="Example: suanli build news/")
@documents
@closures
@click.pass_obj
def build(data: Path, /, paths: tuple[Path, ...], max_mb: int, **closing: Any) -> None:
    """Load documents and publish: from files to an edition in one go. Without PATHS: the samples.

    Where no document could be loaded, no edition is made.
    """
    from graph.store import open_store
    from loaders.corpus import samples

    corpus = _corpus(paths or (samples(),), max_mb)
    with open_store(data) as store:
        if _load(store, corpus):
            _publish(store, **closing)
    _finish(corpus)


@main.command(epilog="Example: suanli serve --port 8080")
@click.option("--host", default="127.0.0.1", help="Address to listen on; 0.0.0.0 for all.")
@click.option("--port", default=8000, type=click.IntRange(0, 65535), help="Port to listen on.")
@click.option("--workers", default=0, type=click.IntRange(0), help="Query workers; 0: one a processor, at least two.")
@click.pass_obj
def serve(data: Path, host: str, port: int, workers: int) -> None:
    """Serve the current edition: pages, reports and SPARQL."""
    from graph.editions import current
    from server.run import main as run

    current(data)
    run(data, host, port, workers)


@main.command(epilog="Example: echo 'SELECT ?s { ?s a <https://w3id.org/suanli/ontology#Merger> }' | suanli query -")
@click.argument("file", type=click.File(encoding="utf-8"))
@click.option("--format", "form", default=None, help="tsv (default), csv, json, xml; turtle, ntriples, rdfxml.")
@click.option("--endpoint", metavar="URL", default=None, help="Ask the SPARQL endpoint at this address instead.")
@click.pass_obj
def query(data: Path, file: Any, form: str | None, endpoint: str | None) -> None:
    """Answer a SPARQL query (a file, or - for standard input) from the current edition."""
    from graph.ask import ask
    from graph.editions import current
    from graph.remote import ask_remote
    from server.guard import screen
    from server.settings import from_environment

    if endpoint:
        ask_remote(endpoint, file.read(), sys.stdout.buffer, form)
        return
    words = screen(file.read(), from_environment()).text
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # the database does not let Python see Ctrl-C
    ask(current(data).open(), words, sys.stdout.buffer, form, file.name)


@main.command(epilog="Example: suanli check")
def check() -> None:
    """Check the ontology, the lexicon and the rules with their examples."""
    from loaders.examples import failures
    from ontology.check import check as faults

    found = faults() or failures()  # only an ontology without faults can be read for its examples
    _tell(found)
    if found:
        raise OntologyError(f"{len(found)} faults.", "ontology", "Correct them, then: suanli check.")
    click.echo("The ontology is in order.")


@main.command(epilog="Example: suanli editions --use 3")
@click.option("--use", type=int, metavar="N", help="Make edition N the one that is served.")
@click.pass_obj
def editions(data: Path, use: int | None) -> None:
    """List the editions, oldest first, or go back to one."""
    from graph import editions as shelf

    if use is not None:
        click.echo(f"Edition {shelf.use(data, use).number} is current.")
        return
    served = shelf.current(data).number if (data / "current").is_symlink() else None
    for edition in shelf.editions(data):
        click.echo(f"{'*' if edition.number == served else ' '} {edition.summary}")
    remedy = "The next suanli publish takes it away."
    _tell(f"suanli: {path}: half-written, never served. {remedy}" for path in shelf.half_written(data))


@main.command(epilog="Example: suanli dump --format trig > graph.trig")
@click.option("--format", "form", type=click.Choice(["nquads", "trig"]), default="nquads")
@click.option("--edition", type=int, metavar="N", help="An edition other than the current one.")
@click.pass_obj
def dump(data: Path, form: str, edition: int | None) -> None:
    """Print all quads of an edition."""
    from pyoxigraph import RdfFormat

    from graph import editions as shelf

    chosen = shelf.current(data) if edition is None else shelf.edition(data, edition)
    kind = RdfFormat.TRIG if form == "trig" else RdfFormat.N_QUADS
    chosen.open().dump(sys.stdout.buffer, format=kind)


@main.command(epilog="Example: suanli explain MetaX listedOn sse")
@click.argument("words", nargs=-1, metavar="[SUBJECT PREDICATE VALUE | FINDING]")
@click.option("--contradictions", is_flag=True, help="Explain all contradictions, the shortest proof first.")
@click.pass_obj
def explain(data: Path, words: tuple[str, ...], contradictions: bool) -> None:
    """Say why a triple of the current edition holds: its sentences, or the rule and what it follows from.

    Name things by label, id or IRI; "a" is rdf:type. A finding is explained by what cannot hold together.
    """
    from graph.proof import explained

    if len(words) not in ((0,) if contradictions else (1, 3)):
        raise click.UsageError("Name a subject, a predicate and a value; or one finding; or --contradictions alone.")
    for line in explained(data, *words):
        click.echo(line)


@contextmanager
def progress(items: Sequence[Item], label: str) -> Iterator[Iterable[Item]]:
    """Show a bar on a terminal while items are taken; in a pipe or a log show nothing."""
    if not sys.stderr.isatty():
        yield items
        return
    with click.progressbar(items, label=label, file=sys.stderr) as bar:
        yield bar


def _corpus(paths: tuple[Path, ...], max_mb: int) -> Corpus:
    from loaders.corpus import Corpus

    if not paths:
        raise click.UsageError("Name at least one file or folder, such as: suanli load news/")
    return Corpus(paths, max_mb << 20)


def _load(store: GraphStore, corpus: Corpus) -> int:
    from graph.terms import read_ontology
    from loaders.corpus import load as load_files

    vocabulary = read_ontology()
    with progress(corpus.files(), "Loading") as files:
        loaded = list(load_files(store, corpus, vocabulary, files))
    click.echo(f"Documents loaded: {len(loaded)}.")
    return len(loaded)


def _publish(store: GraphStore, engine: EngineName, no_closure: bool, keep: int) -> None:
    from graph.publish import publish as publish_store
    from graph.terms import read_ontology

    note = (lambda name: click.echo(f"Publishing: {name} …", err=True)) if sys.stderr.isatty() else (lambda name: None)
    chosen = None if no_closure else engine
    done = publish_store(store, read_ontology(), engine=chosen, keep=keep, step=note)
    _tell(f"suanli: {warning}" for warning in done.warnings)
    click.echo(f"Edition {done.edition.summary} is current.")


def _finish(corpus: Corpus) -> None:
    """List the documents that failed and end with 1 if there are any."""
    if corpus.failures:
        _tell([f"suanli: documents that failed: {len(corpus.failures)}.", *(f"  {one}" for one in corpus.failures)])
        click.get_current_context().exit(1)


def _tell(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line, err=True)


if __name__ == "__main__":
    main()
