"""Of which firm a share is, where a sentence does not say: one about to be founded, or the one that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.model import Node
from loaders.backers import is_backer
from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.events import Assertion
from loaders.expressions import Gated
from loaders.mentions import Mention
from loaders.oblique import oblique
from loaders.view import View
from ontology.grammar import Rule, Slot

# What stands before the name of a firm that is being founded, and words that tell that it is not there yet.
_FOUNDS = compiled(
    r"(?:设立|成立|组建|新设)(?:了|一家|合资(?:公司|企业)|控股子公司|参股公司|全资子公司|项目公司|新公司|名为|定名为|[（(][^（）()]{0,12}[）)])*[“\"]?$"
    r"|新公司(?:名|名为|叫|取名|定名为?)[“\"]?$"
)
_FOUNDS_EN = Gated(compiled(
    r"(?:\b[Ff]ormation of|\b[Cc]reation of|\b(?:set|setting|sets) up|\b(?:form(?:ed|s|ing)?|found(?:ed|s|ing)?"
    r"|creat(?:e|ed|es|ing)|[Ee]stablish(?:ed|es|ing|ment of)?)|\b(?:an?|new|their|\d\d)\s(?:joint\s)?(?:venture|JV),"
    r"|\b(?:venture|JV)\s(?:called|named))"
    r"(?:\s(?:a|the|new|joint|venture,?|called|named|company,?|firm,?)){0,5}\s$"
))  # fmt: skip
_YET_EN = compiled(r"\b(?:will|would|to|plan(?:s|ned)?|propos\w+|agreed|intends?|hopes?|aims?|may|could)\b")
_YET = compiled(r"拟|将|计划|筹划|暂定名|核准")
_DONE = compiled(r"已|(?:19|20)\d\d年[^，。；]{0,12}(?:共同|合资|联合|出资|投资)*(?:设立|成立)")
# Who puts in how much of the firm: "出资3,000万元，持股10%".
_PUTS_IN = compiled(r"出资|认缴|^\s*其中")
_HOLDS = compiled(rf"{_PUTS_IN.pattern}|持股|占股")  # right beside the name of the firm
_SHARED = compiled(r"持股|持有|占股|控股|股东|出资|认缴|股权|股份")
SHARES = frozenset({"stakeIn", "stakePct", "investment"})
_NAMED, _AHEAD = ("name", "new"), 40
_REACH = 2  # sentences after the one that founds a firm which may go on with who has it


# What is told behind its name to be a joint one.
_JOINT = compiled(r",?\s(?:an?|the|their|its)\s(?:[\w%-]+\s){0,4}(?:venture|JV)\b")


class Founded:
    """The firm of which an English article has said that others set it up: "the venture" is none but that."""

    last: Mention | None = None

    def meet(self, text: str, start: int, mentions: list[Mention]) -> None:
        """Take a sentence that begins at a place, with what it names."""
        founds, joint = _FOUNDS_EN.opens(text), " venture" in text or " JV" in text
        for m, _ in _firms(mentions) if founds or joint else ():
            here = m.start - start
            if (founds and _is_behind(_FOUNDS_EN, text, here)) or (joint and _JOINT.match(text, here + len(m.text))):
                self.last = m
                return


class Ventures:
    """The firm of whose founding an article has just told."""

    def __init__(self) -> None:
        """Know of none yet."""
        self._last: tuple[Node, bool] | None = None
        self._left = -1

    def tell(self, view: View) -> None:
        """Give a sentence the firm being founded, by it or right before it, and whether that is yet to come."""
        self._left -= 1
        found = founded(view)
        if found is not None:
            self._last, self._left = found, _REACH
        view.venture = self._last if self._left >= 0 else None


def founded(view: View) -> tuple[Node, bool] | None:
    """Return the firm that a sentence has founded, and whether that is yet to come."""
    english = view.language != "zh"
    if english and not _FOUNDS_EN.opens(view.text):
        return None
    for m, firm in _firms(view.mentions):
        if not _is_behind(_FOUNDS_EN if english else _FOUNDS, view.text, m.start - view.start):
            continue
        ahead = view.cut(view.start, m.start)
        if english:
            return firm, _YET_EN.search(ahead) is not None
        return firm, bool(_YET.search(ahead + view.cut(m.end, m.end + 24))) and not _DONE.search(ahead)
    return None


def _firms(mentions: Iterable[Mention]) -> Iterator[tuple[Mention, Node]]:
    """Yield the firms that are named."""
    return ((m, m.node) for m in mentions if m.node is not None and m.node.cls == "Company" and m.kind in _NAMED)


def _is_behind(founds: re.Pattern[str] | Gated, text: str, at: int) -> bool:
    """Tell whether words of founding end at a place of a sentence."""
    return founds.search(text[max(0, at - _AHEAD) : at]) is not None


def held_firm(view: View, rule: Rule, slot: Slot, start: int) -> Mention | None:
    """Return the firm of which a sentence tells who has a share without its name, None where it may be any."""
    if rule.states != "stakeIn" or slot.name != "object":
        return None
    if view.language != "zh":  # "X, who owns 18 percent, …, the company said"
        meant = [m for m in view.mentions if m.kind == "anaphor" and m.node is not None and m.node.cls == "Company"]
        meant = meant or _named_before(view, start)  # "X's free float will be 25 percent; its founder's holding falls"
        return meant[0] if len({m.node for m in meant}) == 1 and not is_backer(meant[0]) else None
    clause = view.clauses[view.clause_at(start)]
    own = founded(view)
    if own is not None and _HOLDS.search(view.cut(clause.start, start + 8)):
        return Mention(clause.start, clause.start, "", "anaphor", own[0])
    lead = next((g for g in view.groups if len(g.members) == 1 and _leads(view, g)), None)
    if lead is not None and lead.end < clause.start:
        return lead.members[0]
    if view.venture is not None and _PUTS_IN.search(view.cut(view.sentence.start, start + 8)):
        return Mention(clause.start, clause.start, "", "anaphor", view.venture[0])
    return None


def _named_before(view: View, start: int) -> list[Mention]:
    """Return the firms that an English sentence names in the clauses before a place."""
    clause = view.clauses[view.clause_at(start)]
    ahead = (m for m in view.mentions if m.end <= clause.start and m.kind in ("name", "new"))
    ahead = (m for m in ahead if ";" in view.cut(m.end, start))
    return [m for m in ahead if m.node is not None and m.node.cls == "Company"]


def _leads(view: View, group: Group) -> bool:
    """Tell whether a sentence opens with a firm and tells of it, and not of what it holds."""
    m = group.members[0]
    if m.node is None or m.node.cls not in ("Company", "DataExchange") or is_backer(m) or oblique(view, group):
        return False
    clause = view.clauses[view.clause_at(group.start)]
    return view.clauses[0] == clause and not _SHARED.search(view.cut(clause.start, clause.end))


def yet_to_be(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return what a sentence states, with shares of a firm that is yet to be founded, and what is put in, planned."""
    if view.venture is None or not view.venture[1]:
        return stated
    return [replace(a, status="planned") if _of(a, view.venture[0]) and a.status == "done" else a for a in stated]


def _of(a: Assertion, firm: Node) -> bool:
    """Tell whether a statement is of a share of a firm or of what somebody puts into it."""
    if a.predicate == "stakeIn":
        return isinstance(a.object, Node) and a.object.id == firm.id
    if a.predicate in ("registeredCapital", "investment") and isinstance(a.subject, Node) and a.subject.id == firm.id:
        return True
    held = a.predicate == "stakePct" and a.value is not None and a.value.of == firm.label
    return held or (a.predicate == "investment" and a.rule == "figure/invests")
