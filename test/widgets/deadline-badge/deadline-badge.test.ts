import '@redress/widgets/deadline-badge.js';
import '@redress/widgets/provider.js';
import {expect, fixture, fixtureSync, html, nextFrame, oneEvent} from '@open-wc/testing';
import type {Command, Language, ListedCalendarPolicy, Policy, StageRule} from '@redress/policy';
import {instant, plain} from '@redress/policy/calendar';
import {peoplePlus, plusDane, prima} from '@redress/policy/presets';
import {type DeadlineBadge, type DeadlinePassedEvent, deviceClock} from '@redress/widgets';
import {sendKeys} from '@web/test-runner-commands';
import {datesAlone} from '../../gallery/states/dates-alone.ts';
import {answer, extendTo} from '../../support/commands.ts';
import {waitUntil} from '../../support/wait-until.ts';
import {CaseInHand, part, says, show, staff, textOf} from '../case-in-hand.ts';

const {now} = deviceClock;

/** Monday 30 November 2026, unless a test says otherwise. */
beforeEach(() => {
  deviceClock.now = () => Date.parse('2026-11-30T10:00:00Z');
});
afterEach(() => {
  deviceClock.now = now;
});

type Given = Partial<Pick<DeadlineBadge, 'dueOn' | 'startOn' | 'doneOn' | 'duty' | 'force' | 'nation' | 'calendar'>>;

async function alone(given: Given, language: Language = 'en'): Promise<DeadlineBadge> {
  const page = await fixture<HTMLElement>(
    html`<main lang=${language}><redress-deadline-badge></redress-deadline-badge></main>`,
  );
  const badge = page.querySelector('redress-deadline-badge') as DeadlineBadge;
  Object.assign(badge, given);
  await badge.updateComplete;
  return badge;
}

const wordsOf = (badge: DeadlineBadge) => textOf(part(badge, '.badge'));

async function openWorking(badge: DeadlineBadge): Promise<HTMLElement> {
  part(badge, 'summary').click();
  await waitUntil(() =>
    badge.shadowRoot?.querySelector('redress-deadline-working')?.shadowRoot?.querySelector('table'),
  );
  return part(badge, 'redress-deadline-working');
}

