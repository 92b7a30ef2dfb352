import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Policy} from '@redress/policy';
import {type Code, checkPolicy, housingOmbudsmanCode, lgscoCode} from '@redress/policy/codes';
import {dataProtection, housingOmbudsmanModel, lgscoModel} from '@redress/policy/presets';

const models: readonly (readonly [name: string, model: Policy, code: Code])[] = [
  ['housing', housingOmbudsmanModel, housingOmbudsmanCode],
  ['council', lgscoModel, lgscoCode],
];

for (const [name, model, code] of models) {
  test(`the ${name} model keeps the whole of its code: nothing falls short, is silent or is left to a person`, () => {
    const gaps = checkPolicy(model, code).filter(
      ({verdict}) => !['meets', 'exceeds', 'not-applicable'].includes(verdict),
    );
    assert.deepEqual(
      gaps.map(({provision, part, verdict, reason}) => `${provision} ${part ?? ''} ${verdict}: ${reason}`),
      [],
    );
  });

  test(`no finding on the ${name} model comes with a doubt but those about names and addresses to be filled in`, () => {
    const flags = checkPolicy(model, code).flatMap((finding) => finding.flags);
    assert.deepEqual(
      flags.filter((flag) => !/contact details/.test(flag)),
      [],
    );
  });

  test(`each part of the ${name} model carries weight: without its statements the check finds silence`, () => {
    const mute: Policy = {...model, statements: []};
    const silent = checkPolicy(mute, code).filter(({verdict}) => verdict === 'silent');
    assert.ok(silent.length >= 20, String(silent.length));
  });

  test(`the ${name} model has the times of the codes, each of them a promise`, () => {
    assert.deepEqual(clocksOf(model), [
      'stage-1 must log within 5 working-days from opened',
      'stage-1 must acknowledge within 5 working-days from opened',
      'stage-1 must respond within 10 working-days from acknowledged, 10 more at most',
      'stage-2 must log within 5 working-days from opened',
      'stage-2 must acknowledge within 5 working-days from opened',
      'stage-2 must respond within 20 working-days from acknowledged, 20 more at most',
    ]);
  });

  test(`every letter of the ${name} model about time, refusal or an answer says how to reach the ombudsman`, () => {
    const withOmbudsman = model.letters.filter(({items}) => items.some(({item}) => item === 'ombudsman'));
    assert.deepEqual(
      withOmbudsman.map(({type, stage}) => `${type} ${stage ?? ''}`.trim()),
      [
        'acknowledgement stage-1',
        'acknowledgement stage-2',
        'extension stage-1',
        'extension stage-2',
        'stage-answer stage-1',
        'stage-answer stage-2',
        'refusal',
        'escalation-refusal',
        'failed-remedy',
        'closing',
      ],
    );
  });

  test(`the ${name} model turns nobody away without reasons, advice and a way back in`, () => {
    const {exclusions, refusal, windows} = model.eligibility;
    assert.ok(exclusions.every(({unless, advice, absolute}) => unless && advice && !absolute));
    assert.ok(refusal.reasons && refusal.advice && refusal.ombudsman && refusal.overturned);
    assert.deepEqual(
      windows.map(({months, from, awareness, discretion}) => [months, from, awareness && discretion !== undefined]),
      [[12, 'issue', true]],
    );
  });

  test(`the rules of the ${name} model are numbered without a gap`, () => {
    const rules = rulesOf(model);
    const prefix = rules[0]?.slice(0, 3);
    assert.deepEqual(
      rules,
      rules.map((_, at) => `${prefix}-${String(at + 1).padStart(2, '0')}`),
    );
    assert.ok(rules.length > 90);
  });
}

test('the housing model would do for a council too, save for what only councils are asked', () => {
  const gaps = checkPolicy(housingOmbudsmanModel, lgscoCode).filter(({mend}) => mend);
  assert.deepEqual(
    gaps.map(({provision}) => provision),
    [],
  );
});

test('a landlord who takes the member responsible out of the model is told so by the check', () => {
  const without: Policy = {
    ...housingOmbudsmanModel,
    governance: housingOmbudsmanModel.governance.filter(({part}) => part !== 'member-responsible'),
    statements: housingOmbudsmanModel.statements.filter(({topic}) => topic !== 'member-responsible'),
  };
  const gaps = checkPolicy(without, housingOmbudsmanCode).filter(({mend}) => mend);
  assert.deepEqual(
    gaps.map(({provision, verdict}) => `${provision} ${verdict}`),
    ['9.5 silent', '9.6 silent'],
  );
});

