"""Work beside this process: a child that begins with all that this process has read, and hands back what it makes.

A child that is forked must begin before this process opens a database or starts a thread: neither outlives that, and
a lock that a thread holds is held in the child for ever. One that is spawned begins with nothing.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from functools import cached_property
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, TypeVar, cast

from graph.errors import SuanliError

Made = TypeVar("Made")
FORK, SPAWN = get_context("fork"), get_context("spawn")
_THREADS = Path("/proc/self/task")


def context() -> Any:
    """Return how a child of this process may begin: forked where it has no second thread, else spawned."""
    threads = len(list(_THREADS.iterdir())) if _THREADS.is_dir() else threading.active_count()
    return FORK if threads == 1 else SPAWN


class Beside(Generic[Made]):
    """A call that goes on in a child; a context, which ends the child whatever it does."""

    def __init__(self, make: Callable[..., Made], *given: Any, kind: Any = None) -> None:
        """Start the child with a function and what it is given; forked where it may be, unless told otherwise."""
        kind = kind or context()
        self._mine, theirs = kind.Pipe(duplex=False)
        self._process = kind.Process(target=_run, args=(theirs, make, given), daemon=True)
        self._process.start()
        theirs.close()

    def __enter__(self) -> Beside[Made]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.join()
        self._mine.close()

    @cached_property
    def made(self) -> Made:
        """What the function returned.

        Raises:
            SuanliError: what the function raised of ours.
            RuntimeError: it ended without a word.
        """
        try:
            found = self._mine.recv()
        except EOFError:
            raise RuntimeError("a process that worked beside this one ended without a word") from None
        if isinstance(found, SuanliError):
            raise found
        return cast(Made, found)


def _run(answer: Connection, make: Callable[..., Any], given: tuple[Any, ...]) -> None:
    gc.disable()  # a child that lives for a second or two ends sooner than it fills the memory
    try:
        answer.send(make(*given))
    except SuanliError as error:
        answer.send(error)
