import type {PlainDate} from '../../calendar/plain-date.ts';
import {answerRule} from '../../case/conditions.ts';
import {limitOf} from '../../case/rules/more-time.ts';
import {paragraph} from '../block.ts';
import type {LetterDraft} from '../letter.ts';
import type {Material} from '../material.ts';
import {type Section, section, written} from '../section.ts';

/** The notice of more time; or, where the policy gives time only by agreement, the question. */
export function extension(m: Material<'extension'>): readonly Section[] {
  const {state, stage, words, draft} = m;
  const {to, reason, goodReason} = draft;
  const {force, due} = answerClock(m);
  const was = earlier(m, due);
  const {decided, asked, wanted, yours, approval, why} = words.extension;
  const asks = isQuestion(m);
  const opening = [paragraph(asks ? asked(state.kind) : decided(state.kind))];
  if (to !== undefined) {
    const changed = was !== undefined && was !== to;
    if (asks) opening.push(paragraph(wanted(to, changed ? was : undefined)));
    else {
      opening.push(
        paragraph(
          changed ? words.when.instead('respond', force, to, was) : words.when.promise('respond', force, to, undefined),
        ),
      );
    }
  }
  if (asks) {
    const limit = limitOfAnswer(m);
    if (limit !== undefined && to !== undefined && to > limit) opening.push(paragraph(approval));
    opening.push(paragraph(yours));
  }
  if (stage.updates) opening.push(paragraph(words.when.updates(stage.updates.everyDays, stage.updates.how)));
  return [
    section(to === undefined ? [] : ['new-date', 'timescales'], ...opening),
    ...written(why, [reason, goodReason].filter(Boolean).join('\n'), 'reason', 'reasons'),
  ];
}

/** That the answer is not ready, and when it is expected. The one acknowledgement that some policies know. */
export function holdingNotice(m: Material<'holding-notice'>): readonly Section[] {
  const {state, words, draft, today} = m;
  const {force, due} = answerClock(m);
  const was = earlier(m, due);
  const {notReady, late, expected, why} = words.holding;
  const {to, reason, goodReason} = draft;
  return [
    section(
      to === undefined ? [] : ['new-date', 'timescales'],
      paragraph(notReady(state.kind)),
      ...(was !== undefined && was < today ? [paragraph(late(was))] : []),
      ...(to === undefined ? [] : [paragraph(expected(force, to))]),
    ),
    ...written(why, [reason, goodReason].filter(Boolean).join('\n'), 'reason', 'reasons'),
  ];
}

/** Whether the customer decides: only proposed so far, or to be proposed under a policy that wants agreement. */
export function isQuestion(m: Material): boolean {
  const {to, ground} = m.draft as LetterDraft<'extension'>;
  if (m.sent) return m.sent.type === 'extensionProposed';
  const how = answerRule(m.rule)?.extension?.how;
  const limit = limitOfAnswer(m);
  return (
    how === 'agree' ||
    (how === 'vary' && ground === undefined) ||
    (limit !== undefined && to !== undefined && to > limit)
  );
}

/** The date that this letter moves. */
function earlier({sent}: Material, due: PlainDate | undefined): PlainDate | undefined {
  return sent?.type === 'extended' ? sent.from : due;
}

function answerClock({clocks, rule}: Material) {
  const clock = clocks.find(({duty}) => duty === 'respond');
  return {force: clock?.force ?? answerRule(rule)?.force ?? 'must', due: clock?.due};
}

function limitOfAnswer({policy, rule, stage}: Material) {
  const more = answerRule(rule)?.extension;
  return more && limitOf(policy.calendar, more, stage);
}
