import type {CaseView} from '@redress/policy';
import type {StaffCommand} from '../command-form/shape.ts';
import {openActions} from '../open-actions.ts';
import {sayDate} from '../say-date.ts';
import {sayClock} from '../words/clock.ts';
import {commandWords} from '../words/commands.ts';
import {doneWords} from '../words/form.ts';

/** What was done and what it changed: `Acknowledged. Reply due Friday 11 December.` */
export function sayDone(command: StaffCommand, view: CaseView): string {
  return [commandWords[command].done, consequence(command, view)].filter(Boolean).join(' ');
}

/** Commands after which another date can be the next one. */
const moving: ReadonlySet<StaffCommand> = new Set([
  'take',
  'acknowledge',
  'recordContact',
  'respond',
  'extend',
  'approveExtension',
  'recordExtensionAnswer',
  'close',
  'classify',
  'chooseProcedure',
  'correctReceipt',
  'accept',
  'decline',
  'settle',
  'requestEscalation',
  'declineEscalation',
  'recordEvidenceRequest',
  'agreeEvidenceDate',
  'supplyEvidence',
  'recordBreach',
  'notifyBreach',
  'reopen',
]);

function consequence(command: StaffCommand, view: CaseView): string {
  const {next, proposal} = view;
  if (command === 'extend' && proposal && next?.due) {
    return proposal.approval ? doneWords.proposed(sayDate(next.due)) : doneWords.proposedToCustomer(sayDate(next.due));
  }
  if (command === 'completeAction') {
    const left = openActions(view).length;
    return left === 0 ? doneWords.allDone : doneWords.actionsLeft(left);
  }
  if (!moving.has(command)) return '';
  return next ? sayClock(next) : doneWords.nothingDue;
}
