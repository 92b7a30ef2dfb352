import type {CaseTimelineWords} from './case-timeline.ts';
import type {EscalationPanelWords} from './escalation-panel.ts';
import {furtherSections} from './further-sections.ts';
import {ombudsmanSeldom} from './ombudsman-seldom.ts';
import {rarelyHappened} from './rarely-happened.ts';
import {rarelyRefused} from './rarely-refused.ts';
import {staffClock} from './staff-clock.ts';
import {staffHappened} from './staff-happened.ts';
import {staffPanel} from './staff-panel.ts';
import {staffTimeline} from './staff-timeline.ts';

/** What colleagues are told in place of what a customer is told. */
export type StaffTimeline = Pick<CaseTimelineWords, 'title' | 'titleOther' | 'status'> & {
  readonly next: Omit<CaseTimelineWords['next'], 'heading'>;
  readonly message: Pick<CaseTimelineWords['message'], 'open' | 'label' | 'hint'>;
};
export type StaffPanel = Pick<EscalationPanelWords, 'title' | 'rung'> & {
  readonly review: Pick<EscalationPanelWords['review'], 'ask' | 'disclose' | 'label'>;
  readonly time: Pick<EscalationPanelWords['time'], 'heading' | 'dates' | 'pending' | 'agreed' | 'declined'>;
  readonly ombudsman: Pick<EscalationPanelWords['ombudsman'], 'advice' | 'review' | 'reviewNow'>;
};

/** Words that a customer's page seldom needs: what happens rarely, and what staff are told. Fetched when they are needed. */
export const words = {
  happened: rarelyHappened,
  refusal: rarelyRefused,
  sections: furtherSections,
  ombudsman: ombudsmanSeldom,
  staff: {happened: staffHappened, clock: staffClock, timeline: staffTimeline, panel: staffPanel},
};

export type FurtherCatalogue = typeof words;
