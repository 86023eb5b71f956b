"""Why a fact was found: its rule, its trigger, what filled each slot and why that, and what gave its status."""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Document, Fact
from loaders.extract import Extractor, extractor
from loaders.fills import Fill
from loaders.jsonl import stated
from loaders.least import least
from loaders.mentions import Mention
from loaders.modality import Modality
from loaders.surety import is_sure, weightiest
from loaders.telling.cases import told
from loaders.tracing import Attempt, Trace
from ontology.grammar import Rule

_BUILT_IN = {
    "header": "read off the lines above the article · 读自文章抬头",
    "brackets": "a name or code in brackets after a name · 名称后括注的别名或代码",
    "names": "a second name of the same thing in the article · 文中同一事物的另一写法",
    "branch": "a branch named by its body and place · 由主体和地名构成的分支机构名",
    "session": "a session named by its series and number · 由系列和届次构成的会议名",
    "table": "a cell under a column's head (`:column`) · 表格列标题（`:column`）之下的单元格",
    "speech": "words in quotation marks with a speaker · 有说话人的引语",
}


def explained(document: Document) -> list[str]:
    """Return the lines that explain each fact of a document, by the extractor of this installation."""
    return list(explanation(document, extractor()))


def explanation(document: Document, tools: Extractor) -> Iterator[str]:
    """Yield the lines that explain each fact of a document, a blank line after each fact."""
    trace: Trace = []
    for fact in tools.extract(document, trace).facts:
        yield f"{fact.subject.id} {fact.predicate} {stated(fact)}  [{fact.status}, {fact.confidence}]"
        yield f'  "{" ".join(fact.quote.split())}"'
        yield f"  {fact.document}, {fact.article}, {fact.start}-{fact.end}"
        yield from (f"  {line}" for line in _why(fact, trace, tools.modality))
        yield from (f"  {line}" for line in how_sure(fact))
        yield ""


def how_sure(fact: Fact) -> Iterator[str]:
    """Yield whether a fact is told, and which of its grounds speak most for it and against it."""
    if not fact.grounds:
        return
    least_sure = "" if is_sure(fact) else f", withheld: less than {least():g} · 低于门槛，不予发布"
    yield f"sureness {fact.confidence:g}{least_sure}"
    ranked = weightiest(fact.grounds, fact.predicate, fact.rule)
    for side, signs in zip(("for it · 支持", "against it · 反对"), ranked, strict=True):
        if signs:
            yield f"  {side}: {', '.join(signs)}"


def _why(fact: Fact, trace: Trace, modality: Modality) -> Iterator[str]:
    attempt = _attempt(fact, trace)
    if attempt is None:
        said = _BUILT_IN.get(fact.rule.split("/")[0])
        yield f"rule {fact.rule}: {said or 'carried on from the clause before · 承前分句'}"
        return
    yield f'rule {fact.rule} ({described(attempt.rule)}), by "{attempt.view.cut(attempt.start, attempt.end)}"'
    yield from (f"{name} = {_filled(fill)}" for name, fill in attempt.fills.items())
    yield _status(fact, attempt, modality)


def _attempt(fact: Fact, trace: Trace) -> Attempt | None:
    """Return the attempt that made a fact: of its rule, and with its words."""
    tried = [a for a in trace if a.rule.address == fact.rule]
    places = ((a, made) for a in tried for made in a.made if made.predicate == fact.predicate)
    return next((a for a, made in places if (made.start, made.end) == (fact.start, fact.end)), None)


def described(rule: Rule) -> str:
    """Return what a rule is and says: "frame for listedOn", "template for Listing"."""
    return f"{'frame' if rule.triggers else 'template'} for {rule.states or rule.evokes}"


def _filled(fill: Fill) -> str:
    return f"{', '.join(map(named, fill.members))}: {told(fill.case)}"


def named(mention: Mention) -> str:
    """Return a mention with what it is: "MetaX" (Company metax), "17 December" (date 2025-12-17), "3亿" (CNY)."""
    if mention.node is not None:
        kind = {"proper": " by its capitals", "new": " by its shape", "anaphor": " meant"}.get(mention.kind, "")
        words = f'"{mention.text}"' if mention.text else "the article"
        return f"{words} ({mention.node.cls} {mention.node.id}{kind})"
    if mention.moment is not None:
        return f'"{mention.text}" (date {mention.moment.iso})'
    if mention.quantity is not None:
        return f'"{mention.text}" ({mention.quantity.number:f} {mention.quantity.unit})'
    return f'"{mention.text}"'


def _status(fact: Fact, attempt: Attempt, modality: Modality) -> str:
    cues = [(text, kind) for text, kind in cue_words(attempt, modality) if kind.endswith(fact.status)]
    if attempt.rule.status == fact.status and not cues:
        return f"status {fact.status}: the rule's own (:asStatus) · 规则自带（:asStatus）"
    if cues:
        return f"status {fact.status}: " + ", ".join(f'"{text}"' for text, _ in cues)
    return f"status {fact.status}: no cue says otherwise · 无其他状态词"


def cue_words(attempt: Attempt, modality: Modality) -> list[tuple[str, str]]:
    """Return the cues of an attempt's sentence as (words, status)."""
    text = attempt.view.text
    return [(text[start:end], kind) for start, end, kind in modality.cues(text)]
