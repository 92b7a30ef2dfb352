// What a new version of a policy changes, and what it would have made of the cases that are open.

export {diffPolicies, type PolicyChange} from './diff-policies.ts';
export {type OpenCase, type ReplayedCase, type ReplayedDate, replayAgainst} from './replay-against.ts';
