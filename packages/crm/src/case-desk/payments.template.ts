import {type ExecutionContext, html, repeat, when} from '@microsoft/fast-element';
import type {StaffDesk} from '@redress/policy';
import {localDay} from '@redress/policy/calendar';
import {isPossible} from '../command-form/offered.ts';
import {sayShortDate} from '../say-date.ts';
import {deskWords as words} from '../words/desk.ts';
import {paymentWords, sayPayment, sayPounds} from '../words/payment.ts';
import type {CaseDesk} from './case-desk.ts';

type Payment = StaffDesk['payments'][number];
type In = ExecutionContext<CaseDesk>;

const paymentsOf = ({view}: CaseDesk): readonly Payment[] => view?.desk?.payments ?? [];

const canApprove = ({approvedBy, proposedBy}: Payment, {parent: {view, staffId}}: In) =>
  approvedBy === undefined && proposedBy !== staffId && view !== undefined && isPossible('approvePayment', view);

const paymentTemplate = html<Payment, CaseDesk>`
  <li>
    <span class="what">${(payment) => sayPayment(latest(payment))}</span>
    <span class="muted">${sayStanding}</span>
    ${when(
      canApprove,
      html<Payment, CaseDesk>`
        <fluent-button
          role="button"
          aria-label="${(payment) => words.approveLabel(sayPayment(latest(payment)))}"
          @click="${({id}, {parent}) => void parent.choose('approvePayment', {payment: id})}"
        >${words.approve}</fluent-button>
      `,
    )}
  </li>
`;

/** The log of payments. A correction is told beside the entry that it corrects. */
export const paymentsTemplate = html<CaseDesk>`
  ${when(
    (desk) => paymentsOf(desk).length > 0,
    html<CaseDesk>`
      <h4 class="eyebrow" id="payments">${words.payments}</h4>
      <ul class="actions payments" aria-labelledby="payments">${repeat<CaseDesk>(paymentsOf, paymentTemplate as never)}</ul>
    `,
  )}
`;

function latest(payment: Payment): Payment {
  return {...payment, pence: payment.corrections.at(-1)?.pence ?? payment.pence};
}

function sayStanding({recordedAt, pence, corrections}: Payment, {parent: {view}}: In): string {
  const was = [pence, ...corrections.map((one) => one.pence)];
  const corrected = corrections.map(({reason}, at) => paymentWords.corrected(sayPounds(was[at] as number), reason));
  const zone = view?.policy.calendar.timeZone;
  const stands =
    recordedAt && zone ? paymentWords.recordedOn(sayShortDate(localDay(recordedAt, zone))) : paymentWords.waits;
  return [stands, ...corrected].join('; ');
}
