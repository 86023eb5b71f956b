"""Whose figures a table holds: the firm that the lines over it name, else the firm that the article is about.

Nearest speaks first: the table's own head, its caption, the headings of the sections around it, the code on the
masthead, the title. A firm that the text before happens to name is not the table's, and where a caption speaks of
another party that nothing identifies (标的公司, "target company"), the table is nobody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import takewhile
from typing import Final

from graph.model import Node
from loaders.cells import cells
from loaders.compiling import compiled
from loaders.context import Context
from loaders.events import Assertion
from loaders.headings import heads
from loaders.label_lines import is_label_line, may_label, named_by_label
from loaders.mentions import Mention, fits
from loaders.slugs import slug
from loaders.table_units import holds_for_all, money_unit
from loaders.target_names import headline_target, target_named
from loaders.tickers import bracketed
from loaders.view import View
from ontology.vocabulary import Vocabulary

# A caption with a name that no lexicon holds: 盈利预测（墨山光电，亿元）.
_NEW: Final = compiled(
    r"(?:预测|预期|指标|数据|摘要|估值)\s*[（(](?!单位|币种)(?P<name>[\u3400-\u9fff]{2,8})\s*[，,、：:]"
)
_UNIT_ONLY: Final = compiled(r"[（(]?(?:单位|币种|[Uu]nit|RMB|CNY|HK\$|US\$|人民币)[^。.]{0,30}$")
# What notices of Hong Kong set over the years: "For the year ended 31 December", 截至十二月三十一日止年度.
_SPAN_ONLY: Final = compiled(
    r"(?:For the )?(?:year|(?:three|six|nine) months)s? ended [^.:：]{0,40}$|截至[^，。：]{1,24}止(?:年度|.{1,2}个月)$",
    re.IGNORECASE,
)
_TARGET: Final = compiled(
    r"(?:交易|投资)?标的(?:公司|企业|资产|集团|基本情况|的基本情况|情况)|目标(?:公司|集团)|被收购方|\btarget(?:\s(?:company|group|firm|business)|['’]s)\b"
    r"|\b(?:of|on|about) the target\b(?!\sprice)|^\W*(?:[IVX]{1,5}\.\s)?(?:the\s)?target\W*(?:$|(?:key\s)?financ)",
    re.IGNORECASE,
)
_OTHER: Final = compiled(
    r"交易对方|子公司|联营|合营|被投资|\b(?:counterpart(?:y|ies)|subsidiar(?:y|ies)|associates?|investees?)\b",
    re.IGNORECASE,
)
# What makes a line the caption of figures, and a sentence one that leads to a table.
_FIGURES: Final = compiled(
    r"财务|数据|预测|指标|业绩|基本情况|概况|估值|利润表|摘要|股权结构|股东|"
    r"\b(?:share(?:holding|holders?)? structure|shareholders|results?|forecasts?|financials?|financial"
    r"|figures?|estimates?|profile|overview|summary|projections?)\b",
    re.IGNORECASE,
)
# What follows a firm's name in a line that presents it.
_DESCRIBED: Final = compiled(
    r"\s?(?:[（(][^()（）]{1,40}[)）])?\s?"
    r"(?:,\s(?:founded|established|incorporated|set up|formed|a|an|the|which|based|headquartered)\b"
    r"|(?:was|is|has been)\s(?:founded|established|incorporated|set up|a|an|the|principally|engaged|mainly)\b"
    r"|(?:develops|makes|provides|designs|operates|owns|produces|manufactures)\b"
    r"|(?:于\d{4}年|成立|创立|创办|设立|注册|系|是一|为一|主[要营]|专注|位于))"
)
# What a government draws up: the figures under it are of the place.
_OF_PLAN: Final = compiled(
    r"[”\"’]?\s(?:[a-z][\w-]*\s){0,3}(?:plan|scheme|programme|program|initiative|policy|strategy|roadmap|blueprint|measures)s?\b"
    r"|[”」》]?[\u3400-\u9fff]{0,8}(?:计划|行动|方案|规划|工程|政策|措施)",
    re.IGNORECASE,
)
_LEADS: Final = compiled(r"[:：]$|如下|下表|\b(?:as follows|below|following|table)\b", re.IGNORECASE)
_SENTENCE: Final = compiled(r"[.。!?！？;；]$")
_LEVELS: Final = tuple(
    compiled(p) for p in (r"第?[一二三四五六七八九十]+[、章节部]|[IVX]{1,5}[.、]\s",
                          r"[（(][一二三四五六七八九十]+[）)]", r"\d{1,2}\s?[.、．](?!\d)", r"[（(]\d{1,2}[）)]")
)  # fmt: skip
_HASHES: Final = compiled(r"(#{1,6})\s")
_NUMBERED: Final = compiled(r"(?:第?[一二三四五六七八九十\d]+[、章节部.．]|[（(][一二三四五六七八九十\d]+[）)])\s*")
_UNNUMBERED: Final = 7 + len(_LEVELS)
_POINTS: Final = (_UNNUMBERED - 2, _UNNUMBERED - 1)
_LONGEST_CAPTION: Final = 90
_DEEPEST: Final = 12  # headings
_MASTHEAD: Final = 8  # lines
_NEAR: Final = 3  # lines
# Who rate others, and own no table of figures.
_RATER = compiled(
    r"(?:\b(?:Ratings|Research|Securities)|资信|评级|研究(?:院|所)?)(?:[\s,]*(?:Ltd|Limited|Inc|LLC|Co)\.?)*$"
)


class Captions:
    """The lines of an article that may speak of the next table; show it each line, in reading order."""

    def __init__(self, vocabulary: Vocabulary, text: str) -> None:
        """Take the article's text too: before a heading stand the hashes that tell its level."""
        self._vocabulary, self._text = vocabulary, text
        self._shown: list[View] = []
        self._sections: list[tuple[int, View]] = []
        self._masthead: Node | None = None
        self._named: dict[str, Node] = {}
        self._sheet: Node | None = None
        self._target: Node | None = None
        self._headlined: Node | None = None
        self._seen, self._headed, self._introduced = 0, False, False
        self.unit = ""
        """What a line over the table says that all sums of the page are in."""

    @property
    def last(self) -> View | None:
        """Return the line just over the table."""
        return self._shown[-1] if self._shown else None

    @property
    def top(self) -> list[str]:
        """Return the first lines of the article, as far as they stand over the table."""
        return [view.text for view in self._shown[:_NEAR]]

    @property
    def near(self) -> list[str]:
        """Return the lines right over the table, nearest first, as far as they are no sentences."""
        return [v.text for v in takewhile(lambda v: not _SENTENCE.search(v.text), self._shown[: -1 - _NEAR : -1])]

    def show(self, view: View) -> None:
        """Take note of a line that is no row; it is read once a table asks for it, as few articles hold any."""
        self._shown.append(view)

    def _read(self, view: View) -> None:
        """Read the next line."""
        self._seen += 1
        if holds_for_all(view.text) and (unit := money_unit(view.text)):
            self.unit = unit
        self._named |= {n.id: n for n in self._firms(view.mentions)}
        if may_label(view.text) and (firm := named_by_label(view.sentence, view.mentions)) is not None:
            self._sheet = firm.node
        if self._target is None and _TARGET.search(view.text):
            self._target = target_named(view)
        if self._headlined is None and "INTEREST" in view.text:
            self._headlined = headline_target(view.text)
        if self._seen <= _MASTHEAD and self._masthead is None:
            self._masthead = self._coded(view)
        if (level := self._level(view)) is not None:
            inner = self._headed and level == _UNNUMBERED  # two headings without a word between
            outer = [s for s in self._sections if s[0] < level or inner]
            self._sections = [*outer[-_DEEPEST:], (level, view)]
            self._sheet = self._sheet if self._within(level, view) else None
        elif self._introduced and (told := _described(view)) is not None:
            self._sheet = told
        self._headed = level is not None
        self._introduced = self._headed and _TARGET.search(view.text) is not None

    def _within(self, level: int, view: View) -> bool:
        """Tell whether a heading is a point of a fact sheet: a label, a number in figures, what leads to its table."""
        if _TARGET.search(view.text) or _OTHER.search(view.text):
            return False
        return level in _POINTS or is_label_line(view.sentence) or _FIGURES.search(view.text) is not None

    def _level(self, view: View) -> int | None:
        """Return how deep a heading is, the more the deeper; None where a line is no heading."""
        if _UNIT_ONLY.match(view.text) or _SPAN_ONLY.match(view.text):
            return None
        start = view.sentence.start  # the mark of an item is no part of it
        line = self._text[max(0, start - 12) : start].rpartition("\n")[2].lstrip() + view.text
        if (hashes := _HASHES.match(line)) is not None:
            return len(hashes[1])
        if heads(view.sentence) or (view.sentence.kind == "text" and _is_short(view)):
            numbered = next((i for i, p in enumerate(_LEVELS) if p.match(line)), None)
            if numbered is not None:
                return 7 + numbered
        return _UNNUMBERED if view.sentence.kind == "heading" else None

    def owner(self, head: View, context: Context, stated: Iterable[Assertion]) -> Node | None:
        """Return the firm of a table with this head, given what is stated so far; None where that is uncertain."""
        for view in self._shown[self._seen :]:
            self._read(view)
        over = [head, *self._captions()]
        if self._sheet is not None:
            return self._sheet
        sections = [view for _, view in reversed(self._sections) if view not in over]
        for line in [*over, *sections]:
            if _TARGET.search(line.text) or _OTHER.search(line.text):
                return self._party(line, stated)
            if line is over[-1] and self._on_target():
                return self.target(stated)
            firms = self._firms(line.mentions if line is not head else _unheaded(head))
            if line in over and not firms and (m := _NEW.search(line.text)):
                return Node(slug(m["name"]), m["name"], "Company")
            if firms and (line in over or self._names(line) or _FIGURES.search(line.text)):
                return firms[0] if len(firms) == 1 else None
        return self._masthead or self._protagonist(context)

    def _captions(self) -> list[View]:
        """Return the lines that belong to the table, nearest first: what stands over a line of units belongs too."""
        last = self._shown[-1:]
        beside = last and (_UNIT_ONLY.match(last[0].text) or _SPAN_ONLY.match(last[0].text))
        near = self._shown[:-3:-1] if beside else last
        return [v for v in near if _LEADS.search(v.text) or not _SENTENCE.search(v.text)]

    def others(self, stated: Iterable[Assertion]) -> list[Node]:
        """Return of whom a table may be that is not its owner's: the target, the firms of the paragraph over it."""
        target = self.target(stated)
        beside = [node for view in self._beside() for node in self._firms(view.mentions)]
        return ([target] if target else []) + beside

    def _on_target(self) -> bool:
        """Tell whether the paragraph over the table, before lines on its unit or year, is on the target of a deal."""
        return any(_TARGET.search(v.text) for v in self._beside())

    def _beside(self) -> list[View]:
        """Return the sentences of the paragraph over the table, the last first, lines on its unit or year left out."""
        said = (v for v in reversed(self._shown) if not (_UNIT_ONLY.match(v.text) or _SPAN_ONLY.match(v.text)))
        last = next(said, None)
        if last is None or last.sentence.kind in ("heading", "title"):
            return []
        return [last, *takewhile(lambda v: v.sentence.paragraph == last.sentence.paragraph, said)]

    def _party(self, line: View, stated: Iterable[Assertion]) -> Node | None:
        """Return the party of which a line speaks: the firm that it names, else the one target of what is told."""
        firms = self._firms(line.mentions)
        if len(firms) == 1 and not _OTHER.search(line.text):
            return firms[0]
        return self.target(stated) if _TARGET.search(line.text) else None

    def target(self, stated: Iterable[Assertion]) -> Node | None:
        """Return the firm that a notice calls the target, else the one target of what is told so far."""
        if self._target is not None:
            return self._target
        told = {a.object.id: a.object for a in stated if a.predicate == "target" and isinstance(a.object, Node)}
        return next(iter(told.values())) if len(told) == 1 else self._headlined

    def _protagonist(self, context: Context) -> Node | None:
        """Return the firm of the title, else the one named most, else the only one named; never a broker."""
        about = context.defaults.get("title:Company")
        if about is not None and about.node is not None and self._may_own(about.node):
            return None if self._names_a_plan(about) else about.node
        return next(iter(self._named.values())) if len(self._named) == 1 else None

    def _names_a_plan(self, about: Mention) -> bool:
        """Tell whether a title has an unknown name only before a plan: "Henan's DELTA-LINK compute plan"."""
        if about.node is None or about.node.id in self._vocabulary.entities:
            return False
        return _OF_PLAN.match(self._text, about.start + len(about.text)) is not None

    def _coded(self, view: View) -> Node | None:
        """Return the firm that a line of the masthead names with its code ("INSPUR (000977 CH)")."""
        ends = ((m, m.start + len(m.text) - view.sentence.start) for m in view.mentions)  # m.end may hold the bracket
        coded = [m for m, end in ends if any(bracketed(view.text, end))]
        firms = self._firms(coded)
        return firms[0] if len(firms) == 1 and (_is_short(view) or view.sentence.kind == "cell") else None

    def _names(self, line: View) -> bool:
        """Tell whether a heading is a firm's name, or begins with one that it sets apart ("2. Hygon: outlook")."""
        number = _NUMBERED.match(line.text)
        start = line.sentence.start + (number.end() if number else 0)
        first = next((m for m in line.mentions if m.start <= start + 1 and self._firms([m])), None)
        if first is None:
            return False
        rest = line.cut(first.start + len(first.text), line.sentence.end).strip()
        return not rest or (line.sentence.kind != "item" and rest[0] in "（(:：–—|")

    def _firms(self, mentions: Iterable[Mention]) -> list[Node]:
        """Return the firms among mentions, each once; "Forecasts" is none, and a broker owns no table."""
        sure = (m for m in mentions if m.kind in ("name", "new") and fits(m, ("Company",), self._vocabulary))
        named = {m.node.id: m.node for m in sure if m.node is not None}
        return [node for node in named.values() if self._may_own(node)]

    def _may_own(self, node: Node) -> bool:
        return not self._vocabulary.is_a(node.cls, "SecuritiesFirm") and _RATER.search(node.label) is None


def _unheaded(head: View) -> list[Mention]:
    """Return the mentions of a table's head but new names that are a whole cell: 增减变动幅度 heads a column."""
    whole = {c.text.partition("（")[0].partition("(")[0].strip(" *") for c in cells(head)}
    return [m for m in head.mentions if m.kind != "new" or m.text not in whole]


def _described(view: View) -> Node | None:
    """Return the firm with which a sentence begins that says what it is ("X, founded in 2019", X成立于2019年)."""
    first = next(iter(view.mentions), None)
    if first is None or first.node is None or first.node.cls != "Company" or first.kind not in ("name", "new"):
        return None
    says = first.start == view.start and _DESCRIBED.match(view.text, first.start + len(first.text) - view.start)
    return first.node if says else None


def _is_short(view: View) -> bool:
    return len(view.text) <= _LONGEST_CAPTION and not _SENTENCE.search(view.text)
