import type {FieldName, StaffCommand} from '../command-form/shape.ts';
import {paymentWords} from './payment.ts';

export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
  /** What to do when it is empty. */
  readonly missing: string;
  /** May be left empty. */
  readonly optional?: true;
  readonly options?: Readonly<Record<string, string>>;
}

const theyRead = 'The customer reads this.';
const staffOnly = 'Staff only: the customer never sees it.';

const why = (label: string, missing: string, hint = theyRead): FieldWords => ({label, missing, hint});
const how = (label: string, missing: string): FieldWords => ({
  label,
  missing,
  options: {phone: 'Phone', email: 'Email', visit: 'Visit', post: 'Post', text: 'Text message', portal: 'Portal'},
});
const remedyAnswer: FieldWords = {
  label: 'What they said to the offer',
  missing: 'Choose what they said to the offer',
  options: {agreed: 'They agree', 'not-agreed': 'They do not agree', 'no-reply': 'Asked, no answer'},
};
const adjusted: FieldWords = {
  label: 'How this letter keeps to what was agreed with them',
  missing: 'Write how the letter keeps to what was agreed',
};
const promised = {
  hint: 'Each with a date. The case closes when all of them are done.',
  missing: 'Say what you promise',
};
const pounds = {label: 'How much, in pounds', missing: 'Write how much, in pounds'};

