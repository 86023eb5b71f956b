"""Open the files that hold several documents, and keep the last one open: its items are asked for one by one."""

from __future__ import annotations

import os
import weakref
from pathlib import Path

from graph.errors import UnreadableInput
from loaders.readers.archive import Archive
from loaders.readers.formats import HOLDERS, Opener
from loaders.readers.holder import Holder

OPENERS: dict[str, Opener] = {**HOLDERS, ".zip": Archive}
_Key = tuple[str, int, int, int]
_last: dict[_Key, Holder] = {}


def is_holder(path: Path) -> bool:
    """Tell whether a path is that of a file that holds several documents, by the end of its name."""
    return path.suffix.lower() in OPENERS and path.is_file()


def above(path: Path) -> tuple[Path, str] | None:
    """Return the file in which a path names an item, with the item's name inside: "news.zip/a.txt" is in "news.zip"."""
    for parent in path.parents:
        if is_holder(parent):
            return parent, path.relative_to(parent).as_posix()
    return None


def opened(path: Path, name: str) -> Holder:
    """Return an opened file of several documents; `name` is for errors.

    The last one stays open until another is asked for or it changes. A process that was forked opens its own, for
    the place in an open file is shared with its parent.

    Raises:
        UnreadableInput: it cannot be read, is damaged, or past its limits.
    """
    try:
        stat = path.stat()
        key = (os.path.realpath(path), stat.st_mtime_ns, stat.st_size, os.getpid())
        if key not in _last:
            _last.clear()
            file = path.open("rb")
            try:
                holder = OPENERS[path.suffix.lower()](file, name)
            except BaseException:
                file.close()
                raise
            weakref.finalize(holder, file.close)
            _last[key] = holder
    except OSError as error:
        raise UnreadableInput(f"cannot be read ({error.strerror}).", name, "Check who may read it.") from error
    return _last[key]
