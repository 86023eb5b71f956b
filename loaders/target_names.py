"""Which firm a notice calls its target: "Target Company: X", "X (as the Target Company)", 标的公司：X."""

from __future__ import annotations

from graph.model import Node
from loaders.compiling import compiled
from loaders.slugs import slug
from loaders.view import View

_CALLED = r"(?:\b[Tt]arget(?: Company| Group)?|(?:标的|目标)(?:公司|企业|集团))"
_AHEAD = compiled(
    _CALLED + r"\s{0,2}(?:[:：,，]|[（(]即)\s*$|(?:标的|目标)(?:公司|企业)(?:为|即)?$"
    r"|(?:(?:投资|交易)标的|(?:标的|合资|目标|新设|项目)公司)(?:的)?(?:名称|全称)\s?[:：]\s*$"
)
_BEHIND = compiled(
    r"\*?\s?(?:[（(][^()（）]{2,40}[)）]\s?)?[（(](?:(?:as )?(?:the )?|(?:以下)?(?:统?简?称)?[为作即]*)"
    r"(?:[\"“”「‘][^\"“”「」‘’()（）]{2,30}[\"“”」’],? ?(?:或|or|and)? ?(?:the )?)?[\"“”「‘]{0,2}"
    + _CALLED
    + r"[\"“”」’]{0,2}(?:,? ?(?:或|or|and) ?[\"“「‘][^\"“”「」‘’()（）]{2,30}[\"”」’])?[)）]"
)
# All that a headline in capitals may say of it: "ACQUISITION OF 60% EQUITY INTEREST IN X DATA CO., LTD."
_HEADLINE = compiled(
    r"\b(?:EQUITY|SHAREHOLDING) INTERESTS? IN "
    r"(?P<name>[A-Z][A-Z&' ()-]{3,60}(?:CO\., LTD\.?|LIMITED|INC\.?|CORPORATION))$"
)


def target_named(view: View) -> Node | None:
    """Return the firm that a sentence says to be the target; None where it names none so."""
    for m in view.mentions:
        if m.node is not None and m.node.cls == "Company" and m.kind in ("name", "new"):
            end = m.start + len(m.text) - view.start
            if _AHEAD.search(view.text[: m.start - view.start]) or _BEHIND.match(view.text, end):
                return m.node
    return None


def headline_target(text: str) -> Node | None:
    """Return the firm in which a headline in capitals says that a stake is bought or sold."""
    m = _HEADLINE.search(text.rstrip())
    return Node(slug(m["name"]), m["name"], "Company") if m else None
