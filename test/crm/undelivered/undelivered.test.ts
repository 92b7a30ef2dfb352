import {expect, fixture, oneEvent} from '@open-wc/testing';
import {type CaseSelectedEvent, Undelivered} from '@redress/crm';
import type {Instant} from '@redress/policy';
import '@redress/crm/embed.js';
import {type MessageDesk, type OutgoingMessage, type Reference, RestError} from '@redress/rest';
import {waitUntil} from '../../support/wait-until.ts';
import {isAccessible, settled, tidy} from '../support/desk.ts';

const message = (id: string, more: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  id,
  reference: 'RD-7K3M-9Q2X' as Reference,
  kind: 'stage-answer',
  channel: 'email',
  state: 'dead',
  problem: 'address/refused',
  tries: 1,
  since: '2026-11-20T12:00:00.000Z' as Instant,
  settledAt: '2026-11-20T12:00:00.000Z' as Instant,
  ...more,
});

/** Messages that could not be sent, kept by the test. */
class FakeDesk implements MessageDesk {
  readonly retried: string[] = [];
  messages: OutgoingMessage[];
  problem: RestError | undefined;

  constructor(...messages: OutgoingMessage[]) {
    this.messages = messages;
  }

  async undelivered() {
    if (this.problem) throw this.problem;
    return {items: this.messages};
  }

  async retry(id: string) {
    if (this.problem) throw this.problem;
    this.retried.push(id);
    const found = this.messages.find((one) => one.id === id) as OutgoingMessage;
    this.messages = this.messages.filter((one) => one !== found);
    return {...found, state: 'waiting' as const};
  }
}

const several = () => [
  message('a'),
  message('b', {reference: 'RD-2CC2-F29G' as Reference, kind: 'acknowledgement', channel: 'letter'}),
  message('c', {kind: 'event', channel: 'webhook.crm', problem: 'target/gone'}),
  {...message('d', {kind: 'digest', channel: 'staff', problem: 'target/unreachable'}), reference: undefined},
];

