"""Find where the articles of a page begin: at a title that something confirms (time, summary label, dateline)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from loaders.compiling import compiled
from loaders.feeds import clocked, feed
from loaders.headers import is_strong
from loaders.labels import is_masthead, is_numbered
from loaders.lines import weight
from loaders.roles import BODY, TITLES, Boundary, Row

MIN_BODY = 30.0
REACH = 4
UNDER = ("prose", "wire", "scrap")
HEADINGS = ("h1", "h2", "h3")
_KINDS = compiled(r"公告|记录表|决议|报告|快报|预告|意见|说明书|提示|announcement|circular|results", re.IGNORECASE)
_CODED = compiled(r"(?:[\w ]+(?:Exchange|Board|Market)|(?:Stock|Security) [Cc]ode)\s?[:：]\s?\d{4,6}(?:\.[A-Z]{2})?")
_ALIGNED = compiled(r"[\u3400-\u9fff（）()]{2,16}[ \u3000]{2,}[:：]")  # 面值          :  每股H股人民幣0.10元
_ORDERED = compiled(r"by order of|on behalf of|承董事会命|此致", re.IGNORECASE)
# The post of who signs: "Chairman and Executive Director".
_POST = compiled(
    r"(?:(?:Executive|Non-executive|Independent|Vice|Joint|Honorary|Acting|Co-)\s)*(?:Chair(?:man|woman"
    r"|person)?|Director|President"
    r"|(?:Company )?Secretary|Chief [A-Z]\w+ Officer|CEO|CFO|General Manager)(?:(?:,| and| &) .{4,60})?"
)
_RATING = compiled(
    r"\b(?:BUY|SELL|HOLD|NEUTRAL|OVERWEIGHT|UNDERWEIGHT|OUTPERFORM|REDUCE|ADD|Buy|Sell|Hold|Neutral|Overweight"
    r"|Outperform)\b.*\b(?:PT|TP|[Tt]arget|[Pp]rice|Close|Px)\b"
)
_SIGNED = compiled(
    r"(?:general (?:affairs )?)?(?:office|department|ministry|bureau|administration)\b.{0,90}"
    r"|.{2,40}(?:公司|集团|董事会|监事会|委员会|委|厅|局|部|院|(?<![大年峰展览讨谈介布流接拍茶])会|办公室"
    r"|交易所|政府|交易中心|Board of Directors"
    r"|Limited|Group|Ltd\.?|Inc\.?|Exchange|Commission|Administration|Bureau|证券|研究院|研究所)",
    re.IGNORECASE,
)


def boundaries(rows: Sequence[Row]) -> list[Boundary]:
    """Return the articles that `rows` hold, in order; one where nothing tells of several, none for no rows."""
    if not rows:
        return []
    rolling = clocked(rows)
    if rolling:
        return rolling
    found = _bodied(rows, _merged(rows, _confirmed(rows, _candidates(rows))))
    if len(found) < 2:
        found = feed(rows) or found
    if not found:
        title = _first_title(rows)
        return [Boundary(0, title, "start", whole=any(row.role in BODY for row in rows[:title] if title))]
    return _opening(rows, found)


@dataclass(slots=True)
class _Group:
    """The title-like rows since the last text, and whether text stands before them."""

    places: list[int]
    after_body: bool = False


def _candidates(rows: Sequence[Row]) -> list[Boundary]:
    """Return every title that a following row confirms."""
    found: list[Boundary] = []
    group = _Group([])
    for place, row in enumerate(rows):
        if row.role in TITLES:
            if is_numbered(row.line.text):
                group = _Group([], after_body=True)
            else:
                group.places.append(place)
            continue
        sign = _sign(row)
        if sign in ("notice", "flash"):
            found += _opened(rows, place, sign, found)
        elif sign and group.places and not _is_signature(rows, group, sign):
            found.append(_named(rows, group.places, place, sign, first=not found))
        if row.role in ("notice", "scrap") or (row.role == "item" and not found and not group.after_body):
            continue
        group = _Group([], row.role in BODY or (group.after_body and row.role == "byline"))
    return found


def _named(rows: Sequence[Row], group: list[int], place: int, sign: str, first: bool) -> Boundary:
    """Return the article whose header holds the row at `place`; the title may stand under it (Tech, time, title)."""
    title = _title_of(rows, group, first)
    if _is_label(rows[title].line.text) and (under := _title_under(rows, place)) is not None:
        return Boundary(title, under, sign)
    below = place + 1
    kicker = sign == "stamp" and weight(rows[title].line.text) < 4 and below + 1 < len(rows)
    if kicker and rows[below].role == "title" and weight(rows[below].line.text) >= 4 and rows[below + 1].role in UNDER:
        return Boundary(title, below, sign)
    return Boundary(title, title, "titled" if rows[title].role == "titled" else sign)


def _title_under(rows: Sequence[Row], place: int) -> int | None:
    """Return the title between a masthead's day, at `place`, and the text; None where the text begins at once."""
    for under in range(place + 1, min(place + 1 + 2 * REACH, len(rows))):
        row = rows[under]
        if row.role in BODY:
            return None
        if row.role in TITLES and not _is_label(row.line.text) and weight(row.line.text) >= 3:
            return under
    return None


