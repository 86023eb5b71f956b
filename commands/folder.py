"""The command that makes an ontology of one's own."""

from __future__ import annotations

from pathlib import Path

import click

from commands.front import main
from graph.errors import InputError
from ontology.place import copied


@main.command("ontology", epilog="Example: suanli ontology mine && suanli --ontology mine check")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def ontology(folder: Path) -> None:
    """Copy the ontology into a folder of your own, to edit it there: names, terms, rules and checks.

    From then on name it with each command: suanli --ontology FOLDER … (or set SUANLI_ONTOLOGY).
    """
    try:
        written = copied(folder)
    except FileExistsError:
        raise InputError("is not empty.", str(folder), "Name a folder that is not there yet.") from None
    click.echo(f"Files copied to {folder}: {len(written)}. Use them with: suanli --ontology {folder} check")
