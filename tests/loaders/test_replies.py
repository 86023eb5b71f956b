"""What is replied to rumours: the words are the speaker's, what is denied is told as denied."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


def said(text: str) -> set[tuple[str, str, str]]:
    """Return who stated what, and as what it is told."""
    page = Document("page.txt", f"What the market heard this week\n2026-04-14 09:00\n\n{text}\n", "0" * 64)
    facts = extractor().extract(page).facts
    return {(f.subject.label, f.value.text or "", f.status) for f in facts if f.predicate == "stated" and f.value}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云岚芯片回应：不属实，公司没有收购计划。", ("云岚芯片", "不属实，公司没有收购计划", "claimed")),
        ("云岚芯片6月4日上午发布声明，称公司经营一切正常。", ("云岚芯片", "公司经营一切正常", "claimed")),
        ("云岚芯片在互动平台表示，公司未签订任何租赁协议。", ("云岚芯片", "公司未签订任何租赁协议", "claimed")),
        ("云岚芯片CEO罗静：“服务器跟不上订单增长的速度。”", ("罗静", "服务器跟不上订单增长的速度", "claimed")),
        ("“云岚芯片或入股恒岳半导体”：云岚芯片已否认。", ("云岚芯片", "云岚芯片或入股恒岳半导体", "denied")),
        (
            'Yunlan Chip\'s secretary, Luo Jing: "The company has no such plan."',
            ("Luo Jing", "The company has no such plan", "claimed"),
        ),
        (
            "Yunlan Chip denied a report that it had lost its biggest customer.",
            ("Yunlan Chip", "it had lost its biggest customer", "denied"),
        ),
        (
            "On April 6 Yunlan Chip denied talks to sell its Langfang halls.",
            ("Yunlan Chip", "talks to sell its Langfang halls", "denied"),
        ),
    ],
)
def test_replies(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Yunlan Chip has not denied that it bought the chips.",
        "Yunlan Chip denied access to reporters.",
        "A court rejected claims that Yunlan Chip had infringed patents.",
    ],
)
def test_nobody_said_so(text: str) -> None:
    assert not {one for one in said(text) if one[2] == "claimed"}


def test_nobody_states_the_rumour_that_they_deny() -> None:
    told = said("“云岚芯片拟分拆业务单独上市”：云岚芯片称目前并无此计划。")
    assert ("云岚芯片", "云岚芯片拟分拆业务单独上市", "claimed") not in told


def test_denied_stake_is_denied() -> None:
    page = Document("page.txt", "传闻\n2026-04-14\n\n“云岚芯片或入股恒岳半导体”：云岚芯片已否认。\n", "0" * 64)
    stakes = {f.status for f in extractor().extract(page).facts if f.predicate == "stakeIn"}
    assert stakes <= {"denied"}
