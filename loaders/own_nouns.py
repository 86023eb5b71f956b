"""What a Chinese figure is of where it is no firm's: 线模组收入, 原合同已确认收入, 达产年收入 have a noun of their own.

A figure of a whole firm has nothing between the firm and its name but times, adverbs and words of accounting.
"""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.measures import OF_FIRMS
from loaders.triggers import Hit
from loaders.view import View
from ontology.grammar import Rule

# What may stand there: whose (公司, 其), when, how (实现, 预计, 累计), and which of a firm's own results.
_PLAIN = compiled(  # a word of such; longer ones first
    r"(?:[\W\d_]+|归属于?(?:上市公司|母公司|本公司)?|归属于?|股东|应占|公司|集团|企业|其|该|本|的|之|"
    r"实现|实现|预[计测期告]|预增|录得|取得|完成|创造|斩获|产生|维持|指引|管理层|guidance|上市|以来|首次|首度|首个|首|突破|"
    r"此前|先前|之前|早前|原|所|有关|相关|全年|[上下]半年|[半本当去今明前次新财]?(?:年度?|季度?)|单季度?|单季|季报|年报|[Qq][1-4]|[Hh][12]|FY|[一二三四]|第|新?财|"
    r"同期|[当本]期|报告期|期[内末]|月份?|日|截至|截止|至今|以后|之后|"
    r"累计|合计|合并|综合|总|共|主营(?:业务)?|营[业收]|收入|收益|销售额?|利润|净(?:利润?|亏损?)?|亏损?|盈利?|毛利?率?|[转扭]|由|比|较|规模|金额|"
    r"归母|扣非后?|经调整后?|调整后|经营|年内|期间|"
    r"分别|均|约|达到?|为|同比|环比|按年|又|也|则|亦|还|已经?|将|仅|只|更|再|仍|便|即|曾|"
    r"和|及|与|但|而|中|内|后|前|大幅|整体|人民币|美元|港元|股份|控股|科技|联合|技术|电子|"
    r"实际|估计|有望|料|或|可|逾|近|超过?|接近|保持|连续|未?经审计|审定|备考|模拟|"
    r"披露|显示|公告|称|表示|业绩|快报|少数|普通股|拥有人|持有人|所有者|权益|权)"
)
# What is recognised or brought in is so by a contract, a product or a site, and what is made up is nobody's.
_OTHERWISE = compiled(r"(?:确认|贡献|带来|虚增|对应的?|对应的?)\s*$")
_REMAINS = compiled(r"[^\W\d_]{2}|[A-Za-z]")
_RESULT = compiled(r"(?:收入|营收|利润|净利|亏损)")
_GOODS = frozenset({"Product", "ProductClass", "Chip", "Server", "Accelerator"})


def of_a_part(rule: Rule, view: View, hit: Hit) -> bool:
    """Tell whether a result of a Chinese sentence is of a part of a firm, a contract or a product, by its own noun."""
    if view.language != "zh" or rule.states not in OF_FIRMS or rule.of == "*":
        return False  # which says itself of what part it is
    at = hit.start + view.sentence.start
    if rule.states != "growthPct":
        return _named(view, at)
    if _named(view, at):
        return True
    before = list(_RESULT.finditer(view.text, 0, hit.start))
    return bool(before) and _named(view, before[-1].start() + view.sentence.start)


def _named(view: View, at: int) -> bool:
    """Tell whether a noun stands before a place, behind the last name, time or number of its clause."""
    clause = view.clauses[view.clause_at(at)]
    last = next((m for m in reversed(view.mentions) if clause.start <= m.start and m.end <= at), None)
    ahead = view.cut(last.end if last else clause.start, at)
    if _OTHERWISE.search(ahead):
        return True
    plain = 0
    while (word := _PLAIN.match(ahead, plain)) is not None:
        plain = word.end()
    if _REMAINS.search(ahead, plain):
        return True
    if last is not None and last.node is not None and last.node.cls in _GOODS:
        return True
    quoted = ahead.strip()[:1] in ("”", "」") and len(ahead.strip()) == 1
    return quoted and not (last is not None and last.is_entity and last.end >= at - 2)