def _sign(row: Row) -> str:
    if row.role in ("lead", "wire", "notice", "flash"):
        return row.role
    if row.said is None:
        return ""
    if row.said.times:
        return "stamp" if is_strong(row) else "day"
    return "by" if row.said.author else ""


def _opened(rows: Sequence[Row], place: int, sign: str, found: list[Boundary]) -> list[Boundary]:
    """Return the article that a row opens by itself: a notice's line of codes, a flash with its title in brackets."""
    if sign == "flash":
        return [Boundary(place, place, sign)]
    if found and found[-1].sign == "notice" and place - found[-1].first <= 3:
        return []
    if found and found[-1].title is not None and not _has_body(rows[found[-1].first : place]):
        return []  # the codes stand under the title and its day
    above = place - 1
    if above >= 0 and _ALIGNED.match(rows[above].line.text):
        return []  # a row of the table over a notice, among its other rows
    if not found and above >= 0 and rows[above].role in TITLES and _is_kind(rows[above].line.text):
        return [Boundary(above, above, sign)]
    return [Boundary(place, _notice_title(rows, place), sign)]


def _is_signature(rows: Sequence[Row], group: _Group, sign: str) -> bool:
    """Tell whether the date belongs to who signs a notice: its name on a line of its own after the text."""
    names = [rows[place].line.text for place in group.places]
    signed = _SIGNED.fullmatch(names[-1]) is not None or any(_ORDERED.match(name) for name in names)
    signed = signed or _POST.fullmatch(names[-1]) is not None
    return sign in ("day", "stamp") and group.after_body and signed


def _title_of(rows: Sequence[Row], group: list[int], first: bool) -> int:
    heads = [place for place in group if rows[place].role in HEADINGS]
    if heads:
        return heads[-1]
    named = [place for place in group if rows[place].role == "titled"]
    near = named or group[-REACH if first else -2 :]
    near = [place for place in near if not _is_label(rows[place].line.text)] or near
    return next((place for place in near if weight(rows[place].line.text) >= 4), near[0])


def _notice_title(rows: Sequence[Row], place: int) -> int | None:
    near = [n for n in range(place + 1, min(place + 8, len(rows))) if rows[n].role in TITLES]
    near = [n for n in near if not is_numbered(rows[n].line.text)]
    near = [n for n in near if not _is_label(rows[n].line.text)] or near
    return next((n for n in near if _is_kind(rows[n].line.text)), near[0] if near else None)


def _is_kind(text: str) -> bool:
    """Tell whether a title says what kind of notice stands under it."""
    return _KINDS.search(text) is not None


def _confirmed(rows: Sequence[Row], found: list[Boundary]) -> list[Boundary]:
    """Return the candidates that hold beside each other, with every H1 where a page has several."""
    wires, flashes = (sum(row.role == role for row in rows) for role in ("wire", "flash"))
    kept = {
        bound.title if bound.title is not None else bound.first: bound
        for bound in found
        if (bound.sign != "wire" or wires > 1) and (bound.sign != "flash" or flashes > 1)
    }
    heads = [place for place, row in enumerate(rows) if row.role == "h1"]
    if len(heads) > 1:
        kept |= {place: Boundary(place, place, "h1") for place in heads if place not in kept}
    kept |= {n: Boundary(n, n, "titled") for n, row in enumerate(rows) if row.role == "titled" and n not in kept}
    ordered = sorted(kept.values(), key=lambda bound: bound.first)
    return _apart([bound for n, bound in enumerate(ordered) if n == 0 or _stands(rows, ordered[n - 1], bound)])


