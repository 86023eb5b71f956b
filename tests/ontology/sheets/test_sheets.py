"""Out to sheets and back: nothing changes by itself, and any text survives."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ontology.sheets.comparing import difference, now
from ontology.sheets.csvfolder import write_folder
from ontology.sheets.reading import guarded, read, unguarded
from ontology.sheets.rows import joined_example, split_example
from ontology.sheets.tables import BY_NAME
from ontology.sheets.workbook import workbook
from tests.desk import Desk
from tests.ontology.sheets.shop import Shop

ROOT = Path(__file__).parents[3]
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=30)


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


@pytest.mark.parametrize("target", ["ontology.xlsx", "ontology"])
def test_the_real_ontology_comes_back_byte_by_byte(target: str, desk: Desk, tmp_path: Path) -> None:
    desk("ontology", tmp_path / "mine")
    before = {file: file.read_bytes() for file in (tmp_path / "mine").rglob("*.ttl")}
    desk("--ontology", tmp_path / "mine", "sheets", "export", tmp_path / target)
    ended = desk("--ontology", tmp_path / "mine", "sheets", "import", tmp_path / target)
    assert (ended.exit_code, ended.stdout) == (0, "New: 0. Changed: 0. Gone: 0.\n")
    assert before == {file: file.read_bytes() for file in (tmp_path / "mine").rglob("*.ttl")}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(names=st.lists(TEXTS, min_size=1, max_size=5, unique=True), language=st.sampled_from(["en", "zh"]))
def test_any_names_survive_a_workbook(
    names: list[str], language: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    shop = Shop(tmp_path_factory.mktemp("shop"))
    file = shop.folder / "lexicon" / "firms.ttl"
    written = " , ".join(f"{str_of(name)}@{language}" for name in names)
    file.write_text(file.read_text("utf-8") + f"\nid:velox skos:hiddenLabel {written} .\n", "utf-8")
    shop.export()
    found = read(shop.file)
    made = difference(found.sheets, shop.known, found.base, "x")
    assert (found.faults, made.added, made.removed) == ([], [], [])


def str_of(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_edits_of_names_make_the_names_that_the_sheet_says(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    shop = Shop(tmp_path_factory.mktemp("shop"))
    kept = data.draw(st.lists(st.sampled_from([2, 3]), unique=True))
    fresh = data.draw(st.lists(TEXTS.map(str.strip).filter(bool), max_size=4, unique_by=str.casefold))
    rows = [[cell or "" for cell in row] for n, row in enumerate(now(shop.known)[2].rows.values(), 2) if n in kept]
    wanted = [*rows, *(["velox", f"{name} ‹{i}›", "en", "hidden"] for i, name in enumerate(fresh))]

    def edit(book: openpyxl.Workbook) -> None:
        book["names"].delete_rows(2, 9)
        for row in wanted:
            book["names"].append(row)
            for cell in book["names"][book["names"].max_row]:
                cell.data_type = "s"

    faults = shop.edit(edit).faults
    if not faults:
        assert sorted(map(list, now(shop.known)[2].rows.values())) == sorted(wanted)
    else:
        assert {fault.code for fault in faults} <= {"sheet-formula", "name-twice", "name-clash", "sheet-twice"}


@given(TEXTS)
def test_a_csv_cell_is_no_formula_and_keeps_its_text(text: str) -> None:
    assert unguarded(guarded(text)) == text and not guarded(text).startswith(("=", "+", "-", "@"))


@given(TEXTS, st.lists(TEXTS, min_size=4, max_size=4))
def test_any_example_survives_being_split(sentence: str, fact: list[str]) -> None:
    for text in (sentence, joined_example(sentence, *fact), f"{sentence} => {fact[0]}"):
        said, *parts = split_example(text)
        assert joined_example(said, *parts) == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "gb18030"])
def test_a_csv_file_may_be_saved_as_chinese_windows_does(encoding: str, shop: Shop, tmp_path: Path) -> None:
    write_folder(shop.known, tmp_path / "csv")
    file = tmp_path / "csv" / "companies.csv"
    file.write_text(file.read_text("utf-8-sig").replace("诺达", "诺达集团"), encoding, newline="")
    found = read(tmp_path / "csv")
    made = difference(found.sheets, shop.known, found.base, "csv")
    assert ([str(one.triple.object) for one in made.added], made.faults) == (['"诺达集团"@zh'], [])


def test_a_csv_file_opens_with_its_headers(shop: Shop, tmp_path: Path) -> None:
    write_folder(shop.known, tmp_path / "csv")
    with (tmp_path / "csv" / "names.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.reader(file)) == ["id · 标识", "name · 名称", "language · 语言", "kind · 种类"]


@pytest.mark.parametrize("name", BY_NAME)
def test_a_sheet_has_headers_that_stay_and_widths_that_can_be_read(name: str, shop: Shop) -> None:
    shop.export()
    page = openpyxl.load_workbook(shop.file)[name]
    assert page.freeze_panes == "B2" and all(page.column_dimensions[c].width >= 10 for c in "ABC")


@pytest.mark.parametrize(
    ("name", "cell", "offered"),
    [("companies", "B2", "lists!$A"), ("names", "D2", "other name,hidden,guarded"), ("measures", "F2", "money,price"),
     ("examples", "G2", "done,planned"), ("companies", "I9", "lists!$B"), ("names", "C500", "en,zh"),
     ("rules", "C2", "lists!$E")],
)  # fmt: skip
def test_a_cell_offers_what_it_may_hold(name: str, cell: str, offered: str, shop: Shop) -> None:
    shop.export()
    rules = openpyxl.load_workbook(shop.file)[name].data_validations.dataValidation
    assert [rule for rule in rules if cell in rule.sqref and offered in (rule.formula1 or "")]


def test_the_same_ontology_makes_the_same_workbook(shop: Shop) -> None:
    assert workbook(shop.known) == workbook(shop.known)


@pytest.mark.parametrize(("name", "state"), [("base", "veryHidden"), ("lists", "hidden"), ("names", "visible")])
def test_what_serves_the_import_is_not_shown(name: str, state: str, shop: Shop) -> None:
    shop.export()
    assert openpyxl.load_workbook(shop.file)[name].sheet_state == state


def test_faults_of_an_import_end_with_1_and_come_for_programs_too(desk: Desk, shop: Shop) -> None:
    shop.export()
    shop.change(lambda book: book["companies"].__setitem__("B3", "Compnay"))
    ended = desk("--ontology", shop.folder, "sheets", "import", shop.file, "--json")
    assert (ended.exit_code, '"cell": "B3"' in ended.stdout, "Nothing was written" in ended.stderr) == (1, True, True)


def test_a_dry_run_says_which_files_would_change_and_changes_none(desk: Desk, shop: Shop) -> None:
    shop.export()
    shop.change(lambda book: book["companies"].__setitem__("C2", "Norda Group"))
    ended = desk("--ontology", shop.folder, "sheets", "import", shop.file, "--dry-run")
    assert ("would change: lexicon/firms.ttl" in ended.stderr, shop.diff()) == (True, [])


def test_a_failing_example_is_told_at_its_cell(desk: Desk, tmp_path: Path) -> None:
    desk("ontology", tmp_path / "mine")
    desk("--ontology", tmp_path / "mine", "sheets", "export", tmp_path / "o.xlsx")
    book = openpyxl.load_workbook(tmp_path / "o.xlsx")
    book["examples"].append(["listing/debut", "example", "MetaX sang.", "metax", "listedOnMarket", "sse", "done"])
    book.save(tmp_path / "o.xlsx")
    ended = desk("--ontology", tmp_path / "mine", "sheets", "import", tmp_path / "o.xlsx")
    assert f'sheet "examples", cell C{book["examples"].max_row}: “MetaX sang.” should give' in ended.stderr
