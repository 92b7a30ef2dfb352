/** What may be written down of an error: what kind it was and where it happened, never its message, which may hold anything. */
export interface Fault {
  readonly class: string;
  /** The stable code of ours, of the system or of the database. */
  readonly code?: string;
  /** Innermost first. */
  readonly at?: readonly string[];
  readonly cause?: Fault;
}

const mostFrames = 6;
const mostCauses = 5;

export function sayFault(error: unknown, causes = mostCauses): Fault {
  if (!(error instanceof Error)) return {class: typeof error};
  const {code, errcode} = error as {readonly code?: unknown; readonly errcode?: unknown};
  const at = framesOf(error);
  return {
    class: isName(error.name) ? error.name : 'Error',
    ...(isName(code) && {code: errcode === undefined ? code : `${code} ${Number(errcode)}`}),
    ...(at.length > 0 && {at}),
    ...(error.cause !== undefined && causes > 0 && {cause: sayFault(error.cause, causes - 1)}),
  };
}

/** What a person typed has spaces, or an @, or is longer. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[\w/-]{1,40}$/.test(value);
}

/** Lines that a message ends with may look like frames, so each is taken only if it can be nothing else. */
function framesOf({stack = ''}: Error): readonly string[] {
  const frame = /^ {4}at (?:async )?(?:[\w.$<>]+ (?:\[as \w+\] )?\()?((?:file:\/\/|node:)[^\s()]+:\d+:\d+)\)?$/;
  return stack
    .split('\n')
    .flatMap((line) => frame.exec(line)?.[1] ?? [])
    .slice(0, mostFrames);
}
