"""The memory of slow queries."""

from __future__ import annotations

from server.heavy import KEPT, Heavy
from server.wire import Job

JOB = Job("SELECT * { ?a ?b ?c . ?d ?e ?f }")


def test_a_slow_query_is_known_when_it_comes_again() -> None:
    heavy = Heavy()
    heavy.learn(JOB, "1-a", slow=True)
    assert heavy.known(Job(JOB.query), "1-a")


def test_another_edition_is_another_chance() -> None:
    heavy = Heavy()
    heavy.learn(JOB, "1-a", slow=True)
    assert not heavy.known(JOB, "2-b")


def test_a_query_that_became_quick_is_forgotten() -> None:
    heavy = Heavy()
    heavy.learn(JOB, "1-a", slow=True)
    heavy.learn(JOB, "1-a", slow=False)
    assert not heavy.known(JOB, "1-a")


def test_the_oldest_are_forgotten_when_there_are_too_many() -> None:
    heavy = Heavy()
    heavy.learn(JOB, "", slow=True)
    for number in range(KEPT):
        heavy.learn(Job(str(number)), "", slow=True)
    assert (heavy.known(JOB, ""), heavy.known(Job("0"), "")) == (False, True)
