"""The lexicon names every entity once, in two languages, and says nothing that it should not."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from rdflib import RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "gold" / "entities.tsv"
FILES = sorted((ROOT / "ontology" / "lexicon").glob("*.ttl"))
S = Namespace("https://w3id.org/suanli/ontology#")
ID = "https://w3id.org/suanli/id/"
CODE = ID + "code/"
FIRM_NAMES = (RDFS.label, SKOS.altLabel, SKOS.hiddenLabel)
LINKS = (S.partOf, S.locatedIn, S.capitalOf, S.branchOf, S.productOf, S.issuedBy)
FACTS = (S.hasCode, S.makesProductClass, S.issuedOn, S.coversPeriod)
COMPANIES = frozenset({"Company", "Bank", "SecuritiesFirm"})
LEAST = [
    (COMPANIES, 180),
    ({"DataExchange"}, 35),
    ({"Policy", "ExportControl"}, 32),
    ({"ExportControl"}, 8),
    ({"StockExchange"}, 7),
    ({"Board"}, 6),
    ({"Publisher"}, 40),
    ({"Product"}, 40),
    ({"University"}, 10),
]
PROVINCES = """北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南
四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门"""
HUB_PLACES = "张家口 芜湖 韶关 天府新区 重庆 和林格尔 贵安新区 庆阳 中卫 长三角生态绿色一体化发展示范区"
BEARERS = {
    S.makesProductClass: COMPANIES,
    S.productOf: {"Product"},
    S.capitalOf: {"Place"},
    S.issuedBy: {"Policy", "ExportControl", "Programme"},
    S.branchOf: {"Organization", "Regulator"},
}
NOTATIONS = {
    "XSHG": r"[056]\d{5}\.SH",
    "XSHE": r"(0|3)\d{5}\.SZ",
    "XHKG": r"\d{5}\.HK",
    "XNAS": r"NASDAQ:[A-Z]+",
    "XNYS": r"NYSE:[A-Z]+",
    "mic": r"[A-Z]{4}",
}
PLACED = (S.locatedIn, S.capitalOf)
HAN = re.compile(r"[\u3400-\u9fff]")


def _parse(paths: list[Path]) -> Graph:
    graph = Graph()
    for path in paths:
        graph.parse(path, format="turtle")
    return graph


LEXICON = _parse(FILES)
TERMS = _parse([ROOT / "ontology" / "core.ttl", ROOT / "ontology" / "measures.ttl"])
ENTITIES = sorted(URIRef(s) for s in set(map(str, LEXICON.subjects(RDF.type))) if s.startswith(ID) and CODE not in s)


def _norm(name: object) -> str:
    return unicodedata.normalize("NFKC", str(name)).casefold().strip()


def _slug(entity: object) -> str:
    return str(entity).removeprefix(ID)


def _classes(entity: object) -> list[str]:
    return [str(c).removeprefix(str(S)) for c in LEXICON.objects(URIRef(str(entity)), RDF.type)]


def _labels(entity: object, language: str) -> list[str]:
    labels = LEXICON.objects(URIRef(str(entity)), RDFS.label)
    return [str(o) for o in labels if isinstance(o, Literal) and o.language == language]


def _owners(predicates: tuple[URIRef, ...]) -> dict[str, set[str]]:
    owners: dict[str, set[str]] = defaultdict(set)
    for predicate in predicates:
        for entity, name in LEXICON.subject_objects(predicate):
            owners[_norm(name)].add(_slug(entity))
    return owners


def _two_scripts(entity: object) -> bool:
    return not HAN.search(_labels(entity, "en")[0]) and bool(HAN.search(_labels(entity, "zh")[0]))


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_a_file_opens_with_its_subject_and_is_sorted_by_id(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    slugs = re.findall(r"^id:(\S+) a ", text, re.MULTILINE)
    assert text.startswith("# ") and slugs == sorted(slugs) and slugs


def test_no_entity_is_declared_twice() -> None:
    slugs = [s for p in FILES for s in re.findall(r"^id:(\S+) a ", p.read_text(encoding="utf-8"), re.MULTILINE)]
    assert [s for s, n in Counter(slugs).items() if n > 1] == []


def test_ids_are_lower_case_ascii_words_joined_by_hyphens() -> None:
    assert [e for e in ENTITIES if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", _slug(e))] == []


def test_every_entity_has_exactly_one_class() -> None:
    assert [_slug(e) for e in ENTITIES if len(_classes(e)) != 1] == []


def test_every_class_is_one_of_the_ontology() -> None:
    used = set(LEXICON.objects(None, RDF.type))
    assert {str(c) for c in used if (c, RDFS.label, None) not in TERMS} == set()


def test_every_entity_has_one_english_and_one_chinese_label() -> None:
    assert [_slug(e) for e in ENTITIES if len(_labels(e, "en")) != 1 or len(_labels(e, "zh")) != 1] == []


@pytest.mark.parametrize(("classes", "least"), LEAST)
def test_the_lexicon_knows_enough_of_a_kind(classes: set[str], least: int) -> None:
    assert sum(_classes(e)[0] in classes for e in ENTITIES) >= least


@pytest.mark.parametrize("name", f"{PROVINCES} {HUB_PLACES}".split())
def test_provinces_and_hub_places_are_places(name: str) -> None:
    owners = list(LEXICON.subjects(RDFS.label, Literal(name, "zh")))
    assert [c for o in owners for c in _classes(o)] == ["Place"]


def test_a_name_belongs_to_one_entity_unless_the_others_guard_it() -> None:
    shared = {n: o for n, o in _owners(FIRM_NAMES).items() if len(o) > 1}
    assert shared == {}


def test_a_guarded_name_is_not_also_a_firm_name_of_the_same_entity() -> None:
    firm = _owners(FIRM_NAMES)
    assert {n: o & firm[n] for n, o in _owners((S.guardedLabel,)).items() if o & firm.get(n, set())} == {}


def test_names_carry_no_title_marks_and_no_outer_spaces() -> None:
    names = [str(o) for p in (*FIRM_NAMES, S.guardedLabel) for o in LEXICON.objects(None, p)]
    assert [n for n in names if n != n.strip() or n.startswith("《") or n.endswith("》")] == []


def test_a_code_belongs_to_one_entity() -> None:
    assert [c for c, n in Counter(LEXICON.objects(None, S.hasCode)).items() if n > 1] == []


def test_every_code_used_is_a_code_with_one_notation() -> None:
    used = set(LEXICON.objects(None, S.hasCode))
    bare = [c for c in used if (c, RDF.type, S.Code) not in LEXICON]
    assert bare + [c for c in used if len(set(LEXICON.objects(c, S.notation))) != 1] == []


def test_a_notation_and_its_code_name_the_same_number() -> None:
    pairs = [(str(c).removeprefix(CODE), str(n)) for c, n in LEXICON.subject_objects(S.notation)]
    assert [p for p in pairs if p[0].split("-", 1)[1] not in p[1]] == []


def test_a_notation_is_written_as_its_market_writes_it() -> None:
    pairs = [(str(c).removeprefix(CODE).split("-")[0], str(n)) for c, n in LEXICON.subject_objects(S.notation)]
    assert [(m, n) for m, n in pairs if not re.fullmatch(NOTATIONS.get(m, "-"), n)] == []


@pytest.mark.parametrize("link", LINKS, ids=lambda p: str(p).removeprefix(str(S)))
def test_every_link_leads_to_an_entity_of_the_lexicon(link: URIRef) -> None:
    targets = set(LEXICON.objects(None, link))
    assert targets and targets <= set(ENTITIES)


@pytest.mark.parametrize("link", PLACED, ids=lambda p: str(p).removeprefix(str(S)))
def test_what_stands_somewhere_stands_in_a_place(link: URIRef) -> None:
    assert [_slug(o) for o in LEXICON.objects(None, link) if _classes(o) != ["Place"]] == []


@pytest.mark.parametrize(("link", "bearers"), BEARERS.items())
def test_only_the_right_kinds_bear_a_link(link: URIRef, bearers: set[str]) -> None:
    assert [_slug(s) for s in LEXICON.subjects(link) if _classes(s)[0] not in bearers] == []


def test_every_product_class_is_one_of_the_ontology() -> None:
    used = set(LEXICON.objects(None, S.makesProductClass))
    assert [c for c in used if (c, RDF.type, S.ProductClass) not in TERMS] == []


def test_nothing_is_part_of_itself() -> None:
    loops = [e for e in ENTITIES for o in LEXICON.objects(e, S.partOf) if e in LEXICON.transitive_objects(o, S.partOf)]
    assert loops == []


def test_the_lexicon_states_names_kinds_codes_and_parts_only() -> None:
    allowed = {RDF.type, *FIRM_NAMES, S.guardedLabel, *LINKS, *FACTS, S.notation}
    assert set(LEXICON.predicates()) - allowed == set()


def test_every_company_has_a_latin_and_a_chinese_name() -> None:
    assert [_slug(e) for e in ENTITIES if _classes(e)[0] in COMPANIES and not _two_scripts(e)] == []


def test_nearly_all_entities_have_labels_in_two_scripts() -> None:
    assert sum(map(_two_scripts, ENTITIES)) >= 0.95 * len(ENTITIES)


@pytest.mark.skipif(not GOLD.exists(), reason="the gold entities are not part of the project")
def test_the_gold_entities_are_all_in_the_lexicon_under_their_ids() -> None:
    with GOLD.open(encoding="utf-8", newline="") as lines:
        ids = {row["id"] for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)}
    assert ids and ids - {_slug(e) for e in ENTITIES} == set()
