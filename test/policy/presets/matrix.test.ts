import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Policy} from '@redress/policy';
import {housingAssociation, peoplePlus, plusDane, prima, psps} from '@redress/policy/presets';
import {
  actionsInAnswers,
  asSaid,
  by,
  byRule,
  channels,
  clockOf,
  delegated,
  excluded,
  first,
  governance,
  holds,
  kindOf,
  lengthOf,
  moreTime,
  perProcedure,
  respond,
  type Said,
  second,
  start,
  steps,
  time,
  timed,
  topic,
} from './matrix-reader.ts';

// What a policy schema must be able to say, capability by capability, and what each of the five policies says of it. A value
// names the rule that says it; "must" goes without saying, and what is promised less firmly says so. Where the document is
// silent there is nothing at all: no neighbour's number, no default.

const policies = {PP: peoplePlus, PSPS: psps, HA: housingAssociation, PD: plusDane, PR: prima};
type Name = keyof typeof policies;
type Reading = (policy: Policy) => readonly (string | false | null | undefined)[];

const silent = undefined;
const rows: string[] = [];

function row(id: string, capability: string, read: Reading, says: Readonly<Record<Name, Said>>) {
  rows.push(id);
  test(`${id}: ${capability}`, () => {
    const found = Object.entries(policies).map(([name, policy]) => [name, asSaid(read(policy))]);
    assert.deepEqual(Object.fromEntries(found), says);
  });
}

describe('the record of the policy', () => {
  row('B01', 'the reference that is printed on it', ({reference}) => [reference], {
    PP: silent,
    PSPS: silent,
    HA: 'Customer Complaints',
    PD: 'NEI-POL-01-04',
    PR: 'PRIMA-CCP',
  });

  row(
    'B02',
    'the version that is printed on it, and the last of its history',
    ({document: {printedVersion, history}}) => [
      printedVersion,
      history && `history ends at ${history.at(-1)?.version}`,
    ],
    {PP: silent, PSPS: ['2.0', 'history ends at 1.2'], HA: silent, PD: silent, PR: 'V32020'},
  );

  row(
    'B03',
    'who approved it last, and when',
    ({document: {approvals}}) => [approvals.at(-1)?.by.en, approvals.at(-1)?.on],
    {
      PP: silent,
      PSPS: ['PSPS Board', '2024-10-21'],
      HA: ['Board', '2018-08'],
      PD: 'Board',
      PR: ['Common Board', '2020-11-18'],
    },
  );

  row('B04', 'a day of effect that is not the day of approval', ({document}) => [document.effectiveFrom], {
    PP: silent,
    PSPS: silent,
    HA: '2018-10',
    PD: silent,
    PR: silent,
  });

  row('B05', 'when its review is due', ({document}) => [document.review?.due], {
    PP: '2023-05',
    PSPS: '2026-10',
    HA: '2020-04',
    PD: silent,
    PR: '2022-10-01',
  });

  row(
    'B06',
    'how often it is reviewed',
    (policy) => {
      const {everyMonths, sooner} = policy.document.review ?? {};
      return [
        everyMonths !== undefined && `every ${everyMonths} months`,
        sooner?.en,
        ...topic(policy, 'policy-review'),
      ];
    },
    {
      PP: 'PP-34 interval',
      PSPS: [
        'every 36 months',
        'The policy of one of the councils changes.',
        'PSPS-59 interval (should), on-change (should)',
      ],
      HA: ['every 36 months', 'Sooner where that is needed', 'HA-52 interval'],
      PD: silent,
      PR: ['Where lessons from complaints call for a change', 'PR-39 on-change'],
    },
  );

  row('B07', 'who owns it', ({document}) => [document.owner?.en], {
    PP: 'Head of Contract Assurance',
    PSPS: 'Head of Corporate Services',
    HA: 'Executive Director of Neighbourhoods and Customer Services',
    PD: 'Director of Customer Experience',
    PR: 'Director of Customers & Insight',
  });

  row(
    'B08',
    'who may read it, and where',
    ({document: {visibility, visibilityClause, published, responsible}}) => [
      visibility,
      visibilityClause?.rule,
      by(published, published?.where.join(', ')),
      ...byRule(
        responsible?.roles
          .filter(({part}) => part === 'informed')
          .map(({who}) => ({clause: responsible.clause, who: who.en})),
        ({who}) => `informed: ${who}`,
      ),
    ],
    {
      PP: ['internal', 'PP-02'],
      PSPS: ['public', 'PSPS-03', 'PSPS-03 informed: Employees and the public'],
      HA: 'public',
      PD: ['public', 'PD-08 website, on-request'],
      PR: ['public', 'PR-04 website, leaflet, on-request'],
    },
  );

  row(
    'B09',
    'what chooses another policy or procedure',
    (policy) => [
      ...byRule(policy.procedures?.list, ({id, state}) => `${id} ${state}`),
      ...excluded(policy, 'service-level-agreement'),
      ...topic(policy, 'other-parties', 'modified-procedure'),
    ],
    {
      PP: `PP-36 ${[
        'procedure-a not-configured',
        'procedure-b not-configured',
        'procedure-c not-configured',
        'procedure-d not-configured',
        'procedure-e vacant',
        'procedure-f vacant',
        'procedure-g not-configured',
        'procedure-h vacant',
        'procedure-i not-configured',
        'procedure-j not-configured',
      ].join(', ')}`,
      PSPS: [
        'PSPS-19 own configured',
        'PSPS-10 council-eldc delegated, council-shdc delegated, council-bbc delegated',
        'PSPS-17 service-level-agreement unless: The Master Service Level Agreement does not cover it. with advice',
        'PSPS-07 service-level-agreement with advice',
      ],
      HA: silent,
      PD: silent,
      PR: 'PR-17 modified-procedure',
    },
  );

  row(
    'B10',
    'whose bank holidays count',
    ({calendar, procedures}) => [
      calendar.nation,
      ...(procedures?.list ?? []).map(({id, nation}) => nation && nation !== calendar.nation && `${id}: ${nation}`),
    ],
    {
      PP: ['england-and-wales', 'procedure-c: scotland'],
      PSPS: 'england-and-wales',
      HA: 'england-and-wales',
      PD: 'england-and-wales',
      PR: 'england-and-wales',
    },
  );
});

