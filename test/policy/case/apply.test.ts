import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type CaseEvent, replay} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import {ada, leak, staff} from '../../support/people.ts';
import {at, event, gone, learns} from './learns.ts';

const {sam, noor, max} = staff;

const told = {stage: 'stage-1', duty: 'acknowledge', due: plain('2026-06-15'), calendar: 'v1'} as const;
const laterTold = {stage: 'stage-1', duty: 'respond', due: plain('2026-06-24'), calendar: 'v1'} as const;
const facts = {
  policy: {id: 'plus-dane', version: '2024-03'},
  stage: 'stage-1',
  intake: leak,
  told: [told],
  keyHash: 'hash-of-the-key',
} as const;
const submitted = event('submitted', '2026-06-08', facts, ada);

const inFirst = {stage: 'stage-1'} as const;
const assigned = event('assigned', '2026-06-09', {...inFirst, to: {id: sam.id, name: sam.name, roles: sam.roles}}, max);
const escalated = event('escalationRequested', '2026-06-20', {stage: 'stage-2', reason: 'It leaks.', told: []}, ada);

/** What is known of a stage in which nothing has happened but what is given. */
const stage = (id: string, known: object) => ({
  id,
  considered: [],
  told: [],
  extensions: [],
  steps: [],
  remedies: [],
  ...known,
});
const opened = (day: string, logged = day) => ({opened: at(day), logged: at(logged)});

/** What an event that comes after the complaint changes. */
const after = (...events: readonly CaseEvent[]) => learns(submitted, ...events);

