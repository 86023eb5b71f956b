"""The period whose results an article reports, for the figures below that name none: a headline's, a heading's."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.dating import compared, looks_back, of_another
from loaders.mentions import Mention
from loaders.view import Reported, View

_PERIOD = compiled(r"\d{4}(?:-[HQ][1-4]|-\d\d/\d{4}-\d\d)?")
_RESULTS = compiled(
    r"\b(?:[Rr]evenues?|[Ss]ales|[Pp]rofits?|[Ee]arn(?:ings|ed)|[Ll]oss(?:es)?|[Nn]et income|[Rr]esults)\b"
    r"|营业?总?收入?|净利|利润|亏损|业绩|财报|年报|季报|半年度?报告|年度报告|季度报告|溢利"
)
_SUMMED_UP = compiled(
    r"\b(?:[Hh]ighlights|[Rr]ecap|[Rr]eview|[Ff]inancials?|[Oo]perating|[Pp]erformance)\b|经营|财务|数据|指标|回顾|情况|点评"
)
_AHEAD = compiled(
    r"\b(?:[Oo]utlook|[Gg]uidance|[Gg]uid(?:es?|ed|ing)|[Ff]orecast\w*|[Ee]stimat\w+|[Ee]xpect\w*|[Tt]argets?|[Vv]aluation"
    r"|[Pp]rojec\w+|[Pp]redict\w*|(?i:will|would|could|may|should|sees?|[Aa]im(?:s|ed|ing)?|plans?|pledged?))\b"
    r"|预计|预测|预期|展望|指引|目标|有望|估值|将于|计划|力争|承诺|对赌|拟"
)
_QUARTERS = {"H1": ("-Q1", "-Q2"), "H2": ("-Q3", "-Q4")}
_ROLES = ("on", "as_of", "during")


class ReportedPeriods:
    """The period of which an article has told results last, as long as no other is told beside it."""

    def __init__(self) -> None:
        """Begin before the first sentence."""
        self._told: Reported | None = None

    def of(self, view: View) -> Reported | None:
        """Return the period that was told before a sentence, and keep that which it tells; call it in reading order."""
        before, kind = self._told, view.sentence.kind
        head = kind in ("title", "heading")
        if kind == "cell":
            return before
        if head and _AHEAD.search(view.text):
            self._told = None
            return None
        found = [m for m in view.mentions if m.moment is not None and _tells(view, m)]
        if not found or _AHEAD.search(view.text):
            return before
        isos = {m.moment.iso or "" for m in found if m.moment}
        if head:  # "2026 first-quarter results": of the part
            isos = {iso for iso in isos if not any(_within(other, iso) for other in isos)}
        if len(isos) > 1:
            self._told = None
        elif _RESULTS.search(view.text) or (head and _SUMMED_UP.search(view.text)):
            iso = isos.pop()
            if before is not None and not head and _within(iso, before.iso):
                return before  # 其中二季度单季营收……: told in passing
            named = {m.node.id for m in view.mentions if m.node is not None and m.node.cls == "Company"}
            kept = before.firms if before is not None and not head else frozenset()
            self._told = Reported(iso, frozenset(named) or kept)
        return before


def _tells(view: View, m: Mention) -> bool:
    """Tell whether a date is a year or part of one of which something is told, not with which it is compared."""
    found = m.moment
    if found is None or found.role not in _ROLES or not found.iso or not _PERIOD.fullmatch(found.iso):
        return False
    return not (looks_back(m) or of_another(view, m) or compared(view, m))


def _within(part: str, whole: str) -> bool:
    """Tell whether a period is part of another: a quarter of the half or the year of which was told before it."""
    if part == whole or part[:4] != whole[:4]:
        return False
    return whole == part[:4] or (whole.endswith(("-H1", "-H2")) and part[4:] in _QUARTERS[whole[5:]])
