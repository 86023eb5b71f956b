"""The words of page chrome in both languages: what a whole line, or the beginning of one, consists of."""

from __future__ import annotations

import re

from loaders.compiling import compiled
from loaders.expressions import Gated
from loaders.gates import OF_PAGES

_EXACT = """
advertisement|advertisements|ad|ads|tweet|sponsored|promoted|promoted content|sponsored content|share
share this|share this article
share this story|share on|share - wechat|share on facebook|share on twitter|share on x|share on linkedin
facebook|twitter|linkedin
weibo|wechat|whatsapp|telegram|reddit|pinterest|instagram|youtube|tiktok|email|print|copy link
link copied|save|bookmark|like|likes
comment|comments|no comments|no comments yet|leave a reply|leave a comment|add a comment|post a comment
view comments|cancel reply
post comment|reply|your email address will not be published|login|log in|sign in|sign up|sign out
register|subscribe|subscribe now
my account|newsletter|newsletters|search|search documents|search for|search…|search...|menu|main menu
toggle navigation|navigation
skip to content|skip to main content|skip navigation|home|homepage|about|about us|contact|contact us
connect with us|follow us
follow us on|trending|trending now|most read|most popular|popular|popular posts|recent posts|latest news
latest|related|related news
related articles|related stories|related posts|related topics|related content|recommended
recommended for you|you may like
you may also like|you might also like|editors' picks|editor's picks|more news|more stories|more from
read more|see more|view more
show more|load more|see also|view all|see all|more|next|previous|prev|next article|previous article
next page|previous page|top
back to top|back to the top|return to top|go to top|close|open|ok|accept|accept all|accept cookies
cookie settings|cookie policy
privacy policy|privacy|terms of use|terms of service|terms and conditions|terms & conditions|sitemap
site map|disclaimer|careers
advertise|advertise with us|download|download app|download the app|get the app|listen|play|pause|mute
video|photos|gallery|tags
share to|share to:|all rights reserved|workflow|icon|logo|image|loading|loading...|please wait
global edition|english|chinese|中文
published|on|by|written by|updated|min read|font size|a a a|a+|a-|language|languages|en|cn|zh|rss
feedback|help|faq|cookies
首页|主页|网站首页|返回首页|导航|网站导航|菜单|登录|注册|登录/注册|退出|搜索|检索|分享|分享到|分享至
微信|微博|新浪微博|朋友圈|qq空间|qq好友|复制链接
扫一扫|手机版|客户端|下载客户端|下载app|app下载|打开app|打开|广告|推广|赞助|赞助内容|更多|更多>>
查看更多|加载更多|点击加载更多|展开|展开全文|阅读全文|收起
上一篇|下一篇|上一页|下一页|尾页|末页|返回|返回顶部|回到顶部|回顶部|顶部|置顶|关闭|关于我们|联系我们
加入我们|招聘信息|网站地图|友情链接|隐私政策|用户协议|法律声明
版权声明|免责声明|广告服务|意见反馈|帮助中心|相关阅读|相关新闻|相关文章|相关推荐|相关链接|相关报道
推荐阅读|延伸阅读|热门推荐|热门文章|热门新闻|热点推荐|猜你喜欢|为您推荐
大家都在看|最新文章|最新资讯|24小时热文|热文排行|点击排行|阅读排行|评论|我要评论|发表评论|网友评论
最新评论|全部评论|暂无评论|点赞|赞|收藏|转发|举报|打印|关注|已关注|订阅
繁體|繁体|简体|中文版|英文版|english|图标|标签|字号|大|中|小|大中小|加载中|语音播报|播报|听新闻|无障碍
适老版|关怀版|全文|未完|完|原标题|手机看|end|- end -
"""
EXACT = frozenset(word.strip() for row in _EXACT.strip().splitlines() for word in row.split("|"))

