"""The firm that somebody starts: a sentence about a founder brings it up, whoever employed him before."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.gates import Gate
from loaders.mentions import Mention
from loaders.oblique import oblique
from loaders.view import View

_STARTS = compiled(
    r"\b(?:(?:co-?)?found(?:ed|s|ing)?|start(?:ed|s|ing)?|launch(?:ed|es|ing)?|establish(?:ed|es|ing)?|creat(?:ed?|es|ing)"
    r"|set(?:s|ting)? up|built|buil(?:d|ding)|incorporat(?:ed?|es|ing))\s"
    r"(?:(?:the|his|her|their|own|a|an|new|[a-z]*chip\w*|AI|GPU|cloud|robotics|start-?up|firm|company|rival|business)\s){0,4}$"
)
_REACH = 70
_STARTED = Gate(
    ("found", "start", "launch", "establish", "creat", "set up", "sets up", "setting up", "buil", "incorporat"),
    ignore_case=True,
)
_OPENED = Gate(("创办的", "创立的", "创建的", "创设的"), ignore_case=True)  # as sentences have been looked through


def founded(view: View) -> Mention | None:
    """Return the firm that an English sentence tells somebody to have started, where a person or nobody else acts."""
    if view.language != "en":
        return _started(view) if _OPENED.opens(view.text) else None
    if not _STARTED.opens(view.text):
        return None
    for m in view.mentions:
        firm = m.node is not None and m.node.cls == "Company" and m.kind != "anaphor"
        if firm and _STARTS.search(view.cut(max(view.sentence.start, m.start - _REACH), m.start)):
            ahead = (g for g in view.groups if g.end <= m.start and g.members[0].is_entity and not oblique(view, g))
            first = next((g.members[0].node for g in ahead), None)
            return m if first is None or first.cls == "Person" or first == m.node else None
    return None


def _started(view: View) -> Mention | None:
    """Return the firm that a Chinese sentence opens with as somebody's: 甲前高管某某创办的乙."""
    ends = {view.sentence.start + end for _, end in _OPENED.spans(view.text)}
    firms = (m for m in view.mentions if m.node is not None and m.node.cls == "Company" and m.kind != "anaphor")
    return next((m for m in firms if m.start in ends), None)
