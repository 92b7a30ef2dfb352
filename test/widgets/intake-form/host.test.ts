import {expect, fixtureSync, html} from '@open-wc/testing';
import {plusDane} from '@redress/policy/presets';
import {IntakeForm} from '@redress/widgets';
import {leak, memoryService, staff} from '../../support/memory-service.ts';
import {IntakePage, newAddress, textOf, waitUntil} from './intake-page.ts';

const connection = () => memoryService().connection({kind: 'anonymous'});

describe('redress-intake-form, and what the page knows already', () => {
  it('fills in what the page knows, where nothing was typed, and shows none of it in an attribute', async () => {
    const page = await IntakePage.open({connection: connection()});
    page.type('what', 'The door sticks.');
    page.form.prefill = leak;
    await page.answerDanger();
    await waitUntil(() => page.field('when.roughly').value === leak.when?.roughly, 'what the page knows');
    page.part('back').click();
    await page.arrivesAt('Is anybody in danger now?');
    page.part('back').click();
    await page.arrivesAt('What happened?');
    expect(page.field('what').value).to.equal('The door sticks.');
    expect(page.form.outerHTML).not.to.include('Ada');
  });

  it('never overwrites what was kept on the device, nor what somebody has emptied', async () => {
    const address = newAddress();
    const before = await IntakePage.open({connection: connection(), address, prefill: leak});
    await waitUntil(() => before.field('what').value === leak.what, 'what the page knows');
    before.type('what', 'The door sticks.');
    await before.answerDanger();
    before.type('when.roughly', '');
    await before.next('What is it about?');
    before.form.remove();
    const again = await IntakePage.open({connection: connection(), address, prefill: leak});
    await again.arrivesAt('What is it about?');
    again.part('back').click();
    await again.arrivesAt('When did it happen?');
    expect(again.field('when.roughly').value).to.equal('');
  });

  it('takes over what somebody typed into the form of the page before script came, and the place where they were', async () => {
    const main = fixtureSync<HTMLElement>(html`
      <main lang="en">
        <redress-provider .connection=${connection()}>
          <redress-before>
            <form method="post" action="/v1/complaint-form">
              <label>What happened? <textarea name="what"></textarea></label>
              <label>Your name <input name="complainant.name" /></label>
              <label>Website <input name="website" /></label>
            </form>
          </redress-before>
        </redress-provider>
      </main>
    `);
    const [what, name, trap] = main.querySelectorAll<HTMLInputElement>('[name]') as unknown as [
      HTMLTextAreaElement,
      HTMLInputElement,
      HTMLInputElement,
    ];
    what.value = 'The door sticks.';
    name.value = 'Ada Example';
    trap.value = 'https://spam.example';
    const before = main.querySelector('redress-before') as HTMLElement;
    await main.querySelector('redress-provider')?.updateComplete;
    what.focus();
    // An element that is defined only now.
    class Late extends IntakeForm {}
    customElements.define('redress-before', Late);
    const form = before as Late;
    await form.updateComplete;
    await waitUntil(() => form.shadowRoot?.activeElement?.id === 'what', 'the focus where it was');
    expect(form.shadowRoot?.querySelector('textarea')?.value).to.equal('The door sticks.');
    form.shadowRoot?.querySelector<HTMLButtonElement>('[part=continue]')?.click();
    await waitUntil(() => form.shadowRoot?.textContent?.includes('Question 2'), 'the next question');
    expect(form.shadowRoot?.innerHTML).not.to.include('spam.example');
  });

  it('moves nothing that can be used while the rest of it arrives', async () => {
    const page = await IntakePage.open({connection: connection()});
    const places = () =>
      ['heading', 'what'].map((id) => page.root.getElementById(id)?.getBoundingClientRect().top ?? Number.NaN);
    const first = places();
    expect(page.root.querySelector('[part=promise]')).to.be.null;
    await waitUntil(() => page.root.querySelector('[part=promise]'), 'the rest of the form');
    expect(places()).to.deep.equal(first);
  });

  it('asks nobody what they send where the page says it, and speaks of that in every word', async () => {
    const service = memoryService();
    const page = await IntakePage.open({
      connection: service.connection({kind: 'anonymous'}),
      kind: 'compliment',
      prefill: {...leak, type: 'resident'},
    });
    await waitUntil(() => page.field('what').value !== '', 'what the page knows');
    await page.next('What is it about?');
    await page.next('Which of these are you?');
    await page.next('Do you want to tell us who you are?');
    page.choose('Yes');
    await page.next('What is your name?');
    await page.next('How can we reach you?');
    await page.next('Does somebody help you, or speak for you?');
    page.choose('No');
    await page.next('May we publish your compliment?');
    page.choose('Yes, with my name');
    await page.next('Do you want to add photos or documents?');
    await page.next('Check your answers');
    expect(textOf(page.part('send'))).to.equal('Send compliment');
    expect(textOf(page.part('promise'))).to.include('does not promise a reply');
    page.part('send').click();
    await page.arrivesAt('Your compliment has been sent');
    expect(page.text).not.to.match(/(your|a|another) complaint/i);
    await page.sees('We keep it, read it and learn from it.');
    const [stored] = (await service.as(staff.sam).list({})).items;
    expect(stored?.kind).to.equal('compliment');
  });

  it('asks what is sent where the policy has no such kind', async () => {
    const page = await IntakePage.open({connection: connection(), kind: 'petition'});
    page.field('what').focus();
    await waitUntil(() => page.has('promise'));
    expect(textOf(page.part('promise'))).to.include('If you send a complaint today');
    page.type('what', 'The roof leaks.');
    await page.next('What do you want to send?');
    expect(page.root.querySelectorAll('[name="kind"]').length).to.equal(plusDane.kinds.length);
  });

  it('tells who is signed in that the case will be in their account, unless they stay unknown', async () => {
    const page = await IntakePage.open({connection: connection()});
    page.form.credentials = {token: () => 'a token'};
    await page.answerAll();
    expect(page.text).to.include('You are signed in. Your complaint will be in your account.');
    await expect(page.form).to.be.accessible();
    await page.change('Do you want to tell us who you are?');
    page.choose('No, I do not want to give a name');
    await page.next('Check your answers');
    expect(page.text).not.to.include('You are signed in.');
  });
});
