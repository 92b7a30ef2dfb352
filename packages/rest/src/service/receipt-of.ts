import type {CaseEvent} from '@redress/policy';
import {canonicalJson} from '../canonical-json.ts';
import type {Receipt, Reference} from '../case-service.ts';
import {RestError} from '../rest-error.ts';
import {hex} from './hex.ts';
import type {ServiceShell} from './service-shell.ts';

/** What a person is given for the first event of their case. The same each time that it is asked for. */
export async function receiptOf(
  {digest, signReceipt}: ServiceShell,
  reference: Reference,
  followUpKey: string,
  first: CaseEvent,
): Promise<Receipt> {
  if (first.type !== 'submitted') throw new RestError('service/failed', `${reference} does not begin with a complaint`);
  const {intake, policy} = first;
  const said = {
    reference,
    receivedAt: first.receivedAt ?? first.at,
    policy,
    told: first.told.map(({stage, duty, due}) => ({stage, duty, due})),
  };
  const content = hex(await digest(canonicalJson(intake)));
  const signed = await signReceipt?.({...said, content});
  return {...said, followUpKey, ...(signed !== undefined && {signed})};
}
