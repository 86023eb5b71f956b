"""What is still needed: under the head of a list of conditions ("本次交易尚需履行的程序：") nothing is done yet.

Nor is money spent on a deal of which its own notice says that shareholders or an authority have yet to approve it.
"""

from __future__ import annotations

from dataclasses import replace

from graph.model import Article, Fact
from loaders.compiling import compiled
from loaders.gates import Gate
from loaders.labels import is_numbered
from loaders.lines import is_item

WAITING = frozenset(("hasStatus", "ipoStatus", "approvedBy", "acquirer", "target", "applicant"))
_NEEDED = compiled(
    r"(?:尚|仍|还)(?:需|须|待)|需(?:要)?(?:履行|满足|取得|获得)|(?:生效|先决|前提|交割|实施)(?:的)?条件"
    r"|(?:以|如)下(?:先决|前提|全部|各项)?条件"
    r"|\b(?:conditions? precedent|subject to|conditional (?:up)?on|yet to be|following conditions|still required)\b"
)
CONDITIONS = Gate(("需", "须", "待", "条件", "condition", "subject to", "yet to be", "still required"))
SPENT = frozenset(("investment", "transactionValue"))
_UNAPPROVED = compiled(
    r"(?:本次|本|该)(?:对外投资|关联交易|交易|投资|收购|增资|认购|出售|转让|事项)[^。\n]{0,80}?[尚仍还](?:需|须)(?:提交|经|取得|获得)?"
    r"[^。\n]{0,16}?(?:股东大?会|主管部门|监管部门|国资委|反垄断)[^。\n]{0,8}?(?:审议|批准|审查|审核|核准)"
    r"|\b[Tt]h(?:e|is) (?:transaction|acquisition|disposal|investment|subscription|deal)[^.\n]{0,80}?\b(?:is|remains)"
    r" (?:still )?(?:subject to|conditional (?:up)?on)(?: the)?[^.\n]{0,24} (?:approvals?|shareholders)\b"
)
_BY_NOW = compiled(r"已|累计|截[至止]|此前|曾|过去|以来|\b(?:has|have|had|already|so far|since|previously)\b")
_NEAR = 60  # letters before a sum in which such a word stands
_LONGEST = 160  # letters of such a head
_LETTERED = compiled(r"[（(]?\d{1,3}）|[(（][a-z]{1,4}[)）]")  # （a）, (iii)


def still_needed(facts: list[Fact], article: Article) -> list[Fact]:
    """Return the facts of an article, in order; the steps that a list of conditions names are planned."""
    return [replace(f, status="planned") if _may_wait(f) and _is_condition(f, article) else f for f in facts]


def unapproved(facts: list[Fact], article: Article) -> list[Fact]:
    """Return the facts of an article, in order; what its notice says is yet to be approved is not spent yet."""
    if not any(map(_is_spent, facts)) or _UNAPPROVED.search(article.masked, article.start, article.end) is None:
        return facts
    return [replace(f, status="planned") if _is_spent(f) and not _by_now(f, article) else f for f in facts]


def _is_spent(fact: Fact) -> bool:
    return fact.status == "done" and fact.predicate in SPENT and fact.date is None


def _by_now(fact: Fact, article: Article) -> bool:
    """Tell whether the words around a sum say that it has been spent."""
    low = max(article.start, fact.start - _NEAR, article.masked.rfind("\n", 0, fact.start) + 1)
    return _BY_NOW.search(article.masked, low, fact.end) is not None


def _may_wait(fact: Fact) -> bool:
    return fact.status == "done" and fact.predicate in WAITING and not fact.rule.startswith("header")


def _is_condition(fact: Fact, article: Article) -> bool:
    """Tell whether a fact stands in an item of a list under such a head."""
    text = article.masked
    start = text.rfind("\n", article.start, fact.start) + 1
    if not _listed(text[start : fact.start + 1]):
        return False
    for line in reversed(text[article.start : max(start, article.start)].splitlines()):
        if line.strip() and not _listed(line):
            return len(line) <= _LONGEST and line.rstrip().endswith((":", "：")) and _NEEDED.search(line) is not None
    return False


def _listed(line: str) -> bool:
    text = line.strip()
    return is_item(text) or is_numbered(text) or _LETTERED.match(text) is not None
