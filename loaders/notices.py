"""A notice that its title alone names: 云泽市数据局关于申领算力券的通知 is the policy of which its text speaks."""

from __future__ import annotations

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention
from loaders.slugs import slug

_TITLE = compiled(
    r"\s*(?P<who>[^\s《》，。：:关]{3,60})(?P<what>关于(?!(?:印发|转发|公布|发布|同意|延长)|[^的]{0,12}(?:征求|公开征集)"
    r")[^《》，。]{4,60}的(?:通知|通告|意见|公告|决定|实施细则|若干措施|措施|办法))\s*"
)
_ENGLISH = compiled(
    r"\s*(?P<what>(?:Notice|Circular|Announcement|Opinions|Decision))(?:\s(?:of|by)\s(?P<who>.{4,300}?))?"
    r"(?P<on>\son\s(?!(?:[Pp]rinting|[Ii]ssuing|[Ff]orwarding|[Ss]oliciting|[Aa]pproving)).{8,200}?)\s*"
)
_ISSUERS = ("GovernmentBody", "Regulator")


def notices(text: str, mentions: list[Mention], start: int, end: int) -> tuple[list[Mention], list[Assertion]]:
    """Return the mentions with the notice that the title from `start` to `end` names, and who issued it.

    Offsets are those of the text. A title that names a document in 《》 speaks of that one.
    """
    m = _TITLE.fullmatch(text, start, end) or _ENGLISH.fullmatch(text, start, end)
    if m is None:
        return mentions, []
    issuers = [o for o in mentions if m.start("who") <= o.start and o.end <= m.end("who") and _issues(o)]
    english = "on" in m.groupdict()
    if not issuers and not english:
        return mentions, []
    label = m["what"] + m["on"] if english else m["who"] + m["what"]
    low, high = m.span("on" if english else "what")
    node = Node(slug(label), label, "Policy")
    kept = [o for o in mentions if o.end <= low or high <= o.start]
    said = [
        Assertion(node, "issuedBy", o.node, None, None, "done", None, o.start, high, "policy/titled", 0.9)
        for o in issuers
        if o.node is not None
    ]
    return sorted([*kept, Mention(low, high, text[low:high], "new", node)], key=lambda o: o.start), said


def _issues(m: Mention) -> bool:
    return m.kind in ("name", "new") and m.node is not None and m.node.cls in _ISSUERS
