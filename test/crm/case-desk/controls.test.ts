import {expect} from '@open-wc/testing';
import type {StaffMember} from '@redress/policy';
import {housingAssociation, housingOmbudsmanModel, prima} from '@redress/policy/presets';
import {sendKeys} from '@web/test-runner-commands';
import {acknowledge, answer, take} from '../../support/commands.ts';
import {staff} from '../../support/memory-service.ts';
import {waitUntil} from '../../support/wait-until.ts';
import {type Desk, isAccessible, settled} from '../support/desk.ts';
import {deskStory} from '../support/story.ts';

const officer: StaffMember = {
  kind: 'staff',
  id: 'ola',
  name: 'Ola Bright',
  roles: ['complaints-officer', 'investigator'],
};
const lead: StaffMember = {kind: 'staff', id: 'lee', name: 'Lee Stone', roles: ['accountable-lead']};
const team: StaffMember = {kind: 'staff', id: 'tam', name: 'Tam Reed', roles: ['service-improvement-team']};

const worked = async () => {
  const story = await deskStory();
  await story.did(staff.sam, take, acknowledge);
  return {story, desk: await story.open()};
};

const limit = {type: 'recommendRestriction', what: 'Letters only.', facts: 'Forty calls on 3 November.'} as const;

/** A form of each kind of control, to be looked at by axe at two widths. */
const forms: Readonly<Record<string, (width: number) => Promise<Desk>>> = {
  'lines and a choice': (width) => from('Link another case', width),
  'a number': (width) => from('Agree updates', width),
  'a sum of money': (width) => from('Record a payment', width),
  'a day and a time': (width) => from('Record a breach of personal data', width),
  'questions of yes or no': (width) => from('Add an issue', width),
  'grounds of the policy': (width) => from('Decline the complaint', width),
  'several remedies': (width) => from('Offer a remedy', width),
  'promises with owners': async (width) => {
    const desk = await from('Record what the ombudsman found', width);
    await desk.press('Add a promised action');
    // Fluent shows the label of a control once it knows that there is one.
    await settled();
    return desk;
  },
  'things to weigh': async (width) => {
    const story = await deskStory({policy: housingOmbudsmanModel, by: lead});
    await story.did(officer, limit);
    const desk = await story.open(lead, width);
    await desk.open('Decide on limiting contact');
    return desk;
  },
  'actions that are handed over': async (width) => {
    const story = await deskStory({policy: housingAssociation, by: team});
    await story.did(team, take, {...answer(['Mend the roof', '2026-12-20']), sections: {apology: 'We are sorry.'}});
    return story.open(team, width);
  },
};

async function from(name: string, width: number): Promise<Desk> {
  const story = await deskStory();
  await story.did(staff.sam, take, acknowledge);
  const desk = await story.open(staff.sam, width);
  await desk.openMore(name);
  return desk;
}

