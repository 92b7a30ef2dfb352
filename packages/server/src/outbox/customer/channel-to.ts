import type {WayToReach} from '@redress/policy';
import type {Addressee} from '@redress/policy/letters';

/** How a message reaches a customer. */
export type CustomerChannel = 'email' | 'letter' | 'text';

/** The way they asked for, and then whatever else may be used: `Addressee` holds no other where they want no other. */
const orders: Readonly<Record<WayToReach, readonly CustomerChannel[]>> = {
  email: ['email', 'letter', 'text'],
  post: ['letter', 'email', 'text'],
  phone: ['text', 'email', 'letter'],
};

/** The first of the channels there are that reaches somebody. */
export function channelTo(to: Addressee, channels: ReadonlySet<string>): CustomerChannel | undefined {
  return orders[to.by ?? 'email'].find((channel) => channels.has(channel) && addressIn(to, channel) !== undefined);
}

/** What somebody is reached at in a channel. */
export function addressIn({email, phone, address}: Addressee, channel: CustomerChannel): string | undefined {
  if (channel === 'email') return email;
  return channel === 'letter' ? address : mobileIn(phone);
}

/** A mobile number of the United Kingdom as Notify takes it; nobody reads a text message on any other phone. */
function mobileIn(phone: string | undefined): string | undefined {
  const [, number] = /^(?:\+?44|0044|0)0?(7\d{9})$/.exec((phone ?? '').replace(/[^\d+]/g, '')) ?? [];
  return number === undefined ? undefined : `+44${number}`;
}
