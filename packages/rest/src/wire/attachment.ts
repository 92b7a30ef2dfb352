import * as z from 'zod/mini';

/** A file of a case, or of a complaint that is still being written. */
export const attachmentSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  state: z.enum(['checking', 'clean', 'unscanned']),
});

/** The files of a case. `refused`: it was taken in, and a scanner found something harmful in it later. */
export const filesSchema = z.strictObject({
  items: z.array(
    z.strictObject({...attachmentSchema.shape, state: z.enum(['checking', 'clean', 'unscanned', 'refused'])}),
  ),
});
