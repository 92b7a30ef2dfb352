import {type CaseView, recordStageId} from '@redress/policy';
import {deskWords} from '../words/desk.ts';

/** What the policy calls a stage: the present one, unless another is named. */
export function stageName({ladder, stage: present}: CaseView, id = present): string {
  return ladder.find(({stage}) => stage === id)?.name.en ?? (id === recordStageId ? deskWords.recordStage : id);
}
