"""Words that look like a person's name, a surname and a letter or two, or two capitals, and are none."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.scripts import has_han
from loaders.segmentation import tags

# What the dictionary has for times, links, deeds and things; names of people it has under `nr`, or parts.
_KINDS = frozenset(("t", "f", "d", "c", "p", "r", "m", "u", "v", "vn", "vd", "n", "j", "l"))
# What a paper, an office or a screen is called by its last letter, behind a word of doing or of rank.
_ENDS = frozenset("稿函书表网微博报版社所部司局委办会厂店组队团号案法单证图")
_DOES = frozenset(("v", "vn", "t", "nz"))
_SHORT = frozenset(("官微", "官网", "官博", "官媒", "官方", "车企", "党媒", "央媒", "外媒", "高管", "高层", "高级"))
# What a headline puts behind a word that is a post too: "Partner Break Ground", "Chief Says".
_HEADLINE = compiled(
    r"(?:Breaks?|Broke|Signs?|Signed|Launch(?:es|ed)?|Unveil(?:s|ed)?|Joins?|Joined|Announce[sd]?|Wins|Won|Opens?|Opened"
    r"|Starts?|Started|Builds?|Built|Secure[sd]?|Close[sd]?|Complete[sd]?|Takes?|Makes?|Plans?|Planned|Raise[sd]?|Agree[sd]?"
    r"|Expands?|Expanded|Acquire[sd]?|Buys?|Bought|Sells|Sold|Gets|Got|Says|Said|Sees|Eyes|Seeks?|Sought|Warns?|Files?|Filed"
    r"|Lists|Listed|Delivers?|Delivered|Ships|Shipped|Expects?|Reports?|Reported|Teams?|Set|Sets|Steps?|Quits?|Resigns?|Leaves?"
    r"|Retires?|Names|Named|Appoints?|Appointed|Hires?|Hired|Bets|Backs|Beats|Cuts|Hits|Rises|Falls|Gains|Drops|Jumps|Slumps)\b"
)
# What a house that judges or invests is called by its last word: "Norda Research, who reckons".
_HOUSE = compiled(
    r"\S+\s.*\b(?:Research|Capital|Advisory|Advisors|Advisers|Analytics|Partners|Intelligence|Ventures|Consulting|Consultants"
    r"|Associates|Insights?|Markets|Management|Labs?|Laboratories|Investments?|Investors|Equity|Equities|Ratings|Economics"
    r"|Strategy|Strategies|Solutions|Services|Systems|Networks?|Media|Digital|Global|International|Foundation|Forum|Group)"
)
# Over what somebody is set, behind his post: "Vice President, Asia Pacific".
_OVER = compiled(
    r"(?:(?:Greater|North(?:ern|east)?|South(?:ern|east|west)?|East(?:ern)?|West(?:ern)?|Central|Asia|Middle|Latin|Mainland|Emerging)"
    r"[\s-])*(?:Asia|China|Pacific|Europe|Africa|East|America|Americas|Oceania|Markets|Kong)(?:\s(?:Sales|Operations|Region))?"
)
# A post before a name, which two capitals behind it take for the first of them: "Chairman Lin Yao".
_POST = compiled(
    r"(?:(?:Vice|Deputy|Co-|Executive|Senior|Managing|General|Assistant|Acting|Former|Honorary|Financial|Operating|Technology"
    r"|Technical|Marketing|Information|Product|Strategy|Commercial|Scientific|Legal|Revenue|Risk|Investment|Compliance)[\s-]?)*"
    r"(?:Chair(?:man|woman|person)?|President|Director|Manager|Minister|Secretary|Governor|Mayor|Premier|Senator|Ambassador"
    r"|Commissioner|Founder|Partner|Analyst|Economist|Professor|Academician|Spokes(?:man|woman|person)|Chief|Judge|Justice"
    r"|Engineer|Officer|Congressman|Congresswoman|Representative|Counsel|Attorney|Dean|CEO|CFO|CTO|COO)\s"
)
# An office whose charge goes on in capitals up to the name: "Secretary of Commerce for Industry and Security Ann Lee".
_IN_CHARGE = compiled(
    r"\b(?:Secretar(?:y|ies)|Ministers?|Commissioners?|Administrators?|Directors?|Representatives?|Undersecretary|Chiefs?|Presidents?)"
    r"(?:-General| General)?\s(?:of|for)(?:\s(?:the|and|of|for|&|[A-Z][\w-]*,?))*\s(?:and|of|for|&)\s$"
)


def title_end(name: str, ahead: str = "") -> int:
    """Return how many letters of what was taken for a name are a post, which leaves two words or none behind it.

    `ahead` are the words before it: an office may go on into the name, of which then the last two words are left.
    """
    if name.count(" ") > 1 and ahead.endswith((" and ", " of ", " for ", " & ")) and _IN_CHARGE.search(ahead):
        return len(name) - len(" ".join(name.split()[-2:]))
    m = _POST.match(name)
    return m.end() if m is not None and " " in name[m.end() :] else 0


def is_no_person(name: str) -> bool:
    """Tell whether what stands where people are named is a word: 周三, 申报稿, "Break Ground"."""
    if not has_han(name):
        post = _POST.fullmatch(f"{name} ") is not None
        return post or _HEADLINE.match(name) is not None or any(p.fullmatch(name) is not None for p in (_HOUSE, _OVER))
    if name in _SHORT:
        return True
    words = tags(name)
    if len(words) == 1:
        return words[0][1] in _KINDS
    if name[-1] in "副总首" and len(words[0][0]) > 1:
        return True  # 高级副总裁
    if name[-1] == "名" and len(words[0][0]) == 2:
        return True  # 项目名称
    return len(name) > 2 and name[-1] in _ENDS and words[0][1] in _DOES and len(words[0][0]) > 1
