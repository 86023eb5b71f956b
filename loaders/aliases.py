"""Other names in brackets: "Full Name (SHORT)", 全称（以下简称“简称”）, and codes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from graph.frozen import frozen
from graph.model import Value
from loaders.compiling import compiled
from loaders.documents import NUMBER
from loaders.events import Assertion
from loaders.expressions import Gated
from loaders.free_text import RATING
from loaders.issuers import both_names
from loaders.mentions import Mention
from loaders.near_brackets import near_brackets
from loaders.openings import recurs
from loaders.parties import ROLES, brackets, quoted
from loaders.scripts import has_han
from loaders.shortening import abridges
from loaders.tickers import CODE, bracketed
from loaders.traded import traded

_BRACKET = compiled(
    r"》?\s{0,2}[（(]\s?"
    r"(?:[^()（）“”‘’\"「」]{2,40}[,，；;]\s?(?=(?:以下简?称|下称|简称)(?:为|[:：])?\s?[^《\s]))?"  # said before that
    r"(?P<mark>(?:以下|下)?(?:简称|又称|称|原名|原(?![材则因料本始件定告])|英文名|或)?(?:为|[:：])?"
    r"(?:(?:hereinafter|hereafter|formerly|also)\s(?:(?:referred to|known)\sas\s)?)?\s?"
    r"[“\"‘「]?)(?P<name>[^()（）“”\"「」,，;；]{2,60}?(?:[（(][\u3400-\u9fff]{2,8}[）)][\u3400-\u9fff]{2,30})?)[”\"’」]?"
    rf"(?:\s?[,，;；、/]\s?{CODE})*\s?[)）]"
)


# "泽岚股份，全称杭州泽岚计算系统股份有限公司": the name that follows is the full one.
_IN_FULL = compiled(r"\s?[,，（(—-]{0,2}\s?(?:公司|其|企业)?全称(?:为|是|叫|：|:)?\s?[“\"]?")


_SHORT_TITLE = Gated(
    compiled(r"(?:证券|股票|公司)?简称(?:为|：|:)\s*[“\"]?(?P<name>[\u3400-\u9fffA-Za-z-]{2,12})[”\"]?")
)


# What a bracket behind a document's title says of the text that follows.
_PART = compiled(
    r"节选|摘要|摘录|全文|试行|暂行|草案|修订(?:稿|版)?|征求意见稿|"
    r"(?:有限|普通|特殊普通)合伙|个人独资|于[^（）()]{2,16}注册成立[^（）()]{0,12}|暂定名?|拟定名|暂名|暂定公司名称|送审稿|申报稿|注册稿|上会稿|更新稿|封卷稿|讨论稿|附件|更正后|更新后"
)


# Who took how much: "SenseTime (US$8m)".
_SUM = compiled(r"(?:US|HK|S|A|NT|C)?[$¥€£]\s?\d|(?:RMB|Rmb|CNY|HKD|USD)\s?\d")
# What stands right behind a name before any bracket that could say more of it; most names have none.
_NEAR = compiled(r"(?:[-－](?:[BPSUVW]{1,2}|R))?[》\s)）]{0,4}[（(\[【]")


@frozen
class Alias:
    """Another name, or the code, of a mention: the bracket's content with its offsets in the text."""

    owner: Mention
    start: int
    end: int
    text: str
    kind: str  # alias or code


