"""Products by their model: "the K300", "its Zephyr-64 chip", "MTT S5000, a card" are products, whoever makes them."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.compiling import compiled
from loaders.gates import matches_at
from loaders.mentions import Mention, Spans

_WARE = (
    r"(?:chips?|chiplets?|GPUs?|CPUs?|DPUs?|NPUs?|TPUs?|DCUs?|GPGPUs?|SSDs?|SoCs?|ASICs?|FPGAs?|DSPs?|NICs?|processors?|accelerators?"
    r"|cards?|servers?|modules?|switch(?:es)?|super-?nodes?|[Ss]uper[Pp]ods?|SuperNodes?|boards?|silicon|architectures?|appliances?"
    r"|retimers?|transceivers?|controllers?|expanders?|adapters?|engines?|lasers?|drives?|parts?|scanners?|etchers?|probers?|testers?"
    r"|robots?|workstations?|cabinets?|racks?|products?|devices?|machines?)\b"
)
_MODEL = compiled(
    r"(?<![\w.$-])(?:(?P<word>[A-Z]{2,4}|(?!(?:The|Its|Their|In|On|By|For|With|And|But|When|While|After|Both|This)\b)[A-Z][a-z]{2,11})[-\s])?(?P<name>[A-Z][A-Za-z]{0,11}-?\d{1,5}[A-Za-z]{0,3})\b(?!\s?%|[.,]\d)"
    r"|(?<![\w.$-])[A-Z][a-z]{2,11}\s\d{1,4}[A-Z]?\b(?!\s?%|[.,]\d)"
)
# Where one may begin.
# No letter is given back (+): what follows is none.
_PLACES = compiled(r"[A-Z](?<![\w.$-].)(?=[A-Za-z]{0,11}+(?:[-\s][A-Z][A-Za-z]{0,11}+)?+[-\s]?\d)")
NONE = compiled(
    r"[QH][1-4]|[FC]Y\d+|G\d{1,2}|[A-Z]\d|A\d{2}|[A-Z]*(?:CSI|HS|SSE|STAR|ETF|PUE|PM|CO|COVID|DDR|LPDDR|HBM|PCIe|SHA|ISO|GB|RMB|US"
    r"|FTSE|MSCI|DAX|CAC|TOP|COP|EU|UN|MWC|CES|TIA|EN|IEC|IEEE|IATF|AS|UL|RFC|SAE|IPv|Wi-?[Ff]i|USB|CXL|UCIe|Web|TRL|RV|SM|AI|FP|BF|TF|INT)\W?\d+(?:\.\d)?\w*"
    r"|(?:Series|Chapter|Phase|No|Class|Type|Form|Article|Section|Grade|Tier|Level|Round|Top|Fortune|Page|Line|Hall|Block|"
    r"Nasdaq|Index|Over|About|Nearly|Some|Only|Another|Around|The|Its|By|In|On|At|For|From|To|With|Of|And|Than|Rule|Item|Table|"
    r"Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|\w+uary|March|April|August|\w+ember|October|\w+day)\W\w+"
    r"|(?:[A-Z][a-z]+\W)?(?:19|20)\d\d|[A-Z]+-?20[2-4]\d|B2[BCG]|[A-Z]\d[A-Z]",
)
"""What looks like a model and is a time, an index, a road, a stage or a form."""
_WORDS = r"(?:(?!(?:that|which|who|whose|of|for|with|by|in|at|on|from|to|and)\s)[\w./-]+\s){0,5}?"
_NO_MAKER = r"(?!\s(?:makers?|designers?|firms?)\b)"
_BEHIND = compiled(
    rf"[\"”]?(?:,?\s(?:an?\s|its\s)?(?:[\w-]+\s){{0,2}}?|,\s(?:an?|its|the)\s{_WORDS}){_WARE}{_NO_MAKER}"
)
_AHEAD = compiled(rf"{_WARE},?\s(?:(?:called|named|dubbed|known\sas)\s)?(?:the\s)?[\"“]?$")
_BARE = compiled(r"[A-Z]{1,3}-?\d{3,4}[A-Z]?|[A-Z]{2,4}-?\d{2,4}[A-Z]?")
_DEFINITE = compiled(r"(?:\b(?:[Tt]he|[Ii]ts|of|new)|['’]s)\s$")
_LISTED = compiled(
    r"\s(?:[Ii]ndex|[Ll]ist|[Rr]anking|[Ff]und|ETF|companies|corridor|[Ee]xpressway|highway|standard|summit)\b"
)

# What is shown to the world, put into production or meant for a use.
_SHOWN_AHEAD = compiled(
    r"\b(?:unveil|launch|releas|introduc|present|show|roll|debut|ship|tap)\w*\s(?:out\s|off\s)?(?:the|its|their)\s$|wraps\soff\s(?:the|its)\s$"
)
_SHOWN_BEHIND = compiled(
    r",?\s(?:(?:was|is|has\sbeen|will\sbe|has)\s)?(?:first\s)?(?:unveiled|launched|released|introduced|shown\b|taped\sout"
    r"|(?:designed|built|meant|made|intended|aimed|tuned)\s(?:for|at)\b|(?:enter|went\sinto|goes\sinto)\w*\s(?:mass|volume|trial))"
)


def models(text: str, known: Spans) -> Iterator[tuple[int, int]]:
    """Yield where a text names a product by its model, each time; no name of the lexicon (`known`) is a part of it."""
    found: list[tuple[int, int]] = []
    for m in matches_at(_MODEL, text, (at.start() for at in _PLACES.finditer(text))):
        start, end = m.start("word") if m["word"] else m.start(), m.end()
        if m["word"] and known.touches(Mention(start, m.end("word"), m["word"], "")):
            start = m.start("name")
        if not (NONE.fullmatch(text, start, end) or NONE.fullmatch(m["name"] or "")):
            found.append((start, end))
    wares = {at for at in found if _is_ware(text, *at)}
    names = {text[start:end] for start, end in wares}
    yield from (at for at in found if at in wares or text[slice(*at)] in names)


def _is_ware(text: str, start: int, end: int) -> bool:
    """Tell whether the words beside a model say that it is a product, or it can be nothing else."""
    ahead = text[max(0, start - 40) : start]
    if _SHOWN_AHEAD.search(ahead) or (_DEFINITE.search(ahead) and _SHOWN_BEHIND.match(text, end)):
        return True
    if _BARE.fullmatch(text, start, end) is not None and _DEFINITE.search(ahead) and not _LISTED.match(text, end):
        return True
    return _BEHIND.match(text, end) is not None or _AHEAD.search(ahead) is not None
