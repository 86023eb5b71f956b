"""Lists: "A, B and C" and A、B和C as one group, so that each member can fill the slot."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, Self

from loaders.compiling import compiled
from loaders.described import Firms
from loaders.mentions import Mention
from loaders.trade_words import FIRM
from ontology.vocabulary import Vocabulary

_LINK = compiled(
    r"\s*(?:,\s*and|,|，|、|;|/|and|&|和|与|及|以及|跟|会同|联合|携手|as well as|together with|along with|alongside|"
    r"jointly with|in conjunction with)\s*"
    r"(?:the\s+|its\s+|a\s+|an\s+)?"
    # What the next firm is: "Tencent and existing investor Hillhouse".
    r"(?:(?:existing|new|fellow|local|early|strategic|state-\w+|[\w-]+-based|chip|server|memory|GPU|AI|cloud|power|software|"
    r"network|telecoms?|venture|internet|search|gaming|packaging|optical|data|rival|smaller|bigger)\s+){0,3}"
    rf"(?:{FIRM}|investors?|shareholders?|backers?|rival|peer|fund)?\s*"
)
_HEDGED = compiled(r"(?:\s(?:more than|over|nearly|about|some|around|almost)|超过|近|约|逾)\s*$")
_DAY = (  # what is left of a dateline: "June 10, 2026 - In talks with A, B"
    r"\W*(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}(?:,?\s(?:19|20)\d\d)?\W+)?"
)
_OPENS = (
    r"According to|After|Against|Ahead of|Alongside|Amid|As|Aside from|At|Behind|Besides|Before|By|Compared|Despite"
    r"|Following|For|From|Given|In|Instead of|Like|On|Rather than|Since|Thanks to|Until|Unlike|Under|With|Without"
)
_OPENING = compiled(rf"{_DAY}(?:{_OPENS})\b[^,;:]{{0,60}}$")
_PHRASE = compiled(
    rf"{_DAY}(?:{_OPENS}|Backed|Boosted|Driven|Founded|Hurt|Led|When|While)\b[^;:]*$"
)
_VERB = compiled(
    r"\s(?:also |now |then |\w+ly )?(?:was|were|is|are|has|had|have|will|would|may|could|said|says|rose|fell|won|made"
    r"|began|took|saw|sold|bought|lost|grew|set|led|went|became|plans|seeks|aims|expects|(?!based|listed|headquartered)\w{3,}ed)\s"
)
_RELATED = compiled(
    r"\b(?:rival|unit|subsidiary|supplier|customer|arm|affiliate|peer|parent|owner|backer|shareholder|maker|spin-?off|"
    r"offshoot|competitor|partner|client|neighbour|successor|division|investor|sponsor|buyer)\s(?:of|to|in|for)\s(?:the\s)?$"
)
_OWNS = compiled(r"['’]s\s")
_OWNERS = ("旗下", "下属", "子公司", "的", "持股", "持有")
_AND = compiled(r",?\s+(?:and|&|as well as|together with|along with)\s+(?:the\s+)?")
# "Backed by …,", "Spun off from …,", "Now controlled by …,": what such an opening names does not do what follows.
_PARTICIPLE = compiled(
    r"\W*(?:(?:First|Now|Once|Originally|Jointly|Initially|Formerly|Partly|Also|Still|Long|Majority|Newly)[ -])?"
    r"(?:[a-z]+ly\s)?(?:[A-Za-z]+ed|Spun|Set|Built|Run|Led|Held|Born|Hit|Hurt|Begun|Known|Sold|Bought|Taken|Driven"
    r"|led|held|run|spun|built)"
    r"\b[^;:.]*\s(?:by|from|to|with|alongside|under|at|of|in|for|on|between|as)\s(?:[^,;:]*\s)?$"
)
# A verb of the one named last, and no word that hangs on it.
_GOES_ON = compiled(
    r"\s(?:(?:also|now|then|currently|today|already|\w+ly)\s)?"
    r"(?!(?:and|or|as|in|of|on|at|by|to|for|from|with|plus|who|which|that|both|all|among|took|joined|participated)\b)[a-z]{2,}\s"
)
# Who tells what follows, or is compared with it, is in no list with whom it is told of: 据彭博社，阿里巴巴考虑收购.
_TELLS = compiled(
    r"(?:(?:据|援引|引述|引用)(?:外媒|媒体)?|[不异别]同?于|有别于|区别于|相[较比]于?|较之|对比|继|紧随|次于|落后于|领先于|低于|高于|优于|不像"
    r"|不如|不及|脱胎于|背靠|隶属于|鉴于|源于|超过|超越|击败|反观|受|除了?)$"
)
_SEMICOLON = compiled(r";\s*(?:and\s+)?(?:the\s+)?$")
_APPOSITION = compiled(
    r"(?:,\s+(?:an?|the)\s[^;.]{2,80}|\s(?:of|in|from)\s[^;.]{2,40}|\s?\([^;.)]{2,40}\))?;\s*(?:and\s+)?(?:the\s+)?"
)
_KINDS = ("Market", "Person", "Place", "Organization", "Policy", "Product", "ProductClass", "Instrument", "Facility")
_FIRM = "Organization"


class _Placed(NamedTuple):
    members: tuple[Mention, ...]
    start: int  # offset of the first member
    end: int  # offset after the last


class Group(_Placed):
    """Mentions of one kind that a list joins; most groups have one member."""

    __slots__ = ()

    def __new__(cls, members: tuple[Mention, ...]) -> Self:
        """Take the members; where they begin and end is asked for far more often than a group is made."""
        return tuple.__new__(cls, (members, members[0].start, members[-1].end))

    @staticmethod
    def alone(member: Mention) -> Group:
        """Return a member by itself."""
        return Group((member,))


_group = tuple.__new__  # without a call of `Group.__new__`


@lru_cache(maxsize=1024)
def _kind_of(cls: str, vocabulary: Vocabulary) -> str:
    return next((k for k in _KINDS if vocabulary.is_a(cls, k)), cls)


def groups(text: str, offset: int, mentions: list[Mention], vocabulary: Vocabulary) -> list[Group]:
    """Return the mentions of a sentence as groups, in order; `text` is the sentence, `offset` where it starts."""
    made: list[list[Mention]] = []
    kinds: list[str] = []  # of each group's members, where it is asked for
    semicolons = ";" in text
    before: str | None = None  # the kind of the last one
    firms = Firms(text, offset)
    for m in mentions:
        node = m.node
        if node is not None:
            kind = _kind_of(node.cls, vocabulary)
        else:  # no class is called as a unit is
            kind = m.quantity.unit if m.quantity is not None else "moment" if m.moment else "text"
        going = firms.resumed(m) if kind == _FIRM else None
        if going is None and kind == before and m.moment is None:
            last = made[-1][-1]
            between = text[last.end - offset : m.start - offset]
            if last.quantity is not None and last.quantity.of:  # "100 brokers and 300 buyers": past the noun counted
                between = between.strip().removeprefix(last.quantity.of)
                between = _HEDGED.sub("", between)
            comma = between.strip() if kind == _FIRM else ""
            owns = comma == "," and _OWNS.match(text, m.end - offset)  # "A, B's unit," says what A is
            owned = comma == "，" and text.startswith(_OWNERS, m.end - offset)  # 保荐人为A，B旗下C认购
            if _LINK.fullmatch(between) and not (owns or owned) and not between.endswith((" a ", " an ")):
                made[-1].append(m)
                continue
        if kind == _FIRM and (going := going or firms.gone_on(m)) is not None:
            going.append(m)
            firms.take(going)
            before = kind if going is made[-1] else None
            continue
        if semicolons:
            alike = [g for g, of in zip(made, kinds, strict=True) if of == kind]
            if (apposed := _apposed(text, offset, m, alike)) is not None:
                apposed.append(m)
                continue
            kinds.append(kind)
        made.append([m])
        before = kind
        if kind == _FIRM:
            firms.take(made[-1])
    found = []
    for members in made:
        if len(members) == 1:
            (m,) = members
            found.append(_group(Group, ((m,), m.start, m.end)))
        else:
            found += [Group(tuple(part)) for part in _parted(text, offset, members)]
    return found


def _apposed(text: str, offset: int, m: Mention, alike: list[list[Mention]]) -> list[Mention] | None:
    """Return the list that a name goes on after a semicolon: "A, a maker of chips; B of Wuxi; and C"."""
    if m.node is None or not alike or not _SEMICOLON.search(text[: m.start - offset]):
        return None
    before = alike[-1]
    between = text[before[-1].end - offset : m.start - offset]
    return before if _APPOSITION.fullmatch(between) else None


def _parted(text: str, offset: int, members: list[Mention]) -> list[list[Mention]]:
    """Return two members apart where the comma between ends a phrase ("According to A, B grew", "A rival of A, B")."""
    if len(members) < 2 or members[0].node is None or members[0].node.cls == "Place":
        return [members]
    if _ended(text, offset, members):
        return [members[:-1], members[-1:]]
    if text[members[0].end - offset] in "，," and _TELLS.search(text, 0, members[0].start - offset):
        return [members[:1], *_parted(text, offset, members[1:])]
    if len(members) != 2:
        return [members]
    comma = text[members[0].end - offset : members[1].start - offset].strip() == ","
    if comma and members[0].kind == "anaphor" != members[1].kind and text[members[1].end - offset :][:1] == ",":
        return [[m] for m in members]  # "The unit, X, would": one that is named, not two
    ahead = text[: members[0].start - offset]
    # "After talks led by A, B rose".
    behind = comma and _VERB.match(text, members[1].end - offset) and _PHRASE.match(ahead)
    opening = comma and (behind or _OPENING.match(ahead) or _RELATED.search(ahead))
    return [[m] for m in members] if opening else [members]


def _ended(text: str, offset: int, members: list[Mention]) -> bool:
    """Tell whether the last of some names is in no list with the others: "Backed by A and B, C runs".

    In English a list ends with "and": a comma behind it begins something else, as it does behind an opening participle.
    """
    last, before = members[-1], members[-2]
    if text[before.end - offset : last.start - offset].strip() != ",":
        return False
    if not _GOES_ON.match(text, last.end - offset):
        return False
    if len(members) > 2 and _AND.fullmatch(text[members[-3].end - offset : before.start - offset]):
        return True
    return _PARTICIPLE.match(text[: members[0].start - offset]) is not None