def aliases(text: str, mentions: list[Mention]) -> list[Alias]:
    """Return what brackets right after names say: another name or a code (offsets in the text).

    A bracket that holds the name of something else (a place, another firm) is no alias.
    """
    found: list[Alias] = []
    begin = {m.start: m for m in mentions if m.kind == "new"} if "全称" in text else {}
    near = near_brackets(text)
    asked = mentions if begin else [m for m in mentions if m.end in near and _NEAR.match(text, m.end)]
    other = {m.text: m.node.id for m in mentions if m.kind == "name" and m.node is not None} if asked else {}
    for mention in asked:
        if mention.node is None or mention.kind not in ("name", "new"):
            continue
        if begin and (full := _in_full(text, mention, begin)) is not None:
            found.append(Alias(full, mention.start, mention.end, mention.text, "alias"))
        found += [
            Alias(owner, *at, text[slice(*at)], "code")
            for at in bracketed(text, mention.end)
            if (owner := traded(mention, at[0], mentions, text)) is not None
        ]
        found += _quoted(text, mention)
        m = _BRACKET.match(text, mention.end)
        if not m:
            continue
        name = m["name"].strip()
        start = m.start("name") + m["name"].index(name)
        coded = any(True for _ in bracketed(f"({name})", 0))
        named = _is_name(name) or NUMBER.fullmatch(name)
        if (bare := _HONORIFIC.sub("", name)) != name:
            start, name = start + name.index(bare), bare
        if mention.node.cls == "Person" and mention.text.isascii() == name.isascii():
            continue  # a bracket says what a person is, or where in the picture
        again = recurs(text, start, start + len(name))
        if not m["mark"].strip() and not (other.get(name) or _may_be(name, mention.text, again=again)):
            continue
        market = mention.node.cls == "Company" and _MARKET.fullmatch(name)
        if market or _is_part(name, mention.text) or _SUM.match(name):
            continue
        if name == mention.text or (not m["mark"].strip() and _of_another(name, mention, text)):
            continue  # no other name
        if not coded and named and other.get(name, mention.node.id) == mention.node.id:
            found.append(Alias(mention, start, start + len(name), name, "alias"))
    if (both := both_names(text, mentions)) is not None:
        found.append(Alias(both[0], both[1].start, both[1].end, both[1].text, "alias"))
    return found


def _quoted(text: str, mention: Mention) -> Iterator[Alias]:
    """Yield the names of a bracket that gives several, or that stands behind another: （“公司”或“岭澜科技”）."""
    for start, inside in brackets(text, mention.end):
        names = list(quoted(start, inside))
        if len(names) > 1 or (
            names and text[mention.end : start].count("(") + text[mention.end : start].count("（") > 1
        ):
            yield from (
                Alias(mention, *at, "alias") for at in names if _is_name(at[2]) and not _is_part(at[2], mention.text)
            )


def _in_full(text: str, mention: Mention, begin: Mapping[int, Mention]) -> Mention | None:
    """Return the full name that a text gives right behind a new one; `begin` are new names by where they begin."""
    m = _IN_FULL.match(text, mention.end) if mention.kind == "new" else None
    full = begin.get(m.end()) if m else None
    same = full is not None and full.node is not None and mention.node is not None and full.node.cls == mention.node.cls
    return full if same else None


def stated(found: Iterable[Alias], text: str) -> Iterator[Assertion]:
    """Yield what brackets and a notice's head say; of a name far from its owner, its own line is the evidence."""
    for alias in found:
        node = alias.owner.node
        if node is None:
            continue
        start, end = min(alias.owner.start, alias.start), max(alias.owner.end, alias.end)
        if "\n" in text[start:end]:
            start, end = text.rfind("\n", 0, alias.start) + 1, alias.end
        predicate, value = "ticker" if alias.kind == "code" else "alsoKnownAs", Value(text=alias.text)
        rule = f"brackets/{alias.kind}"
        yield Assertion(node, predicate, None, value, None, "done", None, start, end, rule, 0.95)
        shown = alias.kind == "alias" and alias.text.casefold() == node.label.casefold()
        if shown and len(alias.owner.text) > len(alias.text) and alias.owner.text.isascii() == alias.text.isascii():
            longer = Value(text=alias.owner.text)  # it is shown by that name: the other is the longer one
            yield Assertion(node, predicate, None, longer, None, "done", None, start, end, rule, 0.95)


