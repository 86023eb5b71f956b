"""The group that holds the subcommands: it turns errors into one line and an exit code."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from graph.errors import InputError, OntologyError, QueryError, StoreError, SuanliError
from loaders.least import LEAST
from loaders.least import VARIABLE as LEAST_SURE
from ontology.place import VARIABLE

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
@click.option("--ontology", type=click.Path(path_type=Path, exists=True, file_okay=False, resolve_path=True),
              envvar=VARIABLE, help="Folder of an ontology of your own; see: suanli ontology.")  # fmt: skip
@click.option("--least-sure", type=click.FloatRange(0, 1), default=LEAST, envvar=LEAST_SURE,
              help="How sure a fact must be to be told, from 0 (all are) to 1.")  # fmt: skip
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=lambda *told: _version(*told),
              help="Show the version and exit.")  # fmt: skip
@click.pass_context
def main(context: click.Context, data: Path, ontology: Path | None, least_sure: float) -> None:
    """Suanli (算力): a knowledge graph of China's compute industry; every answer shows its sentence."""
    context.obj = data
    context.with_resource(_chosen(ontology))
    context.with_resource(_set(LEAST_SURE, f"{least_sure:g}"))
    gc.set_threshold(100_000)  # most of what a command makes it keeps: Python need not look it through so often


def _version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from graph.version import code_version

        click.echo(f"suanli, version {code_version()}")
        context.exit()


@contextmanager
def _chosen(ontology: Path | None) -> Iterator[None]:
    """Have this process, and those that it starts, read an ontology of one's own while the command runs.

    Raises:
        OntologyError: the folder holds no ontology.
    """
    if ontology is None:
        yield
        return
    if not (ontology / "core.ttl").is_file():
        remedy = f"Make an ontology there with: suanli ontology {ontology}"
        raise OntologyError("holds no core.ttl.", str(ontology), remedy)
    with _set(VARIABLE, str(ontology)):
        yield


@contextmanager
def _set(variable: str, text: str) -> Iterator[None]:
    """Set a variable of the environment while a command runs, for this process and those that it starts."""
    before = os.environ.get(variable)
    os.environ[variable] = text
    try:
        yield
    finally:
        os.environ.pop(variable)
        os.environ.update({variable: before} if before else {})
