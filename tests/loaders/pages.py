"""Small pages in our own words, one for each kind of site: what the structure stage is tried on."""

from __future__ import annotations

EN_SITE = """\
Skip to content
Home > Tech > Chips
Search

Yunhe Chip files for Shanghai listing
The maker of training accelerators wants to raise 4.2 billion yuan

By Lin Qiao and Tom Reed
Published: November 12, 2025, 8:15 AM
Updated: November 13, 2025, 9:02 AM
Share
Facebook
Twitter

SHANGHAI — Yunhe Chip Co. filed a prospectus on Wednesday for a listing on the STAR Market. The company \
plans to raise 4.2 billion yuan ($590 million).

"We need more wafers," Chairman Wu Lei said. "Can we get them? Not this year."

Sign up for our newsletter

Revenue rose 38.5% to 1.2 billion yuan in the first nine months, according to the filing.

Related articles
Beijing widens chip subsidies
Three data centres open in Beijiang
Why memory prices keep rising

© 2025 Example Media. All rights reserved.
"""

ZH_NEWS = """\
首页 > 财经 > 产业
云禾芯片科创板IPO获受理 拟募资42亿元
2025年11月12日 08:15 来源：江海财经 作者：林乔
字号 大 中 小
分享到： 微信 微博
　　江海财经讯（记者 林乔）11月12日，交易所官网显示，云禾芯片股份有限公司科创板IPO申请获受理，拟募资42亿元。
　　招股书显示，公司2025年前三季度营收12.3亿元，同比增长38.5%；净亏损2.1亿元。
　　“产能是瓶颈吗？”公司董事长吴磊表示，“今年是。”
（责任编辑：周舟）
免责声明：本文仅供参考，不构成投资建议。
相关阅读
多地出台算力券政策
三座数据中心在北江投运
版权所有 江海财经 沪ICP备12345678号
"""

NOTICE = """\
证券代码：688999        证券简称：云禾芯片        公告编号：2025-031

云禾芯片股份有限公司
关于签署算力服务合同的公告

本公司董事会及全体董事保证本公告内容不存在任何虚假记载、误导性陈述或者重大遗漏，并对其内容的真实性、准确性和\
完整性依法承担法律责任。

重要内容提示：
● 合同金额：人民币3.6亿元（含税）。
● 合同生效条件：双方签字盖章后生效。

一、合同概况
2025年11月10日，公司与南岭数据集团有限公司签署《算力服务合同》，合同期限三年。

二、风险提示
合同履行过程中存在不确定性，敬请广大投资者注意投资风险。

特此公告。

云禾芯片股份有限公司董事会
2025年11月11日
"""

WIRE = """\
Beijiang opens third computing hub

LIANCHENG, Nov. 21 (Beijiang Wire) -- A computing hub with a capacity of 3,000 PFLOPS went into operation in \
Beijiang on Friday, local authorities said.

The hub cost 5.1 billion yuan. It is operated by Nanling Data Group Co., Ltd. and will serve clients in the coast.

Source: Beijiang Wire
Editor: Zhou Ran
"""

ZH_WIRE = """\
北江社连城11月21日电（记者 陈一、王二）北江省第三座智算中心21日投入运营，算力规模达3000P。

该中心由南岭数据集团有限公司运营，总投资51亿元。
"""

FEED_BRACKETS = """\
【云禾芯片：签署3.6亿元算力服务合同】江海社11月11日电，云禾芯片公告，与南岭数据集团签署算力服务合同，金额3.6亿元。

【南岭数据：拟分拆子公司上市】江海社11月12日电，南岭数据公告，拟分拆所属子公司岭云科技至科创板上市。

【主管部门：加快建设全国一体化算力网】江海社11月13日电，主管部门表示，将加快建设全国一体化算力网，推动算力互联互通。
"""

FEED_TIMES = """\
2025-11-11 10:28
云禾芯片签署3.6亿元算力服务合同
云禾芯片公告，与南岭数据集团签署算力服务合同，金额3.6亿元，期限三年。
2025-11-12 09:15
南岭数据拟分拆子公司上市
南岭数据公告，拟分拆所属子公司岭云科技至科创板上市，上市申请尚待董事会审议。
2025-11-13 16:40
主管部门加快建设全国一体化算力网
主管部门表示，将加快建设全国一体化算力网，推动算力互联互通，提升使用效率。
"""

