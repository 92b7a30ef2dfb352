import type {PlainDate} from '@redress/policy/calendar';
import {standingOf} from '../deadline-badge/standing.ts';
import type {CaseTimelineWords} from '../words/en/case-timeline.ts';
import {pick} from '../words/pick.ts';
import {sayDate} from '../words/say-date.ts';
import type {WordsController} from '../words/words-controller.ts';
import type {NextStep} from './next-steps.ts';

/** A next step in words, as it stands today, for whoever the view is for. */
export function sayStep(step: NextStep, today: PlainDate, text: WordsController<CaseTimelineWords>): string {
  const {language} = text;
  const {
    next: say,
    clock: {says},
  } = text.words;
  const date = (day: PlainDate) => sayDate(day, language);
  switch (step.is) {
    case 'duty': {
      const {duty, force, due} = step.clock;
      const {is} = standingOf(step.clock, today);
      if (is === 'forecast') return `${says.forecast(duty, date(due))}.`;
      return `${says[is === 'late' ? 'late' : 'promise'](duty, force, date(due))}.`;
    }
    case 'undated':
      return `${says[step.state](step.duty)}.`;
    case 'action': {
      const {what, due} = step.action;
      return today > due ? say.actionLate(what, date(due)) : say.action(what, date(due));
    }
    case 'agreement':
      return say.agree(date(step.to));
    case 'review': {
      const name = pick(text, step.stage);
      return step.now ? say.reviewNow(name) : say.review(name);
    }
    case 'ombudsman':
      return say.ombudsman(pick(text, step.name));
    case 'nothing':
      return say.nothing;
  }
}
