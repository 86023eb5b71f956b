"""A folder with news in it and an empty data folder, on which tests run the command."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from suanli import main

NEWS = """MetaX debuts on the STAR Market
2025-12-17

MetaX debuted on the STAR Market on December 17, 2025. Enflame Technology plans to list on the STAR Market.
"""


class Desk:
    """A folder with news in it and an empty data folder; calling it runs the command."""

    def __init__(self, folder: Path) -> None:
        self.news, self.data = folder / "news", folder / "data"
        self.news.mkdir()
        self.write("a.txt", NEWS)

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.news / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def __call__(self, *arguments: str | Path, given: str | None = None) -> Result:
        return CliRunner().invoke(main, ["--data", str(self.data), *map(str, arguments)], input=given)
