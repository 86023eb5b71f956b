"""What keeps a worker harmless, tried in a process of its own."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.server.running import HOME


def said(script: str) -> str:
    """Run a script that has the module as `i`, and return what it prints."""
    command = [sys.executable, "-c", f"import os, sys; from server import isolation as i\n{script}"]
    return subprocess.run(command, cwd=HOME, capture_output=True, text=True, check=False).stdout.strip()


def test_a_process_without_network_reaches_not_even_itself() -> None:
    found = said("""
cut = i.cut_network()
import socket
listener = socket.socket(); listener.bind(("127.0.0.1", 0)); listener.listen()
try:
    socket.create_connection(listener.getsockname(), timeout=1)
    print(cut, "reached")
except OSError:
    print(cut, "cut off")
""")
    if found.startswith("False"):
        pytest.skip("this system lets no process leave its network")
    assert found == "True cut off"


def test_a_process_and_what_it_starts_lets_others_go_on_soon() -> None:
    found = said("""
import ctypes
i.take_short_turns()
if child := os.fork():
    os.waitpid(child, 0)
else:
    seen = bytearray(i._ATTRIBUTES.size)
    call = (ctypes.c_char * len(seen)).from_buffer(seen)
    ctypes.CDLL(None).syscall({314: 315, 274: 275}[i.SCHED_SETATTR[os.uname().machine]], 0, call, len(seen), 0)
    print(i._ATTRIBUTES.unpack(seen)[5])
""")
    if found in ("", "0"):
        pytest.skip("this system knows no turns")
    assert found == "100000"


def test_a_process_may_use_no_more_memory_than_it_is_given() -> None:
    found = said("""
i.limit_memory(64)
small = bytearray(16 << 20)
try:
    bytearray(256 << 20)
    print("too much")
except MemoryError:
    print("limited")
""")
    assert found == "limited"


def test_a_process_ends_with_its_parent() -> None:
    found = said("""
import time
source, sink = os.pipe()
if os.fork() == 0:
    if os.fork() == 0:
        i.die_with_parent()
        os.write(sink, b"x")
        time.sleep(30)
        os._exit(0)
    os.read(source, 1)
    os._exit(0)
os.wait()
os.close(sink)
print("ended" if os.read(source, 1) == b"" else "lives")
""")
    assert found == "ended"
