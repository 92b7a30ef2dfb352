import {expect} from '@open-wc/testing';
import {RestError} from '@redress/rest';
import {memoryService, staff} from '../../support/memory-service.ts';
import {until} from '../../support/until.ts';
import {faultyConnection} from '../intake-form/faulty-connection.ts';
import {IntakePage, newAddress, textOf, waitUntil} from '../intake-form/intake-page.ts';
import {keptForms} from './kept-forms.ts';

const sent = 'Your complaint has been sent';
const waiting = 'Your complaint has not reached us yet';
const down = () => {
  throw new RestError('service/unreachable', 'The service cannot be reached');
};

describe('two open forms of one site', () => {
  const setUp = () => {
    const service = memoryService();
    const address = newAddress();
    const open = async (language: 'en' | 'cy' = 'en') => {
      const {connection, faults} = faultyConnection(service.connection({kind: 'anonymous'}));
      return {page: await IntakePage.open({connection, address, language}), faults};
    };
    const cases = async () => (await service.as(staff.sam).list({})).items;
    /** One thing is kept, and that was not sent. */
    const oneDraft = async () => {
      const [kept, ...more] = await keptForms(address);
      return kept && !kept.intake && more.length === 0;
    };
    /** It is all there is, and no form has it any more. */
    const oneLeft = () =>
      waitUntil(async () => {
        const held = (await navigator.locks.query()).held ?? [];
        return (await oneDraft()) && !held.some(({name}) => name?.includes(address));
      }, 'one thing to be left');
    return {open, cases, address, oneDraft, oneLeft};
  };
  /** Two forms that show the same complaint, which the first of them sends while the service is away. */
  const bothWaiting = async () => {
    const site = setUp();
    const first = await site.open();
    await first.page.answerAll();
    first.faults.before = down;
    first.page.part('send').click();
    await first.page.arrivesAt(waiting);
    const second = await site.open();
    await second.page.arrivesAt('Sending your complaint');
    return {first, second, ...site};
  };

  it('write over nothing that was typed in the other', async () => {
    const {open} = setUp();
    const typed = ['The roof leaks.', 'The door does not close.'];
    const pages = [];
    for (const what of typed) {
      const {page} = await open();
      page.type('what', what);
      await page.sees('Your answers are kept on this device until');
      pages.push(page);
    }
    for (const page of pages) page.form.remove();
    const found = [];
    for (const _ of typed) {
      const {page} = await open();
      await page.sees('We found the answers that you typed earlier');
      found.push(page.field('what').value);
    }
    expect(found.sort()).to.deep.equal(typed.sort());
  });

  it('write over nothing while the device does not say what it has kept', async () => {
    const {open} = setUp();
    const {page: early} = await open();
    const {page: closed} = await open();
    closed.type('what', 'The roof leaks.');
    await closed.sees('Your answers are kept on this device until');
    closed.form.remove();
    const {transaction} = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('not now', 'QuotaExceededError');
    };
    early.type('what', 'The door does not close.');
    await early.sees('Keep this page open until you have sent your complaint.').finally(() => {
      IDBDatabase.prototype.transaction = transaction;
    });
    early.type('what', 'The door does not close at all.');
    await early.sees('Your answers are kept on this device until');
    const {page} = await open();
    await page.sees('We found the answers that you typed earlier');
    expect(page.field('what').value).to.equal('The roof leaks.');
  });

  it('are let go when the page is left, and taken back when it is shown again', async () => {
    const {open, address} = setUp();
    const {page} = await open();
    const held = async () => (await navigator.locks.query()).held?.some(({name}) => name?.endsWith(`${address} `));
    page.type('what', 'The roof leaks.');
    await page.sees('Your answers are kept on this device until');
    expect(await held()).to.be.true;
    window.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
    await waitUntil(async () => !(await held()), 'it to be let go');
    page.type('what', 'The roof leaks again.');
    await waitUntil(held, 'it to be taken back');
    expect((await keptForms(address)).length).to.equal(1);
  });

  it('send what is on its way from one of them alone, and both show its reference', async () => {
    const {first, second, cases} = await bothWaiting();
    window.dispatchEvent(new Event('online'));
    await second.page.arrivesAt(waiting);
    first.faults.before = undefined;
    first.page.part('again').click();
    await first.page.arrivesAt(sent);
    await second.page.arrivesAt(sent);
    expect(second.faults.attempts.submit).to.equal(0);
    expect(textOf(second.page.part('reference'))).to.equal(textOf(first.page.part('reference')));
    expect(textOf(second.page.part('key'))).to.equal(textOf(first.page.part('key')));
    expect((await cases()).length).to.equal(1);
    await expect(second.page.form).to.be.accessible();
  });

  it('tell the page once that it was received, in the one that sent it', async () => {
    const {first, second} = await bothWaiting();
    const told: string[] = [];
    for (const [name, {page}] of Object.entries({first, second})) {
      page.form.addEventListener('redress-intake-submitted', ({reference}) => told.push(`${name}: ${reference}`));
      page.form.addEventListener('redress-intake-step', ({fate}) => told.push(`${name}: ${fate}`));
    }
    first.faults.before = undefined;
    first.page.part('again').click();
    await first.page.arrivesAt(sent);
    await second.page.arrivesAt(sent);
    await second.page.form.updateComplete;
    const reference = textOf(second.page.part('reference'));
    expect(told.sort()).to.deep.equal([`first: ${reference}`, 'first: sent']);
  });

  it('try it again when the person asks in the one that only shows it', async () => {
    const {first, second} = await bothWaiting();
    window.dispatchEvent(new Event('online'));
    await second.page.arrivesAt(waiting);
    const {submit} = first.faults.attempts;
    second.page.part('again').click();
    await waitUntil(() => first.faults.attempts.submit > submit, 'another attempt');
    expect(second.faults.attempts.submit).to.equal(0);
  });

  it('are free again where what the other one said of it was not heard', async function () {
    // It is looked every ten seconds.
    this.timeout(90_000);
    const {first, second} = await bothWaiting();
    const {postMessage} = BroadcastChannel.prototype;
    BroadcastChannel.prototype.postMessage = function (said) {
      if (said.says !== 'news') postMessage.call(this, said);
    };
    first.faults.before = () => {
      throw new RestError('request/unauthorised', 'The key is not known');
    };
    first.page.part('again').click();
    await first.page.arrivesAt('Check your answers').finally(() => {
      BroadcastChannel.prototype.postMessage = postMessage;
    });
    expect(second.page.heading).to.equal('Sending your complaint');
    await until(() => second.page.heading === 'What happened?', 'the first question', 45_000);
    second.page.type('what', 'The door does not close.');
    await second.page.sees('Your answers are kept on this device until');
    expect(first.page.heading).to.equal('Check your answers');
  });

  it('are both free again when it is deleted in either', async () => {
    const {first, second, cases} = await bothWaiting();
    second.page.button('Delete what I typed').click();
    await second.page.form.updateComplete;
    second.page.button('Delete all my answers').click();
    await second.page.arrivesAt('What happened?');
    await first.page.arrivesAt('What happened?');
    first.faults.before = undefined;
    window.dispatchEvent(new Event('online'));
    expect(await cases()).to.deep.equal([]);
  });

  it('let the second send it once the first is closed in the middle of it', async () => {
    const {second, cases, address} = await bothWaiting();
    // What the browser does when a window ends, however it ends.
    await navigator.locks.request(`redress-outbox ${address} `, {steal: true}, () => {});
    await second.page.arrivesAt(sent);
    expect((await cases()).map(({reference}) => reference)).to.deep.equal([textOf(second.page.part('reference'))]);
  });

  it('each keep once what was typed for another before it was known that one is on its way', async () => {
    const {first, second, open, cases, address, oneLeft} = await bothWaiting();
    const third = await open();
    third.page.type('what', 'The door does not close.');
    await third.page.arrivesAt('Sending your complaint');
    // The second and then the third are the ones that send it.
    first.faults.before = undefined;
    for (const {page} of [first, second]) {
      page.form.remove();
      await navigator.locks.request(`redress-outbox ${address} `, {steal: true}, () => {});
    }
    await third.page.arrivesAt(sent);
    expect((await cases()).length).to.equal(1);
    third.page.form.remove();
    await oneLeft();
    const {page} = await open();
    await page.sees('We found the answers that you typed earlier');
    expect(page.field('what').value).to.equal('The door does not close.');
  });

  it('send what was typed for another under the key under which it is kept, so that it is one case', async () => {
    const {first, second, open, cases, address, oneDraft} = await bothWaiting();
    const what = 'The door does not close.';
    second.page.form.remove();
    first.page.form.remove();
    const third = await open();
    third.page.type('what', what);
    await third.page.arrivesAt('Sending your complaint');
    await navigator.locks.request(`redress-outbox ${address} `, {steal: true}, () => {});
    await third.page.arrivesAt(sent);
    await third.page.sees('Make another complaint');
    await waitUntil(oneDraft);
    const {transaction} = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('not now', 'QuotaExceededError');
    };
    try {
      third.page.button('Make another complaint').click();
      await third.page.arrivesAt('What happened?');
      await third.page.answerAll({what});
      third.page.part('send').click();
      await third.page.arrivesAt(sent);
      third.page.form.remove();
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    const {page} = await open();
    await page.sees('We found the answers that you typed earlier');
    await page.answerAll({what});
    page.part('send').click();
    await page.arrivesAt(sent);
    expect((await cases()).length).to.equal(2);
  });

  it('take over from one that still has it and answers no more', async () => {
    const {open, address} = setUp();
    const {page} = await open();
    page.type('what', 'The roof leaks.');
    await page.sees('Your answers are kept on this device until');
    page.form.remove();
    let taken: (() => void) | undefined;
    const sleep = () => new Promise<void>((go) => (taken = go));
    const robbed = navigator.locks.request(`redress-outbox ${address} `, sleep).then(
      () => false,
      () => true,
    );
    await waitUntil(() => taken, 'somebody who sleeps');
    const again = await open();
    await again.page.sees('We found the answers that you typed earlier');
    expect(again.page.field('what').value).to.equal('The roof leaks.');
    expect(await robbed).to.be.true;
  });

  it('keep nothing on the device once both have sent theirs', async () => {
    const {open, cases, address} = setUp();
    for (const what of ['The roof leaks.', 'The door does not close.']) {
      const {page} = await open();
      await page.answerAll({what});
      page.part('send').click();
      await page.arrivesAt(sent);
    }
    expect((await cases()).length).to.equal(2);
    const {page} = await open();
    page.field('what').focus();
    await waitUntil(() => page.has('promise'));
    expect(page.field('what').value).to.equal('');
    const names = (await indexedDB.databases()).map(({name}) => name);
    expect(names).to.include('redress-outbox');
    expect(await keptForms(address)).to.deep.equal([]);
  });

  it('offer the next one that a closed form has left, where it was left, after one was sent', async () => {
    const {open} = setUp();
    const pages = [];
    for (const what of ['The roof leaks.', 'The door does not close.']) {
      const {page} = await open();
      await page.answerAll({what});
      pages.push(page);
    }
    pages[1]?.form.remove();
    pages[0]?.part('send').click();
    await pages[0]?.arrivesAt(sent);
    pages[0]?.button('Make another complaint').click();
    await pages[0]?.arrivesAt('Check your answers');
    await pages[0]?.sees('We found the answers that you typed earlier');
  });

  it('make one case of what both send in a browser without Web Locks', async () => {
    const {open, cases} = setUp();
    Object.defineProperty(navigator, 'locks', {value: undefined, configurable: true});
    try {
      const first = await open();
      await first.page.answerAll();
      first.faults.before = down;
      first.page.part('send').click();
      await first.page.arrivesAt(waiting);
      const second = await open();
      await second.page.arrivesAt(sent);
      first.faults.before = undefined;
      await first.page.arrivesAt(sent);
      expect(textOf(first.page.part('reference'))).to.equal(textOf(second.page.part('reference')));
      expect((await cases()).length).to.equal(1);
    } finally {
      Reflect.deleteProperty(navigator, 'locks');
    }
  });
});
