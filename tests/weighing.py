"""Learn how sure a fact is from facts that readers judged: the weights of `loaders/weights.json`.

    pip install 'suanli[weights]'
    python -m tests.weighing            # what withholding does to documents that had no part in the weights
    python -m tests.weighing --write    # learn from all of them and write the weights

A sign of a fact's grounds is worth what a logistic regression finds, for all facts, for those of each term and for
those that the rules of each file find: the facts of `tests/verdicts/` count whole as they were found on the day, and
half as they are found since rules were mended on them; those of the gold sets almost whole, though only what gold bears
out or speaks against is known to be right or wrong there: with less, fewer right facts of short passages are told, and
elsewhere nothing is better. Whoever changes rules much, or judges new documents, runs it again.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from graph.model import Fact
from loaders.extract import extractor
from loaders.jsonl import line
from loaders.least import LEAST, VARIABLE
from loaders.reading import read, walk
from loaders.surety import family, odds
from tests.baseline import GOLD, report
from tests.judging import judged, key
from tests.sources import ROOT

VERDICTS = ROOT / "tests" / "verdicts"
# Writers, by their first letter (AA to AX with A), on whose documents rules were mended since: they flatter
# what rules say today.
MENDED = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
WEIGHTS = ROOT / "loaders" / "weights.json"
SINCE = 0.5  # what a fact counts that is found today on a document on which rules were mended
LEARNT = 0.9  # what a fact of gold counts beside one of a document that nobody had seen
SEEDS = 3.0  # all facts of the real documents are judged; with 40 they drowned the others
RARE, RARE_OF_SOME = 4, 8  # a sign that fewer facts bear, or fewer of a term, tells nothing
STRENGTH = 0.03  # the inverse of the regularisation: of .02 to .1 none is better on documents left out
SLIGHT, SLIGHT_OF_SOME = 0.005, 0.02  # a weight that moves nothing
FOLDS = 10
_RULE = "rule="
SAID = ("document", "start", "end", "predicate", "subject", "object", "value", "date", "status")
CUTS = (0.3, 0.4, 0.5, 0.56, 0.6, 0.65, 0.7, 0.8)


class Case(NamedTuple):
    """A fact with its grounds and term, whether it is right, what it counts, and the document it is of."""

    grounds: tuple[str, ...]
    term: str
    right: bool
    weight: float
    document: str
    borderline: bool = False

    @property
    def rule(self) -> str:
        """The address of the rule that found it."""
        return next((sign.removeprefix(_RULE) for sign in self.grounds if sign.startswith(_RULE)), "")


def identity(document: str, fact: Fact) -> tuple[Any, ...]:
    """Return what a fact says, as verdicts name it."""
    value = fact.value
    said = fact.object.id if fact.object else value and (value.text or value.date or value.stated)
    return document, fact.subject.id, fact.predicate, said, fact.date, fact.status


@cache
def verdicts() -> dict[tuple[Any, ...], str]:
    """Return the verdicts of readers by what the facts say."""
    rows = map(json.loads, (VERDICTS / "verdicts.jsonl").read_text(encoding="utf-8").splitlines())
    return {tuple(row["fact"]): row["verdict"] for row in rows}


def _facts(folder: Path, step: int = 1) -> Iterator[tuple[str, Fact]]:
    for path, name in [*walk([folder])][::step]:
        yield from ((name, fact) for fact in extractor().extract(read(path, name)).facts)


def judged_cases(step: int = 1) -> list[Case]:
    """Return the facts that today's loaders find and readers judged, of all documents or of each so manieth."""
    found = []
    for name, fact in _facts(VERDICTS / "documents", step):
        verdict = verdicts().get(identity(name, fact))
        if verdict is not None:
            found.append(Case(fact.grounds, fact.predicate, verdict == "right", SINCE, name, verdict == "borderline"))
    return found


def earlier_cases() -> list[Case]:
    """Return the judged facts as they were found on the day: most of what was wrong in them is mended by now.

    Without them the weights would know of the mended documents only what is right.
    """
    head, *rows = map(json.loads, (VERDICTS / "grounds.jsonl").read_text(encoding="utf-8").splitlines())
    return [
        Case(tuple(head[at] for at in signs), term, verdict == "right", 1.0, document, verdict == "borderline")
        for document, term, verdict, signs in rows
    ]


