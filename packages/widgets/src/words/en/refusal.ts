import type {RefusalCode} from '@redress/policy';

/** What fills the gaps in a refusal: `details` of the refusal, its dates and roles already in words. */
export type RefusalGaps = Readonly<Partial<Record<string, string>>>;
type Sentence = (gaps: RefusalGaps) => string;

/** Why a rule said no. `staff` is for colleagues; what both may hear the same way stands under `customer` alone. */
export const refusalWords: {
  readonly customer: Readonly<Record<RefusalCode, Sentence>>;
  readonly staff: Readonly<Partial<Record<RefusalCode, Sentence>>>;
  readonly clause: (section: string, heading: string) => string;
} = {
  customer: {
    'not-allowed': () => 'Only the organisation can do this.',
    'role-needed': ({roles}) => (roles ? `This is for: ${roles}.` : 'This is for somebody with another role.'),
    'same-person': ({person}) =>
      `${person ?? 'This person'} looked at the complaint before, so somebody else must do this.`,
    'not-the-holder': ({person}) =>
      person ? `${person} is dealing with this complaint.` : 'Nobody has taken this complaint yet.',
    closed: () => 'The complaint is closed.',
    'already-done': () => 'This has been done already.',
    'already-answered': () => 'We have replied already.',
    'not-acknowledged': () => 'We have not yet written to say how we understand your complaint.',
    'not-answered': ({due}) =>
      due
        ? `You can ask for this when we have replied, or when our reply is late. Our reply is due by ${due}.`
        : 'You can ask for this when we have replied, or when our reply is late.',
    'no-extension': () => 'Our policy gives no more time for this.',
    'not-later': ({due}) =>
      due ? `The new date must be later than ${due}.` : 'The new date must be later than the date there is.',
    'date-past': ({date}) => (date ? `${date} has passed already.` : 'That date has passed already.'),
    'day-off': ({date}) => `${date ?? 'That day'} is not a working day.`,
    'beyond-calendar': ({date}) => `We do not know the bank holidays as far ahead as ${date ?? 'that'}.`,
    'good-reason-needed': () => 'Our policy asks for a good reason for that much more time.',
    'nothing-proposed': () => 'Nobody is asking for more time now.',
    'own-proposal': () => 'Whoever asks for more time cannot approve it.',
    'outcome-unknown': () => 'That is not a decision our policy knows.',
    'action-unknown': () => 'We do not know this action.',
    'actions-open': ({actions}) =>
      actions
        ? `We have promised things that are not done yet: ${actions}.`
        : 'We have promised things that are not done yet.',
    'no-further-stage': ({ombudsman}) =>
      ombudsman
        ? `This was the last stage of our procedure. You can go to the ${ombudsman}.`
        : 'This was the last stage of our procedure. You can go to the ombudsman.',
    'reason-needed': () => 'Our policy asks you to say why. A sentence is enough.',
  },
  staff: {
    'not-allowed': () => 'Only the customer, or somebody who speaks for them, can do this.',
    'role-needed': ({roles, person}) =>
      roles ? `This is for ${roles}. ${person ?? 'You'} cannot take it.` : 'This needs a role that you do not have.',
    'same-person': ({person}) =>
      `${person ?? 'This person'} considered this complaint at an earlier stage. Somebody else must take it now.`,
    'not-the-holder': ({person}) =>
      person ? `${person} has this case.` : 'Nobody has taken this case yet. Take it first.',
    'already-answered': () => 'This stage has been answered already.',
    'not-acknowledged': () => 'Acknowledge the complaint first. The time to reply has not begun.',
    'not-answered': ({due}) =>
      due
        ? `This opens when the stage is answered, or when its reply is late. The reply is due ${due}.`
        : 'This opens when the stage is answered, or when its reply is late.',
    'no-extension': () => 'The policy gives no more time for this stage.',
    'good-reason-needed': ({added, cap}) =>
      added && cap
        ? `That makes ${added} more in all. Beyond ${cap} the policy asks for a good reason.`
        : 'The policy asks for a good reason for that much more time.',
    'outcome-unknown': () => 'That is not an outcome of this stage.',
    'action-unknown': () => 'This case has no such action.',
    'actions-open': ({actions}) =>
      actions ? `Promised and not yet done: ${actions}.` : 'Promised actions are not done yet.',
    'no-further-stage': ({ombudsman}) => `This is the last stage. The next step is the ${ombudsman ?? 'ombudsman'}.`,
    'reason-needed': () => 'The policy asks for a reason.',
  },
  clause: (section, heading) => `Policy, section ${section}: ${heading}`,
};

export type RefusalWords = typeof refusalWords;
