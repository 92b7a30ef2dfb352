import {expect} from '@open-wc/testing';
import {plusDane} from '@redress/policy/presets';
import {memoryService} from '../../support/memory-service.ts';
import {IntakePage, textOf, waitUntil} from './intake-page.ts';

/** The form, once everything has come and what was written is kept, so that nothing but an answer draws it. */
async function openKept(prefill: IntakePage['form']['prefill'] = undefined) {
  const page = await IntakePage.open({connection: memoryService().connection({kind: 'anonymous'}), prefill});
  page.field('what').focus();
  await waitUntil(() => page.has('promise'), 'everything to be fetched');
  page.type('what', 'The roof');
  await waitUntil(() => page.has('kept'), 'the note that it is kept');
  return page;
}

/** Types letter by letter, and gives after each how often the form was drawn by then. */
async function drawsWhile(page: IntakePage, id: string, text: string): Promise<readonly number[]> {
  let draws = 0;
  const counter = {hostUpdated: () => draws++};
  page.form.addController(counter);
  const counts = [];
  const {value} = page.field(id);
  for (let at = 1; at <= text.length; at++) {
    page.type(id, value + text.slice(0, at));
    await page.form.updateComplete;
    counts.push(draws);
  }
  page.form.removeController(counter);
  return counts;
}

const never = (times: number) => new Array(times).fill(0);

describe('a key in redress-intake-form', () => {
  it('draws nothing anew in words on which nothing depends', async () => {
    const page = await openKept();
    expect(await drawsWhile(page, 'what', ' has leaked')).to.deep.equal(never(11));
    expect(page.field('what').value).to.equal('The roof has leaked');
    await page.answerDanger();
    expect(await drawsWhile(page, 'when.roughly', 'last spring')).to.deep.equal(never(11));
  });

  it('draws nothing anew when what was written is kept once more', async () => {
    const page = await openKept();
    const until = textOf(page.part('kept'));
    let puts = 0;
    const {put} = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...entry) {
      puts++;
      return put.apply(this, entry);
    };
    try {
      let draws = 0;
      page.form.addController({hostUpdated: () => draws++});
      page.type('what', 'The roof leaks.');
      await waitUntil(() => puts > 0, 'it to be kept');
      page.type('what', 'The roof leaks. Nobody came.');
      await waitUntil(() => puts > 1, 'it to be kept once more');
      expect(draws).to.equal(0);
      expect(textOf(page.part('kept'))).to.equal(until);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  });

  it('draws what depends on it: a day, how many they are, and that there is danger', async () => {
    const page = await openKept();
    await page.next('Is anybody in danger now?');
    page.choose('Yes');
    await page.form.updateComplete;
    // That something was written is noted; what was written is not.
    expect(await drawsWhile(page, 'danger', 'wires')).to.deep.equal([1, 1, 1, 1, 1]);
    expect(textOf(page.part('note'))).to.include('goes at once to the people');
    page.type('danger', ' ');
    await page.form.updateComplete;
    expect(page.has('note')).to.be.false;
    page.type('danger', 'Bare wires.');
    await page.next('When did it happen?');
    for (const [part, text] of [
      ['day', '12'],
      ['month', '10'],
      ['year', '2019'],
    ] as const) {
      expect((await drawsWhile(page, `when.${part}`, text)).at(-1)).to.equal(text.length);
    }
    expect(textOf(page.part('note'))).to.include('within 12 months');
  });

  it('is deleted with the others, also where nothing was drawn since', async () => {
    const page = await openKept({what: 'What the page knows.'});
    page.button('Delete what I typed').click();
    await page.form.updateComplete;
    page.type('what', 'What the page knows.');
    await page.form.updateComplete;
    page.form.requestUpdate();
    await page.form.updateComplete;
    page.type('what', 'What the page knows. And more.');
    page.button('Delete all my answers').click();
    await page.sees('Your answers are deleted.');
    expect(page.field('what').value).to.equal('What the page knows.');
  });

  it('draws how many they are, which may make it a petition', async () => {
    const service = memoryService(undefined, plusDane);
    const page = await IntakePage.open({
      connection: service.connection({kind: 'anonymous'}),
      prefill: {
        what: 'The roof leaks.',
        type: 'resident',
        service: plusDane.services[0]?.id as string,
        wanted: 'Mend it.',
      },
    });
    await waitUntil(() => page.field('what').value !== '', 'what the page knows');
    await page.answerDanger();
    page.choose('It is still happening');
    await page.next('What is it about?');
    await page.next('What would put it right?');
    await page.next('Which of these are you?');
    await page.next('Do you want to tell us who you are?');
    page.root.querySelector<HTMLInputElement>('[value="together"]')?.click();
    await page.form.updateComplete;
    expect(await drawsWhile(page, 'group.people', '12')).to.deep.equal([1, 2]);
    expect(textOf(page.part('note'))).to.include('With 12 people this is a petition');
  });
});
