import type {Options} from 'ky';
import type {Ask} from './ask.ts';

/** Asks for JSON. */
export function jsonCalls(ask: Ask): <T>(path: string, options?: Options) => Promise<T> {
  return <T>(path: string, options: Options = {}) => ask(path, options, (answer) => answer.json<T>());
}
