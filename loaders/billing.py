"""Speakers as programmes list them: "Yu Lan, COO, X", "Yu Lan (X)", 甲公司副总裁　于岚, 乙研究院 于岚｜丙大学 林瑶."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.model import Node, Value
from loaders.alternatives import alternatives
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention
from loaders.name_words import NameWords
from loaders.no_persons import is_no_person
from loaders.romanised import Romanised
from loaders.scripts import has_han
from loaders.slugs import slug

_LINE = compiled(r"[^\n]+")
_HONORIFIC = r"(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs|Madam|Academician)\.?\s)"
_WORD = r"[A-Z][a-z]+(?:[-'’][A-Za-z]+)?"
_NAME = (
    rf"(?P<title>{_HONORIFIC})?(?P<name>{_WORD}(?:\s[A-Z]\.)?(?:\s(?:van|von|de|der|bin|al))?\s{_WORD}(?:\s{_WORD})?)"
)
_ORG = r"(?:the\s)?(?P<org>[A-Z][^\n,;·•|()（）/—–:：]{1,60}?)"
_END = (
    r"(?=[ \t]*(?:$|[;·•|)）(/—–]|\s[-]\s|\s\s|\.(?:\s*$|\s(?!Co\b|Ltd\b|Inc\b))|,?\sin\sconversation\b|:\s"
    r"|\sand\s[A-Z]))"
)
_BEGIN = (
    r"(?:^|(?<=[·•|;(/—–:：]\s)|(?<=[(（|])|(?<=\s\s)|(?<=\s-\s)|(?<=[\d\]*]\s)|(?<=conversation with\s)|(?<=\sand\s))"
)
_SHORT = "GM|VP|SVP|EVP|MD|Chair|Co-Chair|Vice-Chair|Deputy GM"
# Where something takes place or what is eaten there: nobody's house.
_NO_HOUSE = compiled(
    r"\b(?:Hall|Room|Floor|Lobby|Level|Ballroom|Stage|Theat(?:re|er)|Lunch|Dinner|Tea|Coffee|Break|Sessions?"
    r"|Day|Track|Keynote|Panel"
    r"|Moderators?|Speakers?|Chair|Remarks|Address|Ceremony|Registration|Exhibition|TBC|TBA|Online|Remote"
    r"|Invited)\b|\d[:：]\d\d|^\W*\d"
)
_DEPUTY = compiled(r"(?:[Ff]ormer|[Ee]x-)")
_CLOCK = compiled(
    r"[ \t\u3000|*·•※▪-]{0,12}(?:\d{1,2}[:：]\d\d(?:\s?[-—–~～至]{1,2}\s?\d{1,2}[:：]\d\d)?)?[ \t\u3000|]{0,6}"
)
_LABEL = compiled(
    r"(?:(?:大会|论坛|圆桌|开幕|对话|演讲|分享|致辞|发言|特邀|拟邀|参会|出席|主要|点评|重磅|主题"
    r"|开场)?(?:主持人?|嘉宾|演讲人?|致辞人?|出品人|讲者|报告人|主讲人?|发言人|召集人"
    r"|联席主席)(?:[（(][^）)]{1,10}[)）])?)\s?[:：]\s?"
)
_SPLIT, _SPLIT_LIST = compiled(r"[｜|；;/]"), compiled(r"[｜|；;、/，]")
_HAN = r"[\u3400-\u9fff]"
_BODY = (
    r"公司|集团|大学|学院|研究院|研究所|中心|委员会|协会|联盟|银行|证券|基金|科技|微电子|半导体|信息|智能|数据"
    r"|集团|院|所|局|部|股份|电子|网络|通信|软件|资本"
    r"|交易所|实验室|电力|电网|汽车|能源|创投|投资|保险|租赁|事务所|杂志社|日报|财经|云|芯|光电|光子|存储|计算"
    r"|技术|商会|学会|政府|法院"
)
_SEATED = compiled(rf"{_HAN}{{1,30}}(?:{_BODY})(?:[（(]{_HAN}{{2,8}}[)）])?")
# Posts that only the lines of a programme show to be some.
_MORE_POSTS = (
    "党组成员", "理事", "台长", "社长", "馆长", "主理人", "科学家", "律师", "法官", "仲裁员", "厅长", "副厅长", "助理",
    "技术官", "首席",
)  # fmt: skip
_RANK = r"(?:高级|资深|执行|常务|联合|联席|首席|助理|技术|产品|市场|运营|副|总|党组书记、|党委书记、)*"
FORM = compiled(r"(?:集团)?(?:股份)?(?:有限)?(?:责任)?(?:公司)?|,?\s(?:Group|Co\b.*|Ltd.*|Inc.*|Limited|Corp.*)")
"""What a full name may have behind the one that is known."""
_PART = compiled(r"(?:实验室|中心|基地|园区?|工厂)$")  # what belongs to a house, and is not meant by its name
_LEFT = compiled(r"^(?:集团)?(?:股份)?(?:有限)?(?:责任)?(?:公司)?(?=.)")
_RULE, _SURE = "programme/speaker", 0.9
_Named = Mapping[int, Sequence[Mention]]  # by where they begin


class _Speaker(NamedTuple):
    """Somebody as a line names him: his name and where it stands, his post, his house and where that stands."""

    name: str
    post: str
    house: str
    at: int
    house_at: int
    end: int


class Billing:
    """Finds them on the lines of a page; posts, surnames and given names are the ontology's."""

    def __init__(self, words: NameWords, romanised: Romanised) -> None:
        """Take the word lists and what tells names in pinyin."""
        lists = words.lists
        role = alternatives(lists["role"]["en"])
        post = (
            rf"(?P<post>(?:[A-Za-z&'’/-]+\s){{0,5}}?(?:(?i:{role})|{_SHORT})"
            rf"(?:(?:\s(?:and|&)\s|\s?/\s?)(?:[A-Za-z&'’-]+\s){{0,4}}?(?:(?i:{role})|{_SHORT}))?"
            r"(?:\s(?:of|for)\s(?!the\s)(?:[A-Z][\w&-]+\s?){1,4}(?=,))?)"
        )
        self._full = compiled(
            rf"{_BEGIN}{_NAME}\s?(?:,|[|–—])\s?{post}(?:,\s|\s(?:of|at|from)\s|\s?[|–—]\s|\s\(){_ORG}{_END}"
        )
        self._bare = compiled(rf"{_BEGIN}{_NAME}(?:,\s|\s?\(|\sof\s|\sfrom\s){_ORG}{_END}")
        self._given, self._romanised = frozenset(lists["given-name"]["en"]), romanised
        surname = alternatives(lists["surname"]["zh"])
        roles = alternatives([*lists["role"]["zh"], *_MORE_POSTS])
        self._role_zh = compiled(rf"{_RANK}(?:{roles})(?:[兼、](?:{_HAN}{{0,6}})(?:{roles}))?$")
        self._behind = compiled(
            rf"(?:^|(?<=[ \t\u3000》”：:]))(?P<house>[\u3400-\u9fffA-Za-z0-9·（）()&+、.“”-]{{2,40}})[ \t\u3000]{{1,6}}"
            rf"(?:(?P<post>{_RANK}(?:{roles})(?:兼(?:{roles}))?)[ \t\u3000]{{1,6}})?"
            rf"(?P<name>(?:{surname})[ \u3000]?{_HAN}{{1,2}}|[A-Z][a-z]+\s[A-Z][a-z]+)(?:先生|女士|博士|教授)?"
            r"(?:\s?[（(][^（）()]{1,14}[)）])?[ \t\u3000]*$"
        )
        self._ahead = compiled(
            rf"^[ \t\u3000]*(?P<name>(?:{surname}){_HAN}{{1,2}})(?:[ \t\u3000]{{1,6}}|[，,]|[（(])"
            r"(?P<house>[\u3400-\u9fffA-Za-z0-9·（）()&+、.-]{2,40}?)[)）]?[ \t\u3000]*$"
        )

    def told(self, text: str, start: int, named: _Named) -> Iterator[tuple[Node, list[Assertion], int, int]]:
        """Yield what each line of a text from a place on tells of a speaker, with where that stands."""
        for line in _LINE.finditer(text, start):
            found = self._chinese(line[0], line.start(), named) if has_han(line[0]) else ()
            speakers = [*found] or [*self._english(line[0], line.start(), named)]
            for one in speakers:
                yield *_assertions(one, named), min(one.at, one.house_at), one.end

    def _english(self, line: str, at: int, named: _Named) -> Iterator[_Speaker]:
        done = 0
        while done < len(line):
            full, bare = self._full.search(line, done), self._bare.search(line, done)
            m = min(
                (one for one in (full, bare) if one), key=lambda one: (one.start("name"), one is bare), default=None
            )
            if m is None:
                return
            done = m.end("name")
            post = m["post"] if m is full else ""
            sure = self._is_person(m["name"], titled=m["title"] is not None)
            if (not sure and not post) or _NO_HOUSE.search(m["org"]) or _DEPUTY.search(post):
                continue
            if _other(named.get(at + m.start("name"), ())) or is_no_person(m["name"]):
                continue
            done = m.end()
            yield _Speaker(m["name"], post, m["org"].strip(), at + m.start("name"), at + m.start("org"), at + m.end())

    def _is_person(self, name: str, *, titled: bool) -> bool:
        """Tell whether nobody takes two capitals for anything but a person: a known first name, or pinyin."""
        first, *rest = name.split()
        if titled or first in self._given:
            return True
        romanised = next((name[a:b] for a, b in self._romanised.people(name) if a == 0), "")
        return len(rest) == 1 and romanised == name and name != "Hong Kong"

    def _chinese(self, line: str, at: int, named: _Named) -> Iterator[_Speaker]:
        clock = _CLOCK.match(line)
        begin = clock.end() if clock is not None else 0
        label = _LABEL.match(line, begin)
        low = label.end() if label is not None else begin
        cuts = [*(_SPLIT_LIST if label is not None else _SPLIT).finditer(line, low), None]
        for cut in cuts:
            high = cut.start() if cut is not None else len(line)
            found = self._part(line[low:high], at + low, named, labelled=label is not None)
            if found is not None:
                yield found
            low = cut.end() if cut is not None else high

    def _part(self, part: str, at: int, named: _Named, *, labelled: bool) -> _Speaker | None:
        """Return the speaker that a part of a line names, whose post and house stand before the name or behind it.

        Behind a label a house alone may stand in brackets: 嘉宾：于岚（甲公司）.
        """
        m = self._behind.search(part) or self._ahead.match(part)
        if m is None:
            return None
        name = m["name"].replace("\u3000", "").replace(" ", "") if not m["name"].isascii() else m["name"]
        house = m["house"].removeprefix("现任")
        where = at + m.end("house") - len(house)
        apart = m["post"] if m.re is self._behind else None  # 甲公司 副总裁 于岚
        role = self._role_zh.search(house) if apart is None else None
        known = _house(named.get(where, ()))
        ahead = m.re is self._ahead and not (labelled and part.rstrip().endswith((")", "）")))
        if role is None and not apart and (ahead or (known is None and not _SEATED.fullmatch(house))):
            return None
        if is_no_person(name) or house.startswith(("原", "前")) or not has_han(house):
            return None
        post = house[role.start() :] if role is not None else apart or ""
        if known is not None and role is not None and len(known) <= role.start():
            post = _LEFT.sub("", house[len(known) :])
        of = house if apart else house[: len(house) - len(post)]
        return _Speaker(name, post, of, at + m.start("name"), where, at + max(m.end("name"), m.end("house")))


