// `openService` is the way in. The rest is what it takes, what it throws, and its store for hosts that build their own.
export type {Rate} from './http/rate-limit.ts';
export type {StaffTokens} from './identity/staff-tokens.ts';
export {type CaseKeys, caseKeys} from './keys/case-keys.ts';
export {type ServiceKeys, serviceKeys} from './keys/service-keys.ts';
export {type PublishedKey, type SignedType, type SigningKey, signingKey, verifySigned} from './keys/signing-key.ts';
export type {EndedRequest, JobRun, Observer} from './observer.ts';
export {openService} from './open-service.ts';
export {type Configuration, readConfiguration} from './operations/configuration.ts';
export {type ConfigurationProblem, InvalidConfiguration} from './operations/configuration-problem.ts';
export type {Sources} from './operations/gather.ts';
export type {Organisation} from './organisation.ts';
export type {Service, ServiceOptions} from './service-options.ts';
export {StartError, type StartErrorCode} from './start-error.ts';
export {openDatabase} from './store/open-database.ts';
export {openPostgresStore, type PostgresStoreOptions} from './store/open-postgres-store.ts';
export {openSqliteStore} from './store/open-sqlite-store.ts';
export {type SqlCaseLogOptions, sqlCaseLog} from './store/sql-case-log.ts';
export type {Store} from './store/store.ts';
