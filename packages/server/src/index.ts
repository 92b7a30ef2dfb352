// `openService` is the way in. The rest is what it takes, what it throws, and its store for hosts that build their own.
export type {Rate} from './http/rate-limit.ts';
export type {StaffTokens} from './http/staff-token.ts';
export {openService} from './open-service.ts';
export type {Service, ServiceOptions} from './service-options.ts';
export {StartError, type StartErrorCode} from './start-error.ts';
export {openDatabase} from './store/open-database.ts';
export {type SqliteCaseLog, type SqliteCaseLogOptions, sqliteCaseLog} from './store/sqlite-case-log.ts';
