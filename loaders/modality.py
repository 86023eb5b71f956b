"""Status: whether a thing is done, planned, considered, expected, terminated, denied or only claimed.

The outermost cue that governs the trigger decides; denial and termination win over all (LANGUAGE, law 1 and §16).
"""

from __future__ import annotations

import re

from loaders.came_of import came_to_nothing, carried_out, laid_aside
from loaders.compiling import compiled
from loaders.control_verbs import came_true
from loaders.cues import Cue, CueFinder, Cues, outside_names
from loaders.gates import lowered
from loaders.mute_cues import in_title, says_nothing, title_at
from loaders.own_deeds import is_of_its_own
from loaders.questions import STOP, asks
from loaders.rumours import RUMOURED
from loaders.triggers import Hit
from loaders.turns import goes_on, is_so_by_now, is_taken_back, or_will
from loaders.view import View
from ontology.grammar import Grammar

DROP = "drop"
STRONG = ("denied", "terminated")
_TO_COME = ("planned", "considered", "expected")
_OPEN = (*_TO_COME, "claimed")
_ASSERTED = ("denied", "claimed")
_PERFECT = compiled(r"\b(?:has|have|had|already)\b(?! to\b)|已|获(?!得?批准后)|获|日前|最终[厘确]?定")
_CLAUSE_END = compiled(r"[,，;；。a](?:(?<!a)|(?<=\ba)nd(?= (?:has|have|had)\b))")
_SHOULD = compiled(r"\bshould\s(?:[^\s,;.]+\s){0,5}$")  # "reduced should profit fall short"
_GOING = compiled(r"\b(?:was|were) (?:\w+ )?going to (?:\w+ly )?$")
_TOLD = compiled(r"\b(?:said|says|told|announced|confirmed|disclosed|wrote|that)\b")
_IF_SO = compiled(r"的[，,；;]")
_IS_SO = compiled(r"[是为系属][^，。；]{0,36}$")
_FAILS = compiled(r"[^.;]{0,40}?\s(?:fall|exceed|drop|rise|be|come|fail|reach|slip|not)\b")
# What may stand between "not" and the verb that it negates.
_NEGATED = {
    "en": compiled(
        r"(?:\s+(?:be|been|being|have|had|to|ever|even|itself|in|fact|any|a|an|the|its|of|\w+ly|complete|completed|pursue|"
        r"proceed|go|ahead|with|make|made|hold|held|expected|planning|going|able|allowed|permitted|set|due))*\s*",
        re.IGNORECASE,
    ),
    "zh": compiled(r"(?!披露|公布|透露|说明|明确|回应|置评|提及|排除|否认)[^，。；、：,;:)）]{0,6}"),
}
# 不 right before a verb, or before whom the deed would be done to or with: 不直接向X销售, 并未与X合作
_BARE_NOT = compiled(
    r"(?<![无得要好差])不(?:再|直接|主动|曾)?$"
    r"|(?:(?<![无得要好差])不|并?[未没](?:有|曾)?|从未)(?:直接|主动|单独|再|曾)?[向对与和同跟给为由](?!此|外|于|了|来|内)[^，。；：、,;:“”]{1,16}$"
)
_REACH = {"en": 220, "zh": 40}
_CLAUSE = 80  # letters of a Chinese clause that names its parties in full
# Where what follows is said of something else.
_APART = compiled(
    r",(?!\d{3}(?!\d))|[，;；】]"
    r"|\b(?:and that|after|before|since|because|as|when|while|whose|which|following|despite)\b"
    r"|\band\s(?:$|(?:another|a\sfurther|an\sadditional|\d)|(?:it|now|also|later)\s$|(?:is|are|was|were|will|has|have|had|plans?|expects?|aims?)\b)"
)
_INSERTED = compiled(
    r",(?!\d{3}(?!\d))[^,;]{1,90},\s*$"
    r"|(?<=事[项宜])[，,](?:因|由于|鉴于|受)[^，。；;]{1,70}[，,](?=[^，。,]{0,14}$)"
)  # "the purchase of X, mooted in 2023, was completed"
# A comma of a Chinese text, or another deed after the one that ends: 终止辅导并改赴香港.
_PARTED = compiled(
    r"，|(?<=[\u3400-\u9fff]),|并(?:改|转|另|重新)|转而|改(?:为|赴|道|在)|转(?:赴|战|道|向)"
)
# Where a Chinese sentence comes from what is planned to what is so: 规划机架5.6万个，一期1.2万个已上架，PUE为1.23.
_BY_NOW = compiled(r"[，,；][^，,；]{0,14}已(?!披露|公告|公布|签|知|经?预|计划|规划)")
# What the next clause gives a day is no part of a scheme that was passed: 审议通过了预案，公司股票于6月9日复牌.
_NEXT_DEED = compiled(
    r"(?:[及和与]?(?:相关|有关|其他)?议案)?[，,][^，,；。将拟]{0,12}[于自][^，,；。将拟]{0,10}\d[^，,；。将拟]{0,8}"
)
# What is counted beside what runs says nothing of what comes next: 现有数据中心5个，在建3个，标准机架12万架.
_TALLIED = compiled(r"\d+[个座处家栋项][，,；]")
_WHETHER = compiled(r"[^，。；]{0,3}(?:能否|是否|可否|会否|能不能|有没有)")
# What only the noun behind it is: it does not reach over a comma ("halted pending an announcement, shares fell").
_ADJECTIVAL = {"pending", "planned", "proposed", "upcoming", "forthcoming", "prospective", "potential", "尚未"}
# What a figure is measured against ("beat the consensus estimate of", 高于市场预期) is not what it is.
_BESIDE = compiled(
    r"(?:\b(?:beat|beats|beating|topp?(?:ed|ing|s)|exceed(?:ed|ing|s)?|above|below|miss(?:ed|ing|es)?|over"
    r"|ahead of|short of|than|versus|against|in line with|within|met|meets|meeting)\s[^,;]{0,24}"
    r"|(?:高于|低于|超出|超过|超|好于|不及|符合|优于|逊于|略超)[^，；。]{0,8})$",
    re.IGNORECASE,
)
# What a denial has called false, and what goes on as it was after it: 澄清称传言不实，董事长正常履职，并出席了……
_REFUTED = compiled(
    r"(?:不实|不属实|失实|捏造|谣言|虚假|子虚乌有|无中生有|空穴来风)[^，。；]{0,2}，[^。；]{0,20}?(?:并|仍|正常|照常|继续|如期)"
)
# "no inquiry letter", "neither a listing nor an IPO"
_NO = compiled(r"\b(?:no|nor)\s(?:(?!longer|doubt|less|fewer|later|more|matter)[\w-]+\s){0,2}$", re.IGNORECASE)
_BRACKETS = compiled(r"（[^（）]*）|\([^()]*\)")
_ONGOING = compiled(r"\b(?:is|are) being $")  # "is being bought"
_WALL = compiled(
    r"[;；。?？]|,\s+(?:while|whereas|but|which|who|with|according\sto)\s|\s(?:while|whereas)\s|[，,](?:但|而|不过|前者|后者)|\.\s",
    re.IGNORECASE,
)


