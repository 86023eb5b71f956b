"""Records are made as dataclasses are, compared and kept as frozen ones."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, field, replace

import pytest

from graph.records import record


@record
@dataclass(frozen=True, slots=True)
class Pair:
    """Two things and what is beside them."""

    one: int
    other: str = "b"
    beside: tuple[str, ...] = field(default=(), compare=False)
    many: list[int] = field(default_factory=list, hash=False)


def test_a_record_is_made_with_its_defaults() -> None:
    pair = Pair(1)
    assert (pair.one, pair.other, pair.beside, pair.many) == (1, "b", (), [])
    assert Pair(1).many is not pair.many
    with pytest.raises(TypeError):
        Pair()  # type: ignore[call-arg]


def test_records_are_alike_by_what_counts_in_them() -> None:
    assert Pair(1, beside=("x",)) == Pair(1)
    assert len({Pair(1, beside=("x",)), Pair(1), Pair(2)}) == 2
    assert Pair(1) != Pair(1, "c")


def test_a_record_is_replaced_and_kept() -> None:
    assert replace(Pair(1), other="c") == Pair(1, "c")
    assert pickle.loads(pickle.dumps(Pair(1, "c"))) == Pair(1, "c")
    assert repr(Pair(1)) == "Pair(one=1, other='b', beside=(), many=[])"
