import {policyJsonSchema} from '@redress/policy/json-schema';
import type {ExitCode} from './shell.ts';
import type {Subcommand} from './subcommand.ts';

export const schema: Subcommand = {
  name: 'schema',
  about: 'Print the JSON Schema (draft 2020-12) of a policy document.',
  operands: [],
  options: {configuration: {about: 'Of the configuration of a service instead.'}},
  notes: [
    'For an editor that completes and marks while a document is written: redress schema > policy.schema.json. redress check and redress serve ask more than a schema can.',
  ],
  async run(call, shell): Promise<ExitCode> {
    shell.print(JSON.stringify(call.has('configuration') ? await ofConfiguration() : policyJsonSchema(), null, 2));
    return 0;
  },
};

/** Loaded only when it is asked for: it knows every part of a service. */
async function ofConfiguration() {
  const {configurationJsonSchema} = await import('../operations/configuration-json-schema.ts');
  return configurationJsonSchema();
}
