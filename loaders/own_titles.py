"""What an article calls itself: the measures on a line of their own above a text that goes on to speak of 本办法.

What such a text lays down is its own, whatever plan it names as what it follows.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import itemgetter

from graph.model import Article, Node
from loaders.at_hand import at_hand
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.expressions import Gated
from loaders.gates import Gate
from loaders.governed import governed, only_tells_whence
from loaders.labels import names_whose
from loaders.mentions import Mention, apart_from
from loaders.notices import notices
from loaders.slugs import slug

_KIND = r"(?:办法|措施|细则|方案|政策|意见|规定|规划|计划|条例|准则|指引)"
# A verb of the news makes the line a headline about the paper: 云泽市出台算力券管理办法.
_NEWS = (
    r"(?:出台|印发|发布|公布|解读|推出|征求|审议|通过|启动|公开|明确|提出|一图|图解"
    r"|制定|施行|修订|废止|获批|落地|来了|拟|将|《|》)"
)
_LINE = compiled(
    rf"(?m)^[ \t\u3000#*]*(?=[^\n]{{0,14}}?[省市区县州盟旗国]|关于)(?!第|附件|各)"
    rf"(?P<name>(?:(?!{_NEWS})[^\s，。：:；;、（）()|!?！？]){{5,48}}?(?P<kind>{_KIND}))"
    r"(?P<rest>(?:[（(][^（）()\n]{2,20}[）)])*)[ \t\u3000*]*$"
)
_SELF = [f"本{kind}" for kind in _KIND[3:-1].split("|")]
_SPEAKS = Gate((*_SELF, "以下", "若干", "第一条", "（20", "(20", "征求意见", "试行", "草案"))
_KIND_EN = (
    r"(?:Measures|Rules|Provisions|Regulations|Guidelines|Opinions|Policies|(?:Action |Implementation |Work )?Plan)"
)
_LINE_EN = Gated(compiled(
    r"(?m)\n[ #*]*(?P<name>"  # the end of the line before: no other sign of a text is found as soon
    r"(?:(?:Interim|Provisional|Trial|Several|Administrative|Implementation|Implementing|Detailed|Certain|Draft) )*"
    rf"(?P<kind>{_KIND_EN}) (?:of|for|on|to) [^.,:;()\n]{{8,140}}?)(?P<rest>(?: \([^()\n]{{3,40}}\))*)[ *]*$"
))  # fmt: skip
_EDITION = compiled(r"20\d\d|征求意见|试行|草案")
_FIRST_LINE = 200  # letters that the first line of a text without a title may have
_HEAD = 4000  # letters at the top of an article among which its own title stands


def papers(text: str, mentions: list[Mention], article: Article) -> tuple[list[Mention], list[Assertion]]:
    """Return the mentions with what the article itself is called, a notice or a paper, and who issued it."""
    mentions = _with_own(text, mentions)
    title, start = article.header.title, article.start
    if title is None or title.start < start:
        return mentions, []
    return notices(text, mentions, title.start - start, title.end - start)


def headlined(article: Article, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions in the title of an article, and the paper that a line of its own names."""
    title, text = article.header.title, article.masked
    found: list[Mention] = []
    over = text[article.start : title.start if title else article.start + _FIRST_LINE].strip()
    whose = over.partition("\n")[0]
    if names_whose(whose):
        found = [m for m in mentions if m.node and m.end <= article.start + len(over if title else whose)]
    elif title:
        head, at = text[title.start : title.end], title.start
        low, high = (bisect_left(mentions, at, key=itemgetter(0)) for at in (title.start, title.end))
        found = [m for m in mentions[low:high] if m.end <= title.end and m.node]
        found = [m for m in found if not governed(head[: m.start - at])]
        found = [m for m in found if not only_tells_whence(head, m.start - at, m.end - at)]
    if any(m.node and m.node.cls == "Policy" for m in found):
        return found
    lines = [(article.start + low, article.start + high) for low, high, _ in _lines(text[article.start : article.end])]
    papers = [m for low, high in lines[:1] for m in mentions if low <= m.start and m.end <= high and _is_paper(m)]
    return [*found, *papers[:1]]


def _is_paper(m: Mention) -> bool:
    return m.node is not None and m.node.cls == "Policy"


@at_hand  # a text is asked for its own paper and for what its title is about
def _lines(text: str) -> list[tuple[int, int, str]]:
    """Return where the lines stand that name a paper of which the text speaks as its own, and the paper's name."""
    found = []
    if _SPEAKS.opens(text):
        for m in _LINE.finditer(text, 0, _HEAD):
            if any(sign in text for sign in (f"本{m['kind']}", f"以下{m['kind']}", "\n第一条")) or _is_first(text, m):
                found.append((m.start("name"), m.end("rest"), m["name"] + m["rest"]))
    for m in _LINE_EN.finditer("\n" + text[:_HEAD]):
        word = m["kind"].split()[-1]
        if f"hese {word}" in text or f"his {word}" in text or f"hese {word.lower()}" in text:
            found.append((m.start("name") - 1, m.end("rest") - 1, m["name"] + m["rest"]))
    return found


def _is_first(text: str, m: re.Match[str]) -> bool:
    """Tell whether a line is the first of a text, and says for which years it is or that it is a draft."""
    return not text[: m.start()].strip() and _EDITION.search(m["rest"]) is not None


def _with_own(text: str, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions with the first paper that names itself on a line of its own."""
    for start, end, name in _lines(text):
        within = [m for m in mentions if start <= m.start and m.end <= end and _is_paper(m)]
        if any(m.end - m.start > (end - start) // 2 for m in within):
            return mentions
        quoted = [m.node for m in mentions if _is_paper(m) and m.node and m.node.label.startswith(name)]
        node = max(quoted, key=lambda n: len(n.label)) if quoted else Node(slug(name), name, "Policy")
        place = next((m for m in mentions if m.start == start and m.node and m.node.cls == "Place"), None)
        start = start if place is None or place.end > end - 4 else place.end  # the place is spoken of, too
        own = [Mention(start, end, text[start:end], "new", node)]
        return sorted([*apart_from(mentions, own), *own], key=lambda m: m.start)
    return mentions
