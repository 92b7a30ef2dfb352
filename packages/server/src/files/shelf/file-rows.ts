import {createHmac, randomBytes} from 'node:crypto';
import type {Actor} from '@redress/policy';
import {type DraftRef, type Reference, RestError} from '@redress/rest';
import type {FileOwner} from '@redress/rest/service';
import type {Kysely, SelectQueryBuilder, Updateable} from 'kysely';
import type {Tables} from '../../store/tables.ts';
import {checkSaid} from '../content/inspect-file.ts';
import {cleanName} from '../names/clean-name.ts';
import type {Announced} from './announced.ts';
import {type FileRow, type KeptFile, newDetails, openFile, sealDetails} from './kept-file.ts';
import type {OwnerKeys} from './owner-keys.ts';
import type {ShelfParts} from './shelf-parts.ts';

/** What is known of each file, and whose it is. */
export interface FileRows {
  /** Makes a place for a file. Throws `file/…` for what will not be kept, before any of it is sent. */
  begin(owner: FileOwner, announced: Announced): Promise<KeptFile>;
  /** A file of this owner, or nothing: what somebody else has sent is not there. */
  find(owner: FileOwner, id: string): Promise<KeptFile | undefined>;
  /** Files of a case, whoever has sent them, oldest first. */
  ofCase(reference: Reference): Promise<readonly KeptFile[]>;
  /** Ids of what has come for a draft and can be a case's, oldest first. */
  ofDraft(draft: DraftRef): Promise<readonly string[]>;
  /** Gives a file of a draft to a case. */
  adopt(draft: DraftRef, id: string, reference: Reference, by: Actor): Promise<void>;
  /** Changes a file that is still in this state, or says that it is not. */
  change(file: KeptFile, set: Changes, on?: Kysely<Tables>): Promise<boolean>;
}

/** What can change of a file: of its row, and of what is kept under the key of its owner. */
export interface Changes extends Omit<Updateable<Tables['files']>, 'secret'> {
  readonly name?: string;
  readonly why?: string;
}

/** Milliseconds. Who has sent nothing for a day has given up; a complaint may take a week to write. */
const day = 86_400_000;
const week = 7 * day;

