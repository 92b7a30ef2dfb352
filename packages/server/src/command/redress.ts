import {PolicyError} from '@redress/policy';
import {BackupError} from '../operations/backup/backup-error.ts';
import {InvalidConfiguration} from '../operations/configuration-problem.ts';
import {StartError} from '../start-error.ts';
import {MoveError} from '../store/move-error.ts';
import {audit} from './audit.ts';
import {backup} from './backup.ts';
import {breaches} from './breaches.ts';
import {readCall} from './call.ts';
import {check} from './check.ts';
import {diff} from './diff.ts';
import {due} from './due.ts';
import {erase} from './erase.ts';
import {explain} from './explain.ts';
import {exportPerson} from './export-person.ts';
import {helpOf, helpOfAll} from './help.ts';
import {hold} from './hold.ts';
import {importLegacy} from './import.ts';
import {receipt} from './receipt.ts';
import {restore} from './restore.ts';
import {retention} from './retention.ts';
import {schema} from './schema.ts';
import {serve} from './serve.ts';
import type {ExitCode, Shell} from './shell.ts';
import {store} from './store.ts';
import {WrongCall} from './wrong-call.ts';

const subcommands = [
  check,
  due,
  explain,
  diff,
  schema,
  serve,
  backup,
  restore,
  store,
  importLegacy,
  audit,
  erase,
  retention,
  hold,
  exportPerson,
  breaches,
  receipt,
];

/** The command `redress`: what stands after its name in, an exit code out. */
export async function redress(args: readonly string[], shell: Shell): Promise<ExitCode> {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    shell.print(helpOfAll(subcommands));
    return 0;
  }
  const subcommand = subcommands.find((one) => one.name === name);
  if (!subcommand) {
    const known = subcommands.map((one) => one.name).join(', ');
    shell.complain(`redress: ${name ? `there is no "${name}"` : 'nothing is given'}; expected ${known}`);
    shell.complain('See redress --help.');
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    shell.print(helpOf(subcommand));
    return 0;
  }
  try {
    return await subcommand.run(readCall(subcommand, rest), shell);
  } catch (error) {
    // A date beyond all calendars is the caller's too.
    const theirs = [WrongCall, PolicyError, RangeError, InvalidConfiguration, StartError, BackupError, MoveError].some(
      (kind) => error instanceof kind,
    );
    if (!(error instanceof Error) || !theirs) throw error;
    shell.complain(`redress ${name}: ${error.message}`);
    if (error instanceof WrongCall) shell.complain(`See redress ${name} --help.`);
    return error instanceof StartError && error.code === 'folder/in-use' ? 3 : 2;
  }
}
