from __future__ import annotations

from pathlib import Path

from loaders.evaluation.names import from_tables


def test_an_empty_cell_hides_no_name_of_the_cells_behind_it(tmp_path: Path) -> None:
    table = tmp_path / "names.tsv"
    table.write_text("id\ttype\ten\tzh\tother forms\nnorda\tCompany\t\t诺达\tNorda Chip | NRD\n", encoding="utf-8")
    assert from_tables([table]).ids("Norda Chip") == from_tables([table]).ids("诺达") != frozenset()
