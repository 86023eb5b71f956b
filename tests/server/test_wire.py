"""Frames between web process and worker."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from server import wire
from server.wire import Channel, Job


@pytest.fixture
def ends() -> Iterator[tuple[Channel, Channel]]:
    """Yield both ends of a channel."""
    one, other = (Channel(end) for end in socket.socketpair())
    yield one, other
    one.close()
    other.close()


def test_a_job_survives_the_way_to_the_worker() -> None:
    job = Job("ASK {}", default_graphs=("http://g/",), named_graphs=(), substitutions={"x": '"值"@zh'})
    assert Job.decode(job.encode()) == job


def test_a_frame_arrives_as_it_was_sent(ends: tuple[Channel, Channel]) -> None:
    ends[0].send(wire.DATA, b"\x00abc")
    assert ends[1].receive() == (wire.DATA, b"\x00abc")


def test_the_end_of_the_other_side_is_noticed(ends: tuple[Channel, Channel]) -> None:
    ends[0].close()
    with pytest.raises(EOFError):
        ends[1].receive()


def test_patience_may_end_a_wait(ends: tuple[Channel, Channel]) -> None:
    waits = iter([0.01, 0.01])

    def patience() -> float:
        try:
            return next(waits)
        except StopIteration:
            raise LookupError from None

    with pytest.raises(LookupError):
        ends[1].receive(patience)
