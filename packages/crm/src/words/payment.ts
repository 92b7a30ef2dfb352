import type {StaffDesk} from '@redress/policy';

type Payment = StaffDesk['payments'][number];

const pounds = new Intl.NumberFormat('en-GB', {style: 'currency', currency: 'GBP'});

/** `£120.50`. */
export function sayPounds(pence: number): string {
  return pounds.format(pence / 100);
}

export const paymentWords = {
  line: {
    'financial-loss': 'For money lost',
    discretionary: 'For distress and inconvenience',
    statutory: 'Laid down by law',
  } satisfies Record<Payment['line'], string>,
  form: {
    payment: 'Payment',
    voucher: 'Voucher',
    gift: 'Gift',
    offset: 'Set against what they owe',
  } satisfies Record<Payment['form'], string>,
  waits: 'Waits for approval',
  recordedOn: (date: string) => `recorded ${date}`,
  corrected: (was: string, reason: string) => `was ${was}: ${reason}`,
};

/** `£120.50, payment, for distress and inconvenience`. */
export function sayPayment({pence, form, line}: Pick<Payment, 'pence' | 'form' | 'line'>): string {
  const {form: forms, line: lines} = paymentWords;
  return `${sayPounds(pence)}, ${forms[form].toLowerCase()}, ${lines[line].toLowerCase()}`;
}
