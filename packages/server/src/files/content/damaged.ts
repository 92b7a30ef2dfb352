import {RestError} from '@redress/rest';

/** What a file is refused for that is not whole, or holds more than a file of its kind does. */
export function damaged(what: string): RestError {
  return refusedType(`This ${what} is damaged, or not only a ${what}. Save it anew, and add that`);
}

/** `why` says what is wrong and what to do: a sentence without its end. */
export function refusedType(why: string): RestError {
  return new RestError('file/type-refused', `${why}. It was not kept; whatever else you have sent is`);
}
