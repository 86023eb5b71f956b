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
_LABEL = compiled(r"[\W\d_]*[\u3400-\u9fff（）()]{2,12}\s*[:：]")
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
_LONGEST = 60
_LONGEST_EN = 110


def named_by_label(sentence: Sentence, mentions: Sequence[Mention]) -> Mention | None:
    """Return the firm that a line gives as the name of whom its sheet is about."""
    m = _name(sentence.text)
    if m is None:
        return None
    at = sentence.start + m.end()
    firms = (n for n in mentions if n.start == at and n.kind in ("name", "new") and n.node is not None)
    return next((n for n in firms if n.node is not None and n.node.cls == "Company"), None)


def names_by_label(text: str) -> bool:
    """Tell whether a line gives a name under a label, whether or not that name is known."""
    return _name(text) is not None


def _name(text: str) -> re.Match[str] | None:
    """Return the label of a line that gives a firm's name, and nothing long behind it."""
    m, longest = (_NAME_EN.match(text), _LONGEST_EN) if text[:1].isascii() else (_NAME.match(text), _LONGEST)
    return m if m is not None and len(text) - m.end() <= longest else None


def goes_on(text: str) -> bool:
    """Tell whether a sentence that bears no label gives more figures of the firm of the sheet above it."""
    return _GOES_ON.match(text) is not None


def may_label(text: str) -> bool:
    """Tell whether a line has the sign that every label ends with."""
    return ":" in text or "：" in text


def is_label_line(sentence: Sentence) -> bool:
    """Tell whether a line is a label with its value."""
    return _LABEL.match(sentence.text) is not None or _LABEL_EN.match(sentence.text) is not None
