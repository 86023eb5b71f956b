"""A process that computes previews as they are asked for: it holds what they share, and each is a child of it."""

from __future__ import annotations

import os
import select
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from editing.beside import FORK
from editing.preview import folder, preview
from editing.progress import Progress
from editing.room import Room, room
from graph.errors import SuanliError

Again = Callable[[list[int]], NoReturn]


def wait(data: Path, first: Iterable[int], idle: float, largest_mb: int, again: Again) -> None:
    """Compute previews of drafts, those named first and then those whose numbers come in, a line each.

    It ends when no more can come, when nobody has asked for `idle` seconds, or when it holds more than so many MiB
    once it is warm and has done what was asked. `again` starts the process anew, with drafts to begin with: where
    there is another edition or ontology by now.
    """
    waiting = _Waiting(data, again, list(first))
    waiting.serve()
    while _resident_mb() <= largest_mb and waiting.more(idle):
        waiting.serve()


def _resident_mb() -> int:
    """Return the memory that this process holds now, in MiB; the most it ever held would count its parent's too."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") >> 20


class _Waiting:
    def __init__(self, data: Path, again: Again, asked: list[int]) -> None:
        self._data, self._again, self._asked, self._begun = data, again, asked, b""
        self._room: Room | None = None

    def more(self, idle: float) -> bool:
        """Wait until something is asked; tell whether that was so."""
        ready, _, _ = select.select([sys.stdin], [], [], idle)
        said = os.read(sys.stdin.fileno(), 4096) if ready else b""
        *lines, self._begun = (self._begun + said).split(b"\n")
        self._asked += [int(line) for line in lines if line.strip().isdigit()]
        return bool(said)

    def serve(self) -> None:
        """Do all that is asked, in its order; read what previews share where that is not done."""
        if self._room is not None and self._room.is_stale:
            self._again(self._asked)
        with suppress(SuanliError):  # the preview itself says what is wrong
            self._room = self._room or self._opened()
        while self._asked:
            number = self._asked.pop(0)
            child = FORK.Process(target=_compute, args=(self._data, number, self._room))
            child.start()
            child.join()
            if child.exitcode:  # it died, as for want of memory: once more, with nothing shared
                words = ["--data", str(self._data), "preview", str(number)]
                subprocess.run([sys.executable, "-m", "suanli", *words], check=False, stdout=subprocess.DEVNULL)  # noqa: S603

    def _opened(self) -> Room:
        for number in self._asked:
            place = folder(self._data, number)
            place.mkdir(parents=True, exist_ok=True)
            Progress(place, {"state": "running", "step": "ground", "draft": number, "pid": os.getpid()}).write()
        made = room(self._data)
        made.warm()
        return made


def _compute(data: Path, number: int, shared: Room | None) -> None:
    try:
        preview(data, number, shared)
    except SuanliError as error:
        print(f"suanli: {error}", file=sys.stderr)
