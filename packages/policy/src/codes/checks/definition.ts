import {insteadOf, says} from '../evidence.ts';
import type {Need} from '../presence.ts';
import type {Ask} from '../provision.ts';

// What a complaint is, and what it is not. A definition promises nothing, so how firmly it is worded does not matter.

const anyForm: Need = {what: 'however it is made', by: [says('definition', 'any-form')]};
const fourParts: readonly Need[] = [
  {what: 'the standard of service', by: [says('definition', 'standard-of-service')]},
  {what: 'what is done or not done', by: [says('definition', 'action-or-inaction')]},
  {what: 'by the organisation and its staff', by: [says('definition', 'own-staff')]},
  {what: 'by those who act for it', by: [says('definition', 'acting-for')]},
  {what: 'one person or a group', by: [says('definition', 'person-or-group')]},
];
const narrowed: readonly Need[] = [
  {what: 'only where a formal answer is called for', by: [insteadOf('definition', 'only-if-formal-response')]},
];

export const definition: Ask = {
  check: {how: 'says', needs: [anyForm, ...fourParts], spoils: narrowed, permissive: true},
  mend: 'Say: a complaint is any expression of dissatisfaction, however it is made, about the standard of service, or about something done or not done by us, our staff or those who act for us, that affects one person or a group.',
};

/** As the other, but a rule elsewhere that any way of complaining will do stands for "however it is made". */
export const matchingDefinition: Ask = {
  check: {
    how: 'says',
    needs: [{...anyForm, by: [...anyForm.by, says('any-route', 'any-way')], quiet: true}, ...fourParts],
    spoils: narrowed,
    permissive: true,
  },
  mend: definition.mend,
};

const noMagicWord: Need = {
  what: 'that the word "complaint" is not needed',
  by: [says('choice-to-complain', 'no-magic-word')],
};
const choiceAlways: Need = {
  what: 'that the choice to complain is offered whenever somebody is unhappy',
  by: [says('choice-to-complain', 'choice-always')],
};
const choiceDenied: readonly Need[] = [
  {what: 'at the discretion of staff', by: [insteadOf('choice-to-complain', 'at-our-discretion')]},
  {what: 'only once a first attempt has failed', by: [insteadOf('choice-to-complain', 'only-after-first-attempt')]},
];

export const wordAndChoice: Ask = {
  check: {how: 'says', needs: [noMagicWord, choiceAlways], spoils: choiceDenied},
  mend: 'Say: nobody needs to use the word "complaint"; whenever somebody is unhappy we offer them the choice to complain.',
};

export const thirdParty: Ask = {
  check: {
    how: 'says',
    needs: [{what: 'that a representative may complain for somebody', by: [{fact: 'representatives'}]}],
    permissive: true,
  },
  mend: 'Say: a complaint that comes through a representative is handled like any other.',
};

export const wordAndThirdParty: Ask = {
  check: {
    how: 'says',
    needs: [noMagicWord, {what: 'that representatives are heard', by: [{fact: 'representatives'}]}],
    spoils: choiceDenied,
  },
  mend: 'Say: nobody needs to use the word "complaint", and a complaint that comes through a representative is handled under this policy.',
};

export const chanceToComplain: Ask = {
  check: {
    how: 'says',
    needs: [choiceAlways, {what: 'that fear of reprisal is recognised', by: [says('no-detriment', 'fear-recognised')]}],
    spoils: choiceDenied,
  },
  mend: 'Say: whenever somebody is unhappy we offer them the chance to complain, and nobody need fear that it will be held against them.',
};

const requestDefined: Need = {
  what: 'what a service request is',
  by: [says('service-request', 'defined'), {fact: 'request-defined'}],
};
const requestDistinct: Need = {
  what: 'how it differs from a complaint',
  by: [says('service-request', 'distinct')],
};

export const requestDistinguished: Ask = {
  check: {
    how: 'says',
    needs: [requestDefined, requestDistinct],
    spoils: [
      {
        what: 'a request because somebody does not want to go formal',
        by: [insteadOf('service-request', 'informal-by-wish')],
      },
    ],
    permissive: true,
  },
  mend: 'Say: a service request asks us to put something right; it is not a complaint, which says that somebody is unhappy with what we did.',
};

export const requestMayBeDefined: Ask = {
  check: {how: 'says', needs: [requestDefined], permissive: true},
  mend: 'Say: a service request asks us to provide or improve a service, to fix a problem or to look at a decision again.',
};

export const requestFirst: Ask = {
  check: {
    how: 'says',
    needs: [{what: 'that a request is a chance to put it right first', by: [says('service-request', 'first-chance')]}],
    permissive: true,
  },
  mend: 'Say: a request gives us the chance to put something right before it becomes a complaint.',
};

export const requestsRecorded: Ask = {
  check: {
    how: 'says',
    needs: [
      {what: 'that requests are recorded', by: [says('service-request', 'recorded')]},
      {what: 'monitored', by: [says('service-request', 'monitored')]},
      {what: 'and reviewed', by: [says('service-request', 'reviewed')]},
    ],
  },
  mend: 'Say: we record, monitor and regularly review service requests.',
};

const raised: Need = {
  what: 'that unhappiness with the answer makes it a complaint, also while the request is open',
  by: [says('service-request', 'raised-when-dissatisfied')],
};
const continues: Need = {
  what: 'that work on the request goes on',
  by: [says('service-request', 'request-continues')],
};
const alsoFailed: readonly Need[] = [
  {what: 'only if the request has failed as well', by: [insteadOf('service-request', 'only-if-also-failed')]},
];

export const requestBecomesComplaint: Ask = {
  check: {how: 'says', needs: [raised, continues], spoils: alsoFailed},
  mend: 'Say: as soon as somebody is unhappy with our answer to a request we open a complaint, even if the request is still open, and we go on working on the request.',
};

export const requestMayBecomeComplaint: Ask = {
  check: {how: 'says', needs: [raised], spoils: alsoFailed, permissive: true},
  mend: 'Say: somebody who is unhappy with our answer to a request may complain, even while the request is open.',
};

export const requestGoesOn: Ask = {
  check: {how: 'says', needs: [continues]},
  mend: 'Say: we go on working on the request while the complaint is looked into.',
};

const respondentsTold: Need = {
  what: 'that surveys tell people how to complain',
  by: [says('survey-signpost', 'respondents-told-how')],
};
const loggedForThem: readonly Need[] = [
  {
    what: 'the organisation may log a complaint itself',
    by: [insteadOf('survey-signpost', 'logged-for-respondent')],
  },
];

export const surveySignposts: Ask = {
  check: {
    how: 'says',
    needs: [
      respondentsTold,
      {what: 'that wider asking for feedback carries it too', by: [says('survey-signpost', 'feedback-exercises')]},
    ],
    instead: loggedForThem,
  },
  mend: 'Say: every survey and every other request for feedback tells people how to complain.',
};

export const surveysTellHow: Ask = {
  check: {how: 'says', needs: [respondentsTold], instead: loggedForThem},
  mend: 'Say: our surveys tell people how to complain.',
};
