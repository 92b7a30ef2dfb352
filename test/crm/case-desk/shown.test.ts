import {expect} from '@open-wc/testing';
import type {Intake, Policy, StaffMember} from '@redress/policy';
import {peoplePlus, psps} from '@redress/policy/presets';
import {acknowledge, take} from '../../support/commands.ts';
import {leak, staff} from '../../support/memory-service.ts';
import {type Desk, isAccessible, tidy} from '../support/desk.ts';
import {deskStory} from '../support/story.ts';

const complainant = leak.complainant as NonNullable<Intake['complainant']>;
const within = (desk: Desk, selector: string) =>
  tidy(desk.element.shadowRoot?.querySelector(selector)?.textContent ?? '');

/** A case with everything on it that a desk can show. */
const full = async () => {
  const story = await deskStory({
    intake: {
      when: {on: '2025-09-01', to: '2025-09-20'},
      danger: 'The ceiling may fall on the cot.',
      withheldFrom: 'the estate manager',
      complainant: {...complainant, adjustments: 'Large print', onlyThatWay: true},
      group: {people: 12},
      partner: 'Example Roofing',
      external: {body: 'Office of A. Member MP', reference: 'AM/1', due: '2026-12-02'},
    },
  });
  await story.did(
    staff.sam,
    take,
    {type: 'agreeAdjustment', what: 'Letters at 18 points'},
    {type: 'recordGroup', people: 12, spokesperson: 'Ada Example'},
    {type: 'recordStep', step: 'introduce', note: 'Rang on Friday.'},
    {type: 'refer', referral: 'safeguarding', what: 'Told the police.'},
    {type: 'link', reference: 'RD-7K3M-9Q2X', why: 'same-matter'},
    {type: 'addIssue', what: 'The lift stopped.', related: true, join: true, reason: 'Same block.'},
    {type: 'recordPayment', line: 'discretionary', form: 'payment', pence: 18000, failure: 'Missed visits.'},
    {type: 'correctPayment', payment: 'payment-1', pence: 15000, reason: 'Three visits, not four.'},
    {type: 'recommendRestriction', what: 'Letters only.', facts: 'Forty calls.'},
    {type: 'recordBreach', awareAt: '2026-11-20T09:00:00.000Z' as never, what: 'Wrong flat.', risk: 'likely'},
  );
  return story;
};