describe('kinds of feedback', () => {
  const kind =
    (name: Parameters<typeof kindOf>[1]): Reading =>
    (policy) => {
      const found = kindOf(policy, name);
      return [
        by(found, found?.handling),
        by(found?.reference, 'has a number'),
        by(found?.publication, 'publication with consent'),
      ];
    };

  row('B11', 'a complaint', kind('complaint'), {
    PP: ['PP-12 procedure', 'PP-20 has a number'],
    PSPS: 'PSPS-22 procedure',
    HA: 'HA-06 procedure',
    PD: 'PD-10 procedure',
    PR: 'PR-05 procedure',
  });

  row('B12', 'a compliment', kind('compliment'), {
    PP: ['PP-30 record', 'PP-30 has a number'],
    PSPS: 'PSPS-04 record',
    HA: ['HA-04 record', 'HA-05 publication with consent'],
    PD: 'PD-81 record',
    PR: 'PR-02 record',
  });

  row(
    'B13',
    'a suggestion and a comment',
    (policy) => [by(kindOf(policy, 'suggestion'), 'suggestion'), by(kindOf(policy, 'comment'), 'comment')],
    {
      PP: ['PP-03 suggestion', 'PP-03 comment'],
      PSPS: ['PSPS-04 suggestion', 'PSPS-04 comment'],
      HA: ['HA-03 suggestion', 'HA-03 comment'],
      PD: ['PD-05 suggestion', 'PD-05 comment'],
      PR: ['PR-02 suggestion', 'PR-02 comment'],
    },
  );

  row(
    'B14',
    'a request for a service, which is not yet a complaint',
    (policy) => [
      by(kindOf(policy, 'service-request'), 'a kind of its own'),
      ...topic(policy, 'service-request', 'defined', 'distinct'),
      ...excluded(policy, 'first-request'),
      ...topic(policy, 'early-resolution', 'before-complaint'),
    ],
    {
      PP: silent,
      PSPS: ['PSPS-21 a kind of its own', 'PSPS-23 defined (may), distinct (may)'],
      HA: 'HA-24 before-complaint (aim)',
      PD: [
        'PD-12 a kind of its own',
        'PD-12 defined, distinct',
        'PD-14 first-request unless: The service has failed. with advice',
      ],
      PR: ['PR-08 distinct', 'PR-08 first-request unless: The service failed.'],
    },
  );

  row(
    'B15',
    'when a request becomes a complaint',
    (policy) => {
      const becomes = kindOf(policy, 'service-request')?.becomesComplaint;
      return [
        by(becomes, `from ${becomes?.anchor}:`, becomes?.when.en),
        ...topic(policy, 'service-request', 'raised-when-dissatisfied', 'even-if-open', 'only-if-also-failed'),
        ...topic(policy, 'choice-to-complain', 'only-after-first-attempt'),
        ...excluded(policy, 'first-request').map((one) => one?.replace('first-request ', '')),
      ];
    },
    {
      PP: silent,
      PSPS: [
        'PSPS-23 from conversion: You are unhappy with what we did about your request, even if we are still working on it.',
        'PSPS-23 raised-when-dissatisfied (may), even-if-open (may)',
      ],
      HA: 'HA-29 only-after-first-attempt (aim)',
      PD: [
        'PD-12 from conversion: We failed to put it right, and the customer is dissatisfied with our response.',
        'PD-12 only-if-also-failed',
        'PD-14 unless: The service has failed. with advice',
      ],
      PR: 'PR-08 unless: The service failed.',
    },
  );

  row(
    'B16',
    'what comes from an MP or a councillor',
    (policy) => {
      const enquiry = kindOf(policy, 'member-enquiry');
      return [
        enquiry?.stage && timed(respond(enquiry.stage)),
        ...topic(policy, 'other-bodies', 'joint-complaints'),
        policy.representatives.who.some(({en}) => /Parliament/.test(en)) && by(policy.representatives, 'as advocate'),
      ];
    },
    {
      PP: 'PP-10 joint-complaints',
      PSPS: silent,
      HA: 'HA-16 as advocate',
      PD: 'PD-74 10 working-days from opened',
      PR: silent,
    },
  );

  row(
    'B17',
    'a petition',
    ({groups: {petition}}) => [
      by(petition, `from ${petition?.from}`),
      by(petition?.spokesperson, 'one contact'),
      by(petition?.answerTo, `answer to ${petition?.answerTo.who}`),
      by(petition?.meeting, 'meeting'),
    ],
    {
      PP: silent,
      PSPS: silent,
      // No threshold: two people are enough to be more than one.
      HA: ['HA-19 from 2', 'HA-21 one contact', 'HA-22 answer to all', 'HA-20 meeting'],
      PD: ['PD-79 from 10', 'PD-80 one contact', 'PD-80 answer to spokesperson'],
      PR: silent,
    },
  );

  row('B18', 'somebody who does not say who they are', ({anonymous}) => [by(anonymous, anonymous.handling)], {
    PP: silent,
    PSPS: silent,
    HA: silent,
    PD: 'PD-13 review-only',
    PR: 'PR-12 exclude',
  });

  row(
    'B19',
    'a survey from which something can begin',
    ({surveys, channels: {list}}) => [
      by(surveys.startsCase, 'starts a case'),
      ...list.map((one) => one.id === 'survey' && by(one, one.namedFor?.join(', '))),
    ],
    {PP: 'PP-32 compliment, suggestion', PSPS: silent, HA: silent, PD: 'PD-77 starts a case', PR: silent},
  );

  row('B20', 'a complaint of several people', ({groups}) => [by(groups)], {
    PP: silent,
    PSPS: 'PSPS-22',
    HA: 'HA-06',
    PD: 'PD-10',
    PR: 'PR-05',
  });
});

