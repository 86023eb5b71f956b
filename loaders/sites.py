"""Sites that no ending shows ("the Yunling computing centre", “鹭岛一号”, "Helan-1, a cluster"), and 全国算力."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.compiling import compiled
from loaders.expressions import Gated
from loaders.gates import Gate
from loaders.mentions import Mention
from loaders.trade_words import FIRM

_COUNTED = r"First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|One|Two|Three|Four|Five|Several|Other"
_SITE = compiled(
    rf"\b(?!(?:{_COUNTED})\s)"
    r"(?!The\s|This\s|New\s|Its\s|In\s|At\s|Chinese\s|Such\s|Each\s|Another\s|AI\s|China['’]s\s|Phase\s)"
    r"(?P<name>[A-Z][a-z]++(?:-\d+)?(?:\s[A-Z][a-z]++){0,2}\s(?:(?:AI\s|intelligent\s)?(?:computing|compute|data"
    r"|supercomputing|cloud(?:\scomputing)?|AI)\s"
    r"(?:centre|center|hub|cluster|base|park|campus|hall|farm|island|complex)|(?:training|inference|GPU|computing"
    r"|compute|AI|server)\s"
    r"(?:cluster|farm|hall|campus|park)|cluster))\b(?!s)"
)
_SITES = Gate(("centre", "center", "hub", "cluster", "base", "park", "campus", "hall", "farm", "island", "complex"))
# A site by its own name, where the words beside it say that it is one.
_NOUN = "(?:centre|center|centres|centers|hub|cluster|base|park|campus|facility|supercomputer)"
_USE = r"(?:data|computing|compute|supercomputing|cloud|AI|GPU|\S+-card|card)\s"
_USED = compiled(rf"\b{_USE}$")
_COMPUTERS = ("cluster", "campus", "supercomputer")
_CALLED = Gated(compiled(
    rf"(?P<noun>{_NOUN}),?\s(?:called|named|dubbed|known\sas|code-?named|christened)\s(?:the\s)?"
    r"[\"“‘']?(?P<name>[A-Z][\w-]*(?:\s(?:[A-Z][\w-]*|\d+)){0,3})"
))  # fmt: skip
_APPOSED = Gated(compiled(
    r"(?P<name>[A-Z](?<![\w-].)(?:[A-Za-z]++-\d+|[a-z]++\s(?:No\.?\s?\d+|I{1,3}|One|Two|Three|Four)))[\"”’']?,\san?\s"
    rf"(?:[\w,.%-]+\s){{0,5}}?{_USE}{_NOUN}(?=[,.;]|\s(?:in|at|near|outside|with|of|that|which|built|run|owned"
    rf"|operated|for)\b)"
))  # fmt: skip
# A site by a name and a head that any building may have, where the words around speak of racks and the like.
_SEATED = compiled(
    rf"\b(?!(?:{_COUNTED})\s)"
    r"(?!(?:The|This|New|Its|In|At|Chinese|Such|Each|Another|AI|Phase|National|Silicon|Optics|Science"
    r"|Software|Industrial|"
    r"Convention|Exhibition|Technology|Information|Inner|Hong|Free"
    r"|Pilot|Key|Major|Joint|(?:Data|Comput(?:e|ing)|Cloud|Research)(?=\sproject))\s)(?P<name>[A-Z][a-z]++(?:\s[A-Z][a-z]++){0,2}\s"
    r"(?:campus|site|hall|node|complex|hub|base|barn|Park|Campus|Hall|Station|Harbour|Harbor|Hub|Island|Complex"
    r"|Base|Node|Yard"
    r"|Valley|project))\b(?!s|\s[A-Z])"
)
_TOLD = compiled(
    r"(?P<name>[A-Z](?<![\w-].)[a-z]++(?:\s[A-Z][a-z]++){0,2}),\s(?:an?|the)\s(?:[\w.%-]+\s){0,3}?"
    r"\d[\d,.]*-(?:rack|card|megawatt|MW|PFLOPS|EFLOPS|petaflop|exaflop|GPU|cabinet)\w*\s(?:[\w-]+\s){0,3}?"
    r"(?:centre|center|hall|cluster|node|hub|base|park|farm|campus|complex|site|facility)\b"
)
_CAMPUS = compiled(r"[市县区]?(?:园区|基地)(?:[一二三四五]期)?(?![\u3400-\u9fff]{0,2}(?:企业|公司|客户|代表))")
_RACKED = Gate(("机柜", "机架", "兆瓦", "MW", "PUE", "上架率", "算力", "数据中心", "云计算"))
SIZES = Gate((
    "-rack", "-card", "-megawatt", "-MW", "-PFLOPS", "-EFLOPS", "-petaflop", "-exaflop", "-gigawatt", "-GW",
    "-cabinet", "-server", "-GPU", "-node",
))  # fmt: skip
_HEADS = Gate((
    " campus", " site", " hall", " node", " complex", " hub", " base", " barn", "Park", "Campus", "Hall",
    "Station", "Harbo",
    "Hub", "Island", "Complex", "Base", "Node", "Yard", "Valley", " project", " cluster", " centre", " center",
))  # fmt: skip
# What says of such a name that it is a firm's: "Granite Harbour, a Guangzhou firm that …", "start-up Dune Valley".
_FIRM = rf"(?:{FIRM}|broker|marketplace|investor|consultancy|subsidiary|unit|venture)"
_OF_FIRM = compiled(
    rf"[\"”’']?,\s(?:an?|the|another|its|one\sof\s(?:the|its))\s(?:[\w&’'-]+\s){{0,5}}?{_FIRM}s?\b"
    r"|\s(?:Co\b|Inc\b|Ltd\b|Limited\b|Corp|Holdings|Group|Capital)|,\s(?:Inc|Ltd)\b"
    r"|\s(?:is|was)\san?\s(?:[\w&’'-]+\s){0,4}?" + _FIRM + r"\b|['’]s\s(?:founder|chief|shares|chairman|CEO|staff)"
)
_FIRM_AHEAD = compiled(rf"\b{_FIRM},?\s(?:called\s|named\s)?$")
_RACKS = compiled(
    r"racks?\b|accelerators\b|FLOPS|petaflop|exaflop|servers?\b|\bcomput|GPUs?\b|megawatt|-card\b|\bPUE\b"
    r"|data (?:centre|center|hall)"
)
_NUMBERED = compiled(r"[“「\"](?P<name>[\u3400-\u9fffA-Za-z]{1,8}(?:[一二三四五六七八九十]|\d{1,2})号)[”」\"]")
_FIRST = compiled(
    r"(?<![\u3400-\u9fff])(?P<name>[\u3400-\u9fff]{2,5}[一二三四五六七八九十]号)"
    r"(?=(?:是|为|系|作为)[^，。；]{0,18}(?:集群|智算中心|算力中心|超算|数据中心|算力平台))"
)
# What tells that what is so called is a chip: 首款产品“岚芯一号”流片成功.
_CHIP_AHEAD = compiled(r"(?:产品|芯片|GPU|GPGPU|CPU|NPU|DPU|处理器|加速卡|训练卡|推理卡|新品|一代|架构|大模型|模型)$")
_CHIP_BEHIND = compiled(
    r"[”」\"](?:芯片|GPU|处理器|加速卡|系列|大模型)?(?:已|正式|成功|于|如期|顺利|的)*(?:[^，。；“”]{0,12}?)"
    r"(?:流片|量产|回片|研发|送样|制程|良率|显存|架构|大模型|芯片|处理器|加速卡)"
)
_COMPUTES = compiled(r"智算|算力|超算|集群|数据中心|机柜|机架|FLOPS|Flops|万卡|千卡|PUE|点亮")
_OF_PLACE = compiled(r"\s(?:AI\s|Data\s|Cloud\s)?(?:Base|Campus|Cluster|Hub)\b")
_SITED = Gate(("Base", "Campus", "Cluster", "Hub"))
_NATION = compiled(
    r"全国(?=(?:在用|累计|已有?|共有?)?(?:算力|智能算力|通用算力|数据中心|智算|机架|标准机架|在建|新建))"
)
_COUNTRY = compiled(
    r"\b(?P<name>[Tt]he (?:country|nation))(?="
    r"['’]s (?:(?:total|overall|combined|intelligent|general|AI|national) ){0,2}comput(?:e|ing)\b"
    r"|(?: now| currently| already)? (?:had|has|boast(?:s|ed)|operate[sd]) "
    r"(?:about |some |more than |over |nearly |only |just |a total of )?"
    r"\d[\d,.]* (?:[EP]FLOPS|(?:exa|peta)flops|(?:million |thousand )?(?:standard )?racks))"
)
_ABROAD = compiled(
    r"Malaysia|Indonesia|Thailand|Singapore|India|Japan|Korea|Saudi|Emirates|Vietnam|America|Europe|U\.?S\b"
)


def sites(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text names a site by a proper noun and what it is, in lower case."""
    if _SITES.opens(text):
        yield from (m.span("name") for m in _SITE.finditer(text))


