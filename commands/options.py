"""What several subcommands share: arguments of those that read documents or publish, bars, messages."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from loaders.corpus import Corpus

Item = TypeVar("Item")


def documents(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the arguments of commands that read documents."""
    limit = click.option("--max-mb", type=click.IntRange(1), default=20, help="Largest document, in MiB.")
    jobs = click.option("--jobs", "-j", type=click.IntRange(1, 256), default=1, help="Processes that read.")
    paths = click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
    return paths(limit(jobs(command)))


def closures(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of commands that publish."""
    engines = click.Choice(["compiled", "owlrl"])
    engine = click.option("--engine", type=engines, default="compiled", help="Engine of the closure; owlrl is slow.")
    without = click.option("--no-closure", is_flag=True, help="Infer nothing: faster, but answers miss what follows.")
    keep = click.option("--keep", type=click.IntRange(1), default=5, envvar="SUANLI_KEEP", help="Editions to keep.")
    seconds = click.option("--check-seconds", type=click.FloatRange(0.1), default=20.0, envvar="SUANLI_CHECK_SECONDS",
                           help="Seconds that each check of figures may take.")  # fmt: skip
    return engine(without(keep(seconds(command))))


@contextmanager
def progress(items: Sequence[Item], label: str) -> Iterator[Iterable[Item]]:
    """Show a bar on a terminal while items are taken; in a pipe or a log show nothing."""
    if not sys.stderr.isatty():
        yield items
        return
    with click.progressbar(items, label=label, file=sys.stderr) as bar:
        yield bar


def corpus_of(paths: tuple[Path, ...], max_mb: int, jobs: int) -> Corpus:
    """Return the documents under the paths of a command; without a path it is wrong usage."""
    from loaders.corpus import Corpus

    if not paths:
        raise click.UsageError("Name at least one file or folder, such as: suanli load news/")
    return Corpus(paths, max_mb << 20, jobs=jobs)


def finish(corpus: Corpus) -> None:
    """List the documents that failed and end with 1 if there are any."""
    if corpus.failures:
        tell([f"suanli: documents that failed: {len(corpus.failures)}.", *(f"  {one}" for one in corpus.failures)])
        click.get_current_context().exit(1)


def tell(lines: Iterable[str]) -> None:
    """Print lines to standard error."""
    for line in lines:
        click.echo(line, err=True)
