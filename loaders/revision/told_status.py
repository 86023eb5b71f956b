"""Status that the shape of a figure tells where no word beside its verb does: a range is foreseen."""

from __future__ import annotations

from dataclasses import replace

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.measures import RESULTS
from loaders.view import View

_RESULTS = RESULTS | {"grossMarginPct", "growthPct"}
# 12.4 to 12.9 billion, 1,150万—1,300万元: nobody knows a result that is over no better than so.
_RANGE = compiled(r"\d[\d.,]*[^\d]{0,16}?(?:\sto\s|\s?[-–—~～至到]\s?|\sand\s)[^\d]{0,6}\d[\d.,]*")
_BETWEEN = compiled(r"\bbetween\s[-–−+]?\d[\d.]*\s?%?\sand\s[-–−+]?\d[\d.]*\s?(?:%|per ?cent)\s?$")
# What is set aside for a year is not spent yet: "its budget is 83.6 billion yuan".
_BUDGETED = compiled(
    r"\b(?:budgets?|budgeted|planned|guidance)\b[^.;]{0,60}$|(?:预算|计划投资|拟投资|规划投资|开支安排|投资安排)[^，。；]{0,12}$"
    r"|(?<![去近])(?:未来)?[一二两三四五六七八九十\d]{1,2}年(?:内|间)?(?:将|共|总共|累计)?(?:投入|投资)[^，。；\d]{0,6}$"
)
_SPENT = compiled(r"\b(?:spent|invested|paid|overran|exceeded|under budget|over budget)\b|已|完成|实际")
_REFUTED = compiled(r"(?:不实|不属实|失实|不真实|子虚乌有|与事实不符|系谣言)[，,；;](?!而)")
# What brokers reckon before it is reported.
_CONSENSUS = compiled(
    r"\b(?:\d+ (?:brokers|analysts)\b|[Cc]onsensus (?:20\d\d |net |revenue|profit|EPS|earnings|sales))|一致预期"
)
_AGAINST = compiled(
    r"\b(?:beat|beating|against|versus|vs|above|below|compared|than|missed|missing|ahead of|topped|short of)\b"
    r"|高于|低于|超过|好于"
)
_LAST_YEAR = compiled(r"(?:去年|上年|前年)(?:全年|同期|度)?(?:净|归母|公司|整体|营业|的)*$")
_NOUN = compiled(r"营收|收入|净?亏损|净?利润|净利")
_FORECAST = compiled(r"预计|预告|料将|有望|或将|预测")
_FORESEEN = compiled(r"预|料|或|可能|指引|有望|[\u3400-\u9fff]*?[测计]")
# What a draft lays down does not hold yet.
_TERMS = frozenset({"appliesTo", "coversPeriod", "effectiveOn"})
_DRAFT = compiled(r"征求意见稿|草案|\([^()]*(?:[Dd]raft|[Cc]omment)[^()]*\)|^[Dd]raft ")
_SHARES = frozenset({"stakePct", "stakeIn"})
_THEREAFTER = compiled(r"(?:完成|变动|交易|交割|转让|增资|收购|发行|权益变动|实施)后[，,]?")
_AGREED = compiled(r"拟|将|签署|尚需|如|若|预计")
_COMPLETED = compiled(r"已完成|完成过户|已过户|已交割|日前完成|完成交割|已于|办理完毕|变更登记")


