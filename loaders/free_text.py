"""What a slot of free text takes: a clause, a list, a post, a rank, a rating, an anonymous source."""

from __future__ import annotations

from loaders.charges import CHARGE
from loaders.goods_ranges import RANGE
from loaders.needles import needles
from loaders.pieces import NO_CLAUSE
from loaders.ranks import DEAL_RANK, HIGH, RANK, STANDING
from loaders.scripts import HAN_LETTER
from loaders.stages import DECREE, ENDED, STAGE, STATE
from loaders.trade_words import KIND_WORD, NO_KIND

_LETTER = r"[^\W\d_]"
# What begins inside a quotation ends with it, and where another is set against it: "to open one, yet analysts doubt".
_TEXT = r"(?:“[^“”\n]{0,80}”|(?!, (?:yet|but|though|although|whereas)\s)[^;；。!?！？”]){4,240}"
# What somebody says ends where the teller goes on: ", adding that", "，上述目标不构成".
_TELLER = (
    r"[,，]\s?(?:(?:and\s)?(?:add(?:s|ed|ing)|not(?:es|ed|ing)|stress(?:es|ed|ing)|sa(?:ys|id|ying))\b"
    r"|but\s(?:warned|added|said|declined)|while\s|whereas\s|according to|citing|"
    r"上述|对此|并(?:称|表示|指出|强调|透露|介绍)|但(?:未|拒绝)|同时(?:称|表示|指出|强调)|此前)"
)
_SAID = rf"(?:(?!{_TELLER})[^;；。!?！？]){{4,240}}"
# Another name of a thing: its own sign, capitals, or a few Han characters, perhaps quoted.
_OTHER_NAME = (
    r"[“\"「]?(?:\ue000.|(?-i:[A-Z][\w&.-]*(?:\s[A-Z][\w&-]*){0,4})"
    rf"|{_LETTER}{{2,14}}(?=[，。、；”」）]|$))[”\"」]?"
)
# Who is to say what a deal is worth.
_OPINION = (
    r"(?:valuation|fairness|appraisal|assessment) (?:report|opinion) (?:to be |that will be |will be )?"
    r"(?:provided|issued|prepared|given|delivered) by [^,;.()\[\]]{4,60}"
)
# What stands before a post is part of it (数据产品线总裁) only if a word begins there, else no more than its rank.
_NO_DUTY = (
    r"称|聘任|任命|委任|聘请|解聘|免去|表示|指出|认为|公告|宣布|透露|介绍|曾|已|将|拟|被|的|选举|产生|新一届|持有|时任|获悉|接受|采访|致电|通报|询问|要求"
    r"|命[原前]|迎|引入|引进|换[上成帅]|空降|挖来|请[来到]|招来|[选推]出|推选|补选|增设|新[增设聘]|起用|启用|续聘|直接|亲自|会[见晤]|陪同|邀请|携"
    r"|(?:微电子|半导体|股份|控股|科技|电子|通信|证券)(?=[副总首]|董事|CEO|C[TFOM]O|监事|创始)"
    r"|公司|集团|局(?=局长)|厅(?=厅长)|院(?=院长)|所(?=所长)|大学|银行(?=行长)|协会(?=会长)|学会(?=会长)"
)
_ROLE = (
    r"(?<![公该本])(?!公司|[它他她其]的?|该|本|到|了|先生|女士|博士|小姐|收到|接到|聘任|任命|选举|聘请|解聘|免去|由|为|任|出任|担任|接任|升任|改任|辞去|卸任|现任|时任|原|的"
    r"|对(?!外)|据|向|与|和|及|经(?![济理销营])|在|从|给|让|请|因|于|随|跟)"
    rf"(?:(?:(?<!{HAN_LETTER})|(?<=[任为由举聘是系免和与及的请去命司其兼原前]))"
    rf"(?:(?!{_NO_DUTY})[^\s,，。；;、为为是系由【】\[\]（）()《》“”：:·\ue000-\ue002\U000f0000-\U000fffff]){{0,10}}"
    r"(?!创始人|创办人|法定代表人|掌门人|实控人|实际控制人|董秘|董事会秘书|发起人)"
    r"|(?:副|常务|执行|联合|联席|共同|高级|资深|首席|荣誉|名誉|代理?|轮值|独立|非执行|助理|第一|总|新任|候任|职工|主管|管理|创始|董事会|技术|法定|财务|市场|运营|法务|人事|人力资源|行政|研发|战略|产品|销售|投资|生产|质量|信息|业务|公关|传播|品牌|合规|风控|安全|采购|供应链)*)"
    r"(?:实际控制人|实控人|授权代表|董事长|董秘|理事长|总经理|行政总裁|创办人|创始人|副总裁|总裁|发言人|总监|"
    r"首席[^\W\d_A-Za-z]{2,3}|CEO|CTO|CFO|COO|CMO|合伙人|主编|总编辑|监事|工程师|法定代表人|掌门人|顾问|架构师|总工程师|创始人|发言人|主任|司长|局长|处长|"
    r"部长|书记|市长|核心技术人员|省长|院长|所长|会长|"
    r"秘书长|教授|院士|研究员|分析师|经济学家|秘书|负责人|专家|行长|主席|校长|董事|委员|巡视员)(?:兼(?:[^\W\d_A-Za-z]{0,4}(?:董事长|总经理|总裁|首席[^\W\d_A-Za-z]{2,3}|董事|书记|主任)|CEO|CTO|CFO|COO))?"
)
# A post with what it is over: "head of research", before the firm.
_DUTY = (
    r"(?:(?:vice|deputy|global|chief|senior|executive)[\s-])*(?:head|director|president|vice-president|manager|chief|dean"
    r"|chair)\s(?:of|for)\s(?:[A-Za-z&-]+\s?){1,5}?(?=\s(?:at|of|with|for|is|was)\s|,|\.|$)"
)
_CERTIFICATE = (
    r"(?:ISO|IEC|CE|CMMI|SOC|TISAX|UL|Tier|\ue000[\U000f0000-\U000fffff])[\s/-]?[A-Z0-9][\w/. -]{0,14}?\s?"
    r"(?:certification|certificate|认证)"
    r"|(?<![A-Za-z])(?!(?:the|an?|its|their)\s)(?:(?:[A-Za-z][\w+-]*|\ue000.)\s){0,4}?(?:certificates?|certifications?)\b"
    r"|(?:(?:20\d\d|\ue002.)\s)?(?:(?:[A-Z][\w-]*|\ue000.)\s){1,4}(?:award|prize|medal|trophy)\b(?:\sfor\s[a-z]+\s[a-z]+)?"
    r"|(?:first|second|third|top|gold|silver|grand)\s(?:prize|award|medal)\b"
    r"|(?![颁发得授评])(?:(?!颁发|发放|授予)[^，。；、“”\"\s]){1,14}?(?:证书|凭证|资格证|证|认证)(?:[（(][^（）()，。]{1,12}[）)])?(?=[”\"，。；、\s]|$)"
)
_LICENCE = (
    r"(?:(?!(?:the|an?|its|their)\b)[A-Za-z][\w-]*\s){1,5}(?:licen[cs]e|rating|qualification|accreditation)\b"
    r"(?! (?:agreement|fee|deal|agency|from \w+ to))"
)
_TITLE_OF = (
    r"(?:(?:national|provincial|state|municipal|city)(?:-level)?\s|key\s|specialised\s|new\s)*"
    r"(?:[“\"'‘][^“”\"'‘’\n]{3,40}[”\"'’]|little\sgiant|manufacturing\schampion|high-tech\senterprise|gazelle\senterprise"
    r"|single(?:-product|-item)?\schampion|key\slaboratory|green\sdata\scent(?:re|er)|demonstration\s(?:project|base|site))"
)
# What a firm is by what it does: "lessor of GPU time".
_AGENT = (
    r"(?:lessor|renter|reseller|seller|broker|operator|provider|distributor|importer|packager|trader)\sof\s"
    r"(?!the\b|its\b)(?:(?:[\w-]+|\ue000[\U000f0000-\U000fffff])\s?){1,4}?(?=,|\.|;|$)|(?:rack|server|compute|GPU|card|cloud)-(?:leasing|rental|hosting)\s"
    r"(?:company|firm|group|house)"
)
# How far a site or a product has come.
_RUNNING = (
    r"(?:in|on|into|to)\s?(?:full\s|trial\s|commercial\s|regular\s)?(?:operation|service|use|stream|line|work)\b|live\b|online\b"
)
_BUILT = (
    r"(?:completed|finished|half-finished|half-built|handed\sover|topped\sout|suspended|halted|mothballed|abandoned|postponed"
    r"|shut(?:\sdown)?|closed|in\s(?:full\s|trial\s)?(?:operation|service|use)|up\sand\srunning|under\s(?:construction|way))\b"
)
_MAKING = r"(?:mass|volume|trial|series|full|small-batch|commercial)[\s-](?:production|output|shipments?|manufacture)\b"
# What a firm or a thing is certified to: "ISO 26262", "Tier IV", "Grade A by the alliance".
_NORM = (
    r"(?-i:(?:ISO|IEC|CMMI|TISAX|ASIL|SOC|EAL|UL|CE|AEC)[\s/-]?[A-Z]?[\dA-Z][\w+./-]*"
    r"|(?:Tier|Grade|Level|Class)\s[A-Z0-9]+)(?:\sby\s(?:the\s)?\ue000[\U000f0000-\U000fffff])?"
)
# A title that a firm or a site is given: "Grade A", “小巨人”企业, “绿色算力示范企业”称号.
_HONOUR = (
    r"(?:Grade|Tier|Level|Class)\s[A-Z0-9]+\b|[A-Za-z][\w -]{2,50}?\s(?:operator|enterprise|centre|center|laboratory|"
    r"champion|giant|demonstration|supplier|partner|base)\b"
    r"|(?:[^，。；、“”\"\s]{0,12}[“\"][^“”\"\n]{2,16}[”\"](?:企业|称号|单位|奖|基地|荣誉|认定|项目|示范企业)?"
    r"|[^，。；、“”\"\s]{2,16}?(?:示范企业|称号|示范单位|示范基地|单项冠军|高新技术企业|瞪羚企业|独角兽企业|领军企业|等级|资质))"
)
# What a state title makes of a firm: 国家级专精特新“小巨人”企业.
_STATE_TITLE = (
    r"(?:国家级?|省级|市级|全国|工信部|[一二三四五六七八九十第批]{1,4})?(?:重点)?(?:专精特新|制造业|高新技术|瞪羚|独角兽|绿色)"
    r"[“\"]?[^，。；、“”\"\s]{0,8}[”\"]?(?:企业|冠军|示范企业|工厂)"
)
_SOURCES = (
    r"(?:[Ii]nformed |[Aa]nonymous |[Ii]ndustry |[Mm]arket |two |three |several )?"
    r"(?:sources|people familiar with the matter|insiders)"
    r"|(?:知情人士|消息人士|业内人士|接近[^，。]{2,12}的人士)"
)
RATING = (
    r"(?:Increase|Overweight|Buy|Outperform|Recommend(?:ed)?|Neutral|Hold|Underweight|Accumulate|"
    r"买入|增持|推荐|强于大市|看好|领先大市|优于大市|中性|同步大市|减持|强烈推荐)"
)
_ROLE_WORD = (
    r"(?:(?:vice|deputy|senior|chief|general|executive|managing|assistant|associate|party|board|former|co-|PR|IR|HR|sales|"
    r"marketing|product|media|research|jury|non-executive|independent|company|honorary|technology|strategy|regional|global|group|lead|principal|founding|portfolio|fund|investment|country|plant|project|site|account|branch|office|equity|credit|finance|financial|legal|policy|design|software|hardware|engineering|operations|procurement|data|cloud|security|quality|business|national|foreign|acting|interim|rotating|commerce|treasury|energy)[\s-]*)*"
    r"(?:(?:co-)?chair(?:man|woman|person)?\b|president|chief\s\w+(?:\sofficer)?|(?:finance|technology|product|operations|research|marketing|sales|software|hardware|design|security|strategy)\schief|CEO|CTO|CFO|COO|CMO|CIO|GM\b|(?:co-?)?founder|"
    r"spokes(?:man|woman|person)|director(?:-general)?|secretary-general|legal\srepresentative|head|manager|minister|secretary|analyst|economist|professor|"
    r"academician|researcher|fellow|inspector|partner|scientist|engineer|mayor|governor|commissioner|dean|member|"
    r"strategist|official|expert|executive(?:\sofficer)?)"
)
_POST = rf"{_ROLE_WORD}{CHARGE}"
_ROLE_PHRASE = rf"{_POST}(?:[^,.;]{{0,40}}?\band\s{_ROLE_WORD}(?:[^,.;\ue000-\ue002]{{0,40}}?(?=\sof))?)?"

