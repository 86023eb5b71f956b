"""Feeds in RSS and Atom, or an item by itself: each item an article.

Its publisher is the feed's name unless it names its own.

An item's name is its number, from 1, in the order of the feed. Nothing that a feed points to is fetched.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from typing import IO, Any

from lxml import etree

from graph.errors import EmptyDocument, UnreadableInput
from loaders.compiling import compiled
from loaders.decoding import decode
from loaders.readers.blocks import unmarked
from loaders.readers.holder import Item
from loaders.readers.page import About, page

MEDIA_TYPE = "application/rss+xml"
MAX_FEED = 64 * 1024 * 1024
_DECLARATION = compiled(r"\s*<\?xml[^>]{0,400}\?>")
_NAMED = compiled(r"&(?!(?:amp|lt|gt|quot|apos);)(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,20}|#[xX][0-9A-Fa-f]{1,20});")
_MAIL = compiled(r"\S+@\S+\s*\((?P<name>[^()]+)\)")
_REMEDY = "Give a feed in RSS or Atom."
_TEXTS = ("encoded", "content", "description", "summary")
_TIMES = ("pubDate", "published", "date", "issued", "created", "updated", "modified")


class Feed:
    """An opened feed, held whole (`MAX_FEED` bytes at most)."""

    def __init__(self, file: IO[bytes], name: str) -> None:
        file.seek(0)
        raw = file.read(MAX_FEED + 1)
        if len(raw) > MAX_FEED:
            raise UnreadableInput(f"is larger than {MAX_FEED:,} bytes.", name, "Split it.")
        root = _parsed(decode(raw, name), name)
        self._items = [e for e in root.iter() if _local(e) in ("item", "entry")]
        self._site = "" if root in self._items else next((_text(e) for e in _site(root)), "")

    def names(self) -> Sequence[str]:
        """Return the numbers of the items."""
        return [str(number) for number in range(1, len(self._items) + 1)]

    def item(self, inner: str, name: str, max_bytes: int) -> Item:
        """Return an item as plain text; see Holder."""
        if not (inner.isascii() and inner.isdigit() and len(inner) < 10 and 1 <= int(inner) <= len(self._items)):
            raise UnreadableInput("there is no such item.", name, f"It holds items 1 to {len(self._items)}.")
        element = self._items[int(inner) - 1]
        raw: bytes = etree.tostring(element, with_tail=False)
        if len(raw) > max_bytes:
            raise UnreadableInput(f"is larger than {max_bytes:,} bytes.", name, "Raise the limit of bytes.")
        return Item(raw, MEDIA_TYPE, self._article(element, name))

    def _article(self, element: Any, name: str) -> str:
        """Return an item's plain text: its longest form, markup of HTML as lines."""
        body = next((text for tag in _TEXTS for e in _named(element, tag) if (text := _marked(e).strip())), "")
        title = unmarked(next((_text(e) for e in _named(element, "title")), ""), name)
        if not body and not title:
            raise EmptyDocument("holds no text.", name, "Load the page that the feed points to.")
        published = next((text for tag in _TIMES for e in _named(element, tag) if (text := _text(e))), "")
        about = About(title, self._publisher(element), published, _author(element))
        return page(about, unmarked(body, name))

    def _publisher(self, element: Any) -> str:
        own = next((e for tag in ("publisher", "source") for e in _named(element, tag)), None)
        if own is None:
            return self._site
        return next((_text(e) for e in _named(own, "title")), "") or _text(own) or self._site


def _parsed(text: str, name: str) -> Any:
    """Return a feed's tree; entities that it declares itself are refused, for feeds need none and bombs do."""
    if "<!ENTITY" in text:
        raise UnreadableInput("declares entities of its own, as no feed does.", name, _REMEDY)
    plain = _NAMED.sub(lambda found: html.escape(html.unescape(found[0])), _DECLARATION.sub("", text, count=1))
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False
    )
    try:
        root = etree.fromstring(plain.strip().encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        root = None
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise UnreadableInput("is nested too deep, or holds too long a text.", name, _REMEDY)
    if root is None or _local(root) not in ("rss", "RDF", "feed", "channel", "item", "entry"):
        raise UnreadableInput("is no RSS or Atom feed.", name, _REMEDY)
    return root


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def _named(element: Any, name: str) -> Iterator[Any]:
    return (child for child in element if _local(child) == name)


def _site(root: Any) -> Iterator[Any]:
    """Yield the titles of the feed itself."""
    for above in (root, *_named(root, "channel")):
        yield from _named(above, "title")


def _text(element: Any) -> str:
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def _marked(element: Any) -> str:
    """Return the markup in an element: as text where it is escaped, as tags where it is XHTML."""
    if len(element) == 0:
        return element.text or ""
    return (element.text or "") + "".join(etree.tostring(child, encoding="unicode") for child in element)


def _author(element: Any) -> str:
    for author in (e for tag in ("creator", "author") for e in _named(element, tag)):
        name = next((_text(e) for e in _named(author, "name")), "") or _text(author)
        mail = _MAIL.fullmatch(name)
        name = mail["name"] if mail else name
        if name and "@" not in name:
            return name
    return ""