SECTIONS = frozenset(
    [
        "news",
        "business",
        "technology",
        "tech",
        "markets",
        "market",
        "finance",
        "economy",
        "companies",
        "china",
        "world",
        "asia",
        "opinion",
        "politics",
        "science",
        "industry",
        "stocks",
        "money",
        "investing",
        "sport",
        "sports",
        "culture",
        "lifestyle",
        "travel",
        "ai",
        "data",
        "policy",
        "insights",
        "analysis",
        "press",
        "releases",
        "media",
        "regulation",
        "财经",
        "科技",
        "新闻",
        "要闻",
        "快讯",
        "产业",
        "公司",
        "证券",
        "股票",
        "市场",
        "观点",
        "评论",
        "国际",
        "国内",
        "宏观",
        "金融",
        "基金",
        "政策",
        "正文",
        "资讯",
        "动态",
        "行业",
        "滚动",
        "头条",
        "数据",
        "互联网",
        "时政",
        "社会",
        "推荐",
        "视频",
        "专题",
        "通知公告",
        "新闻中心",
        "新闻动态",
        "公司新闻",
        "行业动态",
        "政务公开",
        "政策文件",
        "当前位置",
        "您的位置",
        "您当前的位置",
        "你的位置",
    ]
)

BLOCKS = compiled(
    r"(?:related|recommended|popular|trending|most (?:read|popular|viewed)|latest (?:news|articles"
    r"|stories|posts)|recent posts"
    r"|more (?:from|in|on|stories|news)|read (?:next|also)|see also|you (?:may"
    r"|might)(?: also)? (?:like|be interested)|editor'?s'? picks"
    r"|what to read next|top stories|also read|further reading|don'?t miss)(?:\s[\w&' ]{0,30})?\s*[:：]?"
    r"|(?:相关|推荐|延伸|拓展|热门|热点|更多|精彩|最新)(?:阅读|新闻|文章|推荐|链接|报道|资讯|内容|稿件"
    r"|专题)\s*[:：]?"
    r"|猜你喜欢.*|为您推荐.*|大家都在看.*|(?:点击|阅读|热文|热点|新闻|24小时).{0,4}排行.*"
    r"|友情链接\s*[:：]?|往期(?:回顾|精选|推荐).*",
    re.IGNORECASE,
)

