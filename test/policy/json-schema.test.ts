import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {InvalidPolicy, parsePolicy} from '@redress/policy';
import {policyJsonSchema} from '@redress/policy/json-schema';
import * as presets from '@redress/policy/presets';
import {Ajv2020} from 'ajv/dist/2020.js';

const schema = policyJsonSchema();
const ajv = new Ajv2020({allErrors: true, formats: {uri: (given) => URL.canParse(given)}});
const validate = ajv.compile(schema);

/** Where a document does not fit the schema, and by which keyword. */
function faults(document: unknown): readonly string[] {
  return validate(document)
    ? []
    : (validate.errors ?? []).map(({instancePath, keyword}) => `${instancePath} ${keyword}`);
}

/** A preset in which one thing is something else, or nothing. */
function spoilt(path: string, value?: unknown): unknown {
  const document = structuredClone<unknown>(presets.plusDane);
  const keys = path.split('.');
  const last = keys.pop() as string;
  const holder = keys.reduce((at, key) => Reflect.get(at as object, key), document) as object;
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
  return document;
}

describe('the JSON Schema of a policy document', () => {
  test('is a schema of draft 2020-12 with a name of its own', () => {
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.equal(schema.$id, 'urn:redress:policy-document:1');
    assert.ok(ajv.validateSchema(schema));
  });

  for (const [name, preset] of Object.entries(presets)) {
    test(`takes the preset ${name}`, () => assert.deepEqual(faults(preset), []));
  }

  const wrong: Readonly<Record<string, readonly [fault: string, path: string, value?: unknown]>> = {
    'a part left out': [' required', 'contact'],
    'a part that there is not': [' additionalProperties', 'colour', 'red'],
    'no stage': ['/stages minItems', 'stages', []],
    'a word that is none of the choices': ['/stages/0/clocks/0/force enum', 'stages.0.clocks.0.force', 'maybe'],
    'a time in words': ['/stages/0/clocks/0/duration anyOf', 'stages.0.clocks.0.duration', '5 days'],
    'half a working day': ['/stages/0/clocks/0/duration/count type', 'stages.0.clocks.0.duration.count', 0.5],
    'a rule id in another form': ['/document/clause/rule pattern', 'document.clause.rule', '43'],
    'a day in another form': ['/calendar/closures/0 pattern', 'calendar.closures', ['24.12.2026']],
    'a month in words': ['/document/effectiveFrom pattern', 'document.effectiveFrom', 'May'],
    'an address that is none': ['/contact/website format', 'contact.website', 'our site'],
  };
  for (const [what, [fault, path, value]] of Object.entries(wrong)) {
    test(`refuses ${what}, as the policy's own reader does`, () => {
      const document = spoilt(path, value);
      assert.ok(faults(document).includes(fault), faults(document).join());
      assert.throws(() => parsePolicy(document), InvalidPolicy);
    });
  }

  test('names once, and explains, what stands in many places', () => {
    const {$defs} = schema as {$defs: Readonly<Record<string, {description?: string}>>};
    assert.ok(Object.keys($defs).includes('clause'));
    assert.deepEqual(
      Object.entries($defs).filter(([, {description}]) => !description),
      [],
    );
    assert.ok(JSON.stringify(schema).length < 30_000, `${JSON.stringify(schema).length}`);
  });
});
