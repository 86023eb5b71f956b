from __future__ import annotations

import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError, UnreadableInput
from graph.model import Document
from loaders.articles import split
from loaders.readers.html import html

PROSE = (
    "<p>Norda Chips opened a plant in Lakeside on Monday. It is the third of its kind, and the largest.</p>"
    "<p>The company said that it would hire 400 people there, most of them engineers, before the year ends.</p>"
)
TABLE = (
    "<table><thead><tr><th>Firm</th><th>Racks</th></tr></thead>"
    "<tr><td>Norda</td><td>1,200</td></tr><tr><td>Velox</td><td></td></tr></table>"
)


def page(body: str, head: str = "") -> str:
    return html(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(), "a.html")


def header(text: str) -> list[str | None]:
    (article,) = split(Document("a.html", text, ""))
    spans = (article.header.title, article.header.publisher, article.header.published, article.header.author)
    return [span.text if span else None for span in spans]


def test_what_stands_around_an_article_is_left_out() -> None:
    site = f"<nav><a href=/>Home</a></nav><article>{PROSE}</article><footer>All rights reserved</footer>"
    text = page(site)
    assert "engineers" in text and "Home" not in text and "rights" not in text


def test_scripts_and_styles_are_no_text() -> None:
    text = page(f"<script>alert('Velox')</script><style>p {{color: red}}</style><article>{PROSE}</article>")
    assert "alert" not in text and "color" not in text


def test_the_rows_of_a_table_stand_between_bars() -> None:
    assert "| Firm | Racks |\n| Norda | 1,200 |\n| Velox |  |\n" in page(f"<article>{PROSE}{TABLE}{PROSE}</article>")


def test_a_bar_in_a_cell_parts_no_cells() -> None:
    cells = "<table><tr><td>a|b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>"
    assert "| a/b | c |" in page(f"<article>{PROSE}{cells}</article>")


def test_a_cell_over_two_columns_keeps_the_others_in_their_place() -> None:
    wide = "<table><tr><td colspan=2>both</td><td>c</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>"
    assert "| both |  | c |\n| 1 | 2 | 3 |" in html(f"<body>{wide}</body>".encode(), "a.html")


def test_the_header_is_in_the_plain_text_with_its_offsets() -> None:
    linked = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Norda opens a plant", '
        '"datePublished": "2026-03-02T08:00:00+08:00", "author": {"name": "Wu Lei"}, '
        '"publisher": {"name": "Tide News"}}'
        "</script>"
    )
    text = page(f"<article><h1>Norda opens a plant</h1>{PROSE}</article>", linked)
    assert header(text) == ["Norda opens a plant", "Tide News", "2026-03-02T08:00:00+08:00", "Wu Lei"]


def test_a_title_is_said_once() -> None:
    assert page(f"<article><h1>Norda opens a plant</h1>{PROSE}</article>").count("Norda opens a plant") == 1


def test_a_byline_above_the_text_is_kept_where_no_tag_says_as_much() -> None:
    said = '<div class="byline">Tide News | By Wu Lei | 2026-03-02 08:00</div>'
    text = page(f"<article><h1>Norda opens a plant</h1>{said}{PROSE}</article>")
    assert header(text) == ["Norda opens a plant", "Tide News", "2026-03-02 08:00", "Wu Lei"]


def test_a_source_that_is_named_above_the_text_goes_before_the_name_of_the_site() -> None:
    site = '<meta property="og:site_name" content="Portal"><meta name="PubDate" content="2026-03-02">'
    said = "<div>来源：潮汐日报 2026-03-02 08:00</div>"
    prose = "<p>诺达芯科周一在湖畔市开设新厂，这是该公司第三座工厂，也是规模最大的一座。</p>" * 3
    assert header(page(f"<h1>诺达芯科新厂投产</h1>{said}{prose}", site))[1] == "潮汐日报"


@pytest.mark.parametrize(
    ("encoding", "declared"), [("gb18030", "gb2312"), ("big5hkscs", "big5"), ("utf-16", ""), ("utf-8", "utf-8")]
)
def test_a_page_is_read_in_the_encoding_that_it_declares(encoding: str, declared: str) -> None:
    prose = "<p>該公司週一開設新廠，規模為同類最大。</p>" if encoding == "big5hkscs" else "<p>该公司周一开设新厂。</p>"
    raw = f'<html><head><meta charset="{declared}"></head><body>{prose * 5}</body></html>'.encode(encoding)
    assert prose[3:-4] in html(raw, "a.html")


def test_a_page_saved_with_its_http_head_is_read_in_the_encoding_of_that() -> None:
    raw = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=gbk\r\n\r\n<p>该公司周一开设新厂。</p>".encode("gbk")
    assert html(raw, "a.html").strip() == "该公司周一开设新厂。"


def test_lines_of_chinese_join_without_a_space() -> None:
    assert page("<p>该公司周一\n  开设新厂。</p>").strip() == "该公司周一开设新厂。"


def test_a_line_of_ten_megabytes_is_kept() -> None:
    assert len(page(f"<p>{'word ' * 2_000_000}</p>")) >= 9_999_999


def test_a_hundred_thousand_nested_tags_are_refused_by_name() -> None:
    with pytest.raises(UnreadableInput, match="nested too deep"):
        page("<div>" * 100_000 + "text")


@pytest.mark.parametrize("text", ["<" * 100_000, "<a " * 100_000, "[" * 100_000, "&" * 100_000, "<table>" * 1_000])
def test_brackets_without_end_are_only_text(text: str) -> None:
    assert isinstance(page(text), str)


def test_deep_brackets_in_json_ld_say_nothing() -> None:
    linked = f'<script type="application/ld+json">{"[" * 100_000}</script>'
    assert "engineers" in page(PROSE, linked)


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a reader opened the network")

    monkeypatch.setattr(socket, "socket", refuse)
    entity = f'<!DOCTYPE html [<!ENTITY secret SYSTEM "{Path(__file__).as_uri()}">]>'
    link = '<link rel="stylesheet" href="http://example.org/a.css"><img src="http://example.org/a.png">'
    text = html(f"{entity}<html><body>{link}{PROSE}<p>&secret;</p></body></html>".encode(), "a.html")
    assert "monkeypatch" not in text


TAGS = st.sampled_from(["<p>", "</p>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<div", "<!--", "]]>",
                        "<li>", "<script>", "</script>", "<meta charset=x>", "&amp;", "&#55296;", "<h1>",
                        "诺达", "Norda. "])  # fmt: skip


@given(st.one_of(st.binary(max_size=300), st.lists(TAGS, max_size=40).map(lambda parts: "".join(parts).encode())))
def test_any_bytes_make_a_text_or_an_input_error(raw: bytes) -> None:
    try:
        html(raw, "a.html").encode()
    except InputError as error:
        assert error.remedy
