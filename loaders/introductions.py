"""Firms that a text introduces by their trade: 光芯片公司“某某” names 某某, and 光芯片 is what it makes."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.compiling import compiled
from loaders.gates import Gate, matches_at
from loaders.mentions import Mention, Spans
from loaders.name_words import named
from loaders.short_names import by_label

_KINDS = (
    "公司", "企业", "厂商", "服务商", "开发商", "运营商", "供应商", "集成商", "制造商", "提供商",
    "独角兽", "创企", "初创", "设计商", "研发商", "生产商", "方案商", "新势力", "龙头", "巨头",
)  # fmt: skip
_TRADE = Gate(_KINDS)
_INTRODUCED = compiled(
    rf"(?:{'|'.join(_KINDS)})[“「『](?P<name>[\u3400-\u9fffA-Za-z0-9·-]{{2,10}})[”」』]"
    r"(?=\s?[（(]|\s?(?:近日|日前|今日|昨日|今年|去年|此前|已|正式|成功|宣布|完成|获|拟|计划|将|在|于|与|向|被|推出|发布|率先|首次"
    r"|创始人|董事长|联合创始人|[12]\d{0,3}[年月]|[，,]))"
)
# Words of what a firm makes, and no firm's name before its own.
_WARE = compiled(
    r"(?:芯片|半导体|存储|软件|材料|设备|机器人|服务器|光模块|模组|大模型|模型|算力|液冷|云计算|数据|智算|显卡|处理器|传感器"
    r"|激光雷达|封测|封装|互联|互连|网络|通信|电源|散热|人工智能|智能|GPU|CPU|AI|ASIC|FPGA|DPU)$"
)
_BEFORE_NAME = compiled(rf"(?:初创|龙头|独角兽|上市|设计|研发|制造)?(?:{'|'.join(_KINDS)})")
# What stands before a firm's own name and says what it makes (硅光互连芯片公司「某某」), up to what sets one beside it.
_MADE = compiled(
    rf"(?:(?!旗下|参股|控股|子公司|关联|投资|合作|创始|收购|孵化)[\u3400-\u9fffA-Za-z0-9]"
    rf"(?<![的与和及由被向对为是在将获了等])){{2,14}}?(?:{'|'.join(_KINDS)})$"
)
# How the name of a firm ends, and no ware's.
_FIRM = compiled(r"(?:科技|技术|股份|集团|公司|企业|资本|控股|投资|实业|电子|基金|创投|银行|证券|智能)$")
_SHORT = 6
_NOT_NAMES = compiled(
    r"^(?:出海|上云|走出去|智改|数转|[一二三四五六七八九十\d]+[个大条项])"
    r"|故事|模式|计划|行动|工程|路线|战略|朋友圈|基因|标准"
)


def introduced(text: str, names: Sequence[Mention]) -> list[Mention]:
    """Return the new names of a text without trades that stand before a firm's own name, and with names so introduced.

    Offsets are those of the text.
    """
    names = sorted([*names, *by_label(text, names)], key=lambda m: m.start)
    if not _TRADE.opens(text):
        return names
    starts = {m.start for m in names if m.node is not None and m.node.cls == "Company"}
    trades = _made(text, names, starts)
    kept = [m for m in names if m.text not in trades and not _is_trade(text, m, starts)]
    made = [
        named(*m.span("name"), text, "Company")
        for m in matches_at(_INTRODUCED, text, _TRADE.starts(text))
        if not _NOT_NAMES.search(m["name"])
    ]
    quotes = Spans(made)
    kept = [m for m in kept if not quotes.holds(m)]  # the whole of what stands in the marks is the name
    spans = Spans(m for m in kept if m.kind != "proper")
    return sorted([*kept, *(m for m in made if not spans.touches(m))], key=lambda m: m.start)


def _is_trade(text: str, m: Mention, starts: set[int]) -> bool:
    """Tell whether a name by its shape only says what the firm behind it makes (光互连芯片企业某某)."""
    if m.node is None or m.node.cls != "Company" or not _WARE.search(m.text):
        return False
    kind = _BEFORE_NAME.match(text, m.end)
    if kind is None:
        return False
    return kind.end() in starts or text[kind.end() : kind.end() + 1] in ("“", "「", "『")


def _made(text: str, names: Sequence[Mention], starts: set[int]) -> set[str]:
    """Return the short names by their shape that somewhere say what the firm behind them makes: no firm's elsewhere."""
    short = {m.text for m in names if m.node is not None and m.node.cls == "Company" and len(m.text) <= _SHORT}
    short = {name for name in short if not name.isascii() and not _FIRM.search(name)}
    if not short:
        return short
    ends = {end for _, end in _TRADE.spans(text) if end in starts or text[end : end + 1] in ("“", "「", "『")}
    said = [m[0] for end in ends if (m := _MADE.search(text[max(0, end - 20) : end])) is not None]
    return {name for name in short if any(name in made for made in said)}
