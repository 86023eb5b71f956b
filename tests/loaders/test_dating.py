"""Whether what a sentence tells has happened, by the dates in it."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor
from tests.loaders.rules.reading import facts


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("到2028年，上海智能算力达到50EFLOPS。", "planned"),
        ("方案提出到2028年上海智能算力达到50EFLOPS。", "planned"),
        ("截至2025年底，上海智能算力达到50EFLOPS。", "done"),
        ("到2027年，上海数据中心算力达到50EFLOPS。", "planned"),
        ("By the end of 2024, Shanghai had 20 EFLOPS of computing power.", "done"),
        ("Anhui operates 31 EFLOPS of computing power, and will reach 60 EFLOPS by 2027.", "done"),
    ],
)
def test_what_is_due_by_a_date_is_not_done(text: str, status: str) -> None:
    assert {s for _, p, v, s in facts(text) if p == "capacity" and v in ("50", "31", "20")} == {status}


@pytest.mark.parametrize(
    ("text", "predicate", "date"),
    [
        ("Established in 2019, Biren designs GPUs. It has raised 2.4 billion yuan.", "raised", None),
        ("Biren, founded in Shanghai in 2019, designs GPUs. Revenue was 684 million yuan.", "revenue", None),
        ("Biren, set up by two engineers in 2016, has 340 employees.", "hasCount", None),
        ("Founded in 2016 and based in Hefei, Biren makes GPUs.", "headquarteredIn", None),
        ("壁仞科技成立于2022年4月，由百度持股51%。", "stakePct", None),
        ("For 2025 Biren had revenue of 193 million yuan (2024: 140 million yuan) and a net loss of 11 million yuan.",
         "netLoss", "2025"),
        ("On March 1, 2026, Biren said revenue was down 2% at 332 million yuan.", "revenue", None),
        ("Biren employs 420 people and closed a Series C round in February 2026.", "hasCount", None),
        ("Biren closed a Series C round in February 2026 and employs 420 people.", "hasCount", None),
        ("As of June 2026 Biren employs 420 people and runs a plant in Wuhu.", "hasCount", "2026-06"),
        ("Biren made 118 million yuan last year. It employs 1,260 people.", "hasCount", None),
        ("For the six months ended 30 June 2025, Biren had revenue of 388 million yuan.", "revenue", "2025-H1"),
    ],
)  # fmt: skip
def test_a_figure_is_dated_by_no_founding_and_by_no_brackets(text: str, predicate: str, date: str | None) -> None:
    document = Document("page.txt", f"Notes of the day\n2026-03-02 09:00\n\n{text}\n", "0" * 64)
    assert {f.date for f in extractor().extract(document).facts if f.predicate == predicate} == {date}


@pytest.mark.parametrize("day", ["On 11 May 2025,", "On May 6, 2025,", "BEIJING, May 6, 2025 —"])
def test_a_date_in_may_leaves_nothing_open(day: str) -> None:
    text = f"{day} Biren signed a strategic cooperation agreement with Enflame Technology."
    assert {s for _, p, _, s in facts(text) if p == "partnerOf"} == {"done"}


PLAN = """甲州算力网络提升行动计划（2026—2028年）

甲政数字〔2026〕14号

一、现状

到2025年底，甲州数据中心算力达50EFLOPS。

二、目标

到2028年，甲州数据中心算力达80EFLOPS。
"""


def test_a_plan_tells_of_what_it_found_as_done_and_of_its_goals_as_planned() -> None:
    found = extractor().extract(Document("plan.txt", PLAN, "0" * 64)).facts
    told = {(str(f.value.number), f.status) for f in found if f.predicate == "capacity" and f.value is not None}
    assert told == {("50", "done"), ("80", "planned")}


def test_what_was_reached_by_a_day_that_has_come_is_no_goal_of_a_plan_named_before() -> None:
    text = "“十四五”期间，全区算力快速发展。到2025年底，总算力达22万P。"
    document = Document("page.txt", f"动态\n2026-03-02 09:00\n\n{text}\n", "0" * 64)
    assert [f for f in extractor().extract(document).facts if f.predicate == "hasTarget"] == []


@pytest.mark.parametrize(
    ("text", "predicate", "date"),
    [
        ("Hygon, a chip designer with 60 staff, listed an index in Shanghai in 2023.", "hasCount", None),
        ("Hygon had 60 staff in 2023.", "hasCount", "2023"),
        (
            "Revenue at Hygon was 2.6 billion yuan, after it delivered racks ordered by MetaX in February 2025.",
            "revenue",
            None,
        ),
        ("Hygon's revenue was 2.6 billion yuan in 2025.", "revenue", "2025"),
        (
            "Hygon, whose margin fell in the third quarter of 2025, guided for revenue of 650 million yuan.",
            "revenue",
            None,
        ),
        ("英伟达隔夜跌2.62%。", "priceChangePct", None),
        ("以停牌前收盘价计，海光信息市值178亿元。", "marketValue", None),
        ("Hygon had revenue of 2 billion yuan, half from a firm in which Sugon took 15% in 2024.", "revenue", None),
        (
            "Hygon's revenue in the second quarter of 2025 was 2.6 billion yuan, up 70% on the first quarter.",
            "growthPct",
            "2025-Q2",
        ),
        ("In 2022 Hygon opened. In the same quarter of 2024 it had lost 11 million yuan.", "netLoss", None),
        ("Hygon expects fourth-quarter revenue to grow 2%.", "growthPct", "2026-Q4"),
        ("2026年三季度海光信息设备搬入。目前月产1.8万片，产能利用率约九成。", "utilisationPct", None),
    ],
)
def test_a_date_behind_a_later_verb_is_of_what_that_verb_says(text: str, predicate: str, date: str | None) -> None:
    document = Document("page.txt", f"Notes\n2026-11-18 09:00\n\n{text}\n", "0" * 64)
    assert {f.date for f in extractor().extract(document).facts if f.predicate == predicate} == {date}


def test_a_time_of_its_own_that_nothing_dates_takes_no_other() -> None:
    document = Document(
        "page.txt", "两家公司\n\n2022年海光信息营收翻倍；如今倒了过来，海光信息去年收入18.9亿元。\n", "0" * 64
    )
    assert {f.date for f in extractor().extract(document).facts if f.predicate == "revenue"} == {None}


def test_a_date_goes_on_in_the_next_line() -> None:
    text = "Hygon said that turnover had grown, and that revenue last\nyear came to 7.3 billion yuan."
    document = Document("page.txt", f"Notes\n2026-03-02 09:00\n\n{text}\n", "0" * 64)
    assert {f.date for f in extractor().extract(document).facts if f.predicate == "revenue"} == {"2025"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Moore Threads employs 900 people and sold 3,000 racks in 2024.", None),
        ("Moore Threads runs with care; it employs about 900 people and shipped 3,000 racks in 2024.", None),
        ("Moore Threads employed 900 people and sold 3,000 racks in 2024.", "2024"),
        ("Moore Threads employed 900 people in 2024.", "2024"),
    ],
)
def test_what_is_told_in_the_present_is_not_of_the_day_of_what_was_done(text: str, day: str | None) -> None:
    document = Document("page.txt", f"Notes of the day\n2026-03-02 09:00\n\n{text}\n", "0" * 64)
    found = [f for f in extractor().extract(document).facts if f.predicate == "hasCount" and f.value]
    assert {f.date for f in found if f.value and f.value.number == 900} == {day}
