"""Whether "the company" may be either of two: the firm that the article is about, and the one just told of."""

from __future__ import annotations

from loaders.backers import is_backer
from loaders.mentions import Mention


def contested(last: Mention | None, main: Mention | None) -> bool:
    """Tell whether the firm told of last is another than an article's own, and no longer or shorter name of it."""
    if last is None or main is None or last.node is None or main.node is None or is_backer(last):
        return False
    if last.node.cls != "Company" or last.node == main.node:
        return False
    short, long = sorted((last.node.label.split(), main.node.label.split()), key=len)
    return long[: len(short)] != short
