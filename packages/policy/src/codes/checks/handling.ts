import {insteadOf, says} from '../evidence.ts';
import type {Need} from '../presence.ts';
import type {Ask} from '../provision.ts';

// How complaints are handled, whatever the stage.

export const singlePolicy: Ask = {
  check: {how: 'single-policy'},
  mend: 'Keep one policy for all complaints under the code, and supply the text of every procedure it points to.',
};

export const noDetriment: Ask = {
  check: {
    how: 'says',
    needs: [
      {
        what: 'that nobody is treated differently for complaining',
        by: [says('no-detriment', 'not-treated-differently')],
      },
    ],
  },
  mend: 'Say: nobody is treated differently because they complained.',
};

export const noExtraStage: Ask = {
  check: {how: 'no-extra-stage'},
  mend: 'Settle early where you can, but within stage 1: take out any step that has to fail before a complaint is opened.',
};

export const twoStages: Ask = {
  check: {how: 'two-stages'},
  mend: 'Have two stages, no more and no fewer.',
};

export const thirdPartyStages: Ask = {
  check: {
    how: 'says',
    needs: [
      {
        what: 'that the handling of others sits inside the same stages',
        by: [says('third-party-handling', 'same-procedure')],
      },
    ],
  },
  mend: 'Say: where a contractor or somebody else handles a complaint, that is part of our two stages; nobody goes through two procedures.',
};

export const thirdPartyCode: Ask = {
  check: {
    how: 'says',
    needs: [{what: 'that third parties follow the code', by: [says('third-party-handling', 'follows-code')]}],
  },
  mend: 'Say: we answer for contractors and others who handle complaints for us keeping to the code.',
};

const understood = (stage: 1 | 2): Need => ({
  what: `how the complaint is understood, at stage ${stage}`,
  by: [
    {letter: 'acknowledgement', stage, item: 'understanding'},
    {step: 'confirm-understanding', stage},
  ],
});
const wanted = (stage: 1 | 2): Need => ({
  what: `the outcome that is wanted, at stage ${stage}`,
  by: [{letter: 'acknowledgement', stage, item: 'outcome-sought'}],
});

export const complaintDefinition: Ask = {
  check: {how: 'says', needs: [understood(1), wanted(1), understood(2), wanted(2)]},
  mend: 'Require in the acknowledgement at both stages: how we understand the complaint, and the outcome that is wanted.',
};

const answerable = (stage: 1 | 2): Need => ({
  what: `what is and is not the landlord's to answer for, at stage ${stage}`,
  by: [{letter: 'acknowledgement', stage, item: 'responsibility'}],
});

export const responsibilityAcknowledged: Ask = {
  check: {how: 'says', needs: [answerable(1), answerable(2)]},
  mend: 'Require in the acknowledgement at both stages: which parts we are responsible for, and which we are not.',
};

export const updateIntervals: Ask = {
  check: {
    how: 'says',
    needs: [
      {
        what: 'that it is agreed how often people hear from us',
        by: [says('update-intervals', 'agreed'), {step: 'agree-updates'}],
      },
    ],
    instead: [
      {
        what: 'a longer time is agreed, not how often to write',
        by: [
          insteadOf('update-intervals', 'longer-time-agreed'),
          {step: 'agree-timescale'},
          {fact: 'extension-agreed'},
        ],
      },
    ],
  },
  mend: 'Say: where an answer will take longer than the code allows, we agree with the customer how often they hear from us.',
};

export const lateNotice: Ask = {
  check: {
    how: 'says',
    needs: [
      {
        what: 'when the answer will come',
        by: [
          says('late-notice', 'expected-date'),
          {letter: 'holding-notice', item: 'new-date'},
          {letter: 'holding-notice', item: 'timescales'},
        ],
      },
      {what: 'why it is late', by: [says('late-notice', 'reason'), {letter: 'holding-notice', item: 'reason'}]},
    ],
  },
  mend: 'Say: where an answer will be late we tell the customer when it will come, and why.',
};

