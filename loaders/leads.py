"""Which words that seem to stand for a firm stand for none that was named."""

from __future__ import annotations

from graph.model import Sentence
from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.parties import OTHERS

# The column of a feed that says of what kind a report is: 公司公告, 公司新闻.
_TAG = compiled(r"(?:公告|回应|新闻|动态|快讯|资讯|要闻|研究|点评|深度)\s?[\t|｜]")
# What is tried, right before 试点: a pilot of its own, none that was named before (算电协同试点, 储能聚合试点).
_TRIED = compiled(
    r"(?!(?:纳入|列入|入选|成为|开展|启动|参与|实施|推进|推动|这[一项个]|上述|此次|本次|该|首批|国家|先行|进行)$)[\u3400-\u9fff”]{2}"
    r"(?<![了的在过为对])$"
)
_COMMON = frozenset(("公司", "集团", "企业"))


def _is_place(m: Mention) -> bool:
    return m.node is not None and m.node.cls == "Place"


def means_nobody(sentence: Sentence, anaphor: Mention, here: list[Mention]) -> bool:
    """Tell whether an anaphor stands for nobody named before.

    Such are 公司 right before the name of the firm that it means (光芯片公司“某某”), and a party that the text did not
    define ("the Vendor"), and the firm of a place (云上贵州公司).
    """
    if anaphor.text[4:] in OTHERS:
        return True
    if anaphor.text in _COMMON and any(m.end == anaphor.start and _is_place(m) for m in here):  # 中国联通江苏公司
        return True
    if anaphor.text == "公司" and _TAG.match(sentence.text, anaphor.end - sentence.start):
        return True
    ahead = sentence.text[: anaphor.start - sentence.start]
    if anaphor.text == "试点" and _TRIED.search(ahead):
        return True
    behind = sentence.text[anaphor.end - sentence.start : anaphor.end - sentence.start + 1]
    return behind in ("“", "「", "『") and any(m.start == anaphor.end + 1 and m.is_entity for m in here)
