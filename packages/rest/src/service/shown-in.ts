import type {CaseView} from '@redress/policy';

/**
 * What a view shows, as JSON, but for when it was made and how many events there are. Where it is still the same, there is
 * nothing to tell: that staff have written among themselves is not for customers to know, not even that they have.
 */
export function shownIn({at: _, version: __, ...shown}: CaseView): string {
  return JSON.stringify(shown);
}
