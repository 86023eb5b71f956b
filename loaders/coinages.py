"""Coined words: runs of Han characters that no dictionary holds, which in this genre are names of firms and places.

A writer invents a name of characters that do not stand together otherwise (渚云, 芯泷); a dictionary parts such a run
into single characters, and ordinary words it leaves whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from loaders.alternatives import alternatives
from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.name_words import APART, NameWords
from loaders.openings import recurs

_TOWN = compiled(
    r"(?:高新技术产业开发|经济技术开发|经济开发|技术开发|高新|开发|经开|自由贸易试验|自贸|新|矿|城)?区(?!块)|市(?![场值盈净占])|[县省镇乡盟旗]|自治[州县区]"
)
_MODEL = compiled(
    r"\s?[A-Z]{0,4}-?\d{1,4}[A-Za-z]{0,4}(?=\s?(?:系列|芯片|处理器|加速卡|训练卡|推理卡|服务器|GPU|GPGPU))"
)
_LONGEST = 4
_SERIES = compiled(r"(?:[一二三四五六七八九十]{1,3}|\d{1,3})号")  # of a series of chips or sites
_CALLED = compiled(r"[老小阿]")
_MARKED = compiled("x+")
# A run of some length that ends so names a firm; a loose character that begins many a brand, where it counts nothing.
_TAIL = compiled(r"[\u3400-\u9fff]{2,3}[芯微云]")
_LEAD = compiled(
    r"(?<![\d一二三四五六七八九十百千几数两每当今明昨整全])[天元万]$|(?:(?<![\u3400-\u9fff])|(?<=[由与和及对向被从给]))中$"
)
# What a firm is by its trade ends with a sign that begins no name: 算力租赁商栖桐云网.
_SELLS = compiled(r"[\u3400-\u9fff]{2}商$")
_PUBLISHED = "证债"  # 中证, 中债: whose index it is
# Heads of names that a dictionary holds: 中科砺芯.
_HOUSE_SIGN = compiled(r"中科|国科|中电|华大|航天")
# The same of a region's sign, which can belong to nothing else behind a stop or a word that takes a name: 被海天某某.
_FIRST = compiled(r"(?:^|[由被与和对向获及是为给找，。；、“「『（(\s])[中海东南西北华国金长江]$")
_APART = (
    rf"{APART}|(?:技术|算力|信息|数据)(?:中心|平台|服务|券|库|局|安全|枢纽|港|谷|湾|园|基地|集群|产业园|网)|科创(?:板|属性)"
    r"|国际(?:机场|会议|中心|化|市场|合作|标准|贸易|先进|领先)|电力(?:交易|供应|系统|市场|设施|中心|需求|数据)|工程(?:师|院|项目|建设)"
)
_FORM = (
    r"(?:信息技术|技术|科技|集团(?!有限)|控股(?!股东|子公司|权|方|的(?![营净收总市股毛业]))|股份(?!有限|合计|总数|的)|集团股份有限公司"
    r"|(?:集团|股份)?有限公司|有限责任公司)"
)
_HOUSE = compiled(r"(?P<Bank>银行)(?![业卡间家])|(?P<SecuritiesFirm>证券)(?![部事代简交市法账登监研化])")
# What sets a name off, or stands between the names of a list.
_SET_OFF = "“”「」『』《》\"'、"
# What brings in a party, and what it then does or has: between the two stands its name (由量梭研发, 加入泷芯担任).
_BRINGS = compiled(
    r"(?:^|[，。；：:、“（《】|｜\s]|[与由向从被对给获和及]|加入|收购|入股|参股|控股|投资|包括|股东|[子孙]公司|旗下|厂商|企业|公司"
    r"|[服务运营供应集成租赁]商|的|初创|创办|创立|携手|联合|牵手|选择|选用|采用|客户|供应商|(?:中标|候选|采购|招标|承租|出租)人[为是：:])$"
)
_DOES = compiled(
    r"(?:\d{1,2}月\d{1,2}日(?:晚间?|早间|上午|下午)?)?(?:近日|日前|今日|昨日|宣布|表示|公告|透露|披露|回应|研发|研制|设计|生产|签署|签约|签订|达成|合作|采购|获悉|估值|担任|出任|任职|完成|发布|推出"
    r"|中标|拟|估值|成立于|创立于|总部|创始人|联合创始人|董事长|CEO|CTO|股价|市值|营收|等(?:企业|公司|厂商|机构|[一二三四五六七八九十\d]+家)"
    r"|通过(?=[上深北港][交证]所|聆讯|上市委)|登陆(?=科创板|创业板|主板|[上深北港][交证]所|港股|A股|纳斯达克)|(?:向|在)(?=[上深北港]交所)|递[交表]"
    r"|收购|入股|被(?=列入|纳入|收购)|任命|聘任|募资|亏损|毛利率|净利润|(?:去年|今年|20\d\d年|[一二三四]季度|上半年)[^，。；]{0,6}?(?:营业收入|营收|净利|亏损|毛利)"
    r"|[与和同](?=[^，。；与和同]{2,16}?(?:签署|签订|签约|达成|合作|联合|共同|携手|成立|联手|宣布|合资))|提供的?|供货|供应|交付|建设|承建|运营|的(?:服务器|芯片|产品|股权|股份|创始|董事|高管|技术|客户|订单|员工|估值|GPU|加速卡|集群|方案|团队))"
)
_PARTS = compiled(r"[：:、，。；）”]|$|[和与及](?=[A-Z\u3400-\u9fff])")
_ROLES = compiled(r"(?:收购|入股|参股|投资|加入|包括|中标人[为是：:]|携手|牵手|联合|选择|客户|供应商)$")
_SHORT = 3  # a loose pair that comes once is mostly half of two words (以美元|计, 首|破)


def stands_as_name(text: str, start: int, end: int) -> bool:
    """Tell whether a coined word that nothing else shows to be a firm's may be one: a long one, or one set off."""
    if "丨" in text[start:end]:
        return False
    beside = text[start - 1 : start] + text[end : end + 1]
    own = start + 2 * bool(_HOUSE_SIGN.match(text, start, start + 2))  # where the coined part of it begins
    long = end - own > _SHORT or any(sign in _SET_OFF for sign in beside) or recurs(text, start, end)
    return long or _is_party(text, start, end)