# What a kind of firm or of goods has none of: words that join and act.
_ACTS = (
    r"[因未在将已被把对向从为是了由并靠等其该这那]"
    r"|说明|提交|采购|购买|结合|代表|标的|针对|关于|涉及|称|表示|替代|要求|停止|取消|拒绝|延迟|提供|收购|增持|减持"
)
_FIRM_KIND = (
    rf"(?:(?!\ue000.\s)(?:{KIND_WORD})\s){{0,2}}(?:[Ff]oundry|[Cc]hipmaker|[Ss]tart-?up)"
    rf"|(?:(?:{KIND_WORD})\s){{1,2}}(?:[Dd]eveloper|[Dd]esigner|[Mm]aker|[Oo]perator|[Vv]endor|supplier|distributor|assembler|reseller|integrator|lessor|manufacturer|packager)"
    rf"|(?<!{HAN_LETTER})(?:(?!{_ACTS})(?![与和及或]|参股|控股|合营|合资){HAN_LETTER}){{2,8}}(?:厂商|企业|(?<!子)公司|独角兽|运营商|服务商|供应商)"
)

# What kind of thing a name is, before or behind it: "a logistics and delivery service provider".
_SORT = (
    r"(?!(?:listed|unlisted|new|former|local|big|small|large|major|leading|state-owned|private|Chinese|foreign|unnamed|"
    r"little-known|homegrown|home-grown|domestic|mainland|subsidiary|wholly|separate|joint|parent|holding|sister|rival|another|own|mystery)\s)"
    rf"(?:(?:{NO_KIND}[A-Za-z][\w&/+-]*|\ue000[\U000f0000-\U000fffff])\s(?:and\s)?){{1,4}}"
    r"(?:provider|platform|compan(?:y|ies)|firms?|chipmaker|packager|foundry|developer|operator|vendor|start-?up|lessor|"
    r"integrator|contractor|unicorn|house|carrier|designer)\b"
)
# The same in Chinese, at the end of a clause: 大模型公司.
_SORT_ZH = (
    rf"(?:\ue000[\U000f0000-\U000fffff])?{HAN_LETTER}{{0,8}}?"
    r"(?:公司|企业|厂商|服务商|运营商|供应商|独角兽|平台)(?=[，。；]|$)"
)
# A stage of works on a site or a product, and that a site runs.
_STAGE_ZH = (
    r"(?:动工|奠基|封顶|竣工|完工|通过验收|量产|批量出货|(?:完成)?流片(?:成功)?|回片|(?:完成)?送样|(?:小批量|批量|规模化?)(?:供货|出货|交付|量产|生产)|(?:开始|正式|全面)?(?:供货|交付)|商用|上市销售|试产|试运行|停工|停建|获批筹建|获批建设|通线|停产|退役|搁置)"
    r"(?=[，。；！、）]|$)"
)
_RUNS = r"(?:投入运营|投入使用|投运|启用|点亮|满负荷运行)(?=[，。；！、）]|$)"
# The stage that a batch of projects is in.
_STAGE_OF = (
    r"(?:undergoing|under|awaiting|in)\s(?:\w+\s){0,3}(?:examinations?|reviews?|tests?|feedback|assessments?|evaluations?|"
    r"approval|trials?)(?:\sand\s(?:\w+\s){0,2}(?:feedback|reviews?|tests?|assessments?))?"
    r"|(?:接受|进行|处于)?(?:审核|评审|公示|测试|验收|评估|征求意见)(?:阶段|环节|中)?"
)
# How what is spun off is to be listed.
_LISTING_KIND = r"(?:independent|separate|stand-?alone)\s(?:\w+\s)?(?:listing|IPO|flotation)|(?:独立|单独)上市"
# What a title or a paper is called: 国家绿色数据中心证书, “绿色算力示范企业”称号.
_CERTIFICATE_ZH = (
    r"[“\"]?(?!了|的)[^，。；、“”\"\ue000-\ue002\U000f0000-\U000fffff]{2,20}[”\"]?(?:证书|认证|称号|资质|牌照|许可证)(?=[，。；、]|$)"
)
# Services, one or several: 算力租赁和模型托管.
_SERVICE = r"(?:租赁|托管|运维|调度|训练|推理|集成|咨询|代工|封测|测试|清洗|标注|迁移|部署|运营|云)"
_SERVICES = (
    rf"(?!的|了)[^，。；、和及与的\W]{{2,8}}{_SERVICE}(?:(?:、|和|及|与|以及)(?!的|了)[^，。；、和及与的\W]{{2,8}}{_SERVICE}){{0,3}}"
)
# A line of business that is a service, not goods: 算力租赁, IDC运维.
_TRADE = (
    rf"(?:[A-Za-z0-9]{{2,6}}|\ue000[\U000f0000-\U000fffff])?{HAN_LETTER}{{0,8}}?"
    r"(?:租赁|运维|运营|服务|集成|代工|封测|封装测试|代理|分销|外包|托管|咨询|运输|物流)(?:业务|服务)?(?=[，。；、及和]|$)"
)
# Goods that no product class names: a noun phrase of its own words, perhaps around the name of a class.
_SIGN = "\ue000."
_GOODS = (
    r"(?!(?:high-end|homegrown|home-grown|domestic|Chinese|advanced|general-purpose|own|new|key|its|their|such|all)\s)"
    rf"(?:(?!(?:that|which|whose|who|where|when|with|for|to|in|at|on|by|from|used|has|have|is|are|was|were)\s)[A-Za-z][\w/-]*\s+){{1,4}}"
    rf"(?:{_SIGN}|[a-z][\w-]*s\b)"
    rf"|(?![的了]){_LETTER}{{0,10}}{_SIGN}(?:电源管理芯片|管理芯片|主控芯片|接口芯片|外壳|管壳|电源|主板|接头|机柜|网卡|配件|模组|操作系统|设备|冷板|散热器|整机|模块|系统|软件)"
    rf"|(?![的了])(?:(?!{_ACTS}){_LETTER}){{1,10}}(?:{_SIGN}|芯片|设备|器件|材料|模块|产品|软件|系统)"
)
# How long shares may not be sold: "lock-up period of 36 months", 锁定期为36个月, 36个月内不得转让.
_LOCKUP = (
    r"(?:lock-up|lockup) (?:period )?of [^,.;]{2,40}|[\w-]+[- ](?:month|year)s?[- ](?:lock-up|lockup)(?: period)?"
    r"|(?:锁定期|限售期|禁售期)(?:限|均)?(?:为|是)?[^，。；]{2,24}|[^，。；、]{2,30}(?:个月|年)内不(?:得)?(?:转让|减持|出售)"
)
# Things for sale that no product class names, by the noun they end with.
_WARES = (
    r"(?:(?!(?:the|its|their|new|newest|latest|upcoming|own|our|more|fewer|such|these|other|all|and|or|of|for|to|in|by|from|with|that|which|as"
    r"|no|any|an?|on|at|every|each|per|loss(?:es)?|profits?|use|up)\s)"
    r"(?:(?!compris|includ|hous|host)[A-Za-z0-9][\w/-]*|\ue001[\U000f0000-\U000fffff])\s+){0,4}(?:chips?|cards?|processors?|accelerators?|servers?|switches|modules?|"
    r"transceivers?|boards|cabinets|"
    r"racks|plates|tanks|drives|wafers?|sensors?|lasers?|robots?|cables|connectors?|batteries|transformers|substrates|"
    r"stages|controllers|regulators|amplifiers|antennas|radars|cameras|displays|panels|converters|resistors|capacitors|compilers|"
    r"routers|storage arrays|packaging materials|optical engines|cooling equipment|test equipment|etching tools|"
    r"machine tools)\b"
    r"|(?!第[一二三四五六七八九]代|[新一]代|新一代|首款|一款|最新|全新|自研|的)[^\W_]{0,8}?"
    r"(?:芯片|处理器|加速卡|训练卡|推理卡|算力卡|服务器|交换机|模组|模块|器件|传感器|激光器"
    r"|电源|机柜|整机|晶圆"
    r"|硅片|光刻胶|靶材|基板|线路板|电路板|连接器|线缆|冷板|散热器|存储器|固态硬盘|内存条|操作系统|数据库|一体机"
    r"|探针台|外壳|主板|快接头|机组|光引擎|SSD|网卡|刻蚀机|清洗机|测试机|分选机|键合机|背板|铜缆|变压器|冷却塔|CDU)"
    r"(?![^\W\d_A-Za-z]{0,2}(?:公司|企业|行业|产业|市场|需求|概念|板块))"
)

