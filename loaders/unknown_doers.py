"""Names that no list knows, right before the verb of a deal: they do what it tells, and nobody else who is named."""

from __future__ import annotations

from collections.abc import Iterable

from loaders.compiling import compiled
from loaders.firms import does_as_firm
from loaders.gates import Gate
from loaders.mentions import Mention
from loaders.trade_words import FIRM, FIRM_WORDS
from loaders.triggers import Hit
from loaders.view import View

# "Photonova raised", "Pacific Coolant, founded in 2019, has raised".
_UNKNOWN = compiled(
    r"(?:^|[\s(“\"])(?P<run>[A-Z][\w&.-]*[a-z\d](?:\s(?:[A-Z][\w&.’-]*|&))*)(?:,\s[^,;]{1,60},)?\s"
    r"(?:(?:has|have|had|is|was|will|would|may|could|to|also|just|already|now|then|later|since|\w+ly"
    r"|plans|plan|aims|seeks|wants|agreed|expects)\s)*$"
)
_WORDS = compiled(  # what begins a sentence and names nobody
    r"(?:M[rs]s?|Dr|He|She|It|They|We|Who|That|This|These|Those|The|An?|And|But|Or|So|Both|Each|All|Many|Some|Others?"
    r"|Shares?|Stocks?|Funds?|Proceeds|Investors?|Analysts?|Management|Shareholders?|Executives?|Founders?|Companies"
    r"|Firms|Officials?|Regulators?|[A-Z][a-z]+ing|\w+ly|As|In|On|At|By|For|To|If|When|While|Since|After|Before|Under|With"
    r"|From|Of|Part|Half|Most|More|Total|Today|Yesterday|Now|Then|Also|\w+day|No|Nobody|Directors?|Capital|Money|Cash"
    r"|Plans?|Talks|Deals?)$"
)
# How a sentence goes on that tells what such a firm is, or of its round, so that "the company" of the next is it.
_NAME = r"(?P<run>[A-Z][\w&.-]*[a-z\d](?:\s(?:[A-Z][\w&.’-]*|&))*)"
_TOLD = (
    compiled(
        rf"(?:Founded|Established|Based|Headquartered|Launched|Incorporated|Spun|Set up) [^.;]{{0,90}}?,"
        rf" {_NAME} [a-z]+(?:s|ed)\b"
    ),
    compiled(rf"{_NAME}, (?:an?|the) (?:[\w-]+ ){{0,6}}{FIRM}\b"),
    compiled(
        rf"(?:(?:[A-Z][\w-]* )?(?:[\w-]+ ){{0,4}}{FIRM} )?{_NAME}"
        r" (?:has |have |had |\w+ly |(?:last|this) \w+ |yesterday |in \w+ )*(?:raised|closed|completed"
        r"|secured|landed|bagged)"
        r"\b[^.;]{0,60}\b(?:round|funding|financing|Series|capital)\b"
    ),
)
# One word that is no plural and makes, sells or has done to it what only firms do: "Orlec was spun off from X".
_HEAD = compiled(r"(?P<run>[A-Z][\w&.-]*[a-rt-z\d])(?=[\s,(])")
_BEGUN = ("Founded", "Established", "Based", "Headquartered", "Launched", "Incorporated", "Spun", "Set up")
_RAISES = ("raised", "closed", "completed", "secured", "landed", "bagged")
_GATES = tuple(Gate(words, ignore_case=True) for words in (_BEGUN, FIRM_WORDS, _RAISES))
_BY_FIRMS = frozenset(("Merger", "StakePurchase"))
_DEALS = frozenset(("raised", "stakeIn", "shareholderOf", "impliedValue", "Merger", "StakePurchase", "IPOApplication"))


def unknown_doer(view: View, hit: Hit) -> bool:
    """Tell whether a name that nobody knows stands right before the verb of a deal."""
    if view.language == "en" and hit.part == "noun" and hit.rule.states == "raised":
        return tells_of_unknown(
            view.text, view.mentions
        )  # "Lumivance last month closed a round of over 4 billion yuan"
    if view.language != "en" or (hit.rule.states or hit.rule.evokes) not in _DEALS:
        return False
    if hit.part != "verb" and hit.rule.evokes != "IPOApplication":
        return False
    clause = view.clauses[view.clause_at(hit.start + view.start)]
    found = _UNKNOWN.search(view.cut(clause.start, hit.start + view.start))
    if found is None or _WORDS.match(found["run"]):
        return False
    first, last = found.start("run") + clause.start, found.end("run") + clause.start
    known = (m for m in view.mentions if m.start < last and first < m.end)  # a proper name may yet be a firm's
    if hit.rule.evokes in _BY_FIRMS and any(_is_person(m) and m.end >= last for m in known):
        return True  # who of these rules' slots is none
    return all(m.node is not None and m.node.cls == "Place" and m.end < last for m in known)  # "Anhui Xinlian pulled"


def _is_person(m: Mention) -> bool:
    return m.node is not None and m.node.cls == "Person"


def tells_of_unknown(text: str, here: Iterable[Mention]) -> bool:
    """Tell whether an English sentence says what a firm that no list knows is, or that it raised money."""
    if not text[:1].isupper() or not text[:1].isascii():
        return False
    for gate, pattern in zip(_GATES, _TOLD, strict=True):
        if (
            gate.opens(text)
            and (found := pattern.match(text)) is not None
            and not _WORDS.match(found["run"])
            and not any(m.kind != "proper" and m.text in found["run"] for m in here)
        ):
            return True
    head = _HEAD.match(text)
    unknown = head is not None and not _WORDS.match(head["run"]) and not any(m.text in head["run"] for m in here)
    return unknown and head is not None and does_as_firm(text, head.end())
