"""What a Chinese decree grants, clause by clause: to whom, at which rate, up to how much, out of which money.

"对租用算力的企业，按合同额的30%给予支持，单个主体每年最高200万元" grants these firms 30 percent, at most two million.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.model import Node, Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.list_clauses import Clause
from loaders.mentions import Mention
from loaders.view import View

_GIVES = r"(?:给予|予以|给|一次性|分阶段|按|最高|奖励|补[贴助]|资助|贴息|每年|可|优先|单个|分档)"
_AID = r"(?:补[贴助]|奖励|奖补|资助|支持|贴息|抵扣|优惠|报销|返还|补偿|减免|算力券|扶持)"
_FOR = compiled(r"(?:其中|此外|同时)?对(?:于|符合条件的)?(?P<whom>[^，]{4,60}?)的?")
_FOR_IT = compiled(rf"对(?:于|符合条件的)?(?P<whom>[^，]{{4,40}}?)的?(?:给予|予以|一次性给予|按)[^，]*{_AID}[^，]*")
_TOWARDS = compiled(r"面向(?P<whom>[^，]{3,40}?)(?:每年)?(?:(?:发放|兑付|实施)[^，]*)?")
_GIVEN = compiled(_GIVES)
_RATE = compiled(rf"(?:按|比例|标准|最高|给予|不超过)[^，]*[%％][^，]*{_AID}|{_AID}[^，]{{0,8}}[%％]")
# A higher rate for some, told behind the rate for all: 租用国产算力的，比例提高至40%.
_HIGHER = compiled(r"[^，]{0,8}(?:比例|标准)(?:可|再|统一)?(?:提高|提升|上调|放宽)[到至为][^，]{0,4}[%％]")
_NO_RATE = compiled(r"不[再予得]|上架率|百分点|占比|税率|利率|增[长速]|上浮|下浮")
_CAP = compiled(
    rf"(?:最高|上限|封顶|不超过|限额|一次性|合计|至多)[^，]*元|[^，]*元(?:以内|封顶)|(?:给予|予以|奖励)[^，\d]{{0,10}}\d[^，]*元[^，]*{_AID}?"
)
_NO_CAP = compiled(
    r"安排|总规模|资金池|投资额|基金|注册资本|营业收入|营收|罚|以上|发放总额|券总额|预算|募|达到|突破|估值|年薪|成交额|每千瓦时|每度|每[P卡]|/"
)
_FUND = compiled(
    r"(?:每年|年度|统筹|三年|设立|省级|市级|区级|财政|专项资金|分年度)[^，]*(?:安排|拿出|列支|统筹|设立|投入|发放|总额|总规模)[^，]*元|总额(?:不超过|为)?[^，]*元"
)
_ONE = compiled(r"单[个户家]|每[家户个]|同一|一次性|年度补贴总额|补贴总额")
_GIVES_IT = compiled(r"^(?:对|给予|予以|最高|按)")
_MONEY = ("CNY", "USD", "HKD")


def own_grants(view: View, clauses: Sequence[Clause], subject: Node) -> Iterator[Assertion]:
    """Yield what the clauses of a sentence grant."""
    granting = False  # whether a clause before speaks of aid, of which the next may set the ceiling
    for n, clause in enumerate(clauses):
        text, behind = clause.text, "".join(c.text for c in clauses[n + 1 : n + 3])
        whom = _FOR_IT.fullmatch(text) or (_FOR.fullmatch(text) if _GIVEN.match(behind) else None)
        whom = whom or (_TOWARDS.fullmatch(text) if "券" in view.text else None)
        if whom is not None and (granting or _speaks_of_aid(text + behind)):
            yield _told(subject, "appliesTo", Value(text=whom["whom"]), clause, "for", "done")
        granting = granting or _speaks_of_aid(text)
        numbers = [m for m in view.mentions if m.quantity and clause.start <= m.start and m.end <= clause.end]
        rates = [m for m in numbers if m.quantity and m.quantity.unit == "%"]
        sums = [m for m in numbers if m.quantity and m.quantity.unit in _MONEY]
        higher = granting and _HIGHER.match(text) is not None
        if len(rates) == 1 and (higher or _RATE.search(text)) and not _NO_RATE.search(text):
            yield _told(subject, "subsidyPct", _value(rates[0]), clause, "rate", "planned")
        if len(sums) != 1:
            continue
        if _FUND.search(text) and not _ONE.search(text) and not _GIVES_IT.search(text):
            yield _told(subject, "investment", _value(sums[0]), clause, "fund", "planned")
        elif granting and _CAP.search(text) and not _NO_CAP.search(text):
            yield _told(subject, "maxBonus", _value(sums[0]), clause, "cap", "planned")


def _speaks_of_aid(text: str) -> bool:
    return any(word in text for word in ("补贴", "补助", "奖", "资助", "贴息", "给予", "予以", "抵扣", "券"))


def _value(m: Mention) -> Value | None:
    q = m.quantity
    return Value(q.number, q.unit, q.stated, q.bound) if q is not None else None


def _told(subject: Node, predicate: str, value: Value | None, clause: Clause, rule: str, status: str) -> Assertion:
    return Assertion(
        subject, predicate, None, value, None, status, None, clause.start, clause.end, f"decree/{rule}", 0.85
    )
