import type {EventType} from '@redress/policy';
import type {PersonRole} from './find-person.ts';
import type {Withheld, WithheldBecause} from './person-export.ts';

/** Every word of the page that a person gets about themselves, beside what they and others wrote. */
export interface PersonWords {
  readonly subject: string;
  readonly whose: (organisation: string, made: string) => string;
  readonly asked: (received: string, by: string) => string;
  readonly nothing: string;
  /** What article 15(1) wants said: why it is kept, who gets it, where it comes from, and what the person may ask for. */
  readonly about: {readonly title: string; readonly says: readonly string[]};
  readonly role: Readonly<Record<PersonRole, string>>;
  readonly under: (policy: string) => string;
  readonly kept: {
    readonly until: (day: string) => string;
    readonly months: (months: number) => string;
    readonly noRule: string;
  };
  readonly told: string;
  readonly field: Readonly<Record<string, string>>;
  /** What stands in few words of ours, such as where a case stands. */
  readonly code: Readonly<Record<string, string>>;
  readonly yes: string;
  readonly no: string;
  readonly happened: string;
  readonly event: Readonly<Record<EventType, string>>;
  readonly files: string;
  readonly messages: string;
  readonly withheld: {readonly title: string; readonly nothing: string; readonly says: string};
  readonly because: Readonly<Record<WithheldBecause, string>>;
  readonly part: Readonly<Record<Exclude<Withheld['what'], EventType>, string>>;
}
