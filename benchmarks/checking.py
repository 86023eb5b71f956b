"""Measure the checks: seconds on the wall for the facts of so many articles, and the slowest checks.

    python benchmarks/checking.py 1000 --figures 50

Each article gives random figures of a dozen companies, one in twenty at a wrong scale, with its date. A company
is in some ten articles, and one of them is in all.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from pyoxigraph import RdfFormat, Store

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from graph.checking.asking import Asker
from graph.checking.cases import PREFIXES
from graph.checking.checking import run
from graph.checking.readings import readings
from graph.checking.rows import links, rows
from graph.checking.view import View
from ontology.checkfile import checks
from ontology.vocabulary import load

MEASURES = {
    **dict.fromkeys(("revenue", "marketValue", "raised"), "CNY"),
    **dict.fromkeys(("sharePrice", "swapPrice", "offerPrice"), "CNY/share"),
    **dict.fromkeys(("sharesIssued", "totalShareCapital"), "share"),
}
STATEMENT = """<https://w3id.org/suanli/graph/article/{a}#{n}> rdf:subject id:{subject} ; rdf:predicate :{measure} ;
  rdf:object {number} ; :unit "{unit}" ; :status "done" ; :asOf "{day}"^^xsd:date ; :stated "{number}" ;
  oa:hasTarget <https://w3id.org/suanli/graph/article/{a}#t{n}> .
<https://w3id.org/suanli/graph/article/{a}#t{n}> oa:hasSelector <https://w3id.org/suanli/graph/article/{a}#q{n}> .
<https://w3id.org/suanli/graph/article/{a}#q{n}> oa:exact "The words of statement {n} of article {a}." ."""


def main() -> None:
    """Print what the command line asks for, a line each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=int)
    parser.add_argument("--figures", type=int, default=50)
    args = parser.parse_args()
    store, vocabulary = corpus(args.articles, args.figures), load()
    started = time.perf_counter()
    found, related = list(readings(rows(store, vocabulary))), links(store, vocabulary)
    read = time.perf_counter()
    with TemporaryDirectory() as folder:
        kept = Path(folder) / "kept.json"
        done = run(checks(), found, related, vocabulary, kept=kept)
        ended = time.perf_counter()
        run(checks(), found[50:], related, vocabulary, kept=kept)
        again = time.perf_counter() - ended
    print(f"readings: {len(found):,} in {read - started:.2f} s")
    print(f"checks: {ended - read:.2f} s; findings: {len(done.findings):,}")
    print(f"again, with 50 readings gone: {again:.2f} s")
    print(*done.warnings, sep="\n")
    with Asker(View(vocabulary).triples(found) + related) as asker:
        asker.ask("CONSTRUCT {} WHERE {}")
        spent = sorted(((timed(asker, check.query), check.id) for check in checks()), reverse=True)
    print("slowest:", ", ".join(f"{name} {seconds:.2f} s" for seconds, name in spent[:4]))


def corpus(articles: int, figures: int) -> Store:
    """Return a store of articles; the same each time."""
    rng, store = Random(1), Store()
    graphs = []
    for article in range(articles):
        firms = [f"firm{article // 10 * 12 + n}" for n in range(12)] * 4 + ["giant"]
        day = f"20{rng.randint(20, 25)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
        told = [_statement(rng, article, number, rng.choice(firms), day) for number in range(figures)]
        graphs.append(f"<https://w3id.org/suanli/graph/article/{article}> {{ {' '.join(told)} }}")
    store.bulk_load(PREFIXES + "\n".join(graphs), format=RdfFormat.TRIG)
    return store


def _statement(rng: Random, article: int, number: int, subject: str, day: str) -> str:
    measure, unit = rng.choice(list(MEASURES.items()))
    size = (len(subject) * 7919 + len(measure) * 104729) % 900 + 100
    value = size * 10**6 * (10 if rng.random() < 0.05 else 1) + rng.randint(0, 9) * 10**6
    small = value / 10**7 if "/" in unit else value
    return STATEMENT.format(a=article, n=number, subject=subject, measure=measure, number=small, unit=unit, day=day)


def timed(asker: Asker, query: str) -> float:
    """Return the seconds that an answer takes."""
    started = time.perf_counter()
    asker.ask(query)
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