NUMBERED_DIGEST = """\
算力早报｜云禾芯片签大单，南岭数据拟分拆子公司
2025-11-13 07:30 江海财经

1、云禾芯片：与南岭数据集团签署算力服务合同，金额3.6亿元。
2、南岭数据：拟分拆所属子公司岭云科技至科创板上市。
3、主管部门：加快建设全国一体化算力网。
4、隔夜外盘：芯片指数跌0.8%。
"""

MD_FRONT = """\
---
title: "Nanling Data signs compute deal"
date: 2025-11-11
source: Jianghai Finance
author: Lin Qiao
tags: [compute, deals]
---

# Nanling Data signs compute deal

Nanling Data Group signed a three-year contract worth **360 million yuan** with [Yunhe \
Chip](https://example.com/yunhe) on Monday.

## Terms

- Term: three years
- Value: 360 million yuan

| Item | Value |
| --- | --- |
| Capacity | 3,000 PFLOPS |
| Price | 0.12 yuan per GPU hour |
"""

MD_MANY = """\
# Yunhe Chip files for listing

*Jianghai Finance, 12 November 2025*

Yunhe Chip filed a prospectus for a STAR Market listing. It plans to raise 4.2 billion yuan.

---

# Nanling opens data centre

*Jianghai Finance, 13 November 2025*

Nanling Data Group opened a data centre in Liancheng. It holds 20,000 racks.

---

# Ministry plans compute network

The ministry said that it would speed up a national compute network. No date was given.
"""

MD_H2_DIGEST = """\
# Compute weekly

## Yunhe Chip files for listing
Jianghai Finance · 2025-11-12 08:15

Yunhe Chip filed a prospectus for a STAR Market listing. It plans to raise 4.2 billion yuan.

## Nanling opens data centre
Southern Wire · 2025-11-13 10:00

Nanling Data Group opened a data centre in Liancheng. It holds 20,000 racks.
"""

PRESS = """\
Nanling Data Group Reports Third Quarter 2025 Results

LIANCHENG, China, Nov. 20, 2025 /WireNow/ -- Nanling Data Group Inc. ("Nanling" or the "Company") (NASDAQ: \
NLDG), a data center operator, today announced its unaudited results for the third quarter ended September 30, 2025.

Third Quarter 2025 Highlights

- Net revenues were RMB1.93 billion (US$271.4 million), up 12.1% year over year.
- Adjusted EBITDA was RMB884.0 million.

"We had a solid quarter," said Mr. Wu Lei, Chief Executive Officer. "Demand from A.I. clients was strong."

About Nanling Data Group

Nanling Data Group Inc. operates data centers in China.

Safe Harbor Statement

This announcement contains forward-looking statements.

For investor and media inquiries, please contact:
Nanling Data Group Inc.
Tel: +86 851 5555 0000

SOURCE Nanling Data Group Inc.
"""

TWO_EN_PLAIN = """\
Yunhe Chip files for Shanghai listing
Jianghai Finance | 2025-11-12 08:15
Yunhe Chip filed a prospectus for a STAR Market listing on Wednesday. It plans to raise 4.2 billion yuan.
The company lost 210 million yuan in the first nine months.
Nanling opens third data centre
Jianghai Finance | 2025-11-13 10:00
Nanling Data Group opened a data centre in Liancheng. It holds 20,000 racks.
"""

HARDWRAP = """\
NANLING OPENS THIRD DATA CENTRE

Nanling Data Group opened its third data centre in Liancheng on Friday. The
site holds 20,000 racks and draws 120 megawatts, the company said in a
statement. It cost 5.1 billion yuan, or about $720 million.

Yunhe Chip Inc. will supply accelerators. Its shares rose 3.2 percent to
88.15 yuan after the news, while the chip index fell 0.4 percent on
thin trade before the holiday.
"""

ZH_HARDWRAP = """\
南岭数据第三座智算中心投运

南岭数据集团有限公司第三座智算中心周五在连城投入运营，机架规模达两万架，总
投资五十一亿元，电力容量一百二十兆瓦。公司在公告中表示，该中心将服务沿江沿
海地区客户，首批客户包括三家大模型企业。

云禾芯片将为其提供加速卡。受此消息影响，云禾芯片股价上涨百分之三点二，收于
八十八元一角五分，芯片指数下跌百分之零点四。
"""

POLICY = """\
关于印发《南岭省算力基础设施高质量发展行动计划（2025—2027年）》的通知
南岭省工业和信息化厅 发布时间：2025-11-05 16:20
各市、州人民政府：
为加快算力基础设施建设，制定本行动计划。
一、总体目标
到2027年，全省智能算力规模达到50EFLOPS，数据中心平均PUE降至1.25以下。
二、重点任务
（一）优化算力布局。支持连城建设国家算力枢纽。
（二）发放算力券。每年安排不超过2亿元。
三、保障措施
加强组织领导；强化资金保障；完善监测评估。
南岭省工业和信息化厅
2025年11月3日
"""

