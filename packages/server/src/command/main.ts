import {readFileSync} from 'node:fs';
import {styleText} from 'node:util';
import {instant} from '@redress/policy/calendar';
import {sayFault} from '../operations/say-fault.ts';
import {redress} from './redress.ts';
import type {Shell} from './shell.ts';

// Whoever reads only the first lines of an answer (head, less) closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const args = process.argv.slice(2);

const shell: Shell = {
  read: (path) => readFileSync(path, 'utf8'),
  env: process.env,
  now: () => instant(new Date().toISOString()),
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
  // Plain where it is no terminal, or where NO_COLOR is set.
  paint: (style, text) => styleText(style, text, {stream: process.stdout}),
  stopSignal() {
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (stop.signal.aborted) process.exit(signal === 'SIGINT' ? 130 : 143);
        stop.abort();
      });
    }
    return stop.signal;
  },
};

/** Our own fault. A service says it as a line of its log, without its words, which may be a person's. */
function sayOwnFault(error: unknown): void {
  const line = {level: 'fatal', time: shell.now(), fault: sayFault(error), message: 'Redress ends: a fault of its own'};
  if (args[0] === 'serve') shell.print(JSON.stringify(line));
  else shell.complain(String((error as Error).stack));
}

process.on('uncaughtException', (error) => {
  sayOwnFault(error);
  process.exit(2);
});

try {
  process.exitCode = await redress(args, shell);
} catch (error) {
  sayOwnFault(error);
  // Not 1: a build system would take it for something that was found.
  process.exitCode = 2;
}

// Whatever still holds the program when it has done its work, such as a request that was never finished, no longer matters.
setTimeout(() => process.exit(), 2_000).unref();
