import type {StaffMember} from '@redress/policy';
import {RestError} from '@redress/rest';
import type {Context, MiddlewareHandler} from 'hono';
import type {Identify, Identity} from '../identity/identify.ts';
import type {Organisation} from '../organisation.ts';
import {atOncePerNetwork} from './at-once-per-network.ts';
import {callerNetwork} from './caller-network.ts';
import {type Rate, rateLimit} from './rate-limit.ts';

/** Who may pass: what the routes of every room ask before they do anything. */
export interface Guards {
  /** Who is calling. Throws `RestError` `request/unauthorised`. */
  identityOf(context: Context): Promise<Identity>;
  /** A colleague, or throws `request/unauthorised`. */
  staff(context: Context): Promise<StaffMember>;
  /** A colleague in one of the organisation's administrator roles, or throws `request/forbidden`. */
  administrator(context: Context): Promise<StaffMember>;
  /** Refuses what one network sends too often. Staff, who act for many, are not counted. Each call makes a count of its own. */
  limited(rate?: Rate): MiddlewareHandler;
  /** The same for whoever only looks: one count for every route that stands behind it. */
  readonly reading: MiddlewareHandler;
  /** Counts a live line of the caller's network, and gives what frees it. Throws `request/too-many`. Staff are not counted. */
  oneLineMore(context: Context): Promise<() => void>;
  /** The same for what else takes its time. Each call makes a count of its own; `refusal` is what one too many is told. */
  atOnce(most: number, refusal: string): (context: Context) => Promise<() => void>;
}

export interface GuardParts {
  readonly organisation: Organisation;
  readonly identify: Identify;
  /** How many proxies of our own write X-Forwarded-For. */
  readonly proxies: number;
  readonly submissions: Rate;
  readonly reads: Rate;
  /** Most live lines of one network. */
  readonly lines: number;
}

export function guards({organisation, identify, proxies, submissions, reads, lines}: GuardParts): Guards {
  // A limit asks who somebody is, and so does the route behind it: a token is checked once.
  const known = new WeakMap<Request, Promise<Identity>>();
  const identityOf = ({req}: Context) => {
    const identity = known.get(req.raw) ?? identify(req.header('Authorization'));
    known.set(req.raw, identity);
    return identity;
  };
  const staff = async (context: Context) => {
    const {caller} = await identityOf(context);
    if (caller.kind === 'staff') return caller;
    throw new RestError('request/unauthorised', 'This is for staff: sign in and send a staff token');
  };
  const limited = (rate: Rate): MiddlewareHandler => {
    const secondsToWait = rateLimit(rate);
    const policy = `"requests";q=${rate.atOnce};w=${Math.ceil((rate.atOnce * 60) / rate.perMinute)}`;
    return async (context, next) => {
      const known = await identityOf(context).catch((error: unknown) => ({error}));
      const counted = 'error' in known || known.caller.kind !== 'staff';
      // Whoever guesses at tokens is counted too.
      const seconds = counted ? secondsToWait(callerNetwork(context, proxies)) : 0;
      if (seconds > 0) {
        context.header('Retry-After', String(seconds));
        context.header('RateLimit-Policy', policy);
        context.header('RateLimit', `"requests";r=0;t=${seconds}`);
        throw new RestError('request/too-many', `Too much was sent from your network; try again in ${seconds} seconds`);
      }
      if ('error' in known) throw known.error;
      return next();
    };
  };
  const atOnce: Guards['atOnce'] = (most, refusal) => {
    const take = atOncePerNetwork(most, refusal);
    return async (context) => {
      const {caller} = await identityOf(context);
      return caller.kind === 'staff' ? () => {} : take(callerNetwork(context, proxies));
    };
  };
  return {
    identityOf,
    staff,
    async administrator(context) {
      const colleague = await staff(context);
      if (colleague.roles.some((role) => organisation.administrators?.includes(role))) return colleague;
      throw new RestError(
        'request/forbidden',
        'This is for those who look after the service: your roles do not allow it',
      );
    },
    limited: (rate = submissions) => limited(rate),
    reading: limited(reads),
    oneLineMore: atOnce(lines, `Your network has ${lines} live lines open; close one, or ask now and then`),
    atOnce,
  };
}
