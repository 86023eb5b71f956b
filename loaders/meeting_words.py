"""How pages about meetings name them and label who runs, backs and joins them, when, where and on what."""

from __future__ import annotations

import re

from loaders.compiling import compiled

_KIND = (
    r"(?:(?i:Summit|Forum|Conference|Expo|Congress|Exhibition|Symposium|Convention|Fair|Roundtable)"
    r"|Developer Day|DEVELOPER DAY)"
)
_WORDS = r"(?:(?:[A-Z0-9][\w&'’+-]*|of|on|and|for|the|&)\s){1,12}"
_KIND_ZH = r"(?:大会|论坛|峰会|博览会|年会|研讨会|对接会|推介会|交流会|洽谈会|开发者日|生态日|沙龙|展览会)"
MEETING = compiled(
    r"[\W_]{0,6}(?:(?:[Pp]rogramme|[Aa]genda|[Ss]chedule|[Ii]nvitation)\s?[:：–—-]\s?)?"
    rf"(?P<name>{_WORDS}{_KIND}(?:\s(?:on|of|for)(?:\s[A-Z&a][\w&'’-]*){{1,6}})?)"
    r"(?:\s\((?P<short>[A-Z][A-Z ]{1,9})\))?(?:,?\s20\d\d)?(?:\s?[·•|–—:/-].{0,80}"
    r"|\s?[\u3400-\u9fff].{0,60})?[\W_]{0,4}"
    r"|[\W_]{0,6}(?:[A-Z][\w+]*\s(?:20\d\d\s)?)?"
    rf"(?P<zh>[\u3400-\u9fffA-Za-z0-9（）()“”\"·&+-]{{3,36}}{_KIND_ZH})"
    r"(?:\s?(?:会议|会后|参会|大会|活动)?(?:纪要|通知|手册|议程|日程|邀请函|综述|简报|指南|预告|回顾|实录)[^\n]{0,60}"
    r"|[\s·|｜:：/—-].{0,60})?[\W_]{0,4}"
)
"""A line that names a meeting and says little else."""
SHOUTED = compiled(
    r"[\W_]{0,6}(?P<name>[A-Z][A-Z&'’+-]+(?:\s(?:[A-Z][A-Z&'’+-]*|&)){1,7}\s20\d\d)"
    r"(?:\s?\([A-Z][\w'’ ]{1,14}\))?[\W_]{0,4}"
)
"""A line that may name a meeting by its year alone ("HETEROGENEOUS COMPUTING CHINA 2026"), if labels stand under it."""

_RUNS = (
    r"(?:(?:[Ll]ead |[Mm]ain |[Cc]hief |[Ll]ocal |[Ee]vent |[Jj]oint )?"
    r"(?:[Cc]o-?)?(?:[Oo]rgani[sz]ers?|[Hh]osts?|[Cc]onvenors?|[Cc]onveners?|[Uu]ndertakers?)"
    r"|(?:[Jj]ointly |[Cc]o-)?(?:[Oo]rgani[sz]ed|[Hh]osted|[Cc]onvened|[Pp]resented|[Uu]ndertaken|[Rr]un) by"
    r"|(?:[Oo]rgani[sz]ing|[Hh]osting|[Hh]ost) (?:[Ii]nstitutions?|[Oo]rgani[sz]ations?|[Uu]nits?|[Cc]ommittee)"
    r"|(?:联合|共同)?(?:主\s?办|承\s?办|主承办|联办)(?:单位|方|机构)?|组织单位|执行(?:单位|承办)|举办单位)"
)
_RANK = (
    r"(?:[Hh]eadline|[Gg]old|[Ss]ilver|[Bb]ronze|[Dd]iamond|[Pp]latinum|[Tt]itle|[Pp]remier|[Ss]trategic"
    r"|[Ll]ead|[Mm]ain)"
)
_BACKS = (
    rf"(?:(?:{_RANK}\s|[Pp]rincipal\s)?[Ss]ponsors?|[Ss]ponsored by|[Ss]upported by|[Ss]upporters?"
    r"|[Ss]upporting (?:[Oo]rgani[sz]ations?|[Uu]nits?|[Bb]odies|[Ii]nstitutions?|[Pp]artners?)"
    r"|[Gg]uid(?:ance|ed by|ing [Uu]nits?|ing [Bb]od(?:y|ies))|[Uu]nder the [Gg]uidance of|[Pp]atrons?"
    r"|[Dd]iamond|[Pp]latinum|[Gg]old|[Ss]ilver|[Bb]ronze"
    rf"|(?:{_RANK}|[Kk]ey|[Ee]xclusive|[Oo]fficial|[Kk]nowledge|[Cc]ooling|[Cc]loud) [Pp]artners?"
    r"|(?:指导|支持|协办|赞助|特别支持|学术支持|技术支持|战略支持|智库支持|鼎力支持|战略合作|媒体支持)(?:单位|机构|方)?"
    r"|(?:首席|独家|战略|钻石|铂金|白金|黄金|白银|金牌|银牌|官方)[\u3400-\u9fff]{0,6}?(?:赞助商?|合作伙伴|合作单位)"
    r"|冠名(?:单位|赞助)?)"
)
_COMES = (
    r"(?:[Ee]xhibitors?(?: include)?|[Pp]articipants?|[Pp]articipating (?:[Cc]ompanies|[Ff]irms)"
    r"|参展(?:企业|单位|商)|参会(?:企业|单位)|出席单位)"
)
_ACT = r"(?:会议|大会|论坛|活动|举办|举行|召开|展览)?[ \u3000]?"
_WHEN = rf"(?:[Dd]ates?(?: and time)?|[Ww]hen|时间[、及和]?地点|{_ACT}时\s?间|{_ACT}日\s?期|会\s?期|展\s?期)"
_WHERE = rf"(?:[Vv]enue|[Pp]lace|[Ww]here|[Ll]ocation|{_ACT}地\s?[点址]|会\s?址|会\s?场|展\s?馆)"
_ABOUT = r"(?:[Tt]heme|(?:大会|论坛|会议|年度|本届)?主\s?题)"
LABEL = compiled(
    r"(?:^|(?<=\n)|(?<=  )|(?<=[;；|｜·.] )|(?<=[\u3000｜；]))[ \t\u3000*_·•\-–—▪■◆●【\[]{0,8}"
    rf"(?:(?P<runs>{_RUNS})|(?P<backs>{_BACKS})|(?P<comes>{_COMES})"
    rf"|(?P<when>{_WHEN})|(?P<where>{_WHERE})|(?P<about>{_ABOUT}))"
    r"(?:\s?(?:[A-Z][A-Za-z -]{2,24}|[\u3400-\u9fff]{2,6}|of record)(?=\s?[:：]))?[*_ \]】]{0,4}"
    r"(?:[:：][*_ \t\u3000]{0,6}(?:the\s)?|(?<=[\u3400-\u9fff])[ \u3000\t]{0,6}[ \u3000\t]"
    r"|(?<= by)\s(?:the\s)?(?=[A-Z]))"
)
"""What stands before those whom a line names; wide spaces part it from them where no colon does."""

