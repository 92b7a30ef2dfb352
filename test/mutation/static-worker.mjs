import {parentPort, workerData} from 'node:worker_threads';

// One mutant of what runs only while a module is read: everything is read anew, with the mutant there from the start.

const {mutant, files} = workerData;
globalThis.__stryker__ = {activeMutant: mutant};
const {preload, failureOf} = await import('./run-file.mjs');
let failure;
try {
  await preload();
} catch (error) {
  failure = String(error);
}
for (const file of files) {
  if (failure !== undefined) break;
  failure = await failureOf(file);
}
parentPort.postMessage({failure});
