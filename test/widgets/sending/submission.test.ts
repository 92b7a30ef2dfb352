import {expect} from '@open-wc/testing';
import {RestError} from '@redress/rest';
import {memoryService, staff} from '../../support/memory-service.ts';
import {faultyConnection} from '../intake-form/faulty-connection.ts';
import {IntakePage, newAddress, textOf, waitUntil} from '../intake-form/intake-page.ts';
import {keptForms} from './kept-forms.ts';

const anonymous = {kind: 'anonymous'} as const;
const sent = 'Your complaint has been sent';
const waiting = 'Your complaint has not reached us yet';

describe('a complaint on its way', () => {
  const setUp = async () => {
    const service = memoryService();
    const {connection, faults} = faultyConnection(service.connection(anonymous));
    const page = await IntakePage.open({connection});
    await page.answerAll();
    const references = async () =>
      (await service.as(staff.sam).list({})).items.map(({reference}) => reference as string);
    return {page, faults, connection, references};
  };
  const down = () => {
    throw new RestError('service/unreachable', 'The service cannot be reached');
  };

  it('is kept while the service is down, is sent when it comes back, and is one case', async () => {
    const {page, faults, references} = await setUp();
    faults.before = down;
    page.part('send').click();
    await page.arrivesAt(waiting);
    expect(page.text).to.include('Your complaint is kept on this device and will be sent again by itself.');
    expect(textOf(page.part('contact'))).to.include('01632 960 123');
    expect(await references()).to.deep.equal([]);
    faults.before = undefined;
    window.dispatchEvent(new Event('online'));
    await page.arrivesAt(sent);
    expect(await references()).to.deep.equal([textOf(page.part('reference'))]);
  });

  it('is tried again at once when the person asks, with the focus on what becomes of it', async () => {
    const {page, faults, references} = await setUp();
    faults.before = down;
    page.part('send').click();
    await page.arrivesAt(waiting);
    page.part('again').click();
    await waitUntil(() => faults.attempts.submit === 2, 'another attempt');
    await page.arrivesAt(waiting);
    expect(page.focus).to.equal('heading');
    faults.before = undefined;
    page.part('again').click();
    await page.arrivesAt(sent);
    expect(page.focus).to.equal('heading');
    expect((await references()).length).to.equal(1);
  });

  it('is one case also when the answer was lost on its way back', async () => {
    const {page, faults, references} = await setUp();
    faults.after = down;
    page.part('send').click();
    await page.arrivesAt(waiting);
    faults.after = undefined;
    page.part('again').click();
    await page.arrivesAt(sent);
    expect(await references()).to.deep.equal([textOf(page.part('reference'))]);
  });

  it('waits for a busy service, and is not given back', async () => {
    const {page, faults, references} = await setUp();
    faults.before = () => {
      throw new RestError('request/too-many', 'Too much was sent from your network');
    };
    page.part('send').click();
    await page.arrivesAt(waiting);
    expect(page.text).to.include('The service is very busy at the moment.');
    faults.before = undefined;
    page.part('again').click();
    await page.arrivesAt(sent);
    expect((await references()).length).to.equal(1);
  });

  it('leaves a service alone for as long as it asks, and longer than twice that never', async () => {
    const {page, faults} = await setUp();
    faults.before = () => {
      throw new RestError('request/too-many', 'Too much was sent', {details: {retryAfter: 90}});
    };
    const {setTimeout: wait} = window;
    const waits: number[] = [];
    window.setTimeout = ((work: () => void, milliseconds = 0, ...given: unknown[]) => {
      waits.push(milliseconds);
      return wait(work, milliseconds, ...given);
    }) as typeof setTimeout;
    page.part('send').click();
    await page.arrivesAt(waiting).finally(() => {
      window.setTimeout = wait;
    });
    const [longest = 0] = waits.sort((one, other) => other - one);
    expect(longest).to.be.within(90_000, 180_000);
    faults.before = undefined;
    page.part('again').click();
    await page.arrivesAt(sent);
  });

  it('goes on where it was when the page is opened again', async () => {
    const service = memoryService();
    const {connection, faults} = faultyConnection(service.connection(anonymous));
    const address = newAddress();
    const before = await IntakePage.open({connection, address});
    await before.answerAll();
    faults.after = down;
    before.part('send').click();
    await before.arrivesAt(waiting);

    const again = await IntakePage.open({connection, address, language: 'cy'});
    await again.arrivesAt('Nid yw eich cwyn wedi ein cyrraedd eto');
    faults.after = undefined;
    again.part('again').click();
    await again.arrivesAt('Mae eich cwyn wedi’i hanfon');
    expect((await service.as(staff.sam).list({})).items.length).to.equal(1);
  });

  it('loses nothing that is typed for another before it is known to be on its way', async () => {
    const service = memoryService();
    const {connection, faults} = faultyConnection(service.connection(anonymous));
    const address = newAddress();
    const before = await IntakePage.open({connection, address});
    await before.answerAll();
    faults.before = down;
    before.part('send').click();
    await before.arrivesAt(waiting);
    before.part('again').click();
    // What the browser does when a window ends.
    before.form.remove();
    await navigator.locks.request(`redress-outbox ${address} `, {steal: true}, () => {});

    const page = await IntakePage.open({connection, address});
    page.type('what', 'The door does not close.');
    await page.arrivesAt(waiting);
    faults.before = undefined;
    page.part('again').click();
    await page.arrivesAt(sent);
    await waitUntil(async () => (await keptForms(address)).length === 1, 'the other alone to be kept');
    page.form.remove();

    const again = await IntakePage.open({connection, address});
    await again.sees('We found the answers that you typed earlier');
    expect(again.field('what').value).to.equal('The door does not close.');
    expect((await service.as(staff.sam).list({})).items.length).to.equal(1);
  });

  it('leads back to the answer that the service cannot use, with everything still there', async () => {
    const {page, faults} = await setUp();
    faults.before = () => {
      throw new RestError('request/invalid', 'Some answers are missing or cannot be right', {
        details: {problems: [{field: 'complainant.email', code: 'email'}]},
      });
    };
    page.part('send').click();
    await page.arrivesAt('How can we reach you?');
    expect(textOf(page.part('error-summary'))).to.include('Enter an email address like');
    expect(page.focus).to.equal('summary');
    expect(page.field('complainant.email').value).to.equal('ada@example.org');
    faults.before = undefined;
    page.type('complainant.email', 'ada@example.net');
    await page.next('Check your answers');
    page.part('send').click();
    await page.arrivesAt(sent);
  });

  it('is calmly given back when the service refuses it for good', async () => {
    const {page, faults} = await setUp();
    faults.before = () => {
      throw new RestError('request/too-large', 'Too large');
    };
    await page.refused();
    expect(page.heading).to.equal('Check your answers');
    expect(page.text).to.include('Everything you typed is still here.');
    expect(textOf(page.part('contact'))).to.include('complaints@example.org');
    faults.before = undefined;
    page.part('send').click();
    await page.arrivesAt(sent);
  });

  it('is given back when the session has expired, and is sent whole by whoever has signed in again', async () => {
    const service = memoryService();
    const {connection, faults} = faultyConnection(service.connection(anonymous));
    const address = newAddress();
    const page = await IntakePage.open({connection, address});
    await page.answerAll({what: 'The roof leaks, and nobody came.'});
    // It has arrived, but nobody hears so before the session ends.
    faults.after = down;
    page.part('send').click();
    await page.arrivesAt(waiting);
    faults.before = () => {
      throw new RestError('request/unauthorised', 'The token has expired');
    };
    page.part('again').click();
    await page.arrivesAt('Check your answers');
    expect(page.text).to.include('Everything you typed is still here.');
    await expect(page.form).to.be.accessible();
    await page.sees('Your answers are kept on this device until');
    page.form.remove();

    const again = await IntakePage.open({connection: service.connection(anonymous), address});
    await again.arrivesAt('Check your answers');
    expect(again.answers['What happened?']).to.equal('The roof leaks, and nobody came.');
    again.part('send').click();
    await again.arrivesAt(sent);
    const {items} = await service.as(staff.sam).list({});
    expect(items.map(({reference}) => reference)).to.deep.equal([textOf(again.part('reference'))]);
  });

  it('can be a second complaint when another window has sent a different one', async () => {
    const {page, faults, references} = await setUp();
    let reused = true;
    faults.before = () => {
      if (!reused) return;
      reused = false;
      throw new RestError('key/reused', 'This key has been used for something else');
    };
    await page.refused();
    expect(page.text).to.include('If you mean to make this one too, send it.');
    page.part('send').click();
    await page.arrivesAt(sent);
    expect((await references()).length).to.equal(1);
  });

  it('gives the reference, the key, the dates and whom to call, in this order', async () => {
    const {page} = await setUp();
    page.part('send').click();
    await page.arrivesAt(sent);
    const {text} = page;
    const order = [sent, 'Your reference', 'Your key', 'What happens next', 'We will write to you by', '01632 960 123'];
    const places = order.map((words) => text.indexOf(words));
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    expect(places).not.to.include(-1);
    expect(textOf(page.part('key')).split(/\s+/).length).to.equal(7);
  });

  it('is told when the reference could not be copied', async () => {
    const {page} = await setUp();
    page.part('send').click();
    await page.arrivesAt(sent);
    const {writeText} = navigator.clipboard;
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    page.button('Copy reference').click();
    await page.sees('It could not be copied.');
    navigator.clipboard.writeText = async () => {};
    page.button('Copy key').click();
    await page.sees('Copied.');
    navigator.clipboard.writeText = writeText;
  });

  it('makes room for another complaint', async () => {
    const {page, references} = await setUp();
    page.part('send').click();
    await page.arrivesAt(sent);
    page.button('Make another complaint').click();
    await page.arrivesAt('What happened?');
    expect(page.field('what').value).to.equal('');
    await page.answerAll({what: 'And now the door.'});
    page.part('send').click();
    await page.arrivesAt(sent);
    await waitUntil(async () => (await references()).length === 2);
  });
});
