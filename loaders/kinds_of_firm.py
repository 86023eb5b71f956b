"""What a firm makes, before 公司 and its name in quotation marks (光互连芯粒公司「X」), is no firm itself."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.gates import Gate
from loaders.mentions import Mention

_CALLED = compiled(r"(?:初创|创业|上市|龙头)?(?:公司|企业|厂商|服务商|供应商)[「『“]")
_OPENS = Gate(("公司「", "公司『", "公司“", "企业「", "企业『", "企业“", "商「", "商『", "商“"))


def without_kinds(text: str, names: list[Mention]) -> list[Mention]:
    """Return the names of a text without those that only say what kind of firm the next one is."""
    if not _OPENS.opens(text):
        return names
    firms = {m.start for m in names if m.node is not None and m.node.cls == "Company"}
    kinds = {
        m.node.id
        for m in names
        if m.kind == "new" and m.start in firms and m.node is not None
        if (called := _CALLED.match(text, m.end)) is not None and called.end() in firms
    }
    return [m for m in names if m.node is None or m.node.id not in kinds]
