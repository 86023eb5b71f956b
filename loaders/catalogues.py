"""What is put up beside shares: goods in a catalogue, land and stakes under the hammer, funds; a signboard."""

from __future__ import annotations

from graph.model import Node
from loaders.compiling import compiled
from loaders.triggers import Hit
from loaders.view import View

# "listed its first corpus in June": whoever lists something lists no shares of its own.
_LISTS_EN = compiled(
    r"\s(?:(?:its|the|an?|their|his|her|our|these|those|several|some|many|dozens of|hundreds of|thousands of"
    r"|(?:more|fewer|less) than|over|about|around|nearly|almost|some|up to|at least|one|two|three|four|five|six|seven"
    r"|eight|nine|ten|\d[\d,.]*)\s)"
    r"(?!(?:[\w$,.-]+\s){0,6}(?:shares?|stock|equity|securities|AD[RS]s?|depositary|receipts|itself|GDRs?|CDRs?)\b)"
    r"(?!(?:[\w-]+\s){0,3}(?:years?|months?|weeks?|days?|decades?|quarters?|time|following|same|next|previous|spring"
    r"|summer|autumn|fall|winter|week|\w+day)\b)"
)
_GOODS_EN = compiled(
    r"\b(?:data ?sets?|data products?|products?|corp(?:us|ora)|ind(?:ex|exes|ices)|APIs?|models?|reports?|assets?"
    r"|algorithms?|services?|REITs?|bonds?|notes|ETFs?|warrants?|futures|convertibles?|options)"
    r"(?:\s(?:was|were|is|are|has been|have been|had been|be|being|also|now|first|newly))*\s$",
)
_BARRED_EN = compiled(r"(?:product|data|asset|property|job|land|catalogue|catalog|price|phone book)\s$")
# 挂牌的“…”, 挂牌数据集: goods. 挂牌成立: a signboard. 挂牌转让: an auction.
_GOODS_ZH = compiled(
    r"(?:了|的)?(?:首[个款批单笔]|一[个款批]|\d+[个款项]|多[个款项]|高质量|行业|合规|优质|新)*"
    r"(?:数据|语料|算力|算法|模型|数字|产品|商品|资产|标的|项目|服务|数商|专区)"
    r"|(?:了|的)[“「《]"
    r"|(?:成立|揭牌|运营|运行|启用|启动|督办|督战|出售|转让|出让|销售|交割|上架|采购|公示|招商|价|底价|流拍|竞价|拍卖)"
)
_OTHER_ZH = compiled(
    r"(?:REITs?|ETF|LOF|债券?|可转债|期货|期权|票据|权证|仿制药|新药|新品|新车|产品)[^，。；、“”]{0,24}$"
    r"|(?:公开|产权|国有产权|土地|地块|揭|正式成立并)$"
)
_BOARD = ("挂牌",)
_LISTED = ("上市", "登陆", "登录", *_BOARD)


def is_catalogued(hit: Hit, view: View) -> bool:
    """Tell whether what a trigger lists is something else than the shares of a firm."""
    text, word = view.text, view.text[hit.start : hit.end]
    if word.isascii():
        low = word.lower()
        if not low.startswith("list"):
            return False
        if low in ("list", "lists", "listed") and _LISTS_EN.match(text, hit.end):
            return True
        return (_GOODS_EN if hit.part == "verb" else _BARRED_EN).search(text, 0, hit.start) is not None
    if not word.endswith(_LISTED):
        return False
    if word.endswith(_BOARD) and _GOODS_ZH.match(text, hit.end):
        return True
    other = _OTHER_ZH.search(text, max(0, hit.start - 40), hit.start)
    if other is None:
        return False
    start, end = other.start() + view.sentence.start, other.end() + view.sentence.start
    firms = (m for m in view.mentions if m.node is not None and m.node.cls == "Company")
    return not any(start <= m.start and m.end <= end for m in firms)  # 主营产品为加速卡的X上市


def of_goods(nodes: dict[str, Node]) -> bool:
    """Tell whether an exchange that trades data fills a role: no shares are listed there."""
    return any(node.cls == "DataExchange" for node in nodes.values())
