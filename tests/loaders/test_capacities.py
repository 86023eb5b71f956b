"""How much is made a month or a year, and how many of a thing a firm, place or exchange has or has added."""

import pytest

from graph.model import Document
from loaders.extract import extractor


def counts(text: str) -> set[tuple[str, str, str | None, str]]:
    """Return measure, number, of what and status of every capacity and count that a text tells."""
    document = Document("page.txt", f"Notes of the day\n2026-04-14 17:00\n\n{text}\n", "0" * 64)
    facts = [f for f in extractor().extract(document).facts if f.predicate in ("capacity", "hasCount")]
    return {(f.predicate, str(f.value.number), f.value.of, f.status) for f in facts if f.value is not None}


TOLD = {
    "中芯国际无锡二期工厂已投产，月产能由3万片提升至5.5万片。": ("capacity", "55000", "a month", "done"),
    "Sugon will open a plant in Hefei with an annual capacity of 40,000 servers.": (
        "capacity", "40000", "a year", "planned",
    ),
    "上海数据交易所累计入驻数商612家，上架数据产品2,408个。": ("hasCount", "2408", "上架数据产品", "done"),
    "深圳数据交易所3月新增挂牌数据产品392个。": ("hasCount", "392", "新增挂牌数据产品", "done"),
    "贵州目前在建和投运的重点数据中心达49个。": ("hasCount", "49", "重点数据中心", "done"),
}  # fmt: skip
NONE = (
    "中芯国际每月采购晶圆3000片。",
    "深圳数据交易所力争新增挂牌数据产品392个。",
    "海光信息与三家供应商签约。",
    "Global output is 45,000 wafers a month, says SMIC.",
)


@pytest.mark.parametrize("text", TOLD)
def test_capacity_or_count_is_told(text: str) -> None:
    assert TOLD[text] in counts(text)


@pytest.mark.parametrize("text", NONE)
def test_look_alike_is_none(text: str) -> None:
    assert not any(status == "done" for *_, status in counts(text))
