"""For which period the results of a wire story or a broker's note hold."""

from __future__ import annotations

import datetime

import pytest

from graph.model import Document
from loaders.extract import extractor
from loaders.moments import Anchor, find_moments

WIRE = "BEIJING, Oct 28, 2025 (Xinhua) -- "
ANCHOR = Anchor(datetime.date(2025, 10, 28))


def dated(text: str, predicate: str) -> set[tuple[str, str | None]]:
    """Return the figures of a measure in a text with the dates for which they hold."""
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    return {(f"{f.value.number:f}", f.date) for f in found if f.predicate == predicate and f.value}


@pytest.mark.parametrize(
    ("words", "iso"),
    [("in the July-September period", "2025-Q3"), ("in January–March", "2025-Q1"), ("April to June sales", "2025-Q2"),
     ("the Oct.-Dec. quarter", "2025-Q4"), ("January through June of last year", "2024-H1"),
     ("January-September", "2025-01/2025-09"), ("from March to September", "2025-03/2025-09")],
)  # fmt: skip
def test_months_that_make_a_quarter_are_one(words: str, iso: str) -> None:
    assert [m.iso for m in find_moments(words, ANCHOR)] == [iso]


def test_a_datelines_day_is_no_day_of_results() -> None:
    text = f"{WIRE}Hygon reported its results. Inventories at Hygon swelled to 5.8 billion yuan."
    assert dated(text, "inventory") <= {("5800000000", None)}


def test_the_period_of_the_first_sentence_is_carried_on() -> None:
    first = "Hygon's revenue in the July-September period rose 61.4% to 3.83 billion yuan."
    text = f"{WIRE}{first} Net profit was 742 million yuan."
    assert dated(text, "netProfit") == {("742000000", "2025-Q3")}


def test_a_period_in_brackets_is_that_of_their_own_figure() -> None:
    note = "28 August 2026\n\nVNET reported. Revenue of Rmb2.43bn was up 14%; EBITDA margin was 32.1% (2Q25: 31.3%).\n"
    assert all(day != "2025-Q2" for _, day in dated(note, "revenue") | dated(note, "growthPct"))
    note = "28 August 2026\n\nVNET's 2Q26 revenue of Rmb2.43bn was up 14%. Gross margin was 22.1% (2Q25: 20.3%).\n"
    assert dated(note, "grossMarginPct") == {("22.1", "2026-Q2"), ("20.3", "2025-Q2")}


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [("Hygon eased 0.9% and goes ex-dividend tomorrow.", "2026-05-14"),
     ("Chip stocks gave back part of Tuesday's gains: Hygon -2.4%.", "2026-05-14"),
     ("On Tuesday, Hygon lost 3%.", "2026-05-12")],
)  # fmt: skip
def test_a_move_is_of_its_own_day(sentence: str, wanted: str) -> None:
    text = f"Chip stocks mixed\n\nSHANGHAI, May 14, 2026 (Reuters) -- SMIC advanced 5.3% on Thursday.\n\n{sentence}\n"
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    moves = {f.date for f in found if f.predicate == "priceChangePct" and f.subject.id == "hygon"}
    assert moves == {wanted}


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [("Hygon, which derived 8% of its sales from North America, fell by 20%.", "growthPct"),
     ("Hygon's service revenue per sqm slid 1.9%.", "growthPct"),
     ("Hygon is paying 1.5 times sales for a business with a gross margin of 6.2%.", "grossMarginPct")],
)  # fmt: skip
def test_what_is_of_another_is_no_result(sentence: str, predicate: str) -> None:
    assert dated(f"28 March 2026\n\n{sentence}\n", predicate) == set()
