import {RestError} from '@redress/rest';

/** The same whatever is wrong with a token: whoever made it up learns nothing from it. */
export function invalidToken(cause?: unknown): RestError {
  return new RestError('request/unauthorised', 'This token is not valid, or no longer: sign in again', {cause});
}
