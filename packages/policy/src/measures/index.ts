// What is counted, and when.

export {type CaseHistory, type CaseRecord, caseRecord, type Standing} from './case-record.ts';
export {type Period, type Scope, type ScopeOptions, scope} from './scope.ts';

// A figure and everything behind it.

export {
  type Exclusion,
  type ExclusionReason,
  type Figure,
  type FigureId,
  figureIds,
  keyOf,
  type Rule,
  type Unit,
  type Working,
} from './figure.ts';

// The figures.

export {actions} from './actions.ts';
export {compensation} from './compensation.ts';
export {escalations, ombudsmanFindings} from './escalations.ts';
export {extensions} from './extensions.ts';
export {learning} from './learning.ts';
export {outcomes} from './outcomes.ts';
export {repeats} from './repeats.ts';
export {satisfaction} from './satisfaction.ts';
export {timeliness} from './timeliness.ts';
export {volumes} from './volumes.ts';

// The two measures of the Regulator of Social Housing.

export {type Ch01Definition, type Ch02Definition, ch01Definition, ch02Definition} from './code-definitions.ts';
export {ch01, ch02} from './code-measures.ts';

// Reports, and what of them the public may read.

export {
  type Block,
  measure,
  publishReport,
  type Report,
  type ReportContent,
  type ReportOptions,
  report,
} from './report.ts';
export {type PublishedFigure, publish, usualThreshold} from './suppress.ts';
