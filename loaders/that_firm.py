"""该公司 in the papers of a firm that calls itself 公司: another firm, the one just named."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Sentence
from loaders.backers import is_backer
from loaders.compiling import compiled
from loaders.mentions import Mention

THAT_FIRM = frozenset(("该公司", "该企业", "该集团"))
# What brings a firm in of which the next words tell: its buyer, its owner, its creditor or its supplier is known.
_BRINGS = compiled(
    r"(?:收购|受让|购买|并购|买入|入股|参股|控股|增资|投资|转让|出售|剥离|分拆|挂牌|起诉|状告|标的(?:公司|企业)?[为是系]"
    r"|(?:客户|供应商|子公司|孙公司|参股公司|联营公司|合资公司|标的公司|交易对方|对手方|竞争对手|股东)[为是系：]?)"
    r"(?:了|其|旗下|下属|所?持有?|以及|及|全资|控股|参股|[“‘]|第[一二三四五]大|的)*$"
)
# Whose is what a sentence speaks of: "X的实际控制人陈某与公司…" speaks of X's owner, and 公司 is another.
_OWN = compiled(
    r"的?(?:实际控制人|实控人|(?:控股|第[一二三]大|大|小)?股东|(?:副?董事长|总裁|总经理|创始人|负责人|法定代表人|董秘|高管)"
    r"|(?:全资|控股|参股)?(?:子|孙)公司|管理层|团队)"
)
# Whose news a sentence tells: "X（300000）公告称，公司拟…", "X副总裁李某表示，公司…".
_TELLS = compiled(
    r"(?:\s?[（(][^（）()\n]{2,40}[）)])*[^，。；：:！？\n]{0,24}?"
    r"(?:公告|宣布|披露|表示|回应|透露|回复|发布|指出|提示|称|说|坦言|介绍)[^，。；：:！？\n]{0,16}[，：:]"
)
# Whose price a clause tells before 公司 goes on about it: "甲（2791.HK）早段曾升逾5%，公司昨晚公布…".
_PRICED = compiled(
    r"(?:-\w{1,2}\b)?(?:[（(][^（）()]{2,24}[）)])?(?:[AH]股|股价|今日|昨日|周[一二三四五]|早段|早盘|盘中|午后|尾盘|一度|曾|复牌后?|全日|则|亦|也"
    r"|逆[市势]|[大微急小续再]|涨幅|跌幅)*(?:[“‘]?一字[”’]?)?(?:涨停|跌停|封板|20cm|[涨跌升挫][幅逾超近约\d]|[上下][涨跌]|[走高][高开低]|下挫|飙升|收[涨跌报高低平]|报\d)"
)
_HEAD = compiled(r"(?:^|[，；：—“的股]|厂商|龙头|巨头|企业|新贵|大厂)$")
_OPENS = compiled(r"[，；：,;:](?:我们)?(?:预计|认为|看好)?$")
_HELD = compiled(r"公司(?:[为是系]|作为|股东|的?参股|的?客户|的?供应商|与其|向其|对其|持有?其)")
_FIRMS = frozenset(("Company", "Issuer", "Bank", "DataExchange"))


def that_firm(owner: Mention, named: Sequence[Mention]) -> Mention | None:
    """Return the firm that was named last, if it is not the one whose papers these are; none where that is unsure."""
    firms = [m for m in named if m.node is not None and m.node.cls in _FIRMS and not is_backer(m)]
    last = firms[-1] if firms else None
    return None if last is None or last.node == owner.node else last


# What tells whence a firm comes: 甲成立于2018年, 甲由乙的芯片部门分拆而来, 甲是一家芯片公司.
_ORIGIN = compiled(
    r"(?:[（(][^（）()]{1,40}[）)])?(?:最早|最初|正式)?(?:[成创设][立办建]于|始建于|前身[为是系]"
    r"|于?(?:19|20)\d\d年(?:\d{1,2}月)?[^，。；]{0,8}[成创设][立办]"
    r"|[是系]?由[^，。；]{2,40}(?:分拆|拆分|孵化|创[办立]|发起|设立|组建)|[是为系](?:一家|国内|中国|国产|全球|专注))"
)


def just_named(
    sentences: Sequence[Sentence], named: Sequence[Mention], subject: Mention | None, at: int
) -> Mention | None:
    """Return the firm that the last sentences brought in as what is bought, owned, sued or sold to, if it is one.

    公司 goes on about whom a text speaks of; 该公司, right behind such words, is whom it just came to.
    """
    told = [m for m in named if m.kind in ("name", "new") and m.end <= at]
    found = [m for m in told if m.node is not None and m.node.cls in _FIRMS and not is_backer(m)]
    brought = [m for m in found for s in sentences if s.start <= m.start < s.end and _brought_in(s, m)]
    if not brought or (subject is not None and subject.node == brought[-1].node):
        return None
    later = {m.node for m in found if m.start > brought[-1].start}  # somebody else came in since
    return brought[-1] if later <= {brought[-1].node} else None


def but_backers(spoken: Mention | None) -> Mention | None:
    """Return whom the sentence before speaks of, if that is a firm which is told of and not one that backs others."""
    firm = spoken is not None and spoken.node is not None and spoken.node.cls in _FIRMS
    return spoken if spoken is not None and firm and not is_backer(spoken) else None


def teller(sentence: Sentence, named: Sequence[Mention], at: int) -> Mention | None:
    """Return the firm whose announcement a sentence tells, where an anaphor stands in what is announced."""
    firms = [m for m in named if m.node is not None and m.node.cls in _FIRMS and not is_backer(m) and m.end <= at]
    if not firms or firms[-1].start < sentence.start:
        return None
    told = _TELLS.match(sentence.text, firms[-1].end - sentence.start)
    return firms[-1] if told and told.end() <= at - sentence.start else None


def of_news(
    sentences: Sequence[Sentence],
    named: Sequence[Mention],
    here: Sequence[Mention],
    subject: Mention | None,
    word: Mention,
) -> Mention | None:
    """Return the firm whose announcement a sentence tells, or of which 公司 goes on to tell, in news."""
    told = teller(sentences[-1], here, word.start) or priced(sentences[-1], here, word)
    return portrayed(sentences, named, subject) if told is None and word.text == "公司" and not here else told


def priced(sentence: Sentence, here: Sequence[Mention], word: Mention) -> Mention | None:
    """Return the firm whose price the same sentence tells first, or that heads it: 公司 at a clause's head goes on."""
    at = word.start - sentence.start
    if word.text != "公司" or not _OPENS.search(sentence.text[max(0, at - 8) : at]) or _HELD.match(sentence.text, at):
        return None
    firms = [m for m in here if m.node is not None and m.node.cls in _FIRMS and not is_backer(m)]
    own = next((m for m in firms if m.node == firms[-1].node), None)
    if own is None or _HEAD.search(sentence.text[: own.start - sentence.start][-10:]) is None:
        return None
    after = own.end - sentence.start
    headed = own.start == sentence.start and sentence.text[after : after + 1] in (":", "：")
    return own if headed or _PRICED.match(sentence.text, after) else None


