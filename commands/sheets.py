"""The commands that take the ontology to spreadsheets and back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from commands.front import main
from commands.options import tell
from graph.errors import InputError, OntologyError

if TYPE_CHECKING:
    from ontology.fault import Fault
    from ontology.sheets.reading import Limits
    from ontology.sheets.rows import Known


@main.group()
def sheets() -> None:
    """Edit the ontology in a spreadsheet: companies, names, classes, measures, rules, examples."""


@sheets.command(epilog="Example: suanli sheets export ontology.xlsx")
@click.argument("target", type=click.Path(path_type=Path))
def export(target: Path) -> None:
    """Write the ontology as a workbook (a name that ends in .xlsx), or as a folder of CSV files."""
    from ontology.sheets.csvfolder import write_folder
    from ontology.sheets.workbook import workbook

    known = _known()
    try:
        if target.suffix.lower() == ".xlsx":
            target.write_bytes(workbook(known))
        else:
            write_folder(known, target)
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}.", str(target), "Name another place.") from error
    click.echo(f"Written: {target}. Edit it, then: suanli sheets import {target}")


def _limited(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the arguments of commands that read a workbook."""
    given = [
        click.argument("source", type=click.Path(path_type=Path, exists=True)),
        click.option("--lang", "language", type=click.Choice(["en", "zh"]), default="en",
                     help="Language of what is said."),
        click.option("--json", "as_json", is_flag=True, help="Print a JSON object for each fault, in both languages."),
        click.option("--max-mb", type=click.IntRange(1), default=20, envvar="SUANLI_SHEETS_MB",
                     help="Largest file, in MiB."),
        click.option("--max-unpacked-mb", type=click.IntRange(1), default=200, envvar="SUANLI_SHEETS_UNPACKED_MB",
                     help="Largest that a workbook may be unpacked, in MiB."),
        click.option("--max-ratio", type=click.IntRange(2), default=200, envvar="SUANLI_SHEETS_RATIO",
                     help="How many times larger a part of a workbook may be unpacked."),
        click.option("--max-cells", type=click.IntRange(1), default=1_000_000, envvar="SUANLI_SHEETS_CELLS",
                     help="Most cells of a workbook or folder, empty ones between others too."),
    ]  # fmt: skip
    for add in reversed(given):
        command = add(command)
    return command


@sheets.command(epilog="Example: suanli sheets draft 3 ontology.xlsx --author wang.li")
@click.argument("draft", type=click.IntRange(1))
@_limited
@click.option("--author", required=True, help="Who edited it.")
@click.pass_obj
def draft(data: Path, /, draft: int, source: Path, author: str, language: str, as_json: bool, **limits: int) -> None:
    """Take an edited workbook, or folder of CSV files, into a draft of the editor, which counts once it is published.

    Every fault is told at its cell, all at once, and nothing is taken where there is one.
    """
    from editing.sheets import take

    taken = take(data, draft, source, _known(), _limits(limits), author)
    _refuse(taken.faults, language, as_json)
    click.echo(f"Terms changed in draft {draft}: {len(taken.terms)}.")


@sheets.command("import", epilog="Example: suanli sheets import ontology.xlsx --dry-run")
@_limited
@click.option("--dry-run", is_flag=True, help="Say what would change, and write nothing.")
def import_(source: Path, dry_run: bool, language: str, as_json: bool, **limits: int) -> None:
    """Take an edited workbook, or folder of CSV files, back into the ontology: only what changed, where it stands.

    Every fault is told at its cell, all at once, and nothing is written where there is one. What others changed in
    the ontology since the export stays; where both changed the same, that is a fault too. A sheet that is not in the
    file is left as it is, and so is what the file says nothing of.
    """
    from loaders.examples import failures
    from ontology.place import folder
    from ontology.sheets.applying import edition, write
    from ontology.sheets.comparing import difference
    from ontology.sheets.reading import read

    found = read(source, _limits(limits))
    _refuse(found.faults, language, as_json)
    known = _known()
    done = edition(difference(found.sheets, known, found.base, source.name), known, folder(), failures)
    _refuse(done.faults, language, as_json)
    if not dry_run:
        write(done, folder())
    tell(f"{'would change' if dry_run else 'changed'}: {name}" for name in sorted(done.texts))
    click.echo(f"New: {done.added}. Changed: {done.changed}. Gone: {done.removed}.")


def _limits(given: dict[str, int]) -> Limits:
    from ontology.sheets.reading import Limits

    return Limits(given["max_mb"], given["max_unpacked_mb"], given["max_ratio"], given["max_cells"])


def _known() -> Known:
    """Return the ontology as it is written; one that cannot be read whole cannot be edited in sheets."""
    from ontology.lint.source import Sources
    from ontology.place import folder
    from ontology.sheets.applying import finish
    from ontology.sheets.rows import Known
    from ontology.vocabulary import turtle_files

    finish(folder())
    known = Known(Sources(turtle_files()))
    broken = [fault for source in known.sources.files for fault in source.faults]
    tell(fault.told() for fault in broken)
    if broken:
        raise OntologyError("cannot be read whole.", "ontology", "Correct it first: suanli check.")
    return known


def _refuse(faults: list[Fault], language: str, as_json: bool) -> None:
    if not faults:
        return
    for fault in sorted(set(faults)):
        click.echo(json.dumps(fault.data(), ensure_ascii=False) if as_json else fault.told(language), err=not as_json)
    raise InputError(f"{len(set(faults))} faults. Nothing was written.", "", "Correct the cells, then import again.")
