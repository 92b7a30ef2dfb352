import {assertHeard} from './assert-heard.ts';
import {leak, readTicket, type Ticket} from './complain.ts';
import type {Reader} from './reader.ts';

// What somebody hears who makes a complaint and follows it with the keyboard alone: where the focus is, what is read with it,
// and what is told besides. Each step is what a person does and what comes of it.

const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** On the page of the form: from the first question to the reference and the key. */
export async function complain(reader: Reader): Promise<Ticket> {
  const next = async (heading: string) => {
    await reader.tabTo('button "Continue"');
    await reader.press('Enter');
    await reader.arrivesAt(`heading "${heading}", level 2`);
  };
  const choose = async (radio: string) => {
    await reader.tabTo(`radio "${radio}"`);
    await reader.press('Space');
    await reader.arrivesAt(`radio "${radio}", checked`);
  };
  const write = async (field: string, text: string) => {
    await reader.tabTo(`textbox ${field}`);
    await reader.type(text);
  };

  await reader.tabTo('button "Continue"');
  await reader.press('Enter');
  await reader.arrivesAt('alert "There is a problem"');
  await reader.isTold('There is a problem Tell us what happened');
  await reader.press('Tab');
  await reader.arrivesAt('link "Tell us what happened"');
  await reader.press('Enter');
  await reader.arrivesAt(
    'textbox "What happened?", wrong: Tell us in your own words. Names, places and dates help us, if you know them. ' +
      'Error: Tell us what happened',
  );
  await reader.type(leak.what);
  await next('What do you want to send?');
  await reader.tabTo('radio "A complaint"');
  await reader.press('Space');
  await next('Is anybody in danger now?');
  await choose('No');
  await next('When did it happen?');
  await reader.tabTo('textbox "Day"');
  await reader.tabTo('textbox "Or roughly when": For example, in spring, or last week');
  await reader.type('in spring');
  await next('What is it about?');
  await choose('Repairs and maintenance');
  await next('What would put it right?');
  await write(
    '"What would put it right?": For example, a repair, an apology, or doing things differently next time.',
    leak.wanted,
  );
  await next('Which of these are you?');
  await choose('A customer');
  await next('Do you want to tell us who you are?');
  await choose('Yes');
  await next('What is your name?');
  await write(
    '"What is your name?": If you are doing this for somebody else, give their name here. We ask about you later.',
    leak.name,
  );
  await next('How can we reach you?');
  await write('"Email address"', leak.email);
  await choose('By email');
  await next('Does somebody help you, or speak for you?');
  await choose('No');
  await next('Do you want to add photos or documents?');
  await reader.tabTo(
    'button "Choose photos or documents": You do not have to. Each is sent as soon as you choose it. ' +
      'We look at it only when you have sent the form.',
  );
  await next('Check your answers');
  const form = reader.page.locator('redress-intake-form');
  await form.getByRole('complementary', {name: 'If you send this today'}).waitFor();
  await assertHeard(form, [
    'heading "Check your answers" [level=2]',
    'term: What happened?',
    `definition: ${leak.what}`,
    'term: How should we contact you first?',
    'definition: By email',
    'button "Send complaint"',
    'complementary "If you send this today":',
    'text: we will write to you by',
    'strong: DAY',
    'text: and aim to reply by',
    'strong: DAY',
    'paragraph: Your answers are kept on this device until DAY.',
  ]);
  await reader.tabTo('button "Send complaint"');
  await reader.press('Enter');
  await reader.arrivesAt('heading "Your complaint has been sent", level 2');
  const ticket = await readTicket(reader.page);
  await assertHeard(form, [
    'paragraph: We received it on DAY.',
    'heading "Your reference" [level=3]',
    `paragraph: ${ticket.reference}`,
    'button "Copy reference"',
    'heading "Your key" [level=3]',
    `paragraph: ${ticket.key}`,
    'heading "What happens next" [level=3]',
    'text: We will write to you by',
    'strong: DAY',
    'heading "If you need to contact us" [level=3]',
    'link "01632 960 123":',
    'heading "If you are not happy with how we deal with it" [level=3]',
    'strong: Housing Ombudsman',
  ]);
  return ticket;
}