_PAPERS = ("报告书", "预案", "草案", "注册稿", "申报稿")
_SIGNS = ("签", "订立")
_PARTIES = frozenset({"acquirer", "target"})
_DEAL = frozenset({"acquirer", "target", "stakeIn", "stakePct", "transactionValue"})
# All of which a shape can tell the status.
SHAPED = _DEAL | _TERMS | _RESULTS | {"capacity", "hasCount", "investment"}
# An agreement on a purchase, which is not yet its completion: 签署《股权转让协议》，以4亿元收购……51%股权.
_SIGNED = compiled(
    r"(?:签署|签订|订立|签定)了?(?:附[^，。；]{2,8}的)?[《“]?[^，。；》]{0,24}?(?:转让|收购|购买|购销|增资|认购|出资|投资)"
    r"[^，。；》]{0,12}(?:协议|合同|意向书)"
)
# The paper of a deal that is only laid before somebody: 发布收购……股权的交易报告书（注册稿）.
_LAID_OUT = compiled(
    r"(?:发布|披露|公告|公布|提交|报送|修订)了?[^，。；]{0,40}?(?:收购|购买|购入|合并)[^，。；]{0,50}?(?:报告书|预案|草案|注册稿|申报稿)"
)
# By what means a merger is to be made, as its scheme says: 甲作为吸并方，以发行A股股票的方式换股吸收合并乙.
_BY_MEANS = compiled(
    r"作为(?:吸收)?(?:吸并|合并)方|(?:以|通过|透过|采用|采取)[^，。；]{0,24}(?:发行|换股)[^，。；]{0,16}方式"
)
# A deal on which somebody has yet to act, or has just acted: 收购X股权获上交所受理, 收购X股权事项过会.
_BEFORE_WHOM = compiled(
    r"[^，。；]{0,16}?(?:(?:事项|申请|方案|预案|草案|议案|计划|交易)[^，。；]{0,12}?|[%％]?的?(?:股权|股份)?(?:获|获得|被)[^，。；]{0,10}?)"
    r"(?:受理|问询|过会|审核通过|审议通过|获[^，。；]{0,8}通过|注册生效|同意注册|核准|批复|批准)"
)
# What a firm means to do, said within the deal's own words: X（以下简称“公司”）拟以自有资金……收购Y持有的Z.
_INTENDS = compiled(r"(?<![虚模草比])拟(?![定议合态声人真])|(?<![\u3400-\u9fff])将(?:以|向|通过)")
_WAS = compiled(r"已|完成|曾|此前|完毕|当年|了|获[^，。；]{0,8}(?:注册|核准)")
# What a plan or an announcement demands at least: 新增机架不少于3万架.
_AT_LEAST = compiled(r"(?:新增|新建|建成|达到|形成|提升至|增至)[^，。；]{0,14}(?:不少于|不低于|至少|力争)$")
# What is asked for: 提出年内建成12个, "calls for 12 nodes to be built".
_ASKED = compiled(
    r"(?:提出|要求|明确|部署|目标)[^。；]{0,30}?(?:建成|新建|新增|打造|培育|建设|形成|布局|建立)(?:不少于|至少|约|超过)?$"
)
_TO_BE_BUILT = compiled(
    r"[^.;,]{0,40}\bto be (?:built|added|set up|established|completed|constructed|installed|deployed)\b"
)
_THERE = compiled(r"已|截至|截止|累计|目前|现有|去年|上年|实际|同比")


