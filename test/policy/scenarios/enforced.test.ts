import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {CommandOf, Intake, Policy} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import {housingAssociation, peoplePlus, plusDane, prima, psps} from '@redress/policy/presets';
import {customer, given, staff} from './scenario.ts';

// Rules of the five policies that the software keeps and that no worked scenario happens to touch.

const sam = staff('Sam', 'complaint-resolution-officer');
const noor = staff('Noor', 'senior-manager');
const wendy = staff('Wendy', 'service-improvement-team');
const pat = staff('Pat', 'complaint-handler');
const rae = staff('Rae', 'receiver');
const mia = staff('Mia', 'line-manager');
const ann = staff('Ann', 'people-manager');

const acknowledge: CommandOf<'acknowledge'> = {type: 'acknowledge', understanding: 'Nobody came.'};
const answer: CommandOf<'respond'> = {
  type: 'respond',
  outcome: 'upheld',
  understanding: 'Nobody came.',
  findings: 'Three visits were missed.',
  learning: 'Visits are confirmed.',
  remedy: 'We are sorry.',
  sections: {'root-cause': 'The diary was full.', prevention: 'A second diary.'},
  discussed: 'tried',
  remedyAnswer: 'agreed',
  actions: [{what: 'Visit', due: plain('2026-12-18')}],
};
const without = (...parts: readonly (keyof CommandOf<'respond'>)[]) =>
  Object.fromEntries(
    Object.entries(answer).filter(([part]) => !(parts as readonly string[]).includes(part)),
  ) as typeof answer;

/** The letter items that are missing when this answer is tried. */
function lacks(policy: Policy, holder: typeof sam, tried: CommandOf<'respond'>): readonly string[] {
  const taken = given(policy).receives({}, '2026-11-20').does({type: 'take'}, '2026-11-23', holder);
  return taken.refuses(tried, '2026-11-24', holder).details?.items?.split(' ') ?? [];
}

describe('PP-03 HA-03 PD-81 PR-02: kinds of feedback are each handled as the policy says', () => {
  for (const [ids, policy] of [
    ['PP-03', peoplePlus],
    ['HA-03', housingAssociation],
    ['PD-81', plusDane],
    ['PR-02', prima],
  ] as const) {
    test(`${ids}: ${policy.organisation.en} takes a complaint through its stages, and keeps other feedback without a clock`, () => {
      assert.equal(given(policy).receives({}, '2026-11-20').view('2026-11-20', customer).status, 'received');
      const others = policy.kinds.filter(({handling}) => handling === 'record').map(({kind}) => kind);
      assert.ok(others.includes('compliment'));
      for (const kind of others) {
        const kept = given(policy).receives({kind}, '2026-11-20');
        const {status, clocks, ladder} = kept.view('2026-11-20', customer);
        assert.deepEqual([status, clocks, ladder], ['recorded', [], []]);
        assert.equal(
          kept.refuses(acknowledge, '2026-11-20', staff('All', ...policy.roles.map(({id}) => id))).code,
          'not-in-procedure',
        );
      }
    });
  }
});

describe('PP-14 PSPS-06 PD-02: who may complain', () => {
  const types: readonly (readonly [ids: string, policy: Policy, types: readonly string[]])[] = [
    ['PP-14', peoplePlus, ['customer']],
    ['PSPS-06', psps, ['own-customer']],
    ['PD-02', plusDane, plusDane.eligibility.complainants.map(({id}) => id)],
  ];
  for (const [ids, policy, accepted] of types) {
    test(`${ids}: ${accepted.join(', ')}: each goes through the procedure with nothing said against it`, () => {
      for (const type of accepted) {
        const story = given(policy).receives({type}, '2026-11-20');
        assert.equal(story.view('2026-11-20', customer).status, 'received', type);
        const about = story
          .desk('2026-11-20')
          .notes.filter(({code}) => ['elsewhere', 'route-first', 'first-contact-first'].includes(code));
        assert.deepEqual(about, [], type);
      }
    });
  }
});