describe('how it came, and what it is', () => {
  it('begins as a complaint at the first stage, with nothing else known', () => {
    assert.deepEqual(replay([submitted]), {
      policy: facts.policy,
      kind: 'complaint',
      intake: leak,
      keyHash: 'hash-of-the-key',
      stages: [stage('stage-1', {moments: opened('2026-06-08'), told: [told]})],
      actions: [],
      payments: [],
      issues: [],
      referrals: [],
      links: [],
      adjustments: [],
      withheldFrom: [],
      conflicted: [],
      learning: [],
      breaches: [],
    });
  });

  it('counts from when it was received, and knows when it was written down', () => {
    const {stages} = replay([event('submitted', '2026-06-08', {...facts, receivedAt: at('2026-06-03')})]);
    assert.deepEqual(stages[0]?.moments, opened('2026-06-03', '2026-06-08'));
  });

  it('knows the kind, the procedure, the people and whoever must not hear the name, as they were given', () => {
    const intake = {...leak, group: {people: 12, petition: 'paper'}, withheldFrom: 'Sam Okafor'};
    const known = replay([event('submitted', '2026-06-08', {...facts, kind: 'comment', procedure: 'own', intake})]);
    assert.deepEqual(
      [known.kind, known.procedure, known.group, known.withheldFrom],
      ['comment', 'own', {people: 12}, ['Sam Okafor']],
    );
  });

  it('begins anew, from its receipt and considered by whom it was, when it is taken for another kind', () => {
    const classified = event('classified', '2026-06-12', {
      from: 'comment',
      to: 'suggestion',
      reason: 'No complaint.',
      stage: 'record',
      openedAt: at('2026-06-08'),
      told: [laterTold],
    });
    assert.deepEqual(after(assigned, classified), {
      kind: 'suggestion',
      stages: {
        'stage-1': gone,
        record: stage('record', {
          moments: opened('2026-06-08', '2026-06-12'),
          told: [laterTold],
          considered: ['sam'],
        }),
      },
    });
  });

  it('knows from when a complaint that was found in it counts', () => {
    const raised = event('complaintRaised', '2026-06-12', {reason: 'R', evident: true, countsFrom: at('2026-06-08')});
    assert.deepEqual(after(raised), {raised: {countsFrom: at('2026-06-08')}});
  });

  it('begins at the first stage of a procedure that is chosen, as received, logged and considered before', () => {
    const chosen = event('procedureChosen', '2026-06-12', {procedure: 'b', stage: 'b-1', told: [laterTold]});
    const moments = opened('2026-06-08');
    assert.deepEqual(after(assigned, chosen), {
      procedure: 'b',
      stages: {'stage-1': gone, 'b-1': stage('b-1', {moments, told: [laterTold], considered: ['sam']})},
    });
  });

  it('keeps the beginning that it got by being taken after a refusal', () => {
    const accepted = event('accepted', '2026-06-10', {...inFirst, reason: 'R', told: [], openedAt: at('2026-06-10')});
    const chosen = event('procedureChosen', '2026-06-12', {procedure: 'b', stage: 'b-1', told: []});
    const {stages} = replay([submitted, accepted, chosen]);
    assert.deepEqual(stages[0]?.moments, opened('2026-06-10'));
  });

  it('ends here when it is routed to another procedure, and goes on when it is a complaint', () => {
    const routed = (choice: string) => event('routed', '2026-06-12', {choice, reason: 'R'});
    assert.deepEqual(after(routed('complaint')), {route: 'complaint'});
    assert.deepEqual(after(routed('grievance')), {
      route: 'grievance',
      acceptance: {state: 'declined', at: at('2026-06-12'), exclusion: 'grievance'},
    });
  });

  it('moves the receipt of the first stage alone, and adds the dates that became earlier', () => {
    const corrected = event('receiptCorrected', '2026-06-21', {
      from: at('2026-06-08'),
      to: at('2026-06-05'),
      reason: 'The letter is stamped.',
      told: [laterTold],
    });
    assert.deepEqual(after(escalated, corrected), {
      stages: {'stage-1': {moments: opened('2026-06-05', '2026-06-08'), told: [told, laterTold]}},
    });
  });

  it('is settled once, by whoever of the staff did it', () => {
    const settled = (day: string, by: typeof sam | typeof noor) =>
      event('settled', day, {...inFirst, summary: 'S', how: 'phone'}, by);
    assert.deepEqual(after(settled('2026-06-09', sam)), {
      stages: {'stage-1': {moments: {...opened('2026-06-08'), settled: at('2026-06-09')}, considered: ['sam']}},
    });
    assert.deepEqual(after(settled('2026-06-09', sam), settled('2026-06-10', noor)), {
      stages: {'stage-1': {considered: ['sam', 'noor']}},
    });
    assert.deepEqual(after(settled('2026-06-09', sam), settled('2026-06-10', sam)), {});
  });

  it('knows what came of a first contact', () => {
    const contact = event('firstContactRecorded', '2026-06-09', {summary: 'S', settled: false});
    assert.deepEqual(after(contact), {firstContact: {settled: false, at: at('2026-06-09')}});
  });

  it('is accepted without a new beginning where nothing had refused it', () => {
    const accepted = event('accepted', '2026-06-09', {...inFirst, reason: 'R', told: []});
    assert.deepEqual(after(accepted), {acceptance: {state: 'accepted', at: at('2026-06-09')}});
  });

  it('begins anew where it is accepted after a refusal, and belongs to this procedure after all', () => {
    const routed = event('routed', '2026-06-09', {choice: 'grievance', reason: 'R'});
    const accepted = (name: string, day: string) =>
      event('accepted', day, {stage: name, reason: 'R', openedAt: at(day), told: [laterTold]});
    assert.deepEqual(after(assigned, routed, accepted('stage-1', '2026-06-12')), {
      route: 'complaint',
      acceptance: {state: 'accepted', at: at('2026-06-12')},
      stages: {'stage-1': {moments: opened('2026-06-12'), told: [laterTold]}},
    });
    const refused = event('escalationDeclined', '2026-06-21', {stage: 'stage-2', ground: 'g', reason: 'R'});
    assert.deepEqual(after(escalated, refused, accepted('stage-2', '2026-06-25')), {
      acceptance: {state: 'accepted', at: at('2026-06-25')},
      stages: {'stage-2': {moments: opened('2026-06-25'), told: [laterTold], declinedAt: gone}},
    });
  });

  it('is declined for a named exclusion, by somebody who has considered it', () => {
    const declined = event('declined', '2026-06-09', {exclusion: 'employment', reason: 'R', evidence: 'E'});
    assert.deepEqual(after(declined), {
      acceptance: {state: 'declined', at: at('2026-06-09'), exclusion: 'employment'},
      stages: {'stage-1': {considered: ['sam']}},
    });
  });

  it('keeps every case that it is linked to', () => {
    const linked = (reference: string) => event('linked', '2026-06-09', {reference, why: 'complaint'});
    const [one, two] = ['RD-1', 'RD-2'].map((reference) => ({reference, why: 'complaint'}));
    assert.deepEqual(after(linked('RD-1')), {links: [one]});
    assert.deepEqual(after(linked('RD-1'), linked('RD-2')), {links: [one, two]});
  });
});

