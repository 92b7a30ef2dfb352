import type {LetterItem} from '../../policy.ts';
import {insteadOf, says} from '../evidence.ts';
import type {Need} from '../presence.ts';
import type {Ask} from '../provision.ts';

// The two stages: clocks, more time, and what the answers hold. Both codes give the same times.

export const triage: Ask = {
  check: {
    how: 'says',
    needs: [
      {what: 'sorting what can be answered early', by: [says('triage', 'early-or-investigate')]},
      {what: 'by complexity', by: [says('triage', 'complexity')]},
      {what: 'by vulnerability', by: [says('triage', 'vulnerability')]},
      {what: 'by risk', by: [says('triage', 'risk')]},
    ],
  },
  mend: 'Say: on receipt we sort what can be answered early from what needs looking into, considering complexity, vulnerability and risk.',
};

export const acknowledgeStage1: Ask = {
  check: {
    how: 'timescale',
    stage: 1,
    duties: ['acknowledge'],
    from: 'opened',
    workingDays: 5,
    latest: 5,
    instead: [{what: 'only when the answer will be late', by: [insteadOf('acknowledging', 'only-if-late')]}],
  },
  mend: 'Set the acknowledgement at stage 1 to 5 working days from receipt.',
};

/** What has been acknowledged has been written down, so that clock will do where there is none for logging. */
export const logStage1: Ask = {
  check: {
    how: 'timescale',
    stage: 1,
    duties: ['log', 'acknowledge'],
    from: 'opened',
    workingDays: 5,
    latest: 5,
    instead: [{what: 'that it is logged', by: [says('logging', 'required')]}],
  },
  mend: 'Set logging at stage 1 to 5 working days from receipt.',
};

export const answerStage1: Ask = {
  check: {how: 'timescale', stage: 1, duties: ['respond'], from: 'acknowledged', workingDays: 10, latest: 15},
  mend: 'Set the answer at stage 1 to 10 working days from the acknowledgement.',
};

export const acknowledgeStage2: Ask = {
  check: {how: 'timescale', stage: 2, duties: ['acknowledge'], from: 'opened', workingDays: 5, latest: 5},
  mend: 'Set the acknowledgement at stage 2 to 5 working days from the request.',
};

export const answerStage2: Ask = {
  check: {how: 'timescale', stage: 2, duties: ['respond'], from: 'acknowledged', workingDays: 20, latest: 25},
  mend: 'Set the answer at stage 2 to 20 working days from the acknowledgement.',
};

export const capStage1: Ask = {
  check: {how: 'extension-cap', stage: 1, workingDays: 10},
  mend: 'Cap more time at stage 1 at 10 working days without good reason.',
};

export const capStage2: Ask = {
  check: {how: 'extension-cap', stage: 2, workingDays: 20},
  mend: 'Cap more time at stage 2 at 20 working days without good reason.',
};

const noticeMend = 'Require in the extension notice: why more time is needed, and the new date.';
export const noticeStage1: Ask = {check: {how: 'extension-notice', stage: 1}, mend: noticeMend};
export const noticeStage2: Ask = {check: {how: 'extension-notice', stage: 2}, mend: noticeMend};

const ombudsmanOnExtension = (stage: 1 | 2): Ask => ({
  check: {
    how: 'says',
    needs: [
      {
        what: "the ombudsman's details in the notice of more time",
        by: [
          {letter: 'extension', stage, item: 'ombudsman'},
          {letter: 'holding-notice', stage, item: 'ombudsman'},
        ],
      },
    ],
  },
  mend: 'Require in the extension notice: how to reach the ombudsman.',
});
export const ombudsmanOnExtensionStage1 = ombudsmanOnExtension(1);
export const ombudsmanOnExtensionStage2 = ombudsmanOnExtension(2);

const actionsTracked: Need = {
  what: 'that outstanding actions are tracked',
  by: [says('answer-when-known', 'actions-tracked'), {fact: 'closes-after-actions'}],
  quiet: true,
};
const answeredWhenKnown = (stage: 1 | 2): Need => ({
  what: `that stage ${stage} is answered when the answer is known`,
  by: [says('answer-when-known', `stage-${stage}`)],
});

