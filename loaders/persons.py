"""People by what stands beside them: a post, a verb of speech, an honorific, an appointment."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.alternatives import alternatives
from loaders.compiling import compiled
from loaders.gates import Gate, matches_at
from loaders.scripts import HAN_LETTER, has_han

# No letter of a name is given back (+): what follows it is none.
_WORD = r"[A-Z][A-Za-z0-9]*+(?:[.'’-](?!s\b)[A-Za-z0-9]++)*+"
# What stands between a first and a family name and is written small: "Pieter van Dijk", "Ana de la Cruz".
_PARTICLES = r"(?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|al|el|ten|ter|bin|ibn)\s){0,2}"
_NAME = rf"(?:[A-Z][a-z]++\s){{1,2}}{_PARTICLES}[A-Z][a-z]++(?:-[A-Z]?[a-z]++)*+"


# What may come after a name, besides a verb of speech and a comma.
_GOES_ON = (
    "was", "is", "has", "had", "will", "become", "becomes", "became", "serve", "served", "serves", "takes", "took",
    "join", "joins", "joined", "stepped", "resigned", "succeeds", "succeeded", "retired", "retires", "previously",
    "formerly", "earlier",
)  # fmt: skip
_SIGNS = r"[A-Za-z0-9]*+(?:[.'’-][A-Za-z0-9]++)*+"
_HONORIFICS = ("Mr", "Ms", "Mrs", "Dr", "Prof")
_TITLED = r"(?:Mr|Ms|Mrs|Dr|Prof|Professor|Academician)\b\.?"
_HIRED = (
    "appointed", "named", "elected", "promot", "hired", "succe", "replac", "poach", "recruit", "lured", "headed",
    "chaired", "founded", "resignation", "retirement", "ormer",
)  # fmt: skip
# What somebody was who is "a former Intel executive", and is no post by itself.
_WAS = ("executive", "veteran", "employee", "designer", "architect", "engineers", "researchers", "executives")
_ABSENT = r"(?:on\s(?:an?\s)?(?:\w+\s)?(?:sabbatical|leave)|in\s(?:\w+\s)?charge\b)"
# What an analyst does behind the name of the house: "Lucia Fang of Guangce Research put the figure at …".
_OF_HOUSE = (
    r"\s(?:of|at|from)\s(?:the\s)?[A-Z][\w&-]*(?:\s(?:and\s)?[A-Z][\w&-]*){0,4},?\s(?:put|puts|expects|expected|sees|saw"
    r"|reckons|reckoned|doubts|doubted|thinks|rates|has|predicts|forecasts|cut|raised|cautioned|calculates|calculated|called|calls"
    r"|agrees|agreed|disagrees|takes|took|remains|notes|warns|argues|estimates|believes|says|said|told|warned)\b"
)
_NO_PERSON = (
    r"(?:[A-Z]\w++\s)+(?:Bank|University|College|Bureau|Ministry|Institute|Academy|Council|Commission|Department|Office|Group"
    r"|Securities|Research|Consulting|Consultants|Advisors|Advisory|Analytics|Associates|Partners|Ventures|Investments?|Holdings"
    r"|Technolog(?:y|ies)|Systems|Semiconductors?|Capital|Branch|Exchange|Centre|Center|Company|Corporation|Association|Republic|Government|Court|City"
    r"|Province|Times|Daily|News|Board|Committee|Federation|School|Laboratory|Fund|Kong|Hall|House|Party)\b"
)
# What only people are by trade, so that nothing else can be told so between commas.
_CALLING = (
    r"(?:scholar|consultant|lecturer|lawyer|attorney|trader|banker|student|teacher|journalist|technician|historian"
    r"|physicist|scientist|academic|columnist|accountant|architect|doctor|veteran|resident|entrepreneur)"
)
_BECOMES = (
    r"(?:becomes?|became|(?:will|is\sto)\s(?:become|serve\sas|join\sas|take\sover\sas)|serve[sd]\sas"
    r"|(?:takes|took)\sover\sas|join(?:s|ed)\sas)"
)
_CHARGE = (
    r"(?:(?:its|the|an?|new|interim|acting|executive|senior|deputy|first|sole|group)\s){0,3}(?:vice[- ]|co-)?"
    r"(?:chief\s(?:\w+\s){0,2}(?:officer|executive)\b|chair(?:man|woman|person)\b|president\b|head\sof"
    r"|director|general\smanager|C[ETFO]O\b|(?:party|board)\ssecretary)"
)
_TITLES = ("先生", "女士", "博士", "院士", "教授")
_CHOSEN = ("请来", "挖来", "聘来", "解聘", "免去", "罢免", "聘任", "任命", "选举", "聘请", "委任", "提名", "推举")
_SERVING = (
    "现任", "出任", "担任", "辞去", "辞任", "接任", "当选", "获聘", "被任命", "卸任", "不再担任", "因", "申请辞",
    "接替", "提交", "加盟", "加入", "跳槽", "，男", "，女", "到龄", "退休", "被免", "被查", "涉嫌", "拟任",
    "获委任", "获任", "升任", "兼任", "调任", "转任", "改任", "受聘", "执掌", "掌舵", "暂代", "任CEO",
    "任CTO", "任总", "任首席", "留任", "连任", "续任", "履新", "挂帅", "接棒",
    "今日出任", "近日出任", "离开", "从", "持股", "持有", "直接", "间接", "合计", "于19", "于20", "曾任", "曾担任",
    "曾出任", "将加盟", "将加入", "将出任", "将接任", "将于", "实际控制", "间接控制", "控制的",
    "创办的", "创立的", "执掌的", "联合",
)  # fmt: skip
_HOLDS = (
    rf"(?:直接|间接|合计)?持(?:股|有)(?:公司|其|约|{HAN_LETTER}{{2,10}}?)?[\d一二三四五六七八九十]"
    rf"|于(?:19|20)\d\d年(?:\d{{1,2}}月)?{HAN_LETTER}{{0,6}}创[立办]"
    rf"|(?:实际|间接)?(?:控制|创办|创立|执掌)的|联合{HAN_LETTER}{{2,10}}?创[办立]"
)
_LATELY = r"(?:今[日天]|昨[日天]|近日|日前|本周|上周|\d{1,2}月(?:\d{1,2}日)?)?(?:已|正式|将|拟)?"
_BRACKET = compiled(rf"(?<={HAN_LETTER})[（(](?=[^（）()，。\s]{{2,20}}[）)])")
_BEING = ("系", "为", "是")


# So a name follows a post or a verb of speech; and an honorific or the beginning of a verb.
_NAMED, _NAMED_BY = compiled(r",?\s[A-Z]"), compiled(r"[a-z]*\.?\s+(?:(?:by|of)\s)?[A-Z]")
_SHUT = (",", "”", '"', "’")  # what stands before a verb of speech behind which a name follows


# What stands before a verb and ends no name: 金额未披露, 方案已说明.
_NO_END = frozenset("未不没没已均并也还曾将会可再又仍即尚暂")
# What stands behind a surname alone: 罗现任首席科学家, 傅则持股19.8%.
_NO_GIVEN = ("现任", "則", "则", "現任", "原任", "现持", "現持", "共持")


class Persons:
    """The posts, speech verbs and surnames of the ontology, compiled into patterns of both languages."""

    def __init__(self, roles: dict[str, list[str]], speech: dict[str, list[str]], surnames: list[str]) -> None:
        """Take posts and speech verbs by language, and Chinese surnames."""
        role, said = ({lang: alternatives(words) for lang, words in found.items()} for found in (roles, speech))
        self._english = _english(role["en"], said["en"])
        self._chinese = _chinese(role["zh"], said["zh"], alternatives(surnames))
        follows = alternatives([*_GOES_ON, "of", "at", "from", *speech["en"]])
        self._capital = compiled(
            rf"[A-Z](?={_SIGNS}\s{_PARTICLES}[A-Z]{_SIGNS}"
            rf"(?:\s[A-Z]{_SIGNS})?-?(?:,|\s(?:{follows})\b))"
        )
        self._posts = Gate(roles["en"], ignore_case=True)
        self._words = Gate((*_HONORIFICS, *_HIRED))
        self._said = Gate(speech["en"])
        self._before = Gate((*roles["zh"], *_CHOSEN, "实际控制人", "实控人", "股东", "一致行动人", "转让方", "受让方"))
        self._changed = Gate(("变更为",))
        self._after = Gate((*roles["zh"], *speech["zh"], *_TITLES, *_SERVING, *_BEING))
        longest = max(map(len, surnames), default=0) + 2
        self._back = range(2, longest + 2)  # from what follows a name, perhaps after a comma, to its beginning

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where people are named (offsets in the text)."""
        found = (
            (self._english, self._english_starts(text)),
            (self._chinese, self._chinese_starts(text) if has_han(text) else ()),
        )
        for pattern, starts in found:
            spans = (m.span(m.lastgroup or "a") for m in matches_at(pattern, text, starts))
            for start, end in spans:
                if text[end - 1] not in _NO_END and not (end - start == 2 and text.startswith(_NO_GIVEN, start + 1)):
                    yield start, end

    def _english_starts(self, text: str) -> Iterator[int]:
        """Yield where the English pattern may match.

        That is at two capitals with a comma or a verb behind, at a post, an honorific, before a verb of speech.
        """
        yield from (m.start() for m in self._capital.finditer(text))
        yield from (start for start, end in self._posts.spans(text) if _NAMED.match(text, end))
        yield from (start for start, end in self._words.spans(text) if _NAMED_BY.match(text, end))
        for start, end in self._said.spans(text):
            if text.startswith(_SHUT, start - 1):
                behind = start - 1
            elif text.startswith(_SHUT, start - 2):
                behind = start - 2
            else:
                continue
            if _NAMED.match(text, end):
                yield behind

    def _chinese_starts(self, text: str) -> Iterator[int]:
        """Yield where the Chinese pattern may match: at a post, a name before one, behind a change of holders."""
        yield from self._before.starts(text)
        yield from (end for _, end in self._changed.spans(text))
        for start in (*self._after.starts(text), *(m.start() for m in _BRACKET.finditer(text))):
            yield from (start - n for n in self._back if n <= start)