describe('HA-08 HA-09 HA-12 PD-14 PD-15 PD-17 PD-18 PD-19 PD-20 PR-08 PR-10 PR-11: what a policy excludes is a ground that a person may choose, and nothing that a form decides', () => {
  const grounds: readonly (readonly [ids: string, policy: Policy, who: typeof sam, exclusions: readonly string[]])[] = [
    ['HA-08', housingAssociation, wendy, ['not-ours']],
    ['HA-09', housingAssociation, wendy, ['proceedings-issued']],
    ['HA-12', housingAssociation, wendy, ['already-considered', 'with-ombudsman']],
    ['PD-14', plusDane, sam, byRule(plusDane, 'PD-14')],
    ['PD-15', plusDane, sam, byRule(plusDane, 'PD-15')],
    ['PD-17', plusDane, sam, byRule(plusDane, 'PD-17')],
    ['PD-18', plusDane, sam, byRule(plusDane, 'PD-18')],
    ['PD-19', plusDane, sam, byRule(plusDane, 'PD-19')],
    ['PD-20', plusDane, sam, byRule(plusDane, 'PD-20')],
    ['PR-08', prima, pat, byRule(prima, 'PR-08')],
    ['PR-10', prima, pat, byRule(prima, 'PR-10')],
    ['PR-11', prima, pat, byRule(prima, 'PR-11')],
  ];
  for (const [ids, policy, who, exclusions] of grounds) {
    test(`${ids}: ${exclusions.join(', ')}: the complaint is taken, and may be declined for it with reasons`, () => {
      assert.ok(exclusions.length > 0);
      for (const exclusion of exclusions) {
        const story = given(policy).receives({}, '2026-11-20');
        const decline = {
          type: 'decline',
          exclusion,
          reason: 'So it is.',
          evidence: 'The file.',
          advice: 'Ask the council.',
        } as const;
        const declined = story.does(decline, '2026-11-23', who);
        assert.equal(declined.view('2026-11-23', customer).status, 'declined');
        assert.equal(declined.refuses(acknowledge, '2026-11-23', who).code, 'declined');
        assert.ok(story.desk('2026-11-20').choices.exclusions.some(({id}) => id === exclusion));
      }
      const unknown = {type: 'decline', exclusion: 'a-bad-day', reason: 'So.', evidence: 'None.'} as const;
      assert.equal(
        given(policy).receives({}, '2026-11-20').refuses(unknown, '2026-11-23', who).code,
        'exclusion-unknown',
      );
    });
  }
});

describe('PD-12 PSPS-23: a request for a service is no complaint until it has to be', () => {
  const request: Partial<Intake> = {kind: 'service-request', what: 'The tap drips.'};
  for (const [ids, policy, who] of [
    ['PD-12', plusDane, sam],
    ['PSPS-23', psps, ann],
  ] as const) {
    test(`${ids}: it starts no stage; dissatisfaction raises a complaint beside it while it goes on`, () => {
      const story = given(policy).receives(request, '2026-11-20');
      assert.deepEqual(story.view('2026-11-20', customer).clocks, []);
      const raised = story.does(
        {type: 'raiseComplaint', evident: false, reason: 'It was not put right.'},
        '2026-11-27',
        who,
      );
      assert.ok(raised.desk('2026-11-27').raised);
      assert.equal(raised.view('2026-11-27', customer).status, 'recorded', 'the request itself goes on');
      assert.equal(
        raised.refuses({type: 'raiseComplaint', evident: false, reason: 'Again.'}, '2026-11-28', who).code,
        'already-done',
      );
      const linked = raised.does({type: 'link', reference: 'RD-COMPLAINT', why: 'complaint'}, '2026-11-27', who);
      assert.deepEqual(linked.desk('2026-11-27').links, [{reference: 'RD-COMPLAINT', why: 'complaint'}]);
    });
  }
});

