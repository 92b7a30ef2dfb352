import type {StaffMember} from '@redress/policy';
import {RestError} from '@redress/rest';
import type {Context, MiddlewareHandler} from 'hono';
import type {Identify, Identity} from '../identity/identify.ts';
import type {Organisation} from '../organisation.ts';
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
}

export interface GuardParts {
  readonly organisation: Organisation;
  readonly identify: Identify;
  /** How many proxies of our own write X-Forwarded-For. */
  readonly proxies: number;
  readonly submissions: Rate;
}

export function guards({organisation, identify, proxies, submissions}: GuardParts): Guards {
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
    limited(rate = submissions) {
      const secondsToWait = rateLimit(rate);
      return async (context, next) => {
        const {caller} = await identityOf(context);
        const seconds = caller.kind === 'staff' ? 0 : secondsToWait(callerNetwork(context, proxies));
        if (seconds === 0) return next();
        context.header('Retry-After', String(seconds));
        throw new RestError('request/too-many', `Too much was sent from your network; try again in ${seconds} seconds`);
      };
    },
  };
}