describe('what a case desk shows of the policy and the case', () => {
  for (const width of [400, 1100]) {
    it(`is accessible with everything there is, ${width} pixels wide`, async () => {
      const story = await full();
      const desk = await story.open(staff.max, width);
      for (const disclosure of desk.element.shadowRoot?.querySelectorAll('details') ?? []) disclosure.open = true;
      await isAccessible(desk.element);
      expect(desk.element.scrollWidth).to.be.at.most(width);
    });
  }

  it('puts danger before everything else', async () => {
    const desk = await (await full()).open();
    expect(desk.text()).to.match(/^RD-\S+ .* Somebody may be in danger The ceiling may fall on the cot\. Do next/);
  });

  it('says that a complaint may be too late and that an officer decides, with the clause', async () => {
    const desk = await (await full()).open();
    await desk.says(
      'It may be too late: the last day to complain was 20 Sept 2026. You decide whether there is good reason to take it all the same. Section 7, Exclusions',
    );
    await desk.says('When 1 Sept 2025 until 20 Sept 2025');
  });

  it('lists the steps of the stage, and records one from its own button', async () => {
    const story = await full();
    const desk = await story.open();
    await desk.says('What this stage needs 1 of 5 recorded');
    await desk.says('☑ Say who you are and what happens next Recorded. Section 11, Stage 1');
    await desk.press('Record: Agree how often they hear from you');
    expect((desk.control('Agree how often they hear from you') as HTMLInputElement).checked).to.equal(true);
    await desk.fill('What came of it', 'Every fortnight, by phone.');
    await desk.press('Record the step');
    await desk.says('2 of 5 recorded');
    expect(await story.newest('stepRecorded')).to.include({step: 'agree-updates'});
  });

  it('keeps what the policy says here in a disclosure, clause by clause', async () => {
    const story = await full();
    const desk = await story.open();
    const statements = desk.element.shadowRoot?.querySelector('details.statements') as HTMLDetailsElement;
    expect(statements.open).to.equal(false);
    statements.open = true;
    await desk.says(
      'Section 23, Use of discretion Discretion is used fairly and to get things settled. Explain the decision and give the Ombudsman',
    );
  });

  it('pins with people what is done differently, what must not be told, and how contact is limited', async () => {
    const desk = await (await full()).open();
    expect(within(desk, '[aria-labelledby=people]')).to.match(
      /^People Do this differently for them Large print Agreed Letters at 18 points Do not tell their name to: the estate manager ?Recommended and not decided yet, to limit contact: Letters only\. Ada Example Complainant, prefers email, in no other way/,
    );
    await desk.says(
      'A petition of 12 people. Everything goes through Ada Example. The reply goes to that person only.',
    );
    await desk.says('Office of A. Member MP, their reference AM/1');
    await desk.says('Given by Example Roofing');
  });

  it('shows the log of payments with what was corrected, and lets somebody else approve', async () => {
    const story = await full();
    const own = await story.open();
    await own.says(
      '£150.00, payment, for distress and inconvenience Waits for approval; was £180.00: Three visits, not four.',
    );
    expect(within(own, '.payments fluent-button')).to.equal('');
    const desk = await story.open(staff.max);
    await desk.press('Approve: £150.00');
    await desk.press('Approve the payment');
    await desk.says('recorded Fri 20 Nov');
    expect((await story.view()).desk?.payments[0]).to.include({approvedBy: 'max'});
  });

  it('shows other issues, referrals, linked cases and breaches', async () => {
    const desk = await (await full()).open();
    await desk.says('The same matter RD-7K3M-9Q2X Other issue, answered here The lift stopped.');
    await desk.says('Referred on Fri 20 Nov: Matters for the police or social services Told the police.');
    await desk.says('Breach of personal data, known since Fri 20 Nov A risk is likely; Commissioner not told yet');
  });

  it('says that nobody has checked how to reach the ombudsman', async () => {
    const desk = await (await deskStory()).open();
    await desk.says('Nobody has checked how to reach Housing Ombudsman.');
  });

  it('says when nobody has supplied the times of a procedure, and asks for one where none is chosen', async () => {
    const by: StaffMember = {kind: 'staff', id: 'cus', name: 'Cy Usher', roles: ['customer-experience-team']};
    const desk = await withProcedure(peoplePlus, by, 'employment', 'procedure-a');
    await desk.says('Nobody has supplied the times of');
    const open = await withProcedure(peoplePlus, by, 'employment');
    expect(open.heading()).to.equal('Take the case');
    await open.open('Choose the procedure');
    await open.says('Scottish Government');
    expect(open.text()).not.to.include('not in use');
  });

  it('names the organisation whose policy a delegated procedure is', async () => {
    const by: StaffMember = {kind: 'staff', id: 'peo', name: 'Pe Oakes', roles: ['people-manager']};
    const desk = await withProcedure(psps, by, 'revenues-and-benefits', 'council-eldc');
    await desk.says('goes by the policy of');
    await isAccessible(desk.element);
  });

  it('calls somebody who gives no name what they are, and owes them nothing', async () => {
    const {complainant: _, ...unnamed} = leak;
    const story = await deskStory({intake: {...unnamed, complainant: undefined as never, anonymous: true}});
    const desk = await story.open();
    await desk.says('They do not say who they are.');
    await desk.says('Read it and learn from it: the complaints procedure does not begin.');
    await desk.says('Recorded, nobody owes a reply');
    await isAccessible(desk.element);
  });

  it('says what a colleague with a stake in it can no longer do', async () => {
    const story = await deskStory();
    await story.did(staff.sam, take, acknowledge);
    const desk = await story.open();
    await desk.openMore('I have a stake in this');
    await desk.fill('What your stake in it is', 'My sister lives there.');
    await desk.press('Give the case back');
    await desk.says('There is no such case, or you may not open it.');
  });
});

async function withProcedure(policy: Policy, by: StaffMember, service: string, procedure?: string): Promise<Desk> {
  const story = await deskStory({policy, by, intake: {service, ...(procedure && {procedure})}});
  return story.open(by);
}
