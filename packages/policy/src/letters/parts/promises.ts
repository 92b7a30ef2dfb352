import type {PlainDate} from '../../calendar/plain-date.ts';
import type {Payment} from '../../case/state.ts';
import {heading, list, paragraph, prose} from '../block.ts';
import type {Material} from '../material.ts';
import {requiredItems} from '../missing-items.ts';
import {type Section, section} from '../section.ts';

interface Promised {
  readonly what: string;
  readonly due: PlainDate;
  readonly owner?: string | undefined;
}

/** What is still to be done, and by when; that nothing is left is said as well. */
export function actionsPart({words, draft}: Material, actions: readonly Promised[]): Section {
  const {action, nothingLeft} = words.answer;
  const items = actions.map(({what, due, owner}) => action(what, due, owner));
  const own = prose(draft.sections?.actions ?? '');
  const none = items.length === 0 && own.length === 0;
  return section(
    ['actions'],
    heading(words.item.actions),
    ...list(items),
    ...own,
    ...(none ? [paragraph(nothingLeft)] : []),
  );
}

/**
 * Line by line what is paid, for what and how. What waits for approval is promised to nobody. That nothing is paid is said
 * where the policy has the letter speak of it.
 */
export function paymentsPart({policy, stage, words, draft, state: {payments}}: Material): readonly Section[] {
  const {payment, noPayment} = words.answer;
  const items = payments
    .filter(({recordedAt}) => recordedAt !== undefined)
    .map((one) => payment(pounds(one), one.line, one.form, one.failure));
  const own = prose(draft.sections?.payments ?? '');
  if (items.length + own.length > 0)
    return [section(['payments'], heading(words.item.payments), ...list(items), ...own)];
  const asked = requiredItems(policy, 'stage-answer', stage.id).some(({item}) => item === 'payments');
  return asked && 'outcome' in draft ? [section(['payments'], paragraph(noPayment))] : [];
}

function pounds({pence, corrections}: Payment): string {
  const now = corrections.at(-1)?.pence ?? pence;
  return `£${(now / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')}`;
}
