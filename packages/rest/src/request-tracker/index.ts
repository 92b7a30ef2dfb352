export type {RequestTrackerOptions, Trouble} from './options.ts';
export {requestTrackerCaseLog} from './request-tracker-case-log.ts';
export {ticketFields} from './ticket-fields.ts';
