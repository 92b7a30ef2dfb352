// The public elements. To put them on a page, load `embed.js`, or an element's own entry.

export {CaseTimeline} from './case-timeline/case-timeline.ts';
export {DeadlineBadge} from './deadline-badge/deadline-badge.ts';
export {EscalationPanel} from './escalation-panel/escalation-panel.ts';
export {IntakeForm} from './intake-form/intake-form.ts';
export {Provider} from './provider/provider.ts';

// What they tell the page.

export {CommandDoneEvent, CommandEvent} from './command-events.ts';
export {DeadlinePassedEvent} from './deadline-badge/deadline-passed-event.ts';
export {IntakeSubmitEvent, IntakeSubmittedEvent} from './intake-form/intake-events.ts';
export {IntakeFileEvent} from './intake-form/intake-file-event.ts';
export {IntakeStepEvent} from './intake-form/intake-step-event.ts';
export {type Doing, type ProblemCode, ProblemEvent} from './problem-event.ts';

// A connection for `<redress-provider>`, or for a page's own use; and the clock, for a page that is tested.

export {connect} from './connect.ts';
export {deviceClock} from './today-controller.ts';
