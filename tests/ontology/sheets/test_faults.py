"""What is wrong in a sheet is told at its cell, all at once, and nothing is written."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ontology.fault import LANGUAGES
from ontology.sheets.reading import Limits, read
from tests.ontology.sheets.shop import Shop, both, cells, gone, put, row


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


FIVE = both(
    put("companies", B3="Compnay"),
    put("names", C3="fr"),
    put("measures", F2="mass"),
    row("companies", "orrin", "Company", "Orrin", ""),
    row("names", "vleox", "Vx", "en", "other name"),
)
WRONG: dict[str, tuple[Callable[[Any], None], tuple[str, str, str]]] = {
    "a class that is none": (put("companies", B3="Firm"), ("sheet-unknown", "companies", "B3")),
    "a place that is none": (put("companies", H3="nowhere"), ("sheet-unknown", "companies", "H3")),
    "a code that is none": (put("companies", E3="68880"), ("sheet-code", "companies", "E3")),
    "a label that is gone": (put("companies", D3=""), ("sheet-empty", "companies", "D3")),
    "an id with blanks": (row("companies", "Or Rin", "Company", "O", "奥"), ("sheet-id", "companies", "A4")),
    "an id that is gone": (put("companies", A3=""), ("sheet-empty", "companies", "A3")),
    "an id twice": (row("companies", "velox", "Company", "V", "维"), ("sheet-id-twice", "companies", "A4")),
    "a name of nothing": (row("names", "nobody", "N", "en", "hidden"), ("sheet-unknown", "names", "A4")),
    "a kind of name that is none": (put("names", D2="nick"), ("sheet-choice", "names", "D2")),
    "a language that is none": (put("names", C2="de"), ("sheet-choice", "names", "C2")),
    "a row twice": (both(*[row("names", "velox", "Vx", "en", "hidden")] * 2), ("sheet-twice", "names", "A5")),
    "a name without words": (row("names", "norda", "", "en", "hidden"), ("sheet-empty", "names", "B4")),
    "a dimension that is none": (put("measures", F2="mass"), ("sheet-choice", "measures", "F2")),
    "a trait that is none": (put("properties", K2="loud"), ("sheet-choice", "properties", "K2")),
    "a sureness that is none": (put("rules", G2="high"), ("sheet-number", "rules", "G2")),
    "a rule that is none": (row("words", "seat/lies", "verb", "lie", "en"), ("sheet-unknown", "words", "A7")),
    "an example without its object": (put("examples", F2=""), ("sheet-empty", "examples", "F2")),
    "a status that is none": (put("examples", G2="over"), ("sheet-choice", "examples", "G2")),
    "a formula": (put("companies", C3="=A1"), ("sheet-formula", "companies", "C3")),
    "a file that is none": (put("companies", I3="lexicon/x.ttl"), ("sheet-file-unknown", "companies", "I3")),
    "a move to another file": (put("companies", I3="core.ttl"), ("sheet-moved", "companies", "I3")),
    "a sign that cannot be seen": (put("companies", C3="Ve_x0008_lox"), ("sheet-control", "companies", "C3")),
    "a text of what is gone": (gone("companies", 2), ("sheet-gone", "names", "B2")),
    "a header that is gone": (put("names", B1="nom"), ("sheet-header", "names", "A1")),
    "a column too many": (put("names", E1="remark"), ("sheet-column", "names", "E1")),
    "a date that is none": (put("entities", L2="June"), ("sheet-date", "entities", "L2")),
    # what the check finds, at the cell from which it came
    "a name of two": (row("names", "velox", "norda works", "en", "hidden"), ("name-clash", "names", "B4")),
    "a slot that is none": (row("words", "seat/sits", "slot", "subject Place"), ("slot-form", "words", "C7")),
    "an expression that is none": (put("words", C6="sits? (out"), ("expression", "words", "C6")),
    "a circle of classes": (put("classes", F2="Bank"), ("cycle", "classes", "F2")),
    "a rule that says nothing": (put("rules", C2=""), ("rule-says-nothing", "rules", "A2")),
}  # fmt: skip


def test_five_faults_are_all_found_at_their_cells(shop: Shop) -> None:
    assert sorted(cells(shop.edit(FIVE).faults)) == [
        ("sheet-choice", "measures", "F2"), ("sheet-choice", "names", "C3"), ("sheet-empty", "companies", "D4"),
        ("sheet-unknown", "companies", "B3"), ("sheet-unknown", "names", "A4"),
    ]  # fmt: skip


def test_where_anything_is_wrong_nothing_is_written(shop: Shop) -> None:
    shop.edit(both(FIVE, put("companies", C2="Norda Group")))
    assert shop.diff() == []


@pytest.mark.parametrize(("edit", "told"), WRONG.values(), ids=WRONG)
def test_a_fault_is_told_at_its_cell(edit: Callable[[Any], None], told: tuple[str, str, str], shop: Shop) -> None:
    assert told in cells(shop.edit(edit).faults)


@pytest.mark.parametrize(("edit", "told"), WRONG.values(), ids=WRONG)
def test_a_fault_names_sheet_and_cell_and_says_what_to_do(
    edit: Callable[[Any], None], told: tuple[str, str, str], shop: Shop
) -> None:
    fault = next(fault for fault in shop.edit(edit).faults if fault.code == told[0])
    assert f'sheet "{told[1]}", cell {told[2]}: ' in fault.told("en")
    assert all("{about}" not in fault.remedy(language) for language in LANGUAGES)


def test_a_misspelt_class_is_told_with_the_one_that_was_meant(shop: Shop) -> None:
    (fault,) = shop.edit(put("companies", B3="Compnay")).faults
    assert "Did you mean Company?" in fault.told("en") and "是否应为 Company？" in fault.told("zh")


def test_a_row_that_is_wrong_already_and_was_not_touched_is_let_be(shop: Shop) -> None:
    file = shop.folder / "lexicon" / "firms.ttl"
    file.write_text(file.read_text("utf-8").replace(' , "维洛"@zh', ""), "utf-8")
    assert shop.edit(put("companies", C2="Norda Group")).faults == []


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'
HOSTILE: dict[str, tuple[bytes, str]] = {
    "text": (b"id,name\n", "sheet-file"),
    "nothing": (b"", "sheet-file"),
    "a zip of something else": (zipped({"a.txt": b"a"}), "sheet-file"),
    "a zip that is cut short": (zipped({"a.txt": b"a" * 999})[:60], "sheet-file"),
    "a bomb": (zipped({"xl/sharedStrings.xml": b" " * (30 << 20)}), "sheet-large"),
    "many parts": (zipped({f"{n}.bin": b"\0" * (1 << 20) for n in range(210)}), "sheet-large"),
    "entities": (zipped({"xl/workbook.xml": ENTITIES}), "sheet-file"),
    "entities in UTF-16": (zipped({"xl/workbook.xml": ENTITIES.decode().encode("utf-16")}), "sheet-file"),
}


@pytest.mark.parametrize(("raw", "code"), HOSTILE.values(), ids=HOSTILE)
def test_a_file_that_is_no_workbook_or_a_bomb_is_refused(raw: bytes, code: str, tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_bytes(raw)
    assert [fault.code for fault in read(tmp_path / "x.xlsx").faults] == [code]


def test_a_file_over_the_limit_is_refused_unread(shop: Shop) -> None:
    shop.export()
    with shop.file.open("ab") as file:
        file.truncate(2 << 20)
    assert cells(shop.take(Limits(packed_mb=1)).faults) == [("sheet-large", "", "")]


@pytest.mark.parametrize("edit", [put("names", XFD9="x"), put("names", A1048576="x"), lambda book: None])
def test_too_many_cells_are_refused_and_empty_ones_count(edit: Callable[[Any], None], shop: Shop) -> None:
    shop.export()
    shop.change(edit)
    assert cells(shop.take(Limits(cells=100)).faults) == [("sheet-large", "", "")]


def test_a_workbook_with_none_of_our_sheets_is_told_so(shop: Shop) -> None:
    names = ["companies", "entities", "names", "classes", "properties", "measures", "rules", "words", "examples"]

    def edit(book: Any) -> None:
        book.create_sheet("notes")
        for name in names:
            book.remove(book[name])

    assert cells(shop.edit(edit).faults) == [("sheet-none", "", "")]
