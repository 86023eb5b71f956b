"""What many patterns need, asked of a text at once."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from loaders.needs import Needs

NEEDS = [(("sells", "sold"),), (("sells",), ("unit", "arm"), (" to ",)), (("sell ", "bought"), (" to ",)), ()]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("the firm sells chips", [0, 3]),
        ("the firm sells its unit to X", [0, 1, 3]),
        ("buys a unit", [3]),
        ("buys a unit to grow", [3]),
        ("bought chips to sell", [2, 3]),
    ],
)
def test_a_pattern_is_left_where_a_word_of_each_of_its_needs_stands(text: str, met: list[int]) -> None:
    assert Needs(NEEDS, [0] * 4).met(text, 0) == met


def test_patterns_that_need_nothing_are_always_left() -> None:
    assert Needs([(), ()], [0, 0]).met("", 0) == [0, 1]


@pytest.mark.parametrize(("lacking", "met"), [(0b11, []), (0b10, [0]), (0b01, [3]), (0b00, [0, 1, 3])])
def test_what_asks_for_something_that_is_lacking_is_left_out(lacking: int, met: list[int]) -> None:
    assert Needs(NEEDS, [0b01, 0b11, 0b01, 0b10]).met("the firm sells its unit to X", lacking) == met


def test_what_texts_held_before_changes_nothing() -> None:
    texts = ("bought chips to sell", "buys a unit", "the firm sells its unit to X", "the firm sells chips")
    needs = Needs(NEEDS, [0] * 4)
    for text in (*texts, *reversed(texts)):
        assert needs.met(text, 0) == Needs(NEEDS, [0] * 4).met(text, 0)


def test_documents_may_be_read_at_once() -> None:
    every = [((f"word{n}",), (f"word{n // 2}",)) for n in range(3_000)]
    texts = [f"word{n} word{n // 2}" for n in range(3_000)] * 2
    shared, alone = Needs(every, [0] * 3_000), Needs(every, [0] * 3_000)
    with ThreadPoolExecutor(8) as pool:
        assert [*pool.map(lambda text: shared.met(text, 0), texts)] == [alone.met(text, 0) for text in texts]
