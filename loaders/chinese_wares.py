"""Products that a Chinese text names by model: 推理卡R800, 赤焰300芯片, “烛木2.0”接头, 旗下Nova-H2."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.alternatives import alternatives
from loaders.compiling import compiled
from loaders.gates import Gate
from loaders.models import NONE
from loaders.scripts import HAN, has_han

# Of a model's name behind its first capital; no letter is given back (+) where none may follow.
_REST = (
    r"(?:[A-Za-z]{0,11}+(?:[- ][A-Z][A-Za-z]{0,8}+)?+[- ]?\d{1,5}(?:\.\d)?[A-Za-z]{0,4}(?![A-Za-z\d.])"
    r"|[A-Za-z]{1,10}+-[A-Z][A-Za-z]{0,5}\d{0,4}(?![A-Za-z\d.]))"
)
_LATIN = rf"[A-Z]{_REST}"
_FUNCTION = (
    "(?!旗下|推出|发布|公司|自研|研发|采用|搭载|基于|用于|采购|前者|后者|洽谈|商谈|谈判|磋商|厂商|企业|客户"
    "|等|和|与|及|由|在|的|已|将|拟|为|是|了|从|向|对)"
)
_PREFIX = rf"{_FUNCTION}[{HAN}]{{2,4}}"
_HAN = rf"{_PREFIX}\d{{1,4}}(?:\.\d)?(?:[A-FH-LNOQRSU-Z])?(?![\d.A-Za-z])"  # 800G is a speed
COUNTED = r"(?!\s?(?:[%％万亿千百个家元台片颗年月日倍位名项款种卡枚块套座条间处支人栋场次只根架笔例层]|纳米|nm))"
_MODEL = rf"(?:{_LATIN}|{_HAN}){COUNTED}"
"""What a model's number is not: it counts nothing."""
_OPEN, _CLOSE = r"[“\"「『]", r"[”\"」』]"
_DIGIT = compiled(r"[\dA-Za-z]")
_NAMES = compiled(r"发布|推出|亮相|名为|命名|发售|面世|问世|揭晓|首发|代号")  # then what is quoted is a name
_BEFORE_BARE = compiled(r"(?:旗下|自研|自主研发|新品|主力产品|代工|搭载)的?$")
_AFTER_BARE = compiled(
    r"(?:已|将|预计|计划|目前|于|在|自|从|今年|去年|明年|年内|[\d一二三四五六七八九十年月日季度底初上下半])*"
    r"(?:由[^，。；]{2,14}(?:研发|设计|推出|开发|代工|制造|出品)|通过[^，。；]{2,12}(?:验证|认证|测试)"
    r"|(?:正式|实现|进入|完成|开始|启动|批量|小批量|规模)*(?:量产|流片|送样|出货|供货|发布|商用|亮相|停产|点亮|回片|面世|交付))"
)
_BARE = compiled(rf"[A-Z](?<![A-Za-z\d.-].){_REST}{COUNTED}")  # the search looks at capitals alone
_LEFT = compiled(r"(?:的|其|旗下|代|款|推出|发布|[“\"「『])$")  # where a name in characters may begin
_SHORT = compiled(rf"[A-Z]\d|[{HAN}]+20\d\d")  # a grade, or a year


class ChineseWares:
    """Finds products by a model beside a noun that says what they are."""

    def __init__(self, wares: Sequence[str]) -> None:
        """Take the nouns that say of a thing that it is a product."""
        noun = alternatives(list(wares))
        self._wares = Gate(wares)
        self._behind_noun = compiled(
            rf"(?:{noun})(?:产品|系列)?[:：—\s]{{0,2}}(?:{_OPEN}(?P<quoted>[^”\"」』，。；！？：、]{{2,16}}){_CLOSE}"
            rf"|(?P<name>(?:{_PREFIX})?{_LATIN}{COUNTED}|{_MODEL}))"
        )
        self._before_noun = compiled(
            rf"(?<![A-Za-z\d.-])(?:{_OPEN}(?P<quoted>[^”\"」』，。；！？：、]{{2,14}}){_CLOSE}|(?P<name>{_MODEL}))"
            rf"(?:系列)?(?:[{HAN}A-Z]{{0,6}}?)(?:{noun})"
        )

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where a text in Simplified characters names a product, quotation marks left out."""
        if self._wares.opens(text):
            for m in self._behind_noun.finditer(text):
                if m["name"] or _DIGIT.search(m["quoted"]) or _NAMES.search(text, max(0, m.start() - 24), m.start()):
                    yield from _told(text, *_span(m))
            for m in self._before_noun.finditer(text):
                start, end = _span(m)
                if m["quoted"]:
                    if _DIGIT.search(m["quoted"]):
                        yield start, end
                elif text[start].isascii() or _LEFT.search(text[max(0, start - 4) : start]):
                    yield from _told(text, start, end)
        for m in _BARE.finditer(text) if has_han(text) else ():
            if _BEFORE_BARE.search(text[max(0, m.start() - 8) : m.start()]) or _AFTER_BARE.match(text, m.end()):
                yield from _told(text, *m.span())


def _span(m: re.Match[str]) -> tuple[int, int]:
    return m.span("quoted" if m["quoted"] else "name")


def _told(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a stretch unless it is a quarter, a grade, an index, a year or the like."""
    name = text[start:end]
    if not NONE.fullmatch(name) and not _SHORT.fullmatch(name):
        yield start, end
