import assert from 'node:assert/strict';
import {mkdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {plusDane} from '@redress/policy/presets';
import {openService} from '@redress/server';
import {type RunningService, runningService, temporaryFolder} from './running-service.ts';

const page = 'https://www.example.org';

describe('the scripts for the browser, and the form for a frame', () => {
  let dist: string;
  let service: RunningService;
  before(async () => {
    dist = await temporaryFolder();
    await mkdir(join(dist, 'public', 'public'), {recursive: true});
    const built = (file: string, imports: readonly string[] = []) => ({file, integrity: `sha384-${file}`, imports});
    const manifest = {
      frame: built('frame-aaaaaaaa.js'),
      'intake-form': built('intake-form-bbbbbbbb.js', ['lit-cccccccc.js']),
      'lit-cccccccc.js': built('lit-cccccccc.js'),
      ...Object.fromEntries(
        ['provider', 'case-timeline', 'deadline-badge', 'escalation-panel'].map((name) => [
          name,
          built(`${name}-dddddddd.js`, ['lit-cccccccc.js']),
        ]),
      ),
    };
    await writeFile(join(dist, 'public', 'manifest.json'), JSON.stringify(manifest));
    for (const {file} of Object.values(manifest)) await writeFile(join(dist, 'public', file), `// ${file}`);
    service = await runningService({embed: dist, organisation: {origins: [page]}});
  });
  after(async () => {
    await service.close();
    await rm(dist, {recursive: true});
  });
  const frame = (query = '') => fetch(`${service.url}/frame/intake-form${query}`);

  it('are there for any page, for ever under a name with a hash, and the manifest only as long as it is true', async () => {
    const script = await fetch(`${service.url}/embed/public/frame-aaaaaaaa.js`, {
      headers: {Origin: 'https://a.example'},
    });
    assert.equal(await script.text(), '// frame-aaaaaaaa.js');
    assert.match(script.headers.get('Content-Type') ?? '', /^text\/javascript/);
    assert.equal(script.headers.get('Cache-Control'), 'public, max-age=31536000, immutable');
    assert.equal(script.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(script.headers.get('Access-Control-Allow-Credentials'), null);
    assert.equal(script.headers.get('X-Content-Type-Options'), 'nosniff');
    const manifest = await fetch(`${service.url}/embed/public/manifest.json`);
    assert.equal(manifest.headers.get('Cache-Control'), 'no-cache');
    assert.equal((await fetch(`${service.url}/embed/public/none-dddddddd.js`)).status, 404);
    for (const path of ['/embed/../service.secret', '/embed/%2e%2e/service.secret', '/embed/public/..%2f..%2fx'])
      assert.equal((await fetch(`${service.url}${path}`)).status, 404, path);
  });

  it('is shown by pages of the organisation alone, with scripts by their hash, and may do nothing else', async () => {
    const answer = await frame();
    const policy = answer.headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'sha256-[\w+/]+=*'; connect-src 'self'/);
    assert.ok(policy.includes(`frame-ancestors ${page};`), policy);
    assert.match(policy, /require-trusted-types-for 'script'; trusted-types lit-html$/);
    assert.equal(answer.headers.get('X-Frame-Options'), null, 'an older rule that knows no list of pages');
    const html = await answer.text();
    assert.ok(html.includes(`<meta name="redress-pages" content="${page}" />`));
    assert.match(html, /modulepreload" href="\/embed\/public\/lit-cccccccc\.js" integrity="sha384-lit-cccccccc\.js"/);
    assert.match(html, /src="\/embed\/public\/intake-form-bbbbbbbb\.js" integrity="sha384-intake-form-bbbbbbbb\.js"/);
    assert.match(html, /<redress-intake-form service="\.\.\/"/);
  });

  it('speaks the language that is asked for, and shows what it is asked for as text', async () => {
    const html = await (await frame(`?language=cy&policy=${encodeURIComponent('"><script>alert(1)</script>')}`)).text();
    assert.match(html, /<html lang="cy">/);
    assert.ok(!html.includes('<script>alert'));
    assert.match(await (await frame('?language=xx')).text(), /<html lang="en">/);
  });

  it('has other doors for whoever has no script, in both languages', async () => {
    const {contact} = plusDane;
    for (const [language, says] of [
      ['en', 'needs JavaScript'],
      ['cy', 'Mae angen JavaScript'],
    ] as const) {
      const html = await (await frame(`?language=${language}`)).text();
      assert.ok(html.includes(says));
      assert.ok(html.includes(`<li>${contact.phone}</li>`));
      assert.ok(!html.includes('complaint-form'), 'a form that there is not');
    }
    const plain = await runningService({embed: dist, organisation: {spam: {plainForm: true}}});
    const html = await (await fetch(`${plain.url}/frame/intake-form`)).text();
    const [, link = ''] = /<a href="([^"]+)" target="_blank" rel="noopener">/.exec(html) ?? [];
    const opened = await fetch(new URL(link, `${plain.url}/frame/intake-form`), {
      headers: {'Sec-Fetch-Dest': 'document'},
    });
    assert.equal(opened.status, 200);
    await plain.close();
  });

  it('show a case, each element by itself or those that belong together, and say of it nothing in their addresses', async () => {
    for (const [name, tags] of [
      ['case', ['case-timeline', 'escalation-panel']],
      ['case-timeline', ['case-timeline']],
      ['deadline-badge', ['deadline-badge']],
      ['escalation-panel', ['escalation-panel']],
    ] as const) {
      const answer = await fetch(
        `${service.url}/frame/${name}?language=cy&reference=RD-7K3M-9Q2X&followUpKey=${encodeURIComponent('"><script>')}`,
      );
      const policy = answer.headers.get('Content-Security-Policy') ?? '';
      assert.ok(policy.includes(`frame-ancestors ${page};`), policy);
      assert.match(policy, /^default-src 'none'; script-src 'self';/);
      const html = await answer.text();
      assert.doesNotMatch(html, /RD-7K3M|followUpKey|"><script>/);
      assert.match(html, /<html lang="cy">/);
      const shown = Array.from(html.matchAll(/<redress-([\w-]+)/g), ([, tag]) => tag);
      assert.deepEqual(shown, ['provider', ...tags]);
      for (const needed of ['frame-aaaaaaaa', ...shown.map((tag) => `${tag}-dddddddd`)])
        assert.equal(html.split(`<script type="module" src="/embed/public/${needed}.js"`).length, 2, needed);
      assert.equal(html.split('modulepreload').length, 2, 'what several need is named once');
      assert.ok(html.includes('Os na allwch weld eich cwyn yma'));
      assert.ok(html.includes(`<li>${plusDane.contact.phone}</li>`));
    }
    assert.equal((await fetch(`${service.url}/frame/provider`)).status, 404);
  });

  it('is shown by nobody where the organisation names no page', async () => {
    const alone = await runningService({embed: dist});
    const answer = await fetch(`${alone.url}/frame/intake-form`);
    assert.match(answer.headers.get('Content-Security-Policy') ?? '', /frame-ancestors 'none';/);
    await alone.close();
  });

  it('are missed at the start, and not by a visitor', async () => {
    const folder = await temporaryFolder();
    const open = () =>
      openService({folder, embed: join(folder, 'none'), organisations: [{id: 'one', policies: [plusDane]}]});
    await assert.rejects(open, {name: 'StartError', code: 'embed/unusable'});
    await rm(folder, {recursive: true});
  });

  it('are not there unless they are given', async () => {
    const without = await runningService();
    for (const path of ['/embed/public/manifest.json', '/frame/intake-form'])
      assert.equal((await fetch(`${without.url}${path}`)).status, 404);
    await without.close();
  });
});
