import type {CaseView, Clock, CommandOf, CommandType} from '@redress/policy';

/** What staff may ask for at the desk. The customer's own commands stand in the escalation panel. */
export type StaffCommand = Exclude<CommandType, 'agreeExtension' | 'declineExtension' | 'requestEscalation'>;

/** How one part of a command is asked for. */
export type Control =
  | {readonly kind: 'prose'}
  | {readonly kind: 'date'}
  | {readonly kind: 'choice'; readonly options: readonly string[]}
  /** One of the case's open actions. */
  | {readonly kind: 'open-action'}
  /** Any number of promised actions, each with its date. */
  | {readonly kind: 'promises'};

export type FieldName<T extends CommandType> = Exclude<keyof CommandOf<T>, 'type'>;

type Shape<T extends CommandType> = {readonly [K in FieldName<T>]-?: Control};

const prose: Control = {kind: 'prose'};

/** The form of each command. A part that a command gains and this table does not have is a compile error. */
export const shapes: {readonly [T in StaffCommand]: Shape<T>} = {
  take: {},
  acknowledge: {understanding: prose},
  recordContact: {how: {kind: 'choice', options: ['phone', 'email', 'visit', 'post']}, summary: prose},
  respond: {
    outcome: {kind: 'choice', options: ['upheld', 'partially-upheld', 'not-upheld']},
    understanding: prose,
    findings: prose,
    learning: prose,
    remedy: prose,
    actions: {kind: 'promises'},
  },
  extend: {to: {kind: 'date'}, reason: prose, goodReason: prose},
  approveExtension: {},
  completeAction: {action: {kind: 'open-action'}, note: prose},
  close: {},
  addNote: {text: prose},
  sendMessage: {text: prose},
};

/** The order in which a desk offers commands. */
export const staffCommands = Object.keys(shapes) as readonly StaffCommand[];

export function isStaffCommand(command: CommandType): command is StaffCommand {
  return command in shapes;
}

export function isPossible(command: StaffCommand, {offers}: CaseView): boolean {
  return offers.some((offer) => offer.command === command && !offer.refusal);
}

/** What meets each duty. */
export const dutyCommands: Readonly<Record<Clock['duty'], StaffCommand>> = {
  acknowledge: 'acknowledge',
  contact: 'recordContact',
  respond: 'respond',
};

/** The command to put first: the one that meets the next duty, else the one that somebody waits for. Nothing when none is. */
export function leadingCommand(view: CaseView): StaffCommand | undefined {
  const {next, holder} = view;
  const wanted: readonly (StaffCommand | undefined)[] = [
    next && dutyCommands[next.duty],
    // A case that a colleague has is not put in anybody's way.
    holder ? undefined : 'take',
    'approveExtension',
    'close',
    'completeAction',
  ];
  return wanted.find((command) => command && isPossible(command, view));
}
