import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {type CaseSelectedEvent, deviceClock, Worklist} from '@redress/crm';
import '@redress/crm/worklist.js';
import {type Connection, RestError} from '@redress/rest';
import {sendKeys} from '@web/test-runner-commands';
import {acknowledge, answer, close, take} from '../../support/commands.ts';
import {leak, type MemoryService, memoryService, staff} from '../../support/memory-service.ts';
import {waitUntil} from '../../support/wait-until.ts';
import {isAccessible, settled, tidy} from '../support/desk.ts';
import {connectionTo, faulty, provide} from '../support/provide.ts';

/** Friday 20 November 2026, in the middle of the day. */
const today = '2026-11-20T12:00:00Z';

describe('redress-worklist', () => {
  let memory: MemoryService;
  const {now} = deviceClock;
  const key = () => crypto.randomUUID();

  beforeEach(() => {
    memory = memoryService(today);
    deviceClock.now = () => Date.parse(memory.now);
  });

  afterEach(() => {
    deviceClock.now = now;
  });

  /** A complaint made on a day; its acknowledgement is due five working days later. */
  const made = async (on: string, name: string, what = leak.what) => {
    memory.setTime(`${on}T10:00:00Z`);
    const {reference} = await memory.submit({what, complainant: {...leak.complainant, name}});
    memory.setTime(today);
    return reference;
  };

  const open = async (
    connection: Connection = memory.connection(staff.sam),
    attributes: Record<string, string> = {},
  ) => {
    const list = document.createElement('redress-worklist');
    for (const [name, value] of Object.entries({'staff-id': 'sam', ...attributes})) list.setAttribute(name, value);
    await fixture(provide(connection, list));
    await waitUntil(() => list.feed.line === 'live', 'the worklist did not open');
    await settled();
    return list;
  };
  const root = (list: Worklist) => list.shadowRoot as ShadowRoot;
  const text = (list: Worklist) => tidy(root(list).textContent ?? '');
  const rows = (list: Worklist) =>
    [...root(list).querySelectorAll('tbody tr')].map((row) => tidy(row.textContent ?? ''));
  const who = (list: Worklist) =>
    [...root(list).querySelectorAll('tbody .who')].map((cell) => tidy(cell.textContent ?? ''));
  const lanes = (list: Worklist) =>
    [...root(list).querySelectorAll('.lanes fluent-button')].map((button) => tidy(button.textContent ?? ''));
  const press = async (list: Worklist, name: string) => {
    const buttons = [...root(list).querySelectorAll<HTMLElement>('fluent-button')];
    buttons.find((button) => tidy(button.textContent ?? '').startsWith(name))?.click();
    await settled();
  };
  const search = async (list: Worklist, words: string) => {
    const input = root(list).querySelector('fluent-text-input')?.shadowRoot?.querySelector('input') as HTMLInputElement;
    input.value = words;
    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await settled();
  };
  const fourCases = async () => {
    await made('2026-11-11', 'Late Example');
    await made('2026-11-13', 'Today Example');
    await made('2026-11-16', 'Monday Example');
    await made('2026-11-20', 'Friday Example');
  };

  describe('is accessible', () => {
    for (const width of [400, 800, 1280]) {
      it(`with cases, ${width} pixels wide`, async () => {
        await fourCases();
        const list = await open();
        (list.parentElement as HTMLElement).style.width = `${width}px`;
        await isAccessible(list);
      });
    }

    it('with nothing in it', async () => {
      await isAccessible(await open());
    });

    it('with a case chosen, only mine, in the dark', async () => {
      const reference = await made('2026-11-11', 'Late Example');
      await memory.as(staff.sam).perform(reference, take, {key: key()});
      document.documentElement.style.cssText = 'color-scheme: dark; background: Canvas';
      try {
        await isAccessible(await open(undefined, {selected: reference, mine: ''}));
      } finally {
        document.documentElement.style.cssText = '';
      }
    });
  });

  it('puts the next duty first and says in words when it is due', async () => {
    await fourCases();
    const list = await open();
    expect(who(list)).to.deep.equal(['Late Example', 'Today Example', 'Monday Example', 'Friday Example']);
    expect(rows(list)[0]).to.match(
      /^2 working days late Wed 18 Nov Acknowledge RD-\S+ The roof over our kitchen has leaked since October\. Late Example Stage 1 Nobody$/,
    );
    expect(rows(list)[1]).to.match(/^Due today Fri 20 Nov /);
    expect(rows(list)[2]).to.match(/^1 working day left Mon 23 Nov /);
  });

  it('counts each lane and shows the one that is chosen', async () => {
    await fourCases();
    const list = await open();
    expect(lanes(list)).to.deep.equal(['Late1', 'Today1', 'This week1', 'All4']);
    await press(list, 'Late');
    expect(who(list)).to.deep.equal(['Late Example']);
    await press(list, 'Today');
    expect(who(list)).to.deep.equal(['Today Example']);
    await press(list, 'All');
    expect(who(list)).to.have.length(4);
  });

  it('reckons this week from today until Sunday', async () => {
    await made('2026-11-09', 'Last Monday Example');
    await made('2026-11-12', 'Thursday Example');
    await made('2026-11-13', 'Friday Example');
    await made('2026-11-16', 'Next Monday Example');
    memory.setTime('2026-11-18T10:00:00Z');
    const list = await open(undefined, {lane: 'week'});
    expect(who(list)).to.deep.equal(['Thursday Example', 'Friday Example']);
  });

  it('says when a lane is empty', async () => {
    const list = await open(undefined, {lane: 'late'});
    expect(text(list)).to.include('Nothing is late.');
    await press(list, 'All');
    expect(text(list)).to.include('There are no open cases.');
  });

  it('finds by reference, name and first line, and counts what it found', async () => {
    await fourCases();
    await made('2026-11-17', 'Lift Example', 'The lift is out of order.');
    const list = await open();
    await search(list, 'LIFT is');
    expect(who(list)).to.deep.equal(['Lift Example']);
    expect(lanes(list)).to.include('All1');
    await search(list, 'late ex');
    expect(who(list)).to.deep.equal(['Late Example']);
    await search(list, 'nobody at all');
    expect(text(list)).to.include('No open case matches this.');
  });

  it('shows my cases only, and calls me me', async () => {
    const mine = await made('2026-11-16', 'Mine Example');
    await made('2026-11-17', 'Other Example');
    await memory.as(staff.sam).perform(mine, take, {key: key()});
    const list = await open();
    expect(rows(list)[0]).to.match(/Me$/);
    await press(list, 'My cases');
    expect(who(list)).to.deep.equal(['Mine Example']);
    expect(list.hasAttribute('mine')).to.equal(true);
  });

  it('shows a new case, a changed one and a closed one by itself', async () => {
    const first = await made('2026-11-16', 'First Example');
    const list = await open();
    const second = await made('2026-11-11', 'Second Example');
    await waitUntil(() => who(list).join() === 'Second Example,First Example', 'the new case did not come');
    await memory.as(staff.rhian).perform(second, take, {key: key()});
    await waitUntil(() => rows(list)[0]?.endsWith('Rhian Pugh'), 'the owner did not change');
    const sam = memory.as(staff.sam);
    for (const command of [take, acknowledge, answer(), close]) await sam.perform(first, command, {key: key()});
    await waitUntil(() => who(list).join() === 'Second Example', 'the closed case did not go');
  });

  it('keeps the focus on a case when others come before it', async () => {
    const reference = await made('2026-11-16', 'First Example');
    const list = await open();
    root(list).querySelector<HTMLElement>('.case button')?.focus();
    await made('2026-11-11', 'Second Example');
    await waitUntil(() => who(list).length === 2, 'the new case did not come');
    expect(tidy(root(list).activeElement?.textContent ?? '')).to.equal(reference);
  });

  it('moves cases to another lane when the day ends', async () => {
    await made('2026-11-13', 'Today Example');
    const list = await open();
    expect(lanes(list)).to.deep.equal(['Late0', 'Today1', 'This week1', 'All1']);
    memory.setTime('2026-11-21T00:00:01Z');
    list.today.setBy('Europe/London');
    await settled();
    expect(lanes(list)).to.deep.equal(['Late1', 'Today0', 'This week0', 'All1']);
    expect(rows(list)[0]).to.match(/^Late Fri 20 Nov/);
  });

  it('says what is left to do when no duty is due', async () => {
    const reference = await made('2026-11-16', 'Answered Example');
    const sam = memory.as(staff.sam);
    for (const command of [take, acknowledge, answer(['Mend the roof', '2026-12-20'])]) {
      await sam.perform(reference, command, {key: key()});
    }
    const list = await open();
    expect(rows(list)[0]).to.match(/^Nothing due 1 action to finish/);
    await sam.perform(reference, {type: 'completeAction', action: 'action-1'}, {key: key()});
    await waitUntil(() => rows(list)[0]?.startsWith('Nothing due Close'), 'the duty did not change');
  });

  it('tells the page which case was picked, by mouse and by keyboard', async () => {
    const reference = await made('2026-11-16', 'First Example');
    const list = await open();
    const row = root(list).querySelector<HTMLElement>('tbody tr');
    setTimeout(() => row?.click());
    expect(((await oneEvent(list, 'redress-case-selected')) as CaseSelectedEvent).reference).to.equal(reference);
    root(list).querySelector<HTMLElement>('.case button')?.focus();
    setTimeout(() => void sendKeys({press: 'Enter'}));
    expect(((await oneEvent(list, 'redress-case-selected')) as CaseSelectedEvent).reference).to.equal(reference);
  });

  it('marks the case that the page shows', async () => {
    const reference = await made('2026-11-16', 'First Example');
    const list = await open(undefined, {selected: reference});
    expect(root(list).querySelector('tbody tr')?.getAttribute('aria-current')).to.equal('true');
  });

  it('draws a hundred cases at first, and more when asked', async () => {
    for (let number = 0; number < 101; number++) await made('2026-11-16', `Person ${number}`);
    const list = await open();
    expect(lanes(list)).to.include('All101');
    expect(rows(list)).to.have.length(100);
    await press(list, 'Show more (1 left)');
    expect(rows(list)).to.have.length(101);
  });

  it('shows a list that fits at 400 pixels, and a table at 1280', async () => {
    await fourCases();
    const list = await open();
    const provider = list.parentElement as HTMLElement;
    provider.style.width = '400px';
    expect(list.scrollWidth).to.be.at.most(400);
    expect(root(list).querySelector('thead')?.getBoundingClientRect().width).to.be.at.most(1);
    provider.style.width = '760px';
    expect(list.scrollWidth).to.be.at.most(760);
    provider.style.width = '1280px';
    expect(root(list).querySelector('thead')?.getBoundingClientRect().width).to.be.above(1000);
    expect(root(list).querySelectorAll('[role=columnheader]')).to.have.length(6);
  });

  it('fits whatever somebody is called', async () => {
    await made('2026-11-20', 'W'.repeat(200));
    const list = await open();
    const provider = list.parentElement as HTMLElement;
    for (const width of [400, 760, 1280]) {
      provider.style.width = `${width}px`;
      expect(root(list).querySelector('table')?.scrollWidth).to.be.at.most(width);
    }
  });

  it('shows attributes as properties and properties as attributes', async () => {
    const list = await fixture<Worklist>(html`
      <redress-worklist lane="late" mine staff-id="sam" selected="RD-7K3M-9Q2X"></redress-worklist>
    `);
    expect(list).to.be.instanceOf(Worklist);
    expect([list.lane, list.mine, list.staffId, list.selected]).to.deep.equal(['late', true, 'sam', 'RD-7K3M-9Q2X']);
    list.lane = 'today';
    list.mine = false;
    list.selected = '';
    await settled();
    expect(list.getAttribute('lane')).to.equal('today');
    expect(list.hasAttribute('mine')).to.equal(false);
    expect(list.getAttribute('selected')).to.equal('');
    list.setAttribute('lane', 'yesterday');
    expect(list.lane).to.equal('all');
  });

  it('keeps the list while the line is down, says so, and reads it again', async () => {
    await made('2026-11-16', 'First Example');
    const {service, ...faults} = faulty(memory.as(staff.sam));
    let cut: (problem: RestError) => void = () => undefined;
    const watchAll: typeof service.watchAll = async function* (options) {
      const broken = new Promise<never>((_, fail) => {
        cut = fail;
      });
      broken.catch(() => undefined);
      const line = service.watchAll(options)[Symbol.asyncIterator]();
      for (;;) {
        const {value, done} = await Promise.race([line.next(), broken]);
        if (done) return;
        yield value;
      }
    };
    const list = await open(connectionTo({...service, watchAll}));
    cut(new RestError('service/unreachable', 'The service cannot be reached'));
    await waitUntil(() => text(list).includes('Not live: the service cannot be reached'), 'it did not say so');
    expect(who(list)).to.deep.equal(['First Example']);
    await made('2026-11-11', 'Second Example');
    await waitUntil(() => who(list).length === 2, 'the list was not read again');
    expect(text(list)).not.to.include('Not live');
    expect(faults.keys).to.have.length(0);
  });

  it('reads the list again when it is told that a case has joined it, and goes on live', async () => {
    await made('2026-11-11', 'Released Example');
    const service = memory.as(staff.sam);
    let isHeld = true;
    const list = await open(
      connectionTo({
        ...service,
        async list(query) {
          const page = await service.list(query);
          return isHeld ? {...page, items: []} : page;
        },
      }),
    );
    expect(who(list)).to.deep.equal([]);
    isHeld = false;
    list.readAgain();
    await waitUntil(() => who(list).length === 1);
    await made('2026-11-20', 'New Example');
    await waitUntil(() => who(list).length === 2);
    expect(who(list)).to.deep.equal(['Released Example', 'New Example']);
  });

  it('says to sign in when the session has ended', async () => {
    const {service, ...faults} = faulty(memory.as(staff.sam));
    faults.fail('list', new RestError('request/unauthorised', 'Sign in'));
    const list = document.createElement('redress-worklist');
    await fixture(provide(connectionTo(service), list));
    await waitUntil(() => text(list).includes('You are signed out. Sign in again to go on.'), 'it did not say so');
    await isAccessible(list);
  });
});
