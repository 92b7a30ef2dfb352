import {glob} from 'node:fs/promises';
import {Worker} from 'node:worker_threads';
import {commonTokens, declareFactoryPlugin, PluginKind, tokens} from '@stryker-mutator/api/plugin';
import {DryRunStatus, determineHitLimitReached, TestStatus, toMutantRunResult} from '@stryker-mutator/api/test-runner';
import {failureOf, preload} from './run-file.mjs';

// A test runner for Stryker that stays in one process: with a process for each mutant and test file nearly all the time goes
// into starting. What runs only while a module is read is tried in a thread of its own.

class InProcessRunner {
  static inject = tokens(commonTokens.options);
  #files = [];

  constructor({inProcess}) {
    this.patterns = inProcess.testFiles;
  }

  capabilities() {
    return {reloadEnvironment: true};
  }

  async init() {
    this.#files = (await Array.fromAsync(glob(this.patterns))).sort();
    globalThis.__stryker__ ??= {};
    await preload();
  }

  async dryRun() {
    const space = globalThis.__stryker__;
    const tests = [];
    for (const file of this.#files) {
      space.currentTestId = file;
      tests.push(await this.#run(file));
    }
    space.currentTestId = undefined;
    return {status: DryRunStatus.Complete, tests, mutantCoverage: space.mutantCoverage};
  }

  async mutantRun({activeMutant, mutantActivation, testFilter, hitLimit}) {
    const files = testFilter ?? this.#files;
    if (mutantActivation === 'static') return this.#runAnew(activeMutant.id, files);
    const space = globalThis.__stryker__;
    space.hitCount = hitLimit === undefined ? undefined : 0;
    space.hitLimit = hitLimit;
    space.activeMutant = activeMutant.id;
    const tests = [];
    for (const file of files) {
      const result = await this.#run(file);
      const limit = determineHitLimitReached(space.hitCount, space.hitLimit);
      if (limit) return toMutantRunResult(limit);
      tests.push(result);
      if (result.status === TestStatus.Failed) break;
    }
    space.activeMutant = undefined;
    return toMutantRunResult({status: DryRunStatus.Complete, tests});
  }

  async #run(file) {
    const started = performance.now();
    return outcome(file, await failureOf(file), performance.now() - started);
  }

  async #runAnew(mutant, files) {
    const worker = new Worker(new URL('static-worker.mjs', import.meta.url), {workerData: {mutant, files}});
    const failure = await new Promise((settle) => {
      worker.once('message', (message) => settle(message.failure));
      worker.once('error', (error) => settle(String(error)));
    });
    await worker.terminate();
    return toMutantRunResult({status: DryRunStatus.Complete, tests: [outcome('everything', failure, 0)]});
  }
}

function outcome(file, failure, timeSpentMs) {
  const test = {id: file, name: file, fileName: file, timeSpentMs};
  return failure === undefined
    ? {...test, status: TestStatus.Success}
    : {...test, status: TestStatus.Failed, failureMessage: failure};
}

export const strykerPlugins = [
  declareFactoryPlugin(
    PluginKind.TestRunner,
    'in-process',
    Object.assign((injector) => injector.injectClass(InProcessRunner), {inject: tokens(commonTokens.injector)}),
  ),
];
