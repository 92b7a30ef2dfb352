import {
  type CaseEvent,
  type CaseSummary,
  type CaseView,
  customerLine,
  decide,
  mayOpen,
  open,
  type Policy,
  publishPolicy,
  type Recorded,
  type Refusal,
  replaceKey,
  replay,
  summarise,
  view,
} from '@redress/policy';
import {localDay} from '@redress/policy/calendar';
import type {Attempt, CaseLog, StoredEvent} from '../case-log.ts';
import type {CaseService, ChangedCase, IdempotencyKey, Position, Reference} from '../case-service.ts';
import {toFollowUpKey, toReference} from '../reference.ts';
import {isRestError, RestError} from '../rest-error.ts';
import {actorIn} from './actor-in.ts';
import type {Caller, Customer} from './caller.ts';
import {checkIntake} from './check-intake.ts';
import {asLastSeen, type Entered, mayEnter, notFound} from './entered.ts';
import type {FileKeeper} from './file-keeper.ts';
import {hashFollowUpKey} from './hash-follow-up-key.ts';
import {hex} from './hex.ts';
import {mayAttach} from './may-attach.ts';
import {largestPage, pageOf} from './page-of.ts';
import {parseCommand} from './parse-command.ts';
import {policyOfCase} from './policy-of-case.ts';
import {receiptOf} from './receipt-of.ts';
import type {ServiceShell} from './service-shell.ts';
import {shownIn} from './shown-in.ts';
import {speaker} from './speaker.ts';

export interface ServiceParts {
  readonly log: CaseLog;
  /** The first is the one that is meant when none is named. */
  readonly policies: readonly [Policy, ...Policy[]];
  readonly shell: ServiceShell;
  /** Where files are kept. Without it none are taken. */
  readonly files?: FileKeeper;
}

/** Most cases in a customer's own list. */
const mostOwn = 500;

/** How often a command is judged again because somebody else was quicker. */
const mostRaces = 20;

/**
 * The case service: load → decide → append → view. Give it a caller and it is that caller's `CaseService`.
 * Unknown and forbidden cases are the same `case/not-found`.
 */
export function caseService(parts: ServiceParts): (caller: Caller) => CaseService {
  return (caller) => serviceFor(parts, caller);
}

