"""What one attempt of a rule lacked: words, a status, the filler of a slot, and what the rule's writer can add."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders.extract import Extractor
from loaders.mentions import Mention, fits
from loaders.modality import DROP
from loaders.telling.cases import told
from loaders.telling.reasons import cue_words, named
from loaders.tracing import Attempt
from ontology.grammar import Slot
from ontology.vocabulary import Vocabulary


def lack(attempt: Attempt, tools: Extractor) -> Iterator[str]:
    """Yield what an attempt filled and what it lacked first, with what could be added."""
    for name, fill in attempt.fills.items():
        yield f"{name} = {', '.join(named(m) for m in fill.members)} ({fill.case})"
    if attempt.failure == "words":
        yield _words(attempt, tools)
    elif attempt.failure == "status":
        yield _status(attempt, tools)
    elif attempt.failure == "slot" and attempt.slot is not None:
        yield from _empty(attempt, attempt.slot, tools.vocabulary)
    elif attempt.failure == "crowd":
        yield "a guess (its :sureness), and the article names several firms · 把握程度低，而文中有多家公司"
    elif attempt.failure == "negated":
        yield 'a "not" stands between the trigger and its filler · 触发词与填充项之间有否定词'
    else:
        yield _unsaid(attempt)


def _words(attempt: Attempt, tools: Extractor) -> str:
    rule, view = attempt.rule, attempt.view
    place = attempt.start - view.sentence.start, attempt.end - view.sentence.start
    for word in rule.unless:
        if not tools.around.allows(replace(rule, unless=(word,), needs=()), view, *place):
            return f'forbidden by :unless "{word}" · 被 :unless 排除'
    return f"none of its :needs is near · 附近没有 :needs 所列词语: {', '.join(map(_short, rule.needs))}"


def _status(attempt: Attempt, tools: Extractor) -> str:
    cues = ", ".join(f'"{text}" ({kind})' for text, kind in cue_words(attempt, tools.modality)) or "no cue"
    if attempt.status == DROP:
        return f"the clause is a condition, a question or expected not to be · 条件句、疑问句或预期不发生: {cues}"
    return (
        f"status {attempt.status} by {cues}; the rule holds only when {' or '.join(attempt.rule.when)} · "
        f"规则仅适用于 {' '.join(attempt.rule.when)}"
    )


def _empty(attempt: Attempt, slot: Slot, vocabulary: Vocabulary) -> Iterator[str]:
    """Yield why a slot stayed empty: nothing of its type is there, or it stands elsewhere than the cases say."""
    types, cases = " or ".join(slot.types), ", ".join(slot.cases)
    fitting = [m for m in attempt.view.mentions if fits(m, slot.types, vocabulary)]
    if not fitting:
        yield f'slot "{slot.name}" stays empty · 槽位空缺: no {types} is in the sentence. Is its name in the lexicon?'
        return
    yield f'slot "{slot.name}" stays empty · 槽位空缺: no {types} stands at {cases}'
    for case in slot.cases:
        yield f"  {case}: {told(case)}"
    yield from (f"  {_elsewhere(attempt, m)}" for m in fitting[:4])


def _elsewhere(attempt: Attempt, m: Mention) -> str:
    """Return where a mention stands that would fit by its type."""
    user = next((name for name, fill in attempt.fills.items() if m in fill.members), None)
    if user is not None:
        return f"{named(m)} fits, but fills {user}"
    view = attempt.view
    if m.start >= attempt.end:
        where, between = "after the trigger", view.cut(attempt.end, m.start)
    else:
        where, between = "before the trigger", view.cut(m.end, attempt.start)
    apart = view.clause_at(m.start) != view.clause_at(attempt.start)
    clause = ", in another clause" if apart else ""
    ahead = view.cut(m.start - 24, m.start).split()
    before = f', after the word "{ahead[-1]}"' if ahead else ""
    return f'{named(m)} fits: it stands {where}{clause}{before}; between them "{_short(between)}"'


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 50 else f"{words[:24]} … {words[-24:]}"


def _unsaid(attempt: Attempt) -> str:
    if attempt.made:
        return "found, but the same is said elsewhere, or of itself · 已找到，但与他处重复或主客体相同"
    return (
        "all slots are filled, but nobody can say what goes with what (lists of unequal length, a count of nothing) · "
        "槽位已满，但无法对应（列表长度不等，或不知所数何物）"
    )
