import type {Intake} from '@redress/policy';

/** Why a complaint waits for a person to look at it. None of it says that it is not genuine. */
export type Suspicion = 'links' | 'trap' | 'hasty' | 'repeated' | 'unconfirmed';

/** More addresses of pages than people put into what they complain about. */
const mostLinks = 4;

/** What speaks for a person to look first, by what was written alone. */
export function suspiciousWords({what, wanted}: Intake): readonly Suspicion[] {
  const links = `${what} ${wanted ?? ''}`.match(/\bhttps?:\/\/|\bwww\./gi) ?? [];
  return links.length > mostLinks ? ['links'] : [];
}
