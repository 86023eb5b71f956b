"""Fold the many shapes of one sign into one, without moving a single character.

Full-width digits and signs, odd spaces and dashes, and the traditional forms of the words that carry numbers
and dates become their plain form, so that one pattern reads them all and its offsets hold in the text as given.
"""

from __future__ import annotations

import re

from loaders.compiling import compiled

_WIDE = {ord(wide): chr(ord(wide) - 0xFEE0) for wide in "０１２３４５６７８９％＄－～：／（）＋＜＞＝．［］"}
_SIGNS = str.maketrans("−–—―‐‑〜∼～￥﹪〔〕【】“”„「」『』", "------~~~¥%[][]" + '"' * 7)
_SPACES = dict.fromkeys((160, 8194, 8195, 8199, 8201, 8202, 8239, 12288), " ")
_TRADITIONAL = str.maketrans(
    "萬億兩點個餘約過達於從幣圓張塊顆項條組類種筆單場隻戶輛臺週禮後這間時內來計劃規將擬預關認滿數幾強"
    "號開盤電訊歐韓鎊貳參陸陰陽總務業產機構櫃檯頓畝頃噸層艙櫥佔報當發舉辦會論壇覽屆區塊銷稅際聯報齊",
    "万亿两点个余约过达于从币元张块颗项条组类种笔单场只户辆台周礼后这间时内来计划规将拟预关认满数几强"
    "号开盘电讯欧韩镑贰参陆阴阳总务业产机构柜台顿亩顷吨层舱橱占报当发举办会论坛览届区块销税际联报齐",
)
_TABLE: dict[int, int | str] = {**_WIDE, **_SIGNS, **_SPACES, **_TRADITIONAL}
_PLAIN = {chr(old): new if isinstance(new, str) else chr(new) for old, new in _TABLE.items()}
_SHAPES = compiled(f"[{''.join(map(re.escape, _PLAIN))}]")
_WIDE_GROUPS = compiled(r"(?<=[0-9])，(?=[0-9]{3}(?![0-9]))")
_FORMAL = compiled("[壹贰叁肆伍陆柒捌玖拾佰仟零万亿]{2,24}(?=元|圆|股)")  # as contracts and bills write numbers
_FORMAL_PLAIN = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# A line of English prose that goes on in the next: "turnover last / year", "30 / June 2025".
_WRAPPED = compiled(rf"(?<=[a-z,])\n(?=[a-z\d])|(?<=\d)\n(?=(?:{_MONTHS})\b)|(?<=[a-z])\n(?=(?:{_MONTHS})\s\d)")
_WIDE_DIGITS = compiled(r"[０-９]，[０-９]{3}")


def fold(text: str) -> str:
    """Return the text with each character replaced by its plain form; as long as `text`, offset for offset."""
    if "\n" in text:
        text = _WRAPPED.sub(" ", text)
    if text.isascii():
        return text
    folded = text
    for old in {*_SHAPES.findall(text)}:
        folded = folded.replace(old, _PLAIN[old])
    if _WIDE_DIGITS.search(text):
        folded = _WIDE_GROUPS.sub(",", folded)
    if "仟" in folded or "佰" in folded or "拾" in folded or "壹" in folded:
        folded = _FORMAL.sub(lambda m: m[0].translate(_FORMAL_PLAIN), folded)
    return folded
