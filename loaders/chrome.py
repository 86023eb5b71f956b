"""Find what a page shows around its text: navigation, adverts, legal lines, link lists, spam and machine marks.

What is found is blanked at the same length, so that offsets hold. A line with a normal sentence is kept unless it
is boilerplate beyond doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.boilerplate import ADULT, BLOCKS, CERTAIN, EXACT, LANGUAGES, NAV, OPENINGS, SECTIONS, SITE, SURE
from loaders.bylines import byline
from loaders.compiling import compiled
from loaders.gates import matches_at
from loaders.lines import Line, is_item, is_prose, is_rule, is_title, lines, weight

LONGEST = 400
_MARK = compiled(r"\[(?:edit|citation needed|编辑)\]|(?:\[\d{1,3}\]|［\d{1,3}］|【\d{1,3}†[^】]{0,40}】)+")
_SIGNS = "[]!*<&［【"  # what marks and markup begin with
# Each named group is a stretch of markup to blank; what stands between them is text to keep.
_MARKUP = compiled(
    r"(?P<image>!\[[^\[\]\n]{0,300}\]\([^()\s]{1,600}\))"
    r"|(?P<open>(?<!!)\[)(?=[^\[\]\n]{1,300}\]\([^()\s]{1,600}\))"
    r"|(?<=[^\[\n])(?P<target>\]\((?:https?:|/|#|mailto:)[^()\s]{0,600}\))"
    r"|(?P<bold>\*\*(?=\S[^*\n]{0,300}\*\*)|(?<=[^\s*])\*\*)"
    # "X Co., Ltd.* (…)": the star says that a note tells of the name
    r"|(?P<note>(?:(?<=Ltd\.)|(?<=Ltd)|(?<=Limited)|(?<=LIMITED)|(?<=Inc\.)|(?<=L\.P\.)|(?<=Partnership\))|(?<=公司))\*(?!\*))"
    r"|(?P<comment><!--[^<>\n]{0,300}-->|</?(?:br|p|b|i|em|strong|span|div|u"
    r"|font)(?:\s[^<>\n]{0,200})?/?>|&nbsp;|&#160;)"
)
_PAGES = compiled(
    r"(?:next|prev(?:ious)?|page|of|last|first|[上下]一页|尾页|首页|末页|共|页|第|[\s\d|>»<«.…/,·])+", re.IGNORECASE
)
_YEARS = compiled(r"[|\s]*20\d\d(?:[|\s]+20\d\d)+[|\s]*")  # the head of a table turns no page
_TURN = compiled(r"[>»|页]|next|prev", re.IGNORECASE)
_HANDLE = compiled(r"(?:[#@][\w\u4e00-\u9fff-]+#?\s*)+|https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+")
# Over what readers say, and how they say it: "Lena P.: mark my words".
_TALK = compiled(
    r"\W*(?:most commented|(?:top|reader|readers['’]|latest|recent|\d+) comments?|comments?(?: \(\d+\))?"
    r"|join the discussion"
    r"|(?:网友|热门|精彩|最新|全部|读者)?(?:评论|留言|热评)(?:区|精选)?(?:[（(]\d+[)）])?)\s*[:：]?\W*",
    re.IGNORECASE,
)
_REMARK = compiled(r"[@\w][\w .·-]{1,24}(?:\s?says|\s?说|（[^（）\n]{1,12}）)?\s?[:：]\s?\S")
_TRIM = " \t\xa0\u3000.。:：!！>》»<«|·•*#_[]【】()（）-–—→›▼▲▸+"
_PARTS = compiled(r"[|｜/›»>＞·•\\→]+\s*|\s(?:\s*[|｜/›»>＞·•\\→]+\s*|\s+)")
_STRUNG = compiled(r"[_|｜,，、\s]+")
_COUNT = compiled(
    r"\d[\d,.]*[kw万]?\s*(?:views?|reads?|shares?|likes?|comments?|min(?:ute)?s? read|次?阅读|人?阅读"
    r"|条?评论|评论|次?浏览"
    r"|点赞|转发|赞|收藏)",
    re.IGNORECASE,
)
# Over what is sold, not told; the line right under it is no title.
_AD = compiled(r"\W*(?:advertisement|sponsored(?: content)?|promoted|广告)\W*", re.IGNORECASE)
_SHORT = len("</strong>")  # letters of a mark that ends bold words
_STOP = compiled(r"['’]s\b|[,.;)'’，。；、）]")
_STOPPED = compiled(r"[。.]$")
_REST = compiled(r"[^\r\n]")


def chrome(text: str, rows: list[Line] | None = None) -> tuple[tuple[int, int], ...]:
    """Return the stretches of `text` that are chrome, spam or markup, as (start, end), ordered and apart.

    `rows` are its lines, where they have been cut already.
    """
    rows = list(lines(text)) if rows is None else rows
    asked = (CERTAIN.opens(text), ADULT.opens(text))  # asked of a page once, not of each of its lines
    found = [(row.start, row.end) for row in _chrome_lines(rows, *asked)]
    signs = [at for sign in _SIGNS for at in _places(text, sign)]
    found += [match.span() for match in matches_at(_MARK, text, signs)]
    found += [match.span(str(match.lastgroup)) for match in matches_at(_MARKUP, text, signs)]
    return tuple(_merged(found))


def blank(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return `text` with blanks in place of `spans` (ordered, apart), line ends kept; the length stays.

    A stop behind the mark that ends a bold name ("**X**, a maker", "**X**'s") comes before the blanks, to stand by it.
    """
    parts, last = [], 0
    for start, end in spans:
        parts.append(text[last:start])
        last = end
        if end - start <= _SHORT and start and text[start - 1 : start].isalnum() and (stop := _STOP.match(text, end)):
            parts.append(stop[0])
            last = stop.end()
        parts.append(_blanks(text[start:end]))
    return "".join([*parts, text[last:]])


