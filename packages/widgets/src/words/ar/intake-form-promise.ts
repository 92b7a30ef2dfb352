import type {Duty, FeedbackKind} from '@redress/policy';
import type {promise as english} from '../en/intake-form-promise.ts';
import {noun} from './intake-form-kinds.ts';
import {promised, verb} from './verb.ts';

/** What a duty asks us to do with what was sent. */
const duty = (what: Duty, kind: FeedbackKind) => (what === 'log' ? `نسجّل ${noun[kind].yours}` : verb[what]);

export const promise: typeof english = {
  today: {
    title: 'إذا أرسلت هذا اليوم',
    titleOfComplaint: 'إذا أرسلت شكوى اليوم',
    promise: (what, how, kind) => `${promised[how](duty(what, kind))} في موعد أقصاه`,
    projection: (what, kind) => `ونهدف إلى أن ${duty(what, kind)} في موعد أقصاه`,
    undated: {
      'none-stated': (what, kind) => `س${duty(what, kind)} في أسرع وقت ممكن`,
      'not-configured': () => 'سنخبرك متى تتوقع ردًا',
    },
    recorded: 'سنحتفظ به ونقرؤه ونتعلم منه. لا تعد سياستنا بالرد عليه.',
    anonymous: 'سنحتفظ به ونقرؤه. لا يمكننا أن نعد بالرد على من لا يذكر من هو.',
    provisional: 'لم تُعرف كل العطلات الرسمية لتلك السنة بعد، لذلك قد يتغير أحد المواعيد.',
    why: 'لماذا هذه المواعيد؟',
    whyOne: (what, date, kind) => `لكي ${duty(what, kind)} في موعد أقصاه ${date}`,
  },
  next: {
    promise: (what, how, kind) => `${promised[how](duty(what, kind))} في موعد أقصاه`,
    projection: (what, kind) => `بعد ذلك نهدف إلى أن ${duty(what, kind)} في موعد أقصاه`,
    undated: {
      'none-stated': (what, kind) => `س${duty(what, kind)} في أسرع وقت ممكن`,
      'not-configured': () => 'سنخبرك متى تتوقع ردًا',
    },
    recorded: 'نحتفظ به ونقرؤه ونتعلم منه. لا تعد سياستنا بالرد عليه.',
    anonymous: 'نحتفظ به ونقرؤه. لا يمكننا الرد لأننا لا نعرف من أنت.',
  },
};
