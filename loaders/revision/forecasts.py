"""Status that a sentence gives once for several figures: a forecast's list of results, a site's description ahead."""

from __future__ import annotations

from dataclasses import replace

from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.measures import RESULTS
from loaders.view import View

FORESEEN = RESULTS | {"growthPct"}
# Where a list passes on from what is foreseen to what has been, or to another's figure.
_TURNS = compiled(
    r"[。；;]|已|实际|同期|去年|上年|前一年|此前|目前|现有"
    r"|\b(?:compared|versus|against|from|than|after|while|whereas|but|last year|earlier|ago|before|actual)\b"
)

BUILT = frozenset({"capacity"})
_PROJECT = compiled(
    r"总投资|计划投资|拟投资|总投资额|规划总|分[一二两三四五]期(?:建设|实施|推进)|占地(?:面积)?约?[\d.,]+"
    r"|\b(?:will|to|would|shall) be (?:built|developed|constructed|delivered|rolled out|carried out|completed)\b"
    r"[^.;]{0,30}\b(?:phases|stages|tranches)\b"
)
_THERE = compiled(
    r"已|目前|现有|截至|截止|累计|建成(?!后)|运营中|在用|投用|上架率|投运(?!后)|去年|上年|昨[日天晚]|点亮|升至|增至"
    r"|\b(?:already|currently|now|existing|opened|open|completed|operates|operating|in operation|live|online|running"
    r"|has been|was|were|since|so far)\b"
)

# When it shall be there, which is no word of its being there: 计划2026年12月建成投用, to be completed by 2027.
_SCHEDULED = compiled(
    r"(?:计划|预计|拟|将|力争|争取|确保|预期|有望|计划于)[^，,。；;]{0,24}?(?:建成|投用|投运|投产|竣工|启用|运营)[^，,。；;]{0,8}"
    r"|\b(?:to be|will be|due to|is to|are to|due|expected|slated|scheduled)\s[^,;.]{0,40}"
)


def foretold(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the statements, results expected that go on a list which opens with one ("预计营收5亿元，净利润1亿元").

    They are so for the same firm and the same period, with no other time and no word of what has been between.
    """
    heads = [a for a in stated if a.predicate in FORESEEN and a.status == "expected"]
    if not heads:
        return stated
    return [replace(a, status="expected") if any(_goes_on(view, h, a) for h in heads) else a for a in stated]


def described(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the statements, what a project yet to be built will hold planned: a sentence that sums it up tells so.

    "该项目总投资62亿元，分两期建设，部署机柜2400个": nothing in it says that any of this is there already.
    """
    if not any(a.predicate in BUILT and a.status == "done" for a in stated):
        return stated
    if not _PROJECT.search(view.text) or _THERE.search(_SCHEDULED.sub("", view.text)):
        return stated
    return [replace(a, status="planned") if a.predicate in BUILT and a.status == "done" else a for a in stated]


def _goes_on(view: View, head: Assertion, a: Assertion) -> bool:
    if a.predicate not in FORESEEN or a.status != "done" or a.end <= head.end:
        return False
    if a.subject != head.subject or a.date != head.date or _TURNS.search(view.cut(head.end, a.end)):
        return False
    return not any(m.moment is not None and head.end <= m.start < a.end for m in view.mentions)
