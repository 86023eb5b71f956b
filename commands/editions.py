"""Commands that read editions: serve, query, editions, changes, dump, explain."""

from __future__ import annotations

import json
import signal
import sys
from pathlib import Path
from typing import Any

import click

from commands.front import main
from commands.options import tell


@main.command(epilog="Example: suanli serve --port 8080")
@click.option("--host", default="127.0.0.1", help="Address to listen on; 0.0.0.0 for all.")
@click.option("--port", default=8000, type=click.IntRange(0, 65535), help="Port to listen on.")
@click.option("--workers", default=0, type=click.IntRange(0), help="Query workers; 0: one a processor, at least two.")
@click.option("--reports", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR",
              help="A folder with report files (*.rq) of your own, beside ours.")  # fmt: skip
@click.pass_obj
def serve(data: Path, host: str, port: int, workers: int, reports: Path | None) -> None:
    """Serve the current edition: pages, reports and SPARQL."""
    from graph.editions import current
    from server.run import main as run

    current(data)
    run(data, host, port, workers, reports)


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
    tell(f"suanli: {path}: half-written, never served. {remedy}" for path in shelf.half_written(data))


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


@main.command(epilog="Example: suanli changes 3 5")
@click.argument("old", type=int, required=False)
@click.argument("new", type=int, required=False)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--language", type=click.Choice(["en", "zh"]), default="en", help="Language of the text.")
@click.pass_obj
def changes(data: Path, old: int | None, new: int | None, form: str, language: str) -> None:
    """Print what changed between two editions: by default the current one and the one before it.

    What is gone has a minus, what is new a plus, a document that reads otherwise a tilde; what is only inferred
    stands in brackets.
    """
    from graph import changes as comparing
    from graph.editions import pair

    found = comparing.changes(*pair(data, old, new))
    if form == "json":
        click.echo(json.dumps(found.as_json(), ensure_ascii=False))
        return
    for line in comparing.told(found, language):
        click.echo(line)


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
