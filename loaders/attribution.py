"""Who says it: the speaker of a sentence, and what is quoted of them."""

from __future__ import annotations

import re

from graph.model import Node
from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.gates import Gate, matches_at
from loaders.mentions import Mention
from loaders.no_speech import is_asked, is_interviewer, is_market, is_passive, is_silent
from loaders.unnamed_speakers import hides, in_quotation, is_post_of
from ontology.grammar import Grammar
from ontology.vocabulary import Vocabulary

# Where, or to whom, something is told in Chinese: 在港交所发布公告称, 对记者表示.
_TOLD_TO = compiled(r"(?:(?<![存正现内所])在|[于向给被从把]|(?<![应相面针])对)$")
# What ends the stretch behind a verb of speech in which its subject may stand.
_CLOSED = compiled(r"(?<!\bDr)(?<!\bM[rs])(?<!\bMrs)(?<!\bProf)\.|[;:。；：“”\"]|\bthat\b|\bto\b")
# "Officials in X said": X is where they sit, not who speaks.
_SEATED = compiled(r"\b[a-z]+s (?:in|near|across|outside)\s$")
# "…, at X, the company said": X is where, whoever speaks.
_WITHIN = compiled(r"\bat\s$")
# Whom an adviser picks is not who advises: 推荐X、Y，建议关注Z.
_PICKED = compiled(r"(?:推荐|看好|首选|关注|覆盖|受益|荐)(?:的?标的)?[:：]?$")
_AMONG = compiled(r"[在于向对跟同]$|(?<![Bb]ased )\b(?:in|near|outside|across)\s(?:the\s)?$")
# What stands before the body in which somebody has a post.
_SERVED = compiled(r"\b(?:of|at|for|with|from|in)\s(?:the\s)?$", re.IGNORECASE)
_ITS_RULES = compiled(
    r"(?:的|之)?(?:相关|有关|现行|最新|上述)?(?:自律|监管|上市|交易)?(?:规定|规则|条例|细则)"
    r"|['’]s?\s(?:\w+\s){0,2}(?:rules|regulations|requirements)\b"
)
_CURLY = compiled(r"“([^“”]{5,400})”")
# What a name in quotation marks goes on with, and a name: “中卫算力平台项目”的中标单位.
_NAMES = compiled(r"的|等|项目|工程|计划|行动|企业|称号|奖|专区|基地|平台|活动|大赛|模式|战略")
_PLAIN = compiled(r"[^，。！？；、：,.!?;\s]{2,24}")
# What is only heard stands in quotation marks too, and what somebody answers, whose own words follow.
_HEARD = compiled(
    r"(?:针对|关于|所谓|题为|传闻|传言|网传)(?:(?!表示|指出|透露|强调|认为|称|说)[^，。；：“”]){0,12}$"
    r"|\b(?:titled|headlined|entitled)\s$"
)
_ANSWERED = compiled(
    r"(?:回应|答复|否认|驳斥|澄清)(?:了|关于|媒体|记者|网友|投资者|市场|外界|所谓|的|传闻|传言|报道|提问)*$"
)
_ANSWER = compiled(
    r"[”\"](?:一事|的?(?:说法|报道|传闻|问题|提问|消息|质疑|言论)|等)*(?:时)?(?:[：:]|[，,]?(?:称|表示|指出|强调|说))"
)
_SPOKEN = compiled(r"[\u3400-\u9fff].*[。！？，；]$", re.DOTALL)  # a short quotation that ends as speech does

# What makes a name, a tale or a duty of what else is a verb of speech: 全称, 简称, 小说, 信息披露.
_NO_SPEECH = compiled(
    r"(?<=信)息(?=披露)|[全简名职俗统堪昵尊通](?=称)|[小传](?=说)|[未便绝](?=[披透]露|公布|说明)"
)
# What a verb of speech takes where it tells of a move: "the index added 0.2%".
_MOVED = compiled(
    r"\s+(?:(?:by|about|nearly|almost|some|just|only|another|a further|more than)\s)*(?:[\d¥€£$]|HK\$|US\$|RMB)"
)
# What may stand between the phrase that tells a source, and its name.
_UP_TO = compiled(r"\s*(?:the\s+)?[“\"]?", re.IGNORECASE)
# What may stand between 公司 and its verb.
_AT_ONCE = compiled(r"(?:昨[日晚天]|今[日晚天]|同日|也|还|则|随后|方面|发布|公告|在|中|回应|回复){0,3}")
# "Peter Tong, who succeeded Raymond Shum, added": what tells who somebody is, up to the comma before the verb.
_WHO = compiled(r",\s(?:who|which)\s[^.;“”\"]{3,140},\s?(?:\w+ly\s|also\s|later\s)?$")


