"""Sentences that begin with a firm of their own which no list knows: what they tell is not of the one spoken of before.

"Honor, however, completed its tutoring": whoever Honor is, it is not the firm of the sentence before.
"""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.view import View

# What an English sentence may open with before its subject.
_LEAD = (
    r"\W*(?:(?:Meanwhile|Separately|Elsewhere|Earlier|Later|Also|But|And|Yet|Rival|Peer|Chipmaker|Chip designer),?\s)?"
)
_HEAD = compiled(
    _LEAD
    + r"(?P<name>(?!(?:It|Its|They|Their|He|She|We|I|You|This|That|These|Those|The|A|An|No|In|On|At|By|For|From|To"
    r"|As|If|When|While|After|Before|Since|Once|With|Under|Of|All|Both|Each|Some|Many|Most|One|Two|Three|Shares|Trading"
    r"|Dealings|Work|Construction|Management|Bankers|Analysts|Officials|Sources|People|Investors|Nothing|Nobody|There"
    r"|Here|What|Who|Which|How|Why|Not|Only|Still|Then|Now|So|Such|Proceeds|Listing|Retail|Books|Pricing)\b)"
    r"[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*){0,2})"
    r"(?:,\s(?:however|meanwhile|too|though|by contrast|in turn|for its part|which\s[^,;.]{3,60}),\s(?:\w+ly\s)?[a-z]+"
    r"|\s(?:has|had|also|now|completed|filed|signed|began|started|submitted|withdrew|pulled|passed|won|received|raised"
    r"|listed|debuted|applied))\b"
)


def names_another(view: View) -> bool:
    """Tell whether an English sentence begins with a name that stands for nothing that it mentions."""
    found = _HEAD.match(view.text) if view.language == "en" else None
    if found is None:
        return False
    low, high = (at + view.sentence.start for at in found.span("name"))
    return not any(m.start < high and low < m.end for m in view.mentions)
