"""Whose a figure is not: of a place or firm whose site has it, of a site whose phase has it, of another point's firm.

"The Hohhot centre of X has 6 EFLOPS", 韶关二期规划机柜4000个, "utilisation of phase one was 85%" and
一、甲中标；二、乙营收6.6亿元 tell nothing of Hohhot, 韶关, the whole site or 甲. Nor does 甲跌3%，某某跌4% where no
list knows the second name.
"""

from __future__ import annotations

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention
from loaders.view import View

SITED = frozenset({"capacity", "utilisationPct", "pue", "investment"})
_OWNERS = frozenset({"Place", "Company", "GovernmentBody", "Programme", "SecuritiesFirm"})
_SITE = compiled(
    r"\s(?:(?:[IVX]{1,4}|\d+|[a-z][a-z-]+|AI|AIDC|IDC)\s){0,3}?"
    r"(?:cent(?:re|er)|campus|site|base|park|plant|facility|complex|project)\b(?!\s(?:cluster|market|industry|capacity|operator|developer))"
)
_NO_SITE = compiled(r"\b(?:in|at|to|of|on|and|has|have|had|with|for|from|is|was|will|its|the|a|an)\s")
_SITE_ZH = compiled(
    r"(?:[^，,。；;：:、\d的]{0,10}?(?:基地|园区|信息园|产业园|科技园|数据港)(?![内里建])|[^，,。；;：:、\d的]{0,10}?[一二三四五首]期(?![间末初货权限])"
    r"|(?P<centre>[^，,。；;：:、\d的]{0,8}?(?:数据|智算|算力|超算|计算|云计算)中心)(?!集群|[总等建产企机投]))"
)
_BREAK = compiled(r"[;；。]|\.\s")
_PHASE = compiled(
    r"\b(?:first|second|third|fourth|fifth|initial) (?:phase|stage)\b|\b[Pp]hases? (?:one|two|three|four|I{1,3}|\d)\b"
)
_IN_PHASE = compiled(
    r"(?:\s(?:of|MW|racks?|capacity|computing|power|IT|load)){0,4}\s(?:in|for|at|from|during)\s(?:its|the|an?)\s"
    r"(?:first|second|third|initial)\s(?:phase|stage)\b"
)
# What the whole will have when a phase is there: "Once the second phase opens, the centre will have".
_UPON = compiled(r"\s*(?:[Ww]hen|[Oo]nce|[Aa]fter|[Ww]ith|[Uu]pon|[Oo]n|[Aa]s soon as)\b[^,.;]*\b[Pp]hase\b[^,.;]*,")
_PHASE_ZH = compiled(r"[一二三四五首]期(?![间末初货权限])")
_FIRST_PHASE = ("一期", "首期")
_MORE_PHASES = compiled(r"[二三四五]期|分[两二三四五][期步]|远期|终期")
_PHASED = compiled(r"phase|stage|[一二三四五首]期|Phase")
_ALL = compiled(r"\b(?:[Tt]otal|both|all|entire|whole|combined)\b|总投?资?|合计|全部|共|整[个体]")
# The points of a list that a sentence holds, from its second.
_POINT = compiled(r"[；;]\s?(?:[二三四五六七八九]、|[（(][二三四五六七八九2-9][)）]|[②-⑨]|[2-9][、.．](?!\d))")
_FIRST = compiled(r"(?:^|[\s：:，,。“])(?:一、|[（(][一1][)）]|①|1[、.．](?!\d))")
# A move told of a name right before it, between commas: 某某跌3%.
_MOVED = compiled(
    r"[，,、；;]\s?(?P<name>[\u3400-\u9fff]{2,8}?)(?:股价)?(?:[大小微下收领急劲]?[跌涨挫升降]|下[挫滑降]|上[涨升扬]|涨停|跌停)[^，,。；;]{0,5}$"
)
_NO_NAME = compiled(
    r"收|盘|午|早|尾|一度|累计|今|年|本|上周|[日月周]|随后|幅|此前|同比|环比|较|最终|全|单|再|继续|连续|期|区间|现|报|则|均|也|并"
    r"|又|已|仍|亦|以来|股|指数|分别|合计|其中|而|后|前|内|开|涨|跌|逆|首|曾|最|比|为|以|逾|超过|仅|约|时|午|竞价|跟随|同步|双双|集体|放量|缩量|直线|快速|强势|弱势|震荡|高见|低见|成交|市值|价"
)


