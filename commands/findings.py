"""The command that prints what checks found."""

from __future__ import annotations

from pathlib import Path

import click

from commands.front import main


@main.command(epilog="Example: suanli findings --severity error --entity Hygon")
@click.option("--severity", type=click.Choice(["error", "warning", "note"]), help="Only findings as grave as this.")
@click.option("--source", metavar="NAME", help="Only findings with a statement of this publisher or document.")
@click.option("--entity", metavar="NAME", help="Only findings about this thing or an event that it is a party of.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="json: one object a line.")
@click.option("--language", type=click.Choice(["en", "zh"]), default="en", help="Language of the text.")
@click.option("--try", "check_file", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE",
              help="Show what this check file would find in the edition; nothing is written.")  # fmt: skip
@click.pass_obj
def findings(data: Path, /, form: str, language: str, check_file: Path | None, **wanted: str | None) -> None:
    """Print what was found wrong in the current edition, the gravest first, each with its sum and sentences."""
    from graph.checking.telling import as_json, as_text, chosen, tried
    from graph.editions import current
    from graph.terms import read_ontology

    edition = current(data)
    found = tried(edition, check_file, read_ontology()) if check_file else chosen(edition, **wanted)
    for line in map(as_json, found) if form == "json" else as_text(found, language):
        click.echo(line)
