import {html} from 'hono/html';

type Html = ReturnType<typeof html>;

/** As much of JSON Schema as our schemas are written in. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A schema as a list of fields that people can read. */
export function schemaOutline(given: object): Html {
  const schema = given as Schema;
  const {description, $ref} = schema;
  return html`${description === undefined || $ref !== undefined ? '' : html`<p>${description}</p>`}${shape(schema)}`;
}

function shape(schema: Schema): Html {
  const {properties, items, anyOf, oneOf = anyOf} = schema;
  if (schema.$ref === undefined && properties) return fields(schema);
  if (items && hasFields(items)) return html`<p>A list of:</p>${shape(items)}`;
  if (oneOf?.some(hasFields)) {
    return html`<p>One of:</p>
      <ul>
        ${oneOf.map((one) => html`<li>${shape(one)}</li>`)}
      </ul>`;
  }
  return html`<p>${words(schema)}</p>`;
}

function fields({properties = {}, required = []}: Schema): Html {
  return html`<dl class="fields">
    ${Object.entries(properties).map(
      ([name, field]) => html`<dt><code>${name}</code>${required.includes(name) ? '' : ', if there is one'}</dt>
        <dd>
          ${field.description === undefined || field.$ref !== undefined ? '' : html`<p>${field.description}</p>`}${
            hasFields(field) || (field.items && hasFields(field.items)) ? shape(field) : words(field)
          }
        </dd>`,
    )}
  </dl>`;
}

function hasFields({$ref, properties, oneOf, anyOf}: Schema): boolean {
  return $ref === undefined && Boolean(properties ?? (oneOf ?? anyOf)?.some(hasFields));
}

/** What a value may be, in a few words. */
function words(schema: Schema): Html {
  const {$ref, items, additionalProperties, anyOf, oneOf = anyOf} = schema;
  if ($ref !== undefined) {
    const name = $ref.slice($ref.lastIndexOf('/') + 1);
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum) {
    return html`${schema.enum.map((one, at) => html`${at === 0 ? '' : ', '}<code>${JSON.stringify(one)}</code>`)}`;
  }
  if (oneOf) return html`${oneOf.map((one, at) => html`${at === 0 ? '' : ' or '}${words(one)}`)}`;
  if (items) return html`a list of ${words(items)}`;
  if (typeof additionalProperties === 'object') return html`by name, ${words(additionalProperties)}`;
  return html`${kind(schema)}${limits(schema)}`;
}

function kind({type, format}: Schema): string {
  if (format === 'date') return 'a day, YYYY-MM-DD';
  if (format === 'date-time') return 'a moment in UTC, YYYY-MM-DDTHH:mm:ss.sssZ';
  if (format === 'uri') return 'a web address';
  const [first] = [type].flat();
  return kinds[first ?? ''] ?? 'anything';
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
};

function limits({maxLength, minimum, maximum}: Schema): string {
  if (maxLength !== undefined) return `, at most ${maxLength} characters`;
  if (minimum !== undefined && maximum !== undefined) return `, ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `, at least ${minimum}`;
  return maximum === undefined ? '' : `, at most ${maximum}`;
}
