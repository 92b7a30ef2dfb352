import type {HeldComplaint, HeldDesk} from '../held-desk.ts';
import {asking} from './ask.ts';
import type {ClientOptions} from './client-options.ts';
import {jsonCalls} from './json-calls.ts';

/** The complaints that a Redress server holds until a person has looked, over HTTP, for staff. */
export function heldDesk(options: ClientOptions): HeldDesk {
  const call = jsonCalls(asking(options));
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
