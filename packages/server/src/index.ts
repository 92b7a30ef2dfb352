// The reference service.

// What it can be told.
export type {Rate} from './http/rate-limit.ts';
export type {StaffTokens} from './http/staff-token.ts';
export {openService} from './open-service.ts';
export type {Service, ServiceOptions} from './service-options.ts';
export {StartError, type StartErrorCode} from './start-error.ts';
// Its store, for hosts that build a service of their own.
export {openDatabase} from './store/open-database.ts';
export {type SqliteCaseLog, type SqliteCaseLogOptions, sqliteCaseLog} from './store/sqlite-case-log.ts';
