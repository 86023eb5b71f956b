"""Chinese sentences that need no subject from elsewhere: 全国机架…，算力规模…, 五家公司合计…，同比增长…, 后者….

A clause without a subject of its own goes on with that of the clauses before it in its sentence. Where that is
something of which no list knows a name, what an article spoke of last is not meant.
"""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.mentions import fits
from loaders.oblique import oblique
from loaders.view import Clause, View
from ontology.vocabulary import Vocabulary

_LATTER = compiled(r"后者")
# A whole country's, province's or trade's, or one of a firm's sites, at the head of a clause.
_WHOLE = compiled(
    r"\W*(?:(?:截至|截止|到|至)[^，,。；;]{2,12}[，,]?\s*)?(?:20\d\d年|今年|去年|目前)?[^，,。；;]{0,4}?"
    r"(?:全国|全球|我国|国内|全[省市区县行网]|[本该全]集群|集群|全行业|行业|板块|大盘|[一二三四首]期(?!间|末|初|货|权|限))"
)
# Firms that are counted and not named, at the head of a clause.
_UNNAMED = compiled(
    r"\W*[^，,。；;：:]{0,12}?(?<![与和向由为是有对给])(?:[一两三四五六七八九十几多数\d]+[余多]?家|又一家?|另一家?|某家?|上述|其余|其他|部分|多数)"
    r"[^，,。；;的]{0,10}(?:公司|企业|厂商|机构|券商|运营商|服务商|交易所)(?!的)"
    r"|\W*(?:客户|供应商|公司|厂商|机构|股东|对方)[A-Z甲乙丙丁](?![\w&.-]*[A-Za-z])"
)
# A project that has no name but what it is, at the head of a clause: 生产基地项目，由X投资.
_PROJECT = compiled(r"\W*[\u3400-\u9fff“”\"]{4,26}(?:项目|工程)[，,]")
# What many firms have together, of whom a sentence names none: 118家公司合计实现营收…；归母净利润….
_ALL = compiled(r"\d+[余多]?家[^，。；]{0,16}[，]?[^，。；]{0,16}合计|合计[^，。；]{0,8}\d+[余多]?家")
_SPLIT = compiled(r"[；;。]")


def has_its_own_subject(view: View, start: int) -> bool:
    """Tell whether the clauses of a Chinese sentence up to a place speak of something that no list names."""
    if view.language != "zh":
        return False
    ahead = view.cut(view.sentence.start, start)
    last = max((m.start() for m in _LATTER.finditer(ahead)), default=None)
    if last is not None and not any(m.start - view.sentence.start == last for m in view.mentions):
        return True
    if not any(m.is_entity for m in view.mentions if m.end <= start) and _ALL.search(ahead) is not None:
        return True
    return any(_heads(view, c.start, min(c.end, start)) for c in _so_far(view, start))


def named_before(view: View, index: int, start: int, types: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    """Tell whether the clauses before one of a Chinese sentence speak of things by name, and of none of some types."""
    if view.language != "zh":
        return False
    before = [c for c in _so_far(view, start) if c.end <= view.clauses[index].start]
    named = [g for c in before for g in view.groups_in(c) if g.members[0].is_entity and not oblique(view, g)]
    return bool(named) and not any(fits(g.members[0], types, vocabulary) for g in named)


def _so_far(view: View, start: int) -> list[Clause]:
    """Return the clauses up to a place, none before a semicolon."""
    ahead = view.cut(view.sentence.start, start)
    low = view.sentence.start + max((m.end() for m in _SPLIT.finditer(ahead)), default=0)
    return [c for c in view.clauses if low - 1 <= c.start <= start]


def _heads(view: View, low: int, high: int) -> bool:
    words = view.cut(low, high + 1)
    if (project := _PROJECT.match(words)) is not None:
        sites = (n for n in view.mentions if low <= n.start < low + project.end())
        return not any(n.node is not None and n.node.cls in ("Facility", "Programme") for n in sites)
    words = view.cut(low, high)
    m = _WHOLE.match(words) or _UNNAMED.match(words)
    inside = (n for n in view.mentions if m is not None and low <= n.start < low + m.end())
    return m is not None and not any(n.is_entity and n.kind != "anaphor" for n in inside)
