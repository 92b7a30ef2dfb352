import type {Page} from 'playwright-core';
import type {Ticket} from './complain.ts';

/** Enters a reference and a key in the portal. */
export async function enterTicket(page: Page, {reference, key}: Ticket) {
  await page.getByLabel('Reference').fill(reference);
  await page.getByLabel('Key').fill(key);
  await page.getByRole('button', {name: 'Open my complaint'}).click();
}

/** Opens a case in the portal, and waits until it is there. */
export async function openInPortal(page: Page, ticket: Ticket) {
  await enterTicket(page, ticket);
  await page.getByRole('heading', {name: `Your complaint ${ticket.reference}`}).waitFor();
}

/** Signs in to the CRM as one of the demonstration's people, whoever was signed in before. */
export async function signInAs(page: Page, name: string) {
  await page.getByRole('button', {name: /^Sign in/}).click();
  await page.getByRole('button', {name}).click();
  await page.getByText(`Signed in as ${name}`).waitFor();
}

/** Opens a case from the worklist. */
export async function openFromWorklist(page: Page, reference: string) {
  await page.getByRole('button', {name: reference}).click();
  await page.getByRole('heading', {name: reference, exact: true}).waitFor();
}
