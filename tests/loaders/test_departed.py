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


def ties(text: str) -> set[tuple[str, str, str]]:
    """Return to which firms a text ties people, each with its status."""
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    tied = (f for f in found if f.predicate == "affiliatedWith" and f.object is not None)
    return {(f.subject.label, f.object.id, f.status) for f in tied if f.object is not None}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("寒武纪创始人林瑶现年47岁，曾在英特尔任职十一年。", "林瑶"),
        ("寒武纪总经理林瑶毕业于清华大学，曾先后就职于英特尔、高通和华为。", "林瑶"),
        ("寒武纪首席执行官林瑶于2023年9月上任，此前在英特尔负责5G芯片业务。", "林瑶"),
        ("曾任英特尔销售副总裁的林瑶，上月起在寒武纪出任总裁。", "林瑶"),
        ("2026年5月20日。寒武纪总裁林瑶2019年至2025年任英特尔副总裁。", "林瑶"),
        ("Biren has named Lin Yao as finance chief. She most recently served as director at Intel.", "Lin Yao"),
        ("Biren named Lin Yao finance chief. Before that she held senior roles at Intel and Qualcomm.", "Lin Yao"),
        ("Biren chief executive Lin Yao, hired from Intel in September, spoke.", "Lin Yao"),
        ("Mr. Lin Yao was from 2018 to 2026 the deputy general manager of the finance department of Intel.", "Lin Yao"),
        ("Biren chairman Lin Yao left Intel in May.", "Lin Yao"),
    ],
)  # fmt: skip
def test_where_somebody_was_before_is_told_and_over(text: str, who: str) -> None:
    assert (who, "intel", "terminated") in ties(text)
    assert (who, "intel", "done") not in ties(text)


@pytest.mark.parametrize(
    "text",
    [
        "寒武纪总经理林瑶透露，公司此前在英特尔论坛上发布新品。",
        "寒武纪总经理林瑶否认曾任英特尔副总裁。",
        "Biren chief executive Lin Yao never held roles at Intel.",
        "Biren chief executive Lin Yao spoke after nine years of work on Intel boards.",
    ],
)
def test_where_nobody_was_is_not_told(text: str) -> None:
    assert not {tie for tie in ties(text) if tie[1] == "intel"}


def test_the_post_that_follows_a_former_one_is_held() -> None:
    text = "2026年6月20日\n\n据悉，原英特尔副总裁林瑶已离任，随后出任壁仞科技总经理。"
    assert ("总经理", "done") in posts(text)
    assert ("林瑶", "biren", "done") in ties(text)
