"""Posts taken or given up later, drafts that hold for nobody yet, rumours that a notice quotes and refutes."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor

_DAY = "Published: 2026-04-08\n\n"
_TAG = "发布日期：2026-04-08\n\n"


def _statuses(text: str, predicate: str) -> set[str]:
    facts = extractor().extract(Document("test.txt", text, "0")).facts
    return {f.status for f in facts if f.predicate == predicate}


@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        (_TAG + "寒武纪公告，聘任林瑶女士为公司财务总监，任期自2026年6月1日起至本届董事会届满之日止。", "holdsPosition",
         "planned"),
        (_TAG + "寒武纪公告，聘任林瑶女士为公司财务总监，任期自2026年4月1日起至届满之日止。", "holdsPosition",
         "done"),
        (_TAG + "寒武纪公告，林瑶女士因个人原因申请辞去公司董事、副总经理职务。林瑶女士的辞职将于2026年5月31日生效。",
         "holdsPosition", "done"),
        (_TAG + "寒武纪公告，林瑶女士因个人原因辞去公司董事职务，即日生效。", "holdsPosition", "terminated"),
        (_DAY + "Cambricon appointed Lin Yao as chief technology officer with effect from 1 July 2026.",
         "holdsPosition", "planned"),
        (_DAY + "Cambricon appointed Lin Yao as chief technology officer with effect from 1 March 2026.",
         "holdsPosition", "done"),
        (_DAY + "Lin Yao resigned as chairman of Cambricon, effective December 31, 2026.", "holdsPosition", "done"),
        ("DRAFT FOR COMMENT - Measures for the Administration of Computing Vouchers in Yunzhou City. "
         "These Measures take effect on January 1, 2027.", "effectiveOn", "planned"),
        ("Measures on Computing Vouchers. These Measures take effect on January 1, 2027.",
         "effectiveOn", "done"),
        ("近期有媒体及股吧传播“海光信息将被中科曙光收购”等信息。公司未与中科曙光进行过任何接触。", "acquirer",
         "denied"),
        ("近期有媒体报道海光信息将被中科曙光收购。", "acquirer", "planned"),
    ],
)  # fmt: skip
def test_the_words_behind_put_it_off(text: str, predicate: str, status: str) -> None:
    assert _statuses(text, predicate) == {status}
