"""Short Chinese names: a firm's place and brand, a stock under warning, a builders' bureau; a place's university."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.scripts import HAN
from loaders.taken import Taken

_WARNED = compiled(rf"(?<![A-Za-z])(?:S?\*ST|SST|ST)\s?[{HAN}]{{2}}(?![{HAN}]股份)")
_BUREAU = compiled(r"中(?:国铁建|铁建|铁|建|交|电建|水电)[一二三四五六七八九十]{1,3}局")
# What stands before the place where a firm's name begins with it, and after the brand where the name ends.
_BEFORE = compiled(
    r"(?:^|[，。；：、\s“（》【|由与和及向给从对获]|中标|[子孙]公司|旗下|股东|联营公司|参股公司|合营公司|为|系|是|名为|中的)$"
)
_SURE = compiled(r"(?:[子孙]公司|联营公司|参股公司|合营公司|股东|全资持有的|名为)$")
_HELD = compiled(
    r"(?:国|产|城|交|高|科|建|金|能|文|农|创|数|电|水|旅|财|铁|工|信)[投控]$|(?:国资|建工|机场|联通|移动|电信|铁塔|电力|地铁|电网)$"
)
_AFTER = (
    r"均未|均不|均与|均已|均为|尚未|从未|并未|未|不|仍|曾|还|都|分别|共同|联合|各|、|与|和|及|签|拟|将|已|则|中标|公告|宣布|表示|出资|持股|持有|负责|承建|承接|投建|购|获|收到|因|正式|近日|日前"
    r"|\d[\d.]*(?:万|亿|年)|集采|集中采购|招标|公布|公示|发布|启动|服务器|携手|上线|建成|推出|智算中心|数据中心|提供|增资|申请|实施|开展|采购|引入|完成|进行|参与|转让|以|向|对|为"
    r"|（|，|。|$"
)
_BRAND = compiled(rf"(?P<brand>[{HAN}]{{2,4}}?)(?={_AFTER})")
_SCHOOL = compiled(
    r"(?:(?:理工|师范|科技|财经|交通|邮电|农业|医科|工业|信息|海洋|民族|电子|航空|航天|工程|外国语|政法|石油|矿业|林业|中医药)){0,2}大学(?!生|城|园|路|站|科技园)"
)
_JOINS = ("、", "与", "和", "及")
# Nouns that stand after a place and name no firm.
_COMMON = compiled(
    r"[市省县区州盟旗镇乡东西南北中两三多各全等地的在以为有新及与和其]"
    r"|.*(?:方面|枢纽|工厂|总部|分公司|代表|团队|当局|政府|园区|基地|项目|机房|地区|节点|集群|公司|企业|市场|高校|专家|客户|研发|中心|部门|官员"
    r"|警方|法院|用户|居民|产业|行业|平台|机构|银行|交易所|大学|学院|媒体|会议|峰会|论坛|产线|产能|业务|人才|经济|集团|政策|办公室|办事处|一带|以西"
    r"|以东|以南|以北|附近|开业|落地|上市|举行|召开|启动|投产|建成|发布|设立|成立|签署|签约|开幕|揭牌|奠基|动工|开工|调研|考察|投资|建设)"
)


def brands(text: str, taken: Taken) -> Iterator[tuple[int, int, str]]:
    """Yield where short names of firms stand that leave no doubt, and a place's universities, each with its class."""
    for pattern in (_WARNED, _BUREAU) if "ST" in text else (_BUREAU,):
        for m in pattern.finditer(text):
            yield *m.span(), "Company"
    firms: set[int] | None = None  # where one begins or ends
    for place in taken.places:
        school = _SCHOOL.match(text, place.end)
        if school is not None and place.text[-1] not in "县区":
            yield place.start, school.end(), "University"
        end = _seated(text, place)
        if end is None:
            continue
        if firms is None:
            firms = {edge for m in taken.firms for edge in (m.start, m.end)}
        before = text[max(0, place.start - 8) : place.start]
        joined = (text[end : end + 1] in _JOINS and end + 1 in firms) or (
            before[-1:] in _JOINS and place.start - 1 in firms
        )
        if joined or _SURE.search(before) or _HELD.search(text, place.end, end):
            yield place.start, end, "Company"


def _seated(text: str, place: Mention) -> int | None:
    """Return where a firm's name that begins with a place ends, None where the place names nothing but itself."""
    if place.text.isascii() or place.text[-1] in "市省县区国" or len(place.text) > 3:
        return None
    m = _BRAND.match(text, place.end)
    if m is None or _COMMON.match(m["brand"]) or _BEFORE.search(text[max(0, place.start - 6) : place.start]) is None:
        return None
    return m.end()
