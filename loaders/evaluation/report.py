"""The lines that `suanli evaluate` prints."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.evaluation.figures import ERRORS, Figures, errors
from loaders.evaluation.history import line
from loaders.evaluation.scoring import CLASHES, Score

_COLUMNS = ("gold", "detect", "value", "full", "found", "precision")
_WRONG = ("scale", "unit", "status", "link", "date")
SHOWN = ("misses", "wrong", "extras")
"""The lists that can be shown."""


def summary(made: Figures) -> Iterator[str]:
    """Yield the figures of all facts."""
    core, every, precision = made["recall_core"], made["recall"], made["precision"]
    yield f"gold facts {made['gold']}, facts found {made['facts']}, judged {made['judged']}"
    for name, part in (("recall of the core", core), ("recall", every)):
        yield f"{name:20} subject {_share(part['detect'])}  value {_share(part['value'])}  full {_share(part['full'])}"
    yield (
        f"{'precision':20} strict {_share(precision['strict'])}  strict and full {_share(precision['strict_full'])}  "
        f"not contradicted {_share(precision['not_contradicted'])}"
    )
    yield f"{'errors':20} " + (_counts(made["errors"], ERRORS) or "none")
    yield f"{'against gold':20} " + (_counts(made, CLASHES) or "none")
    yield f"{'planned as done':20} {made['planned_as_done']}"


def table(made: Figures) -> Iterator[str]:
    """Yield the figures by predicate: recall in three layers, precision, and what kinds of errors."""
    yield f"{'':28}" + "".join(f"{name:>10}" for name in (*_COLUMNS, *_WRONG, "other"))
    for name, row in made["by_predicate"].items():
        cells = [_cell(row.get(column)) for column in _COLUMNS]
        cells += [_cell(row["errors"].get(error) or "") for error in _WRONG]
        cells.append(_cell(sum(n for error, n in row["errors"].items() if error not in _WRONG) or ""))
        yield f"{name[:27]:28}" + "".join(f"{cell:>10}" for cell in cells)


def lists(score: Score, which: str) -> Iterator[str]:
    """Yield the facts to judge: misses, extras, or wrong ones, each with what is wrong."""
    if which == "misses":
        yield from (line(one.row) for one in score.misses)
    elif which == "extras":
        yield from (f"{line(fact.row)} ({fact.row.get('rule')})" for fact in score.extras)
    else:
        yield from _wrong(score)


def _wrong(score: Score) -> Iterator[str]:
    for pair in score.own:
        if pair.full < 1:
            yield f"{', '.join(errors(pair))}: {line(pair.found.row)} ({pair.found.row.get('rule')})"
            yield f"    gold: {line(pair.gold.row)}"
    paired = {pair.found for pair in score.own}
    for fact, kind in score.kinds.items():
        if kind in CLASHES and fact not in paired:
            yield f"{kind}: {line(fact.row)} ({fact.row.get('rule')})"


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.4f}"


def _cell(value: object) -> str:
    return "-" if value is None else f"{value:.2f}" if isinstance(value, float) else str(value)


def _counts(made: Figures, names: tuple[str, ...]) -> str:
    return ", ".join(f"{name} {made[name]}" for name in names if made.get(name))