export const escalationRefusal: Ask = {
  check: {
    how: 'says',
    needs: [
      {
        what: 'that going on is refused only for valid, stated reasons',
        by: [
          says('escalation-refusal', 'valid-reasons-only'),
          says('escalation-refusal', 'as-exclusions'),
          says('escalation-refusal', 'open-to-all'),
          {fact: 'escalation-as-exclusions'},
        ],
      },
    ],
  },
  mend: 'Say: we refuse to take a complaint further only for a reason that would let us refuse the complaint, and we say which.',
};

const original: Need = {what: 'the complaint as it was made', by: [says('full-record', 'complaint')]};
const correspondence: Need = {what: 'all correspondence', by: [says('full-record', 'correspondence')]};

export const fullRecord: Ask = {
  check: {
    how: 'says',
    needs: [original, correspondence],
    wants: [
      {what: 'the day on which it was received', by: [says('full-record', 'date-received')]},
      {what: 'correspondence with others', by: [says('full-record', 'other-parties')]},
      {what: 'reports', by: [says('full-record', 'reports')]},
    ],
  },
  mend: 'Say: we keep a full record: the complaint as it was made and the day it came, all correspondence with the customer and others, and any reports.',
};

export const recordWithOutcomes: Ask = {
  check: {
    how: 'says',
    needs: [correspondence, {what: 'the outcomes', by: [says('full-record', 'outcomes')]}],
    wants: [original],
  },
  mend: 'Say: we keep a full record of the complaint, all correspondence, and the outcome at each stage.',
};

export const remedyAnyStage: Ask = {
  check: {
    how: 'says',
    needs: [
      {
        what: 'that a remedy can be given at any stage',
        by: [
          says('remedy-any-stage', 'any-stage'),
          {fact: 'remedy-authority'},
          {letter: 'stage-answer', stage: 1, item: 'remedy'},
          {step: 'agree-remedy', stage: 1},
        ],
      },
    ],
    permissive: true,
  },
  mend: 'Say: we can put things right at any stage; nobody has to go on to have a remedy.',
};

const enforced: readonly Need[] = [
  {
    what: 'straight to enforcing the tenancy',
    by: [insteadOf('behaviour', 'enforcement'), {weighs: 'tenancy'}],
  },
];
const proportionate: Need = {
  what: 'that restrictions are proportionate',
  by: [says('behaviour', 'proportionate'), {weighs: 'proportionality'}],
};
const equality: Need = {
  what: 'that they heed the Equality Act',
  by: [says('behaviour', 'equality-act'), {weighs: 'equality'}],
};
const restrictionReasons: Need = {what: 'that restrictions are evidenced', by: [says('behaviour', 'reasons')]};
const restrictionReview: Need = {what: 'that they are reviewed', by: [says('behaviour', 'review')]};

export const behaviourPolicy: Ask = {
  check: {
    how: 'says',
    needs: [{what: 'a policy on unacceptable behaviour', by: [says('behaviour', 'policy'), {fact: 'behaviour-rule'}]}],
    instead: enforced,
    permissive: true,
  },
  mend: 'Have a policy on unacceptable behaviour, and point to it here.',
};

export const behaviourReasons: Ask = {
  check: {how: 'says', needs: [restrictionReasons, restrictionReview]},
  mend: 'Say: we write down why contact is restricted, and review each restriction regularly.',
};

export const behaviourProportionate: Ask = {
  check: {how: 'says', needs: [proportionate, equality], instead: enforced},
  mend: 'Say: restrictions are proportionate and take account of the Equality Act 2010.',
};

export const behaviour: Ask = {
  check: {
    how: 'says',
    needs: [proportionate, equality],
    wants: [restrictionReasons, restrictionReview],
    instead: enforced,
  },
  mend: 'Say: restrictions of contact are evidenced, proportionate, reviewed, and take account of the Equality Act 2010.',
};
