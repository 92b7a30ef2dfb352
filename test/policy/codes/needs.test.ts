import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {type Check, housingOmbudsmanCode, isTopicPart, lgscoCode, topicIds, topics} from '@redress/policy/codes';
import * as presets from '@redress/policy/presets';

type Says = Extract<Check, {how: 'says'}>;
type Need = Says['needs'][number];

function needsOf(check: Check): readonly Need[] {
  if (check.how === 'timescale') return check.instead ?? [];
  if (check.how !== 'says') return [];
  return [check.needs, check.wants, check.instead, check.spoils, check.beyond].flatMap((some) => some ?? []);
}

const parts = [housingOmbudsmanCode, lgscoCode].flatMap(({id, provisions}) =>
  provisions.flatMap(({number, parts: own}) =>
    own.map(({part, check, bonus}) => ({name: `${id} ${number} ${part ?? ''}`, check, bonus})),
  ),
);

describe('what the codes ask to be said', () => {
  test('is put in words, and is looked for somewhere', () => {
    for (const {name, check} of parts) {
      for (const {what, by} of needsOf(check)) {
        assert.match(what, /\w/, name);
        assert.ok(by.length > 0, `${name}: ${what}`);
      }
    }
  });

  test('is something, unless the part only goes beyond the code', () => {
    for (const {name, check, bonus} of parts) {
      if (check.how !== 'says') continue;
      assert.equal(check.needs.length > 0, !bonus, name);
      for (const some of [check.wants, check.instead, check.spoils, check.beyond]) {
        assert.ok(some === undefined || some.length > 0, name);
      }
    }
  });

  test('is spoken of by more than what would be there anyway', () => {
    for (const {name, check, bonus} of parts) {
      if (check.how === 'says' && !bonus)
        assert.ok(
          check.needs.some(({quiet}) => !quiet),
          name,
        );
    }
  });

  test('is looked for in statements only by parts that their topic has', () => {
    for (const {name, check} of parts) {
      for (const evidence of needsOf(check).flatMap(({by}) => by)) {
        if ('says' in evidence) assert.ok(isTopicPart(evidence.says, evidence.part), `${name}: ${evidence.part}`);
      }
    }
  });
});

describe('the vocabulary of statements', () => {
  test('has parts to each topic, each once', () => {
    for (const topic of topicIds) {
      const known: readonly string[] = topics[topic];
      assert.ok(known.length > 0, topic);
      assert.equal(new Set(known).size, known.length, topic);
    }
    assert.deepEqual(topicIds, Object.keys(topics));
  });

  test('is written as ids', () => {
    for (const topic of topicIds) {
      for (const word of [topic, ...topics[topic]]) assert.match(word, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  test('knows a part only under its own topic', () => {
    assert.equal(isTopicPart('publicity', 'code'), true);
    assert.equal(isTopicPart('triage', 'code'), false);
  });

  for (const policy of Object.values(presets)) {
    test(`holds every topic and part of ${policy.id}`, () => {
      for (const {topic, covers, clause} of policy.statements) {
        if (topic === undefined) {
          assert.equal(covers, undefined, clause.rule);
          continue;
        }
        const known = topicIds.find((id) => id === topic);
        assert.ok(known, `${clause.rule}: ${topic}`);
        for (const part of covers ?? []) assert.ok(isTopicPart(known, part), `${clause.rule}: ${topic} ${part}`);
      }
    });
  }
});
