### 网站的简体中文用语。每条消息的变量与其英文文本相同。

skip-to-content = 跳到正文
choose-language = 选择语言
language-menu = 语言
main-menu = 主菜单
breadcrumb = 当前位置
home = 首页
sections = 栏目
guides = 指南
on-this-page = 本页内容
at-a-glance = 要点速览
previous = 上一篇
next = 下一篇
in-this-section = 本栏目内容
top-of-page = 回到顶部
this-section-guides =
    { $count ->
       *[other] { $count }篇指南
    }

translated-draft = 此译文为草稿，尚未经通晓该语言的人审校。
read-in-source = 阅读原文（{ $language }）
fallback-notice = 本页暂无您所用语言的版本。以下内容的语言：{ $language }。
translator-credit = 翻译：{ $name }
about-translation = 关于本译文
original-version = 简体中文版：{ $title }
stale-notice =
    { $source ->
        [fr] 本页翻译之后，法文原文又有改动。
        [en] 本页翻译之后，英文原文又有改动。
       *[other] 本页翻译之后，原文（{ $language }）又有改动。
    }{ $count ->
       *[other] 文中已标出{ $count }处改动。
    }
mark-changed =
    { $source ->
        [fr] 翻译之后，法文原文又有改动
        [en] 翻译之后，英文原文又有改动
       *[other] 翻译之后，原文（{ $language }）又有改动
    }
mark-missing =
    { $source ->
        [fr] 法文原文在此处还有更多内容
        [en] 英文原文在此处还有更多内容
       *[other] 原文（{ $language }）在此处还有更多内容
    }
mark-removed =
    { $source ->
        [fr] 法文原文已删去这段内容
        [en] 英文原文已删去这段内容
       *[other] 原文（{ $language }）已删去这段内容
    }
mark-untranslated = 尚未翻译
parallel-link =
    { $source ->
        [fr] 与法文对照阅读
        [en] 与英文对照阅读
       *[other] 与原文（{ $language }）对照阅读
    }
parallel-back = 只看一种语言

facts-checked = 信息核实日期：{ $date }
facts-checked-between = 信息核实日期：{ $from }至{ $to }
last-changed = 更新日期：{ $date }
recheck-by = 下次核实期限：{ $date }
kit-date = 网站发布日期：{ $date }

booklets = 随身携带
download-booklet = 下载手册《{ $title }》
booklet-pdf-note = 无障碍PDF，可供阅读或打印
booklet-other-language = 暂无您所用语言的版本。此手册的语言：{ $language }

footnotes = 注释
back-to-text = 返回正文注释{ $number }处
callout-note = 说明
callout-tip = 提示
callout-important = 重要
callout-warning = 注意
callout-caution = 危险

not-found-title = 找不到页面
not-found-text = 地址可能有误，或者页面已移动。请从首页重新开始。
back-home = 返回首页
page-moved = 此页面已移动

events-next = 近期活动
all-events = 查看完整日历
calendar = 活动日历
calendar-summary = 逐月列出即将举行的活动。日期尚未确认的活动列在最后。
calendar-undated = 日期待确认
calendar-empty = 目前没有已确认的日期。
calendar-subscribe = 订阅本日历
calendar-subscribe-how = 把此链接复制到您的日历应用的“订阅”或“通过网址添加”中，日期便会自动更新。
event-add = 添加到我的日历（.ics）
event-cancelled = 本活动已取消。
event-years = 其他年份
glossary = 词汇表
glossary-summary = 您在服务窗口和表格上会遇到的官方用语及其含义。
glossary-letters = 按字母跳转

published-by = 发布者：{ $publisher }
nothing-collected = 本网站不收集您的任何信息。