describe('who it is about and who deals with it', () => {
  it('is held by whoever was given it, who has considered it; whoever gave it has not', () => {
    assert.deepEqual(after(assigned), {
      stages: {
        'stage-1': {
          moments: {...opened('2026-06-08'), assigned: at('2026-06-09')},
          holder: {id: 'sam', name: 'Sam Okafor', roles: sam.roles},
          considered: ['sam'],
        },
      },
    });
    const {kind: _, ...noorNow} = noor;
    assert.deepEqual(after(assigned, event('assigned', '2026-06-10', {...inFirst, to: noorNow})), {
      stages: {'stage-1': {holder: noorNow, considered: ['sam', 'noor']}},
    });
  });

  it('is taken from the holder alone who has a stake in it', () => {
    const declared = ({id, name}: typeof sam | typeof noor) =>
      event('conflictDeclared', '2026-06-10', {...inFirst, person: {id, name}, reason: 'R'});
    assert.deepEqual(after(assigned, declared(sam)), {conflicted: ['sam'], stages: {'stage-1': {holder: gone}}});
    assert.deepEqual(after(assigned, declared(noor)), {conflicted: ['noor']});
    assert.deepEqual(after(declared(noor)), {conflicted: ['noor']});
    assert.deepEqual(after(declared(noor), declared(noor)), {});
  });

  it('knows whether somebody may speak for the customer', () => {
    const asked = event('consentAsked', '2026-06-10', {});
    const answered = (given: boolean) => event('consentAnswered', '2026-06-11', {given, how: 'phone'});
    assert.deepEqual(after(asked), {consent: 'asked'});
    assert.deepEqual(after(asked, answered(true)), {consent: 'given'});
    assert.deepEqual(after(asked, answered(false)), {consent: 'refused'});
  });

  it('keeps each adjustment that was agreed, and what was agreed instead of one that was refused', () => {
    const agreed = event('adjustmentAgreed', '2026-06-10', {what: 'Large print'});
    const refused = event('adjustmentRefused', '2026-06-11', {what: 'Braille', reason: 'R', alternative: 'A reading'});
    assert.deepEqual(after(agreed), {adjustments: ['Large print']});
    assert.deepEqual(after(agreed, refused), {adjustments: ['Large print', 'A reading']});
  });

  it('counts the people of a group anew, with a spokesperson where there is one', () => {
    const recorded = (more: {spokesperson?: string}) => event('groupRecorded', '2026-06-10', {people: 12, ...more});
    assert.deepEqual(after(recorded({})), {group: {people: 12}});
    assert.deepEqual(after(recorded({}), recorded({spokesperson: 'Bo Example'})), {
      group: {people: 12, spokesperson: 'Bo Example'},
    });
  });

  it('withholds the name from each person once', () => {
    const withheld = event('identityWithheld', '2026-06-10', {from: 'sam'});
    assert.deepEqual(after(withheld), {withheldFrom: ['sam']});
    assert.deepEqual(after(withheld, withheld), {});
  });

  it('restricts contact by two people, and lifts it', () => {
    const recommended = event('restrictionRecommended', '2026-06-10', {what: 'Calls', facts: 'F'}, sam);
    const review = plain('2026-12-10');
    const decided = event('restricted', '2026-06-11', {what: 'Letters only', considered: [], review}, noor);
    const restriction = {what: 'Letters only', recommendedBy: 'sam', decidedAt: at('2026-06-11'), review};
    assert.deepEqual(after(recommended), {restriction: {what: 'Calls', recommendedBy: 'sam'}});
    assert.deepEqual(after(recommended, decided), {restriction});
    assert.deepEqual(after(decided), {restriction: {...restriction, recommendedBy: 'noor'}});
    const rejected = event('restrictionRejected', '2026-06-11', {reason: 'R'});
    assert.deepEqual(after(recommended, rejected), {restriction: gone});
    const lifted = event('unrestricted', '2026-06-12', {reason: 'R'});
    assert.deepEqual(after(decided, lifted), {restriction: gone});
  });

  it('knows whoever is not of the staff by what they are', () => {
    const recommended = event('restrictionRecommended', '2026-06-10', {what: 'Calls', facts: 'F'}, ada);
    assert.deepEqual(after(recommended), {restriction: {what: 'Calls', recommendedBy: 'complainant'}});
  });
});

