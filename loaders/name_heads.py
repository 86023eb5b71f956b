"""How an English name goes on behind a word that ends names of firms: "X Data Centers", "X Networks Asia".

The last of its capitals tells what a name names: a "Clean Energy Supply Scheme" is no firm called Clean Energy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.name_words import named

_REGION = (
    r"(?:(?:Greater |North |South |East |West |Central |Southeast |Northeast )?(?:Asia(?:[ -]Pacific)?|China)|Pacific"
    r"|International|Europe|Global)"
)
# No capital follows but the form of a company.
_OVER = r"(?![\w-]|['’]\w{2}|\s(?!Pte|Ltd|Limited|Inc|Corp|Co\b|Holdings|Group|LLC|PLC)(?:of\s)?[A-Z(]?[A-Z][A-Za-z])"
_CENTRES = compiled(r"\sCent(?:er|re)s\b(?!\s(?:in|at|of|for)\b)")
_CENTRE = compiled(r"\sCent(?:er|re)\b(?!s)")
_SEATED = compiled(rf"\s{_REGION}{_OVER}")
_THINGS = (
    "Scheme", "Programme", "Program", "Initiative", "Award", "Awards", "Prize", "Act", "Law", "Bill", "Index", "Week",
    "Report", "Survey", "Review", "Magazine", "Quarterly", "Insight", "Agreement", "Treaty", "Framework", "Strategy",
    "Standard", "Standards", "Roadmap", "Project", "Zone", "Corridor", "District", "Street", "Road", "Avenue", "Tower",
    "Building", "Certificate", "Certificates", "Guarantee", "Quota", "Policy", "Tariff", "Tax", "Levy", "Ranking",
    "Letter", "Newsletter", "Digest", "Gazette",
)  # fmt: skip
# Those that end no name of a firm, whatever stands before them.
_NO_FIRM = frozenset(("Scheme", "Programme", "Program", "Initiative", "Award", "Awards", "Prize", "Act", "Law", "Bill"))
_NO_FIRM |= {"Index", "Street", "Magazine", "Quarterly", "Letter", "Newsletter", "Digest", "Gazette"}
_THING = compiled(rf"(?:\s[A-Z][a-z]+(?<![a-rt-z]ed)){{0,3}}?\s(?:{'|'.join(_THINGS)})\b(?![ -][A-Z])")
# A house of the same name as a known firm: "X Electronic", "X International", "X Leasing".
_SISTER = compiled(
    r"\s(?:Electronic|Health|Logistics|Financial Leasing|Leasing|Financial|Finance|Life Sciences|Life|Insurance|Wealth"
    r"|Asset Management|Wealth Management|Trust|Futures|Properties|Pictures|Motor|Auto"
    rf"|{_REGION}){_OVER}"
)


def headed(text: str, end: int) -> tuple[int, str]:
    """Return where a name ends that an ending of firms has shown up to a place, and what it is: "" for a thing."""
    if (m := _CENTRES.match(text, end)) is not None:
        return m.end(), "Company"
    if (m := _CENTRE.match(text, end)) is not None:
        return m.end(), "Facility"
    if (m := _SEATED.match(text, end)) is not None:
        return m.end(), "Company"
    return end, "" if _THING.match(text, end) is not None else "Company"


def is_thing(name: str) -> bool:
    """Tell whether a run of capitals ends with the word for something that is no firm."""
    return name.rpartition(" ")[2] in _NO_FIRM


def sisters(text: str, firms: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the firms that bear the name of a known one and a word more."""
    for m in firms:
        if not text[m.end : m.end + 1].isspace() or not m.text.isascii() or m.kind != "name":
            continue
        more = _SISTER.match(text, m.end)
        if more is not None:
            yield named(m.start, more.end(), text, "Company")
