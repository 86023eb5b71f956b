"""Words that loosen a number: nearly 100, 近百家, 20余家, 5%以上, up to 20 million."""

from __future__ import annotations

import re
from bisect import bisect_right

from loaders.compiling import compiled
from loaders.gates import Gate
from loaders.needles import needles
from loaders.quantities.draft import Draft

_BEFORE = (
    ("at_least", r"at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum of"
        r"|(?:not|no) (?:below|lower than|under)|至少|不低于"
        r"|不得低于|不得少于|不少于|不小于|最低|起码|大于(?:或)?等于|≥|>="),
    ("at_most", r"at most|up to|as much as|as many as|as high as|no more than|not more than|a maximum of"
        r"|(?:not|never) (?:above|over)|(?:not|no) (?:higher|greater|larger) than|not to exceed"
        r"|maximum of|capped at|not exceeding|not exceed"
     r"|最多|最高(?:可)?(?:给予|奖励|补贴|补助|资助|支持|可?达|可获|获得)?(?:[^\W\d_A-Za-z]{0,4}?(?:奖励|补贴"
     r"|资助|支持))?|不超过?|不得超过|不得高于|至多|不高于|不多于|上限为?|小于(?:或)?等于|≤|<="),
    ("nearly", r"nearly|almost|close to|approaching|just under|not quite|just shy of|近|将近|接近|几乎|逼近|直逼|临近"),
    ("more_than", r"more than|over|above|in excess of|exceed(?:ed|ing|s)?|topp(?:ed|ing)|surpass(?:ed|ing|es)?"
        r"|upwards? of|north of|crossed|greater than"
     r"|higher than|超|超过|超出|逾|突破|高于|多于|大于|破|(?<![通经不透越])过|>"),
    ("less_than", r"跌破|跌穿|失守|下破|击穿"
        r"|less than|under|below|fewer than|short of|lower than|低于|少于|不到|不足|不满|未到|小于|<"),
    ("about", r"about|around|approximately|roughly|some|circa|an estimated|estimated|~|≈|in the region of|约"
        r"|大约|约为|约合|大概|差不多|约有|近似"),
)  # fmt: skip
_ARTICLE = r" ?(?:an? |the |a total of |共|有|为|达|了|其)?[\"']? ?"
# 不超过合同金额的30%: the bound stands before that of which the share is.
_PART_OF_IT = compiled(
    r"(?:不(?:超过|高于|多于|得超过|超出)|最高(?:不超过)?|至多|最多)[^，。；、,;\d%]{1,20}"
    r"(?:的|额|款|价|费用?|支出|投资|成本)$"
)
# Between two Latin letters no word begins or ends.
_EDGE = "(?:(?<![A-Za-z])|(?![A-Za-z]))"
_PREFIXES = compiled(
    "(?:" + "|".join(f"(?P<{bound}>{_EDGE}(?:{words}){_EDGE})" for bound, words in _BEFORE) + ")" + _ARTICLE + "$",
    re.I,
)
_WORDS = Gate(needles(_PREFIXES.pattern), ignore_case=True)  # of which those of `_PART_OF_IT` hold one as well
_REACH = 30
_AFTER = (
    (
        "at_least",
        r"(?:及|或)?以上(?!市|海|述|来)|起(?=[售价，。,;；)]|$)| or (?:more|above|higher|greater)\b"
        r"| and (?:above|over|more|up)\b(?! ?[\d$])",
    ),
    ("at_most", r"(?:及|或)?以下|以内|之内| or (?:less|fewer|below)\b| at most\b| maximum\b"),
    ("more_than", r"(?:多|余)(?![数年人次少元])|有余|开外|之上|\+(?!\d)|-plus\b| plus\b(?! \d)"),
    ("about", r"左右|上下|前后|-odd\b| or so\b|许(?=[，。,;])"),
)
_SUFFIXES = compiled(" ?(?:" + "|".join(f"(?P<{bound}>{words})" for bound, words in _AFTER) + ")")
_DOZEN = compiled(r"(?<!half a )dozen$")
_INSIDE = {"多": "more_than", "余": "more_than", "来": "about"}
_TIME_UNITS = frozenset(
    {"year", "month", "week", "day", "quarter", "hour", "minute", "decade", "trading day", "working day"}
)
_LASTING = compiled(
    r"(?:for|after|of|with|in|a|took|takes|than|last|lasted|spent|has|had|have) (?:just "
    r"|well )?$",
    re.I,
)


def suffix_bound(text: str, draft: Draft) -> str | None:
    """Return the bound that words inside or after a quantity give (20余家, 5%以上); None without such words."""
    if draft.numeral.more in _INSIDE:
        return _INSIDE[str(draft.numeral.more)]
    return _after(text, draft)


def prefix_ends(text: str) -> list[int]:
    """Return where in a text a word ends that may loosen a number behind it, in order."""
    return [end for _, end in _WORDS.spans(text)]


def prefix_bound(text: str, floor: int, draft: Draft, ends: list[int]) -> str | None:
    """Return the bound that the words before a quantity give, none of them before `floor`; None without such words.

    `ends` is what `prefix_ends` gives of the text.
    """
    at = bisect_right(ends, draft.start)
    if not (at and ends[at - 1] > max(floor, draft.start - _REACH)) and not text.endswith("dozen", 0, draft.end):
        return None
    if (bound := _before(text, floor, draft)) is not None or not text.endswith("dozen", draft.start, draft.end):
        return bound
    return "about" if _DOZEN.search(text, draft.start, draft.end) else None


def _before(text: str, floor: int, draft: Draft) -> str | None:
    left = max(floor, draft.start - _REACH)
    match = _PREFIXES.search(text[left : draft.start])
    if not match:
        part = draft.unit == "%" and _PART_OF_IT.search(text, left, draft.start)
        return "at_most" if part else None
    bound = str(match.lastgroup)
    if draft.unit in _TIME_UNITS and _is_recent(text, left + match.start(), match[0].strip().lower()):
        return None
    return None if _part_of_word(text, left + match.start(), match[0].strip()) else bound


def _is_recent(text: str, start: int, word: str) -> bool:
    if word == "近":
        return True
    return word in ("over", "under", "above", "some") and not _LASTING.search(text[max(0, start - 14) : start])


def _part_of_word(text: str, start: int, word: str) -> bool:
    before = text[start - 1 : start]
    return word in ("近", "约", "破", "超") and (before + word) in (
        "附近",
        "最近",
        "临近",
        "节约",
        "合约",
        "契约",
        "条约",
        "公约",
        "续约",
        "签约",
        "打破",
        "反超",
    )


def _after(text: str, draft: Draft) -> str | None:
    found = _SUFFIXES.match(text, draft.end)
    if found is None and draft.tail != draft.end:
        found = _SUFFIXES.match(text, draft.tail)
    return None if found is None else found.lastgroup
