import type {EscalationPanelWords} from './escalation-panel.ts';
import {outcomeWords} from './outcome.ts';

export type StaffPanel = Pick<EscalationPanelWords, 'title' | 'rung' | 'withdraw'> & {
  readonly ombudsman: Pick<EscalationPanelWords['ombudsman'], 'advice' | 'review' | 'reviewNow'>;
};

/** Of the steps, what colleagues are told otherwise than the customer. */
export const staffPanel: StaffPanel = {
  title: 'The steps of the procedure',
  withdraw: 'Record that the customer withdraws',
  rung: {
    current: (since) => `Open since ${since}.`,
    answered: (on, outcome) =>
      outcome === undefined ? `Answered on ${on}.` : `Answered on ${on}: ${outcomeWords[outcome]}.`,
    unanswered: 'Left without a reply.',
    ended: 'Ended without a reply.',
    open: 'The customer can ask for a review now.',
    later: 'Not open yet.',
    declined: 'Asked for and refused.',
  },
  ombudsman: {
    advice: 'The customer can contact them at any time for advice.',
    review: (stage) => `After ${stage} they can review the complaint.`,
    reviewNow: 'They can review the complaint now.',
  },
};
