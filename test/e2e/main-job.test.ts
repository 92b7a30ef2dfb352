import assert from 'node:assert/strict';
import {test} from 'node:test';
import {projectedClocks} from '@redress/policy';
import {addDays, type Instant, localDay, type PlainDate, workingCalendar} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import {isRestError, parseReference, type Reference} from '@redress/rest';
import {answerQuestions, leak, readTicket, type Ticket} from './complain.ts';
import {openFromWorklist, openInPortal, signInAs} from './open-case.ts';
import {openBrowser, openPage, type WatchedPage} from './open-page.ts';
import {sayDate} from './say-date.ts';
import {serviceAs} from './service-as.ts';
import {type Host, startHost} from './start-host.ts';
import {stepsOf} from './steps-of.ts';

// The main job: one complaint, made on the public site, followed in the portal and handled in the CRM, under the policy,
// through both stages, with a power cut in the middle. The steps build on one another.

const {calendar, stages} = plusDane;
const working = workingCalendar(calendar);
const today = localDay(new Date().toISOString() as Instant, calendar.timeZone);

test('one complaint goes the whole way', async (t) => {
  await using host = await startHost();
  await using browser = await openBrowser();
  let site: WatchedPage;
  let portal: WatchedPage;
  let crm: WatchedPage;
  let ticket: Ticket;

  /** Waits until the portal tells it in one of its lists: what happens next, or what has happened. */
  const portalSays = (words: string) => portal.page.getByRole('listitem').getByText(words).first().waitFor();

  const step = stepsOf(t);

  await step('1. a customer fills in the form and is told by which dates to expect what, before sending', async () => {
    site = await openPage(browser, `${host.address}/public-site/`);
    const {page} = site;
    await page.getByRole('button', {name: 'Continue'}).click();
    await page.getByRole('alert').getByRole('link', {name: 'Tell us what happened'}).click();
    await answerQuestions(page, leak);

    const [first] = stages;
    assert.ok(first);
    const promised = page.getByRole('complementary', {name: 'If you send this today'});
    for (const {due} of projectedClocks(calendar, first, new Date().toISOString() as Instant)) {
      assert.ok(due);
      await promised.getByText(sayDate(due)).waitFor();
    }
  });

  await step('2. the service keeps the complaint and gives a reference, a key and the dates', async () => {
    const {page} = site;
    await page.getByRole('button', {name: 'Send complaint'}).click();
    ticket = await readTicket(page);
    await page.getByText(sayDate(working.add(today, 5))).waitFor();
  });

  await step('3. the customer follows the complaint in the portal, with the reference and the key', async () => {
    portal = await openPage(browser, `${host.address}/customer-portal/`);
    const {page} = portal;
    await openInPortal(page, ticket);
    await portalSays('You sent your complaint');
    await portalSays(`We will write to you by ${sayDate(working.add(today, 5))}`);
    await page.evaluate(() => Object.assign(window, {stillTheSamePage: true}));
  });

  await step('4a. an officer takes the complaint and acknowledges it, and the portal says so by itself', async () => {
    crm = await openPage(browser, `${host.address}/crm-screen/`);
    const {page} = crm;
    await signInAs(page, 'Rhian Pugh');
    await openFromWorklist(page, ticket.reference);
    await page.getByRole('heading', {name: leak.name}).waitFor();
    await page.getByRole('button', {name: 'Take the case'}).click();
    await page
      .getByRole('textbox', {name: 'How you understand the complaint'})
      .fill('The kitchen roof leaks and three visits were missed.');
    await page.getByRole('button', {name: 'Acknowledge the complaint'}).click();
    await page.getByText('Acknowledged.').waitFor();

    await portalSays('Rhian Pugh will deal with your complaint');
    await portalSays('We wrote to you: this is how we understand your complaint');
    await portalSays(`We will reply by ${sayDate(working.add(today, 10))}`);
  });

  await step('a power cut loses nothing, and both pages come back by themselves', async () => {
    const portalIsDown = portal.page.getByText('We cannot reach the service').first();
    const crmIsDown = crm.page.getByText('Not live: this is how the case stood');
    await host.kill();
    await Promise.all([portalIsDown.waitFor(), crmIsDown.waitFor()]);
    await host.restart();
    await Promise.all([portalIsDown.waitFor({state: 'hidden'}), crmIsDown.waitFor({state: 'hidden'})]);
  });

  await step('4b. more time is held to the limits of the policy', async () => {
    const {page} = crm;
    const due = working.add(today, 10);
    await page.getByRole('button', {name: 'More time'}).click();
    const date = page.getByLabel('New date for the reply');
    const setDate = page.getByRole('button', {name: 'Set the new date'});
    await page
      .getByRole('textbox', {name: 'Why more time is needed'})
      .fill('The roof must be dry before it can be inspected.');

    await date.fill(nextSaturday(due));
    await setDate.click();
    await page.getByRole('alert').getByText('is not a working day').waitFor();

    await date.fill(working.add(due, 11));
    await setDate.click();
    await page.getByText('past the limit the policy asks for one').waitFor();

    await date.fill(working.add(due, 10));
    await setDate.click();
    await page.getByText('More time recorded.').waitFor();

    const moved = `We need more time. The new date is ${sayDate(working.add(due, 10))}`;
    await portalSays(moved);
  });

  await step('4c. the officer replies with an outcome, and the portal offers a review', async () => {
    const {page} = crm;
    await page.getByRole('radio', {name: 'Partially upheld'}).check();
    await page
      .getByRole('textbox', {name: 'What you looked into and found'})
      .fill('The visits were booked and not kept. The leak is real.');
    await page.getByRole('textbox', {name: 'What you have learned'}).fill('We now confirm every visit the day before.');
    await page.getByRole('button', {name: 'Send the reply'}).click();
    await page.getByText('Write why it happened').first().waitFor();
    await page.getByRole('textbox', {name: 'Why it happened'}).fill('The diary of the roofer was full.');
    await page
      .getByRole('textbox', {name: 'How it is kept from happening again'})
      .fill('A second roofer is on call from now on.');
    await page.getByRole('textbox', {name: 'What you offer to put it right'}).fill('An apology, and a dry roof.');
    await page.getByRole('radio', {name: 'They agree'}).check();
    await page.getByRole('radio', {name: 'Yes, we spoke'}).check();
    await page.getByRole('button', {name: 'Send the reply'}).click();
    await page.getByText('Reply sent.').waitFor();
    await portalSays('We replied: your complaint is partially upheld');
    await portal.page.getByRole('listitem').getByText('We replied').first().click();
    await portalSays('A second roofer is on call from now on.');
  });

  await step('5a. the customer asks for a review and need not say why', async () => {
    const {page} = portal;
    await page.getByRole('button', {name: 'Ask for a review'}).click();
    await portalSays('You asked for Stage 2');
  });

  await step('5b. the officer who considered stage 1 is refused the review, with the clause', async () => {
    const notYet = crm.page.getByRole('list', {name: 'Not possible yet'});
    await notYet
      .getByText(/Take the case.*Rhian Pugh considered the complaint at an earlier stage.*section 12/)
      .waitFor();
    await refused(host, ticket.reference, 'rhian', {type: 'take'}, 'same-person', '12');
  });

  await step('5c. another manager takes it, makes contact, acknowledges and replies', async () => {
    const {page} = crm;
    await signInAs(page, 'Noor Haddad');
    await page.getByRole('button', {name: 'Take the case'}).click();
    await page.getByRole('button', {name: 'Record first contact'}).click();
    await page.getByRole('radio', {name: 'Phone'}).check();
    await page.getByRole('textbox', {name: 'What was said'}).fill('Introduced myself and said what happens next.');
    await page.getByRole('button', {name: 'Record the contact'}).click();
    await page.getByText('Contact recorded.').waitFor();
    await page
      .getByRole('textbox', {name: 'How you understand the complaint'})
      .fill('The repair was promised and not made.');
    await page.getByRole('button', {name: 'Acknowledge the complaint'}).click();
    await page.getByText('Acknowledged.').waitFor();
    await page.getByRole('radio', {name: 'Upheld', exact: true}).check();
    await page
      .getByRole('textbox', {name: 'What you looked into and found'})
      .fill('The roof was never put on the list of works.');
    await page.getByRole('textbox', {name: 'What you have learned'}).fill('Every promise is now entered as a job.');
    await page
      .getByRole('textbox', {name: 'Why it happened'})
      .fill('The promise was made by phone and not written down.');
    await page.getByRole('textbox', {name: 'What you offer to put it right'}).fill('A new roof covering.');
    await page.getByRole('radio', {name: 'They agree'}).check();
    await page.getByRole('radio', {name: 'Yes, we spoke'}).check();
    await page.getByRole('button', {name: 'Add a promised action'}).click();
    await page.getByRole('textbox', {name: 'Action 1: What will be done'}).fill('Replace the roof covering');
    await page.getByLabel('By when').fill(working.add(today, 15));
    await page.getByRole('button', {name: 'Send the reply'}).click();
    await page.getByText('Reply sent.').waitFor();
    await portalSays('Replace the roof covering');
  });

  await step(
    '5d. the complaint cannot be closed while a promised action is open, and can when it is done',
    async () => {
      const {page} = crm;
      // A senior manager answers a review, and a complaint officer closes the case.
      await signInAs(page, 'Rhian Pugh');
      await page
        .getByRole('list', {name: 'Not possible yet'})
        .getByText(/Close the case.*1 action open.*section 13/)
        .waitFor();
      await refused(host, ticket.reference, 'rhian', {type: 'close'}, 'actions-open', '13');

      await page.getByRole('button', {name: 'Mark done: Replace the roof covering'}).click();
      await page.getByRole('button', {name: 'Mark the action done'}).click();
      await page.getByText('Action done.').waitFor();
      await page.getByRole('button', {name: 'Close the case'}).click();
      await page.getByText('Closed.').first().waitFor();
      await portalSays('We closed the complaint');
    },
  );

  await step(
    'all of it happened without a reload, a violation of the policy of a page, or a request to elsewhere',
    async () => {
      assert.equal(await portal.page.evaluate(() => 'stillTheSamePage' in window), true);
      assert.deepEqual([...site.faults, ...portal.faults, ...crm.faults], []);
    },
  );
});

/** The service itself says no, whatever a screen offers. */
async function refused(
  host: Host,
  reference: string,
  person: string,
  command: {type: 'take'} | {type: 'close'},
  code: string,
  section: string,
) {
  const service = serviceAs(person, host.address);
  await assert.rejects(
    service.perform(parseReference(reference) as Reference, command, {key: crypto.randomUUID()}),
    (error) => {
      assert.ok(isRestError(error, 'case/refused'));
      assert.equal(error.details.refusal?.code, code);
      assert.equal(error.details.refusal?.clause?.section, section);
      return true;
    },
  );
}

function nextSaturday(date: PlainDate): PlainDate {
  const next = addDays(date, 1);
  return new Date(next).getUTCDay() === 6 ? next : nextSaturday(next);
}
