"""Firms whose names are plain words and a trade, by their place in a clause: 由擎天智算承建, 巢湖算力完成A轮融资.

Such a name (a word of the dictionary, then 算力, 智算 or 云) looks like what firms sell (国产算力): only what stands on
both sides, a word that brings in a party and one that says what a firm does or has, shows that it is somebody's.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.compiling import compiled
from loaders.gates import Gate
from loaders.scripts import HAN
from loaders.sites import is_plain

_TRADES = ("算力", "智算", "超算", "数码", "智云", "云图", "云枢", "云谷", "星链", "智科", "量子", "数能", "云")
_GATE = Gate(_TRADES)
# What brings in a party; the head of a clause or an item; a town does so where the name stands behind it.
_HAN = compiled(rf"[{HAN}]+")
_BRINGS = compiled(
    r"(?:^|[，。；：:、“「（(《】|｜—\s]|[由与和及向对被给获]|对话|包括|[子孙母]公司|股东|对手|旗下|入股|收购|增资|起诉|携手|联合|客户|供应商|(?:招标|采购|中标)人[为是：:]?)$"
)
_WHEN = r"(?:近日|日前|今日|昨日|当天|随后|去年|今年|上月|本月|目前|已|将|拟|也|则|还|正式|独家|联合|共同|成功){0,3}"
_DOES = compiled(
    rf"{_WHEN}(?:宣布|公告|表示|回应|透露|披露|告诉|完成[^，。；]{{0,16}}融资|获[^，。；]{{0,16}}(?:融资|投资|受理)|中标|签署|签约|签订"
    r"|达成|推出|承建|承接|出任|成立于|创立于|创办|收购|入股|增资|出资|持股|领投|跟投|起诉|递交|递表|领取)"
    r"|(?:CEO|CTO|CFO|COO|联合创始人|创始人|(?:执行|高级)?副?总裁|副?总经理|董事长|首席|董秘|发言人|负责人|市场总监|股价|估值)"
    r"|去年(?:营收|收入|净利|亏损)|的?\d[\d.]*[%％]的?(?:股权|股份)|等(?:企业|公司|厂商|机构)|（\d{6}"
)
# What is sold, owned or meant, and what is no word for a firm.
_NO_BRAND = compiled(
    r"[话手]|.*(?:包括|对话|股东|客户|旗下|收购|入股|增资|起诉|携手|联合|公司|企业|集团|项目|平台|市场|中心|产业|全国|城市|[的了是在为或等该此其每个各和与及对向由被从将把不无多新旧某等老])|"
    r".*(?:公有|私有|混合|专有|政务|国资|工业|移动|电信|联通|天翼|沃|腾讯|阿里|百度|华为|京东|金山|边缘|跨境|空闲|闲置|海外|海量|低价"
    r"|本地|异地|优质|高端|英伟达|昇腾|海光|数据|设备|服务|资源|租赁|出租|租用|采购|购买|提供|销售|投资|调度|建设|发展|聚焦|布局|绿电|普通"
    r"|整体|总体|可用|可售|剩余|全部|首批|合计|累计|新增|存量|增量|千|万|亿|百|单位|每瓦|有效|实际|峰值|综合|核心|主要|相关|有关|模型)"
)


def plain_names(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and class of the firms of a text that are shown by nothing but their place."""
    for low, end in _GATE.spans(text):
        if _DOES.match(text, end) is None:
            continue
        for start in range(max(0, low - 4), low - 1):
            brand = text[start:low]
            plain = _HAN.fullmatch(brand) is None or is_plain(brand) or _NO_BRAND.match(brand) is not None
            if not plain and _BRINGS.search(text, max(0, start - 5), start) is not None:
                yield start, end, "Company"
                break
