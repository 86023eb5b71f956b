"""What came of a plan of which its own sentence tells: it was laid aside, or it was carried out."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.triggers import Hit
from loaders.view import View

# A plan that its own sentence lays aside, however many clauses later: 原计划去年上市，后搁置.
_ONCE = compiled(
    r"(?:原|曾经?|此前|早前|本来?)(?:计划|拟|定于|打算|准备|筹划|预计|想|希望|有意|谋求)"
    r"|\b(?:had (?:once |originally |earlier |previously )?(?:planned|intended|hoped|wanted|aimed)"
    r"|(?:once|originally|previously) (?:planned|intended|hoped)|(?:was|were) (?:originally )?to have)\b"
)
_LAID_ASIDE = compiled(
    r"搁置|搁浅|暂缓|取消|放弃|终止|叫停|告吹|作罢|未果|未能|流产|落空|泡汤|不了了之|失效"
    r"|\b(?:shelved|scrapped|abandoned|cancelled|canceled|dropped|called off|gave up|put aside)"
    r"(?:\s(?:it|them|that|(?:the|its|those|these) (?:plans?|idea|listing|deal|bid|move|project|offering|talks))\b"
    r"|\s?[.,;]|\s(?:after|amid|because|when|as|last|in|this)\b)|\bfell through\b"
)
# 原计划2025年上市，后因市况搁置
_ONCE_MEANT = compiled(r"(?:原(?:本)?(?:计划|定|拟|打算)|曾(?:计划|拟|打算|想))[^。；]*$")
_CAME_TO_NOTHING = compiled(
    r"[^。；]{0,40}[，,](?:后来?|但|最终|最后|因|由于|不过|随后|现已)[^。；]{0,20}?(?:搁置|取消|终止|作罢|未果|放弃|未能成行|落空|流产)"
)
# What came of a plan, behind what it was: 原计划4月上市，实际已于3月完成.
_CARRIED_OUT = compiled(
    r"(?:(?!计划|预计|拟|将|待|如|若)[^。；，,]){0,30}"
    r"(?:[，,](?:但|而)?(?:目前|现|如今|实际|最终|后来?|日前|公司|并|已){0,2}[^，,。；将拟未]{0,8}|[^，,。；将拟未]{0,4})"
    r"已(?:经|于[^，,。；]{1,12}|在[^，,。；]{1,12})?(?:全部|顺利|正式|提前|如期)?"
    r"(?:完成|落地|办结|办理完毕|交割|实施完毕|兑现)(?=[，,。；！]|$)"
)


def came_to_nothing(text: str, hit: Hit) -> bool:
    """Tell whether a Chinese sentence says that what was once meant did not come about (原计划上市，后因市况搁置)."""
    return _ONCE_MEANT.search(text, 0, hit.start) is not None and _CAME_TO_NOTHING.match(text, hit.end) is not None


def laid_aside(text: str, hit: Hit) -> bool:
    """Tell whether a plan that was once made is laid aside behind it, however many clauses later."""
    return _ONCE.search(text, 0, hit.start) is not None and _LAID_ASIDE.search(text, hit.end) is not None


def carried_out(view: View, hit: Hit) -> bool:
    """Tell whether a Chinese sentence says behind a plan that it has come true by now."""
    return view.language == "zh" and _CARRIED_OUT.match(view.text, hit.end) is not None
