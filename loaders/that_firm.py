"""该公司 in the papers of a firm that calls itself 公司: another firm, the one just named."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.backers import is_backer
from loaders.mentions import Mention

THAT_FIRM = frozenset(("该公司", "該公司", "该企业", "该集团"))
_FIRMS = frozenset(("Company", "Issuer", "Bank", "DataExchange"))


def that_firm(owner: Mention, named: Sequence[Mention]) -> Mention | None:
    """Return the firm that was named last, if it is not the one whose papers these are; none where that is unsure."""
    firms = [m for m in named if m.node is not None and m.node.cls in _FIRMS and not is_backer(m)]
    last = firms[-1] if firms else None
    return None if last is None or last.node == owner.node else last


def named_in_passing(named: Sequence[Mention], spoken_of: Sequence[Mention]) -> bool:
    """Tell whether the firm named last is another than whom the text speaks of (“上一个是X。这家公司…”)."""
    firms = [m.node for m in spoken_of if m.node is not None and m.node.cls == "Company" and not is_backer(m)]
    return bool(firms and named) and named[-1].node != firms[-1]
