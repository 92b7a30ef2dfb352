import '@redress/widgets/case-timeline.js';
import '@redress/widgets/provider.js';
import {expect, html, nextFrame, oneEvent} from '@open-wc/testing';
import type {Command, Language} from '@redress/policy';
import {plusDane, prima} from '@redress/policy/presets';
import {RestError} from '@redress/rest';
import type {Caller} from '@redress/rest/service';
import type {CaseTimeline, CommandDoneEvent, ProblemEvent} from '@redress/widgets';
import {sendKeys} from '@web/test-runner-commands';
import {acknowledge, contact, extendTo, take} from '../../support/commands.ts';
import {waitUntil} from '../../support/wait-until.ts';
import {button, CaseInHand, part, type Stage, says, show, staff, textOf, type} from '../case-in-hand.ts';

const unreachable = new RestError('service/unreachable', 'No line');

async function timelineOf(hand: CaseInHand, by: Caller = hand.customer, language: Language = 'en') {
  const connection = hand.connection(by);
  const timeline = await show<CaseTimeline>(
    connection,
    html`<redress-case-timeline reference=${hand.reference}><a href="tel:01632960123">01632 960 123</a></redress-case-timeline>`,
    language,
  );
  return {timeline, faults: connection.faults};
}

const news = (timeline: CaseTimeline) => textOf(part(timeline, '[role="status"]'));
const entries = (timeline: CaseTimeline) =>
  [...(timeline.shadowRoot?.querySelectorAll('.past > li') ?? [])].map((entry) => textOf(entry));
const field = (timeline: CaseTimeline) => part<HTMLTextAreaElement>(timeline, 'textarea');

async function write(timeline: CaseTimeline, words: string) {
  await says(timeline, 'Add something');
  part(timeline, '.message summary').click();
  await says(timeline, 'What do you want to tell us?');
  type(field(timeline), words);
  await timeline.updateComplete;
}

