"""Cells over several rows or columns, written out: each row has all its cells, so that each stands below its head."""

from __future__ import annotations

from typing import Any

from lxml import etree

from loaders.compiling import compiled

MOST = 20_000
"""Cells that are added to one page; beyond, cells stay as they are."""
_CELLS = ("td", "th")
_NUMBER = compiled(r"\d{1,3}")
_Held = dict[int, tuple[int, Any]]  # column → for how many rows yet, and the cell that reaches into them


def write_out(tree: Any) -> None:
    """Give each row of the tables of a tree all its cells: one over several rows is said in each of them.

    One over several columns is said in the first, and the others are empty.
    """
    left = MOST
    for table in tree.iter("table"):
        if table.find(".//*[@rowspan]") is None and table.find(".//*[@colspan]") is None:
            continue
        held: _Held = {}
        for row in table.iter("tr"):
            if next(row.iterancestors("table"), None) is table and left > 0:
                left -= _row(row, held)


def _row(row: Any, held: _Held) -> int:
    """Write out one row; return how many cells it got."""
    given = [cell for cell in row if cell.tag in _CELLS]
    out: list[Any] = []
    below: _Held = {}
    for cell in given:
        _carry(out, held)
        columns, rows = _span(cell, "colspan", 50), _span(cell, "rowspan", 500)
        if rows > 1:
            below |= {len(out) + at: (rows - 1, cell if at == 0 else None) for at in range(columns)}
        out += [cell, *(etree.Element("td") for _ in range(columns - 1))]
    _carry(out, held)
    held |= below
    for cell in given:
        row.remove(cell)
    row.extend(out)
    return len(out) - len(given)


def _carry(out: list[Any], held: _Held) -> None:
    """Add what cells of rows above say at the columns that come next."""
    while (at := len(out)) in held:
        rows, cell = held.pop(at)
        held |= {at: (rows - 1, cell)} if rows > 1 else {}
        copied = etree.Element("td")
        copied.text = "" if cell is None else "".join(cell.itertext())
        out.append(copied)


def _span(cell: Any, name: str, most: int) -> int:
    """Return over how many columns or rows a cell goes; the attribute is taken away."""
    said = (cell.attrib.pop(name, None) or "1").strip()
    return max(1, min(int(said), most)) if _NUMBER.fullmatch(said) else 1
