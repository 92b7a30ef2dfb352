import {expect} from '@open-wc/testing';
import {RestError} from '@redress/rest';
import type {ProblemEvent} from '@redress/widgets';
import {memoryService} from '../../support/memory-service.ts';
import {faultyConnection} from './faulty-connection.ts';
import {IntakePage, waitUntil} from './intake-page.ts';

const fails = (code: RestError['code']) => () => {
  throw new RestError(code, 'It fails, and says: a secret');
};

async function openFaulty() {
  const {connection, faults} = faultyConnection(memoryService().connection({kind: 'anonymous'}));
  return {connection, faults, ...hear(await IntakePage.open({connection}))};
}

function hear(page: IntakePage) {
  const heard: ProblemEvent[] = [];
  page.form.addEventListener('redress-problem', (event) => heard.push(event));
  return {
    page,
    heard,
    told: () => heard.map(({code, doing}) => `${doing}: ${code}`),
  };
}

describe('what redress-intake-form tells the page when something does not work', () => {
  it('is that the policy cannot be read, by the code and nothing else', async () => {
    const {connection, faults} = faultyConnection(memoryService().connection({kind: 'anonymous'}));
    faults.before = fails('service/busy');
    const {heard} = hear(await IntakePage.open({connection}));
    await waitUntil(() => heard.length > 0);
    expect(Object.values(heard[0] ?? {})).to.deep.equal([false, 'service/busy', 'policy']);
  });

  it('is each attempt to send that did not arrive, and nothing once it has', async () => {
    const form = await openFaulty();
    await form.page.answerAll();
    form.faults.before = (method) => method === 'submit' && fails('service/unreachable')();
    form.page.part('send').click();
    await waitUntil(() => form.told().length === 1);
    form.page.part('again').click();
    await waitUntil(() => form.told().length === 2);
    form.faults.before = undefined;
    form.page.part('again').click();
    await form.page.arrivesAt('Your complaint has been sent');
    expect(form.told()).to.deep.equal(['submit: service/unreachable', 'submit: service/unreachable']);
  });

  it('is that what was sent is refused for good', async () => {
    const form = await openFaulty();
    await form.page.answerAll();
    form.faults.before = (method) => method === 'submit' && fails('case/refused')();
    form.page.part('send').click();
    await waitUntil(() => form.told().length === 1);
    expect(form.told()).to.deep.equal(['submit: case/refused']);
  });

  it('can be said by the page in the place of the form, which then shows no message of its own', async function () {
    this.timeout(30_000);
    const form = await openFaulty();
    const {page, faults} = form;
    page.form.addEventListener('redress-problem', (event) => event.preventDefault());
    await page.answerAll();
    page.part('back').click();
    await page.arrivesAt('Do you want to add photos or documents?');
    page.chooseFiles(new File([new Uint8Array(20_000_001)], 'secret.jpg', {type: 'image/jpeg'}));
    await waitUntil(() => form.told().length === 1);
    await page.form.updateComplete;
    expect(page.root.querySelector('[part=files] .problem')).to.be.null;
    page.button('Remove: secret.jpg').click();
    await page.next('Check your answers');

    faults.before = (method) => method === 'submit' && fails('service/unreachable')();
    page.part('send').click();
    await page.arrivesAt('Your complaint has not reached us yet');
    expect(page.text).not.to.include('We could not reach the service');
    expect(page.text).to.include('kept on this device');
    await expect(page.form).to.be.accessible();

    faults.before = (method) => method === 'submit' && fails('case/refused')();
    page.part('again').click();
    await page.arrivesAt('Check your answers');
    await waitUntil(() => page.focus === 'heading', 'the focus at the heading');
    expect(page.has('error-summary')).to.be.false;

    faults.before = undefined;
    page.part('send').click();
    await page.arrivesAt('Your complaint has been sent');
    const {writeText} = navigator.clipboard;
    navigator.clipboard.writeText = () => Promise.reject(new Error('No'));
    page.button('Copy reference').click();
    await waitUntil(() => form.told().includes('copy: device/not-copied'), 'the device to copy nothing');
    navigator.clipboard.writeText = writeText;
    await page.form.updateComplete;
    expect(page.text).not.to.include('could not be copied');
    expect([...new Set(form.told())]).to.deep.equal([
      'addFile: file/too-large',
      'submit: service/unreachable',
      'submit: case/refused',
      'copy: device/not-copied',
    ]);
    expect(form.heard.every(({defaultPrevented}) => defaultPrevented)).to.be.true;
  });

  it('is that a file was refused, once', async () => {
    const form = await openFaulty();
    const {page} = form;
    await page.answerAll();
    page.part('back').click();
    await page.arrivesAt('Do you want to add photos or documents?');
    page.chooseFiles(new File([new Uint8Array(20_000_001)], 'secret.jpg', {type: 'image/jpeg'}));
    await waitUntil(() => form.told().length === 1);
    page.language = 'cy';
    await page.arrivesAt('Ydych chi am ychwanegu lluniau neu ddogfennau?');
    expect(form.told()).to.deep.equal(['addFile: file/too-large']);
  });

  it('is that the device keeps nothing, once', async () => {
    const form = await openFaulty();
    const {put} = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The device is full', 'QuotaExceededError');
    };
    try {
      form.page.type('what', 'A secret.');
      await form.page.next('Is anybody in danger now?');
      await waitUntil(() => form.told().length > 0);
      form.page.choose('No');
      await form.page.next('When did it happen?');
      expect(form.told()).to.deep.equal(['keep: device/not-kept']);
    } finally {
      IDBObjectStore.prototype.put = put;
    }
  });

  it('is that the device copies nothing', async () => {
    const form = await openFaulty();
    await form.page.answerAll();
    form.page.part('send').click();
    await form.page.arrivesAt('Your complaint has been sent');
    const {writeText} = navigator.clipboard;
    navigator.clipboard.writeText = () => Promise.reject(new Error('No'));
    form.page.button('Copy reference').click();
    await waitUntil(() => form.told().length === 1);
    navigator.clipboard.writeText = writeText;
    expect(form.told()).to.deep.equal(['copy: device/not-copied']);
  });
});