describe('who may complain', () => {
  row(
    'B21',
    'whose complaint is taken',
    ({eligibility: {complainants}, representatives}) => [
      ...byRule(
        complainants.filter(({accepted}) => accepted !== 'first-contact'),
        ({id}) => id,
      ),
      by(representatives, 'representatives'),
    ],
    {
      PP: 'PP-14 customer',
      PSPS: [
        'PSPS-06 own-customer',
        'PSPS-14 resident',
        'PSPS-18 council-employee',
        'PSPS-20 former-employee',
        'PSPS-07 client-organisation',
        'PSPS-19 other',
      ],
      HA: ['HA-06 customer', 'HA-16 representatives'],
      PD: ['PD-02 customer, resident, affected', 'PD-03 contractor', 'PD-02 representatives'],
      PR: ['PR-14 receiving-service, seeking-service', 'PR-17 other-party', 'PR-16 representatives'],
    },
  );

  row(
    'B22',
    'what becomes of a complaint by somebody who is no customer',
    (policy) => [
      ...policy.eligibility.complainants
        .filter(({id}) => ['non-customer', 'other', 'client-organisation', 'other-party', 'contractor'].includes(id))
        .map((one) => by(one, one.id, one.accepted, one.procedure && `by procedure ${one.procedure}`)),
      ...topic(policy, 'other-parties'),
      ...topic(policy, 'any-route', 'writing-required'),
    ],
    {
      PP: ['PP-15 non-customer first-contact', 'PP-15 after-first-contact', 'PP-15 writing-required'],
      PSPS: ['PSPS-07 client-organisation accept by procedure own', 'PSPS-19 other accept by procedure own'],
      HA: silent,
      PD: ['PD-03 contractor accept', 'PD-03 same-policy'],
      PR: ['PR-17 other-party accept', 'PR-17 modified-procedure', 'PR-18 recorded-alike'],
    },
  );

  row(
    'B23',
    'employees, past or present',
    (policy) => [
      ...policy.eligibility.complainants.map(
        (one) => one.choices && by(one, `${one.id}:`, one.choices.map(({id}) => id).join(' or ')),
      ),
      ...topic(policy, 'employees'),
      ...excluded(policy, 'employment'),
    ],
    {
      PP: silent,
      PSPS: [
        'PSPS-20 former-employee: complaint or grievance or whistleblowing',
        'PSPS-20 checked-against-grievance (should)',
      ],
      HA: silent,
      PD: 'PD-21 employment',
      PR: 'PR-11 employment absolute',
    },
  );

  row(
    'B24',
    'who may act for a customer',
    (policy) => [
      ...policy.representatives.who.map(({en}) => en),
      ...policy.statements
        .filter(
          ({covers = [], says}) => covers.includes('joint-complaints') && says.en.includes('Member of Parliament'),
        )
        .map((one) => by(one, 'a Member of Parliament, for a joint complaint')),
    ],
    {
      PP: 'PP-10 a Member of Parliament, for a joint complaint',
      PSPS: silent,
      HA: ['A friend', 'A support worker', 'A relative', 'A member of Parliament'],
      PD: 'A representative of a customer',
      PR: "Somebody else, with the person's consent",
    },
  );

  row('B25', 'whether the customer consents to that', ({representatives: {consent}}) => [by(consent, consent.rule)], {
    PP: silent,
    PSPS: silent,
    HA: 'HA-17 confirm',
    PD: silent,
    PR: 'PR-16 required',
  });

  row(
    'B26',
    'how late a complaint may be',
    ({eligibility: {windows}}) =>
      windows.flatMap(({ongoing, discretion, ...window}) => [
        by(window, window.months, 'months,', window.firmness),
        typeof ongoing === 'object' && by(ongoing, 'unless it goes on'),
        by(discretion, 'discretion'),
      ]),
    {
      PP: 'PP-13 3 months, must',
      PSPS: 'PSPS-24 12 months, normally',
      HA: ['HA-07 12 months, must', 'HA-07 unless it goes on'],
      PD: ['PD-16 12 months, normally', 'PD-85 discretion'],
      PR: 'PR-15 3 months, normally',
    },
  );

  row('B27', 'what that is counted from', ({eligibility}) => eligibility.windows.map((one) => by(one, one.from)), {
    PP: 'PP-13 last-service',
    PSPS: 'PSPS-24 issue',
    HA: 'HA-07 issue',
    PD: 'PD-16 issue',
    PR: 'PR-15 service',
  });
});

describe('ways to complain', () => {
  row('B28', 'spoken', (policy) => channels(policy, 'spoken'), {
    PP: 'PP-16 in-person',
    PSPS: 'PSPS-30 in-person, phone',
    HA: 'HA-15 spoken',
    PD: 'PD-25 visit, phone, colleague',
    PR: 'PR-06 phone, in-person',
  });

  row('B29', 'written', (policy) => channels(policy, 'written'), {
    PP: 'PP-17 email, letter',
    PSPS: ['PSPS-13 email', 'PSPS-30 letter'],
    HA: 'HA-15 written',
    PD: 'PD-25 email, letter, leaflet',
    PR: 'PR-06 email, letter',
  });

  row('B30', 'a form on a website, or a portal', (policy) => channels(policy, 'online'), {
    PP: silent,
    PSPS: 'PSPS-30 web-form',
    HA: silent,
    PD: 'PD-25 website, portal',
    PR: 'PR-06 online-form (preferred)',
  });

  row(
    'B31',
    'social media',
    (policy) => [...channels(policy, 'social'), by(policy.channels.socialMedia, 'answered in private')],
    {
      PP: silent,
      PSPS: 'PSPS-30 social-media',
      HA: ['HA-15 social-media', 'HA-36 answered in private'],
      PD: 'PD-25 social-media',
      PR: 'PR-06 social-media',
    },
  );

  row(
    'B32',
    'where a message to the chief executive or the board goes',
    ({channels: {boardContacts}}) => [by(boardContacts, boardContacts?.to.en)],
    {PP: silent, PSPS: silent, HA: silent, PD: 'PD-27 Customer Relations Team', PR: silent},
  );

  row(
    'B33',
    'help to complain, and being shown the way elsewhere',
    (policy) => [by(policy.channels.help, 'help'), ...topic(policy, 'other-bodies', 'signposted')],
    {
      PP: silent,
      PSPS: 'PSPS-08 help',
      HA: ['HA-18 help', 'HA-08 signposted'],
      PD: ['PD-26 help', 'PD-09 signposted'],
      PR: 'PR-32 signposted',
    },
  );

  row(
    'B34',
    'what is agreed with the customer about replies',
    (policy) => [
      by(policy.channels.replyChannel, policy.channels.replyChannel?.ways.join(', ')),
      ...policy.stages.flatMap((stage) => steps(stage, 'agree-reply-channel', 'agree-updates')),
    ],
    {
      PP: silent,
      PSPS: silent,
      HA: ['HA-35 phone, text, email, face-to-face, post', 'HA-35 agree-reply-channel'],
      PD: ['PD-39 agree-updates', 'PD-54 agree-updates'],
      PR: silent,
    },
  );

  row(
    'B35',
    'reasonable adjustments',
    (policy) => [
      by(policy.adjustments, 'adjustments'),
      by(policy.adjustments.refused, 'a refused one explained'),
      ...policy.document.declares.map((one) => /Equality Act/.test(one.what.en) && by(one, 'Equality Act')),
      ...topic(policy, 'fair-treatment', 'without-discrimination'),
      ...topic(policy, 'help-to-complain', 'offered'),
    ],
    {
      PP: 'PP-35 without-discrimination',
      PSPS: ['PSPS-36 adjustments', 'PSPS-36 Equality Act'],
      HA: 'HA-18 offered',
      PD: ['PD-86 adjustments', 'PD-87 a refused one explained', 'PD-04 Equality Act', 'PD-26 offered'],
      PR: silent,
    },
  );
});

