"""English verbs as a clause's own: what stands right behind its subject, in a past form or of the third person.

A word in -s may be a noun in the plural, so of these only verbs are listed that this genre has of firms.
"""

from __future__ import annotations

_HELPS = r"will|would|could|may|might|can|cannot|must|should|is|was|are|were|has|had|have|did|does|do"
_PAST = (
    r"(?!(?:need|speed|feed|seed|based|listed|backed|owned|led|related|unrelated|hundred|red)\b)[a-z]+ed|saw|made|won|sold|bought"
    r"|got|cut|put|set|ran|held|took|brought|drew|lost|rose|fell|slid|sank|shed|grew|began|went|became|swung|gave|kept|beat|built"
    r"|spent|paid|hit|met|left|told|said|withdrew|leapt|overtook|laid|sent|led(?=\s(?:an?|the|its)\b)|outbid|chose"
)
_THIRD = (
    r"makes|sells|builds|designs|develops|produces|ships|supplies|buys|gets|uses|operates|runs|employs|holds|owns|plans|seeks"
    r"|aims|expects|accounts|counts|leases|rents|trades|says|wants|hopes|needs|relies|competes|provides|offers|takes|sources"
    r"|manufactures|assembles|packages|trains|intends|faces|posts|reports|raises|files|agrees|wins|pays|invests|generates"
)
_ADVERB = (
    r"(?:(?:also|now|then|still|already|together|alone|combined|since|later|just|once|[a-z]+ly|in\s(?:19|20)\d\d"
    r"|(?:last|this)\s[a-z]+|on\s[A-Z][a-z]+day)\s)*+"
)
FINITE = rf"{_ADVERB}(?:{_HELPS}|{_PAST}|{_THIRD})\b"
"""With what leads up to it; behind a blank."""
