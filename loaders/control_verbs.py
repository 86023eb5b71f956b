"""Modals and control verbs right before a deed: who may, must, asks or is told to do a thing has not done it.

The cues of the ontology reach over a clause; what stands here counts only where it governs the verb itself, so that
it may be as short as 可, 需 or "to". LANGUAGE, law 1: a plan is never a deed.
"""

from __future__ import annotations

import re

from loaders.compiling import compiled
from loaders.triggers import Hit
from loaders.view import View

_NEAR = 90  # letters before a verb in which its governor stands
POSTS = frozenset(("holdsPosition", "affiliatedWith"))
# What a thing is, makes or can do, and what is measured of it, is so whoever may do what.
LASTING = frozenset((
    "hasCount", "sharePrice", "priceChangePct", "marketValue", "instanceOf", "makesProductClass", "alsoKnownAs",
    "ticker", "supports", "aimsTo", "locatedIn", "partOf", "stated", "rankClaim",
))  # fmt: skip
_DEALS = frozenset(("hasCustomer", "stakeIn", "raised", "investment"))  # statements that only a deal makes true
_BEFORE_POST = 40  # before who is given a post: "who will take over as chief executive"
_AHEAD = 60  # before an English phrase whose verb may stand ahead of it
_BEFORE = 8  # and before a Chinese phrase that begins with its verb
# English: a verb without an ending behind "to" or a modal, or joined to one that stands so ("to buy X and list Y").
_WITHIN = r"(?:(?:\w+ly|also|then|not|either|further|soon|one day|at last)\s)*"
_MODAL = r"\b(?:must|shall|ought|should|will|would|may|might|needs?|let|lets|cannot|can)\s"
_GOVERNED = compiled(rf"(?:\bto\s|{_MODAL}){_WITHIN}$")
_JOINED = compiled(rf"(?:\bto\s|{_MODAL}){_WITHIN}[a-z]+\s[^.;:]*?(?:\b(?:and|or)\s|,\s){_WITHIN}$")
# The verbs of deals and works, which a pattern has within or right before it: "was told to raise {2 billion yuan}".
_VERBS = (
    r"(?:buy|acquire|invest|raise|supply|sell|list|launch|build|set\sup|appoint|file|merge|partner|sign|take|spin|provide|deliver"
    r"|spend|open|establish|form|issue|float|transfer|dispose|subscribe|inject|purchase|pay|contribute|own|hold|name|hire|install"
    r"|deploy|expand|construct|put|ship|procure|order|cooperate|work|team\sup|join|collaborate|win|secure|obtain|receive|increase"
    r"|move|relocate|post|report|reach|mass-produce|produce|make|enter)"
)
_DID = (
    r"(?:bought|acquired|invested|raised|supplied|sold|listed|launched|built|set\sup|appointed|filed|merged|partnered|signed|taken"
    r"|spun|provided|delivered|spent|opened|established|formed|issued|transferred|purchased|paid|named|hired|installed|deployed"
    r"|expanded|constructed|shipped|procured|ordered|joined|won|secured|obtained|received|moved|relocated|posted|reported|reached"
    r"|made|entered)"
)
_RUN = r"(?:\s(?!(?:after|before|since|because|as|when|while|that|which|who|whose|than|and|but)\b)[^\s.;:,]+){0,8}\s?"
_INSIDE = compiled(rf"(?:\bto\s|{_MODAL}){_WITHIN}{_VERBS}\b{_RUN}$")
# Who did not: "failed to sign an agreement with {X}", "has not moved {its headquarters to Hefei}".
_NOT_INSIDE = compiled(
    rf"\b(?:(?:did|does|do|could|would|will|can)(?:n['’]t|\snot|\snever)|(?:fail|refus|declin)(?:s|es|ed|ing)?\sto|unable\sto|cannot|never)"
    rf"\s{_WITHIN}{_VERBS}\b{_RUN}$|\b(?:ha(?:s|ve|d)(?:n['’]t|\snot|\snever)|never)\s{_WITHIN}{_DID}\b{_RUN}$"
)
# What somebody has not come to do: "close to raising", "talks about buying", "gave up listing"; and who nearly did.
_SHORT_OF = (
    r"\b(?:(?P<planned>intend(?:s|ed)?|hint(?:s|ed|ing)? at|in the process of|aims? at|intent on|bent on"
    r"|put(?:s|ting)? off|postpon(?:es?|ed|ing)|delay(?:s|ed|ing)?"
    r"|envisag(?:es?|ed|ing)|foresees?|foresaw)"
    r"|(?P<terminated>g(?:ave|ives?|iving|iven) up)"
    r"|(?P<denied>against|[Ii]nstead of|[Ww]ithout|short of|[Ff]ar from|[Rr]ather than"
    r"|(?:barred|banned|prevented|stopped|blocked|kept|discouraged)\s(?:[\w'’-]+\s){0,4}from)"
    r"|(?:close(?:r)? to|near(?:er)? to|verge of|looking (?:into|at)"
    r"|(?:talks|talking|discussions|negotiations) (?:about|on|over|of)|(?:open|opposed|averse) to"
    r"|dream(?:s|ed|t|ing)? (?:of|about)|sees? itself|eyes? on|interested in"
    r"|(?<!%\s)(?<!equity\s)(?<!controlling\s)(?<!minority\s)(?<!majority\s)interest in"
    r"|(?:hopes?|prospect|possibility|chance|likelihood|idea|intention|talk) of|thinking (?:of|about)"
    r"|ruled? out|rules out))\s"
)
_GERUND = compiled(rf"{_SHORT_OF}{_WITHIN}$")
_GERUND_INSIDE = compiled(rf"{_SHORT_OF}{_WITHIN}[a-z-]+ing\b{_RUN}$")
_NEARLY = compiled(r"\b(?:almost|nearly|all but)\s$")
# Behind these "to" tells what came of it: "managed to list", "the first to list", "large enough to".
_CAME_TRUE = compiled(
    r"\b(?:manag\w+|went on|gone on|goes on|continu\w+|beg[aiu]n\w*|start(?:ed|s)?|proceed\w*|came|comes|used|uses"
    r"|known|found|seen|shown|prov(?:ed|en|es)|turn(?:ed|s) out|happen(?:s|ed)|first|latest|only|last|second"
    r"|third|largest|biggest|youngest|fastest|enough"
    r"|forced|compelled|serv(?:ed|es)|grew up|moved|rushed|stepped in|teamed up|joined forces"
    r"|(?:help|enabl|led|lead|prompt|caus)(?:e|es|s|ed|ing)?(?:\s[\w'’-]+){0,4}"
    r"|(?:first|latest|only|last|second|third|one)\s(?:[\w'’-]+\s){1,6}[\w'’-]+)\s$",
)
# Who is to have a post: "who will take over as", "incoming chief executive".
_TO_BE = compiled(
    r"\b(?:will|would|is to|is due to|is set to) (?:become|take|serve|join|succeed|replace|lead|be)\b[^.;:]{0,40}$"
    r"|\b(?:[Ii]ncoming|next|future)\s(?:[\w'’-]+\s){0,4}$"
)
_WARES = compiled(r"to list (?!on|in|at|its|shares|there|abroad|overseas|via|by)\w")  # who lists wares is not listed
_ORDERED = compiled(r"\b(?:contracts?|orders?|deals?|tenders?)\s$")  # who has a contract to be served is a customer