describe('who deals with it', () => {
  test('PP-26: whoever received it owns it, and is named to the customer', () => {
    const owned = given(peoplePlus).receives({}, '2026-11-20').does({type: 'take'}, '2026-11-20', rae);
    assert.equal(owned.view('2026-11-20', customer).holder?.name, 'Rae Example');
  });

  test('PP-27: the department that is responsible can answer in the place of the owner', () => {
    const dee = staff('Dee', 'responsible-department');
    const passedOn = given(peoplePlus)
      .receives({}, '2026-11-20')
      .does({type: 'take'}, '2026-11-20', rae)
      .does({type: 'take'}, '2026-11-24', dee);
    assert.equal(passedOn.refuses(answer, '2026-11-25', rae).code, 'not-the-holder');
    assert.equal(passedOn.does(answer, '2026-11-25', dee).view('2026-11-25', customer).status, 'answered');
  });

  test('PP-28: who is not satisfied may take it further', () => {
    const answered = given(peoplePlus)
      .receives({}, '2026-11-20')
      .does({type: 'take'}, '2026-11-20', rae)
      .does(answer, '2026-11-25', rae);
    const further = answered.does({type: 'requestEscalation'}, '2026-11-26', customer);
    assert.equal(further.view('2026-11-26', customer).stage, 'stage-2');
    assert.equal(further.refuses({type: 'take'}, '2026-11-27', rae).code, 'same-person');
    assert.equal(
      further.does({type: 'take'}, '2026-11-27', mia).view('2026-11-27', customer).holder?.name,
      'Mia Example',
    );
  });

  test('PD-32: only the team investigates at stage 1', () => {
    const refusal = given(plusDane).receives({}, '2026-11-20').refuses({type: 'take'}, '2026-11-23', noor);
    assert.deepEqual([refusal.code, refusal.clause?.rule], ['role-needed', 'PD-32']);
  });

  test('PD-06: there are two stages and no third', () => {
    const atStage2 = given(plusDane)
      .receives({}, '2026-11-20')
      .does({type: 'take'}, '2026-11-23', sam)
      .does(answer, '2026-11-24', sam)
      .does({type: 'requestEscalation'}, '2026-11-25', customer)
      .does({type: 'take'}, '2026-11-26', noor)
      .does(answer, '2026-11-27', noor);
    assert.equal(atStage2.refuses({type: 'requestEscalation'}, '2026-11-28', customer).code, 'no-further-stage');
    assert.equal(atStage2.view('2026-11-28', customer).ladder.length, 2);
  });
});

