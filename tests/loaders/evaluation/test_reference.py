"""The same figures as the scorer that stands beside this checkout, on what we find and on facts that are spoiled."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from loaders.evaluation.figures import Figures, figures
from loaders.evaluation.names import from_tables
from loaders.evaluation.predicates import predicates
from loaders.evaluation.rows import Row, read_rows
from loaders.evaluation.scoring import score
from loaders.jsonl import record
from tests.baseline import GOLD, SCORER, extracted

PARTS = ("gold", "judged", "matched", "repeat", "implied", "contradicted", "early", "wrong_subject", "forbidden",
         "extra", "recall", "recall_core", "precision")  # fmt: skip
LAYERS = ("gold", "detect", "value", "full", "found", "precision")
pytestmark = pytest.mark.skipif(not SCORER.exists(), reason="the scorer and the seeds are not beside this checkout")


def spoiled(rows: list[Row], seed: int) -> Iterator[Row]:
    """Yield facts with wrong numbers, units, subjects, statuses, dates and objects among them."""
    dice = random.Random(seed)
    for row in rows:
        value, turn = row["value"], dice.random()
        if value and "number" in value and turn < 0.5:
            factor = dice.choice(["10", "1E8", "-1", "1.004", "3"])
            value = value | {"number": f"{Decimal(value['number']) * Decimal(factor):f}"}
            value |= {"unit": dice.choice([value.get("unit"), "USD", "%", "count", "EFLOPS"])}
        other = dice.choice(rows)
        changed: Row = {"value": value}
        if turn > 0.9:
            changed |= {"subject": other["subject"]}
        elif turn > 0.8:
            changed |= {"status": dice.choice(["done", "planned", "denied"])}
        elif turn > 0.7:
            changed |= {"date": dice.choice([None, "2025", "2025-06-10", "2024-Q1"])}
        elif turn > 0.6 and row["object"] and other["object"]:
            changed |= {"object": other["object"]}
        yield row | changed


def facts(name: str, seed: int) -> list[Row]:
    rows = [record(fact) for _, found in extracted(name) for fact in found]
    return list(spoiled(rows, seed)) if seed else rows


def reference(name: str, rows: list[Row], folder: Path) -> dict[str, Any]:
    """Return the figures of the scorer."""
    gold, file = GOLD[name], folder / "facts.jsonl"
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    tables = [word for table in gold.entities for word in ("--entities", str(table))]
    banned = ["--forbidden", str(gold.forbidden)] if gold.forbidden else []
    command = [sys.executable, str(SCORER), "--json", "--gold", str(gold.facts), "--facts", str(file), *tables, *banned]
    answer = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
    found: dict[str, Any] = json.loads(answer)
    return found


def ours(name: str, rows: list[Row]) -> Figures:
    gold = GOLD[name]
    bans = read_rows(gold.forbidden) if gold.forbidden else []
    return figures(score(read_rows(gold.facts), rows, from_tables(gold.entities), predicates(), bans))


@pytest.mark.parametrize("seed", [0, 1, 2])
@pytest.mark.parametrize("name", GOLD)
def test_all_figures_are_those_of_the_reference(name: str, seed: int, tmp_path: Path) -> None:
    rows = facts(name, seed)
    there, here = reference(name, rows, tmp_path), ours(name, rows)
    assert {part: here[part] for part in PARTS} == {part: there[part] for part in PARTS}


@pytest.mark.parametrize("name", GOLD)
def test_the_figures_of_each_predicate_are_those_of_the_reference(name: str, tmp_path: Path) -> None:
    rows = facts(name, 3)
    there, here = reference(name, rows, tmp_path)["by_predicate"], ours(name, rows)["by_predicate"]
    told = {p: {k: row[k] for k in LAYERS if k in there[p] and row[k] is not None} for p, row in here.items()}
    assert told == {p: {k: v for k, v in row.items() if k in LAYERS and v is not None} for p, row in there.items()}


@pytest.mark.parametrize("name", GOLD)
def test_the_kinds_of_errors_are_those_of_the_reference(name: str, tmp_path: Path) -> None:
    rows = facts(name, 1)
    there, here = reference(name, rows, tmp_path)["errors"], ours(name, rows)["errors"]
    assert {**here, "object": here.get("link", 0)} == {
        "link": here.get("link"),
        **{k: v for k, v in there.items() if v},
    }