# What a trade is in, before "maker" or "house": "memory-module", "copper busbar".
_LINE = (
    r"(?!(?:the|an?|its|their|another|rival|peer|state|state-backed|state-run|local|loss-making|leading|top|biggest|first|only"
    r"|largest|smaller|new|old|listed|unlisted|chinese|domestic|former|private|hot|little-known|other|fellow|tech"
    r"|technology|hardware|controlled|owned|main|by|from|of|and|or|with|to|in|into|over|against|under|said|says|has|had|is|was|which|who|that|as|for|than|like)\b"
    r"|\w+-(?:based|listed|backed|owned|headquartered|linked|affiliated|controlled|led|old|year|strong|employee)\b)[A-Za-z][\w/&-]*"
    r"(?:\s(?!(?:maker|builder|designer|supplier|producer|developer|vendor|manufacturer|specialist|house|of|by|for|from"
    r"|to|in|on|at|with|the|an?|its|their|said|says|is|was|has|had|that|which|who|as|than)\b)"
    r"[\w/&-]+){0,2}?"
)

# What a deal is paid in: "cash and stock", "two-thirds in new shares and the rest in cash", 发行股份及支付现金.
_PAPER = r"(?:(?:new|newly issued|its own|A-|H-)\s?)?(?:shares|stock)"
_PORTION = (
    r"(?:\ue001[\U000f0000-\U000fffff]|half|a third|two-thirds|a quarter|three-quarters|part)"
    rf"(?: of it)? in (?:cash|{_PAPER})"
)
_PAYMENT = (
    rf"(?:{_PORTION}(?:,? and (?:the (?:rest|remainder|balance)|{_PORTION})(?: in (?:cash|{_PAPER}))?)"
    rf"|cash(?:,? and | plus |-and-|/){_PAPER}|{_PAPER}(?:,? and | plus |-and-|/)cash|cash-and-(?:stock|share|paper)"
    rf"|(?:all|mostly|half|part)[- ](?:cash|stock|share|paper))\b"
    r"|发行股份(?:及|和|并|、)?(?:支付)?现金(?:购买资产)?(?:相结合)?|支付现金(?:及|和|并)发行股份|股份(?:及|加|\+)现金|现金(?:及|加|\+)股份"
    r"|发行股份(?=的?方式|购买)|(?:全部|全|自有)?现金(?=的?方式|收购|支付)|换股(?=的?方式)"
)
# How a person leaves a post.
_LEAVING = r"(?:离职|离任|卸任|退休|被免职|被免去|被解聘|去世|逝世|病逝|不再担任)"

