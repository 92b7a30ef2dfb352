import type {CaseTimelineWords} from './case-timeline.ts';

export type StaffTimeline = Pick<CaseTimelineWords, 'title' | 'titleOther' | 'status'> & {
  readonly next: Omit<CaseTimelineWords['next'], 'heading'>;
  readonly message: Pick<CaseTimelineWords['message'], 'open'>;
};

/** Of a case as it stands, what colleagues are told otherwise than the customer. */
export const staffTimeline: StaffTimeline = {
  title: 'Complaint',
  titleOther: 'Feedback',
  status: {
    received: ({stage}) => `${stage}: not acknowledged yet.`,
    acknowledged: ({stage, holder}) => `${stage}: ${holder ?? 'nobody'} is looking into it.`,
    answered: ({stage}) => `${stage}: answered.`,
    closed: () => 'Closed.',
    recorded: () => 'Kept to learn from.',
    settled: ({stage}) => `${stage}: settled.`,
    declined: () => 'Not accepted.',
    withdrawn: () => 'Withdrawn.',
  },
  next: {
    action: (what, due) => `Promised by ${due}: ${what}`,
    actionLate: (what, due) => `Promised by ${due} and not done: ${what}`,
    agree: (to) => `More time until ${to} waits for the customer or for approval.`,
    review: (stage) => `After the reply, the customer can ask for ${stage}.`,
    reviewNow: (stage) => `The customer can ask for ${stage} now.`,
    ombudsman: (name) => `The customer can ask the ${name} to review.`,
    nothing: 'Nothing is due.',
  },
  message: {open: 'Write to the customer'},
};
