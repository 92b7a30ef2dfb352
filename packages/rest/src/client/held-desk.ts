import type {Page} from '../case-service.ts';
import type {HeldComplaint, HeldDesk} from '../held-desk.ts';
import {asking} from './ask.ts';
import type {ClientOptions} from './client-options.ts';
import {jsonCalls} from './json-calls.ts';

/** The complaints that a Redress server holds until a person has looked, over HTTP, for staff. */
export function heldDesk(options: ClientOptions): HeldDesk {
  const call = jsonCalls(asking(options));
  return {
    held: ({cursor} = {}, {signal} = {}) => call<Page<HeldComplaint>>('held', {searchParams: {cursor}, signal}),
    async settle(reference, verdict, {signal} = {}) {
      await call(`held/${encodeURIComponent(reference)}`, {method: 'post', json: {verdict}, signal});
    },
  };
}
