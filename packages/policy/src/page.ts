// What a page that a visitor loads needs of a policy, at most 7 kB of it. Dates are reckoned by the bank holidays that the
// published policy, or the view of a case, brings: the law by which they are reckoned, and all schemas, stay with the service.
// Types are those of `@redress/policy`.

// Who may complain about what, until when.

export {assess, windowEnd} from './eligibility.ts';

// Through which stages it goes.

export {stagesFor} from './effective-policy.ts';

// What a person tells us.

export {feedbackKinds} from './document/feedback-kind.ts';
export {parseIntake} from './intake.ts';
export {languages, waysToReach} from './intake-shape.ts';
export {longestAnswer} from './prose-shape.ts';

// When things are due, and why.

export {daysBetween} from './calendar/days-between.ts';
export {projectedClocks, stageClocks} from './clock.ts';
export {dueDate, startDay} from './due-date.ts';
export {explainClock} from './explain.ts';
export {publishedCalendar} from './published-calendar.ts';
