import '@redress/widgets/intake-form.js';
import '@redress/widgets/provider.js';
import {expect, fixtureSync, html} from '@open-wc/testing';
import type {Language} from '@redress/policy';
import type {Connection} from '@redress/rest';
import type {IntakeForm} from '@redress/widgets';
import {FormInHand} from '../../support/form-in-hand.ts';
import {memoryService} from '../../support/memory-service.ts';
import {until} from '../../support/until.ts';

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

/** The form on a page of a test. */
export class IntakePage extends FormInHand {
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

  override async refused() {
    await super.refused();
    expect(this.focus).to.equal('summary');
  }
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
    await until(() => page.has('promise'), 'everything to be fetched', 50_000);
    page.form.remove();
  }
});

export {textOf} from '../../support/form-in-hand.ts';
export {until as waitUntil} from '../../support/until.ts';
