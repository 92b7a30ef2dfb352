import type {files as english} from '../en/intake-form-files.ts';
import {noun} from './intake-form-kinds.ts';
import {type Counted, plural} from './plural.ts';
import {sayBytes} from './say-bytes.ts';

const unsent: Counted = {one: 'ملف واحد', two: 'ملفان', few: 'ملفات', many: 'ملفًا', other: 'ملف'};
const percent = new Intl.NumberFormat('ar-u-nu-latn', {style: 'percent', maximumFractionDigits: 0});

export const files: typeof english = {
  hint: 'ليس عليك ذلك. يُرسل كل ملف فور اختياره. ولا ننظر فيه إلا بعد أن ترسل النموذج.',
  choose: 'اختيار صور أو مستندات',
  photo: 'التقاط صورة',
  none: 'لا شيء',
  size: sayBytes,
  summary: (sent, all) => (sent === all ? `أُضيفت كل الملفات: ${all}.` : `أُضيف ${sent} من ${all}.`),
  progress: (share) => `جارٍ الإرسال: ${percent.format(share)}`,
  said: {
    waiting: 'ينتظر الإرسال.',
    sent: 'أُضيف.',
    earlier: 'أُضيف في زيارتك السابقة.',
    lost: 'لم يُضف: أُغلقت الصفحة قبل أن يصل كله. اختره مرة أخرى إن كنت ما زلت تريد إضافته.',
  },
  state: {
    waiting: 'لم يُرسل بعد',
    sending: 'جارٍ إرساله',
    sent: 'أُضيف',
    earlier: 'أُضيف',
    lost: 'لم يُضف',
    failed: 'لم يُضف',
  },
  cancel: 'إلغاء',
  remove: 'إزالة',
  again: 'حاول مرة أخرى',
  refused: {
    'file/too-large': 'هذا الملف أكبر مما نستطيع قبوله. ما كتبته محفوظ. صغّر الملف، أو أرسله بالبريد.',
    'file/too-many': 'هذا أكثر مما يمكننا حفظه معًا. الملفات السابقة محفوظة. أرسل هذا بالبريد.',
    'file/type-refused': 'لا يمكننا فتح هذا النوع من الملفات. ما كتبته محفوظ. أضفه صورة أو ملف PDF أو مستندًا.',
    'file/unsafe': 'أوقف فحص الفيروسات لدينا هذا الملف، فلم نحتفظ به. ما كتبته محفوظ.',
    'service/full': 'لا مكان لدينا لهذا الملف الآن. حاول لاحقًا، أو أرسله بالبريد.',
    'service/unreachable': 'انقطع الاتصال قبل أن يصل كل شيء. الملف ما زال هنا: حاول مرة أخرى.',
    other: 'حدث خطأ من جانبنا، ولم يُضف هذا الملف. حاول مرة أخرى، أو تابع من دونه.',
  },
  unsentTitle: (count) => `ما لم يُضف بعد: ${plural(count, unsent)}`,
  unsent: 'لا يُرسل شيء قبل أن تختار.',
  look: 'العودة إلى الملفات',
  leave: (kind, count) => `إرسال ${noun[kind].the} من دون ${count === 1 ? 'الملف' : 'الملفات'}`,
};
