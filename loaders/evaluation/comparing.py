"""How far a fact says what gold says: of the same subject, with the same value, in the same words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from loaders.evaluation.periods import closeness
from loaders.evaluation.predicates import Predicates
from loaders.evaluation.rows import wordings
from loaders.evaluation.statements import Statement
from loaders.evaluation.things import market, nested, same
from loaders.evaluation.words import is_chinese, overlap, words

LIKE = 0.6
"""From here on two quotes are taken for the same words."""
_PARTY, _COINED = 0.8, 0.3  # what a party counts for its event, and the same words for a name made up
_TOLERANCE = Decimal("0.005")
_LOOSE_UNITS = {"count": ("",), "ratio": ("", "times", "share")}


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike subjects and values are, from 0 to 1, and what is wrong with a value that counts 0."""

    subject: float
    value: float
    error: str


def quotes_alike(gold: Statement, found: Statement) -> float:
    """Return how alike the words are that both cite; 1 where one holds the other."""
    a, b = gold.quote, found.quote
    return 1.0 if a and b and (a <= b or b <= a) else overlap(a, b)


def counts_alike(gold: Statement, found: Statement) -> float:
    """Return how far both count or measure the same; one half where one does not say or the scripts differ."""
    pairs = [(a, b) for a in gold.of for b in found.of if is_chinese(a) == is_chinese(b)]
    best = max((overlap(words(a), words(b)) for a, b in pairs), default=0.5)
    return best or (0.5 if quotes_alike(gold, found) >= LIKE else 0.0)


def compare(gold: Statement, found: Statement, table: Predicates) -> Likeness:
    """Return how alike a fact is to gold; a symmetric relation is also read the other way round."""
    flags = table.flags(gold.predicate)
    sides = [gold]
    if gold.object and "symmetric" in {*flags, *gold.own}:
        turned = wordings(gold.subject.label, {})
        sides.append(replace(gold, subject=gold.object, object=gold.subject, texts=turned))
    return max((_side(side, found, table, flags) for side in sides), key=lambda s: (s.subject, s.value, s.error))


def _side(gold: Statement, found: Statement, table: Predicates, flags: Mapping[str, str]) -> Likeness:
    subject = _subject(gold, found, table)
    value, error = _value(gold, found, flags)
    if not subject and value == 1 and _made_up(gold, found):
        subject = _COINED
    return Likeness(subject, value if subject else 0.0, error)


def _made_up(gold: Statement, found: Statement) -> bool:
    """Tell whether gold names its subject by a name made up, and a fact with the same words may mean it."""
    a, b = gold.subject, found.subject
    known = any(thing.event or thing.ids for thing in (a, b))
    return a.coined and not known and quotes_alike(gold, found) >= LIKE and any(x & y for x in a.names for y in b.names)


def _subject(gold: Statement, found: Statement, table: Predicates) -> float:
    a, b = gold.subject, found.subject
    if same(a, b):
        if a.event != "document":
            return 1.0
        articles = {str(side.row.get("article")) for side in (gold, found)}
        numbered = all(name[:1] == "a" and name[1:].isdigit() for name in articles)
        return float(len(articles) == 1 or not numbered)
    stands = any(
        not entity.event
        and table.may_stand_for(gold.predicate, event.event)
        and any(same(q, entity) for q in event.parties)
        for event, entity in ((a, b), (b, a))
    )
    return _PARTY * stands


def _value(gold: Statement, found: Statement, flags: Mapping[str, str]) -> tuple[float, str]:
    """Return how right a value is, and what is wrong with it."""
    if gold.when:
        return closeness(gold.when, found.when), "date"
    best, error = _number(gold, found, flags)
    a, b = gold.object, found.object
    if a and b and same(a, b):
        return 1.0, ""
    if "market" in flags and a and b and (x := market(a.label)) and (y := market(b.label)):
        return (1.0 if x == y else 0.5 * nested(x, y)), "object"
    if a and b and a.ids and b.ids:
        return best, error
    shared = (v * w for s, v in gold.texts for t, w in found.texts if overlap(s, t) >= 0.5)
    return max([best, *shared]), error


def _number(gold: Statement, found: Statement, flags: Mapping[str, str]) -> tuple[float, str]:
    if gold.numbers and found.numbers:
        return _numbers(gold, found, flags)
    if gold.numbers and not gold.object:  # the figure may stand inside a text
        inside = any(words(f"{n.normalize():f}") <= text for n in gold.numbers for text, _ in found.texts)
        return 0.5 * inside, "object" if gold.texts and found.texts else "kind"
    return 0.0, "object" if gold.texts and found.texts else "kind"


def _numbers(gold: Statement, found: Statement, flags: Mapping[str, str]) -> tuple[float, str]:
    fine = bool({"ratio", "price"} & set(flags)) or gold.unit in ("%", "times", "ratio") or gold.unit.endswith("/share")
    fitting = gold.unit in ("", found.unit) or found.unit in _LOOSE_UNITS.get(gold.unit, ())
    error = "number"
    for n, m in ((n, m) for n in gold.numbers for m in found.numbers):
        exact = fine or (gold.unit in ("count", "share", "") and abs(n) < 1000)
        if n == m or (not exact and abs(n - m) <= abs(n) * _TOLERANCE):
            return (0.0, "unit") if not fitting else (0.5 if len(gold.numbers) > len(found.numbers) else 1.0, "")
        error = "sign" if n == -m else "scale" if _scaled(n, m) else error
    return 0.0, error


def _scaled(n: Decimal, m: Decimal) -> bool:
    """Tell whether two numbers differ by nothing but a power of ten."""
    if not n or not m:
        return False
    ratio = abs(m / n)
    power = round(ratio.log10())
    return bool(power) and abs(ratio / Decimal(10) ** power - 1) <= _TOLERANCE


def value_alike(gold: Statement, found: Statement, table: Predicates) -> float:
    """Return how right a value is, whoever the subject is."""
    return _value(gold, found, table.flags(gold.predicate))[0]