# What must be, in one sign that is no part of 主要, 必要 …, 需 in 急需, 供需 …, 应 in 供应, 相应 …
YAO = "(?<![主重必首摘概纪扼简只])要"
XU = "(?<![必急内所供军刚])需"
YING = "(?<![供反响对相适感呼效回一])应"
# Chinese: what stands right before the verb, or before the phrases that tell with whom, where and how.
_PHRASES = (
    r"(?:尽快|尽早|适时|择机|进一步|共同|联合|正式|全资|部分|直接|公开|继续|再次?|先行|逐步|优先|提前|如期|按期|依法|自主|独立|分批|完成"
    r"|[向在对与和同以由于按经通将把][^，。；：、,;:]{1,24}){0,3}"
)
_PLANNED = (
    rf"打算|意欲|(?<!食)欲|必须|务必|(?<![必])须|需要|{XU}|应当|{YING}"
    r"|有权|旨在|致力于|寻求|谋划|争取|力求|瞄准|提议|倡议|呼吁|承诺|约定|接近|临近|抓紧|申请|试图|尝试"
    rf"|{YAO}|有条件(?:批准|通过|同意)?|获批|[被获]授权|授予|有能力|择机|适时|[也还才将]会|授权[^，。；]{{1,10}}|视情况|被要求|被允许|获准|启动|后续|接下来|下一步"
    r"|(?:明年|后年|明后年|下个?月|下周|下个?季度|(?:未来|今后)[^，。；]{1,4}年[内间]?)(?:[初中底末]|[上下]半年|[一二三四]季度)?"
    r"|(?:支持|鼓励|推动|引导|促成|撮合|邀请|要求|允许|督促|敦促|责令|建议|委托)(?:其|该公司|公司|企业|旗下)"
)
_CONSIDERED = r"不排除(?:未来|后续|将来|日后)?|看好|有兴趣|商谈|商议|探索|考察"
_CLAIMED = r"被曝|被传|疑似|(?<![怀可质])疑|(?<![宣流相])传"
_MAY = r"可以|[即便方]可|(?<![许认尚宁不])可"  # of a site it says what it can do
_BOARD = r"(?:董事会|股东大?会)[^，。；]{0,4}(?:批准|通过|审议)了?|同意"  # a board's word makes an officer, but no deal
_DENIED = (
    r"无意|本可以?|险些|差点儿?|不再|(?:禁止|限制)其|被(?:禁止|限制|阻止)|不得|不准|避免|未及|来不及|难以|无力|无法"
)
_GOVERNORS_ZH = (
    rf"(?:(?P<planned>{_PLANNED})|(?P<considered>{_CONSIDERED})|(?P<claimed>{_CLAIMED})|(?P<denied>{_DENIED})"
    rf"|(?P<may>{_MAY})|(?P<board>{_BOARD})|(?P<this_year>年内)|(?P<perhaps>或(?![者许]))|(?P<drop>何时|(?<=[，。；：])如)|(?P<supposed>如)){_PHRASES}"
)
_VERBS_ZH = (
    r"(?:收购|购买|入股|增资|投资|出资|设立|成立|组建|发布|推出|上市|登陆|挂牌|分拆|合并|吸收合并|聘任|聘请|任命|中标|供应|供货|提供|签署|签约|合作"
    r"|建设|建成|新建|扩建|投建|募资|募集|融资|完成|出售|转让|减持|增持|认购|提交|递交|申报|达到|达|突破|实现|超过?|投产|投运|部署|采购)"
)
_GOVERNED_ZH = compiled(f"{_GOVERNORS_ZH}$")
_FRONTED_ZH = compiled(f"{_GOVERNORS_ZH}[将把]$")  # 打算将{总部迁至合肥}
_INSIDE_ZH = compiled(rf"{_GOVERNORS_ZH}{_VERBS_ZH}[^，。；,;]{{0,30}}$")