def _blanks(text: str) -> str:
    """Return blanks in place of a text, line ends kept."""
    return _REST.sub(" ", text) if "\n" in text or "\r" in text else " " * len(text)


def _places(text: str, sign: str) -> Iterator[int]:
    """Yield where a sign stands in a text."""
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)


def _merged(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    last = 0
    for start, end in sorted(spans):
        if end > last:
            yield max(start, last), end
            last = end


def _chrome_lines(rows: list[Line], legal: bool, adult: bool) -> Iterator[Line]:
    """Yield the lines that are chrome; the page may hold words of the law, and of what is for adults, or holds none."""
    certain = [_is_chrome(row.text, legal, adult) for row in rows]
    first, last = _body(rows, certain)
    listing = talking = False
    for place, row in enumerate(rows):
        if place and not row.apart and _AD.fullmatch(rows[place - 1].text) and not _STOPPED.search(row.text):
            yield row
            continue
        listing = _goes_on(rows, place) if listing else _opens_list(rows, place)
        talking = (talking and _REMARK.match(row.text) is not None) or _TALK.fullmatch(row.text) is not None
        if listing or talking or certain[place] or (not first <= place <= last and is_outer(row.text)):
            yield row


def _body(rows: list[Line], certain: list[bool]) -> tuple[int, int]:
    """Return the places of the first and the last line of prose that is no boilerplate."""
    prose = [place for place, row in enumerate(rows) if not certain[place] and is_prose(row.text)]
    return (prose[0], prose[-1]) if prose else (len(rows), len(rows))


def _is_chrome(text: str, legal: bool, adult: bool) -> bool:
    """Tell whether a line is chrome wherever it stands."""
    if len(text) > LONGEST:
        return legal and len(text) < 5 * LONGEST and _is_legal(text)
    bare = text.strip(_TRIM).lower()
    return bare in EXACT or _is_boilerplate(text, legal) or _is_navigation(text) or _is_spam(text, adult)


def is_outer(text: str) -> bool:
    """Tell whether a line is chrome where it stands before or after all prose: a section's name, a handle."""
    if len(text) > LONGEST:
        return False
    bare = text.strip(_TRIM).lower()
    return bare in SECTIONS or _HANDLE.fullmatch(text) is not None or not re.search(r"\w", text)


def _is_spam(text: str, adult: bool) -> bool:
    """Tell whether a line strings unrelated keywords together, as pages do that were broken into."""
    strung = text.count("_") >= 4
    if not (strung or adult) or text.endswith((".", "。")):
        return False
    parts = [part for part in _STRUNG.split(text) if part]
    if len(parts) < 3:
        return False
    joined = strung and not SITE.search(parts[-1]) and not re.search(r"\s", text)
    return joined or (adult and len(set(ADULT.findall(text))) >= 3)


def _is_boilerplate(text: str, legal: bool) -> bool:
    plain = text.lstrip(_TRIM) if text[:1] not in "(（[【" else text
    if not OPENINGS.match(plain) or byline(text) is not None:
        return legal and _is_legal(text)
    heavy = weight(text)
    if heavy < 25 and not is_prose(text):
        return True
    return (legal and _is_legal(text)) or (heavy < 60 and SURE.match(plain) is not None)


def _is_legal(text: str) -> bool:
    return CERTAIN.search(text) is not None and (weight(text) < 120 or len(CERTAIN.findall(text)) > 1)


def _is_navigation(text: str) -> bool:
    if len(text) > 200 or is_rule(text):
        return False
    if _PAGES.fullmatch(text) and (_TURN.search(text) or text.count(" ") > 1):
        return _YEARS.fullmatch(text) is None
    if _COUNT.fullmatch(text):
        return True
    languages = LANGUAGES.findall(text)
    if len(languages) > 1 and len(LANGUAGES.sub("", text)) * 3 < len(text):
        return True
    cut = _PARTS.split(text)
    parts = [kept.lower() for part in cut if (kept := part.strip(_TRIM))] if len(cut) > 1 else []
    if len(parts) < 2:
        return False
    known = sum(part in NAV or OPENINGS.match(part) is not None for part in parts)
    return known * 2 > len(parts) or parts[0] in ("home", "首页", "当前位置")


def _opens_list(rows: list[Line], place: int) -> bool:
    """Tell whether a line heads a list of links ("Related articles"), the next line being one."""
    text = rows[place].text
    if len(text) > 60 or BLOCKS.fullmatch(text.strip(_TRIM)) is None:
        return False
    return place + 1 == len(rows) or _goes_on(rows, place + 1)


def _goes_on(rows: list[Line], place: int) -> bool:
    """Tell whether a line is one of a list of links: no prose, and no title that begins an article."""
    row = rows[place]
    following = rows[place + 1].text if place + 1 < len(rows) else ""
    if is_prose(row.text) and not is_item(row.text):
        return False
    if not is_title(row.text):
        return True
    after = rows[place + 2].text if place + 2 < len(rows) else ""
    return not (is_prose(following) or (is_prose(after) and byline(following) is not None))
