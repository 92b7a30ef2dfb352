import {mayOpen, replay, type StaffMember} from '@redress/policy';
import {type Reference, RestError} from '@redress/rest';
import {policyOfCase} from '@redress/rest/service';
import {type Context, Hono} from 'hono';
import * as z from 'zod/mini';
import {cursors} from '../http/cursors.ts';
import {described} from '../http/described.ts';
import type {Guards} from '../http/guards.ts';
import type {OrganisationParts} from '../organisation-parts.ts';
import type {Message} from './dispatch/target.ts';

const states = ['dead', 'waiting', 'sent', 'dropped'] as const;
type State = (typeof states)[number];

/** A message as staff see it: what it is about and how it stands. Whom it goes to stands in the case. */
const messageSchema = z.strictObject({
  id: z.string(),
  /** Nothing for what is about no single case. */
  reference: z.optional(z.string()),
  kind: z.string(),
  channel: z.string(),
  state: z.enum(states),
  /** A stable code of what went wrong last. */
  problem: z.optional(z.string()),
  tries: z.int(),
  /** When it could first leave. */
  since: z.string(),
  settledAt: z.optional(z.string()),
});

const page = z.strictObject({items: z.array(messageSchema), next: z.optional(z.string())});

const pageSize = 50;

/** What could not be sent, for staff to see and to send again: whoever handles a case must know that a letter never came. */
export function messageRoutes(parts: OrganisationParts, {staff, reading, limited}: Guards): Hono {
  const {organisation, store, keys, log, shell} = parts;
  const {id: own, policies} = organisation;
  const db = store.of(own);
  const places = cursors(keys.derive('message cursors'));

  /** A case that this person may not open has no messages for them either. */
  const maySee = async ({reference}: Pick<Message, 'reference'>, by: StaffMember): Promise<boolean> => {
    if (reference === null) return true;
    const events = await log.read(reference as Reference);
    return events.length > 0 && mayOpen(policyOfCase(policies, events), replay(events), by);
  };

  return new Hono()
    .get(
      '/messages',
      described({
        summary: 'List messages',
        says: 'Those that could not be sent, unless another state is asked for; the newest first.',
        about: 'Messages',
        callers: ['staff'],
        parameters: [
          {
            in: 'query',
            name: 'state',
            says: 'dead: given up, until somebody sends it again. dropped: no longer called for.',
            schema: {type: 'string', enum: states, default: 'dead'},
          },
          {in: 'query', name: 'cursor', says: 'next of the page before.'},
        ],
        answers: {200: {says: 'A page of them, and the cursor of the next.', schema: page}},
        errors: ['request/invalid'],
      }),
      reading,
      async (context) => {
        const by = await staff(context);
        const state = stateIn(context);
        const cursor = context.req.query('cursor');
        let query = db
          .selectFrom('outbox')
          .selectAll()
          .where('organisation', '=', own)
          .where('state', '=', state)
          .orderBy('since', 'desc')
          .orderBy('id', 'desc')
          .limit(pageSize + 1);
        if (cursor !== undefined) {
          const [since = '', id = ''] = places.open(cursor).split(' ');
          query = query.where((is) =>
            is.or([is('since', '<', since), is.and([is('since', '=', since), is('id', '<', id)])]),
          );
        }
        const rows = await query.execute();
        const shown = rows.slice(0, pageSize);
        const may = await Promise.all(shown.map((row) => maySee(row, by)));
        const last = shown.at(-1);
        return context.json({
          items: shown.filter((_, at) => may[at]).map(asShown),
          ...(rows.length > pageSize && last && {next: places.seal(`${last.since} ${last.id}`)}),
        });
      },
    )
    .post(
      '/messages/:id/retry',
      described({
        summary: 'Send a message again',
        says: 'One that could not be sent. It waits again, as long as a new one would. Doing so twice sends it once.',
        about: 'Messages',
        callers: ['staff'],
        parameters: [{in: 'path', name: 'id', says: 'As the list has it.'}],
        answers: {200: {says: 'The message, which waits again or has gone meanwhile.', schema: messageSchema}},
        errors: ['request/not-found'],
      }),
      limited(),
      async (context) => {
        const by = await staff(context);
        const id = context.req.param('id');
        const now = shell.now();
        const find = () =>
          db.selectFrom('outbox').selectAll().where('organisation', '=', own).where('id', '=', id).executeTakeFirst();
        const message = await find();
        if (!message || !(await maySee(message, by))) {
          throw new RestError('request/not-found', 'There is no such message, or you may not see its case');
        }
        await db
          .updateTable('outbox')
          .set({state: 'waiting', due_at: now, since: now, tries: 0, problem: null, settled_at: null})
          .where('organisation', '=', own)
          .where('id', '=', id)
          .where('state', '=', 'dead')
          .execute();
        store.wakeUp(own).wake((message.reference ?? '') as Reference);
        return context.json(asShown((await find()) ?? message));
      },
    );
}

function stateIn(context: Context): State {
  const given = context.req.query('state') ?? 'dead';
  const state = states.find((one) => one === given);
  if (state) return state;
  throw new RestError('request/invalid', `There is no state "${given}"; expected one of ${states.join(', ')}`, {
    details: {problems: [{field: 'state', code: 'unknown'}]},
  });
}

function asShown({id, reference, kind, channel, state, problem, tries, since, settled_at}: Message) {
  return {
    id,
    ...(reference !== null && {reference}),
    kind,
    channel,
    state,
    ...(problem !== null && {problem}),
    tries,
    since,
    ...(settled_at !== null && {settledAt: settled_at}),
  };
}
