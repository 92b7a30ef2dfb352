import * as fc from 'fast-check';
import {step} from './steps.ts';
import {World} from './world.ts';

export interface Told {
  readonly runs: number;
  readonly steps: number;
  readonly sent: number;
  readonly cases: number;
  /** The first run that went wrong. */
  readonly wrong?: {readonly seed: number; readonly path: string; readonly steps: string; readonly why: string};
}

declare global {
  interface Window {
    live: (options: {seed: number; runs: number; path?: string}) => Promise<Told>;
  }
}

window.live = async ({seed, runs, path}) => {
  const told = {runs: 0, steps: 0, sent: 0, cases: 0};
  const law = fc.asyncProperty(fc.array(step, {minLength: 5, maxLength: 25, size: 'max'}), async (steps) => {
    const world = new World();
    try {
      for (const one of [{is: 'open'} as const, ...steps]) await world.take(one);
      await world.recover();
    } finally {
      world.end();
    }
    told.runs++;
    told.steps += steps.length;
    told.sent += world.pressed;
    told.cases += world.cases;
  });
  const {failed, counterexample, counterexamplePath, errorInstance} = await fc.check(law, {
    seed,
    numRuns: runs,
    endOnFailure: true,
    ...(path && {path}),
  });
  if (!failed) return told;
  const steps = JSON.stringify(counterexample?.[0]);
  return {...told, wrong: {seed, path: counterexamplePath ?? '', steps, why: String((errorInstance as Error)?.stack)}};
};
