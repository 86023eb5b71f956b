"""What the head of a column or row says beside its measure: another period, a part, what is yet to come."""

from __future__ import annotations

import re

from loaders.compiling import compiled

# The figures of the period before, for comparison.
_BEFORE = compiled(
    r"上年|去年|上期|同期|前一年|期初|年初"
    r"|\b(?:prior|previous|last|preceding)[ -](?:year|period|quarter|half|month)|\byear[ -](?:ago|earlier)|\bPY\b",
    re.IGNORECASE,
)
# What is aimed at, or what a broker makes of it, is no price and no result.
_AIMED = compiled(r"目标|\btarget\b|一致预期|\bconsensus\b|\bguidance\b|指引", re.IGNORECASE)
# The whole of a firm's revenue; of any other word before it, it is that of a part.
_SPAN = r"20\d\d年|FY\d\d|Q[1-4]|H[12]|上半年|全年|年度|前三季度|[一二三四]季度|单季"
_WHOLE = compiled(
    rf"(?:[一二三四五六七八九十\d]+\s?[、.．)）])?(?:{_SPAN}|[\d\W])*"
    r"(?:(?:total|net|operating|group|consolidated|annual|quarterly|full-year|reported|company|main|latest|our|its)\s)*"
    r"(?:公司|集团|合并|实现|主营业务|发行人)?"
    r"(?:revenues?|sales|top line|turnover|营业总收入|营业收入|总收入|营收|收入|收益|营业额)"
    r"(?:\b|(?=预测|预计|预期|指引))"
    r"|.{0,8}(?:增速|增长|同比)",
    re.IGNORECASE,
)
_WORDS = compiled(r"revenue|sales|收入|营收", re.IGNORECASE)
_PLANNED = compiled(r"\b(?:plan(?:ned|s)?|target(?:ed)?|proposed|sought|up to)\b|拟|计划", re.IGNORECASE)
_EXPECTED = compiled(
    r"\b(?:expected|est|estimated?|forecast|indicative|guidance|tbc)\b|预计|预期|预测|\dE\b|[（(]e[)）]$", re.IGNORECASE
)
_UNBUILT = compiled(
    r"在建|建设中|规划|拟建|筹建|待建|未开工|未动工|施工"
    r"|\b(?:under construction|planned|proposed|announced|permitting|fit(?:ting)?[- ]out"
    r"|building|delayed|postponed|groundbreaking|construction|approved)\b"
)
_BUILT = compiled(
    r"投产|投运|投用|运营中|已运营|建成|已上线"
    r"|\b(?:in operation|operating|operational|live|in service|online|completed|opened|full)\b"
)
_CODE = compiled(
    r"(?:[A-Za-z]{2}\.?)?\d{3,6}(?:[. ][A-Za-z]{1,4})?|[A-Z]{1,6}(?:[.:\s-][A-Z\d]{1,6})?|[A-Z]{2,6}:\s?[A-Z\d.]{1,7}"
)


def of_before(head: str) -> bool:
    """Tell whether a head stands over the figures of the period before, or over what somebody aims at."""
    return _BEFORE.search(head) is not None or _AIMED.search(head) is not None


def of_part(head: str) -> bool:
    """Tell whether a head speaks of the revenue of a part ("Service revenue", 云业务收入)."""
    return _WORDS.search(head) is not None and _WHOLE.match(head.strip(" *")) is None


def standing(cell: str) -> str | None:
    """Return the status that a cell's own words give its figure ("RMB 7.5bn (plan)"), or None."""
    return "planned" if _PLANNED.search(cell) else "expected" if _EXPECTED.search(cell) else None


def is_planned(head: str) -> bool:
    """Tell whether a column is of what is planned or expected ("FY capex plan", 预计总投资)."""
    return _PLANNED.search(head) is not None or _EXPECTED.search(head) is not None


def site_standing(text: str) -> str | None:
    """Return whether a site is built or yet to come by the words of its row ("under construction", 已投产), or None."""
    low = text.lower()
    return "planned" if _UNBUILT.search(low) else "done" if _BUILT.search(low) else None


def is_code(cell: str) -> bool:
    """Tell whether a cell holds the whole code of a security, neither a mask (688***) nor a sign for none (n.a.)."""
    bare = cell.strip(" *") if cell.strip().startswith("*") else cell.strip()
    parts = bare.replace("、", "/").replace("，", "/").replace(", ", "/").split("/")
    return all(_CODE.fullmatch(part.strip()) for part in parts)