class Modality:
    """What the status cues of the ontology say of a hit."""

    def __init__(self, grammar: Grammar) -> None:
        self._finder = CueFinder(grammar)

    def cues(self, text: str) -> list[Cue]:
        """Return all cues of a sentence as (start, end, kind), in order."""
        return self._finder.cues([text])[0].every

    def look(self, views: list[View]) -> None:
        """Note in views the cues of their sentences, of all at once; else each is read when a rule asks."""
        for view, cues in zip(views, self._finder.cues([view.text for view in views]), strict=True):
            view.cues = _of(view, cues)

    def of(self, view: View) -> Cues:
        """Return the cues of a sentence, and what else may turn a status there."""
        if (cues := view.cues) is None:
            (cues,) = self._finder.cues([view.text])
            view.cues = cues = _of(view, cues)
        return cues

    def status(self, view: View, hit: Hit) -> str:
        """Return the status of a hit, or DROP where the clause is a condition or a question."""
        place = hit[1:]  # all but its rule
        found = view.statuses.get(place)
        if found is None:
            found = view.statuses[place] = _status(view, hit, self.of(view))
        return found


def _of(view: View, cues: Cues) -> Cues:
    """Return the cues of a sentence in which no letter of a Chinese name is one, nor 目标 in 目标公司."""
    if not cues.every or view.language != "zh":
        return cues
    named = (m for m in view.mentions if m.is_entity and (m.kind != "anaphor" or m.text[:1] in "目拟"))
    names = ((m.start, m.end, m.kind in ("name", "anaphor")) for m in named)
    at = view.start
    return outside_names(view.text, cues, [(start - at, end - at, sure) for start, end, sure in names])


