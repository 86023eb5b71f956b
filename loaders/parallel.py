"""Take documents through a function, in this process or in several; results come in the order of the documents.

A process that reads documents starts anew (nothing is forked: the database would not survive it), ignores Ctrl-C,
which is its parent's to answer, and ends when its parent is gone. One that dies takes no other document with it.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

from graph.errors import InputError, UnreadableInput
from graph.model import Document
from loaders.reading import digest, read

Made = TypeVar("Made")
AHEAD = 4
"""How many documents each process may be ahead of the one whose turn it is: so memory stays bounded."""


@dataclass(frozen=True, slots=True)
class Task:
    """A document to read; one whose digest is `known` is left as it is."""

    path: Path
    name: str
    max_bytes: int
    known: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Made]):
    """What became of a document: what was made of it, or why not; neither, where it is unchanged."""

    name: str
    made: Made | None = None
    failure: InputError | None = None

    @property
    def unchanged(self) -> bool:
        """Tell whether the document was left as it is."""
        return self.made is None and self.failure is None


def outcomes(tasks: Iterable[Task], make: Callable[[Document], Made], jobs: int = 1) -> Iterator[Outcome[Made]]:
    """Yield what becomes of each document, in their order; `make` must be a function that another process can import.

    `tasks` are asked for not much earlier than they are taken.
    """
    if jobs == 1:
        yield from (attempt(task, make) for task in tasks)
        return
    waiting = iter(tasks)
    while True:
        with processes(jobs) as pool:
            flight: deque[Task] = deque()
            try:
                yield from _flown(pool, waiting, flight, make, jobs)
                return
            except BrokenProcessPool:
                left = list(flight)
            finally:
                pool.shutdown(wait=False, cancel_futures=True)
        yield from (_alone(task, make) for task in left)


def _flown(
    pool: ProcessPoolExecutor,
    waiting: Iterator[Task],
    flight: deque[Task],
    make: Callable[[Document], Made],
    jobs: int,
) -> Iterator[Outcome[Made]]:
    """Yield outcomes while the processes live; `flight` holds the tasks that are still to come."""
    futures: deque[Future[Outcome[Made]]] = deque()
    while True:
        while len(flight) < jobs * AHEAD and (task := next(waiting, None)) is not None:
            flight.append(task)
            futures.append(pool.submit(attempt, task, make))
        if not flight:
            return
        outcome = futures[0].result()
        futures.popleft()
        flight.popleft()
        yield outcome


def _alone(task: Task, make: Callable[[Document], Made]) -> Outcome[Made]:
    """Return what becomes of a document in a process of its own."""
    with processes(1) as pool:
        try:
            return pool.submit(attempt, task, make).result()
        except BrokenProcessPool:
            remedy = "It may take more memory than there is: split it."
            return Outcome(task.name, failure=UnreadableInput("ended the process that read it.", task.name, remedy))


def processes(jobs: int) -> ProcessPoolExecutor:
    """Return processes that begin with nothing of this one, and end with it."""
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _settle)


def _settle() -> None:
    """Leave Ctrl-C to the parent, and end when it is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=partial(_follow, parent), daemon=True).start()


def _follow(parent: multiprocessing.process.BaseProcess) -> None:
    parent.join()
    os._exit(1)


def attempt(task: Task, make: Callable[[Document], Made]) -> Outcome[Made]:
    """Return what becomes of a document. Any fault of ours is its failure: it must not keep the others out."""
    try:
        if task.known is not None and digest(task.path, task.name, task.max_bytes) == task.known:
            return Outcome(task.name)
        document = read(task.path, task.name, task.max_bytes)
        return Outcome(task.name) if document.digest == task.known else Outcome(task.name, make(document))
    except InputError as error:
        return Outcome(task.name, failure=error)
    except Exception as error:
        return Outcome(task.name, failure=_fault(error, task.name))


def _fault(error: Exception, name: str) -> InputError:
    """Return a fault of ours as the failure of a document, with the line of code that it came from."""
    ours = Path(__file__).parent
    frames = [f for f in traceback.extract_tb(error.__traceback__) if Path(f.filename).is_relative_to(ours)]
    what = f"{type(error).__name__}: {error}; loaders/{Path(frames[-1].filename).name}, line {frames[-1].lineno}"
    remedy = "This is a fault in suanli: please report it with the document."
    return InputError(f"could not be understood ({what}).", name, remedy)
