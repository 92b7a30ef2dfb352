import type {Intake} from '@redress/policy';
import type {Receipt} from '@redress/rest';

/**
 * Gives the receipt as a file, as `redress receipt verify` reads it, with what was sent beside it. The key that opens the case
 * is not in it: a receipt is shown to others.
 */
export function downloadReceipt({followUpKey: _, ...receipt}: Receipt, intake: Intake) {
  const text = JSON.stringify({...receipt, intake}, null, 2);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  link.download = `receipt-${receipt.reference}.json`;
  link.click();
  // The browser has taken it by the next task.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
