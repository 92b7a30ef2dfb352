import type {Happened, OftenHappens} from '../en/happened.ts';
import {isolate} from './isolate.ts';
import {outcomeWords} from './outcome.ts';
import {theirs} from './theirs.ts';

const youContacted = {
  phone: 'اتصلنا بك هاتفيًا',
  email: 'أرسلنا إليك رسالة إلكترونية',
  visit: 'زرناك',
  post: 'كتبنا إليك',
  text: 'أرسلنا إليك رسالة نصية',
  portal: 'أرسلنا إليك رسالة في البوابة',
} as const;

export const happened: Partial<Happened> = {
  submitted: (entry, telling) => {
    const {by, kind} = entry;
    if (by.kind === 'staff') return telling.staff ? 'دُوّنت' : 'دوّنّا ما قلته لنا';
    if (kind) return theirs(entry, telling, 'أخبرتنا بهذا', 'أخبرنا بهذا');
    return theirs(entry, telling, 'أرسلت شكواك', 'أرسل الشكوى');
  },
  assigned: ({to}) => `سيتولى شكواك: ${isolate(to.name)}`,
  acknowledged: () => 'كتبنا إليك: هكذا نفهم شكواك',
  contacted: ({how}) => youContacted[how],
  updated: () => 'أخبرناك كيف يسير الأمر',
  extensionProposed: ({to}, {date}) => `طلبنا وقتًا إضافيًا، حتى ${date(to)}`,
  extensionApproved: () => 'وافق أحد المديرين على طلب الوقت الإضافي',
  extensionAgreed: (entry, telling) => theirs(entry, telling, 'وافقت على وقت إضافي', 'وافق على وقت إضافي'),
  extensionDeclined: (entry, telling) => theirs(entry, telling, 'رفضت الوقت الإضافي', 'رفض الوقت الإضافي'),
  extended: ({to}, {date}) => `نحتاج إلى وقت إضافي. الموعد الجديد هو ${date(to)}`,
  outcomeDiscussed: ({result}) => (result === 'discussed' ? 'تحدثنا معك عن ردنا' : 'حاولنا الوصول إليك للحديث عن ردنا'),
  remedyAnswered: (entry, telling) => {
    switch (entry.answer) {
      case 'agreed':
        return theirs(entry, telling, 'وافقت على طريقتنا في تصحيح الأمر', 'وافق على طريقتنا في تصحيح الأمر');
      case 'not-agreed':
        return theirs(entry, telling, 'لم توافق على طريقتنا في تصحيح الأمر', 'لم يوافق على طريقتنا في تصحيح الأمر');
      default:
        return 'لم يصلنا منك رد عن طريقتنا في تصحيح الأمر';
    }
  },
  responded: ({outcome}) => `رددنا: شكواك ${outcomeWords[outcome]}`,
  actionAdded: ({what}) => `وعدنا بما يلي: ${isolate(what)}`,
  actionCompleted: ({action}, {action: what}) => `أنجزنا ما يلي: ${isolate(what(action))}`,
  escalationRequested: (entry, telling) => {
    const stage = telling.stage(entry.stage);
    return theirs(entry, telling, `طلبت الانتقال إلى: ${stage}`, `طلب الانتقال إلى: ${stage}`);
  },
  closed: () => 'أغلقنا الشكوى',
  messageSent: (entry, telling) =>
    entry.by.kind === 'staff' ? 'كتبنا إليك' : theirs(entry, telling, 'كتبت إلينا', 'كتب إلينا'),
  noteAdded: () => 'ملاحظة',
} satisfies Pick<Happened, OftenHappens>;

export const somethingHappened = 'حُدّثت الشكوى';
