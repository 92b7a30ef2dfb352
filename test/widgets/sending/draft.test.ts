import {aTimeout, expect} from '@open-wc/testing';
import {memoryService} from '../../support/memory-service.ts';
import {faultyConnection} from '../intake-form/faulty-connection.ts';
import {IntakePage, newAddress, waitUntil} from '../intake-form/intake-page.ts';

const anonymous = {kind: 'anonymous'} as const;
const canary = 'The roof over our kitchen leaks.';
const week = 7 * 86_400_000;

describe('a complaint under way', () => {
  const connection = () => memoryService().connection(anonymous);
  const openTyped = async (address = newAddress()) => {
    const page = await IntakePage.open({connection: connection(), address});
    page.field('what').focus();
    page.type('what', canary);
    await page.sees('Your answers are kept on this device until');
    return page;
  };

  it('is there again after the page was closed, on the same question', async () => {
    const address = newAddress();
    const page = await openTyped(address);
    await page.answerDanger();
    page.type('when.roughly', 'in spring');
    page.form.remove();
    await waitUntil(async () => (await kept(address)).length === 1);

    const again = await IntakePage.open({connection: connection(), address});
    await again.arrivesAt('When did it happen?');
    await again.sees('We found the answers that you typed earlier');
    for (const heading of ['Is anybody in danger now?', 'What happened?']) {
      again.part('back').click();
      await again.arrivesAt(heading);
    }
    expect(again.field('what').value).to.equal(canary);
  });

  it('is there again, with its last answer, in a form that is opened while the last of it is being kept', async () => {
    const address = newAddress();
    const page = await openTyped(address);
    const {encrypt} = SubtleCrypto.prototype;
    SubtleCrypto.prototype.encrypt = async function (...given) {
      await aTimeout(200);
      return encrypt.apply(this, given);
    };
    await page.next('Is anybody in danger now?');
    page.choose('No');
    page.form.remove();
    const again = await IntakePage.open({connection: connection(), address});
    await again.sees('We found the answers that you typed earlier').finally(() => {
      SubtleCrypto.prototype.encrypt = encrypt;
    });
    expect(again.heading).to.equal('Is anybody in danger now?');
    await again.next('When did it happen?');
    expect((await kept(address)).length).to.equal(1);
  });

  it('says the day on which it will be gone, by the clock on the wall', async () => {
    const page = await openTyped();
    const said = new Intl.DateTimeFormat('en-GB', {weekday: 'long', day: 'numeric', month: 'long'});
    await page.sees(`kept on this device until ${said.format(Date.now() + week).replace(',', '')}`);
  });

  it('is kept while somebody types without a pause', async () => {
    const address = newAddress();
    const page = await IntakePage.open({connection: connection(), address});
    let typed = '';
    await waitUntil(async () => {
      typed += 'a';
      page.type('what', typed);
      return (await kept(address)).length === 1;
    });
  });

  it('is joined with what was typed before it was found', async () => {
    const address = newAddress();
    const page = await openTyped(address);
    await page.next('Is anybody in danger now?');
    page.form.remove();
    const again = await IntakePage.open({connection: connection(), address});
    again.type('what', 'Nobody came.');
    await waitUntil(() => again.field('what').value === `${canary}\n\nNobody came.`);
    expect(again.heading).to.equal('What happened?');
  });

  it('is not mixed with that of another service or policy', async () => {
    await openTyped();
    const other = await openTyped();
    other.type('what', 'Another matter.');
    await other.next('Is anybody in danger now?');
    const third = await IntakePage.open({connection: connection()});
    third.field('what').focus();
    await waitUntil(() => third.has('promise'));
    expect(third.field('what').value).to.equal('');
  });

  it('is encrypted on the device, under a key that cannot be taken out', async () => {
    const address = newAddress();
    await openTyped(address);
    const [sealed] = await kept(address);
    expect(sealed?.key.extractable).to.be.false;
    const texts = ['utf-8', 'utf-16le'].map((name) => new TextDecoder(name).decode(sealed?.text));
    for (const text of texts) expect(text).not.to.include('roof');
    expect(JSON.stringify(sealed)).not.to.include('roof');
  });

  it('is gone after a week', async () => {
    const address = newAddress();
    const page = await openTyped(address);
    page.form.remove();
    const [sealed] = await kept(address);
    expect(sealed?.expires).to.be.closeTo(Date.now() + week, 60_000);
    // Other test files share the store of the device, so that a week goes by here for this one draft alone.
    await put(address, {...sealed, expires: Date.now()});
    const again = await IntakePage.open({connection: connection(), address});
    await waitUntil(async () => (await kept(address)).length === 0);
    expect(again.field('what').value).to.equal('');
  });

  it('leaves nothing on the device once it has been sent', async () => {
    const address = newAddress();
    const page = await IntakePage.open({connection: connection(), address});
    await page.answerAll();
    expect((await kept(address)).length).to.equal(1);
    page.part('send').click();
    await page.arrivesAt('Your complaint has been sent');
    await waitUntil(async () => (await kept(address)).length === 0);
    const again = await IntakePage.open({connection: connection(), address});
    expect(again.field('what').value).to.equal('');
  });

  it('is deleted when the person says so twice', async () => {
    const address = newAddress();
    const page = await openTyped(address);
    page.button('Delete what I typed').click();
    await page.form.updateComplete;
    expect(page.text).to.include('This removes all your answers from this form and from this device.');
    expect(page.focus).to.equal('delete-title');
    page.button('Keep my answers').click();
    await page.form.updateComplete;
    expect(page.field('what').value).to.equal(canary);
    expect(page.focus).to.equal('delete');
    page.button('Delete what I typed').click();
    await page.form.updateComplete;
    page.button('Delete all my answers').click();
    await page.sees('Your answers are deleted.');
    expect(page.field('what').value).to.equal('');
    await waitUntil(async () => (await kept(address)).length === 0);
  });

  it('can be deleted while it waits for the service, and is then sent no more', async () => {
    const {connection: broken, faults} = faultyConnection(connection());
    const address = newAddress();
    const page = await IntakePage.open({connection: broken, address});
    await page.answerAll();
    faults.before = () => {
      throw new TypeError('no network');
    };
    page.part('send').click();
    await page.arrivesAt('Your complaint has not reached us yet');
    page.button('Delete what I typed').click();
    await page.sees('If it has reached us already, we still have it.');
    page.button('Delete all my answers').click();
    await page.arrivesAt('What happened?');
    const {submit} = faults.attempts;
    window.dispatchEvent(new Event('online'));
    await waitUntil(async () => (await kept(address)).length === 0);
    expect(faults.attempts.submit).to.equal(submit);
  });

  it('is not disturbed by one that arrives after it was deleted', async () => {
    const {connection: slow, faults} = faultyConnection(connection());
    let arrive: (() => void) | undefined;
    faults.after = (method) => method === 'submit' && new Promise<void>((resolve) => (arrive = resolve));
    const page = await IntakePage.open({connection: slow});
    await page.answerAll();
    page.part('send').click();
    await waitUntil(() => arrive);
    page.button('Delete what I typed').click();
    await page.form.updateComplete;
    page.button('Delete all my answers').click();
    await page.arrivesAt('What happened?');
    let told = false;
    page.form.addEventListener('redress-intake-submitted', () => {
      told = true;
    });
    page.type('what', canary);
    arrive?.();
    await page.next('Is anybody in danger now?');
    page.part('back').click();
    await page.arrivesAt('What happened?');
    expect(page.field('what').value).to.equal(canary);
    expect(told).to.be.false;
  });

  it('opens the store of the device once, however many forms a page has had', async () => {
    const {open} = IDBFactory.prototype;
    let opened = 0;
    IDBFactory.prototype.open = function (...asked) {
      opened++;
      return open.apply(this, asked);
    };
    try {
      for (let form = 0; form < 3; form++) {
        const page = await IntakePage.open({connection: connection()});
        page.type('what', canary);
        await page.sees('Your answers are kept on this device');
        page.form.remove();
      }
      expect(opened).to.be.at.most(1);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  describe('where the device keeps nothing', () => {
    // What a form has opened serves all forms of the page, so it is the step after it that fails here.
    const {transaction} = IDBDatabase.prototype;
    afterEach(() => {
      IDBDatabase.prototype.transaction = transaction;
    });

    it('says to keep the page open, and arrives all the same', async () => {
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException('not here', 'SecurityError');
      };
      const page = await IntakePage.open({connection: connection()});
      await page.answerAll();
      await page.sees('Keep this page open until you have sent your complaint.');
      page.part('send').click();
      await page.arrivesAt('Your complaint has been sent');
    });

    it('does not wait for a store that never answers', async () => {
      const never = {objectStore: () => new Proxy({}, {get: () => () => ({})})};
      IDBDatabase.prototype.transaction = () => never as unknown as IDBTransaction;
      const page = await IntakePage.open({connection: connection()});
      await page.answerAll();
      page.part('send').click();
      await page.arrivesAt('Your complaint has been sent');
    });
  });
});

interface Sealed {
  readonly key: CryptoKey;
  readonly text: ArrayBuffer;
  readonly expires: number;
}

/** What lies on the device for the form at this address, as it lies there. */
async function kept(address: string): Promise<readonly Sealed[]> {
  const found = await inStore<Sealed | undefined>('readonly', (store) => store.get(`${address} `));
  return found ? [found] : [];
}

async function put(address: string, entry: unknown) {
  await inStore('readwrite', (store) => store.put(entry, `${address} `));
}

async function inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await answer(indexedDB.open('redress-outbox'));
  const found = await answer(ask(database.transaction('kept', mode).objectStore('kept')));
  database.close();
  return found as T;
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
