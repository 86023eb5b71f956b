"""What free text in a pattern takes: trimmed of what trails it, and cut into its members where it is a list."""

from __future__ import annotations

import re

from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.view import View

# What trails a clause: a note, who says it, what it leads to.
_TRAILS = compiled(
    r"\[\d+\]|,\s+(?:while|which|according|he|she|it|said|with|but)\b|,?\s+and\s+by\s+(?:the\s+end\s+of\s+)?20\d\d\b"
    r"|[，；](?:并|且)?[到至]20\d\d年|，(?:但|而|同时|并表示|其(?!中))"
)


def free_text(view: View, start: int, end: int) -> Mention | None:
    """Return a free-text filler, trimmed of what trails it."""
    raw = view.cut(start, end)
    cut = None if _is_quoted(view, start, end) or _CONTRASTS.search(raw) else _TRAILS.search(raw)
    cut = None if cut and _LEADS.fullmatch(raw, 0, cut.start()) else cut  # what leads up to a statement is none
    body = raw[: cut.start()].rstrip() if cut else raw
    lead = len(body) - len(body.lstrip(" ,，、:：“\"'‘"))
    body = body.strip(" ,，、:：.“”\"'‘’\n")
    if len(body) < (4 if body.isascii() and not body.isupper() else 2):
        return None
    return Mention(start + lead, start + lead + len(body), body, "text")


_LEADS = compiled(
    r"(?:按照|根据|依据|随着|由于|为了|如果|若|除了|截至|到|在)[^，]*"
    r"|(?:[Aa]s|[Ii]f|[Bb]ased on|[Gg]iven|[Uu]nder)\s[^,]*"
)
# "not A, but B" is one thing said.
_CONTRASTS = compiled(r"\b(?:not|n['’]t|never|rather than)\b[^,;.]{2,60},\sbut\b|不是[^，；。]{1,30}，而")


def _is_quoted(view: View, start: int, end: int) -> bool:
    """Tell whether quotation marks stand around a stretch: nothing in it trails."""
    return view.cut(start - 1, start) in ('"', "“") and view.cut(end - 1, end + 1).strip(" ,，.。")[:1] in ('"', "”")


_PHRASES = compiled(r"\s(?:and|as well as)\s(?:the|an?|its)\s|,\s(?:the|an?)\s")
_COMMAS = compiled(r"\s*(?:,\s*and\s|,|，|、|;)\s*")
_LINKS = compiled(r"\s*(?:,|，|、|;|\sand\s|以及|和(?=[\u3400-\u9fff]{2})|及(?=[\u3400-\u9fff]{2}))\s*")


# What a member of a list is or does, no part of its name: "big data can empower firms".
_LINKED = compiled(r"^(?:(?:and|as well as|also)\s+)?(?:(?:provides|offers|issues)\s+)?|等(?:方面|领域|内容|业务)?$")
_TAIL = compiled(r"\s(?:that|which|who|supporting|including|in order|can|could|will|would|may|might)\s")


def _link(text: str) -> re.Pattern[str]:
    """Return what joins a list: the last of "A, B, and C and D", or of "the A and the C and D", is "C and D"."""
    return _COMMAS if ", and " in text else _PHRASES if _PHRASES.search(text) else _LINKS


def list_of(text: Mention) -> tuple[Mention, ...]:
    """Cut a list that stands as free text into its members."""
    found, at = [], 0
    link = _link(text.text)
    for m in [*link.finditer(text.text), None]:
        end = m.start() if m else len(text.text)
        part = _LINKED.sub("", text.text[at:end]).strip()
        part = _TAIL.split(part)[0]
        start = text.text.find(part, at)
        if len(part) > 1:
            found.append(Mention(text.start + start, text.start + start + len(part), part, "text"))
        at = m.end() if m else end
    return tuple(found)
