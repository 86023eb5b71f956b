"""What a pattern takes into a Chinese name that is no part of it, at its rims; and what so names nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.name_words import named
from loaders.segmentation import tags
from loaders.trade_words import FIRM

# A stroke that parts a rubric from its text is a Chinese character too: 早报丨云岚科技, 丨云岚科技.
_STROKE = "丨"
_OTHERS = "等"  # 副总裁林楠等: he and others
_LIMIT = compiled(r"\d{1,2}(?:cm|CM|厘米)$")  # by how much a share may move in a day: 云岚科技20cm涨停
# A meeting told by its place in a series alone: 下一届大会, 本届论坛.
_ORDERED = compiled(
    r"(?:[上下本新首前历每这那该今去往])?[一两几]?届(?:中国|全国|全球|世界|国际)?(?:[大峰年盛]会|论坛|展会|博览会|会议)"
)
# The lines of accounts and heads of tables with the endings of firms: 会计数据, 主要财务指标.
_HEADS = frozenset((
    "会计", "财务", "经营", "业绩", "统计", "公开", "监测", "行业", "市场", "交易", "盘后", "盘面", "历史", "最新",
    "官方", "相关", "核心", "关键", "主要", "基本", "业务", "运营", "销售", "出货", "产销", "测试", "实测", "训练",
    "基础", "分部", "季度", "年度", "月度", "半年度", "报告期", "调研", "第三方", "海关", "工商", "招标", "中标",
))  # fmt: skip
# What no firm is called by last, and how one is described by another before its name.
_THINGS = compiled(
    r"\s(?:Shares|Stocks|Chips|Servers|GPUs|Cards|Curbs|Exports|Imports|Makers|Rules|Prices|Start-?ups|Firms)$"
)
_DESCRIBED = compiled(
    r"[A-Z][\w&.]*-(?i:rival|backed|based|listed|owned|led|controlled|linked|affiliated|invested)\s(?=[A-Z])"
)
# The same in a headline, each word with its capital: "Chip Designer Mogan Silicon Files for IPO".
_HEADLINED = compiled(
    r"(?:(?:AI|GPU|Chinese|Data|China['’]s)\s)?(?:AI|GPU|Chip|Server|Memory|Module|Robot|Cloud|Software|Optics|Sensor|Cent(?:er|re)"
    r"|Compute|Foundry|Storage|Network|Cooling|Packaging|Semiconductor)\s"
    r"(?:Designer|Maker|Developer|Start-?[Uu]p|Operator|Supplier|Vendor|Provider|Manufacturer|Unicorn|Firm|Giant)\s(?=[A-Z])"
)
_ROW = compiled(r"[^\S\n]{3,}")  # what parts the columns of a table
# What a firm makes, between its place and its kind: "Shanghai AI chip designer".
_MADE = compiled(r"\s(?:AI|IT|GPU|CPU|EV|PCB|DRAM|NAND|EDA|LLM|ASIC|FPGA|IC|SoC|IoT|RISC-V)$")
_KIND = compiled(rf"[\s-](?:[a-z][\w-]*\s){{0,2}}{FIRM}\b")
# A lot of a tender: 标包1, 第二标段.
_LOT = compiled(r"第?[一二三四五六七八九十\d]*(?:标[包段项]|子包|分包|包件|采购包|分标)[一二三四五六七八九十\dA-Z]*")
# What goes on with a number or a letter before it, and begins no name: 18C章特专科技公司, A股科技公司.
_GLUED, _COUNTED = compiled(r"[A-Za-z\d]$"), "章条款项期号届类级轮股榜"
# A kind of firm that a rulebook or a programme speaks of: 特专科技公司, 高新技术企业.
_CLASS = compiled(r"(?:\d{1,2}[A-Z]?章)?(?:特专|专精特新|高新|硬核?|未盈利)(?:生物)?(?:科技|技术)")
# What a name's owner does once more, with the ending of a firm: 云岚资本追加投资.
_AGAIN = compiled(r"(?<=[\u3400-\u9fff]{2})(?:追加|继续|共同|独家|持续|参与|跟进|加码|再次|首次|已|曾)投资$")
# When and how a firm does what stands behind its name, and by whom: 云岚悄然完成, 云岚方面回应.
_HOW = compiled(
    r"(?<=[\u3400-\u9fffA-Za-z]{2})(?:悄然|悄悄|一度|旋即|随即|随后|突然|再度|再次|首次|确实|已然|连续|率先|独家|火速|闪电|刚|陆续"
    r"|相继|接连|提前|如期|顺利|意外|紧急|最终|终于|集中|全资|日内|年内|同日|次日|当晚|当日|正式|强势|低调|高调|密集|频频|屡次|多次|始终|依然|仍然"
    r"|果断|迅速|逐步|逐渐|大幅|小幅|纷纷|先后|一举|被动|主动|提早|按期|此番|此次|本次|目前|如今|至今|此前|早前|日前|近日|近期|最近|昨日|昨晚"
    r"|今晨|上周|本周|上月|本月|去年|今年|官方|方面|内部|高层|管理层|合计|共计|总计|累计|亦|则|也|仍|(?<![精正明准])确)+$"
)
# When, and by whose word, before the name: 昨晚云岚, 据报道云岚, 公告显示云岚.
_TOLD = compiled(
    r"(?:(?:公告|财报|年报|文件|资料|工商信息|登记信息|天眼查|企查查)?显示|有?消息(?:人士)?称?|据?(?:报道|透露|披露|了解)|记?者?获悉|市场传出"
    r"|昨[晚夜日天]|今[晨早晚]|当[晚日天]|次日|随[后即]|此[前后]|其后|至此|因此|相比之下|之下|与此同时|受此影响|不过|其中|截至目前|据[称传悉]|另据"
    r"|(?:业内|知情)人士称?|业内称?|(?:新晋|国产|老牌|明星|知名|头部|本土|行业|赛道|芯片|算力|AI|GPU|大模型)*独角兽|悉(?!尼)|关联方|(?:地方)?国企|央企|民企|国家队|竞争对手)+(?=[\u3400-\u9fffA-Za-z]{2})"
)
# The middle of a name whose first words a verb or an adverb could be: 中国联合网络通信有限公司.
_NATIONAL = compiled(r"中国(?:联合|国际|统一|共同|合作|联通|移动)$")
_WORD = compiled(r"\S+")
_SHORT = 48  # letters of a line that was not wrapped
_SHUT = ")）】」』”"
_OF_HEADS = ("数据", "软件", "材料", "网络", "通信")


def plain_strokes(text: str) -> str:
    """Return a text with the strokes between its parts as the sign of ASCII, in the same places."""
    return text.replace(_STROKE, "|") if _STROKE in text else text


def rimmed(text: str, found: Iterable[Mention]) -> Iterator[Mention]:
    """Yield names without what is no part of them, but those of which nothing is left that names something."""
    for m in found:
        cls = m.node.cls if m.node is not None else ""
        name = m.text
        if "\n" in name and (row := _ROW.search(text, max(0, m.start - 120), m.start + name.rindex("\n"))):
            below = m.start + name.rindex("\n") + 1  # the heads of a table's columns, and its first row
            if row.start() >= text.rfind("\n", 0, m.start) and " " in text[below : m.end].strip():
                yield named(below, m.end, text, cls, m.kind)
        elif "\n" in name and cls == "Company" and (line := _below(text, m)) is not None:
            yield named(line, m.end, text, cls, m.kind)
        elif cls == "Company":
            yield from _firm(text, m)
        elif cls == "Person" and len(name) > 2 and name.endswith(_OTHERS):
            yield _cut(text, m, len(_OTHERS))
        elif len(name) > 2 and name[0] in _SHUT:
            yield named(m.start + 1, m.end, text, cls, m.kind)
        elif cls != "Conference" or _ORDERED.fullmatch(name) is None:
            yield m


def _below(text: str, m: Mention) -> int | None:
    """Return where a firm's name begins that stands whole in the line below a short one: "About X", X Systems Co."""
    line = m.start + m.text.rindex("\n") + 1
    start = max(line, text.rfind("  ", line, m.end) + 2) if "  " in text[line : m.end] else line
    ahead, words = text[m.start : line].lower().split(), list(_WORD.finditer(text, start, m.end))
    again = next((w.start() for w in words if len(w[0]) > 2 and w[0].lower() in ahead), None)
    if again is not None:
        return again  # "X Wuxi" over "Operator X Systems"
    short = line - text.rfind("\n", 0, line - 1) < _SHORT
    return start if short and len(words) > 2 else None