describe('what is said', () => {
  it('is in the log, and changes nothing of what is known', () => {
    const said = [
      event('messageSent', '2026-06-10', {text: 'T'}, ada),
      event('noteAdded', '2026-06-10', {text: 'T'}),
      event('fileAdded', '2026-06-10', {name: 'roof.png', mediaType: 'image/png', size: 5, kept: 'k'}),
      event('updated', '2026-06-10', {text: 'T'}),
    ];
    for (const one of said) assert.deepEqual(after(one), {}, one.type);
  });

  it('agrees how often the customer hears, which is a step done once', () => {
    const agreed = (everyDays: number) => event('updateAgreed', '2026-06-10', {...inFirst, everyDays, how: 'phone'});
    const updates = (everyDays: number) => ({everyDays, how: 'phone', agreedAt: at('2026-06-10')});
    assert.deepEqual(after(agreed(5)), {stages: {'stage-1': {updates: updates(5), steps: ['agree-updates']}}});
    assert.deepEqual(after(agreed(5), agreed(7)), {stages: {'stage-1': {updates: updates(7)}}});
  });

  it('knows the first contact of a stage, and that whoever made it considered the case', () => {
    const contacted = (day: string) => event('contacted', day, {...inFirst, how: 'phone', summary: 'S'});
    assert.deepEqual(after(contacted('2026-06-10')), {
      stages: {'stage-1': {moments: {...opened('2026-06-08'), contacted: at('2026-06-10')}, considered: ['sam']}},
    });
    assert.deepEqual(after(contacted('2026-06-10'), contacted('2026-06-11')), {});
  });

  it('knows whether our understanding is right, which confirms it once', () => {
    const answered = (right: boolean) => event('understandingAnswered', '2026-06-10', {...inFirst, right}, ada);
    assert.deepEqual(after(answered(false)), {
      stages: {'stage-1': {understandingAnswer: 'wrong', steps: ['confirm-understanding']}},
    });
    assert.deepEqual(after(answered(false), answered(true)), {stages: {'stage-1': {understandingAnswer: 'right'}}});
  });
});

