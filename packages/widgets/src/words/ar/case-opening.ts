import type {CaseOpeningWords} from '../en/case-opening.ts';
import {lineWords} from './line.ts';
import {problemWords} from './problem.ts';

export const words: CaseOpeningWords = {line: lineWords, problem: problemWords};
