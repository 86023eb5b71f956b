"""A small ontology in a folder, its sheets, and what an import of them changes."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import openpyxl

from ontology.fault import Fault
from ontology.lint.source import Sources
from ontology.sheets.applying import Edition, edition, write
from ontology.sheets.comparing import difference
from ontology.sheets.reading import Limits, read
from ontology.sheets.rows import Known
from ontology.sheets.workbook import workbook
from ontology.vocabulary import turtle_files

PREFIXES = """@prefix : <https://w3id.org/suanli/ontology#> .
@prefix code: <https://w3id.org/suanli/id/code/> .
@prefix id: <https://w3id.org/suanli/id/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

"""
CORE = """# Terms
:Company a owl:Class ;
    rdfs:label "company"@en , "公司"@zh ;
    skos:definition "A firm."@en , "企业。"@zh ;
    skos:example id:norda .

:Bank a owl:Class ;
    rdfs:subClassOf :Company ;
    rdfs:label "bank"@en , "银行"@zh ;
    skos:definition "A firm that lends."@en , "放贷的企业。"@zh .

:Place a owl:Class ;
    rdfs:label "place"@en , "地点"@zh ;
    skos:definition "A site."@en , "地方。"@zh .

:Code a owl:Class ;
    rdfs:label "code"@en , "代码"@zh ;
    skos:definition "A sign."@en , "代号。"@zh .

:seat a owl:ObjectProperty , owl:TransitiveProperty ;
    rdfs:range :Place ;
    rdfs:label "seat"@en , "驻地"@zh ;
    skos:definition "Is there."@en , "在那里。"@zh .

:sales a :Measure ;
    rdfs:label "sales"@en , "销售额"@zh ;
    skos:definition "What is sold."@en , "所售。"@zh ;
    :dimension "money" ; :compared "period" .
"""
FIRMS = """# Firms
id:norda a :Company ; # the first
    rdfs:label "Norda"@en , "诺达"@zh ;
    skos:altLabel "Norda Works"@en , "诺达厂"@zh ;
    :hasCode code:XSHG-688802 ;
    :locatedIn id:lake .

id:velox a :Company ;
    rdfs:label "Velox"@en , "维洛"@zh .

code:XSHG-688802 a :Code ; :notation "688802.SH" .
"""
PLACES = """# Places
id:lake a :Place ;
    rdfs:label "Lake"@en , "大湖"@zh .
"""
RULES = """# Rules
<https://w3id.org/suanli/rule/seat/sits> a :Frame ; :states :seat ; :when "done" ;
    :verb "sit"@en , "坐落"@zh ;
    :unless "application to ‹" , "sits? out" ; # both
    :example "Norda sits at the lake. => norda | seat | lake | done" ;
    :counterexample "Norda sat out." .

:Company :suffix "Works"@en .
"""
NAMES = {"core.ttl": CORE, "lexicon/firms.ttl": FIRMS, "lexicon/places.ttl": PLACES, "rules/seats.ttl": RULES}
Cells = dict[str, Any]


class Shop:
    """A folder with a small ontology; `edit` exports it, changes cells and imports it again."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.file = folder / "own", folder / "own.xlsx"
        for name, text in NAMES.items():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_text(PREFIXES + text, "utf-8")
        terms = files("ontology") / "rules" / "terms.ttl"
        (self.folder / "rules" / "terms.ttl").write_bytes(terms.read_bytes())

    @property
    def known(self) -> Known:
        return Known(Sources(turtle_files(top=self.folder)))

    def export(self) -> None:
        self.file.write_bytes(workbook(self.known))

    def change(self, edit: Callable[[Any], None]) -> None:
        """Open the workbook, change it as a person would, and save it."""
        book = openpyxl.load_workbook(self.file)
        edit(book)
        book.save(self.file)

    def take(self, limits: Limits | None = None) -> Edition:
        """Import the workbook; write what it changes unless anything is wrong."""
        found = read(self.file, limits)
        if found.faults:
            return Edition(faults=found.faults)
        known = self.known
        done = edition(difference(found.sheets, known, found.base, self.file.name), known, self.folder)
        if not done.faults:
            write(done, self.folder)
        return done

    def edit(self, edit: Callable[[Any], None]) -> Edition:
        self.export()
        self.change(edit)
        return self.take()

    def diff(self) -> list[str]:
        """Return the lines that differ from the beginning, file by file."""
        found: list[str] = []
        for name, text in NAMES.items():
            after = (self.folder / name).read_text("utf-8").splitlines()
            lines = difflib.ndiff((PREFIXES + text).splitlines(), after)
            found += [line for line in lines if line[0] in "+-"]
        return found


def cells(faults: list[Fault]) -> list[tuple[str, str, str]]:
    """Return code, sheet and cell of faults."""
    return [(fault.code, fault.place.sheet, fault.place.cell) for fault in faults]


def put(sheet: str, **changes: str) -> Callable[[Any], None]:
    """Return an edit that writes into cells of a sheet, by their names."""

    def edit(book: Any) -> None:
        for cell, value in changes.items():
            book[sheet][cell] = value

    return edit


def row(sheet: str, *values: str) -> Callable[[Any], None]:
    """Return an edit that adds a row to a sheet."""

    def edit(book: Any) -> None:
        book[sheet].append([*values])

    return edit


def both(*edits: Callable[[Any], None]) -> Callable[[Any], None]:
    """Return several edits as one."""

    def edit(book: Any) -> None:
        for one in edits:
            one(book)

    return edit


def gone(sheet: str, *numbers: int) -> Callable[[Any], None]:
    """Return an edit that takes rows away."""

    def edit(book: Any) -> None:
        for number in sorted(numbers, reverse=True):
            book[sheet].delete_rows(number)

    return edit
