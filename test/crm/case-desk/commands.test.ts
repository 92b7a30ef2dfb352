import {expect} from '@open-wc/testing';
import type {CaseView, Command, CommandType, StaffMember} from '@redress/policy';
import type {Receipt} from '@redress/rest';
import {acknowledge, answer, contact, escalate, extendTo, take} from '../../support/commands.ts';
import {type MemoryService, memoryService, staff} from '../../support/memory-service.ts';
import {waitUntil} from '../../support/wait-until.ts';
import {openDesk} from '../support/desk.ts';

const who = {sam: staff.sam, noor: staff.noor, max: staff.max} as const;

describe('a form of the case desk', () => {
  let memory: MemoryService;
  let receipt: Receipt;

  beforeEach(async () => {
    memory = memoryService('2026-11-20T10:00:00Z');
    receipt = await memory.submit();
  });

  const did = (by: StaffMember, ...commands: readonly Command[]) =>
    commands.reduce<Promise<unknown>>(
      (before, command) =>
        before.then(() => memory.as(by).perform(receipt.reference, command, {key: crypto.randomUUID()})),
      Promise.resolve(),
    );
  const customer = () => memory.as({kind: 'key-holder', followUpKey: receipt.followUpKey});
  const open = (by: keyof typeof who = 'sam') => openDesk(memory.connection(who[by]), receipt.reference, {staffId: by});
  const view = (by: StaffMember = staff.sam): Promise<CaseView> => memory.as(by).view(receipt.reference);
  const newest = async (type: CommandType | string) => {
    const {timeline} = await view();
    return timeline.find((entry) => entry.type === type) as Record<string, unknown> | undefined;
  };

  it('takes the case, which leads while nobody has it', async () => {
    const desk = await open();
    expect(desk.heading()).to.equal('Take the case');
    await desk.press('Take the case');
    await desk.says('The case is yours. Acknowledgement due Friday 27 November.');
    expect((await view()).holder).to.deep.equal({id: 'sam', name: 'Sam Okafor'});
    expect(desk.text()).to.include('With you');
  });

  it('acknowledges, then says what is due next and leads with it', async () => {
    await did(staff.sam, take);
    const desk = await open();
    expect(desk.heading()).to.equal('Acknowledge by Friday 27 November');
    await desk.fill('How you understand the complaint', 'The roof leaks.');
    await desk.press('Acknowledge the complaint');
    await desk.says('Acknowledged. Reply due Friday 4 December.');
    expect(await newest('acknowledged')).to.include({understanding: 'The roof leaks.'});
    expect(desk.heading()).to.equal('Reply by Friday 4 December');
  });

  it('moves the focus to what was done', async () => {
    await did(staff.sam, take);
    const desk = await open();
    await desk.fill('How you understand the complaint', 'The roof leaks.');
    await desk.press('Acknowledge the complaint');
    await waitUntil(() => desk.focused()?.classList.contains('done'), 'the focus did not move');
  });

  it('records a first contact', async () => {
    await did(staff.sam, take, acknowledge, answer());
    await customer().perform(receipt.reference, escalate, {key: crypto.randomUUID()});
    await did(staff.noor, take);
    const desk = await open('noor');
    await desk.open('Record first contact');
    await desk.pick('Visit');
    await desk.fill('What was said', 'Said who I am.');
    await desk.press('Record the contact');
    await desk.says('Contact recorded.');
    expect(await newest('contacted')).to.include({how: 'visit', summary: 'Said who I am.'});
  });

  it('replies with an outcome, a remedy and promised actions', async () => {
    await did(staff.sam, take, acknowledge);
    const desk = await open();
    await desk.pick('Partially upheld');
    await desk.fill('What you looked into and found', 'Three visits were missed.');
    await desk.fill('What you have learned', 'Confirm visits the day before.');
    await desk.fill('Why it happened', 'The diary was full.');
    await desk.fill('How it is kept from happening again', 'A second roofer is on call.');
    await desk.fill('What you offer to put it right', 'An apology.');
    await desk.pick('They agree');
    await desk.pick('Yes, we spoke');
    await desk.press('Add a promised action');
    await desk.fill('Action 1', 'Mend the roof');
    await desk.fill('By when', '2026-12-20');
    await desk.press('Send the reply');
    await desk.says('Reply sent.');
    expect(await newest('responded')).to.include({
      outcome: 'partially-upheld',
      understanding: 'Your roof leaks and three visits were missed.',
      findings: 'Three visits were missed.',
      learning: 'Confirm visits the day before.',
      remedy: 'An apology.',
    });
    expect((await newest('responded'))?.sections).to.deep.equal({
      'root-cause': 'The diary was full.',
      prevention: 'A second roofer is on call.',
    });
    expect(await newest('remedyAnswered')).to.include({answer: 'agreed'});
    expect((await view()).actions).to.deep.equal([{id: 'action-1', what: 'Mend the roof', due: '2026-12-20'}]);
    await desk.says('An apology.');
  });

  it('begins a reply with how the complaint was understood when it was acknowledged', async () => {
    await did(staff.sam, take, acknowledge);
    const desk = await open();
    expect(desk.control('How you understand the complaint').value).to.equal(acknowledge.understanding);
  });

  it('puts a removed action back as it was', async () => {
    await did(staff.sam, take, acknowledge);
    const desk = await open();
    await desk.press('Add a promised action');
    await desk.fill('Action 1', 'Mend the roof');
    await desk.press('Remove action 1');
    await desk.says('Removed "Mend the roof".');
    await desk.press('Put it back');
    expect(desk.control('Action 1').value).to.equal('Mend the roof');
  });

  it('numbers the actions again when one before them goes', async () => {
    await did(staff.sam, take, acknowledge);
    const desk = await open();
    await desk.press('Add a promised action');
    await desk.fill('Action 1', 'Mend the roof');
    await desk.press('Add a promised action');
    await desk.fill('Action 2', 'Phone Ada');
    await desk.press('Remove action 1');
    expect(desk.control('Action 1').value).to.equal('Phone Ada');
  });

  it('gives more time, and says the limits before and the days while typing', async () => {
    await did(staff.sam, take, acknowledge);
    const desk = await open();
    await desk.open('More time');
    await desk.says('The reply is due Friday 4 December. Extended by 0 of up to 10 working days.');
    await desk.says("Past Friday 18 December it needs approval and the customer's agreement.");
    await desk.fill('New date for the reply', '2026-12-14');
    await desk.says('Adds 6 working days.');
    await desk.fill('Why more time is needed', 'The roofer comes on the tenth.');
    await desk.press('Set the new date');
    await desk.says('More time recorded. Reply due Monday 14 December.');
    expect(await newest('extended')).to.include({to: '2026-12-14', reason: 'The roofer comes on the tenth.'});
    await desk.open('More time');
    await desk.says('Extended by 6 of up to 10 working days.');
    await desk.fill('New date for the reply', '2026-12-16');
    await desk.says('Adds 2 working days, 8 in all.');
  });

  it('asks for a good reason only past the cap, and then will not go without one', async () => {
    await did(staff.sam, take, acknowledge);
    const desk = await open();
    await desk.open('More time');
    await desk.fill('Why more time is needed', 'Scaffolding.');
    await desk.fill('New date for the reply', '2026-12-18');
    await desk.says('Adds 10 working days.');
    expect(desk.text()).not.to.include('good reason');
    await desk.fill('New date for the reply', '2026-12-21');
    await desk.says('The good reason for going past the limit');
    await desk.press('Set the new date');
    await desk.says('Write the good reason: past the limit the policy asks for one');
    await desk.fill('The good reason for going past the limit', 'No scaffolding before then.');
    await desk.press('Set the new date');
    await desk.says('The reply stays due Friday 4 December until it is approved and the customer agrees.');
    expect((await view()).proposal).to.include({to: '2026-12-21', goodReason: 'No scaffolding before then.'});
  });

  it('approves more time, but not for whoever asked for it', async () => {
    await did(staff.sam, take, acknowledge, extendTo('2026-12-21', 'No scaffolding.'));
    const own = await open();
    await own.says('Approve more time: whoever asks for more time cannot approve it (section 11)');
    const desk = await open('max');
    expect(desk.heading()).to.equal('Approve more time');
    await desk.press('Approve more time');
    await desk.says('Approved.');
    expect((await view()).proposal).to.include({approved: true});
  });

  it('finishes an action from its own button, and closes when all are done', async () => {
    await did(staff.sam, take, acknowledge, answer(['Mend the roof', '2026-12-20'], ['Phone Ada', '2026-12-21']));
    const desk = await open();
    await desk.says('Close the case: 2 actions open (section 13)');
    await desk.press('Mark done: Phone Ada');
    expect((desk.control('Phone Ada') as HTMLInputElement).checked).to.equal(true);
    await desk.fill('How it was done', 'By phone.');
    await desk.press('Mark the action done');
    await desk.says('Action done. 1 action still open.');
    await desk.pick('Mend the roof');
    await desk.press('Mark the action done');
    await desk.says('Everything promised is done: the case can be closed.');
    expect(desk.heading()).to.equal('Close the case');
    await desk.press('Close the case');
    await desk.says('Closed.');
    expect((await view()).status).to.equal('closed');
  });

  it('keeps a note and writes to the customer', async () => {
    await did(staff.sam, take);
    const desk = await open();
    await desk.open('Add a note');
    await desk.fill('Note', 'Rang twice.');
    await desk.press('Keep the note');
    await desk.says('Note kept.');
    expect(await newest('noteAdded')).to.include({text: 'Rang twice.', visibility: 'staff'});
    await desk.open('Write to the customer');
    await desk.fill('Message', 'We rang you.');
    await desk.press('Send the message');
    await desk.says('Message sent.');
    expect(await newest('messageSent')).to.include({text: 'We rang you.'});
  });

  it('marks what is missing, says what to do, and puts the focus there', async () => {
    await did(staff.sam, take, acknowledge);
    const desk = await open();
    await desk.press('Send the reply');
    await desk.says('Choose a decision');
    await desk.says('Write what you looked into and found');
    await desk.says('Write why it happened');
    expect(desk.text()).not.to.include('Say what you promise');
    expect(desk.focused()).to.equal(desk.control('Upheld'));
    await desk.pick('Upheld');
    await desk.saysNot('Choose a decision');
    await desk.press('Add a promised action');
    await desk.press('Send the reply');
    await desk.says('Say what you promise');
    await desk.says('Choose the date');
  });

  it('puts no colleague to work on a case that somebody has', async () => {
    await did(staff.rhian, take, contact);
    const desk = await open();
    await desk.says('Rhian Pugh has this case.');
    await desk.says('Acknowledge, Record first contact, Reply, More time: Rhian Pugh has this stage (section 11)');
  });

  it('refuses the same person at the second stage, with the clause', async () => {
    await did(staff.rhian, take, acknowledge, answer());
    await customer().perform(receipt.reference, escalate, {key: crypto.randomUUID()});
    const desk = await openDesk(memory.connection(staff.rhian), receipt.reference, {staffId: 'rhian'});
    await desk.says(
      'Take the case: Rhian Pugh considered the complaint at an earlier stage, so somebody else must take it (section 12)',
    );
  });
});