OPENINGS = compiled(
    r"(?:[(（]?(?:web |copy )?editors?\s*[:：]|url\s*[:：]|you must be logged in|our standards:"
    r"|contact (?:the )?reporter|print this|why you can trust"
    r"|photo(?:s|graph)?\s*[:：/]|图(?:源|片来源)\s*[:：/]|(?:previous|next)(?: post| article"
    r"| story)?\s*[:：]|register to (?:read|continue)"
    r"|(?:点赞|在看|转发|收藏|分享)(?:[、，\s]*(?:点赞|在看|转发|收藏|分享|评论|关注))+|©|copyright\b"
    r"|\(c\)\s*(?:19"
    r"|20)\d\d|all rights reserved|follow (?:us|this writer|this author"
    r"|the author|@)|subscribe (?:to|now|for)\b"
    r"|sign up (?:to|for|now|here)|join our (?:newsletter|mailing|telegram|channel)|click here (?:to"
    r"|for)|click to |download (?:our|the) app"
    r"|register (?:to|now|for free)|log ?in to|already (?:a subscriber|have an account)"
    r"|don'?t have an account|share (?:this|on|via|to|-|–)"
    r"|your email address will not|required fields are marked|save my name|notify me of|this site uses"
    r"|we use cookies|by (?:clicking|continuing)"
    r"|please (?:enable|turn on|disable) (?:javascript|your ad)|registration number|license (?:for|no)"
    r"|licence no|internet (?:news|content) "
    r"|reproduction in whole|no part of this|without (?:the )?(?:prior )?written (?:authorization"
    r"|permission|consent)|disclaimer\b"
    r"|the (?:views|opinions) expressed|this (?:article|material|content|information) (?:is"
    r"|does) (?:for (?:informational|reference|information)|not constitute)"
    r"|not (?:investment|financial) advice|for (?:reference|informational purposes) only|note: browsers"
    r"|best viewed|tel(?:ephone)?\s*[:：]|fax\s*[:：]"
    r"|media contacts?\b|investor relations contact|scan the qr|add us on|contact us (?:at|on|for)"
    r"|report (?:an error|a correction)|got a (?:tip|story)"
    r"|read more(?: about| on| at|:)|read also:|related(?: reading| articles?| news)?:|see also:"
    r"|also read:|photo(?:s)? by |image (?:credit|source)"
    r"|tags?\s*[:：]|keywords?\s*[:：]|filed under|posted in |categor(?:y|ies)\s*[:：]"
    r"|版权(?:所有|声明|归)|本(?:文|网|站|号|平台|公众号)?.{0,6}版权|未经.{0,12}(?:授权|许可|同意|允许)"
    r"|转载(?:请|须|需)|禁止转载|如需转载|欢迎(?:转载|关注|订阅|扫码|加入)"
    r"|免责(?:声明|条款)|声明\s*[:：]|特别声明|郑重声明|重要声明|风险提示\s*[:：]|(?:投资|股市"
    r"|市场)有风险|本文(?:仅供|不构成|内容仅|观点仅|仅代表|所有内容)|以上(?:内容|信息|观点)(?:仅|不)"
    r"|(?:不构成|仅供).{0,8}(?:投资|参考)|文章(?:仅代表|内容仅)|(?:请)?(?:长按|扫描?|扫码"
    r"|识别).{0,12}(?:二维码|关注|码)|(?:点击|戳).{0,10}(?:关注|查看|阅读|下载|蓝字|原文|进入)"
    r"|关注.{0,12}(?:公众号|微信|微博|我们)|(?:微信|官方)公众号|微信(?:号|群)\s*[:：]|(?:加"
    r"|进)(?:入)?.{0,4}(?<![集社人])群|下载.{0,12}(?:app|客户端)|打开.{0,10}app|手机(?:扫码|客户端)"
    r"|.{0,12}icp(?:备|证)|.{0,6}公网安备|互联网(?:新闻|违法|宗教)|违法(?:和|及)?不良|举报(?:电话|邮箱)"
    r"|(?:联系|服务|客服|热线|监督)?(?:电话|传真|热线|邮箱|邮编)\s*[:：]|经营许可证|备案号"
    r"|增值电信业务经营许可|网络文化经营|广播电视节目|网警|责任编辑|责编|编辑\s*[:：]|校对\s*[:：]"
    r"|审核\s*[:：]|监制\s*[:：]|[(（](?:责任)?编辑|标签\s*[:：]|关键词\s*[:：]|分享到\s*[:：]?|分享至"
    r"|(?:上|下)一(?:篇|页|条)\s*[:：]|相关(?:阅读|新闻|链接|报道)\s*[:：]|延伸阅读\s*[:：]|当前位置"
    r"|您(?:当前)?的?(?:位置|所在)|[【\[]?(?:打印|关闭|字号|纠错|收藏|我要纠错)|阅读原文|\[全文\]"
    r"|（未完|扫一扫"
    r"|(?:炒股|开户|股票)?(?:就|来|上).{0,10}(?:开户|领取)|炒股就看|免费(?:领取|领|加|诊股|送)"
    r"|海量资讯、精准解读|新浪财经公众号|24小时滚动播报|(?:添加|加)老师|老师(?:微信|带你))",
    re.IGNORECASE,
)

