"""A label behind another ends what that one names; a share is no wish; a role of a by-line publishes nothing."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


def _told(text: str) -> set[tuple[str, str, str]]:
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    return {(f.predicate, f.object.label, f.status) for f in found if f.object is not None}


def test_a_label_of_another_kind_ends_the_list_of_hosts() -> None:
    page = (
        "第三届江海算力论坛\n\n会议手册\n主办：云岚芯片　媒体支持：远岫传媒\n"
        "承办：澄江会展　战略合作：国元证券、云泽创投\n\n日程\n09:00 开幕\n"
    )
    found = _told(page)
    assert {name for term, name, _ in found if term == "organisedBy"} == {"云岚芯片", "澄江会展"}
    assert {name for term, name, _ in found if term == "sponsoredBy"} >= {"云泽创投"}


@pytest.mark.parametrize("share", ["its 15% interest", "an equity interest", "a minority interest", "its 15% stake"])
@pytest.mark.parametrize("kind", ["cooling start-up", "packaging firm"])
def test_an_interest_in_a_firm_is_a_part_of_it(share: str, kind: str) -> None:
    found = _told(f"Fenwick Racks sold {share} in {kind} Frostline to Envicool on 3 July.")
    assert {status for _, _, status in found} <= {"done"}


def test_an_interest_in_buying_is_a_wish() -> None:
    found = _told("Envicool has shown interest in buying cooling start-up Frostline.")
    assert all(status != "done" for term, _, status in found if term in ("target", "acquirer", "stakeIn"))


@pytest.mark.parametrize("line", ["本报记者　于蔚　通讯员　周闻", "据江海财讯记者独家获悉，云岚芯片已完成流片。"])
def test_a_role_of_a_byline_publishes_nothing(line: str) -> None:
    found = _told(f"云岚芯片新一代处理器流片\n\n{line}\n\n7月2日，云岚芯片表示，新一代处理器已流片。\n")
    assert not {name for term, name, _ in found if term == "publishedBy" and ("通讯" in name or "记者" in name)}
