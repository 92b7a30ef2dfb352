import type {CurrentRungWords} from '../en/current-rung.ts';
import {isolate} from './isolate.ts';

export const words: CurrentRungWords = {
  review: {
    ask: 'طلب المراجعة',
    free: 'ليس عليك أن تذكر السبب.',
    disclose: 'اذكر السبب إن أردت',
    label: 'ما الذي لا يرضيك؟',
  },
  heading: 'نطلب وقتًا إضافيًا',
  dates: (to, due) =>
    due === undefined ? `نود أن نرد في موعد أقصاه ${to}.` : `نود أن نرد في موعد أقصاه ${to} بدلًا من ${due}.`,
  reason: 'السبب المذكور',
  goodReason: 'لماذا نحتاج إلى كل هذا الوقت الإضافي',
  pending: 'القرار لك. إن رفضت، يبقى الموعد كما هو.',
  agreed: 'وافقت. يجب أن يوافق أحد مديرينا أيضًا. وحتى ذلك الحين يبقى الموعد كما هو.',
  declined: 'رفضت، لذلك يبقى الموعد كما هو. ما زال بإمكانك أن توافق.',
  approved: 'تمت الموافقة.',
  unapproved: 'لم تتم الموافقة بعد.',
  agree: 'الموافقة على وقت إضافي',
  decline: 'رفض الوقت الإضافي',
  staff: {
    review: {
      ask: 'تسجيل أن العميل يطلب المراجعة',
      disclose: 'ذكر السبب إن ذكره',
      label: 'ما الذي لا يرضي العميل؟',
    },
    heading: 'اقتُرح وقت إضافي',
    dates: (to, due) => (due === undefined ? `حتى ${to}.` : `حتى ${to}. موعد الرد الحالي ${due}.`),
    pending: 'لم يرد العميل.',
    agreed: 'يوافق العميل.',
    declined: 'رفض العميل.',
  },
  take: {
    take: 'تولي هذه القضية',
    mine: (person) => `يتولى هذه القضية: ${isolate(person)}.`,
    nobody: 'لم يتولَّ أحد هذه القضية بعد.',
    cannot: 'لا يمكنك تولي هذه القضية.',
  },
};
