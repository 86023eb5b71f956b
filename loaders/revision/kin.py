"""What a text tells of somebody's unit, parent or customer that it does not name: nothing of that firm itself."""

from __future__ import annotations

import re

from loaders.compiling import compiled
from loaders.events import Assertion, Event
from loaders.expressions import Gated
from loaders.gates import Gate
from loaders.view import View

# Who is told of, by what it is to the firm, up to the verb that makes it the subject.
_KIN = Gated(compiled(
    r"(?<!and\s)\b(?:its|their)\s(?:(?!(?:and|or|that|which|shares?|stake|in|to|for|of|with)\b)[\w&-]+\s){0,5}?"
    r"(?:units?|subsidiar(?:y|ies)|arm|division|affiliates?|parent(?:\scompany)?|rivals?|peers?|joint\sventure|suppliers?"
    r"|customers?|clients?|shareholders?|owners?|backers?|chairman|founders?|competitors?|(?:zone|marketplace)(?:,\s[^,.;]{4,40},)?)"
    r"(?:['’]s?\s|\s(?:had|has|have|was|were|is|are|will|would|could|may|might|can|did|also|then|(?!(?:need|based)\b)\w+ed)\b)"
    r"|\bthe\s(?:[a-z]+\s){0,2}(?:zone|marketplace)\s(?:had|has|have|was|is|will)\b"
    r"|[，,](?:其|公司|旗下|下属)(?:[\u3400-\u9fff]{0,4})(?:子公司|孙公司|参股公司|联营公司|母公司|控股股东|大股东|竞争对手|供应商|客户)"
    r"(?=拟|已|将|于|在|近|日|正|计|预|也|还|获|完成|实现|营|净|收|提交|向)",
    re.IGNORECASE,
))  # fmt: skip
# "revenue at its cloud unit rose"
_AT = Gated(compiled(
    r"\b(?:at|of|from|in)\s(?:its|their|the\scompany['’]s|(?:[\w&.-]+\s){0,3}?[\w&.-]+['’]s?)\s(?:[\w&-]+\s){0,4}?"
    r"(?:units?|subsidiar(?:y|ies)|arm|division|segment|affiliates?|parent|joint\sventure)\b",
    re.IGNORECASE,
))  # fmt: skip
_MAY_TELL = Gate((*_KIN.needed, *_AT.needed), ignore_case=True)
_BREAK = compiled(r"[;；。]|[,，](?!\d)|\band\s(?:that|it|the)\b|\bwhile\b")
_WORDS = frozenset(("stated", "aimsTo", "hasCustomer", "rankClaim"))


def own(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions without those that take what is told of an unnamed kin of a firm for the firm's."""
    if not _MAY_TELL.opens(view.text) or not any(map(_may_be_of_kin, stated)):
        return stated
    found = [m for m in (*_KIN.finditer(view.text), *_AT.finditer(view.text)) if not _named(view, m.end() + view.start)]
    spans = [(m.start() + view.start, m.end() + view.start) for m in found]
    return [a for a in stated if not any(_of_kin(view, a, *span) for span in spans)] if spans else stated


def _named(view: View, at: int) -> bool:
    """Tell whether the kin is named at a place (其子公司云岚芯片)."""
    return any(m.is_entity and at <= m.start <= at + 1 for m in view.mentions)


def _may_be_of_kin(a: Assertion) -> bool:
    return isinstance(a.subject, Event) or (a.value is not None and a.predicate not in _WORDS)


def _of_kin(view: View, a: Assertion, start: int, end: int) -> bool:
    """Tell whether an assertion's number or deal stands in the clause of which a kin is the subject."""
    if not _may_be_of_kin(a) or a.end <= end or (a.start > start and _BREAK.search(view.cut(end, a.start))):
        return False
    return _BREAK.search(view.cut(end, a.end)) is None