def portrayed(sentences: Sequence[Sentence], named: Sequence[Mention], subject: Mention | None) -> Mention | None:
    """Return the firm whose origin the sentence before tells: 甲成立于2018年。公司现有员工300人 (one paragraph).

    公司 goes on about it, whomever the article is about, and so does a second 公司 behind the first.
    """
    if len(sentences) < 2 or sentences[0].paragraph != sentences[1].paragraph:
        return None
    before = sentences[0]
    again = subject is not None and subject.kind == "anaphor" and subject.start == before.start
    if again and before.text.startswith("公司"):
        return subject
    first = next((m for m in reversed(named) if m.start == before.start), None)
    if first is None or first.node is None or first.node.cls != "Company" or is_backer(first):
        return None
    return first if _ORIGIN.match(before.text, first.end - before.start) else None


def has_own(sentences: Sequence[Sentence], m: Mention) -> bool:
    """Tell whether a sentence names a firm only to say whose owner, head or unit it speaks of."""
    return any(_OWN.match(s.text, m.end - s.start) is not None for s in sentences if s.start <= m.start < s.end)


def _brought_in(sentence: Sentence, m: Mention) -> bool:
    """Tell whether words right before a name bring it in beside the one spoken of."""
    ahead = sentence.text[max(0, m.start - sentence.start - 40) : m.start - sentence.start]
    return _BRINGS.search(ahead) is not None


def named_in_passing(named: Sequence[Mention], spoken_of: Sequence[Mention]) -> bool:
    """Tell whether the firm named last is another than whom the text speaks of (“上一个是X。这家公司…”)."""
    firms = [m.node for m in spoken_of if m.node is not None and m.node.cls == "Company" and not is_backer(m)]
    return bool(firms and named) and named[-1].node != firms[-1]
