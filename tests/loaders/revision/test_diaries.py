"""What a page says that the next day, or a weekday to come, brings."""

from __future__ import annotations

import pytest

from loaders.examples import as_document
from loaders.extract import extract

PAGE = "盘后速递\n\n"


def listings(text: str) -> set[tuple[str, str | None]]:
    return {(f.status, f.date) for f in extract(as_document(PAGE + text)).facts if f.predicate == "listedCompany"}


@pytest.mark.parametrize("head", ["▌明日提示", "【明日关注】", "下周看点"])
def test_under_such_a_head_a_listing_is_to_come(head: str) -> None:
    assert {status for status, _ in listings(f"{head}\n恒岳科技（2687.HK）在港交所挂牌，暗盘收报29.15港元。")} == {
        "planned"
    }


def test_under_another_head_it_is_done() -> None:
    assert {status for status, _ in listings("▌今日要闻\n恒岳科技（2687.HK）在港交所挂牌，收报29.15港元。")} == {"done"}


def test_a_weekday_to_come_is_of_this_week() -> None:  # examples are read on Monday, March 2, 2026
    assert listings("算域光电（688731）周三登陆科创板。") == {("planned", "2026-03-04")}
    assert listings("算域光电（688731）上周三登陆科创板。") == {("done", "2026-02-25")}
    assert listings("算域光电（688731）周一登陆科创板。") == {("done", "2026-03-02")}
