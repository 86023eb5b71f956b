"""What a Chinese noun for a site can stand for: 该中心 is no cluster, 该集群 no single centre."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Node, Sentence
from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.view import View

# What many centres make up, or lie in.
_WIDE = compiled(r"(?:集群|节点|算力网|国家[^，。]{0,8}枢纽)$|\b[Cc]luster$")
_PARK = compiled(r"(?:基地|园区?|谷|城|港|小镇|[Bb]ase|[Pp]ark|[Cc]ampus|[Vv]alley)(?:[一二三四]期)?$")
# 项目 within a longer word (签约项目, 数据中心项目), or of many (项目46个), or of the firm that has it (项目公司).
_FREE = compiled(r"(?:^|[^\u3400-\u9fff]|[前述个但而且年月日后时中悉该此本从因使则若即当今])$")
_OF_MANY = compiled(
    r"(?:共|达|总数|数量|合计)?\s?\d+\s?[个项余多]|公司|库|部|经理|负责人|方(?![案式面向])|单位|清单|名单|群"
)
_PHASE, _OF_PHASE = compiled(r"-phase-\d$"), compiled(r"phase|stage|期")
# Then it is there, and all of it: 届时总规模, "once phase two opens, total capacity".
_IN_ALL = compiled(
    r"(?:届时|(?:建成|投产|交付|完成|投运|投用|达产|落成|完工|竣工|上线)(?:之?后|时))[^；。]{0,16}?(?:总(?!包|投资)|合计)"
    r"|\b(?:[Bb]y then|[Ww]hen|[Oo]nce|[Oo]n completion)\b[^.;]{0,60}\b(?:total|combined|overall)\s"
)
_PHASE_NAMED = compiled(r"[一二三四]期$| phase \d$")


def whole_site(node: Node, noun: str) -> Node:
    """Return the whole of a site whose phase was told of, where a noun means no phase."""
    if not _PHASE.search(node.id) or _OF_PHASE.search(noun):
        return node
    return Node(_PHASE.sub("", node.id), _PHASE_NAMED.sub("", node.label), node.cls)


def in_all(view: View, phase: Mention, node: Node, end: int) -> Node:
    """Return the whole of a site where a total is told for when a phase of it is there (二期建成后，总规模将达5000P).

    `end` is where the figure stands.
    """
    if not _PHASE.search(node.id):
        return node
    start = view.sentence.start if view.language == "en" else phase.end
    return whole_site(node, "") if _IN_ALL.search(view.cut(start, end)) else node


def site_meant(noun: str, named: Sequence[Mention], latest: Mention | None) -> Mention | None:
    """Return the last of some sites that a Chinese noun for one may stand for, by the name that it was given last."""
    found = next((m for m in reversed(named) if _may_be(noun, m)), None)
    if found is None or found.node is None or latest is None or latest.node is None:
        return found
    return latest if found.node.label.endswith(latest.node.label) else found


def _may_be(noun: str, m: Mention) -> bool:
    names = (m.text, m.node.label if m.node is not None else m.text)
    wide = any(_WIDE.search(name) for name in names)
    if "集群" in noun:
        return wide
    park = any(_PARK.search(name) for name in names)
    return not wide and not (park and noun.endswith("中心"))


def is_no_project(text: str, start: int, end: int) -> bool:
    """Tell whether 项目 at a place of a text stands for no site that was named before."""
    if text[start:end] != "项目":
        return False
    return _FREE.search(text[max(0, start - 1) : start]) is None or _OF_MANY.match(text, end) is not None


# Where another thing is, stands or is built: 位于X的Y, 落户X, 在X内.
_AT = compiled(
    r"(?:位于|坐落于|坐落在|坐落|落户于?|落户在|落地于?|落地在|落子|入驻|地处|选址于?|选址在|设在|设于|建在|建于|扎根|布局于|地点为|地点位于|(?<![存现正])在)"
    r"[\u3400-\u9fff]{0,10}$"
)
_OF_IT = compiled(r"(?:的|内|里|境内|起步区)")


def is_seat(text: str, start: int, end: int) -> bool:
    """Tell whether a site at a place of a text only tells where another is (位于X的“Y”智算中心)."""
    return _OF_IT.match(text, end) is not None and _AT.search(text[max(0, start - 14) : start]) is not None


_SITE = r"(?:data cent(?:re|er)|computing cent(?:re|er)|cent(?:re|er)|facility|campus|base|plant|site|hall|park)"
# A site without a name of its own, by whose it is: "China Unicom's data centre in the cluster".
_SOMEBODYS = compiled(rf"(?:['’]s?|\b[Ii]ts|\b[Tt]heir)\s(?:[\w-]+\s){{0,3}}?{_SITE}\b")
_ONE_SITE = compiled(rf"[Tt]h(?:e|is|at) {_SITE}$")


def is_one_of_many(noun: str, meant: Mention | None, read: Sequence[Sentence]) -> bool:
    """Tell whether "the facility" is not the cluster that it would stand for: a site without a name is told of."""
    if meant is None or meant.node is None or _ONE_SITE.match(noun) is None or not _WIDE.search(meant.node.label):
        return False
    return any(_SOMEBODYS.search(sentence.text) for sentence in read)
