import type {FeedbackKind} from '@redress/policy';
import type {IntakeFormLaterWords} from '../en/intake-form-later.ts';
import {sayClause} from './clause.ts';
import {files} from './intake-form-files.ts';
import {kinds, noun} from './intake-form-kinds.ts';
import {notes} from './intake-form-notes.ts';
import {problem} from './intake-form-problems.ts';
import {promise} from './intake-form-promise.ts';
import {questionWords} from './intake-form-questions.ts';
import {isolate} from './isolate.ts';

export const words: IntakeFormLaterWords = {
  ...questionWords,
  ...promise,
  files,
  kinds,
  notes,
  problem,
  clause: sayClause,

  notice: {
    refused: (kind) =>
      `تعذّر علينا قبول ${noun[kind].yours} هذه المرة. كل ما كتبته ما زال هنا. يمكنك أن تحاول مرة أخرى، أو أن تتواصل معنا بطريقة أخرى.`,
    twice: (kind) =>
      `لدينا بالفعل ${noun[kind].plain} من هذا النموذج، من هنا أو من نافذة أخرى، بمحتوى مختلف. إن كنت تقصد إرسال ${noun[kind].this} أيضًا، فأرسلها.`,
  },

  check: {
    title: 'راجع إجاباتك',
    change: 'تغيير',
    changes: (row) => `: ${row}`,
    send: (kind) => `إرسال ${noun[kind].the}`,
    signedIn: (kind) => `أنت مسجّل الدخول. ستجد ${noun[kind].yours} في حسابك.`,
    unanswered: 'لا إجابة بعد',
  },

  kept: {
    until: (date) => `إجاباتك محفوظة على هذا الجهاز حتى ${date}.`,
    open: (kind) => `لا يمكن حفظ إجاباتك على هذا الجهاز. أبق هذه الصفحة مفتوحة حتى ترسل ${noun[kind].yours}.`,
    found: 'وجدنا الإجابات التي كتبتها من قبل وأعدناها.',
    delete: 'حذف ما كتبته',
    deleteTitle: 'هل تريد حذف كل ما كتبته؟',
    deleteLoses: 'يزيل هذا كل إجاباتك من هذا النموذج ومن هذا الجهاز. لا يمكن التراجع عنه.',
    deleteSending: 'ويوقف أيضًا إرسالها مرة أخرى. وإن كانت قد وصلتنا فهي ما زالت لدينا.',
    deleteYes: 'حذف كل إجاباتي',
    deleteNo: 'الإبقاء على إجاباتي',
    deleted: 'حُذفت إجاباتك.',
  },

  sending: {
    title: (kind) => `جارٍ إرسال ${noun[kind].yours}`,
    notYet: (kind) => `${reached(kind)} ${noun[kind].yours} بعد`,
    now: 'يستغرق هذا عادة بضع ثوانٍ.',
    waiting: {
      unreachable: 'تعذّر الوصول إلى الخدمة.',
      busy: 'الخدمة مشغولة جدًا الآن.',
      failed: 'الخدمة لا تعمل كما ينبغي الآن.',
    },
    kept: (kind) =>
      `نحتفظ بنسخة من ${noun[kind].yours} على هذا الجهاز، وسنعيد الإرسال تلقائيًا. يمكنك أيضًا إغلاق هذه الصفحة: سنتابع عندما تفتحها من جديد على هذا الجهاز.`,
    hereOnly: (kind) =>
      `نحتفظ بنسخة من ${noun[kind].yours} في هذه الصفحة، وسنعيد الإرسال تلقائيًا. أبق هذه الصفحة مفتوحة حتى يتم الإرسال.`,
    again: 'حاول مرة أخرى الآن',
  },

  ombudsmen: {
    title: 'إن لم ترضك طريقة تعاملنا مع الأمر',
    advice: 'يمكنك أن تطلب منهم المشورة في أي وقت.',
    review: 'يمكنهم النظر في الأمر بأنفسهم بعد أن ننتهي.',
  },

  doors: {
    title: 'طرق أخرى للتواصل معنا',
    phone: 'الهاتف',
    email: 'البريد الإلكتروني',
    post: 'البريد',
    website: 'الموقع الإلكتروني',
  },

  sent: {
    title: (kind) => `تم إرسال ${noun[kind].yours}`,
    received: (date) => `تم الاستلام في ${date}.`,
    reference: 'رقمك المرجعي',
    referenceUse: (kind) => `اذكر هذا الرقم عندما تتواصل معنا بشأن ${noun[kind].yours}.`,
    key: 'مفتاحك',
    keyUse: (kind) =>
      `مع الرقم المرجعي يفتح هذا المفتاح ${noun[kind].yours} لتتابع ما يجري. احتفظ به في مكان آمن ولا تعطه لأحد. لا يمكننا عرضه مرة أخرى بعد أن تغادر هذه الصفحة.`,
    copyReference: 'نسخ الرقم المرجعي',
    copyKey: 'نسخ المفتاح',
    print: 'طباعة هذه الصفحة',
    mailIt: 'إرسال الاثنين إلى بريدي',
    mail: (kind, reference, key) => ({
      subject: `${noun[kind].the} ${isolate(reference)}`,
      body: `الرقم المرجعي: ${isolate(reference)}\nالمفتاح: ${isolate(key)}\n\nمن لديه الاثنان يستطيع فتح ${noun[kind].this}. لا تعطهما لأحد.`,
    }),
    receipt: 'إيصالك',
    receiptUse: 'يبيّن ما أرسلته، ومتى استلمناه، وما وعدنا به. ولا يفتح قضيتك.',
    download: 'تنزيل الإيصال',
    copied: 'تم النسخ.',
    notCopied: 'تعذّر النسخ. حدّد النص وانسخه بنفسك، أو اكتبه على ورقة.',
    next: 'ماذا يحدث بعد ذلك',
    call: 'إن احتجت إلى التواصل معنا',
    another: (kind) =>
      `${kind === 'complaint' ? 'تقديم' : 'إرسال'} ${noun[kind].plain} ${noun[kind].she ? 'أخرى' : 'آخر'}`,
  },
};

/** `لم تصلنا` of what is feminine, `لم يصلنا` of what is not. */
function reached(kind: FeedbackKind): string {
  return noun[kind].she ? 'لم تصلنا' : 'لم يصلنا';
}
