import * as z from 'zod/mini';
import {configurationSchema} from './configuration-schema.ts';
import {settings} from './settings.ts';

/** The configuration of a service as JSON Schema (draft 2020-12), for editors that complete and mark while it is written. */
export function configurationJsonSchema(): Readonly<Record<string, unknown>> {
  const {$schema, ...shape} = z.toJSONSchema(configurationSchema, {
    io: 'input',
    override({jsonSchema}) {
      // A text may stand in a file or in a variable instead.
      if (jsonSchema.type !== 'string') return;
      const text = {...jsonSchema};
      for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key);
      jsonSchema.anyOf = [text, ...elsewhere];
    },
  });
  for (const {at, variable, secret} of settings) {
    const place = at.reduce<Place | undefined>(inside, shape as Place);
    if (place)
      place.description = `Also ${variable} in the environment${secret ? `, or a file named by ${variable}_FILE` : ''}.`;
  }
  return {
    $schema,
    $id: 'urn:redress:configuration:1',
    title: 'Configuration of a Redress service',
    description:
      'What `redress serve` reads. It asks more than a schema can, and says everything that is wrong at once.',
    ...shape,
  };
}

const elsewhere = ['$file', '$env'].map((name) => ({
  type: 'object' as const,
  properties: {[name]: {type: 'string' as const}},
  required: [name],
  additionalProperties: false as const,
}));

interface Place {
  description?: string;
  readonly properties?: Readonly<Record<string, Place>>;
  readonly prefixItems?: readonly Place[];
}

function inside(place: Place | undefined, key: string | number): Place | undefined {
  return typeof key === 'number' ? place?.prefixItems?.[key] : place?.properties?.[key];
}
