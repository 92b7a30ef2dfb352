import {insteadOf, says} from '../evidence.ts';
import type {Need} from '../presence.ts';
import type {Ask} from '../provision.ts';

// Learning, and who watches.

export const lookPastTheCase: Ask = {
  check: {
    how: 'says',
    needs: [{what: 'that improvements are looked for past the single case', by: [says('learning', 'beyond-the-case')]}],
  },
  mend: 'Say: we look past the single case for what can be improved.',
};

export const intelligence: Ask = {
  check: {
    how: 'says',
    needs: [{what: 'that complaints are used to improve services', by: [says('complaints-as-intelligence', 'used')]}],
  },
  mend: 'Say: we welcome complaints and use what they tell us to improve our services.',
};

export const learningReported: Ask = {
  check: {
    how: 'says',
    needs: [
      {
        what: 'that learning is reported',
        by: [says('learning-reported', 'committee'), {report: 'any', holds: 'learning'}],
      },
    ],
    wants: [
      {what: 'to residents or customers', by: [says('learning-reported', 'residents')]},
      {what: 'to staff', by: [says('learning-reported', 'staff')]},
    ],
  },
  mend: 'Say: we report what we learned to panels of residents or citizens, to staff and to committees.',
};

export const accountableLead: Ask = {
  check: {
    how: 'says',
    needs: [
      {
        what: 'a senior person who answers for complaints and reviews themes and risks',
        by: [says('accountable-lead', 'named'), {role: 'accountable-lead'}],
      },
    ],
    wants: [{what: 'that themes and risks are reviewed', by: [says('accountable-lead', 'themes')]}],
  },
  mend: 'Name a suitably senior person who answers for complaint handling and reviews themes, systemic issues and risks.',
};

export const memberResponsible: Ask = {
  check: {
    how: 'says',
    needs: [
      {
        what: 'a Member Responsible for Complaints',
        by: [says('member-responsible', 'appointed'), {role: 'member-responsible'}],
      },
    ],
  },
  mend: 'Appoint a member of the governing body as the Member Responsible for Complaints.',
};

export const memberInsight: Ask = {
  check: {
    how: 'says',
    needs: [
      {
        what: 'that the Member sees to regular insight for the governing body',
        by: [says('member-responsible', 'regular-insight')],
      },
      {what: 'with access to information and staff', by: [says('member-responsible', 'access')]},
    ],
  },
  mend: 'Say: the Member sees that the governing body regularly hears about complaints, and has access to the information and staff this takes.',
};

const pack: readonly Need[] = [
  {what: 'volumes', by: [says('board-pack', 'volumes'), {report: 'internal', holds: 'volumes'}]},
  {what: 'categories', by: [says('board-pack', 'categories'), {report: 'internal', holds: 'nature'}]},
  {what: 'outcomes', by: [says('board-pack', 'outcomes'), {report: 'internal', holds: 'outcomes'}]},
  {what: 'performance', by: [says('board-pack', 'performance'), {report: 'internal', holds: 'performance'}]},
  {what: 'trends', by: [says('board-pack', 'trends'), {report: 'internal', holds: 'themes'}]},
];
const ombudsmanOutcomes: Need = {
  what: "the ombudsman's findings and progress on its orders",
  by: [says('board-pack', 'ombudsman-outcomes'), {report: 'internal', holds: 'ombudsman-findings'}],
};
const withAnnualReport: Need = {what: 'the yearly report', by: [says('board-pack', 'annual-report')]};
const learningOnly: readonly Need[] = [
  {what: 'what was learned', by: [insteadOf('board-pack', 'learning'), {report: 'internal', holds: 'learning'}]},
];

export const boardPack: Ask = {
  check: {how: 'says', needs: [...pack, ombudsmanOutcomes, withAnnualReport], instead: learningOnly},
  mend: "Give the governing body and the Member regularly: volumes, categories, outcomes and performance; trends; the ombudsman's findings and progress on its orders; the yearly report.",
};

export const boardPackWithoutOmbudsman: Ask = {
  check: {how: 'says', needs: [...pack, withAnnualReport], instead: learningOnly},
  mend: 'Give the governing body and the Member regularly: volumes, categories, outcomes and performance; trends; the yearly report.',
};
