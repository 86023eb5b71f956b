"""Chinese sites that are named in quotation marks before what they are: “云屏”智算中心, “洛川智谷”算力基地."""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Node
from loaders.compiling import compiled
from loaders.gates import Gate
from loaders.mentions import Mention
from loaders.scripts import HAN
from loaders.slugs import slug

_BEGINS = (
    "智算", "智能计算", "算力", "超算", "数据中心", "云数据", "云计算", "机房", "集群", "万卡", "训练集群", "先进计算",
)  # fmt: skip
_GATE = Gate(f"{mark}{noun}" for noun in _BEGINS for mark in "”」\"")
_NAME = compiled(rf"[“「\"](?P<name>[{HAN}A-Za-z0-9·-]{{2,10}})$")
# No saying (“东数西算”工程), and nothing that sites are only like or part of ("“算力券”平台").
_KIND = compiled(
    r"(?P<kind>(?:智能?(?:计算|算)|算力|超算|云计算|先进计算|云数据|万卡|训练)?"
    r"(?:数据中心|中心|基地|产业园|园区?|集群|枢纽|机房|小镇|谷|港|平台))"
    rf"(?!建设|产业|企业|概念|板块|市场|设备|[{HAN}]{{0,4}}(?:办法|方案|行动|计划))"
)
_NO_NAME = compiled(r"东数西算|数据要素|人工智能|双碳|新基建|算力(?:网|券)|智算|大模型")


def quoted_sites(text: str) -> Iterator[Mention]:
    """Yield the sites of a text whose names stand in quotation marks, with the noun behind those."""
    for start, _ in _GATE.spans(text):
        name = _NAME.search(text, max(0, start - 12), start)
        kind = _KIND.match(text, start + 1)
        if name is None or kind is None or _NO_NAME.search(name["name"]):
            continue
        label = name["name"] + ("" if name["name"].endswith(kind["kind"]) else kind["kind"])
        begin, end = name.start("name"), kind.end()
        yield Mention(begin, end, text[begin:end], "new", Node(slug(label), label, "Facility"))
