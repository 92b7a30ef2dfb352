import type {EventOf, FeedbackKind} from '@redress/policy';
import type {Happened, OftenHappens} from '../en/happened.ts';
import {isolate} from './isolate.ts';
import {type Counted, plural} from './plural.ts';
import {theirs} from './theirs.ts';

const kinds: Readonly<Record<FeedbackKind, string>> = {
  complaint: 'شكوى',
  compliment: 'رسالة شكر',
  suggestion: 'اقتراح',
  comment: 'تعليق',
  'service-request': 'طلب خدمة',
  'member-enquiry': 'استفسار من عضو منتخب',
};

const findings: Readonly<Record<EventOf<'determined'>['finding'], string>> = {
  maladministration: 'سوء إدارة',
  'service-failure': 'قصور في الخدمة',
  'no-maladministration': 'لا سوء إدارة',
  redress: 'تعويض معقول',
  mediated: 'تسوية بالوساطة',
  'outside-jurisdiction': 'خارج اختصاصه',
};

const day: Counted = {one: 'يوم واحد', two: 'يومين', few: 'أيام', many: 'يومًا', other: 'يوم'};
const person: Counted = {one: 'شخص واحد', two: 'شخصان', few: 'أشخاص', many: 'شخصًا', other: 'شخص'};
const pounds = new Intl.NumberFormat('ar-u-nu-latn', {style: 'currency', currency: 'GBP'});
const sayPence = (pence: number) => isolate(pounds.format(pence / 100));

