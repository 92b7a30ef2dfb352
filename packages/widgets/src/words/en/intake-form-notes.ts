import type {EligibilityNote} from '@redress/policy';

type Details = Readonly<Record<string, string>>;

const months = (count = '') => `${count} ${count === '1' ? 'month' : 'months'}`;

/** What the policy makes of the answers. */
export const notes = {
  title: 'What this means',
  of: {
    danger: () => 'When you send this, what you write about the danger goes at once to the people who deal with it.',
    'may-be-out-of-time': (it) =>
      `Our policy asks people to complain within ${months(it.months)}. For this, the last day was ${it.lastDay}. ${
        it.keptAs
          ? 'We keep it as a comment until a person decides whether we look into it.'
          : 'A person decides whether we look into it all the same.'
      }`,
    ongoing: (it) =>
      `It began more than ${months(it.months)} ago and still goes on. Our policy does not say whether that is too long ago, so a person decides.`,
    'anonymous-no-reply': () => 'We look into it. Without your name we cannot reply to you or ask you more.',
    'anonymous-review-only': () =>
      'What comes without a name is read, and we learn from it. We do not look into it as a complaint, and cannot reply.',
    'anonymous-excluded': () => 'Our policy is not made for what comes without a name, and we cannot reply to it.',
    'consent-required': () =>
      'We ask you whether this person may speak for you. Until you agree, we tell them nothing. We begin to look into it meanwhile.',
    'consent-asked': () =>
      'We ask you to confirm that this person speaks for you. Until you do, we share nothing personal with them.',
    'first-contact-first': () => 'The team that you dealt with tries to sort it out first.',
    'route-first': () => 'Somebody first decides which of our procedures fits what you tell us.',
    elsewhere: () => 'Our policy has another way for this.',
    'procedure-not-configured': () => 'We will tell you by when you can expect a reply under this contract.',
    'policy-elsewhere': () => 'This is answered under the policy of another organisation:',
    petition: (it) =>
      `With ${it.people} people this is a petition. Our policy calls it that from ${it.from} people on.`,
    'spokesperson-needed': () =>
      'A petition has one person who speaks for everybody: whoever gives their name in this form.',
    group: (it) =>
      `We deal with it as one, from all ${it.people} of you.${it.from ? ` From ${it.from} people on it would be a petition.` : ''}`,
  } satisfies Record<EligibilityNote['code'], (details: Details) => string> as Readonly<
    Record<EligibilityNote['code'], (details: Details) => string>
  >,
  sendAnyway: 'You can send it all the same, and a person reads it.',
  ombudsman: (name: string) =>
    `If we decide not to take it on, you can ask this ombudsman about our decision: ${name}.`,
  excluded: {
    title: 'Some things go another way',
    intro: 'Our policy has other ways for these. You need not know whether yours is one of them.',
    unless: (exception: string) => `But not if: ${exception}`,
  },
};
