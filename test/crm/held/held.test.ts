import {expect, fixture, oneEvent} from '@open-wc/testing';
import {type CaseSelectedEvent, type ComplaintSettledEvent, Held} from '@redress/crm';
import type {CaseSummary, Instant} from '@redress/policy';
import '@redress/crm/embed.js';
import {type HeldComplaint, type HeldDesk, type Reference, RestError} from '@redress/rest';
import {waitUntil} from '../../support/wait-until.ts';
import {isAccessible, settled, tidy} from '../support/desk.ts';

const complaint = (reference: string, more: Partial<HeldComplaint> = {}): HeldComplaint => ({
  reference: reference as Reference,
  reasons: ['links'],
  at: '2026-11-20T12:00:00.000Z' as Instant,
  line: {name: 'Ada Example', subject: 'Buy things here'} as CaseSummary,
  ...more,
});

/** Complaints that are held, kept by the test. */
class FakeDesk implements HeldDesk {
  readonly verdicts: string[] = [];
  complaints: HeldComplaint[];
  problem: RestError | undefined;
  pageSize = 50;

  constructor(...complaints: HeldComplaint[]) {
    this.complaints = complaints;
  }

  async held({cursor = '0'}: {readonly cursor?: string} = {}) {
    if (this.problem) throw this.problem;
    const end = Number(cursor) + this.pageSize;
    const items = this.complaints.slice(Number(cursor), end);
    return end < this.complaints.length ? {items, next: String(end)} : {items};
  }

  async settle(reference: Reference, verdict: 'genuine' | 'spam') {
    if (this.problem) throw this.problem;
    this.verdicts.push(`${reference} ${verdict}`);
    this.complaints = this.complaints.filter((one) => one.reference !== reference);
  }
}

const several = () => [
  complaint('RD-7K3M-9Q2X'),
  complaint('RD-2CC2-F29G', {reasons: ['unconfirmed', 'hasty'], line: {name: '', subject: 'A leak'} as CaseSummary}),
  {...complaint('RD-5DD5-0000', {reasons: ['repeated']}), line: undefined},
];