def _firm(text: str, m: Mention) -> Iterator[Mention]:
    """Yield the name of a firm without what is no part of it, if anything is left."""
    name = m.text
    if _THINGS.search(name):
        return
    if (of := _DESCRIBED.match(name) or _HEADLINED.match(name)) is not None:
        yield named(m.start + of.end(), m.end, text, "Company", m.kind)  # "Inspur-rival Hengyue"
    elif len(name) > 2 and name[0] in _SHUT:
        yield named(m.start + 1, m.end, text, "Company", m.kind)
    elif not name.isascii() and _is_lot_or_chapter(text, m):
        return
    elif (again := _AGAIN.search(name)) is not None:
        yield _cut(text, m, len(again[0]))
    elif not name.isascii() and (told := _TOLD.match(name)) is not None:
        yield from _firm(text, named(m.start + told.end(), m.end, text, "Company", m.kind))
    elif not name.isascii() and (how := _HOW.search(name)) is not None:
        yield _cut(text, m, len(how[0]))
    elif name.endswith("公司") and (whole := _NATIONAL.search(text[: m.start][-6:])):
        yield named(m.start - len(whole[0]), m.end, text, "Company", m.kind)
    elif (limit := _LIMIT.search(name)) is not None:
        yield _cut(text, m, len(limit[0]))
    elif not (_MADE.search(name) and _KIND.match(text, m.end)) and not _is_head(name):
        yield m


def _cut(text: str, m: Mention, more: int) -> Mention:
    return named(m.start, m.end - more, text, m.node.cls if m.node is not None else "", m.kind)


def _is_lot_or_chapter(text: str, m: Mention) -> bool:
    """Tell whether a name is a lot of a tender, or goes on with the number or the letter of a rule before it."""
    glued = m.text[0] in _COUNTED and _GLUED.search(text[max(0, m.start - 1) : m.start]) is not None
    return glued or _LOT.fullmatch(m.text) is not None or _CLASS.fullmatch(m.text) is not None


def _is_head(name: str) -> bool:
    """Tell whether a name is what accounts or tables are headed by: each word before its ending says what it counts."""
    if name[-2:] not in _OF_HEADS:
        return False
    return all(word in _HEADS for word, _ in tags(name[:-2]))