describe('what is excluded', () => {
  row('B36', 'what has been considered already', (policy) => excluded(policy, 'already-considered'), {
    PP: silent,
    PSPS: silent,
    HA: 'HA-12 already-considered',
    PD: 'PD-15 already-considered',
    PR: silent,
  });

  row('B37', 'what is with the ombudsman', (policy) => excluded(policy, 'with-ombudsman'), {
    PP: silent,
    PSPS: silent,
    HA: 'HA-12 with-ombudsman',
    PD: silent,
    PR: silent,
  });

  row(
    'B38',
    'what is before a court or tribunal',
    (policy) => excluded(policy, 'legal-proceedings', 'legal-or-insurance'),
    {PP: silent, PSPS: silent, HA: 'HA-09 legal-proceedings', PD: 'PD-18 legal-or-insurance', PR: silent},
  );

  row(
    'B39',
    'insurance claims and personal injury',
    (policy) => [
      ...excluded(policy, 'insurance', 'legal-or-insurance'),
      ...policy.referrals.map(
        (one) => one.to.some(({en}) => /insurers/.test(en)) && by(one, one.name.en, 'to insurers'),
      ),
    ],
    {
      PP: silent,
      PSPS: silent,
      HA: ['HA-11 insurance absolute with advice', 'HA-44 Personal injury to insurers'],
      PD: 'PD-18 legal-or-insurance',
      PR: silent,
    },
  );

  row(
    'B40',
    'what is not our service',
    (policy) => [
      ...excluded(policy, 'not-our-service'),
      ...topic(policy, 'reasoned-answer-stage-1', 'responsibility'),
      ...policy.referrals.map((one) => one.id === 'other-agencies' && by(one, one.to.map(({en}) => en).join(', '))),
    ],
    {
      PP: silent,
      PSPS: 'PSPS-43 responsibility',
      HA: 'HA-08 not-our-service',
      PD: 'PD-20 not-our-service',
      PR: 'PR-32 The police, Social services, Other agencies',
    },
  );

  row(
    'B41',
    'neighbours and anti-social behaviour',
    (policy) => excluded(policy, 'neighbour-dispute', 'anti-social-behaviour'),
    {
      PP: silent,
      PSPS: silent,
      HA: 'HA-10 neighbour-dispute absolute with advice',
      PD: 'PD-17 anti-social-behaviour with advice',
      PR: 'PR-13 anti-social-behaviour unless: Our service failed, or the case was badly handled. with advice',
    },
  );

  row(
    'B42',
    'rent, service charges, allocations and other decisions',
    (policy) => excluded(policy, 'charges', 'allocations', 'decision-itself', 'regulatory-decision'),
    {
      PP: silent,
      PSPS: silent,
      HA: silent,
      PD: [
        'PD-19 charges unless: It is thought or shown that we acted outside the service charge policy. with advice',
        'PD-22 allocations with advice',
      ],
      PR: [
        'PR-09 decision-itself unless: It is about how the decision was carried out.',
        'PR-10 regulatory-decision unless: It is about how the matter was administered.',
      ],
    },
  );

  row('B43', 'performance under a service level agreement', (policy) => excluded(policy, 'service-level-agreement'), {
    PP: silent,
    PSPS: [
      'PSPS-17 service-level-agreement unless: The Master Service Level Agreement does not cover it. with advice',
      'PSPS-07 service-level-agreement with advice',
    ],
    HA: silent,
    PD: silent,
    PR: silent,
  });

  row(
    'B44',
    'what a refusal must hold',
    (policy) => [
      ...(['reasons', 'advice', 'ombudsman'] as const).map((one) => by(policy.eligibility.refusal[one], one)),
      ...holds(policy, 'refusal').map((one) => `letter: ${one}`),
      ...holds(policy, 'escalation-refusal').map((one) => `letter, no further stage: ${one}`),
    ],
    {
      PP: silent,
      PSPS: 'letter, no further stage: PSPS-37 reasons',
      HA: ['HA-13 reasons', 'HA-13 advice', 'letter: HA-13 reasons, advice'],
      PD: [
        'PD-23 reasons',
        'PD-23 ombudsman',
        'letter: PD-23 reasons, ombudsman',
        'letter, no further stage: PD-23 reasons, ombudsman',
      ],
      PR: silent,
    },
  );

  row(
    'B45',
    'that the ombudsman can overturn a refusal',
    (policy) => [
      by(policy.eligibility.refusal.overturned, 'overturned'),
      ...topic(policy, 'ombudsman-instruction', 'accepted'),
    ],
    {PP: silent, PSPS: silent, HA: silent, PD: ['PD-24 overturned', 'PD-24 accepted'], PR: silent},
  );
});

