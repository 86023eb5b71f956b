"""The unit of money over a table, and tables over which none stands."""

import pytest

from graph.model import Document
from loaders.extract import extractor
from loaders.table_units import money_unit

UNITS = {
    "Selected Financial Data (RMB in millions, except percentages)": "RMB million",
    "(in millions of RMB)": "RMB million",
    "(Expressed in thousands of Renminbi)": "RMB thousand",
    "(In thousands of U.S. dollars, except per share data)": "US$ thousand",
    "(HK$ in thousands)": "HK$ thousand",
    "US$ billions": "US$ billion",
    "RMB'000": "RMB thousand",
    "RMB m, Dec YE": "RMB m",
    "Key data (Unit: RMB 10,000)": "RMB 10,000",
    "Unit: 10,000 yuan": "10,000 yuan",
    "In RMB ten thousand": "RMB ten thousand",
    "(100 million yuan)": "100 million yuan",
    "单位：万元": "万元",
    "（人民币百万元）": "百万元",
    "Financial summary (in millions)": "",
    "Selected Financial Data": "",
    "二、亿元以上中标项目（前十）": "",
    "融资超亿元的企业": "",
}
PAGE = """Sugon (603019.SH) reports its first quarter
2026-04-14 09:00

Sugon published its results for the first quarter of 2026 on Tuesday.

{caption}

| | 2024 | 2025 |
|---|---|---|
| Revenue | 2,012.3 | 2,418.6 |
"""


def revenues(caption: str) -> set[str]:
    """Return the revenues that a table under a caption gives."""
    found = extractor().extract(Document("page.md", PAGE.format(caption=caption), "0" * 64)).facts
    return {str(f.value.number) for f in found if f.predicate == "revenue" and f.value is not None}


@pytest.mark.parametrize(("text", "unit"), UNITS.items())
def test_the_words_over_a_table_give_its_unit(text: str, unit: str) -> None:
    assert money_unit(text) == unit


def test_the_scale_of_a_table_holds_for_its_sums() -> None:
    assert revenues("Sugon, selected data (RMB in millions, except percentages)") == {"2012300000", "2418600000"}


def test_a_sum_without_a_scale_is_no_fact() -> None:
    assert revenues("Sugon, selected data (RMB)") == set()
