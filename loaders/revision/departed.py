"""Posts that somebody has left by the words right behind the name: "finance chief X left in May", 总经理某某已离职."""

from __future__ import annotations

from dataclasses import replace

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.gates import Gate
from loaders.view import View

POSTS = frozenset({"affiliatedWith", "holdsPosition"})
_LEFT = compiled(
    r",?\s(?:has |had |have )?(?:\w+ly |already |since |also )*"
    r"(?:left|departed|quit|exited|walked out|stepped down|resigned|retired)\b(?! for )"
    r"|(?:现|目前|于[^，。；]{2,12}|近日|日前)?(?:已经|已)(?:于[^，。；]{2,12})?(?:从公司|正式)?(?:离职|离任|卸任|离开)"
)
_PARTED = Gate(
    ("left", "departed", "quit", "exited", "walked out", "stepped down", "resigned", "retired",
     "离职", "离任", "卸任", "离开",
     "out:", "leaving:", "departing:", "departure:", "exit:", "gone:"),
    ignore_case=True,
)  # fmt: skip
# What a newsletter lists who goes under: "Out: X, finance chief of Y, after nine years."
_OUT = compiled(r"\W*(?:Out|Leaving|Departing|Departures?|Exit|Gone)\s?:")
_FORMER_POST = compiled(r"[前原](?!台|端|沿|线|材料|料|始|创)[^，。；]{2}")
_FORMER = compiled(
    r"(?:^|[，。；、：（“\s]|[由聘请来])[前原](?![因则料本来者期景沿后定始创往述海有告一二三四五六七八九十两几\d])"
    r"[^，。；、：（）前原的]{1,20}$"
)


def departed(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the statements of a sentence, a post terminated where whoever bears it is told to have left."""
    if view.language != "en":
        stated = [replace(a, status="terminated") if _is_former(view, a) else a for a in stated]
    if not _PARTED.opens(view.text):
        return stated
    if _OUT.match(view.text) is not None:
        return [replace(a, status="terminated") if a.predicate in POSTS and a.status == "done" else a for a in stated]
    return [replace(a, status="terminated") if _has_left(view, a) else a for a in stated]


def _is_former(view: View, a: Assertion) -> bool:
    """Tell whether a post is one that somebody had, as the head of its words says: 前某某公司技术总监林瑶."""
    if a.predicate != "holdsPosition" or a.status != "done":
        return False
    if a.value is not None and a.value.text is not None and _FORMER_POST.match(a.value.text):
        return True
    at = a.start - view.sentence.start
    if any(m.start == a.start and m.node == a.subject for m in view.mentions):
        return False  # what stands behind the name is another post: 原副总裁林瑶…出任总经理
    return at > 0 and _FORMER.search(view.text, max(0, at - 24), at) is not None


def _has_left(view: View, a: Assertion) -> bool:
    """Tell whether a post is one by which a person is called who left, as the very next words say."""
    if a.predicate not in POSTS or a.status != "done":
        return False
    who = a.subject.id if isinstance(a.subject, Node) else None
    return any(
        m.node is not None and m.node.id == who and a.start <= m.end <= a.end
        and m.end >= a.end - 1  # the post stands before the name: none that is taken up behind it
        and _LEFT.match(view.text, m.end - view.sentence.start) is not None
        for m in view.mentions
    )  # fmt: skip
