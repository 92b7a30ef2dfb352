export type {StaffTokens} from './http/staff-token.ts';
export type {Service, ServiceOptions} from './service-options.ts';