def negates(turning: list[tuple[int, int]], start: int, end: int) -> bool:
    """Tell whether one of such words stands between two places of its sentence ("did not exceed", 能否达到)."""
    return any(start <= a and b <= end for a, b in turning)


def _status(view: View, hit: Hit, cues: Cues) -> str:
    text = view.text
    before = _before(view, hit, cues) if cues.before else []
    after = _after(view, hit, cues) if cues.after else []
    if _is_open(text, hit, before, cues) or (cues.taken_back and is_taken_back(text, hit.start)):
        return DROP
    if (cues.negated or cues.nots) and _negated(view, hit, cues):
        return DROP if "expected" in before else "denied"
    if (cues.meant and came_to_nothing(text, hit)) or ("planned" in before and laid_aside(text, hit)):
        return "terminated"
    for kind in STRONG if before or after else ():
        if kind in before or kind in after:
            return kind
    if view.rumoured or (cues.reported and RUMOURED.search(text, 0, hit.start)):
        return "claimed"
    if after:
        return "done" if "done" in after else after[0]
    if cues.happened and (_perfect(text, hit, cues) or ("planned" in before and carried_out(view, hit))):
        return "done"
    for kind in before:
        if kind not in ("done", "if"):
            return kind
    return "done" if "done" in before else _bare(text, hit, cues)


def _before(view: View, hit: Hit, cues: Cues) -> list[str]:
    """Return the kinds of the cues before a hit that govern it."""
    text, at = view.text, hit.start
    governing = []
    for start, end, kind in cues.before:
        if start >= at:
            break
        if says_nothing(start, end, kind, view) or (cues.titled and in_title(start, kind, text, at)):
            continue
        between = text[end:at]
        comma = "," in between or "，" in between
        if comma and _ends_there(lowered(text), start, end):
            continue
        if kind in _TO_COME and " and that " in between:
            continue  # "that it would spend as much, and that sales were 3 billion"
        if comma and kind in _TO_COME and is_of_its_own(view, (start, end, kind), hit):
            continue
        if comma and kind == "expected" and _BESIDE.search(text, 0, start):
            continue  # "revenue of 3 billion, ahead of guidance, and a profit of"
        if kind in _ASSERTED and _REFUTED.search(text, start, at):
            continue
        if kind in _OPEN and (
            ("已" in between and _BY_NOW.search(between)) or (comma and is_so_by_now(text, hit.end, hit.part))
        ):
            continue
        if text[start:end] == "预案" and _NEXT_DEED.fullmatch(between):
            continue
        if text[start:end] == "在建" and _TALLIED.match(between):
            continue
        if _governs(between, view.language) and not (kind == "terminated" and _PARTED.search(between)):
            governing.append(kind)
    return governing


