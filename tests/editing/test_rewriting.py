"""Documents of a store read anew by one process or several: what they say is the same."""

from __future__ import annotations

import os
from concurrent.futures.process import BrokenProcessPool

import pytest

from editing import rewriting
from editing.reading import touched
from editing.rewriting import rewrite
from graph.errors import EditError
from graph.store import open_store
from tests.editing.test_readers import paths
from tests.editing.worlds import Desk


def test_several_processes_have_the_store_say_what_one_does(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rewriting, "AT_ONCE", 3)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    wanted = paths(desk)[:7]
    with desk.reading(), open_store(desk.data) as store:
        before, some = set(store.raw), touched(store, None, {*wanted})
        for fewest in (len(some) + 1, 1):
            monkeypatch.setattr(rewriting, "FEWEST", fewest)
            assert [one.path for one in rewrite(store, some)] == [one.path for one in some]
            assert set(store.raw) == before


def test_a_process_that_dies_is_an_error_that_says_what_to_do(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def dies(_: object) -> str:
        raise BrokenProcessPool("gone")

    monkeypatch.setattr(rewriting, "said", dies)
    wanted = paths(desk)[:1]
    with desk.reading(), open_store(desk.data) as store, pytest.raises(EditError, match="ended"):
        list(rewrite(store, touched(store, None, {*wanted})))
