import {RestError, type RestErrorCode, type RestErrorDetails} from './rest-error.ts';

/** The body of an error on the wire: application/problem+json (RFC 9457), with a stable code of ours. */
export interface Problem extends RestErrorDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: RestErrorCode;
}

/** HTTP status of each code. Unknown and forbidden cases are the same 404. */
export const statusOf: Readonly<Record<RestErrorCode, number>> = {
  'request/invalid': 422,
  'request/too-large': 413,
  'request/key-missing': 400,
  'request/unauthorised': 401,
  'key/reused': 422,
  'case/not-found': 404,
  'case/stale': 409,
  'case/refused': 422,
  'case/reference-taken': 500,
  'policy/not-found': 404,
  'service/unreachable': 503,
  'service/failed': 500,
};

export function toProblem({code, message, details}: RestError): Problem {
  return {type: `https://redress.example/problems/${code}`, title: message, status: statusOf[code], code, ...details};
}

/** Reads a problem off the wire. Anything else becomes `service/failed`. */
export function fromProblem(body: unknown, status: number): RestError {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>;
  if (problem.code === undefined || !(problem.code in statusOf)) {
    return new RestError('service/failed', `The service answered ${status} without saying why`);
  }
  const {code, title, problems, refusal, changed} = problem;
  return new RestError(code, title ?? code, {
    details: {...(problems && {problems}), ...(refusal && {refusal}), ...(changed && {changed})},
  });
}
