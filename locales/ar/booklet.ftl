### كلمات الكتيبات بالعربية. متغيرات كل رسالة هي متغيرات نصها الإنجليزي.

booklet-contents = المحتويات
booklet-at-a-glance = لمحة سريعة
booklet-dates = تواريخ مهمة
booklet-glossary = مسرد المصطلحات
booklet-notes = ملاحظاتكم
booklet-colophon = عن هذا الكتيب
booklet-online = قراءة هذا الدليل على الإنترنت
booklet-page = ص { $page }

booklet-note = ملاحظة
booklet-tip = نصيحة
booklet-important = مهم
booklet-warning = تنبيه
booklet-caution = خطر

booklet-draft = مسودة
booklet-draft-notice = لم يراجع هذه الترجمة بعد أي متحدث باللغة.
booklet-fallback = هذا الدليل غير متوفر بلغتكم بعد. لغة النص أدناه: { $language }.
booklet-about-translation = حول هذه الترجمة
booklet-original-version = النسخة العربية: { $title }

booklet-sign-changed =
    { $source ->
        [fr] تغيَّر النص الفرنسي بعد هذه الترجمة.
        [en] تغيَّر النص الإنجليزي بعد هذه الترجمة.
       *[other] تغيَّر النص الأصلي ({ $language }) بعد هذه الترجمة.
    }
booklet-sign-removed =
    { $source ->
        [fr] لم يعد هذا واردًا في النص الفرنسي.
        [en] لم يعد هذا واردًا في النص الإنجليزي.
       *[other] لم يعد هذا واردًا في النص الأصلي ({ $language }).
    }
booklet-sign-more =
    { $source ->
        [fr] في النص الفرنسي هنا معلومات إضافية.
        [en] في النص الإنجليزي هنا معلومات إضافية.
       *[other] في النص الأصلي ({ $language }) هنا معلومات إضافية.
    }
booklet-signs = عدد النصوص التي تحمل علامة في الهامش: { $texts }. الأدلة: { $guides }.
booklet-drafts = ترجمات لم يراجعها بعد أي متحدث باللغة: { $guides }.

booklet-edition = طبعة { $date }
booklet-checked = تم التحقق من المعلومات الواردة في هذا الكتيّب في { $date }.
booklet-checked-between = تم التحقق من المعلومات الواردة في هذا الكتيّب بين { $from } و{ $to }.
booklet-up-to-date = تتغيّر القواعد والأسعار والعناوين. الأدلة نفسها على الموقع، وهي محدّثة باستمرار.
booklet-publisher = الناشر
booklet-date = التاريخ
booklet-version = النسخة
booklet-typefaces = الخطوط