def _apart(found: list[Boundary]) -> list[Boundary]:
    """Return the boundaries without those that begin before the title of the one before them."""
    kept = found[:1]
    for bound in found[1:]:
        if bound.first > max(kept[-1].first, kept[-1].title or 0):
            kept.append(bound)
    return kept


def _stands(rows: Sequence[Row], before: Boundary, bound: Boundary) -> bool:
    """Tell whether a boundary after another is one: strong, or after a break and a title of some length."""
    line = rows[bound.first].line
    if not _has_body(rows[before.first : bound.first]):
        return bound.sign != "by" and before.sign not in ("by", "h1")
    if bound.sign == "day":  # a chronicle has bare days under short headings
        return line.apart and weight(line.text) >= 6
    return bound.sign != "by" or (line.apart and weight(line.text) >= 4)


def _merged(rows: Sequence[Row], found: list[Boundary]) -> list[Boundary]:
    """Return the boundaries without those that go on with the header before them: a subtitle, then another time."""
    kept: list[Boundary] = []
    for bound in found:
        if kept and not _has_body(rows[kept[-1].first : bound.first]) and _goes_on(rows, bound, kept[-1]):
            continue
        kept.append(bound)
    return kept


def _goes_on(rows: Sequence[Row], bound: Boundary, before: Boundary) -> bool:
    said = next((row.said for row in rows[bound.first : bound.first + 5] if row.said and row.said.times), None)
    if bound.sign in ("lead", "wire"):
        return before.sign != "lead"
    return bound.sign == "stamp" and said is not None and said.times[0].updated


def _bodied(rows: Sequence[Row], found: list[Boundary]) -> list[Boundary]:
    """Return the boundaries without lists of links: titles with times that no text follows."""
    stops = [*(bound.first for bound in found[1:]), len(rows)][: len(found)]
    full = [_has_body(rows[bound.first : stop]) for bound, stop in zip(found, stops, strict=True)]
    if sum(full) == 0:
        return found
    last = max(place for place, body in enumerate(full) if body)
    links = found[last + 1 :]
    if links and (sum(full) == 1 or len(links) > 2):
        ignored = len(links) == 1 and links[0].sign in ("day", "by")
        found = [*found[:last], replace(found[last], last=None if ignored else links[0].first)]
    elif sum(full) > 1:
        return found
    return [bound for bound, body in zip(found, full, strict=False) if body or sum(full) > 1]


def _has_body(rows: Sequence[Row]) -> bool:
    return any(row.role in BODY and _has_words(row.line.text) for row in rows)


def _has_words(text: str) -> bool:
    """Tell whether a text opens with three words; most need not be counted far."""
    return weight(text[:40]) >= 3 or weight(text[:400]) >= 3


def _opening(rows: Sequence[Row], found: list[Boundary]) -> list[Boundary]:
    """Return the boundaries with what stands before the first: an article of its own, or a part of the first."""
    first = found[0]
    before = sum(weight(row.line.text) for row in rows[: first.first] if row.role in BODY)
    above = _first_title(rows[: first.first])
    if before and len(found) == 1 and first.sign in ("day", "by") and above is not None:
        return [Boundary(0, above, "start")]
    if before < MIN_BODY:
        return [replace(first, first=first.first if first.sign in ("notice", "flash") else 0), *found[1:]]
    if len(found) == 1:
        after = sum(weight(row.line.text) for row in rows[first.first :] if row.role in BODY)
        if first.sign in ("day", "by", "wire") or before < after / 4:
            return [replace(first, first=0, whole=True)]
    return [Boundary(0, above, "start"), *found]


def _first_title(rows: Sequence[Row]) -> int | None:
    """Return the first title before the body, None where the text begins at once."""
    group = []
    for place, row in enumerate(rows):
        if row.role in TITLES and not is_numbered(row.line.text):
            group.append(place)
        elif place < REACH and group and _RATING.search(row.line.text) is not None:
            continue  # under the masthead of a broker
        elif row.role in BODY and not row.line.text.startswith(("[", "(", "（")):  # a translator's remark
            break
    named = [place for place in group if not _is_label(rows[place].line.text)] or group
    return next((place for place in named if weight(rows[place].line.text) >= 3), named[0] if named else None)


def _is_label(text: str) -> bool:
    """Tell whether a line names who signs, or stands in brackets, as over announcements."""
    return text.startswith(("(", "（")) or _SIGNED.fullmatch(text) is not None or _is_code(text) or is_masthead(text)


def _is_code(text: str) -> bool:
    """Tell whether a line gives no more than a security code."""
    return _CODED.fullmatch(text) is not None
