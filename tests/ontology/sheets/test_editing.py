"""An edit of any sheet comes back as the smallest change of the Turtle."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ontology.sheets.applying import edition, finish, write
from ontology.sheets.comparing import difference
from ontology.sheets.reading import read
from tests.ontology.sheets.shop import Shop, both, cells, gone, put, row


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


RULE = "<https://w3id.org/suanli/rule/seat/sits> a :Frame ; :states :seat ; "
EDITS: dict[str, tuple[Callable[[Any], None], list[str]]] = {
    "companies: a label": (
        put("companies", C2="Norda Group"),
        ['-     rdfs:label "Norda"@en , "诺达"@zh ;', '+     rdfs:label "Norda Group"@en , "诺达"@zh ;'],
    ),
    "companies: a class": (put("companies", B3="Bank"), ["- id:velox a :Company ;", "+ id:velox a :Bank ;"]),
    "companies: a place": (
        put("companies", H3="lake"),
        ['-     rdfs:label "Velox"@en , "维洛"@zh .', '+     rdfs:label "Velox"@en , "维洛"@zh ;',
         "+     :locatedIn id:lake ."],
    ),
    "companies: a place less": (
        put("companies", H2=""),
        ["-     :hasCode code:XSHG-688802 ;", "+     :hasCode code:XSHG-688802 .", "-     :locatedIn id:lake ."],
    ),
    "companies: a code": (
        put("companies", E3="00981.HK"),
        ['-     rdfs:label "Velox"@en , "维洛"@zh .', '+     rdfs:label "Velox"@en , "维洛"@zh ;',
         "+     :hasCode code:XHKG-00981 .", '+ code:XHKG-00981 a :Code ; :notation "00981.HK" .'],
    ),
    "companies: another code": (
        put("companies", E2="300458.SZ"),
        ["-     :hasCode code:XSHG-688802 ;", "+     :hasCode code:XSHE-300458 ;",
         '- code:XSHG-688802 a :Code ; :notation "688802.SH" .',
          '+ code:XSHE-300458 a :Code ; :notation "300458.SZ" .'],
    ),
    "entities: a label": (
        put("entities", D2="湖"),
        ['-     rdfs:label "Lake"@en , "大湖"@zh .', '+     rdfs:label "Lake"@en , "湖"@zh .'],
    ),
    "names: one corrected": (
        put("names", B2="Norda Ltd"),
        ['-     skos:altLabel "Norda Works"@en , "诺达厂"@zh ;', '+     skos:altLabel "Norda Ltd"@en , "诺达厂"@zh ;'],
    ),
    "names: one more": (
        row("names", "velox", "Vx", "en", "other name"),
        ['-     rdfs:label "Velox"@en , "维洛"@zh .', '+     rdfs:label "Velox"@en , "维洛"@zh ;',
         '+     skos:altLabel "Vx"@en .'],
    ),
    "names: one less": (
        gone("names", 2),
        ['-     skos:altLabel "Norda Works"@en , "诺达厂"@zh ;', '+     skos:altLabel "诺达厂"@zh ;'],
    ),
    "classes: a definition": (
        put("classes", D3="A firm that lends money."),
        ['-     skos:definition "A firm that lends."@en , "放贷的企业。"@zh .',
         '+     skos:definition "A firm that lends money."@en , "放贷的企业。"@zh .'],
    ),
    "classes: a parent": (put("classes", F3="Place"), ["-     rdfs:subClassOf :Company ;",
     "+     rdfs:subClassOf :Place ;"]),
    "properties: a trait": (
        put("properties", K2="symmetric"),
        ["- :seat a owl:ObjectProperty , owl:TransitiveProperty ;",
         "+ :seat a owl:ObjectProperty , owl:SymmetricProperty ;"],
    ),
    "measures: how it is compared": (
        put("measures", G2="moment"),
        ['-     :dimension "money" ; :compared "period" .', '+     :dimension "money" ; :compared "moment" .'],
    ),
    "rules: a status": (
        put("rules", E2="done planned"), [f'- {RULE}:when "done" ;', f'+ {RULE}:when "done planned" ;'],
    ),
    "words: one more": (
        row("words", "seat/sits", "verb", "lie", "en"),
        ['-     :verb "sit"@en , "坐落"@zh ;', '+     :verb "sit"@en , "坐落"@zh , "lie"@en ;'],
    ),
    "words: blanks at the end count": (
        put("words", C5="application for "),
        ['-     :unless "application to ‹" , "sits? out" ; # both',
         '+     :unless "application for " , "sits? out" ; # both'],
    ),
    "words: of a class": (
        row("words", "Company", "suffix", "工厂", "zh"),
        ['- :Company :suffix "Works"@en .', '+ :Company :suffix "Works"@en , "工厂"@zh .'],
    ),
    "examples: the status": (
        put("examples", G2="planned"),
        ['-     :example "Norda sits at the lake. => norda | seat | lake | done" ;',
         '+     :example "Norda sits at the lake. => norda | seat | lake | planned" ;'],
    ),
    "examples: one more": (
        row("examples", "seat/sits", "counterexample", "Velox sat down."),
        ['-     :counterexample "Norda sat out." .', '+     :counterexample "Norda sat out." , "Velox sat down." .'],
    ),
}  # fmt: skip
NEW: dict[str, tuple[Callable[[Any], None], list[str]]] = {
    "company": (
        both(row("companies", "orrin", "Company", "Orrin", "奥林", "688777.SH", "", "", "lake"),
             row("names", "orrin", "Orrin Chip", "en", "other name")),
        ["+ id:orrin a :Company ;", '+     rdfs:label "Orrin"@en , "奥林"@zh ;',
         '+     skos:altLabel "Orrin Chip"@en ;',
         "+     :hasCode code:XSHG-688777 ;", "+     :locatedIn id:lake .", "+ ",
         '+ code:XSHG-688777 a :Code ; :notation "688777.SH" .'],
    ),
    "class, and a thing of it": (
        both(row("classes", "Fund", "fund", "基金", "Money.", "资金。", "Company"),
             row("companies", "tarn", "Fund", "Tarn", "塔恩")),
        ["+ ", "+ :Fund a owl:Class ;", "+     rdfs:subClassOf :Company ;", '+     rdfs:label "fund"@en , "基金"@zh ;',
         '+     skos:definition "Money."@en , "资金。"@zh .', "+ id:tarn a :Fund ;",
         '+     rdfs:label "Tarn"@en , "塔恩"@zh .', "+ "],
    ),
    "measure": (
        row("measures", "profit", "profit", "利润", "What is left.", "所余。", "money"),
        ["+ ", "+ :profit a :Measure ;", '+     rdfs:label "profit"@en , "利润"@zh ;',
         '+     skos:definition "What is left."@en , "所余。"@zh ;', '+     :dimension "money" .'],
    ),
    "rule": (
        both(row("rules", "seat/lies", "frame", "seat"), row("words", "seat/lies", "verb", "lie", "en"),
             row("examples", "seat/lies", "example", "Norda lies there.")),
        ["+ ", "+ <https://w3id.org/suanli/rule/seat/lies> a :Frame ;",
         "+     :states :seat ;", '+     :verb "lie"@en ;',
         '+     :example "Norda lies there." .'],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("edit", "lines"), EDITS.values(), ids=EDITS)
def test_an_edit_of_a_sheet_is_the_smallest_change_of_a_file(
    edit: Callable[[Any], None], lines: list[str], shop: Shop
) -> None:
    assert (shop.edit(edit).faults, shop.diff()) == ([], lines)


@pytest.mark.parametrize(("edit", "lines"), NEW.values(), ids=NEW)
def test_a_new_row_is_a_new_statement_among_its_kind(edit: Callable[[Any], None], lines: list[str], shop: Shop) -> None:
    done = shop.edit(edit)
    assert (done.faults, sorted(shop.diff())) == ([], sorted(lines))


def test_a_row_that_is_taken_away_goes_with_its_names_and_its_codes(shop: Shop) -> None:
    done = shop.edit(both(gone("companies", 2), gone("names", 2, 3), put("classes", G2=""), gone("examples", 2)))
    assert done.faults == [] and "norda" not in (shop.folder / "lexicon/firms.ttl").read_text("utf-8")
    assert "XSHG" not in (shop.folder / "lexicon/firms.ttl").read_text("utf-8").replace(".ttl", "")


def test_a_rule_that_is_taken_away_goes_with_its_words_and_examples(shop: Shop) -> None:
    done = shop.edit(both(gone("rules", 2), gone("words", 3, 4, 5, 6), gone("examples", 2, 3)))
    assert (done.faults, done.removed) == ([], 1)
    assert "seat/sits" not in (shop.folder / "rules/seats.ttl").read_text("utf-8")


def test_a_thing_that_others_name_cannot_be_taken_away(shop: Shop) -> None:
    assert cells(shop.edit(gone("entities", 2)).faults) == [("undefined", "companies", "H2")]


def test_without_an_edit_no_file_is_touched(shop: Shop) -> None:
    assert (shop.edit(lambda book: None).texts, shop.diff()) == ({}, [])


def test_the_order_of_rows_and_columns_counts_for_nothing(shop: Shop) -> None:
    def shuffled(book: Any) -> None:
        page = book["names"]
        grid = [[cell.value for cell in line] for line in page.iter_rows()]
        book["names"].delete_rows(1, page.max_row)
        for line in [grid[0], *reversed(grid[1:])]:
            book["names"].append(line[::-1])

    assert shop.edit(shuffled).texts == {}


def test_a_sheet_that_is_not_there_is_left_as_it_is(shop: Shop) -> None:
    assert shop.edit(lambda book: book.remove(book["names"])).texts == {}


def test_what_another_added_since_the_export_stays(shop: Shop) -> None:
    shop.export()
    shop.change(put("companies", C2="Norda Group"))
    file = shop.folder / "lexicon" / "places.ttl"
    file.write_text(file.read_text("utf-8").replace('"Lake"@en', '"Great Lake"@en'), "utf-8")
    assert shop.take().faults == []
    assert [line for line in shop.diff() if line[0] == "+"] == [
        '+     rdfs:label "Norda Group"@en , "诺达"@zh ;', '+     rdfs:label "Great Lake"@en , "大湖"@zh .',
    ]  # fmt: skip


def test_what_two_changed_is_told_at_the_cell_and_not_written(shop: Shop) -> None:
    shop.export()
    shop.change(put("companies", C2="Norda Group"))
    file = shop.folder / "lexicon" / "firms.ttl"
    file.write_text(file.read_text("utf-8").replace('"Norda"@en', '"Norda Inc"@en'), "utf-8")
    (fault,) = shop.take().faults
    assert (fault.code, fault.place.cell, "Norda Inc" in fault.told()) == ("sheet-conflict", "C2", True)


def test_a_workbook_without_its_base_takes_nothing_away(shop: Shop) -> None:
    shop.edit(both(gone("names", 2), put("companies", C2="Norda Group"), lambda book: book.remove(book["base"])))
    assert [line[0] for line in shop.diff()] == ["-", "+"]


@pytest.mark.parametrize("ended", [0, 1, 2])
def test_an_import_that_is_cut_short_is_finished_by_the_next_and_never_stays_in_part(
    ended: int, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.export()
    edits = put("companies", C3="Veloxx"), put("measures", B2="turnover"), put("examples", C3="Norda sat up.")
    shop.change(both(*edits))
    found, known = read(shop.file), shop.known
    replaced: list[Path] = []
    done = edition(difference(found.sheets, known, found.base, shop.file.name), known, shop.folder)
    assert len(done.texts) == 3
    move = Path.replace

    def stop(source: Path, target: Path) -> Path:
        if target.suffix == ".ttl":
            replaced.append(target)
            if len(replaced) > ended:
                raise KeyboardInterrupt
        return move(source, target)

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Path, "replace", stop)
        write(done, shop.folder)
    finish(shop.folder)
    assert {name: (shop.folder / name).read_text("utf-8") for name in done.texts} == done.texts
    assert not [one for one in shop.folder.rglob("*") if one.name.startswith(".")]


def test_an_import_that_is_cut_short_before_anything_is_replaced_changes_nothing(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.export()
    shop.change(both(put("companies", C3="Veloxx"), put("measures", B2="turnover")))
    found, known = read(shop.file), shop.known
    done = edition(difference(found.sheets, known, found.base, shop.file.name), known, shop.folder)
    before = shop.diff()

    def stop(source: Path, target: Path) -> Path:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Path, "replace", stop)
        write(done, shop.folder)
    finish(shop.folder)
    assert shop.diff() == before