ZH_SEO_TITLE = """\
云禾芯片科创板IPO获受理_江海财经_江海网
云禾芯片科创板IPO获受理
2025-11-12 08:15:33　来源：江海网
交易所官网显示，云禾芯片股份有限公司科创板IPO申请获受理。公司拟募资42亿元，用于新一代训练芯片研发。
"""

MIXED_DIGEST = """\
算力
Latest
Yunhe Chip files for listing, 云禾芯片申报科创板
Core Viewpoint - Yunhe Chip has filed a prospectus for a STAR Market listing, planning to raise 4.2 billion \
yuan [1]. Group 1: Financials - Revenue rose 38.5% to 1.23 billion yuan in the first nine months [2]. - Net \
loss narrowed to 210 million yuan [2]. Group 2: Use of Proceeds - About 2.5 billion yuan will go to new \
training chips [3].
南岭数据第三座智算中心投运
Jiang Hai Shi Bao· 2025-11-13 10:00
Core Insights - The third compute centre of Nanling Data Group went into operation with 20,000 racks [1] - \
Total investment reached 5.1 billion yuan [1] Customer Base - The first customers are three model developers [2]
"""

BILINGUAL = """\
Nanling Data opens third compute centre / 南岭数据第三座智算中心投运
Date: 2025-11-13

Nanling Data Group opened its third compute centre on Friday. It holds 20,000 racks.
南岭数据集团第三座智算中心周五投入运营，机架规模达两万架。
"""

SEPARATORS = """\
Title: Yunhe Chip files for listing
Date: 2025-11-12
Source: Jianghai Finance
URL: https://example.com/1

Yunhe Chip filed a prospectus for a STAR Market listing. It plans to raise 4.2 billion yuan.

==========

Title: Nanling opens data centre
Date: 2025-11-13
Source: Southern Wire

Nanling Data Group opened a data centre in Liancheng. It holds 20,000 racks.
"""

TIMELINE = """\
A short history of Yunhe Chip

By Lin Qiao

Yunhe Chip was founded in 2018 by three engineers. It now employs 1,200 people.

First products

2020-05-18

The company shipped its first accelerator to a customer in Shenzhen. It had 32 GB of memory.

Move to Shanghai

2023-09-01

The company moved its headquarters to Zhangjiang. The local government paid part of the rent.
"""

FIGURE_SOURCE = """\
China's compute capacity keeps climbing
Jianghai Research, November 3, 2025

National intelligent compute capacity reached 780 EFLOPS at the end of June, official data show.

Figure 1: Capacity by province
Source: Ministry data, Jianghai Research

Beijiang leads with 92 EFLOPS. Nanling follows with 81 EFLOPS.

Figure 2: Prices
Source: Ministry data
"""

LISTING_ONLY = """\
News
Yunhe Chip files for listing
2025-11-12
Nanling opens data centre
2025-11-13
Ministry plans compute network
2025-11-14
"""

TAIL_LINKS = """\
Nanling opens third data centre
By Lin Qiao | Jianghai Finance | 2025-11-13 10:00
Nanling Data Group opened a data centre in Liancheng. It holds 20,000 racks.
The site is the group's third.
More from Jianghai
Yunhe Chip files for listing
2025-11-12 08:15
Ministry plans compute network
2025-11-14 09:00
Chip prices fall again
2025-11-10 11:00
"""

SPAM = """\
重磅利好！这三只算力牛股即将启动主升浪！
2025-11-13 20:15 股海老王
今天给大家整理了三只潜力股，建议收藏！
第一只：公司为国内算力龙头，主力资金连续加仓，有望翻倍。
第二只：想知道名字的朋友，添加老师微信免费领取牛股名单。
加群免费领取牛股
"""

QA = """\
对话云禾芯片董事长吴磊：产能之外还有什么？
江海财经 林乔 2025-11-14 19:05:00
江海财经：贵公司何时量产下一代芯片？
吴磊：明年二季度。我们已经完成流片，良率达到预期。
江海财经：会不会赴港上市？
吴磊：暂无计划。
"""

