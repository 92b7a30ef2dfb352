import {fixtureSync, html} from '@open-wc/testing';
import type {Language} from '@redress/policy';
import type {Connection} from '@redress/rest';
import type {TemplateResult} from 'lit';
import {textOf} from '../support/in-element.ts';
import {waitUntil} from '../support/wait-until.ts';

/** Puts an element on a page, inside a provider. */
export async function show<E extends HTMLElement>(
  connection: Connection,
  element: TemplateResult,
  language: Language = 'en',
): Promise<E> {
  const page = fixtureSync<HTMLElement>(html`
    <main lang=${language}><redress-provider .connection=${connection}>${element}</redress-provider></main>
  `);
  return page.querySelector('redress-provider')?.firstElementChild as E;
}

/** Waits until an element says something. */
export async function says(element: HTMLElement, words: string) {
  const text = () => textOf(element.shadowRoot);
  await waitUntil(() => text().includes(words)).catch(() => {
    throw new Error(`Never said "${words}", but: ${text()}`);
  });
}

export {CaseInHand, type Stage} from '../support/case-in-hand.ts';
export {button, part, textOf, type} from '../support/in-element.ts';
export {staff} from '../support/memory-service.ts';
