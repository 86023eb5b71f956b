"""The workers of one edition: forked for it, kept while idle, and gone with the last query on it."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import socket
import threading
import time
from contextlib import suppress
from pathlib import Path

from graph.editions import Edition
from graph.errors import EditionError, ServerBusy
from server import wire, zygote
from server.lookup import Lookups
from server.nursery import Nursery
from server.wire import Channel, Job

SPARE = 2  # idle workers below which a killed one is replaced at once
NICER = 10  # how far the scheduling priority of a query that takes long is above that of others


class Worker:
    """One worker process as the web process sees it: a channel to it and a handle to kill it by."""

    def __init__(self, channel: Channel, pid: int, handle: int, edition: str) -> None:
        """Take the channel, the process number, its pidfd and the tag of its edition."""
        self.channel, self.pid, self.handle, self.edition = channel, pid, handle, edition
        self.worn = self.slowed = False

    def alive(self) -> bool:
        """Tell whether an idle worker still listens."""
        return not self.channel.speaks()

    def greet(self) -> bool:
        """Ask the simplest query; tell whether the worker has opened its edition and answers."""
        try:
            self.channel.send(wire.JOB, Job("ASK {}").encode())
            while (kind := self.channel.receive()[0]) not in (wire.END, wire.ERROR):
                continue
        except (EOFError, OSError):
            self.worn = True
            return False
        return kind == wire.END

    def worked(self) -> float:
        """Return the processor time that the process has used so far, in seconds; 0 when it is gone."""
        try:
            return time.clock_gettime((~self.pid << 3) | 2)  # as clock_getcpuclockid(3) makes it
        except OSError:
            return 0.0

    def slow_down(self) -> None:
        """Let other processes go before the query that runs."""
        self.slowed = True
        with suppress(OSError):  # the process is gone
            nice = os.getpriority(os.PRIO_PROCESS, self.pid) + NICER
            for task in Path(f"/proc/{self.pid}/task").iterdir():
                if task.name != str(self.pid):  # the first thread, which starts the next one
                    os.setpriority(os.PRIO_PROCESS, int(task.name), nice)

    def renew(self) -> None:
        """Have the next query run at full speed; if the worker is gone, who sends it finds that."""
        if self.slowed:
            self.slowed = False
            with suppress(OSError):
                self.channel.send(wire.RENEW)

    def kill(self) -> None:
        """End the process at once, whatever it is doing."""
        with suppress(OSError):
            signal.pidfd_send_signal(self.handle, signal.SIGKILL)
        self.channel.close()
        with suppress(OSError):
            os.close(self.handle)


class Generation:
    """A served edition: the process that forks its workers, and those that are idle.

    `tag` tells the edition from all others, its number first.
    """

    def __init__(self, edition: Edition, nursery: Nursery, memory: bool) -> None:
        """Have the edition opened and wait until it can be asked.

        Raises:
            EditionError: it cannot be opened.
        """
        self.edition, self.memory = edition, memory
        digest = hashlib.sha256(json.dumps(edition.manifest, sort_keys=True).encode()).hexdigest()
        self.tag = f"{edition.number}-{digest[:12]}"
        self._idle: list[Worker] = []
        self._busy, self._retired = 0, False
        self._lock, self._forking = threading.Lock(), threading.Lock()
        self._control = nursery.open(edition.graph, memory)
        if _received(self._control, 1) != zygote.READY:
            self._control.close()
            raise _unopened(edition)
        self.lookups = Lookups(edition.graph)

    @property
    def ready(self) -> int:
        """How many workers are idle."""
        return len(self._idle)

    def take(self) -> Worker:
        """Return an idle worker, or a new one.

        Raises:
            ServerBusy: the process that forks them is gone; another generation is about to follow.
        """
        return self.idle() or self._new()

    def _new(self) -> Worker:
        """Return a new worker, which counts as busy; raises as `take` does."""
        with self._lock:
            self._busy += 1
        try:
            return self._fork()
        except (OSError, IndexError) as error:
            self.put(None)
            raise ServerBusy("The workers are being restarted.", remedy="Try again in a second.") from error

    def idle(self) -> Worker | None:
        """Return an idle worker, or None where there is none; this takes no time."""
        with self._lock:
            while self._idle:
                worker = self._idle.pop()
                if worker.alive():
                    self._busy += 1
                    return worker
                worker.kill()
        return None

    def put(self, worker: Worker | None) -> None:
        """Take back a worker for the next query; one that is worn is killed. None stands for one that is lost."""
        with self._lock:
            self._busy -= 1
            if worker and not worker.worn and not self._retired:
                worker.renew()
                self._idle.append(worker)
                worker = None
            last = self._retired and not self._busy
            short = not self._retired and len(self._idle) < SPARE
        if worker:
            worker.kill()
        if worker and short:
            threading.Thread(target=self._restock, daemon=True, name="new worker").start()
        if last:
            self._control.close()

    def _restock(self) -> None:
        """Have a worker ready in place of one that was killed: who asks next need not wait until it has opened."""
        with suppress(ServerBusy):
            worker = self._new()
            opened = worker.greet()
            if not opened:
                worker.kill()
            self.put(worker if opened else None)

    def warm(self, count: int) -> None:
        """Fork workers ahead of the first queries and wait until `count` of them have opened the edition.

        Raises:
            EditionError: it does not open.
        """
        workers = [self.take() for _ in range(count)]
        opened = [worker.greet() for worker in workers]
        for worker in workers:
            self.put(worker)
        if not all(opened):
            self.retire()
            raise _unopened(self.edition)

    def alive(self) -> bool:
        """Tell whether there is a process to fork workers."""
        with self._forking:
            return listens(self._control)

    def retire(self) -> None:
        """Keep no idle workers any more, and end when the queries that are running have ended."""
        with self._lock:
            idle, self._idle = self._idle, []
            self._retired, last = True, not self._busy
        for worker in idle:
            worker.kill()
        if last:
            self._control.close()

    def _fork(self) -> Worker:
        ours, theirs = socket.socketpair()
        try:
            with self._forking, theirs:
                self._control.settimeout(None)
                socket.send_fds(self._control, [b"f"], [theirs.fileno()])
                said, handles, _, _ = socket.recv_fds(self._control, 5, 1)
            return Worker(Channel(ours), int.from_bytes(said[1:], "big"), handles[0], self.tag)
        except BaseException:  # what forks is gone: nobody is at the other end
            ours.close()
            raise


def listens(end: socket.socket) -> bool:
    """Tell whether the other side of a blocking socket, which has nothing to say now, is still there."""
    try:
        return bool(end.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT))
    except BlockingIOError:
        return True
    except OSError:
        return False


def _received(end: socket.socket, size: int) -> bytes:
    try:
        return end.recv(size)
    except OSError:
        return b""


def _unopened(edition: Edition) -> EditionError:
    remedy = "Choose a whole one with: suanli editions --use N. Or: suanli publish."
    return EditionError("The edition does not open.", str(edition.path), remedy)
