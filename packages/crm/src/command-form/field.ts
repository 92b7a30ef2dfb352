import {observable} from '@microsoft/fast-element';
import type {Action} from '@redress/policy';
import {type Control, sectionItems, weighedThings} from './control.ts';
import {type StaffCommand, shapes} from './shape.ts';

/** What is wrong with an answer. */
export type FieldProblem = 'missing' | 'too-long' | 'date' | 'number' | 'money';

/** One part of a command as somebody is typing it. */
export class Field {
  readonly command: StaffCommand;
  /** Where it stands in the command: `findings`, or `sections.apology`. */
  readonly name: string;
  readonly control: Control;
  @observable text = '';
  @observable problem: FieldProblem | undefined;
  /** Only for promised or open actions. Spliced, never replaced, so that a row keeps its place on the screen. */
  readonly promises: Promised[] = [];

  constructor(command: StaffCommand, name: string, control: Control) {
    this.command = command;
    this.name = name;
    this.control = control;
  }

  get faulty(): boolean {
    return this.problem !== undefined || this.promises.some((promised) => promised.faulty);
  }
}

/** A promised action as somebody is typing it, or an open one that is handed over. */
export class Promised {
  /** Only for one that the case has. */
  readonly action: string | undefined;
  @observable what = '';
  @observable due = '';
  @observable owner = '';
  @observable whatProblem: FieldProblem | undefined;
  @observable dueProblem: FieldProblem | undefined;
  @observable ownerProblem: FieldProblem | undefined;

  constructor(action?: Action) {
    this.action = action?.id;
    if (!action) return;
    this.what = action.what;
    this.due = action.due;
    this.owner = action.owner ?? '';
  }

  get faulty(): boolean {
    return Boolean(this.whatProblem ?? this.dueProblem ?? this.ownerProblem);
  }
}

/** Every field that the form of a command can have, in order. Which of them are asked for follows the case. */
export function fieldsOf(command: StaffCommand): readonly Field[] {
  return Object.entries<Control>(shapes[command]).flatMap(([name, control]) => {
    const parts = control.kind === 'sections' ? sectionItems : control.kind === 'weighed' ? weighedThings : undefined;
    if (control.kind === 'unasked') return [];
    if (!parts) return [new Field(command, name, control)];
    return parts.map((part) => new Field(command, `${name}.${part}`, {kind: 'prose'}));
  });
}
