### 手册中的中文用语。每条消息的变量以其英文文本为准。

booklet-contents = 目录
booklet-at-a-glance = 要点速览
booklet-dates = 重要日期
booklet-glossary = 词汇表
booklet-notes = 笔记
booklet-colophon = 关于本手册
booklet-online = 在线阅读本指南
booklet-page = 第 { $page } 页

booklet-note = 说明
booklet-tip = 提示
booklet-important = 重要
booklet-warning = 注意
booklet-caution = 危险

booklet-draft = 草稿
booklet-draft-notice = 此译文尚未经通晓该语言的人审校。
booklet-fallback = 本指南暂无您所用语言的版本。以下内容的语言：{ $language }。
booklet-about-translation = 关于本译文
booklet-original-version = 简体中文版：{ $title }

booklet-sign-changed =
    { $source ->
        [fr] 翻译之后，法文原文又有改动。
        [en] 翻译之后，英文原文又有改动。
       *[other] 翻译之后，原文（{ $language }）又有改动。
    }
booklet-sign-removed =
    { $source ->
        [fr] 法文原文已删去这段内容。
        [en] 英文原文已删去这段内容。
       *[other] 原文（{ $language }）已删去这段内容。
    }
booklet-sign-more =
    { $source ->
        [fr] 法文原文在此处还有更多内容。
        [en] 英文原文在此处还有更多内容。
       *[other] 原文（{ $language }）在此处还有更多内容。
    }
booklet-signs = 页边带有记号的文字：{ $texts } 处。相关指南：{ $guides }。
booklet-drafts = 尚未经通晓该语言的人审校的译文：{ $guides }。

booklet-edition = { $date }版
booklet-checked = 本手册中的信息核实于{ $date }。
booklet-checked-between = 本手册中的信息核实于{ $from }至{ $to }期间。
booklet-up-to-date = 规定、价格和地址会变动。网站上的同样指南随时更新。
booklet-publisher = 发布者
booklet-date = 日期
booklet-version = 版本
booklet-typefaces = 字体
