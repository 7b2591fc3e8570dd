### كلمات بطاقة المطبعة بالعربية. متغيرات كل رسالة هي متغيرات نصها الإنجليزي.

ticket-heading = بطاقة أمر الطباعة
ticket-label = { $label }:
ticket-forced = صدرت قسرًا رغم أخطاء الفحص ({ $errors })
ticket-forced-advice = لا تطبعوا قبل موافقة الشخص المسؤول.
ticket-none = لا يوجد

## الكتيب

ticket-part-booklet = الكتيب
ticket-title = العنوان
ticket-title-in = العنوان ({ $language })
ticket-publisher = الناشر
ticket-edition = الطبعة
ticket-made = تاريخ إعداد الملفات
ticket-language = اللغة
ticket-language-name = { $tag ->
        [ar] العربية
        [bg] البلغارية
        [en] الإنجليزية
        [es] الإسبانية
        [fr] الفرنسية
        [ro] الرومانية
        [zh-Hans] الصينية المبسطة
       *[other] { $tag }
    }
ticket-script = الكتابة
ticket-script-name = { $script ->
        [Arab] العربية
        [Cyrl] السيريلية
        [Hans] الصينية المبسطة
        [Hant] الصينية التقليدية
        [Latn] اللاتينية
       *[other] { $script }
    }
ticket-direction = اتجاه القراءة
ticket-direction-name = { $direction ->
        [rtl] من اليمين إلى اليسار
       *[ltr] من اليسار إلى اليمين
    }

## الطلب

ticket-part-order = الطلب
ticket-job = رقم أمر العمل
ticket-due = موعد التسليم
ticket-contact = الشخص المسؤول
ticket-phone = الهاتف
ticket-email = البريد الإلكتروني
ticket-quantity = الكمية

## المقاس

ticket-part-size = المقاس والصفحات
ticket-trim = المقاس النهائي
ticket-size = العرض { $width } × الارتفاع { $height } مم (العرض { $width-inches } × الارتفاع { $height-inches } بوصة)
ticket-trim-size = { $name ->
        [half-letter] نصف ليتر، { $size }
        [letter] ليتر، { $size }
        [a5] A5، { $size }
        [a4] A4، { $size }
        [square-210] مربع، { $size }
       *[other] { $size }
    }
ticket-length = { $mm } مم ({ $inches } بوصة)
ticket-bleed = زيادة القص (bleed)
ticket-safe = هامش الأمان
ticket-marks = علامات القص
ticket-marks-value = { $marks ->
        [yes] نعم، خارج زيادة القص
       *[no] لا
    }
ticket-pages = مجموع الصفحات
ticket-pages-inside = صفحات الداخل
ticket-pages-cover = صفحات الغلاف
ticket-pages-notes = منها للملاحظات

## الأحبار

ticket-part-inks = الأحبار
ticket-inks = ألوان كل الصفحات
ticket-inks-inside = ألوان الداخل
ticket-inks-cover = ألوان الغلاف
ticket-inks-value = { $front }/{ $back } ({ $inks })
ticket-ink-process = فرز ألوان CMYK
ticket-ink-black = أسود
ticket-spots = ألوان خاصة (spot)
ticket-ink-limit = أقصى تغطية للحبر
ticket-percent = { $percent }%
ticket-condition = معيار الطباعة
ticket-profile = ملف تعريف الألوان ICC

## الورق والتجليد

ticket-part-paper = الورق والتجليد
ticket-stock = الورق
ticket-stock-inside = ورق الداخل
ticket-stock-cover = ورق الغلاف
ticket-caliper = سماكة الورقة
ticket-cover = الغلاف
ticket-cover-value = { $cover ->
        [separate] يطبع منفصلًا
       *[self] من ورق الداخل نفسه
    }
ticket-binding = التجليد
ticket-binding-value = { $binding ->
        [saddle-stitch] تدبيس من الوسط: أفرخ متداخلة تطوى وتدبس في الطية
        [perfect] تجليد بالغراء بكعب
       *[none] بلا تجليد، أوراق منفصلة
    }
ticket-bound = جهة التجليد
ticket-bound-value = { $edge ->
        [right] على اليمين: الغلاف الأمامي حيث يكون الغلاف الخلفي في الكتاب الفرنسي
       *[left] على اليسار
    }
ticket-spine = عرض الكعب

## الملفات

ticket-part-files = الملفات
ticket-file-role = { $role ->
        [all] للطباعة: كل الصفحات مع الغلاف، صفحات مفردة بترتيب القراءة، CMYK، بنية PDF/X-4
        [inside] للطباعة: صفحات الداخل، مفردة بترتيب القراءة، CMYK، بنية PDF/X-4
        [cover] للطباعة: الغلاف، أربع صفحات مفردة (الأمامي، باطن الأمامي، باطن الخلفي، الخلفي)، CMYK، بنية PDF/X-4
        [cover-sheet] للطباعة: الغلاف مفرودًا مع الكعب، الوجه الخارجي ثم الداخلي، CMYK، بنية PDF/X-4
        [fold] لآلة التصوير المكتبية: صفحتان في كل وجه، مرتبة للطي؛ ليس للمطبعة
       *[preflight] تقرير الفحص الذي أجريناه، للحواسيب
    }
ticket-file-size = الحجم بالبايت: { $bytes }

## الفحص

ticket-part-preflight = فحص ما قبل الطباعة لهذه الملفات
ticket-errors = الأخطاء
ticket-warnings = التحذيرات
ticket-unjudged = نقاط لم يمكن فحصها

## آلة التصوير

ticket-part-copier = على آلة التصوير المكتبية
ticket-fold = اطبعوا على الوجهين على ورق { $sheet ->
        [letter] ليتر
       *[a4] A4
    }، مع القلب على الحافة القصيرة، بمقياس 100% (من دون ملاءمة الصفحة). حافظوا على ترتيب الأوراق، واطووها من الوسط، ودبسوها في الطية.
ticket-fold-scale = صُغّرت الصفحات إلى { $percent }% لتتسع لها الورقة.
