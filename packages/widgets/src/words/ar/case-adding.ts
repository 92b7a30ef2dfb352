import type {CaseAddingWords} from '../en/case-adding.ts';
import {isolate} from './isolate.ts';
import {plural} from './plural.ts';
import {sayBytes} from './say-bytes.ts';

export const words: CaseAddingWords = {
  open: 'إضافة شيء',
  label: 'ماذا تريد أن تخبرنا؟',
  hint: 'يصبح جزءًا من الشكوى، وسنقرؤه.',
  staff: {open: 'الكتابة إلى العميل', label: 'رسالتك', hint: 'يراها العميل في هذه الصفحة.'},
  files: 'ملفات للإضافة',
  filesHint: 'صور أو رسائل أو ملفات أخرى. تُرسل عندما تضغط الزر أدناه.',
  size: sayBytes,
  send: 'إرسال الرسالة',
  sendAll: 'إرسال',
  sending: 'جارٍ الإرسال…',
  sendingFile: (name) => `جارٍ إرسال ${isolate(name)}`,
  cancel: 'إلغاء',
  remove: 'إزالة',
  chosen: (names) => `تم اختيار ما يلي: ${names.map(isolate).join('، ')}. لم يُرسل شيء بعد.`,
  removed: (name) => `أُزيل الملف: ${isolate(name)}.`,
  again: 'حاول مرة أخرى',
  sent: 'أُرسلت رسالتك.',
  filesSent: (count) =>
    `أُرسل ما يلي: ${plural(count, {one: 'ملف واحد', two: 'ملفان', few: 'ملفات', many: 'ملفًا', other: 'ملف'})}.`,
  empty: 'اكتب رسالتك أولًا',
  refused: {
    'file/too-large': 'هذا الملف أكبر مما نستطيع قبوله. صغّره، أو أرسله بالبريد.',
    'file/too-many': 'بلغت هذه الشكوى أكبر عدد من الملفات يمكننا حفظه معها. أرسل هذا بالبريد.',
    'file/type-refused': 'لا يمكننا فتح هذا النوع من الملفات. أرسله صورة أو ملف PDF أو مستندًا.',
    'file/unsafe': 'أوقف فحص الفيروسات لدينا هذا الملف، فلم نحتفظ به.',
    'request/unauthorised': 'انتهت جلستك، لذلك لم يُرسل هذا. سجّل الدخول، ثم حاول مرة أخرى.',
    'case/refused': 'لا يمكن إضافة ملفات إلى هذه الشكوى الآن.',
    'service/full': 'لا مكان لدينا لهذا الملف الآن. حاول لاحقًا، أو أرسله بالبريد.',
    'service/unreachable': 'انقطع الاتصال قبل أن يصل كل شيء. الملف ما زال هنا: حاول مرة أخرى.',
    other: 'حدث خطأ من جانبنا، ولم يُرسل هذا. حاول مرة أخرى، أو اتصل بنا.',
  },
};
