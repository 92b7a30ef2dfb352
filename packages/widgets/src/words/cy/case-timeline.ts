import type {CaseTimelineWords} from '../en/case-timeline.ts';
import {clockWords} from './clock.ts';
import {happened, somethingHappened} from './happened.ts';
import {lineWords} from './line.ts';
import {problemWords} from './problem.ts';
import {refusalWords} from './refusal.ts';
import {soften} from './soften.ts';

export const words: CaseTimelineWords = {
  clock: clockWords,
  happened,
  somethingHappened,
  problem: problemWords,
  refusal: refusalWords,
  title: 'Eich cwyn',
  titleStaff: 'Cwyn',
  line: lineWords,
  found: 'Gellir cyrraedd y gwasanaeth eto. Dyma sut y mae nawr.',
  news: (lines) => `Newydd: ${lines}`,
  status: {
    customer: {
      received: ({first, stage}) =>
        first ? 'Mae eich cwyn gennym.' : `Gofynnoch am ${soften(stage)}, ac mae eich cais gennym.`,
      acknowledged: ({holder}) => `Mae ${holder ?? 'rhywun yma'} yn edrych i mewn iddi.`,
      answered: () => 'Rydym wedi ateb.',
      closed: () => 'Mae’r gŵyn hon wedi’i chau.',
    },
    staff: {
      received: ({stage}) => `${stage}: heb ei chydnabod eto.`,
      acknowledged: ({stage, holder}) =>
        holder ? `${stage}: mae ${holder} yn edrych i mewn iddi.` : `${stage}: nid oes neb yn edrych i mewn iddi.`,
      answered: ({stage}) => `${stage}: atebwyd.`,
      closed: () => 'Wedi’i chau.',
    },
  },
  next: {
    heading: 'Beth sy’n digwydd nesaf',
    action: (what, due) => `Byddwn yn gwneud hyn erbyn ${due}: ${what}`,
    actionLate: (what, due) => `Dylem fod wedi gwneud hyn erbyn ${due}: ${what}`,
    agree: (to) => `Chi sy’n penderfynu a gawn ragor o amser, hyd at ${soften(to)}.`,
    review: (stage) => `Os nad ydych yn fodlon ar ein hateb, gallwch ofyn am ${soften(stage)}.`,
    reviewNow: (stage) => `Gallwch ofyn am ${soften(stage)} nawr.`,
    ombudsman: (name) => `Os nad ydych yn fodlon ar ein hateb, gallwch ofyn i’r corff hwn edrych arno: ${name}.`,
    nothing: 'Nid oes dim arall y mae’n rhaid i ni ei wneud.',
  },
  nextForStaff: {
    action: (what, due) => `Addawyd erbyn ${due}: ${what}`,
    actionLate: (what, due) => `Addawyd erbyn ${due} a heb ei wneud: ${what}`,
    agree: (to) => `Mae rhagor o amser hyd at ${soften(to)} yn aros am y cwsmer neu am gymeradwyaeth.`,
    review: (stage) => `Ar ôl yr ateb, gall y cwsmer ofyn am ${soften(stage)}.`,
    reviewNow: (stage) => `Gall y cwsmer ofyn am ${soften(stage)} nawr.`,
    ombudsman: (name) => `Gall y cwsmer ofyn am adolygiad gan y corff hwn: ${name}.`,
    nothing: 'Nid oes dim i’w wneud.',
  },
  past: {
    heading: 'Beth sydd wedi digwydd',
    earlier: (stage) => `Yn gynharach: ${stage}`,
    staffOnly: 'Staff yn unig',
  },
  letter: {
    what: 'Beth ddigwyddodd',
    when: 'Pryd',
    ongoing: 'Mae’n dal i ddigwydd',
    service: 'Ynghylch',
    wanted: 'Beth fyddai’n unioni pethau',
    adjustments: 'Beth ddylem ei wneud yn wahanol',
    helper: {helps: 'Pwy sy’n helpu gyda’r gŵyn', 'speaks-for': 'Pwy sy’n siarad ar ran y sawl sy’n cwyno'},
    understanding: 'Sut rydym yn deall y gŵyn',
    findings: 'Beth a ganfuom',
    learning: 'Beth rydym wedi’i ddysgu',
    remedy: 'Sut y byddwn yn unioni pethau',
    actions: 'Beth y byddwn yn ei wneud, ac erbyn pryd',
    promised: (what, due, done) => `${what} (erbyn ${due}${done ? ', wedi’i wneud' : ''})`,
    reason: 'Y rheswm a roddwyd',
    goodReason: 'Pam mae angen cymaint o amser ychwanegol',
  },
  message: {
    open: 'Ychwanegu rhywbeth',
    openStaff: 'Ysgrifennu at y cwsmer',
    label: 'Beth hoffech chi ei ddweud wrthym?',
    labelStaff: 'Eich neges',
    hint: 'Bydd yn dod yn rhan o’r gŵyn, a byddwn yn ei darllen.',
    hintStaff: 'Bydd y cwsmer yn ei gweld ar y dudalen hon.',
    send: 'Anfon y neges',
    sending: 'Yn anfon…',
    sent: 'Anfonwyd eich neges.',
    empty: 'Ysgrifennwch eich neges yn gyntaf',
  },
  print: 'Argraffu',
};
