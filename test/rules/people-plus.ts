import type {Rule} from './rule.ts';

/** PeoplePlus, Customer Complaints and Compliment Policy and Procedure, review date May 2023. */
export const rules: Readonly<Record<string, Rule>> = {
  'PP-01': {
    status: 'recorded',
    how: 'The owner and the month of review are kept; neither a version nor an approval is invented.',
  },
  'PP-02': {
    status: 'enforced',
    how: 'The document is internal: the public is shown the summary and nothing else of it.',
  },
  'PP-03': {status: 'enforced', how: 'Complaints, comments, suggestions and compliments can be sent.'},
  'PP-04': {status: 'shown', how: 'Staff are told at intake to write down who delivered the service, and where.'},
  'PP-05': {
    status: 'human-only',
    how: 'Taking somebody seriously and without sides is an attitude; staff are reminded of it throughout.',
  },
  'PP-06': {
    status: 'shown',
    how: 'Staff are told while they look into it; the timeline is what the customer then reads.',
  },
  'PP-07': {status: 'recorded', how: 'What a case has taught is written down with it and reported.'},
  'PP-08': {status: 'shown', how: 'The public reads the summary beside the form.'},
  'PP-09': {
    status: 'recorded',
    how: 'Timeliness is reported; the targets themselves are in procedures that nobody has supplied.',
  },
  'PP-10': {status: 'shown', how: 'Staff are told at intake to work with the funder and to keep its reference.'},
  'PP-11': {
    status: 'recorded',
    how: 'Compliments are kept, and staff are told afterwards to look at them for good practice.',
  },
  'PP-12': {status: 'shown', how: 'What a complaint is stands beside the choice on the form.'},
  'PP-13': {
    status: 'enforced',
    how: 'A window of three months from the last service, without exception; what is outside goes to a person.',
  },
  'PP-14': {status: 'enforced', how: 'Customers and learners, also of partners, are accepted under each procedure.'},
  'PP-15': {status: 'enforced', how: 'Who is no customer is first with the local team, and goes on from there.'},
  'PP-16': {status: 'recorded', how: 'The spoken channel is a choice on the form.'},
  'PP-17': {status: 'recorded', how: 'E-mail and letter are choices on the form.'},
  'PP-18': {status: 'enforced', how: 'A clock to answer that is not configured: no date is worked out or shown.'},
  'PP-19': {
    status: 'enforced',
    how: 'More time comes by a holding notice alone, which is not complete without the new date.',
  },
  'PP-20': {status: 'enforced', how: 'Every case gets a reference when it is opened.'},
  'PP-21': {status: 'enforced', how: 'No letter is complete without the reference.'},
  'PP-22': {status: 'recorded', how: 'A referral to the Line Manager; staff are told at first contact.'},
  'PP-23': {status: 'recorded', how: 'Who logs a complaint is named; staff are told at first contact.'},
  'PP-24': {
    status: 'enforced',
    how: 'Where a complaint is upheld the letter is not complete without the cause and the remedy, and warns without an apology.',
  },
  'PP-25': {status: 'recorded', how: 'Everything that happened in a case is kept, stage by stage, and counted.'},
  'PP-26': {status: 'enforced', how: 'Whoever received it can take the first stage and is named as its owner.'},
  'PP-27': {status: 'enforced', how: 'The person or department responsible can answer either stage.'},
  'PP-28': {status: 'enforced', how: 'A further stage can be asked for.'},
  'PP-29': {
    status: 'recorded',
    how: 'The Customer Experience Team is named as the one that brings each case to the right person.',
  },
  'PP-30': {status: 'enforced', how: 'A compliment is a case with a reference of its own.'},
  'PP-31': {
    status: 'shown',
    how: 'Staff are told when they answer to put correspondence into the record of the customer.',
  },
  'PP-32': {status: 'recorded', how: 'A satisfaction survey is a channel of its own.'},
  'PP-33': {status: 'shown', how: 'Staff are told afterwards to look for trends; themes are counted for it.'},
  'PP-34': {status: 'recorded', how: 'The review is kept without an interval, which the document leaves open.'},
  'PP-35': {
    status: 'human-only',
    how: 'Whether somebody is treated fairly is for people to see to; staff are reminded of it throughout.',
  },
  'PP-36': {status: 'enforced', how: 'The form asks under which contract; vacant procedures take no new case.'},
  'PP-37': {status: 'enforced', how: 'Procedures are marked as not configured, and nothing in them is guessed.'},
};
