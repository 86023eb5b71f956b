"""Which sheets there are, what stands in their columns, and which triples a cell stands for."""

from __future__ import annotations

from dataclasses import dataclass

from ontology.grammar import DIMENSIONS
from ontology.vocabulary import OWL, RDFS, SKOS, TERM

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title in two languages, what its cells hold, and for which property.

    `kind` is one of: id, file, class, choice (of `choices`, as text), traits (classes of a property), refs (things,
    separated by commas), term and terms, codes, text (in `language`), plain, number, date, and for sheets of texts
    tongue, word and fact. `needed` cells must not be empty.
    """

    title: str
    chinese: str
    kind: str
    predicate: str = ""
    language: str = ""
    choices: tuple[str, ...] = ()
    needed: bool = False
    width: int = 18
    tip: str = ""

    @property
    def head(self) -> str:
        """The words of the header cell."""
        return f"{self.title} · {self.chinese}"


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet: of things, a row each with all that is said of it, or of texts, a row for each.

    `fixed` is the class that each thing of the sheet has, where there is no column for it; `kinds` are, in a sheet of
    texts, the properties by what the column "kind" says.
    """

    name: str
    chinese: str
    columns: tuple[Column, ...]
    fixed: str = ""
    kinds: tuple[tuple[str, str], ...] = ()

    def index(self, kind: str) -> int:
        """Return the place of the first column of a kind, -1 where there is none."""
        return next((i for i, column in enumerate(self.columns) if column.kind == kind), -1)


_ID = Column("id", "标识", "id", needed=True, width=24, tip="Small letters, digits and hyphens: moore-threads")
_FILE = Column("file", "文件", "file", width=30, tip="Where a new row goes; left empty, where most of its kind are")


def _labels(width: int = 28) -> tuple[Column, ...]:
    return (
        Column("English label", "英文标签", "text", RDFS + "label", "en", needed=True, width=width),
        Column("Chinese label", "中文标签", "text", RDFS + "label", "zh", needed=True, width=width),
    )


_DEFINED = (
    Column("English definition", "英文定义", "text", SKOS + "definition", "en", needed=True, width=60),
    Column("Chinese definition", "中文定义", "text", SKOS + "definition", "zh", needed=True, width=50),
)


def _refs(title: str, chinese: str, name: str, width: int = 20) -> Column:
    return Column(title, chinese, "refs", TERM + name, width=width, tip="Ids, separated by commas")


_CLASS = Column("class", "类别", "class", TYPE, needed=True)
_CODES = Column("codes", "证券代码", "codes", TERM + "hasCode", width=24, tip="688802.SH, 00981.HK, NASDAQ:NVDA")
_PLACED = (_refs("part of", "隶属于", "partOf"), _refs("located in", "位于", "locatedIn"))
LANGUAGES = ("en", "zh")
STATUSES = ("done", "planned", "considered", "expected", "terminated", "denied", "claimed")
NAMED = (("other name", SKOS + "altLabel"), ("hidden", SKOS + "hiddenLabel"), ("guarded", TERM + "guardedLabel"))
PROPERTY_KINDS = {"relation": OWL + "ObjectProperty", "milestone": TERM + "Milestone", "aspect": TERM + "Aspect"}
TRAITS = {
    "symmetric": OWL + "SymmetricProperty",
    "transitive": OWL + "TransitiveProperty",
    "inverse functional": OWL + "InverseFunctionalProperty",
}
RULE_KINDS = {"frame": TERM + "Frame", "template": TERM + "Template"}
_OF_RULES = ("verb", "noun", "pattern", "slot", "unless", "needs", "set")
_OF_CLASSES = ("suffix", "kind", "anaphor", "column")
_OF_LISTS = ("cue", "word")
RULE_WORDS, LISTED = frozenset(_OF_RULES), frozenset((*_OF_CLASSES, *_OF_LISTS))
WORDS = tuple((name, TERM + name) for name in (*_OF_RULES, *_OF_CLASSES, *_OF_LISTS))
EXAMPLES = (("example", TERM + "example"), ("counterexample", TERM + "counterexample"))


def _choice(title: str, chinese: str, name: str, choices: tuple[str, ...], needed: bool = False) -> Column:
    return Column(title, chinese, "choice", TERM + name, choices=choices, needed=needed)


