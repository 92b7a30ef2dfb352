import assert from 'node:assert/strict';
import type {CaseService} from '@redress/rest';
import {caseViewSchema, changedCaseSchema} from '@redress/rest/wire';
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js';
import type {Hono} from 'hono';
import type * as z from 'zod/mini';

/** Holds what a service does against what it says of itself. */
export interface Checked {
  /** What an answer has that the description does not: nothing, if the description is true. */
  faultsOf(request: Request, answer: Response): Promise<readonly string[]>;
}

interface Operation {
  readonly requestBody?: {readonly content: Readonly<Record<string, unknown>>};
  readonly responses: Readonly<Record<string, {readonly content?: Readonly<Record<string, unknown>>}>>;
}

export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** Validators of a description: those of its parts by their JSON pointer. */
export function validators(description: Description): (pointer: readonly string[]) => ValidateFunction {
  const formats = {
    date: /^\d{4}-\d{2}-\d{2}$/,
    'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
    uri: (given: string) => URL.canParse(given),
  };
  // Not inlined, so that what stands in many places is made ready once.
  const ajv = new Ajv2020({strict: false, inlineRefs: false, code: {optimize: false}, formats});
  ajv.addSchema(description, 'description');
  const known = new Map<string, ValidateFunction>();
  return (pointer) => {
    const path = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
    const found = known.get(path) ?? ajv.compile({$ref: `description#/${path}`});
    known.set(path, found);
    return found;
  };
}

export function checkedAgainst(description: Description): Checked {
  const validate = validators(description);
  const patterns = Object.keys(description.paths).map((path) => ({
    path,
    pattern: new RegExp(`/v1${path.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`),
  }));
  return {
    async faultsOf(request, answer) {
      const {pathname} = new URL(request.url);
      // What is written out stands before what stands for anything.
      const path = patterns
        .filter(({pattern}) => pattern.test(pathname))
        .sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0]?.path;
      const method = request.method === 'HEAD' ? 'get' : request.method.toLowerCase();
      const operation = path === undefined ? undefined : description.paths[path]?.[method];
      // Of an address or a method that there is not, there is nothing to say but that.
      if (path === undefined || !operation || method === 'options') return [];
      const where = `${request.method} ${path} ${answer.status}`;
      const described = operation.responses[answer.status];
      if (!described) return [`${where} is not described`];
      const type = answer.headers.get('Content-Type')?.split(';')[0] ?? '';
      const text = answer.status === 304 || request.method === 'HEAD' ? '' : await answer.text();
      if (text === '') return [];
      const media = described.content?.[type] ? type : '*/*';
      if (!described.content?.[media]) return [`${where} is not described as ${type}`];
      // Bytes are what they are.
      if (!('schema' in (described.content[media] as object))) return [];
      const fits = validate(['paths', path, method, 'responses', String(answer.status), 'content', media, 'schema']);
      return valuesIn(text, type).flatMap((value) =>
        fits(value)
          ? []
          : (fits.errors ?? []).map(
              ({instancePath, message}) => `${where} ${instancePath} ${message}: ${text.slice(0, 300)}`,
            ),
      );
    },
  };
}

/** By the text of the description: services that say the same of themselves are held against it by the same validators. */
const known = new Map<string, Checked>();

/** A service whose every answer is held against its own description. */
export async function checkedAnswers(app: Hono): Promise<{fetch: Hono['fetch']; settle(): Promise<void>}> {
  const description = await (await app.request('/v1/openapi.json')).text();
  const checked = known.get(description) ?? checkedAgainst(JSON.parse(description));
  known.set(description, checked);
  const checks: Promise<readonly string[]>[] = [];
  return {
    async fetch(request, ...rest) {
      const answer = await app.fetch(request, ...rest);
      // A line that is cut off has said nothing wrong until then.
      const faults = checked
        .faultsOf(request, answer.clone())
        .catch((error: unknown) =>
          answer.headers.get('Content-Type') === 'text/event-stream' ? [] : [`${request.url}: ${error}`],
        );
      checks.push(faults);
      return answer;
    },
    /** Waits for what is still being read, and fails when something was not as it is described. */
    async settle() {
      const faults = (await Promise.all(checks)).flat();
      assert.ok(checks.length > 0, 'nothing was asked');
      assert.deepEqual([...new Set(faults)], []);
    },
  };
}

/** The same service, whose live changes are held against what is said of them: they go past {@link checkedAnswers}. */
export function checkedLines(service: CaseService): CaseService {
  return {
    ...service,
    watch: (...asked) => each(service.watch(...asked), caseViewSchema),
    watchAll: (...asked) => each(service.watchAll(...asked), changedCaseSchema),
  };
}

async function* each<T>(values: AsyncIterable<T>, schema: z.ZodMiniType): AsyncGenerator<T> {
  for await (const value of values) {
    schema.parse(value);
    yield value;
  }
}

function valuesIn(text: string, type: string): readonly unknown[] {
  if (type === 'text/event-stream') {
    return text.split('\n').flatMap((line) => (line.startsWith('data: ') ? [JSON.parse(line.slice(6))] : []));
  }
  return [/[/+]json$/.test(type) ? JSON.parse(text) : text];
}
