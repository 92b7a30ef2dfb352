import {parseReference, type Reference} from '@redress/rest';
import type {Context} from 'hono';

/** The reference in an address. What cannot be one goes the same way as what is not one, and is answered the same. */
export function referenceOf(context: Context): Reference {
  const typed = context.req.param('reference') ?? '';
  return parseReference(typed) ?? (typed as Reference);
}
