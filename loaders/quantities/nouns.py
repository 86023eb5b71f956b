"""What a number counts: the noun that follows it, cut before the verb or preposition that follows the noun."""

from __future__ import annotations

import re

from loaders.compiling import compiled

CLASSIFIERS = (
    "家(?!庭|电|具|居|用|长|门)|个(?!人(?!工|才|员|形|次)|股|体|性|位数|别)|项(?!目)|项目|款(?!项)|台(?!湾|积"
    "|阶|风|北)|套(?!利|现|期|餐)"
    "|颗|张(?!江|北)|块(?!链)|枚|片(?!区|段|面|上|仔)|名(?!义|称|为|单)|位(?!于|置|居|数)|人次|人(?!工|民币"
    "|均|才|类)|只(?!有|是|要|需|能|会)"
    "|支(?!持|付|出|撑|援)|笔|单(?!位|价|个|日|一|季|月)|场(?!景|所|内|外|地)|次(?!于|日|年|新|序)|座(?!谈)"
    "|组(?!织|建|成|合|件)|类|种(?!植|子)|批(?!准|量|发|次|复)"
    "|件|份(?!额)|部(?!分|署|门|委)|所(?!有|以|属|得)|部(?=门|委)|户|辆|艘|处(?!于|理|罚)|册|篇|起(?!步|到|草"
    "|来|诉)|把|轮(?!胎|流|岗|动|值|换)|条(?!件|款|例)|宗|栋|层(?!面|次)|道|大(?!会|学|幅|涨|跌|力|量|型|规模|约|数据|模型|盘|厦|致"
    "|多|于|概)"
)
CLASSIFIER = compiled(rf" ?(?P<classifier>{CLASSIFIERS})(?P<more>多|余)?")
_ZH_HEADS = (
    "部门|部委|实体|监事|高管|负责人|展品|机器人|工程师|研究员|院士|算法|软件|专区|赛道|数据产品|数据资源"
    "|数据集|数据商|数据交易所|数据交易场所|数据源|交易所|中小企业|外资企业|中央企业|外企|央企|国企|内地企业"
    "|上市公司|公司|企业|机构|单位|部门|高校|院校|研究院|实验室|供应商|服务商|运营商|客户|"
    "用户|项目|任务|措施|举措|行动|领域|行业|方面|环节|场景|应用场景|应用|案例|标准|专利|产品|芯片|服务器"
    "|机架|机柜|节点|集群|智算中心|数据中心|中心|"
    "平台|城市|省份|地区|国家|园区|基地|工厂|产线|员工|人员|专家|代表|嘉宾|学生|订单|合同|协议|股东|董事|基金"
    "|股票|龙头股|个股|ETF|模型|大模型|参数|token|GPU|CPU|"
    "加速卡|显卡|算力卡|智算卡|推理卡|训练卡|门店|车辆|设备|系统|条款|章节|部分|阶段|方向|步骤|目标|指标|政策|文件|试点|示范区"
    "|示范项目|团队|人才|岗位|品牌|品种|交易|合作伙伴|伙伴|"
    "技术|工程|枢纽|区域|展商|展位|论坛|活动|会议|城区|县|市|省|区|乡镇|村|学校|医院|银行|券商|投资者|账户"
    "|网点|店铺|游客|观众|媒体|记者|作者|论文|课题|奖项|业务|板块|主体|要素|功能|模块|工具|服务|计划|方案"
)
_ZH_LONG = "|".join(head for head in _ZH_HEADS.split("|") if len(head) > 1)
# What a word says of the rank of what is counted: 12个区域级节点, 10家省级平台.
_RANK = r"(?:国家|区域|省|市|县|区|园区|地区|城市|行业|企业|集群|项目|部)级"
_ZH = compiled(rf"(?P<noun>(?:{_RANK})?[\u4e00-\u9fffA-Za-z]{{0,10}}?(?:{_ZH_HEADS})(?:(?:{_ZH_HEADS})){{0,2}})")
_ZH_HEAD = compiled(rf"(?P<head>(?!{_RANK})(?:{_ZH_HEADS}){{1,3}})")
_ZH_PLAIN = compiled("[\u4e00-\u9fffA-Za-z]{1,8}")
_ZH_AFTER_HEDGE = compiled(
    r"(?=[以左\"])(?:以上|左右|以下)?(?:\"[^\"\n]{1,12}\")?"
    rf"(?P<head>[\u4e00-\u9fffA-Z]{{0,4}}?(?:{_ZH_HEADS}){{1,2}})"
)
_ZH_BEFORE = compiled(
    rf"(?P<head>(?:{_ZH_LONG}){{1,2}})(?:总?数量?)?(?:已|共|累计|合计|达到?|约|超过?|突破"
    rf"|近|逾|有|为|至|将|总计|仅){{0,3}}$"
)
_ZH_CUT = compiled(
    r"[的了将已在于和与及或等为是被把从向由按占超达至均又并]|中(?![小国央心医型间])|[上下](?![市海游属])|来自"
    r"|可以|能够|列入|纳入|列席|出席|遭|受到|参与|参加|入驻|完成|实现|上市|进行|涉及|覆盖|获|登记|签约|发布"
    r"|推出|"
    r"组成|提供|采用|落地|开展|成立|建设|建成|投产|合计|左右|以上|以下|包括|分别|报告|增长|下降"
)
_EN_CUT_WORDS = (
    "of in on at to for from by with and or as that which who whose were was is are has have had will would "
    "can could may "
    "might must should shall than across over under per into between among through during after before since "
    "until while "
    "when where if but so then the a an this these those its their his her our about around operating planned "
    "registered "
    "involved valued up down out off via within without against including such each being been do does did "
    "not also only "
    "respectively using based located according compared worth totaling totalling joined took held made rose "
    "fell won said "
    "it they we he she more less or there"
)  # fmt: skip
_EN_CUT = frozenset(_EN_CUT_WORDS.split())
_EMPTY = compiled(r"^(?:(?:different|specific|various|other|further|additional|separate|distinct|individual|such) )+")
# A word, or the number of a model between two: "2,048 Ascend 910C cards".
_EN_WORD = compiled(r" ?([A-Za-z][\w'’/&-]*|(?<=[a-z] )\d{2,4}[A-Z][A-Z\d]{0,2}(?= [a-zA-Z]))")
_FLAT = frozenset({"people", "staff", "personnel", "aircraft", "species"})
_NOT_PLURAL = ("ics", "sales", "sports", "news", "ss", "us", "is", "gas", "bias", "atlas", "'s", "’s")


