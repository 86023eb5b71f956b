"""Put back what a deletion took away too much: what is asserted still, and what still follows some other way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.closure.engine import Engine
from graph.closure.equality import Link
from graph.closure.rules import ASSERTED, MASK, SHIFT, Fact, triple
from graph.closure.simple import OBJECT, SUBJECT, derived
from graph.closure.vocabulary import SAME


def restore(engine: Engine, fallen: dict[Fact, bool], forms: dict[Fact, list[Fact]]) -> None:
    """Restore what of the fallen facts is asserted (`fallen` says which) or follows in one step from what is left.

    `forms` gives the forms in which each may come back. What needs more steps comes when the engine settles.
    """
    merger = engine.merger
    for form, is_asserted in fallen.items():
        origins = merger.origins.pop(form, ())
        if origins or is_asserted:
            merger.aliases.difference_update(origins)
            engine.assert_all(triple(*one) for one in ([form] if is_asserted else []) + sorted(origins))
    heads = _by_head(engine)
    for name, wanted in _grouped(engine, forms.values()):
        for number in heads.get(name, ()):
            for key, why in _supported(engine, number, wanted):
                engine.insert(name, key, why)
                wanted.discard(key)
            if not wanted:
                break


def relink(engine: Engine, members: set[int]) -> None:
    """Link again what asserted sameAs triples link, of the members of clusters that fell."""
    for name, key in sorted(engine.merger.aliases) if members else ():
        if name == SAME and (key >> SHIFT in members or key & MASK in members):
            engine.links.append(Link(key >> SHIFT, key & MASK, ASSERTED))
    engine.dirty |= any(engine.is_named(term) for term in members)


def _by_head(engine: Engine) -> dict[int, list[int]]:
    """Return the numbers of the rules that may have a match, by the relation of their head, cheap ones first."""
    found: dict[int, list[int]] = {}
    relations = engine.facts.relations
    for number in sorted(engine.active.values(), key=lambda n: (engine.kinds[n] or 9, n)):
        rule = engine.rules[number]
        if rule.head and not rule.merge and all(name in relations and relations[name].data for name, *_ in rule.body):
            found.setdefault(rule.head[0], []).append(number)
    return found


def _grouped(engine: Engine, every: Iterable[list[Fact]]) -> Iterator[tuple[int, set[int]]]:
    """Yield (relation, keys) for the forms that do not hold and are in terms of representatives."""
    found: dict[int, set[int]] = {}
    relations, normal = engine.facts.relations, engine.merger.normal
    for forms in every:
        for form in forms:
            name, key = form
            if key not in relations[name].data and (len(forms) == 1 or normal(form) == form):
                found.setdefault(name, set()).add(key)
    yield from found.items()


def _supported(engine: Engine, number: int, wanted: set[int]) -> list[tuple[int, int]]:
    """Return (key, derivation) for those of the wanted heads that a rule derives."""
    rule, how = engine.rules[number], engine.kinds[number]
    if not how:
        support = engine.supporter(number)
        return [(key, why) for key in wanted if (why := support([key])) >= 0]
    body = engine.facts[rule.body[0][0]]
    if how not in (SUBJECT, OBJECT):  # undoing a copy or a swap is doing it again
        return [(key, number) for key in wanted if derived(how, number, key)[0] in body.data]
    index = body.forward if how == SUBJECT else body.backward
    if index is not None:
        pairs = ((x, y) for x in wanted for y in list(index.get(x, ()))[:1])
        return [derived(how, number, x << SHIFT | y if how == SUBJECT else y << SHIFT | x) for x, y in pairs]
    shift = SHIFT if how == SUBJECT else 0
    return list(dict(derived(how, number, key) for key in body.data if key >> shift & MASK in wanted).items())
