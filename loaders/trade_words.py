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
