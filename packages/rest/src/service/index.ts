export type {Caller, Customer} from './caller.ts';
export {caseService, type ServiceParts} from './case-service.ts';
export {checkIntake} from './check-intake.ts';
export {memoryCaseLog} from './memory-case-log.ts';
export {largestPage, pageOf, pageSize, searchText, searchWords, sortKey} from './page-of.ts';
export {policyOfCase} from './policy-of-case.ts';
export type {ServiceShell} from './service-shell.ts';
export {speaker} from './speaker.ts';
export {type WakeUp, wakeUp} from './wake-up.ts';
