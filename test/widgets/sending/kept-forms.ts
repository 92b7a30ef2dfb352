interface Entry {
  readonly key: CryptoKey;
  readonly iv: BufferSource;
  readonly text: ArrayBuffer;
}

interface KeptForm {
  /** Of what was sent. */
  readonly intake?: unknown;
}

/** What the forms at this address have kept on the device, opened with the keys that lie beside it. */
export async function keptForms(address: string): Promise<readonly KeptForm[]> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await answer(indexedDB.open('redress-outbox'));
  const store = database.transaction('kept').objectStore('kept');
  const [names, entries] = await Promise.all([answer(store.getAllKeys()), answer<Entry[]>(store.getAll())]);
  database.close();
  const ours = entries.filter((_, at) => String(names[at]).startsWith(address));
  return Promise.all(
    ours.map(async ({key, iv, text}) =>
      JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({name: 'AES-GCM', iv}, key, text))),
    ),
  );
}
