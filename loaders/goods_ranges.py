"""How a range of goods stands in a text: words of any kind, one after another, up to where the phrase goes on."""

from __future__ import annotations

_WORD = r"(?:[^,.;:()（）。，\n\ue001\ue002]|\.(?=\d))"
_MEMBER_ZH = r"[^，。；：:、“”（）()\n\ue001\ue002]"
# What is no goods among them is left out later.
RANGE = (
    rf"(?:[A-Za-z0-9]{_WORD}|\ue000){_WORD}{{1,60}}?(?:,\s[A-Za-z0-9\ue000]{_WORD}{{2,60}}?){{0,6}}"
    r"(?=[,.;(]|$|\s(?:for|used|in|to|that|which|whose|with|from|at|since|through|under|as a|but"
    r"|and (?:is|has|was|sells|had|employs))\b)"
    rf"|(?!的|了)(?!\s){_MEMBER_ZH}{{2,31}}?(?:、{_MEMBER_ZH}{{2,24}}?){{0,6}}"
    r"(?=等|的?(?:自主)?(?:设计|研发|研制|开发|生产|制造|销售)|[，。；（(]|$)"
)
