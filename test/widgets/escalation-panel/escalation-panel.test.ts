import '@redress/widgets/escalation-panel.js';
import '@redress/widgets/provider.js';
import {expect, html, oneEvent} from '@open-wc/testing';
import type {Language, Ombudsman, Policy} from '@redress/policy';
import {peoplePlus, plusDane, prima} from '@redress/policy/presets';
import {RestError} from '@redress/rest';
import type {Caller} from '@redress/rest/service';
import type {CommandDoneEvent, EscalationPanel, ProblemEvent} from '@redress/widgets';
import {sendKeys} from '@web/test-runner-commands';
import {agree, approve, escalate, extendTo} from '../../support/commands.ts';
import {waitUntil} from '../../support/wait-until.ts';
import {button, CaseInHand, part, type Stage, says, show, staff, textOf, type} from '../case-in-hand.ts';

const unreachable = new RestError('service/unreachable', 'No line');

async function panelOf(hand: CaseInHand, by: Caller = hand.customer, language: Language = 'en') {
  const connection = hand.connection(by);
  const panel = await show<EscalationPanel>(
    connection,
    html`<redress-escalation-panel reference=${hand.reference}><p>Or write to us</p></redress-escalation-panel>`,
    language,
  );
  return {panel, faults: connection.faults};
}

const rungs = (panel: EscalationPanel) => [...(panel.shadowRoot?.querySelectorAll('.rung') ?? [])].map(textOf);
const news = (panel: EscalationPanel) => textOf(part(panel, '[role="status"]'));
const hasButton = (panel: EscalationPanel, words: string) =>
  [...(panel.shadowRoot?.querySelectorAll('button') ?? [])].some((one) => textOf(one) === words);
const seenBy = (hand: CaseInHand, by: Caller) => hand.memory.as(by).view(hand.reference);

