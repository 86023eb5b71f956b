from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document as WordFile
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError, UnreadableInput
from loaders.readers.docx import docx

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def made(*paragraphs: tuple[str, str], table: list[list[str]] | None = None) -> bytes:
    """Return a Word file of (style, text) paragraphs, with a table at its end."""
    word, out = WordFile(), io.BytesIO()
    for style, text in paragraphs:
        word.add_paragraph(text, style=style)
    if table:
        rows = word.add_table(len(table), len(table[0])).rows
        for row, texts in zip(rows, table, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    word.save(out)
    return out.getvalue()


PLAIN = made(("Normal", "Norda grew."))


def with_body(body: str, head: str = "") -> bytes:
    """Return a Word file whose main part is that XML."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            main = f"{head}<w:document {W}><w:body>{body}</w:body></w:document>".encode()
            target.writestr(name, main if name == "word/document.xml" else source.read(name))
    return out.getvalue()


def test_headings_and_items_have_their_marks_and_the_first_heading_is_the_title() -> None:
    raw = made(("Heading 1", "A plant"), ("Normal", "Text."), ("Heading 1", "Why"), ("List Bullet", "one"))
    assert docx(raw, "a.docx") == "A plant\n\nText.\n\n## Why\n\n- one\n"


def test_the_rows_of_a_table_stand_between_bars() -> None:
    raw = made(("Normal", "Text."), table=[["Firm", "Racks"], ["诺达", "1,200|x"]])
    assert docx(raw, "a.docx") == "Text.\n\n| Firm | Racks |\n| 诺达 | 1,200/x |\n"


def test_text_that_an_editor_put_in_is_there_and_what_was_struck_out_is_not() -> None:
    added = "<w:ins><w:r><w:t>Norda grew.</w:t></w:r></w:ins>"
    struck = "<w:del><w:r><w:delText>fell</w:delText></w:r></w:del>"
    assert docx(with_body(f"<w:p>{added}{struck}</w:p>"), "a.docx") == "Norda grew.\n"


def test_a_table_inside_a_cell_is_part_of_the_cell() -> None:
    inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>in</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    body = f"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>out</w:t></w:r></w:p>{inner}</w:tc></w:tr></w:tbl>"
    assert docx(with_body(body), "a.docx") == "| out in |\n"


def test_what_is_outside_the_file_is_not_fetched() -> None:
    head = f'<!DOCTYPE w [<!ENTITY file SYSTEM "{Path(__file__).as_uri()}">]>'
    assert docx(with_body("<w:p><w:r><w:t>Norda &file;</w:t></w:r></w:p>", head), "a.docx") == "Norda\n"


def test_entities_are_not_multiplied() -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 9 if n else "ha"}">' for n in range(9))
    with pytest.raises(UnreadableInput):
        docx(with_body("<w:p><w:r><w:t>&e8;</w:t></w:r></w:p>", f"<!DOCTYPE w [{bomb}]>"), "a.docx")


@pytest.mark.parametrize(
    "raw",
    [b"", b"no word file", with_body("<w:p>" * 100_000), with_body("<w:p/>" * 3_000_000), PLAIN[:-100]],
    ids=["empty", "text", "nested", "pressed", "cut"],
)
def test_what_is_no_word_file_or_a_bomb_is_refused_by_name(raw: bytes) -> None:
    with pytest.raises(UnreadableInput) as caught:
        docx(raw, "a.docx")
    assert caught.value.where == "a.docx" and caught.value.remedy


def test_a_zip_file_of_other_things_is_no_word_file() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.writestr("a.txt", "Norda grew.")
    with pytest.raises(UnreadableInput, match="no Word file"):
        docx(out.getvalue(), "a.docx")


HITS = st.lists(st.tuples(st.integers(0, len(PLAIN) - 1), st.integers(0, 255)), max_size=20)
BODIES = st.lists(
    st.sampled_from(["<w:p>", "</w:p>", "<w:tbl>", "<w:tr/>", "<w:r><w:t>a</w:t></w:r>", "</w:tbl>", "&e;"])
)


@given(st.one_of(st.binary(max_size=200), HITS, BODIES.map("".join)))
def test_any_bytes_make_a_text_or_an_input_error(damage: bytes | str | list[tuple[int, int]]) -> None:
    raw = bytearray(PLAIN)
    for place, byte in damage if isinstance(damage, list) else []:
        raw[place] = byte
    given_bytes = damage if isinstance(damage, bytes) else with_body(damage) if isinstance(damage, str) else bytes(raw)
    try:
        docx(given_bytes, "a.docx").encode()
    except InputError as error:
        assert error.remedy
