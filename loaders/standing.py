"""What stands for something else: a place for its exchange, an unnamed subject for one that no list knows."""

from __future__ import annotations

import re

from loaders.compiling import compiled
from loaders.mentions import Mention, node_of
from loaders.parties import names_party, undefined
from loaders.trade_words import FIRM
from loaders.view import View
from ontology.vocabulary import Vocabulary

# What may head a Chinese clause without being its subject, or being one that stands for the topic.
_GENERAL = compiled(
    r"(?:本次|此次|该|公司|股份|股票|本|其|集团|双方|交易|新股|首次|公开|发行|全球|募集|集资|网上|每股|股价|上市|招股|"
    r"同时|此外|另外|目前|近日|日前|今日|昨日|今年|据|根据|预计|拟|已|将|将于|计划|扣除|总|合计|其中|最终|于|在|自|截至|因|经|"
    r"会议|董事会|股东会|监事会|审议|现任|约|超|近|逾|其余|剩余|全部|部分|多数|大部分|[一二三四五六七八九]成|算力|机柜|产能|获|被|由|向|与|对|并|还|也|曾|正|正式|成功|主动|持有|持股|占|完成|递交|提交|通过|撤回|终止|收购|领投|投后|估值|保荐|独家|联席|辅导)"
)
_RUN = compiled(
    r"[\s\-•·*\d.、【】（）()]*(?P<run>[\u3400-\u9fff]{2,12}?)"
    r"(?=[于拟已将向在获被由对与和正并]|预计|预|计划|主动|宣布|公告|表示|此前|完成)"
)

APPOSED = (  # "of another GPU firm, X"
    r"(?:\s+(?!and\b|or\b|which\b|that\b|who\b)[\w'’&-]+){0,6}"
    rf"\s(?:{FIRM}|unit|subsidiary|arm|affiliate|rival|peer),\s*$"
)
SHARES_OF = compiled(r"\b(?:shares|stock|trading)\s+(?:of|in)\s+$", re.IGNORECASE)  # speaks of what follows


def exchange_of(mention: Mention, vocabulary: Vocabulary) -> Mention | None:
    """Return a place's mention as that of its one stock exchange ("listed in Hong Kong"); None if it has none."""
    market = vocabulary.exchanges.get(mention.node.id) if mention.node else None
    if market is None:
        return None
    found = vocabulary.entities[market]
    return mention._replace(node=node_of(found))


# A party of the firm spoken of, which has no name here: 该客户成立于2023年.
_PARTY = compiled(
    r"\s*(?:其中)?(?:该|前述|上述|其|第[一二三四五]大|最大)(?:重要|主要|核心|新增|潜在|关联)?(?:客户|供应商|股东|对手方|交易对方|交易对手|合作方|合作伙伴|经销商"
    r"|代理商|投资方|转让方|受让方|出租方|承租方|出租人|承租人|中标方|采购方|委托方|担保方|子公司|控股子公司|全资子公司|参股公司|合资公司|联合体)"
)


# A party with a letter for a name, at the head of a clause: 供应商A成立于2019年. 公司A股 is a share.
_LETTERED = compiled(
    r"(?<![\u3400-\u9fff])(?:其中)?(?:第[一二三四五]大)?(?:客户|供应商|股东|交易对方|交易对手|合作方|公司|单位|机构|承租方|出租方)"
    r"[A-Z甲乙丙丁](?![A-Za-z\d&.-]|股)"
)


def lettered(text: str) -> bool:
    """Tell whether the words of a Chinese clause, or of a sentence so far, speak of a party by a letter."""
    return _LETTERED.search(text) is not None


def names_another(view: View, start: int) -> bool:
    """Tell whether a sentence has a subject that no list knows, or a party without a name: the last topic is alien."""
    if names_party(view.text) and undefined(view.cut(view.sentence.start, start), view.sentence.start, view.mentions):
        return True
    if view.language != "zh":
        return False
    if _PARTY.match(view.cut(view.clauses[view.clause_at(start)].start, start)):
        return True
    if lettered(view.cut(view.sentence.start, start + 1)):
        return True
    first = next((m.start for m in view.mentions if m.is_entity), start)
    ahead = view.cut(view.sentence.start, min(first, start))
    found = _RUN.match(ahead + "于" if first > start else ahead)
    return bool(found) and not _GENERAL.match(found["run"] if found else "")
