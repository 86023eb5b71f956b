"""What a whole sentence only supposes, hears of or refutes: "imagine that X bought Y", 所谓X收购Y，并无其事.

The cues of the ontology reach over a clause; these frame the sentence, before its statement or behind it.
LANGUAGE, law 1: a plan is never a deed; section on hearsay.
"""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.control_verbs import LASTING
from loaders.dues import dated_ahead
from loaders.gates import Gate
from loaders.modality import DROP
from loaders.triggers import Hit
from loaders.view import View

# What only a deed makes true, so that it is not so before its day.
_DEEDS = frozenset(("hasCustomer", "partnerOf", "stakeIn", "stakePct", "raised", "holdsPosition", "affiliatedWith"))
_SOURCES = (
    r"(?:(?:people|persons?|sources?|someone|officials|executives|bankers)(?:\s\w+){0,2}\s(?:familiar with|briefed on"
    r"|close to|with (?:direct |first-hand )?knowledge of|aware of|involved in)"
    r"|(?:un(?:named|identified)|anonymous) (?:people|sources?|officials))"
)
_POST = (
    r"(?:social[- ]media|online|Weibo|WeChat|Xiaohongshu|blog|forum|anonymous|viral|fake|forged|doctored|leaked"
    r"|unverified)\s(?:posts?|articles?|accounts?|screenshots?|messages?|rumou?rs?|threads?|videos?|claims?)"
)
# English: what opens a sentence that only supposes, and what waits for something to come.
_SUPPOSED = compiled(
    r"\W*(?:[Ii]magine|[Ss]uppos(?:e|ing)|[Aa]ssum(?:e|ing)|[Pp]icture|[Ww]hat if|[Tt]he day (?:that |when |on which )?"
    r"|[Ii]n (?:a|the|our|its) (?:worst|best|base|bull|bear|stress)(?:[- ]case)?(?: scenario)?,"
    r"|[Ii]n (?:a|the) (?:\w+ )?(?:film|novel|movie|game|drama|series|scenario)\b)"
)
_AWAITED = compiled(r"\W*(?:[Oo]nce|[Uu]ntil|[Uu]nless|[Oo]nly (?:when|if|after)|[Bb]efore)\s[^,]*$")
# "When X lists, rivals will respond": no past tense stands there
_WHEN = compiled(
    r"\W*[Ww]hen\s(?P<clause>(?:(?!\b(?:was|were|had|did|[a-z]+ed|bought|sold|won|took|went|made)\b)[^,.;]){1,160}),"
    r"[^,.;]{0,60}\b(?:will|won['’]t|can|cannot|may|must)\b"
)
_WILL = compiled(r"[^,.;]{0,60},[^,.;]{0,60}\b(?:will|won['’]t|can|cannot|may|must)\b")
# Before what is stated.
_HEARD = compiled(
    rf"\b{_POST}\b[^.;]{{0,60}}$|\b{_SOURCES}\b[^.;]{{0,60}}\b(?:said|says?|told|reported)\b[^.;]{{0,80}}$"
    r"|\b(?:[Nn]o one|[Nn]obody|[Nn]one|not|n['’]t|yet to|[Nn]o official)\s(?:has |have |had |been |\w+ly )*"
    r"(?:confirm|verif)\w*\s(?:that|reports?|whether)\b[^.;]{0,60}$"
    r"|\b(?:[Tt]alk|[Gg]ossip|[Cc]hatter|[Ww]ord|[Ww]hispers)\s(?:is\s|was\s|spread\s|went round\s)?that\b[^.;]{0,60}$"
)
_REFUTED = compiled(
    r"\b(?:not|n['’]t) the case that\b[^.;]{0,60}$|\b[Nn]o (?:evidence|proof|indication) that\b[^.;]{0,60}$"
)
# Behind it.
_HEARD_BEHIND = compiled(
    r"[^.;]{0,120}?(?:,\s(?:it (?:is|was) |as (?:is )?)?(?:rumou?red|alleged|speculated)\b"
    rf"|according to (?:an? |two |three |several |\w+ )?{_SOURCES}"
    rf"|,\s(?:an?|the|one) {_POST}\s(?:said|says|claimed|showed)|,\s(?:\w+ )?{_SOURCES}[^.;]{{0,40}}\b(?:said|say)\b)"
)
_FAR_OFF = compiled(
    r"[^.;,]{0,60}?\sis (?:still )?(?:far (?:away|off)|a long way off|years away|not (?:near|close|in sight))\b"
)
_TELLING = Gate((
    "post", "article", "account", "screenshot", "message", "rumour", "rumor", "thread", "video", "claim",
    "familiar with", "briefed", "close to", "knowledge", "aware of", "involved in", "unnamed", "unidentified",
    "nonymous", "confirm", "verif", "evidence", "proof", "indication", "the case that", "alleged", "speculated",
    " away", " off", "in sight", "not near", "alk ", "ossip", "hatter", "ord ", "hispers",
))  # fmt: skip
# The same in Chinese.
_SUPPOSED_ZH = compiled(
    r"\W*(?:(?:假设|设想|想象|试想|有朝一日|未来某一?[天日]|总有一天)[^。；]*$|(?:即[使便]|哪怕|纵使)[^，。；]*$)"
)
_HEARD_ZH = compiled(
    r"(?:猜测|揣测|坊间|知情人士?|接近[^，。；]{2,20}(?:的)?人士|小道消息|匿名|截图|小作文|群聊|股吧|流传)[^。；]{0,50}$"
    r"|市场(?:上)?(?:传|有)[^。；]{0,50}$"
    r"|(?:^|[，。；：:\s“【▍·])(?:[又再有盛疯网]|媒体|外媒|港媒|业内|消息)?传(?![统真感播输承递导染奇神媒授音化艺智世：:】])[^。；]{0,50}$"
)
# 传甲收购乙，公司否认。
_DENIED_BEHIND_ZH = compiled(r"[^。；]{0,40}?[，,][^，。；]{0,12}?(?:否认|辟谣)(?=[。；，！”\s]|$)")
_REFUTED_ZH = compiled(r"(?:没有|无|缺乏)(?:任何)?(?:证据|迹象)(?:表明|显示|证明)[^。；]{0,40}$")
_SO_CALLED = compiled(r"所谓[^。；]{0,60}$")
_NOTHING_IN_IT = compiled(
    r"[^。；]{0,40}?(?:并无其事|并无此事|子虚乌有|不实|不成立|误读|谣言|不存在|没有根据|毫无根据)"
)
_HEARD_BEHIND_ZH = compiled(r"[^，。；]{0,10}?的(?:市场)?(?:传言|传闻|猜测|小道消息)")
_FAR_OFF_ZH = compiled(
    r"[^，。；]{0,16}?(?:只是时间(?:早晚)?(?:的)?问题|指日可待|为时尚早|遥遥无期|言之尚早|八字没一撇|(?:还|尚|仍)有(?:很|较|相当)?(?:长|大|远|不小|一定)的?(?:路|距离|差距))"
)
# On what nothing but a paper of intent is signed, and without what nothing will do.
_INTENT_ZH = compiled(r"[^，。；]{0,30}?(?:签署|签订|达成)了?[^，。；]{0,10}(?:备忘录|意向|框架协议|谅解)")
_ON_ZH = compiled(r"就[^，。；]{0,24}$")
_ONLY_ZH, _THEN_ZH = compiled(r"只有[^，。；]{0,24}$"), compiled(r"[^。；]{0,40}[，,]才")
_BEFORE_ZH = compiled(r"[^，。；]{0,16}?之?前[，,][^。；]{0,40}?(?:不会|将|无法|不能|不得|仍|暂)")
# What a Chinese sentence says of the whole clause before it, as of a thing: 甲收购乙须经批准, 甲收购乙的消息遭否认.
_CLAUSE_IS_ZH = compiled(
    r"[^，。；、：,;:]{0,30}?(?:"
    r"(?P<planned>(?:仍|尚|还)?[须需](?:经过?|获得?|取得|报|待)|(?:处于|在)(?:前期)?(?:筹划|筹备|洽谈|磋商|谈判|论证|商谈|探讨|酝酿|评估)"
    r"|尚未(?:最终)?(?:确定|敲定|落定|落地|谈妥|签约|签署)|存在(?:重大|较大|一定|很大)?的?不确定性"
    r"|(?:尚|还|仍)(?:无|没有)(?:定论|时间表)"
    r"|进入倒计时|在即(?=[，。；！]|$)|提上(?:议事)?日程|(?:遇|受)阻(?=[，。；！]|$)"
    r"|的?前提是|(?:日期|时间|计划|安排)?(?:被|再度|再次)?(?:推迟|延期|延后)(?:至|到|$))"
    r"|(?P<terminated>被[^，。；]{0,8}(?:叫停|否决|搁置|中止|驳回|否(?=[，。；！]|$))|失败(?=[，。；！]|$)|的?(?:方案|议案|提议|提案|申请)(?:未获|遭)[^，。；]{0,8}(?:通过|批准|否决))"
    r"|(?P<denied>的?(?:消息|说法|报道|传闻|传言)[^，。；]{0,6}?(?:[遭被][^，。；]{0,8}否认|[系为属]?(?:谣言|不实|虚假|误传|误读))))"
)
_NOT_EXCLUDED_ZH = compiled(r"不排除[^，。；]{0,16}$")
_TELLING_ZH = Gate((
    "须", "需经", "需获", "需取", "需报", "需待", "处于", "在筹", "在洽", "在磋", "在谈", "尚未", "不确定", "定论",
    "备忘录", "意向", "框架协议", "谅解", "只有", "时间表", "倒计时", "在即", "日程", "遇阻", "受阻", "驳回",
    "被否", "失败", "前提", "推迟", "延期", "延后", "叫停", "否决", "中止", "搁置", "未获", "消息",
    "说法", "报道", "不排除",
    "假设", "设想", "想象", "试想", "有朝一日", "未来某", "总有一天", "即使", "即便", "哪怕", "纵使", "猜测", "揣测",
    "坊间", "知情人", "人士", "小道消息", "匿名", "截图", "小作文", "群聊", "股吧", "市场有",
    "市场上", "证据", "迹象", "所谓", "时间问题", "时间早晚", "时间的问题", "指日可待", "尚早",
    "遥遥无期", "八字", "的路", "距离", "差距", "前，", "前,", "传", "否认", "辟谣",
))  # fmt: skip


