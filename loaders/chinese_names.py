"""New names in Chinese characters: by their ending, by a code in brackets, by what stands on both sides."""

from __future__ import annotations

import re
from collections.abc import Iterator

import ahocorasick_rs

from loaders.alternatives import alternatives
from loaders.compiling import compiled
from loaders.expressions import Gated
from loaders.gates import Gate, matches_at
from loaders.left_edges import later
from loaders.mentions import Mention
from loaders.name_words import APART, NameWords, named
from loaders.near_brackets import opening
from loaders.openings import opens_clause, recurs
from loaders.scripts import HAN
from loaders.segmentation import Segments, tags
from loaders.sites import is_plain

_OUTSIDE = compiled(rf"[^{HAN}A-Za-z0-9（）()·]")  # no part of a Chinese name
_CODE = compiled(
    r"\s?[（(]\s?(?:(?:证券|股票|股份)?(?:代码|代号))?[:：]?\s?(?:[A-Za-z]{2,6}\s?[:：]?\s?)?\d{4,6}(?:\.[A-Z]{2})?\s?[)）]"
)
_SHARE_SORT = compiled(r"[-－](?:[BPSUVW]{1,2}|R)$")  # of which sort a share is: 云岚数据-SW（09999）
# Before a code no firm: a year, a word in small letters, a kind of paper ("since 2014 (300777.SZ)").
_NO_NAME = compiled(
    r"\d+|[a-z][a-z0-9-]*|(?:C-)?REITs?|ETFs?|LOFs?|ADRs?|ADSs?|GDRs?|CDRs?|IPO|Units?|Shares?|Stock|Bonds?|Notes?|Company|Group|Issuer|Listed"
)
_CAPITALS = compiled(r"\b[A-Z][\w&'’-]* $")
_ITEM = compiled(r"[（(][一二三四五六七八九十\d]{1,3}[）)]")  # the number of an item of a list
_MODEL = compiled(r"[A-Za-z][-A-Za-z]{0,6}\d+[A-Za-z]{0,2}$")  # 云岚K3芯片 is a chip, no firm
_COUNTED = compiled(
    r"[\d.]+[余多]?[项个款类种条座台只名张份批]|[一二两三四五六七八九十几]{1,3}[栋座批项款套]"
)  # 8项 is no part of a name
# How many of a list there are together: 甲、乙两地数据中心, 三个智算集群.
_COUNT = compiled(
    r"(?<!第)(?:[两几多数\d]|[一二三四五六七八九十]+)(?:个|座|大|处|地|家|市|省|县|类|种|批)(?:新建|大型|智能|国家级?|省级)*$"
)
# A clause, not a name: 租了卡又没有好数据.
_SAID = compiled(r"没有|[吗呢吧]|又[没不是有要能]|不[是会能要用敢]|了(?![不望])")
# What is done with one of the sites of a place: 乌兰察布启用第三座昇腾云数据中心.
_OPENED = compiled(r"启用|投运|投用|点亮|开服|租用|关停|第[一二三四五六七八九十\d]{1,2}[座处个栋]")
_NUMBER = compiled(r"[A-Za-z0-9]{1,6}-$")  # B-16智算中心
# Shares by what is done with them: 配售股份, 认购股份.
_LOTS = frozenset(
    ("代价", "对价", "要约", "红利", "标的", "目标", "奖励", "内资", "外资", "该等", "有关", "相关", "待售", "存量")
)
# What a partnership does, which is no name of it.
_TRADES = frozenset(("企业管理", "企业管理咨询", "股权投资", "创业投资", "产业投资", "投资", "投资管理", "资产管理"))
_DONE_WITH = frozenset(("v", "vn", "vd", "d", "ad", "a", "an", "b", "r", "p"))
_PART = r"\d[\d.]*[%％]的?(?:股权|股份)"
_SHARES, _SHARE = Gated(compiled(_PART)), compiled(f"的?{_PART}")  # what is bought of a company
# 算力ETF某某（515000）: a fund that is traded, before its code.
_TRADED_FUND = compiled(rf"(?<![{HAN}A-Za-z0-9])[{HAN}0-9]{{2,10}}(?:ETF|LOF|REIT)[{HAN}]{{0,4}}$")
# Whose indices they are: 中证算力主题指数, 国证半导体芯片指数.
_OF_HOUSE = compiled(rf"(?:中证|国证|上证|深证|申万|恒生|万得|北证|富时|标普)[{HAN}A-Za-z0-9]{{1,14}}$")
_WARES = frozenset(("芯片", "存储", "软件", "材料"))  # end names, and are what the firms so named make
_WARES_OF_ANY = frozenset(("数据", "算力", "芯片", "存储", "软件", "材料"))  # 西部算力数据 is no firm
_RUMOURED = frozenset("传曝讯")
_FUNCTION = compiled(r"[的了是在为不或等该此其每个各]|相关|上述|有关|主要|部分|其他|当地|以及")
_ANY_PLACE = compiled(r"[各本该省市县区州盟旗乡镇自治（）()]+")  # 区县人民政府 is none of them by name
# What a paper, an offering or a list of a market ends with, or begins with: 申报稿称, 国际发售获, 龙虎榜数据显示.
_NO_FIRM = compiled(
    r"(?:指数|申报稿|注册稿|上会稿|招股书|说明书|公告|通知|报告|研报|财报|年报|半年报|季报|快报|预告|文件|材料|名单|意见稿|声明|来函"
    r"|发售|配售|暗盘|官微|官网|消息|传闻|截图|图表|数据显示|(?:概念|硬件|设备|芯片|算力|科技|权重|题材|个|龙头|热门|光模块|半导体)股|板块)$|^(?:龙虎榜|国际|公开|全球|香港)(?:数据|发售|配售|公开发售)?$|^龙虎榜"
)
_MAX_ZH_NAME = 24
# Behind a kind of site, who runs, builds or sells such: 阿联酋数据中心运营商 names no site.
_DEALS = compiled(
    r"(?:的)?(?:运营|服务|开发|建设|供应|集成|设备)(?:商|企业|公司|厂商)"
    r"|(?:企业|公司|厂商|行业|市场|业务|产业链|板块|赛道|概念)"
)
# The form of a partnership behind its name's ending: 某某合伙企业（有限合伙）, 某某会计师事务所(特殊普通合伙).
_PARTNERS = compiled(r"\s?[（(](?:有限合伙|特殊普通合伙|普通合伙|特殊的普通合伙)[）)]")
# A session's year and ordinal before the name of its series, and the scope that belongs to the name.
_SESSION = compiled(r"(?:(?:19|20)\d\d\s?年?)?(?:第[一二三四五六七八九十百\d]{1,4}[届次期场]|首届)?")
_SCOPE = compiled(r"(?:全国|全球|世界|中国|国际)$")


