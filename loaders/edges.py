"""The edges of free text: what stands before what is said, and the time behind what is offered, is no part of it."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.view import View

_NO_VERB = (
    r"(?!(?:is|are|was|were|has|have|had|will|would|can|could|may|might|does|did|must|should|also|now|makes?|shows?)\b)"
)
# When and where somebody said it: "on Tuesday night that", "in a report issued at the fair that", 说得不多：.
_OPENING = compiled(
    r"[(（][^()（）]{2,40}[)）],?\s?(?:that\s)?"
    r"|(?:night|morning|afternoon|evening|noon|midday)\b(?:,?\s(?:local time|in|at|on|from)\b[^,;.]{0,40}?)?"
    r"\s(?:that\s)?"
    r"|(?:issued|published|released|filed|made|given|posted|sent|dated|carried|delivered|seen|obtained|reviewed|put out"
    r"|circulated|signed|lodged|submitted|shared|presented|unveiled|prepared|written)\b[^,;.]{2,70}?\sthat\s" + _NO_VERB
    + r"|得[^，。；：:“”\"]{1,8}[：:]\s?[“\"]?"
)  # fmt: skip
_SEATS = frozenset("省市区县州盟旗")  # 合肥市委书记: the post has a letter of the place's name, too
_BEFORE_TIME = compiled(r"\s(?:on|in|at|since|from|during|by|late|early)?\s?(?:the\s)?$")


def trimmed(view: View, states: str | None, text: Mention) -> Mention:
    """Return a free text without what stands before what is said, or without the time at which a thing is offered."""
    if states == "stated":
        found = _OPENING.match(text.text)
        return _cut(text, found.end(), len(text.text)) if found is not None else text
    if states == "holdsPosition" and text.text.startswith("委") and view.cut(text.start - 1, text.start) in _SEATS:
        return Mention(text.start - 1, text.end, view.cut(text.start - 1, text.end), "text")
    if states == "offers":
        days = (m for m in view.mentions if m.moment is not None and m.end == text.end)
        last = next((m for m in days if text.start < m.start), None)
        before = _BEFORE_TIME.search(text.text, 0, last.start - text.start) if last is not None else None
        return _cut(text, 0, before.start()) if before is not None else text
    return text


def _cut(text: Mention, start: int, end: int) -> Mention:
    """Return what stands between two letters of a text, or all of it where too little would be left."""
    words, at = text.text[start:end], text.start + start
    return text if len(words.strip()) < 4 else Mention(at, at + len(words), words, "text")
