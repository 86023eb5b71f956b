"""Figures that count nothing: identifiers, tickers, list numbers, versions, addresses, telephone numbers."""

from __future__ import annotations

import re

from loaders.compiling import compiled
from loaders.gates import Beginnings, matches_at

# Names whose figures are versions, and words whose figures are numbers of something.
_VERSIONED = (
    "Version", "version", "PCIe", "CUDA", "HBM", "DDR", "USB", "HTTP", "Wi-Fi", "Linux", "Android", "iOS", "Python",
)  # fmt: skip
_NUMBERED = (
    "number", "Stock Code", "stock code", "code", "代码", "编号", "证号", "备案号", "文号", "邮编", "电话", "传真",
    "许可证",
    "License", "license", "Number", "No.", "Tel", "ISBN", "ISSN", "Article", "Chapter", "Rule", "Section",
    "Group", "Figure", "Table", "Page", "page", "Step", "Level", "Tier", "Phase", "Type", "Class", "Category",
    "Version", "version", "Part", "Item", "Annex", "Appendix",
)  # fmt: skip
_LISTED = ("SH", "SZ", "BJ", "HK", "sh", "sz")
_BLOCKED = compiled(
    r"(?:https?://|www\.)[^\s\u4e00-\u9fff]{1,400}"
    r"|每(?:10|十)股|每\d{1,4}(?=[股个台人])"
    r"|(?<!\d)\d{1,2}\+(?:\d{1,2}(?![\d.%])|[NXMnx]\b)|\b[1N]\+[NXMnx0-9]"
    rf"|\b(?:{'|'.join(_VERSIONED)}) ?\d{{1,3}}(?:\.\d{{1,3}}){{0,3}}(?![\d%])"
    r"|(?m:^[ \t]{0,8}(?:\d{1,3} ){1,12}(?:\d{1,3}$|Next\b|\.\.\.|>|下一页))"
    r"|\[\d{1,3}(?:[,-] ?\d{1,3})*\]"
    r"|\d{1,4}(?:\.\d{1,4}){2,6}(?!\d)"
    r"|\d{1,5} ?[*×xX] ?\d{1,5}(?![\d.]|\s*(?:million|billion|亿|万))"
    r"|(?<![\d.])(?![1-9]/(?:[2-9]|10)(?:以上|以下|左右|多?的| of\b)|(?<=[约近过逾到足占])[1-9]/[2-9](?![\d/]))"
    r"\d{1,4}/\d{1,4}(?![\d.])(?![-\d/]| ?[万亿元%倍])"
    r"|(?<!\d)[5-9]0后|(?<![\d.])50[-:]50(?!\d)|(?<![\d.])\d(?:\.\d)?折"
    r"|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)|(?<!\d)400-\d{3,4}-\d{3,4}(?!\d)|\+\d{1,3}[ -]\d{2,4}(?:[ -]\d{3,8}){1,3}"
    r"|(?<!\d)\d{3,4}-\d{3,4}-\d{4}(?!\d)"
    r"|(?<!\d)\d{4,6}\.(?:SH|SZ|BJ|HK|US|SS|OF|sh|sz|hk)\b"
    rf"|\b(?:{'|'.join(_LISTED)}):? ?\d{{4,6}}\b"
    r"|\((?:HKEX|SSE|SZSE|SEHK|HK|NASDAQ|NYSE|股票代码|证券代码|代码)?[: ]*\d{4,6}\)"
    rf"|(?:(?<!now )(?<!s )(?<!staff )number|{'|'.join(map(re.escape, _NUMBERED[1:]))})"
    r"[:. ]{1,3}(?:[A-Za-z-]{0,6})?\d{1,18}(?![\d%]|,\d{3}| (?:million|billion|percent|yuan)|\.\d)"
)
# Where any of these can begin: at a sign, at a figure behind whose like stands one of their signs with what follows
# it, at one of the words, at the blanks before a line's first figure.
_PLACES = Beginnings(
    r"[\[(+每]|[0-9](?=[0-9]{0,5}(?:-[0-9]|\+|\.(?:[0-9]{1,4}\.[0-9]|[0-9]折|[SBHUOsh])|/[0-9]|:50| ?[*×xX] ?[0-9]"
    r"|[后折]| [0-9N.>下]))",
    ("http://", "https://", "www.", "N+", *_VERSIONED, *_NUMBERED, *_LISTED),
)
_INDENTED = compiled(r"(?m)^[ \t]{1,8}(?=\d)")
# A line or a sentence begins after it, perhaps with a number.
_OPENING = compiled(r"[\n。！？；;:!?](?=[ \t]{0,8}[(\d一二三四五六七八九十])")
_LINE_NUMBER = compiled(
    r"(?m)(?:^|(?<=[。！？；;:!?]))[ \t]{0,8}(?:\(?\d{1,2}[.、)](?!\d)"
    r"|[(]?[一二三四五六七八九十]{1,3}[)、.]"
    r"|\d{1,2}(?:\.\d{1,2})? (?=[\u4e00-\u9fff](?<![个家项台张座只套名人次亿万千百款条])[^\n,，。；;]{1,24}$))"
)
_BRACKETED = compiled(r"\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)(?=\s*[A-Za-z\u4e00-\u9fff])")
_TOKEN = compiled(r"[A-Za-z0-9_.,%+-]*")
_INDEX_BEFORE = compiled(
    r"(?:沪深|中证|上证|深证|科创|创业板|恒生科技|恒生|北证|国证|标普|日经|纳斯达克|富时|财富|CSI|SSE|SZSE"
    r"|STAR|ChiNext|S&P|Nikkei|FTSE|Fortune|Global|Nasdaq|Top|TOP|top|MSCI China A)[ -]?$"
)
_INDEX_AFTER = compiled(r"强(?![化势劲])|指数|ETF| ?(?:Index|ETF|index)\b|\d{0,3}指")
_NAME_BEFORE = compiled(r"(?:^|[ (\"'])(?P<word>[A-Z][A-Za-z'’+&-]*) $")
_NOT_NAMES_WORDS = (
    "About Over Nearly Than Some In The With Around Approximately And By Of At From To A An Its Total Another "
    "Only Other Their "
    "Has All These Those Currently Now Meanwhile Since For Under Above Almost Roughly Until Through Between "
    "As Among Also "
    "Besides Last First Next Past Up Least Most Exceeding Every Each Both Nearly Another Additionally However "
    "Here There "
    "Including When While Where If But So Yet Or On Our We They It He She Is Are Was Were Have Had Will Just "
    "Contains Worth "
    "Surpassing PUE RMB CNY USD HKD EUR Revenue Profit Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
)  # fmt: skip
_NOT_NAMES = frozenset(_NOT_NAMES_WORDS.split())
# "Hygon's 310 engineers": what somebody owns is counted, not named.
_OWNED = compiled(
    r" (?:[a-z-]+ ){0,2}(?:staff|people|(?:engineer|employee|worker|researcher|developer|scientist|member|customer"
    r"|client|user|patent|plant|site|cent(?:re|er)|product|project|broker|provider|tenant|hall|building|task|measure|machine"
    r"|card|server|rack|cabinet|unit|module|board|chip|accelerator|GPU|office|store|firm|outlet|partner|supplier)s"
    r"|branches|subsidiaries|universities|companies)\b|-strong"
)
_COUNTED = compiled(
    r" (?:[a-z-]+ ){0,3}(?:companies|enterprises|firms|people|projects|products|shares|employees|institutions"
    r"|units|cities|countries"
    r"|provinces|representatives|participants|trading days|years|months|days|hours|times|percent|yuan|million"
    r"|billion)\b"
)


