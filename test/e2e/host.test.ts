import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {request} from 'node:http';
import {type AddressInfo, createServer} from 'node:net';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {startAll} from './start-all.ts';
import {hostCommand, startHost} from './start-host.ts';

/** Sends a path as it stands; fetch would tidy it first. */
async function statusOf(address: string, path: string): Promise<number | undefined> {
  const {hostname, port} = new URL(address);
  const asked = request({hostname, port, path});
  asked.end();
  const [answer] = await once(asked, 'response');
  answer.resume();
  return answer.statusCode;
}

test('the host says where it is and where everything is kept, and ends when it is told to', async () => {
  await using host = await startHost();
  assert.match(host.said, /Everything is kept in \S+redress-e2e-/);
  assert.equal((await fetch(`${host.address}/readyz`)).status, 200);
  assert.equal(await host.stop(), 0);
});

test('the host ends when it is told to, whatever is still being sent to it', async () => {
  await using host = await startHost();
  const {hostname, port} = new URL(host.address);
  const headers = {'Content-Type': 'application/json', 'Content-Length': 1_000};
  const slow = request({hostname, port, path: '/v1/cases', method: 'POST', headers});
  slow.on('error', () => {});
  slow.write('{');
  assert.equal((await fetch(`${host.address}/readyz`)).status, 200);
  assert.equal(await host.stop(), 0);
});

test('the host takes the next free port when its own is taken, and says so', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const taken = (other.address() as AddressInfo).port;
  try {
    await using host = await startHost(taken);
    assert.match(host.said, new RegExp(`Port ${taken} is taken by another program`));
    assert.ok(Number(new URL(host.address).port) > taken);
  } finally {
    other.close();
  }
});

const shared = startAll({host: startHost});

test('a second host on the same folder refuses to start and says why', async () => {
  const {host} = shared;
  await assert.rejects(host.restart(), /The host ended with 1/);
  assert.equal((await fetch(`${host.address}/readyz`)).status, 200);
});

test('what the host cannot use it says in plain words, and how to put it right', () => {
  const folder = ['--data', fileURLToPath(import.meta.url)];
  for (const [given, said] of [
    [['--port', 'abc'], /^--port abc is not a port\. Give a number/],
    [['--port', ''], /^--port {2}is not a port\. Give a number/],
    [['--port', '0x50'], /^--port 0x50 is not a port\. Give a number/],
    [['--prot', '80'], /^Unknown option '--prot'\nIt takes --port NUMBER and --data FOLDER\.$/],
    [folder, /^The data folder \S+host\.test\.ts cannot be used\. Give a folder/],
  ] as const) {
    const {status, stderr} = spawnSync(process.execPath, [...hostCommand, ...given], {encoding: 'utf8'});
    assert.equal(status, 1);
    assert.match(stderr.trim(), said);
  }
});

test('nothing outside the pages and the bundles can be fetched', async () => {
  const {host} = shared;
  for (const path of [
    '/embed/../package.json',
    '/embed/%2e%2e/package.json',
    '/embed/..%2f..%2fpackage.json',
    '/embed/..\\..\\package.json',
    '/embed//etc/passwd',
    '/host.ts',
    '/sign-in/people.ts',
    '/sign-in/..%2fhost.ts',
    '/public-site/language.ts',
  ]) {
    assert.ok([400, 404].includes((await statusOf(host.address, path)) ?? 0), path);
  }
});

test('bundles come compressed, and may be kept for ever because their name changes with them', async () => {
  const {host} = shared;
  const page = await (await fetch(`${host.address}/public-site/`)).text();
  const [, src] = /<script type="module" src="([^"]+)" integrity="sha384-[^"]+" crossorigin>/.exec(page) ?? [];
  assert.ok(src, 'the page names a bundle with the hash of its bytes');
  const {headers} = await fetch(`${host.address}${src}`, {headers: {'Accept-Encoding': 'br'}});
  assert.equal(headers.get('Content-Encoding'), 'br');
  assert.equal(headers.get('Cache-Control'), 'public, max-age=31536000, immutable');
  const manifest = await fetch(`${host.address}/embed/public/manifest.json`);
  assert.equal(manifest.headers.get('Cache-Control'), 'no-cache');
});
