import type {IntakeProblem, Refusal, TimelineEntry} from '@redress/policy';

/** Stable codes of everything that can go wrong between a screen and a service. */
export type RestErrorCode =
  | 'request/invalid'
  | 'request/malformed'
  | 'request/wrong-type'
  | 'request/too-large'
  | 'request/too-many'
  | 'request/key-missing'
  | 'request/proof-needed'
  | 'request/unauthorised'
  | 'request/forbidden'
  | 'request/not-found'
  | 'request/wrong-method'
  | 'key/reused'
  | 'key/in-flight'
  | 'case/not-found'
  | 'case/stale'
  | 'case/refused'
  | 'case/reference-taken'
  /** Under a legal hold: kept as it is. */
  | 'case/held'
  | 'file/not-found'
  | 'file/not-ready'
  /** What is sent of it does not begin where what is kept of it ends. */
  | 'file/wrong-offset'
  /** It is sent by another version of tus than the service speaks. */
  | 'file/wrong-version'
  | 'file/too-large'
  | 'file/too-many'
  | 'file/type-refused'
  | 'file/unsafe'
  | 'policy/not-found'
  | 'service/unreachable'
  | 'service/busy'
  | 'service/full'
  | 'service/failed';

/** What some codes bring along. */
export interface RestErrorDetails {
  /** `request/invalid`: every problem, by field. */
  readonly problems?: readonly IntakeProblem[];
  /** `case/refused`: the rule that said no. */
  readonly refusal?: Refusal;
  /** `case/stale`: what happened since, as the caller may see it, newest first. */
  readonly changed?: readonly TimelineEntry[];
  /** In how many seconds to try again, where the service has said so. */
  readonly retryAfter?: number;
}

/** The one error of this package. Guard with {@link isRestError}, which also knows errors of another copy of the package. */
export class RestError extends Error {
  override readonly name = 'RestError';
  readonly code: RestErrorCode;
  readonly details: RestErrorDetails;

  constructor(
    code: RestErrorCode,
    message: string,
    options: ErrorOptions & {readonly details?: RestErrorDetails} = {},
  ) {
    super(message, options);
    this.code = code;
    this.details = options.details ?? {};
  }
}

export function isRestError(error: unknown, code?: RestErrorCode): error is RestError {
  return (
    error instanceof Error && error.name === 'RestError' && (code === undefined || (error as RestError).code === code)
  );
}

/** Whatever was thrown, as a `RestError`. What nobody foresaw stays behind it as the cause: it may name what a reader should not see. */
export function asRestError(error: unknown): RestError {
  if (isRestError(error)) return error;
  return new RestError('service/failed', 'Something went wrong that was not foreseen; see the cause', {cause: error});
}
