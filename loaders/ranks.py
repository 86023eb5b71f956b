"""How texts say where something stands: first, largest, the highest for so long, in place of a ranking."""

from __future__ import annotations

from loaders.scripts import HAN_LETTER

# First, largest, only: a claim of rank, with its scope up to the end of the phrase.
RANK = (
    r"(?:(?:world|nation|country|industry)['’]s\s+)?"
    r"(?!(?:first|second|third|fourth|fifth)\s(?:half|quarter|batch|phase|stage|part|time|day|week|month|year|half-year|round|tranche"
    r"|instalment|episode|such|attempt|try|draft|reading|generation|paragraph|campus|hall|building|session|trading)\b)"
    r"(?:first|second|third|fourth|fifth|top|only|sole|largest|biggest|leading|second-largest|third-largest|fastest)\b"
    r"(?<!\bfirst(?=\s(?:\w+ed|shown|seen|made|put|built|of|half|quarter|batch|phase|nine|three|six|two|time|day|half-year)\b))"
    r"[^,;.。；，()（）]{4,140}"
    r"|(?:(?:国内|全球|全国|我国|中国|业内|行业)(?:[^，。；、\s]{0,8}?(?=最大|规模最大))?)?"
    r"(?:首家|首个|第[一二三四五]家|第[一二三四五]大|唯一|最大|最早)[^,;。；，()（）]{2,50}"
    rf"|(?:{HAN_LETTER}{{2,4}}(?:地区|省|市|区域|行业))?(?:规模|产能|体量|单体|市场份额|出货量|市值)最[大高强][^,;。；，()（）]{{2,40}}"
)
# Which deal is the largest or first, without a verb: "the largest restructuring in the industry", 国内最大合并案.
DEAL_RANK = (
    r"(?:largest|biggest|first)(?:[ -](?:scale|ever))?\s(?:share[ -]swap\s)?"
    r"(?:restructuring|merger|deal|acquisition|takeover|buyout)\s(?:in|of|by|among|between)\s[^,;.()]{4,70}?(?=\s(?:has|have|is|was|will|would|took|gets|got|made)\b|[,;.]|$)"
    rf"|(?:国内|全国|我国|中国|全球|A股|行业|业内){HAN_LETTER}{{0,10}}?(?:规模)?(?:最大|首例|首单|首个)的?{HAN_LETTER}{{0,8}}?"
    r"(?:合并案?|并购案?|重组案?|收购案?)"
)
# The highest for so long, of a size: "six-month high in scale", 创近半年新高.
HIGH = (
    r"(?:record|all-time|\ue001[\U000f0000-\U000fffff]|\w+-(?:week|month|year))\s(?:high|peak)"
    r"\sin\s(?:scale|size|assets|units|shares outstanding|assets under management)"
    r"|创(?:下|出|造|近)?(?:[近历上]|[一二三半两\d]){0,3}(?:年|个月|月|周|史)?(?:以来)?新高"
)
# A place in a ranking: 全球第一, 国内前三.
STANDING = (
    r"(?:(?:全球|全国|国内|中国|世界|业内|行业|同业|亚太|亚洲|全省|全市|全区|华[东南北中])"
    r"(?:[A-Z]{2,3}|\ue000[\U000f0000-\U000fffff]|[^\W\d_A-Za-z]){0,6}?(?:市场|行业)?)?"
    r"(?:第[一二三四五六七八九十\d]+(?:位|名|大)?|前[一二三四五六七八九十\d]+(?:位|名|强)?|首位|榜首)(?=[，。；、）]|$)"
)
