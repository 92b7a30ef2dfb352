import '@redress/widgets/case-timeline.js';
import '@redress/widgets/provider.js';
import {expect, html, nextFrame, oneEvent} from '@open-wc/testing';
import type {CaseView, Language} from '@redress/policy';
import type {CaseSnapshot, Connection, Reference} from '@redress/rest';
import type {CaseTimeline} from '@redress/widgets';
import {sendKeys} from '@web/test-runner-commands';
import {memoryService} from '../../support/memory-service.ts';
import {staff} from '../../support/people.ts';
import {waitUntil} from '../../support/wait-until.ts';
import {button, part, says, show, textOf} from '../case-in-hand.ts';
import {longCase} from './long-case.ts';

/** A line on which a test says what comes. */
function lineWith(first: CaseView) {
  let now: CaseSnapshot = {view: first, line: 'live'};
  const subscribers = new Set<() => void>();
  const connection: Connection = {
    service: memoryService().as(staff.sam),
    case: () => store,
  };
  const store = {
    reference: first.reference as Reference,
    snapshot: () => now,
    subscribe(changed: () => void) {
      subscribers.add(changed);
      return () => subscribers.delete(changed);
    },
    perform: async () => {},
  };
  const bring = (view: CaseView) => {
    now = {view, line: 'live'};
    for (const changed of subscribers) changed();
  };
  return {connection, bring};
}

async function longTimeline(view: CaseView, language: Language = 'en') {
  const {connection, bring} = lineWith(view);
  const timeline = await show<CaseTimeline>(
    connection,
    html`<redress-case-timeline reference=${view.reference}></redress-case-timeline>`,
    language,
  );
  const label = language === 'cy' ? 'Chwilio yn yr hyn' : 'Search what has happened';
  // Fetched file by file where nothing is built.
  await waitUntil(() => textOf(timeline.shadowRoot).includes(label));
  return {timeline, bring};
}

const entries = (timeline: CaseTimeline) => [
  ...(timeline.shadowRoot?.querySelectorAll<HTMLElement>('.past > li') ?? []),
];
const months = (timeline: CaseTimeline) => [
  ...(timeline.shadowRoot?.querySelectorAll<HTMLDetailsElement>('.month') ?? []),
];
const namesOf = (timeline: CaseTimeline) => months(timeline).map((month) => textOf(month.querySelector('summary')));
const found = (timeline: CaseTimeline) => textOf(part(timeline, '[part="past"] [role="status"]'));

async function choose(timeline: CaseTimeline, kind: string) {
  const select = part<HTMLSelectElement>(timeline, '#kind');
  select.value = kind;
  select.dispatchEvent(new Event('change', {bubbles: true}));
  await timeline.updateComplete;
}

async function search(timeline: CaseTimeline, words: string) {
  const field = part<HTMLInputElement>(timeline, '#sought');
  field.value = words;
  field.dispatchEvent(new Event('input', {bubbles: true}));
  await timeline.updateComplete;
}

