"""The parent of the query workers of one edition: it opens nothing from outside, and forks a worker when asked.

It is spawned, never forked, from the web process. An edition served from memory is loaded once, before the first
fork, so that workers share its pages; one served from disk is opened by each worker after the fork, because a
RocksDB handle does not survive it. Command: python -m server.zygote FOLDER SOCKET_FD memory|disk MIB yes|no
"""

from __future__ import annotations

import gc
import os
import signal
import socket
import subprocess
import sys

import pyoxigraph as ox

from server import isolation, worker
from server.wire import Channel

READY, FORKED, FAILED = b"R", b"F", b"X"


def main(folder: str, descriptor: int, memory: bool, megabytes: int, network: bool) -> None:
    """Serve fork requests over the socket until its other end is closed; the workers end with this process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    cut = network or isolation.cut_network()
    control = socket.socket(fileno=descriptor)
    store = load(folder) if memory else None
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the kernel reaps the workers
    gc.collect()
    gc.freeze()  # the collector of a worker must not touch, and so copy, pages that all share
    control.sendall(READY + (b"1" if cut else b"0"))
    while request := socket.recv_fds(control, 1, 1)[1]:
        _fork(control, request[0], store, folder, megabytes)


def load(folder: str) -> ox.Store:
    """Return a copy of the edition in memory; the disk store is opened by another process, never by this one.

    Raises:
        OSError: the edition could not be read to its end.
    """
    script = "import sys, pyoxigraph as o; o.Store.read_only(sys.argv[1]).dump(sys.stdout.buffer, o.RdfFormat.N_QUADS)"
    source = subprocess.Popen([sys.executable, "-c", script, folder], stdout=subprocess.PIPE)  # noqa: S603
    store = ox.Store()
    store.bulk_load(source.stdout, format=ox.RdfFormat.N_QUADS, lenient=True)
    if source.wait() != 0:
        raise OSError(f"{folder} could not be read to its end")
    return store


def _fork(control: socket.socket, end: int, store: ox.Store | None, folder: str, megabytes: int) -> None:
    pid = os.fork()
    if pid == 0:
        control.close()
        _work(end, store, folder, megabytes)
    os.close(end)
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        control.sendall(FAILED + bytes(4))
        return
    socket.send_fds(control, [FORKED + pid.to_bytes(4, "big")], [handle])
    os.close(handle)


def _work(end: int, store: ox.Store | None, folder: str, megabytes: int) -> None:
    """Be a worker; never returns."""
    status = 1
    try:
        isolation.die_with_parent()
        held = store if store is not None else ox.Store.read_only(folder)
        isolation.limit_memory(megabytes)  # after opening, which starts threads with large stacks
        worker.serve(held, Channel(socket.socket(fileno=end)))
        status = 0
    finally:
        os._exit(status)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3] == "memory", int(sys.argv[4]), sys.argv[5] == "yes")
