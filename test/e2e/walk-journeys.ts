import assert from 'node:assert/strict';
import {test} from 'node:test';
import {parseReference, type Reference} from '@redress/rest';
import type {BrowserContextOptions, Page} from 'playwright-core';
import {acknowledge, answer, take} from '../support/commands.ts';
import type {Ticket} from './complain.ts';
import {askForReview, askWhy, complain, follow, sendEvidence, withdraw} from './journeys.ts';
import {openPage} from './open-page.ts';
import {Reader} from './reader.ts';
import {serviceAs} from './service-as.ts';
import {withHost} from './with-host.ts';

/** Walks every journey by keyboard in such a window. `step` looks at the page after each step of a person. */
export function walkJourneys(
  where: string,
  window: BrowserContextOptions,
  step: (page: Page) => Promise<void> = async () => {},
) {
  const demo = withHost();
  let ticket: Ticket;

  const readerOf = async (path: string) => {
    const {page, faults} = await openPage(demo.browser, `${demo.host.address}${path}`, window);
    return {reader: await Reader.of(page, () => step(page)), faults};
  };
  const staffDo = async (...commands: Parameters<ReturnType<typeof serviceAs>['perform']>[1][]) => {
    const rhian = serviceAs('rhian', demo.host.address);
    const reference = parseReference(ticket.reference) as Reference;
    for (const command of commands) await rhian.perform(reference, command, {key: crypto.randomUUID()});
  };

  test(`a complaint is made, heard at every step, ${where}`, async () => {
    const {reader, faults} = await readerOf('/public-site/');
    ticket = await complain(reader);
    assert.deepEqual(faults, []);
  });

  test(`it is followed, added to, taken further and withdrawn, heard at every step, ${where}`, async () => {
    const {reader, faults} = await readerOf('/customer-portal/');
    await follow(reader, ticket);
    await askWhy(reader);
    await staffDo(take, acknowledge);
    await reader.isTold('New: We wrote to you: this is how we understand your complaint');
    await sendEvidence(reader);
    await staffDo(answer(['Mend the roof', '2099-01-02']));
    await askForReview(reader);
    await withdraw(reader);
    assert.deepEqual(faults, []);
  });
}
