import type {StaffPanel} from '../en/staff-panel.ts';
import {outcomeWords} from './outcome.ts';
import {soften} from './soften.ts';

export const staffPanel: StaffPanel = {
  title: 'Camau’r weithdrefn',
  withdraw: 'Cofnodi bod y cwsmer yn ei thynnu’n ôl',
  rung: {
    current: (since) => `Ar agor ers ${since}.`,
    answered: (on, outcome) =>
      outcome === undefined ? `Atebwyd ${soften(on)}.` : `Atebwyd ${soften(on)}: ${outcomeWords[outcome]}.`,
    unanswered: 'Gadawyd heb ateb.',
    ended: 'Daeth i ben heb ateb.',
    open: 'Gall y cwsmer ofyn am adolygiad nawr.',
    later: 'Nid yw ar agor eto.',
    declined: 'Gofynnwyd am hyn, ac fe’i gwrthodwyd.',
  },
  ombudsman: {
    advice: 'Gall y cwsmer gysylltu â nhw unrhyw bryd am gyngor.',
    review: (stage) => `Ar ôl ${stage} gallant adolygu’r gŵyn.`,
    reviewNow: 'Gallant adolygu’r gŵyn nawr.',
  },
};
