"""Why a fact was not found: the nearest rules to a sentence, and what each of them lacked first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.errors import ParameterError
from graph.model import Fact
from loaders.articles import split
from loaders.examples import as_document
from loaders.extract import Extractor
from loaders.jsonl import stated
from loaders.least import least
from loaders.mentions import fits
from loaders.narrative import Narrative
from loaders.surety import is_sure
from loaders.telling.lacks import lack
from loaders.telling.nearness import CARRIED, FREE, Nearness, needed
from loaders.telling.reasons import described, named
from loaders.tracing import Attempt, Trace
from loaders.view import View
from ontology.grammar import Rule, Slot

FAILED, SILENT = 6, 4
"""How many rules are told: of those that were tried and failed, and of those of which no word is there."""
_STEPS = {"crowd": 0, "words": 0, "status": 1, "slot": 2, "negated": 3, "": 4}


def misses(sentence: str, tools: Extractor, asked: str | None = None) -> Iterator[str]:
    """Yield what is found in a sentence, what is seen in it, and of the nearest rules what each lacked.

    `asked` keeps only the rules that state that term, evoke that class, or evoke an event with that role.

    Raises:
        EmptyDocument: there is no sentence.
        ParameterError: no rule speaks of what is asked.
    """
    if not any(speaks_of(rule, asked) for rule in tools.grammar.rules):
        raise ParameterError("is what no rule states, evokes or fills.", str(asked), "See the terms in ontology/rules.")
    trace: Trace = []
    facts = [f for f in tools.extract(as_document(sentence), trace).facts if not f.rule.startswith("header/")]
    views = _views(sentence, tools)
    yield from _found(facts)
    yield from _seen(views)
    yield from _failed(_nearest([a for a in trace if speaks_of(a.rule, asked)], facts), tools)
    tried = {a.rule.address for a in trace}
    others = [r for r in tools.grammar.rules if r.address not in tried and speaks_of(r, asked)]
    yield from _silent(others, views, tools, whole=asked is None)


def speaks_of(rule: Rule, term: str | None) -> bool:
    """Tell whether a rule states a term, evokes that class, or fills that role; any rule does, if there is no term."""
    said = {rule.states, rule.evokes, *(s.name for s in rule.slots), *(name for name, _ in rule.sets)}
    return term is None or term in said or any(f"{{{term}:" in text for text, _ in rule.patterns)


def _views(sentence: str, tools: Extractor) -> list[View]:
    articles = split(as_document(sentence))
    return [view for article in articles for view in Narrative(article, tools.finders).views()]


def _found(facts: Sequence[Fact]) -> Iterator[str]:
    yield "Found · 已找到:" if facts else "Found · 已找到: nothing · 无"
    for f in facts:
        withheld = "" if is_sure(f) else f", withheld: sureness {f.confidence:g} of {least():g} · 不予发布"
        yield f"  {f.subject.id} {f.predicate} {stated(f)}  [{f.status}] by {f.rule}{withheld}"


def _seen(views: Sequence[View]) -> Iterator[str]:
    mentions = [named(m) for view in views for m in view.mentions]
    yield "Seen · 已识别:" if mentions else "Seen · 已识别: no name, number or date · 无名称、数字或日期"
    yield from (f"  {mention}" for mention in mentions)


def _nearest(attempts: list[Attempt], facts: Sequence[Fact]) -> list[Attempt]:
    """Return of each rule that made nothing its furthest attempt, those first that lack least."""
    best: dict[str, Attempt] = {}
    for attempt in attempts:
        known = best.setdefault(attempt.rule.address, attempt)
        best[attempt.rule.address] = max(known, attempt, key=_reached)
    done = {fact.rule for fact in facts}
    return sorted((a for a in best.values() if a.rule.address not in done), key=_reached, reverse=True)[:FAILED]


def _reached(attempt: Attempt) -> tuple[int, float, int]:
    """Return how far an attempt came: by stage, by the share of needed slots filled, by the trigger's length."""
    slots = needed(attempt.rule)
    filled = sum(slot.name in attempt.fills for slot in slots) / max(1, len(slots))
    return _STEPS[attempt.failure], filled, attempt.end - attempt.start


def _failed(attempts: Sequence[Attempt], tools: Extractor) -> Iterator[str]:
    if attempts:
        yield "Tried · 尝试过:"
    for attempt in attempts:
        trigger = attempt.view.cut(attempt.start, attempt.end)
        yield f'  {attempt.rule.address} ({described(attempt.rule)}), by "{trigger}"'
        yield from (f"    {line}" for line in lack(attempt, tools))


def _silent(rules: Sequence[Rule], views: Sequence[View], tools: Extractor, whole: bool) -> Iterator[str]:
    """Yield the nearest of rules that no word announced, with what they would take from the sentence."""
    nearness = Nearness(tools.grammar)
    ranked = sorted((n for view in views for n in nearness.ranked(view, rules, whole)), key=lambda n: -n[0])
    chosen = list({rule.address: rule for _, rule in ranked}.values())[:SILENT]
    if chosen:
        yield "Not announced by any word · 无触发词:"
    for rule in chosen:
        yield f"  {rule.address} ({described(rule)}): {_words(rule)}"
        yield from (f"    {line}" for line in _could(rule, views, tools))


def _words(rule: Rule) -> str:
    """Return the first of the words or phrases of which none is there."""
    texts = [t.text for t in rule.triggers] or [text for text, _ in rule.patterns[:2]]
    said = ", ".join(f'"{text}"' for text in texts[:6]) + (" …" if len(texts) > 6 else "")
    return f"none of {said} is there. Add a {':verb or :noun' if rule.triggers else ':pattern'} with its :example."


def _could(rule: Rule, views: Sequence[View], tools: Extractor) -> Iterator[str]:
    for slot in needed(rule):
        fitting = [m for view in views for m in view.mentions if fits(m, slot.types, tools.vocabulary)]
        yield f"{slot.name}: {' or '.join(named(m) for m in fitting[:3]) or _nothing(slot)}"


def _nothing(slot: Slot) -> str:
    if set(slot.types) & FREE:
        return "any words · 任意文字"
    carried = "; what the article spoke of could fill it · 可由上文填充" if set(slot.cases) & CARRIED else ""
    return f"no {' or '.join(slot.types)} is in the sentence · 句中无此类{carried}"
