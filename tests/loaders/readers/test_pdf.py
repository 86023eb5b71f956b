from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError, UnreadableInput
from loaders.readers import pdf as module
from loaders.readers.pdf import pdf
from tests.loaders.readers.papers import assembled, paper, stream, wrapped

ENGLISH = (
    "Norda Chips opened a plant in Lakeside on Monday, the third of its kind and the largest. It will hire 400 people "
    "there, most of them engineers, before the year ends."
)
CHINESE = (
    "诺达芯科周一在湖畔市开设新厂，这是该公司第三座工厂，也是规模最大的一座。"
    "公司计划年底前在当地招聘400人，其中多数为工程师。"
)
SCAN = (2480, 3508)


@pytest.mark.parametrize(("text", "width"), [(ENGLISH, 40), (CHINESE, 20)])
def test_wrapped_lines_are_one_paragraph_again(text: str, width: int) -> None:
    assert pdf(paper([wrapped(text, width)]), "a.pdf") == f"{text}\n"


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    lines = wrapped(ENGLISH, 40)
    assert pdf(paper([lines[:2], lines[2:]]), "a.pdf") == f"{ENGLISH}\n"


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages: list[list[str] | tuple[int, int]] = [
        ["Tide Review 2026", "", *wrapped(f"{word} {ENGLISH}", 60), "", f"Page {n} of 4"]
        for n, word in enumerate(("First.", "Second.", "Third.", "Fourth."), 1)
    ]
    text = pdf(paper(pages), "a.pdf")
    assert "Third." in text and "Tide Review" not in text and "Page" not in text


def test_scanned_pages_are_named() -> None:
    pages: list[list[str] | tuple[int, int]] = [wrapped(ENGLISH, 60), SCAN, SCAN, ["Norda"], SCAN]
    with pytest.raises(UnreadableInput, match=r"scanned pages without text: 2-3, 5 of 5"):
        pdf(paper(pages), "a.pdf")


def test_a_page_with_only_a_small_picture_is_no_scan() -> None:
    assert pdf(paper([wrapped(ENGLISH, 60), (80, 40)]), "a.pdf") == f"{ENGLISH}\n"


def test_a_page_that_draws_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_OPERATIONS", 50)
    with pytest.raises(UnreadableInput, match="draws too much"):
        pdf(paper([["line"] * 100]), "a.pdf")


@pytest.mark.parametrize("data", [b" " * 200_000_000, b"q Q\n" * 15_000_000, b"[" * 1_000_000], ids=["blank", "q", "["])
def test_a_drawing_that_is_a_bomb_is_refused(data: bytes) -> None:
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /Font << >> >> /Contents 4 0 R >>",
        stream(data),
    ]
    with pytest.raises(UnreadableInput):
        pdf(assembled(objects), "a.pdf")


@pytest.mark.parametrize("raw", [b"", b"%PDF-1.7", b"no pdf", paper([["Norda"]])[:-300]])
def test_what_is_no_pdf_or_half_of_one_is_refused_by_name_or_read(raw: bytes) -> None:
    try:
        assert "Norda" in pdf(raw, "a.pdf")
    except UnreadableInput as error:
        assert error.where == "a.pdf" and error.remedy


GOOD = paper([wrapped(ENGLISH, 60), wrapped(CHINESE, 20)])
HITS = st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), max_size=20)


@given(st.one_of(st.binary(max_size=300).map(lambda raw: b"%PDF-1.7\n" + raw), HITS))
def test_any_bytes_make_a_text_or_an_input_error(damage: bytes | list[tuple[int, int]]) -> None:
    raw = bytearray(GOOD if isinstance(damage, list) else damage)
    for place, byte in damage if isinstance(damage, list) else []:
        raw[place] = byte
    try:
        pdf(bytes(raw), "a.pdf").encode()
    except InputError as error:
        assert error.remedy
