"""Who cannot be meant in a Chinese sentence though a slot took them: a place where a firm works, a broker's house."""

from __future__ import annotations

from collections.abc import Mapping

from loaders.backers import is_backer
from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.fills import Fill
from loaders.measures import OF_FIRMS
from loaders.mentions import Mention
from loaders.oblique import oblique
from loaders.triggers import Hit
from loaders.view import View
from ontology.grammar import Rule

_OF_PLACES = frozenset({"capacity", "utilisationPct", "hasCount", "investment", "pue"})
_BOUGHT = frozenset({"stakeIn", "StakePurchase", "Merger"})
# Where a firm works, sits or builds: 在X运营, 落户X.
_AT = compiled(
    r"(?:(?<![存正现内所])在|位于|设在|设于|坐落于?|落户于?|落地|落子|入驻|于|从|向|给|为|到|赴)(?:[\u3400-\u9fff]{2,12}、){0,4}$"
)
# Who is in a place, or comes of it: 总部设在X的企业, X某公司, and a list of how many are where (安徽15家).
_ITS_FIRM = compiled(
    r"的?(?:一家|某|[两三多几]家)?[^，。；：:、的]{0,8}(?:企业|公司|厂商|机构|园区|产业园|运营商|服务商|客户|高校|医院)|\d[\d,.]*[余多]?[家个座所]"
)
# Who stands for a firm without its name.
_SOMEBODY = compiled(r"[前后]者|双方|该[企公]|这家|承接方|建设方|投资方|运营方|买方|卖方|中标")
_HOUSE = compiled(r"预计|预测|测算|估算|评级|评为|目标价|研报|报告|首次覆盖|维持|上调|下调")


def misplaced(rule: Rule, view: View, hit: Hit, fills: Mapping[str, Fill]) -> bool:
    """Tell whether what fills a rule's slots cannot be what a Chinese sentence says it of."""
    if view.language != "zh":
        return False
    subject = fills.get("subject") or fills.get("acquirer")
    if subject is None or subject.members[0].node is None:
        return False
    m, at = subject.members[0], hit.start + view.sentence.start
    if m.node is not None and m.node.cls == "Place" and rule.states in _OF_PLACES:
        return _no_place(view, m, at, fills.get("object"))
    told = rule.states in OF_FIRMS or rule.states in _BOUGHT or rule.evokes in _BOUGHT
    return told and is_backer(m) and m.end <= at and _HOUSE.search(view.cut(m.end, at)) is not None


def _no_place(view: View, place: Mention, at: int, figure: Fill | None) -> bool:
    """Tell whether a figure is of a firm in a place, not of the place."""
    if place.kind == "anaphor" and place.text[:1] in "全我本该":
        return False
    low, high = place.end, max(at, figure.members[0].start if figure is not None else at)
    if high <= low:
        return False
    if _AT.search(view.cut(max(view.sentence.start, place.start - 60), place.start)) or _ITS_FIRM.match(
        view.cut(low, high)
    ):
        return True
    if (group := next((g for g in view.groups if place in g.members), None)) is not None and _owned(view, group):
        return True
    between = (m for m in view.mentions if low <= m.start and m.end <= high and m.node is not None)
    others = any(m.node is not None and m.node.cls in ("Company", "Person", "Policy") for m in between)
    return others or _SOMEBODY.search(view.cut(low, high)) is not None


def _owned(view: View, group: Group) -> bool:
    """Tell whether a place hangs on a preposition and owns nothing itself."""
    return oblique(view, group) and not view.cut(group.end, group.end + 1).startswith("的")