# A place in a ranking, with its measure: "third in 2025 by shipments".
_PLACE_IN = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|No\.? ?\d|\d{1,2}(?:st|nd|rd|th))\b(?!\s(?:time|quarter|half))"
    r"[^,.;]{0,70}"
)

FREE_TEXT = {  # slot type → what it may match in an encoded sentence
    "place": _PLACE_IN,
    "stage": STAGE,
    "state": STATE,
    "ended": ENDED,
    "decreestage": DECREE,
    "leaving": _LEAVING,
    "payment": _PAYMENT,
    "lockup": _LOCKUP,
    "text": _TEXT,
    "texts": _TEXT,
    "clause": rf"(?!{NO_CLAUSE}){_SAID}",
    "phrase": r"[^;；。!?！？\n,，:：]{2,80}?",
    "heading": r"[^；。!?！？\n，：:]{4,40}",
    "quoted": r"[^;；。“”\"\n]{2,120}",
    "certificate": _CERTIFICATE,
    "licence": _LICENCE,
    "norm": _NORM,
    "title": _TITLE_OF,
    "agent": _AGENT,
    "running": _RUNNING,
    "built": _BUILT,
    "making": _MAKING,
    "honour": _HONOUR,
    "statetitle": _STATE_TITLE,
    "roll": r"[^，。；、“”\"\s]{4,30}?(?=名单|名录|榜单|目录)",
    "rank": RANK,
    "dealrank": DEAL_RANK,
    "opinion": _OPINION,
    "standing": STANDING,
    "high": HIGH,
    "othername": _OTHER_NAME,
    "role": _ROLE,
    "roleword": _ROLE_WORD,
    "duty": _DUTY,
    "rolephrase": _ROLE_PHRASE,
    "sources": _SOURCES,
    "rating": RATING,
    "firmkind": _FIRM_KIND,
    "sort": _SORT,
    "sortzh": _SORT_ZH,
    "trade": _TRADE,
    "listingkind": _LISTING_KIND,
    "stageof": _STAGE_OF,
    "stagezh": _STAGE_ZH,
    "runs": _RUNS,
    "goods": _GOODS,
    "wares": _WARES,
    "line": _LINE,
    "range": RANGE,
    "certificatezh": _CERTIFICATE_ZH,
    "services": _SERVICES,
}

# Words of which one stands in whatever a type takes: a sentence without any is not searched.
NEEDED = {name: needles(text) for name, text in FREE_TEXT.items()}
