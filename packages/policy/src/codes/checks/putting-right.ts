import {insteadOf, says} from '../evidence.ts';
import type {Need} from '../presence.ts';
import type {Ask} from '../provision.ts';

// Remedies.

export const faultAdmitted: Ask = {
  check: {
    how: 'says',
    needs: [
      {what: 'an apology', by: [{remedy: 'apology'}, {letter: 'stage-answer', item: 'apology'}]},
      {
        what: 'that a fault is admitted and actions are set out',
        by: [
          says('putting-right', 'admit-fault'),
          {remedy: 'acknowledge-fault'},
          {letter: 'stage-answer', item: 'root-cause'},
        ],
      },
    ],
    instead: [{what: 'remedies that may be offered', by: [{fact: 'any-remedy'}]}],
    permissive: true,
  },
  mend: 'Say: where something went wrong we admit it and set out what has been or will be done: an apology, an explanation, action, a new decision, a corrected record, money, a changed policy.',
};

export const remedyImpact: Ask = {
  check: {
    how: 'says',
    needs: [{what: 'that a remedy reflects the effect on the person', by: [says('remedy-impact', 'reflected')]}],
  },
  mend: 'Say: what we offer reflects what the fault meant for the person.',
};

export const remedyDates: Ask = {
  check: {
    how: 'says',
    needs: [
      {what: 'what will happen and by when', by: [says('remedy-dates', 'what-and-when')]},
      {
        what: 'that it is seen through',
        by: [says('remedy-dates', 'followed-through'), {fact: 'closes-after-actions'}],
        quiet: true,
      },
    ],
    wants: [
      {
        what: 'that it is agreed with the customer where appropriate',
        by: [
          says('remedy-dates', 'agreed'),
          says('remedy-dates', 'agreed-before-answer'),
          {fact: 'remedy-agreed-first'},
        ],
      },
    ],
    beyond: [
      {
        what: 'agreed before the answer is sent',
        by: [insteadOf('remedy-dates', 'agreed-before-answer'), {fact: 'remedy-agreed-first'}],
      },
    ],
  },
  mend: 'Say: for each remedy we say what will happen and by when, agreed with the customer where appropriate, and we see it through.',
};

const guidance: Need = {
  what: "the ombudsman's guidance on remedies",
  by: [says('ombudsman-guidance', 'taken-into-account')],
};

export const ombudsmanGuidance: Ask = {
  check: {
    how: 'says',
    needs: [guidance],
    instead: [
      {what: 'that the ombudsman may be asked', by: [insteadOf('ombudsman-guidance', 'may-ask')]},
      {what: 'payments set against debts', by: [insteadOf('ombudsman-guidance', 'set-off'), {fact: 'set-off'}]},
      {
        what: 'losses that are never paid',
        by: [insteadOf('ombudsman-guidance', 'blanket-refusals'), {fact: 'never-paid'}],
      },
    ],
  },
  mend: "Say: we take account of the ombudsman's guidance on remedies; what the ombudsman awards is paid and not set against debts.",
};

export const goodPracticeGuides: Ask = {
  check: {how: 'says', needs: [guidance]},
  mend: "Say: we use the ombudsman's guides to good practice when we decide on remedies.",
};

export const failedRemedy: Ask = {
  check: {
    how: 'says',
    needs: [
      {
        what: 'why a remedy cannot be delivered',
        by: [says('failed-remedy', 'reason'), {letter: 'failed-remedy', item: 'reason'}],
      },
      {
        what: 'an alternative',
        by: [says('failed-remedy', 'alternative'), {letter: 'failed-remedy', item: 'alternative'}],
      },
      {
        what: 'a reminder of the right to the ombudsman',
        by: [says('failed-remedy', 'ombudsman-reminder'), {letter: 'failed-remedy', item: 'ombudsman'}],
      },
    ],
  },
  mend: 'Say: where a remedy cannot be delivered we say why, offer another, and remind the customer of the ombudsman.',
};
