import type {IntakeForm} from '@redress/widgets';
import {until} from './until.ts';

/** The intake form as a person meets it: what can be seen, typed and pressed. */
export class FormInHand {
  readonly form: IntakeForm;

  constructor(form: IntakeForm) {
    this.form = form;
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
    await until(() => this.text.includes(text), `the page to say "${text}"`);
  }

  async arrivesAt(heading: string) {
    await until(() => this.has('heading') && this.heading === heading, `the page "${heading}"`);
  }

  /** Goes on to the page with this heading. */
  async next(heading: string) {
    this.part('continue').click();
    await this.arrivesAt(heading);
  }

  /** Goes on, and is refused. */
  async refused() {
    (this.has('send') ? this.part('send') : this.part('continue')).click();
    await until(() => this.has('error-summary'), 'an error summary');
    await this.form.updateComplete;
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
    await until(() => this.root.getElementById('service'), 'the services');
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