def of_what_has_it(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions without figures of what only owns, or holds, the site or phase that a sentence tells of."""
    sites = None
    kept: list[Assertion] = []
    for a in stated:
        if a.predicate in SITED and isinstance(a.subject, Node) and a.value is not None:
            number = view.number_of(a.value, a.start, a.end)
            if number is not None:
                sites = _sites(view) if sites is None else sites
                if a.value.stated and a.value.stated in a.subject.label:
                    continue  # "a 10,000-card cluster" is no name
                if _of_site(view, a, a.subject, number, sites) or _of_phase(view, a.subject, number):
                    continue
        kept.append(a)
    return kept


def _sites(view: View) -> list[tuple[Mention, int]]:
    """Return the names that only say whose or where a site without a name is, and where its noun ends."""
    chinese = view.language == "zh"
    found: list[tuple[Mention, int]] = []
    for m in view.mentions:
        if m.node is None or m.node.cls not in _OWNERS or m.kind == "anaphor":
            continue
        behind = view.cut(m.end, m.end + 40)
        site = (_SITE_ZH if chinese else _SITE).match(behind)
        if site is None or (not chinese and _NO_SITE.search(site[0])):
            continue
        if chinese and site["centre"] is not None and m.node.cls != "Company":
            continue  # 贵州数据中心 may be all of them
        end = m.end + site.end()
        if not any(
            o.node is not None and o.node.cls == "Facility" and o.start < end and m.start < o.end for o in view.mentions
        ):
            found.append((m, end))
    return found


def _of_site(view: View, a: Assertion, subject: Node, number: Mention, sites: list[tuple[Mention, int]]) -> bool:
    """Tell whether a site without a name heads the words up to a number, and its owner would have the figure."""
    if subject.cls not in _OWNERS or (a.predicate == "investment" and subject.cls not in ("Place", "Programme")):
        return False
    last = max(
        (m.end for m in view.mentions if m.node is not None and m.node == subject and m.end <= number.start), default=0
    )
    return any(
        last <= m.end and end <= number.start and _BREAK.search(view.cut(end, number.start)) is None for m, end in sites
    )


def _of_phase(view: View, subject: Node, number: Mention) -> bool:
    """Tell whether the clause of a number gives it to a phase, of which its subject is none."""
    if _PHASED.search(subject.label):
        return False
    clause = view.clauses[view.clause_at(number.start)]
    ahead = view.cut(clause.start, number.start)
    if view.language == "zh":
        if subject.cls in ("Facility", "Place"):  # 项目一期已投产，提供算力1500P
            named = max(
                (m.end for m in view.mentions if m.node == subject and m.end <= number.start), default=view.start
            )
            ahead = _BREAK.split(view.cut(named, number.start))[-1]
        told = _PHASE_ZH.search(ahead)
        if (
            told is not None
            and told[0] in _FIRST_PHASE
            and subject.cls == "Facility"
            and not _MORE_PHASES.search(view.text)
        ):
            return False  # X，首期投资3.8亿美元: of a site of which nothing else is told
    else:
        if _IN_PHASE.match(view.cut(number.end, number.end + 70)):
            return True
        told = None if _UPON.match(ahead) else _PHASE.search(ahead)
    return told is not None and _ALL.search(ahead) is None


def of_own_point(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions without those that reach from one point of a list into the next."""
    if "；" not in view.text and ";" not in view.text:
        return stated
    points = [m.end() + view.start for m in _POINT.finditer(view.text)]
    first = _FIRST.search(view.text) if points else None
    if first is None:
        return stated
    low = first.end() + view.start
    return [a for a in stated if a.start < low or not any(a.start < at < a.end for at in points)]


def of_known_name(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions without moves of a price that a Chinese list tells of a name which nobody knows."""
    return [a for a in stated if a.predicate != "priceChangePct" or not _of_unknown(view, a)]


def _of_unknown(view: View, a: Assertion) -> bool:
    number = view.number_of(a.value, a.start, a.end)
    if number is None:
        return False
    low = max(view.start, number.start - 20)
    found = _MOVED.search(view.cut(low, number.start))
    if found is None or _NO_NAME.search(found["name"]):
        return False
    start, end = low + found.start("name"), low + found.end("name")
    return not any(m.is_entity and start < m.end and m.start < end <= m.end for m in view.mentions)
