"""The parents of query workers: a process that opens nothing, its child for each edition, and theirs, the workers.

The first is spawned, never forked, from the web process; it imports what workers need, gives up the network, and
forks a child when an edition is to be served. That child loads an edition served from memory before it forks
workers, so that they share its pages; one served from disk is opened by each worker after the fork, because a
RocksDB handle does not survive it. Each ends when the socket to it is closed, and with it those below it.
Command: python -m server.zygote SOCKET_FD MIB_OF_A_WORKER network|isolated
"""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import NoReturn

import pyoxigraph as ox

from server import isolation, worker
from server.wire import Channel

READY, FORKED, FAILED = b"R", b"F", b"X"
REQUEST = 65_536  # bytes, more than any request has


def main(descriptor: int, megabytes: int, network: bool) -> None:
    """Fork a child for each edition asked for over the socket, until its other end is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    cut = not network and isolation.cut_network()
    isolation.take_short_turns()
    _leave_children_to_the_kernel()
    control = socket.socket(fileno=descriptor)
    control.sendall(READY + (b"1" if cut else b"0"))
    while True:
        said, ends, _, _ = socket.recv_fds(control, REQUEST, 1)
        if not ends:
            return
        if os.fork() == 0:
            control.close()
            _last(partial(_edition, ends[0], megabytes, **json.loads(said)))
        os.close(ends[0])


def load(folder: str) -> ox.Store:
    """Return a copy of the edition in memory; the disk store is opened by another process, never by this one.

    Raises:
        OSError: the edition could not be read to its end.
    """
    source, sink = os.pipe()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    reader = os.fork()
    if reader == 0:
        os.close(source)
        _last(partial(_dump, folder, sink))
    os.close(sink)
    store = ox.Store()
    with os.fdopen(source, "rb") as quads:
        store.bulk_load(quads, format=ox.RdfFormat.N_QUADS, lenient=True)
    if os.waitpid(reader, 0)[1] != 0:
        raise OSError(f"{folder} could not be read to its end")
    _leave_children_to_the_kernel()
    return store


def _dump(folder: str, sink: int) -> None:
    with os.fdopen(sink, "wb") as quads:
        ox.Store.read_only(folder).dump(quads, ox.RdfFormat.N_QUADS)


def _edition(descriptor: int, megabytes: int, folder: str, memory: bool) -> None:
    """Fork a worker for each socket end sent, until the other end of the control socket is closed."""
    isolation.die_with_parent()
    control = socket.socket(fileno=descriptor)
    store = load(folder) if memory else None
    gc.collect()
    gc.freeze()  # the collector of a worker must not touch, and so copy, pages that all share
    control.sendall(READY)
    while ends := socket.recv_fds(control, 1, 1)[1]:
        pid = os.fork()
        if pid == 0:
            control.close()
            _last(partial(_work, ends[0], store, folder, megabytes))
        os.close(ends[0])
        _tell(control, pid)


def _tell(control: socket.socket, pid: int) -> None:
    """Send the number of a new worker, with a handle by which it can be killed and no other process."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        control.sendall(FAILED + bytes(4))
        return
    socket.send_fds(control, [FORKED + pid.to_bytes(4, "big")], [handle])
    os.close(handle)


def _work(end: int, store: ox.Store | None, folder: str, megabytes: int) -> None:
    isolation.die_with_parent()
    held = store if store is not None else ox.Store.read_only(folder)
    isolation.limit_memory(megabytes)  # after opening, which starts threads with large stacks
    worker.serve(held, Channel(socket.socket(fileno=end)))


def _last(task: Callable[[], None]) -> NoReturn:
    """Do what a forked process is for, then end it without the parent's clean-up."""
    status = 1
    try:
        with suppress(OSError):  # the other side is gone, or the edition does not open: it is told by the silence
            task()
            status = 0
    finally:
        os._exit(status)


def _leave_children_to_the_kernel() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "network")
