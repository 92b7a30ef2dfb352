import type {Rule} from './rule.ts';

/** Prima Group, Customer Complaints Policy, PRIMA-CCP, V32020. */
export const rules: Readonly<Record<string, Rule>> = {
  'PR-01': {
    status: 'recorded',
    how: 'The document keeps its version, who was consulted, its approvals and the day of its review.',
  },
  'PR-02': {status: 'enforced', how: 'Complaints go through the procedure; feedback of other kinds is kept.'},
  'PR-03': {status: 'shown', how: 'The public reads both aims.'},
  'PR-04': {status: 'shown', how: 'The public reads where the policy is to be had.'},
  'PR-05': {status: 'shown', how: 'The meaning stands beside the choice of a complaint.'},
  'PR-06': {
    status: 'recorded',
    how: 'Each case keeps the way by which it came; the online form is marked as preferred.',
  },
  'PR-07': {status: 'recorded', how: 'Eight themes that cases are given and that reports count by.'},
  'PR-08': {status: 'enforced', how: 'A ground that staff may choose, with what brings it back in beside it.'},
  'PR-09': {status: 'enforced', how: 'A ground that staff may choose with an explanation; a form never decides it.'},
  'PR-10': {status: 'enforced', how: 'A ground that staff may choose, with what brings it back in beside it.'},
  'PR-11': {
    status: 'enforced',
    how: 'A ground that staff may choose when they turn a complaint away; a form never decides it.',
  },
  'PR-12': {
    status: 'enforced',
    how: 'An anonymous complaint starts no stage; a record with little access is kept, and the form warns first.',
  },
  'PR-13': {
    status: 'enforced',
    how: 'A ground that staff may choose, with what brings it back in and the policy for it beside it.',
  },
  'PR-14': {status: 'enforced', how: 'Receiving and seeking a service are two types of complainant who are accepted.'},
  'PR-15': {
    status: 'enforced',
    how: 'The last day of three months is worked out where there was a service; after it a person decides.',
  },
  'PR-16': {status: 'enforced', how: 'Nothing personal goes to somebody else until the person has consented.'},
  'PR-17': {
    status: 'enforced',
    how: 'Another party is accepted, with the same stages and the appeal; staff read that the way is adapted.',
  },
  'PR-18': {status: 'recorded', how: 'Their cases are kept and counted with all others.'},
  'PR-19': {status: 'enforced', how: 'A clock that ends with the working day of receipt, for staff.'},
  'PR-20': {status: 'recorded', how: 'Everything about a complaint is one case.'},
  'PR-21': {status: 'enforced', how: 'The first response has no time: no date, and never late.'},
  'PR-22': {
    status: 'enforced',
    how: 'The customer can appeal at any time after the response, without a reason; a Panel takes it.',
  },
  'PR-23': {status: 'enforced', how: 'A hearing is offered, and one that is accepted is held before the answer.'},
  'PR-24': {
    status: 'human-only',
    how: 'When a person can best come, and what delay is needless, is agreed between people; staff read the aim and record the day.',
  },
  'PR-25': {status: 'enforced', how: 'A clock of twenty working days from the request.'},
  'PR-26': {
    status: 'enforced',
    how: 'More time needs the agreement of both or a Panel that is not available; above ten working days a good reason as well.',
  },
  'PR-27': {
    status: 'shown',
    how: 'Staff read of the wait with a note that it has ended; customers are never told to wait.',
  },
  'PR-28': {
    status: 'shown',
    how: 'Staff read of the designated person, with a note that none is registered and the route has ended.',
  },
  'PR-29': {status: 'enforced', how: 'A letter after the appeal warns while the Ombudsman is missing.'},
  'PR-30': {status: 'shown', how: 'The public reads when the Ombudsman acts and that it costs nothing.'},
  'PR-31': {status: 'recorded', how: 'Managed contact is a decision of a person, kept with its reason and its review.'},
  'PR-32': {status: 'shown', how: 'Staff read whom to point people to.'},
  'PR-33': {status: 'recorded', how: 'Four types of remedy that cases record.'},
  'PR-34': {status: 'recorded', how: 'Each payment is an entry that is corrected by another entry and never changed.'},
  'PR-35': {status: 'recorded', how: 'Two reports: to managers regularly, to the Customer Board every year.'},
  'PR-36': {status: 'recorded', how: 'A survey is due once the case is closed, and its answers are counted.'},
  'PR-37': {status: 'recorded', how: 'Outcomes and lessons are counted for the yearly report.'},
  'PR-38': {status: 'recorded', how: 'A report of performance, published in the newsletter and on the website.'},
  'PR-39': {status: 'recorded', how: 'What was learnt is written down with what was changed for it.'},
  'PR-40': {status: 'enforced', how: 'What a case holds is shown only to those who may see it.'},
  'PR-41': {status: 'recorded', how: 'Every breach is kept in a record of its own.'},
  'PR-42': {status: 'enforced', how: 'A clock of seventy-two real hours from becoming aware.'},
  'PR-43': {status: 'shown', how: 'Staff who record a breach read whom to tell.'},
};
