import type {ListedCalendarPolicy} from './policy.ts';
import type {PublishedPolicy} from './published-policy.ts';

/**
 * The calendar by which a case is reckoned in one procedure of a published policy: that of the policy, or of the procedure's
 * own nation. The page's part of what `effectivePolicy` does.
 */
export function publishedCalendar(
  {calendar, procedures}: Pick<PublishedPolicy, 'calendar' | 'procedures'>,
  procedure: string | undefined,
): ListedCalendarPolicy {
  const {nation, holidays} = procedures?.list.find(({id}) => id === procedure) ?? {};
  return nation && holidays ? {...calendar, nation, holidays} : calendar;
}
