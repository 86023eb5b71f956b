"""Scores of the extraction against gold facts, kept in `baseline.json` so that none falls unseen.

    python -m tests.baseline            # print what this code scores, beside what is kept
    python -m tests.baseline --write    # keep every score that rose; none is ever lowered here

The scorer and the seeds stand in a folder `shared` beside the checkout. Where a score must fall for a good reason, edit
`baseline.json` by hand and give the reason in the commit.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.model import Document, Fact
from loaders.extract import extract
from loaders.jsonl import line
from loaders.least import least
from loaders.reading import read, walk
from tests.sources import ROOT

BASELINE = ROOT / "tests" / "baseline.json"
SHARED = ROOT.parent / "shared"
SCORER = SHARED / "tools" / "score.py"
MEASURES = (("recall_core", "value"), ("recall", "value"), ("precision", "strict"), ("precision", "not_contradicted"))
Scores = dict[str, float]


@dataclass(frozen=True)
class Gold:
    """Documents with the facts that a careful reader finds in them, and the names of their entities."""

    texts: Path
    facts: Path
    entities: tuple[Path, ...]
    forbidden: Path | None = None


_NAMES = SHARED / "gold" / "entities.tsv"
_BLIND = ROOT / "tests" / "blind"
_OPEN = _BLIND / "open"


def _blind(name: str) -> Gold:
    folder = _BLIND / name
    return Gold(folder, folder / "gold.jsonl", (folder / "entities.tsv", _NAMES), folder / "forbidden.jsonl")


GOLD = {
    "seeds": Gold(SHARED / "seeds", SHARED / "gold" / "gold_seeds.jsonl", (_NAMES,)),
    "blind/open": Gold(_OPEN, _OPEN / "gold.jsonl", (_BLIND / "entities.tsv", _NAMES), _OPEN / "forbidden.jsonl"),
    "blind/fresh": _blind("fresh"),
    "blind/passages/en": _blind("passages/en"),
    "blind/passages/zh": _blind("passages/zh"),
}


def extracted(name: str) -> tuple[tuple[Document, tuple[Fact, ...]], ...]:
    """Return the documents of a gold set, each with the facts that our loaders tell (read once a process)."""
    return _extracted(name, least())


@cache
def _extracted(name: str, _: float) -> tuple[tuple[Document, tuple[Fact, ...]], ...]:
    documents = (read(path, document) for path, document in walk([GOLD[name].texts]))
    return tuple((document, tuple(extract(document).facts)) for document in documents)


def report(name: str) -> dict[str, dict[str, float]]:
    """Return all that the scorer says of our facts on a gold set, with lists of what is wrong and what gold lacks."""
    return _report(name, least())


@cache
def _report(name: str, _: float) -> dict[str, dict[str, float]]:
    gold = GOLD[name]
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "facts.jsonl"
        found.write_text("".join(f"{line(f)}\n" for _, facts in extracted(name) for f in facts), encoding="utf-8")
        names = [word for file in gold.entities for word in ("--entities", str(file))]
        forbidden = ["--forbidden", str(gold.forbidden)] if gold.forbidden else []
        command = [sys.executable, str(SCORER), "--json", "--gold", str(gold.facts), "--facts", str(found)]
        command += ["--texts", str(gold.texts), *names, *forbidden, "--show", "extras", "--show", "wrong"]
        answer = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    figures: dict[str, dict[str, float]] = json.loads(answer.stdout)
    return figures


def scores(name: str) -> Scores:
    """Return the scores of our facts on a gold set, each a share from 0 to 1."""
    return {f"{part}.{key}": report(name)[part][key] for part, key in MEASURES}


def kept() -> dict[str, Scores]:
    """Return the scores that the baseline holds, by gold set."""
    found: dict[str, Scores] = json.loads(BASELINE.read_text(encoding="utf-8")).get("extraction", {})
    return found


def raised(old: Scores, new: Scores) -> Scores:
    """Return for each new score the greater of what was kept and what was measured."""
    return {name: max(score, old.get(name, 0.0)) for name, score in new.items()}


def main(*words: str) -> None:
    """Print the scores; with `--write` keep those that rose and leave all else in the file as it is."""
    best = {}
    for name in GOLD:
        old, new = kept().get(name, {}), scores(name)
        best[name] = raised(old, new)
        for measure, score in new.items():
            print(f"{name:12} {measure:28} {score:.4f}  kept {old.get(measure, 0.0):.4f}")
    if "--write" in words:
        content = json.loads(BASELINE.read_text(encoding="utf-8")) | {"extraction": best}
        BASELINE.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