NOTICES_TWO = """\
证券代码：688999 证券简称：云禾芯片 公告编号：2025-031
云禾芯片股份有限公司关于签署重大合同的公告
公司与南岭数据集团有限公司签署算力服务合同，合同金额为人民币3.6亿元。
特此公告。
云禾芯片股份有限公司董事会
2025年11月11日
证券代码：688999 证券简称：云禾芯片 公告编号：2025-032
云禾芯片股份有限公司第三届董事会第五次会议决议公告
公司第三届董事会第五次会议审议通过《关于对外投资的议案》，同意投资1亿元设立子公司。
特此公告。
云禾芯片股份有限公司董事会
2025年11月12日
"""

WIRE_MANY = """\
Beijiang opens third computing hub
LIANCHENG, Nov. 21 (Beijiang Wire) -- A computing hub with a capacity of 3,000 PFLOPS went into operation in \
Beijiang on Friday.
It cost 5.1 billion yuan to build.

Chip designer files for listing
SHANGHAI, Nov. 21 (Southern Wire) - Yunhe Chip filed for a listing on the STAR Market on Friday, its \
prospectus showed.
"""

BLOG_COMMENTS = """\
Why compute vouchers work
Posted on November 3, 2025 by Lin Qiao
Compute vouchers lower the price of a GPU hour for small firms. In Nanling, 312 firms used them last year.
Share this:
Tweet
2 Comments
Anna says:
Great post, thank you for writing it!
Leave a comment
You must be logged in to post a comment.
"""

TABLE = """\
云禾芯片2025年前三季度主要财务数据
项目\t2025年1-9月\t2024年1-9月\t同比
营业收入（亿元）\t12.3\t8.9\t38.5%
净利润（亿元）\t-2.1\t-3.4\t
研发投入（亿元）\t6.6\t5.0\t32.0%
"""

STANDFIRST_POINTS = """\
Tech
Tech/Big Tech
Yunhe Chip seeks to raise US$590 million in Shanghai
- Company lost 210 million yuan in the first nine months
- Listing would be the largest of a chip firm this year
Lin Qiao in Shanghai
Published: 8:00am, 12 Nov 2025
Yunhe Chip filed a prospectus for a STAR Market listing on Wednesday, and it plans to raise 4.2 billion yuan.
Why you can trust us
Yunhe Chip filed a prospectus for a STAR Market listing on Wednesday, and it plans to raise 4.2 billion yuan.
"""

BY_PAPER = """\
Home >>BUSINESS
Yunhe Chip files for listing
By Jianghai Times Published: Jun 10, 2025 11:23 AM
Photo: VCG
Yunhe Chip filed a prospectus for a STAR Market listing on Wednesday, and it plans to raise 4.2 billion yuan.
RELATED ARTICLES
Chip prices fall again
Jun 9, 2025
"""

DAY_AGENCY = """\
Nov 12 (Southern Wire) - Yunhe Chip filed a prospectus for a STAR Market listing on Wednesday, and it plans \
to raise 4.2 billion yuan.
The company declined to comment.
(Reporting by Lin Qiao in Shanghai; Editing by Tom Reed)
Our Standards: The Trust Principles.
"""

KICKER = """\
Tech & Sci
16:23, 10-Jun-2025
Yunhe Chip unveils new accelerator
JGTN
Share
Yunhe Chip filed a prospectus for a STAR Market listing on Wednesday, and it plans to raise 4.2 billion yuan.
"""

TIME_FIRST = """\
Yunhe Chip files for listing
(Jianghai Wire) 08:56, June 10, 2025
LIANCHENG, June 9 (Jianghai Wire) -- Yunhe Chip filed a prospectus for a STAR Market listing on Wednesday, \
and it plans to raise 4.2 billion yuan.
(Web editor: Zhou Ran, Lin Qiao)
Photos
Related Stories
Chip prices fall
"""

GOVERNMENT = """\
当前位置：首页>政务公开>通知公告
南岭省发布算力基础设施行动计划
发布时间：2025-06-10 09:15    来源：南岭省人民政府办公厅    字体：[大 中 小]
云禾芯片公告，与南岭数据集团签署算力服务合同，金额3.6亿元，合同期限三年。
云禾芯片公告，与南岭数据集团签署算力服务合同，金额3.6亿元，合同期限三年。
附件：行动计划.pdf
扫一扫在手机打开当前页
"""

ORIGINAL = """\
原创 林乔 江海财经 2025年6月10日 11:23 上海
云禾芯片拿下大单
点击蓝字关注我们
云禾芯片公告，与南岭数据集团签署算力服务合同，金额3.6亿元，合同期限三年。
END
点赞、在看、转发
"""