test('DP-01 DP-02: whoever thinks their data are misused can complain, electronically and otherwise', () => {
  assert.deepEqual(
    dataProtection.eligibility.complainants.map(({accepted, clause}) => [accepted, clause?.rule]),
    [['accept', 'DP-01']],
  );
  assert.deepEqual([dataProtection.eligibility.windows, dataProtection.eligibility.exclusions], [[], []]);
  assert.equal(dataProtection.channels.clause?.rule, 'DP-02');
  assert.deepEqual([...new Set(dataProtection.channels.list.map(({kind}) => kind))], ['online', 'written', 'spoken']);
});

test('DP-03: it is acknowledged within 30 calendar days of receipt, and an answer is acknowledgement enough', () => {
  const clock = dataProtection.stages[0]?.clocks[0];
  assert.deepEqual([clock?.clause?.rule, clock?.clause?.section, clock?.force], ['DP-03', '164A(3)', 'must']);
  assert.deepEqual(clock?.duration, {count: 30, unit: 'calendar-days'});
  assert.deepEqual([clock?.from, clock?.metBy], ['opened', ['acknowledged', 'responded']]);
  assert.equal(clock?.roll, undefined);
  assert.deepEqual(
    clock?.readings?.map(({roll}) => roll),
    ['forward'],
  );
});

test('DP-04 DP-05 DP-06 DP-07: enquiries, progress and the outcome come without undue delay, which is no number', () => {
  const respond = dataProtection.stages[0]?.clocks[1];
  assert.deepEqual([respond?.clause?.rule, respond?.duration, respond?.extension], ['DP-05', 'none-stated', undefined]);
  const told = (rule: string) =>
    dataProtection.statements.filter(({clause}) => clause.rule === rule).map(({shownTo, when}) => `${shownTo} ${when}`);
  assert.deepEqual(told('DP-04'), ['staff investigation']);
  assert.deepEqual(told('DP-06'), ['staff investigation']);
  assert.deepEqual(told('DP-07'), ['public always']);
  assert.deepEqual(
    dataProtection.letters.flatMap(({items}) => items.map(({item, force}) => `${force} ${item}`)),
    ['must decision', 'should ombudsman'],
  );
});

test('DP-08 DP-09: since 19 June 2026 the Commissioner comes after our answer', () => {
  assert.equal(dataProtection.document.effectiveFrom, '2026-06-19');
  assert.equal(dataProtection.document.clause?.rule, 'DP-09');
  const [ico] = dataProtection.ombudsmen;
  assert.deepEqual([ico?.id, ico?.review?.after, ico?.clause?.rule], ['ico', 'stage-1', 'DP-08']);
});

test('DP-10 DP-11 DP-12: a breach is reported within 72 hours, written down, and told to those at risk', () => {
  const {breach} = dataProtection.privacy;
  assert.equal(breach?.hours, 72);
  assert.deepEqual(
    [breach?.clause.rule, breach?.record.clause.rule, breach?.individuals.clause.rule],
    ['DP-10', 'DP-11', 'DP-12'],
  );
});

test('nobody real can be reached by mistake through a model', () => {
  for (const {contact, ombudsmen, organisation} of [housingOmbudsmanModel, lgscoModel, dataProtection]) {
    assert.match(organisation.en, /^Example /);
    for (const {phone, email, website} of [contact, ...ombudsmen.map((one) => one.contact)]) {
      assert.match(phone ?? '', /^01632 960 \d{3}$/);
      assert.match(website ?? '', /^https:\/\/[\w.-]*example\.org/);
      if (email) assert.match(email, /@[\w.]*example\.org$/);
    }
  }
});

function clocksOf({stages}: Policy): string[] {
  return stages.flatMap(({id, clocks}) =>
    clocks.map(({force, duty, duration, from, extension}) => {
      assert.ok(typeof duration === 'object');
      const more = extension?.cap ? `, ${extension.cap.count} more at most` : '';
      return `${id} ${force} ${duty} within ${duration.count} ${duration.unit} from ${from}${more}`;
    }),
  );
}

/** The rule ids of a policy, each once, in order. */
function rulesOf(policy: Policy): string[] {
  return [...new Set(JSON.stringify(policy).match(/(?<="rule":")[A-Z]+-\d+/g))].sort();
}