describe('first contact, and writing it down', () => {
  row(
    'B46',
    'settling it at first contact',
    (policy) => [...topic(policy, 'early-resolution'), ...topic(policy, 'staff-authority', 'settle-disputes')],
    {
      PP: ['PP-26 first-contact (aim)', 'PP-26 settle-disputes'],
      PSPS: 'PSPS-09 first-contact (aim), to-avoid-complaint (aim)',
      HA: 'HA-24 first-contact (aim), before-complaint (aim)',
      PD: 'PD-07 first-contact (aim), customer-may-decline (aim)',
      PR: 'PR-03 first-contact (aim)',
    },
  );

  row(
    'B47',
    'a number of its own, and where it is quoted',
    (policy) => [
      ...policy.kinds.map(({kind, reference}) => by(reference, kind)),
      ...topic(policy, 'logging', 'quoted'),
    ],
    {
      PP: ['PP-20 complaint', 'PP-30 compliment', 'PP-21 quoted'],
      PSPS: silent,
      HA: silent,
      PD: silent,
      PR: silent,
    },
  );

  row(
    'B48',
    'by when it is written down',
    (policy) => [timed(clockOf(first(policy), 'log')), ...topic(policy, 'logging', 'required')],
    {
      PP: 'PP-20 required',
      PSPS: 'PSPS-40 5 working-days (should) from opened',
      HA: silent,
      PD: 'PD-31 5 working-days from opened',
      PR: 'PR-19 0 working-days rolled forward from opened',
    },
  );

  row(
    'B49',
    'by when it is acknowledged at the first stage',
    (policy) => [timed(clockOf(first(policy), 'acknowledge')), ...topic(policy, 'acknowledging')],
    {
      PP: 'PP-19 only-if-late',
      PSPS: 'PSPS-40 5 working-days (should) from opened',
      HA: silent,
      PD: 'PD-31 5 working-days from opened',
      PR: silent,
    },
  );

  row(
    'B50',
    'what the acknowledgement holds',
    (policy) => [
      ...holds(policy, 'acknowledgement'),
      ...holds(policy, 'acknowledgement', first(policy).id),
      // The only acknowledgement that one policy knows.
      ...holds(policy, 'holding-notice'),
    ],
    {
      PP: 'PP-19 new-date',
      PSPS: silent,
      HA: silent,
      PD: 'PD-36 understanding, investigator, timescales',
      PR: silent,
    },
  );

  row(
    'B51',
    'that the customer confirms how it is understood',
    (policy) => [
      ...topic(policy, 'impartiality', 'clarify', 'fair-hearing'),
      ...steps(first(policy), 'confirm-understanding'),
    ],
    {
      PP: silent,
      PSPS: 'PSPS-32 clarify, fair-hearing',
      HA: silent,
      PD: ['PD-35 fair-hearing', 'PD-36 fair-hearing', 'PD-35 confirm-understanding'],
      PR: silent,
    },
  );

  row('B52', 'a target for settling it at once', (policy) => [timed(clockOf(first(policy), 'settle'))], {
    PP: silent,
    PSPS: silent,
    HA: 'HA-29 24 hours (aim) from opened (assumed)',
    PD: silent,
    PR: silent,
  });

  const referrals = ({referrals}: Policy, atOnce: boolean) =>
    referrals
      .filter(({immediately = false}) => immediately === atOnce)
      .map((one) => by(one, `${one.id}:`, one.to.map(({en}) => en).join(', '), one.bySelf && '(by the customer)'));

  row('B53', 'who hears at once of a risk to health or safety', (policy) => referrals(policy, true), {
    PP: silent,
    PSPS: silent,
    HA: 'HA-28 health-and-safety: A senior manager, The Health and Safety manager',
    PD: silent,
    PR: silent,
  });

  row(
    'B54',
    'who else hears of what',
    (policy) => [
      ...referrals(policy, false),
      ...policy.eligibility.complainants.flatMap(({choices, ...one}) =>
        (choices ?? []).map(({id}) => id !== 'complaint' && by(one, id)),
      ),
    ],
    {
      PP: 'PP-22 line-manager: The Line Manager',
      PSPS: [
        'PSPS-28 external-support: A support service',
        'PSPS-29 police: The police',
        'PSPS-20 grievance',
        'PSPS-20 whistleblowing',
      ],
      HA: ['HA-44 insurers: The insurers', 'HA-10 neighbourhood: The neighbourhood housing team'],
      PD: 'PD-09 safeguarding: The police, Social services (by the customer)',
      PR: 'PR-32 other-agencies: The police, Social services, Other agencies',
    },
  );
});

describe('the first stage', () => {
  row(
    'B55',
    'who has the first stage',
    (policy) => [
      ...governance(policy, 'investigates'),
      ...topic(policy, 'complaints-officer', 'handling'),
      ...delegated(policy, 0),
    ],
    {
      PP: ['PP-26 Whoever received it', 'PP-29 handling'],
      PSPS: ['PSPS-15 People Manager of the department', 'PSPS-15 delegated: people-manager, council-appointee'],
      HA: ['HA-30 Service improvement team with the relevant manager or team leader', 'HA-29 handling (aim)'],
      PD: ['PD-89 Complaint Resolution Officers', 'PD-28 handling'],
      PR: silent,
    },
  );

  row('B56', 'the time for the stage 1 answer', (policy) => [time(respond(first(policy)))], {
    PP: 'PP-18 not-configured (aim)',
    PSPS: 'PSPS-41 10 working-days (should)',
    HA: 'HA-30 5 working-days',
    PD: 'PD-41 10 working-days',
    // Silence about a duty that there is: it is answered, and no time is given.
    PR: 'PR-21 none-stated (aim)',
  });

  row('B57', "when the stage 1 answer's clock starts", (policy) => [start(respond(first(policy)))], {
    PP: 'not configured',
    PSPS: 'PSPS-41 acknowledged',
    HA: 'assumed: opened',
    PD: 'PD-41 acknowledged',
    PR: silent,
  });

  row(
    'B58',
    'a time that is agreed or announced instead',
    (policy) => {
      const {extension} = respond(first(policy));
      return [
        ...steps(first(policy), 'agree-timescale'),
        (extension?.how === 'agree' || extension?.how === 'notice') && moreTime(respond(first(policy))),
      ];
    },
    {
      PP: 'PP-19 notice no cap',
      PSPS: silent,
      HA: ['HA-25 agree-timescale', 'HA-33 agree no cap'],
      PD: silent,
      PR: silent,
    },
  );

  row('B59', 'more time at stage 1, and how much of it', (policy) => [moreTime(respond(first(policy)))], {
    PP: 'PP-19 notice no cap',
    PSPS: 'PSPS-42 inform at most 10 working-days',
    HA: 'HA-33 agree no cap',
    PD: 'PD-43 inform at most 10 working-days',
    PR: silent,
  });

  row(
    'B60',
    'what more time than that needs',
    (policy) => {
      const {cap, limit, ...extension} = respond(first(policy)).extension ?? {};
      return [
        cap && by(extension, 'a stated good reason'),
        limit && by(limit, lengthOf(limit.duration), `from ${limit.from}, then ${limit.approvedBy} and the customer`),
      ];
    },
    {
      PP: silent,
      PSPS: 'PSPS-42 a stated good reason',
      HA: silent,
      PD: [
        'PD-43 a stated good reason',
        'PD-44 20 working-days from acknowledged, then service-improvement-manager and the customer',
      ],
      PR: silent,
    },
  );

  row(
    'B61',
    'what the customer is told of a delay',
    (policy) => [
      ...holds(policy, 'holding-notice'),
      ...holds(policy, 'extension', first(policy).id),
      ...topic(policy, 'late-notice'),
      ...topic(policy, 'update-intervals', 'longer-time-agreed'),
    ],
    {
      PP: ['PP-19 new-date', 'PP-19 expected-date'],
      PSPS: ['PSPS-42 reason', 'PSPS-35 reason'],
      HA: 'HA-33 longer-time-agreed',
      PD: 'PD-43 reason, new-date',
      PR: silent,
    },
  );

  row(
    'B62',
    'new issues on the way',
    (policy) => [
      by(first(policy).newIssues?.join, 'joined'),
      by(first(policy).newIssues?.separate, 'a complaint of their own'),
    ],
    {
      PP: silent,
      PSPS: ['PSPS-45 joined', 'PSPS-46 a complaint of their own'],
      HA: silent,
      PD: silent,
      PR: silent,
    },
  );

  row(
    'B63',
    'mediation',
    (policy) => [
      by(first(policy).mediation, 'mediation'),
      ...steps(first(policy), 'offer-mediation'),
      ...topic(policy, 'mediation', 'free'),
    ],
    {
      PP: silent,
      PSPS: silent,
      HA: ['HA-34 mediation', 'HA-34 offer-mediation (may)', 'HA-34 free (may)'],
      PD: silent,
      PR: silent,
    },
  );

  row(
    'B64',
    'impartiality and conflicts of interest',
    (policy) => topic(policy, 'impartiality', 'independent', 'conflicts'),
    {PP: 'PP-05 independent', PSPS: 'PSPS-33 conflicts', HA: silent, PD: 'PD-33 conflicts', PR: silent},
  );

  row(
    'B65',
    'what the outcome can be, and that it has reasons',
    (policy) => [
      by(first(policy).outcomes, first(policy).outcomes.values.join(', ')),
      ...policy.stages.flatMap(({id}) =>
        holds(policy, 'stage-answer', id, 'decision', 'reasons').map((one) => `${id}: ${one}`),
      ),
    ],
    {
      PP: silent,
      PSPS: ['stage-1: PSPS-43 reasons', 'stage-2: PSPS-52 decision, reasons'],
      HA: silent,
      PD: ['PD-45 upheld, partially-upheld, not-upheld', 'stage-1: PD-45 decision, reasons', 'stage-2: PD-54 decision'],
      PR: silent,
    },
  );

  row('B66', 'what the stage 1 answer holds', (policy) => holds(policy, 'stage-answer', first(policy).id), {
    PP: 'PP-24 root-cause if upheld, apology if upheld (should), remedy if upheld',
    PSPS: ['PSPS-43 every-point, reasons, law-and-policy, responsibility', 'PSPS-44 escalation-route'],
    HA: [
      'HA-26 every-point',
      'HA-31 findings if upheld (aim), remedy if upheld (aim)',
      'HA-24 apology if upheld (aim)',
    ],
    PD: [
      'PD-41 understanding, investigation, learning',
      'PD-29 findings, root-cause',
      'PD-40 every-point',
      'PD-45 decision, reasons',
      'PD-47 remedy if upheld, actions if upheld, prevention if upheld, payments if upheld',
      'PD-48 escalation-route, ombudsman',
    ],
    PR: silent,
  });

  row(
    'B67',
    'that the outcome is talked over before the letter',
    (policy) => [...steps(first(policy), 'discuss-outcome'), ...topic(policy, 'outcome-discussed', 'before-letter')],
    {PP: silent, PSPS: silent, HA: silent, PD: ['PD-29 discuss-outcome', 'PD-42 before-letter (aim)'], PR: silent},
  );
});

