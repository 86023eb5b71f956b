"""The figures of a score, for all facts and by predicate, as plain numbers that can be kept and compared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from loaders.evaluation.matching import Pair
from loaders.evaluation.rows import box
from loaders.evaluation.scoring import CLASHES, Score
from loaders.evaluation.statements import Statement
from loaders.evaluation.units import bound_of

ERRORS = ("link", "scale", "unit", "number", "sign", "date", "kind", "half", "bound", "status", "as_of")
"""What can be wrong with a fact that is taken for one of gold."""
Figures = dict[str, Any]


def figures(score: Score) -> Figures:
    """Return recall in three layers (of all gold and of its core), precision in two, errors, and all by predicate."""
    kinds = Counter(score.kinds.values())
    judged, clashes = len(score.judged), sum(kinds[kind] for kind in CLASHES)
    right = score.right.values()
    early = sum(pair.early for pair in score.matching.pairs) + kinds["early"]
    return {
        "gold": len(score.gold),
        "facts": len(score.facts),
        "judged": judged,
        **{kind: kinds[kind] for kind in ("matched", "repeat", "implied", "extra", *CLASHES)},
        "recall": recall(score, score.gold),
        "recall_core": recall(score, [one for one in score.gold if one.row.get("core")]),
        "precision": {
            "strict": share(sum(pair.value for pair in right), judged),
            "strict_full": share(sum(pair.full for pair in right), judged),
            "not_contradicted": share(judged - clashes, judged),
        },
        "errors": _counted(error for pair in score.own for error in errors(pair)),
        "planned_as_done": early,
        "by_predicate": by_predicate(score),
    }


def share(part: float, whole: float) -> float | None:
    """Return a part of a whole to four places, None where there is no whole."""
    return round(part / whole, 4) if whole else None


def recall(score: Score, gold: Sequence[Statement]) -> Figures:
    """Return how many gold facts were found: of the right subject, with the right value, right in all."""
    got = [score.hits[one] for one in gold if one in score.hits]
    sums = {"detect": len(got), "value": sum(p.value for p in got), "full": sum(p.full for p in got)}
    return {"gold": len(gold), **{layer: share(total, len(gold)) for layer, total in sums.items()}}


def errors(pair: Pair) -> list[str]:
    """Return all that is wrong with a pair: its value, or what stands beside a value that is right."""
    if not pair.value:
        return ["link" if pair.error == "object" else pair.error]
    gold, found = pair.gold, pair.found
    numbers = gold.numbers and found.numbers
    wrong = {
        "half": pair.value == 0.5,
        "bound": bool(numbers) and bound_of({**gold.row, **box(gold.row)}) != bound_of(box(found.row)),
        "status": not pair.status,
        "as_of": pair.date < 1,
    }
    return [name for name, is_so in wrong.items() if is_so]


def _counted(names: Any) -> dict[str, int]:
    counts = Counter(names)
    return {name: counts[name] for name in ERRORS if counts[name]}


def by_predicate(score: Score) -> dict[str, Figures]:
    """Return recall, precision and errors of each predicate, sorted by name."""
    gold, found = _by_name(score.gold), _by_name(score.judged)
    paired: dict[str, list[Pair]] = defaultdict(list)
    for pair in score.own:
        paired[pair.found.predicate].append(pair)
    rows = {}
    for name in sorted({*gold, *found}):
        good = sum(pair.value for pair in paired[name])
        wrong = Counter(score.kinds[fact] for fact in found[name])
        rows[name] = {
            **recall(score, gold[name]),
            "found": len(found[name]),
            "precision": share(good, len(found[name])),
            "errors": _counted(error for pair in paired[name] for error in errors(pair)),
            "extra": wrong["extra"],
            "clashes": sum(wrong[kind] for kind in CLASHES),
        }
    return rows


def _by_name(statements: Sequence[Statement]) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = defaultdict(list)
    for one in statements:
        found[one.predicate].append(one)
    return found