def names_twice(text: str, mention: Mention) -> bool:
    """Tell whether a bracket right after a name holds its code or its name in the other script: a sure name."""
    m = _BRACKET.match(text, mention.end)
    if not m:
        return False
    name = m["name"].strip()
    coded = bool(re.search(r"\d{4,6}(?:[.\s][A-Z]{2})?$", name))
    return coded or (_is_name(name) and mention.text.isascii() != name.isascii())


def short_title(text: str) -> tuple[int, int, str] | None:
    """Return where a notice gives the short name of its issuer (证券简称：…), with the name; None if it does not."""
    m = _SHORT_TITLE.search(text)
    return (m.start("name"), m.end("name"), m["name"]) if m else None


# What a list puts behind a firm: the kind of its offering, or how its stock stands.
_OFFERING = compiled(
    r"退市(?:整理期?|风险警示)?|停牌|复牌|已?摘牌|更名|拟更名|已?终止|已?撤回|代表|主席|排名不分先后|"
    r"IPO|首发|首次公开发行(?:股票)?|首发申请|再融资|重组|转板|可转债|增发|配股|分拆|主板|发行上市"
)


# A post that a bracket gives behind a person.
_POST = compiled(
    r"(?:董事长?|监事|总裁|经理|合伙人|首席[\u3400-\u9fff]{1,4}|创始人|总监|教授|研究员|分析师|工程师|主任|秘书|发言人|负责人|CEO|CTO|CFO|COO)$"
)


# Of which form in law a firm is: "Venture Partnership (LP)".
_LEGAL = compiled(
    r"L\.?L?\.?P\.?|L\.?L\.?C\.?|P\.?L\.?C\.?|G\.?P\.?|Ltd\.?|Limited|Inc\.?|Pte\.?|GmbH"
    r"|AG|S\.?A\.?|B\.?V\.?|N\.?V\.?|Limited Partnership"
)


# What a notice calls somebody by who is none of its parties.
_OTHERS = frozenset(("贵公司", "Exchange"))


# How a document calls somebody by the part that he has in it.
_PLAYS = compiled(
    r"(?P<what>[\u3400-\u9fff]{1,6}?)(?:方|人|主体|对象|机构|公司|股东|单位|企业|客户|顾问|标的|项目|资产|股份|股权)"
)


def _is_part(name: str, owner: str) -> bool:
    """Tell whether a document calls somebody by a part (辅导对象) that has no letter of the name."""
    m = _PLAYS.fullmatch(name) if has_han(owner) else None
    return m is not None and not any(letter in owner for letter in m["what"])


# What a bracket says of how many, which one, or how good: 8卡, 第六场, 月度版, Overweight.
_SORT = compiled(
    r"第?[\d一二三四五六七八九十两首末上下]+[\u3400-\u9fff]{1,3}"
    r"|[\u3400-\u9fff]{1,4}(?:版|期|批|场|届|轮|次|季|号|型|档|类|款|级)|"
    rf"{RATING}|Equal[ -]?weight|Sell|Reduce|Underperform|Market Perform|Not Rated|Sector Perform|Add"
    r"|回避|卖出|谨慎增持|未评级"
)
_STANDING = compiled(r"^\*?(?:S?ST|XD|XR|DR|[NC](?![A-Za-z]))|-(?:[BPSUVW]|SW|UW)$")  # how a share stands: *ST, -W
_HONORIFIC = compiled(
    r"(?<=[\u3400-\u9fff]{2})(?:先生|女士|小姐|博士|教授|院士|太太)$|^(?:Mr|Ms|Mrs|Miss|Dr|Prof)\b\.?\s*"
)
# What a reader is asked to do is no name: （添加请备注公司+职务）.
_ASKED = compiled(r"[+＋]|请|备注|添加|扫码|关注|微信|公众号|点击|联系|转载")
# What a firm or a body is not, though its bracket names one.
_OTHER_SORT = compiled(r"\b(?:Fund|Campus|Project|Plant|Factory|Cluster)$|(?:基金|项目|工厂|园区|集群)$")
_CAPITAL_AHEAD = compiled(r"\b[A-Z][a-z]+\s$")
# Where shares are dealt in, behind a firm: "SMIC (HK)", "Norda (SH/HK)".
_MARKET = compiled(
    r"(?:HK|SH|SZ|BJ|US|UK|CN|TW|JP|KR|SG|NYSE|NASDAQ|Nasdaq|HKEX|SEHK|SSE|SZSE|BSE|STAR|ChiNext|LSE|TSE|ADRs?"
    r"|[AHB][- ]?shares?)(?:\s?[/&+,-]\s?(?:HK|SH|SZ|BJ|US|UK|CN|TW|JP|KR|SG|[AHB])|\s(?:listed|shares?))*"
)
_NUMBERED = compiled(r"[〔〕\[\]【】]|\d+号$")  # the number of a document

