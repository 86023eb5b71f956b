from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import UnreadableInput
from loaders.decoding import decode

ENGLISH = "The exchange lists 600 data products.\n"
CHINESE = "云禾芯片股份有限公司公告，拟募资四十二亿元，用于新一代训练芯片的研发。\n"
TRADITIONAL = "雲禾晶片股份有限公司公告，擬募資四十二億元，用於新一代訓練晶片的研發與量產。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "gb18030"])
@pytest.mark.parametrize("text", [ENGLISH, CHINESE + ENGLISH])
def test_every_usual_encoding_gives_back_the_text(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


def test_big5_gives_back_traditional_chinese() -> None:
    assert decode(TRADITIONAL.encode("big5"), "a.txt") == TRADITIONAL


def test_a_few_chinese_words_in_english_are_read_as_gb18030() -> None:
    text = ENGLISH * 20 + "Intelligent computing (智算) grows.\n"
    assert decode(text.encode("gb18030"), "a.txt") == text


def test_western_quotes_in_english_are_read_as_cp1252() -> None:
    text = "China’s exchanges – more than 40 – list “data products”. Trading was slow last year.\n"
    assert decode(text.encode("cp1252"), "a.txt") == text


def test_a_declared_encoding_is_used() -> None:
    text = "<meta charset='shift_jis'>\n計算力の取引所が開設された。\n"
    assert decode(text.encode("shift_jis"), "a.txt") == text


def test_a_wrong_declaration_does_not_hide_utf8() -> None:
    text = "<meta charset='big5'>\n" + CHINESE
    assert decode(text.encode("utf-8"), "a.txt") == text


def test_a_declared_codec_that_is_no_encoding_is_passed_over() -> None:
    text = "coding: rot13\n" + CHINESE
    assert decode(text.encode("utf-8"), "a.txt") == text


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"one\r\ntwo\rthree\n", "a.txt") == "one\r\ntwo\rthree\n"


def test_a_text_cut_within_a_character_is_still_utf8() -> None:
    raw = (CHINESE * 3).encode("utf-8")[:-2]
    assert decode(raw, "a.txt").startswith(CHINESE)


@pytest.mark.parametrize(
    "raw",
    [
        b"%PDF-1.7\n1 0 obj",
        b"PK\x03\x04 archive",
        b"\x89PNG\r\n\x1a\n",
        b"text with\0a zero",
        b"\x01\x02\x03\x04\x05\x06\x07\x08 controls",
        bytes(range(256)) * 8,
    ],
)
def test_binary_is_refused(raw: bytes) -> None:
    with pytest.raises(UnreadableInput):
        decode(raw, "a.bin")


def test_a_refusal_names_the_document_and_the_remedy() -> None:
    with pytest.raises(UnreadableInput, match=r"^news/a\.txt: .*Save it as UTF-8"):
        decode(b"%PDF-1.7", "news/a.txt")


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_text_in_utf8_comes_back(text: str) -> None:
    assert decode(text.encode("utf-8-sig"), "a.txt") == text


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_become_text_or_a_refusal(raw: bytes) -> None:
    try:
        assert isinstance(decode(raw, "a"), str)
    except UnreadableInput as error:
        assert error.where == "a"