/** What each part of a command is called. */
export const fieldWords: {readonly [T in StaffCommand]: {readonly [K in FieldName<T>]-?: FieldWords}} = {
  classify: {
    to: {label: 'What is it?', missing: 'Choose what it is'},
    reason: why('Why', 'Write why it is taken for something else'),
  },
  raiseComplaint: {
    evident: {
      label: 'Was it clear from the start that this was a complaint?',
      hint: 'Then it counts from the day on which it came.',
      missing: 'Choose yes or no',
    },
    reason: why('Why it is a complaint', 'Write why it is a complaint'),
  },
  chooseProcedure: {procedure: {label: 'Which procedure?', missing: 'Choose the procedure'}},
  route: {
    choice: {label: 'Where does it belong?', missing: 'Choose where it belongs'},
    reason: why('Why', 'Write why it belongs there', staffOnly),
  },
  correctReceipt: {
    to: {label: 'When it came', missing: 'Choose the day and the time'},
    reason: why('Why the date was wrong', 'Write why the date was wrong'),
  },
  recordFirstContact: {
    summary: {label: 'What was tried', hint: theyRead, missing: 'Write what was tried'},
    settled: {label: 'Did that settle it?', missing: 'Choose yes or no'},
  },
  settle: {
    summary: {label: 'How it was put right', hint: theyRead, missing: 'Write how it was put right'},
    how: how('How they said so', 'Choose how they said so'),
  },
  accept: {
    reason: why('Why', 'Write why it is accepted'),
    ombudsman: {label: 'Because the ombudsman says so?', optional: true, missing: 'Choose yes or no'},
  },
  decline: {
    exclusion: {label: 'Which ground of the policy?', missing: 'Choose the ground'},
    reason: why('Why it holds in this case', 'Write why it holds in this case'),
    evidence: {label: 'What shows it', hint: theyRead, missing: 'Write what shows it'},
    advice: {
      label: 'Where they can turn instead',
      hint: theyRead,
      optional: true,
      missing: 'Write where they can turn instead',
    },
  },
  link: {
    reference: {label: 'Reference of the other case', missing: 'Write the reference of the other case'},
    why: {
      label: 'What is it to this one?',
      missing: 'Choose what it is to this one',
      options: {
        complaint: 'The complaint raised from this',
        request: 'The request that this came from',
        'new-issue': 'A new issue that was kept apart',
        'same-matter': 'The same matter',
      },
    },
  },

  take: {},
  declareConflict: {reason: why('What your stake in it is, or may seem to be', 'Write what your stake is', staffOnly)},
  askConsent: {},
  answerConsent: {
    given: {
      label: 'May this person speak for them?',
      missing: 'Choose yes or no',
      options: {yes: 'Yes, they agree', no: 'No, they do not agree'},
    },
    how: how('How they told us', 'Choose how they told us'),
  },
  agreeAdjustment: {what: {label: 'What we do differently for them', missing: 'Write what we do differently'}},
  refuseAdjustment: {
    what: {label: 'What they asked for', missing: 'Write what they asked for'},
    reason: why('Why it cannot be done', 'Write why it cannot be done'),
    alternative: {label: 'What we do instead', hint: theyRead, missing: 'Write what we do instead'},
  },
  recordGroup: {
    people: {label: 'How many people', hint: 'People, not signatures.', missing: 'Write how many people'},
    spokesperson: {
      label: 'Who speaks for them',
      hint: 'A petition needs one. Everything goes through that person.',
      optional: true,
      missing: 'Write who speaks for them',
    },
  },
  withholdIdentity: {from: {label: 'Who must not be told their name', missing: 'Write who must not be told'}},
  recommendRestriction: {
    what: {label: 'What should be limited, and how', missing: 'Write what should be limited'},
    facts: {label: 'What happened', hint: `${staffOnly} Facts, with dates.`, missing: 'Write what happened'},
  },
  decideRestriction: {
    what: {label: 'What is limited, and how', hint: theyRead, missing: 'Write what is limited'},
    considered: {label: 'What was weighed', missing: 'Write what was weighed'},
    review: {label: 'When it is looked at again', missing: 'Choose a date'},
  },
  rejectRestriction: {reason: why('Why not', 'Write why not', staffOnly)},
  liftRestriction: {reason: why('Why it ends', 'Write why it ends')},

  sendMessage: {text: {label: 'Message', hint: theyRead, missing: 'Write the message'}},
  addNote: {text: {label: 'Note', hint: staffOnly, missing: 'Write the note'}},
  agreeUpdates: {
    everyDays: {label: 'Every how many days', hint: 'From 1 to 90.', missing: 'Write every how many days'},
    how: how('How', 'Choose how'),
  },
  update: {text: {label: 'How it is going', hint: theyRead, missing: 'Write how it is going'}},
  recordContact: {
    how: how('How you were in touch', 'Choose how you were in touch'),
    summary: {label: 'What was said', hint: theyRead, missing: 'Write what was said'},
  },
  answerUnderstanding: {
    right: {
      label: 'Have we understood them?',
      missing: 'Choose yes or no',
      options: {yes: 'Yes', no: 'No, something is wrong or missing'},
    },
    correction: {label: 'What they say instead', optional: true, missing: 'Write what they say instead'},
  },

  acknowledge: {
    understanding: {
      label: 'How you understand the complaint',
      hint: `${theyRead} What happened, and what they want put right.`,
      missing: 'Write how you understand the complaint',
    },
    outcomeSought: {
      label: 'What they want from us',
      hint: `${theyRead} Taken from the complaint.`,
      optional: true,
      missing: 'Write what they want from us',
    },
    responsibility: {
      label: 'What is ours and what is not',
      hint: `${theyRead} Which parts we are responsible for, and who is for the rest.`,
      optional: true,
      missing: 'Write what is ours and what is not',
    },
    adjusted,
  },
  recordStep: {
    step: {label: 'Which step?', missing: 'Choose the step'},
    note: {label: 'What came of it', hint: staffOnly, missing: 'Write what came of it'},
  },
  addIssue: {
    what: {label: 'The other issue', hint: theyRead, missing: 'Write the other issue'},
    related: {label: 'Has it to do with this complaint?', missing: 'Choose yes or no'},
    join: {
      label: 'Is it answered together with this complaint?',
      missing: 'Choose yes or no',
      options: {yes: 'Yes, together', no: 'No, as a complaint of its own'},
    },
    reason: {
      label: 'Why',
      hint: 'Needed where the policy leaves it to you.',
      optional: true,
      missing: 'Write why it is joined or kept apart',
    },
  },
  refer: {
    referral: {label: 'To whom?', missing: 'Choose to whom'},
    what: {label: 'What they must hear of', hint: staffOnly, missing: 'Write what they must hear of'},
  },
  offerMediation: {},
  offerHearing: {},
  answerMediation: {accepted: {label: 'Do they want mediation?', missing: 'Say whether they want mediation'}},
  answerHearing: {accepted: {label: 'Do they want a hearing?', missing: 'Say whether they want a hearing'}},
  arrangeHearing: {
    on: {label: 'Day of the hearing', missing: 'Choose a date'},
    place: {label: 'Where', missing: 'Write where it is'},
  },
  recordHearing: {summary: {label: 'What was said and agreed', hint: theyRead, missing: 'Write what was said'}},
  respond: {
    outcome: {label: 'Decision', missing: 'Choose a decision'},
    understanding: {
      label: 'How you understand the complaint',
      hint: `${theyRead} Taken from the acknowledgement, where there is one.`,
      missing: 'Write how you understand the complaint',
    },
    findings: {
      label: 'What you looked into and found',
      hint: 'Answer every point they made.',
      missing: 'Write what you looked into and found',
    },
    sections: {label: 'What else the letter holds', missing: 'Write what else the letter holds'},
    learning: {label: 'What you have learned', optional: true, missing: 'Write what you have learned'},
    remedy: {label: 'What you offer to put it right', optional: true, missing: 'Write what you offer'},
    remedyAnswer: {...remedyAnswer, hint: 'Asked before the reply goes. An attempt is enough.'},
    actions: {label: 'What you promise to do', optional: true, ...promised},
    adjusted,
    approvedBy: {label: 'Who let it go', optional: true, missing: 'Write who let it go'},
    discussed: {
      label: 'Was the outcome discussed with them?',
      hint: 'Before the reply goes. An attempt is enough.',
      missing: 'Choose whether it was discussed',
      options: {discussed: 'Yes, we spoke', tried: 'We tried and did not reach them'},
    },
  },

  extend: {
    to: {label: 'New date for the reply', missing: 'Choose a date'},
    ground: {
      label: 'Ground of the policy',
      hint: 'Without one of these the customer has to agree.',
      optional: true,
      missing: 'Choose the ground',
    },
    reason: why('Why more time is needed', 'Write why more time is needed'),
    goodReason: {
      label: 'The good reason for going past the limit',
      hint: theyRead,
      missing: 'Write the good reason: past the limit the policy asks for one',
    },
  },
  approveExtension: {},
  recordExtensionAnswer: {
    agreed: {
      label: 'Do they agree to more time?',
      hint: 'Silence is not an answer.',
      missing: 'Choose yes or no',
      options: {yes: 'Yes, they agree', no: 'No, they do not agree'},
    },
    how: how('How they told us', 'Choose how they told us'),
  },

  offerRemedy: {
    remedies: {label: 'What is offered', missing: 'Choose at least one'},
    what: {label: 'The offer in words', hint: theyRead, missing: 'Write the offer'},
  },
  answerRemedy: {answer: remedyAnswer},
  addAction: {
    what: {label: 'What will be done', missing: 'Write what will be done'},
    due: {label: 'By when', missing: 'Choose a date'},
    owner: {label: 'Who does it', optional: true, missing: 'Write who does it'},
  },
  completeAction: {
    action: {label: 'Which action is done?', missing: 'Choose the action that is done'},
    note: {label: 'How it was done', hint: theyRead, optional: true, missing: 'Write how it was done'},
  },
  recordPayment: {
    line: {label: 'What for', missing: 'Choose what it is for', options: paymentWords.line},
    form: {label: 'How it is given', missing: 'Choose how it is given', options: paymentWords.form},
    pence: pounds,
    failure: {label: 'Which failure it makes up for', missing: 'Write which failure it makes up for'},
    weighed: {
      label: 'What was weighed',
      hint: 'How bad it was, how long it lasted, and what it meant for this person. For an offset, why it is one.',
      optional: true,
      missing: 'Write why it is set against what they owe',
    },
  },
  approvePayment: {payment: {label: 'Which payment?', missing: 'Choose the payment'}},
  correctPayment: {
    payment: {label: 'Which payment?', missing: 'Choose the payment'},
    pence: {...pounds, label: 'The right sum, in pounds'},
    reason: {label: 'Why it is corrected', missing: 'Write why it is corrected'},
  },
  learn: {
    cause: {label: 'Why it happened', hint: staffOnly, missing: 'Write why it happened'},
    lesson: {label: 'What changes because of it', missing: 'Write what changes'},
    theme: {label: 'What it is about', optional: true, missing: 'Choose what it is about'},
  },

  requestEscalation: {
    reason: {
      label: 'Why they are not content',
      hint: 'In their words.',
      optional: true,
      missing: 'Write why: the policy asks for it',
    },
    part: {
      label: 'Which part they take further',
      hint: 'All of it, where this is empty.',
      optional: true,
      missing: 'Write which part',
    },
  },
  declineEscalation: {
    ground: {label: 'On what ground?', missing: 'Choose the ground'},
    reason: why('Why it holds in this case', 'Write why it holds in this case'),
  },

  recordOmbudsman: {
    ombudsman: {label: 'Which ombudsman?', missing: 'Choose the ombudsman'},
    reference: {label: 'Their reference', optional: true, missing: 'Write their reference'},
  },
  recordEvidenceRequest: {
    what: {label: 'What they want', hint: staffOnly, missing: 'Write what they want'},
    due: {label: 'By when', missing: 'Choose a date'},
  },
  agreeEvidenceDate: {
    due: {label: 'The later date', missing: 'Choose a date'},
    explanation: why('What we told the ombudsman', 'Write what we told the ombudsman', staffOnly),
  },
  supplyEvidence: {},
  recordDetermination: {
    finding: {
      label: 'What they found',
      missing: 'Choose what they found',
      options: {
        maladministration: 'Maladministration',
        'service-failure': 'Service failure',
        'no-maladministration': 'No maladministration',
        redress: 'Reasonable redress',
        mediated: 'Settled by mediation',
        'outside-jurisdiction': 'Outside their jurisdiction',
      },
    },
    summary: {label: 'What they say', hint: theyRead, missing: 'Write what they say'},
    orders: {label: 'What they order or recommend', optional: true, ...promised},
  },

  close: {
    left: {
      label: 'What is still open',
      hint: 'The policy lets the case close before it is done. Say who does each of these, and by when.',
      missing: 'Say who does it',
    },
  },
  withdraw: {
    how: how('How they told us', 'Choose how they told us'),
    reason: {label: 'Why', hint: 'They need not say.', optional: true, missing: 'Write why'},
  },
  reopen: {
    ground: {
      label: 'On what ground?',
      missing: 'Choose the ground',
      options: {
        'closed-in-error': 'It was closed in error',
        'action-not-done': 'Something was not done after all',
        ombudsman: 'The ombudsman says so',
      },
    },
    action: {label: 'Which action was not done?', missing: 'Choose the action that was not done'},
    due: {label: 'When it will be done', missing: 'Choose a date'},
    reason: why('Why', 'Write why it is opened again'),
  },
  recordSurvey: {
    satisfaction: {
      label: 'How satisfied are they with how it was handled?',
      missing: 'Choose how satisfied they are',
      options: {
        1: 'Very dissatisfied',
        2: 'Dissatisfied',
        3: 'Neither',
        4: 'Satisfied',
        5: 'Very satisfied',
      },
    },
    comment: {label: 'What they said', optional: true, missing: 'Write what they said'},
  },
  recordBreach: {
    awareAt: {label: 'When we came to know of it', missing: 'Choose the day and the time'},
    what: {label: 'What happened to which data', hint: staffOnly, missing: 'Write what happened'},
    effects: {
      label: 'What it may lead to',
      hint: staffOnly,
      optional: true,
      missing: 'Write what it may lead to',
    },
    measures: {
      label: 'What was done about it',
      hint: staffOnly,
      optional: true,
      missing: 'Write what was done',
    },
    people: {
      label: 'About how many people it is about',
      optional: true,
      missing: 'Write about how many people',
    },
    risk: {
      label: 'Is it a risk to people?',
      missing: 'Choose how much of a risk it is',
      options: {unlikely: 'Unlikely', likely: 'Likely', high: 'A high risk'},
    },
  },
  notifyBreach: {
    breach: {label: 'Which breach?', missing: 'Choose the breach'},
    to: {
      label: 'Who was told?',
      missing: 'Choose who was told',
      options: {commissioner: 'The Information Commissioner', individuals: 'The people it is about'},
    },
    toldAt: {label: 'When', missing: 'Choose the day and the time'},
    reason: {
      label: 'Why it was told late',
      hint: 'Only where it was told later than the 72 hours.',
      optional: true,
      missing: 'Write why it was told late',
    },
  },
  erase: {reason: why('Why', 'Write why the person is erased', staffOnly)},
};
