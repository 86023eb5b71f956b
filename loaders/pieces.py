"""Words told as said that are no more than a piece: "roughly flat", 但是睡得着, 如果能回来的话."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.scripts import has_han

_WHOLE = 7  # words that say enough by themselves, however they begin
_SHORT = 8  # letters of Chinese
# A clause has a subject and a verb: "no such plan exists", "nothing has been signed".
_CLAUSE = compiled(
    r"(?:no|nothing|nobody|none|it|we|they|he|she|the|there|this|that|these|those|all|every|our|its|their|any|both|most|some|an?|each"
    r"|demand|supply|prices?|orders?|customers?|business|production|operations?)\b.*\b(?:is|are|was|were|has|have|had|will|would|can|could"
    r"|may|might|must|should|do|does|did|cannot|can.t|won.t|don.t|[a-z]+(?:ed|[^s\W]s))\b"
)
# What goes on from words that are not told, or only names what holds of something else too: 但是睡得着, 乙厂也会.
_GOES_ON = compiled(r"(?:但是?|可是|不过|而且|所以|因此|于是|然后|那么|还有|或者|以及|甚至|况且|何况|反而|否则)")
_ALSO = compiled(r".*[也都](?:会|是|能|行|可以|一样|如此|不会|不是|不行|不能|没有|有)$")
_SUPPOSED = compiled(r"(?:如果|要是|假如|假使|倘若|若是|若|只要|除非|一旦|即使|哪怕)[^，,；;]*$")
_REASON = compiled(r"(?:这|那)?(?:主要|部分|均|都)?(?:系因|因为?|由于|是因为?|是由于|缘于|源于)[^，,；;]*$")
# One of the classes of trade: 通用设备制造业.
_TRADE = compiled(
    r"(?:[\u3400-\u9fff、（）()]*[、和及][\u3400-\u9fff、（）()]*|[\u3400-\u9fff]{2,4})(?:制造|服务|零售|批发|建筑|采矿|金融|租赁|运输|仓储|邮政|加工|供应|技术|软件|设备|信息)业"
)

# A title ("Asia Server Market Outlook 2027"), and words without a verb ("one good chip and one bad chip").
_TITLE = compiled(
    r"[A-Z][\w&’'-]*(?:[:,]?\s(?:[A-Z][\w&’'-]*|\d[\w-]*|of|and|the|in|on|for|to|an?|at|by|from|with|[&–—-])"
    r"(?![\w&’'-])){2,14}"
)
_NO_VERB = compiled(
    r"(?!.*\b(?:not|go|let|get|keep|make|take|see|come|buy|sell|stay|hold|do|did|can|could|may|might|will|would|must|should|be|been"
    r"|am|is|are|was|were|has|have|had|want|need|think|know|expect|believe|plan|hope|feel|look|[a-z]+(?:ed|ing|n.t)|[a-z]+(?<!s)s"
    r"|[a-z]+['’](?:s|re|ve|ll|d|m))\b)(?!(?:an?|the)\s)[a-z][a-z ,-]{0,90}"
)
# What is no beginning of what is said: "said on the sidelines", "said last night", "said late Monday, as".
NO_CLAUSE = (
    r"(?:on|at|in|during|to|after|with|by|for|of|about|late|early|earlier|yesterday|tonight"
    r"|who|which|whose"  # what is told of who says it, no words of theirs
    r"|(?:last|this)\s(?:night|week|month|morning|afternoon|evening|weekend))\b(?!['’]s)"
    r"|\ue002.,?\s(?:that|as|while|after|when|before|amid|following)\b|\ue002.\s?[\u3400-\u9fff]"
)


def is_piece(words: str) -> bool:
    """Tell whether words are no statement by themselves, but a piece of the teller's sentence or of a longer one."""
    words = words.strip(' ,，.。“”"')
    if not has_han(words):
        if _TITLE.fullmatch(words) or _NO_VERB.fullmatch(words):
            return True
        return words.isascii() and words[:1].islower() and len(words.split()) < _WHOLE and not _CLAUSE.match(words)
    if _SUPPOSED.match(words) or _REASON.match(words) or _TRADE.fullmatch(words):
        return True
    return len(words) < _SHORT and (_GOES_ON.match(words) or _ALSO.match(words)) is not None
