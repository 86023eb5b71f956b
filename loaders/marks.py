"""Marks of a Chinese text that are written in half width (建成,投产): read as those that belong to the script."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, replace
from functools import lru_cache

from graph.model import Article, Node, Span, Value
from loaders.compiling import compiled
from loaders.patterns import DATE, ENTITY, INDEX
from loaders.scripts import HAN
from loaders.traditional import simplified

_WIDE = {",": "，", ";": "；", "(": "（", ")": "）"}
_HALVES = {wide: half for half, wide in _WIDE.items()} | {"“": '"', "”": '"'}
_NARROW = str.maketrans(_HALVES)
_HAN = rf"[{HAN}《》]"
# A mark right between the letters of the script, or between one and a figure: 亿元,2026年; none of 1,200 or 10:30.
_HALF = compiled(
    rf"[,;](?:(?<={_HAN}.)(?=\S)|(?<=[%％\dA-Za-z\"”)）].)(?={_HAN})|(?<={_HAN}）.)(?=\S))"  # the sign first: sooner
)
_BRACKETS = compiled(rf"\((?<=[{HAN}》）].)(?P<inside>[^()\n]{{1,80}})\)")
_QUOTED = compiled(rf"\"(?=[^\"\n]*{_HAN})(?P<inside>[^\"\n]{{1,600}})\"")
# Marks of a title's own, here and wherever it stands bare.
_TITLED = compiled(rf"《[^》\n]*\"|\"[^\"\n]{{1,20}}\"[{HAN}]{{0,14}}(?:方案|计划|行动|办法|意见|措施|规划)")
_RUN = compiled(rf"(?:[{HAN}（）()《》“”、·A-Za-z\d]|(?<=[{HAN}]) (?=[{HAN}]))+")
_CHINESE = compiled(rf"[{HAN}《》）]")  # beside what a mark is widened
# Signs that sentences are encoded with. In a document they are symbols of its publisher's own font.
_OURS = compiled(f"[{ENTITY}-{DATE}{chr(INDEX)}-{chr(sys.maxunicode)}]")


def widened(text: str) -> str:
    """Return a text of the same length with the marks of Chinese as Chinese has them, and without signs of ours."""
    if text.isascii():
        return text
    text = _OURS.sub("\ufffd", text)
    if _CHINESE.search(text) is None:
        return text
    if "(" in text:
        text = _BRACKETS.sub(r"（\g<inside>）", text)
    if "," in text or ";" in text:
        text = _HALF.sub(lambda m: _WIDE[m[0]], text)
    if '"' not in text or _TITLED.search(text):
        return text
    return "\n".join([_curled(line) if '"' in line else line for line in text.split("\n")])


def _curled(line: str) -> str:
    """Return a line with its quotation marks turned to what they hold, where each has another."""
    if line.count('"') % 2 or not _QUOTED.search(line):
        return line
    parts = line.split('"')
    return "".join(part + ("" if n == len(parts) - 1 else "”" if n % 2 else "“") for n, part in enumerate(parts))


def narrowed(value: Value, read: str, original: str, start: int, end: int) -> Value:
    """Return a value with its words as a stretch of the document has them; `read` is the document as it was read."""
    plain = (not value.text or _plain(value.text)) and (not value.of or _plain(value.of))
    if plain and _script(original) is None:
        return value

    def told(words: str | None) -> str | None:
        if not words or words.isascii():
            return words
        at = read.find(words, start, end)
        found = original[at : at + len(words)] if at >= 0 else ""
        same = simplified(found).translate(_NARROW) == words.translate(_NARROW)
        return as_written(found if same else words, original)

    return replace(value, text=told(value.text), of=told(value.of), stated=told(value.stated))


def as_written(words: str, original: str) -> str:
    """Return words as the document writes them: its characters, and no wide marks that it has nowhere."""
    if words.isascii():
        return words
    script = _script(original)
    words = script.turned(words, original) if script else words
    if _plain(words):
        return words
    return "".join(_HALVES[c] if c in _HALVES and c not in original else c for c in words)


@dataclass(slots=True)
class _Script:
    """A document in Traditional characters: as it was read, its own character for one read, words already turned."""

    read: str
    characters: dict[int, str]
    words: dict[str, str] = field(default_factory=dict)

    def turned(self, words: str, original: str) -> str:
        """Return words that were read as the document has them."""
        if words not in self.words:
            at = -1 if words in original else self.read.find(words)
            own = original[at : at + len(words)] if at >= 0 else words.translate(self.characters)
            self.words[words] = words if words in original else own
        return self.words[words]


@lru_cache(maxsize=1)  # the document at hand: asked for each fact
def _script(original: str) -> _Script | None:
    """Return the script of a document, None where it is in Simplified characters."""
    read = simplified(original)
    if read == original:
        return None
    pairs = set(zip(read, original, strict=True))
    return _Script(read, {ord(plain): own for plain, own in pairs if plain != own and (plain, plain) not in pairs})


def _plain(words: str) -> bool:
    """Tell whether words hold no mark that might have been widened; most do not."""
    return words.isascii() or _HALVES.keys().isdisjoint(words)


def labelled(node: Node, original: str) -> Node:
    """Return a thing with its label as the document writes it."""
    if _script(original) is None and _plain(node.label):
        return node
    label = _RUN.sub(lambda run: as_written(run[0], original), node.label)  # an event's has several names
    return node if label == node.label else replace(node, label=label)


def headed_as_written(article: Article, original: str) -> Article:
    """Return an article with the words of its header as the document writes them."""
    if _script(original) is None:
        return article
    header = article.header
    spans = {name: getattr(header, name) for name in ("title", "publisher", "published", "author")}
    told = {name: s and replace(s, text=_slice(s, original)) for name, s in spans.items()}
    return replace(article, header=replace(header, **told))


def _slice(span: Span, original: str) -> str:
    words = original[span.start : span.end]
    return words if simplified(words) == span.text else as_written(span.text, original)
