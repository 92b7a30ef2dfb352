// What most visits to the panel do without, fetched as one: each by itself would be small enough to come with the panel.
export {CurrentRung} from './current/current-rung.ts';
export {Withdrawal} from './withdrawal/withdrawal.ts';
