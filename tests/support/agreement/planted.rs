//! Texts in seven languages that say the same, and what a slip would make of them.

/// What the source says, and what each of [`super::OTHERS`] says, rightly and wrongly.
pub type Planted = (&'static str, [(&'static str, &'static str); 6]);

/// One of each kind of value, in the formats of each language.
pub const PLANTED: [Planted; 17] = [
    (
        "Le laissez-passer coûte 89,50 $.",
        [
            ("The pass costs $89.50.", "The pass costs $98.50."),
            ("Abonamentul costă 89,50 $.", "Abonamentul costă 89,05 $."),
            ("Картата струва 89,50 долара.", "Картата струва 88,50 долара."),
            ("月票89.50加元。", "月票189.50加元。"),
            ("يكلّف الاشتراك ٨٩٫٥٠ دولارًا.", "يكلّف الاشتراك ٨٩٫٠٥ دولارًا."),
            ("El abono cuesta $89,50.", "El abono cuesta $8,95."),
        ],
    ),
    (
        "La salle coûte 1 234,50 $.",
        [
            ("The hall costs CA$1,234.50.", "The hall costs $12,345.00."),
            ("Sala costă 1.234,50 CAD.", "Sala costă 1.243,50 CAD."),
            ("Залата струва 1 234,50 $.", "Залата струва 1 234,05 $."),
            ("场地费为1,234.50加元。", "场地费为1,234.05加元。"),
            ("تكلّف القاعة 1,234.50 دولارًا.", "تكلّف القاعة 1,324.50 دولارًا."),
            ("La sala cuesta 1.234,50 $.", "La sala cuesta 1.234 $."),
        ],
    ),
    (
        "Composez le 418 641-6000.",
        [
            ("Dial 418-641-6000.", "Dial 418-641-6060."),
            ("Sunați la (418) 641-6000.", "Sunați la (481) 641-6000."),
            ("Обадете се на +1 418 641-6000.", "Обадете се на +1 418 614-6000."),
            ("请拨打418-641-6000。", "请拨打418-641-0600。"),
            ("اتصلوا بالرقم ٤١٨ ٦٤١-٦٠٠٠.", "اتصلوا بالرقم ٤١٨ ٦١٤-٦٠٠٠."),
            ("Llame al 418 641 6000.", "Llame al 418 641 6001."),
        ],
    ),
    (
        "Répondez avant le 30 juin 2026.",
        [
            ("Answer before June 30, 2026.", "Answer before July 30, 2026."),
            ("Răspundeți înainte de 30 iunie 2026.", "Răspundeți înainte de 30 iulie 2026."),
            ("Отговорете преди 30 юни 2026 г.", "Отговорете преди 30 юли 2026 г."),
            ("请在2026年6月30日前答复。", "请在2026年7月30日前答复。"),
            ("أجيبوا قبل ٣٠ يونيو (حزيران) ٢٠٢٦.", "أجيبوا قبل ٣٠ يوليو (تموز) ٢٠٢٦."),
            ("Responda antes del 30 de junio de 2026.", "Responda antes del 30 de junio de 2027."),
        ],
    ),
    (
        "Le bail commence le 1er juillet.",
        [
            ("The lease begins on July 1st.", "The lease begins on June 1st."),
            ("Contractul începe la 1 iulie.", "Contractul începe la 2 iulie."),
            ("Договорът започва на 1 юли.", "Договорът започва на 11 юли."),
            ("租约从7月1日开始。", "租约从7月10日开始。"),
            ("يبدأ العقد في 1 تموز.", "يبدأ العقد في 1 حزيران."),
            ("El contrato empieza el 1.º de julio.", "El contrato empieza el 1.º de junio."),
        ],
    ),
    (
        "La séance commence à 14 h 30.",
        [
            ("The session begins at 2:30 p.m.", "The session begins at 2:30 a.m."),
            ("Ședința începe la ora 14:30.", "Ședința începe la ora 2:30."),
            ("Заседанието започва в 14:30 ч.", "Заседанието започва в 2:30 ч."),
            ("会议下午2:30开始。", "会议2:30开始。"),
            ("تبدأ الجلسة في الساعة 2:30 مساءً.", "تبدأ الجلسة في الساعة 2:30 صباحًا."),
            ("La sesión empieza a las 2:30 p. m.", "La sesión empieza a las 2:30."),
        ],
    ),
    (
        "La visite commence à 14 h 30.",
        [
            ("The tour begins at 2:30 pm.", "The tour begins at 3:30 pm."),
            ("Vizita începe la 14.30.", "Vizita începe la 15.30."),
            ("Обиколката започва в 14.30 ч.", "Обиколката започва в 15.30 ч."),
            ("参观14点半开始。", "参观15点半开始。"),
            ("تبدأ الزيارة الساعة ١٤:٣٠.", "تبدأ الزيارة الساعة ١٥:٣٠."),
            ("La visita empieza a las 14:30.", "La visita empieza a las 15:30."),
        ],
    ),
    (
        "Le bureau est ouvert de 9 h à midi et de 13 h à 16 h 30.",
        [
            (
                "The office is open from 9 a.m. to noon and from 1 to 4:30 p.m.",
                "The office is open from 9 a.m. to noon and from 1 to 5:30 p.m.",
            ),
            (
                "Biroul este deschis între 9:00 și 12:00 și între 13:00 și 16:30.",
                "Biroul este deschis între 9:00 și 12:00 și între 14:00 și 16:30.",
            ),
            (
                "Бюрото работи от 9 до 12 ч. и от 13 до 16:30 ч.",
                "Бюрото работи от 8 до 12 ч. и от 13 до 16:30 ч.",
            ),
            (
                "办公时间：上午9点至中午，下午1点至4点30分。",
                "办公时间：上午9点至中午，下午1点至4点。",
            ),
            (
                "المكتب مفتوح من 9:00 إلى 12:00 ومن 1:00 إلى 4:30 مساءً.",
                "المكتب مفتوح من 9:00 إلى 12:00 ومن 1:00 إلى 3:30 مساءً.",
            ),
            (
                "La oficina abre de 9 a 12 h y de 13 a 16:30 h.",
                "La oficina abre de 9 a 12 h y de 13 a 17:30 h.",
            ),
        ],
    ),
    (
        "Vous payez 25 % du revenu.",
        [
            ("You pay 25% of income.", "You pay 52% of income."),
            ("Plătiți 25 % din venit.", "Plătiți 20 % din venit."),
            ("Плащате 25 на сто от дохода.", "Плащате 35 на сто от дохода."),
            ("您支付收入的25%。", "您支付收入的2.5%。"),
            ("تدفعون ٢٥٪ من الدخل.", "تدفعون ٥٢٪ من الدخل."),
            ("Paga el 25 por ciento de los ingresos.", "Paga el 15 por ciento de los ingresos."),
        ],
    ),
    (
        "La ville compte 549 459 habitants.",
        [
            ("The city has 549,459 inhabitants.", "The city has 594,459 inhabitants."),
            ("Orașul are 549.459 de locuitori.", "Orașul are 549.495 de locuitori."),
            ("Градът има 549 459 жители.", "Градът има 549 450 жители."),
            ("全市有549,459名居民。", "全市有54,945名居民。"),
            ("يبلغ عدد السكان ٥٤٩٬٤٥٩ نسمة.", "يبلغ عدد السكان ٥٤٩٬٤٩٥ نسمة."),
            ("La ciudad tiene 549 459 habitantes.", "La ciudad tiene 549 559 habitantes."),
        ],
    ),
    (
        "Il faut deux pièces et un mois d'avance.",
        [
            ("You need 2 documents and one month in advance.", "You need 3 documents and a month."),
            ("Sunt necesare 2 acte și o lună.", "Sunt necesare 4 acte și o lună."),
            ("Нужни са 2 документа и 1 месец.", "Нужни са 2 документа и 6 месеца."),
            ("需要两份文件和1个月。", "需要两份文件和3个月。"),
            ("يلزم مستندان وشهر واحد.", "يلزم 5 مستندات وشهر واحد."),
            ("Hacen falta 2 documentos y 1 mes.", "Hacen falta 2 documentos y 12 meses."),
        ],
    ),
    (
        "Lisez [la page de la Ville](https://ville.example.org/fr/bail) ou <https://example.org/a>.",
        [
            (
                "Read [the City's page](https://ville.example.org/en/lease) or <https://example.org/a>.",
                "Read [the City's page](https://ville.example.org/en/lease) or <https://example.org/b>.",
            ),
            (
                "Citiți [pagina](https://ville.example.org/fr/bail) sau <https://example.org/a>.",
                "Citiți [pagina](https://ville.example.org/fr/loyer) sau <https://example.org/a>.",
            ),
            (
                "Прочетете [страницата](https://ville.example.org/fr/bail) или <https://example.org/a>.",
                "Прочетете [страницата](https://autre.example.org/fr/bail) или <https://example.org/a>.",
            ),
            (
                "请看[网页](https://ville.example.org/zh/zuyue)或<https://example.org/a>。",
                "请看[网页](https://ville.example.org/zh/zuyue)或<https://example.org/c>。",
            ),
            (
                "اقرؤوا [الصفحة](https://ville.example.org/ar/aqd) أو <https://example.org/a>.",
                "اقرؤوا [الصفحة](https://ville.example.com/ar/aqd) أو <https://example.org/a>.",
            ),
            (
                "Lea [la página](https://ville.example.org/es/contrato) o <https://example.org/a>.",
                "Lea [la página](https://ville.example.org/es/contrato).",
            ),
        ],
    ),
    (
        "Voyez [le loyer](/housing/rent-and-increases#repondre).",
        [
            (
                "See [the rent](rent-and-increases.en.md#repondre).",
                "See [the rent](/housing/report-a-bad-dwelling).",
            ),
            (
                "Vedeți [chiria](rent-and-increases.ro.md#repondre).",
                "Vedeți [chiria](rent-and-increases.ro.md#depot).",
            ),
            (
                "Вижте [наема](/housing/rent-and-increases#repondre).",
                "Вижте [наема](../municipal-services/reach-the-city.bg.md).",
            ),
            (
                "请看[租金](rent-and-increases.zh-Hans.md#repondre)。",
                "请看[租金](understand-your-lease.zh-Hans.md)。",
            ),
            (
                "راجعوا [الإيجار](rent-and-increases.ar.md#repondre).",
                "راجعوا [الإيجار](_index.ar.md).",
            ),
            ("Vea [la renta](rent-and-increases.es.md#repondre).", "Vea la renta."),
        ],
    ),
    (
        "Écrivez au <contact:tal>, voyez <fact:rent-refusal-time> et le [bail](term:bail).",
        [
            (
                "Write to <contact:tal>, see <fact:rent-refusal-time> and the [lease](term:bail).",
                "Write to <contact:omhq>, see <fact:rent-refusal-time> and the [lease](term:bail).",
            ),
            (
                "Scrieți la <contact:tal>, vedeți <fact:rent-refusal-time> și [contractul](term:bail).",
                "Scrieți la <contact:tal>, vedeți <fact:rent-notice-lease> și [contractul](term:bail).",
            ),
            (
                "Пишете на <contact:tal>, вижте <fact:rent-refusal-time> и [договора](term:bail).",
                "Пишете на <contact:tal>, вижте <fact:rent-refusal-time> и договора.",
            ),
            (
                "请写信给<contact:tal>，看<fact:rent-refusal-time>和租约（*bail*）。",
                "请写信给<contact:tal>，看<fact:rent-refusal-time>和[租约](term:loyer)。",
            ),
            (
                "اكتبوا إلى <contact:tal>، وراجعوا <fact:rent-refusal-time> و[العقد](term:bail).",
                "اكتبوا إلى <contact:tal>، وراجعوا [العقد](term:bail).",
            ),
            (
                "Escriba al <contact:tal>, vea <fact:rent-refusal-time> y el [contrato](term:bail).",
                "Escriba al <contact:tal>, vea <fact:rent-refusal-time> y el [contrato](term:avis).",
            ),
        ],
    ),
    (
        "Du 5 au 7 mars 2026, écrivez à <aide@example.org> ou voyez www.example.org/aide.",
        [
            (
                "From March 5 to 7, 2026, write to <aide@example.org> or see www.example.org/aide.",
                "From April 5 to 7, 2026, write to <aide@example.org> or see www.example.org/aide.",
            ),
            (
                "În 5–7 martie 2026, scrieți la <aide@example.org> sau vedeți www.example.org/aide.",
                "În 5–8 martie 2026, scrieți la <aide@example.org> sau vedeți www.example.org/aide.",
            ),
            (
                "От 5 до 7 март 2026 г. пишете на <aide@example.org> или вижте example.org/aide.",
                "От 5 до 7 март 2026 г. пишете на <aide@example.org> или вижте example.org/help.",
            ),
            (
                "2026年3月5日至7日，请写信至<aide@example.org>或查看www.example.org/aide。",
                "2026年4月5日至7日，请写信至<aide@example.org>或查看www.example.org/aide。",
            ),
            (
                "من 5 إلى 7 مارس (آذار) 2026، اكتبوا إلى <aide@example.org> أو راجعوا www.example.org/aide.",
                "من 5 إلى 7 مارس (آذار) 2026، اكتبوا إلى <info@example.org> أو راجعوا www.example.org/aide.",
            ),
            (
                "Del 5 al 7 de marzo de 2026, escriba a <aide@example.org> o vea www.example.org/aide.",
                "Del 5 al 7 de marzo de 2025, escriba a <aide@example.org> o vea www.example.org/aide.",
            ),
        ],
    ),
    (
        "Remettez les clés le 1er juillet 2026, entre midi et 17 h.",
        [
            (
                "Return the keys on July first, 2026, between noon and 5 p.m.",
                "Return the keys on July second, 2026, between noon and 5 p.m.",
            ),
            (
                "Predați cheile pe 01.07.2026, între 12:00 și 17:00.",
                "Predați cheile pe 01.08.2026, între 12:00 și 17:00.",
            ),
            (
                "Върнете ключовете на първи юли 2026 г. между 12 и 17 ч.",
                "Върнете ключовете на първи юни 2026 г. между 12 и 17 ч.",
            ),
            (
                "请在二〇二六年七月一日中午12点至下午5点交还钥匙。",
                "请在二〇二六年七月二日中午12点至下午5点交还钥匙。",
            ),
            (
                "سلّموا المفاتيح في 1 جويلية 2026 بين الظهر والساعة 5 مساءً.",
                "سلّموا المفاتيح في 1 جويلية 2026 بين الظهر والساعة 6 مساءً.",
            ),
            (
                "Entregue las llaves el primero de julio de 2026, entre mediodía y las 5 de la tarde.",
                "Entregue las llaves el primero de julio de 2026, entre mediodía y las 7 de la tarde.",
            ),
        ],
    ),
    (
        "Le 22 novembre 2026, le 1 800 555-0199 répond 24 heures sur 24, 7 jours sur 7.",
        [
            (
                "On 22/11/2026, 1-800-555-0199 answers 24 hours a day, 7 days a week.",
                "On 22/11/2026, 1-800-555-0199 answers 12 hours a day, 7 days a week.",
            ),
            (
                "Pe 22.11.2026, 1-800-555-0199 răspunde 24 de ore din 24, 7 zile din 7.",
                "Pe 22.11.2026, 1-800-555-0191 răspunde 24 de ore din 24, 7 zile din 7.",
            ),
            (
                "На 22.11.2026 г. 1 800 555-0199 отговаря 24 часа в денонощието, 7 дни в седмицата.",
                "На 22.11.2026 г. 1 800 555-0199 отговаря 24 часа в денонощието, 5 дни в седмицата.",
            ),
            (
                "2026-11-22，1-800-555-0199每周7天、每天24小时接听。",
                "2026-12-22，1-800-555-0199每周7天、每天24小时接听。",
            ),
            (
                "في ٢٢ تشرين الثاني ٢٠٢٦، يجيب الرقم 1-800-555-0199 على مدار 24 ساعة، 7 أيام في الأسبوع.",
                "في ٢٢ تشرين الثاني ٢٠٢٦، يجيب الرقم 1-800-555-0919 على مدار 24 ساعة، 7 أيام في الأسبوع.",
            ),
            (
                "El 22 de noviembre de 2026, el 1 800 555 0199 atiende las 24 horas, los 7 días.",
                "El 22 de noviembre de 2026, el 1 800 555 0199 atiende las 24 horas, los 6 días.",
            ),
        ],
    ),
];