describe('a long history in redress-case-timeline', () => {
  for (const [language, heading] of [
    ['en', 'Stage 1'],
    ['cy', 'Cam 1'],
  ] as const) {
    it(`is accessible, and is grouped by stage and month, for customers and staff, in ${language}`, async () => {
      for (const by of [undefined, staff.sam]) {
        const {timeline} = await longTimeline(longCase(40, by, 1), language);
        await says(timeline, heading);
        expect(namesOf(timeline)[0]).to.match(language === 'en' ? /^December 2026 \(\d+\)$/ : /^Rhagfyr 2026 \(\d+\)$/);
        await expect(timeline).to.be.accessible();
      }
    });
  }

  it('begins when there are more entries than can be seen through', async () => {
    const {connection} = lineWith(longCase(19, staff.sam));
    const timeline = await show<CaseTimeline>(
      connection,
      html`<redress-case-timeline reference="RD-7K3M-9Q2X"></redress-case-timeline>`,
    );
    await says(timeline, 'What has happened');
    expect(entries(timeline)).to.have.length(20);
    expect(timeline.shadowRoot?.querySelector('#sought')).to.be.null;
    await longTimeline(longCase(20, staff.sam));
  });

  it('opens the newest months as far as a hundred entries go, and draws nothing of the others', async () => {
    const {timeline} = await longTimeline(longCase(10_000));
    expect(entries(timeline)).to.have.length(100);
    const closed = months(timeline).filter(({open}) => !open);
    expect(closed.length).to.be.within(10, 24);
    expect(closed.every((month) => month.querySelector('li') === null)).to.be.true;
  });

  it('shows earlier months when asked, and leads to the first of them', async () => {
    const {timeline} = await longTimeline(longCase(10_000));
    expect(months(timeline)).to.have.length(24);
    button(timeline, 'Show earlier months').click();
    await waitUntil(() => months(timeline).length === 48);
    await waitUntil(() => timeline.shadowRoot?.activeElement === months(timeline)[24]?.querySelector('summary'));
  });

  it('draws a month that holds thousands a hundred at a time, and leads to the first that is new', async () => {
    const {timeline} = await longTimeline(longCase(2_000, staff.sam, 2_000));
    expect(entries(timeline)).to.have.length(100);
    button(timeline, 'Show 100 more of November 2026').click();
    await waitUntil(() => entries(timeline).length === 200);
    await waitUntil(() => timeline.shadowRoot?.activeElement === entries(timeline)[100]);
  });

  it('opens a month by keyboard, and keeps it open when something comes in', async () => {
    const {timeline, bring} = await longTimeline(longCase(300, staff.sam, 2));
    const last = months(timeline).at(-1) as HTMLDetailsElement;
    last.querySelector('summary')?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => last.querySelector('li'));
    bring(longCase(301, staff.sam, 2));
    await says(timeline, '(301)');
    expect(last.open).to.be.true;
    expect(timeline.shadowRoot?.activeElement).to.equal(last.querySelector('summary'));
  });

  const kinds = [
    ['theirs', /^\d+ \w+ You (wrote|added)|You sent/],
    ['ours', /We (wrote to you|told you)/],
    ['files', /You added a file: roof-\d+\.jpg/],
  ] as const;
  for (const [kind, pattern] of kinds) {
    it(`can be narrowed to ${kind}, and says how much there is`, async () => {
      const {timeline} = await longTimeline(longCase(40));
      await choose(timeline, kind);
      expect(entries(timeline).length).to.be.above(7);
      expect(entries(timeline).every((entry) => pattern.test(textOf(entry)))).to.be.true;
      expect(found(timeline)).to.equal(`${entries(timeline).length} entries found`);
      await expect(timeline).to.be.accessible();
    });
  }

  it('offers staff their notes, and nobody else', async () => {
    const {timeline} = await longTimeline(longCase(100, staff.sam));
    await choose(timeline, 'notes');
    expect(entries(timeline)).to.have.length(20);
    expect(entries(timeline).every(({classList}) => classList.contains('staff-only'))).to.be.true;
    const options = [...part(timeline, '#kind').querySelectorAll('option')].map(textOf);
    expect(options).to.deep.equal([
      'Everything',
      'What the customer was told',
      'What the customer said',
      'Letters',
      'Files',
      'Staff only',
    ]);
    const {timeline: customers} = await longTimeline(longCase(100));
    expect(textOf(part(customers, '#kind'))).not.to.contain('Staff');
  });

  it('is searched without regard to capitals and accents, in what was written and in what is said of it', async () => {
    const {timeline} = await longTimeline(longCase(100));
    await search(timeline, 'TY GWYN');
    expect(found(timeline)).to.equal('20 entries found');
    await search(timeline, 'roof-19.jpg');
    expect(found(timeline)).to.equal('1 entry found');
    await search(timeline, 'three visits were booked');
    expect(textOf(entries(timeline)[0])).to.contain('You sent your complaint');
    await expect(timeline).to.be.accessible();
  });

  it('says that nothing was found, and has a way back', async () => {
    const {timeline} = await longTimeline(longCase(100));
    await search(timeline, 'aardvark');
    expect(found(timeline)).to.equal('0 entries found');
    await says(timeline, 'Nothing was found. Try other words, or show everything.');
    await expect(timeline).to.be.accessible();
    button(timeline, 'Show everything').click();
    await waitUntil(() => entries(timeline).length > 50);
    expect(timeline.shadowRoot?.activeElement).to.equal(part(timeline, '#sought'));
  });

  it('is printed whole, and folded again afterwards', async () => {
    const {timeline} = await longTimeline(longCase(400, staff.sam, 2));
    const before = months(timeline).map(({open}) => open);
    const print = window.print;
    let printed = 0;
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      printed = entries(timeline).filter((entry) => entry.checkVisibility()).length;
      dispatchEvent(new Event('afterprint'));
    };
    button(timeline, 'Print').click();
    window.print = print;
    expect(printed).to.equal(401);
    await nextFrame();
    await nextFrame();
    expect(months(timeline).map(({open}) => open)).to.deep.equal(before);
  });

  it('does not move what is read when something comes in', async () => {
    const {timeline, bring} = await longTimeline(longCase(120));
    const read = entries(timeline)[20] as HTMLElement;
    read.scrollIntoView();
    await nextFrame();
    const {top} = read.getBoundingClientRect();
    bring(longCase(125));
    await says(timeline, 'You added a file: roof-124.jpg');
    await nextFrame();
    await nextFrame();
    expect(read.getBoundingClientRect().top).to.be.closeTo(top, 1);
  });

  it('shows what hostile people write as they wrote it', async () => {
    const base = longCase(30);
    const hostile = '<img src=x onerror="window.hacked = true">\u202e</li><script>window.hacked = true</script>';
    const dirty = (value: unknown, key = ''): unknown => {
      if (typeof value === 'string') return ['text', 'name', 'what'].includes(key) ? `${hostile} ${value}` : value;
      if (Array.isArray(value)) return value.map((one) => dirty(one));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, dirty(one, name)]));
    };
    const {timeline} = await longTimeline({...base, timeline: dirty(base.timeline) as CaseView['timeline']});
    await search(timeline, 'onerror');
    expect(entries(timeline).length).to.be.above(20);
    expect(timeline.shadowRoot?.querySelector('img, script')).to.be.null;
    expect('hacked' in window).to.be.false;
  });
});

