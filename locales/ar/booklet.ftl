### كلمات الكتيبات بالعربية. متغيرات كل رسالة هي متغيرات نصها الإنجليزي.

booklet-contents = المحتويات
booklet-section = القسم
booklet-guides = الأدلة الإرشادية
booklet-in-this-section = في هذا القسم
booklet-at-a-glance = لمحة سريعة
booklet-colophon = عن هذا الكتيب
booklet-notes = الحواشي

booklet-page = صفحة
booklet-page-short = ص
booklet-see-page = ص { $page }
booklet-continued = تابع

booklet-note = ملاحظة
booklet-tip = نصيحة
booklet-important = مهم
booklet-warning = تنبيه
booklet-caution = خطر

booklet-draft = هذه الترجمة مسودة لم يراجعها بعد أي متحدث باللغة.
booklet-fallback = هذا الدليل غير متوفر بلغتك بعد. لغة النص أدناه: { $language }.

booklet-made-on = تاريخ الإصدار: { $date }
booklet-version = النسخة: { $version }
booklet-published-by = الناشر: { $publisher }
booklet-typefaces = الخطوط: { $fonts }
booklet-web = الأدلة نفسها، محدّثة باستمرار: { $address }
booklet-online = قراءة هذا الدليل على الإنترنت
