"""One article in every format: what a newsroom has of it (title, byline, paragraphs), and the files made of that."""

from __future__ import annotations

import html
import io
import json
from collections.abc import Callable
from dataclasses import dataclass

from docx import Document as WordFile

from tests.loaders.readers.papers import paper, wrapped


@dataclass(frozen=True, slots=True)
class Written:
    """An article as its newsroom has it; `published` is ISO 8601 with a zone."""

    title: str
    publisher: str
    published: str
    author: str
    paragraphs: tuple[str, ...]
    byline: str
    width: int

    @property
    def text(self) -> str:
        return "\n\n".join(self.paragraphs)


ENGLISH = Written(
    "MetaX begins trading on the STAR Market",
    "Compute Ledger",
    "2025-12-18T09:15:00+08:00",
    "Lin Qiao",
    (
        "MetaX listed on the STAR Market on December 17, 2025. The offer price was 104.66 yuan per share, and the "
        "company makes graphics processors for data centres in Shanghai and elsewhere.",
        "Biren Technology listed on the Hong Kong Stock Exchange on January 2, 2026. Enflame plans to list on the STAR "
        "Market. Its prospectus says that revenue rose to 722 million yuan in 2024.",
        "Hygon and Sugon ended their merger, the two companies said in notices to the Shanghai Stock Exchange.",
    ),
    "By Lin Qiao | Compute Ledger | 2025-12-18T09:15:00+08:00",
    80,
)
CHINESE = Written(
    "沐曦股份登陆科创板",
    "算力周报",
    "2025-12-18T09:15:00+08:00",
    "林乔",
    (
        "2025年12月17日，沐曦股份在上海证券交易所科创板上市，发行价为每股104.66元。公司主营业务为图形处理器的研发与销售，"
        "产品用于数据中心的训练与推理。",
        "壁仞科技于2026年1月2日在香港联合交易所上市。燧原科技拟在科创板上市，其招股书显示，2024年营业收入为7.22亿元，"
        "较上年有所增长。",
        "海光信息与中科曙光终止合并，两家公司分别向上海证券交易所提交了公告。",
    ),
    "来源：算力周报 作者：林乔 2025-12-18T09:15:00+08:00",
    38,
)


def text(a: Written) -> bytes:
    return f"{a.title}\n\n{a.byline}\n\n{a.text}\n".encode()


def markdown(a: Written) -> bytes:
    front = f"title: {a.title}\nsource: {a.publisher}\ndate: {a.published}\nauthor: {a.author}"
    return f"---\n{front}\n---\n\n{a.text}\n".encode()


def _body(a: Written) -> str:
    return "".join(f"<p>{html.escape(paragraph)}</p>\n" for paragraph in a.paragraphs)


def web_page(a: Written) -> bytes:
    """Return a page with its site around the article, and what it says of itself in JSON-LD."""
    linked = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Portal"},
            {
                "@type": "NewsArticle",
                "headline": a.title,
                "datePublished": a.published,
                "author": [{"@type": "Person", "name": a.author}],
                "publisher": {"@type": "Organization", "name": a.publisher},
            },
        ],
    }
    return f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>{a.title} - Portal</title>
<script type="application/ld+json">{json.dumps(linked)}</script><script>var a = "<p>Norda listed.</p>";</script>
<style>p {{ margin: 0 }}</style></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/chips">Chips</a></li></ul></nav></header>
<main><article><h1>{a.title}</h1>
{_body(a)}</article>
<aside><h3>More of this</h3><ul><li><a href="/1">Moore Threads listed on the STAR Market</a></li></ul></aside></main>
<footer><p>Copyright 2025 Portal. All rights reserved.</p><a href="/terms">Terms</a></footer></body></html>""".encode()


def paper_file(a: Written) -> bytes:
    return paper([wrapped(f"{a.title}\n\n{a.byline}\n\n{a.text}", a.width)])


def word_file(a: Written) -> bytes:
    made, out = WordFile(), io.BytesIO()
    made.add_heading(a.title, 0)
    for paragraph in (a.byline, *a.paragraphs):
        made.add_paragraph(paragraph)
    made.save(out)
    return out.getvalue()


def line_of_json(a: Written) -> bytes:
    said = {"headline": a.title, "source": a.publisher, "publish_time": a.published, "authors": [a.author]}
    return json.dumps({**said, "content": a.text}, ensure_ascii=False).encode() + b"\n"


def rss(a: Written) -> bytes:
    return f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>{a.publisher}</title><link>https://example.org/</link>
<item><title>{a.title}</title><link>https://example.org/1</link><dc:creator>{a.author}</dc:creator>
<pubDate>Thu, 18 Dec 2025 09:15:00 +0800</pubDate><description>In short.</description>
<content:encoded><![CDATA[{_body(a)}]]></content:encoded></item></channel></rss>""".encode()


def atom(a: Written) -> bytes:
    return f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>{a.publisher}</title><updated>2026-01-01T00:00:00Z</updated>
<entry><title>{a.title}</title><published>{a.published}</published><updated>2026-01-01T00:00:00Z</updated>
<author><name>{a.author}</name></author>
<content type="html">{html.escape(_body(a))}</content></entry></feed>""".encode()


# The end of a file's name, and the file's bytes.
FORMATS: dict[str, tuple[str, Callable[[Written], bytes]]] = {
    "Markdown": (".md", markdown),
    "HTML": (".html", web_page),
    "PDF": (".pdf", paper_file),
    "Word": (".docx", word_file),
    "JSON Lines": (".jsonl", line_of_json),
    "RSS": (".rss", rss),
    "Atom": (".atom", atom),
}
