"""What a document calls its parties by: 甲方, 标的公司, "the Target Company", each the firm that it defines so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.model import Node
from loaders.compiling import compiled
from loaders.gates import Gate
from loaders.mentions import Mention, Spans
from ontology.vocabulary import Vocabulary

# What a document calls the firm whose own it is.
OWN = frozenset((
    "公司", "本公司", "上市公司", "发行人", "集团", "本集团", "本行", "本所", "该公司",
    "Company", "Issuer", "Group", "Registrant",
))  # fmt: skip
# What it calls the others of a deal, each defined once.
OTHERS = frozenset((
    "标的公司", "目标公司", "合资公司", "合营公司", "项目公司", "新公司", "被投资公司",
    "标的企业", "目标企业", "合资企业",
    "甲方", "乙方", "丙方", "丁方", "交易对方", "转让方", "受让方", "出让方", "收购方", "被收购方",
    "收购人", "吸并方", "被吸并方", "合并方", "被合并方", "吸收合并方",
    "被吸收合并方", "存续公司", "认购方", "认购人", "投资方", "投资人",
    "增资方", "担保方", "担保人", "出租方", "承租方", "采购方", "供应方",
    "供方", "需方", "买方", "卖方", "委托方", "受托方", "出租人", "承租人", "借款人", "贷款人",
    "受托人", "卖方", "买方", "认购人", "要约人", "担保人", "贷款人", "目标公司", "合营公司",
    "原告", "被告", "原告方", "被告方", "上诉人", "被上诉人",
    "拟分拆主体", "分拆主体", "所属子公司", "标的资产", "Plaintiff", "Plaintiffs", "Defendant", "Defendants",
    "Petitioner", "Respondent", "Claimant", "Licensor", "Licensee",
    "Target", "Target Company", "Target Group", "JV", "JV Company", "Joint Venture", "Joint Venture Company",
    "Project Company", "Seller", "Purchaser", "Offeror", "Offeree", "Offeree Company", "Vendor", "Buyer", "Transferor",
    "Transferee", "Subscriber", "Guarantor", "Borrower", "Lender", "Lessor", "Lessee", "Merger Sub", "Spin-off Company",
    "SpinCo", "Spinco", "Party A", "Party B", "Party C", "Customer", "Supplier", "Contractor", "Investor",
))  # fmt: skip
# Who is to become a party: "the Potential Purchaser".
_YET = ("Potential", "Prospective", "Proposed", "Intended", "Possible")
_PARTS = ("Purchaser", "Buyer", "Investor", "Subscriber", "Vendor", "Seller", "Offeror", "Transferee", "Transferor")
OTHERS |= {f"{yet} {part}" for yet in _YET for part in _PARTS}
# What it calls those whom a heading or the first word of a line may name so too, and mean nobody of the text.
SERVING = frozenset((
    "债权人", "债务人", "质权人", "出质人", "抵押人", "管理人", "招标人", "投标人", "中标人", "采购人",
    "发包人", "承包人", "第三人", "申请人", "被申请人", "申请执行人", "被执行人",
    "辅导机构", "辅导对象", "辅导公司", "保荐机构", "保荐人", "主承销商", "牵头主承销商", "财务顾问", "独立财务顾问",
    "受托管理人", "审计机构", "评估机构", "验资机构", "会计师", "律师", "评级机构", "代理机构", "招标代理机构",
    "Sponsor", "Sole Sponsor", "Joint Sponsors", "Depositary", "Trustee", "Auditor", "Underwriters",
))  # fmt: skip
ROLES = OWN | OTHERS | SERVING

_PARTY = compiled("|".join(rf"\b[Tt]he\s{t}\b" if t.isascii() else t for t in sorted(OTHERS, key=len, reverse=True)))
_TERMS, _TERMS_AT_ALL = Gate(OTHERS), Gate(OTHERS, ignore_case=True)  # of the latter sentences are known to hold none
_BRACKET = compiled(
    r"[》\s)）]{0,4}[（(](?P<inside>[^()（）\n]{1,90}(?:[（(][^()（）\n]{1,30}[)）][^()（）\n]{0,60})?)[)）]"
)
_NEAREST = 5  # signs up to the bracket that stands right behind a place, and it
_QUOTED = compiled(r"[“\"‘「](?:the\s)?(?P<term>[^“”\"‘’「」]{1,30}?)[”\"’」]")
_CALLED = compiled(r"(?:以下|下)?(?:简称|称)(?:为)?[:：]?\s*(?P<term>[\u3400-\u9fff]{2,8})$")
# What stands between the quotation marks of a bracket that gives names.
_SAYS = (
    r"(?:[\s,，、/;；]|以下|下|统|合|并|简称|称|为|或者?|及|和|hereinafter|hereafter|collectively|together|individually|each"
    r"|referred|known|to|as|or|and|an?|the|with|its|subsidiaries|暂定名)*"
)
_BETWEEN = compiled(rf"{_SAYS}(?:(?:最终|以)[^,，]{{0,40}}为准{_SAYS})?")
# A line that defines: 甲方（采购方）：X; 标的公司 指 X; "Purchaser" means X; 投资标的名称：X.
_LINE = compiled(
    r"^[\s\W\d一二三四五六七八九十]*(?P<terms>[^:：。；\n]{1,44}?)[”\"]?\s*(?:[:：]|,?\s?[指系]\s|means|\s{2,}|\t)[\s“\"]*$"
)
_PADS, _DEFINING = "".join(filter(str.isspace, map(chr, range(0x3001)))) + '“"', (":", "：", "指", "系", "means")
_PARTED = compiled(r"[、,，/和及与（()）“”\"\s]+|\bor\b|\band\b")
_DEFINED = ("Organization", "Person", "Fund")
_NAMED = compiled(r"名称$|企业名称$|单位$")
_SUBJECT = {
    "投资标的": "标的公司",
    "标的": "标的公司",
    "交易标的": "标的公司",
    "投资标的名称": "标的公司",
    "标的名称": "标的公司",
}
_LINED = Gate((*OTHERS, *_SUBJECT))  # what a line defines
# A heading that says of whom its part speaks.
_HEADING = compiled(
    r"(?im)^[^\n\u3400-\u9fff]{0,8}(?:(?:information (?:on|about|of|relating to)|about) the (?P<en>[a-z -]{4,30}?)"
    r"|[^\n]{0,6}?(?P<zh>[\u3400-\u9fff]{2,6})(?:的?基本情况|基本信息|概况|简介))\s*\n\s*"
    r"(?:(?:公司|企业)?(?:名称|全称)\s*[:：]\s*)?"
)
_INFORMED = ("about the ", "information on", "information of", "information about", "information relat")
_HEADS = Gate((*_INFORMED, "基本情况", "基本信息", "概况", "简介"), ignore_case=True)

# Who has which part, told right beside its name: 卖方X与买方Y, 卖方（本公司附属公司X）, "X, as purchaser,".
_BESIDE = (
    "卖方", "买方", "转让方", "受让方", "出让方", "收购方", "认购方", "要约人", "出租人", "承租人", "供应方", "采购方",
    "目标公司", "标的公司", "合资公司", "甲方", "乙方", "丙方",
)  # fmt: skip
_APPOSED = compiled(
    rf"(?:^|[，。；：、\s（(与和向及由为即将购])(?P<term>{'|'.join(_BESIDE)})"
    r"(?P<bracket>[（(](?:即|为|系)?[^（）()，。；]{0,24})?$"
)
# "The Purchaser is X, a limited partnership", "The Target Company, X, owns".
_ENGLISH = "|".join(sorted((t for t in OTHERS if t.isascii()), key=len, reverse=True))
_APPOSED_EN = compiled(rf"\b[Tt]he\s(?P<term>{_ENGLISH})(?:,\s(?:namely,?\s|being\s)?|\s(?:is|was)\s)$")
_ENDS = compiled(r"(?:\sL\.?P\.?)?(?:[,.;]|\s\()")
_AS = compiled(
    rf"[”\"]?[)）]?(?:\s?[（(]作为(?P<zh>{'|'.join(_BESIDE)})[)）]|,?\s[(]?as\s(?:the\s)?(?P<en>[a-z]{{5,12}})\b[),]?)"
)
_OF_SEVERAL = ("、", "和", "及", "与", "等")


def brackets(text: str, end: int) -> Iterator[tuple[int, str]]:
    """Yield the brackets that stand right behind a place, one behind the other: where the inside begins, and it."""
    for _ in range(3):
        m = _BRACKET.match(text, end)
        if m is None:
            return
        yield m.start("inside"), m["inside"]
        end = m.end()


def quoted(start: int, inside: str) -> Iterator[tuple[int, int, str]]:
    """Yield the names that a bracket gives in quotation marks, with their offsets, where it says nothing else."""
    found = list(_QUOTED.finditer(inside))
    if found and _BETWEEN.fullmatch(_QUOTED.sub("", inside)):
        yield from ((start + m.start("term"), start + m.end("term"), m["term"]) for m in found)


def defined(text: str, names: Iterable[Mention], vocabulary: Vocabulary) -> dict[str, Node]:
    """Return what a text calls its parties by, and which firm or person each is; the first definition holds."""
    terms: dict[str, Node] = {}
    beside: dict[str, Node] = {}
    headed = {m.end(): m for m in _HEADING.finditer(text)} if _HEADS.opens(text) else {}
    lined, bracketed = _LINED.opens(text), "(" in text or "（" in text
    if not (headed or lined or bracketed):
        return terms
    for m in sorted(names, key=lambda m: m.start):
        if m.kind not in ("name", "new") or m.node is None:
            continue
        if not vocabulary.is_any(m.node.cls, _DEFINED):
            continue
        if bracketed:
            for term in _bracketed(text, m):
                terms.setdefault(term, m.node)
        if lined:
            for term in _lined(text, m):
                terms.setdefault(term, m.node)
        if m.start in headed:
            for term in _headed(headed[m.start]):
                terms.setdefault(term, m.node)
        if lined and (part := _beside(text, m)) is not None:
            beside.setdefault(part, m.node)
    return {**beside, **terms}


def occurrences(text: str, terms: dict[str, Node], taken: list[Mention]) -> list[Mention]:
    """Return where a text calls a party by what it defined, outside the names that stand there (offsets in it)."""
    others = [t for t in sorted(terms, key=len, reverse=True) if t in OTHERS]
    if not others:
        return []
    spaced = ((t, t.replace(" ", r"\s")) for t in others)
    pattern = re.compile("|".join(rf"\b(?:[Tt]he\s)?{s}\b" if t.isascii() else t for t, s in spaced))
    known = Spans(m for m in taken if m.kind != "proper")
    found = (Mention(*m.span(), m[0], "anaphor", terms[_bare_term(m[0])]) for m in pattern.finditer(text))
    return [m for m in found if not known.touches(m)]


def _bare_term(text: str) -> str:
    """Return a term without its article, on one line."""
    return " ".join(text.split()).removeprefix("The ").removeprefix("the ")


def is_defined(m: Mention, papers: Node | None) -> bool:
    """Tell whether a word that stands for a party is one that a document defines: as sure as a name in its place.

    `papers` is the firm whose own notice it is, which it calls 公司 or "the Company".
    """
    term = _bare_term(m.text)
    return m.node is not None and (term in OTHERS or (term in OWN and m.node == papers))


def names_party(text: str) -> bool:
    """Tell whether a text may call a party by what another text would define."""
    return _TERMS_AT_ALL.opens(text) and _TERMS.opens(text)


def undefined(ahead: str, start: int, mentions: Iterable[Mention]) -> bool:
    """Tell whether words name a party that the text did not define (`start` is where they stand in it)."""
    told = {start + m.end() for m in _PARTY.finditer(ahead)}
    return bool(told) and not told <= {m.end for m in mentions}


def _bracketed(text: str, m: Mention) -> Iterator[str]:
    high = max(m.start + len(m.text), m.end)
    near = text[m.start : high + _NEAREST]
    if "(" not in near and "（" not in near:
        return
    low = m.start + len(_bare(m.text))
    ends = dict.fromkeys((low, m.start + len(m.text), m.end))
    for start, inside in (b for end in ends for b in brackets(text, end)):
        said = [term.strip() for *_, term in quoted(start, inside)]  # the masked marks of bold type stand around it
        said += [c["term"] for c in (_CALLED.search(inside),) if c]
        yield from (term for term in said if term in ROLES)


def _bare(name: str) -> str:
    """Return a name without the bracket that it ends with."""
    return name[: max(name.rfind("("), name.rfind("（"))].rstrip() if name.endswith((")", "）")) else name


def _lined(text: str, m: Mention) -> Iterator[str]:
    near = max(0, m.start - 60)
    ahead = text[max(text.rfind("\n", near, m.start) + 1, near) : m.start]
    bare = ahead.rstrip(_PADS)
    if not bare.endswith(_DEFINING) and len(ahead) - len(bare) < 2 and not ahead.endswith("\t"):
        return
    line = _LINE.match(ahead)
    for part in _PARTED.split(line["terms"]) if line else ():
        term = _SUBJECT.get(part) or _NAMED.sub("", part)
        if term in OTHERS:
            yield term


def _beside(text: str, m: Mention) -> str | None:
    """Return the part that words right before or behind a name give it, unless they give it to several."""
    ahead, next_to = _APPOSED.search(text, max(0, m.start - 40), m.start), text[m.end : m.end + 1]
    if ahead is not None and (next_to in ("）", ")") if ahead["bracket"] else next_to not in _OF_SEVERAL):
        return ahead["term"]
    told = _APPOSED_EN.search(text, max(0, m.start - 40), m.start)
    if told is not None and _ENDS.match(text, m.end):
        return told["term"]
    behind = _AS.match(text, m.end)
    term = (behind["zh"] or behind["en"].capitalize()) if behind is not None else None
    return term if term in OTHERS else None


def _headed(heading: re.Match[str]) -> Iterator[str]:
    english, chinese = heading["en"], heading["zh"]
    term = english.title().replace("Jv ", "JV ") if english else _SUBJECT.get(chinese, chinese)
    if term in OTHERS:
        yield term
