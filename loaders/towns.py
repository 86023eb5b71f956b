"""Towns that no lexicon holds, told by their ending where a town acts or is acted in (云泽市印发…, 在云泽县)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.compiling import compiled
from loaders.gates import Gate

_NAME = (
    r"(?![城超股上夜门集全本该各我楼车债后牛熊入退都大小新老多两三几某近]市)(?P<name>[\u3400-\u9fff]{2,3}(?:市|"
    r"自治州|新区))"
)
_ACTS = (
    r"(?=近日|日前|今年|已|将|拟|计划|力争|提出|发布|印发|出台|公布|推出|入选|获批|建成|启动|拥有|共|现有|累计|"
    r"智能算力|算力|数据中心|"
    r"数据局|数据集团|人民政府|政府|发展|工业和信息化|发改委|的|和|、|与|，|。)"
)
_HEAD = compiled(rf"(?:^|[，。；：、（\s》”]|在|由|与|落户|位于|选址|来自|联合){_NAME}{_ACTS}", re.MULTILINE)
_ORDINARY = compiled(
    r"股市|城市|市场|上市|超市|门市|楼市|车市|全市|本市|该市|我市|各市|地级市|直辖市|县级市|副省级|单列市|开市|收市|"
    r"后市|入市|退市|债市|牛市|"
    r"熊市|沪市|深市|港市|两市|[年月日亿万元家个的了在为是经已报由向有和与及等从到向于]|国家|国际|公司|首批|首个|多个|试点|企业"
)


# English: X city, the city of X, X's municipal government, X Municipal Bureau.
_RANK = (
    r"(?:city|province|county|municipality|prefecture|district|township|banner"
    r"|(?:[Nn]ew|[Bb]onded|[Hh]igh-tech|[Ff]ree [Tt]rade)\s(?:[Aa]rea|[Zz]one))"
)
_LOCAL = r"(?:[Mm]unicipal|[Pp]rovincial|[Cc]ity|[Cc]ounty|[Dd]istrict)"
# "In May, the city aims …" begins a clause: what says what a town is ends, or goes on with where it lies.
_ENDS = (
    r"(?=\s*(?:[,.;:)]|$)|\s(?:in|of|on|near|at|that|which|where|whose|with|about|just|outside|known|famous|best|home|under"
    r"|(?:north|south|east|west)\w*)\b)"
)
_KNOWN_BY = compiled(
    # Which letters follow a name is sooner told than which of the ways it goes.
    r"\b(?=[A-Z][a-z]{2,}(?:['’]s)?(?:,\s(?:a|the)\s|\s(?:[Cc][io]|[PpFf]r|[Mm]u|[Dd]i|[Tt]o|[Bb]o|ba|[Nn]e|[Hh]i|Zo))"
    r"|(?:[Cc]ity|[Pp]rovince|[Cc]ounty|[Mm]ayor|[Gg]overnor)\sof\s)"
    rf"(?:(?P<a>[A-Z][a-z]{{2,}})\s{_RANK}\b|(?:[Cc]ity|[Pp]rovince|[Cc]ounty|[Mm]ayor|[Gg]overnor)\sof\s(?P<b>[A-Z][a-z]{{2,}})"
    rf"|(?P<c>[A-Z][a-z]{{2,}})(?:['’]s)?\s{_LOCAL}\s(?:[Pp]eople['’]s\s)?(?:[Gg]overnment|[Bb]ureau|[Cc]ommission|[Dd]ata|"
    r"[Ff]inance|[Dd]evelopment|[Ss]cience|authorit|people|budget)|(?P<d>[A-Z][a-z]{2,}),\s(?:a|the)\s(?:[\w-]+\s){0,3}"
    rf"{_RANK}\b{_ENDS}|(?P<e>[A-Z][a-z]{{2,}})\s(?:City|Province|County|District|Prefecture|Municipality|Township|Zone)\b"
    rf"(?!\s(?:[A-Z](?![a-z]+['’]s)|of\b)))"
)
_NO_TOWN = frozenset((
    "The", "This", "That", "Each", "Every", "Any", "Another", "Its", "Their", "Our", "One", "Capital", "Host",
    "Home", "New", "Inner", "Smart", "Pilot", "Which", "Whose", "What", "Other", "Chinese", "People", "Forbidden",
    "Science", "Data", "Computing", "Central", "Local", "Several", "Business", "Financial", "Shopping",
    "Technology", "Industrial", "Many", "Most", "Some", "Both", "Under", "Across", "When", "In", "Economic",
    "Trade", "Bonded", "Innovation", "Development", "Demonstration", "Experimental", "Free", "Tech", "Cooperation",
    "Exclusion", "Euro", "Time", "Export", "Processing", "Administrative", "Autonomous", "Urban", "Sister", "Twin",
    "Sponge", "Megacity", "Knowledge", "Digital", "Cloud", "Sports", "Media", "University", "Cyber", "Industry",
    "Logistics", "Software", "Finance", "Residential", "School", "Historic", "January", "February", "March", "April",
    "May", "June", "July", "August", "September", "October", "November", "December", "Monday", "Tuesday", "Wednesday",
    "Thursday", "Friday", "Saturday", "Sunday", "Spring", "Summer", "Autumn", "Winter", "Separately", "Meanwhile",
))  # fmt: skip
_RANKED = Gate((
    "city", "City", "province", "Province", "rovincial", "county", "County", "unicipal", "prefecture", "ayor of",
    "overnor of", "district", "District", "township", "banner", "ew area", "ew Area", "zone", "Zone", "Prefecture",
))  # fmt: skip
_ENDING = Gate(("市", "自治州", "新区"))


def towns(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text names a town by its ending; a word that only ends so (股市, 上市) is none."""
    if _RANKED.opens(text):
        yield from _english(text)
    if not _ENDING.opens(text):
        return
    for m in _HEAD.finditer(text):
        if not _ORDINARY.search(m["name"]):
            yield m.span("name")


def _english(text: str) -> Iterator[tuple[int, int]]:
    """Yield every place in a text of the names that it shows to be a town's or a province's."""
    names = {name for m in _KNOWN_BY.finditer(text) if (name := next(filter(None, m.groups()))) not in _NO_TOWN}
    if names:
        # of this text, so not among those that are kept
        again = re.compile(
            rf"\b(?:{'|'.join(sorted(names))})\b(?!\s(?!City|Province|County|District|Zone|Municip|Provinc)[A-Z])"
        )
        yield from (m.span() for m in again.finditer(text))
