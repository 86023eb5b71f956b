"""A post by which somebody is called is held, whatever he denies."""

from __future__ import annotations

import pytest

from loaders.examples import as_document
from loaders.extract import extract


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ('"We deny it," senior vice president Ding Yunfan said.', "senior vice president"),
        ("高级副总裁丁云帆在接受采访时否认公司将裁员。", "高级副总裁"),
        ("执行副总裁王强表示，不存在裁员计划。", "执行副总裁"),
    ],
)
def test_the_post_is_held(text: str, post: str) -> None:
    found = [
        (f.value and f.value.text, f.status) for f in extract(as_document(text)).facts if f.predicate == "holdsPosition"
    ]
    assert found == [(post, "done")]


def test_what_a_board_does_is_no_part_of_a_post() -> None:
    told = [
        f.value.text
        for f in extract(as_document("公司董事会聘任原财务副总监宋廷先生为首席财务官。")).facts
        if f.value and f.value.text
    ]
    assert not [text for text in told if "董事会聘任" in text]
