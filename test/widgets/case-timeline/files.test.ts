import '@redress/widgets/case-timeline.js';
import '@redress/widgets/provider.js';
import {expect, html} from '@open-wc/testing';
import type {Language} from '@redress/policy';
import {type CaseService, RestError} from '@redress/rest';
import type {Caller} from '@redress/rest/service';
import type {CaseTimeline} from '@redress/widgets';
import {until} from '../../support/until.ts';
import {CaseInHand, part, says, show, staff, textOf} from '../case-in-hand.ts';

const name = 'roof <b>of</b> 2026.jpg';
const picture = (content: string) => new File([content], name, {type: 'image/jpeg'});

/** What the browser was given to save, in place of its own window for that. */
let saved: {readonly name: string; readonly type: string; readonly text: string}[] = [];
const {click} = HTMLAnchorElement.prototype;

/** A timeline with one file in it, and a line that a test can break. */
async function withFile(by?: Caller, language: Language = 'en', sender?: Caller) {
  const hand = await CaseInHand.at('acknowledged');
  await hand.memory.as(sender ?? hand.customer).attach(hand.reference, picture('The roof.'));
  const connection = hand.connection(by ?? hand.customer);
  const {service} = connection;
  const line: {fetchFile?: CaseService['fetchFile'] | undefined} = {};
  const fetchFile: CaseService['fetchFile'] = (...given) => (line.fetchFile ?? service.fetchFile)(...given);
  Object.assign(connection, {service: {...service, fetchFile}});
  const timeline = await show<CaseTimeline>(
    connection,
    html`<redress-case-timeline reference=${hand.reference}></redress-case-timeline>`,
    language,
  );
  await until(() => timeline.shadowRoot?.querySelector('.file button'), 'the file');
  const file = () => part(timeline, '.file');
  return {
    hand,
    timeline,
    line,
    file,
    button: () => file().querySelector('button') as HTMLButtonElement,
    news: () => textOf(part(timeline, '[role="status"]')),
  };
}

const fails =
  (code: RestError['code']): CaseService['fetchFile'] =>
  () =>
    Promise.reject(new RestError(code, 'x'));

describe('a file in the history of redress-case-timeline', function () {
  this.timeout(60_000);
  beforeEach(() => {
    saved = [];
    HTMLAnchorElement.prototype.click = async function () {
      const content = await (await fetch(this.href)).blob();
      saved.push({name: this.download, type: content.type, text: await content.text()});
    };
  });
  afterEach(() => {
    HTMLAnchorElement.prototype.click = click;
  });

  for (const [whom, by] of [
    ['the customer', undefined],
    ['staff', staff.sam],
  ] as const) {
    it(`is said by kind, size and name, and is downloaded with one press, never shown: ${whom}`, async () => {
      const {timeline, file, button, news} = await withFile(by);
      expect(textOf(file())).to.equal(`Download ${name} Picture, 1 kB`);
      await expect(timeline).to.be.accessible();
      button().focus();
      button().click();
      await until(() => saved.length > 0, 'the download');
      expect(saved).to.deep.equal([{name, type: 'application/octet-stream', text: 'The roof.'}]);
      await until(() => news().startsWith(`${name} was downloaded.`), 'the news');
      await says(timeline, 'No virus check has looked at this file. Open it only if you know who sent it.');
      expect(timeline.shadowRoot?.activeElement).to.equal(button());
      expect(timeline.shadowRoot?.querySelector('.past b')).to.be.null;
      await expect(timeline).to.be.accessible();
    });
  }

  it('is told in Welsh', async () => {
    const {timeline, file, button} = await withFile(undefined, 'cy');
    await until(() => textOf(file()) === `Lawrlwytho ${name} Llun, 1 kB`, 'Welsh');
    button().click();
    await says(timeline, `Lawrlwythwyd y ffeil: ${name}.`);
    await expect(timeline).to.be.accessible();
  });

  it('shows how much has come, can be stopped, keeps the focus, and tells nobody of a problem then', async () => {
    const {timeline, line, file, button, news} = await withFile();
    let heard = 0;
    timeline.addEventListener('redress-problem', () => heard++);
    line.fetchFile = (_reference, _id, {onProgress, signal} = {}) =>
      new Promise((_, stopped) => {
        onProgress?.(0.25);
        signal?.addEventListener('abort', () => stopped(signal.reason));
      });
    button().focus();
    button().click();
    await until(() => file().querySelector('progress')?.value === 0.25, 'a quarter');
    expect(file().querySelector('progress')?.ariaLabel).to.equal(`Downloading ${name}`);
    expect(textOf(button())).to.equal(`Cancel ${name}`);
    await expect(timeline).to.be.accessible();
    button().click();
    await until(() => news() === `${name} was not downloaded.`, 'the news');
    expect(file().querySelector('progress')).to.be.null;
    expect(timeline.shadowRoot?.activeElement).to.equal(button());
    line.fetchFile = undefined;
    button().click();
    await until(() => saved.length === 1, 'the download');
    expect(heard).to.equal(0);
  });

  it('says why it did not come and what to do, tells the page, and can be tried again', async () => {
    const {timeline, line, file, button} = await withFile();
    const heard: unknown[] = [];
    timeline.addEventListener('redress-problem', ({code, doing}) => heard.push([code, doing]));
    for (const [code, words] of [
      ['service/unreachable', 'The line broke before all of this file had come.'],
      ['file/not-ready', 'We are still checking this file. Try again in a minute.'],
      ['file/unsafe', 'Our virus check found something harmful in this file'],
      ['file/not-found', 'This file is no longer kept. Contact us if you need it.'],
      ['request/unauthorised', 'Sign in, then try again.'],
      ['service/failed', 'Something went wrong at our end'],
    ] as const) {
      line.fetchFile = fails(code);
      button().click();
      await until(() => textOf(file()).includes(words), words);
      expect(heard.at(-1)).to.deep.equal([code, 'download']);
      expect(textOf(button())).to.equal(`Try again ${name}`);
      await expect(timeline).to.be.accessible();
    }
    line.fetchFile = undefined;
    button().click();
    await until(() => saved.length === 1, 'the download');
    expect(file().querySelector('[role="alert"]')).to.be.null;
  });

  it('leaves it to the page to say why, where the page wants to', async () => {
    const {timeline, line, file, button} = await withFile();
    timeline.addEventListener('redress-problem', (event) => event.preventDefault());
    line.fetchFile = fails('file/unsafe');
    button().click();
    await until(() => textOf(button()) === `Try again ${name}`, 'the end of it');
    expect(file().querySelector('[role="alert"]')).to.be.null;
  });

  it('has its place before the part that downloads has come, so that nothing moves', async () => {
    const {timeline, file} = await withFile();
    const {height} = file().getBoundingClientRect();
    const bare = file().cloneNode() as HTMLElement;
    timeline.shadowRoot?.querySelector('.past li > div:last-child')?.append(bare);
    expect(bare.getBoundingClientRect().height).to.equal(height);
  });
});
