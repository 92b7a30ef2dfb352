/** A place of the outbox that one form of the site has, and no other. */
export interface Hold {
  /** No longer once another form has taken it. */
  readonly held: boolean;
  release(): void;
}

/** `ifAvailable`: at once or not at all. `steal`: also from whoever has it. Else when its turn comes, unless `signal` aborts. */
type How = {readonly ifAvailable: true} | {readonly steal: true} | {readonly signal: AbortSignal};

/**
 * Asks for a place by the Web Locks of the browser, which frees it when a window closes, however that ends. Where a browser has
 * none, whoever asks has it: what is then sent from two windows is one case by its idempotency key.
 */
export function hold(place: string, how: How): Promise<Hold | undefined> {
  const {locks} = navigator;
  if (!locks) return Promise.resolve({held: true, release: () => {}});
  return new Promise((resolve) => {
    let held = true;
    locks
      .request(`redress-outbox ${place}`, how, (lock) => {
        if (!lock) return resolve(undefined);
        return new Promise<void>((over) => {
          const release = () => {
            held = false;
            over();
          };
          resolve({
            get held() {
              return held;
            },
            release,
          });
        });
      })
      .catch(() => {
        // Taken by another form, asked for no more, or not allowed here.
        held = false;
        resolve(undefined);
      });
  });
}