describe('redress-held', () => {
  const open = async (desk: HeldDesk, width = 1280) => {
    const list = document.createElement('redress-held');
    list.complaints = desk;
    const room = document.createElement('div');
    room.style.width = `${width}px`;
    room.append(list);
    await fixture(room);
    await waitUntil(() => list.feed.line !== 'opening', 'the list did not open');
    await settled();
    return list;
  };
  const root = (list: Held) => list.shadowRoot as ShadowRoot;
  const text = (list: Held) => tidy(root(list).textContent ?? '');
  const rows = (list: Held) => [...root(list).querySelectorAll('tbody tr')].map((row) => tidy(row.textContent ?? ''));
  const press = async (list: Held, name: string) => {
    const buttons = [...root(list).querySelectorAll<HTMLElement>('fluent-button')];
    buttons.find((one) => (one.getAttribute('aria-label') ?? tidy(one.textContent ?? '')) === name)?.click();
    await waitUntil(() => !list.busy);
    await settled();
  };

  describe('is accessible', () => {
    for (const width of [320, 800, 1280]) {
      it(`with complaints, ${width} pixels wide`, async () =>
        isAccessible(await open(new FakeDesk(...several()), width)));
    }

    it('with none', async () => isAccessible(await open(new FakeDesk())));

    it('after one was settled, and when that failed', async () => {
      const desk = new FakeDesk(...several());
      const list = await open(desk);
      await press(list, 'Spam: RD-7K3M-9Q2X');
      await isAccessible(list);
      desk.problem = new RestError('service/unreachable', 'away');
      await press(list, 'Genuine: RD-2CC2-F29G');
      await isAccessible(list);
    });
  });

  it('says whose each is and why it waits, and nothing of one that this colleague may not open', async () => {
    const [links, form, guarded] = rows(await open(new FakeDesk(...several()))) as string[];
    expect(links).to.match(/^RD-7K3M-9Q2X Ada Example Buy things here It holds many addresses/);
    expect(form).to.match(/Somebody without a name A leak .*nobody has confirmed.*faster than anybody/);
    expect(guarded).to.match(/^RD-5DD5-0000 Not for you to open The same words/);
  });

  it('settles one as genuine or as spam, says what became of it, and moves the focus there', async () => {
    const desk = new FakeDesk(...several());
    const list = await open(desk);
    await press(list, 'Genuine: RD-7K3M-9Q2X');
    expect(text(list)).to.include('RD-7K3M-9Q2X is in the worklist now.');
    expect(root(list).activeElement?.getAttribute('role')).to.equal('status');
    await press(list, 'Spam: RD-2CC2-F29G');
    expect(text(list)).to.include('RD-2CC2-F29G stays out of the worklist.');
    expect(desk.verdicts).to.deep.equal(['RD-7K3M-9Q2X genuine', 'RD-2CC2-F29G spam']);
    expect(rows(list)).to.have.length(1);
  });

  it('takes back that one is spam', async () => {
    const desk = new FakeDesk(...several());
    const list = await open(desk);
    await press(list, 'Spam: RD-7K3M-9Q2X');
    await isAccessible(list);
    await press(list, 'RD-7K3M-9Q2X is genuine after all');
    expect(desk.verdicts).to.deep.equal(['RD-7K3M-9Q2X spam', 'RD-7K3M-9Q2X genuine']);
    expect(text(list)).to.include('RD-7K3M-9Q2X is in the worklist now.');
    expect(text(list)).not.to.include('after all');
  });

  it('tells the page what was said, so that it has the worklist read again', async () => {
    const list = await open(new FakeDesk(...several()));
    setTimeout(() => press(list, 'Genuine: RD-7K3M-9Q2X'));
    const {reference, verdict} = (await oneEvent(list, 'redress-complaint-settled')) as ComplaintSettledEvent;
    expect([reference, verdict]).to.deep.equal(['RD-7K3M-9Q2X', 'genuine']);
  });

  it('keeps one that could not be settled, and says why', async () => {
    const desk = new FakeDesk(...several());
    const list = await open(desk);
    desk.problem = new RestError('service/unreachable', 'away');
    await press(list, 'Spam: RD-7K3M-9Q2X');
    expect(rows(list)).to.have.length(3);
    expect(text(list)).to.include('The service cannot be reached');
  });

  it('shows more when asked, moves the focus to what came, and says when that fails', async () => {
    const desk = new FakeDesk(...several(), complaint('RD-1AA1-1111'), complaint('RD-1AA1-2222'));
    desk.pageSize = 2;
    const list = await open(desk, 320);
    await isAccessible(list);
    expect(rows(list)).to.have.length(2);
    await press(list, 'Show more');
    expect(rows(list)).to.have.length(4);
    expect(root(list).activeElement?.closest('tr')).to.equal(root(list).querySelectorAll('tbody tr')[2]);
    desk.problem = new RestError('service/unreachable', 'away');
    await press(list, 'Show more');
    expect(text(list)).to.include('The service cannot be reached');
    expect(rows(list)).to.have.length(4);
    desk.problem = undefined;
    await press(list, 'Show more');
    expect(rows(list)).to.have.length(5);
    expect(text(list)).not.to.include('Show more');
  });

  it('tells the page which case was picked', async () => {
    const list = await open(new FakeDesk(...several()));
    setTimeout(() => root(list).querySelector<HTMLButtonElement>('.case button')?.click());
    const {reference} = (await oneEvent(list, 'redress-case-selected')) as CaseSelectedEvent;
    expect(reference).to.equal('RD-7K3M-9Q2X');
  });

  it('is the class that the package names', async () => {
    expect(await open(new FakeDesk())).to.be.instanceOf(Held);
  });
});
