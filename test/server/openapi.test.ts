import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {plusDane, prima} from '@redress/policy/presets';
import {type RestErrorCode, statusOf} from '@redress/rest';
import {inspectRoutes} from 'hono/dev';
import {parse} from 'parse5';
import {leak} from '../support/people.ts';
import {type Description, validators} from './openapi-checked.ts';
import {type RunningService, runningService} from './running-service.ts';

interface Schema {
  readonly properties?: {readonly code?: {readonly enum?: readonly RestErrorCode[]}};
}

interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly operationId: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly {in: string; name: string; description?: string}[];
  readonly responses: Readonly<Record<string, {description: string; content?: Record<string, {schema: Schema}>}>>;
}

describe('the description of the service', () => {
  let service: RunningService;
  let description: Description & {
    readonly openapi: string;
    readonly servers: readonly {url: string}[];
    readonly components: {readonly schemas: Readonly<Record<string, object>>};
  };
  let validate: ReturnType<typeof validators>;
  let operations: readonly (readonly [name: string, path: string, operation: Operation])[];

  before(async () => {
    service = await runningService({
      organisations: [
        {id: 'plus-dane', policies: [plusDane]},
        {id: 'prima', policies: [prima]},
      ],
    });
    description = await (await fetch(`${service.url}/v1/openapi.json`)).json();
    validate = validators(description);
    operations = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, operation]) => [`${method.toUpperCase()} ${path}`, path, operation as unknown as Operation] as const,
      ),
    );
  });
  after(() => service.close());

  it('has every route below /v1 that the service has', () => {
    const routes = inspectRoutes(service.app)
      .filter(({path, method, isMiddleware}) => path.startsWith('/v1/') && !isMiddleware && method !== 'ALL')
      .map(({method, path}) => `${method} ${path.slice('/v1'.length).replace(/:(\w+)(\{[^}]*\})?/g, '{$1}')}`);
    assert.deepEqual(operations.map(([name]) => name).sort(), [...new Set(routes)].sort());
  });

  it('says of each what it is, who may call it, what it answers and what can go wrong', () => {
    for (const [name, path, {summary, tags, security, parameters = [], responses}] of operations) {
      assert.ok(summary, `${name} has no summary`);
      assert.equal(tags?.length, 1, `${name} is about nothing`);
      assert.ok((security ?? []).length > 0, `${name} does not say who may call it`);
      const placed = parameters.filter((one) => one.in === 'path').map((one) => `{${one.name}}`);
      assert.deepEqual(placed, path.match(/\{[^}]+\}/g) ?? [], `${name} does not describe its address`);
      for (const one of parameters) assert.ok(one.description, `${name} does not describe ${one.name}`);
      assert.ok(
        Object.keys(responses).some((status) => status.startsWith('2')),
        `${name} answers nothing`,
      );
      for (const status of ['401', '429', '500', '503']) assert.ok(responses[status], `${name} does not say ${status}`);
      for (const [status, {description, content = {}}] of Object.entries(responses)) {
        assert.ok(description, `${name} ${status}`);
        if (Number(status) < 400) continue;
        const codes = content['application/problem+json']?.schema.properties?.code?.enum ?? [];
        assert.ok(codes.length > 0, `${name} ${status} names no code`);
        for (const code of codes) assert.equal(statusOf[code], Number(status), `${name} ${code}`);
      }
    }
  });

  it('is OpenAPI 3.1 whose names all lead somewhere and whose schemas can be used', () => {
    assert.match(description.openapi, /^3\.1\./);
    for (const [, ref] of JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)) {
      assert.ok(description.components.schemas[ref as string], `there is no schema ${ref}`);
    }
    for (const name of Object.keys(description.components.schemas)) {
      assert.equal(typeof validate(['components', 'schemas', name]), 'function');
    }
    const ids = operations.map(([, , {operationId}]) => operationId);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('takes what the service takes and refuses what it refuses', () => {
    const fits = validate(['components', 'schemas', 'Intake']);
    assert.equal(fits(leak), true);
    assert.equal(fits({...leak, what: 1}), false);
    assert.equal(fits({...leak, colour: 'red'}), false);
    const command = validate(['components', 'schemas', 'Command']);
    assert.equal(command({type: 'take'}), true);
    assert.equal(command({type: 'extend', to: '2026-12-01', reason: 'Later'}), true);
    assert.equal(command({type: 'extend', to: 'tomorrow', reason: 'Later'}), false);
    assert.equal(command({type: 'dance'}), false);
  });

  it('stands beside each organisation, under its own name and address', async () => {
    const {url} = service;
    const other = await (await fetch(`${url}/organisations/prima/v1/openapi.json`)).json();
    assert.match(other.info.title, /Prima/);
    assert.equal(
      new URL(`${description.servers[0]?.url}/policy`, `${url}/organisations/prima/v1/openapi.json`).href,
      `${url}/organisations/prima/v1/policy`,
    );
  });

  it('may be kept, and asked for again without being sent again', async () => {
    const first = await fetch(`${service.url}/v1/openapi.json`);
    assert.match(first.headers.get('Cache-Control') ?? '', /public/);
    const headers = {'If-None-Match': first.headers.get('ETag') as string};
    const again = await fetch(`${service.url}/v1/openapi.json`, {headers});
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
  });

  describe('as a page', () => {
    let page: Response;
    let html: string;

    before(async () => {
      page = await fetch(`${service.url}/v1/reference`, {headers: {'Sec-Fetch-Dest': 'document'}});
      html = await page.text();
    });

    it('is HTML without faults, without script, and without anything from elsewhere', () => {
      assert.equal(page.status, 200);
      assert.match(page.headers.get('Content-Type') ?? '', /^text\/html/);
      const faults: string[] = [];
      parse(html, {
        sourceCodeLocationInfo: true,
        onParseError: ({code}: {code: string}) => faults.push(code),
      } as object);
      assert.deepEqual(faults, []);
      assert.doesNotMatch(html, /<script|<link|<img|<iframe| on\w+=| style=|https?:\/\//);
      assert.match(html, /<html lang="en">/);
      assert.match(html, /name="viewport"/);
    });

    it('allows itself its own style and nothing more', () => {
      const policy = page.headers.get('Content-Security-Policy') ?? '';
      assert.match(
        policy,
        /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
      );
    });

    it('has every route, every code and every schema, and links that lead to them', () => {
      const ids = new Set(Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id));
      for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.has(target), `#${target}`);
      assert.equal(ids.size, Array.from(html.matchAll(/ id="/g)).length, 'an id stands there twice');
      for (const [name, , {summary}] of operations) {
        assert.ok(html.includes(`>${name}<`), name);
        assert.ok(html.includes(summary as string), summary);
      }
      for (const code of Object.keys(statusOf)) assert.ok(html.includes(`<code>${code}</code>`), code);
      for (const name of Object.keys(description.components.schemas)) assert.ok(ids.has(`schema-${name}`), name);
    });
  });
});
