"""Who signs a notice and when, on lines of their own before what it sends out: 某市人民政府办公室, 2026年3月5日."""

from __future__ import annotations

from graph.model import Span
from loaders.compiling import compiled
from loaders.scripts import HAN
from loaders.stamps import stamps

_SIGNED = compiled(
    rf"(?m)^[ \t　]*[{HAN}（）()、\s]{{2,60}}(?:厅|局|委|委员会|办公室|政府|部|协会|院|银行|交易所|中心|公司)"
    r"[ \t　]*\n\s*"
    r"(?P<when>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)[ \t　]*$"
)


def signed(text: str, start: int, end: int) -> tuple[Span, str] | None:
    """Return the one day with which a text between two offsets is signed, and its ISO date; None without one."""
    found = list(_SIGNED.finditer(text, start, end))
    days = {m["when"] for m in found}
    iso = next((stamp.iso for day in days for stamp in stamps(day)), None)
    if len(days) != 1 or iso is None:
        return None
    return Span(found[0].start("when"), found[0].end("when"), found[0]["when"]), iso
