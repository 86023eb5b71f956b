"""Commands of the editor's drafts: list them, preview one, publish one, take a publication back."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from commands.front import main
from commands.options import closures, tell

if TYPE_CHECKING:
    from graph.closure.closure import EngineName
    from graph.editions import Edition
    from graph.store import GraphStore
    from ontology.vocabulary import Vocabulary


@main.command(epilog="Example: suanli preview 3")
@click.argument("draft", type=click.IntRange(1))
@click.pass_obj
def preview(data: Path, draft: int) -> None:
    """Say what a draft of the editor would change: facts, conclusions, contradictions, findings, reports.

    It is computed on the documents of the current edition; only those that hold a word which the draft is about are
    read anew. Nothing is published. All of it is kept in the data folder, where the editor shows it.
    """
    from editing.preview import preview as compute

    click.echo(json.dumps(compute(data, draft), ensure_ascii=False, indent=1))


@main.command("try", epilog="Example: suanli try 3 listing/debut")
@click.argument("draft", type=click.IntRange(1))
@click.argument("rule")
@click.option("--as", "wanted", type=click.Path(path_type=Path, exists=True, dir_okay=False),
              help="A file of JSON with the rule's statements; else as the draft has it.")  # fmt: skip
@click.pass_obj
def try_(data: Path, draft: int, rule: str, wanted: Path | None) -> None:
    """Try a rule of a draft on the documents of the current edition: the sentences that it hits, and those it passes.

    Documents that hold a word of the rule are read, the first 150 of them; nothing is saved.
    """
    from editing.trying import tried

    said = json.loads(wanted.read_text(encoding="utf-8")) if wanted else None
    statements = frozenset((str(one), str(other)) for one, other in said) if said is not None else None
    click.echo(json.dumps(tried(data, draft, rule, statements), ensure_ascii=False, indent=1))


@main.command(epilog="Example: echo 3 | suanli previews")
@click.argument("drafts", nargs=-1, type=click.IntRange(1))
@click.option("--idle", type=click.FloatRange(0), default=900.0, envvar="SUANLI_PREVIEW_SECONDS",
              help="Seconds after which it ends when nobody asks.")  # fmt: skip
@click.option("--max-mb", type=click.IntRange(1), default=2048, envvar="SUANLI_PREVIEW_MB",
              help="Memory, in MiB, above which it ends once it has answered.")  # fmt: skip
@click.pass_obj
def previews(data: Path, /, drafts: tuple[int, ...], idle: float, max_mb: int) -> None:
    """Compute previews as they are asked for: numbers of drafts on standard input, a line each.

    What previews share is read once and stays in memory, so that each takes a part of the time. The editor starts this
    by itself, and it ends by itself.
    """
    from editing.waiting import wait

    def again(left: list[int]) -> NoReturn:
        words = ["--data", str(data), "previews", f"--idle={idle}", f"--max-mb={max_mb}", *map(str, left)]
        os.execv(sys.executable, [sys.executable, "-m", "suanli", *words])  # noqa: S606 - this very command

    wait(data, drafts, idle, max_mb, again)


@main.command(epilog='Example: suanli adopt 3 --author wang.li --reason "Add the new names of Hygon"')
@click.argument("draft", type=click.IntRange(1))
@click.option("--author", required=True, help="Who publishes; the author of the commit.")
@click.option("--reason", required=True, help="Why, in a sentence; the commit's message.")
@closures
@click.pass_obj
def adopt(data: Path, /, draft: int, author: str, reason: str, **closing: Any) -> None:
    """Publish a draft: commit it to the repository of the ontology's folder, and make an edition with it.

    Documents that it touches are read anew. The commit and the edition come together or not at all: what a kill leaves
    is finished, or undone, by the next command that writes.
    """
    from editing.publishing import publish

    edition = publish(data, draft, author, reason, _closer(**closing))
    click.echo(f"Edition {edition.summary} is current.")


@main.command(epilog='Example: suanli revert 1a2b3c4 --author wang.li --reason "The names were those of another firm"')
@click.argument("commit")
@click.option("--author", required=True, help="Who takes it back.")
@click.option("--reason", required=True, help="Why, in a sentence.")
@closures
@click.pass_obj
def revert(data: Path, /, commit: str, author: str, reason: str, **closing: Any) -> None:
    """Take a commit to the ontology back: publish a draft that says the contrary, and leaves what came after.

    Where a later commit changed the same, the draft stays open for a person to settle.
    """
    from editing.publishing import publish
    from editing.reverting import reverse

    edition = publish(data, reverse(data, commit, author).id, author, reason, _closer(**closing))
    click.echo(f"Edition {edition.summary} is current.")


def _closer(engine: EngineName, no_closure: bool, keep: int, check_seconds: float) -> Callable[..., Edition]:
    """Return what makes an edition of a store, with these options."""
    from graph.publish import publish

    def close(store: GraphStore, vocabulary: Vocabulary, more: dict[str, Any]) -> Edition:
        chosen = None if no_closure else engine
        done = publish(store, vocabulary, engine=chosen, keep=keep, seconds=check_seconds, more=more)
        tell(f"suanli: {warning}" for warning in done.warnings)
        return done.edition

    return close
