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
    r"(?:[\W\d_]+|归属于?(?:上市公司|母公司|本公司)?|歸屬於?|股东|股東|应占|應佔|公司|集[团團]|企业|其|该|該|本|的|之|"
    r"[实實]现|實現|[预預][计計测測期告]|预增|[录錄]得|取得|完成|创造|斩获|产生|维持|指引|管理[层層]|guidance|上市|以来|首次|首度|首[个個]|首|突破|"
    r"此前|先前|之前|早前|原|所|有关|相关|全年|[上下]半年|[半本当當去今明前次新财財]?(?:年度?|季度?)|单季度?|單季|季报|年报|[Qq][1-4]|[Hh][12]|FY|[一二三四]|第|新?[财財]|"
    r"同期|[当當本]期|[报報]告期|期[内內末]|月份?|日|截至|截止|至今|以后|之后|"
    r"累[计計]|合[计計]|合并|合併|[综綜]合|总|總|共|主[营營](?:业务|業務)?|[营營][业業收]|收入|收益|[销銷]售额?|利[润潤]|[净淨](?:利[润潤]?|[亏虧][损損]?)?|[亏虧][损損]?|盈利?|毛利?率?|[转轉扭]|由|比|[较較]|[规規]模|金[额額]|"
    r"归母|歸母|扣非后?|[经經][调調]整[后後]?|[调調]整[后後]|[经經][营營]|年[内內]|期[间間]|"
    r"分[别別]|均|[约約]|[达達]到?|[为為]|同比|[环環]比|按年|又|也|[则則]|亦|[还還]|已[经經]?|[将將]|[仅僅]|只|更|再|仍|便|即|曾|"
    r"和|及|与|與|但|而|中|[内內]|后|後|前|大幅|整体|整體|人民[币幣]|美元|港元|股份|控股|科技|联合|技术|电子|"
    r"[实實][际際]|估[计計]|有望|料|或|可|逾|近|超[过過]?|接近|保持|连续|連續|未?[经經][审審][计計]|[审審]定|备考|備考|模拟|"
    r"披露|[显顯]示|公告|[称稱]|表示|业绩|業績|快报|快報|少数|少數|普通股|拥有人|擁有人|持有人|所有者|权益|權益|[权權])"
)
# What is recognised or brought in is so by a contract, a product or a site, and what is made up is nobody's.
_OTHERWISE = compiled(r"(?:确认|確認|贡献|貢獻|带来|帶來|虚增|虛增|对应的?|對應的?)\s*$")
_REMAINS = compiled(r"[^\W\d_]{2}|[A-Za-z]")
_RESULT = compiled(r"(?:收入|[营營]收|利[润潤]|[净淨]利|[亏虧][损損])")
_GOODS = frozenset({"Product", "ProductClass", "Chip", "Server", "Accelerator"})


def of_a_part(rule: Rule, view: View, hit: Hit) -> bool:
    """Tell whether a result of a Chinese sentence is of a part of a firm, a contract or a product, by its own noun."""
    if view.language != "zh" or rule.states not in OF_FIRMS:
        return False
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
