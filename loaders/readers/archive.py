"""Zip files of documents: each member that is one, by its name inside; a zip file within a zip file is refused."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import IO
from zipfile import ZipInfo

from graph.errors import InputError, UnreadableInput
from loaders.readers.formats import HOLDERS, READERS
from loaders.readers.holder import Holder, Item
from loaders.readers.page import clean
from loaders.readers.zipped import member_bytes, open_zip

MAX_INNER = 64 * 1024 * 1024


class Archive:
    """An opened zip file; `file` stays open as long as it is asked."""

    def __init__(self, file: IO[bytes], name: str) -> None:
        self._zip = open_zip(file, name)
        self._name = name
        self._members: dict[str, ZipInfo] = {}
        for member in self._zip.infolist():
            shown = _shown(member)
            if shown and PurePosixPath(shown).suffix.lower() in {*READERS, *HOLDERS, ".zip"}:
                self._members.setdefault(shown, member)
        self._held: tuple[str, Holder] | None = None
        self._names = list(self._all())

    def names(self) -> Sequence[str]:
        """Return the names of the documents inside; those of feeds and JSON Lines one for each of their items."""
        return self._names

    def _all(self) -> Iterator[str]:
        for shown in self._members:
            try:
                held = self._holder(shown).names() if PurePosixPath(shown).suffix.lower() in HOLDERS else ()
            except InputError:
                held = ()  # what is wrong is said when it is read
            yield from (f"{shown}/{inner}" for inner in held) if held else (shown,)

    def item(self, inner: str, name: str, max_bytes: int) -> Item:
        """Return a member as plain text; see Holder."""
        suffix = PurePosixPath(inner).suffix.lower()
        if inner not in self._members:
            above, _, number = inner.rpartition("/")
            if above not in self._members:
                raise UnreadableInput("there is no such file inside.", name, "Names inside are case-sensitive.")
            return self._holder(above).item(number, name, max_bytes)
        if suffix == ".zip":
            raise UnreadableInput("is a zip file inside a zip file.", name, "Unpack it and load the files.")
        if suffix in HOLDERS:
            held = self._holder(inner).names()
            raise UnreadableInput(f"holds {len(held)} articles.", name, "Name one of them by its number after a slash.")
        media_type, reader = READERS[suffix]
        raw = member_bytes(self._zip, self._members[inner], name, max_bytes)
        return Item(raw, media_type, reader(raw, name))

    def _holder(self, shown: str) -> Holder:
        """Return a feed or a file of JSON Lines inside, opened; the last one asked for is kept."""
        if self._held is None or self._held[0] != shown:
            name = f"{self._name}/{shown}"
            raw = member_bytes(self._zip, self._members[shown], name, MAX_INNER)
            self._held = (shown, HOLDERS[PurePosixPath(shown).suffix.lower()](io.BytesIO(raw), name))
        return self._held[1]


def _shown(member: ZipInfo) -> str:
    """Return a member's name as a path that leads nowhere but down, empty for folders and hidden files.

    Names without the sign of UTF-8 are what Chinese Windows writes, GBK, if they can be.
    """
    name = member.filename
    if not member.flag_bits & 0x800 and not name.isascii():
        try:
            name = name.encode("cp437").decode("gb18030")
        except UnicodeError:
            name = member.filename
    parts = [part for part in clean(name).replace("\\", "/").split("/") if part not in ("", ".", "..")]
    hidden = any(part.startswith(".") or part == "__MACOSX" for part in parts)
    return "" if not member.filename or member.is_dir() or hidden else "/".join(parts)
