import type {TestContext} from 'node:test';

/** Takes a way step by step, each a test of its own. The next begins only when the one before was gone. */
export function stepsOf(t: TestContext) {
  return async (name: string, go: () => Promise<void>) => {
    let failure: unknown;
    await t.test(name, () =>
      go().catch((error: unknown) => {
        failure = error;
        throw error;
      }),
    );
    if (failure) throw failure;
  };
}
