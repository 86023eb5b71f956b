"""Lines of a fact sheet on one firm: what stands under 名称：X or "Name: X", line by line, is of X.

Whosever pages they are; under a name that is not read it is of nobody known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model import Sentence
from loaders.compiling import compiled
from loaders.mentions import Mention

_NAME = compiled(
    r"[\W\d_一二三四五六七八九十]*(?:公司|企业|单位|机构|交易对方|交易对手方?|合同对方|对方|标的公司|项目公司|受让方|转让方|投资方|(?:交易|投资)?标的|目标公司|合资公司|新公司)?"
    r"(?:的)?(?:名称|全称|单位名称)\s*[:：]\s*"
)
# "Name: X", "Name of the counterparty: X", "Counterparty: X"
_NAME_EN = compiled(
    r"[\W\d_]*(?:(?:(?:full|english|company|corporate|legal|registered|business|official) )*name"
    r"(?: of (?:the )?[a-z][a-z -]{2,30})?|(?:the )?counter-?party(?: name)?|guaranteed party|investee"
    r"|target company)\s*[:：]\s*",
    re.IGNORECASE,
)
_LABEL = compiled(r"[\W\d_]*[\u3400-\u9fff（）()]{2,18}\s*[:：]")
# A label says no sentence: "Key financial data (unaudited) as at 31 December 2024:"
_SAYS = r"\b(?:said|says|told|added|wrote|is|are|was|were|has|have|had|will|would)\b"
_LABEL_EN = compiled(rf"[\W\d_]*[A-Z](?![^:：]*{_SAYS})[A-Za-z0-9 ,'’&/().%-]{{2,90}}[:：]\s?\S")
# A sentence within a sheet that gives figures and names nobody: "As of 30 June 2025, total assets were …".
_GOES_ON = compiled(
    r"[\W\d_]*(?:As (?:of|at)|At|For|In|During|The total|Total|Its|It|On"
    r"|截至|截止|20\d\d年|最近|其|该公司|总资产|资产总额)"
    r"[^.。;；]{0,80}(?:total assets|net assets|revenue|operating income|net profit|net loss"
    r"|总资产|资产总额|净资产|营业收入|净利润|营收)",
)
# What a register holds of a firm: such a line heads nothing, and is of the firm under whose name it stands.
_OF_SHEET = compiled(
    r"[\W\d_]{0,6}(?:公司|企业)?(?:统一社会信用代码|法定代表人|法人代表|注册(?:资本|资金|地址|地|号|时间|日期)|成立(?:日期|时间)|住所"
    r"|公司类型|企业类型|企业性质|经营(?:范围|期限)|主营业务|主要(?:业务|产品|股东|办公地点)|股权结构|实际控制人|控股股东|办公地址"
    r"|(?i:unified social credit code|legal representative|registered (?:capital|office|address|number)"
    r"|date of (?:establishment|incorporation|registration)|business scope"
    r"|principal (?:business|activit(?:y|ies))|shareholding structure"
    r"|(?:actual )?controller|controlling shareholder))\s*[:：]\s*\S"
)
_NUMBERED = compiled(r"\W*(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[ivxIVX]{1,4}|[A-Za-z])\W{1,3}")
_ALONE = compiled(r"(?:\s?[（(][^（）()]{1,60}[)）])?(?:的?(?:基本)?(?:情况|信息)|概况|简介)?\W{0,2}")
# A party whom a heading names by its part in the deal alone: 二、标的公司基本情况.
_PARTY = compiled(
    r"[\W\d_一二三四五六七八九十]*(?:本次)?(?:(?:交易|投资)?标的(?:公司|企业)?|目标公司|交易对方|交易对手方?|合同对方|对方当事人|[受转出]让方"
    r"|投资方|合作方|合作对方|增资方|被担保人|关联方|关联人|认购对象)(?:的?(?:主要|基本)?(?:情况|信息|介绍|简介|概况|资料))?\s*"
)
_LONGEST = 60
_LONGEST_EN = 110


def sheet_at(
    sentence: Sentence, mentions: Sequence[Mention], sheet: tuple[Mention | None, ...], *, heading: bool
) -> tuple[Mention | None, ...]:
    """Return on whose fact sheet a sentence stands, given that of the one before it: nobody's where it is empty.

    A sheet begins at a line that names its firm, known or not, or under a heading that is but a firm's name, or
    what a party is called; it goes on over lines with labels and sentences of figures.
    """
    text = sentence.text
    if not may_label(text):
        over = _heads_sheet(sentence, mentions) if heading else None
        if over is None and heading and len(text) <= _LONGEST and _PARTY.fullmatch(text):
            return (next((m for m in mentions if m.node is not None and m.node.cls == "Company"), None),)
        return (over,) if over is not None else sheet if sheet and _goes_on(text) else ()
    if _name(text) is not None:
        return (named_by_label(sentence, mentions),)
    return sheet if is_label_line(sentence) else ()


def named_by_label(sentence: Sentence, mentions: Sequence[Mention]) -> Mention | None:
    """Return the firm that a line gives as the name of whom its sheet is about."""
    m = _name(sentence.text)
    if m is None:
        return None
    at = sentence.start + m.end()
    firms = (n for n in mentions if n.start == at and n.kind in ("name", "new") and n.node is not None)
    return next((n for n in firms if n.node is not None and n.node.cls == "Company"), None)


def _heads_sheet(sentence: Sentence, mentions: Sequence[Mention]) -> Mention | None:
    """Return the firm whose name is all that a heading with a number says: "（一）云岚科技", "2. Yunlan Technology"."""
    firms = [m for m in mentions if m.kind in ("name", "new") and m.node is not None and m.node.cls == "Company"]
    if len(firms) != 1:
        return None
    low, high = firms[0].start - sentence.start, firms[0].end - sentence.start
    numbered = _NUMBERED.fullmatch(sentence.text, 0, low) is not None
    return firms[0] if numbered and _ALONE.fullmatch(sentence.text, high) is not None else None


def _name(text: str) -> re.Match[str] | None:
    """Return the label of a line that gives a firm's name, and nothing long behind it."""
    m, longest = (_NAME_EN.match(text), _LONGEST_EN) if text[:1].isascii() else (_NAME.match(text), _LONGEST)
    return m if m is not None and len(text) - m.end() <= longest else None


def _goes_on(text: str) -> bool:
    """Tell whether a sentence that bears no label gives more figures of the firm of the sheet above it."""
    return _GOES_ON.match(text) is not None


def may_label(text: str) -> bool:
    """Tell whether a line has the sign that every label ends with."""
    return ":" in text or "：" in text


def is_of_sheet(text: str) -> bool:
    """Tell whether a line gives what a register holds of a firm."""
    return may_label(text) and _OF_SHEET.match(text) is not None


def is_label_line(sentence: Sentence) -> bool:
    """Tell whether a line is a label with its value."""
    return _LABEL.match(sentence.text) is not None or _LABEL_EN.match(sentence.text) is not None