export function fileRows({db, organisation, shell, limits, keys}: ShelfParts, owners: OwnerKeys): FileRows {
  const naming = keys.derive('ids of files');
  const rows = () => db.selectFrom('files').selectAll().where('organisation', '=', organisation);
  const isOf = (owner: FileOwner) =>
    'draft' in owner
      ? {draft: owners.hashOf(owner), reference: null}
      : {draft: null, reference: owner.reference as string};
  const ownedBy = <O>(owner: FileOwner, query: SelectQueryBuilder<Tables, 'files', O>) =>
    'draft' in owner ? query.where('draft', '=', owners.hashOf(owner)) : query.where('reference', '=', owner.reference);

  const idFor = (key: string, {reference, draft}: ReturnType<typeof isOf>) =>
    createHmac('sha256', naming)
      .update(`${reference ?? draft} ${key}`)
      .digest('hex')
      .slice(0, 32);

  const find = async (owner: FileOwner, id: string): Promise<KeptFile | undefined> => {
    const row = await ownedBy(owner, rows()).where('id', '=', id).executeTakeFirst();
    if (!row || (row.expires_at !== null && row.expires_at <= shell.now())) return undefined;
    const file = openFile(row, await owners.of(owner));
    return 'by' in owner && file.by && whoIs(file.by) !== whoIs(owner.by) ? undefined : file;
  };

  const remove = async (id: string) => {
    await db.deleteFrom('files').where('organisation', '=', organisation).where('id', '=', id).execute();
  };

  /** Counted when it is there, so that of those who come at once none gets in beyond the limit. */
  const refuseTooMany = async (owner: FileOwner, id: string) => {
    const counted = db
      .selectFrom('files')
      .select(({fn}) => [fn.countAll<number>().as('files'), fn.sum<number>('length').as('bytes')])
      .where('organisation', '=', organisation)
      .where('state', '!=', 'refused');
    const own = await ownedBy(owner, counted).executeTakeFirstOrThrow();
    const waiting =
      'draft' in owner ? await counted.where('draft', 'is not', null).executeTakeFirstOrThrow() : undefined;
    const full = waiting !== undefined && Number(waiting.bytes) > limits.drafts;
    if (Number(own.files) <= limits.most && Number(own.bytes) <= limits.total && !full) return;
    await remove(id);
    if (full)
      throw new RestError(
        'service/full',
        'There is no room for files just now; your complaint can be sent without them',
      );
    throw new RestError(
      'file/too-many',
      `A case takes ${limits.most} files of ${megabytes(limits.total)} together. This one was not kept; those before it are`,
    );
  };

  return {
    async begin(owner, {name: given, type, length, key}) {
      const name = cleanName(given);
      if (length > limits.largest) {
        throw new RestError(
          'file/too-large',
          `A file may have ${megabytes(limits.largest)}, and this has more. Send a smaller one`,
        );
      }
      if (length === 0) throw new RestError('file/type-refused', 'There is nothing in this file. It was not kept');
      checkSaid({name, type}, limits.kinds);
      const whose = isOf(owner);
      const ownerKey = await owners.of(owner);
      const id = key === undefined ? randomBytes(16).toString('hex') : idFor(key, whose);
      const known = key === undefined ? undefined : await find(owner, id);
      if (known) return known;
      const now = shell.now();
      const row: FileRow = {
        organisation,
        id,
        ...whose,
        state: 'uploading',
        length,
        received: 0,
        size: null,
        media_type: null,
        edition: 0,
        parts: 0,
        secret: sealDetails(ownerKey, id, newDetails({name, type, ...('by' in owner && {by: owner.by})})),
        told: 0,
        tries: 0,
        check_at: now,
        created_at: now,
        expires_at: after(now, 'draft' in owner ? week : day),
        settled_at: null,
        problem: null,
        found: null,
      };
      const {numInsertedOrUpdatedRows: made} = await db
        .insertInto('files')
        .values(row)
        .onConflict((conflict) => conflict.columns(['organisation', 'id']).doNothing())
        .executeTakeFirst();
      // Announced twice at the same moment: the other has made the place.
      const other = made === 0n ? await find(owner, id) : undefined;
      if (other) return other;
      await refuseTooMany(owner, id);
      return openFile(row, ownerKey);
    },

    find,

    async ofCase(reference) {
      const found = await rows().where('reference', '=', reference).orderBy('created_at').orderBy('id').execute();
      const key = found.length > 0 ? await owners.ofCase(reference) : undefined;
      return key ? found.map((row) => openFile(row, key)) : [];
    },

    async ofDraft(draft) {
      const found = await rows()
        .where('draft', '=', owners.hashOf(draft))
        .where((where) =>
          where.or([
            where('state', 'in', ['received', 'checking', 'clean', 'unscanned']),
            where.and([where('state', '=', 'refused'), where('problem', '=', 'file/unsafe')]),
          ]),
        )
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return found.map(({id}) => id);
    },

    async adopt(draft, id, reference, by) {
      const [from, to] = await Promise.all([owners.of(draft), owners.of({reference, by})]);
      const row = await rows().where('draft', '=', owners.hashOf(draft)).where('id', '=', id).executeTakeFirst();
      if (!row) return;
      await db
        .updateTable('files')
        .set({reference, draft: null, expires_at: null, secret: sealDetails(to, id, {...openFile(row, from), by})})
        .where('organisation', '=', organisation)
        .where('id', '=', id)
        .where('draft', '=', row.draft)
        .execute();
    },

    async change(file, {name = file.name, why = file.why, ...set}, on = db) {
      const reseal = name !== file.name || why !== file.why;
      const details = {...file, name, ...(why !== undefined && {why})};
      const {numUpdatedRows} = await on
        .updateTable('files')
        .set({...set, ...(reseal && {secret: sealDetails(file.ownerKey, file.id, details)})})
        .where('organisation', '=', organisation)
        .where('id', '=', file.id)
        // Whose it is decides under which key it is kept: it may have become a case's meanwhile.
        .where('reference', file.reference === null ? 'is' : '=', file.reference)
        .where('state', '=', file.state)
        .where('edition', '=', file.edition)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

/** Who sends a file goes on sending it; everybody who speaks for the customer is one of two. */
function whoIs(by: Actor): string {
  return by.kind === 'staff' ? `staff ${by.id}` : by.kind;
}

function after(now: string, milliseconds: number): string {
  return new Date(Date.parse(now) + milliseconds).toISOString();
}

function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 100_000) / 10} MB`;
}
