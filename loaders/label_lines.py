"""Lines of a fact sheet on one firm: what stands under 名称：X, line by line, is of X, whosever pages they are."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Sentence
from loaders.compiling import compiled
from loaders.mentions import Mention

_NAME = compiled(
    r"[\W\d_一二三四五六七八九十]*(?:公司|企业|单位|机构|交易对方|交易对手方?|合同对方|对方|标的公司|项目公司|受让方|转让方|投资方|(?:交易|投资)?标的|目标公司|合资公司|新公司)?"
    r"(?:的)?(?:名称|全称|单位名称)\s*[:：]\s*"
)
_LABEL = compiled(r"[\W\d_]*[\u3400-\u9fff（）()]{2,12}\s*[:：]")
_LONGEST = 60


def named_by_label(sentence: Sentence, mentions: Sequence[Mention]) -> Mention | None:
    """Return the firm that a line gives as the name of whom its sheet is about."""
    m = _NAME.match(sentence.text)
    if m is None or len(sentence.text) - m.end() > _LONGEST:
        return None
    at = sentence.start + m.end()
    firms = (n for n in mentions if n.start == at and n.kind in ("name", "new") and n.node is not None)
    return next((n for n in firms if n.node is not None and n.node.cls == "Company"), None)


def may_label(text: str) -> bool:
    """Tell whether a line has the sign that every label ends with."""
    return ":" in text or "：" in text


def is_label_line(sentence: Sentence) -> bool:
    """Tell whether a line is a label with its value."""
    return _LABEL.match(sentence.text) is not None
