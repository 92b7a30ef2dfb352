import type {Command, Intake} from '@redress/policy';
import type {CaseService, Receipt} from '@redress/rest';
import {restClient} from '@redress/rest/client';

/** The service as one of the demonstration's people may use it, without a screen. */
export function serviceAs(person: string, address: string): CaseService {
  const token = async () => {
    const answer = await fetch(`${address}/demo-staff/${person}/token`, {method: 'POST', headers: {Origin: address}});
    return ((await answer.json()) as {token: string}).token;
  };
  return restClient({service: address, credentials: {token}});
}

/** A complaint made without the form, for tests of what comes after it. */
export function submitTo(address: string, intake: Intake): Promise<Receipt> {
  return restClient({service: address}).submit(intake, {key: crypto.randomUUID()});
}

/** Staff do these one after the other, without a screen. */
export async function perform(service: CaseService, {reference}: Receipt, ...commands: readonly Command[]) {
  for (const command of commands) await service.perform(reference, command, {key: crypto.randomUUID()});
}
