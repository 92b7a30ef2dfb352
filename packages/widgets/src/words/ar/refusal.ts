import type {RefusalWords} from '../en/refusal.ts';
import {sayClause} from './clause.ts';

export const refusalWords: RefusalWords = {
  customer: {
    'not-allowed': () => 'الجهة وحدها تستطيع القيام بهذا.',
    closed: () => 'الشكوى مغلقة.',
    'already-done': () => 'تم هذا من قبل.',
    'already-answered': () => 'سبق أن رددنا.',
    'not-answered': ({due}) =>
      due
        ? `يمكنك طلب هذا عندما نرد، أو عندما يتأخر ردنا. موعد ردنا أقصاه ${due}.`
        : 'يمكنك طلب هذا عندما نرد، أو عندما يتأخر ردنا.',
    'nothing-proposed': () => 'لا أحد يطلب وقتًا إضافيًا الآن.',
    'no-further-stage': ({ombudsman}) =>
      ombudsman
        ? `كانت هذه آخر مرحلة في إجراءاتنا. يمكنك التوجه إلى: ${ombudsman}.`
        : 'كانت هذه آخر مرحلة في إجراءاتنا.',
    'reason-needed': () => 'تطلب سياستنا منك أن تذكر السبب. تكفي جملة واحدة.',
  },
  staff: {},
  clause: sayClause,
};
