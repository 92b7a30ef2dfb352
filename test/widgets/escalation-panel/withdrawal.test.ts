import '@redress/widgets/escalation-panel.js';
import '@redress/widgets/provider.js';
import {expect, html, oneEvent} from '@open-wc/testing';
import type {Language} from '@redress/policy';
import {RestError} from '@redress/rest';
import type {Caller} from '@redress/rest/service';
import type {CommandDoneEvent, EscalationPanel} from '@redress/widgets';
import {sendKeys} from '@web/test-runner-commands';
import {waitUntil} from '../../support/wait-until.ts';
import {button, CaseInHand, part, says, show, staff, textOf, type} from '../case-in-hand.ts';

async function panelOf(hand: CaseInHand, by: Caller = hand.customer, language: Language = 'en') {
  const connection = hand.connection(by);
  const panel = await show<EscalationPanel>(
    connection,
    html`<redress-escalation-panel reference=${hand.reference}></redress-escalation-panel>`,
    language,
  );
  await waitUntil(() => panel.shadowRoot?.querySelector('.withdraw summary'));
  return {
    panel,
    faults: connection.faults,
    async open() {
      part(panel, '.withdraw summary').click();
      // Fetched file by file where nothing is built.
      await waitUntil(() => panel.shadowRoot?.querySelector('.withdrawal'));
    },
  };
}

const news = (panel: EscalationPanel) => textOf(part(panel, '[role="status"]'));

describe('withdrawing in redress-escalation-panel', () => {
  const told = [
    [
      'en',
      'Withdraw my complaint',
      'You will get no reply',
      'you can still go to the Housing Ombudsman',
      'Record the withdrawal',
    ],
    ['cy', 'Tynnu fy nghwyn yn ôl', 'Ni chewch ateb', 'gallwch fynd o hyd at: ', 'Cofnodi’r tynnu’n ôl'],
  ] as const;
  for (const [language, ask, lost, kept, record] of told) {
    it(`is accessible, says what is lost and what stays, and asks once, for customers and staff, in ${language}`, async () => {
      const hand = await CaseInHand.at('acknowledged');
      const {panel, open} = await panelOf(hand, hand.customer, language);
      await open();
      await says(panel, lost);
      await says(panel, kept);
      await says(panel, ask);
      await expect(panel).to.be.accessible();
      const {panel: among, open: openThere} = await panelOf(hand, staff.sam, language);
      await openThere();
      await says(among, record);
      await expect(among).to.be.accessible();
    });
  }

  it('ends the complaint, without a reason, by keyboard, and takes the focus to where it stands', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const {panel} = await panelOf(hand);
    part(panel, '.withdraw summary').focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => panel.shadowRoot?.querySelector('.withdrawal'));
    await sendKeys({press: 'Tab'});
    expect(panel.shadowRoot?.activeElement).to.equal(part(panel, '#why-withdrawn'));
    await sendKeys({press: 'Tab'});
    const done = oneEvent(panel, 'redress-command-done');
    await sendKeys({press: 'Enter'});
    expect(((await done) as unknown as CommandDoneEvent).command).to.equal('withdraw');
    await waitUntil(() => news(panel) === 'You have withdrawn your complaint.');
    await says(panel, 'It ended here, without a reply.');
    expect(textOf(panel.shadowRoot)).not.to.contain('We are dealing with it now');
    expect(panel.shadowRoot?.querySelector('.withdraw')).to.be.null;
    await waitUntil(() => panel.shadowRoot?.activeElement === part(panel, '.current'));
    const [last] = (await hand.memory.as(staff.sam).view(hand.reference)).timeline;
    expect(last?.type === 'withdrawn' && [last.how, last.reason]).to.deep.equal(['portal', undefined]);
    await expect(panel).to.be.accessible();
  });

  it('is thought better of without anything having happened', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const {panel, open, faults} = await panelOf(hand);
    await open();
    button(panel, 'Keep my complaint').click();
    await waitUntil(() => !part<HTMLDetailsElement>(panel, '.withdraw').open);
    expect(panel.shadowRoot?.activeElement).to.equal(part(panel, '.withdraw summary'));
    expect(faults.performed).to.equal(0);
  });

  it('keeps the reason when the service cannot be reached, and is done once', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const {panel, open, faults} = await panelOf(hand);
    await open();
    type(part(panel, '#why-withdrawn'), 'It has been mended.');
    faults.after = () => {
      throw new RestError('service/unreachable', 'No line');
    };
    button(panel, 'Withdraw my complaint').click();
    await waitUntil(() => faults.performed === 1);
    faults.after = undefined;
    await says(panel, 'It ended here, without a reply.');
    const {timeline} = await hand.memory.as(staff.sam).view(hand.reference);
    const withdrawn = timeline.filter((entry) => entry.type === 'withdrawn');
    expect(withdrawn.map((entry) => entry.type === 'withdrawn' && entry.reason)).to.deep.equal(['It has been mended.']);
  });

  it('says that it did not arrive, and can be tried again', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const {panel, open, faults} = await panelOf(hand);
    await open();
    type(part(panel, '#why-withdrawn'), 'It has been mended.');
    faults.before = () => {
      throw new RestError('service/unreachable', 'No line');
    };
    button(panel, 'Withdraw my complaint').click();
    await says(panel, 'What you wrote is still here.');
    await expect(panel).to.be.accessible();
    faults.before = undefined;
    button(panel, 'Try again').click();
    await waitUntil(() => news(panel) === 'You have withdrawn your complaint.');
  });

  it('asks staff how the customer told them', async () => {
    const hand = await CaseInHand.at('acknowledged');
    const {panel, open} = await panelOf(hand, staff.sam);
    await open();
    button(panel, 'Record the withdrawal').click();
    await says(panel, 'Choose how they told you');
    expect(panel.shadowRoot?.activeElement).to.equal(part(panel, '.way input'));
    await expect(panel).to.be.accessible();
    part(panel, '.way input[value="post"]').click();
    button(panel, 'Record the withdrawal').click();
    await waitUntil(() => news(panel) === 'The withdrawal is recorded.');
    const [last] = (await hand.memory.as(staff.sam).view(hand.reference)).timeline;
    expect(last?.type === 'withdrawn' && last.how).to.equal('post');
  });

  it('is not offered once the complaint has ended', async () => {
    const hand = await CaseInHand.at('closed');
    const panel = await show<EscalationPanel>(
      hand.connection(hand.customer),
      html`<redress-escalation-panel reference=${hand.reference}></redress-escalation-panel>`,
    );
    await says(panel, 'The steps, and what you can do');
    expect(panel.shadowRoot?.querySelector('.withdraw')).to.be.null;
  });
});
