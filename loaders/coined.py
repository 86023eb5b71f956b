"""Chinese firm names coined from signs that ordinary words lack ("岚", "曜"), with a modest ending (算力, 信息, 云)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.gates import Gate
from loaders.mentions import Mention, Spans

_HAN = re.compile(r"[\u3400-\u9fff]+$")
_LONGEST = 4
_LEADING = frozenset(
    "股有按据给称让使令请找买卖供售投助达促带领随跟替令用自即如因同赴拟将获经与和由向对被为是即且而但等随含叫指"
)
_MARKED = re.compile(r"(?:[，。；：、“（《】|\s]|^)$")
# An ending of one sign counts only where a word that is no part of a name, or a mark, follows.
_CLOSED = re.compile(
    r"[，。；：、”」》）)（(！？\s|·]|$"
    r"|[的与和及将已拟正未从均等在为是系由向对获被也还则于主专计宣举召开公表披发推签中董创总首员营净旗客产供午早尾收盘占完采股跌涨三两各双累订今昨日当全去年\d]"
)
_OWNED = re.compile(r"控股(?:股东|子公司|权|方)")
# Endings that after another begin a word of their own: 启桐信息证券部.
_HOUSES = frozenset(
    ("证券", "银行", "投资", "基金", "指数", "大会", "论坛", "峰会", "年会", "数据", "系统", "设备", "芯片")
)


class Coined:
    """Finds names by the rare signs of their brand; both lists are the ontology's."""

    def __init__(self, signs: list[str], endings: list[str], breaks: re.Pattern[str], common: re.Pattern[str]) -> None:
        """Take the signs that names alone hold, the endings, and what parts or is no name."""
        self._signs = frozenset("".join(signs))
        self._ending = re.compile("|".join(sorted(map(re.escape, endings), key=len, reverse=True)) or r"(?!)")
        self._gate = Gate(endings)
        self._breaks, self._common = breaks, common

    def find(self, text: str, taken: list[Mention]) -> Iterator[tuple[int, int]]:
        """Yield where such names stand; not where the lexicon knows the sign as a part of another name."""
        known = Spans(taken)
        done = 0
        for at in sorted({*self._gate.starts(text)}):
            if at < done or not self._signs.intersection(text[max(0, at - 3) : at]):
                continue
            start, ending = self._start(text, at), self._ending.match(text, at)
            if start is None or ending is None or not self._ends(text, ending):
                continue
            later = self._ending.match(text, at + 1)
            if later is not None and later.end() > ending.end():
                continue  # "云科技" ends in 科技, not in 云科
            named = start >= done and not known.touches(_mention(text, start, at))
            if named and not self._common.search(text, start, at):
                done = self._whole(text, ending.end())
                yield start, done

    def _whole(self, text: str, end: int) -> int:
        """Return where a name ends: endings may follow one another (信息技术, 智能科技), but no house's department."""
        while (more := self._ending.match(text, end)) and len(more[0]) > 1 and more[0] not in _HOUSES:
            if _OWNED.match(text, end):
                break
            end = more.end()
        return end

    def _start(self, text: str, at: int) -> int | None:
        """Return where the brand before an ending begins: at a mark or a function word, else two signs ahead."""
        run = _HAN.search(text, max(0, at - _LONGEST - 3), at)
        if run is None:
            return None
        cut = max((b.end() for b in self._breaks.finditer(text, run.start(), at)), default=run.start())
        brand = text[cut:at]
        if len(brand) < 2 or not self._signs.intersection(brand):
            return None
        led = len(brand) > 3 or (
            len(brand) == 3 and (brand[0] in _LEADING or not _MARKED.search(text, max(0, cut - 1), cut))
        )
        if led and not self._signs.intersection(brand[:-2]):
            return at - 2  # "承诺兆霖": what stands before the two signs is a word
        return cut if len(brand) <= _LONGEST else None

    @staticmethod
    def _ends(text: str, ending: re.Match[str]) -> bool:
        return len(ending[0]) > 1 or _CLOSED.match(text, ending.end()) is not None


def _mention(text: str, start: int, end: int) -> Mention:
    return Mention(start, end, text[start:end], "new")
