import type {CaseView, Clock} from '@redress/policy';
import {CaseController} from '../case-controller.ts';
import {type ConnectedHost, ConnectionController} from '../connection-controller.ts';
import type {DeadlineBadgeWords} from '../words/en/deadline-badge.ts';
import {FurtherWords} from '../words/further-words.ts';
import {sayTime} from '../words/say-time.ts';
import type {WordsController} from '../words/words-controller.ts';
import type {BadgeClock} from './badge-clock.ts';

/** What a page says of the case that a badge follows. */
interface Followed extends ConnectedHost {
  readonly reference: string;
  readonly view: CaseView | undefined;
  readonly duty: Clock['duty'] | '';
}

/** The case of a badge: fetched for a badge that has one. */
export class FollowedCase {
  private readonly host: Followed;
  private readonly connection: ConnectionController;
  private readonly case: CaseController;
  private readonly further: FurtherWords<DeadlineBadgeWords>;

  constructor(host: Followed, text: WordsController<DeadlineBadgeWords>) {
    this.host = host;
    this.connection = new ConnectionController(host);
    this.case = new CaseController(host);
    this.further = new FurtherWords(host, text, ({clock}, {staff}) => ({clock: {...clock, says: staff.clock}}));
  }

  /** The case as it is known, and the duty that is to be shown; no duty while there are no words for it. */
  read(): {readonly view: CaseView; readonly clock: BadgeClock | undefined} | undefined {
    const {host, further} = this;
    this.case.follow(host.view ? undefined : this.connection.value, host.reference);
    const view = host.view ?? this.case.snapshot.view;
    const told = further.cover(view?.audience === 'staff', () => true);
    return view && {view, clock: told ? clockOf(view, host.duty) : undefined};
  }
}

function clockOf({clocks, next, policy, stage, ladder}: CaseView, duty: Clock['duty'] | ''): BadgeClock | undefined {
  const clock =
    duty === ''
      ? (next ?? clocks.find((one) => one.stage === stage && isOpenEnded(one)) ?? clocks.findLast(isDone))
      : clocks.findLast((one) => one.duty === duty);
  if (!clock) return undefined;
  const {timeZone} = policy.calendar;
  const since = isOpenEnded(clock) ? ladder.find((rung) => rung.stage === clock.stage)?.openedOn : undefined;
  return {
    ...clock,
    ...(since && {from: {...clock.from, on: since}}),
    ...(clock.dueAt && {time: sayTime(clock.dueAt, timeZone)}),
  };
}

/** Nobody has said when it is due. */
function isOpenEnded({state}: Clock): boolean {
  return state === 'none-stated' || state === 'not-configured';
}

function isDone({doneOn}: Clock): boolean {
  return doneOn !== undefined;
}
