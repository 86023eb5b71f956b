"""The firm of whose holders an article has just told: lists that go on are of it ("Next come X with 8.8%", 其后为…).

A heading on its owners opens a list of them too: "Who owns it. Founder X 16.2%; Y Fund 7.9%".
"""

from __future__ import annotations

from collections.abc import Iterable

from graph.model import Node
from loaders.compiling import compiled
from loaders.defaults import Defaults
from loaders.events import Assertion
from loaders.view import View

_GOES_ON = compiled(
    r"(?:Next|Then)\s(?:come|comes|is|are)\b"
    r"|(?:(?:Its|The|All)\s)?(?:[Oo]ther|[Rr]emaining|[Ff]urther|[Nn]ext[- ]largest|[Nn]ext[- ]biggest)\s(?:\w+\s){0,2}"
    r"(?:share|stock)?(?:holders|owners|backers|investors)\s(?:include|are)\b"
    r"|(?:He|She|It|They)\s(?:is|are)\sfollowed\sby\b|Behind\s(?:him|her|it|them)\b|Followed\sby\b"
    r"|(?:其后|其次|紧随其后|此外|另有|其余(?:主要)?股东|其他(?:主要)?股东)(?:的)?(?:依次|分别|还)?(?:为|是|包括|有)"
)
_HEADING = compiled(
    r"\W*(?:Who owns it|Owners(?:hip)?|(?:Major |Main |Key |Top |Largest |Principal )?(?:[Ss]hare|[Ss]tock)?[Hh]olders"
    r"|(?:[Ss]hare)?[Hh]older structure|[Ss]hareholding(?: structure)?|[Oo]wnership structure"
    r"|(?:主要|前[三五十]大)?股东(?:情况|结构)?|股权结构|持股情况)\W*"
)
_LONGEST_HEADING = 40
_REACH = 2  # sentences that may go on about it


class HeldFirm:
    """The firm of whose holders the sentences before told."""

    def __init__(self) -> None:
        """Know of none yet."""
        self._firm: Node | None = None
        self._left, self._opened = 0, False

    def tell(self, view: View, defaults: Defaults) -> None:
        """Give a sentence the firm of whose holders it goes on to tell."""
        self._left -= 1
        if self._firm is not None and self._left >= 0 and (self._opened or _GOES_ON.match(view.text)):
            view.held = self._firm
        self._opened = len(view.text) < _LONGEST_HEADING and _HEADING.fullmatch(view.text) is not None
        if self._opened:
            topic = defaults.get("topic:Company")
            self._firm, self._left = (topic.node if topic is not None else None), 1

    def note(self, told: Iterable[Assertion]) -> None:
        """Take note of the firm whose holders a sentence told, if it is one."""
        firms = {a.object.id: a.object for a in told if a.predicate == "stakeIn" and isinstance(a.object, Node)}
        if len(firms) == 1:
            self._firm, self._left = next(iter(firms.values())), _REACH