describe('redress-case-timeline', () => {
  const sentences: readonly (readonly [Stage, en: string, cy: string])[] = [
    ['received', 'We have your complaint.', 'Mae eich cwyn gennym.'],
    ['acknowledged', 'Sam Okafor is looking into it.', 'Mae Sam Okafor yn edrych i mewn iddi.'],
    ['extended', 'We need more time. The new date is Friday 18 December', 'Y dyddiad newydd yw dydd Gwener 18 Rhagfyr'],
    ['answered', 'We have replied.', 'Rydym wedi ateb.'],
    ['reviewed', 'Noor Haddad is looking into it.', 'Mae Noor Haddad yn edrych i mewn iddi.'],
    ['review-answered', 'you can ask the Housing Ombudsman to look at it', 'Ombwdsmon Tai'],
    ['closed', 'This complaint is closed.', 'Mae’r gŵyn hon wedi’i chau.'],
  ];
  for (const [stage, en, cy] of sentences) {
    it(`is accessible when the complaint is ${stage}, in both languages, for customers and staff`, async () => {
      const hand = await CaseInHand.at(stage);
      for (const [language, sentence] of [
        ['en', en],
        ['cy', cy],
      ] as const) {
        const {timeline} = await timelineOf(hand, hand.customer, language);
        await says(timeline, sentence);
        for (const details of timeline.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
        await nextFrame();
        await expect(timeline).to.be.accessible();
      }
      const {timeline} = await timelineOf(hand, staff.noor);
      await says(timeline, 'What has happened');
      await expect(timeline).to.be.accessible();
    });
  }

  it('says what happens next, with dates and the force of the policy', async () => {
    const {timeline} = await timelineOf(await CaseInHand.at('received'));
    await says(timeline, 'We will write to you by Friday 27 November.');
    expect([...(timeline.shadowRoot?.querySelectorAll('.next li') ?? [])].map(textOf)).to.deep.equal([
      'We will write to you by Friday 27 November.',
      'We expect to reply by Friday 11 December.',
      'If you are not happy with our reply, you can ask for Stage 2.',
    ]);
  });

  it('softens in Welsh what a sentence softens', async () => {
    const hand = await CaseInHand.at('received');
    const {timeline} = await timelineOf(hand, hand.customer, 'cy');
    await says(timeline, 'Os nad ydych yn fodlon ar ein hateb, gallwch ofyn am Gam 2.');
    await hand.does(staff.sam, take);
    await hand.does(staff.sam, contact);
    const {timeline: forStaff} = await timelineOf(hand, staff.sam, 'cy');
    await says(forStaff, 'Cysylltwyd: ffonio’r cwsmer');
  });

  it('says what is late, what was promised, and what the customer must decide', async () => {
    const hand = await CaseInHand.at('acknowledged');
    await hand.does(staff.sam, extendTo('2027-01-15', 'The road must be closed.'));
    hand.memory.setTime('2026-12-14T10:00:00Z');
    const {timeline} = await timelineOf(hand);
    await says(timeline, 'You decide whether we may have more time, until Friday 15 January.');
    await says(timeline, 'We should have replied by Friday 11 December.');
    await says(timeline, 'You can ask for Stage 2 now.');
    const answered = await CaseInHand.at('answered');
    await says((await timelineOf(answered)).timeline, 'We will do this by Friday 15 January: Mend the roof');
    answered.memory.setTime('2027-02-01T10:00:00Z');
    await says((await timelineOf(answered)).timeline, 'We should have done this by Friday 15 January: Mend the roof');
  });

  const endings: readonly (readonly [string, Command, en: string, staff: string, cy: string])[] = [
    [
      'sorted out without a formal reply',
      {type: 'settle', summary: 'Mended the same day.', how: 'phone'},
      'This was sorted out with you.',
      'Stage 1: settled.',
      'Datryswyd hyn gyda chi.',
    ],
    [
      'not taken on',
      {
        type: 'decline',
        exclusion: '',
        reason: 'It is for the insurer.',
        evidence: 'Letter',
        advice: 'Ask your insurer.',
      },
      'We did not take this on as a complaint. You can read why below.',
      'Not accepted.',
      'Ni dderbyniwyd hyn fel cwyn. Gallwch ddarllen pam isod.',
    ],
    [
      'withdrawn',
      {type: 'withdraw', how: 'phone'},
      'This complaint was withdrawn.',
      'Withdrawn.',
      'Mae’r gŵyn hon wedi’i thynnu’n ôl.',
    ],
  ];
  for (const [what, command, en, among, cy] of endings) {
    it(`is accessible when the complaint was ${what}, in both languages, and promises nothing any more`, async () => {
      const hand = await CaseInHand.at('acknowledged');
      const exclusion = plusDane.eligibility.exclusions[0]?.id ?? '';
      await hand.does(staff.sam, command.type === 'decline' ? {...command, exclusion} : command);
      for (const [language, sentence] of [
        ['en', en],
        ['cy', cy],
      ] as const) {
        const {timeline} = await timelineOf(hand, hand.customer, language);
        await says(timeline, sentence);
        expect(textOf(part(timeline, 'ol.next'))).not.to.match(/We will|Byddwn/);
        await expect(timeline).to.be.accessible();
      }
      await says((await timelineOf(hand, staff.noor)).timeline, among);
    });
  }

  it('keeps what is no complaint without promising an answer, and does not call it a complaint', async () => {
    const hand = await CaseInHand.at('received', {kind: 'compliment', what: 'Sam was kind.'});
    const {timeline} = await timelineOf(hand);
    await says(timeline, 'What you told us');
    await says(timeline, 'We have what you told us. We read it and learn from it.');
    await says(timeline, 'You told us this');
    expect(textOf(part(timeline, 'ol.next'))).to.equal('There is nothing more that we have to do.');
    await says((await timelineOf(hand, staff.sam)).timeline, 'Kept to learn from.');
  });

  it('says that a reply has no date where the policy states none', async () => {
    const {timeline} = await timelineOf(await CaseInHand.at('received', {}, prima));
    await says(timeline, 'We will reply as quickly as possible.');
  });

  it('tells what somebody did who did not say who they are', async () => {
    const memory = await CaseInHand.at('received', {complainant: undefined, anonymous: true} as never);
    await says((await timelineOf(memory, staff.sam)).timeline, 'Somebody sent the complaint');
    await says((await timelineOf(memory)).timeline, 'You sent your complaint');
  });

  it('tells whoever speaks for the customer what they did by their name, and nothing of the case before that is confirmed', async () => {
    const hand = await CaseInHand.at('acknowledged', {
      helper: {role: 'speaks-for', name: 'Bo Example', relationship: 'Daughter'},
    });
    const {timeline} = await timelineOf(hand);
    await says(timeline, 'Bo Example sent the complaint');
    expect(textOf(timeline.shadowRoot)).not.to.match(/Your roof leaks|You sent/);
    await expect(timeline).to.be.accessible();
    await hand.does(staff.sam, {type: 'answerConsent', given: true, how: 'phone'});
    await says(timeline, 'We wrote to you: this is how we understand your complaint');
  });

  it('tells what staff wrote down for the customer as the customer’s', async () => {
    const hand = await CaseInHand.at('acknowledged');
    hand.memory.setTime('2026-12-14T10:00:00Z');
    await hand.does(staff.sam, {type: 'requestEscalation'});
    await says((await timelineOf(hand)).timeline, 'You asked for Stage 2');
    await says((await timelineOf(hand, staff.noor)).timeline, 'The customer asked for Stage 2');
  });

  it('shows the newest first, and what a reply promised with the reply', async () => {
    const {timeline} = await timelineOf(await CaseInHand.at('answered'));
    await says(timeline, 'What has happened');
    expect(entries(timeline).map((entry) => entry.split(/ (?=We |Sam |You )/)[0])).to.deep.equal([
      '10 Dec',
      '10 Dec',
      '10 Dec',
      '30 Nov',
      '27 Nov',
      '27 Nov',
      '20 Nov',
    ]);
    expect(entries(timeline)[0]).to.equal(
      '10 Dec We replied: your complaint is upheld How we understand the complaint Your roof leaks. ' +
        'What we found Three visits were booked and missed. Why it happened The diary was full. ' +
        'How we keep it from happening again A second roofer is on call. ' +
        'What we have learned Visits are confirmed the day before. ' +
        'How we will put it right We are sorry, and mend the roof. ' +
        'What we will do, and by when Mend the roof (by Friday 15 January)',
    );
  });

  it('says of a promise that it is kept', async () => {
    const hand = await CaseInHand.at('answered');
    await hand.does(staff.sam, {type: 'completeAction', action: 'action-1', note: 'New felt and tiles.'});
    const {timeline} = await timelineOf(hand);
    await says(timeline, 'We have done this: Mend the roof New felt and tiles.');
    await says(timeline, 'Mend the roof (by Friday 15 January, done)');
  });

  it('shows what the customer wrote as they wrote it, and never as markup', async () => {
    const what = 'Line one\n<img src="x" onerror="window.hacked = true">\u202e';
    const hand = await CaseInHand.at('received', {what});
    const {timeline} = await timelineOf(hand);
    await says(timeline, '<img src="x" onerror=');
    const said = part(timeline, '.said');
    expect(said.textContent).to.equal(what.trim());
    expect(said.children.length).to.equal(0);
    expect(getComputedStyle(said).whiteSpace).to.equal('pre-wrap');
    expect('hacked' in window).to.be.false;
  });

  it('opens a letter by keyboard', async () => {
    const {timeline} = await timelineOf(await CaseInHand.at('acknowledged'));
    await says(timeline, 'this is how we understand your complaint');
    const letter = part<HTMLDetailsElement>(timeline, '.past details');
    letter.querySelector('summary')?.focus();
    await sendKeys({press: 'Enter'});
    expect(letter.open).to.be.true;
    expect(letter.querySelector('dd')?.checkVisibility()).to.be.true;
  });

  it('changes by itself, says so, and leaves the focus and what is open alone', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const {timeline} = await timelineOf(hand);
    await says(timeline, 'this is how we understand your complaint');
    const letter = part<HTMLDetailsElement>(timeline, '.past details');
    letter.open = true;
    letter.querySelector('summary')?.focus();
    expect(news(timeline)).to.equal('');
    await hand.does(staff.sam, extendTo('2026-12-18'));
    await waitUntil(() => news(timeline) === 'New: We need more time. The new date is Friday 18 December');
    await says(timeline, 'We will reply by Fri 18 December');
    expect(timeline.shadowRoot?.activeElement).to.equal(letter.querySelector('summary'));
    expect(letter.open).to.be.true;
    await expect(timeline).to.be.accessible();
  });

  it('marks what is for staff only, by a word, and says who did what', async () => {
    const hand = await CaseInHand.at('acknowledged');
    await hand.does(staff.sam, {type: 'addNote', text: 'The contractor had the wrong address.'});
    const {timeline} = await timelineOf(hand, staff.sam);
    await says(timeline, 'Sam Okafor Note Staff only The contractor had the wrong address.');
    expect(timeline.shadowRoot?.querySelectorAll('.staff-only').length).to.equal(1);
    await expect(timeline).to.be.accessible();
  });

  it('shows a customer nothing of it', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const {timeline} = await timelineOf(hand);
    await says(timeline, 'Sam Okafor is looking into it.');
    await hand.does(staff.sam, {type: 'addNote', text: 'The contractor had the wrong address.'});
    await hand.does(staff.sam, extendTo('2026-12-18'));
    await says(timeline, 'We will reply by Fri 18 December');
    const text = textOf(timeline.shadowRoot);
    expect(text).not.to.contain('wrong address');
    expect(text).not.to.contain('Staff only');
    expect(news(timeline)).not.to.contain('Note');
  });

  it('folds earlier stages', async () => {
    const {timeline} = await timelineOf(await CaseInHand.at('reviewed'));
    await says(timeline, 'Earlier: Stage 1');
    const chapter = part<HTMLDetailsElement>(timeline, '.chapter');
    expect(chapter.open).to.be.false;
    expect(textOf(chapter)).to.contain('You sent your complaint');
    expect(textOf(part(timeline, '.past'))).to.contain('You asked for Stage 2');
  });

  it('says that the line is lost, keeps what it showed, and says when it is found', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const {timeline, faults} = await timelineOf(hand);
    await says(timeline, 'Sam Okafor is looking into it.');
    const lost = 'We cannot reach the service. This is how it was at 10:32; we keep trying.';
    faults.cut?.(unreachable);
    await waitUntil(() => news(timeline) === lost);
    await says(timeline, lost);
    await says(timeline, 'Sam Okafor is looking into it.');
    await expect(timeline).to.be.accessible();
    faults.retry?.();
    await waitUntil(() => news(timeline) === 'The service can be reached again. This is how it is now.');
    expect(timeline.shadowRoot?.querySelector('[part="problem"]')).to.be.null;
  });

  it('has a door for whoever gives a reference or key that opens nothing', async () => {
    const hand = await CaseInHand.at('received');
    for (const [by, reference] of [
      [{kind: 'anonymous'}, hand.reference],
      [hand.customer, 'RD-0000'],
    ] as const) {
      const timeline = await show<CaseTimeline>(
        hand.connection(by),
        html`<redress-case-timeline reference=${reference}><a href="tel:01632960123">01632 960 123</a></redress-case-timeline>`,
      );
      await says(timeline, 'We cannot show a complaint with these details.');
      expect(timeline.querySelector('a')?.checkVisibility()).to.be.true;
      await expect(timeline).to.be.accessible();
    }
  });

  it('tells the page that a case cannot be opened', async () => {
    const hand = await CaseInHand.at('received');
    const heard = oneEvent(document, 'redress-problem');
    await timelineOf(hand, {kind: 'anonymous'});
    const {code, doing} = (await heard) as unknown as ProblemEvent;
    expect([code, doing]).to.deep.equal(['case/not-found', 'open']);
  });

  it('says so while the service has never been reached', async () => {
    const hand = await CaseInHand.at('received');
    const connection = hand.connection(hand.customer);
    connection.faults.watch = () => {
      throw unreachable;
    };
    const timeline = await show<CaseTimeline>(
      connection,
      html`<redress-case-timeline reference=${hand.reference}></redress-case-timeline>`,
    );
    await says(timeline, 'Nothing is lost, and we keep trying.');
    connection.faults.watch = undefined;
    connection.faults.retry?.();
    await says(timeline, 'We have your complaint.');
  });

  it('takes its headings from the page', async () => {
    const hand = await CaseInHand.at('received');
    const {timeline} = await timelineOf(hand);
    const levels = () =>
      [...(timeline.shadowRoot?.querySelectorAll('[role="heading"]') ?? [])].map((one) => one.ariaLevel);
    await says(timeline, 'What has happened');
    expect(levels()).to.deep.equal(['2', '3', '3']);
    timeline.setAttribute('heading-level', '4');
    await timeline.updateComplete;
    expect(timeline.headingLevel).to.equal(4);
    expect(levels()).to.deep.equal(['4', '5', '5']);
  });

  it('follows another case when its reference changes', async () => {
    const [one, other] = [await CaseInHand.at('acknowledged'), await CaseInHand.at('received')];
    const {timeline} = await timelineOf(one);
    await says(timeline, 'Sam Okafor is looking into it.');
    const provider = timeline.parentElement as HTMLElementTagNameMap['redress-provider'];
    provider.connection = other.connection(other.customer);
    timeline.reference = other.reference;
    await says(timeline, 'We have your complaint.');
    expect(news(timeline)).to.equal('');
  });

  it('forgets the case when the page takes the reference away', async () => {
    const {timeline} = await timelineOf(await CaseInHand.at('acknowledged'));
    await says(timeline, 'Sam Okafor is looking into it.');
    timeline.removeAttribute('reference');
    await timeline.updateComplete;
    expect(timeline.reference).to.equal('');
    expect(timeline.shadowRoot?.textContent).not.to.contain('Sam Okafor');
  });

  it('opens everything that is folded while it is printed', async () => {
    const {timeline} = await timelineOf(await CaseInHand.at('reviewed'));
    await says(timeline, 'Earlier: Stage 1');
    const open = () => [...(timeline.shadowRoot?.querySelectorAll('details') ?? [])].map((details) => details.open);
    const print = window.print;
    let printed: readonly boolean[] = [];
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      printed = open();
      dispatchEvent(new Event('afterprint'));
    };
    button(timeline, 'Print').click();
    window.print = print;
    expect(printed.every(Boolean)).to.be.true;
    expect(open().some(Boolean)).to.be.false;
  });
});

