import type {Page} from 'playwright-core';

/** What a customer answers. */
export interface Complaint {
  readonly what: string;
  readonly wanted: string;
  readonly name: string;
  readonly email: string;
}

/** How a customer opens their case later. */
export interface Ticket {
  readonly reference: string;
  readonly key: string;
}

export const leak: Complaint = {
  what: 'Our kitchen roof has leaked since October. Three visits were booked and nobody came.',
  wanted: 'Mend the roof, and tell me when somebody will come.',
  name: 'Ada Example',
  email: 'ada@example.org',
};

/** Answers every question of the intake form, as far as the page on which the answers can be checked. */
export async function answerQuestions(page: Page, {what, wanted, name, email}: Complaint) {
  const next = () => page.getByRole('button', {name: 'Continue'}).click();
  await page.getByLabel('What happened?').fill(what);
  await next();
  await page.getByRole('radio', {name: 'A complaint'}).check();
  await next();
  await page.getByRole('radio', {name: 'No', exact: true}).check();
  await next();
  await page.getByLabel('Or roughly when').fill('since early October');
  await page.getByLabel('It is still happening').check();
  await next();
  await page.getByRole('radio', {name: 'Repairs and maintenance'}).check();
  await next();
  await page.getByLabel('What would put it right?').fill(wanted);
  await next();
  await page.getByRole('radio', {name: 'A resident'}).check();
  await next();
  // Another question with the same answers comes up below it.
  await page.getByRole('radio', {name: 'Yes', exact: true}).first().check();
  await next();
  await page.getByLabel('What is your name?').fill(name);
  await next();
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('radio', {name: 'By email'}).check();
  await next();
  await page.getByRole('radio', {name: 'No', exact: true}).check();
  await next();
  await page.getByRole('heading', {name: 'Do you want to add photos or documents?'}).waitFor();
  await next();
  await page.getByRole('heading', {name: 'Check your answers'}).waitFor();
}

/** Sends the complaint, and reads what the confirmation page gives the customer. */
export async function send(page: Page): Promise<Ticket> {
  await page.getByRole('button', {name: 'Send complaint'}).click();
  return readTicket(page);
}

export async function readTicket(page: Page): Promise<Ticket> {
  await page.getByRole('heading', {name: 'Your complaint has been sent'}).waitFor();
  const shown = async (pattern: RegExp) =>
    ((await page.getByText(pattern).textContent()) ?? '').trim().replaceAll(/\s+/g, ' ');
  return {reference: await shown(/^\s*RD(-\w{4}){2}\s*$/), key: await shown(/^\s*(\w{4}\s+){6}\w{4}\s*$/)};
}
