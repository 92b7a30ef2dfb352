import type {Exhibit} from './state.ts';
import {timelineStates} from './states/case-timeline.ts';
import {badgeStates} from './states/deadline-badge.ts';
import {panelStates} from './states/escalation-panel.ts';
import {formStates} from './states/intake-form.ts';

/** Every public element in every state: what the gallery shows, the quickest first, and what is looked at for accessibility. */
export const exhibits: readonly Exhibit[] = [
  {tag: 'redress-deadline-badge', states: badgeStates},
  {tag: 'redress-escalation-panel', states: panelStates},
  {tag: 'redress-case-timeline', states: timelineStates},
  {tag: 'redress-intake-form', states: formStates},
];
