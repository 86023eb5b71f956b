"""Cut an article into sentences: the smallest pieces that a fact may cite."""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Article, Sentence
from loaders.compiling import compiled
from loaders.paragraphs import Paragraph, paragraphs
from loaders.stops import ends
from loaders.summaries import is_summary, pieces

_BLANK = " \t\r\n\v\f\x85\xa0\u3000\u200b\u200c\u200d\u2060\u2028\u2029\ufeff"
_HOLES = ("   .", "   。")
_INK = compiled(r"[^\W_]")


def sentences(article: Article) -> Iterator[Sentence]:
    """Yield the article's sentences in reading order.

    Offsets are those of the document; sentences never overlap, and `article.masked[s.start:s.end] == s.text`.
    A title, a heading and a table's row are one sentence each; a sentence of hard-wrapped text may span lines.
    List marks and the labels of machine summaries belong to no sentence; one has a letter or a digit, and no blanks
    around it.
    Source: sentence ends as in `loaders.stops`.
    """
    title = article.header.title
    for number, paragraph in enumerate(paragraphs(article.masked, article.start, article.end, title)):
        for start, end, kind in _cut(article.masked, paragraph):
            raw = article.masked[start:end]
            kept = raw.strip(_BLANK)
            if kept.endswith(_HOLES):  # a stop that a blanked mark ("[3].") parts from it: quotes end in no blanks
                kept = kept[:-1].rstrip(_BLANK)
            if kept and (kept[0].isalnum() or _INK.search(kept) is not None):
                begin = start + raw.index(kept[0])
                yield Sentence(begin, begin + len(kept), kept, kind, number)


def _cut(text: str, paragraph: Paragraph) -> Iterator[tuple[int, int, str]]:
    start, end, kind = paragraph.start, paragraph.end, paragraph.kind
    if kind in ("title", "heading", "cell"):
        yield start, end, kind
    elif kind == "text" and is_summary(text, start, end):
        for first, last, part in pieces(text, start, end):
            yield from ((first, last, part),) if part == "heading" else _split(text, first, last, part)
    else:
        yield from _split(text, start, end, kind)


def _split(text: str, start: int, end: int, kind: str) -> Iterator[tuple[int, int, str]]:
    for stop in ends(text, start, end):
        yield start, stop, kind
        start = stop
    yield start, end, kind
