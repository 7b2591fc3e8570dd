### كلمات جهات الاتصال والمناسبات والمعلومات والمصطلحات بالعربية، على الإنترنت وعلى الورق.
### متغيرات كل رسالة هي متغيرات نصها الإنجليزي.

## سجل داخل جملة

record-contact = { $name }، { $phone }
record-event = { $name }، { $when }
record-term = { $word } ({ $official })
record-name = { $name } ({ $gloss })
record-state = { $what }: { $state }
record-with-note = { $what } ({ $note })
record-counted = { $number } { $unit }

## الأيام والأوقات

record-days = من { $from } إلى { $to }
record-day-and-time = { $day }، { $time }
record-times = من { $from } إلى { $to }
record-times-overnight = من { $from } إلى { $to }
record-midnight = منتصف الليل
record-weekdays = من { $from } إلى { $to }
record-every-day = كل يوم
record-all-day = على مدار الساعة
record-public-holidays = أيام العطل الرسمية
record-open = مفتوح
record-closed = مغلق

## المدد

record-duration-years = { $count ->
    [one] سنة واحدة
    [two] سنتين
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}
record-duration-months = { $count ->
    [one] شهر واحد
    [two] شهرين
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
record-duration-weeks = { $count ->
    [one] أسبوع واحد
    [two] أسبوعين
    [few] { $count } أسابيع
    [many] { $count } أسبوعًا
   *[other] { $count } أسبوع
}
record-duration-days = { $count ->
    [one] يوم واحد
    [two] يومين
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
record-duration-hours = { $count ->
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
record-duration-minutes = { $count ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}

## عناوين البطاقة

record-label-phones = الهاتف
record-label-email = البريد الإلكتروني
record-label-web = الموقع الإلكتروني
record-label-address = العنوان
record-label-hours = ساعات العمل
record-label-closed = الإغلاق
record-label-accessibility = تسهيلات الوصول
record-label-languages = اللغات
record-label-dates = التواريخ
record-label-typical = عادةً
record-label-place = المكان
record-label-fee = السعر

## ما تقوله البطاقة

record-free = مجاني
record-interpreter = يمكن طلب مترجم شفوي.
record-no-interpreter = لا يوجد مترجم شفوي.
record-cancelled = أُلغي.
record-called-off = أُلغي
record-checked = تم التحقق في { $day }
record-nothing = لا شيء لعرضه حاليًا.
record-unconfirmed = لم تُؤكَّد التواريخ بعد.
record-over = انتهت هذه المناسبة.
record-source = المصدر: { $source }
record-kept = اسم عَلَم لا يُترجَم
record-all-events = اطّلعوا على كل التواريخ في الرزنامة