def named_sites(text: str, places: Iterable[Mention]) -> Iterator[tuple[int, int]]:
    """Yield where a site stands by its own name, which words beside it show to be a site's, or by its place's."""
    if _SITED.opens(text):
        latin = (m for m in places if m.text.isascii())
        yield from ((p.start, m.end()) for p in latin if (m := _OF_PLACE.match(text, p.end)) is not None)
    yield from (m.span("name") for m in _CALLED.finditer(text) if _computes(text, m))
    yield from (m.span("name") for m in _APPOSED.finditer(text))
    if _HEADS.opens(text) and _RACKS.search(text) is not None:
        yield from (m.span("name") for m in _TOLD.finditer(text)) if SIZES.opens(text) else ()
        seated = (m for m in _SEATED.finditer(text) if not _is_firm(text, m) and not _is_headlined(text, m))
        near = (m for m in seated if _RACKS.search(text, max(0, m.start() - 80), m.end() + 140))
        yield from (m.span("name") for m in near)
    if "号" not in text:
        return
    yield from (m.span("name") for m in _FIRST.finditer(text))
    for m in _NUMBERED.finditer(text):
        if not _is_chip(text, m) and _COMPUTES.search(text, max(0, m.start() - 30), m.end() + 40):
            yield m.span("name")


