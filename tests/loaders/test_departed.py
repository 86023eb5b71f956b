"""Posts that are over: 前某某公司技术总监, "Out: X, finance chief of Y"."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


def posts(text: str) -> set[tuple[str, str]]:
    """Return the posts that a text tells, each with its status."""
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    return {(f.value.text or "", f.status) for f in found if f.predicate == "holdsPosition" and f.value is not None}


@pytest.mark.parametrize(
    "text",
    [
        "前英特尔软件技术总监林瑶加盟寒武纪。",
        "Out: Lin Yao, technical director of Biren, after nine years.",
    ],
)
def test_a_former_post_is_over(text: str) -> None:
    assert {status for _, status in posts(text)} == {"terminated"}


@pytest.mark.parametrize(
    "text",
    [
        "目前寒武纪总经理林瑶出席会议。",
        "前三季度，寒武纪总经理林瑶表示，订单饱满。",
        "The way out: Lin Yao, chairman of Biren, spoke.",
    ],
)
def test_a_post_of_today_is_not(text: str) -> None:
    assert {status for _, status in posts(text)} == {"done"}
