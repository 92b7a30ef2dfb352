import {expect} from '@open-wc/testing';
import * as presets from '@redress/policy/presets';
import type {IntakeStepEvent} from '@redress/widgets';
import {memoryService} from '../../support/memory-service.ts';
import {faultyConnection} from './faulty-connection.ts';
import {IntakePage, type OpenOptions, waitUntil} from './intake-page.ts';
import {answerAtRandom, seeded} from './random-answers.ts';

const {plusDane, prima, psps, lgscoModel} = presets;
const anonymous = {kind: 'anonymous'} as const;
const picture = (name: string, content = 'x') => new File([content], name, {type: 'image/jpeg'});

/** Opens the form under a clock that stands still until it is moved, and hears what it tells a page that counts. */
async function openToCount(options: Partial<OpenOptions> = {}) {
  const told: IntakeStepEvent[] = [];
  const page = await IntakePage.open({connection: memoryService().connection(anonymous), ...options});
  page.form.addEventListener('redress-intake-step', (event) => told.push(event));
  return {
    page,
    get told() {
      return told.map(({fate, step, seconds, refused}) =>
        [fate, step, seconds, ...refused.map(({input, rule}) => `${input} ${rule}`)].join(' '),
      );
    },
    last: () => told.at(-1) as IntakeStepEvent,
  };
}

describe('redress-intake-form, for a page that counts', () => {
  const {now} = performance;
  let seconds = 0;
  beforeEach(() => {
    performance.now = () => seconds * 1000;
  });
  afterEach(() => {
    performance.now = now;
  });

  it('tells which question was shown and left, and how many whole seconds it took', async () => {
    const form = await openToCount();
    const {page} = form;
    await waitUntil(() => form.told.length > 0);
    seconds += 12.4;
    page.type('what', 'The roof leaks.');
    await page.next('Is anybody in danger now?');
    seconds += 3;
    page.part('back').click();
    await page.arrivesAt('What happened?');
    expect(form.told).to.deep.equal([
      'shown what 0',
      'left what 12',
      'shown danger 0',
      'left danger 3',
      'shown what 0',
    ]);
  });

  it('tells which answer was refused by which rule, and not what was answered', async () => {
    const form = await openToCount({kind: 'compliment'});
    await waitUntil(() => form.told.length > 0);
    seconds += 2;
    await form.page.refused();
    expect(form.told.slice(1)).to.deep.equal(['refused what 2 what required']);
    form.page.type('what', 'x'.repeat(40_000));
    await form.page.refused();
    await waitUntil(() => form.told.length === 3);
    expect(form.told[2]).to.equal('refused what 2 what too-long');
  });

  it('tells once that it was received, after how long in all, of what kind, with how many files and in which language', async () => {
    const {connection, faults} = faultyConnection(memoryService().connection(anonymous));
    const form = await openToCount({connection});
    const {page} = form;
    await waitUntil(() => form.told.length > 0);
    await page.answerAll();
    page.part('back').click();
    await page.arrivesAt('Do you want to add photos or documents?');
    page.chooseFiles(picture('roof.jpg'), picture('door.jpg'));
    await page.sees('All files are added: 2.');
    await page.next('Check your answers');
    seconds += 90;
    faults.after = () => {
      seconds += 30;
    };
    page.part('send').click();
    await page.arrivesAt('Your complaint has been sent');
    await waitUntil(() => form.last().fate === 'sent');
    expect(form.told.slice(-2)).to.deep.equal(['left check 90', 'sent check 120']);
    const {kind, files, language} = form.last();
    expect({kind, files, language}).to.deep.equal({kind: 'complaint', files: 2, language: 'en'});
    const count = form.told.length;
    page.language = 'cy';
    await page.arrivesAt('Mae eich cwyn wedi’i hanfon');
    expect(form.told.length).to.equal(count);
  });

  it('tells that it was given up when it is removed with an answer in it, or the page goes', async () => {
    const form = await openToCount();
    await waitUntil(() => form.told.length > 0);
    form.page.type('what', 'The roof leaks.');
    await form.page.next('Is anybody in danger now?');
    await form.page.sees('Your answers are kept');
    seconds += 5;
    window.dispatchEvent(new Event('pagehide'));
    expect(form.told.at(-1)).to.equal('abandoned danger 5');
    form.page.choose('No');
    await waitUntil(() => form.told.at(-1) === 'shown danger 0');
    form.page.form.remove();
    await waitUntil(() => form.told.at(-1) === 'abandoned danger 0');
  });

  it('tells of nobody who answered nothing, sent it, or was only moved to another place on the page', async () => {
    const untouched = await openToCount();
    await waitUntil(() => untouched.told.length > 0);
    untouched.page.form.remove();
    const moved = await openToCount();
    await waitUntil(() => moved.told.length > 0);
    await moved.page.answerAll();
    moved.page.form.parentElement?.append(moved.page.form);
    moved.page.part('send').click();
    await moved.page.arrivesAt('Your complaint has been sent');
    moved.page.form.remove();
    await Promise.resolve();
    for (const {told} of [untouched, moved])
      expect(told.filter((one) => one.startsWith('abandoned'))).to.deep.equal([]);
  });

  it('begins where an earlier visit ended, and counts from there', async () => {
    const before = await openToCount({address: '/counted'});
    before.page.type('what', 'The roof leaks.');
    await before.page.next('Is anybody in danger now?');
    await before.page.sees('Your answers are kept');
    before.page.form.remove();
    const again = await openToCount({address: '/counted'});
    await again.page.arrivesAt('Is anybody in danger now?');
    await waitUntil(() => again.told.length > 0);
    expect(again.told).to.deep.equal(['shown danger 0']);
  });
});

