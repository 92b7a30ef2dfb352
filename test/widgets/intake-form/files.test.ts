import {expect} from '@open-wc/testing';
import {type Reference, RestError} from '@redress/rest';
import {memoryService, staff} from '../../support/memory-service.ts';
import {type Uploads, uploadsOver} from '../../support/uploads-over.ts';
import {IntakePage, newAddress, textOf, waitUntil} from './intake-page.ts';

const title = 'Do you want to add photos or documents?';
const photo = (name: string, text = 'a photo') => new File([text], name, {type: 'image/jpeg'});

async function setUp({language = 'en', address = newAddress()}: {language?: 'en' | 'cy'; address?: string} = {}) {
  const service = memoryService();
  const anonymous = {kind: 'anonymous'} as const;
  const line = uploadsOver(service.as(anonymous), service.connection(anonymous));
  const page = await IntakePage.open({connection: line.connection, address});
  await page.answerAll();
  await page.change(title);
  if (language === 'cy') {
    page.language = 'cy';
    await page.arrivesAt('Ydych chi am ychwanegu lluniau neu ddogfennau?');
  }
  const files = () => textOf(page.part('files'));
  const begun = async (count: number) => {
    await waitUntil(() => line.begun.length === count, `${count} files under way`);
    return line.begun[count - 1] as Uploads['begun'][number];
  };
  const stored = async () => {
    const [one] = (await service.as(staff.sam).list({})).items;
    const {timeline} = await service.as(staff.sam).view(one?.reference as Reference);
    return timeline.flatMap((entry) => (entry.type === 'fileAdded' ? [entry.name] : [])).sort();
  };
  return {
    page,
    line,
    files,
    begun,
    stored,
    service,
    address,
    again: () => uploadsOver(service.as(anonymous), service.connection(anonymous)),
  };
}

