"""The page for experts, followed to the letter: its tables are typed into the workbook, its commands are run."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from ontology.sheets.tables import TABLES
from tests.server.conftest import SETTINGS
from tests.server.running import served
from tests.sources import ROOT

PAGE = (ROOT / "docs" / "experts.md").read_text("utf-8")
_BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<text>.*?)^```|^(?P<table>\|.*?)(?=\n\n|\Z)", re.DOTALL | re.MULTILINE)
RECIPES = ["Begin", "Add a name", "Add a company", "Teach a phrase", "Add a measure", "Add a report"]


def blocks(text: str) -> Iterator[tuple[str, str]]:
    """Yield the fenced blocks and the tables of a page, in order, with their language."""
    for found in _BLOCK.finditer(text):
        yield found["language"] or "table", found["text"] or found["table"]


def grid(table: str) -> list[list[str]]:
    """Return the cells of a table, without the line under its head."""
    lines = [line.strip("|").split("|") for line in table.splitlines() if not line.startswith("| ---")]
    return [[cell.strip() for cell in line] for line in lines]


class Expert:
    """Follows the page in a folder of its own, as somebody who does what stands there would."""

    def __init__(self) -> None:
        self.said = ""

    def follow(self, text: str) -> None:
        for language, block in blocks(text):
            getattr(self, language)(block)

    def table(self, block: str) -> None:
        """Type the rows of a table into the sheet that has its columns."""
        head, *rows = grid(block)
        if head[0] != "id":
            return
        (sheet,) = [t.name for t in TABLES if set(head) <= {c.title for c in t.columns} and _fits(t.name, head)]
        book = openpyxl.load_workbook("mine.xlsx")
        titles = [str(cell.value).split(" · ")[0] for cell in book[sheet][1]]
        for row in rows:
            told = dict(zip(head, row, strict=False))
            book[sheet].append([told.get(title, "") for title in titles])
        book.save("mine.xlsx")

    def sh(self, block: str) -> None:
        """Run the commands of a block; the server is left to another test."""
        for words in (shlex.split(line, comments=False) for line in block.splitlines()):
            if words[0] == "echo":
                Path(words[3]).write_text(words[1] + "\n", "utf-8")
            elif "serve" not in words:
                command = [sys.executable, "-m", "suanli", *words[1:]]
                environment = {**os.environ, "PYTHONPATH": str(ROOT)}
                ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
                assert ended.returncode == 0, ended.stderr
                self.said = ended.stdout

    def text(self, block: str) -> None:
        """See that the last command said each line."""
        assert [line for line in block.splitlines() if line not in self.said] == []

    def sparql(self, block: str) -> None:
        """Save a report."""
        Path("reports").mkdir()
        Path("reports/order-intakes.rq").write_text(block, "utf-8")


def _fits(sheet: str, head: list[str]) -> bool:
    telling = {"companies": "makes", "entities": "issued on", "names": "name", "measures": "dimension", "words": "text",
               "rules": "states", "examples": "sentence", "classes": "example", "properties": "traits"}  # fmt: skip
    return telling[sheet] in head


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Yield a folder in which the whole page was followed."""
    folder = tmp_path_factory.mktemp("expert")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        Expert().follow(PAGE)
        yield folder


def test_the_page_can_be_followed_from_its_first_line_to_its_last(followed: Path) -> None:
    assert "id:bluehill-chip a :Company" in "".join(f.read_text("utf-8") for f in followed.glob("mine/lexicon/*.ttl"))


def test_the_report_of_the_page_is_served_with_its_sentence(followed: Path) -> None:
    with served(followed / "graph", replace(SETTINGS, queries=str(followed / "reports"))) as client:
        answer: Any = client.get("/reports/order-intakes.json")
        assert (answer.status_code, "Hygon's order intake reached 5.1 billion yuan" in answer.text) == (200, True)


@pytest.mark.parametrize("title", RECIPES)
def test_the_page_has_each_recipe_in_both_languages(title: str) -> None:
    (part,) = [part for part in PAGE.split("\n## ") if part.startswith(f"{title} · ")]
    assert re.search("[\u3400-\u9fff]{8}", part)
