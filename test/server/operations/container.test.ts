import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, posix, resolve} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
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

  it('has everything that the build of the scripts for the browser reads', async () => {
    const copied = all('COPY')
      .filter((rest) => !rest.startsWith('--from'))
      .flatMap((rest) => rest.split(' ').slice(0, -1));
    const has = (path: string) => copied.some((one) => path === one || path.startsWith(`${one}/`));
    const config = readFileSync(join(root, 'rollup.config.mjs'), 'utf8');
    const own = Array.from(config.matchAll(/ from '\.\/([^']+)'/g), ([, path = '']) => path);
    const {default: bundles} = (await import(pathToFileURL(join(root, 'rollup.config.mjs')).href)) as {
      default: readonly {readonly input: Readonly<Record<string, string>>}[];
    };
    // What tsc makes is made of the sources beside it.
    const read = bundles
      .flatMap(({input}) => Object.values(input))
      .map((path) => posix.normalize(path).replace('/dist/', '/src/'));
    assert.ok(own.length > 3 && read.length > 10);
    assert.deepEqual(
      ['rollup.config.mjs', 'packages/widgets/themes', ...own, ...read].filter((path) => !has(path)),
      [],
    );
    const [, projects = ''] = /tsc -b ([^&]+)/.exec(all('RUN').join('\n')) ?? [];
    for (const path of read.filter((one) => one.startsWith('packages/')))
      assert.ok(projects.split(' ').includes(path.split('/').slice(0, 2).join('/')), path);
  });

  it('leaves nothing out that it copies, and takes nothing in that was built here', () => {
    const kept = read('Dockerfile.dockerignore').split('\n');
    const roots = all('COPY')
      .filter((rest) => !rest.startsWith('--from'))
      .flatMap((rest) => rest.split(' ').slice(0, -1))
      .map((path) => path.split('/')[0]);
    assert.deepEqual(
      [...new Set(roots)].filter((path) => !kept.includes(`!${path}`)),
      [],
    );
    assert.ok(kept.indexOf('**/dist') > kept.findLastIndex((line) => line.startsWith('!')));
  });

  it('takes along what the service runs on, and the scripts that it serves from where it looks for them', () => {
    const last = instructions.slice(instructions.findLastIndex(({word}) => word === 'FROM'));
    const taken = last
      .filter(({word}) => word === 'COPY')
      .map(({rest}) => rest.split(' '))
      .flatMap((parts) => (parts[0] === '--from=build' ? [[parts[1], parts[2]]] : []));
    for (const [from, to] of taken) assert.equal(from, `/srv/redress/${to}`);
    const places = taken.map(([, to]) => to);
    const {dependencies} = JSON.parse(readFileSync(join(root, 'packages/server/package.json'), 'utf8'));
    const ours = ['@redress/server', ...Object.keys(dependencies).filter((name) => name.startsWith('@redress/'))];
    for (const name of ours) assert.ok(places.includes(`packages/${name.split('/')[1]}/dist`), name);
    const {embed = ''} = readConfiguration({
      ...configured(),
      env: {...configured().env, NODE_ENV: 'development'},
    }).service;
    for (const folder of ['public', 'crm'])
      assert.ok(places.includes(`${embed}/${folder}`.replace('/srv/redress/', '')));
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
