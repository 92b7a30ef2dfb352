import {readFileSync} from 'node:fs';
import {styleText} from 'node:util';
import {instant} from '@redress/policy/calendar';
import {redress} from './redress.ts';
import type {Shell} from './shell.ts';

// Whoever reads only the first lines of an answer (head, less) closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

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

try {
  process.exitCode = await redress(process.argv.slice(2), shell);
} catch (error) {
  // Our own fault. Not 1: a build system would take it for something that was found.
  shell.complain(String((error as Error).stack));
  process.exitCode = 2;
}
