"""Cues that say nothing of a status: parts of a name, a date or a title, and words that only front an object."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.view import View

# What may stand behind a noun that ends its phrase, and before it.
_ENDS = compiled(r"\s*(?:$|[,.;:)]|(?:and|or|for|in|to|from|at|with|used)\b)")
_OF_GOODS = compiled(r"(?:\b(?:of|for|makes|supplies|supplying|selling|sells|making|and|\d+V?)|\d)\s(?:[\w-]+\s){0,3}$")
# An object that 将 brings before its verb, which goes on behind it: 将总部迁至, 将发行价定为, 将所持30%股权转让给.
_FRONTS = compiled(
    r"(?:其|该|此|这|上述|所持|持有|旗下|原有?|现有|部分|剩余|总部|注册|发行价|定价|毛利|净利|营收|收入|预期|预测|评级|目标价|股[份权票]"
    r"|产能|算力|规模|单?价格?|业务|资产|子公司|份额|比例|持股|名称|简称|证券|公司|员工|人员|订单|芯片|服务器|数据|产品|技术"
    r"|成本|时间|期限|[两三四五多]家|\d)[^，。；：]{0,40}?"
    r"(?:迁[至往到入]|搬[至到]|转让|转给|出售|卖给|售予|剥离|注入|装入|置入|并入|划转|质押|提[高升到]|[上下]调|调[整低高]|降[至到低]"
    r"|增[至加]|减[至少]|扩[大至充]|缩[短减小]|压[缩降]|推[迟至]|延[长后期至]|定[为在]|设[为在于]|更名|改[为名]|变更|列[入为]|纳入"
    r"|交[给由]|授予|租给|移出|拆分|分拆)"
)
_TO_COME = compiled(
    r"明年|后年|未来|今后|届时|下[周月季]|下半年|接下来|随后|年内|年底|即|拟|计|划|预|望|料|可能|或|力争|争取|后[，,]?$"
    r"|[到至]?20[2-9]\d年?[底末前]|到20\d\d年"
)


def says_nothing(start: int, end: int, kind: str, view: View) -> bool:
    """Tell whether a cue is only a part of a name, a policy's title or a date, or fronts an object."""
    place = start, end, kind
    found = view.mute.get(place)
    if found is None:
        found = view.mute[place] = (
            _is_object_marker(view.text[start:end], end, view)
            or _in_name(start, end, kind, view)
            or _is_goods(start, end, view)
        )
    return found


def in_title(start: int, kind: str, text: str, at: int) -> bool:
    """Tell whether a cue stands in a title in book marks (规划, 若干措施) of which a place is no part."""
    return kind != "considered" and title_at(text, start) not in (-1, title_at(text, at))


def title_at(text: str, at: int) -> int:
    """Return where the title in book marks opens in which a place stands, -1 outside of any (披露《…预案》)."""
    opening = text.rfind("《", 0, at)
    return opening if text.find("》", opening) >= at else -1


def _is_object_marker(word: str, end: int, view: View) -> bool:
    """Tell whether 将 or 把 only fronts an object ("将X列入", 将总部迁至), which follows at once (LANGUAGE §16)."""
    if word not in ("将", "把"):
        return False
    place = view.sentence.start + end
    if any(m.start == place and m.is_entity for m in view.mentions):
        return True
    return _FRONTS.match(view.text, end) is not None and _TO_COME.search(view.text, max(0, end - 40), end) is None


def _is_goods(start: int, end: int, view: View) -> bool:
    """Tell whether a cue in -s is no verb but a noun of what somebody makes or sells ("a maker of power shelves").

    A verb has an object behind it; such a noun ends its phrase, behind "of" or a number.
    """
    if view.text[end - 1] not in "sS" or " " in view.text[start:end]:
        return False
    return (
        _ENDS.match(view.text, end) is not None and _OF_GOODS.search(view.text, max(0, start - 48), start) is not None
    )


def _in_name(start: int, end: int, kind: str, view: View) -> bool:
    """Tell whether a cue is a part of a date ("11 May", "May 6") or a name (望 in 望江智算中心).

    Of a new name it is so only as one sign, or as a capital word; of a policy's, whatever stands in it (若干措施),
    unless it is only considered.
    """
    low, high = start + view.start, end + view.start
    word = view.text[start:end]
    short = len(word) == 1 or word[0].isupper()
    for m in view.mentions:
        if m.start > low or high > m.end:
            continue
        if m.moment is not None and (m.text[:1].isdigit() or word == "May"):
            return True
        if m.is_entity and m.text != word and (m.kind == "name" or (m.kind in ("new", "proper") and short)):
            return True
        policy = m.node is not None and m.node.cls == "Policy" and m.kind in ("name", "new")
        if policy and kind != "considered":
            return True
    return False
