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
    r"(?!(?:the|an?|and|or|as|by|of|to|in|into|for|from|with|that|which|said|including|such|like|its|their|them|among|rival|peer|another"
    r"|fellow|is|are|was|were|be|been|has|had|at|on|over|against|than|but|if|so|both|either|when|while|after|before"
    r"|buy|buys|buying|bought|acquire[sd]?|back(?:s|ed)?|swallows?|absorbs?|join(?:s|ed)?|sue[sd]?|took|hire[sd]?|name[sd]?)\s)"
)
