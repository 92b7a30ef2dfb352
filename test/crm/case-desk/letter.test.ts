import {expect} from '@open-wc/testing';
import type {Policy, StaffMember} from '@redress/policy';
import {housingAssociation, housingOmbudsmanModel} from '@redress/policy/presets';
import {acknowledge, take} from '../../support/commands.ts';
import {staff} from '../../support/memory-service.ts';
import {type Desk, isAccessible, tidy} from '../support/desk.ts';
import {deskStory} from '../support/story.ts';

const officer: StaffMember = {
  kind: 'staff',
  id: 'ola',
  name: 'Ola Bright',
  roles: ['complaints-officer', 'investigator'],
};
const team: StaffMember = {kind: 'staff', id: 'tam', name: 'Tam Reed', roles: ['service-improvement-team']};

const fields = (desk: Desk) => {
  const form = desk.element.shadowRoot?.querySelector('redress-command-form')?.shadowRoot;
  return [...(form?.querySelectorAll<HTMLElement>('.field') ?? [])]
    .filter((field) => field.checkVisibility())
    .map((field) => tidy(field.querySelector('.name')?.textContent ?? ''));
};

const replying = async (policy?: Policy, by: StaffMember = staff.sam) => {
  const story = await deskStory({...(policy && {policy}), by});
  await story.did(by, take, {
    ...acknowledge,
    outcomeSought: 'Mend the roof.',
    responsibility: 'The roof is ours.',
  });
  return {story, desk: await story.open()};
};

describe('a letter written at the case desk', () => {
  for (const width of [400, 1100]) {
    it(`is accessible with every part that the policy asks for, ${width} pixels wide`, async () => {
      const {story} = await replying(housingOmbudsmanModel, officer);
      const desk = await story.open(officer, width);
      await desk.pick('Upheld');
      await desk.fill('What you offer to put it right', 'An apology.');
      await desk.says('The policy also wants: law and policy.');
      await isAccessible(desk.element);
      expect(desk.element.scrollWidth).to.be.at.most(width);
    });
  }

  it('asks for what the policy wants in it and nothing else fills, with the clause', async () => {
    const {desk} = await replying();
    expect(fields(desk)).to.deep.equal([
      'Decision',
      'How you understand the complaint',
      'What you looked into and found',
      'Why it happened',
      'How it is kept from happening again',
      'What you have learned',
      'What you offer to put it right',
      'What you promise to do',
      'Was the outcome discussed with them?',
    ]);
    await desk.says('Why it happened (required) The root cause, not only what went wrong. Policy: Section 9, Stages.');
    await desk.says('Was the outcome discussed with them? (required)');
  });

  it('leaves out what is only for a complaint that is upheld', async () => {
    const {desk} = await replying();
    await desk.pick('Not upheld');
    expect(fields(desk)).not.to.include('How it is kept from happening again');
    await desk.says('What you offer to put it right (if any)');
    await desk.pick('Upheld');
    expect(fields(desk)).to.include('How it is kept from happening again');
    await desk.says('What you offer to put it right (required)');
  });

  it('asks what they said to an offer once there is one', async () => {
    const {desk} = await replying();
    expect(fields(desk)).not.to.include('What they said to the offer');
    await desk.fill('What you offer to put it right', 'An apology.');
    expect(fields(desk)).to.include('What they said to the offer');
  });

  it('asks for every point one by one once another issue was joined', async () => {
    const {story, desk} = await replying();
    expect(fields(desk)).not.to.include('Each point, one by one');
    await story.did(staff.sam, {
      type: 'addIssue',
      what: 'The lift stopped.',
      related: true,
      join: true,
      reason: 'One block.',
    });
    await desk.says('Each point, one by one (required) The complaint, and every issue that was joined to it.');
  });

  it('is not sent without what it must hold, and is with what it only should', async () => {
    const {story, desk} = await replying(housingOmbudsmanModel, officer);
    await desk.pick('Upheld');
    await desk.fill('What you looked into and found', 'Nobody came.');
    await desk.fill('What you offer to put it right', 'An apology.');
    await desk.press('Send the reply');
    await desk.says('Write what is ours and what is not');
    await desk.fill('What is ours and what is not', 'The roof is ours.');
    await desk.says('The policy also wants: law and policy. The reply can go without, but think about it first.');
    await desk.press('Send the reply');
    await desk.says('Reply sent.');
    expect((await story.newest('responded'))?.sections).to.deep.equal({responsibility: 'The roof is ours.'});
  });

  it('asks in the acknowledgement for what they want, taken from the complaint', async () => {
    const story = await deskStory({policy: housingOmbudsmanModel, by: officer});
    await story.did(officer, take);
    const desk = await story.open();
    expect(desk.control('What they want from us').value).to.equal('Mend the roof and tell me when somebody will come.');
    await desk.fill('How you understand the complaint', 'The roof leaks.');
    await desk.press('Acknowledge the complaint');
    await desk.says('Write what is ours and what is not');
    await desk.fill('What is ours and what is not', 'The roof is ours.');
    await desk.press('Acknowledge the complaint');
    await desk.says('Acknowledged.');
    expect(await story.newest('acknowledged')).to.include({
      outcomeSought: 'Mend the roof and tell me when somebody will come.',
      responsibility: 'The roof is ours.',
    });
  });

  it('asks how it keeps to what was agreed with this person', async () => {
    const story = await deskStory();
    await story.did(staff.sam, take, {type: 'agreeAdjustment', what: 'Large print'});
    const desk = await story.open();
    await desk.says('How this letter keeps to what was agreed with them (required) Agreed with them: Large print.');
    await desk.fill('How you understand the complaint', 'The roof leaks.');
    await desk.press('Acknowledge the complaint');
    await desk.says('Write how the letter keeps to what was agreed');
    await desk.fill('How this letter keeps to what was agreed', 'Printed at 18 points.');
    await desk.press('Acknowledge the complaint');
    await desk.says('Acknowledged.');
    expect(await story.newest('acknowledged')).to.include({adjusted: 'Printed at 18 points.'});
  });

  it('keeps what was typed in a part that is not asked for at the moment', async () => {
    const {desk} = await replying();
    await desk.fill('How it is kept from happening again', 'A second roofer.');
    await desk.pick('Not upheld');
    await desk.pick('Upheld');
    expect(desk.control('How it is kept from happening again').value).to.equal('A second roofer.');
  });

  it('asks for nothing that another policy does not name', async () => {
    const story = await deskStory({policy: housingAssociation, by: team});
    await story.did(team, take);
    const desk = await story.open();
    await desk.open('Reply');
    expect(fields(desk)).not.to.include('Why it happened');
    await desk.says('What you have learned (if any)');
    await desk.says('An apology (wanted where it can be had)');
  });
});
