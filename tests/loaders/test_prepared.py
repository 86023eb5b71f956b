"""The patterns of the ontology, by way of a cache."""

from __future__ import annotations

from pathlib import Path

from loaders.caches import Cache
from loaders.patterns import compile_pattern
from loaders.prepared import pattern
from loaders.traditional import simplified
from ontology.grammar import load_grammar


def test_each_pattern_that_was_kept_is_the_one_that_is_made(tmp_path: Path) -> None:
    given = [(rule, *one) for rule in load_grammar().rules for one in rule.patterns]
    first = Cache(tmp_path / "patterns", "1")
    for one in given:
        pattern(first, *one)
    first.save()
    second = Cache(tmp_path / "patterns", "1")
    made = [compile_pattern(rule, simplified(text), language) for rule, text, language in given]
    assert [pattern(second, *one) for one in given] == made