def _is_firm(text: str, m: re.Match[str]) -> bool:
    """Tell whether the words beside a name make it a firm's, though it ends as a site's may."""
    return bool(_OF_FIRM.match(text, m.end()) or _FIRM_AHEAD.search(text[max(0, m.start() - 24) : m.start()]))


def _is_headlined(text: str, m: re.Match[str]) -> bool:
    """Tell whether a name is a project's of any kind, without its article: "servers to Riyadh project"."""
    return m["name"].endswith("project") and text[max(0, m.start() - 4) : m.start()] not in ("the ", "The ")


def campuses(text: str, places: Iterable[Mention], firms: Iterable[Mention]) -> Iterator[tuple[int, int]]:
    """Yield the campuses of data-centre firms that are called by firm and place: 世纪互联乌兰察布园区."""
    begin = {m.end: m.start for m in firms if not m.text.isascii()}
    for place in places:
        m = _CAMPUS.match(text, place.end) if place.start in begin else None
        if m is not None and _RACKED.opens(text[max(0, place.start - 80) : m.end() + 120]):
            yield begin[place.start], m.end()


def numbered_chips(text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text names a chip of a series by its number (“岚芯一号”)."""
    if "号" in text:
        yield from (m.span("name") for m in _NUMBERED.finditer(text) if _is_chip(text, m))


def _is_chip(text: str, m: re.Match[str]) -> bool:
    return bool(_CHIP_AHEAD.search(text[max(0, m.start() - 8) : m.start()]) or _CHIP_BEHIND.match(text, m.end() - 1))


def _computes(text: str, m: re.Match[str]) -> bool:
    """Tell whether what bears a name is there to compute: a cluster, or a centre that the word before it shows."""
    alone = m["noun"] in _COMPUTERS and not text[m.start() - 1 : m.start()].isalnum()
    return alone or _USED.search(text, max(0, m.start() - 24), m.start()) is not None


# What says of what kind a site is, not which ("大型绿色智算中心").
_PLAIN = compiled(
    r"(?:大型|超大|大规模|中小型|小型|绿色|零碳|低碳|节能|新型|新一代|国产|自主|先进|高性能|高密度|液冷|边缘|云|AI|人工智能|智能|"
    r"公共|区域|区域性|省级|市级|行业|企业|国家|全国|自有|自建|自用|老旧|传统|现有|在建|规划|多个|若干|部分|大量|各类|各地|城市|地方|民营|国有|第三方|"
    r"鼓励|支持|推动|推进|引导|加快|加强|优化|提升|改造|扩建|规范|统筹|要求|允许|指导|督促|各|其|我国|国内|"
    r"运营商|互联网|大数据|通用|专用|专业|商业|海外|境外|国际|周边|东部|西部|中西部|中部|北方|南方|海底|分布式|集中式|一体化|先进计算|超算|智算|算力|"
    r"第?[\d一二三四五六七八九十百两几]+[座个处批家]|建成|落成|已有|拥有|共有|布局|部署|新增|全市|全省|全县|全区|多座|投运|投用|投产|在用|在运|运行|已建|"
    r"训练|推理|普惠|十万卡|万卡|千卡|百卡|E级|首批|最大|较大|单体|规模|中型|及其?以上|(?<![^型及])以上(?![万千百十])|级|型|化|的)+"
)
# 贵阳一在建数据中心, 某处数据中心
_UNNAMED = compiled(
    r"(?:一(?:处|座|个|家|在建|新建)|某[处座个]?|[市县区省州]一|新布局的?|新布局通用|拟建|现有|(?:又|再|另|又有|还有)一[\u3400-\u9fff]{0,6}|(?:首|这)[座个处][\u3400-\u9fff]{0,6})$"
)


def is_plain(words: str) -> bool:
    """Tell whether words before a kind of site only describe it, or say that it is one that is not named."""
    return _PLAIN.fullmatch(words) is not None or _UNNAMED.search(words) is not None


def nation(text: str) -> Iterator[tuple[int, int]]:
    """Yield where 全国, or "the country", is what has computing power, racks or data centres."""
    yield from (m.span() for m in _NATION.finditer(text))
    if "he country" in text or "he nation" in text:
        found = _COUNTRY.finditer(text)
        yield from (m.span("name") for m in found if not _ABROAD.search(text, max(0, m.start() - 200), m.start()))
