"""Sites that a text names in lower case ("the Yunling computing centre"), and the nation's whole (全国算力)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.gates import Gate

_SITE = re.compile(
    r"\b(?!The\s|This\s|New\s|Its\s|In\s|At\s|Chinese\s|Such\s|Each\s|Another\s|AI\s|China['’]s\s|Phase\s)"
    r"(?P<name>[A-Z][a-z]+(?:\s[A-Z][a-z]+){0,2}\s(?:AI\s|intelligent\s)?(?:computing|compute|data|supercomputing)\s"
    r"(?:centre|center|hub|cluster|base|park|campus))\b(?!s)"
)
_SITES = Gate(("centre", "center", "hub", "cluster", "base", "park", "campus"))
_NATION = re.compile(
    r"全国(?=(?:在用|累计|已有?|共有?)?(?:算力|智能算力|通用算力|数据中心|智算|机架|标准机架|在建|新建))"
)


def sites(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text names a site by a proper noun and what it is, in lower case."""
    if _SITES.opens(text):
        yield from (m.span("name") for m in _SITE.finditer(text))


def nation(text: str) -> Iterator[tuple[int, int]]:
    """Yield where 全国 is what has computing power, racks or data centres."""
    yield from (m.span() for m in _NATION.finditer(text))
