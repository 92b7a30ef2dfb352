import {RestError, type RestErrorCode, type RestErrorDetails} from './rest-error.ts';

/** The body of an error on the wire: application/problem+json (RFC 9457), with a stable code of ours. */
export interface Problem extends Omit<RestErrorDetails, 'retryAfter'> {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: RestErrorCode;
}

/** HTTP status of each code. Unknown and forbidden cases are the same 404. */
export const statusOf: Readonly<Record<RestErrorCode, number>> = {
  'request/invalid': 422,
  'request/malformed': 400,
  'request/wrong-type': 415,
  'request/too-large': 413,
  'request/too-many': 429,
  'request/key-missing': 400,
  'request/proof-needed': 428,
  'request/unauthorised': 401,
  'request/forbidden': 403,
  'request/not-found': 404,
  'request/wrong-method': 405,
  'key/reused': 422,
  'key/in-flight': 409,
  'case/not-found': 404,
  'case/stale': 412,
  'case/refused': 422,
  'case/reference-taken': 500,
  'case/held': 409,
  'file/not-found': 404,
  'file/not-ready': 409,
  'file/wrong-offset': 409,
  'file/wrong-version': 412,
  'file/too-large': 413,
  'file/too-many': 422,
  'file/type-refused': 415,
  'file/unsafe': 422,
  'policy/not-found': 404,
  'service/unreachable': 503,
  'service/busy': 503,
  'service/full': 503,
  'service/failed': 500,
};

export function toProblem({code, message, details: {retryAfter: _, ...details}}: RestError): Problem {
  return {type: `https://redress.example/problems/${code}`, title: message, status: statusOf[code], code, ...details};
}

/**
 * Reads a problem off the wire, with what the header Retry-After says beside it. What some proxy answered in the service's place
 * is understood by its status.
 */
export function fromProblem(body: unknown, status: number, after?: string | null): RestError {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>;
  const {code, title, problems, refusal, changed} = problem;
  const seconds = Number(after ?? Number.NaN);
  const retryAfter = seconds > 0 ? {retryAfter: seconds} : {};
  if (typeof code !== 'string' || !ofOurs.test(code)) {
    return new RestError(
      codeOfStatus.get(status) ?? 'service/failed',
      `The service answered ${status} without saying why`,
      {details: retryAfter},
    );
  }
  return new RestError(code, title ?? code, {
    details: {...(problems && {problems}), ...(refusal && {refusal}), ...(changed && {changed}), ...retryAfter},
  });
}

/** Codes of ours, also of a newer service: a page need not carry the list of all. */
const ofOurs = /^(request|key|case|file|policy|service)\/[a-z-]+$/;

/** What a status means when it comes without a code. */
const codeOfStatus: ReadonlyMap<number, RestErrorCode> = new Map([
  [401, 'request/unauthorised'],
  [413, 'request/too-large'],
  [429, 'request/too-many'],
  [502, 'service/unreachable'],
  [503, 'service/unreachable'],
  [504, 'service/unreachable'],
]);
