"""With whom an agreement is signed that no other sign shows to be a name: 与宁夏电力签订协议, 同红山信息签约."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from loaders.compiling import compiled
from loaders.gates import Gate
from loaders.name_words import NameWords
from loaders.scripts import HAN
from loaders.taken import Taken

_SIGNS = Gate(("签订", "签署", "签约", "签下", "续签", "缔结", "达成战略", "达成合作", "达成深度", "互认证"))
_FARTHEST = 36
# The party, then when and how they sign.
_PARTY = compiled(
    rf"[与同](?P<name>[{HAN}]{{4,10}}?)(?:（[^（）]{{1,30}}）)?"
    r"(?:近日|日前|今日|昨日|当日|正式|共同|成功|再次|已|完成|产品|(?:于|在)?[\d年月日]{2,11}|在[^，。；与]{2,8}|就[^，。；与]{2,20}|兼容性){0,4}$"
)
# Who is meant without a name: 与某客户, 与相关供应商, 与市政府.
_NOBODY = compiled(
    r"[某各多数几两该本其此等等及和与的了]|上述|相关|有关|部分|国内|海外|境外|当地|地方|头部|知名|大型|主要|双方|对方|战略合作|共同|全体|关联|控股|全资|参股|下属|旗下"
    r"|(?:公司|企业|客户|用户|厂商|机构|政府|单位|部门|平台|团队|园区|供应商|伙伴|运营商|大厂|巨头|股东|项目|院校|高校|银行|学校|产品|系统|员工|委员会|投资"
    r"|[方者人员商家们会局厅院市省区县镇委部校厂队业国])$"
)
_TRADE = compiled(
    r"(?:科技|信息|数据|电力|能源|移动|联通|电信|广电|铁塔|交投|城投|建投|数科|国投|产投|科投|智能|网络|通信|软件|集团|控股|股份|智联|算力|智算|超算|云|芯|微|半导体|电子|光电|电气|国资|文旅|高新|水务|能投|汽车|证券)$"
)


def counterparties(
    text: str, taken: Taken, words: NameWords, ordinary: Callable[[str], bool]
) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and class of the firms that sign with somebody; `ordinary` tells of what a dictionary holds."""
    seats = {m.start: m.end for m in taken.places}
    for low, _ in _SIGNS.spans(text):
        m = _PARTY.search(text, max(0, low - _FARTHEST), low)
        if m is None:
            continue
        start, end = m.span("name")
        name, brand = m["name"], seats.get(start, start)
        if _NOBODY.search(name) or words.breaks.search(name) or end - brand < 2 or name in words.stop:
            continue
        if any(other.start < end and brand < other.end for other in taken.names):
            continue
        if _TRADE.search(name, brand - start) and (brand > start or not ordinary(name)):
            yield start, end, "Company"
