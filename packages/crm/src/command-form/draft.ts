import {observable} from '@microsoft/fast-element';
import {type CaseView, type Command, commandSchema} from '@redress/policy';
import {type IdempotencyKey, newIdempotencyKey, type RestError, type Version} from '@redress/rest';
import {timeAsked} from './more-time.ts';
import {type Control, type StaffCommand, shapes} from './shape.ts';

/** What is wrong with an answer. */
export type FieldProblem = 'missing' | 'too-long' | 'date';

/** One part of a command as somebody is typing it. */
export class Field {
  readonly command: StaffCommand;
  readonly name: string;
  readonly control: Control;
  @observable text = '';
  @observable problem: FieldProblem | undefined;
  /** Only for promised actions. Spliced, never replaced, so that a row keeps its place on the screen. */
  readonly promises: Promised[] = [];

  constructor(command: StaffCommand, name: string, control: Control) {
    this.command = command;
    this.name = name;
    this.control = control;
  }
}

/** A promised action as somebody is typing it. */
export class Promised {
  @observable what = '';
  @observable due = '';
  @observable whatProblem: FieldProblem | undefined;
  @observable dueProblem: FieldProblem | undefined;
}

/**
 * What somebody has typed for one command of one case, and how sending it went. It outlives the screen it is typed on:
 * no live change, no error and no other case opened in between takes a letter from it.
 */
export class Draft {
  readonly command: StaffCommand;
  readonly fields: readonly Field[];
  @observable begun = false;
  @observable sending = false;
  @observable problem: RestError | undefined;
  /** The last event that the writer has seen. */
  @observable seen: Version;

  private attempt: {readonly content: string; readonly key: IdempotencyKey} | undefined;

  constructor(command: StaffCommand, view: CaseView) {
    this.command = command;
    this.seen = view.version;
    this.fields = Object.entries(shapes[command]).map(
      ([name, control]) => new Field(command, name, control as Control),
    );
    if (command === 'respond') this.field('understanding').text = understood(view);
  }

  field(name: string): Field {
    const found = this.fields.find((field) => field.name === name);
    if (!found) throw new TypeError(`The form of "${this.command}" has no field "${name}"`);
    return found;
  }

  /** Whether this part of the command is asked for. A good reason is, only past the policy's cap. */
  asksFor({name}: Field, view: CaseView): boolean {
    if (name !== 'goodReason') return true;
    // Nothing, for a moment, while the screen goes over from the form of another command.
    const to = this.fields.find((field) => field.name === 'to');
    return to !== undefined && Boolean(timeAsked(view, to.text)?.goodReasonNeeded);
  }

  /** The command as typed, or nothing: then each field at fault says so. */
  read(view: CaseView): Command | undefined {
    const asked = this.fields.filter((field) => this.asksFor(field, view));
    const values = asked.map((field) => [field.name, answerOf(field)] as const).filter(([, value]) => value !== '');
    const parsed = commandSchema.safeParse({type: this.command, ...Object.fromEntries(values)});
    this.clearProblems();
    for (const {path, message} of parsed.error?.issues ?? []) this.mark(path.map(String), message);
    for (const field of asked) if (field.name === 'goodReason' && !field.text.trim()) field.problem = 'missing';
    return parsed.success && !this.faulty ? parsed.data : undefined;
  }

  /** One key for one intended action: sent again unchanged, it can never be done twice. */
  keyFor(command: Command): IdempotencyKey {
    const content = JSON.stringify(command);
    if (this.attempt?.content !== content) this.attempt = {content, key: newIdempotencyKey()};
    return this.attempt.key;
  }

  /** Puts a problem found by the service at its field. */
  mark([name, at, part]: readonly string[], code: string) {
    const problem: FieldProblem = code === 'too-long' || code === 'date' ? code : 'missing';
    const field = this.fields.find((one) => one.name === name);
    const promised = at === undefined ? undefined : field?.promises[Number(at)];
    if (promised && part === 'what') promised.whatProblem ??= problem;
    else if (promised) promised.dueProblem ??= promised.due === '' ? 'missing' : problem;
    else if (field) field.problem ??= problem;
  }

  get faulty(): boolean {
    return this.fields.some(
      ({problem, promises}) => problem || promises.some(({whatProblem, dueProblem}) => whatProblem || dueProblem),
    );
  }

  private clearProblems() {
    this.problem = undefined;
    for (const field of this.fields) {
      field.problem = undefined;
      for (const promised of field.promises) promised.whatProblem = promised.dueProblem = undefined;
    }
  }
}

function answerOf({control, promises, text}: Field) {
  return control.kind === 'promises' ? promises.map(({what, due}) => ({what, due})) : text.trim();
}

/** How the complaint was understood when this stage was acknowledged: where a reply begins. */
function understood({timeline, stage}: CaseView): string {
  const entry = timeline.find((one) => one.type === 'acknowledged' && one.stage === stage);
  return entry?.type === 'acknowledged' ? entry.understanding : '';
}
