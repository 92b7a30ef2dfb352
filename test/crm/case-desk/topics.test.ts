import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {acknowledge, answer, take} from '../../support/commands.ts';
import {leak, staff} from '../../support/memory-service.ts';
import {waitUntil} from '../../support/wait-until.ts';
import {type Desk, isAccessible, tidy} from '../support/desk.ts';
import {deskStory} from '../support/story.ts';

const root = (desk: Desk) => desk.element.shadowRoot as ShadowRoot;
const more = (desk: Desk) => root(desk).querySelector('details.more') as HTMLDetailsElement;
const topics = (desk: Desk) => [...root(desk).querySelectorAll('.topics h5')].map((one) => tidy(one.textContent ?? ''));
const near = (desk: Desk) =>
  [...root(desk).querySelectorAll('[aria-labelledby=others] fluent-button')].map((one) => tidy(one.textContent ?? ''));
const inTopic = (desk: Desk, topic: string) =>
  [...root(desk).querySelectorAll(`[aria-labelledby=topic-${topic}] fluent-button`)].map((one) =>
    tidy(one.textContent ?? ''),
  );

describe('the commands of the case desk', () => {
  for (const width of [400, 1100]) {
    it(`are accessible with all topics open, ${width} pixels wide`, async () => {
      const story = await deskStory();
      await story.did(staff.sam, take, acknowledge);
      const desk = await story.open(staff.sam, width);
      await desk.showMore();
      await isAccessible(desk.element);
      expect(desk.element.scrollWidth).to.be.at.most(width);
    });
  }

  it('can be reached under "More" with the keyboard alone', async () => {
    const story = await deskStory();
    await story.did(staff.sam, take, acknowledge);
    const desk = await story.open();
    more(desk).querySelector('summary')?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => more(desk).open, '"More" did not open');
    await sendKeys({press: 'Tab'});
    expect(tidy(desk.focused()?.textContent ?? '')).to.equal(inTopic(desk, 'what')[0]);
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => desk.heading() === 'Accept it after all', 'the form did not open');
    await waitUntil(() => desk.focused() === desk.control('Why'), 'the focus is not in the form');
  });

  it('are few at a time: those that fit the moment stand open', async () => {
    const story = await deskStory();
    const desk = await story.open();
    expect(near(desk)).to.deep.equal(['Write to the customer', 'Add a note']);
    await desk.press('Take the case');
    await desk.says('The case is yours.');
    expect(near(desk)).to.deep.equal(['Record first contact', 'Reply', 'Write to the customer', 'Add a note']);
    await story.did(staff.sam, acknowledge, answer(['Mend the roof', '2026-12-20']));
    await desk.says('Answered');
    expect(near(desk)).to.deep.equal(['Write to the customer', 'Add a note']);
  });

  it('offer what a case waits for', async () => {
    const story = await deskStory({
      intake: {helper: {role: 'speaks-for', name: 'Dana Example', relationship: 'daughter'}},
    });
    const desk = await story.open();
    expect(near(desk)).to.include('Ask the customer for consent');
    await desk.open('Ask the customer for consent');
    await desk.press('Ask for consent');
    await desk.says('The customer is asked.');
    expect(near(desk)).to.include('Record the consent');
    await desk.says('Asked whether this person may speak for them. No answer yet');
  });

  it('stand by topic under "More", and only those that are possible', async () => {
    const story = await deskStory();
    await story.did(staff.sam, take, acknowledge);
    const desk = await story.open();
    expect(topics(desk)).to.deep.equal([
      'What it is',
      'People',
      'Conversation',
      'Work on it',
      'Putting it right',
      'Ombudsman',
      'Ending',
    ]);
    expect(inTopic(desk, 'ombudsman')).to.deep.equal([
      'Record that they went to an ombudsman',
      'Record a request for evidence',
      'Record what the ombudsman found',
    ]);
    expect(inTopic(desk, 'ending')).to.deep.equal(['Record that they withdraw it']);
  });

  it('each open a form under their own name, with the focus in it', async () => {
    const story = await deskStory();
    await story.did(staff.sam, take, acknowledge);
    const desk = await story.open();
    await desk.showMore();
    const names = [...root(desk).querySelectorAll('.topics fluent-button')].map((one) => tidy(one.textContent ?? ''));
    expect(names.length).to.be.greaterThan(25);
    for (const name of names) {
      await desk.open(name);
      const host = desk.focused()?.getRootNode() as ShadowRoot;
      expect(['REDRESS-COMMAND-FORM', 'FLUENT-TEXTAREA', 'FLUENT-TEXT-INPUT'], name).to.include(host.host.tagName);
    }
  });

  it('never say of a rare command that it is not possible yet', async () => {
    const story = await deskStory();
    const desk = await story.open();
    const notYet = [...root(desk).querySelectorAll('.not-yet li')].map((one) => tidy(one.textContent ?? ''));
    expect(notYet).to.deep.equal([
      'Acknowledge, Record first contact, Reply, More time: nobody has taken this stage yet: take it first (section 11)',
      'Close the case: the complaint is not answered yet (section 13)',
    ]);
  });

  it('keep what was begun, and say so under its topic', async () => {
    const story = await deskStory();
    await story.did(staff.sam, take, acknowledge);
    const desk = await story.open();
    await desk.openMore('Refer it to somebody');
    await desk.fill('What they must hear of', 'A child may be at risk.');
    await desk.open('Add a note');
    expect(inTopic(desk, 'work').find((name) => name.startsWith('Refer'))).to.equal('Refer it to somebody draft kept');
    await desk.open('Refer it to somebody');
    expect(desk.control('What they must hear of').value).to.equal('A child may be at risk.');
  });

  it('lead back to the procedure when a compliment was a complaint after all', async () => {
    const story = await deskStory({intake: {...leak, kind: 'compliment'}});
    const desk = await story.open();
    await desk.says('A compliment');
    await desk.says('Recorded, nobody owes a reply');
    await desk.openMore('Take it for something else');
    await desk.pick('A complaint');
    await desk.fill('Why', 'They ask for the roof to be mended.');
    await desk.press('Change what it is');
    await desk.says('Changed. Acknowledgement due Friday 27 November.');
    expect(await story.newest('classified')).to.include({from: 'compliment', to: 'complaint'});
  });
});
