"""A Chinese sentence without its light words: what stands between a name, its verb and a number and changes nothing.

"“云岚芯片”（688001）日前正式完成了3亿元的B轮融资" says what "云岚芯片完成3亿元的B轮融资" says, and is read so again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.patterns import DATE, ENTITY, INDEX, NUMBER
from loaders.view import View

_NAME = rf"{ENTITY}."
_HAN = r"[\u4e00-\u9fff]"
# What a firm is said to be right before its name, behind the word that leads it: 与A股公司甲, 由老股东乙.
_SORTS = (
    "上市公司", "A股公司", "港股公司", "新三板公司", "创业公司", "初创公司", "大模型公司", "芯片公司", "算力公司",
    "科技公司", "老股东", "原股东", "现有股东", "战略投资者", "自然人", "招标人", "采购人", "发包人", "竞争对手",
    "同行", "合作伙伴", "大客户", "供应商", "央企", "国企", "巨头", "龙头", "运营商", "服务商", "厂商", "独角兽",
    "创始人", "董事长", "实际控制人", "实控人", "控股股东", "第一大股东",
)  # fmt: skip
# Behind a name: its code or what else it is called; when, for how much and how it acted; that it told so.
_BRACKET = rf"\s?[（(][^（()）。；{NUMBER}]{{1,40}}[)）]"
_AMID = (
    rf"(?:于|在)?{DATE}.(?:[，,]|晚间|晚|当天|上午|下午|起)?"
    rf"|以{NUMBER}.(?:的?(?:价格|对价|总价|现金|代价))?"
    rf"|通过[^，。；{ENTITY}-{DATE}]{{2,14}}(?:方式|交易|竞价|渠道)"
    rf"|以{NUMBER}.的(?:份额|比例|占比)"
    r"|(?:也|还|又|则|便|亦|刚|日前|近日|随后|此后|正式|成功|顺利|最终|目前|如今|独家|再次|再度|首次|率先|一举|继续)"
    r"|(?:宣布|官宣)[，：]?"
)
_LIGHT = compiled(
    rf"[“「](?P<quoted>{_NAME})[”」](?!{ENTITY})"
    rf"|(?<={_NAME}){_BRACKET}"
    rf"|(?<={_NAME})组成的?(?=联合体)"
    rf"|(?:(?<={_NAME})|(?<={_NAME}[”」)）])|(?<=联合体))(?:{_AMID}){{1,4}}(?={_HAN})"
    # That it is over, behind a verb.
    rf"|(?<={_HAN})(?<![为除罢不得极])了(?=[^解结却然，。；、：”\s])"
    rf"|(?<=[与和由向对被从给、，])(?:{'|'.join(_SORTS)})(?={ENTITY})",
    re.IGNORECASE,
)
# What no name holds, but a saying: 两家企业“合二为一”; what only is called so: 企业“出海计划”.
_SAYS = compiled(r"[了在不而必要会得为被]|(?:计划|项目|战略|行动|模式|工程|转型|方案)$")


def without_light(encoded: str, places: list[int], view: View) -> tuple[str, list[int]] | None:
    """Return an encoded sentence without its light words, with the offsets of what is left; None where it has none."""
    kept = list(_kept(encoded, view.mentions))
    if len(kept) == 1:
        return None
    return "".join(encoded[a:b] for a, b in kept), [at for a, b in kept for at in places[a:b]] + places[len(encoded) :]


def _kept(encoded: str, mentions: list[Mention]) -> Iterator[tuple[int, int]]:
    """Yield the stretches between light words."""
    at = 0
    for m in _LIGHT.finditer(encoded):
        if m["quoted"] is None:
            yield at, m.start()
            at = m.end()
        elif _names(mentions[ord(m["quoted"][1]) - INDEX]):
            yield at, m.start()
            yield m.span("quoted")
            at = m.end()
    yield at, len(encoded)


def _names(quoted: Mention) -> bool:
    """Tell whether what stands in quotation marks is a name, and no saying that was taken for one."""
    return quoted.kind == "name" or (len(quoted.text) > 2 and _SAYS.search(quoted.text) is None)
