"""Holders of a firm by their place in a Chinese list: 由甲与乙、丙按51:29:20的比例出资; 股东里，甲占14%，乙占9%.

Who stands there has a part of the firm whatever the name ends in; 新公司名“甲” is the name of a firm likewise.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.co_investors import list_start, members
from loaders.compiling import compiled
from loaders.gates import Gate

_LISTED = Gate(("比例", "持股", "占股", "股东", "新公司", "转让给", "出售给", "卖给"))
_RATIO = compiled(r"(?:分别)?按(?:照)?\d{1,2}(?:\.\d+)?%?(?:[:：∶、]\d{1,2}(?:\.\d+)?%?)+的?(?:股权|出资|持股)?比例")
_HOLDS = compiled(
    r"(?:[，、；：:（(由]|股东)(?:[\u3400-\u9fff]{2,8}旗下的?)?(?P<who>[A-Z][A-Za-z]{1,10}|(?![其该我本他她由]|公司|上述|双方|三方)[\u3400-\u9fff]{4,12}?)系?"
    r"(?:合计|直接|间接|目前|现|共|各|仍|则)?(?:持股|占股|(?<=[投资金本团股A-Za-z])占)(?:比例)?(?:为|约|达)?\d{1,2}(?:\.\d+)?[%％]"
)
_OF_SHARES = compiled(r"股东|股权|持股|出资")
_NO_NAME = compiled(  # what is no name, or more than one
    r"公司|股东|比例|[合共总]计|直接|间接|旗下|主席|[总總][裁经經]|行政|[创創][办辦]|先生|女士|其他|其余|公众|机构|市场|份额|平台|管理层|员工|团队|创始|董事|本次|交易|发行|完成|目前|以上|控制|分别|持有|投资者|一致行动|同比|收入|客户|业务|[的和与及]|某|一家|企业$"
)
_CALLED = compiled(r"新公司(?:名为|名叫|名|取名为?|定名为?|叫)[“\"「](?P<who>[\u3400-\u9fffA-Za-z0-9]{2,10})[”\"」]")
# Who takes over a part: 把6.1%股份以5.2亿元转让给甲.
_SOLD = compiled(
    r"(?:转让|出售|卖)给(?P<who>(?![其该我本他她]|公司|上述|关联|第三|控股)[\u3400-\u9fff]{4,10}?)(?=[，。；（]|等|旗下|全资|$)"
)
_PART_OF = compiled(r"[%％][^，。；]{0,24}$|股[权份]|权益")
_NOBODY = compiled(r"投资者|股东|员工|机构|企业$|平台|基金管理人|一家|某|的|对方|买方|方$|或|和|与|及")
_REACH = 60


def listed_holders(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and class of the holders that stand in such lists, and of firms just given their name."""
    if not _LISTED.opens(text):
        return
    for m in _RATIO.finditer(text):
        yield from members(text, list_start(text, m.start()), m.start())
    for m in _HOLDS.finditer(text):
        shares = _OF_SHARES.search(text, max(0, m.start() - _REACH), m.end()) is not None
        if shares and _NO_NAME.search(m["who"]) is None:
            yield *m.span("who"), "Company"
    for m in _SOLD.finditer(text):
        of_part = _PART_OF.search(text, max(0, m.start() - _REACH // 2), m.start()) is not None
        if of_part and _NOBODY.search(m["who"]) is None:
            yield *m.span("who"), "Company"
    for m in _CALLED.finditer(text):
        yield *m.span("who"), "Company"
