import type {CaseService} from '@redress/rest';
import type {Caller, ServiceShell} from '@redress/rest/service';
import type {Files} from './files/files.ts';
import type {CaseKeys} from './keys/case-keys.ts';
import type {ServiceKeys} from './keys/service-keys.ts';
import type {Organisation} from './organisation.ts';
import type {SqlCaseLog} from './store/sql-case-log.ts';
import type {Store} from './store/store.ts';

/** What every room of the service works with, for one organisation. */
export interface OrganisationParts {
  readonly organisation: Organisation;
  readonly folder: string;
  readonly store: Store;
  readonly log: SqlCaseLog;
  readonly keys: ServiceKeys;
  readonly caseKeys: CaseKeys;
  readonly shell: ServiceShell;
  readonly files: Files;
  readonly serviceFor: (caller: Caller) => CaseService;
  /** Aborts when the service closes. */
  readonly closing: AbortSignal;
  /** Told of every fault of ours, of which callers learn only that it happened. */
  readonly onFault: (error: unknown) => void;
}
