import type {EscalationPanelWords} from '../en/escalation-panel.ts';
import {happened, somethingHappened} from './happened.ts';
import {lineWords} from './line.ts';
import {outcomeWords} from './outcome.ts';
import {problemWords} from './problem.ts';
import {refusalWords} from './refusal.ts';

export const words: EscalationPanelWords = {
  happened,
  somethingHappened,
  problem: problemWords,
  refusal: refusalWords,
  title: 'المراحل، وما يمكنك فعله',
  line: lineWords,
  rung: {
    current: (since) => `ننظر فيها الآن، منذ ${since}.`,
    answered: (on, outcome) =>
      outcome === undefined ? `تم الرد في ${on}.` : `تم الرد في ${on}: ${outcomeWords[outcome]}.`,
    unanswered: 'استمرت من دون رد.',
    ended: 'انتهت هنا، من دون رد.',
    open: 'يمكنك أن تطلب المراجعة الآن.',
    later: 'لم تُفتح بعد.',
    declined: 'طلبت هذا، ولم نتابعه. وقد أخبرناك بالسبب.',
  },
  withdraw: 'سحب هذه الشكوى',
  sending: 'جارٍ الإرسال…',
  done: {
    requestEscalation: 'وصلنا طلبك للمراجعة.',
    take: 'توليت هذه القضية.',
    agreeExtension: 'وافقت على وقت إضافي.',
    declineExtension: 'رفضت الوقت الإضافي.',
  },
  ombudsman: {
    seldom: undefined,
    advice: 'يمكنك الاتصال بهم في أي وقت لطلب المشورة. وهم مستقلون عنا.',
    review: (stage) => `بعد ${stage} يمكنهم النظر في طريقة تعاملنا مع شكواك.`,
    reviewNow: 'يمكنك أن تطلب منهم الآن النظر في طريقة تعاملنا مع شكواك.',
    phone: 'الهاتف',
    email: 'البريد الإلكتروني',
    post: 'البريد',
    website: 'الموقع الإلكتروني',
    checked: (on) => `تم التحقق من البيانات في ${on}`,
  },
};
