import type {Reference} from '@redress/rest';
import type {Store} from '../store/store.ts';

/** Forgets which files a case has. */
export async function forgetFileRows(
  {of}: Pick<Store, 'of'>,
  organisation: string,
  reference: Reference,
): Promise<void> {
  await of(organisation)
    .deleteFrom('files')
    .where('organisation', '=', organisation)
    .where('reference', '=', reference)
    .execute();
}