describe('the work of a stage', () => {
  it('is acknowledged once, with the understanding and the dates that were told then', () => {
    const acknowledged = event('acknowledged', '2026-06-10', {...inFirst, understanding: 'U', told: [laterTold]});
    assert.deepEqual(after(acknowledged), {
      stages: {
        'stage-1': {
          moments: {...opened('2026-06-08'), acknowledged: at('2026-06-10')},
          considered: ['sam'],
          understanding: 'U',
          told: [told, laterTold],
        },
      },
    });
  });

  it('was not considered by a customer, whatever they do', () => {
    const settled = event('settled', '2026-06-10', {...inFirst, summary: 'S', how: 'phone'}, ada);
    assert.deepEqual(after(settled), {
      stages: {'stage-1': {moments: {...opened('2026-06-08'), settled: at('2026-06-10')}}},
    });
  });

  it('records a step once', () => {
    const recorded = event('stepRecorded', '2026-06-10', {...inFirst, step: 'introduce', note: 'N'});
    assert.deepEqual(after(recorded), {stages: {'stage-1': {steps: ['introduce'], considered: ['sam']}}});
    assert.deepEqual(after(recorded, recorded), {});
  });

  it('keeps each issue that came up, joined or not, and each referral', () => {
    const added = event('issueAdded', '2026-06-10', {
      ...inFirst,
      issue: 'issue-1',
      what: 'Mould',
      related: true,
      join: true,
    });
    assert.deepEqual(after(added), {issues: [{id: 'issue-1', what: 'Mould', joined: true}]});
    const referred = event('referred', '2026-06-10', {referral: 'police', what: 'A threat'});
    assert.deepEqual(after(referred), {
      referrals: [{referral: 'police', what: 'A threat', at: at('2026-06-10')}],
    });
  });

  it('offers mediation, which is a step, and knows whether it was taken up', () => {
    const offered = event('mediationOffered', '2026-06-10', inFirst);
    const answered = (accepted: boolean) => event('mediationAnswered', '2026-06-11', {...inFirst, accepted}, ada);
    assert.deepEqual(after(offered), {stages: {'stage-1': {mediation: 'offered', steps: ['offer-mediation']}}});
    assert.deepEqual(after(offered, answered(true)), {stages: {'stage-1': {mediation: 'accepted'}}});
    assert.deepEqual(after(offered, answered(false)), {stages: {'stage-1': {mediation: 'declined'}}});
  });

  it('offers a hearing, which is a step, arranges it and holds it', () => {
    const offered = event('hearingOffered', '2026-06-10', inFirst);
    const answered = (accepted: boolean) => event('hearingAnswered', '2026-06-11', {...inFirst, accepted}, ada);
    assert.deepEqual(after(offered), {stages: {'stage-1': {hearing: 'offered', steps: ['offer-hearing']}}});
    assert.deepEqual(after(offered, answered(true)), {stages: {'stage-1': {hearing: 'accepted'}}});
    assert.deepEqual(after(offered, answered(false)), {stages: {'stage-1': {hearing: 'declined'}}});
    const on = plain('2026-06-20');
    assert.deepEqual(after(event('hearingArranged', '2026-06-12', {...inFirst, on, place: 'Here'})), {
      stages: {'stage-1': {hearingOn: on}},
    });
    assert.deepEqual(after(event('hearingHeld', '2026-06-20', {...inFirst, summary: 'S'})), {
      stages: {'stage-1': {hearingHeld: true, considered: ['sam']}},
    });
  });

  const proposed = (more: {goodReason?: string; ground?: string} = {}) =>
    event('extensionProposed', '2026-06-18', {
      ...inFirst,
      to: plain('2026-07-31'),
      reason: 'R',
      approval: true,
      ...more,
    });
  const proposal = {
    stage: 'stage-1',
    to: '2026-07-31',
    reason: 'R',
    approval: true,
    by: 'sam',
    approved: false,
    agreement: 'pending',
  };
  const approved = event('extensionApproved', '2026-06-19', inFirst, max);
  const agreed = event('extensionAgreed', '2026-06-19', inFirst, ada);
  const declined = event('extensionDeclined', '2026-06-19', inFirst, ada);
  const extended = event('extended', '2026-06-19', {
    ...inFirst,
    from: plain('2026-06-24'),
    to: plain('2026-07-31'),
    reason: 'R',
    calendar: 'v1',
  });
  const extension = {from: '2026-06-24', to: '2026-07-31', reason: 'R', at: at('2026-06-19')};

  it('proposes more time, with whatever reason the policy wanted', () => {
    assert.deepEqual(after(proposed()), {stages: {'stage-1': {considered: ['sam'], proposal}}});
    const more = {goodReason: 'Scaffold', ground: 'panel-unavailable'};
    assert.deepEqual(after(proposed(more)), {
      stages: {'stage-1': {considered: ['sam'], proposal: {...proposal, ...more}}},
    });
  });

  it('approves and agrees to what was proposed, and only to that', () => {
    assert.deepEqual(after(proposed(), approved), {
      stages: {'stage-1': {considered: ['sam', 'max'], proposal: {...proposal, approved: true}}},
    });
    assert.deepEqual(after(approved), {stages: {'stage-1': {considered: ['max']}}});
    for (const [answer, agreement] of [
      [agreed, 'agreed'],
      [declined, 'declined'],
    ] as const) {
      assert.deepEqual(after(proposed(), answer), {stages: {'stage-1': {proposal: {...proposal, agreement}}}});
      assert.deepEqual(after(answer), {});
    }
  });

  it('gives more time, says whether it was agreed, and asks for it no more', () => {
    assert.deepEqual(after(extended), {stages: {'stage-1': {considered: ['sam'], extensions: [extension]}}});
    assert.deepEqual(after(proposed(), agreed, extended), {
      stages: {'stage-1': {extensions: [{...extension, agreed: true}], proposal: gone}},
    });
    assert.deepEqual(after(proposed(), declined, extended), {
      stages: {'stage-1': {extensions: [extension], proposal: gone}},
    });
  });

  it('asks for no more time once the stage or the case has ended', () => {
    const ends = [
      event('settled', '2026-06-20', {...inFirst, summary: 'S', how: 'phone'}),
      event('withdrawn', '2026-06-20', {how: 'phone'}, ada),
      event('declined', '2026-06-20', {exclusion: 'employment', reason: 'R', evidence: 'E'}),
      escalated,
    ];
    for (const end of ends) {
      assert.equal(replay([submitted, proposed(), end]).stages[0]?.proposal, undefined, end.type);
    }
    const note = event('noteAdded', '2026-06-20', {text: 'T'});
    assert.deepEqual(after(proposed(), note), {});
  });

  it('was given no more time where it begins anew after a refusal', () => {
    const accepted = event('accepted', '2026-06-25', {...inFirst, reason: 'R', openedAt: at('2026-06-25'), told: []});
    assert.deepEqual(replay([submitted, extended, accepted]).stages[0]?.extensions, []);
  });

  it('discusses the outcome, which is a step', () => {
    assert.deepEqual(after(event('outcomeDiscussed', '2026-06-18', {...inFirst, result: 'tried'})), {
      stages: {'stage-1': {discussed: 'tried', steps: ['discuss-outcome']}},
    });
  });

  it('is answered once, by whoever wrote it and whoever let it go, and asks for no more time', () => {
    const answer = {...inFirst, outcome: 'upheld', understanding: 'U', findings: 'F'} as const;
    const moments = {...opened('2026-06-08'), responded: at('2026-06-20')};
    assert.deepEqual(after(proposed(), event('responded', '2026-06-20', answer)), {
      stages: {'stage-1': {moments, outcome: 'upheld', proposal: gone}},
    });
    const approvedBy = {id: 'noor', name: 'Noor Haddad'};
    assert.deepEqual(after(event('responded', '2026-06-20', {...answer, approvedBy})), {
      stages: {'stage-1': {moments, considered: ['sam', 'noor'], outcome: 'upheld'}},
    });
  });

  it('happens at the stage that the event names, also when the case has gone on', () => {
    const recorded = (name: string) => event('stepRecorded', '2026-06-21', {stage: name, step: 'introduce', note: 'N'});
    for (const name of ['stage-1', 'stage-2']) {
      assert.deepEqual(after(escalated, recorded(name)), {
        stages: {[name]: {steps: ['introduce'], considered: ['sam']}},
      });
    }
  });
});

