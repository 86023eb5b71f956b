"""The command for accounts: who may use the editor."""

from __future__ import annotations

from pathlib import Path
from typing import IO

import click

from commands.front import main
from graph.editing.account import ROLES

_ACTIONS = ("list", "add", "role", "password", "remove")


@main.command(epilog="Example: suanli accounts add wang.li --role editor")
@click.argument("action", type=click.Choice(_ACTIONS), default="list")
@click.argument("name", default="")
@click.option("--role", type=click.Choice(ROLES), default="editor", help="What the account may do.")
@click.option("--password-file", type=click.File(encoding="utf-8"), metavar="FILE",
              help="Take the password from the first line of a file, - for standard input.")  # fmt: skip
@click.option("--proxy", is_flag=True, help="Make an account without password, for SUANLI_USER_HEADER.")
@click.pass_obj
def accounts(data: Path, action: str, name: str, role: str, password_file: IO[str] | None, proxy: bool) -> None:
    """List, add, change or remove the accounts of the editor; without any account the editor is off.

    ACTION is list, add, role, password or remove. A reader sees drafts and their previews; an editor writes drafts,
    comments and verdicts; a publisher publishes and reverts. A new role or password ends the sessions of the account.
    """
    from graph.editing import accounts as kept

    if action == "list":
        for one in kept.accounts(data):
            click.echo(f"{one.role:<10}{one.name}")
        return
    if not name:
        raise click.UsageError(f"Name the account, such as: suanli accounts {action} wang.li")
    if action == "add":
        kept.add(data, name, role, None if proxy else _password(password_file))
    elif action == "role":
        kept.set_role(data, name, role)
    elif action == "password":
        kept.set_password(data, name, _password(password_file))
    else:
        kept.remove(data, name)
    told = {"add": f"{name} may log in as {role}.", "remove": f"{name} is removed."}
    click.echo(told.get(action, f"{name} is changed."))


def _password(file: IO[str] | None) -> str:
    """Return the password that a file gives, or that a person types twice."""
    if file is not None:
        return file.readline().rstrip("\r\n")
    return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))
