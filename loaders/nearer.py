"""Whom a Chinese phrase that begins with a firm tells of, where others stand between: the last that can be meant.

甲涨价后，乙通过上市委审议: a phrase of a firm and, further on, its deed fits 甲 as well as 乙.
"""

from __future__ import annotations

from loaders.chinese_kin import in_its_bracket
from loaders.governed import no_subject
from loaders.mentions import Mention
from loaders.view import View


def aside(view: View, taken: Mention, end: int) -> bool:
    """Tell whether a name only stands in the bracket behind another, where a phrase goes on past it up to `end`."""
    group = next((g for g in view.groups if taken in g.members), None)
    return group is not None and in_its_bracket(view, group, end)


def of_one_list(view: View, members: list[Mention]) -> tuple[Mention, ...]:
    """Return those of some Chinese names that stand in one list with the last: 不同于甲，乙 is none."""
    group = next((g.members for g in view.groups if members[-1] in g.members), ())
    apart = view.language == "zh" and view.cut(members[-2].end, members[-1].start) == "，"
    return tuple([m for m in members if m in group]) if apart and members[-2] not in group else tuple(members)


def passes_over(view: View, taken: Mention, nearer: Mention, end: int) -> bool:
    """Tell whether a phrase up to `end` is of a nearer thing than the one that a match of it begins with."""
    if nearer.node is None or nearer.node == taken.node:
        return False
    group = next((g for g in view.groups if nearer in g.members), None)
    if group is None or taken in group.members or in_its_bracket(view, group, end):
        return False
    return not no_subject(view, group)