def supposed(view: View, hit: Hit) -> str | None:
    """Return the status of what a sentence as a whole supposes, hears of or refutes; None where it states it."""
    if hit.rule.states in LASTING or hit.rule.states == "headquarteredIn":  # "Hangzhou-based X is said to" hears of X
        return None
    if (hit.rule.evokes or hit.rule.states in _DEEDS) and dated_ahead(view, hit.start + view.start):
        return "planned"
    return _in_chinese(view.text, hit) if view.language == "zh" else _in_english(view.text, hit)


def _in_english(text: str, hit: Hit) -> str | None:
    start, end = hit.start, hit.end
    if _SUPPOSED.match(text, 0, start) or (_AWAITED.match(text, 0, start) and _WILL.match(text, end)):
        return DROP
    if (when := _WHEN.match(text)) is not None and start < when.end("clause"):
        return DROP
    if not _TELLING.opens(text):
        return None
    if _REFUTED.search(text, 0, start):
        return "denied"
    if _FAR_OFF.match(text, end):
        return "planned"
    return "claimed" if _HEARD.search(text, 0, start) or _HEARD_BEHIND.match(text, end) else None


def _in_chinese(text: str, hit: Hit) -> str | None:
    if not _TELLING_ZH.opens(text):
        return None
    start, end = hit.start, hit.end
    if _REFUTED_ZH.search(text, 0, start) or (_SO_CALLED.search(text, 0, start) and _NOTHING_IN_IT.match(text, end)):
        return "denied"
    if _DENIED_BEHIND_ZH.match(text, end):
        return "denied"
    if _SUPPOSED_ZH.match(text, 0, start) or (_ONLY_ZH.search(text, 0, start) and _THEN_ZH.match(text, end)):
        return DROP
    if _ON_ZH.search(text, 0, start) and _INTENT_ZH.match(text, end):
        return "planned"
    if _NOT_EXCLUDED_ZH.search(text, 0, start):
        return "considered"
    if told := _CLAUSE_IS_ZH.match(text, end):
        return told.lastgroup
    if _FAR_OFF_ZH.match(text, end) or _BEFORE_ZH.match(text, end):
        return "planned"
    return "claimed" if _HEARD_ZH.search(text, 0, start) or _HEARD_BEHIND_ZH.match(text, end) else None
