import {insteadOf, says} from '../evidence.ts';
import type {Need} from '../presence.ts';
import type {Ask} from '../provision.ts';

// Taking complaints on, and the few reasons for not doing so.

export const acceptance: Ask = {
  check: {
    how: 'says',
    needs: [
      {
        what: 'that complaints are accepted unless there is a valid reason',
        by: [says('presumption-of-acceptance', 'unless-valid-reason')],
      },
      {what: 'that each is judged on its own merits', by: [says('presumption-of-acceptance', 'own-merits')]},
    ],
    // Being able to show why is a matter of the record, and few policies say so of themselves.
    wants: [{what: 'that a refusal can be evidenced', by: [says('presumption-of-acceptance', 'refusal-evidenced')]}],
    spoils: [
      {
        what: 'a class of people who cannot complain',
        by: [insteadOf('presumption-of-acceptance', 'class-barred'), {fact: 'class-barred'}],
      },
    ],
  },
  mend: 'Say: we accept every complaint unless there is a valid reason not to, which we can show, and we judge each on its own merits.',
};

/** The Housing Ombudsman's three examples, and grounds that are wider than they. */
export const fairGrounds: Ask = {
  check: {
    how: 'exclusion-grounds',
    accepted: ['out-of-time', 'legal-proceedings', 'already-considered'],
    unfair: {
      'legal-or-insurance': 'wider than a court claim that has been filed',
      insurance: 'a failure can be a complaint whatever an insurer pays',
      anonymous: 'how a complaint comes is no ground',
      'decision-itself': 'a decision is an act, and acts are in scope',
      'neighbour-dispute': 'how the landlord handled it is in scope',
      'no-recent-service': 'the time counts from the issue, not from a service',
    },
  },
  mend: 'List as grounds only: the issue is more than 12 months old; a claim form and particulars have been filed at court; it has been considered under this policy before.',
};

/** The Local Government and Social Care Ombudsman gives no examples: no ground may deny redress. */
export const noDenialOfRedress: Ask = {
  check: {
    how: 'exclusion-grounds',
    accepted: ['out-of-time', 'legal-proceedings', 'already-considered'],
    unfair: {
      behaviour: 'it is about the person, not the matter, and leaves no way to redress',
      anonymous: 'how a complaint comes is no ground',
      'no-recent-service': 'it denies redress for what happened before',
    },
    absoluteWindows: true,
  },
  mend: 'List grounds that are about the matter, not the person, and say for each where the person can turn instead.',
};

export const timeLimit: Ask = {
  check: {how: 'time-limit', months: 12},
  mend: 'Say: we accept complaints made within 12 months of the issue, or of the person coming to know of it, and we consider whether to accept later ones.',
};

const reasonsTold: Need = {
  what: 'why it is refused',
  by: [{fact: 'refusal-reasons'}, {letter: 'refusal', item: 'reasons'}, {letter: 'refusal', item: 'reason'}],
};
const ombudsmanTold: Need = {
  what: 'the right to take the refusal to the ombudsman',
  by: [{fact: 'refusal-ombudsman'}, {letter: 'refusal', item: 'ombudsman'}],
};

export const refusalLetter: Ask = {
  check: {
    how: 'says',
    needs: [reasonsTold, ombudsmanTold],
    wants: [
      {
        what: 'that the ombudsman may have it accepted',
        by: [{fact: 'refusal-overturned'}, says('ombudsman-instruction', 'accepted')],
      },
    ],
  },
  mend: 'Require in the refusal letter: the reasons, and the right to take the refusal to the ombudsman.',
};

export const refusalReasons: Ask = {
  check: {how: 'says', needs: [reasonsTold, ombudsmanTold]},
  mend: refusalLetter.mend,
};

export const noBlanket: Ask = {
  check: {how: 'no-blanket-exclusion'},
  mend: 'Say: we look at the circumstances of each case before we decide not to accept it.',
};
