import {amountOf, type Payment} from '../case/state.ts';
import {count, split, summed, total} from './counting.ts';
import type {Figure} from './figure.ts';
import {happenings, type Scope, within} from './scope.ts';

const lines = ['financial-loss', 'discretionary', 'statutory'] as const;
const forms = ['payment', 'voucher', 'gift', 'offset'] as const;
const answers = ['agreed', 'not-agreed', 'no-reply'];

/**
 * What was offered to put things right, and what people said to it; and what was paid, in pence, by line and form, on the day
 * on which it was recorded. An entry counts as what it was corrected to; one that nobody has approved does not count.
 */
export function compensation(scope: Scope): readonly Figure[] {
  return [...remedies(scope), ...payments(scope)];
}

/** A remedy that was offered again in the same case counts once. One offer can hold several. */
function remedies(scope: Scope): readonly Figure[] {
  const offers = happenings(scope, 'remedyOffered');
  const known = scope.policy.remedies.types.map(({id}) => id as string);
  const offered = known.map((remedy) => {
    const cases = new Set(offers.filter(({event}) => event.remedies.includes(remedy)).map(({reference}) => reference));
    return count(
      {id: 'remedies', by: {remedy}, day: 'offered'},
      [...cases].map((reference) => ({reference})),
    );
  });
  return [
    ...offered,
    ...split({id: 'remedy-answered', unit: 'answers', day: 'answered'}, happenings(scope, 'remedyAnswered'), [
      {name: 'answer', values: answers, valueOf: ({event}) => event.answer},
    ]),
  ];
}

function payments({records, period}: Scope): readonly Figure[] {
  const found = records.flatMap(({reference, state, events, day}) =>
    state.payments.flatMap((payment) => {
      const at = payment.recordedAt ?? proposedAt(events, payment);
      return at && within(period, day(at)) ? [{reference, payment, amount: amountOf(payment)}] : [];
    }),
  );
  const waits = found.filter(({payment}) => payment.recordedAt === undefined);
  const recorded = found.filter(({payment}) => payment.recordedAt !== undefined);
  const excluded = [
    ...waits.map(({reference}) => ({reference, why: 'not-approved'}) as const),
    ...recorded
      .filter(({amount}) => amount === 0)
      .map(({reference}) => ({reference, why: 'corrected-to-nothing'}) as const),
  ];
  const paid = recorded.filter(({amount}) => amount > 0);

  const money = {id: 'compensation', unit: 'pence', day: 'paid'} as const;
  const cells = lines.map((line) =>
    forms.map((form) =>
      count(
        {...money, by: {line, form}},
        paid.filter(({payment}) => payment.line === line && payment.form === form),
      ),
    ),
  );
  const byLine = lines.map((line, at) => total({...money, by: {line}}, cells[at] as Figure[]));
  const byForm = forms.map((form, at) =>
    total(
      {...money, by: {form}},
      cells.map((row) => row[at] as Figure),
    ),
  );
  const all = summed(total({...money, excluded}, byLine), byForm);
  const entries = count(
    {id: 'payments', unit: 'payments', day: 'paid', excluded},
    paid.map(({reference}) => ({reference})),
  );
  return [entries, all, ...byLine, ...byForm, ...cells.flat()].map(inPence);
}

/** Pence, also where there are none. */
function inPence(figure: Figure): Figure {
  return figure.unit === 'pence' ? {...figure, working: {...figure.working, code: 'sum'}} : figure;
}

function proposedAt(events: Scope['records'][number]['events'], {id}: Payment) {
  return events.find((event) => event.type === 'paymentProposed' && event.payment === id)?.at;
}