def blocked_spans(text: str) -> list[tuple[int, int]]:
    """Return the stretches of a folded text whose figures are names or addresses, in reading order."""
    starts = _PLACES.places(text)
    if text[:1] in (" ", "\t") or "\n " in text or "\n\t" in text:
        starts += [match.start() for match in _INDENTED.finditer(text)]
    spans = [match.span() for match in matches_at(_BLOCKED, text, starts)]
    opened = [0, *(match.end() for match in _OPENING.finditer(text))]
    spans += [match.span() for match in matches_at(_LINE_NUMBER, text, opened)]
    spans += [match.span() for match in _BRACKETED.finditer(text)]
    return sorted(spans)


def token_end(text: str, start: int) -> int:
    """Return where the run of letters and figures ends that begins at `start`."""
    match = _TOKEN.match(text, start, start + 4000)
    end = match.end() if match else start + 1
    return max(start + 1, end - (text[end - 1] in ".,-" and end > start + 1))


GROWN = ("yoy", "qoq", "mom")
"""Letters before the sign of a change: yoy+31.2%."""


def glued(text: str, start: int) -> bool:
    """Whether the figures at `start` are the tail of an identifier: A100, GPT-4, v2.0, _7, @7, 第7."""
    before = text[start - 1] if start else " "
    if before in "第#@_双":
        return True
    if before.isascii() and before.isalnum():
        return True
    if before in "-./:+" and start > 1:
        inner = text[start - 2]
        return (
            inner.isascii()
            and inner.isalpha()
            and text[max(0, start - 4) : start - 1].lower() not in GROWN
            and not text[max(0, start - 5) : start].lower().endswith(("sub-", "mid-"))
        )
    return False


def is_index(text: str, start: int, end: int) -> bool:
    """Whether the figures are part of the name of an index or ranking: 沪深300, STAR 50, 世界500强."""
    return bool(_INDEX_BEFORE.search(text[max(0, start - 9) : start]) or _INDEX_AFTER.match(text, end))


def is_named(text: str, start: int, end: int) -> bool:
    """Whether a capitalised word before bare figures makes them a model: Kunpeng 920, Windows 11."""
    match = _NAME_BEFORE.search(text[max(0, start - 24) : start])
    if not match or match["word"] in _NOT_NAMES:
        return False
    owned = match["word"].endswith(("'s", "’s", "s'", "s’")) and _OWNED.match(text, end)
    return not (owned or _COUNTED.match(text, end))
