import {lineShape, proseShape} from './prose-shape.ts';
import {textSchema} from './shape-schema.ts';

/** What fits on one line, such as a name. */
export const line = textSchema(lineShape);

/** What a person tells, of any length that is an account. */
export const prose = textSchema(proseShape);
