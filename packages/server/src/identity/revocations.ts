import {createHmac} from 'node:crypto';
import type {Instant} from '@redress/policy';
import {RestError} from '@redress/rest';
import type {ServiceKeys} from '../keys/service-keys.ts';
import type {Organisation} from '../organisation.ts';
import type {Store} from '../store/store.ts';
import {invalidToken} from './invalid-token.ts';
import {clockTolerance, defaultLongestLife, type TokenIssuer} from './token-issuer.ts';

/** What a token is known by for as long as it may have to be revoked: hashes, and when it was made. */
export interface Session {
  readonly person: string;
  readonly token: string;
  /** In milliseconds since 1970. */
  readonly issuedAt: number;
}

/** What is not believed any more before it runs out, on every instance within seconds. */
export interface Revocations {
  sessionOf(
    issuer: TokenIssuer,
    token: {readonly subject: string; readonly id: string; readonly issuedAt: number},
  ): Session;
  /** Throws `RestError` `request/unauthorised` for what was revoked. */
  check(session: Session): Promise<void>;
  /** Calls back when the session is revoked, here or on another instance. Gives what stops that. */
  watch(session: Session, revoked: () => void): () => void;
  /** Of one person every token that was made until now. */
  revokePerson(issuer: TokenIssuer, subject: string): Promise<void>;
  /** One token, by its `jti`. */
  revokeToken(issuer: TokenIssuer, id: string): Promise<void>;
  revoke(session: Session): Promise<void>;
  /** Looks for what other instances have revoked, where anybody has to be told of it. */
  look(): Promise<void>;
  /** Forgets what has run out by itself. */
  tidy(): Promise<void>;
}

export interface RevocationParts {
  readonly organisation: Organisation;
  readonly store: Store;
  readonly keys: ServiceKeys;
  readonly now: () => Instant;
}

/** How old what is known may be, in milliseconds. */
const freshFor = 1_000;

export function revocations({organisation, store, keys, now}: RevocationParts): Revocations {
  const {id, staffTokens, portalTokens} = organisation;
  const db = store.of(id);
  const key = keys.derive('revocations');
  const hash = (kind: 'person' | 'token', {issuer}: TokenIssuer, of: string) =>
    createHmac('sha256', key)
      .update(JSON.stringify([kind, issuer, of]))
      .digest('base64url');
  /** After this no token that is revoked now is good any more, in milliseconds. */
  const longest =
    (Math.max(...[staffTokens, portalTokens].map((one) => one?.longestLife ?? defaultLongestLife)) +
      2 * clockTolerance) *
    1_000;

  const watched = new Map<Session, () => void>();
  let known: ReadonlyMap<string, number> = new Map();
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  const isRevoked = ({person, token, issuedAt}: Session) => {
    if (known.has(token)) return true;
    const at = known.get(person);
    // Whoever made it may have a clock that is ahead of ours.
    return at !== undefined && issuedAt <= at + clockTolerance * 1_000;
  };

  const read = async () => {
    const rows = await db
      .selectFrom('revocations')
      .select(['subject', 'at'])
      .where('organisation', '=', id)
      .where('until', '>', now())
      .execute();
    known = new Map(rows.map(({subject, at}) => [subject, Date.parse(at)]));
    readAt = performance.now();
    for (const [session, revoked] of watched) if (isRevoked(session)) revoked();
  };
  const upToDate = async () => {
    if (performance.now() - readAt < freshFor) return;
    reading ??= read().finally(() => {
      reading = undefined;
    });
    await reading.catch((cause: unknown) => {
      throw new RestError('service/unreachable', 'Your sign-in cannot be checked just now; try again shortly', {cause});
    });
  };

  const write = async (subject: string) => {
    const at = now();
    const row = {organisation: id, subject, at, until: new Date(Date.parse(at) + longest).toISOString()};
    await store.work.admit(() =>
      db
        .insertInto('revocations')
        .values(row)
        .onConflict((conflict) =>
          conflict
            .columns(['organisation', 'subject'])
            .doUpdateSet(({ref}) => ({at: ref('excluded.at'), until: ref('excluded.until')})),
        )
        .execute(),
    );
    // What was being read may not have it yet.
    await reading;
    await read();
  };

  return {
    sessionOf: (issuer, {subject, id: token, issuedAt}) => ({
      person: hash('person', issuer, subject),
      token: hash('token', issuer, token),
      issuedAt,
    }),
    async check(session) {
      await upToDate();
      if (isRevoked(session)) throw invalidToken();
    },
    watch(session, revoked) {
      watched.set(session, revoked);
      if (isRevoked(session)) revoked();
      return () => watched.delete(session);
    },
    revokePerson: (issuer, subject) => write(hash('person', issuer, subject)),
    revokeToken: (issuer, token) => write(hash('token', issuer, token)),
    revoke: ({token}) => write(token),
    async look() {
      if (watched.size > 0) await upToDate();
    },
    async tidy() {
      await store.work.admit(() =>
        db.deleteFrom('revocations').where('organisation', '=', id).where('until', '<=', now()).execute(),
      );
    },
  };
}
