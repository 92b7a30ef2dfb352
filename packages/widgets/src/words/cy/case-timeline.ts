import type {CaseTimelineWords} from '../en/case-timeline.ts';
import {clockWords} from './clock.ts';
import {happened, somethingHappened} from './happened.ts';
import {lineWords} from './line.ts';
import {problemWords} from './problem.ts';
import {refusalWords} from './refusal.ts';
import {sectionNames} from './section-names.ts';
import {soften} from './soften.ts';

export const words: CaseTimelineWords = {
  clock: clockWords,
  happened,
  somethingHappened,
  problem: problemWords,
  refusal: refusalWords,
  title: 'Eich cwyn',
  titleOther: 'Yr hyn a ddywedoch wrthym',
  line: lineWords,
  found: 'Gellir cyrraedd y gwasanaeth eto. Dyma sut y mae nawr.',
  news: (lines) => `Newydd: ${lines}`,
  status: {
    received: ({first, stage}) =>
      first ? 'Mae eich cwyn gennym.' : `Gofynnoch am ${soften(stage)}, ac mae eich cais gennym.`,
    acknowledged: ({holder}) => `Mae ${holder ?? 'rhywun yma'} yn edrych i mewn iddi.`,
    answered: () => 'Rydym wedi ateb.',
    closed: () => 'Mae’r gŵyn hon wedi’i chau.',
    recorded: () => 'Mae’r hyn a ddywedoch gennym. Rydym yn ei ddarllen ac yn dysgu ohono.',
    settled: () => 'Datryswyd hyn gyda chi.',
    declined: () => 'Ni dderbyniwyd hyn fel cwyn. Gallwch ddarllen pam isod.',
    withdrawn: () => 'Mae’r gŵyn hon wedi’i thynnu’n ôl.',
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
    evidence: 'Ar sail beth',
    advice: 'I ble arall y gellir troi',
    alternative: 'Beth rydym yn ei gynnig yn lle hynny',
    sections: sectionNames,
  },
  message: {open: 'Ychwanegu rhywbeth'},
  print: 'Argraffu',
};
