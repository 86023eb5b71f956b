"""A file that passes 300 lines holds two nouns."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.sources import PACKAGES, ROOT, modules

CODE = modules(*PACKAGES, "suanli")
ALL = [*CODE, *modules("tests", "benchmarks")]


def lengths() -> list[int]:
    """Return the lengths of all functions in lines, shortest first."""
    nodes = [node for file in CODE for node in ast.walk(ast.parse((ROOT / file).read_text(encoding="utf-8")))]
    functions = [node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    return sorted((node.end_lineno or node.lineno) - node.lineno + 1 for node in functions)


@pytest.mark.parametrize("file", ALL, ids=str)
def test_a_file_has_at_most_300_lines(file: Path) -> None:
    assert len((ROOT / file).read_text(encoding="utf-8").splitlines()) <= 300


def test_nine_of_ten_functions_have_at_most_30_lines() -> None:
    assert lengths()[len(lengths()) * 9 // 10] <= 30


def test_half_of_the_functions_have_at_most_10_lines() -> None:
    assert lengths()[len(lengths()) // 2] <= 10
