"""Posts in Chinese: who came from where, and who receives visitors."""

from __future__ import annotations

import pytest

from tests.loaders.test_who_is_meant import told

RECEIVES = "寒武纪接待机构调研。接待人员:董事长 周明远;董事、总经理 韩雪;独立董事 程颖;董事会秘书 丁帆"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("壁仞科技已聘任原英特尔技术总监林瑶为首席技术官。", ("林瑶", "affiliatedWith", "intel")),
        ("壁仞科技已聘任原英特尔技术总监林瑶为首席技术官。", ("林瑶", "affiliatedWith", "biren")),
        ("寒武纪原副总裁林瑶已加入壁仞科技。", ("林瑶", "holdsPosition", "副总裁")),
        ("寒武纪原副总裁林瑶已加入壁仞科技。", ("林瑶", "affiliatedWith", "biren")),
        ("8月份，原英特尔的林书瑶加盟壁仞科技。", ("林书瑶", "affiliatedWith", "intel")),
        (RECEIVES, ("周明远", "affiliatedWith", "cambricon")),
        (RECEIVES, ("程颖", "holdsPosition", "独立董事")),
        (RECEIVES, ("丁帆", "affiliatedWith", "cambricon")),
    ],
)
def test_a_post_and_the_one_before_are_told(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in told(text)


@pytest.mark.parametrize("text", ["网传林瑶加盟壁仞科技，公司否认。", "林瑶未加盟壁仞科技。"])
def test_who_did_not_come_holds_no_post(text: str) -> None:
    assert not {t for t in told(text) if t[1] == "affiliatedWith"}
