"""Units as written after a number, and currencies before one."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from loaders.compiling import compiled
from loaders.first_signs import may_begin

_CENT = Decimal("0.01")
# What racks are like: "5,000 8-kW cabinets".
_RACK = (
    r"(?:\d{1,2}(?:\.\d)?[ -]?kW |standard |server |high-density |high-power |liquid-cooled |air-cooled |IT "
    r"|equivalent ){0,3}"
)
_LIMIT = "一?字?(?:涨停|跌停|封)"  # 20cm涨停: by a fifth
# Units by the words that state them; the longest wording wins.
_WORDS = {
    "CNY": "yuan|renminbi|rmb|cny|cnh|chinese yuan|元人民币|元|人民币|块钱",
    "HKD": "hk dollars?|hong kong dollars?|hkd|hk\\$(?!\\d)|港元|港币|元港币|港纸",
    "USD": "us dollars?|u\\.s\\. dollars?|american dollars?|dollars?|usd|美元|美金",
    "EUR": "euros?|eur|欧元", "GBP": "pounds sterling|gbp|英镑", "JPY": "japanese yen|yen|jpy|日元|日圆",
    "KRW": "korean won|won(?=[ ,.;)]|$)|krw|韩元", "TWD": "nt dollars?|twd|元新台币|元台币|新台币|台币",
        "SGD": "singapore dollars?|sgd|新加坡元|新元",
    "AUD": "australian dollars?|aud|澳元", "CAD": "canadian dollars?|cad|加元|加拿大元",
    "CHF": "swiss francs?|chf|瑞士法郎", "MYR": "ringgit|myr|林吉特|令吉", "INR": "rupees?|inr|卢比",
    "THB": "baht|thb|泰铢",
    "AED": "dirhams?|aed|迪拉姆", "SAR": "riyals?|沙特里亚尔", "%":
        f"%|percent(?!age)|per cent|pct|cm(?={_LIMIT})|CM(?={_LIMIT})",
        "pp": "percentage[ -]points?|pct\\.? (?:pts?|points?)|ppts?|pp|pts|个?百分点",
    "bp": "basis points?|bps?|个?基点", "permille": "‰", "times": "times(?! a | per | an )|倍", "point": "points|点",
    "share": "(?:(?:new|ordinary|common|additional|restricted|tradable|treasury|existing|domestic|underlying"
        "|[ah])[ -])*shares|股",
    "EFLOPS": "exaflops?(?:/s)?|eflops?(?:/s)?", "PFLOPS": "petaflops?(?:/s)?|pflops?(?:/s)?",
        "TFLOPS": "teraflops?|tflops?(?:/s)?",
    "GFLOPS": "gigaflops?|gflops?", "ZFLOPS": "zettaflops?|zflops?", "TOPS": "tops", "POPS": "pops",
    "kWh": "kilowatt[ -]hours?|千瓦时|度电|度", "MWh": "megawatt[ -]hours?|兆瓦时", "GWh": "gigawatt[ -]hours?|吉瓦时",
    "TWh": "terawatt[ -]hours?", "kW": "kilowatts?|千瓦", "MW":
        "megawatts?|兆瓦", "GW": "gigawatts?|吉瓦", "W": "watts?|瓦",
    "nm": "nanometers?|nanometres?|纳米", "mu": "mu|亩", "ha":
        "hectares?|公顷", "km": "kilometers?|kilometres?|公里|千米",
    "m2": "square met(?:er|re)s?|sq ?m|平方米|平米|㎡", "km2": "square kilomet(?:er|re)s?|平方公里", "acre": "acres?",
    "sqft": "square f(?:ee|oo)t|sq ?ft", "mile": "miles?", "t": "metric tons?|tonn?es?|tons?|吨",
    "year": "years?|年|周年|岁", "month": "months?|个月", "week":
        "weeks?|个?星期|周", "day": "(?:calendar )?days?|天|日|个?自然日",
    "trading day": "trading days?|trading sessions?|个?交易日", "working day": "(?:working|business) days?|个?工作日",
    "quarter": "(?:straight |consecutive )?quarters?|个?季度",
        "hour": "hours?|个?小时|个钟头", "minute": "minutes?|分钟",
    "second": "seconds|秒钟?", "ms": "milliseconds?|毫秒", "microsecond": "microseconds?|微秒", "decade": "decades?",
    "rack": f"{_RACK}racks?|{_RACK}cabinets|{_RACK}cabinet(?= (?:data|park|campus|site|hall|cent|facility|hub|base)"
        ")|个?标准机架|架标准机架|个?机架|架(?!构"
        "|次)|个?机柜",
    "card": "(?:accelerator |accelerated |gpu |graphics |ai )?cards?|张?(?:智算|算力|加速|显|推理|训练"
        "|GPU)?卡(?!车|片|口|牌|脖|点|位)",
    "次/秒": "次/秒|次每秒|次浮点(?:运算|计算)?(?:/秒|每秒)?",
    "fund-unit": "份(?:基金)?份额|fund units",
    "bit": "bits?|比特", "core": "cores?|核(?!心|算|准|查|验|实|对)",
}  # fmt: skip
# Symbols in which case matters.
_SYMBOLS = (
    "GB/s TB/s MB/s Gbps Tbps Mbps KB MB GB TB PB EB ZB kWh MWh GWh TWh kW MW GW kVA MVA kV nm km mm cm GHz MHz "
    "Gb Tb Mb ms"
)  # fmt: skip
_AFTER = {
    "元": "[素器件旦老首宇气]", "股": "[权东票价市本指民息份]",
        "点": "[的对]|[0-5]?\\d分", "年": "[级轻度报度龄初底末中会前]",
    "日": "[前后内起均线报电本元]", "倍": "[感速率]", "周":
        "[一二三四五六日边围期刊岁年转]", "度": "[假过数量化]", "卡": "[车片口牌脖点位]",
    "架": "[构次]", "股东": "x", "岁": "x", "瓦": "[解]", "天":
        "[线然文津]", "秒": "[杀]", "吨": "x", "人民币": "x", "亩": "x", "核": "[心算准查验实对]",
}  # fmt: skip


def _names() -> list[tuple[str, str]]:
    rows = [(word, unit) for unit, words in _WORDS.items() for word in re.split(r"\|(?![^(]*\))", words)]
    return sorted(rows, key=lambda row: -len(row[0]))


def _alternatives(first: str, han: bool) -> str:
    """Return the units in Chinese, or the others, that may begin with a sign."""
    parts = []
    for index, (word, _) in enumerate(_ROWS):
        if bool(re.search("[\u4e00-\u9fff㎡]", word)) == han and may_begin(word, first, re.I.value):
            stop = f"(?!{_AFTER[word]})" if word in _AFTER else ""
            parts.append(f"(?P<u{index}>{word}{stop})")
    return "|".join(parts)


_ROWS = _names()


@cache
def _units(first: str) -> tuple[re.Pattern[str], ...]:
    """Return the expressions of the units that may begin with a sign, behind a blank or hyphen or at once."""
    latin, han = _alternatives(first, han=False), _alternatives(first, han=True)
    found = [compiled(rf"(?:[ -]|)(?:{latin})(?:(?<=[%‰$])|(?![A-Za-z0-9]))", re.I)] if latin else []
    return (*found, compiled(rf" ?(?:{han})")) if han else tuple(found)


_SYMBOL = compiled(
    rf"[ -]?(?P<symbol>{'|'.join(sorted(_SYMBOLS.split(), key=len, reverse=True))})"
    rf"(?![A-Za-z0-9]|(?<=cm){_LIMIT}|(?<=CM){_LIMIT})"
)
_LETTER = compiled(r" ?(?P<letter>[EPTZ])(?![A-Za-z0-9])")
_COMPUTE = compiled(r"算力|comput|FLOPS|智算|capacity|超算", re.I)
_SITE_NEAR = compiled(r"comput(?!er)|data cent|cluster|机房|智算|集群|数据中心", re.I)
_HAN_NEAR = compiled("[\u4e00-\u9fff]")
_TIMES = compiled(r"[xX×](?![A-Za-z0-9])")
_BEFORE = compiled(
    r"(?:(?P<CNY>RMB|Rmb|rmb|CNY|CNH|CN¥|人民币|¥)|(?P<HKD>HK\$|HKD|港币)|(?P<TWD>NT\$|(?<![A-Za-z])T\$|TWD|新台币)|(?P<SGD>S\$|SGD)"
    r"|(?P<AUD>A\$|AUD)|(?P<CAD>C\$|CAD)|(?P<USD>US ?\$|USD|U\.S\. ?\$|\$)|(?P<EUR>€|EUR)|(?P<GBP>£|GBP)|(?P<KRW>₩|KRW)"
    r"|(?P<JPY>JPY|JP¥)|(?P<INR>₹)"
    r"|(?<![A-Za-z])(?:(?P<CHF>CHF)|(?P<MYR>MYR|RM)|(?P<INR2>INR)|(?P<AED>AED)|(?P<SAR>SAR)|(?P<THB>THB))) ?$"
    r"|(?<![\d万亿千百兑对])"
    r"(?:(?P<USD2>美元|美金)|(?P<HKD2>港元)|(?P<EUR2>欧元)|(?P<JPY2>日元)|(?P<GBP2>英镑)|(?P<KRW2>韩元)) ?$"
)


_LAST_SIGNS = frozenset("BbYH¥币$DRPWFM€£₩₹元金")  # of a currency
_SYMBOL_SIGNS = frozenset(symbol[0] for symbol in _SYMBOLS.split())


def currency_before(text: str, start: int) -> tuple[str, int] | None:
    """Return the currency sign that stands directly before `start`, with its own start."""
    left = max(0, start - 8)
    if text[left:start].rstrip(" ")[-1:] not in _LAST_SIGNS:
        return None
    match = _BEFORE.search(text[left:start])
    return (str(match.lastgroup)[:3], left + match.start()) if match else None


def _of_compute(text: str, start: int, end: int) -> bool:
    """Tell whether a letter behind a number is a size of computing power ("6,700P"), which words near speak of."""
    if _COMPUTE.search(text, max(0, start - 40), end + 13):
        return True
    return text[start] == "P" and _SITE_NEAR.search(text, max(0, start - 160), end + 60) is not None


def unit_after(text: str, end: int) -> tuple[str, Decimal, int] | None:
    """Return the unit at `end` of a folded text, what the number is multiplied by for it, and where it ends.

    A basis point is a hundredth of a percentage point; 次/秒 becomes the FLOPS of its size later.
    """
    first = text[end : end + 1]
    if first in "xX×" and (match := _TIMES.match(text, end)):
        return "times", Decimal(1), match.end()
    if first in (" ", "-"):
        first = text[end + 1 : end + 2]
    if not first:
        return None
    if first in _SYMBOL_SIGNS:
        if match := _SYMBOL.match(text, end):
            return match["symbol"], Decimal(1), match.end()
        if (match := _LETTER.match(text, end)) and _of_compute(text, end, match.end()):
            return match["letter"] + "FLOPS", Decimal(1), match.end()
    match = None
    for pattern in _units(first):
        if match := pattern.match(text, end):
            break
    if match is None:
        return None
    unit = _ROWS[int(str(match.lastgroup)[1:])][1]
    if match[0] == "pct" and _HAN_NEAR.search(text, max(0, end - 16), end):
        unit = "pp"  # Chinese brokers write points so
    return ("pp", _CENT, match.end()) if unit == "bp" else (unit, Decimal(1), match.end())
