"""Lists of who has which part of a firm, whose members have words of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.extract import extract
from loaders.reading import read


def _parts(path: Path, text: str) -> set[tuple[str, str]]:
    path.write_text(text, encoding="utf-8")
    facts = extract(read(path, path.name)).facts
    return {(f.subject.label, f.value.stated or "") for f in facts if f.predicate == "stakePct" and f.value is not None}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Hengyue Chip is owned as to 46.2% by Mr. Fang Zhuo, its founder, as to 18.5% by Legend Capital and as to "
            "35.3% by eleven others.",
            {("Fang Zhuo", "46.2%"), ("Legend Capital", "18.5%")},
        ),
        ("Hengyue Chip is held as to 60% by Sugon and as to 40% by Baidu.", {("Sugon", "60%"), ("Baidu", "40%")}),
        (
            "Hengyue Chip's shareholders are Chen Yi, with 34%, Legend Capital, with 17%, and the Hefei city "
            "government's Xingtai Holdings, which has 12%.",
            {("Chen Yi", "34%"), ("Legend Capital", "17%"), ("Xingtai Holdings", "12%")},
        ),
    ],
)
def test_later_members_have_their_parts(tmp_path: Path, text: str, parts: set[tuple[str, str]]) -> None:
    assert parts <= _parts(tmp_path / "a.txt", text)


@pytest.mark.parametrize(
    "text",
    [
        "Hengyue Chip's sales went as to 46% to Legend Capital, its distributor, and as to 18% to Sugon.",
        "Tenders were won by Sugon, with 34%, Baidu, with 17%, and Xingtai Holdings, which has 12%.",
    ],
)
def test_shares_of_other_things_are_no_parts(tmp_path: Path, text: str) -> None:
    assert not _parts(tmp_path / "a.txt", text)


@pytest.mark.parametrize(
    "text",
    [
        "Sugon, with 31%, and Baidu, with 12%, are Hengyue Chip's largest shareholders.",
        "Hengyue Chip has two shareholders: Sugon (31%) and Baidu (12%).",
        "Hengyue Chip's largest shareholders are Sugon (31%) and Baidu (12%).",
    ],
)
def test_whose_holders_a_list_tells_stands_before_or_behind_it(tmp_path: Path, text: str) -> None:
    assert _parts(tmp_path / "a.txt", text) == {("Sugon", "31%"), ("Baidu", "12%")}


def test_customers_are_no_holders(tmp_path: Path) -> None:
    assert not _parts(tmp_path / "a.txt", "Hengyue Chip has two customers: Sugon (31%) and Baidu (12%).")
