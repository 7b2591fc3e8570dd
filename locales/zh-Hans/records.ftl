### 联系方式、活动、事实和术语的中文用语，网站和手册共用。
### 每条消息的变量以其英文文本为准。

## 句子中的一条记录

record-contact = { $name }，{ $phone }
record-event = { $name }，{ $when }
record-term = { $word }（{ $official }）
record-name = { $name }（{ $gloss }）
record-state = { $what }：{ $state }
record-with-note = { $what }（{ $note }）
record-counted = { $number }{ $unit }

## 日期和时间

record-days = { $from }至{ $to }
record-day-and-time = { $day }，{ $time }
record-times = { $from }至{ $to }
record-times-overnight = { $from }至次日{ $to }
record-midnight = 午夜
record-weekdays = { $from }至{ $to }
record-every-day = 每天
record-all-day = 全天24小时
record-public-holidays = 法定假日
record-open = 开放
record-closed = 不开放

## 时长

record-duration-years = { $count }年
record-duration-months = { $count }个月
record-duration-weeks = { $count }周
record-duration-days = { $count }天
record-duration-hours = { $count }小时
record-duration-minutes = { $count }分钟

## 卡片上的标签

record-label-phones = 电话
record-label-email = 电子邮箱
record-label-web = 网站
record-label-address = 地址
record-label-hours = 开放时间
record-label-closed = 关闭日期
record-label-accessibility = 无障碍设施
record-label-languages = 语言
record-label-dates = 日期
record-label-typical = 通常时间
record-label-place = 地点
record-label-fee = 费用

## 卡片上的内容

record-free = 免费
record-interpreter = 可以要求提供口译。
record-no-interpreter = 不提供口译。
record-cancelled = 已取消。
record-called-off = 已取消
record-checked = 核实日期：{ $day }
record-nothing = 目前没有可显示的内容。
record-unconfirmed = 日期尚未确认。
record-over = 本次活动已结束。
record-source = 来源：{ $source }
record-kept = 专有名称，不作翻译
record-all-events = 在日历中查看全部日期
