"""Write made-up articles whose firms are half those of the lexicon, a few in many articles, and half named by no other.

python benchmarks/articles.py news/ 5000               # some 200 quads each
suanli --data big build samples/ news/ && suanli --data big serve
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.loading import SENTENCES, SYLLABLES
from graph.terms import read_ontology
from ontology.vocabulary import Vocabulary

MORE = (
    "{b} applied to list on the STAR Market on {day}.",
    "The merger of {a} and {b} is expected to be worth {m} million yuan.",
    "{b} has its headquarters in Shenzhen, and {a} has its headquarters in Shanghai.",
    "{a} plans to spin off {b}, a person at {a} said on {day}.",
    "Before trading was suspended, {a} had a market value of {m}.{n} billion yuan.",
    "Shares of {a} rose {n}% on {day}, with turnover of {m} million yuan.",
    "{a}总部位于深圳，{b}在上海证券交易所上市。",
)
LINES = 12


def main() -> None:
    """Write what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    args = parser.parse_args()
    known = firms(read_ontology())
    for number in range(args.count):
        place = args.folder / f"{number // 1000:03}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:06}.txt").write_text(article(number, known), encoding="utf-8")


def firms(vocabulary: Vocabulary) -> list[str]:
    """Return the English names of the lexicon's companies."""
    companies = {
        thing
        for thing, kind in vocabulary.pairs("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
        if kind == "Company"
    }
    labels = vocabulary.literals("http://www.w3.org/2000/01/rdf-schema#label")
    return sorted(text for thing, text, language in labels if thing in companies and language == "en")


def article(number: int, known: Sequence[str]) -> str:
    """Return an article of a dozen sentences; the firm at place n of the lexicon is spoken of as often as 1/n says."""
    dice = random.Random(number)
    weights = [1 / place for place in range(1, len(known) + 1)]
    parts = []
    for _ in range(LINES):
        a, b = (dice.choices(known, weights)[0] if dice.random() < 0.5 else coined(dice) for _ in range(2))
        day = f"{dice.choice(['March', 'June', 'October'])} {dice.randint(1, 28)}, 2025"
        figures = {"n": dice.randint(2, 90), "m": dice.randint(100, 900)}
        parts.append(dice.choice(SENTENCES + MORE).format(a=a, b=b, day=day, **figures))
    return (
        f"Report no. {number}\n2025-{dice.randint(1, 12):02}-{dice.randint(1, 28):02} 09:00\n\n"
        + "\n\n".join(parts)
        + "\n"
    )


def coined(dice: random.Random) -> str:
    """Return the name of a firm that the lexicon lacks."""
    return "".join(dice.sample(SYLLABLES, 3)).capitalize() + " Technology"


if __name__ == "__main__":
    main()
