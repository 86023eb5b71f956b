from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import InputError
from loaders.evaluation.rows import document_of, read_rows


@pytest.mark.parametrize(
    ("name", "document"), [("001", "001"), ("news/001.txt", "001"), ("a\\b.html", "b"), ("v1.2 notes", "v1.2 notes")]
)
def test_a_document_is_named_without_folder_and_ending(name: str, document: str) -> None:
    assert document_of({"document": name}) == document


@pytest.mark.parametrize("text", ["{", "[]", '{"doc": "a", "subject": "b"}', '{"subject": "b", "predicate": "c"}'])
def test_a_line_that_is_no_row_is_named(text: str, tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text('{"doc": "a", "subject": "b", "predicate": "c"}\n' + text, encoding="utf-8")
    with pytest.raises(InputError, match=r"gold\.jsonl, line 2: "):
        read_rows(tmp_path / "gold.jsonl")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_rows(tmp_path / "gold.jsonl")


def test_blank_lines_and_a_byte_order_mark_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "g.jsonl").write_bytes('\ufeff\n{"doc": "a", "subject": "b", "predicate": "c"}\n\n'.encode())
    assert len(read_rows(tmp_path / "g.jsonl")) == 1
