/** By which names the forms at this address have kept something on the device. */
export async function keptNames(address: string): Promise<readonly string[]> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await answer(indexedDB.open('redress-outbox'));
  const names = await answer(database.transaction('kept').objectStore('kept').getAllKeys());
  database.close();
  return names.map(String).filter((name) => name.startsWith(address));
}
