"""Whether "the company" is whom the firm before it deals with: "X owns 18% of the company", X是公司第一大客户.

Nobody owns, buys, supplies or backs himself, so it is the one that the text has spoken of, and not X.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from graph.model import Sentence
from loaders.compiling import compiled
from loaders.mentions import Mention

_JOINED = compiled(r"(?:,? and |, |、|和|与|及|以及|[)）]|\s?[（(][^（）()]{1,24}[）)])*")
# What may stand between who does something and what he does: what else he is, and when.
_LEADS = (
    r"(?:\s?\([^()]{2,24}\))?(?:,\s(?:an?|the|which|who|whose)\s[^,;:“”\"]{2,80},)?(?:,\s(?:which|who))?"
    r"\s(?:(?:has|have|had|will|would|may|could|also|then|now|already|since|later|first|still|currently|is|was|are|were"
    r"|been|be|to|agreed|plans|planned|wants|recently|each|both|together|jointly)\s)*"
)
_ON = (
    r"(?:(?!\b(?:said|says|that|which|who|as|while|after|before|because|its|their|and|but|or)\b)"
    r"[^,;:“”\"]|(?<=\d),(?=\d))"
)
_SHARE = r"(?:\d\s?%|per ?cent|stakes?|shares|interests?|holdings?|control|majority|half|third|quarter|rest|all)"
_BE = r"(?:is|was|are|were|becomes?|became|remains?|remained|become)\s"
_PARTY = (
    r"(?:customers?|clients?|suppliers?|shareholders?|stockholders?|investors?|tenants?|backers?|owners?|parent|buyers?"
    r"|lenders?|creditors?|contractors?|distributors?|partners?|landlord|lessees?|lessors?)\b"
)
_OF_ITS = r"['’]s\s(?:[\w.-]+\s){0,4}"
_WARES = (
    r"(?:chips?|cards?|GPUs?|processors?|accelerators?|servers?|modules?|products?|services?|software|platform|equipment"
    r"|gear|machines|systems?|switches|racks|boards|plates|wafers|computing power)\b"
)
_THE, _ANY = ("the",), ("the", "its")


class _Deal(NamedTuple):
    """What stands between a firm and the word for another, what stands behind that, and for which words it tells."""

    gap: str
    after: str = r"(?!['’]s\s)"
    words: tuple[str, ...] = _THE


_ENGLISH = (
    _Deal(  # "X owns 18.3% of the company"
        r"(?:owns?|owned|holds?|held|controls?|controlled|has|had|keeps?|kept|(?:bought|buys?|buying)(?! back)"
        r"|acquir\w+|takes?|took|taken|picks? up|picked up|purchas\w+|pays?|paid)\s"
        rf"{_ON}{{0,60}}?{_SHARE}{_ON}{{0,20}}?\b(?:of|in)\s",
        r"(?!['’]s\s(?!(?:\w+\s)?(?:shares|stock|equity|capital|votes|voting)\b))",
    ),
    _Deal(  # "X cut its stake in the company"
        r"(?:rais\w+|lift\w+|increas\w+|cuts?|cutting|trim\w*|reduc\w+|sells?|sold|build\w*|built|boost\w*)\sits\s"
        r"(?:[\w.%-]+\s){0,3}(?:stakes?|holdings?|interests?|shareholding)\sin\s",
    ),
    _Deal(
        r"(?:leads?|led|joins?|joined|invest\w*|put|poured|pumped|injected|participated)\s"
        rf"{_ON}{{0,60}}?\b(?:in|into)\s"
    ),
    _Deal(r"(?:leads?|led|joins?|joined|backed)\s", rf"{_OF_ITS}(?:rounds?|financing|fundraising|IPO|placement)\b"),
    _Deal(rf"{_BE}(?:(?:also|now|still|among|one of)\s)*", rf"{_OF_ITS}{_PARTY}", _ANY),
    _Deal(r",\s(?:(?:also|now|one of)\s)?", rf"{_OF_ITS}{_PARTY}"),
    _Deal(rf"{_BE}{_ON}{{0,40}}?\b{_PARTY}\s(?:of|in|to|for|at)\s"),
    _Deal(
        r"(?:order\w*|bought|buys?|buying|purchas\w+|rent\w*|leas\w+|sourc\w+|gets?|got|receiv\w+|procur\w+)\s"
        rf"{_ON}{{1,60}}?\bfrom\s"
    ),
    _Deal(
        rf"(?:placed|signed|struck|reached|inked|has|had|have)\s{_ON}{{1,60}}?\b"
        rf"(?:orders?|deals?|contracts?|agreements?|leases?){_ON}{{0,40}}?\bwith\s"
    ),
    _Deal(
        r"(?:suppl\w+|sells?|sold|ship\w*|deliver\w*|provid\w+|leas\w+|rent\w*|licens\w+|lends?|lent)\s"
        rf"{_ON}{{1,60}}?\bto\s"
    ),
    _Deal(
        r"(?:suppl(?:y|ies|ied)|pays?|paid|owes?|owed|chose|picked|selected|sued|hired|awarded|acquires?|acquired|bought"
        r"|buys?|buy|acquire|backs?|backed|controls?|controlled|owns?|owned|took over|funded|financed|commissioned)\s"
    ),
    _Deal(
        r"(?:bought|acquired|taken over|owned|controlled|held|backed|sued|chosen|picked|selected|supplied|hired|paid)\s"
        rf"{_ON}{{0,30}}?\bby\s"
    ),
    _Deal(
        rf"(?:account(?:s|ed) for|contribut(?:es|ed))\s{_ON}{{1,40}}?\bof\s",
        rf"{_OF_ITS}(?:revenues?|sales|turnover|income|orders|business|purchases|shipments|output)\b",
    ),
    _Deal(
        r"(?:uses?|used|runs? on|buys?|bought|order(?:s|ed)|deploy\w*|install\w*|tests?|tested|adopt\w*|rent(?:s|ed))\s"
        r"(?:[\d,]+\s(?:of\s)?)?",
        rf"{_OF_ITS}{_WARES}",
    ),
)
_TIMES = (
    r"(?:[（(][^（）()]{1,24}[）)])?(?:已经?|将|拟|曾|还|也|亦|则|仍|目前|现|近日|日前|当时|此前|随后|去年|今年|前年"
    r"|于|(?:19|20)\d\d年|\d{1,2}[月日]|分别|合计|共同|联合|直接|间接|首次|继续"
    r"|计划|同意|等|及其一致行动人)*"
    r"(?:以[^，。；]{2,16}(?:价格|对价|元)|通过[^，。；]{2,16}(?=持有|控制))?"
)
_PARTY_ZH = (
    r"的?(?:第[一二三四五]|最大|重要|主要|核心|战略|长期|唯一|单一|控股|首批|首家|首个|早期|基石|独家|前[一二三四五十]|大|的|机构|产业"
    r"|外部|间接|直接|海外|境外|国内)*(?:客户|供应商|股东|实际控制人|实控人|合作伙伴|投资方|投资者|承租方|租户|债权人|母公司"
    r"|代工厂|代工方|经销商|总包方|合作方)"
)
_CHINESE = (
    _Deal(
        r"(?:持有|拥有|控制|入股|投资|增资|收购|并购|参股|控股|起诉|状告|受让|认购|增持|减持|领投|跟投|参投|买下|买入|接手|购买)[了过]?",
        r"(?!的?(?:产品|服务|客户|总部|业务|债券|可转债|供应商|子公司|旗下|全资))",
    ),
    _Deal(r"(?:是|为|系|成为|作为|成了|仍是|仍为|，)", _PARTY_ZH),
    _Deal(
        r"(?:向|从|对|与|和|由|给|被|为|同)",
        r"[^，。；：、]{0,20}?(?:采购|订购|下单|增资|投资|出资|租用|租赁|承租|购买|供货|供应|交付|提供|支付|签订|签署|签约|订立|收购|提起|预付"
        r"|借款|转让|出售|下达|发出|追加|达成|合作|代工|拿货|注资)",
    ),
    _Deal(
        r"(?:占|贡献了?|占到|占据|占了)",
        r"(?:总|全年|当年|去年|上年|同期|营业|主营|[12]\d{3}年|上半年)*(?:收入|营收|采购|销售额|订单)",
    ),
    _Deal(
        r"(?:使用|采用|选用|租用|采购|订购|购买|导入|部署|搭载)了?(?:[\d.,，万千百余]+[张台套块片颗]?)?",
        r"[^，。；：、]{0,12}?(?:芯片|产品|加速卡|服务器|算力|服务|方案|模块|系统|设备|平台|交换机|机柜)",
    ),
)
_DOES = {
    word: tuple(
        (compiled(deal.gap if deal.gap[0] == "," else _LEADS + deal.gap), compiled(deal.after))
        for deal in _ENGLISH
        if word in deal.words
    )
    for word in _ANY
}
_DOES_ZH = tuple((compiled(_TIMES + deal.gap), compiled(deal.after)) for deal in _CHINESE)


def faces(read: Sequence[Sentence], firms: Sequence[Mention], word: Mention) -> bool:
    """Tell whether a word for a firm is another than the firms that its sentence names before it.

    `read` ends with the sentence; the firms do something together that nobody does with himself.
    """
    if not read or not firms:
        return False
    text, begin = read[-1].text, read[-1].start
    at, end, after = word.start - begin, word.end - begin, firms[-1].end - begin
    for one, following in pairwise(firms):
        if not _JOINED.fullmatch(text, one.end - begin, following.start - begin):
            return False
    does = _DOES.get(word.text, _DOES["the"]) if word.text.isascii() else _DOES_ZH
    behind = "'s" + text[end : end + 100] if word.text == "its" else text[end : end + 100]
    return any(gap.fullmatch(text, after, at) and then.match(behind) for gap, then in does)
