import type {HeldComplaint, HeldDesk} from '../held-desk.ts';
import {jsonCalls} from './json-calls.ts';
import type {ClientOptions} from './rest-client.ts';

/** The complaints that a Redress server holds until a person has looked, over HTTP, for staff. */
export function heldDesk(options: ClientOptions): HeldDesk {
  const call = jsonCalls(options);
  return {
    async held({signal} = {}) {
      const {items} = await call<{items: readonly HeldComplaint[]}>('held', {signal});
      return items;
    },
    async settle(reference, verdict, {signal} = {}) {
      await call(`held/${encodeURIComponent(reference)}`, {method: 'post', json: {verdict}, signal});
    },
  };
}
