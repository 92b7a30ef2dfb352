import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {type Policy, parsePolicy} from '@redress/policy';
import {type Check, type Code, housingOmbudsmanCode, lgscoCode} from '@redress/policy/codes';
import {barePolicy, clause, type Evidence, find, rules, stage, statement} from './bare-policy.ts';
import {factCases} from './fact-cases.ts';

type Says = Extract<Check, {how: 'says'}>;
type Need = Says['needs'][number];

interface Asked {
  readonly name: string;
  readonly check: Says;
}

function asked({id, provisions}: Code): Asked[] {
  return provisions.flatMap(({number, parts}) =>
    parts.flatMap(({part, check}) =>
      check.how === 'says' ? [{name: [id, number, part].filter(Boolean).join(' '), check}] : [],
    ),
  );
}

const all = [...asked(housingOmbudsmanCode), ...asked(lgscoCode)];

function lists({needs, wants = [], instead = [], spoils = [], beyond = []}: Says): readonly Need[] {
  return [...needs, ...wants, ...instead, ...spoils, ...beyond];
}

const [one] = [clause(1)] as const;
const steps = (number: 1 | 2 | undefined, given: Policy['stages'][number]['steps']) => [
  stage('stage-1', number === 2 ? {} : {steps: given}),
  stage('stage-2', number === 2 ? {steps: given} : {}),
];

/** A policy that has one piece of evidence and says nothing else, in clause 1. */
function policyWith(evidence: Evidence): Policy {
  if ('says' in evidence) return barePolicy({statements: [statement(evidence.says, {covers: [evidence.part]})]});
  if ('letter' in evidence) {
    const {letter: type, stage: number, item} = evidence;
    const letter = {type, items: [{item, clause: one, force: 'must' as const}]};
    return barePolicy({letters: [number ? {...letter, stage: `stage-${number}`} : letter]});
  }
  if ('step' in evidence) {
    return barePolicy({stages: steps(evidence.stage, [{step: evidence.step, clause: one, force: 'must'}])});
  }
  if ('role' in evidence) return barePolicy({governance: [{part: evidence.role, who: {en: 'Somebody'}, clause: one}]});
  if ('report' in evidence) {
    return barePolicy({
      reports: [{id: 'report', clause: one, to: {en: 'The board'}, every: 'year', contents: [evidence.holds]}],
    });
  }
  if ('remedy' in evidence) {
    return barePolicy({remedies: {types: [{id: evidence.remedy, name: {en: 'It'}, clause: one}], notPaid: []}});
  }
  if ('weighs' in evidence) {
    return barePolicy({behaviour: {clause: clause(2), considers: [{what: evidence.weighs, clause: one}]}});
  }
  return barePolicy(factCases[evidence.fact].is[0]);
}

describe('each place where a code looks', () => {
  for (const {name, check} of all) {
    test(`for ${name} can stand in a policy, and is found there`, () => {
      for (const evidence of lists(check).flatMap(({by}) => by)) {
        const policy = policyWith(evidence);
        assert.deepEqual(parsePolicy(structuredClone(policy)), policy);
        const finding = find(policy, {how: 'says', needs: [{what: 'it', by: [evidence]}]});
        assert.deepEqual([finding.verdict, rules(finding)], ['meets', ['TEST-01']], JSON.stringify(evidence));
      }
    });
  }
});

/** The names of those asked with something, and with what. */
function having(what: (check: Says) => readonly string[] | boolean): string[] {
  return all.flatMap(({name, check}) => {
    const found = what(check);
    if (found === false || (found !== true && found.length === 0)) return [];
    return [found === true ? name : `${name}: ${found.join('; ')}`];
  });
}

test('a definition, a permission and a mere pointer bind nobody, so "may" is enough for them', () => {
  assert.deepEqual(
    having(({permissive}) => permissive === true),
    [
      'housing-ombudsman 1.2',
      'housing-ombudsman 1.3 third-party',
      'housing-ombudsman 1.4 distinction',
      'housing-ombudsman 3.6 representative',
      'housing-ombudsman 3.6 meetings',
      'housing-ombudsman 5.13',
      'housing-ombudsman 5.14 policy',
      'housing-ombudsman 6.12',
      'housing-ombudsman 7.1',
      'lgsco 1.1',
      'lgsco 1.2',
      'lgsco 1.3',
      'lgsco 1.4',
      'lgsco 1.6',
      'lgsco 1.7 raise',
      'lgsco 3.6',
      'lgsco 6.12',
      'lgsco 7.1',
    ],
  );
});

