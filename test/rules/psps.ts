import type {Rule} from './rule.ts';

/** PSPS, Feedback and Complaints Policy, 2.0, October 2024. */
export const rules: Readonly<Record<string, Rule>> = {
  'PSPS-01': {status: 'recorded', how: 'The document keeps its printed versions and their dates.'},
  'PSPS-02': {
    status: 'recorded',
    how: 'The document keeps both approvals and the months by which each was to be reviewed.',
  },
  'PSPS-03': {status: 'recorded', how: 'The document keeps who is responsible, accountable, consulted and informed.'},
  'PSPS-04': {
    status: 'shown',
    how: 'Compliments, suggestions and comments are taken beside complaints, and the public reads why.',
  },
  'PSPS-05': {status: 'recorded', how: 'Each service is a choice on the form and is counted by.'},
  'PSPS-06': {status: 'enforced', how: 'Own customers are a type of complainant, under the own procedure.'},
  'PSPS-07': {
    status: 'shown',
    how: 'An exclusion that staff may choose, with the route of the agreement as its advice.',
  },
  'PSPS-08': {status: 'shown', how: 'Ways to send feedback and help with them stand on the form.'},
  'PSPS-09': {status: 'shown', how: 'Staff are told at first contact.'},
  'PSPS-10': {
    status: 'enforced',
    how: 'A case about a council service takes the procedure of that council; no time of our own is used.',
  },
  'PSPS-11': {status: 'recorded', how: 'Root cause and change are written down when a case has taught something.'},
  'PSPS-12': {
    status: 'human-only',
    how: 'Whether blame is needless lies in tone and judgement between people; staff are reminded of it when they write down what was learned.',
  },
  'PSPS-13': {status: 'shown', how: 'The public reads that the Corporate Services mailbox can be used.'},
  'PSPS-14': {
    status: 'enforced',
    how: 'Residents have no procedure of ours: the form asks which council, and the case follows it.',
  },
  'PSPS-15': {
    status: 'enforced',
    how: 'Stage 1 of a council can be taken by a People Manager or by whom the council appoints.',
  },
  'PSPS-16': {status: 'enforced', how: 'Stage 2 of a council is answered by the council, through three roles.'},
  'PSPS-17': {
    status: 'shown',
    how: 'An exclusion that staff may choose, with the Master Service Level Agreement as its advice.',
  },
  'PSPS-18': {status: 'enforced', how: 'Council employees are accepted under the own procedure.'},
  'PSPS-19': {status: 'enforced', how: 'Everybody not covered elsewhere is put under the own procedure.'},
  'PSPS-20': {
    status: 'enforced',
    how: 'A case of a former employee waits for the choice among three procedures before others see it.',
  },
  'PSPS-21': {status: 'shown', how: 'What a request is stands beside the choice on the form.'},
  'PSPS-22': {status: 'shown', how: 'What a complaint is stands beside the choice on the form.'},
  'PSPS-23': {
    status: 'enforced',
    how: 'A request becomes a complaint on the day the person is unhappy with the answer, also while open.',
  },
  'PSPS-24': {status: 'enforced', how: 'A window of twelve months from the issue, as the normal case.'},
  'PSPS-25': {status: 'shown', how: 'A ground that staff may choose, with the examples of the document.'},
  'PSPS-26': {status: 'enforced', how: 'One role recommends and another decides.'},
  'PSPS-27': {status: 'enforced', how: 'Proportionality must be weighed before a restriction.'},
  'PSPS-28': {
    status: 'enforced',
    how: 'Wellbeing must be weighed before a restriction; support from outside is a referral.',
  },
  'PSPS-29': {
    status: 'enforced',
    how: 'The police must be weighed before a restriction; a report to them is a referral.',
  },
  'PSPS-30': {status: 'shown', how: 'Every channel counts, and the public reads that none is set.'},
  'PSPS-31': {
    status: 'human-only',
    how: 'Whether everybody has been trained happens outside any case; staff can write a complaint down for a customer in one step.',
  },
  'PSPS-32': {status: 'shown', how: 'Staff are told at first contact.'},
  'PSPS-33': {status: 'shown', how: 'Staff are told while they look into a case, where a conflict can be declared.'},
  'PSPS-34': {
    status: 'human-only',
    how: 'Whether everything that matters was weighed is judgement; staff are reminded, and the files are kept with the case.',
  },
  'PSPS-35': {status: 'enforced', how: 'A notice of more time is not complete without its reason.'},
  'PSPS-36': {status: 'shown', how: 'The form offers adjustments and says that they are made.'},
  'PSPS-37': {status: 'enforced', how: 'Stage 2 can be refused for behaviour alone, with reasons in the letter.'},
  'PSPS-38': {status: 'enforced', how: 'Equality must be weighed before a restriction.'},
  'PSPS-39': {status: 'recorded', how: 'Everything that happened in a case is kept, in order.'},
  'PSPS-40': {status: 'enforced', how: 'Clocks to log and to acknowledge: five working days from receipt.'},
  'PSPS-41': {status: 'enforced', how: 'A clock to answer: ten working days from the acknowledgement.'},
  'PSPS-42': {status: 'enforced', how: 'More time with a reason; above ten working days only with a good one.'},
  'PSPS-43': {status: 'enforced', how: 'The stage 1 letter is not complete without these four.'},
  'PSPS-44': {status: 'enforced', how: 'The stage 1 letter is not complete without the way to stage 2.'},
  'PSPS-45': {status: 'enforced', how: 'An issue can join an answer that has not gone out.'},
  'PSPS-46': {status: 'enforced', how: 'An issue that cannot join is a complaint of its own.'},
  'PSPS-47': {
    status: 'enforced',
    how: 'All of a complaint or a part of it can be taken to stage 2, which is the last.',
  },
  'PSPS-48': {status: 'enforced', how: 'Clocks to log and to acknowledge: five working days from the request.'},
  'PSPS-49': {status: 'enforced', how: 'Whoever considered stage 1 cannot take stage 2.'},
  'PSPS-50': {
    status: 'enforced',
    how: 'A clock to answer, worded as an aim: twenty working days from the acknowledgement of stage 2.',
  },
  'PSPS-51': {status: 'enforced', how: 'More time with a reason; above twenty working days only with a good one.'},
  'PSPS-52': {status: 'enforced', how: 'The stage 2 letter is not complete without these seven.'},
  'PSPS-53': {status: 'recorded', how: 'Eight kinds of remedy, each counted.'},
  'PSPS-54': {
    status: 'human-only',
    how: 'What a fault meant for a person is theirs to say and ours to weigh; staff are reminded when they offer something.',
  },
  'PSPS-55': {
    status: 'enforced',
    how: 'Where a complaint is upheld the letter is not complete without the actions; staff are told to own up.',
  },
  'PSPS-56': {status: 'recorded', how: 'Themes are counted for those who change services.'},
  'PSPS-57': {status: 'recorded', how: 'A report on learning to the Board, at no stated interval.'},
  'PSPS-58': {status: 'recorded', how: 'The accountable lead is named.'},
  'PSPS-59': {
    status: 'recorded',
    how: 'Three years, sooner if a council changes its policy, and the month in which review is due.',
  },
};