export const whenKnownStage1: Ask = {
  check: {how: 'says', needs: [answeredWhenKnown(1), actionsTracked]},
  mend: 'Say: at stage 1 we answer when the answer is known, not when the work is done, and we track what is outstanding and keep the customer informed.',
};

export const whenKnownStage2: Ask = {
  check: {how: 'says', needs: [answeredWhenKnown(2), actionsTracked]},
  mend: 'Say: at stage 2, too, we answer when the answer is known, and we track what is outstanding and keep the customer informed.',
};

const every: Need = {
  what: 'every point',
  by: [says('reasoned-answer-stage-1', 'every-point'), {letter: 'stage-answer', stage: 1, item: 'every-point'}],
};
const reasons: Need = {
  what: 'clear reasons',
  by: [says('reasoned-answer-stage-1', 'reasons'), {letter: 'stage-answer', stage: 1, item: 'reasons'}],
};
const references: Need = {
  what: 'the policy, law and good practice that bear on it',
  by: [says('reasoned-answer-stage-1', 'references'), {letter: 'stage-answer', stage: 1, item: 'law-and-policy'}],
};
const responsibility: Need = {
  what: 'what is and is not ours to answer for',
  by: [says('reasoned-answer-stage-1', 'responsibility'), {letter: 'stage-answer', stage: 1, item: 'responsibility'}],
};

export const reasonedStage1: Ask = {
  check: {how: 'says', needs: [every, reasons, references]},
  mend: 'Require in the answer at stage 1: every point, clear reasons, and the policy, law and good practice that bear on it.',
};

export const reasonedStage1WithResponsibility: Ask = {
  check: {how: 'says', needs: [every, reasons, references, responsibility]},
  mend: 'Require in the answer at stage 1: every point, clear reasons, the policy, law and good practice that bear on it, and what is and is not ours to answer for.',
};

/** Reasons alone are in the list of the final letter and do not make the policy speak of this. */
export const reasonedStage2: Ask = {
  check: {
    how: 'says',
    needs: [
      {
        what: 'every point',
        by: [says('reasoned-answer-stage-2', 'every-point'), {letter: 'stage-answer', stage: 2, item: 'every-point'}],
      },
      {
        what: 'clear reasons',
        by: [says('reasoned-answer-stage-2', 'reasons'), {letter: 'stage-answer', stage: 2, item: 'reasons'}],
        quiet: true,
      },
      {
        what: 'the policy, law and good practice that bear on it',
        by: [says('reasoned-answer-stage-2', 'references'), {letter: 'stage-answer', stage: 2, item: 'law-and-policy'}],
      },
    ],
    instead: [
      {
        what: 'what was found',
        by: [insteadOf('reasoned-answer-stage-2', 'findings'), {letter: 'stage-answer', stage: 2, item: 'findings'}],
      },
    ],
  },
  mend: 'Require in the answer at stage 2, too: every point, clear reasons, and the policy, law and good practice that bear on it.',
};

export const newIssues: Ask = {
  check: {
    how: 'says',
    needs: [
      {
        what: 'that related issues join the answer while it has not gone',
        by: [says('new-issues', 'joined-if-related'), {fact: 'issues-joined'}],
      },
      {
        what: 'that others become a new complaint',
        by: [says('new-issues', 'new-otherwise'), {fact: 'issues-separate'}],
      },
    ],
  },
  mend: 'Say: issues raised during stage 1 join the answer if they are related and it has not been sent; else they are a new complaint.',
};

const itemWords: Readonly<Partial<Record<LetterItem, string>>> = {
  stage: 'the stage',
  understanding: 'how the complaint is understood',
  decision: 'the decision',
  reasons: 'the reasons',
  remedy: 'what is offered to put things right',
  actions: 'outstanding actions',
  'escalation-route': 'how to go on to stage 2',
  ombudsman: 'how to go to the ombudsman',
};
/** Putting right and what is outstanding belong to any answer, so they do not make a policy speak of this letter. */
const inAnyAnswer: readonly LetterItem[] = ['remedy', 'actions'];

