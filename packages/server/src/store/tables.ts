import type {AuditTables} from '../audit/tables.ts';
import type {FileTables} from '../files/tables.ts';
import type {IdentityTables} from '../identity/tables.ts';
import type {OutboxTables} from '../outbox/tables.ts';
import type {PrivacyTables} from '../privacy/tables.ts';
import type {SpamTables} from '../spam/tables.ts';
import type {LogTables} from './log-tables.ts';

/** Every table as queries see it. Each room has its own, and a migration in `migrations/` that makes them. */
export interface Tables
  extends LogTables,
    OutboxTables,
    FileTables,
    IdentityTables,
    PrivacyTables,
    AuditTables,
    SpamTables {}