def _english(role: str, speech: str) -> re.Pattern[str]:
    post = rf"(?:as\s|to\s)?(?:be\s)?(?:its\s|the\s|a\s)?(?:new\s)?(?:\w+\s){{0,2}}?(?i:{role})\b"
    return compiled(
        rf"(?:(?:Mr|Ms|Mrs|Dr|Prof|Professor)\.?\s+(?P<a>{_WORD}(?:\s{_WORD}){{0,2}}"
        rf"(?: (?!(?i:{role})\b){_WORD}(?= [a-z(]))?))"
        rf"|(?P<b>{_WORD}\s{_PARTICLES}{_WORD}(?:\s{_WORD})?)(?=,\s+(?:an?\s|the\s|who\s)?[^,.;]{{0,60}}?\b(?i:{role})\b)"
        rf"|(?<!\bat\s)(?<!\bof\s)(?<!from\s)(?P<c>{_NAME})(?=\s(?:{speech})\b)"
        rf"|\b(?i:{role}),?\s(?:{_TITLED}\s)?(?!{_TITLED}\s)(?P<d>{_NAME})"
        rf"|ormer\s(?:[A-Z][\w-]*\s){{1,3}}(?:(?!{role})[a-z-]+\s)?(?:{alternatives(_WAS)})\s(?!{_NO_PERSON})(?P<w>{_NAME})\b"
        rf"|[,”\"’]\s?(?:{speech})\s(?P<e>{_NAME})(?=\s(?:of|at|from)\s|[,.;]|$)"
        rf"|\b(?:appointed|named|elected|promoted|hired)\s(?P<f>{_NAME})(?=,?\s{post})"
        rf"|(?<![\w-])(?P<x>{_NAME})(?=,\s(?:formerly|previously|until\srecently|(?:an?\s)?former)\s)"
        rf"|(?P<g>{_NAME})(?=\s(?:was|has\sbeen)\s(?:appointed|named|elected|promoted)\s{post}"
        rf"|,\swho\s|,\s(?:aged\s)?[2-9]\d,\s|\s{_BECOMES}\s{_CHARGE}|\s(?:is|was)\s(?:\w+\s)?{_ABSENT}"
        rf"|\s(?:has\s|had\s)?(?:stepped\sdown|resigned|took\sover|will\ssucceed|succeeds|succeeded|will\sjoin\sthe\sboard|(?:has\s)?retired|retires|will\sretire"
        rf"|(?:previously|formerly|earlier)\s(?:served|worked)\sas)\b)"
        rf"|(?!{_NO_PERSON})(?P<r>{_NAME})(?=,\s(?:an?|the)\s(?:[a-z-]+\s){{1,5}}at\s(?:the\s)?[A-Z][^,.;“”]{{2,60}},\s(?:{speech})\b"
        rf"|,\s(?:an?|the)\s(?:[a-z-]+\s){{0,4}}?{_CALLING}\b[^,.;“”]{{0,60}},\s(?:{speech})\b)"
        rf"|\b(?:promot(?:ed|es|ing)|poach(?:ed|es|ing)|recruit(?:ed|s|ing)|lured)\s(?P<m>{_NAME})(?=\s(?:to|from|as)\b|,)"
        rf"|\b(?:(?:succeeded|replaced|headed|chaired|founded)\sby|(?:resignation|retirement)\sof)\s(?P<q>{_NAME})"
        rf"|\b(?:succeed(?:s|ed|ing)?|replac(?:e[sd]?|ing))\s(?P<j>{_NAME})(?=\sas\s{post})"
        rf"|(?<![A-Z]\w\w\s)(?!{_NO_PERSON})(?P<n>{_NAME})(?={_OF_HOUSE})"
        rf"|\b(?:elected|appointed)\s(?P<k>{_NAME})(?=\sto\s(?:the|its)\sboard\b)"
    )


