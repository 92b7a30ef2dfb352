import {words as caseAdding} from './case-adding.ts';
import {words as caseFiles} from './case-files.ts';
import {words as caseOpening} from './case-opening.ts';
import {words as caseTimeline} from './case-timeline.ts';
import {words as currentRung} from './current-rung.ts';
import {words as deadlineBadge} from './deadline-badge.ts';
import {words as escalationPanel} from './escalation-panel.ts';
import {words as further} from './further.ts';
import {words as intakeForm} from './intake-form.ts';
import {words as later} from './intake-form-later.ts';
import {words as longHistory} from './long-history.ts';
import {words as withdrawal} from './withdrawal.ts';
import {words as working} from './working.ts';

/**
 * What each part of the elements says, for whoever writes it in another language. `npm run words -- export fr words-fr.po`
 * gives the same to a translator. No element takes its words from here.
 */
export const catalogues = {
  'intake-form': {...intakeForm, later},
  'deadline-badge': deadlineBadge,
  working,
  'case-opening': caseOpening,
  'case-timeline': caseTimeline,
  'case-adding': caseAdding,
  'case-files': caseFiles,
  'long-history': longHistory,
  'escalation-panel': escalationPanel,
  'current-rung': currentRung,
  withdrawal,
  /** What seldom happens, and what staff are told. */
  further,
};

export type Catalogues = typeof catalogues;
