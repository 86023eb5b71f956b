"""What is told of the packages that pages load."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from server import assets

TOLD = [
    {
        "name": "echarts",
        "version": "6.1.0",
        "licence": "Apache-2.0",
        "files": ["echarts-6.1.0/echarts.common.min.js", "echarts-6.1.0/NOTICE"],
        "holds": [{"name": "zrender", "version": "6.1.0", "licence": "BSD-3-Clause"}],
    }
]


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[assets.Part, ...]:
    """Return the packages of a manifest made up here, which the module then knows."""
    (tmp_path / "manifest.json").write_text(json.dumps(TOLD), "utf-8")
    found = assets.parts(tmp_path)
    monkeypatch.setattr(assets, "parts", lambda: found)
    return found


def test_a_file_has_its_place_under_static(parts: tuple[assets.Part, ...]) -> None:
    assert assets.file("echarts.common.min.js") == "vendor/echarts-6.1.0/echarts.common.min.js"


def test_a_file_that_was_not_fetched_has_none(parts: tuple[assets.Part, ...]) -> None:
    assert assets.file("cytoscape.min.js") is None


def test_credits_name_what_is_built_in_with_its_licence(parts: tuple[assets.Part, ...]) -> None:
    assert [(each.name, each.licence) for each in assets.credits()] == [
        ("echarts", "Apache-2.0"),
        ("zrender", "BSD-3-Clause"),
    ]


def test_notices_can_be_linked(parts: tuple[assets.Part, ...]) -> None:
    assert parts[0].terms == {"NOTICE": "vendor/echarts-6.1.0/NOTICE"}


def test_where_nothing_was_fetched_there_are_no_packages(tmp_path: Path) -> None:
    assert assets.parts(tmp_path / "none") == ()