def _house(here: Sequence[Mention]) -> str | None:
    """Return the words of the longest thing that is mentioned at a place and can have people."""
    found = [m.text for m in here if m.kind in ("name", "new") and m.node is not None and m.node.cls != "Person"]
    return max(found, key=len, default=None)


def _other(here: Sequence[Mention]) -> bool:
    """Tell whether what is mentioned at a place is known to be no person."""
    return any(m.kind == "name" and m.node is not None and m.node.cls != "Person" for m in here)


def _assertions(one: _Speaker, named: _Named) -> tuple[Node, list[Assertion]]:
    """Return a speaker with the post and the house that he is told to have."""
    here = (m.node for m in named.get(one.at, ()) if m.node is not None and m.node.cls == "Person")
    who = next(here, None) or Node(slug(one.name), one.name, "Person")
    span = min(one.at, one.house_at), one.end
    out: list[Assertion] = []
    if one.post:
        out.append(_said(who, "holdsPosition", Value(text=one.post), span))
    houses = (m for m in named.get(one.house_at, ()) if m.kind in ("name", "new") and m.node is not None)
    node = next((m.node for m in houses if _is_house(m, one)), None)
    house = (
        node if node is not None else Node(slug(one.house), one.house, "Organization") if len(one.house) > 1 else None
    )
    if house is not None:
        out.append(_said(who, "affiliatedWith", house, span))
    return who, out


def _is_house(m: Mention, one: _Speaker) -> bool:
    """Tell whether what is mentioned is the whole house of a speaker, and no site or other person."""
    if m.node is None or m.node.cls in ("Person", "Facility", "Product", "Conference"):
        return False
    if (part := _PART.search(m.node.label)) is not None and not one.house.endswith(part[0]):
        return False
    return FORM.fullmatch(one.house, min(len(m.text), len(one.house))) is not None


def _said(subject: Node, term: str, what: Node | Value, span: tuple[int, int]) -> Assertion:
    thing, value = (what, None) if isinstance(what, Node) else (None, what)
    return Assertion(subject, term, thing, value, None, "done", None, *span, _RULE, _SURE)
