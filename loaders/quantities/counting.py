"""Read a number as a count of things; a code or a part of a name is none."""

from __future__ import annotations

import re

from loaders.compiling import compiled
from loaders.quantities import traps
from loaders.quantities.draft import Draft, Numeral
from loaders.quantities.measuring import with_unit
from loaders.quantities.nouns import CLASSIFIER, chinese_noun, english_noun, noun_before

_ODD = compiled(r"(?:-odd|-plus|-strong|\+)(?= )")
# A noun that counts in the singular before another: "a 380-employee company".
_JOINED = compiled(
    r"-(?P<noun>employee|person|engineer|worker|member|researcher|developer|tenant|exhibitor|delegate|card|server|node)\b"
)
_SLASH_LIST = compiled(r"(?:/\d{1,9}(?:\.\d{1,6})?){1,5} ?(?:[万亿]{0,2}[元股]|[万亿]|%|倍)")
_TOKENS = compiled(r"[Tt]okens?(?![A-Za-z])")
_RACKS = compiled(r"(?<!整)机[柜架]$")
_GLUED_AFTER = compiled(r"[A-Za-z_/]|-(?!odd|plus|strong)[A-Za-z]")


def counted(text: str, numeral: Numeral) -> Draft | None:
    """Return the number as a count of the noun that follows; None where it is a code or a part of a name."""
    end = numeral.end
    if match := CLASSIFIER.match(text, end):
        return classified(text, numeral, match)
    follows = text[end : end + 1]
    if traps.is_index(text, numeral.start, end) or _is_code(text, numeral):
        return None
    if _SLASH_LIST.match(text, end):
        return near_end(text, numeral, _SLASH_LIST)
    if joined := _JOINED.match(text, end):
        draft = with_unit(text, numeral, "count", end)
        draft.of, draft.tail = f"{joined['noun']}s", joined.end()
        return draft
    if _GLUED_AFTER.match(text, end) and not (numeral.scale > 1 and _TOKENS.match(text, end)):
        return None
    draft = with_unit(text, numeral, "count", end)
    odd = _ODD.match(text, end)
    if odd or follows == " " or _TOKENS.match(text, end):
        draft.of, draft.tail = english_noun(text, odd.end() if odd else end)
        if odd and odd[0] == "-strong" and draft.of is None:  # of men, what else
            draft.of = "people"
    return draft


def classified(text: str, numeral: Numeral, match: re.Match[str]) -> Draft | None:
    """Return the count of the noun after the classifier that `match` has found behind the number."""
    classifier = match["classifier"]
    if classifier == "大" and numeral.value > 20:
        return None
    of, tail = chinese_noun(text, match.end())
    if classifier in ("人", "人次", "项目", "户"):
        of, tail = classifier, match.end()
    if classifier == "部" and text.startswith(("门", "委"), match.end()):
        return _direct(text, numeral, match)
    if of is None:
        of = noun_before(text, numeral.start)
    if classifier == "大" and of is None:
        return None
    racks = classifier in ("个", "台", "组") and of is not None and _RACKS.search(of)
    draft = with_unit(text, numeral, "rack" if racks else "count", match.end())
    draft.of, draft.tail = "机架" if racks else of, max(tail, match.end())
    return draft


def _direct(text: str, numeral: Numeral, match: re.Match[str]) -> Draft:
    """Read a number that stands before its noun without a classifier: 六部门."""
    draft = with_unit(text, numeral, "count", numeral.end)
    draft.of, draft.tail = text[match.start("classifier") : match.end() + 1], match.end() + 1
    return draft


def _is_code(text: str, numeral: Numeral) -> bool:
    if numeral.scale != 1 or numeral.more:
        return False
    written = text[numeral.start : numeral.end]
    if len(written) > 1 and written[0] == "0" and "." not in written:
        return True
    if written.isdigit() and len(written) >= 6 and english_noun(text, numeral.end)[0] is None:
        return True
    return traps.is_named(text, numeral.start, numeral.end)


def near_end(text: str, numeral: Numeral, to: re.Pattern[str]) -> Draft | None:
    """Return the near end of a range whose unit stands after the far one; it counts only if the range is made."""
    if not to.match(text, numeral.end):
        return None
    draft = with_unit(text, numeral, "count", numeral.end)
    draft.provisional = True
    return draft
