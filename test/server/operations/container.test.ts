import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {InvalidConfiguration, listen, readConfiguration} from '@redress/server';
import {readPlainYaml} from './read-plain-yaml.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = join(root, 'packages/server/docker');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

/** One line of a Dockerfile, its continuation with it. */
interface Instruction {
  readonly word: string;
  readonly rest: string;
}

const instructions: readonly Instruction[] = read('Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replaceAll(/\\\n\s*/g, '')
  .split('\n')
  .filter(Boolean)
  .map((line) => {
    const [, word = '', rest = ''] = /^(\w+) (.*)$/.exec(line) ?? [];
    return {word, rest};
  });

const all = (word: string) => instructions.filter((one) => one.word === word).map(({rest}) => rest);

interface Compose {
  readonly services: Readonly<
    Record<
      'redress' | 'database',
      {
        readonly build: {readonly context: string; readonly dockerfile: string};
        readonly environment: Readonly<Record<string, string>>;
        readonly secrets: readonly string[];
        readonly volumes: readonly string[];
        readonly read_only?: string;
        readonly cap_drop?: readonly string[];
        readonly stop_grace_period: string;
      }
    >
  >;
  readonly secrets: Readonly<Record<string, {readonly file: string}>>;
  readonly volumes: Readonly<Record<string, null>>;
}

const compose = readPlainYaml(read('compose.yaml')) as unknown as Compose;

/** What the image and the compose file set, with secrets as they should be. */
function configured(): Parameters<typeof readConfiguration>[0] {
  const [env = ''] = all('ENV');
  const image = Object.fromEntries(env.split(' ').map((pair) => pair.split('=') as [string, string]));
  return {
    env: {...image, ...compose.services.redress.environment},
    read(path) {
      if (path === '/etc/redress/redress.json') return read('redress.example.json');
      if (path === '/run/secrets/redress-secret') return `${randomBytes(32).toString('base64')}\n`;
      if (path === '/run/secrets/database-url')
        return `postgres://redress:${randomBytes(24).toString('hex')}@db/redress`;
      throw Object.assign(new Error(path), {code: 'ENOENT'});
    },
  };
}

// No container is built here: these hold what is written against what is there.
describe('the Dockerfile', () => {
  it('copies only what there is', () => {
    const copied = all('COPY')
      .filter((rest) => !rest.startsWith('--from'))
      .flatMap((rest) => rest.split(' ').slice(0, -1));
    assert.ok(copied.length > 10);
    assert.deepEqual(
      copied.filter((path) => !existsSync(join(root, path))),
      [],
    );
    const stages = all('FROM').flatMap((rest) => / AS (\w+)$/.exec(rest)?.[1] ?? []);
    for (const rest of all('COPY').filter((one) => one.startsWith('--from'))) {
      assert.ok(stages.includes(/^--from=(\w+) /.exec(rest)?.[1] ?? ''), rest);
    }
  });

  it('knows every workspace that the lock file knows', () => {
    const copied = all('COPY').join('\n');
    for (const name of readdirSync(join(root, 'packages')))
      assert.ok(copied.includes(`packages/${name}/package.json`), name);
  });

  it('runs on the Node that the repository pins, as a user who is not root, and closes on SIGTERM', () => {
    const {devDependencies} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const bases = all('FROM').filter((rest) => rest.startsWith('node:'));
    assert.deepEqual(
      bases.map((rest) => rest.split(' ')[0]),
      bases.map(() => `node:${devDependencies.node}-bookworm-slim`),
    );
    assert.deepEqual(all('USER'), ['node']);
    assert.deepEqual(all('STOPSIGNAL'), ['SIGTERM']);
    const [entry] = all('ENTRYPOINT');
    // The form without a shell, which would not pass the signal on.
    assert.deepEqual(JSON.parse(entry ?? ''), ['redress']);
  });
});

describe('the compose file', () => {
  it('leads to a Dockerfile, and names every secret and volume that it uses', () => {
    const {redress} = compose.services;
    assert.ok(existsSync(resolve(folder, redress.build.context, redress.build.dockerfile)));
    for (const {secrets, volumes} of Object.values(compose.services)) {
      for (const secret of secrets) assert.ok(compose.secrets[secret], secret);
      for (const volume of volumes) {
        const [source = ''] = volume.split(':');
        assert.ok(source.startsWith('./') || source in compose.volumes, volume);
      }
    }
  });

  it('holds no secret, and lets the service write nowhere but where it must', () => {
    const {redress, database} = compose.services;
    for (const [name, value] of Object.entries({...redress.environment, ...database.environment})) {
      if (/secret|password|url/i.test(name)) assert.match(value, /^\/run\/secrets\//, name);
    }
    assert.equal(redress.read_only, 'true');
    assert.deepEqual(redress.cap_drop, ['ALL']);
  });

  it('gives the service longer to close than the service gives itself', () => {
    const example = readConfiguration({...configured(), env: {...configured().env, NODE_ENV: 'development'}});
    assert.ok(Number.parseInt(compose.services.redress.stop_grace_period, 10) * 1000 > example.server.closeWithin);
  });

  it('makes a configuration that only lacks the addresses of the organisation itself', () => {
    assert.throws(
      () => readConfiguration(configured()),
      (error: unknown) => {
        assert.ok(error instanceof InvalidConfiguration);
        assert.ok(error.problems.length > 0);
        assert.deepEqual(
          error.problems.filter(({message}) => !message.includes('belongs to an example')),
          [],
        );
        return true;
      },
    );
  });
});

describe('the health check', () => {
  const check = async (port: number) => {
    const env = {PATH: process.env.PATH, REDRESS_PORT: String(port)};
    const [code] = await once(spawn(process.execPath, [join(folder, 'healthcheck.js')], {env}), 'exit');
    return code;
  };

  it('says whether the service lives', async () => {
    const listening = await listen({
      host: '127.0.0.1',
      port: 0,
      fetch: (request: Request) => new Response(null, {status: request.url.endsWith('/livez') ? 200 : 404}),
    });
    assert.equal(await check(listening.port), 0);
    await listening.close(async () => {}, 0);
    assert.equal(await check(listening.port), 1);
  });
});
