"""New names in Latin letters: by their ending, by the words beside them, else proper nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import capwords

from graph.model import Node
from loaders.alternatives import alternatives
from loaders.compiling import compiled
from loaders.firms import acts_as_firm, called, introduced
from loaders.gates import Gate, matches_at
from loaders.latin_words import ANY, FIRST, WORD
from loaders.mentions import Mention, Spans
from loaders.mute_lines import is_mute
from loaders.name_heads import headed, is_thing
from loaders.name_words import NameWords, named
from loaders.openings import acts, leading_role, leading_stop, owns, stands
from loaders.parties import ROLES
from loaders.romanised import Romanised
from loaders.scripts import HAN, has_han
from loaders.slugs import slug
from loaders.title_case import is_by_capitals, is_written
from loaders.trade_words import FIRM, TRADE
from loaders.unit_names import units

_CALENDAR = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[a-z]*\.?\b"
# A session's year or ordinal before the name of its series, and the years that a plan's title names.
_SESSION = compiled(
    r"(?:(?:19|20)\d\d|\d{1,3}(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth)\s+"
)
_YEARS = compiled(r"20\d\d(?:\s?[-–—]\s?20\d\d)?\s(?=$)")
# Classes whose names often hold the name ending of a firm inside ("Computing Industry Alliance").
_BODIES = ["Organization", "University", "ResearchOrganization", "DataExchange", "StockExchange", "Conference"]
_BODIES += ["Fund", "Policy", "GovernmentBody", "MarketIndex"]
# Classes whose endings end terms and headings too ("Share Capital", "Consideration Securities").
_FIRMS = ("Company", "SecuritiesFirm", "Facility", "Fund", "Bank")
# Heads that a name may begin with: "University of X", "Conference on X and Y".
_HEADS = ("University", "GovernmentBody", "ResearchOrganization", "Conference", "Bank", "Organization")
# The title of a notice stands on a line of its own below that of the body that issues it.
_ENTITLED = r"(?:Notice|Circular|Announcement|Opinions|Measures)\s"
# White space within a name: a line may break in it, but no paragraph, and no mark that was blanked out.
_GAP = rf"(?:[^\S\n]{{0,2}}\n(?!\s*\n|{_ENTITLED})(?![A-Z][\w ]{{1,24}}[:：])[^\S\n]*|[^\S\n]{{1,2}}(?!\s))"
_OF = compiled(
    rf"{_GAP}(?:of|on|for){_GAP}(?!{_CALENDAR})(?:the\s+)?{WORD}(?:{_GAP}(?:(?:of|&)\s+)?{WORD}){{0,6}}"
)
_OF_AND = compiled(
    rf"\s+(?:of|on|for)\s+(?!{_CALENDAR})(?:the\s+)?{WORD}(?:\s+(?:(?:and|of|&)\s+)?{WORD}){{0,6}}"
)
_DAY = (
    r"(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|(?:(?:Janu|Febru)ary|March|April|May|June|July|August|"
    r"(?:Septem|Octo|Novem|Decem)ber|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
# Who made a document: no part of its title.
_MAKER = (
    r"(?:Ministry|State Council|National \w+ (?:Administration|Commission)|Commission|Bureau|People['’]s|Central|"
    r"[A-Z]\w+ (?:Municipal|Provincial|City))\b"
)
# What a document's title goes on with: "Measures for the Administration of X", "Several Measures to Support X".
_ABOUT = compiled(
    rf"{_GAP}(?:of|on|for|to|concerning|regarding|governing){_GAP}(?!{_CALENDAR})(?!(?:the\s+)?{_MAKER})(?:the\s+)?{WORD}"
    rf"(?:{_GAP}(?!(?:of|by)\s+(?:the\s+)?{_MAKER})(?:(?:and|of|for|in|on|to|the|by|with|&)\s+){{0,2}}(?!{_DAY}){WORD}){{1,12}}"
)
_QUALIFIED = compiled(
    r"(?:\b(?:Several|Certain|Interim|Provisional|Administrative|Implementing|Implementation|Guiding|Detailed|Draft|Trial|"
    r"Special|Specific|Policy|Further|Additional|Joint|Temporary|Three-Year|Five-Year)\s)+$"
)
_SUM = compiled(r"\b(?:RMB|Rmb|RM|SAR|AED|CNY|USD?|HKD?|NTD?|EUR|CN|JPY|KRW|SGD)[$¥€]?\d")  # "RMB3.3bn" names nobody
# Words that part two names in a run of capitals; bodies and meetings are named with "and" and "of".
_PARTING = dict.fromkeys(("GovernmentBody", "Policy", "Conference", "Organization"), ()) | {
    "University": (" and ", " of "), "ResearchOrganization": (" and ",),
    "Facility": (" and ", " on "), "Company": (" and ", " of ", " on "),
}  # fmt: skip
# The form of a company, and the words between it and an ending inside its name: "X Data Centers Group, Inc.".
_FORM = r"(?:Co\b\.?(?:,?\s?(?:Ltd|Limited|Inc)\b\.?)?|(?:Inc|Ltd|Corp)\b\.?|Corporation\b|Limited\b|LLC\b|PLC\b|plc\b)"
# The same in other lands.
_ABROAD = r"(?:Sdn\.?\sBhd\b\.?|Pte\.?\s(?:Ltd\b\.?|Limited\b)|(?:Bhd|Berhad|GmbH|Tbk|FZE|LLC|PLC)\b)"
_FORMS = frozenset(("Limited", "Ltd", "Inc", "Corp", "Corporation", "LLC", "PLC", "Co Ltd", "Co., Ltd", "Co., Limited"))
_LEGAL = compiled(
    rf"(?P<between>(?:{_GAP}(?:{WORD}|&|\([A-Z][a-z]+\))){{0,5}}?),?{_GAP}(?:{_FORM}|{_ABROAD})(?:,?\s{_FORM}){{0,2}}"
)
_INCORPORATED = compiled(r",?\s(?:Co|Inc|Ltd|Corp|Limited|Group|Holdings)\b")
# The seat that belongs to the name of a firm's local house: "X Securities (HK)".
_SEAT = r"(?:\s\((?:HK|H\.K\.|Hong Kong|Macau|China|Asia|International|Singapore|Shanghai|Shenzhen|Beijing)\))?"
_RANKS = "Vice|Deputy|Senior|Chief|General|Executive|Managing|Assistant|Associate|Group|Global|Founding|Acting|Interim"
_YEAR = compiled(r"(?:19|20)\d\d\s+(?=[A-Z])")
# What stands before the rest of the name of a state's own firm: "Baotou State-owned Capital Operation Co., Ltd."
_OWNED = compiled(r"(?:\b[A-Z][\w&.’'-]*\s){1,3}State-[Oo]wned\s$")
# What follows a place by whose name a firm is described: "Penang testing firm X".
_OF_PLACE = compiled(
    rf"\s(?:(?!and\b|or\b|as\b|by\b|but\b|than\b|with\b)[a-z][\w-]*\s){{0,2}}{FIRM}\s[A-Z]"
)
# What a part of a town or land is called by its last word.
_DISTRICTS = (" District", " County", " Township", " Subdistrict", " Street", " Road", " Avenue")
# What a firm is told to be behind its name, whatever word ends that: "Bright Core, a Wuhu start-up,".
_INTRODUCED = compiled(rf",\san?\s(?:[\w-]+\s){{0,4}}(?:start-?up|{TRADE})\b")
_TITLE = compiled(r"\s(?:on|of|for|and)\s")  # what stands in titles of documents
_MEASURED = compiled(r"\d-$")  # what a name's unit follows
_GOES_ON = compiled(r"[^\S\n][A-Z][a-z]")
# Who makes an announcement, on a line of its own: "OAKEN STRAIT HOLDINGS LIMITED".
_SHOUTED = compiled(
    r"(?m:^[ \t]*)(?P<name>[A-Z][A-Z&'’-]+(?: (?:[A-Z][A-Z&'’.-]*|\([A-Z ]+\)|&)){1,9}"
    r" (?:LIMITED|LTD\.?|PLC|CORPORATION|INC\.?))(?m:[ \t*]*$)"
)
_ISSUES = compiled(
    r"(?:Notice|Circular) (?:on|of|Concerning|Regarding|about) (?:the )?(?:Printing and )?(?:Issu(?:ing|ance)"
    r"|Distribut(?:ing|ion)|Publish(?:ing)?"
    r"|Publication|Releas(?:ing|e)|Promulgat(?:ing|ion)|Forwarding|Printing)(?: and (?:Distribut(?:ing|ion)"
    r"|Implement(?:ing|ation)))? (?:of )?(?:the )?(?=[A-Z])"
)
_SHOUTS = Gate(("LIMITED", "LTD", "PLC", "CORPORATION", "INC"))


def _last(words: str) -> str:
    """Return the last of some words in lower case; a hyphen parts words too."""
    parts = words.replace("-", " ").split()
    return parts[-1].lower() if parts else ""


class LatinNames:
    """Finds names in Latin letters by ending, by the words around them, and by their capitals."""

    def __init__(self, words: NameWords) -> None:
        """Take what the ontology says of names."""
        self._words, self._classes = words, words.suffixes["en"]
        english, posts = list(self._classes), alternatives(words.lists["role"]["en"])
        join = rf"(?:\s+(?:of|and|for|&|on)(?=\s+(?!{_CALENDAR})[A-Z]))*"
        self._english = compiled(
            rf"{ANY}(?:{join}{_GAP}(?:{WORD}|\d{{2,4}}\b|\([A-Z][a-z]+\))){{0,7}}?{_GAP}(?:(?:of|on|for)\s+)?"
            rf"({alternatives(english)})(?:\b|(?=[{HAN}]))"
            r"(?:(?<=Ltd)\.|(?<=Bhd)\.)?(?:\s+(?:(?:Co|Inc|Ltd|Corp)\b\.?|(?:Group|Holdings|Limited)\b)"
            rf"|,\s+(?:Ltd|Inc)\b\.?|\s+{_ABROAD})*"
            + _SEAT
        )
        heads = [t for t in english if self._classes[t] in _HEADS and " " not in t]
        self._heads = Gate(heads)
        self._headed = compiled(rf"\b({alternatives(heads)}){_OF.pattern}")
        titles = [t for t in english if self._classes[t] == "Policy"]
        self._titles_of = Gate(titles)
        self._titled = compiled(rf"\b(?:{alternatives(titles)}){_ABOUT.pattern}")
        bodies = [t for t in english if self._classes[t] in _BODIES]
        self._longer = compiled(rf"(?:{_GAP}{WORD}){{0,2}}?{_GAP}({alternatives(bodies)})\b")
        self._post = compiled(rf"(?:^|\s)(?:(?:{_RANKS})[\s-])*(?i:{posts})$")
        self._post_ends = {_last(post) for post in words.lists["role"]["en"]}
        self._posts = compiled(rf"(?:(?:{_RANKS})[\s-])*(?i:{posts})\b")
        self._proper = compiled(rf"{FIRST}(?:{_GAP}(?:&{_GAP})?{WORD}){{0,4}}")
        lists = words.lists
        plain = [*lists["no-brand"]["en"], *(word.capitalize() for word in words.generic)]
        self.romanised = Romanised(lists["trade-noun"]["en"], plain, lists["surname"]["en"])
        self._titles = frozenset(w.title() for w in words.lists["role"]["en"])

    def suffixed(self, text: str) -> Iterator[Mention]:
        """Yield the names that an ending, or a head such as "University of", shows, and units by name."""
        for m in self._english.finditer(text):
            if m[1] in _FORMS or not has_han(text[max(0, m.start() - 1) : m.start()]):
                yield from self._ended(m, text)
        for m in matches_at(self._headed, text, self._heads.starts(text)):
            yield named(m.start(), m.end(), text, self._classes[m[1]])
        for m in matches_at(self._titled, text, self._titles_of.starts(text)):
            more = _QUALIFIED.search(text[max(0, m.start() - 40) : m.start()])
            low = m.start() - (len(more[0]) if more else 0)
            issues = _ISSUES.match(text, low, m.end())  # the paper itself, not the notice that comes with it
            yield named(issues.end() if issues is not None else low, m.end(), text, "Policy")
        for m in _SHOUTED.finditer(text) if _SHOUTS.opens(text) else ():
            node = Node(slug(m["name"]), capwords(m["name"]), "Company")
            yield Mention(*m.span("name"), m["name"], "new", node)
        for start, end in units(text):
            if not {*text[start:end].split()} & (self._words.stop | ROLES):
                yield named(start, end, text, "Company")

    def _ended(self, m: re.Match[str], text: str) -> Iterator[Mention]:
        """Yield the name that ends with a suffix: its firms listed by "and" apart, its body to the longest end."""
        cls, end = self._classes[m[1]], m.end()
        start = m.start() + leading_stop(m[0], self._words.opener)
        if cls in _FIRMS:
            verb = text[start : start + self._words.verbs.leading(text, start, text[start : m.start(1)] or m[1])]
            if self._words.verbs.takes_thing(verb.rstrip()):
                return  # "Velox Micro Launches AI Chip"
            start += len(verb)
            start += leading_role(text[start : m.start(1)])
        if _MEASURED.search(text, max(0, start - 3), start) and " " in m[0]:  # "the 2,000-PFLOPS X Centre"
            start += text[start:end].find(" ") + 1
        if cls != "Policy" and start > m.start() and (year := _YEAR.match(text, start)):
            start = year.end()  # "In 2025 X Semiconductor"
        more = self._longer.match(text, end)
        if more and not re.search(r"(?:[^s]s|ed|To|With|In|For|On|At|By)\s", more[0][: more.start(1) - more.start()]):
            cls, end = self._classes[more[1]], more.end()
        elif cls == "Policy" and (about := _ABOUT.match(text, end)):
            end = about.end()
        elif cls in (*_HEADS, "Policy") and (tail := (_OF if _PARTING.get(cls, ("",)) else _OF_AND).match(text, end)):
            end = tail.end() if cls != "Policy" else end
        if cls == "Facility":  # "X Cloud Base Co., Ltd." is who runs it
            end = self._legal_end(text, end)
            cls = "Company" if _INCORPORATED.match(text, m.end(1), end) or end > m.end() else cls
        elif cls == "Company" and not _TITLE.search(text, start, end):
            end, cls = headed(text, self.romanised.trade_end(text, end))
            if not cls:
                return
            end = self._legal_end(text, end) if cls == "Company" else end
        while cls == "Conference" and (session := _SESSION.match(text, start)):
            start = session.end()  # it tells the session, not the series
        if cls == "Policy" and (years := _YEARS.search(text[max(0, start - 16) : start])):
            start -= len(years[0])  # the period that a plan's title names
        if (post := self._posts.match(text, start)) and post.end() > end:
            return  # "Chief Technology Officer" is no firm called Chief Technology
        words = text[start : m.start(1)]
        if cls != "Policy" and (told := self._words.verbs.span(words, last=True)) is not None:
            if _GOES_ON.match(text, end) or self._words.verbs.takes_thing(words[slice(*told)]):
                return  # "Wins Velox Cloud Order"
            start, words = start + told[1] + 1, words[told[1] + 1 :]
        cut = max((words.rfind(w) + len(w) for w in _PARTING.get(cls, (" and ", " of ")) if w in words), default=0)
        if not cut and cls == "Company" and (owned := _OWNED.search(text[max(0, start - 60) : start])):
            start -= len(owned[0])
        name = text[start + cut : end]
        plain = name in self._words.stop or (cls in _FIRMS and self._words.is_generic(name))
        if start + cut < m.start(1) and not plain:
            yield named(start + cut, end, text, cls)

    def _legal_end(self, text: str, end: int) -> int:
        """Return where the form of a company ends that a name goes on to, over words of trades and plain ones."""
        more = _LEGAL.match(text, end)
        if more is None:
            return end
        between = [w for w in more["between"].split() if w[0].isalpha()]
        trade = all(w in self._classes or self.romanised.is_trade(w) or self._words.is_generic(w) for w in between)
        return more.end() if trade else end

    def _without_post(self, name: str) -> str:
        """Return a run of capitals without the post that ends it, which is no name nor the end of one."""
        return self._post.sub("", name) if _last(name) in self._post_ends else name

    def proper_nouns(self, text: str, taken: Spans) -> Iterator[Mention]:
        """Yield the runs of capitals that are names, but those taken; what the words beside make a firm is sure."""
        opener = self._words.opener
        for m in self._proper.finditer(text):
            run = m[0]
            if run in opener or taken.covers(*m.span()):
                continue  # most are known, and all else takes longer to tell
            start, words = m.start(), run.split(maxsplit=1)
            if len(words) == 1:  # of one word nothing is cut off but all of it
                yield from self._proper_noun(text, start, m.end(), taken)
                continue
            start += leading_stop(run, opener) if words[0] in opener else 0
            for at, end in self._words.verbs.parts(text, start, m.end()):
                yield from self._proper_noun(text, at + leading_role(text[at:end]), end, taken)

    def _proper_noun(self, text: str, start: int, end: int, taken: Spans) -> Iterator[Mention]:
        """Yield a run of capitals if it is a name."""
        name = self._without_post(text[start:end])
        if (sum_ := _SUM.search(name)) is not None:  # "Budget Rmb5.5bn", "PT Rmb210"
            name = name[: sum_.start()].rstrip()
            if " " not in name:
                return
        end = start + len(name)
        if taken.meets(start, end):
            return
        words, stop = name.split(), self._words.stop
        known = not words or name in stop or stop.issuperset(words)
        known = known or (words[-1] in stop and not self._ends_as_brand(words) and _INTRODUCED.match(text, end) is None)
        told = known or _OF_PLACE.match(text, end) or self._is_term(name, start, end, text)
        told = told or name.endswith(_DISTRICTS)
        told = told or is_thing(name) or (is_written(name.lower(), text) and not acts(text, end))
        alone = len(name) > 2 and " " not in name and not told and introduced(text, start, end)
        if alone and not self._words.is_common(name):
            yield named(start, end, text, "Company")
        elif len(name) > 2 and not told and self._is_name(name, start, end, text):
            if not owns(text, end) and self._is_doubted(name) and is_by_capitals(text, start, end):
                return
            acting = self.romanised.is_brand(name) and acts(text, end)
            plain = " " in name and self._titles.isdisjoint(words)
            firm = acting or (plain and (acts_as_firm(text, start, end) or self._trades(name, start, end, text)))
            if firm or not is_mute(text, start, end):
                yield named(start, end, text, "Company", "new" if firm else "proper")

    def _ends_as_brand(self, words: list[str]) -> bool:
        """Tell whether "AI" ends the name of a firm ("Petabridge AI"), not a term ("Generative AI")."""
        first = words[0]
        return words[-1] == "AI" and not (self._words.is_common(first) or self._words.is_generic(first))

    def _is_doubted(self, name: str) -> bool:
        """Tell whether a name must come back elsewhere where a headline has capitals throughout."""
        return " " not in name or not (name.replace(" ", "").isalpha() and self.romanised.ends_with_trade(name))

    def _is_term(self, name: str, start: int, end: int, text: str) -> bool:
        """Tell whether a run of capitals is a term or a heading; one word beside Chinese characters is a name."""
        among = " " not in name and has_han(text[max(0, start - 2) : end + 2])
        return not among and self._words.is_generic(name)

    def _trades(self, name: str, start: int, end: int, text: str) -> bool:
        """Tell whether a name ends with a trade, and does something or comes back by its first word."""
        first = name.split()[0]
        if self._words.is_common(first) or not self.romanised.ends_with_trade(name):
            return False
        return acts(text, end) or re.search(rf"\b{re.escape(first)}\b(?! [A-Z])", text[end:]) is not None

    def _is_name(self, name: str, start: int, end: int, text: str) -> bool:
        """Tell whether a run of capitals is a name; one word in pinyin that acts is, wherever it stands."""
        named_so = (self.romanised.is_brand(name) and acts(text, end)) or (name.isupper() and called(text, start))
        return named_so or stands(name, start, end, text)
