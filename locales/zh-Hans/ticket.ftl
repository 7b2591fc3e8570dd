### 印刷工单的中文用语。每条消息的变量以其英文文本为准。

ticket-heading = 印刷工单
ticket-label = { $label }：
ticket-forced = 印前检查有 { $errors } 个错误，仍强制输出
ticket-forced-advice = 未经联系人同意，请勿印刷。
ticket-none = 无

## 手册

ticket-part-booklet = 手册
ticket-title = 标题
ticket-title-in = 标题（{ $language }）
ticket-publisher = 发布者
ticket-edition = 版次
ticket-made = 文件生成日期
ticket-language = 语言
ticket-language-name = { $tag ->
        [ar] 阿拉伯语
        [bg] 保加利亚语
        [en] 英语
        [es] 西班牙语
        [fr] 法语
        [ro] 罗马尼亚语
        [zh-Hans] 简体中文
       *[other] { $tag }
    }
ticket-script = 文字
ticket-script-name = { $script ->
        [Arab] 阿拉伯文
        [Cyrl] 西里尔文
        [Hans] 简体中文
        [Hant] 繁体中文
        [Latn] 拉丁文
       *[other] { $script }
    }
ticket-direction = 阅读方向
ticket-direction-name = { $direction ->
        [rtl] 从右到左
       *[ltr] 从左到右
    }

## 订单

ticket-part-order = 订单
ticket-job = 工单号
ticket-due = 交货日期
ticket-contact = 联系人
ticket-phone = 电话
ticket-email = 电子邮件
ticket-quantity = 印数

## 尺寸

ticket-part-size = 尺寸与页数
ticket-trim = 成品尺寸
ticket-size = 宽 { $width } × 高 { $height } mm（{ $width-inches } × { $height-inches } 英寸）
ticket-trim-size = { $name ->
        [half-letter] 半信纸，{ $size }
        [letter] 信纸，{ $size }
        [a5] A5，{ $size }
        [a4] A4，{ $size }
        [square-210] 方形，{ $size }
       *[other] { $size }
    }
ticket-length = { $mm } mm（{ $inches } 英寸）
ticket-bleed = 出血（四边）
ticket-safe = 安全边距
ticket-marks = 裁切标记
ticket-marks-value = { $marks ->
        [yes] 有，在出血之外
       *[no] 无
    }
ticket-pages = 总页数
ticket-pages-inside = 内页页数
ticket-pages-cover = 封面页数
ticket-pages-notes = 其中笔记页

## 油墨

ticket-part-inks = 油墨
ticket-inks = 全书颜色
ticket-inks-inside = 内页颜色
ticket-inks-cover = 封面颜色
ticket-inks-value = { $front }/{ $back }（{ $inks }）
ticket-ink-process = CMYK 四色
ticket-ink-black = 单黑
ticket-spots = 专色
ticket-ink-limit = 总墨量上限
ticket-percent = { $percent }%
ticket-condition = 印刷条件
ticket-profile = ICC 特性文件

## 纸张与装订

ticket-part-paper = 纸张与装订
ticket-stock = 用纸
ticket-stock-inside = 内页用纸
ticket-stock-cover = 封面用纸
ticket-caliper = 单张厚度
ticket-cover = 封面
ticket-cover-value = { $cover ->
        [separate] 另纸单独印刷
       *[self] 与内页同纸（自带封面）
    }
ticket-binding = 装订
ticket-binding-value = { $binding ->
        [saddle-stitch] 骑马钉：套帖、对折、沿折线钉合
        [perfect] 无线胶装
       *[none] 不装订，散页
    }
ticket-bound = 装订边
ticket-bound-value = { $edge ->
        [right] 右侧：封面位于中文横排书的封底位置
       *[left] 左侧
    }
ticket-spine = 书脊宽度

## 文件

ticket-part-files = 文件
ticket-file-role = { $role ->
        [all] 付印文件：含封面的全部页面，单页、按阅读顺序，CMYK，PDF/X-4 结构
        [inside] 付印文件：内页，单页、按阅读顺序，CMYK，PDF/X-4 结构
        [cover] 付印文件：封面，四个单页（封面、封二、封三、封底），CMYK，PDF/X-4 结构
        [cover-sheet] 付印文件：带书脊的整张封面，外面和里面，CMYK，PDF/X-4 结构
        [fold] 办公复印机用：每面两页，已拼版；不用于印刷机
       *[preflight] 我方印前检查报告，供计算机读取
    }
ticket-file-size = 字节数：{ $bytes }

## 印前检查

ticket-part-preflight = 上述文件的印前检查
ticket-errors = 错误
ticket-warnings = 警告
ticket-unjudged = 未能判定的项目

## 办公复印机

ticket-part-copier = 用办公复印机制作
ticket-fold = 用 { $sheet ->
        [letter] 信纸
       *[a4] A4 纸
    }双面打印，沿短边翻转，比例 100%（不要适合页面）。保持纸张顺序，从中间对折，沿折线装订。
ticket-fold-scale = 为适合纸张，页面缩小到 { $percent }%。
