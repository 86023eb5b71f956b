"""A fault of the ontology as plain data: where it stands, what it means and how to mend it, in two languages."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

LANGUAGES = ("en", "zh")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file; line and column count from 1 and are 0 where unknown. `sheet` and `cell` name a workbook's."""

    file: str = ""
    line: int = 0
    column: int = 0
    sheet: str = ""
    cell: str = ""

    def told(self, language: str) -> str:
        """Return the place in words: "rules/listing.ttl, line 6, column 5"."""
        chinese = language == "zh"
        if self.sheet:
            return (
                f"{self.file}，工作表“{self.sheet}”，单元格 {self.cell}"
                if chinese
                else (f'{self.file}, sheet "{self.sheet}", cell {self.cell}')
            )
        line = (f"，第{self.line}行" if chinese else f", line {self.line}") if self.line else ""
        column = (f"第{self.column}列" if chinese else f", column {self.column}") if self.column > 1 else ""
        return f"{self.file}{line}{column}"


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something wrong: its code (see faults.toml), its place, the term or entity it is about, and what its words need.

    `details` are names and texts that the words of the code use; one that differs by language ends in _en and _zh.
    """

    place: Place
    code: str
    about: str = ""
    details: tuple[tuple[str, str], ...] = ()

    @property
    def severity(self) -> str:
        """Whether it is an error, which keeps the ontology from being used, or a hint."""
        return str(_texts()[self.code].get("severity", "error"))

    def message(self, language: str) -> str:
        """Return what is wrong and what that means, in "en" or "zh"."""
        return self._say(language, language)

    def remedy(self, language: str) -> str:
        """Return how to mend it, in "en" or "zh"."""
        return self._say(f"mend_{language}", language)

    def told(self, language: str = "en") -> str:
        """Return place, message and remedy as one line."""
        if language == "zh":
            return f"{self.place.told(language)}：{self.message(language)}{self.remedy(language)}"
        return f"{self.place.told(language)}: {self.message(language)} {self.remedy(language)}"

    def data(self) -> dict[str, Any]:
        """Return it as what JSON can hold; message and remedy are by language."""
        place = self.place
        found: dict[str, Any] = {"code": self.code, "severity": self.severity, "file": place.file}
        found |= {"sheet": place.sheet, "cell": place.cell} if place.sheet else {}
        found |= {"line": place.line, "column": place.column, "about": self.about}
        found["message"] = {language: self.message(language) for language in LANGUAGES}
        return found | {"remedy": {language: self.remedy(language) for language in LANGUAGES}}

    def _say(self, key: str, language: str) -> str:
        values = {"about": self.about, **dict(self.details)}
        chosen = {
            name.removesuffix(f"_{language}"): text for name, text in values.items() if name.endswith(f"_{language}")
        }
        return str(_texts()[self.code][key]).format(**{**values, **chosen})


def fault(code: str, place: Place, about: str = "", /, **details: object) -> Fault:
    """Return the fault of a code at a place."""
    return Fault(place, code, about, tuple((name, str(value)) for name, value in details.items()))


def codes() -> tuple[str, ...]:
    """Return all codes that a fault may have, in the order of the documentation."""
    return tuple(_texts())


@cache
def _texts() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((files("ontology") / "faults.toml").read_text("utf-8"))