describe('redress-deadline-badge with a date alone', () => {
  for (const {attributes, en, cy} of datesAlone) {
    it(`is accessible and says "${en}", in Welsh too, without any service`, async () => {
      for (const [language, said] of [
        ['en', en],
        ['cy', cy],
      ] as const) {
        const badge = await alone({}, language);
        for (const [name, value] of Object.entries(attributes)) badge.setAttribute(name, value);
        await waitUntil(() => wordsOf(badge) === said, `It says: ${wordsOf(badge)}`);
        await expect(badge).to.be.accessible();
      }
    });
  }

  it('reads its attributes', async () => {
    const badge = await fixture<DeadlineBadge>(html`
      <redress-deadline-badge
        due-on="2026-12-11" start-on="2026-11-27" duty="acknowledge" force="should" nation="scotland"
      ></redress-deadline-badge>
    `);
    const {dueOn, startOn, duty, force, nation} = badge;
    expect({dueOn, startOn, duty, force, nation}).to.deep.equal({
      dueOn: '2026-12-11',
      startOn: '2026-11-27',
      duty: 'acknowledge',
      force: 'should',
      nation: 'scotland',
    });
    badge.setAttribute('due-on', '2026-11-30');
    await badge.updateComplete;
    expect(wordsOf(badge)).to.equal('We should write to you by Mon 30 November due today');
    badge.removeAttribute('force');
    await badge.updateComplete;
    expect(wordsOf(badge)).to.equal('We will write to you by Mon 30 November due today');
  });

  it('counts by the holidays of the nation', async () => {
    // St Andrew's Day, 30 November, is a holiday in Scotland only.
    deviceClock.now = () => Date.parse('2026-11-27T10:00:00Z');
    expect(wordsOf(await alone({dueOn: '2026-12-01'}))).to.contain('2 working days left');
    expect(wordsOf(await alone({dueOn: '2026-12-01', nation: 'scotland'}))).to.contain('1 working day left');
  });

  it('counts by a calendar that the page gives, closures and holidays, in its time zone', async () => {
    const days = [{date: '2026-12-02', name: 'coronation', substitute: false}] as const;
    const calendar = {
      nation: 'scotland',
      timeZone: 'Pacific/Auckland',
      week: [1, 2, 3, 4],
      closures: ['2026-12-08'],
      holidays: {version: 'x', from: plain('2026-01-01'), to: plain('2027-12-31'), days},
    } as unknown as ListedCalendarPolicy;
    // In Auckland it is Tuesday 1 December already.
    deviceClock.now = () => Date.parse('2026-11-30T12:00:00Z');
    const badge = await alone({startOn: '2026-11-30', dueOn: '2026-12-10', calendar});
    // 3, 7, 9 and 10 December: neither the holiday, nor Fridays, nor the closure.
    expect(wordsOf(badge)).to.equal('We will reply by Thu 10 December 4 working days left');
    const working = await openWorking(badge);
    await says(working, 'Coronation of King Charles III');
    await expect(badge).to.be.accessible();
  });

  it('says the year of a date in another year, and no count where no holidays are published', async () => {
    expect(wordsOf(await alone({dueOn: '2031-03-03'}))).to.equal('We will reply by Monday 3 March 2031');
  });

  it('takes what is not a date for no date', async () => {
    expect(wordsOf(await alone({dueOn: '2026-02-30'}))).to.equal('There is no date yet by which we will reply');
  });

  it('is late when the day has ended in London, and tells the page once', async () => {
    const begun = performance.now();
    // 23:59:59.8 on a winter night.
    deviceClock.now = () => Date.parse('2026-11-30T23:59:59.800Z') + performance.now() - begun;
    const badge = await alone({dueOn: '2026-11-30'});
    expect(wordsOf(badge)).to.contain('due today');
    let told = 0;
    badge.addEventListener('redress-deadline-passed', () => told++);
    const {dueOn, duty} = (await oneEvent(badge, 'redress-deadline-passed')) as unknown as DeadlinePassedEvent;
    expect([dueOn, duty]).to.deep.equal(['2026-11-30', 'respond']);
    expect(wordsOf(badge)).to.contain('1 working day late');
    badge.requestUpdate();
    await badge.updateComplete;
    expect(told).to.equal(1);
  });

  it('keeps the focus on what opens the working when the day changes', async () => {
    const badge = await alone({startOn: '2026-11-27', dueOn: '2026-12-11'});
    part(badge, 'summary').focus();
    deviceClock.now = () => Date.parse('2026-12-01T10:00:00Z');
    badge.requestUpdate();
    await badge.updateComplete;
    expect(wordsOf(badge)).to.contain('8 working days left');
    expect(badge.shadowRoot?.activeElement).to.equal(part(badge, 'summary'));
  });

  it('says the date before it has counted, and nothing moves when it has', async () => {
    for (const width of ['320px', '800px']) {
      const page = fixtureSync<HTMLElement>(html`
        <main><redress-deadline-badge start-on="2026-11-27" due-on="2026-12-11"></redress-deadline-badge></main>
      `);
      page.style.width = width;
      const badge = page.querySelector('redress-deadline-badge') as DeadlineBadge;
      // The first drawing is over; what counts has not come.
      await Promise.resolve();
      expect(wordsOf(badge)).to.equal('We will reply by Fri 11 December');
      const {height} = badge.getBoundingClientRect();
      await badge.updateComplete;
      expect(wordsOf(badge)).to.equal('We will reply by Fri 11 December 9 working days left');
      expect(part(badge, 'summary').checkVisibility()).to.be.true;
      expect(badge.getBoundingClientRect().height).to.equal(height);
    }
  });

  it('shows no working where it does not know the start', async () => {
    expect((await alone({dueOn: '2026-12-11'})).shadowRoot?.querySelector('details')).to.be.null;
  });

  it('shows the working as a calendar, with holidays by name', async () => {
    const badge = await alone({startOn: '2026-12-15', dueOn: '2027-01-06'});
    expect(textOf(part(badge, 'summary'))).to.equal('Why Wednesday 6 January 2027?');
    const working = await openWorking(badge);
    const table = textOf(part(working, 'table'));
    for (const said of ['15 Dec ● start', '25 Dec Christmas Day', '28 Dec Boxing Day (substitute day)', '13 due']) {
      expect(table).to.contain(said);
    }
    expect(textOf(working.shadowRoot)).to.contain('Counted from Tuesday 15 December. 13 working days');
    await expect(badge).to.be.accessible();
  });

  it('shows the working as a list of days where there is no room', async () => {
    const badge = await alone({startOn: '2026-11-27', dueOn: '2026-12-02'});
    const working = await openWorking(badge);
    const shown = (selector: string) => part(working, selector).checkVisibility();
    expect([shown('table'), shown('ol')]).to.deep.equal([true, false]);
    (badge.parentElement as HTMLElement).style.width = '320px';
    await waitUntil(() => shown('ol') && !shown('table'));
    const days = [...(working.shadowRoot?.querySelectorAll('li') ?? [])].map(textOf);
    expect(days).to.deep.equal([
      'Fri 27 Nov start',
      'Sat 28 Nov weekend',
      'Sun 29 Nov weekend',
      'Mon 30 Nov counts as day 1',
      'Tue 1 Dec counts as day 2',
      'Wed 2 Dec counts as day 3, due',
    ]);
    await expect(badge).to.be.accessible();
  });

  it('opens the working by keyboard', async () => {
    const badge = await alone({startOn: '2026-11-27', dueOn: '2026-12-02'});
    part(badge, 'summary').focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => badge.shadowRoot?.querySelector('redress-deadline-working'));
    await sendKeys({press: 'Space'});
    await waitUntil(() => !badge.shadowRoot?.querySelector('redress-deadline-working'));
  });

  it('keeps to its page: it says Welsh when the page becomes Welsh', async () => {
    const badge = await alone({dueOn: '2026-12-11'});
    badge.parentElement?.setAttribute('lang', 'cy');
    await says(badge, 'Byddwn yn ateb');
    badge.parentElement?.setAttribute('lang', 'en');
    await says(badge, 'We will reply');
  });
});

