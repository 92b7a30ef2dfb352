import type {Policy} from '../policy.ts';
import {checkPolicy, type Finding} from './check.ts';
import {combineVerdicts, type Verdict} from './judgement.ts';
import type {Code} from './provision.ts';

/** The five columns of the self-assessment form in Appendix A of the Housing Ombudsman's code of 2024. */
export const assessmentColumns = [
  'Code provision',
  'Code requirement',
  'Comply: Yes / No',
  'Evidence',
  'Commentary / explanation',
] as const;

/** One row of the form: a provision as far as the policy's text can show it. */
export interface AssessmentRow {
  readonly section: string;
  readonly provision: string;
  readonly requirement: string;
  /** Absent where only a person can say. What a policy says is not yet what an organisation does: somebody confirms each. */
  readonly comply?: 'Yes' | 'No';
  /** The clauses of the policy that speak of it. */
  readonly evidence: string;
  readonly commentary: string;
}

/**
 * A first draft of the self-assessment, one row a provision, for the complaints officer to complete and the governing body to
 * approve. Provisions that only explain are left out, as the form leaves them out.
 */
export function selfAssessment(policy: Policy, code: Code): readonly AssessmentRow[] {
  const findings = checkPolicy(policy, code);
  return code.provisions.flatMap(({number, asks}) => {
    const own = findings.filter(({provision}) => provision === number);
    const verdict = combineVerdicts(own.map((finding) => finding.verdict));
    if (verdict === 'not-applicable') return [];
    const comply = complies(verdict);
    return [
      {
        section: code.sections[number.split('.', 1)[0] ?? ''] ?? '',
        provision: number,
        requirement: asks,
        ...(comply ? {comply} : {}),
        evidence: evidenceOf(own),
        commentary: own.map(commentOn).join(' '),
      },
    ];
  });
}

function complies(verdict: Verdict): 'Yes' | 'No' | undefined {
  if (verdict === 'needs-a-person') return undefined;
  return verdict === 'meets' || verdict === 'exceeds' ? 'Yes' : 'No';
}

/** Headings, since printed section numbers repeat or are missing in some documents. */
function evidenceOf(findings: readonly Finding[]): string {
  const places = findings.flatMap(({clauses}) =>
    clauses.map(({section, heading}) => (section ? `${section} ${heading}` : heading)),
  );
  return [...new Set(places)].join('; ');
}

function commentOn({reason, flags, mend}: Finding): string {
  return [reason, ...flags, ...(mend ? [`To mend: ${mend}`] : [])].join(' ');
}
