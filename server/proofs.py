"""The proofs of the served edition: those that it holds, else those that a process of its own writes down once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import weakref
from contextlib import closing, suppress
from pathlib import Path

from graph.closure import Proof, ProofFile
from graph.closure.terms import Triple
from graph.editions import Edition
from graph.errors import EditionError, ServerBusy

NAME = "proofs.sqlite"
"""The file in an edition, beside its database, that `Reasoner.save_proofs` wrote."""
PATIENCE = 4.0  # seconds that a page waits for proofs in the making


class Proofs:
    """Gives proofs of one edition after another. `close` it to end what still runs and to clear up."""

    def __init__(self, megabytes: int) -> None:
        """Take the memory that writing proofs down may take; nothing starts yet."""
        self._megabytes = megabytes
        self._folder: Path | None = None  # made when first needed, and taken away with the object or the program
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._tag = ""

    def explain(self, edition: Edition, tag: str, triple: Triple) -> Proof | None:
        """Return the proof of an inferred triple of pyoxigraph's terms, None for one that was not inferred.

        `tag` tells the edition from all others.

        Raises:
            ServerBusy: the proofs are being written down; they will be there in seconds.
            EditionError: they cannot be.
        """
        path = edition.path / NAME
        with closing(ProofFile(path if path.exists() else self._made(edition, tag))) as file:
            return file.explain(triple)

    def close(self) -> None:
        """End the process, if there is one, and take its file away."""
        with self._lock:
            self._stop()
            if self._folder:
                shutil.rmtree(self._folder, ignore_errors=True)
                self._folder = None

    def _made(self, edition: Edition, tag: str) -> Path:
        """Return the file that a process of ours wrote for an edition, started at the first call."""
        with self._lock:
            path = self._home() / f"{tag}.sqlite"
            if path.exists():
                return path
            if self._tag != tag:
                self._stop()
                self._tag, self._process = tag, self._start(edition, path)
            process = self._process
        if process:
            with suppress(subprocess.TimeoutExpired):
                process.wait(PATIENCE)
        if path.exists():
            return path
        if process and process.poll() is None:
            raise ServerBusy("The proofs of this edition are being written down.", remedy="Try again in some seconds.")
        raise EditionError("The proofs cannot be written down.", str(edition.path), "See the server's log.")

    def _start(self, edition: Edition, path: Path) -> subprocess.Popen[bytes]:
        home = str(Path(__file__).resolve().parents[1])
        return subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", "server.proving", str(edition.graph), str(path), str(self._megabytes)],
            stdin=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": home, "MALLOC_ARENA_MAX": "2"},
        )

    def _stop(self) -> None:
        """End the process and take away what was written for an edition that is served no more."""
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None
        for old in self._folder.glob("*") if self._folder else ():
            old.unlink(missing_ok=True)

    def _home(self) -> Path:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="suanli-proofs-"))
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        return self._folder
