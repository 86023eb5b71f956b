"""Keep what a run found beside its gold, and tell what the next one gained and lost."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.disk import disk_errors
from loaders.evaluation.figures import Figures
from loaders.evaluation.rows import Row, labels
from loaders.evaluation.scoring import CLASHES, Score


@dataclass(frozen=True, slots=True)
class Run:
    """One evaluation: its figures, the gold facts with a right value, and the facts that gold lacks or contradicts.

    Gold facts and facts are lines to read; a fact's line is the same in every run in which it is found.
    """

    figures: Figures
    found: dict[str, float] = field(default_factory=dict)
    unproven: dict[str, str] = field(default_factory=dict)


def run(score: Score, figures: Figures) -> Run:
    """Return a score as a run to keep."""
    found = {line(one.row): pair.value for one, pair in score.hits.items() if pair.value}
    unproven = {line(fact.row): kind for fact, kind in score.kinds.items() if kind in ("extra", *CLASHES)}
    return Run(figures, found, unproven)


def line(row: Row) -> str:
    """Return a row of gold or a fact as one line: where, who, what, and the words."""
    value = row.get("value")
    said = labels(row.get("object"))[0] or _value(value) or str(row.get("date") or row.get("text") or "")
    status = row.get("modality") or row.get("status") or "done"
    where = row.get("document") or row.get("doc")
    quote = " ".join(str(row.get("quote") or "").split())
    return f"{where} {labels(row['subject'])[0]} {row['predicate']} {said} [{status}]: {quote[:100]}"


def _value(value: object) -> str:
    if isinstance(value, Mapping):
        named = (value.get(key) for key in ("number", "unit", "currency", "of", "date", "text"))
        return " ".join(str(each) for each in named if each)
    return "" if value is None else str(value)


def place(folder: Path, gold: Path) -> Path:
    """Return where the last run against a gold file is kept."""
    name = hashlib.sha256(str(gold.resolve()).encode()).hexdigest()[:8]
    return folder / "evaluations" / f"{gold.stem}-{name}.json"


def last(path: Path) -> Run | None:
    """Return the run that is kept in a file; None where there is none that can be read."""
    try:
        kept: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return Run(kept["figures"], kept["found"], kept["unproven"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep(path: Path, made: Run) -> None:
    """Put a run in place of the one that is kept.

    Raises:
        StoreError: the disk refuses.
    """
    content = {"figures": made.figures, "found": made.found, "unproven": made.unproven}
    with disk_errors(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        fresh.replace(path)


def changes(before: Run, now: Run) -> Iterator[str]:
    """Yield what changed: scores, gold facts gained and lost, facts that are new and gone where gold has none."""
    for name, old, new in _scores(before.figures, now.figures):
        if old != new:
            yield f"  {name:28} {_said(old)} → {_said(new)}"
    yield from _listed("+ found now", now.found.keys() - before.found.keys(), now.found)
    yield from _listed("- found no more", before.found.keys() - now.found.keys(), before.found)
    yield from _listed("? new, and not in gold", now.unproven.keys() - before.unproven.keys(), now.unproven)
    yield from _listed("~ gone, and not in gold", before.unproven.keys() - now.unproven.keys(), before.unproven)


def _scores(before: Figures, now: Figures) -> Iterator[tuple[str, Any, Any]]:
    for part in ("recall_core", "recall", "precision", "errors"):
        for key in dict.fromkeys([*before[part], *now[part]]):
            yield f"{part}.{key}", before[part].get(key), now[part].get(key)


def _said(value: float | None) -> str:
    return "0" if value is None else f"{value:.4f}" if isinstance(value, float) else str(value)


def _listed(title: str, lines: Iterable[str], told: Mapping[str, object]) -> Iterator[str]:
    """Yield lines in the order in which the run has them."""
    wanted = set(lines)
    if wanted:
        yield f"  {title}: {len(wanted)}"
        yield from (f"    {each}" for each in told if each in wanted)
