import type {CaseService} from '@redress/rest';
import {restClient} from '@redress/rest/client';

/** The service as one of the demonstration's people may use it, without a screen. */
export function serviceAs(person: string, address: string): CaseService {
  const token = async () => {
    const answer = await fetch(`${address}/demo-staff/${person}/token`, {method: 'POST', headers: {Origin: address}});
    return ((await answer.json()) as {token: string}).token;
  };
  return restClient({service: address, credentials: {token}});
}
