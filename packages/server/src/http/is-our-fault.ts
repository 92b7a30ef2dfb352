import {isRestError, statusOf} from '@redress/rest';

/** Whether whoever runs the service should look into an error. Whoever called can mend all others. */
export function isOurFault(error: unknown): boolean {
  return !isRestError(error) || statusOf[error.code] >= 500;
}