TABLES = (
    Table("companies", "公司", (
        _ID, _CLASS, *_labels(), _CODES, _refs("makes", "生产", "makesProductClass"), *_PLACED, _FILE,
    )),
    Table("entities", "其他实体", (
        _ID, _CLASS, *_labels(), *_PLACED, _refs("branch of", "分支机构属于", "branchOf"),
        _refs("capital of", "首府", "capitalOf"), _refs("product of", "产品属于", "productOf"),
        _refs("broader", "上位类别", "broaderClass"), _refs("issued by", "发布机构", "issuedBy"),
        Column("issued on", "发布日期", "date", TERM + "issuedOn", tip="2025, 2025-06 or 2025-06-10"),
        Column("covers", "所涉时期", "plain", TERM + "coversPeriod"), _CODES, _FILE,
    )),
    Table("names", "名称", (
        Column("id", "标识", "id", needed=True, width=28),
        Column("name", "名称", "word", needed=True, width=40),
        Column("language", "语言", "tongue", choices=LANGUAGES, needed=True, width=12),
        Column("kind", "种类", "kind", choices=tuple(kind for kind, _ in NAMED), needed=True,
               tip="hidden: recognised, never shown; guarded: an ordinary word too, counts only in context"),
    ), kinds=NAMED),
    Table("classes", "类别", (
        _ID, *_labels(), *_DEFINED, Column("parent", "上级类别", "terms", RDFS + "subClassOf"),
        Column("example", "实例", "refs", SKOS + "example"), _FILE,
    ), fixed=OWL + "Class"),
    Table("properties", "属性", (
        _ID, Column("kind", "种类", "types", TYPE, choices=tuple(PROPERTY_KINDS), needed=True),
        *_labels(), *_DEFINED, Column("of", "主体类别", "terms", RDFS + "domain"),
        Column("leads to", "客体类别", "terms", RDFS + "range"),
        Column("parent", "上级属性", "terms", RDFS + "subPropertyOf"),
        Column("inverse of", "逆属性", "terms", OWL + "inverseOf"),
        Column("traits", "特性", "traits", TYPE, choices=tuple(TRAITS)), _FILE,
    )),
    Table("measures", "指标", (
        _ID, *_labels(), *_DEFINED, _choice("dimension", "量纲", "dimension", DIMENSIONS, needed=True),
        _choice("compared", "可比方式", "compared", ("term", "period", "moment")), _FILE,
    ), fixed=TERM + "Measure"),
    Table("rules", "规则", (
        Column("id", "标识", "id", needed=True, width=34, tip="A group and a name: listing/debut"),
        Column("kind", "种类", "types", TYPE, choices=tuple(RULE_KINDS), needed=True),
        Column("states", "陈述", "terms", TERM + "states"), Column("evokes", "引出事件", "terms", TERM + "evokes"),
        Column("when", "适用状态", "plain", TERM + "when"),
        _choice("as status", "取状态", "asStatus", STATUSES),
        Column("sureness", "把握", "number", TERM + "sureness", width=10), _choice("sign", "正负号", "sign", ("-",)),
        Column("measuring", "所量", "plain", TERM + "measuring"), _FILE,
    )),
    Table("words", "词语", (
        Column("id", "标识", "id", needed=True, width=34, tip="A rule, a class, a status or a list"),
        Column("kind", "种类", "kind", choices=tuple(kind for kind, _ in WORDS), needed=True),
        Column("text", "文字", "word", needed=True, width=70),
        Column("language", "语言", "tongue", choices=LANGUAGES, width=12),
    ), kinds=WORDS),
    Table("examples", "例句", (
        Column("id", "标识", "id", needed=True, width=34),
        Column("kind", "种类", "kind", choices=tuple(kind for kind, _ in EXAMPLES), needed=True),
        Column("sentence", "句子", "word", needed=True, width=80),
        Column("subject", "主体", "fact", width=24), Column("predicate", "谓词", "fact", width=20),
        Column("object", "客体", "fact", width=24), Column("status", "状态", "fact", choices=STATUSES, width=12),
    ), kinds=EXAMPLES),
)  # fmt: skip
"""All sheets, in their order."""
BY_NAME = {table.name: table for table in TABLES}