def chinese_noun(text: str, start: int) -> tuple[str | None, int]:
    """Return the noun after a Chinese classifier, and where it ends; None where a verb or a stop follows at once."""
    cut = _ZH_CUT.search(text, start, start + 14)
    if head := _ZH_HEAD.match(text, start) or _ZH_AFTER_HEDGE.match(text, start):
        return head["head"], head.end()
    if (match := _ZH.match(text, start)) and not (cut and cut.start() < match.start("noun") + 1):
        inner = _ZH_CUT.search(match[0], 1)
        if inner is None or re.match("[中上下内外前后对自]", inner[0]):
            return match[0], match.end()
    plain = _ZH_PLAIN.match(text, start, cut.start() if cut else start + 8)
    return (plain[0], plain.end()) if plain and len(plain[0]) > 1 else (None, start)


def noun_before(text: str, start: int) -> str | None:
    """Return the Chinese noun that stands before a number with its classifier (数据商600余家); None without one."""
    match = _ZH_BEFORE.search(text, max(0, start - 14), start)
    return match["head"] if match else None


def english_noun(text: str, start: int) -> tuple[str | None, int]:
    """Return the noun phrase (at most five words, ending in a plural) after an English number, and where it ends."""
    words: list[str] = []
    at, best = start, start
    while len(words) < 6 and (match := _EN_WORD.match(text, at)) and match[1].lower() not in _EN_CUT:
        if best > start and not _is_plural(match[1]):
            break
        words.append(match[1])
        at = match.end()
        best = at if _is_plural(match[1]) else best
        if len(words) == 1 and match[1].endswith(("ed", "ing")) and _verb_follows(text, at):
            return None, start
    return (_EMPTY.sub("", text[start:best].strip()), best) if best > start else (None, start)


def _is_plural(word: str) -> bool:
    low = word.lower()
    if word.endswith("s") and word[:-1].isupper() and len(word) > 2:  # GPUs
        return True
    return low in _FLAT or (low.endswith("s") and not low.endswith(_NOT_PLURAL) and len(low) > 2)


def _verb_follows(text: str, at: int) -> bool:
    match = _EN_WORD.match(text, at)
    return match is None or match[1].lower() in _EN_CUT
