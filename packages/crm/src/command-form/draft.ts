import {observable} from '@microsoft/fast-element';
import {type CaseView, type Command, commandSchema, type LetterItem} from '@redress/policy';
import {type IdempotencyKey, newIdempotencyKey, type RestError, type Version} from '@redress/rest';
import {openActions} from '../open-actions.ts';
import {answerOf} from './answer-of.ts';
import {asksFor, type Demand, demandOf, type Typed} from './demand.ts';
import {type Field, type FieldProblem, fieldsOf, Promised} from './field.ts';
import type {StaffCommand} from './shape.ts';

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
    this.fields = fieldsOf(command);
    if (command === 'respond') this.field('understanding').text = understood(view);
    if (command === 'acknowledge') this.field('outcomeSought').text = view.intake.wanted ?? '';
    this.follow(view);
  }

  field(name: string): Field {
    const found = this.fields.find((field) => field.name === name);
    if (!found) throw new TypeError(`The form of "${this.command}" has no field "${name}"`);
    return found;
  }

  /** Keeps up with the case: what is handed over is what is still open. */
  follow(view: CaseView) {
    for (const {control, promises} of this.fields) {
      if (control.kind !== 'handover') continue;
      const open = openActions(view);
      for (let at = promises.length - 1; at >= 0; at--) {
        if (!open.some(({id}) => id === promises[at]?.action)) promises.splice(at, 1);
      }
      const added = open.filter(({id}) => !promises.some(({action}) => action === id));
      promises.push(...added.map((action) => new Promised(action)));
    }
  }

  /** Whether this part of the command is asked for, in this case and by what is typed so far. */
  asksFor(field: Field, view: CaseView): boolean {
    return asksFor(field, this.typed, view);
  }

  /** What the policy wants of this field in this case. */
  demandOf(field: Field, view: CaseView): Demand | undefined {
    return demandOf(field, this.typed, view);
  }

  /** Parts of the letter that the policy wants in it and that stop nothing while they are missing. */
  lacking(view: CaseView): readonly LetterItem[] {
    return this.fields.flatMap((field) => {
      if (field.text.trim() !== '' || !this.asksFor(field, view)) return [];
      const {force, item} = this.demandOf(field, view) ?? {};
      return item && (force === 'should' || force === 'aim') ? [item] : [];
    });
  }

  /** The command as typed, or nothing: then each field at fault says so. */
  read(view: CaseView): Command | undefined {
    this.clearProblems();
    const {timeZone} = view.policy.calendar;
    const said: Record<string, unknown> = {type: this.command};
    for (const field of this.fields.filter((one) => this.asksFor(one, view))) {
      const answer = answerOf(field, timeZone);
      if (answer && 'problem' in answer) field.problem = answer.problem;
      else if (answer) put(said, field.name, answer.value);
      else if (this.demandOf(field, view)?.force === 'must') field.problem = 'missing';
    }
    // What is to be weighed is a list, also where the policy names nothing.
    if (this.command === 'decideRestriction') said.considered ??= [];
    const parsed = commandSchema.safeParse(said);
    for (const {path, message} of parsed.error?.issues ?? []) this.mark(path.map(String), message);
    return parsed.success && !this.faulty ? parsed.data : undefined;
  }

  /** One key for one intended action: sent again unchanged, it can never be done twice. */
  keyFor(command: Command): IdempotencyKey {
    const content = JSON.stringify(command);
    if (this.attempt?.content !== content) this.attempt = {content, key: newIdempotencyKey()};
    return this.attempt.key;
  }

  /** Puts a problem found by the schema or the service at its field. */
  mark(path: readonly string[], code: string) {
    const problem = problemOf(code);
    const [name, at, part] = path;
    const field = this.fields.find((one) => one.name === name) ?? this.part(name, at);
    const promised = at === undefined ? undefined : field?.promises[Number(at)];
    if (!promised) {
      if (field) field.problem ??= problem === 'number' && field.control.kind === 'money' ? 'money' : problem;
    } else if (part === 'what') promised.whatProblem ??= problem;
    else if (part === 'owner') promised.ownerProblem ??= problem;
    else promised.dueProblem ??= promised.due === '' ? 'missing' : problem;
  }

  get faulty(): boolean {
    return this.fields.some(({faulty}) => faulty);
  }

  /** A field among those that one part of the command was spread over: by its name, or by its place among those filled in. */
  private part(name = '', at = ''): Field | undefined {
    const parts = this.fields.filter((field) => field.name.startsWith(`${name}.`));
    return parts.find((field) => field.name === `${name}.${at}`) ?? parts.filter(({text}) => text.trim())[Number(at)];
  }

  private readonly typed: Typed = (name) => this.fields.find((field) => field.name === name)?.text ?? '';

  private clearProblems() {
    this.problem = undefined;
    for (const field of this.fields) {
      field.problem = undefined;
      for (const promised of field.promises) {
        promised.whatProblem = promised.dueProblem = promised.ownerProblem = undefined;
      }
    }
  }
}

/** Puts an answer in its place in the command. */
function put(said: Record<string, unknown>, name: string, value: unknown) {
  const [whole = name, part] = name.split('.');
  if (part === undefined) said[whole] = value;
  else if (whole === 'sections') said.sections = {...(said.sections as object | undefined), [part]: value};
  else said[whole] = [...((said[whole] as unknown[] | undefined) ?? []), {what: part, finding: value}];
}

function problemOf(code: string): FieldProblem {
  return code === 'too-long' || code === 'date' || code === 'number' ? code : 'missing';
}

/** How the complaint was understood when this stage was acknowledged: where a reply begins. */
function understood({timeline, stage}: CaseView): string {
  const entry = timeline.find((one) => one.type === 'acknowledged' && one.stage === stage);
  return entry?.type === 'acknowledged' ? entry.understanding : '';
}
