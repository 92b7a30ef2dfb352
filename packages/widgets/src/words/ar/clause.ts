import type {sayClause as english} from '../en/clause.ts';
import {isolate} from './isolate.ts';

export const sayClause: typeof english = (section, heading) =>
  section === undefined ? `السياسة: ${isolate(heading)}` : `السياسة، القسم ${isolate(section)}: ${isolate(heading)}`;