describe('the second stage, or appeal', () => {
  row(
    'B68',
    'what the second stage is called',
    (policy) => [
      by(second(policy), second(policy).name.en),
      policy.stages.length === 2 && 'the last',
      perProcedure(policy),
    ],
    {
      PP: ['PP-28 Further stage', 'the last', 'PP-36 per procedure'],
      PSPS: ['PSPS-47 Stage 2', 'the last'],
      HA: ['HA-38 Stage 2: Senior manager review', 'the last'],
      PD: ['PD-50 Stage 2', 'the last'],
      PR: ['PR-22 Appeal to the Panel', 'the last'],
    },
  );

  row(
    'B69',
    'who decides at the second stage',
    (policy) => [
      perProcedure(policy),
      ...governance(policy, 'reviews'),
      ...delegated(policy, 1),
      second(policy).panel && by(second(policy), 'a panel'),
      by(second(policy).hearing, 'hearing'),
    ],
    {
      PP: 'PP-36 per procedure',
      PSPS: 'PSPS-16 delegated: client-liaison-officer, council-officer, senior-leadership-team',
      HA: 'HA-38 Senior manager',
      PD: 'PD-89 Heads of Service, Directors and Executive Directors',
      PR: ['PR-22 a panel', 'PR-23 hearing'],
    },
  );

  row(
    'B70',
    'that it is somebody else than before',
    (policy) => [
      by(second(policy).differentPerson, second(policy).differentPerson?.rule),
      !second(policy).takenBy.some((role) => first(policy).takenBy.includes(role)) && 'by other roles',
      second(policy).panel && 'by a panel',
    ],
    {
      PP: silent,
      PSPS: 'PSPS-49 required',
      // Follows from who is named for each stage. Only one policy says it in words.
      HA: 'by other roles',
      PD: 'by other roles',
      PR: ['by other roles', 'by a panel'],
    },
  );

  row('B71', 'by when the request is acknowledged', (policy) => [timed(clockOf(second(policy), 'acknowledge'))], {
    PP: silent,
    PSPS: 'PSPS-48 5 working-days from opened',
    HA: silent,
    PD: 'PD-50 5 working-days from opened',
    PR: silent,
  });

  row(
    'B72',
    'how whoever reviews it gets in touch',
    (policy) => [timed(clockOf(second(policy), 'contact')), ...steps(second(policy), 'offer-meeting', 'offer-hearing')],
    {
      PP: silent,
      PSPS: silent,
      HA: 'HA-38 offer-meeting (may)',
      PD: 'PD-52 5 working-days from assigned (assumed)',
      PR: 'PR-23 offer-hearing',
    },
  );

  row('B73', 'the time for the stage 2 answer', (policy) => [time(respond(second(policy)))], {
    // Whatever number there is stands in the procedures.
    PP: 'PP-18 not-configured (aim)',
    PSPS: 'PSPS-50 20 working-days (aim)',
    HA: 'HA-39 7 calendar-days (aim)',
    PD: 'PD-55 20 working-days',
    PR: 'PR-25 20 working-days',
  });

  row('B74', "when the stage 2 answer's clock starts", (policy) => [start(respond(second(policy)))], {
    PP: 'not configured',
    PSPS: 'PSPS-50 acknowledged',
    HA: 'assumed: opened',
    PD: 'PD-55 acknowledged',
    PR: 'PR-25 opened',
  });

  row('B75', 'more time at stage 2, and how much of it', (policy) => [moreTime(respond(second(policy)))], {
    // Said once, for whatever time is not kept.
    PP: 'PP-19 notice no cap',
    PSPS: 'PSPS-51 inform at most 20 working-days',
    HA: 'HA-40 agree in advance no cap',
    PD: 'PD-56 inform at most 20 working-days',
    PR: 'PR-26 vary or panel-unavailable at most 10 working-days',
  });

  row(
    'B76',
    'how long the second stage can be asked for',
    (policy) => [second(policy).request?.within && lengthOf(second(policy).request?.within ?? 'none-stated')],
    {PP: silent, PSPS: silent, HA: silent, PD: silent, PR: silent},
  );

  row('B77', 'that a part of the complaint can go on', (policy) => [by(second(policy).request?.inPart, 'in part')], {
    PP: silent,
    PSPS: 'PSPS-47 in part',
    HA: silent,
    PD: silent,
    PR: silent,
  });

  row(
    'B78',
    'on what grounds the second stage may be refused',
    (policy) => [
      by(second(policy).request?.refusal, second(policy).request?.refusal?.grounds),
      ...topic(policy, 'escalation-refusal'),
    ],
    {
      PP: silent,
      // Its exclusions speak of behaviour alone.
      PSPS: ['PSPS-37 behaviour', 'PSPS-37 valid-reasons-only, as-exclusions'],
      HA: silent,
      PD: ['PD-51 exclusions', 'PD-51 valid-reasons-only, as-exclusions'],
      PR: 'PR-22 open-to-all',
    },
  );

  row('B79', 'what the stage 2 answer holds', (policy) => holds(policy, 'stage-answer', second(policy).id), {
    PP: silent,
    PSPS: 'PSPS-52 stage, understanding, decision, reasons, remedy, actions, ombudsman',
    HA: silent,
    PD: [
      'PD-55 understanding, findings, learning',
      'PD-54 investigation, decision',
      'PD-29 root-cause, remedy if upheld',
      'PD-57 ombudsman',
    ],
    PR: 'PR-29 ombudsman (should)',
  });
});

