"""Run checks on readings and relations, and weigh what they find."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from graph.checking.asking import SECONDS, Asker
from graph.checking.drafts import Draft, drafts
from graph.checking.inquiry import Inquiry, answered
from graph.checking.judging import Judge, Judgement, ranked, slips
from graph.checking.readings import Reading
from graph.checking.view import CHECKS
from ontology.checkfile import Check
from ontology.vocabulary import Vocabulary


@dataclass(slots=True)
class Checked:
    """What checks found, the gravest first, and which of them gave no answer (id → why)."""

    findings: list[Judgement] = field(default_factory=list)
    stopped: dict[str, str] = field(default_factory=dict)

    @property
    def warnings(self) -> list[str]:
        """The checks that were stopped, a sentence each."""
        remedy = "Its findings are missing: correct ontology/checks/{0}.rq, or give it more time."
        return [f"the check {name} was stopped: {why}. {remedy.format(name)}" for name, why in self.stopped.items()]


def run(
    checks: Sequence[Check],
    readings: Sequence[Reading],
    links: bytes,
    vocabulary: Vocabulary,
    seconds: float = SECONDS,
    asker: Asker | None = None,
    kept: Path | None = None,
) -> Checked:
    """Ask each check, with a deadline each, and return what they find together.

    `asker` is one that is running already; else a process is started, and ended at last. `kept` is the file of what
    was answered the last time: parts that are as they were then are not asked again, but by checks of all.
    """
    asked = Inquiry(readings, links, vocabulary, [check for check in checks if check.scope == "thing"], kept)
    if asker is None:
        with Asker(asked.view, seconds) as own:
            return _run(checks, readings, asked, own)
    asker.renew(asked.view)
    return _run(checks, readings, asked, asker)


def _run(checks: Sequence[Check], readings: Sequence[Reading], asked: Inquiry, asker: Asker) -> Checked:
    done = Checked()
    judge = Judge(readings)
    answers = asked.answers(asker, done.stopped)
    if any(check.scope == "all" for check in checks):
        asker.add(asked.rest)
        answers |= answered(asker, [c for c in checks if c.scope == "all" and not c.after_slips], done.stopped)
    known = {check.id: check for check in checks}
    first = {name: list(drafts(known[name], triples)) for name, triples in sorted(answers.items())}
    judge.hear(draft for found in first.values() for draft in found if draft.agrees)
    done.findings = _judged(judge, known, first)
    asker.add(slipped(slips(done.findings)))
    later = answered(asker, [check for check in checks if check.after_slips], done.stopped)
    second = {name: list(drafts(known[name], triples)) for name, triples in later.items()}
    done.findings = ranked([*done.findings, *_judged(judge, known, second)])
    return done


def slipped(readings: Iterable[Reading]) -> bytes:
    """Return that readings slipped, as checks ask for it."""
    return "".join(f'<{one.iri}> <{CHECKS}slipped> "true" .\n' for one in readings).encode()


def _judged(judge: Judge, checks: Mapping[str, Check], found: Mapping[str, Sequence[Draft]]) -> list[Judgement]:
    """Return the findings: one for all answers of a check that speak against the same readings of one thing."""
    joined: dict[object, Judgement] = {}
    for name, each in found.items():
        for draft in each:
            if not draft.agrees:
                one = judge.judge(checks[name], draft)
                if not (one.check.after_slips and judge.is_borne_out(one.doubted)):
                    key = (name, draft.about, *(tuple(sorted(r.iri for r in one.doubted)) or (str(draft.values),)))
                    joined[key] = joined[key].joined(one) if key in joined else one
    return list(joined.values())
