"""What no cue tells is not there yet: works only begun, nominations, hearsay; or is so all the same."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


def _statuses(text: str, predicate: str) -> set[str]:
    facts = extractor().extract(Document("test.txt", text, "0")).facts
    return {f.status for f in facts if f.predicate == predicate}


@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        ("Chindata broke ground on Thursday on a 200MW data centre in Datong.", "capacity", "planned"),
        ("Chindata has started construction on its largest campus, a 400MW site in Datong.", "capacity", "planned"),
        ("GDS opened a 40MW data centre in Langfang in May.", "capacity", "done"),
        ("Tencent, which operates a 90MW data centre in Qingyuan, began work on a second one.", "capacity", "done"),
        (
            "Cornerstone investors, including Taikang Life, bought shares of Biren.",
            "stakeIn",
            "done",
        ),
        ("Cornerstone investors including Taikang Life will buy shares in Biren.", "stakeIn", "planned"),
        ("近日，有自媒体称海光信息入股摩尔线程，该消息不属实。", "stakeIn", "denied"),
        ("公开资料显示，沐曦股份2025年登陆科创板，主营GPU。", "listedCompany", "done"),
        ("资料显示，寒武纪2025年实现营收38.9亿元。", "revenue", "done"),
        ("寒武纪料2026年营收90亿元。", "revenue", "expected"),
        ("林瑶因个人原因辞去寒武纪董事职务。", "holdsPosition", "terminated"),
        ("发布日期：2025-08-28\n\n寒武纪上半年营收13.2亿元,同比增长6.9%;公司预计9月发布新品。", "revenue", "done"),
    ],
)
def test_the_status_is_that_of_the_words_around(text: str, predicate: str, status: str) -> None:
    assert _statuses(text, predicate) == {status}