function serviceFor({log, policies, shell, files}: ServiceParts, caller: Caller): CaseService {
  const policyNamed = (id: string | undefined): Policy => {
    const found = id === undefined ? policies[0] : policies.find((policy) => policy.id === id);
    if (found) return found;
    throw new RestError('policy/not-found', 'There is no such policy here');
  };

  /** The events of a case whose caller is known to it, and as whom: what they may still see is for `enter` to say. */
  const find = async (reference: Reference): Promise<Entered> => {
    const events = await log.read(reference);
    const by = await actorFor(reference, events);
    if (!by) throw notFound();
    return {events, by, policy: policyOfCase(policies, events)};
  };

  /** The events of a case that this caller may open, and as whom. */
  const enter = async (reference: Reference): Promise<Entered> => mayEnter(await find(reference));

  const actorFor = (reference: Reference, events: readonly Recorded[]) => actorIn(shell, caller, reference, events);

  const staffOnly = () => {
    if (caller.kind !== 'staff') {
      throw new RestError('request/unauthorised', 'This is for staff: sign in and send a staff token');
    }
  };

  const see = async (reference: Reference): Promise<CaseView> => {
    const {events, by, policy} = await enter(reference);
    return view(policy, reference, events, {at: shell.now(), by});
  };

  const refused = (policy: Policy, refusal: Refusal): RestError => {
    // What stands in which section of an internal document is not for the public.
    const {clause: _, ...bare} = refusal;
    const hidden = policy.document.visibility === 'internal' && caller.kind !== 'staff';
    return new RestError('case/refused', refusal.reason, {details: {refusal: hidden ? bare : refusal}});
  };

  async function* changes(signal: AbortSignal, after?: Position): AsyncGenerator<ChangedCase> {
    const from = after ?? (await log.head());
    const told: AsyncIterable<Omit<StoredEvent, 'event'> & Partial<StoredEvent>> =
      log.changes?.(from, signal) ?? log.follow(from, signal);
    for await (const {reference, position, event} of told) {
      const events = await log.read(reference);
      // Events that were written together are one change.
      if (event && event.sequence !== events.length) continue;
      const line = summarise(policyOfCase(policies, events), reference, events);
      if (await mayList(line, events)) yield {...line, position};
    }
  }

  /** A line says whose complaint it is and about what: nobody reads it of a case that they may not open. */
  const mayList = async ({reference, guarded}: CaseSummary, known?: readonly Recorded[]): Promise<boolean> => {
    if (!guarded || caller.kind !== 'staff') return true;
    const events = known ?? (await log.read(reference as Reference));
    return mayOpen(policyOfCase(policies, events), replay(events), caller);
  };

  /** Everything that a customer has sent: few enough to put in order here, by what they may know of it. */
  const ownLines = async ({id}: Customer): Promise<CaseSummary[]> => {
    const lines: CaseSummary[] = [];
    for (let cursor: string | undefined, more = true; more && lines.length < mostOwn; more = cursor !== undefined) {
      const page = await log.find({
        customer: id,
        closed: true,
        limit: largestPage,
        ...(cursor !== undefined && {cursor}),
      });
      for (const line of page.items) {
        const reference = line.reference as Reference;
        const events = await log.read(reference);
        // Asked again here, so that a log which looks less closely shows nobody what is not theirs.
        const by = await actorFor(reference, events);
        if (by) lines.push(customerLine(policyOfCase(policies, events), reference, events, {at: shell.now(), by}));
      }
      cursor = page.next;
    }
    return lines;
  };

  return {
    async policy(id) {
      const policy = policyNamed(id);
      return publishPolicy(policy, localDay(shell.now(), policy.calendar.timeZone));
    },

    async submit(input, {key, policy: policyId, draft}) {
      const policy = policyNamed(policyId);
      const parsed = checkIntake(input, policy, {
        today: localDay(shell.now(), policy.calendar.timeZone),
        forStaff: caller.kind === 'staff',
      });
      if ('problems' in parsed) {
        throw new RestError('request/invalid', 'Some answers are missing or cannot be right', {
          details: {problems: parsed.problems},
        });
      }
      const {intake} = parsed;
      // Derived, not drawn: a customer whose first answer was lost gets the same key when the form sends again.
      const followUpKey = toFollowUpKey(await shell.mac(`follow-up ${policy.id} ${key}`));
      const attempt = await attemptOf(shell, key, {submit: intake, policy: policy.id});
      const by = caller.kind === 'staff' ? caller : speaker(intake);
      const keyHash = await hashFollowUpKey(shell, followUpKey);
      const customer = caller.kind === 'customer' ? caller.id : undefined;
      const decision = open(policy, intake, keyHash, {at: shell.now(), by}, customer);
      if ('refusal' in decision) throw refused(policy, decision.refusal);
      const {reference, isNew} = await openUnderNewReference(log, shell, attempt, decision.events);
      if (draft !== undefined) await files?.adopt({draft}, reference, by);
      // What was written before says when it was received, and what was told then.
      const [first] = isNew ? decision.events : await log.read(reference);
      return receiptOf(shell, reference, followUpKey, first as CaseEvent);
    },

    view: see,

    async perform(reference, input, {key, seen}) {
      const parsed = parseCommand(input);
      if ('problems' in parsed) {
        throw new RestError('request/invalid', 'This command is not complete, or not one that exists', {
          details: {problems: parsed.problems},
        });
      }
      const {command} = parsed;
      // Else anybody could say that a file of somebody else is theirs.
      if (command.type === 'addFile') {
        throw new RestError('request/invalid', 'A file is sent, and not only named', {
          details: {problems: [{field: 'type', code: 'unknown'}]},
        });
      }
      for (let races = mostRaces; ; races--) {
        const entered = await find(reference);
        const {events, by, policy} = entered;
        const who = by.kind === 'staff' ? by.id : by.kind;
        const attempt = await attemptOf(shell, key, {perform: command, reference, who});
        const asked = {at: shell.now(), by};
        const done = await log.repeated(attempt);
        if (done) return view(policy, reference, asLastSeen(entered, done.version), asked);

        mayEnter(entered);
        if (seen !== undefined && seen !== events.length) {
          const {timeline} = view(policy, reference, events, asked);
          const changed = timeline.filter(({sequence}) => sequence > seen);
          // What the caller may not see, such as a note among staff, has changed nothing for them.
          if (changed.length > 0 || seen > events.length) {
            throw new RestError('case/stale', 'The case has changed since you opened it', {details: {changed}});
          }
        }
        const decision = decide(policy, replay(events), command, asked);
        if ('refusal' in decision) throw refused(policy, decision.refusal);
        try {
          const {version} = await log.append(reference, events.length, decision.events, attempt);
          const now = {...entered, events: await log.read(reference)};
          return view(policy, reference, asLastSeen(now, version), {at: shell.now(), by});
        } catch (error) {
          // Somebody else wrote between our reading and our writing: judge again from what is there now.
          if (races === 1 || !isRestError(error, 'case/stale')) throw error;
        }
      }
    },

    async replaceKey(reference, {key}) {
      staffOnly();
      for (let races = mostRaces; ; races--) {
        const {events, by, policy} = await enter(reference);
        const who = by.kind === 'staff' ? by.id : by.kind;
        const attempt = await attemptOf(shell, key, {replaceKey: reference, who});
        // Derived, so that whoever asks again because the answer was lost is told the same.
        const followUpKey = toFollowUpKey(await shell.mac(`another follow-up ${reference} ${key}`));
        if (await log.repeated(attempt)) return {followUpKey};
        const keyHash = await hashFollowUpKey(shell, followUpKey);
        const decision = replaceKey(policy, replay(events), keyHash, {at: shell.now(), by});
        if ('refusal' in decision) throw refused(policy, decision.refusal);
        try {
          await log.append(reference, events.length, decision.events, attempt);
          return {followUpKey};
        } catch (error) {
          if (races === 1 || !isRestError(error, 'case/stale')) throw error;
        }
      }
    },

    async attach(to, file, options = {}) {
      if (!files) throw new RestError('request/not-found', 'No files are kept here');
      if (typeof to !== 'string') return files.attach({draft: to.draft}, file, options);
      const {events, by, policy} = await enter(to);
      mayAttach(view(policy, to, events, {at: shell.now(), by}));
      return files.attach({reference: to, by}, file, options);
    },

    async detach(draft, id) {
      await files?.detach(draft, id);
    },

    async fetchFile(reference, id, {onProgress, signal} = {}) {
      const {timeline} = await see(reference);
      // What somebody sees in the timeline they may fetch, and nothing else.
      if (!files || !timeline.some((entry) => entry.type === 'fileAdded' && entry.kept === id)) {
        throw new RestError('file/not-found', 'There is no such file in this case, or you may not see it');
      }
      const {bytes, size, mediaType: type, state} = await files.open(reference, id);
      const read: Uint8Array<ArrayBuffer>[] = [];
      let length = 0;
      for await (const some of bytes) {
        signal?.throwIfAborted();
        read.push(new Uint8Array(some));
        length += some.length;
        onProgress?.(length / size);
      }
      return {content: new Blob(read, {type}), state};
    },

    async list(query) {
      // Before the page: a change in between is told twice rather than never.
      const position = await log.head();
      if (caller.kind === 'customer') return {...pageOf(await ownLines(caller), query), position};
      staffOnly();
      const page = await log.find(query);
      const shown = await Promise.all(page.items.map((line) => mayList(line)));
      return {...page, items: page.items.filter((_, at) => shown[at]), position};
    },

    async *watch(reference, {signal, after: seen}) {
      // Followed from before the first look, so that nothing falls between the two.
      const after = await log.head();
      const first = await see(reference);
      let {version} = first;
      let told = shownIn(first);
      if (version !== seen) yield first;
      for await (const {event} of log.follow(after, signal, reference)) {
        // Events that were written together are one change.
        if (event.sequence <= version) continue;
        const view = await see(reference);
        const before = told;
        ({version} = view);
        told = shownIn(view);
        if (told !== before) yield view;
      }
    },

    watchAll({signal, after}) {
      // Refused at once, not when something changes.
      staffOnly();
      return changes(signal, after);
    },
  };
}

