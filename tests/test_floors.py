"""Imports fall one way: suanli.py → commands → server, loaders, queries → graph → ontology."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sources import PACKAGES, imported, imports, modules, under

BELOW: dict[str, set[str]] = {
    "ontology": set(),
    "graph": {"ontology"},
    "loaders": {"graph", "ontology"},
    "queries": {"graph", "ontology"},
    "server": {"queries", "graph", "ontology"},
    "editing": {"loaders", "queries", "graph", "ontology"},
    "commands": {"server", "editing", "queries", "loaders", "graph", "ontology"},
    "frontend": set(),
    "suanli": set(PACKAGES) - {"frontend"},
}
OURS = {*BELOW, "samples", "tests", "benchmarks"}
NETWORK = {"socket", "ssl", "urllib.request", "http", "ftplib", "asyncio", "requests", "httpx", "SPARQLWrapper"}
STORES = {"pyoxigraph", "rdflib", "owlrl", "sqlite3", "graph.store", "graph.publish", "graph.editions", "graph.closure"}
DRIVER = Path("loaders/corpus.py")  # it hands what each document yields to the writer; all others know no store
FILES = [(package, file) for package in BELOW for file in modules(package)]
LOADERS = modules("loaders")


@pytest.mark.parametrize(("package", "file"), FILES, ids=str)
def test_a_file_imports_only_from_floors_below_its_own(package: str, file: Path) -> None:
    wrong = [name for name in imports(file) if under(name, OURS - BELOW[package] - {package})]
    assert wrong == []


@pytest.mark.parametrize("file", [file for _, file in FILES], ids=str)
def test_imports_are_absolute_so_that_the_floors_can_be_read(file: Path) -> None:
    assert [name for name in imports(file) if name.startswith(".")] == []


@pytest.mark.parametrize("file", LOADERS, ids=str)
def test_a_loader_never_opens_the_network(file: Path) -> None:
    assert [name for name in imports(file) if under(name, NETWORK)] == []


@pytest.mark.parametrize("file", [file for file in LOADERS if file != DRIVER], ids=str)
def test_a_loader_knows_no_store(file: Path) -> None:
    assert [name for name in imports(file) if under(name, STORES)] == []


def test_an_import_inside_a_function_counts() -> None:
    assert "loaders.reading" in imported("def lazy():\n    from loaders.reading import read\n")


def test_a_module_taken_from_its_package_counts() -> None:
    assert "graph.store" in imported("from graph import store")


def test_a_name_that_only_begins_alike_is_another_module() -> None:
    assert not under("graphviz", {"graph"})


def test_every_package_has_files_to_look_at() -> None:
    assert [package for package in BELOW if not modules(package)] == []
