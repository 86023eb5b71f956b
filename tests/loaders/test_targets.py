"""Goals as figures: one for each clause, with what it measures."""

from __future__ import annotations

import pytest

from graph.model import Sentence
from loaders.mentions import Mention
from loaders.quantities import find_quantities
from loaders.targets import goals
from loaders.view import View, breaks, clauses


def measured(text: str) -> list[tuple[str, str | None]]:
    """Return the figures of a goal as (number, what it measures)."""
    sentence = Sentence(0, len(text), text, "prose", 0)
    numbers = [Mention(q.start, q.end, text[q.start : q.end], "quantity", quantity=q) for q in find_quantities(text)]
    view = View(sentence, numbers, [], clauses(sentence, numbers, breaks(sentence)), "en" if text.isascii() else "zh")
    return [(f"{g.number}", g.of) for g in goals(Mention(0, len(text), text, "text"), view)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("智能算力规模达到18 EFLOPS，国产芯片占比超过60%", [("18", "智能算力规模"), ("60", "国产芯片占比")]),
        ("raise computing power to 60 EFLOPS", [("60", "computing power")]),
        (
            "lift the share of green power to 80% and cut waste by 12%",
            [("80", "share of green power"), ("12", "waste")],
        ),
    ],
)
def test_each_clause_of_a_goal_gives_its_figure(text: str, figures: list[tuple[str, str | None]]) -> None:
    assert measured(text) == figures


def test_where_a_figure_rises_the_last_one_is_the_goal() -> None:
    assert measured("将国产芯片占比从20%提高到50%") == [("50", "国产芯片占比")]


def test_a_goal_of_words_gives_no_figure() -> None:
    assert measured("build a unified national market") == []


@pytest.mark.parametrize(
    ("goal", "what"),
    [
        ("建成不少于12个区域级智算互联节点", "区域级智算互联节点"),
        ("建成国产软件适配中心5个", "国产软件适配中心"),
        ("引进6家行业领军企业总部", "行业领军企业总部"),
        ("打造20个典型应用场景", "典型应用场景"),
        ("培育10家以上专精特新企业", "专精特新企业"),
    ],
)
def test_a_goal_counts_the_whole_of_its_noun(goal: str, what: str) -> None:
    assert what in [of for _, of in measured(f"智能算力规模达到300PFLOPS，{goal}")]
