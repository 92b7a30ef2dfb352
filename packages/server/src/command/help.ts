import type {Subcommand} from './subcommand.ts';
import {table, wrap} from './table.ts';

/** What `redress --help` says. */
export function helpOfAll(subcommands: readonly Subcommand[]): string {
  return [
    'redress: a complaints policy as data, and the service that keeps cases under it.',
    '',
    ...table(
      [15],
      subcommands.map(({name, about}) => [`  ${name}`, about]),
    ),
    '',
    'Each says more with --help, as in redress check --help. POLICY is the id of a preset or the path of',
    'a JSON document. Exit codes: 0 as it should be, 1 something was found, 2 it could not be done.',
  ].join('\n');
}

/** What `redress check --help` says. */
export function helpOf({name, about, operands, options, notes}: Subcommand): string {
  const rows = Object.entries(options).map(([option, {takes, about}]) => [
    `  --${option}${takes ? ` ${takes}` : ''}`,
    about,
  ]);
  const widest = Math.max(...[...rows, ['  --help']].map(([option = '']) => option.length));
  return [
    ['redress', name, ...operands, ...(rows.length > 0 ? ['[options]'] : [])].join(' '),
    '',
    ...wrap(about),
    '',
    ...table([widest + 1], [...rows, ['  --help', 'Say this.']]),
    ...notes.flatMap((note) => ['', ...wrap(note)]),
  ].join('\n');
}
