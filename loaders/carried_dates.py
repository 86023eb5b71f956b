"""The date for which a sentence's figures hold: its own first one, else that which its paragraph told before."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.dating import compared, in_brackets, looks_back, of_founding
from loaders.mentions import Mention
from loaders.undated import enumerated, told_again, unknown
from loaders.view import View

_BEFORE = compiled(r"[上去前]年年?[末底]|[年期]初")  # 上年末为9.0亿元: with which alone something is compared
_ROLES = frozenset(("on", "as_of", "during"))


class CarriedDates:
    """The date that the paragraph at hand has told so far."""

    def __init__(self) -> None:
        """Begin before the first paragraph."""
        self._paragraph = -1
        self._told: str | None = None

    def of(self, view: View) -> str | None:
        """Return the date for which a sentence's figures hold and keep it; call it in reading order."""
        paragraph = view.sentence.paragraph
        here = self._paragraph == paragraph
        carried = view.carried = self._told if here else None
        dated = [m for m in view.mentions if m.moment is not None]
        if not dated:
            self._paragraph, self._told = paragraph, carried
            return carried
        dated = [m for m in dated if m.moment and (m.moment.iso or unknown(m)) and not _of_another(view, m)]
        if dated and not here and _of_dateline(view, dated[0]):
            dated = dated[1:]
        own = None
        for m in dated:
            if m.moment and m.moment.role in _ROLES:
                own = m.moment.iso or told_again(m, carried)
                break
        else:
            if here:
                return carried
        self._paragraph, self._told = paragraph, None if enumerated(view, dated) else own
        return own


def _of_dateline(view: View, m: Mention) -> bool:
    """Tell whether a day is that of the dateline: nothing in the story holds for it."""
    return m.start == view.start and view.cut(m.end, m.end + 2) in ("  ", "， ")  # of which only the day is left


def _of_another(view: View, m: Mention) -> bool:
    """Tell whether a date is none that goes on: a founding's, one that is only compared with or looks back."""
    if of_founding(view, m) or compared(view, m) or looks_back(m) or in_brackets(view, m) is not None:
        return True
    return _BEFORE.fullmatch(m.text) is not None