PORTAL = """\
云禾芯片拿下3.6亿大单
2025年06月10日 11:23
来源： 江海时报网
编辑：东江财富网
手机看
云禾芯片（688999）云禾芯片公告，与南岭数据集团签署算力服务合同，金额3.6亿元，合同期限三年。
（文章来源：江海时报网）
"""

ENCYCLOPEDIA = """\
Yunhe Chip[1] is a designer of accelerators[2] based in Shanghai, China.[3] It was founded in 2018.[4][5] In \
2023, it moved its headquarters.[6]

History[edit]

It raised 1.2 billion yuan in 2022,[7] and 2.1 billion yuan in 2024.[8]
"""

REGISTER = """\
Yunhe Chip Lines Up Shanghai Listing
By Lin Qiao and Tom Reed
Nov 12, 2025 08:15 PM
2 min read
Yunhe Chip filed a prospectus for a STAR Market listing on Wednesday, and it plans to raise 4.2 billion yuan.
Yunhe Chip filed a prospectus for a STAR Market listing on Wednesday, and it plans to raise 4.2 billion yuan.
Contact reporter Lin Qiao (linqiao@example.com)
Register to read this article for free.
"""

SNIPPETS = """\
Data exchange news
Yunhe Chip files for listing
Yunhe Chip filed a prospectus for a STAR Market listing on Wednesday...
Read more
Nov 12, 2025
Nanling opens data centre
Nanling Data Group opened a data centre in Liancheng that holds 20,000 racks...
Read more
Nov 13, 2025
"""

ANNOUNCEMENT = """\
The exchange and its clearing house take no responsibility for the contents of this announcement, make no \
representation as to its accuracy or completeness.
NANLING DATA GROUP LIMITED
南嶺數據集團有限公司
(Incorporated in the Cayman Islands with limited liability)
(Stock Code: 9999)
VOLUNTARY ANNOUNCEMENT
STRATEGIC COOPERATION AGREEMENT
The board of directors is pleased to announce that the Company entered into a strategic cooperation \
agreement with Yunhe Chip on 10 November 2025.
By order of the Board
Nanling Data Group Limited
Wu Lei
Chairman
Hong Kong, 11 November 2025
"""

REPORTS = """\
云禾芯片：拿下3.6亿元大单
林乔
2025-06-10 11:23
核心观点
云禾芯片公告，与南岭数据集团签署算力服务合同，金额3.6亿元，合同期限三年。
南岭数据：分拆子公司上市
周舟
2025-06-11 10:05
核心观点
云禾芯片公告，与南岭数据集团签署算力服务合同，金额3.6亿元，合同期限三年。
"""

BRACKET_TITLE = """\
【江海早报】6月10日财经要闻一览
今日头条
1. 云禾芯片：签署3.6亿元算力合同
云禾芯片公告，与南岭数据集团签署算力服务合同，金额3.6亿元，合同期限三年。
2. 南岭数据：拟分拆子公司上市
云禾芯片公告，与南岭数据集团签署算力服务合同，金额3.6亿元，合同期限三年。
以上就是今天的全部内容，感谢收看。
"""

SITE_SUFFIX = """\
Shanghai chip designer files for IPO - Jianghai News
Shanghai chip designer files for IPO
JIANGHAI NEWS
Wednesday, Nov 12, 2025
Yunhe Chip filed a prospectus for a STAR Market listing on Wednesday, and it plans to raise 4.2 billion \
yuan. Yunhe Chip filed a prospectus for a STAR Market listing on Wednesday, and it plans to raise 4.2 billion yuan.
Print This Post
Previous: Chip prices fall again
Next: Ministry plans compute network
"""

UNDATED_NEWS = """\
格隆江6月10日丨云禾芯片公告，与南岭数据集团签署算力服务合同，金额3.6亿元，合同期限三年。

江海证券：算力需求旺盛
江海通财经APP获悉，江海证券发布研报称，算力需求旺盛，预计2025年行业增速超过三成。

云禾芯片涨停
6月10日，云禾芯片涨停，成交额达12.3亿元，换手率8.2%。
"""

MD_SECTIONS = """\
# Weekly compute notes

*By Lin Qiao, 14 November 2025*

Intro sentence that says what the week brought to the compute industry of Nanling and beyond.

## Listing

Yunhe Chip filed a prospectus for a STAR Market listing on Wednesday, and it plans to raise 4.2 billion yuan.

## Contracts

Yunhe Chip filed a prospectus for a STAR Market listing on Wednesday, and it plans to raise 4.2 billion yuan.

---

*Subscribe for more.*
"""