describe('redress-escalation-panel', () => {
  const states: readonly (readonly [Stage, en: string, cy: string])[] = [
    ['received', 'We are dealing with it now, since Friday 20 November.', 'Rydym yn delio â hi nawr'],
    ['answered', 'You can ask for a review now.', 'Gallwch ofyn am adolygiad nawr.'],
    ['reviewed', 'We are dealing with it now, since Tuesday 15 December.', 'ers dydd Mawrth 15 Rhagfyr'],
    ['closed', 'You can ask them now to look at how we dealt with your complaint.', 'Gallwch ofyn iddynt nawr'],
  ];
  for (const [stage, en, cy] of states) {
    it(`is accessible when the complaint is ${stage}, and names the ombudsman, in both languages`, async () => {
      const hand = await CaseInHand.at(stage);
      for (const [language, sentence, ombudsman] of [
        ['en', en, 'You can contact them at any time for advice.'],
        ['cy', cy, 'Gallwch gysylltu â nhw unrhyw bryd am gyngor.'],
      ] as const) {
        const {panel} = await panelOf(hand, hand.customer, language);
        await says(panel, sentence);
        await says(panel, ombudsman);
        for (const details of panel.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
        await expect(panel).to.be.accessible();
      }
      const {panel} = await panelOf(hand, staff.noor);
      await says(panel, 'The customer can contact them at any time for advice.');
      await expect(panel).to.be.accessible();
    });
  }

  it('shows every stage by its name, when it opens and why, with the clause', async () => {
    const {panel} = await panelOf(await CaseInHand.at('acknowledged'));
    await says(panel, 'Stage 2');
    const [first, second, ombudsman] = rungs(panel);
    expect(first).to.equal('Stage 1 We are dealing with it now, since Friday 20 November.');
    expect(second).to.equal(
      'Stage 2 You can ask for this when we have replied, or when our reply is late. ' +
        'Our reply is due by Friday 11 December. Policy, section 12: Stage 2',
    );
    expect(ombudsman).to.contain('After Stage 2 they can look at how we dealt with your complaint.');
    expect(part(panel, '[aria-current="step"]')).to.equal(part(panel, '.current'));
  });

  it('gives the ombudsman as links that can be followed', async () => {
    const {panel} = await panelOf(await CaseInHand.at('received'));
    await says(panel, 'Housing Ombudsman');
    const links = [...(panel.shadowRoot?.querySelectorAll('a') ?? [])].map(({href}) => href);
    expect(links).to.have.length(2);
    expect(links[0]).to.match(/^tel:\d+$/);
    expect(links[1]).to.match(/^https:/);
  });

  it('asks for the next stage with one button, no reason needed, and takes the focus there', async () => {
    const hand = await CaseInHand.at('answered');
    const {panel} = await panelOf(hand);
    await says(panel, 'You need not say why.');
    button(panel, 'Ask for a review').focus();
    const done = oneEvent(panel, 'redress-command-done');
    await sendKeys({press: 'Enter'});
    const {command, reference} = (await done) as unknown as CommandDoneEvent;
    expect([command, reference]).to.deep.equal(['requestEscalation', hand.reference]);
    await waitUntil(() => news(panel) === 'We have your request for a review.');
    await waitUntil(() => panel.shadowRoot?.activeElement === part(panel, '.current'));
    expect(textOf(part(panel, '.current'))).to.contain('Stage 2 We are dealing with it now');
    const [asked] = (await seenBy(hand, staff.noor)).timeline;
    expect(asked?.type === 'escalationRequested' && asked.reason).to.equal(undefined);
    await expect(panel).to.be.accessible();
  });

  it('sends a reason where one was given', async () => {
    const hand = await CaseInHand.at('answered');
    const {panel} = await panelOf(hand);
    await says(panel, 'Say why, if you want to');
    part(panel, 'summary').click();
    type(part(panel, 'textarea'), ' The roof still leaks. ');
    button(panel, 'Ask for a review').click();
    await waitUntil(() => news(panel) === 'We have your request for a review.');
    const [asked] = (await seenBy(hand, staff.noor)).timeline;
    expect(asked?.type === 'escalationRequested' && asked.reason).to.equal('The roof still leaks.');
  });

  it('keeps the reason when the service cannot be reached, and asks once however often it is tried', async () => {
    const hand = await CaseInHand.at('answered');
    const {panel, faults} = await panelOf(hand);
    await says(panel, 'Say why, if you want to');
    part(panel, 'summary').click();
    type(part(panel, 'textarea'), 'The roof still leaks.');
    faults.before = () => {
      throw unreachable;
    };
    const heard = oneEvent(panel, 'redress-problem');
    button(panel, 'Ask for a review').click();
    expect(((await heard) as unknown as ProblemEvent).code).to.equal('service/unreachable');
    await says(panel, 'What you wrote is still here.');
    expect(part<HTMLTextAreaElement>(panel, 'textarea').value).to.equal('The roof still leaks.');
    await expect(panel).to.be.accessible();
    faults.before = undefined;
    faults.after = () => {
      faults.after = undefined;
      throw unreachable;
    };
    button(panel, 'Try again').click();
    await waitUntil(() => faults.performed === 1);
    await says(panel, 'Stage 2 We are dealing with it now');
    const asked = (await seenBy(hand, staff.noor)).timeline.filter((entry) => entry.type === 'escalationRequested');
    expect(asked.length).to.equal(1);
  });

  it('says what has changed when somebody was faster, and keeps what was typed', async () => {
    const hand = await CaseInHand.at('answered');
    const {panel, faults} = await panelOf(hand);
    await says(panel, 'Say why, if you want to');
    part(panel, 'summary').click();
    type(part(panel, 'textarea'), 'The roof still leaks.');
    faults.cut?.(unreachable);
    await says(panel, 'we keep trying');
    await hand.does(staff.sam, {type: 'completeAction', action: 'action-1'});
    button(panel, 'Ask for a review').click();
    await says(panel, 'The complaint has changed since this page showed it');
    await says(panel, 'We have done this: Mend the roof');
    expect(part<HTMLTextAreaElement>(panel, 'textarea').value).to.equal('The roof still leaks.');
    await expect(panel).to.be.accessible();
    button(panel, 'Try again').click();
    await waitUntil(() => news(panel) === 'We have your request for a review.');
  });

  it('opens the field and takes the focus there where a policy wants a reason after all', async () => {
    const {panel, faults} = await panelOf(await CaseInHand.at('answered'));
    await says(panel, 'Ask for a review');
    faults.before = () => {
      throw new RestError('case/refused', 'x', {details: {refusal: {code: 'reason-needed', reason: 'x'}}});
    };
    button(panel, 'Ask for a review').click();
    await says(panel, 'Our policy asks you to say why. A sentence is enough.');
    await waitUntil(() => panel.shadowRoot?.activeElement === part(panel, 'textarea'));
    await expect(panel).to.be.accessible();
  });

  it('forgets the case when the page takes the reference away', async () => {
    const {panel} = await panelOf(await CaseInHand.at('answered'));
    panel.removeAttribute('reference');
    await panel.updateComplete;
    expect(rungs(panel)).to.deep.equal([]);
  });

  it('opens the next stage by itself when the reply comes', async () => {
    const hand = await CaseInHand.at('extended');
    const {panel} = await panelOf(hand);
    await says(panel, 'You can ask for this when we have replied');
    expect(hasButton(panel, 'Ask for a review')).to.be.false;
    hand.memory.setTime('2026-12-21T10:00:00Z');
    await hand.does(hand.customer, {type: 'sendMessage', text: 'You are late.'});
    await says(panel, 'You can ask for a review now.');
    await hand.does(hand.customer, escalate);
    await says(panel, 'It went on without a reply.');
  });
});

describe('a request for more time in redress-escalation-panel', () => {
  const proposed = async () => {
    const hand = await CaseInHand.at('acknowledged');
    await hand.does(staff.sam, extendTo('2027-01-15', 'The road must be closed.'));
    return hand;
  };

  it('shows the date asked for, the date as it stands and the reasons', async () => {
    for (const [language, words] of [
      ['en', 'We would like to reply by Friday 15 January instead of Friday 11 December.'],
      ['cy', 'Hoffem ateb erbyn dydd Gwener 15 Ionawr yn lle dydd Gwener 11 Rhagfyr.'],
    ] as const) {
      const hand = await proposed();
      const {panel} = await panelOf(hand, hand.customer, language);
      await says(panel, words);
      await says(panel, 'The roofer comes next week.');
      await says(panel, 'The road must be closed.');
      await expect(panel).to.be.accessible();
    }
  });

  it('can be agreed to, and the date moves once it is approved', async () => {
    const hand = await proposed();
    const {panel} = await panelOf(hand);
    await says(panel, 'It is for you to decide.');
    button(panel, 'Agree to more time').click();
    await says(panel, 'You agreed. One of our managers must approve it too.');
    expect(panel.shadowRoot?.activeElement).to.equal(part(panel, '.current'));
    expect(hasButton(panel, 'Agree to more time')).to.be.false;
    await expect(panel).to.be.accessible();
    await hand.does(staff.max, approve);
    await waitUntil(() => !panel.shadowRoot?.querySelector('.proposal'));
    await says(panel, 'Our reply is due by Friday 15 January.');
  });

  it('can be declined, and agreed to after all', async () => {
    const {panel} = await panelOf(await proposed());
    await says(panel, 'It is for you to decide.');
    button(panel, 'Say no to more time').click();
    await says(panel, 'You said no, so the date stays as it is. You can still agree.');
    expect(hasButton(panel, 'Say no to more time')).to.be.false;
    await expect(panel).to.be.accessible();
    button(panel, 'Agree to more time').click();
    await says(panel, 'You agreed.');
  });

  it('is only shown to staff, who cannot answer it', async () => {
    const hand = await proposed();
    const {panel} = await panelOf(hand, staff.sam);
    await says(panel, 'The customer has not answered. Not approved yet.');
    expect(hasButton(panel, 'Agree to more time')).to.be.false;
    await expect(panel).to.be.accessible();
    await hand.does(hand.customer, agree);
    await says(panel, 'The customer agrees. Not approved yet.');
  });
});

describe('redress-escalation-panel under another policy', () => {
  const under = (policy: Policy) => CaseInHand.at('received', {service: policy.services[0]?.id ?? ''}, policy);

  it('names every ombudsman whom the policy names for the service', async () => {
    const [first] = plusDane.ombudsmen as [Ombudsman, ...Ombudsman[]];
    const second: Ombudsman = {
      id: 'council-ombudsman',
      name: {en: 'Council Ombudsman', cy: 'Ombwdsmon y Cyngor'},
      contact: {phone: '01632 960 700'},
      review: {after: 'stage-2'},
      within: {count: 12, unit: 'months'},
    };
    const other: Ombudsman = {...second, id: 'other', name: {en: 'Prison Ombudsman'}, services: ['prison']};
    const hand = await under({...plusDane, ombudsmen: [first, second, other]});
    const {panel} = await panelOf(hand);
    await says(panel, 'Council Ombudsman');
    await says(panel, 'Their rule: they can be asked within 12 months of the last reply.');
    expect(rungs(panel).filter((rung) => rung.includes('Ombudsman'))).to.have.length(2);
    await expect(panel).to.be.accessible();
    const welsh = await panelOf(hand, hand.customer, 'cy');
    await says(welsh.panel, 'Eu rheol nhw: gellir gofyn iddynt o fewn 12 mis i’r ateb olaf.');
  });

  it('says nothing of an ombudsman where there is none, and no clause of an internal document', async () => {
    const {panel} = await panelOf(await under(peoplePlus));
    await says(panel, 'We are dealing with it now');
    expect(rungs(panel)).to.have.length(peoplePlus.stages.length);
    expect(textOf(panel.shadowRoot)).not.to.match(/ombudsman|policy/i);
  });

  it('shows no time in which nobody may go to the ombudsman, where the law has ended it', async () => {
    const {panel} = await panelOf(await under(prima));
    await says(panel, 'Since 1 October 2022 nobody has to wait: you can contact the Housing Ombudsman now.');
    expect(textOf(panel.shadowRoot)).not.to.match(/weeks|wait \d/);
  });

  it('says how long a policy asks to wait, and who else can refer, where that still holds', async () => {
    const [first] = prima.ombudsmen as [Ombudsman, ...Ombudsman[]];
    const clause = {heading: 'End of procedure', rule: 'XX-01'};
    const ombudsman: Ombudsman = {
      ...first,
      wait: {clause, duration: {count: 2, unit: 'months'}},
      designatedPerson: {clause, registered: false},
    };
    const hand = await under({...prima, ombudsmen: [ombudsman]});
    const {panel} = await panelOf(hand);
    await says(panel, 'Our policy says to wait 2 months after the last reply before asking them.');
    await says(panel, 'An MP, a councillor or a panel of tenants can also take a complaint to them.');
    await says(panel, 'Policy: End of procedure');
    const welsh = await panelOf(hand, hand.customer, 'cy');
    await says(welsh.panel, 'y dylid aros 2 fis ar ôl yr ateb olaf');
  });

  it('shows nothing for what goes through no procedure and to no ombudsman', async () => {
    const hand = await CaseInHand.at(
      'received',
      {kind: 'compliment', service: peoplePlus.services[0]?.id ?? ''},
      peoplePlus,
    );
    const {panel} = await panelOf(hand);
    await waitUntil(() => !panel.shadowRoot?.querySelector('slot'));
    expect(textOf(panel.shadowRoot)).to.equal('');
  });

  it('says that a request was refused', async () => {
    const hand = await CaseInHand.at('answered');
    await hand.does(hand.customer, escalate);
    await hand.does(staff.noor, {type: 'declineEscalation', ground: 'other', reason: 'It was asked for twice.'});
    const {panel} = await panelOf(hand);
    await says(panel, 'You asked for this, and we did not take it further. We told you why.');
    await expect(panel).to.be.accessible();
    await says((await panelOf(hand, staff.noor)).panel, 'Asked for and refused.');
  });
});

describe('redress-escalation-panel for staff', () => {
  const escalated = async () => {
    const hand = await CaseInHand.at('answered');
    await hand.does(hand.customer, escalate, '2026-12-15T15:00:00Z');
    return hand;
  };

  it('lets a colleague take the case', async () => {
    const hand = await escalated();
    const {panel} = await panelOf(hand, staff.noor);
    await says(panel, 'Nobody has taken this case yet.');
    await expect(panel).to.be.accessible();
    button(panel, 'Take this case').click();
    await says(panel, 'Noor Haddad has this case.');
    expect(news(panel)).to.equal('You have taken this case.');
    expect(hasButton(panel, 'Take this case')).to.be.false;
  });

  it('tells whoever considered an earlier stage that somebody else must, with the clause', async () => {
    const {panel} = await panelOf(await escalated(), staff.sam);
    await says(panel, 'Sam Okafor considered this complaint at an earlier stage. Somebody else must take it now.');
    await says(panel, 'Policy, section 12: Stage 2');
    expect(hasButton(panel, 'Take this case')).to.be.false;
    await expect(panel).to.be.accessible();
  });

  it('tells whoever has another role which one is needed', async () => {
    const {panel} = await panelOf(await escalated(), staff.max);
    await says(
      panel,
      'This is for Head of Service or above, Director of Customer Experience. Max Lind cannot take it.',
    );
  });

  it('says why, with the clause, when a rule refuses after all', async () => {
    const hand = await escalated();
    const {panel, faults} = await panelOf(hand, staff.noor);
    await says(panel, 'Take this case');
    faults.before = () => {
      throw new RestError('case/refused', 'x', {
        details: {
          refusal: {
            code: 'same-person',
            reason: 'x',
            clause: {section: '12', heading: 'Stage 2', rule: 'PD-50'},
            details: {person: 'Noor Haddad'},
          },
        },
      });
    };
    button(panel, 'Take this case').click();
    await says(panel, 'This cannot be done now. Noor Haddad considered this complaint at an earlier stage.');
    await says(panel, 'Policy, section 12: Stage 2');
    expect(hasButton(panel, 'Try again')).to.be.false;
    await expect(panel).to.be.accessible();
  });

  it('gives the words of a newer service for a rule that it does not know', async () => {
    const {panel, faults} = await panelOf(await escalated(), staff.noor);
    await says(panel, 'Take this case');
    faults.before = () => {
      const refusal = {code: 'full-moon' as never, reason: 'Not while the moon is full.'};
      throw new RestError('case/refused', 'x', {details: {refusal}});
    };
    button(panel, 'Take this case').click();
    await says(panel, 'This cannot be done now. Not while the moon is full.');
  });

  it('records that a customer asks for a review', async () => {
    const hand = await CaseInHand.at('answered');
    const {panel} = await panelOf(hand, staff.sam);
    await says(panel, 'Record that the customer asks for a review');
    button(panel, 'Record that the customer asks for a review').click();
    await says(panel, 'Open since Thursday 10 December.');
  });
});