# What a target asks of a number, here and in the clauses behind it: 算力规模要达到20万P，机架突破10万架.
_TARGET = rf"(?:{YAO}|须|应当?|必须|力争|争取|确保|目标[是为])"
_REACHES = r"(?:达到|达|突破|超过|实现|完成|建成|新增|新建|增长|提升|提高)"
_TARGETED = compiled(rf"{_TARGET}{_REACHES}(?:(?!已)[^。；;])*$")
_IS_TARGETED = compiled(rf"[^，。；,;\d]{{0,6}}?(?:{_TARGET}{_REACHES}|目标[是为：:约]*\d)")
# What a round is to value a firm at, before the round is closed; and what a list says of a site behind its size.
_ROUND = compiled(r"(?:寻求|谋求|洽谈|接近完成|接近达成|临近完成|正在?进行)[^。；]{0,12}融资[^。；]{0,30}$")
_TO_COME = compiled(
    r"[^.;]{0,30}[;,–—-]\s(?:to be (?:tendered|built|completed|commissioned|approved)|start of construction)\b"
)
# Who seeks a round, or is near its end: 寻求3亿元B轮融资.
_SOUGHT = compiled(
    r"(?:寻求|谋求|争取|接近完成|接近达成|临近完成)[^，。；：、,;:]{0,18}$|(?:接近|即将|临近)达成(?:协议|交易)[，,]以[^，。；：、,;:]{1,18}$"
)