describe('the address of an entry of redress-case-timeline', () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('is a link, whose entry takes the focus', async () => {
    const {timeline} = await longTimeline(longCase(120));
    const [, second] = entries(timeline) as [HTMLElement, HTMLElement];
    second.querySelector('a')?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => timeline.shadowRoot?.activeElement === second);
    expect(location.hash).to.equal(`#${second.id}`);
  });

  it('leads into a month that is closed, when the page is opened at it', async () => {
    history.replaceState(null, '', '#entry-7');
    const {timeline} = await longTimeline(longCase(600));
    await waitUntil(() => timeline.shadowRoot?.activeElement?.id === 'entry-7');
    expect(part(timeline, '#entry-7').checkVisibility()).to.be.true;
    expect(months(timeline).filter(({open}) => !open).length).to.be.above(1);
  });

  it('leads to it also where the case is known before what draws it is there', async () => {
    const {connection} = lineWith(longCase(12));
    const element = html`<redress-case-timeline reference="RD-7K3M-9Q2X"></redress-case-timeline>`;
    const timeline = await show<CaseTimeline>(connection, element);
    await says(timeline, 'What has happened');
    history.replaceState(null, '', '#entry-7');
    const again = document.createElement('redress-case-timeline');
    again.reference = timeline.reference;
    timeline.after(again);
    await waitUntil(() => again.shadowRoot?.activeElement?.id === 'entry-7');
  });

  it('leads to what is narrowed away', async () => {
    const {timeline} = await longTimeline(longCase(120));
    await choose(timeline, 'files');
    location.hash = '#entry-8';
    await waitUntil(() => timeline.shadowRoot?.activeElement?.id === 'entry-8');
    expect(part<HTMLSelectElement>(timeline, '#kind').value).to.equal('all');
  });

  it('can come from the page as a property, and leads into an earlier stage', async () => {
    const {timeline} = await longTimeline(longCase(600));
    timeline.entry = 3;
    await waitUntil(() => timeline.shadowRoot?.activeElement?.id === 'entry-3');
  });

  it('that is not there takes the focus to nothing, now or later', async () => {
    const {timeline, bring} = await longTimeline(longCase(120));
    const changed = oneEvent(window, 'hashchange');
    location.hash = '#entry-122';
    await changed;
    await nextFrame();
    bring(longCase(125));
    await says(timeline, 'roof-124.jpg');
    await nextFrame();
    expect(timeline.shadowRoot?.activeElement).to.be.null;
  });
});
