import type {Instant} from '@redress/policy';
import {type CaseLog, type CaseService, RestError} from '@redress/rest';
import type {Caller} from '@redress/rest/service';
import {caseViewSchema, changedCaseSchema} from '@redress/rest/wire';
import {type Context, Hono} from 'hono';
import {described, type Parameter} from '../http/described.ts';
import type {Guards} from '../http/guards.ts';
import {isOurFault} from '../http/is-our-fault.ts';
import {reference} from '../http/parameters.ts';
import {referenceOf} from '../http/reference-of.ts';
import type {Revocations} from '../identity/revocations.ts';
import {answerWith} from './begin-lines.ts';
import {CaseLine} from './case-line.ts';
import {caseLines} from './case-lines.ts';
import {lineKeeper} from './line-keeper.ts';
import type {LiveLine} from './live-line.ts';
import {WorklistLine} from './worklist-line.ts';

export interface LiveRouteParts {
  readonly serviceFor: (caller: Caller) => CaseService;
  readonly log: CaseLog;
  readonly guards: Guards;
  readonly revocations: Revocations;
  readonly now: () => Instant;
  /** Aborts when the service closes: ends every live line. */
  readonly closing: AbortSignal;
  /** Told of every fault of ours, of which callers learn only that it happened. */
  readonly onFault: (error: unknown) => void;
}

const mediaType = 'text/event-stream';
// Buffering proxies would hold changes back.
const headers = {'Content-Type': mediaType, 'X-Accel-Buffering': 'no'};
const says =
  'Server-sent events of the type change, each with what has changed as JSON; a comment every 20 seconds says that the line is alive. It ends when the token runs out or is revoked, and says nothing of why: whoever asks again is told. Read it by fetch, since only a header carries the proof of who you are.';

/** How a reader says where it was. */
const resume = (what: string): readonly Parameter[] => [
  {in: 'header', name: 'Last-Event-ID', says: `The id of the last change that was heard: ${what}.`},
  {in: 'query', name: 'after', says: 'The same, where no header can be sent.', schema: {type: 'integer', minimum: 0}},
];

/** What changes, as it changes. */
export function liveRoutes({serviceFor, log, guards, revocations, now, closing, onFault}: LiveRouteParts): Hono {
  const {identityOf, reading, oneLineMore} = guards;
  const lines = caseLines({log, closing, onFault});
  const keeper = lineKeeper(now, closing);
  const onError = (error: unknown) => {
    if (isOurFault(error)) onFault(error);
  };

  return new Hono()
    .get(
      '/cases/live',
      described({
        summary: 'Follow every case',
        says,
        about: 'Live changes',
        callers: ['staff'],
        parameters: resume('a position, as the worklist gives it; nothing that came since is left out'),
        answers: {
          200: {says: 'A line of the worklist for every case that changes.', mediaType, schema: changedCaseSchema},
        },
        errors: ['request/malformed'],
      }),
      reading,
      async (context) => {
        const {caller, until} = await identityOf(context);
        const after = heardOf(context);
        const watch = (signal: AbortSignal) =>
          serviceFor(caller).watchAll({signal, ...(after !== undefined && {after})});
        // Refused before a line is opened, as every other question is.
        watch(AbortSignal.abort());
        return open(context, new WorklistLine({watch, until, onError}));
      },
    )
    .get(
      '/cases/:reference/live',
      described({
        summary: 'Follow one case',
        says,
        about: 'Live changes',
        callers: ['holder', 'customer', 'staff'],
        parameters: [reference, ...resume('the version that was seen last; without it the case is told at once')],
        answers: {200: {says: 'The case, and again after every change.', mediaType, schema: caseViewSchema}},
        errors: ['case/not-found', 'request/malformed'],
      }),
      reading,
      async (context) => {
        const {caller, until} = await identityOf(context);
        const reference = referenceOf(context);
        const look = () => serviceFor(caller).view(reference);
        const parts = {reference, look, after: heardOf(context), ofStaff: caller.kind === 'staff', until, onError};
        return open(context, new CaseLine(parts), async (line) => {
          // Woken by what is written from now on, and only then looked at, so that nothing falls between the two.
          await lines.add(line);
          await line.prepare();
          lines.makeRoom(line);
        });
      },
    );

  async function open<Line extends LiveLine>(
    context: Context,
    line: Line,
    join: (line: Line) => Promise<void> = async () => {},
  ): Promise<Response> {
    const {session} = await identityOf(context);
    line.holds(await oneLineMore(context));
    try {
      await join(line);
    } catch (error) {
      line.gone();
      throw error;
    }
    if (context.req.method === 'HEAD') {
      line.gone();
      return context.body(null, 200, headers);
    }
    if (session) line.holds(revocations.watch(session, () => line.end()));
    keeper.keep(line);
    return answerWith(context, line, headers);
  }
}

/** What a reader has heard last: a version of a case, or a position of the log. */
function heardOf(context: Context): number | undefined {
  const heard = context.req.header('Last-Event-ID') ?? context.req.query('after');
  if (heard === undefined || /^\d{1,15}$/.test(heard)) return heard === undefined ? undefined : Number(heard);
  throw new RestError('request/malformed', '"after" is a number, as a line or the worklist gave it');
}
