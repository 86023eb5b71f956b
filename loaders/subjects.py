"""Whose deed a verb tells where no name stands right before it, and who only seems to do it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from loaders.backers import LISTED
from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.parties import names_party, undefined
from loaders.triggers import Hit
from loaders.view import Clause, View
from ontology.grammar import Rule

# 撤回材料的某某, 登陆科创板、首日大涨的某某: whoever stands behind 的 does what stands before it.
_OF_WHOM = compiled(r"[^，。；、：,;:“”的其所持]{0,12}(?:、[^，。；、：,;:“”的其所持]{2,14})?的")
# 持有某某1.6%股份的甲: whoever that is has it, and nobody before.
_HELD_BY_NEXT = compiled(
    r"(?:合计|直接|间接)?持(?:有|股)[^，。；]{0,20}?\d[\d.]*[%％](?:的?(?:股份|股权|表决权|份额))?的(?!股|表决|份额|出资|权益)"
)
_WILL = compiled(r"[拟将以向对把]")
_SAYS = compiled(r"(?:测算|预计|预测|认为|估算|估计|分析|指出|判断|研报|称|表示)[^，。；]{0,10}[，,：:]")
_ITS_HOLDER = compiled(
    r"(?:的|现任?|原|前)*(?:第[一二三四五]大|控股|单一|最大|主要|间接|直接)*(?:股东|实际控制人|实控人|创始人|创办人|董事长|总经理)"
)
_HOLDS = compiled(r"h[eo]ld|own|持|控制")
_PAST = {"en": compiled(r"[;)]"), "zh": compiled(r"[，,；;、)）]")}
# What may stand before 持股 beside who holds.
_BESIDE_HOLDER = compiled(
    r"合计|合共|直接|间接|共同|共|分别|目前|现|仍|并|还|另|同时|亦|也|将|拟|已|则|其中|各|均|继续|单独|截至|当前"
    r"|本次|交易|完成|发行|上市|之?后|之?前|通过[^，。；]*|[（(][^（）()]*[）)]|[\d年月日底末季度]+|于|在|由|其|该?公司|本公司|双方|他|她"
)
# What may stand before a date that heads a clause, and behind one of which the whole sentence is told.
_TIMED = compiled(r"\W*(?:(?:截至|截止|于|在|到|自|目前|[Ii]n|[Oo]n|[Aa]t|[Aa]s of|[Bb]y|the|end of|and)\s?)*")
_GOES = compiled(r"(?:末|底|日|前|时)?\s?[，,]|\s?(?:合计|直接|间接|共|已|仍|持|又|即|they|it|[A-Z])")
_HAN = compiled(r"[\u3400-\u9fff]")
_WHO = compiled(r"\bwho\s*$")
# "Backed by X, Y filed": what hangs on such a word before a comma does nothing behind it.
_BY = "by"
_COMMA = compiled(r",\s")
_HIRED_EN = compiled(
    r"\b(?:(?:agreement|contract|deal|mandate|engagement|filing|tutoring|guidance) (?:\w+ )?(?:with|by|from)"
    r"|(?:hir|appoint|engag|pick|mandat|tapp|retain|select|recruit|sign)(?:s|es|ed|ing)"
    r"|(?:tutored|advised|sponsored|underwritten|guided|counselled|represented) by"
    r"|(?:sponsor|underwriter|bookrunner|tutor|advis[eo]r|counsel|arranger|coordinator)s?,?)\s(?:the\s)?$",
    re.IGNORECASE,
)
_HIRED_ZH = compiled(r"(?:与|和|同|由|聘请|委托|聘|保荐人|保荐机构|保荐券商|辅导机构|辅导券商|主承销商)(?:[为是：:])?$")
_GUIDES_ZH = compiled(r"[^，。；]{0,8}(?:辅导|保荐|承销|签署|签订|担任|作为)")
# With whom a firm that lists deals, or who acts for it.
_WITH = compiled(
    r"(?:\bwith|\b(?:owned|held|controlled|backed|led|advised|sponsored|tutored|guided)\b[^,;]{0,24}\bby)\s+(?:the\s+)?$"
    r"|[与和同由向聘请]$"
)


def behind(view: View, hit: Hit, groups: Iterable[Group]) -> Group | None:
    """Return whom a Chinese clause in front of a name tells of: 撤回材料的某某."""
    if view.language != "zh" or hit.part != "verb":
        return None
    start, end = hit.start + view.sentence.start, hit.end + view.sentence.start
    if _WILL.search(view.cut(view.clauses[view.clause_at(start)].start, start)):
        return None
    after = [g for g in groups if g.start >= end]
    first = min(after, key=lambda g: g.start, default=None)
    return first if first is not None and _OF_WHOM.fullmatch(view.cut(end, first.start)) else None


def doers(view: View, clause: Clause, groups: list[Group]) -> list[Group]:
    """Return those of some things that a relative clause can speak of: "who" is a person, whatever stands nearer."""
    if not _WHO.search(view.cut(clause.start - 8, clause.start).lower()):
        return groups
    apposed = [g for g in groups if view.cut(g.end, clause.start).strip(" ,") in ("", "who")]
    return apposed or [g for g in groups if (node := g.members[0].node) is not None and node.cls == "Person"]


def left_unsaid(view: View, clause: Clause, start: int) -> bool:
    """Tell whether an English clause has a party for its subject that the text did not define ("the Purchaser")."""
    if view.language != "en" or not names_party(view.text):
        return False
    return undefined(view.cut(clause.start, start), clause.start, view.mentions)


def is_other(view: View, rule: Rule, name: str, group: Group) -> bool:
    """Tell whether a name is that of one who only advises, reckons, or has the holder that is told of."""
    if is_hired(view, name, group) or only_reckons(view, rule, group):
        return True
    of_holder = rule.states == "stakeIn" and name == "subject" and view.language == "zh"
    return of_holder and _ITS_HOLDER.match(view.cut(group.end, group.end + 16)) is not None


def in_bracket(view: View, hit: Hit) -> bool:
    """Tell whether a verb of holding begins a bracket, so that its subject stands right before that: X（持股5%）."""
    return (
        view.text[hit.start - 1 : hit.start] in ("(", "（") and _HOLDS.match(view.text, hit.start, hit.end) is not None
    )


def holds_on(view: View, group: Group, start: int) -> bool:
    """Tell whether a date is that for which a share is told: one that says so, or that heads its clause or sentence."""
    day = group.members[0].moment
    if day is not None and day.role == "as_of":
        return True
    clause = view.clauses[view.clause_at(group.start)]
    heads = _TIMED.fullmatch(view.cut(clause.start, group.start)) is not None
    return heads and (group.end > start or _GOES.match(view.cut(group.end, group.end + 12)) is not None)


def past(view: View, hit: Hit, between: str) -> bool:
    """Tell whether words behind a verb of holding lead past where the firm that is held can stand."""
    return _HOLDS.match(view.text, hit.start, hit.end) is not None and _PAST[view.language].search(between) is not None


def holder_unknown(view: View, clause: Clause, hit: Hit) -> bool:
    """Tell whether a Chinese verb of holding has a subject in its clause that no list knows."""
    if view.language != "zh" or not _HOLDS.match(view.text, hit.start, hit.end):
        return False
    opens = not view.cut(clause.start, hit.start + view.start).strip("，；,; ")
    if opens and _HELD_BY_NEXT.match(view.text, hit.start):
        return True
    ahead = _BESIDE_HOLDER.sub("", view.cut(clause.start, hit.start + view.sentence.start))
    return len(_HAN.findall(ahead)) > 3


def only_reckons(view: View, rule: Rule, group: Group) -> bool:
    """Tell whether a house only reckons what another's purchase brings ("高盛测算，收购…")."""
    node = group.members[0].node
    if node is None or node.cls != "SecuritiesFirm" or not (rule.states == "stakeIn" or rule.evokes):
        return False
    return _SAYS.match(view.cut(group.end, group.end + 20)) is not None


def past_comma(view: View, marker: str, group: Group, start: int) -> bool:
    """Tell whether a name hangs on a word of an English clause that ends before the verb at `start`."""
    if marker != _BY or view.language != "en" or not group.members[0].is_entity:
        return False
    return _COMMA.search(view.cut(group.end, start)) is not None


def is_hired(view: View, name: str, group: Group) -> bool:
    """Tell whether somebody only tutors, sells for or deals with who lists ("a tutoring agreement with X")."""
    if name not in LISTED:
        return False
    if _WITH.search(view.cut(max(view.sentence.start, group.start - 60), group.start)):
        return True
    ahead = view.cut(max(view.sentence.start, group.start - 50), group.start)
    if view.language == "en":
        return _HIRED_EN.search(ahead) is not None
    hired = _HIRED_ZH.search(ahead.rstrip()) is not None
    return hired and _GUIDES_ZH.match(view.cut(group.end, group.end + 12)) is not None
