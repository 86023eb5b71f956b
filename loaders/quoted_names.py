"""Chinese firms that are named in quotation marks behind what they are: 光计算公司“X”, 算力调度企业“Y”."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.compiling import compiled
from loaders.gates import Gate
from loaders.mentions import Mention
from loaders.name_words import named
from loaders.scripts import HAN

_NOUNS = ("公司", "企业", "厂商", "创企", "独角兽", "服务商", "运营商", "开发商", "供应商", "制造商", "初创", "机构")
# What founders did, before the name of what they founded: 前员工创办的“X”进入清算.
_DID = ("创办的", "创立的", "创建的")
_GATE = Gate(f"{noun}{mark}" for noun in (*_NOUNS, *_DID) for mark in "“「")
# No saying (公司“不存在”, 企业“牵手”), and nothing that the firm only has (企业“X”平台).
_QUOTED = compiled(
    rf"[“「](?P<name>(?![不未无没已将正曾从仍可尚])[{HAN}]{{3,6}}|[A-Z][A-Za-z]{{2,14}})[”」]"
    rf"(?![{HAN}]{{0,4}}(?:计划|项目|模式|战略|系统|平台|产品|芯片|集群|模型|工程|行动|业务|的))"
)
_TRADE = compiled(
    rf"(?:(?<![两三几多数])[{HAN}A-Za-z](?![家称言闻传个些])[{HAN}A-Za-z](?:{'|'.join(_NOUNS)})|{'|'.join(_DID)})$"
)


def quoted(text: str) -> Iterator[Mention]:
    """Yield the firms of a text that stand in quotation marks behind a trade: the text says what they are."""
    for _, end in _GATE.spans(text):
        m = _QUOTED.match(text, end - 1)
        if m is not None and _TRADE.search(text[max(0, end - 8) : end - 1]) is not None:
            yield named(m.start("name"), m.end("name"), text, "Company")