class ChineseNames:
    """Finds names in Chinese characters by ending, code or frame."""

    def __init__(self, words: NameWords) -> None:
        """Take what the ontology says of names."""
        self._words, self._classes = words, words.suffixes["zh"]
        lists, chinese = words.lists, list(self._classes)
        self._chinese = compiled(rf"(?!{APART})({alternatives(chinese)})")
        self._endings = Gate(chinese)
        # Of a few letters each time, which no other is asked about.
        self._breaks = ahocorasick_rs.AhoCorasick(lists["name-break"]["zh"])
        self._weak = frozenset(lists["weak-suffix"]["zh"])
        left, right = alternatives(lists["before-name"]["zh"]), alternatives(lists["after-name"]["zh"])
        self._framed_zh = compiled(
            rf"(?:(?P<head>^|[，。；：、\s“（》【|▍▌■□●◆◇▲△▶►•※★☆◎○①-⑳])|(?:{left}))(?P<name>[{HAN}A-Z][{HAN}A-Za-z0-9]{{1,7}}?)(?={right}|{_SHARE.pattern})",
            re.MULTILINE,
        )
        self._before, self._after = Gate(lists["before-name"]["zh"]), Gate(lists["after-name"]["zh"])
        self._after_zh = compiled(rf"(?:{alternatives(lists['after-name']['zh'])})")
        self._after_brand = compiled(rf"(?:{alternatives(lists['after-brand']['zh'])})")

    def suffixed(self, text: str, parted: Segments, seats: frozenset[int]) -> Iterator[Mention]:
        """Yield the names that an ending shows; a modest ending (科技) is sure only by what stands around.

        `seats` are where places begin: a body or meeting whose name begins with one is sure.
        """
        for m in matches_at(self._chinese, text, self._endings.starts(text)):
            edge = later(text, self._left_edge(text, m.start(), parted), m.start(), seats)
            start = text.rfind("证券·", edge, m.start()) + 3 if "证券·" in text[edge : m.start()] else edge
            if self._classes[m[1]] == "Conference":
                conference = self._conference(text, start, m, start in seats)
                if conference is not None:
                    yield conference
                    continue
            if self._classes[m[1]] == "MarketIndex" and (
                house := _OF_HOUSE.search(text, max(0, m.start() - 17), m.start())
            ):
                yield named(house.start(), m.end(), text, "MarketIndex")
                continue
            start = _with_number(text, start)
            start += _opens_alone(text[start : m.start()])  # "Ltd. (雲嶺智聯(保定)科技有限公司)"
            brand = text[start : m.start()]
            if (
                len(brand) < 2
                or self._words.breaks.fullmatch(brand)
                or self._goes_on(text, start, m)
                or (brand in _TRADES and m[1].startswith("合伙企业"))
                or text[start : m.end()] in self._words.stop
                or _COUNT.search(brand)
                or _SAID.search(brand)
                or (m[1] == "股份" and _is_lot(brand) and not _CODE.match(text, m.end()))
                or ((self._classes[m[1]] == "Facility" or m[1] in _WARES_OF_ANY) and is_plain(brand))
                or (self._classes[m[1]] == "Facility" and (_DEALS.match(text, m.end()) or _OPENED.search(brand)))
                or (self._classes[m[1]] == "GovernmentBody" and _ANY_PLACE.fullmatch(brand))
            ):
                continue
            start += text[start] == "受" and len(brand) > 2  # 受云岚科技涨价影响
            if text[start] in _RUMOURED and recurs(text, start + 1, m.end()) and len(brand) > 2:
                start += 1  # 传云岚科技将被收购
            if m[1] == "芯片" and _MODEL.search(brand):
                yield named(start, m.end(), text, "Product")
            elif m[1] not in self._weak:
                form = _PARTNERS.match(text, m.end())
                yield named(start, form.end() if form else m.end(), text, self._classes[m[1]])
            elif 2 <= len(brand) <= (10 if start in seats else 6) and not self._is_ordinary(
                brand, of_town=start in seats and (self._classes[m[1]] == "Organization" or m[1] == "集团")
            ):
                seated = start in seats and (self._classes[m[1]] != "Company" or m[1] == "集团")
                heads = opens_clause(text, start) and self._after_brand.match(text, m.end())
                sure = heads or recurs(text, start, m.end()) or self._after_zh.match(text, m.end())
                yield named(start, m.end(), text, self._classes[m[1]], "new" if sure or seated else "proper")

    def _is_ordinary(self, brand: str, *, of_town: bool) -> bool:
        """Tell whether a word bars a brand; a town's association may be called by any trade (数字产业协会)."""
        return (_FUNCTION if of_town else self._words.common).search(brand) is not None

    def _goes_on(self, text: str, start: int, m: re.Match[str]) -> bool:
        """Tell whether an ending is not the last of a name, or names the wares of the firm before it (X科技芯片)."""
        after = self._chinese.match(text, m.end())
        wares = m[1] in _WARES and any(e[1] not in _WARES for e in self._chinese.finditer(text, start, m.start()))
        return wares or (after is not None and after[1] not in _WARES)

    def _conference(self, text: str, start: int, m: re.Match[str], seated: bool) -> Mention | None:
        """Return the series that a year or ordinal before it, its scope or its seat shows to be one; else None."""
        scope = _SCOPE.search(text[max(0, start - 4) : start])
        lead = _SESSION.match(text, start)
        at = start - len(scope[0]) if scope else (lead.end() if lead else start)
        marked = seated or bool(scope) or (lead is not None and lead.end() > start)
        name = text[at : m.end()]
        ordinary = name in self._words.stop or self._words.common.search(text[at : m.start()])
        sure = 2 <= m.start() - at <= 14 if marked else 3 <= m.start() - at <= 8 and not ordinary
        longer = self._chinese.match(text, m.end())
        return named(at, m.end(), text, "Conference") if sure and not longer else None

    def _left_edge(self, text: str, end: int, parted: Segments) -> int:
        """Return where a Chinese name that ends with a suffix begins: after punctuation or a function word.

        Such a word counts only where it stands by itself: not the 据 of 数据.
        """
        low = max(0, end - _MAX_ZH_NAME)
        start = max((m.end() for m in _OUTSIDE.finditer(text, low, end)), default=low)
        opened = max(text.rfind("（", start, end), text.rfind("(", start, end))
        if opened >= 0 and not re.search("[)）]", text[opened:end]):
            start = opened + 1  # a name that begins in a bracket does not reach out of it
        item = _ITEM.match(text, start, end)
        start = item.end() if item else start
        words = self._breaks.find_matches_as_indexes(text[start:end], overlapping=True)
        spans = [(a + start, b + start) for _, a, b in words]
        cut = [b for a, b in spans if parted.apart(a, b) and not _JOINED.match(text, a)]
        if start == low and low and not cut:
            return end  # longer than any name: no clear edge
        edge = max(cut) if cut else start
        counted = _COUNTED.match(text, edge, end)
        return counted.end() if counted else edge

    def coded(self, text: str, parted: Segments) -> Iterator[Mention]:
        """Yield the names that a security code in brackets follows."""
        for m in matches_at(_CODE, text, _bracketed(text)):
            fund = _TRADED_FUND.search(text, max(0, m.start() - _MAX_ZH_NAME), m.start())
            if fund is not None:
                yield named(*fund.span(), text, "Fund")
                continue
            sort = _SHARE_SORT.search(text, max(0, m.start() - 4), m.start())
            start = self._left_edge(text, sort.start() if sort else m.start(), parted)
            name = text[start : sort.start() if sort else m.start()].strip()
            whole = not (name.isascii() and _CAPITALS.search(text, max(0, start - 24), start))  # "Dongwei Optics"
            fit = re.fullmatch(rf"[{HAN}A-Za-z0-9-]{{2,8}}", name) and not _NO_NAME.fullmatch(name)
            if whole and fit and name not in self._words.stop:
                yield named(start, start + len(name), text, "Company")

    def framed(self, text: str) -> Iterator[Mention]:
        """Yield short Chinese names by what stands on both sides: a clause's head or 收购, then 拟, 公告 or 总股本.

        A name that comes back in the text is sure; one that comes once is a proper noun.
        """
        for m in matches_at(self._framed_zh, text, self._framed_starts(text)):
            name = m["name"]
            if (
                name in self._words.stop
                or self._words.breaks.search(name)
                or self._words.common.search(name)
                or name[0].isdigit()
                or (name[0] == "手" and m[0][0] == "对")  # 竞争对手云岚智算
            ):
                continue
            if text.startswith("指数", m.end("name")) or _NO_FIRM.search(name):
                continue
            again = recurs(text, m.start("name"), m.end("name"))
            if again or m["head"] is not None or _SHARE.match(text, m.end()):
                yield named(m.start("name"), m.end("name"), text, "Company", "new" if again else "proper")

    def acts(self, text: str, end: int) -> bool:
        """Tell whether what stands at a place is what follows a firm's name."""
        return self._after_zh.match(text, end) is not None or self._after_brand.match(text, end) is not None

    def _framed_starts(self, text: str) -> Iterator[int]:
        """Yield where what frames a short Chinese name may begin: as far before what follows it as it is long."""
        if text.isascii():
            return
        after = {*self._after.starts(text), *(n for m in _SHARES.finditer(text) for n in range(m.start() - 1, m.end()))}
        before: dict[int, list[int]] = {}
        for start, end in self._before.spans(text):
            before.setdefault(end, []).append(start)
        for at in {n for end in after for n in range(max(0, end - 8), end - 1)}:
            yield from (at, at - 1, *before.get(at, ()))


