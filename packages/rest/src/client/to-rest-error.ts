import {isHTTPError, isTimeoutError} from 'ky';
import {fromProblem} from '../problem.ts';
import {isRestError, RestError} from '../rest-error.ts';

/** Whatever went wrong on the way. What has no status never came to the service, or came back from somebody else. */
export function toRestError(error: unknown): RestError {
  if (isRestError(error)) return error;
  if (isHTTPError(error))
    return fromProblem(error.data, error.response.status, error.response.headers.get('Retry-After'));
  return new RestError(
    'service/unreachable',
    isTimeoutError(error) ? 'The service did not answer in time' : 'The service cannot be reached',
    {cause: error},
  );
}
