import {isRestError, RestError} from '@redress/rest';
import {atMost} from '@redress/rest/service';
import type {Kysely} from 'kysely';
import type {Tables} from '../../store/tables.ts';
import {stretch} from '../content/byte-source.ts';
import {extensionOf} from '../content/file-kind.ts';
import {inspectFile} from '../content/inspect-file.ts';
import {isUntouched, sizeOf, written} from '../content/rewriting.ts';
import type {Scanner} from '../scanner/scanner.ts';
import type {FileParts} from './file-parts.ts';
import type {Changes, FileRows} from './file-rows.ts';
import type {KeptFile} from './kept-file.ts';
import type {LooseBlobs} from './loose-blobs.ts';
import type {ShelfParts} from './shelf-parts.ts';

/** Finds out what a file is, and whether it harms anybody. Each step is taken once, by whoever comes first. */
export interface Examiner {
  /** `received` → `checking`, or `refused`. A picture then tells nothing any more. */
  inspect(file: KeptFile): Promise<void>;
  /** `checking` or `unscanned` → `clean` or `refused`; where no scanner is, → `unscanned`. Where it does not answer, nothing. */
  scan(file: KeptFile, patience: number): Promise<void>;
}

export interface ExaminerParts {
  readonly shelf: ShelfParts;
  readonly rows: FileRows;
  readonly parts: FileParts;
  readonly loose: LooseBlobs;
  readonly scanner: Scanner | undefined;
  readonly onFault: (error: unknown) => void;
}

/** Files that are looked into at once: it takes time and memory, and there may be twenty. */
const atOnce = 2;
/** Milliseconds before a scanner that has not answered is asked again, at first and at most. */
const firstPause = 30_000;
const longestPause = 3_600_000;

export function examiner({shelf, rows, parts, loose, scanner, onFault}: ExaminerParts): Examiner {
  const {db, shell, limits, closing} = shelf;
  const inTurn = atMost(atOnce);

  /** What is refused is gone at once; that it was is known for a while. */
  const refuse = async (file: KeptFile, set: Changes) => {
    const blobs = await db.transaction().execute(async (on) => {
      const mine = await rows.change(file, {...set, state: 'refused', settled_at: shell.now()}, on as Kysely<Tables>);
      return mine ? loose.loosen(on, file.id) : [];
    });
    await loose.clear(blobs);
  };

  return {
    inspect: (file) =>
      inTurn(async () => {
        const source = await parts.source(file);
        const inspected = await inspectFile(source, file, limits.kinds).catch((error: unknown) => {
          if (isRestError(error, 'file/type-refused')) return error;
          throw error;
        });
        if (inspected instanceof Error) return refuse(file, {problem: inspected.code, why: inspected.message});
        const {kind, pieces} = inspected;
        const known: Changes = {
          state: 'checking',
          media_type: kind.mediaType,
          size: pieces ? sizeOf(pieces) : source.size,
          ...(extensionOf(file.name) === '' && {name: `${file.name}.${kind.extensions[0]}`}),
          ...kept(file),
        };
        if (!pieces || isUntouched(pieces, source)) {
          await rows.change(file, known);
          return;
        }
        await parts.rewrite(file, written(source, pieces), (on, edition) => rows.change(file, {...known, edition}, on));
      }),

    async scan(file, patience) {
      if (!scanner) {
        if (file.state === 'checking') await rows.change(file, {state: 'unscanned', settled_at: shell.now()});
        return;
      }
      const source = await parts.source(file);
      const signal = AbortSignal.any([closing, AbortSignal.timeout(patience)]);
      const verdict = await scanner(stretch(source), signal).catch(async (cause: unknown) => {
        if (!closing.aborted)
          onFault(new RestError('service/unreachable', 'The scanner did not look at a file', {cause}));
        const pause = Math.min(firstPause * 2 ** file.tries, longestPause);
        const check_at = new Date(Date.parse(shell.now()) + pause).toISOString();
        await rows.change(file, {tries: file.tries + 1, check_at});
        return undefined;
      });
      if (verdict?.clean) await rows.change(file, {state: 'clean', settled_at: shell.now()});
      if (verdict && !verdict.clean) {
        const why =
          'A scanner has found something harmful in this file, so it was not kept. Whatever else you have sent is';
        await refuse(file, {problem: 'file/unsafe', found: verdict.found, why, ...kept(file)});
      }
    },
  };
}

/** What a case has stays with it; what a draft has, has its time. */
function kept({reference}: KeptFile): Changes {
  return reference === null ? {} : {expires_at: null};
}
