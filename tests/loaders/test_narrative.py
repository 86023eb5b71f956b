from __future__ import annotations

import pytest

from graph.model import Node
from loaders.articles import split
from loaders.narrative import Narrative
from tests.loaders.world import document, said, tools, views


def narrative(text: str, me: Node | None = None) -> Narrative:
    (article,) = split(document(text))
    return Narrative(article, tools().finders, me)


def defaults(text: str) -> dict[str, str]:
    """Return what stands in for a missing subject after a text has been read: case and class → id."""
    told = narrative(text)
    list(told.views())
    return {key: m.node.id for key, m in told.defaults().items() if m.node}


@pytest.mark.parametrize(
    "text",
    [
        "Norda acquired Velox on March 1, 2026 for 3 million yuan, the company said.",
        "诺达2026年3月1日以3亿元收购维洛，该公司称。",
    ],
)
def test_the_mentions_of_a_sentence_never_overlap(text: str) -> None:
    (seen,) = views(text)
    assert all(a.end <= b.start for a, b in zip(seen.mentions, seen.mentions[1:], strict=False))


@pytest.mark.parametrize("kind", ["name", "quantity", "moment"])
def test_names_numbers_and_dates_are_mentioned(kind: str) -> None:
    (seen,) = views("Norda raised 3 million yuan on March 1, 2026.")
    assert kind in {m.kind for m in seen.mentions}


def test_a_number_inside_a_name_is_no_number() -> None:
    (seen,) = views("It met Brightpeak 2000 Technology Co Ltd there.")
    assert [m for m in seen.mentions if m.quantity] == []


@pytest.mark.parametrize(
    "text", ["Norda opened a plant. It debuted on the Growth Board.", "诺达开设工厂。该公司在成长板上市。"]
)
def test_a_sentence_without_a_name_speaks_of_the_one_before(text: str) -> None:
    assert ("norda", "listedOn", "growth") in said(text)


def test_the_thing_in_the_title_is_what_an_article_is_about() -> None:
    page = "Norda opens a plant\n2026-03-02 09:00\n\nGrowth was strong. Velox fell. Velox rose.\n"
    (article,) = split(document(page, None))
    told = Narrative(article, tools().finders)
    list(told.views())
    found = told.defaults()["title:Company"].node
    assert found is not None
    assert found.id == "norda"


@pytest.mark.parametrize(
    ("key", "thing"), [("topic:Company", "velox"), ("topic:Place", "lakeside"), ("title:Company", "norda")]
)
def test_the_topic_of_each_class_stands_in_for_a_missing_subject(key: str, thing: str) -> None:
    assert defaults("Norda grew. Norda hired. Lakeside grew. Velox fell.")[key] == thing


def test_before_anything_is_named_nothing_stands_in() -> None:
    assert defaults("Growth was strong.") == {}


def test_the_article_itself_may_be_a_subject_of_last_resort() -> None:
    me = Node("article/page.txt/a1", "Notes", "Article")
    assert narrative("Growth was strong.", me).defaults()["topic:Article"].node == me


def test_a_figure_holds_for_the_first_date_of_its_sentence() -> None:
    (seen,) = views("In 2025 sales rose, after a fall in 2024.")
    assert seen.as_of == "2025"


def test_a_sentence_without_a_date_takes_that_of_its_paragraph() -> None:
    assert [v.as_of for v in views("In 2025 sales rose. Norda grew.")] == ["2025", "2025"]


def test_a_date_does_not_cross_paragraphs() -> None:
    assert [v.as_of for v in views("In 2025 sales rose.\n\nNorda grew and hired many people.")] == ["2025", None]


def test_a_relative_date_is_counted_from_the_day_of_the_article() -> None:
    (seen,) = views("Norda acquired Velox yesterday.")
    assert [m.moment.iso for m in seen.mentions if m.moment] == ["2026-03-01"]


def test_a_definite_noun_that_overlaps_a_name_is_none() -> None:
    (seen,) = views("The Project Alliance met.")
    assert [m.text for m in seen.mentions if m.kind == "anaphor"] == []


def test_each_view_holds_the_mentions_of_its_sentence_only() -> None:
    for seen in views("Norda grew. Velox fell. Orrin rose."):
        assert all(seen.sentence.start <= m.start and m.end <= seen.sentence.end for m in seen.mentions)


def test_the_firm_that_published_a_report_is_its_voice_of_last_resort() -> None:
    page = "Chips to grow\nSource: Harbour Securities\n2026-03-02 09:00\n\nGrowth was strong and will last for years.\n"
    (article,) = split(document(page, None))
    found = Narrative(article, tools().finders).defaults()
    assert "title:SecuritiesFirm" in found