describe('the ombudsman', () => {
  row(
    'B80',
    'which ombudsman it is',
    ({ombudsmen}) => ombudsmen.map((one) => by(one, one.name.en, Object.keys(one.contact).length === 0 && '(unnamed)')),
    {
      PP: silent,
      PSPS: 'PSPS-52 The Ombudsman (unnamed)',
      HA: 'HA-55 Housing Ombudsman',
      PD: 'PD-61 Housing Ombudsman',
      PR: 'PR-29 Housing Ombudsman',
    },
  );

  row(
    'B81',
    'from when the ombudsman can be asked',
    ({ombudsmen}) =>
      ombudsmen.flatMap(({advice, review, wait}) => [
        by(advice, 'advice at any time'),
        by(review, `review after ${review?.after}`),
        wait && by(wait, `after ${lengthOf(wait.duration)}`, wait.outdated && '(outdated)'),
      ]),
    {
      PP: silent,
      PSPS: 'PSPS-52 review after stage-2',
      HA: 'HA-54 review after stage-2',
      PD: ['PD-61 advice at any time', 'PD-62 review after stage-2'],
      PR: ['PR-30 review after appeal', 'PR-27 after 8 weeks (outdated)'],
    },
  );

  row(
    'B82',
    'a designated person',
    ({ombudsmen}) =>
      ombudsmen.map(
        ({designatedPerson: one}) =>
          one && by(one, one.registered ? 'registered' : 'none registered', one.outdated && '(outdated)'),
      ),
    {PP: silent, PSPS: silent, HA: 'HA-54 registered (outdated)', PD: silent, PR: 'PR-28 none registered (outdated)'},
  );

  row(
    'B83',
    'by when it has its evidence',
    ({ombudsmen}) =>
      ombudsmen.flatMap(({evidence}) => [
        by(evidence, "the ombudsman's date"),
        by(evidence?.revised, 'another if agreed'),
        by(evidence?.late, 'what follows if late'),
      ]),
    {
      PP: silent,
      PSPS: silent,
      HA: silent,
      PD: ["PD-65 the ombudsman's date", 'PD-66 another if agreed', 'PD-67 what follows if late'],
      PR: silent,
    },
  );
});

describe('remedies', () => {
  row('B84', 'which remedies there are', ({remedies}) => byRule(remedies.types, ({id}) => id), {
    PP: 'PP-24 explanation, apology, action',
    PSPS: 'PSPS-53 apology, acknowledge-fault, explanation, action, reconsider-decision, amend-record, financial, change-policy',
    HA: ['HA-24 apology', 'HA-32 restore-position', 'HA-41 goodwill-gesture', 'HA-42 financial'],
    PD: 'PD-68 apology, action, reconsider-decision, amend-record, financial, change-policy',
    PR: 'PR-33 apology, change-policy, goodwill-gesture, financial',
  });

  row(
    'B85',
    'what compensation is measured by',
    (policy) => [
      ...topic(policy, 'remedy-impact'),
      ...topic(policy, 'compensation', 'grounds', 'factors', 'evidence'),
      ...byRule(policy.remedies.notPaid, ({what}) => `not ${what.en}`),
    ],
    {
      PP: silent,
      PSPS: 'PSPS-54 reflected (should)',
      HA: ['HA-42 reflected', 'HA-42 grounds'],
      PD: [
        'PD-69 reflected',
        'PD-72 reflected',
        'PD-70 evidence (may)',
        'PD-72 factors',
        'PD-71 not Lost wages, not Annual leave',
      ],
      PR: silent,
    },
  );

  row(
    'B86',
    'who may promise it',
    (policy) => [
      by(policy.remedies.authority, `limits set: ${policy.remedies.authority?.limits.length}`),
      ...topic(policy, 'compensation', 'guidance'),
    ],
    {PP: silent, PSPS: silent, HA: ['HA-41 limits set: 0', 'HA-41 guidance (may)'], PD: silent, PR: silent},
  );

  row(
    'B87',
    'what may be set against debts',
    ({remedies: {offset}}) => [by(offset, offset?.lines.join(', '), 'alone')],
    {PP: silent, PSPS: silent, HA: silent, PD: 'PD-73 discretionary alone', PR: silent},
  );

  row('B88', 'a log of payments', ({remedies}) => [by(remedies.paymentLog, 'log')], {
    PP: silent,
    PSPS: silent,
    HA: silent,
    PD: silent,
    PR: 'PR-34 log',
  });

  row(
    'B89',
    'that it is agreed before the letter',
    (policy) => [
      by(policy.remedies.agreedFirst, 'agreed first'),
      ...policy.stages.flatMap((stage) => steps(stage, 'agree-remedy').map((one) => one && `${stage.id}: ${one}`)),
    ],
    {
      PP: silent,
      PSPS: silent,
      HA: silent,
      PD: ['PD-68 agreed first', 'stage-1: PD-68 agree-remedy', 'stage-2: PD-68 agree-remedy'],
      PR: silent,
    },
  );
});

