import type {StaffTokens} from './staff-tokens.ts';

/** Whose customer tokens are believed: JSON Web Tokens that a customer portal makes for the person who is signed in there. */
export type PortalTokens = StaffTokens;