OTHER = compiled(r"[\u3000 ](?=[\u3400-\u9fff]{2,8}[:：])")
"""What stands before a label of another kind: 承办：云岚传媒　媒体支持：…."""
CLOCK = compiled(r"(?m)^[ \t\u3000|*·•-]{0,12}(?:[01]?\d|2[0-3])[:：.][0-5]\d")
"""An hour at the head of a line."""
LISTED = compiled(
    r"(?m)^\W*(?:[Kk]eynote )?(?:[Ss]peakers?|[Kk]eynotes?|[Pp]anell?ists?|[Cc]hairs?|[Mm]oderators?)\b|嘉宾\s?[:：]"
)
"""What those who speak are listed under."""
AHEAD = compiled(
    r"会议手册|参会指南|议程|日程|邀请函|报名|注册费|参会回执|拟于|将于"
    r"|[Aa]genda|[Pp]rogramme|[Rr]egistration|[Rr]egister|[Ii]nvit|will be held"
)
OVER = compiled(
    r"会后|纪要|综述|闭幕|落幕|圆满|实录|到场|[Pp]ost-?[Ee]vent|POST-EVENT|session notes|[Cc]onclu(?:des|ded)"
    r"|[Aa]ttendance|[Hh]ighlights of"
)
SIZE = compiled(
    r"(?P<n>\d[\d,]*\+?)\s(?P<of>(?:registered |trade |expected )?(?:delegates|attendees|participants"
    r"|exhibitors|speakers"
    r"|visitors|tracks|sessions|booths|sub-?forums|parallel forums))\b"
    r"|(?P<zof>参会代表|参会嘉宾|参会人数|与会代表|展商|参展商|参展企业|分论坛|平行论坛"
    r"|演讲嘉宾)[：:]?\s?(?:约|预计|超|超过|近)?"
    r"(?P<zn>\d[\d,]*)余?[人家场位名个]"
)
"""How many come, show or speak."""
_BULLET = r"^[ \t\u3000]*(?:[–—•·*-]|\d{1,2}[.)、])\s?"
SIGNING = compiled(r"(?m)^[^\n]{0,24}(?:[Ss]igning|签约|签署)[^\n]{0,40}\n")
SIGNERS = compiled(
    rf"(?m){_BULLET}(?P<one>[A-Z][^\n:：,;]{{1,50}}?)\s(?:and|&|×|x"
    rf"|with)\s(?P<other>[A-Z][^\n:：,;]{{1,50}}?)\s?[:：]\s"
    rf"|{_BULLET}(?P<zh>[\u3400-\u9fff]{{2,20}}?)\s?[与和×]\s?(?P<zho>[\u3400-\u9fff]{{2,20}}?)\s?[:：]"
)
"""Who signs with whom, an item each under such an hour: "– X and Y: a joint laboratory"."""
ITS_DAYS = compiled(
    r"^\W*(?:[\u3400-\u9fff]{2}){0,2}时[ \u3000]*间(?:\s?[:：]\s?"
    r"|[ \t\u3000]+)[^-–—~～至到\n]{6,24}日?[^-–—~～至到\n]{0,8}[-–—~～至到]"
    r"|^\W*(?:dates?\s?[:：]\s?)?(?:[a-z]{3,9}\.?\s)?\d{1,2}\s?[-–—]\s?\d{1,2}(?:\s[a-z]{3,9}\.?)?,?\s20\d\d\s?(?:[,·•"
    r"|@]|at\b|in\b)\s?[^\W\d]"
    r"|^\W*(?:when|event dates?|conference dates?)\W{0,4}\s?[:：]|\b(?:Convention|Exhibition|Expo|Conference"
    r"|Congress|Trade) Cent(?:er|re)\b|\bHotel\b|\bBallroom\b"
    r"|会展中心|博览中心|会议中心|展览中心|酒店|宾馆|大会堂|博览馆|展览馆",
    re.IGNORECASE,
)
"""The days of a meeting, with its place or behind 时间: those of no page ("14–15 May 2026 · Wuhu Expo Centre")."""
