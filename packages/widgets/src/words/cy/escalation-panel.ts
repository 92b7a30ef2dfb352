import './dates.ts';
import type {EscalationPanelWords} from '../en/escalation-panel.ts';
import {happened, somethingHappened} from './happened.ts';
import {lineWords} from './line.ts';
import {outcomeWords} from './outcome.ts';
import {problemWords} from './problem.ts';
import {refusalWords} from './refusal.ts';
import {soften} from './soften.ts';

export const words: EscalationPanelWords = {
  happened,
  somethingHappened,
  problem: problemWords,
  refusal: refusalWords,
  title: 'Y camau, a’r hyn y gallwch ei wneud',
  line: lineWords,
  rung: {
    current: (since) => `Rydym yn delio â hi nawr, ers ${since}.`,
    answered: (on, outcome) =>
      outcome === undefined ? `Atebwyd ${soften(on)}.` : `Atebwyd ${soften(on)}: ${outcomeWords[outcome]}.`,
    unanswered: 'Aeth yn ei blaen heb ateb.',
    ended: 'Daeth i ben yma, heb ateb.',
    open: 'Gallwch ofyn am adolygiad nawr.',
    later: 'Nid yw ar agor eto.',
    declined: 'Gofynnoch am hyn, ac ni wnaethom fynd â’r gŵyn ymhellach. Gwnaethom ddweud wrthych pam.',
  },
  withdraw: 'Tynnu’r gŵyn hon yn ôl',
  sending: 'Yn anfon…',
  done: {
    requestEscalation: 'Mae eich cais am adolygiad gennym.',
    take: 'Rydych wedi cymryd yr achos hwn.',
    agreeExtension: 'Cytunoch i ragor o amser.',
    declineExtension: 'Gwrthodoch ragor o amser.',
  },
  ombudsman: {
    seldom: undefined,
    advice: 'Gallwch gysylltu â nhw unrhyw bryd am gyngor. Maent yn annibynnol arnom ni.',
    review: (stage) => `Ar ôl ${stage} gallant edrych ar sut y gwnaethom ddelio â’ch cwyn.`,
    reviewNow: 'Gallwch ofyn iddynt nawr edrych ar sut y gwnaethom ddelio â’ch cwyn.',
    phone: 'Ffôn',
    email: 'E-bost',
    post: 'Post',
    website: 'Gwefan',
    checked: (on) => `Gwiriwyd y manylion ${soften(on)}`,
  },
};
