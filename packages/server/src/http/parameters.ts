import type {Parameter} from './described.ts';

// What several routes are asked with.

export const reference: Parameter = {
  in: 'path',
  name: 'reference',
  says: 'What the case is known by, such as RD-7K3M-9Q2X, in any spelling that a person might type.',
};

export const idempotencyKey: Parameter = {
  in: 'header',
  name: 'Idempotency-Key',
  required: true,
  says: 'Made before the first attempt and sent with every retry, so that a request counts once. The first answer is given again for 30 days at least.',
  schema: {type: 'string', minLength: 16, maxLength: 200, pattern: '^[\\x21-\\x7e]+$'},
};

export const ifMatch: Parameter = {
  in: 'header',
  name: 'If-Match',
  says: 'The ETag, or the version in quotes, of what the caller has seen. If the case has changed since, nothing is done.',
  schema: {type: 'string', examples: ['"7"']},
};

export const ifNoneMatch: Parameter = {
  in: 'header',
  name: 'If-None-Match',
  says: 'The ETag of what the caller has. If nothing has changed since, the answer is 304 without a body.',
};

export const proofOfWork: Parameter = {
  in: 'header',
  name: 'Redress-Proof',
  says: 'The solution of a challenge of /v1/challenge, from whoever is not known, where the organisation asks for one. A retry may carry the same.',
};
