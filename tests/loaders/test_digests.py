from __future__ import annotations

import pytest

from graph.model import Sentence
from loaders.digests import items
from tests.loaders.world import facts

REPORT = "公司今日宣布新的产品将在明年年底之前正式交付给首批的行业客户"


def sentences(*kinds: str) -> list[Sentence]:
    return [Sentence(40 * n, 40 * n + len(REPORT), REPORT, kind, n) for n, kind in enumerate(kinds)]


def test_a_page_of_items_is_a_digest_that_begins_anew_with_each() -> None:
    assert items(sentences("title", "item", "item", "item", "item")) == {40, 80, 120, 160}


@pytest.mark.parametrize("kinds", [("item",) * 3, ("text",) * 5, ("item", "text") * 4])
def test_an_article_that_holds_a_list_is_no_digest(kinds: tuple[str, ...]) -> None:
    assert items(sentences(*kinds)) == frozenset()


@pytest.mark.parametrize("mark", ["○", "◆", "•", "1.", "▌"])
def test_an_item_of_a_digest_speaks_of_no_firm_of_another(mark: str) -> None:
    rest = [
        "诺达芯科与客户签下为期三年的供货框架，并将在明年交付第一批产品。",
        "湖畔市召开了一次为期三天的产业会议，与会者讨论了芯片与算力的前景。",
        "诺达芯科与山顶市的大学达成合作，双方将共同培养人才，并建立新的实验室。",
        "全市去年的营收为3亿元，较上年有所增长，市民对此表示满意。",
    ]
    text = "\n".join(f"{mark} {line}" for line in rest)
    assert not [f for f in facts(text) if f.predicate == "revenue"]


def test_the_items_of_a_page_that_calls_itself_a_digest_may_stand_under_headings() -> None:
    read = sentences("title", "heading", "item", "item", "item", "heading", "item", "item")
    read[0] = Sentence(0, 10, "算力周报第87期", "title", 0)
    assert items(read) == {80, 120, 160, 240, 280}


def test_each_report_of_a_digest_may_have_a_heading_of_its_own() -> None:
    read = sentences("title", "heading", "text", "heading", "text", "heading", "text", "heading", "text")
    read[0] = Sentence(0, 10, "Compute Weekly #87", "title", 0)
    assert items(read) == {40, 120, 200, 280}


def test_headings_alone_make_no_digest() -> None:
    assert items(sentences("title", "heading", "text", "heading", "text", "heading", "text", "heading")) == frozenset()


def test_items_that_open_with_a_head_in_capitals_are_reports_of_their_own() -> None:
    page = (
        "THE MORNING READ\nYour notes before the open\n\nGood morning to all who read this on the ferry.\n\n"
        "1. LENOVO BACKS ITS CHIPS. The group will put money into design over the next ten years.\n\n"
        "2. HYGON FINDS MONEY. The chip designer raised 400 million yuan in May from two funds.\n\n"
        "3. MOVERS. Cambricon fell 4.1% in Shanghai. Hua Hong was up 2.7% on the day.\n\n"
        "DIARY\n- Tuesday: a panel\n- Thursday: a hearing\n"
    )
    raised = [f.subject.id for f in facts(page) if f.predicate == "raised"]
    assert "lenovo" not in raised


def test_numbered_heads_of_a_newsletter_begin_its_reports() -> None:
    read = [Sentence(0, 10, "Halls and racks, every Monday", "title", 0)]
    for n in range(1, 7, 2):
        read += [Sentence(40 * n, 40 * n + 9, "A trust is priced", "item", n), *sentences(*["text"] * (n + 2))[n + 1 :]]
    assert items(read) == {40, 120, 200}
    assert items([Sentence(0, 10, "A plan for halls and racks", "title", 0), *read[1:]]) == frozenset()