describe('redress-deadline-badge of a case', () => {
  const badgeOf = (hand: CaseInHand, by: Parameters<CaseInHand['connection']>[0], duty = '') =>
    show<DeadlineBadge>(
      hand.connection(by),
      html`<redress-deadline-badge reference=${hand.reference} .duty=${duty as ''}>Ask us by phone</redress-deadline-badge>`,
    );

  const undated: readonly (readonly [string, Policy, customer: string, staff: string])[] = [
    [
      'states no time',
      prima,
      'We will reply as quickly as possible',
      'Reply: the policy states no time open for 10 days',
    ],
    [
      'has a time that nobody has supplied',
      peoplePlus,
      'We will tell you when to expect a reply',
      'Reply: nobody has supplied the time open for 10 days',
    ],
  ];
  for (const [what, policy, customer, among] of undated) {
    it(`is neutral and has no date under a policy that ${what}`, async () => {
      const hand = await CaseInHand.at('received', {service: policy.services[0]?.id ?? ''}, policy);
      hand.memory.setTime('2026-11-30T10:00:00Z');
      const badge = await badgeOf(hand, hand.customer);
      await waitUntil(() => badge.shadowRoot?.querySelector('.badge'));
      expect(wordsOf(badge)).to.equal(customer);
      expect(part(badge, '.badge').classList.length).to.equal(1);
      expect(badge.shadowRoot?.querySelector('details')).to.be.null;
      await expect(badge).to.be.accessible();
      const forStaff = await badgeOf(hand, staff.sam);
      await waitUntil(() => forStaff.shadowRoot?.querySelector('.badge'));
      expect(wordsOf(forStaff)).to.equal(among);
    });
  }

  it('calls an aim that was not met late to staff alone', async () => {
    const [first, ...later] = plusDane.stages as [StageRule, ...StageRule[]];
    const aims = {...first, clocks: first.clocks.map((clock) => ({...clock, force: 'aim' as const}))};
    const hand = await CaseInHand.at('received', {}, {...plusDane, stages: [aims, ...later]});
    hand.memory.setTime('2026-11-30T10:00:00Z');
    const badge = await badgeOf(hand, hand.customer);
    await waitUntil(() => badge.shadowRoot?.querySelector('.badge'));
    expect(wordsOf(badge)).to.equal('We aimed to write to you by Fri 27 November');
    expect([...part(badge, '.badge').classList]).to.deep.equal(['badge']);
    const forStaff = await badgeOf(hand, staff.sam, 'acknowledge');
    await waitUntil(() => forStaff.shadowRoot?.querySelector('.badge'));
    expect(wordsOf(forStaff)).to.equal('Aim was: acknowledgement by Fri 27 November 1 working day late');
  });

  it('says the hour at which something is due, and that it is late once the hour has passed', async () => {
    const hand = await CaseInHand.at('received');
    const breach: Command = {
      type: 'recordBreach',
      awareAt: instant('2026-11-20T09:30:00Z'),
      what: 'A letter went astray.',
      risk: 'likely',
    };
    await hand.does(staff.sam, breach);
    const badge = await badgeOf(hand, staff.sam, 'breach-notice');
    await waitUntil(() => badge.shadowRoot?.querySelector('.badge'));
    expect(wordsOf(badge)).to.contain('Notice of the data breach due Mon 23 November, 09:30');
    hand.memory.setTime('2026-11-23T10:00:00Z');
    const late = await badgeOf(hand, staff.sam, 'breach-notice');
    await waitUntil(() => late.shadowRoot?.querySelector('.badge'));
    expect(wordsOf(late)).to.equal('Notice of the data breach was due Mon 23 November, 09:30 late');
  });

  it('shows the words of the page until it knows the case', async () => {
    const badge = await badgeOf(await CaseInHand.at('received'), {kind: 'anonymous'});
    expect(badge.shadowRoot?.querySelector('slot')).to.exist;
  });

  it('shows the next duty, and the next after it, by itself', async () => {
    const hand = await CaseInHand.at('received');
    const badge = await badgeOf(hand, hand.customer);
    await says(badge, 'We will write to you by Fri 27 November 5 working days left');
    await hand.does(staff.sam, {type: 'take'});
    await hand.does(staff.sam, {type: 'acknowledge', understanding: 'It leaks.'});
    await says(badge, 'We will reply by Fri 4 December 10 working days left');
    await hand.does(staff.sam, answer(), '2026-12-01T10:00:00Z');
    await says(badge, 'We replied on Tue 1 December in time');
  });

  it('says a forecast as one', async () => {
    const hand = await CaseInHand.at('received');
    const badge = await badgeOf(hand, hand.customer, 'respond');
    await says(badge, 'We expect to reply by Fri 11 December a forecast');
    await expect(badge).to.be.accessible();
    const working = await openWorking(badge);
    await says(working, 'This is a forecast, counted from Friday 27 November, the last day for us to write to you.');
  });

  it('speaks to staff as colleagues do', async () => {
    const hand = await CaseInHand.at('acknowledged');
    await says(await badgeOf(hand, staff.sam), 'Reply due Fri 11 December 9 working days left');
  });

  it('shows what more time added, why, and the clause', async () => {
    const hand = await CaseInHand.at('extended');
    const badge = await badgeOf(hand, hand.customer);
    await says(badge, 'We will reply by Fri 18 December');
    const working = await openWorking(badge);
    await says(working, 'Counted from Friday 27 November, the day we wrote to you. 10 working days');
    await says(working, 'We added 5 working days, from Friday 11 December to Friday 18 December.');
    await says(working, 'The roofer comes next week.');
    await says(working, 'Policy, section 11: Stage 1');
    expect(textOf(part(working, '.due'))).to.contain('+5');
    await expect(badge).to.be.accessible();
  });

  it('does not forget a date that was missed before more time was given', async () => {
    const hand = await CaseInHand.at('acknowledged');
    await hand.does(staff.sam, extendTo('2026-12-18'), '2026-12-14T10:00:00Z');
    const badge = await badgeOf(hand, hand.customer);
    await says(badge, 'We will reply by Fri 18 December 4 working days left · missed Fri 11 December');
    await hand.does(staff.sam, answer(), '2026-12-15T10:00:00Z');
    await says(badge, 'We replied on Tue 15 December 2 working days late');
  });

  it('goes by the clock of the service, whatever the device says', async () => {
    deviceClock.now = () => Date.parse('2031-01-01T00:00:00Z');
    const hand = await CaseInHand.at('acknowledged');
    await says(await badgeOf(hand, hand.customer), '9 working days left');
  });

  it('becomes late when the day ends in London by the clock of the service, on a device that is a day behind', async () => {
    const hand = await CaseInHand.at('acknowledged');
    hand.memory.setTime('2026-12-11T23:59:59.700Z');
    const begun = performance.now();
    deviceClock.now = () => Date.parse('2026-12-10T23:59:59.700Z') + performance.now() - begun;
    const badge = await badgeOf(hand, hand.customer);
    await says(badge, 'We will reply by Fri 11 December due today');
    const {dueOn} = (await oneEvent(badge, 'redress-deadline-passed')) as unknown as DeadlinePassedEvent;
    expect(dueOn).to.equal('2026-12-11');
    await badge.updateComplete;
    expect(wordsOf(badge)).to.equal('We should have replied by Fri 11 December late');
    await expect(badge).to.be.accessible();
  });

  it('has the time of the case also when it comes to it late', async () => {
    const begun = performance.now();
    const hand = await CaseInHand.at('acknowledged');
    const connection = hand.connection(hand.customer);
    deviceClock.now = () => Date.parse('2026-11-30T10:00:00Z') + performance.now() - begun;
    const first = await show<DeadlineBadge>(
      connection,
      html`<redress-deadline-badge reference=${hand.reference}></redress-deadline-badge>`,
    );
    await says(first, '9 working days left');
    // The page stays open over two nights; nothing happens in the case.
    deviceClock.now = () => Date.parse('2026-12-02T10:00:00Z') + performance.now() - begun;
    const second = document.createElement('redress-deadline-badge');
    second.reference = hand.reference;
    first.after(second);
    await says(second, '7 working days left');
  });

  it('says no longer due for a duty that the case went past', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const view = await hand.memory.as(hand.customer).view(hand.reference);
    const [clock] = view.clocks.filter(({duty}) => duty === 'respond');
    const badge = await show<DeadlineBadge>(
      hand.connection(hand.customer),
      html`<redress-deadline-badge
        .view=${{...view, clocks: [{...clock, state: 'superseded'}], next: undefined} as never}
        duty="respond"
      ></redress-deadline-badge>`,
    );
    await says(badge, 'We no longer need to reply at this stage');
    await nextFrame();
    await expect(badge).to.be.accessible();
  });
});
