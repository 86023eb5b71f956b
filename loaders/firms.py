"""Firms that no lexicon holds and no ending shows: capitals that the words around them make a firm."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.trade_words import FIRM

_KIND = (
    rf"(?:{FIRM}|subsidiary|affiliate|rival|peer|underwriter|conglomerate|customer|client|bidder|issuer|venture)"
)
_BEFORE = compiled(
    rf"(?:-(?:based|listed|headquartered)(?:\s[a-z][\w-]*){{0,4}}\s|\b{_KIND},?\s(?:(?:called|named|dubbed)\s)?"
    r"|\b(?:[Ss]hares|stock|stakes?|interest|investment)\s(?:of|in)\s"
    r"|\b(?:per\s?cent|%)\s(?:stake\s|interest\s)?(?:of|in)\s"
    r"|\b(?:acquire[sd]?|acquiring|acquisition\sof|takeover\sof|buyout\sof|bought\sout)\s)$"
)
_HOLDING = (
    r"(?:revenue|sales|shares?|stock|profit|earnings|IPO|listing|prospectus|valuation|shareholders|customers|plant)"
)
_DOES = (
    r"(?:agreed\sto|acquired|filed\s(?:for|to)|listed\son|debuted|makes|manufactures|designs|supplies|posted|"
    r"(?:pulled|withdrew|shelved|scrapped)\s(?:its|an)|swung\sto|went\spublic|(?:plans|aims|hopes)\sto\s(?:raise|list|float)|"
    r"(?:rose|fell|jumped|slid|gained|lost|surged|dropped|climbed|leapt|soared|sank|shed|tumbled|slipped|eased|rallied|plunged)"
    r"\s(?:by\s)?\d|(?:hit|rose\sby|fell\sby|jumped\sby|closed\sat)\s(?:its|the|their)\s(?:\d{1,2}(?:%|\sper\scent)\s)?"
    r"(?:daily\s|upper\s|lower\s|trading\s)?(?:limit|ceiling)\b|closed\s(?:up|down)\s\d)"
)
_AFTER = compiled(
    rf"(?:\s\([\w.:]{{2,12}}\))?"
    rf"(?:\s(?:shares|stock)\b|['’]s?\s(?:[\w-]+\s){{0,2}}{_HOLDING}\b|,\san?\s(?:[\w-]+\s){{0,6}}?{_KIND}\b"
    rf"|,\sthe\s(?:[\w-]+\s){{0,6}}?{_KIND}\b|,?\s(?:(?:which|also|has|had|have)\s){{0,2}}{_DOES})"
)
# A single word between commas and what it is: "X, a Suzhou-based start-up that …".
_INTRODUCED = compiled(
    r",\s(?:an?|the)\s(?:[\w’'.-]+\s){0,5}?"
    rf"(?:{FIRM}|spin-?off)"
    r"(?=,|\s(?:that|which|backed|founded|based|in|with|making|whose|spun|and|specialising|specializing|controlled|owned)\b)"
)
# The same closed by a comma and a verb: whatever stands once at a sentence's head is its subject, and no adverb.
_APPOSED = compiled(
    r",\s(?:an?|the)\s(?:[\w’'.-]+\s){0,5}?"
    rf"(?:{FIRM})(?:\s(?:of|in|for|from|that|which|backed|behind|based)\s[^,.;:\n]{{2,60}})?,\s"
    r"(?:meanwhile,\s|also\s|now\s|then\s|\w+ly\s)?(?:is|was|has|had|will|would|said|says|plans|makes|\w{3,}ed)\b"
)
_CALLED = compiled(rf"\b{FIRM}\s$")
# What only firms do or have done to them, neither persons nor goods, behind what tells more of them.
_DEEDS = compiled(
    r"(?:\s\([^()]{1,40}\))?(?:,\s(?:an?|the|which|whose|backed|founded|based|part|formerly|spun|owned|once|now|maker)\s[^.;]{2,90}?,)?"
    r"\s(?:(?:has|had|also|now|then|already|still|once|later|[a-z]+ly|in\s(?:19|20)\d\d|(?:last|this)\s[a-z]+)\s)*+"
    r"(?:(?:makes|designs|manufactures|supplies|sells|builds|develops|produces|ships|leases|employs|rents|trains|packages"
    r"|assembles|competes)\s(?!the\s(?:company|firm|group)\b)"
    r"|(?:is|was|been)\s(?:[a-z]+ly\s)?(?:spun\s(?:off|out)|(?:backed|owned|controlled|acquired|bought|founded|sued)\sby"
    r"|headquartered\sin|taken\sover|listed\s(?:on|in)|valued\sat|founded\sin|an?\s(?:[\w-]+\s){0,3}?(?:unit|subsidiary"
    rf"|affiliate|rival|spin-?off|arm|{FIRM})\b)"
    r"|(?:posted|reported|booked|recorded|made|suffered|expects|forecast|saw)\s(?:[\w-]+\s){0,3}?(?:revenues?|sales|profits?"
    r"|loss(?:es)?|earnings|income)\b|swung\sto\b|turned\sa\sprofit\b"
    r"|(?:raised|secured|closed|completed|landed|bagged|invested)\s[^.;]{0,40}(?:\d|\bround\b|\bfunding\b|\bfinancing\b)"
    r"|filed\s(?:for|to|with|its)\b|went\spublic\b|debuted\s(?:on|in)\b|(?:withdrew|priced|shelved|pulled)\s(?:its|an)\b"
    r"|(?:bought|acquired|overtook|overtaken|outbid|launched|unveiled|released|signed|won|laid\soff|merged\swith"
    r"|sold\sits|agreed\sto)\s"
    r"|(?:gets|buys|sources|takes|orders)\s[^.;]{0,30}\bfrom\s|counts\s[^.;]{0,60}\bamong\s(?:its|the)\b"
    r"|(?:owns|holds)\s(?:about\s|some\s|nearly\s)?(?:an?\s)?\d)"
)
_FORMS = (" Co", " Inc", " Corp", " Ltd")  # the point behind them is no part of a run of capitals
_FAR = 48
_PLACED = ("-based", "-listed", "-headquartered")
_LAST = compiled(rf"(?:{_KIND},?|called|named|dubbed|of|in|acquire[sd]?|acquiring|out)\s$")


def acts_as_firm(text: str, start: int, end: int) -> bool:
    """Tell whether the words beside a run of capitals show it to be a firm ("cooling group X", "X shares fell")."""
    if text.endswith(_FORMS, start, end):
        return True
    ahead = text[max(0, start - _FAR) : start]
    led = ahead[-1:].isspace() and (_LAST.search(ahead, len(ahead) - 18) or any(word in ahead for word in _PLACED))
    return bool((led and _BEFORE.search(ahead)) or _AFTER.match(text, end))


def does_as_firm(text: str, end: int) -> bool:
    """Tell whether what stands before a place does what only firms do ("X was spun off from", "X makes")."""
    return _DEEDS.match(text, end) is not None


def introduced(text: str, start: int, end: int) -> bool:
    """Tell whether one capital word is told to be a firm right behind, and stands within a sentence elsewhere.

    What only opens sentences may be any word: "Separately, a supplier that …".
    """
    if not text.startswith((", a", ", the "), end):
        return False
    if _APPOSED.match(text, end) is not None:
        return True
    if _INTRODUCED.match(text, end) is None:
        return False
    word, at = text[start:end], -1
    while (at := text.find(word, at + 1)) >= 0:
        inside = text[at - 2 : at - 1].islower() and text[at - 1 : at] == " "
        if inside and not text[at + len(word) : at + len(word) + 1].isalpha():
            return True
    return False


def called(text: str, start: int) -> bool:
    """Tell whether the word before a place says what firm stands there ("distributor TQC")."""
    ahead = text[max(0, start - 20) : start]
    return ahead.endswith(" ") and _CALLED.search(ahead) is not None
