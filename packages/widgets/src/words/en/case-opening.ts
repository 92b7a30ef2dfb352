import {lineWords} from './line.ts';
import {problemWords} from './problem.ts';

/** Before a case is there, and where it cannot be. */
export const words = {line: lineWords, problem: problemWords};

export type CaseOpeningWords = typeof words;