describe('redress-intake-form, and whoever listens', function () {
  this.timeout(60_000);

  for (const [at, policy] of [plusDane, prima, psps, lgscoModel].entries()) {
    it(`lets nothing that is typed, chosen as a file or filled in out by any event: ${policy.id}`, async () => {
      const random = seeded(100 + at);
      const canaries = new Set<string>();
      const canary = () => {
        const word = `zq${Math.floor(random() * 1e9).toString(36)}`;
        canaries.add(word);
        return word;
      };
      const hearing = listenToEverything();
      const page = await IntakePage.open({
        connection: memoryService(undefined, policy).connection(anonymous),
        kind: '',
        prefill: {
          complainant: {name: canary(), adjustments: canary()},
          external: {body: canary(), reference: canary()},
        },
      });
      page.field('what').focus();
      await waitUntil(() => page.has('promise'), 'the promise');
      for (let pages = 0; !page.has('send'); pages++) {
        expect(pages).to.be.below(40);
        const {heading} = page;
        // First what cannot be right anywhere, then what can.
        for (const {id} of page.root.querySelectorAll(
          'textarea, input:not([type="radio"], [type="checkbox"], [type="file"])',
        )) {
          page.type(id, canary());
        }
        if (page.root.getElementById('files')) page.chooseFiles(picture(`${canary()}.jpg`, canary()));
        page.part('continue').click();
        await waitUntil(() => page.has('error-summary') || page.has('send') || page.heading !== heading);
        if (!page.has('error-summary')) continue;
        await answerAtRandom(page, random, (id) => valid(id, canary));
        page.part('continue').click();
        await waitUntil(() => page.has('send') || page.heading !== heading);
      }
      await page.sees('.jpg (added)');
      page.part('send').click();
      await waitUntil(() => page.has('reference'), 'the reference');
      const heard = hearing.stop();
      page.form.remove();

      const kinds = new Set(heard.map(({type}) => type));
      for (const type of [
        'redress-intake-step',
        'redress-intake-submit',
        'redress-intake-submitted',
        'click',
        'focusin',
      ]) {
        expect(kinds.has(type), type).to.equal(true);
      }
      expect(canaries.size).to.be.above(4);
      for (const {type, holds} of heard) {
        const out = [...canaries].filter((word) => holds.includes(word));
        expect(out, `${type}: ${holds}`).to.deep.equal([]);
      }
      const steps = heard.filter(({type}) => type === 'redress-intake-step').map(({holds}) => holds);
      expect(steps.filter((holds) => /RD-|@/.test(holds))).to.deep.equal([]);
    });
  }

  it('would find a word that an event carries', () => {
    const hearing = listenToEverything();
    document.body.dispatchEvent(new CustomEvent('told', {bubbles: true, detail: {deep: ['zqcanary']}}));
    expect(hearing.stop().filter(({holds}) => holds.includes('zqcanary')).length).to.equal(1);
  });
});

/** What passes the form's own look at it. */
function valid(id: string, canary: () => string): string {
  if (id.endsWith('email')) return `${canary()}@example.org`;
  if (id.endsWith('phone')) return '01632 960 001';
  return id === 'group.people' ? '12' : canary();
}

/** Hears every event that a page can: those of the browser, and those that any code sends. */
function listenToEverything() {
  const heard: {readonly type: string; readonly holds: string}[] = [];
  const hear = (event: Event) => heard.push({type: event.type, holds: everythingIn(event)});
  const natural = new Set(['focusin', 'focusout', 'beforeinput', 'compositionstart', 'compositionend']);
  for (const name in document.documentElement) if (name.startsWith('on')) natural.add(name.slice(2));
  for (const type of natural) window.addEventListener(type, hear);
  const {dispatchEvent} = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (!natural.has(event.type) && this instanceof Node && (event.composed || this.getRootNode() === document)) {
      this.addEventListener(event.type, hear, {once: true});
    }
    return dispatchEvent.call(this, event);
  };
  return {
    stop: () => {
      EventTarget.prototype.dispatchEvent = dispatchEvent;
      for (const type of natural) window.removeEventListener(type, hear);
      return heard;
    },
  };
}

/** Whatever can be read of an event, of what it holds, and of the elements that it names, as they stand in the page. */
function everythingIn(value: unknown, depth = 0): string {
  if (value instanceof Element) return (value.cloneNode(true) as Element).outerHTML;
  if (value === null || typeof value !== 'object') return typeof value === 'function' ? '' : String(value);
  if (depth > 3 || value instanceof Node || value instanceof Window) return '';
  const names: string[] = [];
  for (const name in value) names.push(name);
  return names.map((name) => `${name}=${everythingIn(value[name as never], depth + 1)}`).join(' ');
}
