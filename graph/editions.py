"""Editions: numbered, immutable copies of the store that readers open while the writer goes on.

    <data>/editions/7/graph/          the database
    <data>/editions/7/manifest.json   number, time, counts, digest of the ontology, version of the code
    <data>/editions/7/proofs.sqlite   why what was inferred holds; named in the manifest where there is one
    <data>/editions/7/search/         the index of names, for `graph.search`
    <data>/editions/8.tmp             one that was never finished; the next publish takes it away
    <data>/current -> editions/7      what is served

An edition appears by one rename and becomes current by another, so a reader sees all of it or nothing.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pyoxigraph import Store

from graph.disk import disk_errors
from graph.errors import EditionError, NothingPublished
from graph.lock import writer_lock
from graph.store import GraphStore

MANIFEST = "manifest.json"
PROOFS, SEARCH = "proofs.sqlite", "search"


@dataclass(frozen=True, slots=True)
class Edition:
    """One whole edition: its number, folder and manifest."""

    number: int
    path: Path
    manifest: dict[str, Any]

    @property
    def graph(self) -> Path:
        """The folder of its database, for `pyoxigraph.Store.read_only`."""
        return self.path / "graph"

    @property
    def proofs(self) -> Path | None:
        """The file of its proofs, for `graph.closure.ProofFile`; None where it has none."""
        path = self.path / PROOFS
        return path if path.is_file() else None

    @property
    def search(self) -> Path | None:
        """The folder of its index of names, for `graph.search.index.SearchIndex`; None where it has none."""
        path = self.path / SEARCH
        return path if path.is_dir() else None

    @property
    def summary(self) -> str:
        """Its number, time and counts on one line."""
        counts = ", ".join(f"{number:,} {name}" for name, number in self.manifest.get("counts", {}).items())
        return "  ".join(part for part in (str(self.number), self.manifest.get("time"), counts) if part)

    def open(self) -> Store:
        """Open its database for reading; many processes may do so at once.

        Raises:
            EditionError: the database is missing or damaged.
        """
        try:
            return Store.read_only(str(self.graph))
        except (OSError, RuntimeError) as error:
            raise EditionError(f"edition {self.number} does not open: {error}.", str(self.path), _REMEDY) from error


_REMEDY = "See the whole ones with: suanli editions. Choose one with: suanli editions --use N. Or: suanli publish."


def editions(data: Path) -> list[Edition]:
    """Return all whole editions of a data folder, oldest first; half-written ones are left out."""
    found = (_read(path) for path in _folders(data))
    return sorted((edition for edition in found if edition), key=lambda edition: edition.number)


def half_written(data: Path) -> list[Path]:
    """Return the folders under `editions` that are no whole edition, by name."""
    return [path for path in _folders(data) if _read(path) is None]


def current(data: Path) -> Edition:
    """Return the edition that is served. Its path has the number in it, so it stays the same edition.

    Raises:
        NothingPublished: there is none yet.
        EditionError: `current` leads to none that is whole.
    """
    link = data / "current"
    if not link.is_symlink():
        remedy = "Publish one first: suanli build PATH, or suanli publish after suanli load."
        raise NothingPublished("there is no edition yet.", str(data), remedy)
    path = data / link.readlink()
    edition = _read(path)
    if edition is None:
        raise EditionError(f"the current edition, {path.name}, is missing or half-written.", str(path), _REMEDY)
    return edition


def edition(data: Path, number: int) -> Edition:
    """Return one edition by its number.

    Raises:
        EditionError: there is no whole edition of that number.
    """
    found = _read(data / "editions" / str(number))
    if found is None:
        raise EditionError(f"there is no whole edition {number}.", str(data / "editions"), _REMEDY)
    return found


def pair(data: Path, old: int | None = None, new: int | None = None) -> tuple[Edition, Edition]:
    """Return two editions to compare: `new` is the current one unless told, `old` the one before it.

    Raises:
        EditionError: there is no such edition, or none before it.
        NothingPublished: there is none yet.
    """
    later = current(data) if new is None else edition(data, new)
    before = [each.number for each in editions(data) if each.number < later.number]
    if old is None and not before:
        raise EditionError(f"there is no edition before {later.number}.", str(data / "editions"), _REMEDY)
    return edition(data, before[-1] if old is None else old), later


def use(data: Path, number: int) -> Edition:
    """Make an edition current, be it older or newer than the one that is, and return it.

    Raises:
        EditionError: there is no whole edition of that number.
        StoreLocked: another process is writing.
    """
    with writer_lock(data):
        chosen = edition(data, number)
        _switch(data, chosen)
    return chosen


def create(
    store: GraphStore,
    manifest: dict[str, Any],
    save_proofs: Callable[[Path], None] | None = None,
    save_index: Callable[[Path], None] | None = None,
) -> Edition:
    """Copy the store into a new edition and make it current; `number` and `proofs` are added to the manifest.

    `save_proofs` writes the file of proofs to the path that it is given, `save_index` the index of names.

    Raises:
        StoreError: the disk is full; nothing of the edition is left then and `current` stays.
    """
    root = store.data / "editions"
    numbers = [int(path.name) for path in _folders(store.data) if path.name.isdigit()]
    number = max(numbers, default=0) + 1
    listed = {"number": number} | manifest | {"proofs": PROOFS if save_proofs else None}
    with disk_errors(root), _unfinished(root / f"{number}.tmp") as unfinished:
        store.settle()
        store.raw.backup(str(unfinished / "graph"))
        if save_proofs:
            save_proofs(unfinished / PROOFS)
            _sync(unfinished / PROOFS)
        if save_index:
            save_index(unfinished / SEARCH)
        _write(unfinished / MANIFEST, json.dumps(listed, ensure_ascii=False, indent=1) + "\n")
        unfinished.rename(root / str(number))
        _sync(root)
        made = edition(store.data, number)
        _switch(store.data, made)
    return made


def clean(store: GraphStore) -> list[Path]:
    """Take away half-written editions and return their folders; only a writer may."""
    broken = half_written(store.data)
    for path in broken:
        _remove(path)
    return broken


def prune(store: GraphStore, keep: int) -> list[int]:
    """Take away all but the last `keep` editions and the current one; return the numbers that are gone."""
    whole = editions(store.data)
    kept = {edition.number for edition in whole[-keep:]} | {current(store.data).number}
    gone = [edition for edition in whole if edition.number not in kept]
    for old in gone:
        _remove(old.path)
    return [old.number for old in gone]


def _folders(data: Path) -> list[Path]:
    root = data / "editions"
    return sorted(root.iterdir()) if root.is_dir() else []


def _read(path: Path) -> Edition | None:
    """Return the edition in a folder, or None where it is not whole."""
    try:
        manifest = json.loads((path / MANIFEST).read_text(encoding="utf-8"))
        number = int(path.name)
    except (OSError, ValueError):
        return None
    whole = isinstance(manifest, dict) and manifest.get("number") == number and (path / "graph" / "CURRENT").is_file()
    return Edition(number, path, manifest) if whole else None


@contextmanager
def _unfinished(path: Path) -> Iterator[Path]:
    """Make a folder for an edition in work; it is taken away if the work fails."""
    path.mkdir(parents=True)
    try:
        yield path
    except BaseException:
        shutil.rmtree(path, ignore_errors=True)
        raise


def _switch(data: Path, chosen: Edition) -> None:
    """Let `current` lead to an edition, in one step."""
    link = data / "current.tmp"
    with disk_errors(data):
        link.unlink(missing_ok=True)
        link.symlink_to(Path("editions") / str(chosen.number))
        link.replace(data / "current")
        _sync(data)


def _remove(path: Path) -> None:
    """Take away an edition: first its name, so that a crash half-way leaves a half-written one, never a torn one."""
    with disk_errors(path):
        doomed = path if path.name.endswith(".tmp") else path.rename(path.with_name(f"{path.name}.tmp"))
        shutil.rmtree(doomed) if doomed.is_dir() else doomed.unlink()


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _sync(path: Path) -> None:
    """Make what is in a file, or the names in a folder, durable."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
