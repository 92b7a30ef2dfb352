import {stripTypeScriptTypes} from 'node:module';

/** Takes the types out of the example pages' own scripts, as Node does. The packages come from tsc. */
export function stripTypes() {
  return {
    name: 'strip-types',
    transform: (code, id) => (id.endsWith('.ts') ? {code: stripTypeScriptTypes(code), map: null} : undefined),
  };
}