describe('putting it right', () => {
  it('offers remedies anew each time, and knows the answer, which is a step', () => {
    const offered = (...remedies: string[]) => event('remedyOffered', '2026-06-18', {...inFirst, remedies, what: 'W'});
    assert.deepEqual(after(offered('apology')), {stages: {'stage-1': {remedies: ['apology'], considered: ['sam']}}});
    assert.deepEqual(after(offered('apology'), offered('action')), {stages: {'stage-1': {remedies: ['action']}}});
    assert.deepEqual(after(event('remedyAnswered', '2026-06-19', {...inFirst, answer: 'no-reply'})), {
      stages: {'stage-1': {remedyAnswer: 'no-reply', steps: ['agree-remedy']}},
    });
  });

  const due = plain('2026-07-01');
  const later = plain('2026-08-01');
  const promised = (action: string, more: {owner?: string} = {}) =>
    event('actionAdded', '2026-06-18', {...inFirst, action, what: 'Mend', due, ...more});
  const one = {id: 'action-1', what: 'Mend', due};
  const two = {...one, id: 'action-2', owner: 'Roofers'};
  const both = [promised('action-1'), promised('action-2', {owner: 'Roofers'})];

  it('keeps what was promised, with its owner where it has one', () => {
    assert.deepEqual(after(promised('action-1')), {actions: [one]});
    assert.deepEqual(after(...both), {actions: [one, two]});
  });

  it('does one promise, hands it over, opens it again, and leaves the others alone', () => {
    const done = event('actionCompleted', '2026-06-30', {action: 'action-2'});
    const completed = {...two, completedAt: at('2026-06-30')};
    assert.deepEqual(after(...both, done), {actions: [one, completed]});
    const handed = event('actionHandedOver', '2026-06-30', {action: 'action-2', owner: 'Noor', due: later});
    assert.deepEqual(after(...both, handed), {actions: [one, {...two, owner: 'Noor', due: later}]});
    const again = event('actionReopened', '2026-07-02', {action: 'action-2', due: later, reason: 'R'});
    assert.deepEqual(after(...both, done, again), {actions: [one, {...two, due: later}]});
  });

  it('changes nothing for a promise that nobody made', () => {
    const action = 'action-9';
    assert.deepEqual(after(...both, event('actionCompleted', '2026-06-30', {action})), {});
    assert.deepEqual(after(...both, event('actionHandedOver', '2026-06-30', {action, owner: 'Noor', due: later})), {});
    assert.deepEqual(after(...both, event('actionReopened', '2026-06-30', {action, due: later, reason: 'R'})), {});
  });

  const line = {line: 'discretionary', form: 'voucher', pence: 5000, failure: 'F'} as const;
  const asked = (payment: string) => event('paymentProposed', '2026-06-18', {...line, payment, weighed: 'W'}, sam);
  const paid = (payment: string) => event('paymentRecorded', '2026-06-19', {...line, payment}, noor);
  const waiting = {id: 'payment-1', ...line, weighed: 'W', proposedBy: 'sam', corrections: []};

  it('keeps a payment as waiting until somebody approves it', () => {
    assert.deepEqual(after(asked('payment-1')), {payments: [waiting]});
    assert.deepEqual(after(asked('payment-1'), asked('payment-2'), paid('payment-2')), {
      payments: [waiting, {...waiting, id: 'payment-2', approvedBy: 'noor', recordedAt: at('2026-06-19')}],
    });
  });

  it('keeps a payment that needed nobody else as proposed and approved by one', () => {
    const whole = {approvedBy: 'noor', recordedAt: at('2026-06-19'), corrections: []};
    assert.deepEqual(after(asked('payment-1'), paid('payment-2')), {
      payments: [waiting, {id: 'payment-2', ...line, proposedBy: 'noor', ...whole}],
    });
  });

  it('adds a correction to the one payment that it names, and to none where nobody knows it', () => {
    const corrected = (payment: string) => event('paymentCorrected', '2026-06-20', {payment, pence: 4000, reason: 'R'});
    const correction = {pence: 4000, reason: 'R', at: at('2026-06-20')};
    assert.deepEqual(after(asked('payment-1'), asked('payment-2'), corrected('payment-2')), {
      payments: [waiting, {...waiting, id: 'payment-2', corrections: [correction]}],
    });
    assert.deepEqual(after(asked('payment-1'), corrected('payment-9')), {});
    assert.deepEqual(after(asked('payment-1'), corrected('payment-1'), corrected('payment-1')), {
      payments: [{...waiting, corrections: [correction, correction]}],
    });
    assert.deepEqual(
      after(asked('payment-1'), corrected('payment-1'), event('noteAdded', '2026-06-21', {text: 'T'})),
      {},
    );
  });

  it('keeps each lesson, with its theme where it has one', () => {
    const learned = (more: {theme?: string}) => event('learned', '2026-06-20', {cause: 'C', lesson: 'L', ...more});
    assert.deepEqual(after(learned({})), {learning: [{cause: 'C', lesson: 'L'}]});
    assert.deepEqual(after(learned({}), learned({theme: 'repairs'})), {
      learning: [
        {cause: 'C', lesson: 'L'},
        {cause: 'C', lesson: 'L', theme: 'repairs'},
      ],
    });
  });
});

