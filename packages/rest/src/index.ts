// The two ports.

export {canonicalJson} from './canonical-json.ts';
export type {Attempt, CaseLog, LogQuery, StoredEvent, Summarise, Written} from './case-log.ts';
export type {
  Attachment,
  AttachOptions,
  Call,
  CaseQuery,
  CaseService,
  ChangedCase,
  DraftRef,
  FetchedFile,
  FetchFileOptions,
  IdempotencyKey,
  Page,
  Position,
  Receipt,
  Reference,
  Version,
} from './case-service.ts';
// What elements share.
export {type CaseSnapshot, type CaseStore, caseStore, type StoreShell} from './case-store.ts';
export {type Connection, connectionContext} from './connection.ts';
export type {HeldComplaint, HeldDesk} from './held-desk.ts';
export type {MessageDesk, OutgoingMessage} from './message-desk.ts';
export {newDraft} from './new-draft.ts';
export {newIdempotencyKey} from './new-idempotency-key.ts';
export {pause} from './pause.ts';
export {fromProblem, type Problem, statusOf, toProblem} from './problem.ts';
// What people type.
export {parseFollowUpKey, parseReference, toFollowUpKey, toReference} from './reference.ts';
// What goes wrong, and how it looks on the wire.
export {asRestError, isRestError, RestError, type RestErrorCode, type RestErrorDetails} from './rest-error.ts';
export type {SignedReceipt} from './signed-receipt.ts';
