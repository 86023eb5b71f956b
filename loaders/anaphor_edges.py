"""Where 公司 stands for a firm at all: not at the end of a longer word or a name, nor before a name of its own."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.site_words import is_no_project

# Before 公司 these make another word: 子公司, 分公司, 母公司, 一家公司, 芯片公司.
_INSIDE = frozenset("子分母孙总控股资计创营技易限家型片的标目续述比等业电力大小老期")
# What ends as such a word begins: 我们预计公司2026年…, 近期公司公告.
_ENDS_ITSELF = compiled(r"(?:预计|估计|近期|同期|前期|本期|后期|短期|长期|报告期|预期|后续)$")
# Words that stand for a thing only where no other word stands before them: 基地 in 生产基地 is none.
_LONE = frozenset(("基地", "园区"))
# What may stand before 集团 where it is no name's end.
_BEFORE_GROUP = frozenset("任职兼据助由在与和对向为是且而但从被将称后时月年日中内前即本该此令使让给到")
_THIS = compiled(r"(?:这|那)[家间][^，。；、,;]{1,24}的$")  # 这家总部位于南京的公司
# What a firm does, or whose name ends: 大数据公司, 光计算公司, Marvelon公司; and one that is yet to come: 合并后公司.
_LONGER = compiled(
    r"(?:数据|科技|网络|通信|能源|电网|软件|信息|计算|智能|半导体|材料|运营|管理|发展|实业|建设|产业|互联网|租赁|贸易"
    r"|传媒|汽车|机器人|生物|医药|保险|证券|基金|信托|咨询|设备|制造|光电|电子|电气|光伏|存储|算力|液冷|服务器|[云硬软]件"
    r"|数据|网络|计算|半导体|投资|证券|设计|[A-Za-z]|(?:合并|重组|吸并|换股|分拆|整合|交易|收购)(?:完成)?后的?)$"
)
_COMMON = ("公司", "企业")


def part_of_a_word(text: str, start: int, end: int) -> bool:
    """Tell whether an anaphor is only the end of a longer word or name: 子公司, 生产基地, 光计算公司“X”."""
    if is_no_project(text, start, end):
        return True
    before, word = text[start - 1 : start], text[start:end]
    if not before:
        return False
    inside = before in _INSIDE and word[0] not in "该本该"  # 估计该公司
    if inside and _ENDS_ITSELF.search(text[max(0, start - 3) : start]) is None:
        return True
    if word == "集团":  # 由贵州高速集团、…
        return "\u3400" <= before <= "\u9fff" and before not in _BEFORE_GROUP
    if word in _LONE:
        return "\u3400" <= before <= "\u9fff"
    return word in _COMMON and _LONGER.search(text[max(0, start - 8) : start]) is not None


def is_this(text: str, start: int) -> bool:
    """Tell whether the words before an anaphor say that it is the one just named (这家2022年成立的)."""
    return text[start - 1 : start] == "的" and _THIS.search(text[max(0, start - 28) : start]) is not None
