### 手册的简体中文用语。每条消息的变量与其英文文本相同。

booklet-contents = 目录
booklet-section = 栏目
booklet-guides = 指南
booklet-in-this-section = 本栏目内容
booklet-at-a-glance = 要点速览
booklet-colophon = 关于本手册
booklet-notes = 注释

booklet-page = 页
booklet-page-short = 页
booklet-see-page = 第{ $page }页
booklet-continued = 续

booklet-note = 说明
booklet-tip = 提示
booklet-important = 重要
booklet-warning = 注意
booklet-caution = 危险

booklet-draft = 此译文为草稿，尚未经通晓该语言的人审校。
booklet-fallback = 本指南暂无您所用语言的版本。以下内容的语言：{ $language }。

booklet-made-on = 制作日期：{ $date }
booklet-version = 版本：{ $version }
booklet-published-by = 发布者：{ $publisher }
booklet-typefaces = 字体：{ $fonts }
booklet-web = 同样的指南，网上随时更新：{ $address }
booklet-online = 在线阅读本指南
