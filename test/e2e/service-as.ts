import type {Command, Intake} from '@redress/policy';
import type {CaseService, Receipt} from '@redress/rest';
import {restClient} from '@redress/rest/client';
import {signInAs} from './sign-in-as.ts';

/** The service as one of the demonstration's people may use it, without a screen. */
export function serviceAs(person: string, address: string): CaseService {
  let token: Promise<string> | undefined;
  return restClient({
    service: address,
    credentials: {
      token() {
        token ??= signInAs(person, address);
        return token;
      },
    },
  });
}

/** A complaint made without the form, for tests of what comes after it. */
export function submitTo(address: string, intake: Intake): Promise<Receipt> {
  return restClient({service: address}).submit(intake, {key: crypto.randomUUID()});
}

/** The reference of every case that somebody of this name has, as staff find it. */
export async function casesOf(name: string, address: string): Promise<readonly string[]> {
  const {items} = await serviceAs('sam', address).list({search: name, closed: true});
  return items.map(({reference}) => reference);
}

/** Staff do these one after the other, without a screen. */
export async function perform(service: CaseService, {reference}: Receipt, ...commands: readonly Command[]) {
  for (const command of commands) await service.perform(reference, command, {key: crypto.randomUUID()});
}
