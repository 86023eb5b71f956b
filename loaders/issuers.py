"""Whose pages a document, or a part of it, is: the firm that 公司 means there, whomever else a sentence names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model import Sentence
from loaders.compiling import compiled
from loaders.gates import Gate
from loaders.mentions import Mention

_ONE_CODE = (
    r"(?:(?:SH|SZ|BJ|HK|SEHK:? ?|HKEX:? ?|SSE:? ?|SZSE:? ?)?\d{3,6}"
    r"(?:[. ](?:SH|SZ|BJ|HK|SS|CH|TT|TW|TWO|KS|JP|JT|C[12GHS]|US))?"
    r"|[A-Z]{1,5}[. ](?:US|UN|UW|UQ|O|N|OQ)|(?:NASDAQ|Nasdaq|NYSE)\s?[:：]\s?[A-Z]{1,5})"
)
_CODE = rf"(?:{_ONE_CODE}(?:\s?[/,;、，；]\s?{_ONE_CODE}){{0,2}})"  # "981 HK / 688981 CH"
# A heading that is a firm with its ticker: 【600588 用友网络】, 用友网络（600588.SH）.
_BEFORE = compiled(rf"\W*{_CODE}\W{{0,3}}")
_BEHIND = compiled(rf"\W*[(（\[【]\s*{_CODE}\s*[)）\]】]\W*")
_MARKS = compiled(r"[\s【】\[\]()（）*#：:]*")
# The line of a prospectus or a notice that names its issuer.
_LABEL = compiled(
    r"(?:^|[\s|　])(?:(?:发行人(?:名称|全称)?|公司(?:名称|全称|简称)|(?:证券|股票)简称)\s*[:：]"
    r"|(?:招股|募集)说明书(?:[(（][^()（）]{2,8}[)）])?)\s*$"
)
_CODED, _HEAD, _OVER = compiled(r"[(（]\s*(?:Stock Code(?:\s*股份代号)?|股份代[号號])\s*[:：]\s*\d{2,5}"), 3000, 300
# The line of codes over an English notice of a firm whose shares trade on the mainland; its name stands under it.
_CODES = compiled(
    r"(?:[Ss]tock|[Ss]ecurit(?:y|ies)|[Ss]hare)\s(?:[Cc]ode|[Aa]bbreviation)\s*[:：][^\n]{2,60}?"
    r"\s(?:[Aa]bbreviation|[Ss]hort [Nn]ame|[Cc]ode|[Aa]nnouncement)\b[^\n]*\n"
)
_LABELS = Gate(("发行人", "公司名称", "公司全称", "公司简称", "证券简称", "股票简称", "招股说明书", "募集说明书"))


_INITIALS, _LINE = 5, 60
_STOPPED = compiled(r"[.:;!?]\s*$")

# The cover of a notice: its issuer's name on a line of its own, and what it is on one of the next.
_COVER = 2500
_NOTICES = Gate(("公告", "通告", "通函", "报告", "说明书", "记录", "纪要"))
_UNDER = compiled(
    r"[ \u3000]*\n(?:[^\n。]{0,60}\n){0,4}?[^\n。]{2,60}(?:公告|通告|通函|报告|说明书|记录表?|纪要)[ \u3000]*\n"
)


def issuer(text: str, mentions: Sequence[Mention]) -> Mention | None:
    """Return the firm that a document names as its issuer, by the label before it."""
    if (over := over_notice(text, mentions)) is not None:
        return over
    found = None
    if _LABELS.opens(text):
        found = next((m for m in mentions if _is_firm(m) and _LABEL.search(text[max(0, m.start - 80) : m.start])), None)
    return found or (_covers(text, mentions) if _NOTICES.opens(text[:_COVER]) else None)


def over_notice(text: str, mentions: Sequence[Mention]) -> Mention | None:
    """Return the firm over a notice's code, "(Stock Code: 2796)": the only one there, or the first of its two names.

    Where a line of codes heads the notice, it is the firm with a line of its own under that, else whom that names.
    """
    if (codes := _CODES.search(text[:_OVER])) is not None:
        near = [m for m in mentions if _is_firm(m) and codes.start() <= m.start < codes.end() + _OVER]
        alone = (m for m in near if _line_of(text, m).strip(" .") == m.text.rstrip("."))
        if (found := next(alone, None) or next((m for m in near if m.end <= codes.end()), None)) is not None:
            return found
    coded = _CODED.search(text[:_HEAD])
    over = _over(text, coded, mentions) if coded is not None else []
    return over[0] if len(over) == 1 or both_names(text, mentions) is not None else None


def _over(text: str, coded: re.Match[str], mentions: Sequence[Mention]) -> list[Mention]:
    """Return the firms right over the code of a notice's head: those with a line of their own, where there are any."""
    over = [m for m in mentions if _is_firm(m) and coded.start() - _OVER < m.start and m.end <= coded.start()]
    return [m for m in over if _line_of(text, m).strip() == m.text] or over


def both_names(text: str, mentions: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """Return the two names, in one script each, that stand on lines of their own over a notice's code."""
    coded = _CODED.search(text[:_HEAD])
    over = _over(text, coded, mentions) if coded is not None else []
    if len(over) != 2 or over[0].text.isascii() == over[1].text.isascii():
        return None
    return (over[0], over[1]) if text[over[0].end : over[1].start].isspace() else None


def _line_of(text: str, m: Mention) -> str:
    end = text.find("\n", m.end)
    return text[text.rfind("\n", 0, m.start) + 1 : end if end >= 0 else len(text)]


def _covers(text: str, mentions: Sequence[Mention]) -> Mention | None:
    """Return the firm whose full name is a line of its own over what kind of notice a document is."""
    for m in mentions:
        if m.start > _COVER:
            return None
        if not (_is_firm(m) and m.text.endswith("公司")):
            continue
        alone = not text[: m.start].rpartition("\n")[2].strip()
        if alone and _UNDER.match(text, m.end) is not None:
            return m
    return None


def is_shouted(m: Mention) -> bool:
    """Tell whether a mention is the firm over an announcement, in capitals on a line of its own."""
    return m.kind == "new" and _is_firm(m) and m.text.isupper() and m.text.count(" ") > 1


def is_capital(m: Mention) -> bool:
    """Tell whether a name stands in capitals that are no initials."""
    return m.text.isupper() and len(m.text) > _INITIALS


def is_capital_line(sentence: Sentence) -> bool:
    """Tell whether a sentence is a line in capitals that names the next of a list of firms."""
    return sentence.text.isupper() and _INITIALS < len(sentence.text) < _LINE and _STOPPED.search(sentence.text) is None


def headed_by(sentence: Sentence, mentions: Sequence[Mention]) -> Mention | None:
    """Return the firm of which a sentence is no more than the name with its ticker: what follows is about it."""
    firms = [m for m in mentions if _is_firm(m)] if len(sentence.text) <= 60 else []
    if len(firms) != 1:
        return None
    ahead = sentence.text[: firms[0].start - sentence.start]
    behind = sentence.text[firms[0].start - sentence.start + len(firms[0].text) :]  # a name may end behind its ticker
    coded = _BEFORE.fullmatch(ahead) and _MARKS.fullmatch(behind)
    return firms[0] if coded or (_MARKS.fullmatch(ahead) and _BEHIND.fullmatch(behind)) else None


def _is_firm(m: Mention) -> bool:
    return m.kind in ("name", "new") and m.node is not None and m.node.cls == "Company"