describe('a message from redress-case-timeline', () => {
  it('becomes part of the case', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const {timeline} = await timelineOf(hand);
    await write(timeline, 'It rained in again.');
    await expect(timeline).to.be.accessible();
    const done = oneEvent(timeline, 'redress-command-done');
    button(timeline, 'Send message').click();
    const {command, reference} = (await done) as unknown as CommandDoneEvent;
    expect([command, reference]).to.deep.equal(['sendMessage', hand.reference]);
    await waitUntil(() => news(timeline) === 'Your message was sent.');
    expect(entries(timeline)[0]).to.equal('30 Nov You wrote to us It rained in again.');
    expect(field(timeline).value).to.equal('');
    expect(part<HTMLDetailsElement>(timeline, '.message').open).to.be.false;
    expect(timeline.shadowRoot?.activeElement).to.equal(part(timeline, '.message summary'));
  });

  it('is asked for when there is none', async () => {
    const {timeline} = await timelineOf(await CaseInHand.at('acknowledged'));
    await write(timeline, '  \n');
    button(timeline, 'Send message').click();
    await says(timeline, 'Write your message first');
    expect(timeline.shadowRoot?.activeElement).to.equal(field(timeline));
    expect(field(timeline).getAttribute('aria-invalid')).to.equal('true');
    await expect(timeline).to.be.accessible();
  });

  it('is kept when the service cannot be reached, and sent once however often it is tried', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const {timeline, faults} = await timelineOf(hand);
    await write(timeline, 'It rained in again.');
    faults.after = () => {
      throw unreachable;
    };
    const heard = oneEvent(timeline, 'redress-problem');
    button(timeline, 'Send message').click();
    expect(((await heard) as unknown as ProblemEvent).doing).to.equal('sendMessage');
    await says(timeline, 'What you wrote is still here.');
    expect(field(timeline).value).to.equal('It rained in again.');
    await expect(timeline).to.be.accessible();
    faults.after = undefined;
    button(timeline, 'Try again').click();
    await waitUntil(() => news(timeline) === 'Your message was sent.');
    const {timeline: happened} = await hand.memory.as(staff.sam).view(hand.reference);
    expect(happened.filter((entry) => entry.type === 'messageSent').length).to.equal(1);
  });

  it('is kept when the case has changed meanwhile, says what is new, and can be sent again', async () => {
    const hand = await CaseInHand.at('received');
    const {timeline, faults} = await timelineOf(hand);
    await write(timeline, 'When will you write?');
    faults.cut?.(unreachable);
    await says(timeline, 'we keep trying');
    await hand.does(staff.sam, {type: 'take'});
    await hand.does(staff.sam, acknowledge);
    button(timeline, 'Send message').click();
    await says(timeline, 'The complaint has changed since this page showed it, so this was not done.');
    expect(textOf(part(timeline, 'form [part="problem"]'))).to.contain(
      'We wrote to you: this is how we understand your complaint',
    );
    expect(field(timeline).value).to.equal('When will you write?');
    await expect(timeline).to.be.accessible();
    button(timeline, 'Try again').click();
    await waitUntil(() => news(timeline) === 'Your message was sent.');
    await says(timeline, 'You wrote to us When will you write?');
  });

  it('is sent as it reads now when it was changed before it was tried again', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const {timeline, faults} = await timelineOf(hand);
    await write(timeline, 'It rained in.');
    faults.before = () => {
      throw unreachable;
    };
    button(timeline, 'Send message').click();
    await says(timeline, 'What you wrote is still here.');
    faults.before = undefined;
    type(field(timeline), 'It rained in twice.');
    button(timeline, 'Try again').click();
    await says(timeline, 'You wrote to us It rained in twice.');
  });

  it('stays when the language changes, and when the case can no longer be seen', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const {timeline, faults} = await timelineOf(hand);
    await write(timeline, 'It rained in again.');
    document.querySelector('main')?.setAttribute('lang', 'cy');
    await says(timeline, 'Beth hoffech chi ei ddweud wrthym?');
    expect(field(timeline).value).to.equal('It rained in again.');
    faults.cut?.(new RestError('request/unauthorised', 'The token has run out'));
    await says(timeline, 'Mewngofnodwch eto i weld y gŵyn hon.');
    expect(field(timeline).value).to.equal('It rained in again.');
    await expect(timeline).to.be.accessible();
  });

  it('stays with its own case', async () => {
    const [one, other] = [await CaseInHand.at('acknowledged'), await CaseInHand.at('received')];
    const {timeline, faults} = await timelineOf(one);
    await write(timeline, 'It rained in again.');
    faults.before = () => {
      throw unreachable;
    };
    button(timeline, 'Send message').click();
    await says(timeline, 'What you wrote is still here.');
    const provider = timeline.parentElement as HTMLElementTagNameMap['redress-provider'];
    const first = provider.connection;
    provider.connection = other.connection(other.customer);
    timeline.reference = other.reference;
    await says(timeline, 'We have your complaint.');
    expect(field(timeline).value).to.equal('');
    expect(timeline.shadowRoot?.querySelector('[part="problem"]')).to.be.null;
    provider.connection = first;
    timeline.reference = one.reference;
    await says(timeline, 'Sam Okafor is looking into it.');
    expect(field(timeline).value).to.equal('It rained in again.');
    expect(part<HTMLDetailsElement>(timeline, '.message').open).to.be.true;
  });

  it('that is too long is kept, and says so', async () => {
    const {timeline} = await timelineOf(await CaseInHand.at('acknowledged'));
    await write(timeline, 'x'.repeat(20_001));
    button(timeline, 'Send message').click();
    await says(timeline, 'This is too long to be sent.');
    expect(field(timeline).value.length).to.equal(20_001);
  });

  it('from staff is marked as one that the customer sees', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const {timeline} = await timelineOf(hand, staff.sam);
    await says(timeline, 'Write to the customer');
    part(timeline, '.message summary').click();
    await says(timeline, 'The customer sees it on this page.');
  });
});
