"""What a reader says of the facts that gold lacks: the true precision on the seeds.

    python -m tests.judging            # print the facts of the seeds that nobody has judged, and the precision
    python -m tests.judging --write    # add those facts to judged.jsonl with no verdict, to be filled in by hand

Gold never holds all that a document says; so each fact that it does not match was read beside its sentence and is right
or wrong in `judged.jsonl`, with the reason where it is wrong.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from typing import Any

from tests.baseline import extracted, report
from tests.sources import ROOT

JUDGED = ROOT / "tests" / "judged.jsonl"
Key = tuple[str, str, str, str, str]


def key(fact: dict[str, Any]) -> Key:
    """Return what a fact says: document, subject, predicate, what is said of it, and status."""
    value = fact["value"] or {}
    said = fact["object"]["id"] if fact["object"] else value.get("text") or value.get("date") or value.get("stated")
    return fact["document"], fact["subject"]["id"], fact["predicate"], str(said), fact["status"]


@cache
def unmatched() -> tuple[Key, ...]:
    """Return the facts of the seeds that gold does not match in value, in the scorer's order."""
    clashing = ("object", "number", "contradicted", "wrong_subject", "forbidden")
    told: dict[str, Any] = report("seeds")
    facts = [*told["extras"], *(row["fact"] for row in told["wrong"] if row["error"] in clashing)]
    return tuple(dict.fromkeys(map(key, facts)))


@cache
def judged() -> dict[Key, bool | None]:
    """Return the verdicts of the reader."""
    rows = (json.loads(text) for text in JUDGED.read_text(encoding="utf-8").splitlines())
    return {tuple(row["fact"]): row["right"] for row in rows}


def precision() -> float:
    """Return the share of the facts on the seeds that a reader finds right; what nobody judged counts as wrong."""
    wrong = sum(judged().get(fact) is not True for fact in unmatched())
    return 1 - wrong / sum(len(facts) for _, facts in extracted("seeds"))


def main(*words: str) -> None:
    """Print what is not judged, and the precision; with `--write` add those facts to the list."""
    new = [fact for fact in unmatched() if fact not in judged()]
    for fact in new:
        print(" | ".join(fact))
    print(f"{len(unmatched())} unmatched, {len(new)} not judged; precision as a reader judges {precision():.4f}")
    if "--write" in words:
        with JUDGED.open("a", encoding="utf-8") as out:
            out.writelines(json.dumps({"fact": fact, "right": None}, ensure_ascii=False) + "\n" for fact in new)


if __name__ == "__main__":
    main(*sys.argv[1:])
