import type {OrganisationKept} from './organisation-kept.ts';
import type {Shell} from './shell.ts';

/** Does at once what a running service does by itself after an erasure. */
export async function finishErasures(kept: OrganisationKept, shell: Shell): Promise<void> {
  const {erasuresJob} = await import('../privacy/erasures-job.ts');
  const {organisation, store, folder, files} = kept;
  const job = erasuresJob({organisation, store, folder, now: shell.now}, (reference) => files.forget(reference));
  await job.run(new AbortController().signal);
}
