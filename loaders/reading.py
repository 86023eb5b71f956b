"""Find documents and read them: paths to files, a file to a Document.

`READERS` is the registry of formats: a suffix to its media type and the function that turns bytes into text.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from graph.errors import EmptyDocument, UnreadableInput
from graph.model import Document
from loaders.decoding import decode

MAX_BYTES = 20 * 1024 * 1024
Reader = Callable[[bytes, str], str]
READERS: dict[str, tuple[str, Reader]] = {
    ".txt": ("text/plain", decode),
    ".text": ("text/plain", decode),
    ".md": ("text/markdown", decode),
    ".markdown": ("text/markdown", decode),
}
_INK = re.compile(r"[^\W_]")


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
                if not file.lower().startswith((".", "readme.")) and Path(file).suffix.lower() in READERS:
                    empty = False
                    path = Path(folder) / file
                    yield path, _printable(path.relative_to(given).as_posix())
    if empty:
        yield given, _printable(given.name or str(given))


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
    """Return the document in `path` under `name`; `max_bytes` (20 MiB unless told) is the largest file taken.

    Raises:
        UnreadableInput: missing, a folder, not a file, too large, not permitted, binary or in no known encoding.
        EmptyDocument: no letter or digit is in it.

    """
    raw = _bytes(path, name, max_bytes)
    media_type, reader = READERS.get(path.suffix.lower(), READERS[".txt"])
    text = reader(raw, name)
    if _INK.search(text) is None:
        raise EmptyDocument("is empty.", name, "Give a document with text in it.")
    return Document(name, text, hashlib.sha256(raw).hexdigest(), media_type)


def _bytes(path: Path, name: str, max_bytes: int) -> bytes:
    if path.is_dir():
        kinds = ", ".join(READERS)
        raise UnreadableInput("is a folder without documents.", name, f"Documents are files that end in {kinds}.")
    if not path.exists():
        raise UnreadableInput("does not exist.", name, "Check the path and its spelling.")
    if not path.is_file():
        raise UnreadableInput("is no regular file.", name, "Give a file of text.")
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
