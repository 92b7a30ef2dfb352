import {type CaseView, commandTypes, type Duty} from '@redress/policy';
import {isStaffCommand, type StaffCommand} from './shape.ts';

/** The order in which a desk offers commands. */
export const staffCommands: readonly StaffCommand[] = commandTypes.filter(isStaffCommand);

export function isPossible(command: StaffCommand, {offers}: CaseView): boolean {
  return offers.some((offer) => offer.command === command && !offer.refusal);
}

/** What meets each duty. */
export const dutyCommands: Readonly<Record<Duty, StaffCommand>> = {
  log: 'take',
  settle: 'settle',
  acknowledge: 'acknowledge',
  contact: 'recordContact',
  respond: 'respond',
  evidence: 'supplyEvidence',
  external: 'respond',
  'breach-notice': 'notifyBreach',
};

/** The command to put first: the one that meets the next duty, else the one that somebody waits for. Nothing when none is. */
export function leadingCommand(view: CaseView): StaffCommand | undefined {
  const {next, holder} = view;
  const wanted: readonly (StaffCommand | undefined)[] = [
    'route',
    next && dutyCommands[next.duty],
    // A case that a colleague has is not put in anybody's way.
    holder ? undefined : 'take',
    'approveExtension',
    'close',
    'completeAction',
    // Where the policy gives no time for it, nothing else says that it is owed.
    'respond',
  ];
  return wanted.find((command) => command && isPossible(command, view));
}

/** The way that every case goes: what of it is not possible yet is told with its reason. */
export const mainPath: ReadonlySet<StaffCommand> = new Set([
  'take',
  'acknowledge',
  'recordContact',
  'respond',
  'extend',
  'approveExtension',
  'close',
]);

/** Never far away, whatever the moment. */
const always: ReadonlySet<StaffCommand> = new Set(['sendMessage', 'addNote']);

/** What a case can wait for. Most of these are possible only while it does. */
const waitedFor: Readonly<Partial<Record<StaffCommand, (view: CaseView) => boolean>>> = {
  route: () => true,
  chooseProcedure: ({procedure}) => procedure === undefined,
  accept: ({status}) => status === 'declined',
  askConsent: ({consent}) => consent === undefined,
  answerConsent: ({consent}) => consent === 'asked',
  recordExtensionAnswer: () => true,
  arrangeHearing: ({hearing}) => hearing?.on === undefined,
  recordHearing: ({hearing}) => hearing?.on !== undefined,
  decideRestriction: () => true,
  completeAction: () => true,
  supplyEvidence: () => true,
  notifyBreach: ({desk}) =>
    Boolean(desk?.breaches.some(({risk, commissionerAt}) => risk !== 'unlikely' && !commissionerAt)),
  recordSurvey: () => true,
};

/** The few possible commands that fit the moment, in the order in which a desk offers them. */
export function nearCommands(view: CaseView): readonly StaffCommand[] {
  return staffCommands.filter(
    (command) =>
      isPossible(command, view) && (mainPath.has(command) || always.has(command) || waitedFor[command]?.(view)),
  );
}
