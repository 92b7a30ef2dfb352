import type {Clause, Policy, Text} from '../policy.ts';
import {PolicyError} from '../policy-error.ts';
import {withoutClauses} from '../published-policy.ts';
import {actions} from './actions.ts';
import type {Ch01Definition, Ch02Definition} from './code-definitions.ts';
import {ch01, ch02} from './code-measures.ts';
import {compensation} from './compensation.ts';
import {escalations, ombudsmanFindings} from './escalations.ts';
import {extensions} from './extensions.ts';
import type {Figure} from './figure.ts';
import {learning} from './learning.ts';
import {outcomes} from './outcomes.ts';
import {repeats} from './repeats.ts';
import {satisfaction} from './satisfaction.ts';
import type {Period, Scope} from './scope.ts';
import {type PublishedFigure, publish} from './suppress.ts';
import {timeliness} from './timeliness.ts';
import {volumes} from './volumes.ts';

type ReportRule = Policy['reports'][number];
export type ReportContent = ReportRule['contents'][number];

/** One content of a report. */
export interface Block<F = Figure> {
  readonly content: ReportContent;
  /**
   * `cases`: the figures are all of it. `codes`: the self-assessment, which `@redress/policy/codes` drafts and people
   * complete. `outside`: a document that somebody else writes, to be laid beside the figures.
   */
  readonly from: 'cases' | 'codes' | 'outside';
  readonly figures: readonly F[];
}

/** A report that the policy asks for. Nobody is named in it. */
export interface Report<F = Figure> {
  readonly id: string;
  readonly policy: {readonly id: string; readonly version: string};
  readonly clause?: Clause;
  /** Who is to read it. */
  readonly to: Text;
  readonly every: ReportRule['every'];
  readonly period: Period;
  readonly blocks: readonly Block<F>[];
  /** Where the public reads it, for a report that is published. */
  readonly where?: readonly string[];
}

export interface ReportOptions {
  /** For landlords: the homes that the measures of the regulator are divided by, and how they are counted. */
  readonly codeMeasures?: {
    readonly homes: number;
    readonly ch01?: Ch01Definition;
    readonly ch02?: Ch02Definition;
  };
}

/**
 * The report of that id with everything that the policy says it holds, in the policy's order, for those inside: each figure
 * with the references behind it. For everybody else see {@link publishReport}. Throws `PolicyError` `report/unknown`.
 */
export function report(scope: Scope, reportId: string, options: ReportOptions = {}): Report {
  const rule = reportRule(scope.policy, reportId);
  const {id, clause, to, every, contents, published} = rule;
  return {
    id,
    policy: {id: scope.policy.id, version: scope.policy.version},
    clause,
    to,
    every,
    period: scope.period,
    blocks: measure(scope, contents, options),
    ...(published && {where: published.where}),
  };
}

/** These contents, for a screen or for a policy that asks for no report. */
export function measure(
  scope: Scope,
  contents: readonly ReportContent[],
  options: ReportOptions = {},
): readonly Block[] {
  return contents.map((content) => ({
    content,
    from: fromElsewhere[content] ?? 'cases',
    figures: figuresOf[content](scope, options),
  }));
}

/**
 * The same for the public: no references, no targets among staff, and nothing that few people are behind, over all blocks
 * together.
 */
export function publishReport(policy: Policy, internal: Report): Report<PublishedFigure> {
  const {suppressBelow} = reportRule(policy, internal.id);
  const forEverybody = internal.blocks.map((block) => ({
    ...block,
    figures: block.figures.filter(({by}) => by.shownTo !== 'staff'),
  }));
  const shown = publish(
    forEverybody.flatMap(({figures}) => figures),
    suppressBelow === undefined ? {} : {suppressBelow},
  );
  let next = 0;
  const blocks = forEverybody.map((block) => {
    const figures = shown.slice(next, next + block.figures.length);
    next += block.figures.length;
    return {...block, figures};
  });
  const report = {...internal, blocks};
  // Sections of an internal document are its owner's alone.
  return policy.document.visibility === 'internal' ? withoutClauses(report) : report;
}

function reportRule({id: policyId, reports}: Policy, reportId: string): ReportRule {
  const found = reports.find(({id}) => id === reportId);
  if (found) return found;
  const known = reports.map(({id}) => id).join(', ') || 'none';
  throw new PolicyError('report/unknown', `Policy "${policyId}" has no report "${reportId}"; expected one of ${known}`);
}

const fromElsewhere: Readonly<Partial<Record<ReportContent, Block['from']>>> = {
  'self-assessment': 'codes',
  'ombudsman-report': 'outside',
  'non-compliance': 'outside',
};

type Figures = (scope: Scope, options: ReportOptions) => readonly Figure[];

const figuresOf: Readonly<Record<ReportContent, Figures>> = {
  volumes: (scope) => volumesBy(scope, ['as', 'stage', 'channel', 'partner', 'site']),
  nature: (scope) => volumesBy(scope, ['service']),
  themes: (scope) => volumesBy(scope, ['theme']),
  outcomes: (scope) => [...outcomes(scope), ...escalations(scope)],
  performance: (scope, {codeMeasures}) => [
    ...timeliness(scope),
    ...extensions(scope),
    ...actions(scope),
    ...repeats(scope),
    ...(codeMeasures ? [...ch01(scope, codeMeasures.homes, codeMeasures.ch01), ...ch02(scope, codeMeasures.ch02)] : []),
  ],
  satisfaction,
  learning,
  refusals: (scope) => volumes(scope).filter(({id}) => id === 'refused'),
  compensation,
  'self-assessment': () => [],
  'ombudsman-findings': ombudsmanFindings,
  'ombudsman-report': () => [],
  'non-compliance': () => [],
};

/** Totals, and their parts along these dimensions. What was refused has a block of its own. */
function volumesBy(scope: Scope, dimensions: readonly string[]): readonly Figure[] {
  const kept = volumes(scope).filter(({id, by}) => {
    const [dimension] = Object.keys(by);
    return id !== 'refused' && (dimension === undefined || dimensions.includes(dimension));
  });
  const wholes = new Set(kept.filter(({by}) => Object.keys(by).length > 0).map(({id}) => id));
  return kept.filter(({id}) => wholes.has(id));
}
