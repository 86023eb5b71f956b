"""What only looks like a firm's name: a sector in the head of a report, an adverb at the head of a sentence, a town.

"Equity Research | Asia Hardware" says which sector a report is of, "Frankly, …" names nobody, and what stands before
"-based", or beside a known place behind "in", is a place itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.name_words import named

_REGION = (
    r"(?:Greater China|(?:Pan-|North |Northeast |South |Southeast |East |Emerging )?Asia(?:[- ]Pacific)?(?: ex-?Japan)?"
    r"|APAC|AEJ|Asean|ASEAN|EMEA|Global|World|Emerging Markets?|EM|China(?:[ /]H(?:ong )?K(?:ong)?)?|Hong Kong|HK"
    r"|Taiwan|Korea|Japan|India|Europe(?:an)?|U\.?S\.?|North America|Mainland)"
)
_SECTOR = (
    r"(?:Tech(?:nology)?|Semis?|Semiconductors?|Hardware|Software|Internet|Telecoms?|Telecommunications|Media|TMT|IT"
    r"|Electronics|Data ?[Cc]ent(?:er|re)s?|Cloud|Equipment|Components?|Industrials?|Infrastructure|Utilities|Power"
    r"|Equit(?:y|ies)|Memory|Foundry|Foundries|Optical|Networking|Servers?|AI|Supply Chain|Research|Strategy|Markets?"
    r"|Semicap|SPE|PCB|Materials|Capital Goods)"
)
_OF_SECTOR = compiled(rf"{_REGION}(?:[ /,&-]+(?:and )?{_SECTOR})+")
_HEADS_PAGE = compiled(
    r"\b(?:Research|RESEARCH|Equit(?:y|ies)|EQUIT(?:Y|IES)|Sector|SECTOR|SECURITIES|Securities)\b|\||\s{3,}"
)
_SENTENCE = compiled(r"[a-z,] [a-z]+ [a-z]+ |[.!?。]\s*$")
_ADVERB = compiled(r"[A-Z][a-z]{2,}ly")
_HEADS = compiled(r"(?:^|[.!?:;()\"“”'‘’*]\s*|\n\s*|\b(?:[Bb]ut|[Aa]nd|[Ww]ell,?)\s)$")
_BASED = compiled(r"-(?:based|headquartered|born|domiciled)\b")
_TOWN = compiled(r"[A-Z][a-z]+(?: (?:[A-Z][a-z]+|de|am|upon))?(?: [A-Z][a-z]+)?")
# "in X and Y.", where X is a known place: Y is one too.
_WHERE = compiled(r"\b(?:in|across|near|around|outside|between|throughout) (?:both )?(?:[A-Z][\w-]+, ){0,3}$")
_AND = compiled(r",? (?:and|or) |, ")
_PARTED = compiled(
    r"\s*(?:$|[.,;:)]|(?:by|for|to|as|in|on|with|from|this|next|last|during|since|after|before|until|that|which)\b)"
)
_REACH = 60
_KIND = compiled(r"(?:初?创企业?|初创公司|独角兽企业?|龙头企业|上市公司|头部企业)(?=[\u3400-\u9fff]{3})")
# A line of business, and the trade by which it is called that was taken for the end of a name.
_LINES = ("业务", "事业部", "事业群", "产品线", "板块")
_TRADE = compiled(
    r"(?:半导体|计算|芯片|云计算|云|存储|服务器|智能|数据|软件|电子|通信|算力|光电|互联|网络|能源|显示|传感|封装|测试)$"
)
_UNNAMED = compiled(
    r"(?:[一另某]家|某)(?!某)[\u3400-\u9fff]{2,}(?:企业|公司|机构|平台|厂商|集团|央企|国企|单位)"
    r"|[两三四五六七八九几数多]家(?!渠)[\u3400-\u9fff]*(?:国资|企业|公司|机构|基金|厂商|央企|国企|银行|资本|股东)[\u3400-\u9fff]{0,4}"
    r"|[谁誰][\u3400-\u9fff]{0,2}|[須须]予|(?:PCI[eE]|CXL|UCIe|NVLink|SATA|NVMe)(?: \d(?:\.\d)?)?"
)
# What a firm sells, by its name and kind: "deliveries of its Tianmu AI servers".
_ITS = compiled(r"\b(?:its|their|our|(?:company|firm|group|maker)['’]s)\s(?:own\s|new\s|latest\s|flagship\s)?$")
_GOODS = compiled(
    r"\s(?:[a-z]+\s)?(?:servers?|chips?|cards?|GPUs?|accelerators?|processors?|racks?|modules?|switch(?:es)?|machines?"
    r"|systems?|supernodes?|series|line|range|models?|boards?)\b"
)
# What stands right before the name of a person, who was taken for a firm among the parties of a deal.
_POSTS = ("创始人", "董事长", "总经理", "总裁", "首席执行官", "首席技术官", "CEO", "董秘", "董事会秘书")
_MANY = compiled(r"(?:\d+|[一二两三四五六七八九十数多])(?:余|多)?(?:场|个|大)(?!会)|^(?:设有|共设|还设|举办|开设)")


def without_misnomers(text: str, names: list[Mention], surname: Callable[[str, int], object]) -> list[Mention]:
    """Return the names of a text without those that name nobody, and with persons and places for what can only be one.

    `surname` matches the surname that a person's name begins with.
    """
    kept = []
    for m in names:
        if m.kind == "name":
            kept.append(m)
        elif not _names_nobody(text, m):
            kept.append(_trimmed(text, m))
    unsure = [m for m in kept if _may_err(m)]
    if not unsure:
        return kept
    known = {m.start: m for m in kept if m.node is not None and m.node.cls == "Place"}
    by_end = {m.end: m for m in known.values()}
    people = {m.text for m in unsure if _is_somebody(text, m, surname)}
    if people:
        kept = [named(m.start, m.end, text, "Person") if m.text in people and _may_err(m) else m for m in kept]
    towns = {m.text for m in unsure if _is_based(text, m) or _is_beside(text, m, by_end)}
    return [_town(m) if m.text in towns and _may_err(m) else m for m in kept] if towns else kept


def _may_err(m: Mention) -> bool:
    """Tell whether a name was told by its shape alone to be that of a firm, or of something unknown."""
    return m.kind in ("new", "proper") and m.node is not None and m.node.cls in ("Company", "Thing", "Product")


def _names_nobody(text: str, m: Mention) -> bool:
    unnamed = _may_err(m) and _UNNAMED.fullmatch(m.text) is not None  # 一家国有企业, 某省运营企业
    return unnamed or _is_number_of(m) or (_may_err(m) and (_is_sector(text, m) or _is_adverb(text, m)))


def _is_somebody(text: str, m: Mention, surname: Callable[[str, int], object]) -> bool:
    """Tell whether the text names a post of what looks like a firm: 向林某某、某合伙企业购买, 创始人林某某."""
    short = 2 <= len(m.text) <= 3 and not m.text.isascii() and m.node is not None and m.node.cls == "Company"
    return short and surname(m.text, 0) is not None and any(post + m.text in text for post in _POSTS)


def _is_goods(text: str, m: Mention) -> bool:
    """Tell whether what looks like a firm is only by what name somebody sells something."""
    return _GOODS.match(text, m.end) is not None and bool(_ITS.search(text, max(0, m.start - 24), m.start))


def _trimmed(text: str, m: Mention) -> Mention:
    """Return a firm without what is said of it before its name (创企X) or is its line of business (X云业务)."""
    if m.kind != "new" or m.node is None or m.node.cls != "Company":
        return m
    if m.text.isascii():
        return m._replace(node=replace(m.node, cls="Product")) if _is_goods(text, m) else m
    start, end = m.start, m.end
    if (kind := _KIND.match(m.text)) is not None:
        start += kind.end()
    if text.startswith(_LINES, m.end) and (trade := _TRADE.search(m.text)) is not None:
        end -= len(trade[0])
    return named(start, end, text, "Company") if (start, end) != (m.start, m.end) and end - start > 2 else m


def _is_number_of(m: Mention) -> bool:
    """Tell whether what was taken for a forum says how many there are of them: 设有8场平行论坛."""
    return m.kind == "new" and m.node is not None and m.node.cls == "Conference" and _MANY.search(m.text) is not None


def _is_sector(text: str, m: Mention) -> bool:
    """Tell whether a name is a region and a sector in the head of a report or alone in its line."""
    if not _OF_SECTOR.fullmatch(m.text):
        return False
    low, high = text.rfind("\n", 0, m.start) + 1, text.find("\n", m.end)
    line = text[low : high if high >= 0 else len(text)]
    if _SENTENCE.search(line):
        return False
    return line.strip(" #*_|") == m.text or _HEADS_PAGE.search(line) is not None


def _is_adverb(text: str, m: Mention) -> bool:
    """Tell whether a name is an adverb with which a sentence begins ("Frankly, we …")."""
    if text[m.end : m.end + 2] != ", " or not _ADVERB.fullmatch(m.text):
        return False
    return _HEADS.search(text, max(0, m.start - 12), m.start) is not None


def _is_based(text: str, m: Mention) -> bool:
    """Tell whether somebody is said to be based in what bears a name."""
    joined = text[m.end : m.end + 1] == "-" and _BASED.match(text, m.end) is not None
    return joined and _TOWN.fullmatch(m.text) is not None


def _is_beside(text: str, m: Mention, places: dict[int, Mention]) -> bool:
    """Tell whether a name stands beside a known place behind a word that tells where ("in Johor and X")."""
    if m.kind != "proper" or not _TOWN.fullmatch(m.text) or not _PARTED.match(text, m.end):
        return False
    for size in (5, 6, 2, 4):
        joint = text[m.start - size : m.start]
        place = places.get(m.start - size) if _AND.fullmatch(joint) else None
        if place is not None and _WHERE.search(text, max(0, place.start - _REACH), place.start):
            return joint != ", " or text[m.end : m.end + 5] in (" and ", ", and")
    return False


def _town(m: Mention) -> Mention:
    return m._replace(kind="new", node=replace(m.node, cls="Place")) if m.node is not None else m
