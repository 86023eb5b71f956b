"""Accounts: names, roles, passwords, and logins that fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.editing import accounts
from graph.editing.account import ROLES, Account
from graph.editing.database import opened
from graph.editing.log import lines
from graph.errors import AccountError, TooManyAttempts

PASSWORD = "correct horse battery"


def test_without_accounts_the_editor_is_off(tmp_path: Path) -> None:
    assert not accounts.exist(tmp_path)


def test_looking_for_accounts_writes_nothing(tmp_path: Path) -> None:
    accounts.accounts(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_password_opens_its_account(tmp_path: Path) -> None:
    accounts.add(tmp_path, "王丽", "editor", PASSWORD)
    found = accounts.login(tmp_path, "王丽", PASSWORD, "10.0.0.1")
    assert found == accounts.account(tmp_path, "王丽")


@pytest.mark.parametrize(("name", "password"), [("li", "wrong wrong wrong"), ("lu", PASSWORD), ("li", "!"), ("", "")])
def test_anything_else_opens_none(tmp_path: Path, name: str, password: str) -> None:
    accounts.add(tmp_path, "li", "editor", PASSWORD)
    assert accounts.login(tmp_path, name, password, "10.0.0.1") is None


@pytest.mark.parametrize("password", ["", "!", "\0"])
def test_no_password_opens_an_account_of_the_proxy(tmp_path: Path, password: str) -> None:
    accounts.add(tmp_path, "li", "editor", None)
    assert accounts.login(tmp_path, "li", password, "10.0.0.1") is None


def test_no_password_is_kept_as_it_is(tmp_path: Path) -> None:
    accounts.add(tmp_path, "li", "editor", PASSWORD)
    assert PASSWORD.encode() not in (tmp_path / "editing.sqlite").read_bytes()


def test_after_five_failures_even_the_right_password_waits(tmp_path: Path) -> None:
    accounts.add(tmp_path, "li", "editor", PASSWORD)
    for _ in range(accounts.FAILURES):
        accounts.login(tmp_path, "li", "wrong wrong wrong", "10.0.0.1")
    with pytest.raises(TooManyAttempts):
        accounts.login(tmp_path, "li", PASSWORD, "10.0.0.1")


def test_failures_elsewhere_lock_nobody_out(tmp_path: Path) -> None:
    accounts.add(tmp_path, "li", "editor", PASSWORD)
    for _ in range(accounts.FAILURES):
        accounts.login(tmp_path, "li", "wrong wrong wrong", "10.0.0.1")
    assert accounts.login(tmp_path, "li", PASSWORD, "10.0.0.2")


def test_failures_end_with_their_window(tmp_path: Path) -> None:
    accounts.add(tmp_path, "li", "editor", PASSWORD)
    for _ in range(accounts.FAILURES):
        accounts.login(tmp_path, "li", "wrong wrong wrong", "10.0.0.1")
    with opened(tmp_path) as db:
        db.execute("UPDATE failures SET at = at - ?", (accounts.WINDOW + 1,))
    assert accounts.login(tmp_path, "li", PASSWORD, "10.0.0.1")


def test_an_address_that_tries_many_names_waits(tmp_path: Path) -> None:
    for number in range(accounts.FAILURES_OF_ADDRESS):
        accounts.login(tmp_path, f"n{number}", "wrong wrong wrong", "10.0.0.1")
    with pytest.raises(TooManyAttempts):
        accounts.login(tmp_path, "another", "wrong wrong wrong", "10.0.0.1")


def test_another_role_or_password_is_another_epoch(tmp_path: Path) -> None:
    accounts.add(tmp_path, "li", "editor", PASSWORD)
    accounts.set_role(tmp_path, "li", "publisher")
    accounts.set_password(tmp_path, "li", "another password")
    found = accounts.account(tmp_path, "li")
    assert found == Account("li", "publisher", 3)


@pytest.mark.parametrize("name", ["", "a b", "../etc", "a\nb", "-x", "x" * 64, "<b>"])
def test_a_name_is_letters_and_digits(tmp_path: Path, name: str) -> None:
    with pytest.raises(AccountError):
        accounts.add(tmp_path, name, "editor", PASSWORD)


def test_a_name_is_taken_once(tmp_path: Path) -> None:
    accounts.add(tmp_path, "li", "editor", PASSWORD)
    with pytest.raises(AccountError, match="there is an account"):
        accounts.add(tmp_path, "li", "reader", PASSWORD)


@pytest.mark.parametrize("length", [0, accounts.SHORTEST - 1, accounts.LONGEST + 1])
def test_a_password_is_long_enough_and_not_too_long(tmp_path: Path, length: int) -> None:
    with pytest.raises(AccountError, match="characters"):
        accounts.add(tmp_path, "li", "editor", "x" * length)


def test_a_higher_role_may_what_a_lower_one_may() -> None:
    assert [Account("li", "editor", 1).may(role) for role in ROLES] == [True, True, False]


def test_what_is_done_with_accounts_is_in_the_log(tmp_path: Path) -> None:
    accounts.add(tmp_path, "li", "editor", PASSWORD)
    accounts.login(tmp_path, "li", "wrong wrong wrong", "10.0.0.1")
    accounts.remove(tmp_path, "li")
    assert [line.what for line in lines(tmp_path)] == ["account removed", "login failed", "account added"]
