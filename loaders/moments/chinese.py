"""Chinese dates and times: 2025年6月10日, 去年四季度, 本月15日, 上周二, 年底, "十四五"."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.moments.calendar import small_number, weekday_number
from loaders.moments.forms import first_year_of_plan, fixed, forms, span_of_years
from loaders.moments.mark import Mark, Stamp
from loaders.moments.parts import read

_S = r"[ \t]?"
_W = r"(?:[ \t]|\n(?!日[前内报]))?"  # a page may break its lines inside a date
_HAN = "一二三四五六七八九"
_HAN_TO_31 = rf"二十[{_HAN}]?|三十一?|廿[{_HAN}]?|十[{_HAN}]?|[{_HAN}]"
_YEAR = (
    rf"(?:(?P<y>(?:19|20)\d\d|[一二][九〇零○][〇零○{_HAN}]{{2}}){_S}年度?"
    rf"|(?<![以过])(?P<off>今|去|明|前|后|本|上|来)年度?(?![{_HAN}\d]?(?:轻|级|人|会)))"
)
_SHORT_YEAR = rf"(?P<y>[012]\d){_S}年"
# 25年 is a year, not how long, where what a firm earned in it follows, or a sum beside another year's: 24年为-3.1亿元.
_YEAR_OF_RESULTS = (
    r"(?<![\d./近第满共达约超逾余为过了各前后这期龄有历第~-])(?P<y>2[2-9])年(?![来的间以期历前后多])"
    r"(?=[A-Za-z\u4e00-\u9fff]{0,12}?(?:营收|收入|净利|归母|毛利|扣非|业绩|预测|出货|费用|资本开支|现金流|[订单合同]额)|为-?\d[\d.]*[万亿%]|[底末])"
)
_SLASHED = r"(?<![\d./])(?:20)?(?P<y>2[2-9])(?:/(?:20)?\d\d){0,3}/(?:20)?(?P<y2>2[3-9]|3[0-3])年(?!期|以)"
_MONTH = rf"(?P<m>1[0-2]|0?[1-9]|十[一二]?|[{_HAN}]){_W}月(?:份|(?!薪|均|息|费|租|龄))"
_DAY = rf"(?P<d>[0-3]?\d|{_HAN_TO_31}){_W}[日号](?!线|元)"
_MONTH2 = _MONTH.replace("<m>", "<m2>")
_DAY2 = _DAY.replace("<d>", "<d2>")
_TO = rf"{_S}(?:-|~|至|到){_S}"
_PART = r"(?:上旬|中旬|下旬|月?[初底末])"
_HALF_DAY = r"(?P<ap>凌晨|清晨|早上|早间|上午|中午|午间|下午|傍晚|晚间|晚上|晚|早)"
_MINUTE = rf"(?:{_S}(?P<Mz>[0-5]?\d(?=分)|[0-5]\d(?!\d)|半))?分?"
_TIME = rf"(?:[时点](?!的|代|候|间|刻|位|评|以){_MINUTE}|:(?P<M>[0-5]\d)(?::[0-5]\d)?)"
_HOUR = rf"(?P<H>[01]?\d|2[0-3]|{_HAN_TO_31})"
_CLOCK = rf"(?:{_S}{_HALF_DAY}?{_S}{_HOUR}{_TIME}|{_S}(?:凌晨|上午|中午|下午|晚间?|早间?)(?![{_HAN}\d]))"
_FIRST = (
    rf"前{_S}(?P<n>[1-9]|1[0-2]|十一?|[二两三四五六七八九]){_S}个?月"
    rf"|前{_S}(?P<nq>[23二两三]){_S}个?季(?:度|(?![节报度]))"
)
_QUARTER = rf"第?{_S}(?P<q>[1-4一二三四]){_S}季度?(?!报)"
_HALF = r"(?P<h>上|下)半年(?!度?报)"
_MONTHS = rf"(?P<m>1[0-2]|0?[1-9]|[{_HAN}]){_S}月?{_TO}(?P<m2>1[0-2]|0?[1-9]|十[一二]?|[{_HAN}]){_S}月份?(?!\d)"
_PERIOD = rf"{_S}的?(?:{_QUARTER}|{_HALF}|{_FIRST}|(?P<close>年?[底末]))"

_WAYS = {"上": -1, "本": 0, "这": 0, "下": 1, "": 0, "当": 0}
_UNITS = {"年": "year", "月": "month", "周": "week", "天": "day", "日": "day", "星期": "week", "季度": "quarter"}
_UNITS_OF_WAY = {"月": "month", "周": "week", "季": "quarter"}


def _weekday(match: re.Match[str]) -> Mark:
    way = match["way"]
    stamp = Stamp(day=weekday_number(match["name"]))
    return Mark(match.start(), match.end(), stamp, relative="week day" if way else "weekday", amount=_WAYS[way])


def _counted(match: re.Match[str]) -> Mark:
    written = match.groupdict().get("d")
    day = Stamp(day=small_number(written) if written else None)
    return Mark(match.start(), match.end(), day, relative=_UNITS_OF_WAY[match["unit"]], amount=_WAYS[match["way"]])


def _spanned(match: re.Match[str]) -> Mark:
    amount = small_number(match["count"]) if match["count"] else 1
    way = 1 if match["way"] in ("未来", "今后") else -1
    return Mark(match.start(), match.end(), relative=f"span {_UNITS[match['unit']]}", amount=way * amount)


def _ago(match: re.Match[str]) -> Mark:
    amount = -small_number(match["count"])
    return Mark(match.start(), match.end(), relative=f"ago {_UNITS[match['unit']]}", amount=amount)


def _plan(match: re.Match[str]) -> Mark:
    return span_of_years(first_year_of_plan(small_number(match["plan"] or match["long"])), 5, match)


def _short_years(match: re.Match[str]) -> Mark | None:
    """Read 25-27年 as years; what spans more than five is a number of years."""
    return read(match) if 0 < int(match["y2"]) - int(match["y"]) <= 5 else None


def _slashed_years(match: re.Match[str]) -> Mark | None:
    """Read 26/27/28年 as years, where none is left out."""
    return _short_years(match) if match[0].count("/") == int(match["y2"]) - int(match["y"]) else None


def _months_to(match: re.Match[str]) -> Mark | None:
    """Read 6月30日止六个月 as the months that it means."""
    mark = read(match)
    months = small_number(match["run"][0]) if match["run"].endswith("月") and match["run"][0] != "十" else 12
    return replace(mark, stamp=replace(mark.stamp, day=None), relative="months to", amount=months) if mark else None


def _day_only(match: re.Match[str]) -> Mark:
    return Mark(match.start(), match.end(), Stamp(day=small_number(match["d"])), relative="month", amount=9)


_COUNT = rf"(?P<count>\d{{1,2}}|十[{_HAN}]?|[两{_HAN}])"
_RUN = r"止的?(?P<run>年度|财政年度|十二个月|[三六九]个月)(?:期间)?"
_YEAR_ROWS = (
    (rf"{_YEAR}{_W}{_MONTH}{_W}{_DAY}{_RUN}", _months_to),
    (rf"{_YEAR}{_W}{_MONTH}{_W}{_DAY}{_TO}(?:{_MONTH2}{_S})?{_DAY2}", read),
    (rf"{_YEAR}{_S}{_MONTHS}", read),
    (rf"{_YEAR}{_W}{_MONTH}{_W}{_DAY}{_CLOCK}?", read),
    (rf"{_YEAR}{_W}{_MONTH}{_PART}?", read),
    (rf"{_YEAR}{_PERIOD}", read),
    (rf"{_YEAR}{_S}Q(?P<q>[1-4])(?!\d)", read),
    (rf"{_YEAR}{_S}H(?P<h>[12])(?!\d)", read),
    (rf"{_YEAR}(?:全年|年初|初|中(?=[，。,、 ]|$)|期间|内(?!地|部|存))?", read),
)
NUMBER_FORMS = forms(
    [
        (r"(?<![\d.])(?P<y>2[2-9])[-~至](?P<y2>2[3-9]|3[0-3])年(?!期|以)", _short_years),
        (_SLASHED, _slashed_years),
        (_YEAR_OF_RESULTS + r"(?P<close>[底末])?", read),
        (rf"(?<![{_HAN}])(?:(?P<plan>十[一二三四五六])五(?![年家个天项十百千万亿分])"
            rf"|(?P<long>十[一二三四五六])个五年规划)(?:规划|时期|期间)?", _plan),
        *_YEAR_ROWS,
        (rf"(?<!\d){_SHORT_YEAR}{_S}(?:{_MONTH}(?:{_S}{_DAY})?|{_QUARTER}|{_HALF})", read),
        (rf"(?P<y>20\d\d){_S}[-~至到]{_S}(?P<y2>20\d\d){_S}年", read),
        (rf"(?<![{_HAN}\d个]){_MONTH}{_W}{_DAY}{_TO}(?:{_MONTH2}{_S})?{_DAY2}", read),
        (rf"(?<![{_HAN}\d个]){_MONTHS}", read),
        (rf"(?<![{_HAN}\d个十]){_MONTH}{_W}{_DAY}{_RUN}", _months_to),
        (rf"(?<![{_HAN}\d个十]){_MONTH}{_W}{_DAY}{_CLOCK}?", read),
        (rf"(?<![{_HAN}\d个十两]){_MONTH}{_PART}?", read),
        (rf"(?<![个{_HAN}\d]){_QUARTER.replace('季度?', '季度')}", read),
        (rf"(?<![\d.{_HAN}]){_COUNT}{_S}个?(?P<unit>年|月|周|天|星期)(?:之前|以前|前(?![后景途沿两{_HAN}]))", _ago),
        (rf"(?<![\d.{_HAN}第近前后内满续期共足]){_DAY}(?=[，,、]|电|讯|晚|上午|下午|凌晨|早|在|召|披|公告|发布|宣布|举|午[间后]"
            r"|盘中|盘后|尾盘|[收开]盘|复牌|停牌|上市(?!公司)|挂牌|签[署约订]|表示|透露|获悉|通报|印发|批复|受理|提交|递交"
            r"|收到|正式|首次|公布|回应|揭牌|开业|启动|成立|开幕|闭幕|审议|核准|下发|出台)"
            rf"(?:{_CLOCK})?", _day_only),
        (rf"(?<=[于在至自从日]){_DAY}(?![内均前后以起])", _day_only),
        (r"(?<![\d.])(?P<H>[01]?\d|2[0-3])[时点](?P<M>[0-5]?\d)分", read),
    ]
)  # fmt: skip
WORD_FORMS = forms(
    [
        (r"(?:去|上)年同(?:期|时点)", fixed("year before")),
        (r"(?<![非上])(?:本)?报告期(?:内|末)?", fixed("report")),
        *_YEAR_ROWS,
        (_HALF, read),
        (_FIRST, read),
        (rf"第{_S}(?P<q>[1-4一二三四]){_S}季度", read),
        (r"第(?P<plan>)(?P<long>十[一二三四五六])个五年规划(?:纲要)?", _plan),
        (rf"(?P<way>上|本|这|下|当)个?(?P<unit>月)(?!薪|均|饼|球|亮|台){_S}(?:{_DAY}|{_PART})?", _counted),
        (rf"(?P<way>上|本|这|下)(?:周|星期|礼拜)(?P<name>[{_HAN[:6]}日天])", _weekday),
        (rf"(?<!每)(?P<way>)(?:周|星期|礼拜)(?P<name>[{_HAN[:6]}日天])(?![年期个家天次])", _weekday),
        (r"(?<![以一])(?P<way>上|本|这|下)一?个?(?P<unit>周|季)(?!边|围|刊|末|节|期)度?", _counted),
        (r"前天|前日(?!前)", fixed("day", -2)),
        (r"昨[日天晚夜]", fixed("day", -1)),
        (r"今[日天晚早晨](?!头条|后)", fixed("day")),
        (r"明[日天晚](?!系)", fixed("day", 1)),
        (r"后天(?!性)", fixed("day", 2)),
        (r"当[日天]|同[日天]", fixed("same day")),
        (r"同月|月内早些时候|(?:本|当)?月早些时候", fixed("same month")),
        (r"同年|当年", fixed("same year")),
        (r"次日|翌日", fixed("next day", 1)),
        (r"近[日期]|日前|最近(?![一二两三四五六七八九十\d])|近来|近年来?|近几[年天日]来?|近两天|不久前", fixed(
            "vague")),
        (rf"(?P<way>近|最近|过去|未来|今后){_S}{_COUNT}?{_S}个?(?P<unit>年|月|周|天|日|星期"
            rf"|季度)(?![前底末初内])来?", _spanned),
        (r"(?<![\d一二两三四五六七八九十每半多])年[底末]|岁末", fixed(None, stamp=Stamp(period="12"))),
        (rf"{_HALF_DAY}{_S}{_HOUR}{_TIME}", read),
    ]
)  # fmt: skip
