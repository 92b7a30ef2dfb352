import {isRestError, statusOf} from '@redress/rest';

/**
 * Whether whoever runs the service should look into an error. Whoever called can mend all others, and of those who are turned
 * away from a full house there are many: the figures show them.
 */
export function isOurFault(error: unknown): boolean {
  return !isRestError(error) || (statusOf[error.code] >= 500 && error.code !== 'service/busy');
}
