import type {FeedbackKind, PublishedPolicy} from '@redress/policy';
import {feedbackKinds} from '@redress/policy/page';
import type {Answers} from './answers.ts';

/**
 * What is being sent: as the page around the form says, where the policy has that kind; else as somebody has chosen; a
 * complaint until then.
 */
export function kindOf(
  {answers, policy}: {readonly answers: Answers; readonly policy: PublishedPolicy | undefined},
  ofPage: string,
): {readonly kind: FeedbackKind; readonly kindGiven: boolean} {
  const known = (name: string | undefined) => feedbackKinds.find((kind) => kind === name);
  const given = known(ofPage);
  const kindGiven = given !== undefined && (policy?.kinds.some(({kind}) => kind === given) ?? true);
  return {kind: (kindGiven ? given : known(answers.kind)) ?? 'complaint', kindGiven};
}