describe('an answer does not go without what the policy wants in it', () => {
  test('PP-24: the cause and the remedy of what went wrong block it; an apology is wanted', () => {
    assert.deepEqual(lacks(peoplePlus, rae, without('sections', 'remedy')), ['root-cause', 'remedy']);
    const notUpheld: typeof answer = {...without('sections', 'remedy'), outcome: 'not-upheld', actions: []};
    const taken = given(peoplePlus).receives({}, '2026-11-20').does({type: 'take'}, '2026-11-20', rae);
    assert.equal(taken.does(notUpheld, '2026-11-24', rae).view('2026-11-24', customer).status, 'answered');
  });

  test('PSPS-55: what is upheld is answered with law, responsibility, and the actions one by one', () => {
    assert.deepEqual(lacks(psps, ann, without('sections')), ['law-and-policy', 'responsibility']);
    const sent = given(psps)
      .receives({}, '2026-11-20')
      .does({type: 'take'}, '2026-11-23', ann)
      .does(
        {...answer, sections: {'law-and-policy': 'Our standard.', responsibility: 'Calls are ours.'}},
        '2026-11-24',
        ann,
      );
    assert.match(sent.letter('stage-answer', '2026-11-24'), /18 December 2026.*Visit|Visit.*18 December/);
  });

  test('HA-31: what went wrong and what puts it right are wanted, and stop nothing', () => {
    const taken = given(housingAssociation).receives({}, '2026-11-20').does({type: 'take'}, '2026-11-23', wendy);
    assert.equal(
      taken.does(without('sections', 'remedy', 'remedyAnswer'), '2026-11-24', wendy).view('2026-11-24', customer)
        .status,
      'answered',
    );
    const wanted = taken.desk('2026-11-23').toWrite.answer.filter(({clause}) => clause.rule === 'HA-31');
    assert.ok(wanted.length > 0 && wanted.every(({force}) => force === 'aim'));
  });

  test('PD-45: the outcome is one of three, and nothing else is one', () => {
    const taken = given(plusDane).receives({}, '2026-11-20').does({type: 'take'}, '2026-11-23', sam);
    const refusal = taken.refuses({...answer, outcome: 'resolved' as never}, '2026-11-24', sam);
    assert.deepEqual([refusal.code, refusal.clause?.rule], ['outcome-unknown', 'PD-45']);
    for (const outcome of ['upheld', 'partially-upheld', 'not-upheld'] as const) {
      assert.equal(taken.does({...answer, outcome}, '2026-11-24', sam).state.stages[0]?.outcome, outcome);
    }
  });

  test('PD-40: with another issue joined the answer goes through every point', () => {
    const joined = given(plusDane)
      .receives({}, '2026-11-20')
      .does({type: 'take'}, '2026-11-23', sam)
      .does(
        {type: 'addIssue', what: 'The gate too.', related: true, join: true, reason: 'One visit.'},
        '2026-11-23',
        sam,
      );
    assert.deepEqual(joined.refuses(answer, '2026-11-24', sam).details, {items: 'every-point'});
    const full = {...answer, sections: {...answer.sections, 'every-point': 'The roof; the gate.'}};
    assert.equal(joined.does(full, '2026-11-24', sam).view('2026-11-24', customer).status, 'answered');
  });

  test('PD-54 PD-57: at stage 2 findings and learning are required, and the letter waits for the Ombudsman’s details', () => {
    const atStage2 = (policy: Policy) =>
      given(policy)
        .receives({}, '2026-11-20')
        .does({type: 'take'}, '2026-11-23', sam)
        .does({...answer, sections: {...answer.sections, ombudsman: 'Ask us.'}}, '2026-11-24', sam)
        .does({type: 'requestEscalation'}, '2026-11-25', customer)
        .does({type: 'take'}, '2026-11-26', noor);
    const refusal = atStage2(plusDane).refuses(without('learning'), '2026-11-27', noor);
    assert.deepEqual([refusal.code, refusal.details?.items], ['letter-incomplete', 'learning']);
    const unreachable = {...plusDane, ombudsmen: plusDane.ombudsmen.map((one) => ({...one, contact: {}}))};
    const missing = atStage2(unreachable).refuses(answer, '2026-11-27', noor);
    assert.deepEqual([missing.clause?.rule, missing.details?.items], ['PD-57', 'ombudsman']);
  });

  test('PSPS-35: more time does not go out without its reason, which the letter gives', () => {
    const more = given(psps)
      .receives({}, '2026-11-20')
      .does({type: 'take'}, '2026-11-23', ann)
      .does(acknowledge, '2026-11-23', ann)
      .does({type: 'extend', to: plain('2026-12-11'), reason: 'Two departments must answer.'}, '2026-11-24', ann);
    assert.match(more.letter('extension', '2026-11-24'), /Two departments must answer/);
    const [clock] = psps.stages[0]?.clocks.filter(({duty}) => duty === 'respond') ?? [];
    assert.ok(clock?.extension, 'and a reason is a required part of the command itself');
  });

  test('PD-30: every letter of a kind is composed from the same form', () => {
    const story = (what: string) =>
      given(plusDane)
        .receives({what}, '2026-11-20')
        .does({type: 'take'}, '2026-11-23', sam)
        .does({...acknowledge, understanding: what}, '2026-11-23', sam);
    const letter = (what: string) => story(what).letter('acknowledgement', '2026-11-23').replaceAll(what, '…');
    assert.equal(letter('Roof'), letter('Gate'));
  });
});

