"""A process beside this one that asks databases reports: nothing that is asked can be stopped from within."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any

from editing.asked import answer
from editing.beside import SPAWN, context

Rows = list[dict[str, str]]


@dataclass
class Answerer:
    """Asks databases reports in a process beside this one; a context, which ends that process.

    It begins where the context begins, soonest if that is before this process opens a database; a database need be
    there at its first question only. One that takes too long can be stopped, and the next question starts another.
    """

    questions: Connection | None = field(default=None, init=False)
    since: float = field(default=0.0, init=False)
    """When it was asked last."""
    _before: float = field(default=0.0, init=False)
    _process: Any = field(default=None, init=False)

    def __enter__(self) -> Answerer:
        self._start(context())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def put(self, folder: Path, query: str, params: Mapping[str, str]) -> None:
        """Ask a database a query; `take` gets the answer."""
        if self.questions is None:
            self._start(SPAWN)
        assert self.questions is not None  # noqa: S101 - it has just been started
        self.since, self._before = time.monotonic(), self._spent()
        self.questions.send((str(folder), query, dict(params)))

    def take(self) -> Rows | None:
        """Return the rows of what was asked; None where it cannot be answered. It waits for them."""
        assert self.questions is not None  # noqa: S101 - something was put
        try:
            rows: Rows | None = self.questions.recv()
        except (EOFError, OSError):
            self.stop()
            return None
        return rows

    @property
    def spent(self) -> float:
        """Seconds of CPU that it has spent on the last question."""
        return self._spent() - self._before

    def stop(self) -> None:
        """End the process, whatever it does."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self.questions is not None:
            self.questions.close()
        self._process = self.questions = None

    def _spent(self) -> float:
        """Return the seconds of CPU that the process has spent; 0 where the system does not tell."""
        try:
            told = Path(f"/proc/{self._process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        except (OSError, AttributeError):
            return 0.0
        return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")

    def _start(self, kind: Any) -> None:
        self.questions, theirs = kind.Pipe()
        self._process = kind.Process(target=answer, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
