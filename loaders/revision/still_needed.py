"""What is still needed: under the head of a list of conditions ("本次交易尚需履行的程序：") nothing is done yet."""

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
_LONGEST = 160  # letters of such a head
_LETTERED = compiled(r"[（(]?\d{1,3}）|[(（][a-z]{1,4}[)）]")  # （a）, (iii)


def still_needed(facts: list[Fact], article: Article) -> list[Fact]:
    """Return the facts of an article, in order; the steps that a list of conditions names are planned."""
    return [replace(f, status="planned") if _may_wait(f) and _is_condition(f, article) else f for f in facts]


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
