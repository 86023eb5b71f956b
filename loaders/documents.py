"""Documents of government: titles in 《》, documents without one ("new rules on …"), numbers, periods."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Node
from loaders.compiling import compiled
from loaders.gates import Gate, matches_at
from loaders.mentions import Mention, Spans

# A title in 《》 that is of no policy: a contract, a filing, a paper or a magazine.
_NO_POLICY = compiled(
    r"(?:协议|协议书|合同|章程|招股书|招股说明书|报告书|财报|年报|季报|日报|时报|晚报|周刊|周报|杂志|意向书|备忘录|"
    r"预案|回复|书面)$"
)
_TITLE = compiled(r"《([^《》\n]{3,60})》")
# 《关于印发〈X〉的通知》 and 《关于印发X的通知》 issue X.
_ISSUING = compiled(
    r"^(?:[^〈<]{0,24}?关于)?(?:联合)?(?:印发|发布)[〈<]?(?P<inner>[^〈〉<>]{4,50}?)[〉>]?的(?:通知|公告|函)$"
)
_NUMBERED = compiled(
    r"\b(?:Announcement|Notice|Circular|Order|Decree|Document)\s(?:No\.?\s?\d{1,4}\sof\s20\d\d|\(?20\d\d\)?\sNo\.?\s?\d{1,4})"
)
# A policy by the number of its articles, as the news calls it: “算力十条”, “AI 15条”.
_ARTICLES = compiled(
    r"[“「](?P<what>[\u3400-\u9fffA-Za-z+]{1,8}\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2})条(?:措施|政策)?)(?=[”」])"
)
_NICKNAMES = Gate(f"条{more}{mark}" for more in ("", "措施", "政策") for mark in "”」")
NUMBER = compiled(r"[\u3400-\u9fff]{2,8}[〔\[［（(]20\d\d[〕\]］）)]第?\d{1,4}号")

_MODIFIERS = (
    r"(?:(?:new|draft|detailed|revised|national|local|interim|fresh|joint|special|comprehensive|provisional|updated|"
    r"consultation|policy|computing|compute|data|export|export control|licensing|safety|security|antitrust|"
    r"municipal|provincial|final|proposed|first|set of|package of|"
    r"(?:two|three|four|five|ten|\d{1,2})-(?:year|point)|[\"“‘][\w -]{3,30}[\"”’])\s+){0,4}"
)
_SURE = (
    r"(?:document|notice|circular|guidelines?|guidance|rules|measures|regulations|provisions|blueprint|white paper|"
    r"road\s?map|catalogue|catalog|directive|opinions|decree|action plan|work plan|development plan|"
    r"implementation plan|"
    r"policy|policies|policy package|standards?|initiative|subsidy|subsidies|subsidy (?:scheme|programme|program)|"
    r"voucher scheme|sandbox|pilot (?:programme|program|scheme))"
)
_TAIL = (
    r"(?P<tail>\s(?!on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"(?:to|on|for|of|aimed at|governing|regulating|covering|that would|that will|"
    r"which would)\s(?:[^,.;:\n]|(?<=\d),(?=\d)){4,90}?)"
)
_END = (
    r"(?=\s(?:through|with|in|by|under|last|this|requiring|obliging|ordering|barring|telling|which|and\s(?:said"
    r"|set))\s|\s(?:is|are|was|were|has|have|"
    r"will)\s|[,.;:\n]|$)"
)
_DAY = r"(?:\s(?:on|in)\s(?:[A-Z]\w+\.?\s\d{1,2}|[A-Z]\w+day)(?:,\s\d{4})?)?"
_ISSUED = (
    r"(?:issued?|issues|released?|releases|unveil(?:ed|s)?|publish(?:ed|es)?|adopt(?:ed|s)?|circulated?|promulgated?|"
    r"introduced?|introduces|launch(?:ed|es)?|roll(?:ed|s)?\sout|draft(?:ed|s|ing)|drawing\sup|drew\sup|considering|mulling|weighing|"
    r"preparing|finali[sz](?:ed|ing)|approved|endorsed|put(?:s|ting)?\sout|brought\sout|c[oa]me(?:s)?\sout\swith|"
    r"sign(?:ed|s)?\soff\son|handed\sdown|posted|gazetted|put\sforward|laid\s(?:out|down))"
)
_ARTICLE = r"(?:an?\s|its\s|their\s|the\s|some\s|\d{1,2}\s)?"
_HEAD = rf"(?P<what>{_MODIFIERS}(?:{_SURE}|(?<=year\s)plan|(?:plan|rule)(?=\s(?:on|for)\s)))\b"
_ACTIVE = compiled(rf"\b{_ISSUED}{_DAY}\s{_ARTICLE}{_HEAD}(?:{_TAIL}{_END})?")
# When it was made known: no part of what it is about.
_DATED = compiled(
    r"\s(?:on|in|by|from|since)\s(?:early\s|late\s|mid-)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes"
    r"|Thurs|Fri|Satur|Sun|20\d\d)[^,;]*$"
)
_BY = compiled(r"\s(?:(?:up|out|forward)\s)?by\s")
_PASSIVE = compiled(
    rf"\b(?:[Aa]n?\s|[Tt]he\s|[Nn]ew\s|[Dd]raft\s|to\s)(?P<what>{_MODIFIERS}{_SURE})"
    r"(?P<tail>\s(?:on|for|of|governing|covering)\s[^,.;:\n]{4,60}?)?"
    r"(?=,?\s(?:(?:was|were|has been|have been|to be)\s)?(?:jointly\s)?(?:issued|released|published|unveiled|adopted|"
    r"promulgated|drafted|endorsed|approved|drawn\sup|put\sout|put\sforward)\sby\s)"
)
_NAMELESS = compiled(
    r"(?:印发|发布|出台|公布|下发|颁布|推出|制定|入选|列入|入围)(?:了|的)?(?:新一轮|最新|新的?)?(?:一项|一份|一批|"
    r"首个|首份|最新的?|新版|(?:第[一二三四五]批|首批)?\d+[个家项批])?"
    r"(?P<what>(?:关于|20\d\d年度?)?[^，。；、：《》“”\s\d]{2,28}?"
    r"(?:通知|管理办法|暂行办法|办法|若干政策|政策措施|若干措施|措施|指导意见|实施意见|实施方案|行动方案|行动计划|"
    r"工作方案|三年规划|指南|指引|细则|"
    r"实施细则|条例|(?:补贴|补助|奖补|扶持|支持|优惠|产业|专项)政策|白皮书|蓝皮书|标准|规范|试点(?:城市|地区|单位|企业|项目)?名单|项目名单|支持名单|"
    r"目录))(?=的(?:通知|公告|函)|[，。；：]|$)",
    re.MULTILINE,
)
# A paper that a notice issues, by the notice's own title: …关于印发云泽市算力行动计划（2026—2028年）的通知.
_ISSUES = compiled(
    r"关于(?:联合)?(?:印发|公布|发布)(?P<what>[^《》〈〉\n，。；：、的]{4,40}?"
    r"(?:办法|措施|细则|方案|政策|意见|规定|规划|计划|条例|准则|指引|指南)"
    r"(?:[（(][^（）()\n]{2,20}[）)])*)的(?:通知|公告|函)"
)
_BARE = compiled(rf"(?:new\s|first\s|draft\s)?{_SURE}")
# A subsidy that has no name but what it does: "to refund up to half of listing fees".
_SUBSIDY = compiled(
    r"\b(?P<verb>refund|reimburse|subsidi[sz]e|rebate)\s(?:up to |as much as |at most |at least )?"
    r"(?:half|a third|(?:\d[\d.]*|[a-z]+)\s?(?:%|per ?cent)) of (?:the |their |"
    r"its )?(?P<what>[a-z][a-z -]{3,40}?)(?=[,.;\n]|\s(?:for|to|in|by|of|at)\s)"
)
_MADE = compiled(r"(?:公布|发布|印发|出台|开展|组织|组织开展|评选)?的?")
_VAGUE = compiled(
    r"(?:以下|如下|相关|有关|一系列|多项|系列|上述|该|本|若干|这些|其|自己|公司)(?:的)?|^(?:关于)?(?:进行|开展|做好)$"
)


_MAKING = Gate(
    ("issu", "releas", "unveil", "publish", "adopt", "circulat", "promulgat", "introduc", "roll", "draft", "draw",
     "drew", "consider", "launch", "mull", "weigh", "prepar", "finali", "approv",
     "endors", "put", "brought out", "ame out with",
     "ome out with", "omes out with", "sign", "handed down", "posted", "gazetted", "laid ")
)  # fmt: skip
_MADE_BY = Gate(
    ("issued", "released", "published", "unveiled", "adopted", "promulgated", "drafted", "endorsed", "approved",
     "drawn", "put")
)  # fmt: skip
_PAPERS = Gate(("Announcement", "Notice", "Circular", "Order", "Decree", "Document"))
_MAKING_ZH = Gate(("印发", "发布", "出台", "公布", "下发", "颁布", "推出", "制定", "入选", "列入", "入围"))
_PAYING = Gate(("refund", "reimburse", "subsidi", "rebate"))


def policies(text: str, taken: list[Mention], known: Spans) -> Iterator[tuple[int, int, str | Node]]:
    """Yield where a text speaks of a document of government, and its name, or the one of the lexicon that it is.

    A short title in 《》 stands for the longer one before it that ends so. A document without a title is called by
    its words ("draft rules on cloud access"); where these hold a name that is known, it ends before them. `known` is
    where the names of the lexicon (`taken`) stand.
    """
    yield from _titled(text, taken)
    if "号" in text:
        numbers = NUMBER.finditer(text)
        yield from (
            (m.start(), m.end(), m[0]) for m in numbers if not text.startswith(("（", "("), max(0, m.start() - 1))
        )
    nicknames = (at for end in _NICKNAMES.starts(text) for at in range(max(0, end - 14), end))
    yield from ((*m.span("what"), m["what"]) for m in matches_at(_ARTICLES, text, nicknames))
    yield from ((*m.span(), m[0]) for m in matches_at(_NUMBERED, text, _PAPERS.starts(text)))
    made_by_whom = any(_BY.match(text, end) for _, end in _MADE_BY.spans(text))
    passive = _PASSIVE.finditer(text) if made_by_whom else ()
    for m in [*matches_at(_ACTIVE, text, _MAKING.starts(text)), *passive]:
        yield from _nameless(m, known)
    for m in matches_at(_SUBSIDY, text, _PAYING.starts(text)):
        yield *m.span("verb"), f"{m['verb']} of {m['what']}"
    for m in matches_at(_NAMELESS, text, _MAKING_ZH.starts(text)):
        start, name = _after(m, taken)
        if len(name) > 3 and not _VAGUE.search(name):
            yield start, m.end("what"), name.removeprefix("关于")


def _titled(text: str, taken: list[Mention]) -> Iterator[tuple[int, int, str | Node]]:
    for m in _ISSUES.finditer(text) if "关于" in text else ():
        yield *m.span("what"), m["what"]
    titles = [m for m in _TITLE.finditer(text) if not _NO_POLICY.search(m[1])]
    known = {(m.start, m.end): m.node for m in taken} if titles else {}
    full: list[tuple[str, str | Node]] = []
    for m in titles:
        issuing = _ISSUING.match(m[1])
        name = issuing["inner"] if issuing else m[1]
        bare = _plain(name)
        longer = next(
            (what for f, what in reversed(full) if len(bare) <= 8 < len(f) and _plain(f).endswith(bare)), None
        )
        full.append((name, longer or known.get(m.span(1)) or name))
        yield *m.span(1), longer or name


def _after(m: re.Match[str], taken: list[Mention]) -> tuple[int, str]:
    """Return a document's name behind the name of who made it (入选国家数据局首批…名单), and where it begins."""
    low, high = m.span("what")
    start = max(
        (k.end for k in taken if low == k.start and k.end < high and k.node and k.node.cls != "Place"), default=low
    )
    return made_by(m.string, start, high), m.string[made_by(m.string, start, high) : high]


def made_by(text: str, start: int, end: int) -> int:
    """Return where a name begins behind the word for its making (公布的, 的)."""
    made = _MADE.match(text, start, end)
    return made.end() if made else start


def _plain(title: str) -> str:
    return re.sub(r"（[^（）]*）$", "", title)


def _nameless(m: re.Match[str], known: Spans) -> Iterator[tuple[int, int, str | Node]]:
    """Yield a document that its words name; one of a single word ("a notice") has no name at all."""
    tail = _DATED.sub("", m["tail"] or "")
    if not tail and _BARE.fullmatch(m["what"]):
        return
    name = re.sub(r"\s+", " ", m["what"] + tail)
    start, head = m.span("what")
    end = m.start("tail") + len(tail) if tail else head
    probe = Mention(start, end, name, "new")
    yield start, head if known.touches(probe) or re.match(r"\s(?:that|which)\s", tail) else end, name