const inAnswer = (stage: 1 | 2, item: LetterItem): Need => ({
  what: itemWords[item] ?? item,
  by: [{letter: 'stage-answer', stage, item}],
  quiet: inAnyAnswer.includes(item),
});
const common = ['understanding', 'decision', 'reasons', 'remedy', 'actions'] as const;
const notWritten: readonly Need[] = [
  {
    what: 'the answer may come by phone or face to face',
    by: [insteadOf('written-answer', 'agreed-channel'), {fact: 'answer-not-written'}],
  },
];

export const letterStage1Stage: Ask = {
  check: {how: 'says', needs: [inAnswer(1, 'stage')]},
  mend: 'Require in the letter at stage 1: which stage it is.',
};

export const letterStage1: Ask = {
  check: {
    how: 'says',
    needs: [...common.map((item) => inAnswer(1, item)), inAnswer(1, 'escalation-route')],
    spoils: notWritten,
  },
  mend: 'Require in the letter at stage 1, in writing and in plain language: how the complaint is understood, the decision, the reasons, what is offered, outstanding actions, and how to go on to stage 2.',
};

/** The ombudsman and what was learned are asked for in no letter at stage 1. */
export const letterStage1Extra: Ask = {
  check: {
    how: 'says',
    needs: [],
    beyond: [
      {
        what: 'how to go to the ombudsman, already at stage 1',
        by: [{letter: 'stage-answer', stage: 1, item: 'ombudsman'}],
      },
      {what: 'what was learned', by: [{letter: 'stage-answer', stage: 1, item: 'learning'}]},
    ],
  },
  mend: '',
};

export const routeToStage2: Ask = {
  check: {how: 'says', needs: [inAnswer(1, 'escalation-route')]},
  mend: 'Require in the letter at stage 1: how to go on to stage 2.',
};

export const letterStage2: Ask = {
  check: {
    how: 'says',
    needs: [inAnswer(2, 'stage'), ...common.map((item) => inAnswer(2, item)), inAnswer(2, 'ombudsman')],
  },
  mend: 'Require in the letter at stage 2, in plain language: the stage, how the complaint is understood, the decision, the reasons, what is offered, outstanding actions, and how to go to the ombudsman.',
};

export const goesToStage2: Ask = {
  check: {
    how: 'says',
    needs: [{what: 'that whoever is still unhappy can go on to stage 2', by: [{fact: 'stage-2-on-request'}]}],
    spoils: [{what: 'a stage after the second', by: [{fact: 'third-stage'}]}],
  },
  mend: "Say: where any part is not settled to the customer's satisfaction it goes to stage 2, which is our final answer.",
};

export const noReasonsNeeded: Ask = {
  check: {
    how: 'says',
    needs: [
      {
        what: 'that no reasons are needed to go on, or that we try to understand them',
        by: [
          says('escalation-reasons', 'not-required'),
          says('escalation-reasons', 'explored'),
          {step: 'record-reason', stage: 2},
          {step: 'offer-meeting', stage: 2},
          {fact: 'hearing'},
        ],
      },
    ],
    spoils: [{what: 'reasons are required', by: [{fact: 'reason-required'}]}],
    permissive: true,
  },
  mend: 'Say: nobody has to give reasons for going on to stage 2; we try to understand why they are still unhappy.',
};

export const differentPerson: Ask = {
  check: {
    how: 'says',
    needs: [{what: 'that somebody else takes stage 2', by: [{fact: 'different-person'}]}],
  },
  mend: 'Say: stage 2 is considered by somebody who did not consider stage 1.',
};

export const suitableStaff: Ask = {
  check: {
    how: 'says',
    needs: [
      {what: 'that all suitable staff have a part in the final answer', by: [says('suitable-staff', 'final-answer')]},
    ],
    spoils: [{what: 'a stage after the second', by: [{fact: 'third-stage'}]}],
  },
  mend: 'Say: stage 2 is our final answer, and all staff who are needed for it have a part in it.',
};
