import type {Sources} from '../operations/gather.ts';
import {settings} from '../operations/settings.ts';
import type {Call} from './call.ts';
import type {Shell} from './shell.ts';

/** Where a command finds its configuration: a file, the environment, and the options it was called with. */
export function sourcesOf(call: Call, {env, read}: Shell): Sources {
  const names = ['config', ...settings.flatMap(({option}) => option ?? [])];
  const options = names.flatMap((name) => {
    const value = call.value(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {env, read, options: Object.fromEntries(options)};
}