/** On the page of the portal: from the reference and the key to where the complaint stands, and why its date is what it is. */
export async function follow(reader: Reader, {reference, key}: Ticket) {
  await reader.tabTo('textbox "Reference": For example RD-7K3M-9Q2X');
  await reader.type(reference);
  await reader.tabTo('textbox "Key": Seven groups of four letters and numbers. Spaces and capitals do not matter.');
  await reader.type(key);
  await reader.press('Enter');
  await reader.isTold('Opening your complaint');
  await reader.arrivesAt('heading "My complaint", level 1');
  const timeline = reader.page.locator('redress-case-timeline');
  await timeline.getByRole('heading', {name: `Your complaint ${reference}`}).waitFor();
}

/** Asks why a date is what it is. */
export async function askWhy(reader: Reader) {
  await reader.tabTo('summary "Why ');
  const words = (await reader.focus()).replace(', closed', ', open');
  await reader.press('Enter');
  await reader.arrivesAt(words);
  const working = reader.page.locator('redress-deadline-working');
  await working.getByText('Counted from').waitFor();
  await assertHeard(working, [
    'paragraph: Counted from DAY, the day of receipt. 5 working days, not counting the first. No time was added.',
  ]);
}

/** Adds a message and a file, of which the first try is empty. */
export async function sendEvidence(reader: Reader) {
  await reader.tabTo('summary "Add something", closed');
  await reader.press('Enter');
  await reader.arrivesAt('summary "Add something", open');
  await reader.tabTo('textbox "What do you want to tell us?": It becomes part of the complaint, and we will read it.');
  await reader.tabTo('button "Send message"');
  await reader.press('Enter');
  await reader.isTold('Write your message first');
  await reader.arrivesAt(
    'textbox "What do you want to tell us?", wrong: It becomes part of the complaint, and we will read it. Write your message first',
  );
  await reader.type('Here is the photo.');
  await reader.tabTo(
    'button "Files to add": Photos, letters or other files. They are sent when you press the button below.',
  );
  const chooser = reader.page.waitForEvent('filechooser');
  await reader.press('Enter');
  await (await chooser).setFiles({name: 'roof.png', mimeType: 'image/png', buffer: photo});
  await reader.isTold('Chosen: roof.png. Nothing is sent yet.');
  await reader.tabTo('button "Remove roof.png"');
  await reader.tabTo('button "Send"');
  await reader.press('Enter');
  await reader.isTold('Your message was sent. Your file was sent.');
  await reader.arrivesAt('summary "Add something", closed');
}

/** Asks for the next stage after a reply. */
export async function askForReview(reader: Reader) {
  await reader.tabTo('summary "Say why, if you want to", closed');
  await reader.tabTo('button "Ask for a review"');
  await reader.press('Enter');
  await reader.isTold('We have your request for a review.');
  await reader.arrivesAt('listitem "Stage 2 We are dealing with it now, since DAY.", level 1');
}

export async function withdraw(reader: Reader) {
  await reader.tabTo('summary "Withdraw this complaint", closed');
  await reader.press('Enter');
  await reader.arrivesAt('summary "Withdraw this complaint", open');
  await reader.tabTo('textbox "Why do you withdraw it?": You need not say why.');
  await assertHeard(reader.page.locator('redress-escalation-panel'), [
    'heading "If you withdraw it" [level=3]',
    'listitem: We stop looking into it. You will get no reply, and the dates we gave you no longer hold.',
    'heading "What stays" [level=3]',
  ]);
  await reader.tabTo('button "Withdraw my complaint"');
  await reader.press('Enter');
  await reader.isTold('You have withdrawn your complaint.');
  await reader.arrivesAt('listitem "Stage 2 It ended here, without a reply.", level 1');
}