def _is_party(text: str, start: int, end: int) -> bool:
    """Tell whether a word stands where a party does: behind what brings one in, before what it does or has."""
    ahead = text[max(0, start - 5) : start]
    if _BRINGS.search(ahead) is None:
        return False
    return _DOES.match(text, end) is not None or (
        _ROLES.search(ahead) is not None and _PARTS.match(text, end) is not None
    )


@dataclass(frozen=True, slots=True)
class Coinage:
    """A coined word: its offsets, and the class that its ending or what follows it shows (Company where nothing does).

    `sure` tells that it can be nothing else.
    """

    start: int
    end: int
    cls: str
    sure: bool


class Coinages:
    """Finds the names among what a dictionary parts into single characters."""

    def __init__(self, names: NameWords) -> None:
        """Take what the ontology says of names."""
        lists = names.lists
        self._loose = names.loose
        self._surnames = compiled(f"(?:{alternatives(lists['surname']['zh'])})")
        firms = [text for text, cls in names.suffixes["zh"].items() if cls == "Company"]
        modest = f"(?:(?!{_APART})(?:{alternatives(lists['firm-ending']['zh'])}))"
        plain = f"(?:(?!{_APART})(?:{alternatives(firms)}))"
        self._ending = compiled(f"(?:{modest}*{plain}|{modest}+){_FORM}*")

    def surname(self, text: str, start: int) -> re.Match[str] | None:
        """Return the surname that stands at a place, if one does."""
        return self._surnames.match(text, start)

    def runs(self, text: str, words: Iterable[str]) -> list[tuple[int, int]]:
        """Return where two or more characters in a row stand that the dictionary has no word for."""
        loose = self._loose
        marks = "".join(
            ["." * len(w) if len(w) > 1 or w in loose or not "\u3400" <= w <= "\u9fff" else "x" for w in words]
        )
        found = [m.span() for m in _MARKED.finditer(marks)]
        led = [
            (start - (text[start] not in _PUBLISHED and bool(_LEAD.search(text, max(0, start - 2), start))), end)
            for start, end in found
        ]
        led = [(start - 2 * (start > 1 and bool(_HOUSE_SIGN.match(text, start - 2, start))), end) for start, end in led]
        led = [(start + (_SELLS.search(text, max(0, start - 2), start + 1) is not None), end) for start, end in led]
        coined = [(start, end) for start, end in led if end - start > 1]
        return [(start - self._first(text, start), end) for start, end in coined]

    @staticmethod
    def _first(text: str, start: int) -> bool:
        """Tell whether the sign before a coined word begins its name."""
        return text[start] not in _PUBLISHED and _FIRST.search(text, max(0, start - 2), start) is not None

    def ordinary(self, words: Iterable[str]) -> bool:
        """Tell whether a dictionary holds every word that a name is parted into, so that nothing in it is coined."""
        return all(len(word) > 1 or word in self._loose for word in words)

    def find(self, text: str, runs: Iterable[tuple[int, int]], places: Iterable[Mention]) -> Iterator[Coinage]:
        """Yield what the `runs` of a text name.

        It is a town, a product with a model number, a firm by its ending, a person, else perhaps a firm.
        A firm's name takes in the place right before it (常州寰澈). A run that begins with a surname may be a person:
        one of three characters is, one of two is left out.
        """
        seats = {m.end: m.start for m in places}
        for start, end in runs:
            if _SERIES.match(text, end) is not None:
                continue
            if end - start == 2 and _CALLED.match(text, start) and self._surnames.fullmatch(text, start + 1, end):
                yield Coinage(start, end, "Person", True)  # 老杨
            elif (found := self._ended(text, start, end, seats.get(start, start))) is not None:
                yield found
            elif end - start <= _LONGEST and (start in seats or not self._may_be_person(text, start, end)):
                yield Coinage(seats.get(start, start), end, "Company", False)
            elif end - start == 3:
                yield Coinage(start, end, "Person", True)

    def _may_be_person(self, text: str, start: int, end: int) -> bool:
        """Tell whether a run begins with a surname; four characters that a region's sign begins are no person's."""
        region = end - start == _LONGEST and _FIRST.search(text, max(0, start - 1), start + 1)
        return not region and self._surnames.match(text, start) is not None

    def _ended(self, text: str, start: int, end: int, seat: int) -> Coinage | None:
        """Return what a run names by its own end or what follows it, None where nothing shows it."""
        for pattern, cls in ((_TOWN, "Place"), (_MODEL, "Product"), (self._ending, "Company"), (_HOUSE, "")):
            if (m := pattern.match(text, end)) is not None:
                if text.startswith("指数", m.end()):
                    return Coinage(start, m.end() + 2, "MarketIndex", True)  # 国岚信创指数
                found = cls or m.lastgroup or "Company"
                return Coinage(start if found in ("Place", "Product") else seat, m.end(), found, True)
        return Coinage(seat, end, "Company", True) if _TAIL.fullmatch(text, start, end) else None