def controlled(view: View, low: int, hit: Hit) -> str | None:
    """Return the status that what controls a deed's verb gives it, "drop" for what is no more than asked; else None.

    `low` is where the phrase begins in which the verb stands, the hit's start or before it.
    """
    if hit.rule.states in LASTING:
        return None
    return _in_chinese(view, low, hit) if view.language == "zh" else _in_english(view.text, low, hit)


def _in_english(text: str, low: int, hit: Hit) -> str | None:
    near, start, states = max(0, hit.start - _NEAR), hit.start, hit.rule.states
    if states == "capacity" and _TO_COME.match(text, start):
        return "planned"
    if hit.part == "verb" and hit.form == "base":
        found = _GOVERNED.search(text, near, start) or _JOINED.search(text, near, start)
    elif hit.form == "gerund":
        return _short_of(_GERUND.search(text, near, start))
    elif hit.form == "noun":
        if states in POSTS and _TO_BE.search(text, max(0, low - _BEFORE_POST), start):
            return "planned"
        low = max(0, low - _AHEAD)
        if _NOT_INSIDE.search(text, low, start):
            return "denied"
        found = _INSIDE.search(text, low, start)
        if found is None and (short := _short_of(_GERUND_INSIDE.search(text, low, start))):
            return short
    else:
        return "denied" if hit.rule.evokes and _NEARLY.search(text, near, start) else None
    if found is None:
        return None
    if not found[0].startswith("to"):
        return "planned"
    ordered = states == "hasCustomer" and _ORDERED.search(text, max(0, found.start() - _NEAR), found.start())
    return None if ordered or came_true(text, found.start()) else "planned"


def _short_of(found: re.Match[str] | None) -> str | None:
    return None if found is None else found.lastgroup or "considered"


def came_true(text: str, at: int) -> bool:
    """Tell whether the "to" at a place of an English text tells what came of it ("managed to list")."""
    return _CAME_TRUE.search(text, max(0, at - _NEAR), at) is not None and _WARES.match(text, at) is None


def _in_chinese(view: View, low: int, hit: Hit) -> str | None:
    text, start, rule = view.text, hit.start, hit.rule
    if hit.form == "noun":
        found = _INSIDE_ZH.search(text, max(0, low - _BEFORE), start) if low < start else None
        found = found or _FRONTED_ZH.search(text, max(0, low - _BEFORE), low)
    else:
        found = _GOVERNED_ZH.search(text, max(0, start - _NEAR), start)
    if found is None:
        near = max(0, start - _NEAR)
        meant = _SOUGHT.search(text, near, start) or _TARGETED.search(text, near, start)
        if meant is None and rule.states == "impliedValue":
            meant = _ROUND.search(text, near, start)
        return "planned" if meant or _IS_TARGETED.match(text, hit.end) else None
    kind, at = found.lastgroup, found.start() + view.sentence.start
    if kind == "board":
        return None if rule.states in POSTS else "planned"
    if kind == "may":
        return "planned" if rule.evokes or rule.states in _DEALS else None
    if kind == "this_year":
        return "planned" if rule.evokes else None
    if kind in ("perhaps", "supposed"):  # 诺达半导体或收购 is a guess, 收购或出售 a choice
        told = "expected" if kind == "perhaps" else "drop"
        return told if any(m.end == at and m.is_entity for m in view.mentions) else None
    return kind
