"""Which words a document must hold for an edit to touch it: only such documents are read anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import ahocorasick_rs
from pyoxigraph import Literal

from graph.editing.drafts import Edit
from loaders.gazetteer import fold
from loaders.patterns import compile_pattern
from loaders.traditional import simplified
from loaders.triggers import surfaces
from ontology.book import Statements
from ontology.grammar import GRAMMAR_NAMESPACE, Grammar, Rule
from ontology.vocabulary import ENTITY, OWL, RDF, RDFS, SKOS, TERM, Vocabulary
from queries.values import to_term

_NAMES = frozenset((f"{RDFS}label", f"{SKOS}altLabel", f"{SKOS}hiddenLabel", f"{TERM}guardedLabel", f"{TERM}notation"))
_WORDS = frozenset(TERM + name for name in ("anaphor", "suffix", "kind", "column", "word", "cue"))
_TRIGGERS = frozenset((f"{TERM}verb", f"{TERM}noun"))
_SILENT = frozenset(
    {f"{SKOS}definition", f"{SKOS}example", f"{SKOS}note", f"{RDFS}comment", f"{RDFS}seeAlso", f"{TERM}example"}
    | {f"{TERM}counterexample", f"{TERM}compared", f"{OWL}disjointWith", f"{OWL}inverseOf", f"{RDFS}subPropertyOf"}
)
"""What no text is read by: notes for people, and what only the closure or the checks go by."""
_REGEX = frozenset("\\[](){}|*+?^$")


@dataclass
class Needles:
    """Folded words without blanks, of which one must be in a document; `all`: any document may be touched."""

    words: set[str] = field(default_factory=set)
    all: bool = False

    def add(self, texts: Iterable[str]) -> None:
        """Add words; one that is an expression may stand anywhere."""
        for text in texts:
            if _REGEX & set(text):
                self.all = True
            elif packed(text):
                self.words.add(packed(text))

    def finder(self) -> Finder:
        """Return what looks for these words."""
        return Finder(self)


class Finder:
    """Looks for needles in documents, by one automaton."""

    def __init__(self, needles: Needles) -> None:
        """Take the needles."""
        self._all = needles.all
        self._automaton = ahocorasick_rs.AhoCorasick(sorted(needles.words)) if needles.words else None

    def touches(self, text: str) -> bool:
        """Tell whether the edit may change what a document says, by its text as `packed` makes it."""
        if self._all or self._automaton is None:
            return self._all
        return bool(self._automaton.find_matches_as_indexes(text))


@dataclass(frozen=True)
class Side:
    """The ontology before or after the edits."""

    vocabulary: Vocabulary
    grammar: Grammar


def packed(text: str) -> str:
    """Return a text as names are compared, without blanks: a line's end may part a name."""
    return "".join(fold(text).split())


def needles(edits: Mapping[str, Edit], before: Side, after: Side) -> Needles:
    """Return the words that the edits have to do with, as the ontology was and as it is to be."""
    found = Needles()
    for term, edit in edits.items():
        changed = frozenset(one for one in edit.gone | edit.fresh if one[0] not in _SILENT)
        for side, whole in ((before, edit.base), (after, edit.wanted)):
            if changed:
                _add(found, term, changed, whole, side)
    return found


def _add(found: Needles, term: str, changed: Statements, whole: Statements, side: Side) -> None:
    """Add what one term has to do with on one side."""
    predicates = {predicate for predicate, _ in changed}
    found.add(texts(changed, _WORDS))
    if term.startswith(GRAMMAR_NAMESPACE):
        _add_rule(found, term, changed, side)
        return
    if predicates <= _WORDS:
        return
    named = term.startswith(ENTITY) or term.removeprefix(TERM) in side.vocabulary.entities
    if named:
        found.add(texts(changed if predicates <= _NAMES else whole, _NAMES))
    if not predicates <= _NAMES:
        found.add(_of_others(changed, side))
        if term.startswith(TERM):
            _add_term(found, term.removeprefix(TERM), side)


def _add_rule(found: Needles, term: str, changed: Statements, side: Side) -> None:
    """Add a rule's triggers: those that changed, or all where anything else did."""
    address = term.removeprefix(GRAMMAR_NAMESPACE)
    rules = [rule for rule in side.grammar.rules if rule.address == address]
    if {predicate for predicate, _ in changed} <= _TRIGGERS:
        wanted = set(texts(changed, _TRIGGERS))
        for rule in rules:
            found.add(text for one in rule.triggers if one.text in wanted for text in surfaces(one))
    else:
        _announce(found, rules)


def announced(rules: Iterable[Rule]) -> Needles:
    """Return the words that announce some rules."""
    found = Needles()
    _announce(found, rules)
    return found


def _announce(found: Needles, rules: Iterable[Rule]) -> None:
    """Add all words that announce some rules; a pattern without words of its own may stand anywhere."""
    for rule in rules:
        found.add(text for one in rule.triggers for text in surfaces(one))
        for text, language in rule.patterns:
            words = compile_pattern(rule, simplified(text), language).words
            found.words.update(packed(word) for word in words if packed(word))
            found.all |= not words


def _add_term(found: Needles, name: str, side: Side) -> None:
    """Add what a class, relation or measure has to do with: things and words of the class, rules that state it."""
    below = side.vocabulary.below(name)
    found.add(name.text for each in side.vocabulary.entities.values() if each.cls in below for name in each.names)
    tables = (side.grammar.anaphors, side.grammar.suffixes, side.grammar.kinds, side.grammar.columns)
    found.add(text for table in tables for cls in below for text, _ in table.get(cls, ()))
    _announce(found, (rule for rule in side.grammar.rules if _says(rule, name, below)))


def _says(rule: Rule, name: str, below: frozenset[str]) -> bool:
    return rule.states in below or rule.evokes in below or any(slot.name == name for slot in rule.slots)


def texts(statements: Statements, predicates: frozenset[str]) -> Iterator[str]:
    """Yield the texts of the statements that have one of the predicates."""
    for predicate, value in statements:
        if predicate in predicates and isinstance(term := to_term(value), Literal):
            yield term.value


def _of_others(changed: Statements, side: Side) -> Iterator[str]:
    """Yield the names of the things that changed statements lead to."""
    for predicate, value in changed:
        if predicate != f"{RDF}type" and value.startswith(f"<{ENTITY}"):
            entity = side.vocabulary.entities.get(value[1:-1].removeprefix(ENTITY))
            yield from (name.text for name in entity.names) if entity else ()
