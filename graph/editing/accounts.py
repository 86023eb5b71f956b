"""Accounts: who may edit. Without any, the editor is off."""

from __future__ import annotations

import re
import sqlite3
import time
from functools import cache
from pathlib import Path

from werkzeug.security import check_password_hash, generate_password_hash

from graph.editing.account import ROLES, Account
from graph.editing.database import opened, reading
from graph.editing.log import note
from graph.errors import AccountError, TooManyAttempts

SHORTEST = 10
LONGEST = 256
WINDOW = 900.0
"""Seconds for which a failed login counts."""
FAILURES, FAILURES_OF_ADDRESS = 5, 30
NO_PASSWORD = "!"  # noqa: S105
"""In place of a hash: no password has it."""
_NAME = re.compile(r"[^\W_][\w.@+-]{0,62}", re.UNICODE)


def accounts(data: Path) -> list[Account]:
    """Return all accounts by name."""
    return [Account(*row) for row in reading(data, "SELECT name, role, epoch FROM accounts ORDER BY name")]


def account(data: Path, name: str) -> Account | None:
    """Return the account of a name."""
    rows = reading(data, "SELECT name, role, epoch FROM accounts WHERE name = ?", name)
    return Account(*rows[0]) if rows else None


def exist(data: Path) -> bool:
    """Tell whether anyone may edit."""
    return bool(reading(data, "SELECT 1 FROM accounts LIMIT 1"))


def add(data: Path, name: str, role: str, password: str | None) -> Account:
    """Make an account and return it; with None for the password only a trusted proxy opens it.

    Raises:
        AccountError: the name is taken or none, there is no such role, or the password is too short.
    """
    if not _NAME.fullmatch(name):
        remedy = "Write letters, digits, and . @ + - _ between them; at most 63."
        raise AccountError("that is no name for an account.", name[:80], remedy)
    hashed = NO_PASSWORD if password is None else _hashed(password, name)
    with opened(data) as db:
        try:
            db.execute("INSERT INTO accounts VALUES (?, ?, ?, 1)", (name, _role(role), hashed))
        except sqlite3.IntegrityError:
            remedy = "Change it with: suanli accounts role, or suanli accounts password."
            raise AccountError("there is an account of that name.", name, remedy) from None
        note(db, "command", "account added", name, role)
    return Account(name, role, 1)


def remove(data: Path, name: str) -> None:
    """Take an account away; what it wrote stays.

    Raises:
        AccountError: there is none of that name.
    """
    _change(data, name, "DELETE FROM accounts WHERE name = :name", "account removed")


def set_role(data: Path, name: str, role: str) -> None:
    """Give an account another role; its sessions end.

    Raises:
        AccountError: there is no such account or role.
    """
    query = "UPDATE accounts SET role = :value, epoch = epoch + 1 WHERE name = :name"
    _change(data, name, query, "role changed", _role(role), role)


def set_password(data: Path, name: str, password: str) -> None:
    """Give an account another password; its sessions end.

    Raises:
        AccountError: there is no such account, or the password is too short.
    """
    query = "UPDATE accounts SET hash = :value, epoch = epoch + 1 WHERE name = :name"
    _change(data, name, query, "password changed", _hashed(password, name))


def login(data: Path, name: str, password: str, address: str) -> Account | None:
    """Return the account that a name and a password open, or None; a wrong name takes as long as a wrong password.

    Raises:
        TooManyAttempts: too many logins of this name or address failed of late; the password was not looked at.
    """
    _count(data, name[:80], address)
    rows = reading(data, "SELECT name, role, epoch, hash FROM accounts WHERE name = ?", name)
    known = rows[0]["hash"] if rows and rows[0]["hash"] != NO_PASSWORD else _nobody()
    fits = check_password_hash(known, password[: LONGEST + 1]) and known != _nobody()
    with opened(data) as db:
        if not fits:
            note(db, name[:80], "login failed", address)
            return None
        db.execute("DELETE FROM failures WHERE name = ? AND address = ?", (name, address))
        note(db, name, "login", address)
    return Account(*tuple(rows[0])[:3])


def _count(data: Path, name: str, address: str) -> None:
    """Count a login as failed before its password is looked at: many at a time are no way around the limit."""
    since = time.time() - WINDOW
    with opened(data) as db:
        db.execute("DELETE FROM failures WHERE at < ?", (since,))
        query = "SELECT COUNT(*), COALESCE(SUM(name = ?), 0) FROM failures WHERE address = ?"
        of_address, of_both = db.execute(query, (name, address)).fetchone()
        if of_both >= FAILURES or of_address >= FAILURES_OF_ADDRESS:
            raise TooManyAttempts("too many logins failed.", name, f"Wait {WINDOW / 60:.0f} minutes, then try again.")
        db.execute("INSERT INTO failures VALUES (?, ?, ?)", (name, address, time.time()))


def _change(data: Path, name: str, query: str, what: str, value: str = "", detail: str = "") -> None:
    with opened(data) as db:
        if not db.execute(query, {"name": name, "value": value}).rowcount:
            raise AccountError("there is no account of that name.", name, "List them with: suanli accounts list.")
        note(db, "command", what, name, detail)


def _role(role: str) -> str:
    if role not in ROLES:
        raise AccountError("there is no such role.", role, f"Choose one of: {', '.join(ROLES)}.")
    return role


def _hashed(password: str, name: str) -> str:
    if not SHORTEST <= len(password) <= LONGEST:
        remedy = f"Take {SHORTEST} to {LONGEST} characters."
        raise AccountError(f"the password has {len(password)} characters.", name, remedy)
    return generate_password_hash(password)


@cache
def _nobody() -> str:
    """Return the hash of a password that nobody has."""
    return generate_password_hash("\0")