# What a bracket calls a deal or its object: （以下简称“本次交易”）.
_DEED = compiled(
    r"(?:本次|此次|是次|[本该](?:交易|协议|合同|项目|事项|计划|议案|重组|收购|合并|发行|要约))"
    r"|(?:标的|目标)(?:股份|股权|资产|债权)$"
    r"|(?:(?:Proposed|Possible|Potential|Intended|First|Second|Further)\s)?(?:(?:Equity|Share|Asset|Debt|Very|Major|Connected)\s)*"
    r"(?:Disposal|Acquisition|Transaction|Subscription|Placing|Transfer|Offer|Purchase|Sale|Deal|Capital Increase)s?$"
)


def _may_be(name: str, owner: str, *, again: bool) -> bool:
    """Tell whether a bracket that says nothing of names may hold one: of two in Chinese, one is the other cut short.

    Everything else that stands so behind a Chinese name is a remark: who runs it, how it came out, of which size.
    """
    if _SORT.fullmatch(name):
        return False
    akin = again and not {*name}.isdisjoint(owner)  # the text goes on to use what has a letter of the name
    return not (has_han(name) and has_han(owner)) or akin or _cut_short(name, owner) or _cut_short(owner, name)


def _of_another(name: str, mention: Mention, text: str) -> bool:
    """Tell whether a bracket names another thing than what stands before it: a fund, or whose name ends with a place.

    "Lanqiao Capital (Harbour Fund)"; "Birchwood Partners China (BPC)" gives no other name of China, nor does a dateline
    ("HONG KONG (Pearl Daily)") of a town.
    """
    other = _OTHER_SORT.search(name)
    if other is not None and other[0] not in mention.text:
        return True
    place = mention.node is not None and mention.node.cls == "Place"
    if not place:
        return False  # "Hong Kong (Fanling and Tseung Kwan O)" names its parts
    if " and " in name or (mention.text.isupper() and " " in name):
        return True
    return _CAPITAL_AHEAD.search(text, max(0, mention.start - 24), mention.start) is not None


def _cut_short(short: str, full: str) -> bool:
    """Tell whether the letters of a name all stand in a longer one in their order."""
    short = _STANDING.sub("", short)
    return len(short) > 1 and abridges(short, full)


def _is_name(text: str) -> bool:
    """Tell whether a bracket holds a name and not a remark: capitals, or a few Han characters."""
    if re.search(r"\d{2}|%|％|[。.!?]$", text) or _NUMBERED.search(text) or _OFFERING.fullmatch(text):
        return False
    if _PART.fullmatch(text) or _POST.search(text) or text in ROLES or text in _OTHERS or _LEGAL.fullmatch(text):
        return False
    if _DEED.match(text):
        return False  # what is done, told of in a long clause before it
    if has_han(text):
        remark = re.search(r"[的是为在和与]|如|等|约|含|见|即|同比|亿|万", text)
        return len(text) <= (30 if text.endswith("公司") else 14) and not remark and not _ASKED.search(text)
    return (
        text[0].isupper()
        and len(text.split()) <= 7
        and sum(w[0].isupper() or w in ("of", "and", "&", "for") for w in text.split()) == len(text.split())
    )
