"""What a firm makes, told as a list of any words: 高速SerDes IP及PCIe交换芯片, "co-packaged optics and switches"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.model import Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention
from loaders.scripts import has_han
from loaders.view import View

_JOINS = compiled(r"\s*(?:、|，|以及|和|与|及其?|/)\s*")
_BRACKET = compiled(r"[(（][^()（）]*[)）]?")
# A member of a Chinese list ends with a noun of goods, or the next one has it for both: 训练及推理芯片.
_HEAD = compiled(
    r"(?:[器机卡板柜束棒膏浆液料件缆线管泵箱仪头片组块源盘胶材箔膜剂屏镜阀塔架阵具纤]|系统|系統|设备|設備|产品|產品|软件|平台|材料|存储|内存|装置|模型"
    r"|引擎|服务器|模塊|終端|终端|晶圆|[A-Za-z\d])[」』”]?$"
)
_TRADE = compiled(r"(?:服务|业务|方案|运营|运维|租赁|集成|建设|咨询|工程)$")
# What ends with capitals and is a service or a field.
_NO_HEAD = compiled(r"(?<![A-Za-z])(?:A?IDC|AI|IT|IoT|OEM|ODM|[SPIM]aaS|[456]G)$")
_JOINS_EN = compiled(r",\s(?:and\s)?|\sand\s|\sas well as\s")
_ENDS = compiled(r"(?:等|系列|相关|类)+(?:产品)?$|(?<=.)的$")
_LEADS = compiled(
    r"(?:(?:高端|国产|自研|自主|新型|新一代|先进|各类|各种|相关|其|多种)(?=..))+"
    r"|(?:(?:(?:the|its|their|own|high-end|advanced|various|proprietary|homegrown|custom|a|an|wide|broad|full)"
    r"|(?:range|line|family|portfolio|series)\sof)\s)+"
)
# What is done or where, not what is made: services, trades, fields, shares, people.
_NO_GOODS = compiled(
    r"(?:服务|业务|运营|运维|租赁|咨询|投资|贸易|技术|方案|集成|代理|工程|施工|建设|管理|领域|行业|产业|市场|生态|应用|研究|研发|设计"
    r"|生产|制造|加工|封装|测试|封测|销售|智能|计算|数据|物联网|半导体|能源|通信|电子|制程|工艺|代工|供应|客户|企业|公司|核心|基金|股权"
    r"|大学|项目|场景|问题|互联|网络安全|信息化|创新|中心|园区|培训|教育|广告|游戏|金融|化|端|环节|条件|情况|无关|安排)$"
    r"|公司|客户|股东|收入|占比|万元|亿元|[A-Z]轮|上市|为主|[\ue000-\ue002]"
)
_GOODS_EN = compiled(
    r"(?:[A-Za-z0-9][\w./&+-]*\s){0,5}(?:[A-Za-z][\w/-]*s|optics|memory|silicon|equipment|gear|hardware|software"
    r"|storage|glass|tooling|firmware|IP|RAM|DRAM|NAND|HBM)"
)
_NO_GOODS_EN = compiled(
    r"\b(?:services|solutions|technologies|operations|businesses|customers|clients|markets|centres|centers|projects|plans"
    r"|policies|plants|factories|investments|shares|funds|loans|losses|profits|sales|results|applications|industries"
    r"|sectors|fields|areas|others|ways|companies|firms|methods|processes|strategies|standards|activities|is|was|has"
    r"|that|which|who|it|they|we|not|also|this|these|those|more|most|than|by|from|to|at|on|news|stories|properties"
    r"|lines|facilities|parks|campuses|buildings|rules|business|access|process|analysis|logistics|components|parts"
    r"|networks|robotics|things|goods|products|ones|tests|trials|courses|games|films|events|jobs)$"
    r"|\b(?:is|was|are|were|has|have|that|which|who|it|they|we|not|will|would|said|says|than|for|to|from|with|by"
    r"|maker|designer|developer|supplier|producer|manufacturer|operator)\b"
    r"|^(?:sells|ships|counts|employs|runs|owns|plans|expects|posts|reports|holds|leases|operates|supplies|serves|wins|raises"
    r"|files|trades|rises|falls|hopes|aims|wants|works|competes|makes|gets|takes|builds)\b|^(?:and|or)\s|^systems$|^[A-Z][a-z]+(?:\s[A-Z][a-z]+)+$"
)


def one_by_one(view: View, a: Assertion) -> Iterator[Assertion]:
    """Yield that a firm makes each member of a list, by its class where there is one; what is no goods is left out."""
    told = a.value.text if a.value is not None else None
    if not told:
        return
    han = view.language == "zh"
    text = _BRACKET.sub("", told)
    at = view.cut(a.start, a.end).find(told) if text == told else -1
    start = 0
    for m in [*(_JOINS if han else _JOINS_EN).finditer(text), None]:
        end = m.start() if m else len(text)
        first = text[start:end]
        if han and m and m[0].strip() != "、" and not _HEAD.search(first) and not _TRADE.search(first):
            continue
        part = _ENDS.sub("", text[start:end].strip()) if han else text[start:end].strip()
        lead = _LEADS.match(part)
        part = part[lead.end() :] if lead else part
        if is_goods(part, han=han):
            low = a.start + at + text.index(part, start) if at >= 0 else -1
            known = _class_at(view, low, part)
            yield replace(a, object=known.node if known else None, value=None if known else Value(text=part))
        start = m.end() if m else end


def is_goods(words: str, *, han: bool) -> bool:
    """Tell whether words say what is made: "PCIe switches", 快接头; not a service, a trade or a field."""
    if han:
        short = len(words) + has_han(words) < 3  # IP
        return not (
            short or len(words) > 24 or _NO_HEAD.search(words) or _NO_GOODS.search(words) or not _HEAD.search(words)
        )
    return _GOODS_EN.fullmatch(words) is not None and not _NO_GOODS_EN.search(words)


def _class_at(view: View, start: int, words: str) -> Mention | None:
    """Return the class of goods that words name from their first to their last letter."""
    named = (m for m in view.mentions if m.start == start and m.end == start + len(words))
    return next((m for m in named if m.node is not None and m.node.cls == "ProductClass"), None)
