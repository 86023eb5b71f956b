"""What hangs on another word and so is no subject: after a preposition, before 's, in brackets."""

from __future__ import annotations

import re

from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.described import DOES
from loaders.standing import SHARES_OF, lettered
from loaders.view import Clause, View

_PREPOSITION = compiled(
    r"\b(of|in|on|at|for|by|with|from|to|under|after|before|against|over|into|between|through|via|as|like|than|unlike|"
    r"including|among|near|about|since|until|behind|(?<!\bits )(?<!\btheir )rival)"
    r"\s+(?:(?!and\b|which\b|that\b|(?:19|20)\d\d\s|(?:expect|expected|forecast|see|say|said|believe|want|estimate|predict|think)s?\s)[\w'’-]+\s+){0,4}$",
    re.IGNORECASE,
)
# "Its smaller rival X fell", "Rival X, based in Hefei, posted …": the rival is the subject.
_ITS_RIVAL = compiled(
    r"\b(?:[Ii]ts|[Tt]heir|[Tt]he)\s(?:[a-z-]+\s){1,3}rival,?\s$"
    r"|(?:^|[;•]\s|,\s(?:and|but|while)\s)(?:(?:[A-Z][a-z-]+|[a-z-]+)\s){0,3}[Rr]ival,?\s$"
)
# What is told before the subject takes no name after it: "By late afternoon X had fallen", "In its filing X said".
_TIMED = compiled(
    r"\b(?:in|on|at|by|for|during|after|before|since|from|over)\s+(?:[\w'’-]+\s+){0,4}?"
    r"(?:afternoon|morning|evening|midday|noon|trade|trading|session|close|bell|quarter|year|month|week|half|period|today|"
    r"yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|\d{1,2}|(?:19|20)\d\d"
    r"|section|statement|filing|prospectus|report|notice|call|briefing|interview|letter|post|release|announcement|reply|update)\s+$",
    re.IGNORECASE,
)
_OBLIQUE_ZH = compiled(
    r"(?:在|对|向|受|与|和|为|被|由|从|给|将|把|以|于|据|经|关于|通过|较|比|[与和同向由对](?:其|公司|上述)?[\u3400-\u9fff]{0,4}(?:股东|关联方|子公司|客户|供应商|交易对方|转让方|卖方|合作方)|(?:为|向|给|与|同|对|由|被)(?:当地|本地|该地|广大|全国|多家|一批|国内|海外|上述)的?|保荐(?:人|机构)|保荐(?:人|机构)|主承销商|辅导机构)$|[向由从给](?:[\u3400-\u9fff·]{2,14}、)+$"
)
# What all of those end with.
_ENDS_ZH = frozenset("在对向受与和为被由从给将把以于据经过较比东方司户商的地大国家批内外述人构、\n")
# A Chinese clause that gives the ground of what follows: nothing in it does what the sentence tells.
GROUND_ZH = compiled(
    r"\s*(?:为(?:了|深入|全面|认真|进一步|贯彻|落实|推动|推进|促进|加快|规范|加强|支持|抢抓|充分)|根据|依据|按照|"
    r"遵照|围绕|经(?!济|信|贸|发|营|过|开))"
)
_AT_ZH = compiled(r"(?:位于|坐落于|设在|建在|在)[^，。；的]{1,12}的?")
# Where something is built, which is no site of its own: 在X集群建设“Y”.
_SITE_ZH = compiled(r"在[^，,。；;]{0,30}$")
_BUILT_ZH = compiled(r"[^，,。；;“”]{0,12}(?:建设|兴建|新建|扩建|投建|建成|布局|打造|落地|部署|设立|投资)")
_UNDER = compiled(r"\b(?:under|according to)\s+(?:the|its|their|this|a|an)?\s*(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_NOT = compiled(r"\b(?:not|nor|instead of|rather than)\s+(?:the\s+)?$|(?:而非|而不是)$")
# "X's shares rose" speaks of X.
_TRANSPARENT = compiled(r"['’]s?\s(?:A-|H-)?(?:shares?|stock|share price|ADRs?|units?)\b")
# What a hyphen joins to a name, which then only says what kind of thing is meant.
_JOINED = compiled(
    r"-(?:[a-z]+-)?(?i:backed|owned|led|controlled|funded|affiliated|invested|linked|run|operated|managed|founded|incubated|based"
    r"|supported|sponsored|designed|made|built|branded|style|compatible|certified|related|supplied|anchored|dominated"
    r"|held|sized|type|like|dependent|powered|equipped|hosted|aligned|connected)\b"
)
# What one firm is to another, between their names: X上游供应商Y, X的股东Y.
_RELATION = compiled(
    r"的?(?:上游|下游|核心|主要|重要|最大|大|第[一二三]大|单一|控股|全资|参股|旗下|长期|独家|战略|头部|原|前|海外|国内|设备|材料){0,2}"
    r"(?:供应商|客户|股东|子公司|孙公司|代工厂|代工方|合作方|合作伙伴|竞争对手|母公司|关联方|关联公司|联营公司)"
)
_DATELINE, _DATED_WITHIN = compiled(r"[A-Z][A-Z'’.-]+(?:[ ,/]{1,2}[A-Z][A-Z'’.-]+){0,4}\s*(?:--|[–—-])\s"), 40
_DASH = compiled(r"\s[-–—]{1,2}\s")
# Where somebody used to work: "a former AMD engineer", "ex-Intel staff", 前华为高管.
_ONCE = compiled(
    r"\b(?:former(?:ly)?|one-?time|erstwhile|ex|previously|veteran)[\s-]+(?:(?:at|of|with|head|chief|an?|the|senior)\s+){0,4}"
    r"(?:[A-Z][\w.&-]*\s+){0,3}$|(?<![\u3400-\u9fff])(?:前|原|曾任|曾就职于|曾供职于|曾任职于)$"
)
# In whose notice something is quoted: 公司临2026-041号公告中“X营业收入37.8亿元”有误
_QUOTED_IN = compiled(
    r"[^，。；,;“”]{0,24}(?:公告|报告|年报|文章|报道|稿件|条|原文)(?:中|里)?(?:披露|所述|所载|所称|刊载)?的?[“「]"
)
# Who employed the founder of the firm that comes next: 甲前高管某某创办的乙, 前甲工程师创办、总部在某地的乙.
_STARTED = compiled(r"(?:(?!由)[\u3400-\u9fff·]){0,22}创[办立建设](?:的|、[\u3400-\u9fff]{2,14}的)")
_PAST_ZH = ("之后", "以后", "之前", "之外", "以外")  # 硅基流动之后，又有…
# Who but hears of what is told: 某报获悉，X完成融资.
_HEARS = ("获悉", "了解到", "注意到", "报道")
_NO_SUBJECT = (*_PAST_ZH, *_HEARS)
_OWNED = ("的", "旗下", "下属", "麾下", "关联方")  # what a Chinese owner is followed by
_THEIRS = compiled(r"(?:旗下|下属|麾下)(?!的)[\u3400-\u9fff]{2,8}$")
# Whose a firm is that hangs on what stands before its owner: 与A旗下B签约.
_OWNED_BY = compiled(r"的?(?:旗下的?|下属的?|(?:全资|控股|参股)?[子孙]公司|关联公司)$")
_WITH = ("与", "和", "同", "向", "对", "给")
_BOTH = compiled(r"\W*(?:双方|三方|各方|两家)")  # no one of them does it alone
_OF_TWO_ZH = compiled(r"\W*[前后]者")  # where it stands for nobody that is known
_OWN_VERB = compiled(r"(?:负责|共同|联合|独家|牵头)?[\u3400-\u9fff]{2,4}[、，]")
_ONE = compiled(r"\b(?:an?|another|one|some|several|two|three)\s$", re.IGNORECASE)
_OTHERS = compiled(
    r"\s(?:[a-z-]+\s){0,2}(?:funds?|investors?|compan(?:y|ies)|firms?|groups?|vehicles?|consorti\w+|start-?ups?|competitors?"
    r"|rivals?|peers?|suppliers?|customers?|clients?|distributors?|dealers?|resellers?|partners?|shareholders?|buyers?|affiliates?"
    r"|subsidiar(?:y|ies)|offshoots?|spin-?(?:out|off)s?|associates?|investees?|alumn(?:us|i)|veterans?)\b"
    r"(?!,? [A-Z]|['’])"
)
_OWNING = compiled(r"['’]s?\s")
# What begins a clause as well as what hangs on it: "after X", "after X bought".
_CLAUSE_OPENS = compiled(r"\b(?:after|before|since|until|as)\s(?:the\s)?$", re.IGNORECASE)


def oblique(view: View, group: Group) -> bool:
    """Tell whether a group hangs on a preposition, owns something, or stands in brackets."""
    place = (group.start, group.end)
    known = view.hanging.get(place)
    if known is None:
        known = view.hanging[place] = _oblique(view, group)
    return known


def _oblique(view: View, group: Group) -> bool:
    clause = view.clauses[view.clause_at(group.start)]
    text, begin, end = view.text, group.start - view.start, group.end - view.start
    ahead = text[clause.start - view.start : begin]
    if ahead.rstrip()[-2:].lower() in ("of", "in"):
        ahead = SHARES_OF.sub("", ahead)
    behind = text[end : end + 3]
    node = group.members[0].node
    if "创" in text and node is not None and _STARTED.match(text, end, end + 30):
        return True
    chinese = view.language == "zh"
    if chinese and (_hangs(ahead.rstrip()) or text.startswith(_NO_SUBJECT, end)):
        return True
    if chinese and ahead.endswith(("旗下", "下属", "公司", "的")) and _owner_hangs(view, group, ahead, clause.start):
        return True
    if chinese and not text[begin:end].isascii():
        outer = next((g for g in view.groups if g.end == group.start and _is_place(g) and _is_place(group)), None)
        inner = outer is not None and oblique(view, outer)  # 在内蒙古乌兰察布
        if _is_ground(view, group, ahead) or _sits(view, group) or inner:
            return True
        ahead = _before_outer(view, group, clause.start) or ahead
        ground = GROUND_ZH.match(ahead) and not (node is not None and node.cls == "Policy")  # 根据《X》，…: X says so
        quoted = ("“" in text or "「" in text) and _QUOTED_IN.match(text, end, end + 40)
        return bool(ground or quoted or _hangs(ahead) or _NOT.search(ahead)) or text.startswith(_OWNED, end)
    placed = node is not None and node.cls == "Place"
    if (placed and _dates(view, group)) or _between_dashes(view, group):
        return True
    if behind.startswith("-") and (placed or _JOINED.match(text, end, end + 40)):
        return True  # "Shenzhen-listed X"; "an X-backed start-up" is not X
    if _TRANSPARENT.match(text, end, end + 24):
        return _governed(ahead)
    if node is not None and node.cls == "Policy" and _UNDER.search(ahead):
        return False  # "Under the plan, firms may …": the plan says so
    if not ahead:
        return _OWNING.match(behind) is not None
    if _OTHERS.match(text, end, end + 40) and _ONE.search(ahead):
        return True  # "a Gulf fund" is not the Gulf
    hung = _governed(ahead) or _NOT.search(ahead) or _ONCE.search(ahead) or _OWNING.match(behind)
    return bool(hung) or ahead.rstrip().endswith(("(", "（"))


def _hangs(ahead: str) -> bool:
    """Tell whether the words before a Chinese name end in what governs it."""
    return ahead[-1:] in _ENDS_ZH and _OBLIQUE_ZH.search(ahead) is not None


def _owner_hangs(view: View, group: Group, ahead: str, low: int) -> bool:
    """Tell whether the owner right before a Chinese firm is whom somebody deals with (与A旗下B)."""
    if (kin := _OWNED_BY.search(ahead)) is None:
        return False
    owner = next((g for g in view.groups if g.end == group.start - len(kin[0])), None)
    return owner is not None and view.cut(low, owner.start).rstrip().endswith(_WITH)


def _is_ground(view: View, group: Group, ahead: str) -> bool:
    """Tell whether a site is only where another thing is built."""
    node = group.members[0].node
    sited = node is not None and node.cls in ("Facility", "Place") and _SITE_ZH.search(ahead)
    return bool(sited) and _BUILT_ZH.match(view.cut(group.end, group.end + 16)) is not None


def _governed(ahead: str) -> bool:
    """Tell whether the words before a name end in a preposition with at most four words behind it, and in no time."""
    if not ahead[-1:].isspace():
        return False
    ahead = _ITS_RIVAL.sub("", ahead) if "ival" in ahead else ahead
    far = ahead.rsplit(None, 5)
    return _PREPOSITION.search(ahead, len(far[0]) if len(far) > 5 else 0) is not None and not _TIMED.search(ahead)


def _between_dashes(view: View, group: Group) -> bool:
    """Tell whether a group stands in what two dashes enclose ("three clients - A, B and C - and broke even")."""
    ahead = view.text[: group.start - view.start]
    if not ("-" in ahead or "–" in ahead or "—" in ahead) or len(_DASH.findall(ahead)) % 2 == 0:
        return False
    return _DASH.search(view.text, group.end - view.start) is not None


def _before_outer(view: View, group: Group, low: int) -> str | None:
    """Return the words before the place in which a place lies (在甘肃庆阳), None where no such place stands there."""
    outer = (m for m in view.mentions if m.end == group.start and m.node is not None and m.node.cls == "Place")
    place = next(outer, None)
    return view.cut(low, place.start) if place is not None and place.start > low else None


def _sits(view: View, group: Group) -> bool:
    """Tell whether a thing only owns the site that it is said to have somewhere ("X位于绵阳的工厂已投产")."""
    at = _AT_ZH.match(view.cut(group.end, group.end + 20))
    return at is not None and any(
        m.node is not None and m.node.cls == "Facility" and 0 <= m.start - group.end - at.end() <= 4
        for m in view.mentions
    )


def _dates(view: View, group: Group) -> bool:
    """Tell whether a place only is where a report comes from ("SINGAPORE -- The regulator said")."""
    line = _DATELINE.match(view.text) if group.start - view.start < _DATED_WITHIN else None
    return line is not None and group.end <= view.start + line.end()


def _is_place(group: Group) -> bool:
    node = group.members[0].node
    return node is not None and node.cls == "Place"


def introduces(view: View, group: Group, low: int, high: int) -> bool:
    """Tell whether a Chinese name only tells whose the next one is (X供应商Y), by words outside of low and high."""
    if view.language != "zh" or group.members[0].node is None:
        return False
    m = _RELATION.match(view.cut(group.end, group.end + 14))
    end = group.end + m.end() if m else -1
    apart = high <= group.end or end <= low
    return apart and any(g.start == end and g.members[0].is_entity for g in view.groups)


def agent_of(view: View, group: Group, start: int) -> Group | None:
    """Return who does what the verb at `start` says after 由: in 由X投资、Y承建 not X but Y has the verb 承建."""
    if start < group.end or not _OWN_VERB.match(view.cut(group.end, start)):
        return group
    return next((g for g in view.groups if g.end == start and g.start > group.end and g.members[0].is_entity), None)


def speaks_of_others(view: View, clause: Clause, at: int, *, many: bool) -> bool:
    """Tell whether a Chinese clause has a subject that has no name: both together, or something that X owns (X旗下)."""
    ahead = view.cut(clause.start, min(at, clause.end)) if view.language == "zh" else ""
    if _OF_TWO_ZH.match(ahead) and not any(clause.start <= m.start < clause.start + 3 for m in view.mentions):
        return True
    return bool(_THEIRS.search(ahead) or lettered(ahead) or (not many and _BOTH.match(ahead)))


def begins_clause(view: View, group: Group) -> bool:
    """Tell whether a name is the subject of a clause that a word before it opens ("rose after X bought")."""
    begin, end = group.start - view.start, group.end - view.start
    opened = view.language == "en" and _CLAUSE_OPENS.search(view.text, max(0, begin - 12), begin)
    return bool(opened) and DOES.match(view.text, end, end + 60) is not None


_OWN_SUBJECT = compiled(
    r"\s*(?:而|但|同期|其中|其)?[\u3400-\u9fff]{0,6}(?:板块(?!业务)|行业(?!地位|龙头|领先|首)|同行|同业|大盘|个股|概念股"
    r"|竞争对手|子公司|孙公司|参股公司|联营公司)(?:内|中|的)?[\u3400-\u9fff]{0,8}$"
    r"|\W*(?:and |while |as |but |whereas )?(?:the|its|their|other|most|many|rival|some) (?:[\w-]+ ){0,3}"
    r"(?:sector|industry|market(?! (?:share|value|cap))|average|peers?|rivals?|index|gauge|benchmark"
    r"|subsidiary|subsidiaries|unit|arm|division|segment|competitors?)(?:['’]s)? (?:[\w-]+ ){0,3}$",
    re.IGNORECASE,
)


def has_its_own(view: View, clause: Clause, at: int) -> bool:
    """Tell whether what is measured in a clause has a subject there that is no firm (半导体板块跌1.9%, 科创板涨2%)."""
    if _OWN_SUBJECT.match(view.cut(clause.start, at)):
        return True
    if clause.link == "resume" and (opened := _opened(view, clause)) is not None and _OWN_SUBJECT.match(opened):
        return True  # "Its cloud unit, which …, posted growth of 31%"
    before = (m.node for m in view.mentions if m.end == at and m.start >= clause.start and m.node is not None)
    return view.language == "zh" and any(node.cls in ("Board", "StockExchange", "MarketIndex") for node in before)


def _opened(view: View, clause: Clause) -> str | None:
    """Return how a sentence opens that goes on behind one relative clause."""
    at = view.clauses.index(clause)
    named = any(g.members[0].is_entity for g in view.groups_in(view.clauses[0]))
    if at != 2 or view.clauses[1].link != "relative" or named:
        return None
    return view.cut(view.clauses[0].start, view.clauses[0].end).rstrip(" ,") + " "


def tells_where(view: View, group: Group) -> bool:
    """Tell whether a group only says where something is ("the centre in Zhongwei, which …")."""
    ahead = view.cut(max(view.sentence.start, group.start - 4), group.start)
    return _is_place(group) and ahead.endswith("in ")


def hangs(ahead: str) -> bool:
    """Tell whether the words before a name end in a preposition that governs it."""
    return bool(_PREPOSITION.search(ahead) or _hangs(ahead) or _ONCE.search(ahead))
