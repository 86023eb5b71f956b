"""From what a person types to a query of the index: what may be meant, the likelier the higher its score."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tantivy import Occur, Query, Schema

from graph.search.folding import fold, grams, is_han, runs

MOST_WORDS = 8
INNER = 3
"""Letters from which on a part within a word is looked for."""
FORGIVING, MORE_FORGIVING = 4, 8
"""Letters from which on one typo is forgiven, and two."""


def candidates(schema: Schema, text: str) -> Query | None:
    """Return a query for the things that a text may mean; None where it has neither letter nor digit."""
    folded = fold(text)
    words = runs(folded)[:MOST_WORDS]
    if not words:
        return None
    whole, typed = "_".join(folded.split()), "".join(words)
    ways = [
        _scored(Query.term_query(schema, "whole", whole), 100),
        _scored(_beginning(schema, "whole", whole), 50),
        _all(_scored(_within(schema, word), 1) for word in words),
    ]
    if not any(map(is_han, words)):
        ways += [
            _scored(Query.term_query(schema, "spelled", typed), 30),
            _scored(_beginning(schema, "spelled", typed), 20),
            _scored(_beginning(schema, "ends", typed), 5),
            *(_all(_forgiven(schema, "word", word) for word in words),) * (len(typed) >= FORGIVING),
            *(_forgiven(schema, "spelled", typed),) * (len(typed) > FORGIVING),
        ]
    return Query.disjunction_max_query(ways)


def edits(word: str) -> int:
    """Return how many typos are forgiven in a word."""
    return 0 if is_han(word) or len(word) < FORGIVING else 1 if len(word) < MORE_FORGIVING else 2


def _within(schema: Schema, word: str) -> Query:
    """Return a query for words that hold a word; where it begins them the score is higher."""
    if is_han(word):
        return _all(Query.term_query(schema, "word", gram) for gram in grams(word))
    ways = [_scored(_beginning(schema, "word", word), 3)]
    if len(word) >= INNER:
        ways.append(_scored(Query.regex_query(schema, "word", f".*{re.escape(word)}.*"), 1))
    return Query.disjunction_max_query(ways)


def _beginning(schema: Schema, field: str, start: str) -> Query:
    return Query.regex_query(schema, field, f"{_escaped(start)}.*")


def _escaped(text: str) -> str:
    """Return a text as a pattern of tantivy's expressions, which know fewer escapes than Python's."""
    return re.sub(r"[^\w]", lambda found: f"\\u{{{ord(found[0]):x}}}", text)


def _forgiven(schema: Schema, field: str, word: str) -> Query:
    """Return a query for a word with typos; of a short one, for itself."""
    return _scored(Query.fuzzy_term_query(schema, field, word, edits(word)), 0.5)


def _scored(query: Query, score: float) -> Query:
    return Query.const_score_query(query, score)


def _all(queries: Iterator[Query]) -> Query:
    return Query.boolean_query([(Occur.Must, query) for query in queries])