# Cities behind which a firm's name begins, most often.
_CITIES = (
    "北京|上海|天津|重庆|深圳|广州|杭州|南京|苏州|无锡|成都|武汉|合肥|长沙|西安|厦门|宁波|青岛|济南|郑州|福州|东莞|佛山|珠海|常州|南通|嘉兴|温州"
    "|昆明|贵阳|大连|沈阳|长春|南昌|太原|兰州|海南|江苏|浙江|广东|山东|四川|湖北|湖南|安徽|福建|河南|河北|陕西|江西|贵州|云南"
)
# Names that hold a function word: of offices, and of firms with one letter before 和 (杭州曦和图形).
_JOINED = compiled(
    rf"(?<=(?:{_CITIES})[^省市区县港与及等的地，。、])和|(?<=[，。；、：“「（(][^其它他她我你双并且国省市区县])和(?=[{HAN}]{{2,10}}(?:公司|集团|股份))|"
    r"企业(?=管理|咨询|服务|发展|信用|家|营销|总部|孵化|征信)|促进(?=联盟|协会|委员会|大会|中心)|(?<=业)和信|(?<=展)和改|(?<=济)和信|(?<=源)和社|(?<=化)和旅|(?<=划)和自|(?<=房)和城|(?<=务)和大?数|(?<=据)和政"
)


def _bracketed(text: str) -> Iterator[int]:
    """Yield where brackets open, and the places of the blanks before them."""
    for at in opening(text, "（("):
        yield at
        if at and text[at - 1].isspace():
            yield at - 1


def _with_number(text: str, start: int) -> int:
    """Return where a name begins whose number has a hyphen in it, which ends no name: B-16智算中心."""
    if text[start - 1 : start] not in ("-", "－") or not text[start : start + 1].isalnum():
        return start
    m = _NUMBER.search(text, max(0, start - 8), start)
    return m.start() if m is not None else start


def _opens_alone(brand: str) -> int:
    """Return how many brackets open before a name that do not close in it."""
    opened = len(brand) - len(brand.lstrip("（("))
    return opened and max(0, min(opened, sum(map(brand.count, "（(")) - sum(map(brand.count, "）)"))))


def _is_lot(brand: str) -> bool:
    """Tell whether what stands before 股份 says which shares are meant, and names nobody."""
    return brand in _LOTS or all(kind in _DONE_WITH for _, kind in tags(brand))
