import '@redress/widgets/intake-form.js';
import '@redress/widgets/provider.js';
import type {Intake} from '@redress/policy';
import {type CaseService, type Connection, RestError, type RestErrorCode} from '@redress/rest';
import type {IntakeForm, Provider} from '@redress/widgets';
import {FormInHand} from '../../support/form-in-hand.ts';
import {until} from '../../support/until.ts';

/** What the page around the tabs answers for the service. An error of another window would not be known as one. */
export type Answer = {readonly value: unknown} | {readonly code: RestErrorCode};

/** The line from one tab to the service. */
export interface Line {
  policy(): Promise<Answer>;
  submit(intake: Intake, key: string): Promise<Answer>;
}

/** What the page around may do with a tab. */
export interface Tab {
  readonly form: FormInHand;
  /** Answers what is not answered yet, as far as the last page. */
  answer(): Promise<void>;
  remove(): void;
  putBack(): void;
  moveClock(milliseconds: number): void;
  refuseStorage(refused: boolean): void;
}

declare global {
  interface Window {
    openTab: (line: Line, address: string) => Promise<Tab>;
  }
}

const choices: Readonly<Record<string, string>> = {
  'What is it about?': 'Repairs and maintenance',
  'Which of these are you?': 'A resident',
  'Do you want to tell us who you are?': 'No, I do not want to give a name',
};

const heard = async <T>(answer: Promise<Answer>): Promise<T> => {
  const said = await answer;
  if ('code' in said) throw new RestError(said.code, 'By chance');
  return structuredClone(said.value) as T;
};

window.openTab = async (line, address) => {
  const service = {
    policy: () => heard(line.policy()),
    submit: (intake: Intake, {key}: {key: string}) => heard(line.submit(intake, key)),
  } as unknown as CaseService;
  const provider = document.createElement('redress-provider') as Provider;
  provider.connection = {service} as Connection;
  provider.service = address;
  const form = document.createElement('redress-intake-form') as IntakeForm;
  form.kind = 'compliment';
  provider.append(form);
  document.body.append(provider);
  await form.updateComplete;
  const page = new FormInHand(form);
  return {
    form: page,
    async answer() {
      for (let {heading} = page; heading !== 'Check your answers' && page.has('continue'); {heading} = page) {
        const choice = choices[heading];
        if (choice) page.choose(choice);
        page.part('continue').click();
        await until(() => page.heading !== heading, `the page after "${heading}"`);
      }
    },
    remove: () => form.remove(),
    putBack: () => provider.append(form),
    moveClock(milliseconds) {
      const {now} = Date;
      Date.now = () => now() + milliseconds;
    },
    refuseStorage(refused) {
      IDBDatabase.prototype.transaction = refused
        ? () => {
            throw new DOMException('By chance', 'QuotaExceededError');
          }
        : transaction;
    },
  };
};

const {transaction} = IDBDatabase.prototype;