def _after(view: View, hit: Hit, cues: Cues) -> list[str]:
    """Return the kinds of the cues behind a hit that tell of it."""
    text = view.text
    telling = []
    for start, _, kind in cues.after:
        if (
            start >= hit.end
            and not _APART.search(behind := _INSERTED.sub(" ", text[hit.end : start]))
            and len(_BRACKETS.sub("", behind)) < _REACH[view.language]
            and title_at(text, start) in (-1, title_at(text, hit.start))
            and not (kind == "expected" and (_BESIDE.search(text, hit.end, start) or goes_on(text, hit.end, start)))
        ):
            telling.append(kind)
    return telling


def _perfect(text: str, hit: Hit, cues: Cues) -> bool:
    """Tell whether the trigger's own clause says that it has happened, whatever is planned in those before."""
    told = [m.start() for m in _PERFECT.finditer(text, 0, hit.end)]
    if not told or _CLAUSE_END.search(text, told[-1], hit.start):
        return False
    low = max((m.end() for m in _CLAUSE_END.finditer(text, 0, hit.start)), default=0)
    return not any(low <= start and end <= hit.end and kind in _OPEN for start, end, kind in cues.every)


def _negated(view: View, hit: Hit, cues: Cues) -> bool:
    """Tell whether a plain "not" stands before the trigger, with no more than auxiliaries and adverbs between."""
    words, reach = (_BARE_NOT, 24) if hit.part == "verb" else (_NO, 40)
    if cues.negated and words.search(view.text, max(0, hit.start - reach), hit.start):
        return True
    before = [end for end in cues.nots if end <= hit.start]
    return any(_NEGATED[view.language].fullmatch(view.text, end, hit.start) for end in before)


def _governs(between: str, language: str) -> bool:
    """Tell whether a cue reaches over the words between it and a hit."""
    if language == "zh" and len(between) > _REACH[language]:  # names in full and brackets are no distance
        between = _BRACKETS.sub("", between)
        return len(between) <= _CLAUSE and not (STOP if len(between) > _REACH[language] else _WALL).search(between)
    return len(between) <= _REACH[language] and not _WALL.search(between)


def _bare(text: str, hit: Hit, cues: Cues) -> str:
    """Return the status of a trigger without a cue: an infinitive is planned, all else done or left open."""
    if hit.form == "base" and text[max(0, hit.start - 4) : hit.start].lower().endswith("to "):
        return "done" if came_true(text, hit.start - 3) else "planned"
    if hit.part == "noun" or hit.form == "gerund":
        return "open"
    return "open" if cues.ongoing and _ONGOING.search(text, max(0, hit.start - 11), hit.start) else "done"


def _ends_there(text: str, start: int, end: int) -> bool:
    """Tell whether a cue does not reach over a comma: it is only what its noun is, or opens what somebody asks."""
    word = text[start:end]
    return word in _ADJECTIVAL or word == "whether" or (word == "if" and text[:start].endswith(("asked ", "asks ")))


def _is_open(text: str, hit: Hit, before: list[str], cues: Cues) -> bool:
    """Tell whether a sentence asks or sets a condition; a plan that depends on one is still considered."""
    if "if" in before and "considered" not in before[before.index("if") :]:
        return True
    if cues.inverted or (cues.questioned and asks(text, hit)):
        return True
    if hit.part == "noun":
        if cues.whether and _WHETHER.match(text, hit.end):
            return True
        if cues.should and _SHOULD.search(text, 0, hit.start) and _FAILS.match(text, hit.end):
            return True
    if (cues.going and _would_have(text, hit)) or (cues.either and or_will(text, hit.end)):
        return True
    return hit.form == "zh" and text.startswith("的", hit.end) and _whoever(text, hit)


def _would_have(text: str, hit: Hit) -> bool:
    """Tell whether a text says that somebody was going to do a thing, which is no plan that anybody has told."""
    return _GOING.search(text, 0, hit.start) is not None and not _TOLD.search(text, 0, hit.start)


def _whoever(text: str, hit: Hit) -> bool:
    """Tell whether a Chinese clause is a condition of a decree: 赴港上市的，给予奖励."""
    return _IF_SO.match(text, hit.end) is not None and not _IS_SO.search(text, max(0, hit.start - 40), hit.start)
