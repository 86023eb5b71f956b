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


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Sugon owns 29.8% of Hengyue Chip. Other shareholders include Legend Capital (8.8%) and Tencent (6.9%).",
            {("Sugon", "29.8%"), ("Legend Capital", "8.8%"), ("Tencent", "6.9%")},
        ),
        (
            "Sugon owns 29.8% of Hengyue Chip. Next come Legend Capital with 8.8% and Tencent, 6.9%.",
            {("Sugon", "29.8%"), ("Legend Capital", "8.8%"), ("Tencent", "6.9%")},
        ),
        (
            "Hengyue Chip's largest shareholder is Sugon with 29.8%, followed by Legend Capital with 8.8% and Tencent, "
            "6.9%.",
            {("Sugon", "29.8%"), ("Legend Capital", "8.8%"), ("Tencent", "6.9%")},
        ),
        (
            "Hengyue Chip (688001 CH) was quiet.\n\nWho owns it. Sugon 16.2%; Legend Capital 7.9%; Tencent 6.4%.",
            {("Sugon", "16.2%"), ("Legend Capital", "7.9%"), ("Tencent", "6.4%")},
        ),
    ],
)
def test_a_list_goes_on_from_the_sentence_before(tmp_path: Path, text: str, parts: set[tuple[str, str]]) -> None:
    assert _parts(tmp_path / "a.txt", text) == parts


@pytest.mark.parametrize(
    "after",
    [
        "Other customers include Legend Capital (8.8%) and Tencent (6.9%).",
        "Tencent rose 8.8% and Legend Capital 6.9%.",
    ],
)
def test_what_follows_a_holder_is_not_always_of_holders(tmp_path: Path, after: str) -> None:
    assert _parts(tmp_path / "a.txt", f"Sugon owns 29.8% of Hengyue Chip. {after}") == {("Sugon", "29.8%")}
