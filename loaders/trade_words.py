"""What English calls a firm by: its trade ("a chip designer", "the packager") or its kind ("a start-up", "the group").

One list for all that reads such words, beside a name or for one; what only some of them may read stands there.
"""

from __future__ import annotations

TRADE = (
    r"\w*maker|designer|developer|producer|manufacturer|supplier|vendor|operator|provider|builder|integrator|packager"
    r"|specialist|foundry|lessor|carrier|contractor|distributor|reseller|brokerage|lender|insurer"
)
KIND = r"company|firm|group|start-?up|unicorn|giant|house|shop|outfit|newcomer"
FIRM = rf"(?:{KIND}|{TRADE})"  # in a group of its own, to stand in an expression
# What a text with such a word holds, for a gate.
FIRM_WORDS = ("start", *(word.removeprefix(r"\w*") for word in f"{KIND}|{TRADE}".split("|") if word != "start-?up"))
# No word of what calls a firm by its trade: "to swallow server maker X", "into chip designer X".
NO_KIND = (
    r"(?!(?:the|an?|and|or|as|by|of|to|in|into|for|from|with|that|which|said|including|such|like|its|their|them|us|among"
    r"|some|many|only|even|now|rival|peer|another"
    r"|fellow|is|are|was|were|be|been|has|had|at|on|over|against|than|but|if|so|both|either|when|while|after|before"
    r"|buys?|buying|bought|acquires?|backs?|swallows?|absorbs?|joins?|sues?|took|takes?|hires?|names?|says?|sees?|saw|tells?|told"
    r"|helps?|lets?|gives?|gave|sells?|sold|makes|made|won|wins|beats?|hits?|led|leads|holds|keeps|kept|puts?|sends?|sent"
    r"|lifts?|drags?|urges?|warns?|asks?|valu(?:es|ing)|helping|giving|leaving|hurting|forcing|letting"
    r"|[a-z]+(?<!list)(?<!own)(?<!integrat)(?<!advanc)(?<!distribut)(?<!embedd)(?<!specialis)(?<!specializ)(?<!diversifi)ed)\s)"
)
# A word of what calls a firm so; goods and places among them are written with a sign: "robotics-chip".
KIND_WORD = (
    rf"(?<![\w'’-]){NO_KIND}[A-Za-z][A-Za-z-]*(?<!-)(?<!(?i:-based))|(?<![\w-])(?:[a-z]+-)?\ue000[\U000f0000-\U000fffff]"
    r"(?:-(?!based|listed|headq|focus|back|trad|link|affil|own|contr|style|like)[a-z]+)?"
)
