"""Pronouns of an English sentence that stand for what it, or the one before, names: "It shipped 3,000 cards"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from loaders.compiling import compiled
from loaders.mentions import Mention, fits
from loaders.view import View
from ontology.vocabulary import Vocabulary

# "It" at the head of a sentence that stands for nothing: "It is not clear whether", "It emerged that".
_NOBODY = compiled(
    r"\W*[Ii]t(?:['’]s)?\s(?:(?:is|was|has been|would be|will be|may be|might be|remains|became|has become)\s"
    r"(?:\w+\s){0,5}?(?:that|whether|how|why|who|whom|if|for|unclear|unknown|likely|unlikely|possible|impossible"
    r"|understood|believed|thought|reported|expected|estimated|hoped|rumoured|rumored)\b"
    r"|(?:is|was|will be|would be|marks|marked|represents)\s(?:the|its|a|one of)\b[^,.;]{0,60}?\b"
    r"(?:orders?|deals?|contracts?|purchases?|acquisitions?|rounds?|listings?|IPOs?|floats?|offerings?|time|sales?|move"
    r"|agreements?|awards?|fundraisings?|investments?|takeovers?|mergers?)\b"
    r"|(?:emerged|transpired|follows|turns out|turned out|seems|appears|happens|took|takes|helps|matters|pays)\b)"
)
# "It" at the head, behind nothing, a word that joins it to what went before, or (`then`) words that may be a time.
_FIRST = compiled(
    r"\W{0,2}(?:(?:(?:But|And|Yet|Still|Also|Then|Now|Today|Later|Earlier|Since then|So far|To date|By then|Meanwhile"
    r"|However|Separately|Instead|In an? (?:[\w-]+ ){0,2}(?:statement|filing|notice|reply|letter|post|release)),?\s)?"
    r"(?P<it>[Ii]ts?)|(?:In|On|By|At|As of|Since|During|For|Until|Last|This|Next|An?|One|Two|Three|Four|Five|Earlier"
    r"|Later)\b[^,.:;“”\"]{0,36},?\s(?P<then>its?))\s"
)
# Behind a name: ", which makes cards", ", who holds 5%", ", whose parent is X".
_RELATIVE = compiled(r",\s(?P<it>which|who|whose)\s")
# Further on: "X said it had shipped", "X fell after it lost", "X, and it sold", "X opened a plant and shipped cards".
_LATER = compiled(
    r"(?:\b(?:that|as|after|before|because|since|when|while|although|though|and|but|if|where"
    r"|(?:in|at|during|under|through|for) which"
    r"|(?:said|says|announced|added|confirmed|disclosed|reported)(?:\s[\w.]+){0,4}?)|;)\s(?P<it>it)\s|(?<=\s)(?P<its>its)\s"
    r"|[\w%),]\s(?P<and>and|but)\s(?=(?:has|had|have|will|would|plans|aims|expects|hopes|intends|wants|is|was|now|also|then"
    r"|employs|operates|owns|runs|makes|sells|counts|[a-z]+ed|won|sold|built|bought|lost|grew|took|began|led|saw|set)\s)"
)
# What parts a verb from the subject of the sentence.
_PARTS = compiled(
    r"\b(?:that|which|who|whose|said|says|while|whereas|as|after|before|because|when|where|if|than|including)\b|[;:“”\"]"
)
_LEADS = compiled(
    r"\s(?:(?:has|have|had|is|was|be|been|being|will|would|may|also|then|now|already|since|later|first|to|plans|expects"
    r"|aims|intends|agreed|hopes|wants|began|started|[a-z]+ly)\s)*+"
)
JOINS = frozenset(("and", "but"))  # what stands before a verb of the sentence's subject
OWNERS = frozenset(("Its", "its", "whose", "Our", "our"))  # what stands for "X's"
_NAMELESS = frozenset(("Person", "ProductClass", "Concept"))  # of which nobody says "it" here
_NO_IT = _NAMELESS | {"Place"}  # nor at the head of a sentence
_BODIES = frozenset(("GovernmentBody", "Policy", "ExportControl", "StockExchange", "Market"))


def pronouns(
    view: View, last: Mention | None, subject: Mention | None, topic: Callable[[], Mention | None]
) -> Iterator[Mention]:
    """Yield the pronouns of an English sentence with what they stand for.

    `last` is what the sentence before speaks of, `subject` what this one does, `topic` gives the firm that the text
    is about.
    """
    text = view.text
    first = first_it(view)
    if first is not None and _NOBODY.match(text, first[0]) is None:
        named = last if last is not None and last.node is not None and last.node.cls not in _NO_IT else topic()
        if first[1] - first[0] > 2 and named is not None and named.node is not None and named.node.cls in _BODIES:
            return  # "Its chief executive" is no ministry's
        if named is not None:
            yield _standing(view, *first, named)
            subject = named
    for m in view.mentions:
        told = _RELATIVE.match(text, m.end - view.start) if m.is_entity and m.node is not None else None
        if told is not None and (told["it"] == "whose" or (told["it"] == "who") is _is_person(m)):
            yield _standing(view, *told.span("it"), m)
    if subject is None or subject.node is None or subject.node.cls in _NAMELESS:
        return
    begin = first[1] if first else max(subject.end - view.start, 0)
    rivals = (m.start - view.start for m in view.mentions if _is_rival(m, subject))
    end = next((at for at in rivals if at >= begin), len(text))
    for told in _LATER.finditer(text, begin):
        joins = told.lastgroup == "and"
        if _PARTS.search(text, begin, told.start()) is None if joins else told.start() < end:
            yield _standing(view, *told.span(told.lastgroup or "it"), subject)


def stands(view: View, taken: Iterable[Mention], start: int, end: int, *, event: bool) -> bool:
    """Tell whether a pronoun is one of what a phrase takes, as a name could be: an owner with what it owns.

    Its own sentence tells of an event by other words than "its listing".
    """
    ours = [m for m in taken if m in view.pronouns]
    owners = [m for m in ours if m.text in OWNERS]
    if owners and event:
        return False
    fronted = (m.start == start or view.cut(m.start - 2, m.start).strip() in (",", "(", ";", ":") for m in owners)
    return bool(ours) and all(m.end < end for m in owners) and all(fronted)


def first_it(view: View) -> tuple[int, int] | None:
    """Return where "it" or "its" stands at the head of a sentence, behind nothing or a time: "Last year it sold"."""
    first = _FIRST.match(view.text)
    if first is None:
        return None
    if first["it"]:
        return first.span("it")
    at = first.span("then")
    ahead = [m for m in view.mentions if m.end <= view.start + at[0]]
    return at if ahead and all(m.moment is not None for m in ahead) else None


def standing_before(view: View, at: int, types: tuple[str, ...], vocabulary: Vocabulary) -> Mention | None:
    """Return the "it" at a sentence's head that is the subject of the verb at a place, if it is of one of some types.

    Nothing stands between but what leads up to the verb; what the sentence names further on, "it" does not mean
    ("It was founded by two X alumni").
    """
    for m in view.pronouns[:1]:
        if m.text in ("It", "it") and m.end <= at and first_it(view) and _LEADS.fullmatch(view.cut(m.end, at)):
            named = any(o.node == m.node for o in view.mentions if o.start >= at)
            return m if fits(m, types, vocabulary) and not named else None
    return None


def _is_person(m: Mention) -> bool:
    return m.node is not None and m.node.cls == "Person"


def _is_rival(m: Mention, subject: Mention) -> bool:
    """Tell whether a mention is another thing that "it" further on might be."""
    node, of = m.node, subject.node
    return m.is_entity and node is not None and of is not None and node != of and node.cls in (of.cls, "Company")


def _standing(view: View, start: int, end: int, named: Mention) -> Mention:
    return Mention(view.start + start, view.start + end, view.text[start:end], "anaphor", named.node)