/** As customers are told. Staff are told in English. */
export const rarelyHappened: Omit<Happened, OftenHappens> = {
  classified: ({to}) => `نتعامل مع هذا من الآن على أنه ${kinds[to]}`,
  complaintRaised: () => 'وجدنا في هذا شكوى، وفتحنا لها قضية',
  procedureChosen: () => 'اخترنا الإجراء المناسب',
  routed: ({choice}) => `تقرر إلى أين ينتمي هذا: ${isolate(choice)}`,
  receiptCorrected: () => 'صححنا يوم استلام شكواك',
  settled: () => 'عولج هذا الأمر معك',
  firstContactRecorded: () => 'حاولنا معالجة الأمر',
  accepted: () => 'قبلنا هذا كشكوى',
  declined: () => 'لم نقبل هذا كشكوى',
  linked: ({reference}) => `رُبطت بما يلي: ${isolate(reference)}`,
  conflictDeclared: ({person: who}) => `تنحّى بسبب تعارض المصالح: ${isolate(who.name)}`,
  consentAsked: () => 'طلبنا تأكيد من يجوز له أن يتحدث في هذه الشكوى',
  consentAnswered: ({given}) =>
    given ? 'تأكد من يجوز له أن يتحدث في هذه الشكوى' : 'لم يتأكد أن شخصًا آخر يجوز له أن يتحدث في هذه الشكوى',
  adjustmentAgreed: () => 'سنفعل هذا من أجلك بطريقة مختلفة',
  adjustmentRefused: () => 'لا يمكننا فعل هذا، ونعرض شيئًا آخر',
  groupRecorded: ({people}) => `عدد من يقدمون هذه الشكوى معًا: ${plural(people, person)}`,
  identityWithheld: ({from}) => `لن نذكر اسمك لما يلي: ${isolate(from)}`,
  keyReplaced: () => 'أعطيناك مفتاحًا آخر. لم يعد المفتاح السابق صالحًا',
  restrictionRecommended: () => 'أُوصي بتقييد التواصل',
  restrictionRejected: () => 'رُفض تقييد التواصل',
  restricted: ({review}, {date}) => `نقيّد طريقة تواصلك معنا. سنعيد النظر في ذلك في موعد أقصاه ${date(review)}`,
  unrestricted: () => 'لم نعد نقيّد طريقة تواصلك معنا',

  fileAdded: (entry, telling) => {
    const {by, name} = entry;
    if (by.kind === 'staff') return `أضفنا ملفًا: ${isolate(name)}`;
    return theirs(entry, telling, `أضفت ملفًا: ${isolate(name)}`, `أضاف ملفًا: ${isolate(name)}`);
  },
  updateAgreed: ({everyDays}) =>
    everyDays === 1
      ? 'اتفقنا على أن نخبرك كيف يسير الأمر كل يوم'
      : `اتفقنا على أن نخبرك كيف يسير الأمر كل ${plural(everyDays, day)}`,
  understandingAnswered: (entry, telling) =>
    entry.right
      ? theirs(entry, telling, 'قلت إننا نفهم الأمر فهمًا صحيحًا', 'قال إننا نفهم الأمر فهمًا صحيحًا')
      : theirs(entry, telling, 'صححت فهمنا للأمر', 'صحح فهمنا للأمر'),
  stepRecorded: ({step}) => `سُجّلت خطوة: ${isolate(step)}`,
  issueAdded: ({join}) => (join ? 'ننظر في أمر آخر أيضًا' : 'هناك أمر آخر هو شكوى مستقلة'),
  referred: ({referral, immediately}) => `${immediately ? 'أُحيلت فورًا' : 'أُحيلت'}: ${isolate(referral)}`,
  mediationOffered: () => 'عرضنا عليك الوساطة',
  mediationAnswered: (entry, telling) =>
    entry.accepted
      ? theirs(entry, telling, 'قبلت الوساطة', 'قبل الوساطة')
      : theirs(entry, telling, 'رفضت الوساطة', 'رفض الوساطة'),
  hearingOffered: () => 'عرضنا عليك جلسة استماع',
  hearingAnswered: (entry, telling) =>
    entry.accepted
      ? theirs(entry, telling, 'قبلت جلسة الاستماع', 'قبل جلسة الاستماع')
      : theirs(entry, telling, 'رفضت جلسة الاستماع', 'رفض جلسة الاستماع'),
  hearingArranged: ({on, place}, {date}) => `جلسة الاستماع في ${date(on)}: ${isolate(place)}`,
  hearingHeld: () => 'عُقدت جلسة الاستماع',

  remedyOffered: () => 'عرضنا هذا لتصحيح الأمر',
  actionHandedOver: ({action, owner, due}, {date, action: what}) =>
    `يتولى ذلك الآن ${isolate(owner)}، في موعد أقصاه ${date(due)}: ${isolate(what(action))}`,
  actionReopened: ({action, due}, {date, action: what}) =>
    `تبيّن أن هذا لم يُنجز، وسيُنجز في موعد أقصاه ${date(due)}: ${isolate(what(action))}`,
  paymentProposed: ({pence}) => `اقتُرحت دفعة: ${sayPence(pence)}`,
  paymentRecorded: ({pence}) => `سُجّلت دفعة: ${sayPence(pence)}`,
  paymentCorrected: ({pence}) => `صُحّحت الدفعة إلى: ${sayPence(pence)}`,
  learned: () => 'سُجّل درس مستفاد',

  escalationDeclined: ({stage}, {stage: name}) => `لم ننقل شكواك إلى: ${name(stage)}`,
  ombudsmanReferred: () => 'شكواك لدى أمين المظالم',
  evidenceRequested: ({due}, {date}) => `طُلبت الأدلة في موعد أقصاه ${date(due)}`,
  evidenceDateAgreed: ({due}, {date}) => `موعد جديد للأدلة: ${date(due)}`,
  evidenceSupplied: () => 'قُدّمت الأدلة',
  determined: ({finding}) => `قرر أمين المظالم: ${findings[finding]}`,

  withdrawn: (entry, telling) => theirs(entry, telling, 'سحبت الشكوى', 'سحب الشكوى'),
  reopened: () => 'فتحنا شكواك من جديد',
  surveyed: (entry, telling) => {
    const {satisfaction} = entry;
    return theirs(entry, telling, `أجبت عن استبياننا: ${satisfaction} من 5`, `أجاب عن استبياننا: ${satisfaction} من 5`);
  },
  breachRecorded: () => 'سُجّل خرق للبيانات',
  breachNotified: ({to}) => (to === 'commissioner' ? 'أُبلغ مفوض المعلومات بالخرق' : 'أُبلغ الأشخاص المعنيون بالخرق'),
  erased: () => 'حُذفت البيانات الشخصية',
};
