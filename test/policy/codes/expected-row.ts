import {combineVerdicts, type Finding, type Verdict} from '@redress/policy/codes';

/** What people who read the policy found on a provision, or on some of its parts. */
export interface ExpectedRow {
  readonly provision: string;
  /** All of its parts where none are named. */
  readonly parts?: readonly string[];
  readonly verdict: Verdict;
}

/** How a row is called in messages: "6.9 (stage)". */
export function rowName({provision, parts}: ExpectedRow): string {
  return parts ? `${provision} (${parts.join(', ')})` : provision;
}

/** The findings that a row is about. What goes beyond the code has a row of its own. */
export function findingsOf({provision, parts}: ExpectedRow, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.provision === provision && (parts ? parts.includes(finding.part ?? '') : finding.part !== 'extra'),
  );
}

/** What the machine found on a row. */
export function machineVerdict(row: ExpectedRow, findings: readonly Finding[]): Verdict {
  return combineVerdicts(findingsOf(row, findings).map(({verdict}) => verdict));
}