test('some things would be there anyway, and do not make a policy speak', () => {
  const outstanding = 'that outstanding actions are tracked';
  const letter = 'what is offered to put things right; outstanding actions';
  assert.deepEqual(
    having(({needs}) => needs.filter(({quiet}) => quiet).map(({what}) => what)),
    [
      'housing-ombudsman 3.4: by when each stage is answered',
      `housing-ombudsman 6.6: ${outstanding}`,
      `housing-ombudsman 6.9 contents: ${letter}`,
      `housing-ombudsman 6.17: ${outstanding}`,
      'housing-ombudsman 6.18: clear reasons',
      `housing-ombudsman 6.19: ${letter}`,
      'housing-ombudsman 7.3: that it is seen through',
      'lgsco 1.4: however it is made',
      'lgsco 3.4: by when each stage is answered',
      `lgsco 6.6: ${outstanding}`,
      `lgsco 6.17: ${outstanding}`,
      'lgsco 6.18: clear reasons',
      `lgsco 6.19: ${letter}`,
      'lgsco 7.3: that it is seen through',
    ],
  );
});

test('some near misses spoil what is said beside them', () => {
  const choice = 'at the discretion of staff; only once a first attempt has failed';
  const alsoFailed = 'only if the request has failed as well';
  const informal = 'a request because somebody does not want to go formal';
  const formal = 'only where a formal answer is called for';
  const route = 'one way is preferred; some people must write';
  assert.deepEqual(
    having(({spoils = []}) => spoils.map(({what}) => what)),
    [
      `housing-ombudsman 1.2: ${formal}`,
      `housing-ombudsman 1.3 word-and-choice: ${choice}`,
      `housing-ombudsman 1.4 distinction: ${informal}`,
      `housing-ombudsman 1.5: ${alsoFailed}`,
      'housing-ombudsman 2.1: a class of people who cannot complain',
      `housing-ombudsman 3.2 any-way: ${route}`,
      'housing-ombudsman 3.4: it is kept from the public',
      'housing-ombudsman 5.8: whoever is complained about may answer',
      'housing-ombudsman 6.9 contents: the answer may come by phone or face to face',
      'housing-ombudsman 6.10: a stage after the second',
      'housing-ombudsman 6.12: reasons are required',
      'housing-ombudsman 6.20: a stage after the second',
      `lgsco 1.1: ${informal}`,
      `lgsco 1.4: ${formal}`,
      `lgsco 1.5: ${choice}`,
      `lgsco 1.6: ${informal}`,
      `lgsco 1.7 raise: ${alsoFailed}`,
      'lgsco 2.1: a class of people who cannot complain',
      `lgsco 3.2 any-way: ${route}`,
      'lgsco 3.4: it is kept from the public',
      `lgsco 5.3: ${choice}`,
      'lgsco 5.4: whoever is complained about may answer',
      'lgsco 6.10: a stage after the second',
      'lgsco 6.12: reasons are required',
      'lgsco 6.20: a stage after the second',
    ],
  );
});

test('what is said in place of something is looked for outright, and only that', () => {
  const outright = (needs: readonly Need[] = []) => [
    ...new Set(needs.flatMap(({by}) => by.map((evidence) => 'says' in evidence && evidence.outright === true))),
  ];
  for (const {name, check} of all) {
    for (const need of [...(check.instead ?? []), ...(check.spoils ?? [])]) {
      for (const evidence of need.by) if ('says' in evidence) assert.equal(evidence.outright, true, name);
    }
    assert.ok(!outright([...check.needs, ...(check.wants ?? [])]).includes(true), name);
  }
});

test('the housing code accepts three grounds and calls six unfair', () => {
  const grounds = ({provisions}: Code) =>
    provisions.flatMap(({parts}) => parts.flatMap(({check}) => (check.how === 'exclusion-grounds' ? [check] : [])));
  const inWords = (code: Code) =>
    grounds(code).map(({accepted, unfair, absoluteWindows}) => [accepted, Object.keys(unfair), absoluteWindows]);
  const accepted = ['out-of-time', 'legal-proceedings', 'already-considered'];
  assert.deepEqual(inWords(housingOmbudsmanCode), [
    [
      accepted,
      ['legal-or-insurance', 'insurance', 'anonymous', 'decision-itself', 'neighbour-dispute', 'no-recent-service'],
      undefined,
    ],
  ]);
  assert.deepEqual(inWords(lgscoCode), [[accepted, ['behaviour', 'anonymous', 'no-recent-service'], true]]);
});
