"""A plan's name before another thing's noun tells only of which plan that is."""

from __future__ import annotations

import pytest

from loaders.examples import as_document
from loaders.extract import extract


def issued(text: str) -> bool:
    return any(f.predicate == "issuedBy" for f in extract(as_document(text)).facts)


@pytest.mark.parametrize(
    "text",
    [
        "国家数据局将于下半年发布全国一体化算力网监测调度平台3.0版本。",
        "工信部将加快出台算力互联互通行动计划配套政策。",
        "工信部印发《算力互联互通行动计划》2026年度工作要点。",
        "国家发改委发布东数西算工程典型案例名单。",
        "MIIT published the Computing Power Interconnection Action Plan standards list in May.",
    ],
)
def test_what_is_issued_is_the_other_thing(text: str) -> None:
    assert not issued(text)


@pytest.mark.parametrize(
    "text",
    [
        "工信部印发《算力互联互通行动计划》。",
        "工信部印发《算力互联互通行动计划》，支持平台建设。",
        "工信部出台《算力互联互通行动计划》推动平台互联。",
        "MIIT issued the Computing Power Interconnection Action Plan to build a platform.",
    ],
)
def test_the_plan_itself_is_issued(text: str) -> None:
    assert issued(text)