describe('taking it further', () => {
  it('opens the next stage, leaves the one before it, and is open again', () => {
    const closed = event('closed', '2026-06-19', {});
    const second = {moments: opened('2026-06-20'), requestReason: 'It leaks.'};
    assert.deepEqual(after(closed, escalated), {
      closedAt: gone,
      stages: {'stage-1': {leftAt: at('2026-06-20')}, 'stage-2': stage('stage-2', second)},
    });
  });

  it('opens it with the dates that were told, and needs no reason', () => {
    const secondTold = {...told, stage: 'stage-2'};
    const asked = event('escalationRequested', '2026-06-20', {stage: 'stage-2', told: [secondTold]}, ada);
    assert.deepEqual(
      replay([submitted, asked]).stages[1],
      stage('stage-2', {moments: opened('2026-06-20'), told: [secondTold]}),
    );
  });

  it('leaves a stage once', () => {
    const third = event('escalationRequested', '2026-06-25', {stage: 'stage-3', told: []}, ada);
    assert.deepEqual(after(escalated, third), {
      stages: {'stage-2': {leftAt: at('2026-06-25')}, 'stage-3': stage('stage-3', {moments: opened('2026-06-25')})},
    });
  });

  it('knows when the request for a stage was refused, by somebody who has considered it', () => {
    const refused = event('escalationDeclined', '2026-06-21', {stage: 'stage-2', ground: 'g', reason: 'R'});
    assert.deepEqual(after(escalated, refused), {
      stages: {'stage-2': {declinedAt: at('2026-06-21'), considered: ['sam']}},
    });
  });

  it('knows the ombudsman who has it, by a reference where there is one', () => {
    const referred = (more: {reference?: string}) =>
      event('ombudsmanReferred', '2026-06-25', {ombudsman: 'ho', ...more});
    const ombudsman = {id: 'ho', at: at('2026-06-25')};
    assert.deepEqual(after(referred({})), {ombudsman});
    assert.deepEqual(after(referred({reference: 'HO-1'})), {ombudsman: {...ombudsman, reference: 'HO-1'}});
  });

  it('owes evidence by the day the ombudsman set or agreed, until it is supplied, once', () => {
    const due = plain('2026-07-10');
    const later = plain('2026-07-20');
    const requested = event('evidenceRequested', '2026-06-26', {what: 'The file', due});
    const evidence = {what: 'The file', requestedAt: at('2026-06-26'), due, firstDue: due};
    const agreed = event('evidenceDateAgreed', '2026-06-27', {due: later, explanation: 'E'});
    const supplied = (day: string) => event('evidenceSupplied', day, {});
    assert.deepEqual(after(requested), {evidence});
    assert.deepEqual(after(requested, agreed), {evidence: {...evidence, due: later}});
    assert.deepEqual(after(requested, supplied('2026-07-01')), {
      evidence: {...evidence, suppliedAt: at('2026-07-01')},
    });
    assert.deepEqual(after(requested, supplied('2026-07-01'), supplied('2026-07-02')), {});
    assert.deepEqual([after(agreed), after(supplied('2026-07-01'))], [{}, {}]);
  });

  it('knows what the ombudsman found', () => {
    const found = event('determined', '2026-09-01', {finding: 'service-failure', summary: 'S', orders: []});
    assert.deepEqual(after(found), {determination: {finding: 'service-failure', at: at('2026-09-01')}});
  });
});

