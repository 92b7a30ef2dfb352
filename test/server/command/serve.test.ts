import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {randomBytes, randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {readdir, rm} from 'node:fs/promises';
import {request} from 'node:http';
import {createInterface} from 'node:readline';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {restClient} from '@redress/rest/client';
import {leak} from '../../support/memory-service.ts';
import {serving} from '../operations/serving.ts';
import {temporaryFolder} from '../running-service.ts';
import {run} from './run-redress.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The program itself, as a person or a container starts it. */
interface Program {
  readonly process: ChildProcess;
  readonly lines: readonly {readonly message: string; readonly [fact: string]: unknown}[];
  readonly complaints: readonly string[];
  /** Address of the service, once it is ready. */
  readonly ready: Promise<string>;
  readonly exit: Promise<{readonly code: number | null; readonly signal: string | null}>;
}

describe('redress serve', () => {
  let folder: string;
  const running = new Set<ChildProcess>();
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(async () => {
    for (const process of running) process.kill('SIGKILL');
    running.clear();
    await rm(folder, {recursive: true});
  });

  function serve(): Program {
    const program = spawn(
      process.execPath,
      [
        '--conditions=@redress/source',
        '--disable-warning=ExperimentalWarning',
        'packages/server/src/command/main.ts',
        ...['serve', '--data', folder, '--port', '0', '--admin-port', '0'],
      ],
      {
        cwd: root,
        env: {PATH: process.env.PATH, REDRESS_ORGANISATION: 'plus-dane', REDRESS_POLICY: 'plus-dane'},
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    running.add(program);
    const lines: Program['lines'][number][] = [];
    const complaints: string[] = [];
    createInterface(program.stderr).on('line', (line) => complaints.push(line));
    const exit = once(program, 'close').then(([code, signal]) => ({code, signal}));
    const ready = new Promise<string>((resolve, reject) => {
      createInterface(program.stdout).on('line', (line) => {
        const said = JSON.parse(line);
        lines.push(said);
        if (said.message.startsWith('Redress is ready')) resolve(said.address);
      });
      exit.then(() => reject(new Error(`It ended: ${complaints.join('\n')}`)));
    });
    ready.catch(() => {});
    return {process: program, lines, complaints, ready, exit};
  }

  it('takes in a complaint, keeps its folder to itself, closes on SIGTERM, and has it after the next start', async () => {
    const first = serve();
    const receipt = await restClient({service: await first.ready}).submit(leak, {key: randomUUID()});

    const second = serve();
    assert.deepEqual(await second.exit, {code: 3, signal: null});
    assert.match(second.complaints.join('\n'), /is using the data folder/);
    assert.ok(second.complaints.join('\n').includes(folder));

    // A live line does not keep it from closing.
    const live = await fetch(`${await first.ready}/v1/cases/${receipt.reference}/live`, {
      headers: {Authorization: `Redress-Key ${receipt.followUpKey}`},
    });
    first.process.kill('SIGTERM');
    assert.match(await live.text(), /^retry: \d+\n\nevent: change\n/);
    assert.deepEqual(await first.exit, {code: 0, signal: null});
    assert.equal(first.lines.at(-1)?.message, 'Redress has closed: everything under way was answered');
    assert.deepEqual(first.complaints, []);

    const third = serve();
    const credentials = {followUpKey: receipt.followUpKey};
    const view = await restClient({service: await third.ready, credentials}).view(receipt.reference);
    assert.equal(view.reference, receipt.reference);
    // Only a first start makes a secret.
    assert.ok(!third.lines.some(({message}) => message.startsWith('A secret was made')));
    third.process.kill('SIGINT');
    assert.deepEqual(await third.exit, {code: 0, signal: null});
  });

  it('is ready again after kill -9 with everything that it acknowledged, and ends at once when told twice', async () => {
    const first = serve();
    const receipt = await restClient({service: await first.ready}).submit(leak, {key: randomUUID()});
    first.process.kill('SIGKILL');
    assert.equal((await first.exit).signal, 'SIGKILL');

    const second = serve();
    const url = await second.ready;
    const credentials = {followUpKey: receipt.followUpKey};
    assert.equal((await restClient({service: url, credentials}).view(receipt.reference)).version, 1);

    // A request that is never sent to its end would be waited for.
    const unfinished = request(`${url}/v1/cases`, {method: 'POST', headers: {'Content-Type': 'application/json'}});
    const broken = once(unfinished, 'error');
    unfinished.write('{');
    await fetch(`${url}/readyz`);
    second.process.kill('SIGTERM');
    while (!second.lines.some(({message}) => message === 'Redress is closing')) {
      await once(second.process.stdout as NodeJS.ReadableStream, 'data');
    }
    second.process.kill('SIGTERM');
    assert.deepEqual(await second.exit, {code: 143, signal: null});
    await broken;
  });

  it('ends with 2 on a wrong configuration, with every problem, and makes nothing', async () => {
    const env = {
      NODE_ENV: 'production',
      REDRESS_ORGANISATION: 'plus-dane',
      REDRESS_POLICY: 'plus-dane',
      REDRESS_ORIGINS: 'http://www.exampleton.uk',
    };
    const {exitCode, lines, complaints} = await run(`serve --data ${folder}/new`, {}, env);
    assert.equal(exitCode, 2);
    assert.equal(complaints[0], 'redress serve: This configuration cannot be used:');
    assert.deepEqual(
      complaints.slice(1).map((line) => line.split(':')[0]),
      ['- secret', '- database', '- REDRESS_ORIGINS, item 1'],
    );
    assert.deepEqual(lines, []);
    assert.deepEqual(await readdir(folder), []);
  });

  it('starts in production once everything is given', async (test) => {
    const service = await serving(test, {
      NODE_ENV: 'production',
      REDRESS_EMBEDDED: 'true',
      REDRESS_SECRET: randomBytes(32).toString('base64'),
      REDRESS_STAFF_ISSUER: 'https://id.exampleton.uk',
      REDRESS_STAFF_SECRET: randomBytes(32).toString('base64'),
    });
    assert.equal((await fetch(`${service.url}/readyz`)).status, 200);
    assert.equal(await service.stop(), true);
  });

  it('says how it is called', async () => {
    const {exitCode, lines} = await run('serve --help');
    assert.equal(exitCode, 0);
    assert.equal(lines[0], 'redress serve [options]');
    assert.ok(lines.every((line) => line.length <= 100));
    assert.ok(lines.some((line) => line.startsWith('Exit codes: ')));
  });
});