describe('redress-undelivered', () => {
  const open = async (desk: MessageDesk, width = 1280) => {
    const list = document.createElement('redress-undelivered');
    list.messages = desk;
    const room = document.createElement('div');
    room.style.width = `${width}px`;
    room.append(list);
    await fixture(room);
    await waitUntil(() => list.feed.line !== 'opening', 'the list did not open');
    await settled();
    return list;
  };
  const root = (list: Undelivered) => list.shadowRoot as ShadowRoot;
  const text = (list: Undelivered) => tidy(root(list).textContent ?? '');
  const rows = (list: Undelivered) =>
    [...root(list).querySelectorAll('tbody tr')].map((row) => tidy(row.textContent ?? ''));
  const button = (list: Undelivered, name: string) =>
    [...root(list).querySelectorAll<HTMLElement>('fluent-button')].find(
      (one) => (one.getAttribute('aria-label') ?? tidy(one.textContent ?? '')) === name,
    ) as HTMLElement;
  const press = async (list: Undelivered, name: string) => {
    button(list, name).click();
    await waitUntil(() => !list.busy);
    await settled();
  };

  describe('is accessible', () => {
    for (const width of [320, 800, 1280]) {
      it(`with messages, ${width} pixels wide`, async () =>
        isAccessible(await open(new FakeDesk(...several()), width)));
    }

    it('with none', async () => isAccessible(await open(new FakeDesk())));

    it('after something was sent again, and when that failed', async () => {
      const desk = new FakeDesk(...several());
      const list = await open(desk);
      await press(list, 'Send again: Reply, RD-7K3M-9Q2X');
      await isAccessible(list);
      desk.problem = new RestError('service/unreachable', 'away');
      await press(list, 'Send again: Acknowledgement, RD-2CC2-F29G');
      await isAccessible(list);
    });

    it('in the dark', async () => {
      document.documentElement.style.cssText = 'color-scheme: dark; background: Canvas';
      try {
        await isAccessible(await open(new FakeDesk(...several())));
      } finally {
        document.documentElement.style.cssText = '';
      }
    });
  });

  it('says what each is, of which case, how it was to go, why it did not and what to do', async () => {
    const list = await open(new FakeDesk(...several()));
    const [reply, letter, webhook, digest] = rows(list) as string[];
    expect(reply).to.match(
      /^Reply RD-7K3M-9Q2X Email This address is not taken\. Find out the right one, .* Fri,? 20 Nov,? \d\d:00 Send again$/,
    );
    expect(letter).to.match(/^Acknowledgement RD-2CC2-F29G Letter /);
    expect(webhook).to.match(/^Notice to a program RD-7K3M-9Q2X To the program crm The other program wants no more/);
    expect(digest).to.match(/^List of the day No single case Email among staff The server could not be reached/);
  });

  it('says that every message was sent where none is left', async () => {
    expect(text(await open(new FakeDesk()))).to.include('Every message was sent.');
  });

  it('sends one again, says so, and moves the focus to what it says', async () => {
    const desk = new FakeDesk(...several());
    const list = await open(desk);
    await press(list, 'Send again: Reply, RD-7K3M-9Q2X');
    expect(desk.retried).to.deep.equal(['a']);
    expect(rows(list)).to.have.length(3);
    const status = root(list).querySelector('[role="status"]') as HTMLElement;
    expect(tidy(status.textContent ?? '')).to.equal(
      'The message waits to be sent. If it cannot be sent again, it comes back here.',
    );
    expect(root(list).activeElement).to.equal(status);
  });

  it('sends all again, in order, and stops where the service does', async () => {
    const desk = new FakeDesk(...several());
    const list = await open(desk);
    await press(list, 'Send all 4 again');
    expect(desk.retried).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(text(list)).to.include('4 messages wait to be sent.');
    expect(text(list)).not.to.include('Every message was sent.');

    const refusing = new FakeDesk(...several());
    const other = await open(refusing);
    refusing.problem = new RestError('request/too-many', 'slow down');
    await press(other, 'Send all 4 again');
    expect(rows(other)).to.have.length(4);
    expect(text(other)).to.include('The service is busy, so nothing was sent.');
  });

  it('tells the page which case was picked', async () => {
    const list = await open(new FakeDesk(...several()));
    const picked = oneEvent(list, 'redress-case-selected') as unknown as Promise<CaseSelectedEvent>;
    root(list).querySelector<HTMLElement>('.case button')?.click();
    expect((await picked).reference).to.equal('RD-7K3M-9Q2X');
  });

  it('says when the list cannot be read, and shows it as soon as it can', async () => {
    const desk = new FakeDesk(...several());
    desk.problem = new RestError('service/unreachable', 'away');
    const list = await open(desk);
    expect(text(list)).to.include('The service cannot be reached. We keep trying.');
    desk.problem = undefined;
    await waitUntil(() => list.feed.line === 'read', 'it was not read again');
    await settled();
    expect(rows(list)).to.have.length(4);
  });

  it('says that somebody is signed out, and asks no more', async () => {
    const desk = new FakeDesk();
    desk.problem = new RestError('request/unauthorised', 'out');
    const list = await open(desk);
    expect(text(list)).to.include('You are signed out. Sign in again to go on.');
    expect(list.feed.line).to.equal('ended');
  });

  it('follows another desk when the page gives it one', async () => {
    const list = await open(new FakeDesk(...several()));
    list.messages = new FakeDesk(message('z', {kind: 'receipt'}));
    await waitUntil(() => list.feed.messages.length === 1);
    await settled();
    expect(rows(list)[0]).to.match(/^Receipt /);
  });

  it('is the class that the package exports', async () => {
    expect(await open(new FakeDesk())).to.be.instanceOf(Undelivered);
  });
});