describe('PD-34 PD-35 PD-39: steps of a stage are recorded when they are done', () => {
  const steps: readonly (readonly [
    ids: string,
    step: string,
    done: CommandOf<'recordStep'> | CommandOf<'agreeUpdates'> | CommandOf<'answerUnderstanding'>,
  ])[] = [
    ['PD-34', 'introduce', {type: 'recordStep', step: 'introduce', note: 'Rang and explained.'}],
    ['PD-35', 'confirm-understanding', {type: 'answerUnderstanding', right: true}],
    ['PD-39', 'agree-updates', {type: 'agreeUpdates', everyDays: 5, how: 'phone'}],
  ];
  const begun = given(plusDane)
    .receives({}, '2026-11-20')
    .does({type: 'take'}, '2026-11-23', sam)
    .does(acknowledge, '2026-11-23', sam);
  for (const [ids, step, command] of steps) {
    test(`${ids}: ${step} stands open on the desk until it is done`, () => {
      const done = (story: typeof begun) => story.desk('2026-11-24').steps.find((one) => one.step === step)?.done;
      assert.equal(done(begun), false);
      assert.equal(done(begun.does(command, '2026-11-24', sam)), true);
    });
  }

  test('PD-53: the reason for going further is a step of stage 2, and none is asked of the customer', () => {
    const further = begun.does(answer, '2026-11-24', sam).does({type: 'requestEscalation'}, '2026-11-25', customer);
    const asked = (story: typeof further) => story.desk('2026-11-26').steps.find(({step}) => step === 'record-reason');
    assert.deepEqual([asked(further)?.done, asked(further)?.clause.rule], [false, 'PD-53']);
    const noted = further
      .does({type: 'take'}, '2026-11-26', noor)
      .does({type: 'recordStep', step: 'record-reason', note: 'The roof still leaks.'}, '2026-11-26', noor);
    assert.equal(asked(noted)?.done, true);
  });

  test('HA-35: how the customer wants the answer is agreed out of five ways', () => {
    const story = given(housingAssociation).receives({}, '2026-11-20').does({type: 'take'}, '2026-11-23', wendy);
    const agreed = story.does({type: 'recordStep', step: 'agree-reply-channel', note: 'By text.'}, '2026-11-23', wendy);
    assert.equal(agreed.desk('2026-11-23').steps.find(({step}) => step === 'agree-reply-channel')?.done, true);
    assert.deepEqual(housingAssociation.channels.replyChannel?.ways.length, 5);
    assert.equal(
      story.refuses({type: 'recordStep', step: 'dance', note: 'No.'}, '2026-11-23', wendy).code,
      'step-unknown',
    );
  });
});

describe('HA-23 PR-40: what a case holds is for those who deal with it', () => {
  for (const [ids, policy, who] of [
    ['HA-23', housingAssociation, wendy],
    ['PR-40', prima, pat],
  ] as const) {
    test(`${ids}: notes, referrals and targets of staff reach no customer, and a stake in the case ends all sight of it`, () => {
      const story = given(policy)
        .receives({danger: 'Bare wires'}, '2026-11-20')
        .does({type: 'take'}, '2026-11-23', who)
        .does({type: 'addNote', text: 'A private remark'}, '2026-11-23', who);
      const seen = JSON.stringify(story.view('2026-11-23', customer));
      assert.equal(seen.includes('A private remark'), false);
      assert.ok(story.view('2026-11-23', customer).timeline.every(({visibility}) => visibility === 'customer'));
      const gone = story.does({type: 'declareConflict', reason: 'My cousin.'}, '2026-11-24', who);
      assert.equal(gone.refuses({type: 'take'}, '2026-11-24', who).code, 'conflict');
    });
  }
});

function byRule({eligibility}: Policy, rule: string): readonly string[] {
  return eligibility.exclusions.filter(({clause}) => clause.rule === rule).map(({id}) => id);
}