class Attribution:
    """The speech verbs and source phrases of the ontology, compiled."""

    def __init__(self, grammar: Grammar, vocabulary: Vocabulary) -> None:
        lists = grammar.word_lists

        def words(name: str) -> str:
            parts = [
                rf"\b{re.escape(t)}\b" if lang == "en" else re.escape(t)
                for t, lang in sorted(lists.get(name, []), key=lambda w: -len(w[0]))
            ]
            return "|".join(parts) or r"(?!)"

        def gate(name: str) -> Gate:
            return Gate((text for text, _ in lists.get(name, [])), ignore_case=True)

        self._vocabulary = vocabulary
        self._speaks, self._cites = gate("speech"), gate("source")
        self._speech = compiled(words("speech"), re.IGNORECASE)
        self._source = compiled(rf"(?:{words('source')})\s*(?:the\s+)?[“\"]?$", re.IGNORECASE)

    def verbs(self, text: str) -> list[tuple[int, int]]:
        """Return start and end of the verbs by which somebody speaks, outside of what is quoted."""
        found = matches_at(self._speech, text, self._speaks.starts(text))
        return [m.span() for m in found if _speaks(text, m)]

    def speaker(self, text: str, offset: int, groups: list[Group]) -> Node | None:
        """Return the person or organisation whose words the sentence gives, or None."""
        starts = self._speaks.spans(text)
        for m in matches_at(self._speech, text, [start for start, _ in starts]) if starts else ():
            if not _speaks(text, m):
                continue
            before = [g for g in groups if g.end - offset <= m.start() and m.start() - (g.end - offset) < 70]
            before = [g for g in before if not in_quotation(text, g.start - offset)]
            before = [g for g in before if not _TOLD_TO.search(text, 0, g.start - offset)]
            before = [g for g in before if not text.endswith(("将", "把"), 0, g.start - offset)]  # 将X列为…，并称
            if m[0] == "建议":
                before = [g for g in before if not _PICKED.search(text[: g.start - offset])]
            if (head := self._described(groups, text[: m.start()], offset)) is not None:
                return head
            for group in reversed(before):
                node = group.members[0].node
                ahead, between = text[: group.start - offset], text[group.end - offset : m.start()]
                closed = _SEATED.search(ahead) or re.search(r"[;；。]|\b(?:of|for|at|to)\s*$", between)
                person = self._is_person(node)
                if not person and (_AMONG.search(ahead) or ("," in between and _WITHIN.search(ahead))):
                    continue  # where, or to whom, somebody speaks
                if not person and is_interviewer(ahead, between):
                    continue
                if node and is_market(node.cls, ahead, between):
                    continue
                if is_asked(text, group.start - offset, m[0]) or (is_silent(between) and not person):
                    break
                if node and self._may_speak(node) and not closed:
                    if not person and hides(ahead, between):
                        return self._told_of(group, groups, text, offset)
                    itself = group.members[0].kind == "anaphor" and _AT_ONCE.fullmatch(between)  # 公司公告称
                    nearest = None if itself else self._nearest_person(before)
                    return nearest or self._told_of(group, groups, text, offset) or node
            after = self._after(text, m, offset, groups) if m[0] != "建议" else None
            if after is not None:
                return after
            if text.startswith(("：“", ":“"), m.end()):
                return None  # whoever it is, no list knows them: X回应：“…。”Y则表示
        cited = [end for _, end in self._cites.spans(text)]
        for group in groups if cited else ():
            node, at = group.members[0].node, group.start - offset
            if not any(end <= at and _UP_TO.fullmatch(text, end, at) for end in cited):
                continue  # most stand behind no such phrase, and to look for all of them takes long
            if node and self._may_speak(node) and self._source.search(text[:at]):
                if _ITS_RULES.match(text, group.end - offset):
                    continue  # by whose rules somebody acts is not who says so
                return node
        return None

    def _after(self, text: str, verb: re.Match[str], offset: int, groups: list[Group]) -> Node | None:
        """Return who stands behind a verb that follows a quotation: a person with their post, or who comes at once."""
        if not text[: verb.start()].rstrip().endswith(('"', "”", ",", "，")) or verb[0] == "told":
            return None
        near = [g for g in groups if 0 <= g.start - offset - verb.end() < 60]
        near = [g for g in near if not _CLOSED.search(text[verb.end() : g.start - offset])]
        quoted = text[: verb.start()].rstrip(" ,，").endswith(('"', "”"))
        node = self._nearest_person(near[:2]) if quoted else None
        first = near[0].members[0].node if near and near[0].start - offset - verb.end() < 3 else None
        if first is not None and not self._is_person(first) and is_post_of(text[near[0].end - offset :]):
            first = None
        return node or (first if first is not None and self._may_speak(first) else None)

    def _told_of(self, body: Group, groups: list[Group], text: str, offset: int) -> Node | None:
        """Return the person whose post, between commas, names the body ("Lin Hao, a member of X, said")."""
        if not _SERVED.search(text[: body.start - offset]):
            return None
        ahead = [g for g in groups if g.end <= body.start and text[g.end - offset :].startswith((", ", "，"))]
        here = [g for g in ahead if not re.search(r"[.;。；“”\"]", text[g.end - offset : body.start - offset])]
        return self._nearest_person(here)

    def _described(self, groups: list[Group], ahead: str, offset: int) -> Node | None:
        """Return who speaks behind a clause that tells who they are ("X, who succeeded Y, said")."""
        for group in groups:
            node = group.members[0].node
            found = _WHO.match(ahead, group.end - offset) if node and self._may_speak(node) else None
            if found is not None and not in_quotation(ahead, group.start - offset):
                return node
        return None

    def _is_person(self, node: Node | None) -> bool:
        return node is not None and self._vocabulary.is_a(node.cls, "Person")

    def _nearest_person(self, groups: list[Group]) -> Node | None:
        return next(
            (
                m.node
                for g in reversed(groups)
                for m in g.members
                if m.node and self._vocabulary.is_a(m.node.cls, "Person")
            ),
            None,
        )

    def _may_speak(self, node: Node) -> bool:
        return self._vocabulary.is_any(node.cls, ("Person", "Organization"))

    def quotations(self, text: str, offset: int) -> list[Mention]:
        """Return the quoted stretches of a sentence that are long enough to be speech."""
        spans = [m.span(1) for m in _CURLY.finditer(text) if len(m[1]) > 11 or _SPOKEN.search(m[1])]
        spans = [(a, b) for a, b in spans if not (_NAMES.match(text, b + 1) and _PLAIN.fullmatch(text, a, b))]
        spans = [(a, b) for a, b in spans if not _is_heard(text, a, b)]
        marks = [m.start() for m in re.finditer('"', text)]
        if len(marks) % 2:  # the sentence begins or ends inside a quotation
            marks = [-1, *marks] if re.match(r'[^"]*[,.]"', text) else [*marks, len(text)]
        pairs = ((a + 1, b) for a, b in zip(marks[::2], marks[1::2], strict=False))
        spans += [(a, b) for a, b in pairs if b - a > 11 or (b - a > 4 and _SPOKEN.search(text[a:b]))]
        return [Mention(a + offset, b + offset, text[a:b], "text") for a, b in sorted(spans)]


def _is_heard(text: str, start: int, end: int) -> bool:
    """Tell whether what is quoted is what others say or asked (发言人回应“美方拟扩大清单”：……)."""
    near = max(0, start - 24)
    answers = _ANSWERED.search(text, near, start - 1) is not None and _ANSWER.match(text, end) is not None
    return answers or _HEARD.search(text, near, start - 1) is not None


def _speaks(text: str, m: re.Match[str]) -> bool:
    """Tell whether a verb of speech tells of somebody who speaks, outside of what is quoted."""
    if _MOVED.match(text, m.end()) or _NO_SPEECH.match(text, max(0, m.start() - 1)):
        return False
    return not (in_quotation(text, m.start()) or is_passive(text, m.start(), m.end()))
