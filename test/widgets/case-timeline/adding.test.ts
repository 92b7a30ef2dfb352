import '@redress/widgets/case-timeline.js';
import '@redress/widgets/provider.js';
import {expect, html, oneEvent} from '@open-wc/testing';
import type {Language} from '@redress/policy';
import {type AttachOptions, RestError} from '@redress/rest';
import type {Caller} from '@redress/rest/service';
import type {CaseTimeline, CommandDoneEvent, ProblemEvent} from '@redress/widgets';
import {sendKeys} from '@web/test-runner-commands';
import {waitUntil} from '../../support/wait-until.ts';
import {button, CaseInHand, part, says, show, staff, textOf, type} from '../case-in-hand.ts';

/** The form of a case, opened, over a line on which a test says what becomes of files. */
async function adding(hand: CaseInHand, by: Caller = hand.customer, language: Language = 'en') {
  const connection = hand.connection(by);
  const line: {attach?: (file: Blob, options: AttachOptions) => Promise<void>} = {};
  const {service} = connection;
  const timeline = await show<CaseTimeline>(
    {
      ...connection,
      service: {
        ...service,
        async attach(to, file, options = {}) {
          await line.attach?.(file, options);
          return service.attach(to, file, options);
        },
      },
    },
    html`<redress-case-timeline reference=${hand.reference}></redress-case-timeline>`,
    language,
  );
  await waitUntil(() => timeline.shadowRoot?.querySelector('.message summary'));
  part(timeline, '.message summary').click();
  // Fetched file by file where nothing is built.
  await waitUntil(() => timeline.shadowRoot?.querySelector('#files'));
  return {timeline, line};
}

const news = (timeline: CaseTimeline) => textOf(part(timeline, '.case > [role="status"]'));
const listed = (timeline: CaseTimeline) =>
  [...(timeline.shadowRoot?.querySelectorAll('.files .name') ?? [])].map((one) => textOf(one));
const photo = (name = 'roof.jpg', size = 1_200_000) => new File([new Uint8Array(size)], name, {type: 'image/jpeg'});

async function choose(timeline: CaseTimeline, ...files: readonly File[]) {
  const input = part<HTMLInputElement>(timeline, '#files');
  const carrier = new DataTransfer();
  for (const file of files) carrier.items.add(file);
  input.files = carrier.files;
  input.dispatchEvent(new Event('change', {bubbles: true}));
  await timeline.updateComplete;
}

/** An upload that a test ends, or that its signal does. */
function upload() {
  let begin: (options: AttachOptions) => void;
  let end: (error?: Error) => void;
  const begun = new Promise<AttachOptions>((resolve) => {
    begin = resolve;
  });
  const ended = new Promise<void>((resolve, reject) => {
    end = (error) => (error ? reject(error) : resolve());
  });
  const attach = (_: Blob, options: AttachOptions) => {
    begin(options);
    options.signal?.addEventListener('abort', () => end(new Error('Given up')));
    return ended;
  };
  return {attach, begun, end: (error?: Error) => end(error)};
}

