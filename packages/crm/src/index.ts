// The screens, without registering them.

export {CaseDesk} from './case-desk/case-desk.ts';
// For tests and kiosks.
export {deviceClock} from './device-clock.ts';
export {ComplaintSettledEvent} from './held/complaint-settled-event.ts';
export {Held} from './held/held.ts';
export {Undelivered} from './undelivered/undelivered.ts';
export {CaseSelectedEvent} from './worklist/case-selected-event.ts';
export {type Lane, lanes} from './worklist/lane.ts';
export {Worklist} from './worklist/worklist.ts';
