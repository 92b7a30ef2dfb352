import {isIPv6} from 'node:net';
import type {HttpBindings} from '@hono/node-server';
import type {Context} from 'hono';

/**
 * The network a request comes from, as far as a limit should tell people apart: an IPv4 address, or the 64 leading bits of
 * an IPv6 one, which a single home has to itself. `proxies` is how many of our own proxies have written X-Forwarded-For;
 * whatever stands before theirs in the header is the caller's invention.
 */
export function callerNetwork(context: Context, proxies: number): string {
  const {incoming} = (context.env ?? {}) as Partial<HttpBindings>;
  const forwarded = context.req.header('X-Forwarded-For')?.split(',') ?? [];
  const address = proxies > 0 ? forwarded.at(-proxies)?.trim() : incoming?.socket.remoteAddress;
  return networkOf(withoutPort(address ?? 'unknown'));
}

/** Some proxies write the port as well, and every request has another. */
function withoutPort(address: string): string {
  return address.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');
}

function networkOf(address: string): string {
  // Most are IPv4, and to look for more takes longer than everything else here.
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [left = [], right = []] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const zeros = Array<string>(8 - left.length - right.length).fill('0');
  const groups = address.includes('::') ? [...left, ...zeros, ...right] : left;
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
