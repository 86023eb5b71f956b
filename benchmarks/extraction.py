"""Measure the extraction: documents and characters a CPU second on one core, and the most memory used.

    python benchmarks/extraction.py news/ --runs 5            the documents of a folder, read before the clock starts
    python benchmarks/extraction.py news/ --rules 10          with the rules ten times, the copies in made-up words
    python benchmarks/extraction.py news/ --names 50000       with so many made-up firms in the lexicon

The first run warms up and does not count; nothing is kept from one document to the next. `start` is the time to
read the ontology and build the extractor, imports not included.
"""

from __future__ import annotations

import argparse
import random
import re
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from graph.model import Document
from loaders.extract import Extractor
from loaders.patterns import compile_pattern
from loaders.reading import read
from ontology.grammar import Grammar, Rule
from ontology.vocabulary import Entity, Name, load

_PIECES = re.compile(r"\{[^{}]*\}|[A-Za-z]|[\u3400-\u9fff]")
_SYLLABLES = ("ka", "zu", "vor", "mi", "tel", "dra", "fen", "qui", "lo", "ris", "yan", "bex", "hua", "tong", "sel")


def main() -> None:
    """Run what the command line asks for and print one line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--rules", type=int, default=1, help="how many times the rules, the copies in made-up words")
    parser.add_argument("--names", type=int, default=0, help="how many made-up firms join the lexicon")
    args = parser.parse_args()
    started = time.process_time()
    tools = built(args.rules, args.names)
    start = time.process_time() - started
    documents = [read(path, path.name) for path in sorted(args.folder.iterdir()) if path.suffix in (".txt", ".md")]
    seconds = median([timed(tools, documents) for _ in range(args.runs + 1)][1:])
    size, peak = sum(len(d.text) for d in documents), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    what = f"{len(tools.grammar.rules)} rules, {len(tools.vocabulary.entities)} names"
    speed = f"{len(documents) / seconds:.1f} documents/s, {size / seconds:,.0f} characters/s"
    print(f"{what}: {speed}, start {start:.2f} s, peak {peak:.0f} MB")


def timed(tools: Extractor, documents: list[Document]) -> float:
    """Return the CPU seconds that the extraction of all documents takes."""
    started = time.process_time()
    for document in documents:
        tools.extract(document)
    return time.process_time() - started


def built(times: int, names: int) -> Extractor:
    """Return an extractor of the ontology with copies of its rules and more names."""
    vocabulary = load()
    vocabulary.entities.update({e.id: e for e in firms(names)})
    grammar = Grammar(vocabulary)
    copies = [disguised(rule, n) for n in range(1, times) for rule in grammar.rules]
    grammar.__dict__["rules"] = (*grammar.rules, *copies)
    return Extractor(vocabulary, grammar)


def disguised(rule: Rule, by: int) -> Rule:
    """Return a rule under another address with other words and the same slots: one more that no text speaks of.

    A pattern that needs no words of its own ("{place}'s {firm}") is left out: its copy would be the same again.
    """

    def worded(text: str, language: str) -> bool:
        words = compile_pattern(rule, text, language).words
        return bool(words) and words != compile_pattern(rule, turned(text, by), language).words

    triggers = tuple(replace(t, text=turned(t.text, by)) for t in rule.triggers)
    patterns = tuple((turned(text, by), language) for text, language in rule.patterns if worded(text, language))
    return replace(rule, address=f"{rule.address}/{by}", triggers=triggers, patterns=patterns)


def turned(text: str, by: int) -> str:
    """Return a text with its Latin letters and Han characters turned by so many places, slots left as they are."""

    def other(m: re.Match[str]) -> str:
        sign = m[0]
        if len(sign) > 1:
            return sign
        if not sign.isascii():
            return chr(0x3400 + (ord(sign) - 0x3400 + 977 * by) % 0x6C00)
        first = ord("a") if sign.islower() else ord("A")
        return chr(first + (ord(sign) - first + by) % 26)

    return _PIECES.sub(other, text)


def firms(number: int) -> Iterator[Entity]:
    """Yield so many made-up firms, each with an English and a Chinese name."""
    chance = random.Random(1)
    for n in range(number):
        english = "".join(chance.choices(_SYLLABLES, k=4)).capitalize() + " Technologies"
        chinese = "".join(chr(chance.randrange(0x4E00, 0x9FA5)) for _ in range(3)) + "科技"
        labels = {"en": english, "zh": chinese}
        yield Entity(f"made-up-{n}", "Company", labels, tuple(Name(t, lang, "label") for lang, t in labels.items()))


if __name__ == "__main__":
    main()