def told_by_shape(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the statements of a sentence, their status put right where the shape of a figure tells it."""
    return [_told(view, a) for a in stated]


def _told(view: View, a: Assertion) -> Assertion:
    had = a.rule.endswith("-from")  # what somebody has before a deal
    if a.status == "done" and a.predicate in _DEAL and view.language == "zh" and not had and _is_agreed(view, a):
        return replace(a, status="planned")
    if a.status == "done" and a.predicate in _PARTIES and view.language == "zh" and _is_described(view):
        return replace(a, status="planned")
    value = a.value
    if a.predicate in _TERMS and a.status == "done" and isinstance(a.subject, Node) and _DRAFT.search(a.subject.label):
        return replace(a, status="planned")
    if value is None or value.number is None:
        return a
    if a.status == "denied" and a.predicate in _RESULTS and _is_behind_denial(view, a):
        return replace(a, status="expected" if _FORECAST.search(view.cut(a.end - 40, a.end)) else "done")
    if a.status == "done" and a.predicate == "capacity" and view.language == "zh" and _is_demanded(view, a):
        return replace(a, status="planned")
    if a.status == "done" and a.predicate in ("capacity", "hasCount") and _is_called_for(view, a):
        return replace(a, status="planned")
    if (
        a.predicate == "growthPct"
        and a.status == "done"
        and (" and " in (value.stated or ""))
        and _BETWEEN.search(view.cut(view.sentence.start, a.end))
    ):
        return replace(a, status="expected")
    if a.predicate == "investment" and a.status == "done":
        ahead = view.cut(view.clauses[view.clause_at(a.end - 1)].start, a.end - len(value.stated or ""))
        return replace(a, status="planned") if _BUDGETED.search(ahead) and not _SPENT.search(ahead) else a
    if a.predicate in _RESULTS:
        if a.status == "done" and (_RANGE.search(value.stated or "") or _reckoned(view, a)):
            return replace(a, status="expected")
        over = a.status in ("expected", "planned") and view.language == "zh" and _is_over(view, a)
        return replace(a, status="done") if over else a
    shared = a.predicate in _SHARES and a.status == "done" and not had
    if shared and view.language == "zh" and _is_to_come(view, a):
        return replace(a, status="planned")
    return a


def _is_behind_denial(view: View, a: Assertion) -> bool:
    """Tell whether a result stands behind the clause that ends a denial (称该说法不实，2025年预计净利润…)."""
    number = view.number_of(a.value)
    return number is not None and _REFUTED.search(view.cut(view.sentence.start, number.start)) is not None


def _reckoned(view: View, a: Assertion) -> bool:
    """Tell whether a sentence gives what brokers reckon, and nothing that is set against it."""
    ahead = view.cut(view.sentence.start, a.end)
    return _CONSENSUS.search(ahead) is not None and not _AGAINST.search(ahead)


def _is_over(view: View, a: Assertion) -> bool:
    """Tell whether a result is last year's by the word right before its noun, with nothing foreseen behind that."""
    words = view.cut(max(view.sentence.start, a.start), a.end)
    for noun in _NOUN.finditer(words):
        if _LAST_YEAR.search(words, 0, noun.start()):
            return _FORESEEN.match(words, noun.end()) is None and not _FORECAST.search(words)
    return False


def _is_to_come(view: View, a: Assertion) -> bool:
    """Tell whether a share is that which somebody will have once a deal is done that is only agreed on."""
    after = _THEREAFTER.search(view.cut(view.sentence.start, a.end))
    return after is not None and bool(_AGREED.search(view.text)) and not _COMPLETED.search(view.text)


def _is_agreed(view: View, a: Assertion) -> bool:
    """Tell whether a sentence tells of no more than an agreement on a purchase, before what it buys."""
    agreed = (
        _INTENDS.search(view.cut(a.start, a.end))
        or (any(paper in view.text for paper in _PAPERS) and _LAID_OUT.search(view.text))
        or _BEFORE_WHOM.match(view.cut(a.end, a.end + 40))
        or (any(word in view.text for word in _SIGNS) and _SIGNED.search(view.cut(view.sentence.start, a.end)))
    )
    return bool(agreed) and not _COMPLETED.search(view.text)


def _is_described(view: View) -> bool:
    """Tell whether a sentence says by what means firms merge, of no day and with nothing that says it is over."""
    if _BY_MEANS.search(view.text) is None or _WAS.search(view.text) is not None:
        return False
    return not any(m.moment is not None and m.moment.iso for m in view.mentions)


def _is_called_for(view: View, a: Assertion) -> bool:
    """Tell whether a number is what somebody asks to be built, in words that stand right beside it."""
    number = view.number_of(a.value)
    if number is None:
        return False
    if view.language == "en":
        return _TO_BE_BUILT.match(view.cut(number.end, view.sentence.end)) is not None
    asked = _ASKED.search(view.cut(max(view.sentence.start, number.start - 50), number.start))
    return asked is not None and not _THERE.search(asked[0])


def _is_demanded(view: View, a: Assertion) -> bool:
    """Tell whether a capacity is what there shall be at the least, in a sentence that tells of none that there is."""
    number = view.number_of(a.value)
    if number is None:
        return False
    ahead = view.cut(view.clauses[view.clause_at(number.start)].start, number.start)
    return _AT_LEAST.search(ahead) is not None and not _THERE.search(ahead)