describe('closing, and after', () => {
  row(
    'B90',
    'whether resolved and closed are two things',
    (policy) => [
      by(policy.closing.resolved, 'resolved when told'),
      policy.closing.actions === 'block' && by(policy.closing, 'closed when all is done'),
      ...actionsInAnswers(policy),
    ],
    {
      PP: silent,
      PSPS: ['PSPS-55 actions in the answer', 'PSPS-52 actions in the answer'],
      HA: silent,
      PD: ['PD-46 resolved when told', 'PD-58 closed when all is done', 'PD-47 actions in the answer'],
      PR: silent,
    },
  );

  row(
    'B91',
    'how actions are followed',
    (policy) => [
      ...actionsInAnswers(policy),
      ...topic(policy, 'remedy-dates', 'what-and-when'),
      ...topic(policy, 'answer-when-known', 'actions-tracked'),
      by(policy.closing.closedBy, 'closed by', policy.closing.closedBy?.roles.join(', ')),
    ],
    {
      PP: silent,
      PSPS: ['PSPS-55 actions in the answer', 'PSPS-52 actions in the answer'],
      HA: silent,
      PD: [
        'PD-47 actions in the answer',
        'PD-47 what-and-when',
        'PD-59 actions-tracked',
        'PD-59 closed by complaint-resolution-officer, senior-complaint-resolution-officer, service-improvement-manager',
      ],
      PR: silent,
    },
  );

  row('B92', 'a survey after closing', ({surveys}) => [by(surveys.afterClosing, 'survey')], {
    PP: silent,
    PSPS: silent,
    HA: 'HA-47 survey',
    PD: 'PD-60 survey',
    PR: 'PR-36 survey',
  });
});

describe('behaviour, privacy and reports', () => {
  row(
    'B93',
    'what is done about behaviour that is hard to bear',
    (policy) => {
      const {behaviour} = policy;
      return [
        by(behaviour && {clause: behaviour.decisionClause}, 'recommended by', behaviour?.recommendedBy?.join(', ')),
        by(behaviour && {clause: behaviour.decisionClause}, 'decided by', behaviour?.decidedBy?.join(', ')),
        ...byRule(behaviour?.considers, ({what}) => `weighs ${what}`),
        ...topic(policy, 'behaviour', 'policy', 'enforcement'),
        ...policy.document.linked.map((one) => /behaviour$|Complainants/.test(one.title.en) && by(one, one.title.en)),
      ];
    },
    {
      PP: silent,
      PSPS: [
        'PSPS-26 recommended by head-of-department',
        'PSPS-26 decided by head-of-corporate-services, chief-finance-officer, chief-delivery-officer',
        'PSPS-27 weighs proportionality',
        'PSPS-28 weighs wellbeing',
        'PSPS-38 weighs equality',
        'PSPS-29 weighs police',
        'PSPS-25 policy (may)',
      ],
      HA: ['HA-49 policy', 'HA-56 Guidance on unacceptable customer behaviour'],
      PD: ['PD-78 policy', 'PD-78 Unreasonable or Persistent Complainants Framework'],
      PR: ['PR-31 weighs tenancy', 'PR-31 enforcement'],
    },
  );

  row(
    'B94',
    'keeping a name from whom the complaint is about',
    (policy) => [
      by(policy.privacy.withheldIdentity, 'on request'),
      ...topic(policy, 'confidentiality', 'need-to-know', 'warned-facts-may-identify'),
    ],
    {
      PP: silent,
      PSPS: silent,
      HA: 'HA-23 need-to-know',
      PD: ['PD-84 on request', 'PD-84 warned-facts-may-identify'],
      PR: silent,
    },
  );

  row(
    'B95',
    'notice and record of a breach of data',
    (policy) => {
      const {breach} = policy.privacy;
      return [
        by(breach, `notice within ${breach?.hours} hours`),
        by(breach?.record, 'record'),
        by(breach?.individuals, 'told to those at risk'),
        ...topic(policy, 'confidentiality', 'data-protection'),
      ];
    },
    {
      PP: silent,
      PSPS: silent,
      // Data protection in general, not this duty.
      HA: 'HA-23 data-protection',
      PD: 'PD-83 data-protection',
      PR: ['PR-42 notice within 72 hours', 'PR-41 record', 'PR-43 told to those at risk', 'PR-40 data-protection'],
    },
  );

  row(
    'B96',
    'what is reported within',
    (policy) => [
      ...policy.reports
        .filter(({published}) => !published)
        .map((one) => by(one, `${one.to.en}, ${one.every}:`, one.contents.join(', '))),
      ...topic(policy, 'own-targets'),
    ],
    {
      PP: 'PP-09 set, monitored',
      PSPS: 'PSPS-57 Board of Directors, none-stated: learning',
      HA: 'HA-50 Customer Services Committee, agreed: themes, outcomes, volumes, satisfaction',
      PD: 'PD-90 Purpose Committee, quarter: performance',
      PR: ['PR-35 Managers, regularly: volumes', 'PR-35 Customer Board, year: volumes, outcomes, learning'],
    },
  );

  row(
    'B97',
    'what is published',
    ({reports}) => reports.map(({published, every}) => by(published, `${every}:`, published?.where.join(', '))),
    {
      PP: silent,
      PSPS: silent,
      HA: 'HA-51 year: customers',
      PD: 'PD-88 year: website',
      PR: 'PR-38 regularly: newsletter, website',
    },
  );

  row(
    'B98',
    'what must be on record, and where',
    (policy) => [
      ...topic(policy, 'full-record'),
      ...topic(policy, 'answer-when-known', 'actions-tracked'),
      ...topic(policy, 'ombudsman-evidence', 'portal'),
      ...topic(policy, 'complaints-as-intelligence', 'used'),
    ],
    {
      PP: ['PP-20 complaint, reference', 'PP-25 outcomes', 'PP-31 correspondence', 'PP-25 used'],
      PSPS: ['PSPS-39 complaint, correspondence, outcomes', 'PSPS-56 used'],
      HA: 'HA-45 used',
      PD: ['PD-59 actions-tracked', 'PD-65 portal', 'PD-05 used'],
      PR: ['PR-20 complaint, correspondence', 'PR-39 used'],
    },
  );
});

test('every one of the 98 rows is here, once and in order', () => {
  assert.deepEqual(
    rows,
    Array.from({length: 98}, (_, at) => `B${String(at + 1).padStart(2, '0')}`),
  );
});
