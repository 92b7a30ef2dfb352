import type {RefusalCode} from '@redress/policy';
import type {OftenRefused, RefusalWords, Sentence} from './refusal.ts';

/** Rules that seldom say no to a customer, or only to what staff do elsewhere. */
export const rarelyRefused: Pick<RefusalWords, 'staff'> & {
  readonly customer: Readonly<Record<Exclude<RefusalCode, OftenRefused>, Sentence>>;
} = {
  customer: {
    'role-needed': ({roles}) => (roles ? `This is for: ${roles}.` : 'This is for somebody with another role.'),
    'same-person': ({person}) =>
      `${person ?? 'This person'} looked at the complaint before, so somebody else must do this.`,
    'not-the-holder': ({person}) =>
      person ? `${person} is dealing with this complaint.` : 'Nobody has taken this complaint yet.',
    'not-acknowledged': () => 'We have not yet written to say how we understand your complaint.',
    'no-extension': () => 'Our policy gives no more time for this.',
    'not-later': ({due}) =>
      due ? `The new date must be later than ${due}.` : 'The new date must be later than the date there is.',
    'date-past': ({date}) => (date ? `${date} has passed already.` : 'That date has passed already.'),
    'date-future': () => 'That is still to come.',
    'day-off': ({date}) => `${date ?? 'That day'} is not a working day.`,
    'beyond-calendar': ({date}) => `We do not know the bank holidays as far ahead as ${date ?? 'that'}.`,
    'good-reason-needed': () => 'Our policy asks for a good reason for that much more time.',
    'own-proposal': () => 'Whoever asks for more time cannot approve it.',
    'outcome-unknown': () => 'That is not a decision our policy knows.',
    'action-unknown': () => 'We do not know this action.',
    'actions-open': ({actions}) =>
      actions
        ? `We have promised things that are not done yet: ${actions}.`
        : 'We have promised things that are not done yet.',
    'not-in-procedure': () => 'Our complaints procedure does not apply to this.',
    'kind-unknown': () => 'Our policy does not know this kind of feedback.',
    'raise-instead': () => 'This has a time of its own. A complaint is opened beside it.',
    'procedure-unknown': () => 'Our policy has no such procedure.',
    'procedure-vacant': () => 'No complaint can begin under this procedure. Choose another.',
    'route-first': () => 'We must first decide which of our procedures this is for.',
    'first-contact-first': () => 'Our local team tries to sort this out with you first.',
    'choice-unknown': () => 'That is not one of the choices.',
    'exclusion-unknown': () => 'Our policy does not leave this out.',
    'advice-needed': () => 'Say where the person can turn instead.',
    declined: () => 'We did not take this on as a complaint.',
    'not-declined': () => 'This was not refused.',
    conflict: ({person}) => `${person ?? 'This person'} has a stake in this complaint.`,
    'no-representative': () => 'Nobody speaks for the customer here.',
    'consent-needed': () => 'The person whose complaint this is must first confirm who speaks for them.',
    'spokesperson-needed': () => 'Say who speaks for the group.',
    'nothing-recommended': () => 'Nobody has recommended this.',
    'own-recommendation': () => 'Whoever recommends this cannot decide it.',
    'not-weighed': () => 'Our policy asks for more to be weighed before this.',
    'not-restricted': () => 'Contact is not limited.',
    'step-unknown': () => 'Our policy has no such step here.',
    'issue-too-late': () => 'We have replied already, so this is a complaint of its own.',
    'issue-unrelated': () => 'Only something related can join this complaint.',
    'referral-unknown': () => 'Our policy names nobody to refer this to.',
    'not-offered-here': () => 'Our policy does not offer this here.',
    'nothing-offered': () => 'Nothing of this kind has been offered.',
    'hearing-first': () => 'A hearing is offered, and held if it is wanted, before the reply.',
    'ground-unknown': () => 'That is not one of the grounds in our policy.',
    'letter-incomplete': () => 'The letter lacks something that our policy asks for.',
    'adjustment-needed': () => 'The letter must keep to what was agreed to do differently.',
    'remedy-unknown': () => 'Our policy does not name this remedy.',
    'payment-unknown': () => 'We do not know this payment.',
    'offset-not-allowed': () => 'This payment cannot be set against what is owed.',
    'own-payment': () => 'Whoever proposes a payment cannot approve it.',
    'above-authority': ({person}) => `${person ?? 'This person'} may not promise that much.`,
    'too-late': ({date}) => (date ? `You could ask for this until ${date}.` : 'It is too late to ask for this.'),
    'second-person-needed': () => 'Only somebody new to this complaint can refuse it for another reason.',
    'ombudsman-unknown': () => 'Our policy does not name this ombudsman.',
    'nothing-requested': () => 'Nobody has asked for this.',
    'not-closed': () => 'The complaint is not closed.',
    erased: () => 'The personal details were erased, so nothing more is kept.',
    'breach-unknown': () => 'No such data breach is recorded.',
  },
  staff: {
    'not-allowed': () => 'Only the customer, or somebody who speaks for them, can do this.',
    'role-needed': ({roles, person}) =>
      roles ? `This is for ${roles}. ${person ?? 'You'} cannot take it.` : 'This needs a role that you do not have.',
    'same-person': ({person}) =>
      `${person ?? 'This person'} considered this complaint at an earlier stage. Somebody else must take it now.`,
    'already-answered': () => 'This stage has been answered already.',
    'not-answered': ({due}) =>
      due
        ? `This opens when the stage is answered, or when its reply is late. The reply is due ${due}.`
        : 'This opens when the stage is answered, or when its reply is late.',
    'no-further-stage': ({ombudsman}) =>
      ombudsman ? `This is the last stage. The next step is the ${ombudsman}.` : 'This is the last stage.',
    'reason-needed': () => 'The policy asks for a reason.',
    'not-the-holder': ({person}) =>
      person ? `${person} has this case.` : 'Nobody has taken this case yet. Take it first.',
    'not-acknowledged': () => 'Acknowledge the complaint first. The time to reply has not begun.',
    'no-extension': () => 'The policy gives no more time for this stage.',
    'good-reason-needed': ({added, cap}) =>
      added && cap
        ? `That makes ${added} more in all. Beyond ${cap} the policy asks for a good reason.`
        : 'The policy asks for a good reason for that much more time.',
    'outcome-unknown': () => 'That is not an outcome of this stage.',
    'action-unknown': () => 'This case has no such action.',
    'actions-open': ({actions}) =>
      actions ? `Promised and not yet done: ${actions}.` : 'Promised actions are not done yet.',
    'route-first': () => 'Somebody must first decide which procedure this belongs to.',
    'first-contact-first': () => 'The local team tries first. Record that first contact.',
    declined: () => 'This was not accepted.',
    'consent-needed': () => 'The customer must first confirm who speaks for them.',
    'too-late': ({date}) => (date ? `This could be asked for until ${date}.` : 'It is too late to ask for this.'),
  },
};
