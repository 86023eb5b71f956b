"""The quick lane and the slow lane."""

from __future__ import annotations

import threading

import pytest

from graph.errors import ServerBusy
from server.lanes import Lanes


def test_a_full_quick_lane_without_queue_is_busy() -> None:
    lanes = Lanes(quick=1, slow=1, queue=0)
    with lanes.place(1), pytest.raises(ServerBusy, match="waiting"), lanes.place(1):
        pass


def test_waiting_ends_when_no_place_becomes_free() -> None:
    lanes = Lanes(quick=1, slow=1, queue=1)
    with lanes.place(1), pytest.raises(ServerBusy, match="in time"), lanes.place(0.01):
        pass


def test_a_slow_query_makes_room_in_the_quick_lane() -> None:
    lanes = Lanes(quick=1, slow=1, queue=0)
    with lanes.place(1) as slow:
        slow.move_over()
        with lanes.place(1) as quick:
            assert (slow.slow, quick.slow) == (True, False)


def test_a_slow_query_may_stay_while_nobody_waits() -> None:
    lanes = Lanes(quick=1, slow=0, queue=1)
    with lanes.place(1) as place:
        place.move_over()
        assert not place.slow


def test_a_slow_query_gives_way_when_the_slow_lane_is_full_and_others_wait() -> None:
    lanes = Lanes(quick=1, slow=0, queue=1)
    entered = threading.Event()

    def wait() -> None:
        with lanes.place(5):
            entered.set()

    waiter = threading.Thread(target=wait)
    with pytest.raises(ServerBusy, match="long queries"), lanes.place(1) as place:
        waiter.start()
        while not lanes.waiting:
            pass
        place.move_over()
    waiter.join(5)
    assert entered.is_set()


def test_a_query_known_to_be_slow_waits_for_the_slow_lane_alone() -> None:
    lanes = Lanes(quick=1, slow=1, queue=1)
    with lanes.place(1, slow=True), lanes.place(1), pytest.raises(ServerBusy), lanes.place(0.01, slow=True):
        pass


def test_all_places_are_free_again_after_use() -> None:
    lanes = Lanes(quick=2, slow=1, queue=0)
    with lanes.place(1) as one, lanes.place(1):
        one.move_over()
    assert (lanes.in_quick, lanes.in_slow, lanes.waiting) == (0, 0, 0)


def test_half_of_the_queue_is_kept_for_quick_queries() -> None:
    lanes = Lanes(quick=1, slow=1, queue=2)
    with lanes.place(1, slow=True):
        waiter = threading.Thread(target=lambda: lanes.place(5, slow=True).__enter__())
        waiter.start()
        while not lanes.waiting_slow:
            pass
        with pytest.raises(ServerBusy, match="waiting"), lanes.place(1, slow=True):
            pass
        with lanes.place(1) as quick:
            assert not quick.slow
    waiter.join(5)
