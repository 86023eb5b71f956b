from pathlib import Path

import pytest

from graph import iris
from graph.model import Extraction, Node
from graph.status import statuses
from tests.graph.world import HYGON, LISTING, MERGER, METAX, STAR, WORDS, extraction, fact, loaded


def said(status: str, published: str | None, path: str) -> Extraction:
    return extraction(fact(MERGER, "acquirer", HYGON, status), path=path, published=published)


def status_of(data: Path, *found: Extraction, event: Node = MERGER) -> str | None:
    with loaded(data, *found) as store:
        return statuses(store.raw, WORDS.event_classes).get(iris.entity(event.id))


def test_the_latest_article_gives_the_current_status(tmp_path: Path) -> None:
    found = [
        said("terminated", "2025-12-09", "b"),
        said("planned", "2025-06-10", "c"),
        said("considered", "2025-05-25", "a"),
    ]
    assert status_of(tmp_path, *found) == "terminated"


def test_an_article_without_date_is_older_than_any_other(tmp_path: Path) -> None:
    assert status_of(tmp_path, said("planned", "2025-06-10", "a"), said("done", None, "b")) == "planned"


@pytest.mark.parametrize(("one", "other"), [("denied", "planned"), ("done", "planned"), ("planned", "considered")])
def test_of_two_articles_of_one_day_the_firmer_one_counts(tmp_path: Path, one: str, other: str) -> None:
    assert status_of(tmp_path, said(one, "2025-06-10", "a"), said(other, "2025-06-10", "b")) == one


def test_a_later_claim_changes_nothing(tmp_path: Path) -> None:
    assert status_of(tmp_path, said("planned", "2025-06-10", "a"), said("claimed", "2025-07-01", "b")) == "planned"


def test_the_announcement_of_a_merger_does_not_make_it_done(tmp_path: Path) -> None:
    announced = extraction(
        fact(MERGER, "acquirer", HYGON, "planned"), fact(MERGER, "announcedBy", METAX, "done"), published="2025-06-10"
    )
    assert status_of(tmp_path, announced) == "planned"


def test_an_event_of_which_no_party_is_told_has_the_status_of_its_statements(tmp_path: Path) -> None:
    forum = Node("forum-2025", "Forum", "Event")
    assert status_of(tmp_path, extraction(fact(forum, "organisedBy", METAX)), event=forum) == "done"


def test_a_company_has_no_status(tmp_path: Path) -> None:
    assert status_of(tmp_path, extraction(fact(METAX, "partOf", HYGON)), event=METAX) is None


def test_a_planned_listing_has_a_status_too(tmp_path: Path) -> None:
    assert status_of(tmp_path, extraction(fact(LISTING, "listedOnMarket", STAR, "planned")), event=LISTING) == "planned"
