import type {Page} from '../case-service.ts';
import type {MessageDesk, OutgoingMessage} from '../message-desk.ts';
import {asking} from './ask.ts';
import type {ClientOptions} from './client-options.ts';
import {jsonCalls} from './json-calls.ts';

/** The messages of a Redress server that could not be sent, over HTTP, for staff. */
export function messageDesk(options: ClientOptions): MessageDesk {
  const call = jsonCalls(asking(options));
  return {
    undelivered: ({cursor} = {}, {signal} = {}) =>
      call<Page<OutgoingMessage>>('messages', {searchParams: {state: 'dead', cursor}, signal}),
    retry: (id, {signal} = {}) =>
      call<OutgoingMessage>(`messages/${encodeURIComponent(id)}/retry`, {method: 'post', signal}),
  };
}
