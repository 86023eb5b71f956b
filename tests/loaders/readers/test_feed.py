from __future__ import annotations

import io
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import EmptyDocument, InputError, UnreadableInput
from loaders.frontmatter import front_matter
from loaders.readers.feed import Feed

DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def rss(*items: str, head: str = "") -> Feed:
    told = "".join(f"<item>{item}</item>" for item in items)
    return feed(f"{head}<rss version='2.0' {DC}><channel><title>Tide News</title>{told}</channel></rss>")


def atom(entry: str) -> Feed:
    return feed(f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Tide News</title><entry>{entry}</entry></feed>")


def feed(text: str) -> Feed:
    return Feed(io.BytesIO(text.encode()), "feed.xml")


def text(source: Feed, number: str = "1") -> str:
    return source.item(number, f"feed.xml/{number}", 1_000_000).text


def header(source: Feed) -> dict[str, str]:
    found = front_matter(text(source))
    return {name: span.text for name, span in found.fields.items()} if found else {}


def test_each_item_is_an_article() -> None:
    source = rss("<description>one</description>", "<description>two</description>")
    assert [text(source, number).split("\n\n")[-1] for number in source.names()] == ["one\n", "two\n"]


@pytest.mark.parametrize(
    "source",
    [
        rss("<title>A plant</title><pubDate>2026-03-02</pubDate><dc:creator>Wu Lei</dc:creator>"),
        rss("<title>A plant</title><dc:date>2026-03-02</dc:date><author>wu@example.org (Wu Lei)</author>"),
        atom("<title>A plant</title><published>2026-03-02</published><author><name>Wu Lei</name></author>"),
        atom("<title type='html'>A &lt;b&gt;plant&lt;/b&gt;</title><updated>2026-03-02</updated>"
             "<author><name>Wu Lei</name></author>"),
    ],
    ids=["RSS", "RSS with a mail address", "Atom", "Atom with markup"],
)  # fmt: skip
def test_what_a_feed_says_of_an_item_is_its_header(source: Feed) -> None:
    assert header(source) == {
        "title": "A plant", "publisher": "Tide News", "published": "2026-03-02", "author": "Wu Lei"
    }  # fmt: skip


def test_an_item_from_elsewhere_names_its_own_publisher() -> None:
    assert header(rss("<title>A plant</title><source url='x'>Harbour Post</source>"))["publisher"] == "Harbour Post"


def test_the_longest_form_of_a_text_is_taken_and_its_markup_becomes_lines() -> None:
    whole = "<content:encoded xmlns:content='x'><![CDATA[<p>One.</p><ul><li>two</li></ul>]]></content:encoded>"
    assert text(rss(f"<description>short</description>{whole}")).endswith("\n\nOne.\n\n- two\n")


def test_text_in_xhtml_becomes_lines() -> None:
    inner = "<div xmlns='http://www.w3.org/1999/xhtml'><p>One.</p><p>Two &amp; three.</p></div>"
    assert text(atom(f"<content type='xhtml'>{inner}</content>")).endswith("\n\nOne.\n\nTwo & three.\n")


def test_names_of_signs_that_only_html_knows_are_read() -> None:
    assert "Norda\xa0—\xa0grew & <so" in text(
        rss("<description>Norda&nbsp;&mdash;&nbsp;grew &amp; &lt;so</description>")
    )


def test_a_feed_in_another_encoding_is_read() -> None:
    told = "<rss><channel><item><description>诺达芯科周一开设新厂。</description></item></channel></rss>"
    raw = f'<?xml version="1.0" encoding="gb2312"?>{told}'.encode("gb18030")
    assert text(Feed(io.BytesIO(raw), "feed.xml")) == "诺达芯科周一开设新厂。\n"


def test_an_item_without_text_is_empty() -> None:
    with pytest.raises(EmptyDocument):
        text(rss("<link>http://example.org/1</link>"))


@pytest.mark.parametrize("number", ["0", "2", "x", "", "-1"])
def test_an_item_that_is_not_there_is_refused(number: str) -> None:
    with pytest.raises(UnreadableInput, match="no such item"):
        text(rss("<title>A plant</title>"), number)


BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 9 if n else "ha"}">' for n in range(9))
FETCH = f'<!ENTITY file SYSTEM "{Path(__file__).as_uri()}">'


@pytest.mark.parametrize("entity", [BOMB, FETCH], ids=["bomb", "file"])
def test_entities_of_its_own_are_refused(entity: str) -> None:
    with pytest.raises(UnreadableInput, match="declares entities"):
        rss("<title>&e8;&file;</title>", head=f"<!DOCTYPE rss [{entity}]>")


def test_a_document_type_elsewhere_is_not_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a reader opened the network")

    monkeypatch.setattr(socket, "socket", refuse)
    head = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://127.0.0.1:1/rss-0.91.dtd">'
    assert "A plant" in text(rss("<title>A plant</title>", head=head))


@pytest.mark.parametrize("raw", ["", "no feed", "<html><p>text</p></html>", "<a>" * 100_000, "<rss>" + "<a>" * 100_000])
def test_what_is_no_feed_is_refused_by_name(raw: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        feed(raw)
    assert caught.value.where == "feed.xml" and caught.value.remedy


TAGS = st.sampled_from(
    ["<item>", "</item>", "<title>", "</title>", "<description>", "&nbsp;", "<![CDATA[", "]]>", "<p>", "&#55296;",
     "&#0;", "&#x99999999;", "text", "<!DOCTYPE rss>", "<?xml?>", "<entry/>", "xmlns:a='b'", "<a:b>"]
)  # fmt: skip


@given(st.binary(max_size=200) | st.lists(TAGS, max_size=30).map(lambda parts: f"<rss>{''.join(parts)}".encode()))
def test_any_bytes_make_texts_or_an_input_error(raw: bytes) -> None:
    try:
        source = Feed(io.BytesIO(raw), "feed.xml")
    except InputError as error:
        assert error.remedy
        return
    for name in source.names():
        try:
            text(source, name).encode()
        except InputError as error:
            assert error.remedy
