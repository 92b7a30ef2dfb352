import type {Instant} from '@redress/policy';
import {type CaseLog, type CaseService, RestError} from '@redress/rest';
import type {Caller} from '@redress/rest/service';
import {type Context, Hono} from 'hono';
import type {Revocations} from '../identity/revocations.ts';
import {liveRoutes} from '../live/live-routes.ts';
import type {Room} from '../room.ts';
import type {IntakeWatch} from '../spam/intake-watch.ts';
import {allowedMethods} from './allowed-methods.ts';
import {caseRoutes} from './case-routes.ts';
import type {Cursors} from './cursors.ts';
import {descriptionRoutes} from './description-routes.ts';
import type {Guards} from './guards.ts';
import {openApi} from './open-api.ts';
import {policyRoutes} from './policy-routes.ts';

export interface RouteParts {
  /** The organisation's name, for the description of the service. */
  readonly name: string;
  readonly serviceFor: (caller: Caller) => CaseService;
  readonly now: () => Instant;
  readonly guards: Guards;
  readonly revocations: Revocations;
  readonly log: CaseLog;
  readonly cursors: Cursors;
  readonly watch: IntakeWatch;
  /** What else stands below `/v1`. */
  readonly rooms: readonly Room[];
  /** Aborts when the service closes: ends every live line. */
  readonly closing: AbortSignal;
  /** Told of every fault of ours, of which callers learn only that it happened. */
  readonly onFault: (error: unknown) => void;
}

/** Every route of version 1. */
export function routes(parts: RouteParts): Hono {
  const {name, serviceFor, guards, rooms} = parts;
  const serviceOf = async (context: Context) => serviceFor((await guards.identityOf(context)).caller);

  const v1 = new Hono();
  v1.route('/', policyRoutes(serviceOf, guards));
  // Before the cases, of which none is called "live".
  v1.route('/', liveRoutes(parts));
  v1.route('/', caseRoutes({...parts, serviceOf}));
  for (const {routes} of rooms) if (routes) v1.route('/', routes);
  v1.route('/', descriptionRoutes(openApi(v1, name), guards.reading));

  const methodsAt = allowedMethods(v1);
  v1.all('*', (context) => {
    const allowed = methodsAt(context.req.path.replace(/^.*?\/v1(?=\/|$)/, ''));
    if (allowed.length === 0) throw new RestError('request/not-found', 'There is nothing at this address');
    context.header('Allow', allowed.join(', '));
    throw new RestError('request/wrong-method', `This address takes only ${allowed.join(', ')}`);
  });
  return v1;
}
