import '@redress/widgets/case-timeline.js';
import '@redress/widgets/deadline-badge.js';
import '@redress/widgets/escalation-panel.js';
import '@redress/widgets/intake-form.js';
import '@redress/widgets/provider.js';
import '@redress/widgets/words/ar.js';
import {deviceClock} from '@redress/widgets';
import {exhibits} from './exhibits.ts';
import {htmlOf} from './html-of.ts';
import {chooseFromAddress, chosenLooks, dress, dressGround, writeToAddress} from './looks.ts';
import {openState} from './open-state.ts';
import type {Exhibit, State} from './state.ts';

// The gallery: `#redress-deadline-badge` shows an element in all its states, `#redress-deadline-badge/late` in one.

/** What is opened at the same time: more would only wait for each other. */
const atOnce = 6;

deviceClock.now = () => Date.parse('2026-11-30T10:00:00Z');

const form = find<HTMLFormElement>('.looks');
const main = find('main');
const nav = find('nav');

chooseFromAddress(form);
form.addEventListener('change', () => {
  writeToAddress(chosenLooks(form));
  dress(chosenLooks(form));
});
addEventListener('hashchange', () => void show());
dress(chosenLooks(form));
void show();

/** Shows what the address says, and else the first element. */
async function show() {
  const [tag, id] = location.hash.slice(1).split('/');
  if (tag === main.id) return;
  const exhibit = exhibits.find((one) => one.tag === tag) ?? (exhibits[0] as Exhibit);
  const states = exhibit.states.filter((state) => id === undefined || state.id === id);
  drawNav(exhibit, id);
  const title = document.createElement('h2');
  title.tabIndex = -1;
  title.textContent = `<${exhibit.tag}>`;
  const places = states.map((state) => placeFor(exhibit, state));
  main.replaceChildren(title, ...places.map(({section}) => section));
  if (tag) title.focus();
  const waiting = [...places];
  const openNext = async (): Promise<void> => {
    const next = waiting.shift();
    if (!next?.section.isConnected) return;
    await next.open();
    return openNext();
  };
  await Promise.all(Array.from({length: atOnce}, openNext));
}

/** Where a state is shown, under its name and above its HTML. */
function placeFor({tag}: Exhibit, state: State) {
  const section = copyOf('#state');
  const [link, ground, code, copy, said] = ['h3 a', '.ground', 'code', 'button', '[role="status"]'].map((selector) =>
    find(selector, section),
  ) as [HTMLAnchorElement, HTMLElement, HTMLElement, HTMLButtonElement, HTMLElement];
  link.textContent = state.title;
  link.href = `#${tag}/${state.id}`;
  copy.ariaLabel = `Copy the HTML of: ${state.title}`;
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent ?? '');
    said.textContent = 'Copied';
  });
  ground.dataset.state = state.id;
  ground.setAttribute('aria-busy', 'true');
  const open = () => {
    dressGround(ground, chosenLooks(form));
    return openState(state, ground, (placed, given) => {
      code.textContent = htmlOf(placed, given);
    });
  };
  return {section, open};
}

function drawNav(shown: Exhibit, id: string | undefined) {
  const list = document.createElement('ul');
  for (const exhibit of exhibits) {
    const item = document.createElement('li');
    item.append(linkTo(`#${exhibit.tag}`, exhibit.tag, exhibit === shown && id === undefined));
    if (exhibit === shown) {
      const inner = document.createElement('ul');
      for (const state of exhibit.states) {
        const line = document.createElement('li');
        line.append(linkTo(`#${exhibit.tag}/${state.id}`, state.title, state.id === id));
        inner.append(line);
      }
      item.append(inner);
    }
    list.append(item);
  }
  nav.replaceChildren(list);
}

function linkTo(href: string, text: string, current: boolean): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  if (current) link.ariaCurrent = 'page';
  return link;
}

function copyOf(template: string): HTMLElement {
  const {content} = find<HTMLTemplateElement>(template);
  return (content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
}

function find<E extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`The page of the gallery has no ${selector}`);
  return found;
}
