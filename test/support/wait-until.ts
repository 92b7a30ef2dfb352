import {waitUntil as wait} from '@open-wc/testing';

/** As Open Web Components have it, but for the second after which they give up: a busy machine takes longer for what is right. */
export function waitUntil(truth: () => unknown, complaint?: string): Promise<void> {
  return wait(truth, complaint, {timeout: 15_000});
}