# What opens boilerplate even where the line goes on like a sentence.
SURE = compiled(
    r"[(（]?(?:web )?editors?\s*[:：]|register to (?:read|continue)|our standards:"
    r"|you must be logged in|©|copyright\s*(?:©|\(c\)|(?:19|20)\d\d|by\b"
    r"|notice)|\(c\)\s*(?:19|20)\d\d"
    r"|all rights reserved|follow (?:us|this writer|this author|the author)\b|subscribe (?:to our|now)"
    r"|sign up (?:to|for) (?:our|the|a)\b"
    r"|join our|click here|don'?t have an account|already a subscriber|share this|your email address"
    r"|required fields|save my name"
    r"|notify me|this site uses|we use cookies|by (?:clicking|continuing)|please (?:enable|turn on"
    r"|disable)|reproduction in whole"
    r"|no part of this|without (?:the )?(?:prior )?written|disclaimer\b|the (?:views"
    r"|opinions) expressed (?:in this|here|are)"
    r"|this (?:article|material|content|information) (?:is for|does not constitute)|not (?:investment"
    r"|financial) advice"
    r"|note: browsers|tel(?:ephone)?\s*[:：]|media contacts?\s*[:：]|scan the qr|read (?:more|also)\s*:"
    r"|see also:"
    r"|版权(?:所有|声明|归)|未经.{0,12}(?:授权|许可|同意|允许)|转载(?:请|须|需)|禁止转载|如需转载"
    r"|欢迎(?:转载|订阅|扫码)"
    r"|免责(?:声明|条款)|(?:特别|郑重|重要)?声明\s*[:：]|风险提示\s*[:：]|(?:投资|股市)有风险"
    r"|本文(?:仅供|不构成|内容仅|观点仅|仅代表)"
    r"|以上(?:内容|信息|观点)仅|(?:请)?(?:长按|扫码|识别|扫描).{0,12}(?:二维码|关注)|阅读原文|（未完"
    r"|违法(?:和|及)?不良|举报电话"
    r"|(?:责任|本文)编辑|责编|[(（](?:责任)?编辑|免费(?:领取|诊股|送股)|炒股就看|(?:添加|加)老师"
    r"|老师微信|.{0,12}icp(?:备|证)",
    re.IGNORECASE,
)

CERTAIN = Gated(compiled(
    r"all rights reserved|without (?:prior )?written (?:authorization|permission|consent)"
    r"|does not constitute (?:investment|financial) advice"
    r"|not be liable|take no responsibility for the contents of this announcement|we use cookies"
    r"|ICP(?:备|证)\s?\w*\d+|公网安备\s?\d+|未经.{0,16}(?:不得|禁止"
    r"|严禁).{0,8}(?:转载|复制|使用|镜像|摘编)|不构成.{0,12}(?:投资|操作|买卖).{0,4}(?:建议|意见|依据)"
    r"|据此(?:操作|入市|投资).{0,6}风险自(?:担|负)|二维码.{0,8}(?:关注|加群|领取)|投诉.{0,8}电话|(?:加"
    r"|进)群.{0,10}(?:领取|免费|老师)|免费领取.{0,12}(?:牛股|名单|资料)",
    re.IGNORECASE,
), OF_PAGES)  # fmt: skip

NAV = EXACT | SECTIONS
LANGUAGES = compiled(
    r"english|fran.?ais|espa.?ol|deutsch|русский|português|italiano|日本語|日语|한국어|العربية|中文"
    r"|简体|繁體|繁体|雙語|双语|global edition|asia|europe|africa|us edition",
    re.IGNORECASE,
)
ADULT = Gated(compiled(
    r"日韩|欧美|亚洲(?:综合|精品|av|色|一区|无码|国产)|国产(?:精品|中出|自拍|在线|av)|久久|无码"
    r"|中文字幕|一区二区|三区|成人|黄色|色图|色情|激情|做爱|在线(?:观看|播放|视频)|免费(?:观看|视频"
    r"|看片)|a片|av|高清(?:视频|在线)"
    r"|澳门|葡京|博彩|彩票|赌场|娱乐城|体育投注|棋牌|真人荷官|代孕|\b(?:casino|porn|xxx|sex|slots?"
    r"|betting|viagra|escort|jav)\b",
    re.IGNORECASE,
), OF_PAGES)  # fmt: skip
SITE = compiled(
    r"(?:网|网站|新闻|财经|频道|快讯|资讯|报|社|平台|号|股吧|论坛|\.com|\.cn|news|daily|times|post|finance)$",
    re.IGNORECASE,
)
