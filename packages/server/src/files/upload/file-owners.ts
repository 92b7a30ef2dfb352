import {RestError} from '@redress/rest';
import {actorIn, type FileOwner, mayAttach} from '@redress/rest/service';
import type {Context} from 'hono';
import type {Guards} from '../../http/guards.ts';
import {referenceOf} from '../../http/reference-of.ts';
import type {OrganisationParts} from '../../organisation-parts.ts';

/** Whose files a request is about. Throws where they are not the caller's, or where nothing can be added any more. */
export type OwnerOf = (context: Context) => Promise<FileOwner>;

/** The case in the address, for whoever may open it, as whoever they are in it. */
export function caseInAddress(
  {serviceFor, log, shell}: Pick<OrganisationParts, 'serviceFor' | 'log' | 'shell'>,
  {identityOf}: Guards,
): OwnerOf {
  return async (context) => {
    const reference = referenceOf(context);
    const {caller} = await identityOf(context);
    const view = await serviceFor(caller).view(reference);
    if (context.req.method === 'POST' || context.req.method === 'PATCH') mayAttach(view);
    const by = await actorIn(shell, caller, reference, await log.read(reference));
    if (by) return {reference, by};
    throw new RestError('case/not-found', 'There is no such case, or this key does not open it');
  };
}

/** The complaint that is still being written, for whoever writes it. Its secret is in no address. */
export const draftInHeader: OwnerOf = async (context) => ({draft: context.req.header('Redress-Draft') ?? ''});
