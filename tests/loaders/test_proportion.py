"""Time in proportion to length: four times the text takes about four times as long, whatever the text is."""

from __future__ import annotations

import time
from contextlib import suppress
from itertools import product
from pathlib import Path

import pytest

from graph.errors import InputError
from graph.model import Document
from loaders.extract import extract
from loaders.reading import read

DENSE = "MetaX listed on the STAR Market on June 10, 2025 and Hygon's revenue rose 20% to 3 billion yuan "
DENSE_ZH = "沐曦股份于2025年6月10日在科创板上市，海光信息营业收入同比增长20%至30亿元，"
PLAIN = "The committee met in the afternoon and spoke about several matters of the coming season. "
UNITS = [
    "(",
    "（",
    "()",
    "([",
    "MetaX (",
    "《",
    "“",
    '"a ',
    "'",
    "a",
    "A",
    "Ab ",
    "中",
    "公司",
    "诺达科技、",
    "股份有限公司",
    "的",
    "1",
    "1,",
    "1亿",
    "一",
    "20% ",
    "2025-06-10 ",
    "2025年6月",
    "June ",
    ".",
    "-",
    "#",
    "# a\n",
    "| a ",
    "a\t",
    " ",
    "\n",
    "Norda and ",
    "not ",
    "plans to ",
    "listed on ",
    "of ",
    "http://a.b/",
    "MetaX rose.\n\n",
    "Mr. ",
    "a, ",
    "甲：",
    "1. ",
    "MetaX rises\n2025-06-10 09:00\n\nMetaX rose by 3% today.\n\n",
    DENSE,
    DENSE_ZH,
    PLAIN,
]
SHORT = 6_000
FLOOR = 0.25  # seconds below which nothing is told apart from noise


def taken(text: str) -> float:
    """Return the seconds of this process that a text takes, the better of two."""
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        with suppress(InputError):
            extract(Document("a.txt", text, "0" * 64))
        best = min(best, time.process_time() - start)
        if best < FLOOR:
            break
    return best


def grown(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


@pytest.mark.parametrize("unit", UNITS, ids=range(len(UNITS)))
def test_a_text_of_one_thing_again_and_again_comes_to_an_end(unit: str) -> None:
    with suppress(InputError):
        extract(Document("a.txt", grown(unit, 3_000), "0" * 64))


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS, ids=range(len(UNITS)))
def test_four_times_the_text_takes_about_four_times_as_long(unit: str) -> None:
    longer = taken(grown(unit, 4 * SHORT))
    assert longer < FLOOR or longer < 8 * taken(grown(unit, SHORT))


@pytest.mark.slow
@pytest.mark.parametrize("signs", ["(", "（", "《", "[", "()", "（）", "(a)"])
def test_a_hundred_thousand_brackets_take_seconds(signs: str) -> None:
    assert taken("MetaX listed. " + signs * (100_000 // len(signs))) < 20


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["a", "中", "(", PLAIN, "MetaX rose by 3% in June 2025. "])
def test_a_line_of_ten_megabytes_ends(tmp_path: Path, unit: str) -> None:
    path = tmp_path / "line.txt"
    path.write_text("MetaX listed. " + grown(unit, (10 << 20) // len(unit.encode()) * len(unit)), encoding="utf-8")
    start = time.process_time()
    extract(read(path, "line.txt"))
    assert time.process_time() - start < 900


@pytest.mark.slow
def test_four_times_as_many_names_take_about_four_times_as_long() -> None:
    syllables = "bai tian lan hua xin yun ling kai feng hong jing wei shi cheng yuan hai long chang ming guang"
    names = ["".join(each).capitalize() for each in product(syllables.split(), repeat=3)]
    shorter, longer = ("".join(f"Plans for Beijing {name} has grown. " for name in names[:n] * 2) for n in (1000, 4000))
    assert taken(longer) < 6 * taken(shorter)
