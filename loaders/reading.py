"""Find documents and read them: paths to files and to items inside files, a path to a Document.

What a file is, the end of its name says; where that says nothing, or plain text, its first bytes do.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from graph.errors import EmptyDocument, InputError, UnreadableInput
from graph.model import Document
from loaders.readers.formats import HOLDERS, READERS
from loaders.readers.holder import Item
from loaders.readers.opened import OPENERS, above, is_holder, opened

MAX_BYTES = 20 * 1024 * 1024
_INK = re.compile(r"[^\W_]")
# An item of a feed by itself.
_ITEM = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:item|entry)[\s>]")
_ITEM_ENDS = (b"</item>", b"</entry>")
_PAGE = re.compile(rb"\s*(?:<!doctype html|<html|<head|<body|HTTP/\d)", re.IGNORECASE)


def walk(paths: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """Yield every document under `paths` with its name: relative to the folder given, or a single file's own name.

    Folders are walked in the order of their names; hidden files, READMEs (they speak of the folder), links to
    folders and files of other kinds are passed over. A path that cannot be used (missing, or a folder without
    documents) is yielded as it is, and `read` says what is wrong, so that one bad path stops no other. No file and
    no name comes twice.
    """
    seen: set[Path] = set()
    names: set[str] = set()
    for given in paths:
        for path, name in _under(given):
            real = Path(os.path.realpath(path))
            if real not in seen:
                seen.add(real)
                name = name if name not in names else _qualified(given, name, names)
                names.add(name)
                yield path, name


def _under(given: Path) -> Iterator[tuple[Path, str]]:
    empty = True
    if given.is_dir():
        for folder, folders, files in os.walk(given):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for file in sorted(files):
                if not file.lower().startswith((".", "readme.")) and Path(file).suffix.lower() in {*READERS, *OPENERS}:
                    empty = False
                    path = Path(folder) / file
                    yield from _items(path, path.relative_to(given).as_posix())
    if empty:
        yield from _items(given, given.name or str(given))


def _items(path: Path, name: str) -> Iterator[tuple[Path, str]]:
    """Yield what a file holds, or the file itself where it is one document or cannot be opened."""
    try:
        inside = opened(path, name).names() if is_holder(path) else ()
    except InputError:
        inside = ()
    for inner in inside:
        yield path / inner, _printable(f"{name}/{inner}")
    if not inside:
        yield path, _printable(name)


def _printable(name: str) -> str:
    """Return a name with "?" for the bytes that are no UTF-8: it must be fit for an IRI and a page."""
    return os.fsencode(name).decode("utf-8", "replace").replace("\ufffd", "?")


def _qualified(given: Path, name: str, names: set[str]) -> str:
    folder = given.resolve().name if given.is_dir() else given.resolve().parent.name
    longer, count = _printable(f"{folder}/{name}"), 2
    while longer in names:
        longer, count = _printable(f"{folder}-{count}/{name}"), count + 1
    return longer


def read(path: Path, name: str, max_bytes: int = MAX_BYTES) -> Document:
    """Return the document in `path` under `name`; `max_bytes` (20 MiB unless told) is the largest taken.

    A path that goes on after a file of several documents is an item of it. The text is what offsets count in; the
    digest is that of the document's own bytes.

    Raises:
        UnreadableInput: missing, a folder, not a file, too large, not permitted, binary or in no known encoding;
            damaged, locked, scanned, or past the limits of its format; a file of several documents.
        EmptyDocument: no letter or digit is in it.

    """
    inside = None if path.exists() else above(path)
    found = opened(inside[0], name).item(inside[1], name, max_bytes) if inside else _whole(path, name, max_bytes)
    if _INK.search(found.text) is None:
        raise EmptyDocument("is empty.", name, "Give a document with text in it.")
    return Document(name, found.text, hashlib.sha256(found.raw).hexdigest(), found.media_type)


def digest(path: Path, name: str, max_bytes: int = MAX_BYTES) -> str | None:
    """Return the digest that the document in a file of its own has, without making out its text; else None.

    Raises:
        UnreadableInput: the file cannot be read.
    """
    if not path.is_file() or is_holder(path):
        return None
    return hashlib.sha256(_bytes(path, name, max_bytes)).hexdigest()


def _whole(path: Path, name: str, max_bytes: int) -> Item:
    """Return what a file of one document holds, or the only item of a file that may hold several."""
    if is_holder(path):
        inside = opened(path, name).names()
        if len(inside) == 1:
            return opened(path, name).item(inside[0], name, max_bytes)
        if not inside:
            raise EmptyDocument("holds no documents.", name, "Give a file with documents in it.")
        raise UnreadableInput(f"holds {len(inside)} documents.", name, f"Name one of them, as {path.name}/{inside[0]}.")
    raw = _bytes(path, name, max_bytes)
    suffix = path.suffix.lower()
    media_type, reader = READERS.get(suffix, READERS[".txt"])
    if media_type == "text/plain":  # people save pages and items of feeds as plain text
        if _is_item(raw):
            return replace(HOLDERS[".xml"](BytesIO(raw), name).item("1", name, max_bytes), raw=raw)
        media_type, reader = READERS[_guessed(raw)]
    return Item(raw, media_type, reader(raw, name))


def _is_item(raw: bytes) -> bool:
    """Tell whether a text is one item of a feed, with nothing before or behind it."""
    alone = _ITEM.match(raw[:1024]) is not None and raw.rstrip().endswith(_ITEM_ENDS)
    return alone and sum(map(raw.count, _ITEM_ENDS)) == 1


def _guessed(raw: bytes) -> str:
    """Return the ending that the first bytes of a file speak for; that of plain text where they say nothing."""
    if raw.startswith(b"%PDF-"):
        return ".pdf"
    if raw.startswith(b"PK\x03\x04") and b"word/" in raw:
        return ".docx"
    return ".html" if _PAGE.match(raw[:1024]) else ".txt"


def _bytes(path: Path, name: str, max_bytes: int) -> bytes:
    if path.is_dir():
        kinds = ", ".join([*READERS, *OPENERS])
        raise UnreadableInput("is a folder without documents.", name, f"Documents are files that end in {kinds}.")
    if not path.exists():
        raise UnreadableInput("does not exist.", name, "Check the path and its spelling.")
    if not path.is_file():
        raise UnreadableInput("is no regular file.", name, "Give a file.")
    try:
        with path.open("rb") as file:
            raw = file.read(max_bytes + 1)
    except OSError as error:
        raise UnreadableInput(f"cannot be read ({error.strerror}).", name, "Check who may read it.") from error
    if len(raw) > max_bytes:
        raise UnreadableInput(
            f"is larger than {max_bytes:,} bytes.", name, "Split it, or raise the limit of bytes for a document."
        )
    return raw
