"""Write the sheets as a folder of CSV files, which Excel opens as they are."""

from __future__ import annotations

import csv
from pathlib import Path

from ontology.sheets.base import packed
from ontology.sheets.cells import understand
from ontology.sheets.comparing import now
from ontology.sheets.reading import BASE_FILE, guarded
from ontology.sheets.rows import Known


def write_folder(known: Known, folder: Path) -> list[Path]:
    """Write a CSV file for each sheet, and what they were made of; return the files in order."""
    folder.mkdir(parents=True, exist_ok=True)
    sheets, written = now(known), []
    for sheet in sheets:
        file = folder / f"{sheet.table.name}.csv"
        with file.open("w", encoding="utf-8-sig", newline="") as out:
            writer = csv.writer(out, lineterminator="\r\n")
            writer.writerow([column.head for column in sheet.table.columns])
            writer.writerows([guarded(cell) for cell in row] for row in sheet.rows.values())
        written.append(file)
    texts = packed((one.triple for one in understand(sheets, known).said), 120)
    (folder / BASE_FILE).write_text("\n".join(texts) + "\n", "ascii")
    return [*written, folder / BASE_FILE]
