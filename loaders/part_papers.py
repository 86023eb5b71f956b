"""Names of plans that only say of which plan something is: 行动计划配套政策, "the network's monitoring platform"."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.mentions import Mention

_CLASSES = frozenset(("Policy", "Programme"))
_THING_ZH = (
    r"(?:配套(?:政策|措施|文件|方案|细则)|实施细则|实施方案|实施意见|工作要点|任务分工|任务清单|重点任务|评估报告|白皮书|蓝皮书"
    r"|标准体系|标准|规范|指南|指引|平台|系统|典型案例|优秀案例|案例集?|名单|目录|专项资金|操作手册)"
)
# Behind a title the thing follows at once; behind a bare name words may say what it is for, none that does anything.
_BEHIND_ZH = compiled(
    rf"》?(?!(?:系列)?(?:团体|行业|国家|地方|企业|推荐性|强制性)[\u3400-\u9fff]{{0,4}}标准)"
    rf"(?:[12]\d{{3}}年?度?)?(?:(?![推支促加印发落提完出开制]|建设[，。；]|工程[，。；]|的|和|与|及|为|在|将|对)"
    rf"[\u3400-\u9fff]){{0,8}}?{_THING_ZH}"
    r"(?![\u3400-\u9fff]*》)"
)
_BEHIND = compiled(
    r"['’]?s?\s(?:(?!(?:to|for|with|on|in|by|and|or|as|at|from|of|will|is|was|has|had|that|which"
    r"|aims?|calls?)\b)[a-z-]+\s){0,2}"
    r"(?:platform|standards?|guidelines?|rules|white paper|system|work plan|list|catalogue|details)\b"
)


def is_of_another(text: str, m: Mention, offset: int) -> bool:
    """Tell whether a plan's name only tells of which plan the thing behind it is; the text begins at an offset."""
    if m.node is None or m.node.cls not in _CLASSES or m.kind == "anaphor":
        return False
    behind = _BEHIND if m.text.isascii() else _BEHIND_ZH
    return behind.match(text, m.end - offset) is not None
