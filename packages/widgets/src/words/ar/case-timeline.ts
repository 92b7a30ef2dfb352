import type {CaseTimelineWords} from '../en/case-timeline.ts';
import {clockWords} from './clock.ts';
import {happened, somethingHappened} from './happened.ts';
import {isolate} from './isolate.ts';
import {lineWords} from './line.ts';
import {problemWords} from './problem.ts';
import {refusalWords} from './refusal.ts';
import {sectionNames} from './section-names.ts';

export const words: CaseTimelineWords = {
  clock: clockWords,
  happened,
  somethingHappened,
  problem: problemWords,
  refusal: refusalWords,
  title: 'شكواك',
  titleOther: 'ما أخبرتنا به',
  line: lineWords,
  found: 'عاد الوصول إلى الخدمة ممكنًا. هكذا هي الحال الآن.',
  news: (lines) => `جديد: ${lines}`,
  status: {
    received: ({first, stage}) => (first ? 'وصلتنا شكواك.' : `طلبت الانتقال إلى ${stage}، ووصلنا طلبك.`),
    acknowledged: ({holder}) => (holder === undefined ? 'أحدنا ينظر في الأمر.' : `ينظر في الأمر: ${isolate(holder)}.`),
    answered: () => 'رددنا عليك.',
    closed: () => 'هذه الشكوى مغلقة.',
    recorded: () => 'وصلنا ما أخبرتنا به. نقرؤه ونتعلم منه.',
    settled: () => 'عولج هذا الأمر معك.',
    declined: () => 'لم نقبل هذا كشكوى. يمكنك قراءة السبب أدناه.',
    withdrawn: () => 'سُحبت هذه الشكوى.',
  },
  next: {
    heading: 'ماذا يحدث بعد ذلك',
    action: (what, due) => `سننجز هذا في موعد أقصاه ${due}: ${isolate(what)}`,
    actionLate: (what, due) => `كان ينبغي أن ننجز هذا في موعد أقصاه ${due}: ${isolate(what)}`,
    agree: (to) => `القرار لك: هل نأخذ وقتًا إضافيًا حتى ${to}؟`,
    review: (stage) => `إن لم يرضك ردنا، يمكنك أن تطلب: ${stage}.`,
    reviewNow: (stage) => `يمكنك الآن أن تطلب: ${stage}.`,
    ombudsman: (name) => `إن لم يرضك ردنا، يمكنك أن تطلب من هذه الجهة النظر فيه: ${name}.`,
    nothing: 'لم يبق علينا ما نفعله.',
  },
  past: {
    heading: 'ما حدث حتى الآن',
    earlier: (stage) => `قبل ذلك: ${stage}`,
    staffOnly: 'للموظفين فقط',
  },
  letter: {
    what: 'ما حدث',
    when: 'متى',
    ongoing: 'ما زال يحدث',
    service: 'الموضوع',
    wanted: 'ما الذي يصحح الأمر',
    adjustments: 'ما ينبغي أن نفعله بطريقة مختلفة',
    helper: {helps: 'من يساعد في الشكوى', 'speaks-for': 'من يتحدث نيابة عن صاحب الشكوى'},
    understanding: 'كيف نفهم الشكوى',
    findings: 'ما توصلنا إليه',
    learning: 'ما تعلمناه',
    remedy: 'كيف سنصحح الأمر',
    actions: 'ما سنفعله، ومتى',
    promised: (what, due, done) => `${isolate(what)} (في موعد أقصاه ${due}${done ? '، تم' : ''})`,
    reason: 'السبب المذكور',
    goodReason: 'لماذا نحتاج إلى كل هذا الوقت الإضافي',
    evidence: 'ما يستند إليه',
    advice: 'إلى أين يمكن التوجه أيضًا',
    alternative: 'ما نعرضه بدلًا من ذلك',
    sections: sectionNames,
  },
  message: {open: 'إضافة شيء'},
  print: 'طباعة',
};
