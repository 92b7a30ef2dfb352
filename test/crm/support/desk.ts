import {aTimeout, expect, fixture} from '@open-wc/testing';
import type {CaseDesk} from '@redress/crm';
import '@redress/crm/case-desk.js';
import type {Connection} from '@redress/rest';
import {waitUntil} from '../../support/wait-until.ts';
import {provide} from './provide.ts';

/** What somebody does at a case desk, by the words on the screen. */
export interface Desk {
  readonly element: CaseDesk;
  /** The words of the whole desk, the open form included. */
  text(): string;
  /** Waits for these words. */
  says(words: string | RegExp): Promise<void>;
  saysNot(words: string): Promise<void>;
  /** The words of the open form's heading. */
  heading(): string;
  /** Opens a form by its button. */
  open(name: string): Promise<void>;
  /** Opens "More". */
  showMore(): Promise<void>;
  /** Opens a form by its button, which stands under "More". */
  openMore(name: string): Promise<void>;
  /** The control of the open form with this name: the native one, which somebody types in. */
  control(name: string): HTMLInputElement | HTMLTextAreaElement;
  fill(name: string, text: string): Promise<void>;
  pick(option: string): Promise<void>;
  /** Presses a button of the desk or of its form. */
  press(name: string): Promise<void>;
  /** What has the focus, in all shadow roots. */
  focused(): Element | null;
}

export async function openDesk(
  connection: Connection | undefined,
  reference: string,
  {staffId = 'sam', width = 1280}: {readonly staffId?: string; readonly width?: number} = {},
): Promise<Desk> {
  const element = document.createElement('redress-case-desk');
  element.setAttribute('reference', reference);
  element.setAttribute('staff-id', staffId);
  const provider = provide(connection, element);
  provider.style.width = `${width}px`;
  await fixture(provider);
  const desk = deskOf(element);
  if (connection) await waitUntil(() => element.view, 'the case did not open');
  await settled();
  return desk;
}

function deskOf(element: CaseDesk): Desk {
  const root = () => element.shadowRoot as ShadowRoot;
  const formRoot = () => root().querySelector('redress-command-form')?.shadowRoot;
  const everywhere = <E extends Element>(selector: string): E[] =>
    [root(), formRoot()].flatMap((where) => [...(where?.querySelectorAll<E>(selector) ?? [])]).filter(isSeen);
  const text = () => tidy(`${visibleText(root())} ${formRoot() ? visibleText(formRoot() as ShadowRoot) : ''}`);
  const button = (name: string) => {
    const found = everywhere<HTMLElement>('fluent-button').find((one) => nameOf(one).startsWith(name));
    if (!found)
      throw new Error(`There is no button "${name}" in: ${everywhere('fluent-button').map(nameOf).join(', ')}`);
    return found;
  };
  const desk: Desk = {
    element,
    text,
    says: (words) =>
      waitUntil(
        () => (typeof words === 'string' ? text().includes(words) : words.test(text())),
        `the desk did not say ${words}`,
      ).catch((error: Error) => {
        throw new Error(`${error.message}\nIt said: ${text()}`);
      }),
    saysNot: (words) => waitUntil(() => !text().includes(words), `the desk still says "${words}"`),
    heading: () => tidy(root().querySelector('.card h4')?.textContent ?? ''),
    async open(name) {
      button(name).click();
      await waitUntil(() => desk.heading().startsWith(name), `the form "${name}" did not open`);
      await settled();
    },
    async showMore() {
      (root().querySelector('details.more') as HTMLDetailsElement).open = true;
      await settled();
    },
    async openMore(name) {
      await desk.showMore();
      await desk.open(name);
    },
    control(name) {
      const labels = everywhere<HTMLElement>('label, legend, fluent-text-input');
      const label = labels.find((one) => tidy(one.textContent ?? '').startsWith(name));
      const host = label?.closest('fluent-textarea, fluent-text-input') ?? label;
      const control =
        host?.shadowRoot?.querySelector('textarea, input') ??
        label?.querySelector('input') ??
        formRoot()?.getElementById((label as HTMLLabelElement | undefined)?.htmlFor ?? '');
      if (!control)
        throw new Error(`There is no field "${name}" in: ${labels.map((one) => tidy(one.textContent ?? ''))}`);
      return control as HTMLInputElement;
    },
    async fill(name, typed) {
      await settled();
      const control = desk.control(name);
      control.focus();
      control.value = typed;
      control.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      await settled();
    },
    async pick(option) {
      desk.control(option).click();
      await settled();
    },
    async press(name) {
      button(name).click();
      await settled();
    },
    focused() {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active;
    },
  };
  return desk;
}

/** Fluent's controls take their first value one frame after they are drawn. */
export async function settled() {
  await aTimeout(0);
  await new Promise(requestAnimationFrame);
  await aTimeout(0);
}

export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function nameOf(button: Element): string {
  return tidy(button.getAttribute('aria-label') ?? button.textContent ?? '');
}

function isSeen(element: Element): boolean {
  return element.checkVisibility();
}

/** The words that are on the screen: not those of hidden parts, nor the first text of a Fluent control. */
function visibleText(root: ShadowRoot): string {
  const words: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const seen = text.parentElement?.checkVisibility() && text.assignedSlot?.parentElement?.checkVisibility() !== false;
    if (seen) words.push(text.data);
  }
  return words.join(' ').replace(/\s+(?=[:,.])/g, '');
}

/** Accessible in the state it is in, by axe. */
export async function isAccessible(element: Element) {
  await expect(element).to.be.accessible();
}
