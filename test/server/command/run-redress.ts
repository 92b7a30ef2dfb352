import {execFile} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {instant} from '@redress/policy/calendar';
import {redress} from '@redress/server/command';

/** What a run of the command left behind. */
export interface Run<Json = unknown> {
  readonly exitCode: number | undefined;
  readonly lines: readonly string[];
  readonly complaints: readonly string[];
  /** What it printed, as JSON. */
  json(): Json;
}

/** The day on which the command is run, where it does not say another. */
const today = instant('2026-12-04T10:00:00Z');

/** Runs the command, with these files and this environment and no others. The line is split at its spaces. */
export async function run<Json>(
  line: string,
  files: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<Run<Json>> {
  const printed: string[] = [];
  const complained: string[] = [];
  const exitCode = await redress(line.split(' ').filter(Boolean), {
    read(path) {
      const text = files[path];
      if (text === undefined) throw Object.assign(new Error(path), {code: 'ENOENT'});
      return text;
    },
    env,
    now: () => today,
    print: (text) => printed.push(text),
    complain: (text) => complained.push(text),
    paint: (_, text) => text,
    stopSignal: () => new AbortController().signal,
  });
  return left(exitCode, printed.join('\n'), complained.join('\n'));
}

/** Runs it from its source as a program of its own. */
export function spawned<Json>(line: string): Promise<Run<Json>> {
  const cwd = fileURLToPath(new URL('../../../', import.meta.url));
  const program = [
    '--conditions=@redress/source',
    '--disable-warning=ExperimentalWarning',
    'packages/server/src/command/main.ts',
  ];
  return new Promise((resolve) => {
    execFile(process.execPath, [...program, ...line.split(' ').filter(Boolean)], {cwd}, (error, stdout, stderr) => {
      resolve(left(error === null ? 0 : Number(error.code), stdout.trimEnd(), stderr.trimEnd()));
    });
  });
}

function left<Json>(exitCode: number | undefined, printed: string, complained: string): Run<Json> {
  return {
    exitCode,
    lines: printed === '' ? [] : printed.split('\n'),
    complaints: complained.split('\n'),
    json: () => JSON.parse(printed) as Json,
  };
}
