### كلمات الموقع بالعربية. متغيرات كل رسالة هي متغيرات نصها الإنجليزي.

skip-to-content = الانتقال إلى المحتوى
choose-language = اختيار اللغة
language-menu = اللغات
main-menu = القائمة الرئيسية
breadcrumb = أنت هنا
home = الصفحة الرئيسية
sections = الأقسام
guides = الأدلة الإرشادية
on-this-page = في هذه الصفحة
at-a-glance = لمحة سريعة
previous = السابق
next = التالي
in-this-section = في هذا القسم
top-of-page = العودة إلى أعلى الصفحة
this-section-guides =
    { $count ->
        [zero] لا توجد أدلة
        [one] دليل واحد
        [two] دليلان
        [few] { $count } أدلة
        [many] { $count } دليلًا
       *[other] { $count } دليل
    }

translated-draft = هذه الترجمة مسودة لم يراجعها بعد أي متحدث باللغة.
read-in-source = قراءة النص الأصلي ({ $language })
fallback-notice = هذه الصفحة غير متوفرة بلغتك بعد. لغة النص أدناه: { $language }.
translator-credit = الترجمة: { $name }
about-translation = حول هذه الترجمة
original-version = النسخة العربية: { $title }
stale-notice =
    { $source ->
        [fr] تغيَّر النص الفرنسي بعد ترجمة هذه الصفحة.
        [en] تغيَّر النص الإنجليزي بعد ترجمة هذه الصفحة.
       *[other] تغيَّر النص الأصلي ({ $language }) بعد ترجمة هذه الصفحة.
    } { $count ->
        [zero] لا تغييرات مُشار إليها في النص.
        [one] أُشير في النص إلى موضع التغيير.
        [two] أُشير في النص إلى موضعَي التغيير.
        [few] أُشير في النص إلى { $count } تغييرات.
        [many] أُشير في النص إلى { $count } تغييرًا.
       *[other] أُشير في النص إلى { $count } تغيير.
    }
mark-changed =
    { $source ->
        [fr] تغيَّر النص الفرنسي بعد هذه الترجمة
        [en] تغيَّر النص الإنجليزي بعد هذه الترجمة
       *[other] تغيَّر النص الأصلي ({ $language }) بعد هذه الترجمة
    }
mark-missing =
    { $source ->
        [fr] في النص الفرنسي هنا معلومات إضافية
        [en] في النص الإنجليزي هنا معلومات إضافية
       *[other] في النص الأصلي ({ $language }) هنا معلومات إضافية
    }
mark-removed =
    { $source ->
        [fr] لم يعد هذا واردًا في النص الفرنسي
        [en] لم يعد هذا واردًا في النص الإنجليزي
       *[other] لم يعد هذا واردًا في النص الأصلي ({ $language })
    }
mark-untranslated = لم يُترجَم بعد
parallel-link =
    { $source ->
        [fr] القراءة جنبًا إلى جنب مع النص الفرنسي
        [en] القراءة جنبًا إلى جنب مع النص الإنجليزي
       *[other] القراءة جنبًا إلى جنب مع النص الأصلي ({ $language })
    }
parallel-back = القراءة بلغة واحدة فقط

facts-checked = تم التحقق من المعلومات في { $date }
facts-checked-between = تم التحقق من المعلومات بين { $from } و{ $to }
last-changed = آخر تحديث: { $date }
recheck-by = يُعاد التحقق قبل { $date }
kit-date = تاريخ نشر الموقع: { $date }

booklets = كتيبات ترافقك
download-booklet = تنزيل كتيب «{ $title }»
booklet-pdf-note = ملف PDF ميسّر، للقراءة أو الطباعة
booklet-other-language = غير متوفر بلغتك بعد. لغة هذا الكتيب: { $language }

footnotes = الحواشي
back-to-text = العودة إلى موضع الحاشية { $number } في النص
callout-note = ملاحظة
callout-tip = نصيحة
callout-important = مهم
callout-warning = تنبيه
callout-caution = خطر

not-found-title = الصفحة غير موجودة
not-found-text = ربما كُتب العنوان خطأً، أو نُقلت الصفحة. يمكن البدء من جديد من الصفحة الرئيسية.
back-home = العودة إلى الصفحة الرئيسية
page-moved = نُقلت هذه الصفحة

events-next = قريبًا
all-events = عرض الرزنامة كاملة
calendar = رزنامة المناسبات
calendar-summary = ما هو قادم، شهرًا بعد شهر. أما المناسبات التي لم تُؤكَّد تواريخها فتجدونها في النهاية.
calendar-undated = تواريخ لم تُؤكَّد بعد
calendar-empty = لا توجد تواريخ مؤكَّدة حاليًا.
calendar-subscribe = الاشتراك في هذه الرزنامة
calendar-subscribe-how = انسخوا هذا الرابط في تطبيق التقويم لديكم، تحت «اشتراك» أو «إضافة من الويب»، فتتحدَّث التواريخ من تلقاء نفسها.
event-add = إضافة إلى تقويمي (ملف ICS)
event-cancelled = أُلغيت هذه المناسبة.
event-years = سنوات أخرى
glossary = مسرد المصطلحات
glossary-summary = الكلمات الرسمية التي ستصادفونها عند شباك الخدمة وفي الاستمارات، ومعانيها.
glossary-letters = الانتقال إلى حرف

published-by = الناشر: { $publisher }
nothing-collected = لا يجمع هذا الموقع أي معلومات عنك.
