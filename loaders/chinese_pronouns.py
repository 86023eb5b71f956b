"""Chinese sentences that go on about the one spoken of before, whom they call 它, 其 or not at all."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.view import View

# 它 as the subject of a clause before the first firm that is named.
_IT = compiled(
    r"(?:^|[，。；：！？、—“\s])(?:但|而|不过|如今|目前|现在|今天|若|如果|尽管|虽然|当时|随后|此后|去年|今年)?[它牠](?!们|的|是否)"
)
# What a sentence only ends with, after words that say what it is: 上一个是去年上市的X。
_NAMED = compiled(r"[是为][^，。；]{0,24}的$")
_END = compiled(r"[”」]?[。！？]")

# Verbs right before a name that is their object: 离开X后, 采购X, 来自X.
ACTS_UPON = (
    "离开", "加入", "加盟", "任职", "供职", "就职", "离职", "告别", "收购", "并购", "入股",
    "参股", "控股", "投资", "领投", "接入", "采购", "选用", "采用", "来自", "来自于", "源自",
    "脱胎于", "出身", "起诉", "举报", "击败", "超过", "超越", "赶超", "追赶", "对标", "比肩",
    "不如", "携手", "联手", "牵手", "联合", "依托", "借助", "基于", "适配", "兼容", "包括",
    "其中包括", "涵盖", "例如", "比如", "诸如", "取代", "替代", "接替", "委托", "聘请", "聘任",
    "邀请", "拜访", "走访", "调研", "采访",
)  # fmt: skip
# What somebody asks, one of a list of questions: whom it names behind other words is not whom the answer tells of.
_NUMBER = r"[一二三四五六七八九十\d]{1,3}"
_LABEL = rf"\W*(?:(?:问题?|提问|投资者(?:提问)?|Q)\s?(?:{_NUMBER})?|{_NUMBER})\s?[.、．:：)）]\s*"
_ASKED, _HEADED = compiled(rf"{_LABEL}[^。]*[?？]\W*$"), compiled(rf"{_LABEL}(?:请问|想问|您好|[，,]|\s)*")


def spoken_otherwise(view: View, group: Group) -> bool:
    """Tell whether a sentence has a subject that has no name, before the first thing that it names."""
    m = group.members[0]
    if m.kind == "anaphor" or m.node is None or m.node.cls != "Company":
        return False
    ahead = view.cut(view.sentence.start, m.start)
    if "它" in ahead and _IT.search(ahead) is not None:
        return True
    if _ASKED.match(view.text) and not _HEADED.fullmatch(ahead):
        return True
    return _END.match(view.cut(m.end, m.end + 2)) is not None and _NAMED.search(ahead) is not None