describe('a field of a form of the case desk', () => {
  for (const [what, form] of Object.entries(forms)) {
    for (const width of [400, 1100]) {
      it(`is accessible, full or faulty, for ${what}, ${width} pixels wide`, async () => {
        const desk = await form(width);
        await isAccessible(desk.element);
        const submit = desk.element.shadowRoot
          ?.querySelector('redress-command-form')
          ?.shadowRoot?.querySelector<HTMLElement>('fluent-button[type=submit]');
        submit?.click();
        await isAccessible(desk.element);
        expect(desk.element.scrollWidth).to.be.at.most(width);
      });
    }
  }

  it('takes a line and a choice with the keyboard alone', async () => {
    const {story, desk} = await worked();
    await desk.openMore('Link another case');
    expect(desk.focused()).to.equal(desk.control('Reference of the other case'));
    await sendKeys({type: 'RD-7K3M-9Q2X'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Space'});
    await sendKeys({press: 'ArrowUp'});
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await desk.says('Linked.');
    expect(await story.newest('linked')).to.include({reference: 'RD-7K3M-9Q2X', why: 'same-matter'});
    await desk.says('The same matter RD-7K3M-9Q2X');
  });

  it('takes a whole number, and says what to write instead', async () => {
    const {story, desk} = await worked();
    await desk.openMore('Agree updates');
    await desk.fill('Every how many days', 'weekly');
    await desk.pick('Text message');
    await desk.press('Keep the agreement');
    await desk.says('Write a whole number, such as 14');
    await waitUntil(() => desk.focused() === desk.control('Every how many days'), 'the focus did not go to the field');
    await desk.fill('Every how many days', '0');
    await desk.press('Keep the agreement');
    await desk.says('Write a whole number, such as 14');
    await desk.fill('Every how many days', '7');
    await desk.press('Keep the agreement');
    await desk.says('Updates agreed.');
    expect(await story.newest('updateAgreed')).to.include({everyDays: 7, how: 'text'});
  });

  it('takes pounds and sends pence', async () => {
    const {story, desk} = await worked();
    await desk.openMore('Record a payment');
    await desk.pick('For distress');
    await desk.pick('Payment');
    await desk.fill('Which failure it makes up for', 'Three missed visits.');
    await desk.fill('How much, in pounds', 'a hundred');
    await desk.press('Record the payment');
    await desk.says('Write a sum in pounds, such as 120 or 120.50');
    await desk.fill('How much, in pounds', '£1,250.5');
    await desk.press('Record the payment');
    await desk.says('Payment recorded.');
    expect((await story.view()).desk?.payments).to.have.length(1);
    expect((await story.view()).desk?.payments[0]).to.include({pence: 125050, line: 'discretionary', form: 'payment'});
    await desk.says('£1,250.50, payment, for distress and inconvenience Waits for approval');
  });

  it('asks why only for what is set against a debt', async () => {
    const {story, desk} = await worked();
    await desk.openMore('Record a payment');
    await desk.pick('For distress');
    await desk.pick('Set against what they owe');
    await desk.fill('How much, in pounds', '50');
    await desk.fill('Which failure it makes up for', 'Three missed visits.');
    await desk.press('Record the payment');
    await desk.says('Write why it is set against what they owe');
    await desk.fill('What was weighed', 'They asked for it.');
    await desk.press('Record the payment');
    await desk.says('Payment recorded.');
    expect((await story.view()).desk?.payments[0]).to.include({pence: 5000, weighed: 'They asked for it.'});
  });

  it('takes a day and a time as the clock on the wall shows them', async () => {
    const {story, desk} = await worked();
    story.memory.setTime('2027-06-01T12:00:00Z');
    await desk.openMore('Record a breach of personal data');
    await desk.fill('When we came to know of it', '2027-06-01T09:30');
    await desk.fill('What happened to which data', 'A letter went to the wrong flat.');
    await desk.pick('Likely');
    await desk.press('Record the breach');
    await desk.says('Breach recorded.');
    // British Summer Time: half past eight in UTC.
    expect(await story.newest('breachRecorded')).to.include({awareAt: '2027-06-01T08:30:00.000Z', risk: 'likely'});
    await desk.says('Commissioner not told yet');
  });

  it('takes yes and no', async () => {
    const {story, desk} = await worked();
    await desk.openMore('Add an issue');
    await desk.fill('The other issue', 'The lift stopped.');
    await desk.press('Add the issue');
    await desk.says('Choose yes or no');
    await desk.pick('No');
    await desk.pick('No, as a complaint of its own');
    await desk.fill('Why', 'Another landlord looks after the lift.');
    await desk.press('Add the issue');
    await desk.says('Issue added.');
    expect(await story.newest('issueAdded')).to.include({related: false, join: false});
    await desk.says('Other issue, kept apart The lift stopped.');
  });

  it('chooses one of the policy’s own grounds, with its clause and its advice', async () => {
    const {story, desk} = await worked();
    await desk.openMore('Decline the complaint');
    await desk.says(
      'A new report of anti-social behaviour It is handled under the anti-social behaviour policy. Section 7, Exclusions',
    );
    await desk.pick('A legal case or an insurance claim');
    await desk.fill('Why it holds in this case', 'The court has it.');
    await desk.fill('What shows it', 'The claim form of 2 November.');
    await desk.press('Decline the complaint');
    await desk.says('Declined.');
    expect(await story.newest('declined')).to.include({exclusion: 'legal-or-insurance'});
    expect(desk.heading()).to.equal('Close the case');
  });

  it('chooses several of the policy’s remedies', async () => {
    const {story, desk} = await worked();
    await desk.openMore('Offer a remedy');
    await desk.pick('An apology');
    await desk.pick('A payment');
    await desk.pick('Putting a record right');
    await desk.pick('A payment');
    await desk.press('Record the offer');
    await desk.says('Write the offer');
    await desk.fill('The offer in words', 'We are sorry, and put the record right.');
    await desk.press('Record the offer');
    await desk.says('Offer recorded.');
    expect((await story.newest('remedyOffered'))?.remedies).to.deep.equal(['apology', 'amend-record']);
    await desk.says('Offered at Stage 1 We are sorry, and put the record right.');
  });

  it('promises something in somebody’s name', async () => {
    const {story, desk} = await worked();
    await desk.openMore('Record what the ombudsman found');
    await desk.pick('Service failure');
    await desk.fill('What they say', 'Pay within four weeks.');
    await desk.press('Add a promised action');
    await desk.fill('Action 1', 'Pay £50');
    await desk.fill('Who does it', 'Finance');
    await desk.fill('By when', '2026-12-18');
    await desk.press('Record the finding');
    await desk.says('Recorded.');
    expect((await story.view()).actions).to.deep.equal([
      {id: 'action-1', what: 'Pay £50', due: '2026-12-18', owner: 'Finance'},
    ]);
  });

  it('asks what was weighed before contact is limited, thing by thing', async () => {
    const story = await deskStory({policy: housingOmbudsmanModel, by: lead});
    await story.did(officer, limit);
    const desk = await story.open();
    await desk.says('Recommended and not decided yet, to limit contact: Letters only.');
    await desk.open('Decide on limiting contact');
    await desk.fill('What is limited, and how', 'Letters only.');
    await desk.fill('Is it no more than is needed?', 'Yes: letters stay open.');
    await desk.fill('Does it weigh on a disability', 'No.');
    await desk.fill('What does it do to colleagues', 'It ends the calls.');
    await desk.fill('When it is looked at again', '2027-05-20');
    await desk.press('Limit contact');
    await desk.says('Write whether it is for the police');
    expect(desk.text()).not.to.include('tenancy agreement');
    await desk.fill('Is it for the police?', 'No.');
    await desk.press('Limit contact');
    await desk.says('Contact is limited until it is looked at again on 20 May 2027: Letters only.');
    expect((await story.newest('restricted'))?.considered).to.deep.equal([
      {what: 'proportionality', finding: 'Yes: letters stay open.'},
      {what: 'wellbeing', finding: 'It ends the calls.'},
      {what: 'equality', finding: 'No.'},
      {what: 'police', finding: 'No.'},
    ]);
  });

  it('hands over what is still open when the policy lets a case close before', async () => {
    const story = await deskStory({policy: housingAssociation, by: team});
    await story.did(team, take, {...answer(['Mend the roof', '2026-12-20']), sections: {apology: 'We are sorry.'}});
    const desk = await story.open();
    expect(desk.heading()).to.equal('Close the case');
    await desk.says('Mend the roof');
    await desk.press('Close the case');
    await desk.says('Write who does it');
    await story.did(team, {type: 'addAction', what: 'Phone Ada', due: '2026-12-21' as never, owner: 'Tam'});
    await desk.says('Phone Ada');
    await desk.fill('Who does it', 'Repairs');
    await desk.press('Close the case');
    await desk.says('Closed.');
    expect((await story.view()).actions).to.deep.equal([
      {id: 'action-1', what: 'Mend the roof', due: '2026-12-20', owner: 'Repairs'},
      {id: 'action-2', what: 'Phone Ada', due: '2026-12-21', owner: 'Tam'},
    ]);
  });

  it('asks which action was not done only on that ground, and a number stands behind how satisfied they are', async () => {
    const story = await deskStory();
    await story.did(
      staff.sam,
      take,
      acknowledge,
      answer(['Mend the roof', '2026-12-20']),
      {type: 'completeAction', action: 'action-1'},
      {type: 'close'},
    );
    const desk = await story.open();
    await desk.open('Record what they thought of it');
    await desk.pick('Satisfied');
    await desk.press('Keep the answer');
    await desk.says('Kept.');
    expect(await story.newest('surveyed')).to.include({satisfaction: 4});
    await desk.openMore('Open it again');
    expect(desk.text()).not.to.include('Which action was not done?');
    await desk.pick('Something was not done');
    await desk.fill('Why', 'It leaks again.');
    await desk.press('Open the case again');
    await desk.says('Choose the action that was not done');
    await desk.pick('Mend the roof');
    await desk.fill('When it will be done', '2026-12-30');
    await desk.press('Open the case again');
    await desk.says('Open again.');
    expect(await story.newest('actionReopened')).to.include({action: 'action-1', due: '2026-12-30'});
  });

  it('offers the grounds for more time that the policy names, or none of them', async () => {
    const handler: StaffMember = {kind: 'staff', id: 'han', name: 'Han Moss', roles: ['complaint-handler']};
    const panel: StaffMember = {kind: 'staff', id: 'pat', name: 'Pat Vale', roles: ['panel-member']};
    const story = await deskStory({policy: prima, by: panel});
    await story.did(handler, take, answer());
    await story.customer({type: 'requestEscalation', reason: 'It still leaks.'});
    await story.did(panel, take);
    const desk = await story.open();
    await desk.open('More time');
    await desk.says('The date moves on a ground of the policy, or when the customer agrees.');
    expect((desk.control('None of these') as HTMLInputElement).checked).to.equal(true);
    await desk.pick('Key members of the Panel are not available');
    const {due} = (await story.view()).clocks.find(({stage, duty}) => stage === 'appeal' && duty === 'respond') ?? {};
    expect(due).not.to.equal(undefined);
    await desk.fill('New date for the reply', nextMonday(due ?? ''));
    await desk.fill('Why more time is needed', 'Two are ill.');
    await desk.press('Set the new date');
    await desk.says('More time recorded.');
    expect(await story.newest('extended')).to.include({ground: 'panel-unavailable'});
  });
});

/** The first Monday after this day. */
function nextMonday(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  do date.setUTCDate(date.getUTCDate() + 1);
  while (date.getUTCDay() !== 1);
  return date.toISOString().slice(0, 10);
}
