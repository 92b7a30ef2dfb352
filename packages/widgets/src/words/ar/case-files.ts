import type {CaseFilesWords} from '../en/case-files.ts';
import {isolate} from './isolate.ts';
import {sayBytes} from './say-bytes.ts';

export const words: CaseFilesWords = {
  kinds: {
    picture: 'صورة',
    pdf: 'PDF',
    document: 'مستند',
    spreadsheet: 'جدول بيانات',
    text: 'نص',
    other: 'ملف',
  },
  size: sayBytes,
  fetch: 'تنزيل',
  cancel: 'إلغاء',
  again: 'حاول مرة أخرى',
  fetching: (name) => `جارٍ تنزيل ${isolate(name)}`,
  fetched: (name) => `تم تنزيل ${isolate(name)}.`,
  stopped: (name) => `لم يُنزّل ${isolate(name)}.`,
  unscanned: 'لم يفحص برنامج مكافحة الفيروسات هذا الملف. لا تفتحه إلا إذا كنت تعرف من أرسله.',
  failed: {
    'file/not-found': 'لم يعد هذا الملف محفوظًا. اتصل بنا إن احتجت إليه.',
    'file/not-ready': 'ما زلنا نفحص هذا الملف. حاول مرة أخرى بعد دقيقة.',
    'file/unsafe': 'وجد فحص الفيروسات لدينا شيئًا ضارًا في هذا الملف، لذلك لا يمكن لأحد تنزيله.',
    'case/not-found': 'لم يعد من الممكن فتح هذه الشكوى بهذه البيانات.',
    'request/unauthorised': 'انتهت جلستك، لذلك لم يُنزّل هذا الملف. سجّل الدخول، ثم حاول مرة أخرى.',
    'request/too-many': 'طُلب الكثير دفعة واحدة. انتظر دقيقة، ثم حاول مرة أخرى.',
    'service/unreachable': 'انقطع الاتصال قبل أن يصل كل هذا الملف. حاول مرة أخرى.',
    other: 'حدث خطأ من جانبنا، ولم يُنزّل هذا الملف. حاول مرة أخرى، أو اتصل بنا.',
  },
};
