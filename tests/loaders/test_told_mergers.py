"""A merger of which a scheme says by what means it is made has not been made."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("寒武纪作为吸并方，以发行A股股票的方式换股吸收合并燧原科技。", "planned"),
        ("寒武纪通过向股东发行股份的方式换股吸收合并燧原科技。", "planned"),
        ("寒武纪已以发行A股股票的方式换股吸收合并燧原科技。", "done"),
        ("2021年5月，寒武纪以发行A股股票的方式换股吸收合并燧原科技。", "done"),
    ],
)
def test_means_of_a_merger_are_those_of_a_plan(text: str, status: str) -> None:
    found = extractor().extract(Document("page.txt", f"会议纪要\n2026-03-03 09:00\n\n{text}\n", "0" * 64)).facts
    assert {f.status for f in found if f.predicate == "acquirer"} == {status}