describe('the files of redress-intake-form', () => {
  for (const language of ['en', 'cy'] as const) {
    it(`are accessible in every state: ${language}`, async () => {
      const {page, begun} = await setUp({language});
      const accessible = () => expect(page.form).to.be.accessible();
      await accessible();
      page.chooseFiles(photo('roof.jpg'), photo('wall.jpg'), photo('film.jpg'));
      const first = await begun(1);
      first.options.onProgress?.(0.4);
      await waitUntil(() => page.text.includes('40%'), 'how far it is');
      await accessible();
      first.finish();
      (await begun(2)).fail(new RestError('file/type-refused', 'No films'));
      (await begun(3)).fail(new RestError('service/unreachable', 'The line broke'));
      await waitUntil(() => page.root.querySelectorAll('.files .problem').length === 2, 'what went wrong');
      await accessible();
      expect(page.text).not.to.include('undefined');
      page.part('continue').click();
      await waitUntil(() => page.has('send'));
      page.part('send').click();
      await waitUntil(() => page.has('unsent'), 'the question');
      await accessible();
    });
  }

  it('are sent one after the other while the form is filled in, and go with what is sent', async () => {
    const {page, files, begun, stored} = await setUp();
    page.chooseFiles(photo('roof.jpg'), photo('wall.jpg', 'x'.repeat(2_500_000)));
    (await begun(1)).options.onProgress?.(0.25);
    await waitUntil(() => files().includes('Being sent: 25%'));
    expect(page.root.querySelector('progress')?.value).to.equal(0.25);
    expect(files()).to.include('wall.jpg 2.5 MB Waits to be sent.');
    (await begun(1)).finish();
    (await begun(2)).finish();
    await page.sees('All files are added: 2.');
    await page.next('Check your answers');
    expect(page.answers[title]).to.equal('roof.jpg (added)\nwall.jpg (added)');
    page.part('send').click();
    await page.arrivesAt('Your complaint has been sent');
    expect(await stored()).to.deep.equal(['roof.jpg', 'wall.jpg']);
  });

  it('can be cancelled, tried again, and removed, and what was removed is not sent', async () => {
    const {page, files, begun, line, stored} = await setUp();
    page.chooseFiles(photo('roof.jpg'), photo('wall.jpg'), photo('door.jpg'));
    const roof = await begun(1);
    page.button('Cancel: roof.jpg').click();
    await waitUntil(() => !files().includes('roof.jpg'));
    expect(roof.options.signal?.aborted).to.be.true;
    expect(page.focus).to.equal('files');
    (await begun(2)).fail(new RestError('service/unreachable', 'The line broke'));
    (await begun(3)).finish();
    await waitUntil(() => files().includes('It is still here: try again.'));
    page.button('Try again: wall.jpg').click();
    (await begun(4)).finish();
    await page.sees('All files are added: 2.');
    page.button('Remove: door.jpg').click();
    await page.sees('All files are added: 1.');
    await page.next('Check your answers');
    page.part('send').click();
    await page.arrivesAt('Your complaint has been sent');
    expect(await stored()).to.deep.equal(['wall.jpg']);
    expect(line.begun.length).to.equal(4);
    expect(line.begun[3]?.options.key).to.equal(line.begun[1]?.options.key);
  });

  it('that cannot be taken out once they have arrived are left behind, and the others sent again', async () => {
    const {page, begun, line, stored} = await setUp();
    page.chooseFiles(photo('roof.jpg'), photo('wall.jpg'));
    (await begun(1)).finish();
    (await begun(2)).finish();
    await page.sees('All files are added: 2.');
    Object.assign(line.connection.service, {
      detach: () => Promise.reject(new RestError('service/unreachable', 'The line broke')),
    });
    page.button('Remove: roof.jpg').click();
    const again = await begun(3);
    expect(again.name).to.equal('wall.jpg');
    expect(again.draft).not.to.equal(line.begun[1]?.draft);
    again.finish();
    await page.sees('All files are added: 1.');
    await page.next('Check your answers');
    page.part('send').click();
    await page.arrivesAt('Your complaint has been sent');
    expect(await stored()).to.deep.equal(['wall.jpg']);
  });

  const refused = [
    ['file/too-large', 'too large for us'],
    ['file/too-many', 'more than we can keep'],
    ['file/type-refused', 'cannot open files of this kind'],
    ['file/unsafe', 'virus check stopped this file'],
  ] as const;
  for (const [code, said] of refused) {
    it(`that are refused say why, and are not offered again: ${code}`, async () => {
      const {page, files, begun} = await setUp();
      page.chooseFiles(photo('roof.jpg'));
      (await begun(1)).fail(new RestError(code, 'Refused'));
      await waitUntil(() => files().includes(said));
      expect([...page.root.querySelectorAll('.files button')].map(textOf)).to.deep.equal(['Remove: roof.jpg']);
    });
  }

  it('still on their way are asked about before anything is sent without them', async () => {
    const {page, begun, stored} = await setUp();
    page.chooseFiles(photo('roof.jpg'), photo('wall.jpg'));
    (await begun(1)).finish();
    const wall = await begun(2);
    await page.next('Check your answers');
    expect(page.answers[title]).to.include('wall.jpg (being sent)');
    page.part('send').click();
    await waitUntil(() => page.has('unsent'), 'the question');
    expect(page.focus).to.equal('unsent-title');
    page.button('Go back to the files').click();
    await page.arrivesAt(title);
    await page.next('Check your answers');
    page.part('send').click();
    await waitUntil(() => page.has('unsent'));
    page.button('Send the complaint without it').click();
    await page.arrivesAt('Your complaint has been sent');
    expect(wall.options.signal?.aborted).to.be.true;
    expect(await stored()).to.deep.equal(['roof.jpg']);
  });

  it('that arrive while that is asked end the question', async () => {
    const {page, begun} = await setUp();
    page.chooseFiles(photo('roof.jpg'));
    const roof = await begun(1);
    await page.next('Check your answers');
    page.part('send').click();
    await waitUntil(() => page.has('unsent'));
    roof.finish();
    await waitUntil(() => !page.has('unsent'));
    expect(page.focus).to.equal('heading');
    page.part('send').click();
    await page.arrivesAt('Your complaint has been sent');
  });

  it('that have arrived are not asked for twice, and those that have not are sent when the page is opened again', async () => {
    const {page, begun, stored, address, again} = await setUp();
    page.chooseFiles(photo('roof.jpg'), photo('wall.jpg', 'a wall'));
    (await begun(1)).finish();
    await begun(2);
    await page.next('Check your answers');
    // What is encrypted is longer by a tag of 16 bytes.
    const sizes = async () => (await keptFiles(address)).map(({text}) => text.byteLength - 16);
    await waitUntil(async () => String(await sizes()) === String('a wall'.length), 'the second to be kept alone');
    const [sealed] = await keptFiles(address);
    expect(new TextDecoder().decode(sealed?.text)).not.to.include('a wall');
    expect(sealed?.key.extractable).to.be.false;
    await waitUntil(() => knowsWhereFilesAre(address), 'the answers to say where it is');
    page.form.remove();

    const line = again();
    const later = await IntakePage.open({connection: line.connection, address});
    await later.arrivesAt('Check your answers');
    await waitUntil(() => line.begun.length === 1, 'what had not arrived');
    expect(line.begun[0]?.name).to.equal('wall.jpg');
    line.begun[0]?.finish();
    await waitUntil(() => later.answers[title] === 'roof.jpg (added)\nwall.jpg (added)');
    expect(await keptFiles(address)).to.deep.equal([]);
    later.part('send').click();
    await later.arrivesAt('Your complaint has been sent');
    expect(await stored()).to.deep.equal(['roof.jpg', 'wall.jpg']);
  });

  it('that the device could not keep are said to be missing when the page is opened again', async () => {
    const {encrypt} = SubtleCrypto.prototype;
    const {page, begun, stored, address, again} = await setUp();
    SubtleCrypto.prototype.encrypt = function (...given) {
      return given[2].byteLength === 6 ? Promise.reject(new DOMException('not here')) : encrypt.apply(this, given);
    };
    page.chooseFiles(photo('roof.jpg'), photo('wall.jpg', 'a wall'));
    (await begun(1)).finish();
    await begun(2);
    await page.next('Check your answers');
    await page.sees('Your answers are kept');
    page.form.remove();
    SubtleCrypto.prototype.encrypt = encrypt;

    const line = again();
    const later = await IntakePage.open({connection: line.connection, address});
    await later.arrivesAt('Check your answers');
    expect(later.answers[title]).to.equal('roof.jpg (added)\nwall.jpg (not added)');
    await later.change(title);
    await later.sees('Choose it again if you still want to add it.');
    await expect(later.form).to.be.accessible();
    later.button('Remove: wall.jpg').click();
    await later.sees('All files are added: 1.');
    await later.next('Check your answers');
    later.part('send').click();
    await later.arrivesAt('Your complaint has been sent');
    expect(await stored()).to.deep.equal(['roof.jpg']);
    expect(line.begun).to.deep.equal([]);
  });

  it('that were refused because the session had expired are still here, and are sent after the next sign-in', async () => {
    const {page, begun, stored, address, again} = await setUp();
    page.chooseFiles(photo('roof.jpg'));
    (await begun(1)).fail(new RestError('request/unauthorised', 'The token has expired'));
    await waitUntil(() => page.root.querySelector('.files .problem'), 'what went wrong');
    await waitUntil(async () => (await keptFiles(address)).length === 1, 'the file to be kept');
    await page.next('Check your answers');
    page.part('send').click();
    await waitUntil(() => page.has('unsent'), 'the question');
    await waitUntil(() => knowsWhereFilesAre(address), 'the answers to say where it is');
    page.form.remove();

    const line = again();
    const later = await IntakePage.open({connection: line.connection, address});
    await later.arrivesAt('Check your answers');
    await waitUntil(() => line.begun.length === 1, 'the file again');
    line.begun[0]?.finish();
    await waitUntil(() => later.answers[title] === 'roof.jpg (added)');
    later.part('send').click();
    await later.arrivesAt('Your complaint has been sent');
    expect(await stored()).to.deep.equal(['roof.jpg']);
  });

  it('leave nothing on the device when they are removed, or everything is deleted', async () => {
    const {page, begun, address} = await setUp();
    page.chooseFiles(photo('roof.jpg'), photo('wall.jpg'));
    await begun(1);
    await waitUntil(async () => (await keptFiles(address)).length === 2, 'both to be kept');
    page.button('Cancel: roof.jpg').click();
    await waitUntil(async () => (await keptFiles(address)).length === 1, 'one to be forgotten');
    page.button('Delete what I typed').click();
    await page.form.updateComplete;
    page.button('Delete all my answers').click();
    await waitUntil(async () => (await keptFiles(address)).length === 0, 'both to be forgotten');
  });
});

interface Sealed {
  readonly key: CryptoKey;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly text: ArrayBuffer;
}

/** The files that the form at this address has kept, as they lie on the device. */
function keptFiles(address: string): Promise<readonly Sealed[]> {
  const range = IDBKeyRange.bound(`${address} \n`, `${address} \n~`);
  return inStore('redress-files', (store) => store.getAll(range));
}

/** Whether what is kept of the answers says of a file where it lies. */
async function knowsWhereFilesAre(address: string): Promise<boolean> {
  const entry = await inStore<Sealed | undefined>('redress-outbox', (store) => store.get(`${address} `));
  if (!entry) return false;
  const plain = await crypto.subtle.decrypt({name: 'AES-GCM', iv: entry.iv}, entry.key, entry.text);
  const {files} = JSON.parse(new TextDecoder().decode(plain)).files ?? {};
  return (files as readonly {readonly at?: string}[] | undefined)?.some(({at}) => at !== undefined) ?? false;
}

async function inStore<T>(name: string, ask: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const answer = <R>(request: IDBRequest<R>) =>
    new Promise<R>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
  const database = await answer(opening);
  const found = await answer(ask(database.transaction('kept').objectStore('kept')));
  database.close();
  return found as T;
}
