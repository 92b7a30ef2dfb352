import type {Action, CaseView} from '@redress/policy';

/** What was promised in a case and is not done yet. */
export function openActions({actions}: Pick<CaseView, 'actions'>): readonly Action[] {
  return actions.filter(({completedAt}) => completedAt === undefined);
}
