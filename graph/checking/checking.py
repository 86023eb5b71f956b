"""Run checks on readings and relations, and weigh what they find."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.checking.asking import SECONDS, Asker, CheckStopped
from graph.checking.drafts import Draft, drafts
from graph.checking.judging import Judge, Judgement, ranked, slips
from graph.checking.readings import Reading
from graph.checking.view import CHECKS, View
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
) -> Checked:
    """Ask each check, with a deadline each, and return what they find together.

    `asker` is one that is running already; else a process is started, and ended at last.
    """
    view = View(vocabulary).triples(readings) + links
    if asker is None:
        with Asker(view, seconds) as own:
            return _run(checks, readings, own)
    asker.renew(view)
    return _run(checks, readings, asker)


def _run(checks: Sequence[Check], readings: Sequence[Reading], asker: Asker) -> Checked:
    done = Checked()
    judge = Judge(readings)
    first = _ask(asker, [check for check in checks if not check.after_slips], done)
    judge.hear(draft for found in first.values() for draft in found if draft.agrees)
    known = {check.id: check for check in checks}
    done.findings = _judged(judge, known, first)
    asker.add(slipped(slips(done.findings)))
    later = _ask(asker, [check for check in checks if check.after_slips], done)
    done.findings = ranked([*done.findings, *_judged(judge, known, later)])
    return done


def slipped(readings: Iterable[Reading]) -> bytes:
    """Return that readings slipped, as checks ask for it."""
    return "".join(f'<{one.iri}> <{CHECKS}slipped> "true" .\n' for one in readings).encode()


def _ask(asker: Asker, checks: Iterable[Check], done: Checked) -> dict[str, list[Draft]]:
    found: dict[str, list[Draft]] = {}
    for check in checks:
        try:
            found[check.id] = list(drafts(check, asker.ask(check.query)))
        except CheckStopped as stopped:
            done.stopped[check.id] = str(stopped)
    return found


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
