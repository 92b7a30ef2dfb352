import {furtherSections} from './further-sections.ts';
import {ombudsmanSeldom} from './ombudsman-seldom.ts';
import {rarelyHappened} from './rarely-happened.ts';
import {rarelyRefused} from './rarely-refused.ts';
import {staffClock} from './staff-clock.ts';
import {staffHappened} from './staff-happened.ts';
import {staffPanel} from './staff-panel.ts';
import {staffTimeline} from './staff-timeline.ts';

/** Words that a customer's page seldom needs: what happens rarely, and what staff are told. Fetched when they are needed. */
export const words = {
  happened: rarelyHappened,
  refusal: rarelyRefused,
  sections: furtherSections,
  ombudsman: ombudsmanSeldom,
  staff: {happened: staffHappened, clock: staffClock, timeline: staffTimeline, panel: staffPanel},
};

export type FurtherCatalogue = typeof words;
