import type {RestErrorCode} from '@redress/rest';
import {ProblemEvent} from '../problem-event.ts';
import type {Waiting} from '../sending/submission.ts';
import type {Notice} from './form-view.ts';

/** Tells the page that something sent did not arrive. Answers whether the form says so too: the page may do that itself. */
export function tellUnsent(element: EventTarget, why: Unsent): boolean {
  return element.dispatchEvent(new ProblemEvent(codes[why], 'submit', true));
}

type Unsent = Waiting | Exclude<Notice, 'unloaded'>;

/** What a person is told of together, by its most common code. */
const codes: Readonly<Record<Unsent, RestErrorCode>> = {
  unreachable: 'service/unreachable',
  busy: 'service/busy',
  failed: 'service/failed',
  refused: 'case/refused',
  twice: 'key/reused',
};
