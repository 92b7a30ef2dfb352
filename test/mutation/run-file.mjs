import {readFileSync} from 'node:fs';
import {registerHooks, stripTypeScriptTypes} from 'node:module';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

// Runs a test file in this process, as often as wanted. `node:test` runs a file once in a process, so the little that the
// policy's tests use of it is stood in for; each file is imported anew, with the code that it tests already there.

/** The tests of the file that is being imported, in order. */
let registered = [];
const add = (_name, ...rest) => {
  registered.push(rest.at(-1));
};
globalThis.redressNodeTest = {test: add, it: add, describe: (_name, ...rest) => rest.at(-1)()};

/** Empties what the modules under test remember from one call to the next: no mutant finds what another one left there. */
globalThis.redressForget = [];
const memory = /^const (\w+) = new ((?:Weak)?Map)\s*\(\);$/gm;
const forgetful = 'let $1 = new $2(); globalThis.redressForget.push(() => { $1 = new $2(); });';

const standIn = 'redress:node-test';
const stripped = new Map();
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'node:test' ? {url: standIn, shortCircuit: true, format: 'module'} : next(specifier, context),
  load(url, context, next) {
    const source =
      url === standIn ? 'export const {test, it, describe} = globalThis.redressNodeTest;' : typeScript(url);
    return source === undefined ? next(url, context) : {format: 'module', shortCircuit: true, source};
  },
});

function typeScript(url) {
  const [file] = url.split('?', 1);
  if (!file.endsWith('.ts')) return undefined;
  if (!stripped.has(file)) {
    const source = stripTypeScriptTypes(readFileSync(new URL(file), 'utf8'));
    stripped.set(file, file.includes('/packages/') ? source.replace(memory, forgetful) : source);
  }
  return stripped.get(file);
}

/** Below the folder where Stryker keeps its copy, not beside this file. */
const fromHere = (path) => pathToFileURL(resolve(path)).href;

export async function preload() {
  await import(fromHere('test/mutation/preload.mjs'));
}

let runs = 0;

/** The message of the first failure, or nothing. A file that does not load has failed too. */
export async function failureOf(file) {
  registered = [];
  for (const forget of globalThis.redressForget) forget();
  try {
    await import(`${fromHere(file)}?run=${++runs}`);
    for (const run of registered) await run?.({diagnostic() {}});
    return undefined;
  } catch (error) {
    return String(error?.message ?? error).slice(0, 2000);
  }
}
