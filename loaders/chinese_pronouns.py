"""Chinese sentences that go on about the one spoken of before, whom they call 它, 其 or not at all."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.view import View

# 它 as the subject of a clause before the first firm that is named.
_IT = compiled(r"(?:^|[，。；：！？、—“\s])(?:但|而|不过|如今|目前|现在|今天|若|如果|尽管|虽然|当时|随后|此后|去年|今年)?[它牠](?!们|的|是否)")
# What a sentence only ends with, after words that say what it is: 上一个是去年上市的X。
_NAMED = compiled(r"[是为][^，。；]{0,24}的$")
_END = compiled(r"[”」]?[。！？]")


def spoken_otherwise(view: View, group: Group) -> bool:
    """Tell whether a sentence has a subject that has no name, before the first thing that it names."""
    m = group.members[0]
    if m.kind == "anaphor" or m.node is None or m.node.cls != "Company":
        return False
    ahead = view.cut(view.sentence.start, m.start)
    if "它" in ahead and _IT.search(ahead) is not None:
        return True
    return _END.match(view.cut(m.end, m.end + 2)) is not None and _NAMED.search(ahead) is not None