# Whom a notice names by what he holds or passes on: 控股股东林某持有, 受让方陈某; no 股东方面, 股东于5月6日.
_OWNER = r"(?:股东|一致行动人|转让方|受让方)(?!方[面式案]|[向于和权时名会均应都全])"


def _chinese(role: str, speech: str, surnames: str) -> re.Pattern[str]:
    surname = f"(?:{surnames})"
    return compiled(
        rf"(?:{role}|实际控制人|实控人|{_OWNER})(?:[：: 为系是]|由(?!于))?(?P<a>{surname}{HAN_LETTER}{{1,2}}?)"
        rf"(?={speech}|[，,、。；;：:（(在称说\n]|$|笑着|笑称|笑言|笑道|出席|加盟|加入|创立|创办|出任|现任|此前|目前|今日|代表|签署|签字|签约|共同|会见|率|离任|离职|退休|被|担任|当选|升任|发布|推出|展示|介绍|现(?:年|居|负责|兼|在)|生于|上任|到任|正式|仍|牵头|负责|主管|分管|领衔|持股|持有|控制|拟|致辞|主持|宣布|一行|带(?:队|着|领|走|来)|到[会场]|莅临|应邀|发表|作(?:了|题为|主题|主旨|专题|致辞|报告)|兼|将|合计|直接|间接|已|日前|近日|因|申请|辞|不再|与|是|接受|向|获|被|于|曾|自|来自|毕业于|出身于?|师从|拥有|具有|\d{{1,4}}[年月]|执掌|通过|暂代|受聘|调任|转任|任(?=[A-Z]|总|首席|董|副|集团|执行)|离开|在|也|还|则|却|告诉|对|的|接任|接替|代行|暂代|变更|更换|否认|承认|澄清|证实|拒绝|坚称|重申|回应|为(?:公司|其|新任|首席|副|总|董事|执行|联席)"
        r"|确(?=[已于曾有系认])|本人|夫妇|夫妻|父子|兄弟|名下|所持|手中|亲自)"
        rf"|(?<!{HAN_LETTER})(?!任(?:技术|产品|市场|运营|销售|公司|集团|首席|独立|执行|副|总|董|其))(?P<b>{surname}{HAN_LETTER}{{1,2}}(?<![任将现]))(?={speech}|[，,]?(?:{role}))"
        rf"|(?P<c>{surname}{HAN_LETTER}{{1,2}}?)(?=先生|女士|博士|院士|教授)"
        rf"|(?:(?<=[人长裁理]由{HAN_LETTER}{{2}}变更为)|(?<=[人长裁理]由{HAN_LETTER}{{3}}变更为))"
        rf"(?P<v>{surname}{HAN_LETTER}{{1,2}}?)(?=[，,、。；;\n]|$|先生|女士)"
        rf"|(?:请来|挖来|聘来)了?(?P<i>{surname}{HAN_LETTER}{{1,2}}?)(?=任|担任|出任|做|负责|[，,、。；]|$)"
        rf"|(?:聘任|任命|选举|聘请|委任|提名|推举|解聘|免去|罢免)(?P<d>{surname}{HAN_LETTER}{{1,2}}?)(?=为|担任|出任|任|先生|女士|的?(?:公司)?(?:{role}))"
        rf"|(?<!{HAN_LETTER})(?P<g>{surname}{HAN_LETTER}{{1,2}})(?=[（(][^（）()，。\s]{{2,20}}(?:{role})[）)])"
        rf"|(?:(?<!{HAN_LETTER})|(?<=岁的))(?P<f>{surname}{HAN_LETTER}{{1,2}}?)(?<![云科股投控集芯电网技业份])(?=[系为是][^，。；\s]{{2,16}}?(?:{role}|实际控制人|实控人))"
        rf"|(?:(?<!{HAN_LETTER})|(?<=[由与和前]))(?P<g3>{surname}{HAN_LETTER}{{1,2}}?)(?={_HOLDS})"
        rf"|(?<=的)(?P<h2>{surname}{HAN_LETTER}{{2}})(?=说|表示|告诉|认为|坦言|透露)"
        rf"|(?:{role})的(?P<h3>{surname}{HAN_LETTER}{{1,2}}?)(?=，?(?:上[月周]|日前|近日|已|于|\d|出任|加[入盟]|将|现))"
        rf"|(?<=的)(?P<h>{surname}{HAN_LETTER}{{2}})(?=(?:已|近日|正式)?(?:加盟|加入|入职|跳槽|出任))"
        rf"|(?:(?<!{HAN_LETTER})|(?<=接替)|(?<=[由与和]))(?P<e>{surname}{HAN_LETTER}{{1,2}}?(?<!现))(?={_LATELY}(?:出任|接任|升任|调任|转任|改任|受聘|执掌|掌舵|暂代|任(?:CEO|CTO|总|首席))"
        rf"|离开{HAN_LETTER}{{2,8}}[，,后]|(?:从|自){HAN_LETTER}{{2,8}}(?:加盟|加入|跳槽|转投|入职)|现任|出任|担任|曾任|曾担任|曾出任|曾[是在于]|此前[是在任曾]|将(?:[于自](?:20\d\d年)?\d+月\d+日起?)?(?:加盟|加入|出任|接任|担任)|辞去|辞任|接任|当选|获聘|被任命|卸任|不再担任|因{HAN_LETTER}{{2,6}}辞|申请辞|接替|加盟|加入|跳槽|，[男女]，|提交|到龄|正式退休|退休|被免|被查|涉嫌|拟任|获委任|获任|升任|当选|兼任|留任|连任|续任|履新|挂帅|接棒)"
    )