def gold_cases(name: str) -> list[Case]:
    """Return the facts of a gold set that gold bears out or speaks against; of the seeds also what a reader judged."""
    told: dict[str, Any] = report(name)
    extra, wrong = ({_row(r) for r in rows} for rows in (told["extras"], [row["fact"] for row in told["wrong"]]))
    found = []
    for document, fact in _facts(GOLD[name].texts):
        row = json.loads(line(fact))
        right: bool | None = _row(row) not in wrong
        if name == "seeds" and (_row(row) in wrong or _row(row) in extra):
            right = judged().get(key(row))
        elif _row(row) in extra:
            right = None
        if right is not None:
            weight = SEEDS if name == "seeds" else LEARNT
            found.append(Case(fact.grounds, fact.predicate, right, weight, f"{name}/{document}"))
    return found


def _row(row: dict[str, Any]) -> str:
    return json.dumps({name: row[name] for name in SAID}, sort_keys=True)


def fitted(cases: Sequence[Case]) -> dict[str, dict[str, float]]:
    """Return the weight of each sign that some cases bear, for the facts of each term where it weighs otherwise.

    Under "" stands what it weighs for those of others, and under "" of that the intercept; under the family of a rule
    what it weighs more or less for the facts of its rules.
    """
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    borne = Counter(sign for case in cases for sign in _features(case))
    known = {sign for sign, times in borne.items() if times >= (RARE_OF_SOME if sign[0] else RARE)}
    signs = DictVectorizer()
    rows = signs.fit_transform([dict.fromkeys(map(str, known.intersection(_features(case))), 1.0) for case in cases])
    model = LogisticRegression(C=STRENGTH, max_iter=3000)
    model.fit(rows, [case.right for case in cases], [case.weight for case in cases])
    worth = dict(zip(signs.get_feature_names_out(), map(float, model.coef_[0]), strict=True))
    told: dict[str, dict[str, float]] = {"": {"": round(float(model.intercept_[0]), 3)}}
    for group, sign in sorted(known):
        weight = worth[str((group, sign))]
        if abs(weight) >= (SLIGHT_OF_SOME if group else SLIGHT):
            of_all = worth.get(str(("", sign)), 0.0) if group and group[-1] != "/" else 0.0
            told.setdefault(group, {})[sign] = round(of_all + weight, 3)
    return told


def _features(case: Case) -> set[tuple[str, str]]:
    """Return the signs of a case, each for all facts, for those of its term and for those of its family of rules."""
    return {(group, sign) for sign in case.grounds for group in ("", case.term, family(case.rule))}


def scored(cases: Sequence[Case], also: Sequence[Case]) -> list[float]:
    """Return how sure each case is by weights in which its document had no part; `also` is learnt from beside."""
    folds = {name: at % FOLDS for at, name in enumerate(sorted({case.document for case in cases}))}
    sure = [0.0] * len(cases)
    for fold in range(FOLDS):
        weights = fitted([case for case in (*cases, *also) if folds.get(case.document) != fold])
        for at, case in enumerate(cases):
            if folds[case.document] == fold:
                sure[at] = odds(case.grounds, case.term, case.rule, weights)
    return sure


def main(*words: str) -> None:
    """Print what each cut does to documents on which no rule was mended; with `--write` learn from all of them."""
    os.environ[VARIABLE] = "0"  # else the scorer does not see what is withheld, and it passes for right
    cases, earlier = judged_cases(), earlier_cases()
    gold = [case for name in GOLD for case in gold_cases(name)]
    fresh = [case for case in cases if case.document[0] not in MENDED]
    rest = [*(case for case in cases if case.document[0] in MENDED), *earlier, *gold]
    print(f"{len(cases)} facts judged, {len(earlier)} as they were, {len(gold)} of gold sets, {len(fresh)} of them on")
    print("documents on which no rule was mended; of these at least so sure:")
    sure = scored(fresh, rest) if fresh else []
    for cut in CUTS if fresh else ():
        kept = [case for case, one in zip(fresh, sure, strict=True) if one >= cut]
        right, fair = sum(c.right for c in kept), float(sum(c.right or c.borderline for c in kept))
        share, of = right / max(1, len(kept)), right / sum(c.right for c in fresh)
        mark = "*" if cut == LEAST else " "
        fair /= max(1, len(kept))
        print(f"{cut:4} {mark} {share:.3f} right, {fair:.3f} not wrong, {of:.3f} of all that is right")
    if "--write" in words:
        weights = fitted([*cases, *earlier, *gold])
        WEIGHTS.write_text(json.dumps(weights, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
        print(f"{sum(map(len, weights.values()))} weights in {WEIGHTS}")


if __name__ == "__main__":
    main(*sys.argv[1:])
