import {insteadOf, says} from '../evidence.ts';
import type {Need} from '../presence.ts';
import type {Ask} from '../provision.ts';

// The people who handle complaints.

const owner: Need = {
  what: 'who owns complaint handling and reports on it',
  by: [says('complaints-officer', 'handling'), {role: 'complaints-officer'}, {role: 'runs-process'}],
};
const liaison: Need = {
  what: 'who deals with the ombudsman',
  by: [says('complaints-officer', 'ombudsman-liaison')],
};
const authority: readonly Need[] = [
  {what: 'access to staff at all levels', by: [says('staff-authority', 'access-all-levels')]},
  {what: 'authority to settle disputes', by: [says('staff-authority', 'settle-disputes')]},
];
const trained: Need = {what: 'that relevant staff are trained', by: [says('training', 'relevant-staff')]};
const resourced: Need = {what: 'that the service is resourced', by: [says('training', 'resourced')]};

export const complaintsOfficer: Ask = {
  check: {how: 'says', needs: [owner], wants: [liaison]},
  mend: 'Name a complaints officer: a person or team who handles complaints, deals with the ombudsman and reports to the governing body.',
};

export const staffAuthority: Ask = {
  check: {how: 'says', needs: authority},
  mend: 'Say: the complaints officer has access to staff at all levels, and authority to settle disputes quickly and fairly.',
};

export const trainedStaff: Ask = {
  check: {how: 'says', needs: [trained], wants: [resourced]},
  mend: 'Say: complaints are a core service with the means it needs; all relevant staff are trained in handling them.',
};

/** The three provisions of which only a summary was read, together. */
export const ownedResourcedTrained: Ask = {
  check: {how: 'says', needs: [owner], wants: [liaison, ...authority, trained, resourced]},
  mend: 'Name who owns complaints, with access to staff, authority to settle and the means it takes, and say that staff are trained.',
};

const merits: Need = {what: 'that it is judged on its merits', by: [says('impartiality', 'merits')]};
const fairHearing: Need = {
  what: 'a fair chance to put the case',
  by: [says('impartiality', 'fair-hearing'), {step: 'confirm-understanding', stage: 1}],
};
const conflicts: Need = {what: 'that conflicts of interest are dealt with', by: [says('impartiality', 'conflicts')]};
const evidence: Need = {what: 'that all evidence is weighed', by: [says('impartiality', 'evidence')]};
const openMind: Need = {what: 'with an open mind', by: [says('impartiality', 'open-mind')]};
const independently: Need = {what: 'independently', by: [says('impartiality', 'independent')]};
const bySubject: readonly Need[] = [
  {what: 'whoever is complained about may answer', by: [insteadOf('impartiality', 'judged-by-subject')]},
];

export const impartial: Ask = {
  check: {
    how: 'says',
    needs: [merits, fairHearing, conflicts, evidence],
    wants: [openMind, independently],
    spoils: bySubject,
  },
  mend: 'Say: whoever handles a complaint judges it on its merits, independently and with an open mind, gives both sides a fair hearing, deals with any conflict of interest and weighs all the evidence.',
};

export const impartialAndClear: Ask = {
  check: {
    how: 'says',
    needs: [
      {what: 'that what is unclear is clarified', by: [says('impartiality', 'clarify')]},
      merits,
      fairHearing,
      conflicts,
      evidence,
    ],
    wants: [openMind, independently],
    spoils: bySubject,
  },
  mend: 'Say: whoever handles a complaint clarifies what is unclear, judges it on its merits, independently and with an open mind, gives a fair hearing, deals with any conflict of interest and weighs all the evidence.',
};

export const adjustmentsMade: Ask = {
  check: {
    how: 'says',
    needs: [{what: 'that reasonable adjustments are made', by: [says('adjustments', 'make'), {fact: 'adjustments'}]}],
  },
  mend: 'Say: we make reasonable adjustments under the Equality Act 2010.',
};

const recorded: Need = {what: 'that adjustments are recorded', by: [says('adjustments', 'record')]};
const reviewed: Need = {what: 'that they are kept under review', by: [says('adjustments', 'review')]};

export const adjustmentsAndDisabilitiesKept: Ask = {
  check: {
    how: 'says',
    needs: [
      recorded,
      {what: 'that disabilities people tell of are recorded', by: [says('adjustments', 'record-disabilities')]},
      reviewed,
    ],
  },
  mend: 'Say: we record adjustments and any disability we are told of, and keep adjustments under review.',
};

export const adjustmentsKept: Ask = {
  check: {how: 'says', needs: [recorded, reviewed]},
  mend: 'Say: we record adjustments and keep them under review.',
};

export const staffObjective: Ask = {
  check: {
    how: 'says',
    needs: [
      {what: 'an objective for staff to work together', by: [says('staff-objective', 'work-together')]},
      {what: 'to share responsibility without blame', by: [says('staff-objective', 'share-responsibility')]},
      {what: 'to act professionally', by: [says('staff-objective', 'act-professionally')]},
    ],
  },
  mend: 'Give all staff who handle complaints one objective: work together, share responsibility without blame, act professionally.',
};
