import {insteadOf, says} from '../evidence.ts';
import type {Need} from '../presence.ts';
import type {Ask} from '../provision.ts';

// The yearly report and the self-assessment.

const yearly: readonly Need[] = [{what: 'a yearly report of less', by: [{fact: 'yearly-report'}]}];

export const annualReport: Ask = {
  check: {
    how: 'says',
    needs: [
      {
        what: 'the self-assessment against the code',
        by: [says('annual-report', 'self-assessment'), {report: 'yearly', holds: 'self-assessment'}],
      },
      {what: 'numbers of complaints', by: [says('annual-report', 'numbers'), {report: 'yearly', holds: 'volumes'}]},
      {
        what: 'the kinds of complaint refused',
        by: [says('annual-report', 'refused-kinds'), {report: 'yearly', holds: 'refusals'}],
      },
      {
        what: 'findings that the code was not kept',
        by: [says('annual-report', 'non-compliance'), {report: 'yearly', holds: 'non-compliance'}],
      },
      {what: 'improvements made', by: [says('annual-report', 'improvements'), {report: 'yearly', holds: 'learning'}]},
      {
        what: "the ombudsman's yearly report or letter",
        by: [says('annual-report', 'ombudsman-annual-report'), {report: 'yearly', holds: 'ombudsman-report'}],
      },
      {
        what: 'other publications of the ombudsman about the organisation',
        by: [says('annual-report', 'ombudsman-publications')],
      },
    ],
    wants: [{what: 'a narrative beside the numbers', by: [says('annual-report', 'narrative')]}],
    instead: yearly,
  },
  mend: "Report each year: the self-assessment; numbers and narrative with the kinds refused; findings that the code was not kept; improvements; the ombudsman's yearly report; its other publications about us.",
};

export const reportPublished: Ask = {
  check: {
    how: 'says',
    needs: [
      {what: 'that the report goes to the governing body', by: [says('publication', 'governing-body')]},
      {what: 'that it is published on the website', by: [says('publication', 'website'), {fact: 'report-on-website'}]},
      {
        what: "the governing body's response beside it",
        by: [says('governing-body-response', 'published')],
      },
    ],
    instead: [{what: 'a yearly report', by: [insteadOf('publication', 'customers'), {fact: 'yearly-report'}]}],
  },
  mend: "Say: the yearly report goes to the governing body and is published on the complaints pages of our website with the governing body's response.",
};

export const reassessed: Ask = {
  check: {
    how: 'says',
    needs: [{what: 'a new self-assessment after a large change', by: [says('reassessment', 'after-change')]}],
  },
  mend: 'Say: we assess ourselves again after a significant restructure, merger or change of procedure.',
};

export const reviewedOnRequest: Ask = {
  check: {
    how: 'says',
    needs: [
      {
        what: 'that the self-assessment is reviewed where the ombudsman asks',
        by: [says('self-assessment-review', 'at-ombudsman-request')],
      },
    ],
  },
  mend: 'Say: we review our self-assessment where the ombudsman asks after an investigation.',
};

export const unableToComply: Ask = {
  check: {
    how: 'says',
    needs: [
      {what: 'that the ombudsman is told', by: [says('unable-to-comply', 'ombudsman-told')]},
      {what: 'that those affected are told', by: [says('unable-to-comply', 'residents-told')]},
      {what: 'that it is published', by: [says('unable-to-comply', 'published')]},
      {what: 'by when the code is kept again', by: [says('unable-to-comply', 'return-date')]},
    ],
  },
  mend: 'Say: where we cannot keep to the code, such as after a cyber incident, we tell the ombudsman and those affected, publish it, and say by when we will keep to it again.',
};
