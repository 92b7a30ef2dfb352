import '@redress/widgets/intake-form.js';
import '@redress/widgets/provider.js';
import {expect, fixtureSync, html, waitUntil as waitFor} from '@open-wc/testing';
import type {Language} from '@redress/policy';
import type {Connection} from '@redress/rest';
import type {IntakeForm} from '@redress/widgets';
import {memoryService} from '../../support/memory-service.ts';

export interface OpenOptions {
  readonly connection: Connection;
  readonly language?: Language;
  /** The same address again is the same form, with what it kept. */
  readonly address?: string;
  readonly policy?: string;
  /** What the page around the form says is being sent; nothing for a form that asks. */
  readonly kind?: string;
  /** What the page knows already. */
  readonly prefill?: IntakeForm['prefill'];
}

/** The intake form as a person meets it: what can be seen, typed and pressed. */
export class IntakePage {
  readonly form: IntakeForm;

  private constructor(form: IntakeForm) {
    this.form = form;
  }

  static async open({
    connection,
    language = 'en',
    address = newAddress(),
    policy = '',
    kind = 'complaint',
    prefill,
  }: OpenOptions): Promise<IntakePage> {
    const page = fixtureSync<HTMLElement>(html`
      <main lang=${language}>
        <redress-provider .connection=${connection} .service=${address}>
          <redress-intake-form .policy=${policy} kind=${kind} .prefill=${prefill}></redress-intake-form>
        </redress-provider>
      </main>
    `);
    const form = page.querySelector('redress-intake-form') as IntakeForm;
    await form.updateComplete;
    return new IntakePage(form);
  }

  /** Changes the language of the page around the form. */
  set language(language: Language) {
    this.form.closest('main')?.setAttribute('lang', language);
  }

  get root(): ShadowRoot {
    return this.form.shadowRoot as ShadowRoot;
  }

  get text(): string {
    return textOf(this.root.querySelector('.form'));
  }

  get heading(): string {
    return textOf(this.part('heading'));
  }

  /** The id of what has the focus. */
  get focus(): string | undefined {
    return this.root.activeElement?.id;
  }

  part(name: string): HTMLElement {
    const found = this.root.querySelector<HTMLElement>(`[part="${name}"]`);
    if (!found) throw new Error(`There is no ${name} on this page:\n${this.text}`);
    return found;
  }

  has(part: string): boolean {
    return this.root.querySelector(`[part="${part}"]`) !== null;
  }

  field<T extends HTMLElement = HTMLInputElement>(id: string): T {
    const found = this.root.getElementById(id);
    if (!found) throw new Error(`There is no field ${id} on this page:\n${this.text}`);
    return found as T;
  }

  /** The words of a hint or a problem, as they are read out. */
  says(id: string): string {
    return textOf(this.field(id));
  }

  type(id: string, text: string) {
    const field = this.field(id);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, data: text}));
  }

  choose(label: string) {
    const found = [...this.root.querySelectorAll('label')].find((one) => textOf(one) === label);
    if (!found) throw new Error(`There is no choice "${label}" on this page:\n${this.text}`);
    found.click();
  }

  /** Chooses files as a person does in the window that the browser opens. */
  chooseFiles(...files: readonly File[]) {
    const chosen = new DataTransfer();
    for (const file of files) chosen.items.add(file);
    const input = this.field('files');
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', {bubbles: true}));
  }

  button(name: string): HTMLButtonElement {
    const found = [...this.root.querySelectorAll('button')].find((one) => textOf(one) === name);
    if (!found) throw new Error(`There is no button "${name}" on this page:\n${this.text}`);
    return found;
  }

  async sees(text: string) {
    await waitUntil(() => this.text.includes(text), `the page to say "${text}"`);
  }

  async arrivesAt(heading: string) {
    await waitUntil(() => this.has('heading') && this.heading === heading, `the page "${heading}"`);
  }

  /** Goes on to the page with this heading. */
  async next(heading: string) {
    this.part('continue').click();
    await this.arrivesAt(heading);
  }

  /** Goes on, and is refused. */
  async refused() {
    (this.has('send') ? this.part('send') : this.part('continue')).click();
    await waitUntil(() => this.has('error-summary'), 'an error summary');
    await this.form.updateComplete;
    expect(this.focus).to.equal('summary');
  }

  /** Opens a question from the check page. */
  async change(question: string) {
    const row = [...this.root.querySelectorAll('.row')].find(
      (one) => one.querySelector('dt')?.textContent === question,
    );
    row?.querySelector('button')?.click();
    await this.form.updateComplete;
  }

  /** The lines of the check page: what was asked, and what was answered. */
  get answers(): Readonly<Record<string, string>> {
    const text = (row: Element, selector: string) => row.querySelector(selector)?.textContent?.trim() ?? '';
    return Object.fromEntries(
      [...this.root.querySelectorAll('.row')].map((row) => [text(row, 'dt'), text(row, '.answer')]),
    );
  }

  /** Goes on from the first question to when it happened. */
  async answerDanger() {
    await this.next('Is anybody in danger now?');
    this.choose('No');
    await this.next('When did it happen?');
  }

  /** Answers every question, as far as the check page. */
  async answerAll({what = 'The roof leaks.', name = 'Ada Example'} = {}) {
    this.type('what', what);
    await this.answerDanger();
    this.choose('It is still happening');
    await this.next('What is it about?');
    await waitUntil(() => this.root.getElementById('service'), 'the services');
    this.choose('Repairs and maintenance');
    await this.next('What would put it right?');
    this.type('wanted', 'Mend the roof.');
    await this.next('Which of these are you?');
    this.choose('A resident');
    await this.next('Do you want to tell us who you are?');
    this.choose('Yes');
    await this.next('What is your name?');
    this.type('complainant.name', name);
    await this.next('How can we reach you?');
    this.type('complainant.email', 'ada@example.org');
    this.choose('By email');
    await this.next('Does somebody help you, or speak for you?');
    this.choose('No');
    await this.next('Do you want to add photos or documents?');
    await this.next('Check your answers');
  }
}

/** The words of an element, without the white space of its markup. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? '').trim().replaceAll(/\s+/g, ' ');
}

/** Long enough for a machine that does other things too. */
export function waitUntil(truth: () => unknown, what?: string): Promise<void> {
  return waitFor(truth as () => boolean, what, {timeout: 5_000});
}

export function newAddress(): string {
  return `/service-${crypto.randomUUID()}`;
}

// Every test file begins in an empty browser, and what a form fetches is many files here where nothing is bundled. On a busy
// machine that takes longer than a test should.
before(async function () {
  this.timeout(60_000);
  for (const language of ['en', 'cy'] as const) {
    const page = await IntakePage.open({connection: memoryService().connection({kind: 'anonymous'}), language});
    page.field('what').focus();
    await waitFor(() => page.has('promise'), 'everything to be fetched', {timeout: 50_000});
    page.form.remove();
  }
});