describe('a file added in redress-case-timeline', () => {
  it('is accessible while it waits, is sent and has failed, in both languages, and becomes part of the case', async () => {
    for (const [language, send, again] of [
      ['en', 'Send', 'Try again roof.jpg'],
      ['cy', 'Anfon', 'Ceisio eto roof.jpg'],
    ] as const) {
      const hand = await CaseInHand.at('acknowledged');
      const {timeline, line} = await adding(hand, hand.customer, language);
      const {attach, begun, end} = upload();
      line.attach = attach;
      await choose(timeline, photo());
      expect(textOf(part(timeline, '.files'))).to.contain('1.2 MB');
      await expect(timeline).to.be.accessible();
      button(timeline, send).click();
      (await begun).onProgress?.(0.5);
      await timeline.updateComplete;
      expect(part<HTMLProgressElement>(timeline, 'progress').value).to.equal(0.5);
      await expect(timeline).to.be.accessible();
      end(new RestError('service/unreachable', 'No line'));
      await waitUntil(() => timeline.shadowRoot?.querySelector('.files [role="alert"]'));
      await expect(timeline).to.be.accessible();
      line.attach = undefined as never;
      button(timeline, again).click();
      await says(timeline, language === 'en' ? 'You added a file: roof.jpg' : 'roof.jpg');
      await waitUntil(() => !part<HTMLDetailsElement>(timeline, '.message').open);
      const {timeline: happened} = await hand.memory.as(staff.sam).view(hand.reference);
      expect(happened.filter((entry) => entry.type === 'fileAdded')).to.have.length(1);
    }
  });

  it('goes with a message and with other files, one after another, and that is said once', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const {timeline} = await adding(hand);
    type(part(timeline, 'textarea'), 'Here are the photos.');
    await choose(timeline, photo('one.jpg'), photo('two.jpg'));
    expect(listed(timeline)).to.deep.equal(['one.jpg', 'two.jpg']);
    button(timeline, 'Send').click();
    await waitUntil(() => news(timeline) === 'Your message was sent. 2 files were sent.');
    expect(timeline.shadowRoot?.activeElement).to.equal(part(timeline, '.message summary'));
    const {timeline: happened} = await hand.memory.as(staff.sam).view(hand.reference);
    expect(happened.slice(0, 3).map((entry) => entry.type)).to.deep.equal(['fileAdded', 'fileAdded', 'messageSent']);
  });

  it('tells the page when it has arrived and when it has not', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const {timeline, line} = await adding(hand);
    line.attach = () => Promise.reject(new RestError('file/type-refused', 'x'));
    await choose(timeline, photo('roof.exe'));
    const failed = oneEvent(timeline, 'redress-problem');
    button(timeline, 'Send').click();
    const {code, doing} = (await failed) as unknown as ProblemEvent;
    expect([code, doing]).to.deep.equal(['file/type-refused', 'addFile']);
    await says(timeline, 'We cannot open files of this kind.');
    // The same would be refused again.
    expect(textOf(part(timeline, '.files'))).not.to.contain('Try again');
    line.attach = undefined as never;
    button(timeline, 'Remove roof.exe').click();
    await choose(timeline, photo());
    const done = oneEvent(timeline, 'redress-command-done');
    button(timeline, 'Send').click();
    expect(((await done) as unknown as CommandDoneEvent).command).to.equal('addFile');
  });

  it('can be taken back before it is sent and while it is, and is then not sent', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const {timeline, line} = await adding(hand);
    await choose(timeline, photo('one.jpg'), photo('two.jpg'));
    button(timeline, 'Remove one.jpg').click();
    await timeline.updateComplete;
    expect(listed(timeline)).to.deep.equal(['two.jpg']);
    expect(news(timeline)).to.equal('one.jpg was removed.');
    expect(timeline.shadowRoot?.activeElement).to.equal(part(timeline, '#files'));
    const {attach, begun} = upload();
    line.attach = attach;
    button(timeline, 'Send').click();
    const {signal} = await begun;
    await timeline.updateComplete;
    button(timeline, 'Cancel two.jpg').click();
    await waitUntil(() => listed(timeline).length === 0);
    expect(signal?.aborted).to.be.true;
    expect(textOf(timeline.shadowRoot)).not.to.contain('file was sent');
    const {timeline: happened} = await hand.memory.as(staff.sam).view(hand.reference);
    expect(happened.some((entry) => entry.type === 'fileAdded')).to.be.false;
  });

  it('stays with the words of a message that was not sent', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const connection = hand.connection(hand.customer);
    connection.faults.before = () => {
      throw new RestError('service/unreachable', 'No line');
    };
    const timeline = await show<CaseTimeline>(
      connection,
      html`<redress-case-timeline reference=${hand.reference}></redress-case-timeline>`,
    );
    await says(timeline, 'Add something');
    part(timeline, '.message summary').click();
    await says(timeline, 'Files to add');
    type(part(timeline, 'textarea'), 'Here is the photo.');
    await choose(timeline, photo());
    button(timeline, 'Send').click();
    await says(timeline, 'What you wrote is still here.');
    expect(listed(timeline)).to.deep.equal(['roof.jpg']);
    connection.faults.before = undefined;
    button(timeline, 'Try again').click();
    await waitUntil(() => news(timeline) === 'Your message was sent. Your file was sent.');
  });

  it('stays with its own case, also while the case cannot be seen', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const {timeline} = await adding(hand);
    await choose(timeline, photo());
    const {reference} = timeline;
    timeline.reference = '';
    await timeline.updateComplete;
    expect(timeline.shadowRoot?.querySelector('.files')).to.be.null;
    timeline.reference = reference;
    await waitUntil(() => listed(timeline).length === 1);
    expect(part<HTMLDetailsElement>(timeline, '.message').open).to.be.true;
  });

  it('shows a hostile name as it is written', async () => {
    const {timeline} = await adding(await CaseInHand.at('acknowledged'));
    await choose(timeline, photo('<img src=x onerror="window.hacked = true">\u202egpj.exe'));
    expect(listed(timeline)[0]).to.contain('<img src=x');
    expect(timeline.shadowRoot?.querySelector('img')).to.be.null;
    expect('hacked' in window).to.be.false;
  });

  it('is chosen and sent by keyboard alone', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const {timeline} = await adding(hand);
    await choose(timeline, photo());
    part(timeline, '#files').focus();
    // Past the button that removes it, to the one that sends it.
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => news(timeline) === 'Your file was sent.');
  });

  it('can come from staff, who are told that the customer sees it', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const {timeline} = await adding(hand, staff.sam);
    await says(timeline, 'The customer sees it on this page.');
    await choose(timeline, photo('letter.pdf'));
    await expect(timeline).to.be.accessible();
    button(timeline, 'Send').click();
    await says(timeline, 'File added: letter.pdf');
  });
});
