import {policyJsonSchema} from '@redress/policy/json-schema';
import type {Subcommand} from './subcommand.ts';

export const schema: Subcommand = {
  name: 'schema',
  about: 'Print the JSON Schema (draft 2020-12) of a policy document.',
  operands: [],
  options: {},
  notes: [
    'For an editor that completes and marks while a policy is written: redress schema > policy.schema.json. redress check asks more than a schema can.',
  ],
  run(_, shell) {
    shell.print(JSON.stringify(policyJsonSchema(), null, 2));
    return 0;
  },
};
