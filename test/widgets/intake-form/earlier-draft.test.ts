import {expect} from '@open-wc/testing';
import {memoryService, staff} from '../../support/memory-service.ts';
import {IntakePage, newAddress} from './intake-page.ts';

/** What the form of release 0.1 kept of a complaint that was ready to be sent. */
const earlier = {
  answers: {
    what: 'The roof leaks.',
    'when.day': '',
    'when.month': '',
    'when.year': '',
    'when.roughly': 'in spring',
    'when.ongoing': '',
    service: 'repairs',
    wanted: 'Mend the roof.',
    'complainant.name': 'Ada Example',
    'complainant.email': 'ada@example.org',
    'complainant.phone': '',
    'complainant.address': '',
    'complainant.prefers': 'email',
    'complainant.adjustments': '',
    'helper.role': 'no',
    'helper.name': '',
    'helper.relationship': '',
    'helper.email': '',
    'helper.phone': '',
  },
  step: 'check',
  key: 'a-key-of-an-earlier-form-0001',
};

/** Puts it on the device as that form did. */
async function keep(address: string, value: unknown) {
  const key = await crypto.subtle.generateKey({name: 'AES-GCM', length: 256}, false, ['encrypt', 'decrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = await crypto.subtle.encrypt({name: 'AES-GCM', iv}, key, new TextEncoder().encode(JSON.stringify(value)));
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const opening = indexedDB.open('redress-outbox');
  opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
  const database = await answer(opening);
  const sealed = {key, iv, text, expires: Date.now() + 86_400_000};
  await answer(database.transaction('kept', 'readwrite').objectStore('kept').put(sealed, `${address} `));
  database.close();
}

describe('a draft that the form kept before it asked more', () => {
  it('opens where it was, is asked only what is new, and is sent as it was written', async () => {
    const service = memoryService();
    const address = newAddress();
    await keep(address, earlier);
    const page = await IntakePage.open({connection: service.connection({kind: 'anonymous'}), address});
    await page.arrivesAt('Check your answers');
    expect(page.answers['When did it happen?']).to.equal('in spring');
    await page.refused();
    expect(page.heading).to.equal('Is anybody in danger now?');
    page.choose('No');
    await page.next('Which of these are you?');
    page.choose('A resident');
    await page.next('Do you want to tell us who you are?');
    page.choose('Yes');
    await page.next('Check your answers');
    page.part('send').click();
    await page.arrivesAt('Your complaint has been sent');
    const [stored] = (await service.as(staff.sam).list({})).items;
    expect(stored?.name).to.equal('Ada Example');
  });

  it('goes on sending what was on its way', async () => {
    const service = memoryService();
    const address = newAddress();
    const {answers} = earlier;
    const intake = {
      what: answers.what,
      when: {roughly: 'in spring'},
      service: 'repairs',
      wanted: answers.wanted,
      complainant: {name: 'Ada Example', email: 'ada@example.org', prefers: 'email', language: 'en'},
    };
    await keep(address, {...earlier, intake});
    const page = await IntakePage.open({connection: service.connection({kind: 'anonymous'}), address});
    await page.arrivesAt('Your complaint has been sent');
    expect((await service.as(staff.sam).list({})).items.length).to.equal(1);
  });
});