describe('its end, and after it', () => {
  it('knows when it was withdrawn, closed, opened again and erased', () => {
    const closed = event('closed', '2026-06-25', {});
    assert.deepEqual(after(event('withdrawn', '2026-06-25', {how: 'phone'}, ada)), {withdrawnAt: at('2026-06-25')});
    assert.deepEqual(after(closed), {closedAt: at('2026-06-25')});
    assert.deepEqual(after(closed, event('reopened', '2026-06-26', {ground: 'ombudsman', reason: 'R'})), {
      closedAt: gone,
      reopenedAt: at('2026-06-26'),
    });
    assert.deepEqual(after(event('erased', '2026-06-27', {reason: 'R'})), {erasedAt: at('2026-06-27')});
    const withdrawn = event('withdrawn', '2026-06-25', {how: 'phone'}, ada);
    const reopened = event('reopened', '2026-06-26', {ground: 'closed-in-error', reason: 'R'});
    assert.deepEqual(after(withdrawn, reopened), {withdrawnAt: gone, reopenedAt: at('2026-06-26')});
  });

  it('knows what the customer thought of it, and when', () => {
    assert.deepEqual(after(event('surveyed', '2026-06-25', {satisfaction: 4})), {
      satisfaction: 4,
      surveyedAt: at('2026-06-25'),
    });
  });

  it('knows each breach, and when those who must hear of it first did', () => {
    const recorded = (breach: string) =>
      event('breachRecorded', '2026-06-25', {breach, awareAt: at('2026-06-24'), what: 'W', risk: 'high'});
    const notified = (breach: string, to: 'commissioner' | 'individuals', day: string) =>
      event('breachNotified', '2026-06-28', {breach, to, toldAt: at(day)});
    const one = {id: 'breach-1', awareAt: at('2026-06-24'), risk: 'high'};
    const two = {...one, id: 'breach-2'};
    const both = [recorded('breach-1'), recorded('breach-2')];
    assert.deepEqual(after(...both), {breaches: [one, two]});
    const toCommissioner = notified('breach-2', 'commissioner', '2026-06-26');
    assert.deepEqual(after(...both, toCommissioner), {
      breaches: [one, {...two, commissionerAt: at('2026-06-26')}],
    });
    assert.deepEqual(after(...both, toCommissioner, notified('breach-2', 'individuals', '2026-06-27')), {
      breaches: [one, {...two, commissionerAt: at('2026-06-26'), individualsAt: at('2026-06-27')}],
    });
    assert.deepEqual(after(...both, toCommissioner, notified('breach-2', 'commissioner', '2026-06-27')), {});
    assert.deepEqual(after(...both, notified('breach-9', 'commissioner', '2026-06-26')), {});
  });
});