async function openUnderNewReference(
  log: CaseLog,
  shell: ServiceShell,
  attempt: Attempt,
  first: readonly CaseEvent[],
): Promise<{readonly reference: Reference; readonly isNew: boolean}> {
  // Two of 2^40 references meet once in a million cases or so; three in a row do not.
  for (let tries = 3; ; tries--) {
    try {
      const drawn = toReference(shell.random(5));
      const {reference, repeated} = await log.open(drawn, first, attempt);
      return {reference, isNew: !repeated && reference === drawn};
    } catch (error) {
      if (tries === 1 || !isRestError(error, 'case/reference-taken')) throw error;
    }
  }
}

async function attemptOf(shell: ServiceShell, key: IdempotencyKey, request: object): Promise<Attempt> {
  if (!/^[\x21-\x7e]{16,200}$/.test(key)) {
    throw new RestError(
      'request/key-missing',
      'Send an idempotency key of 16 to 200 characters, such as a random UUID',
    );
  }
  // The key with the complaint gives the receipt again, so a log that somebody reads must not hold both.
  const kept = hex(await shell.digest(`idempotency key ${key}`));
  // Keyed, so that whoever reads a log cannot hold a guess at what was written against it.
  return {key: kept, fingerprint: hex(await shell.mac(`fingerprint ${JSON.stringify(request)}`))};
}
