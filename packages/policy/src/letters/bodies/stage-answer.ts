import {openActions} from '../../case/state.ts';
import type {LetterItem} from '../../policy.ts';
import {stageAfter} from '../../stage-rule.ts';
import {isPetition} from '../addressee.ts';
import {type Block, heading, list, paragraph, prose} from '../block.ts';
import {lastOf, type Material} from '../material.ts';
import {actionsPart, paymentsPart} from '../parts/promises.ts';
import {type Section, section, written} from '../section.ts';

type Answer = Material<'stage-answer'>;

/** The parts that an officer writes by name and that have their place in an answer. */
export const placedInAnswer: ReadonlySet<LetterItem> = new Set<LetterItem>([
  'outcome-sought',
  'investigation',
  'every-point',
  'reason',
  'reasons',
  'law-and-policy',
  'responsibility',
  'root-cause',
  'apology',
  'remedy',
  'actions',
  'payments',
  'prevention',
  'learning',
]);

/** The written answer of a stage: the decision first, then what it rests on, what follows from it, and the way on. */
export function stageAnswer(m: Answer): readonly Section[] {
  const {policy, state, rule, words, draft, pick} = m;
  const {outcome, understanding, findings, learning, actions = [], sections = {}} = draft;
  const {answer, item} = words;
  const forAll = policy.groups.petition?.answerTo.who === 'all' && isPetition(policy, state);
  return [
    section(['stage'], paragraph(answer.at(pick(rule.name))), ...(forAll ? [paragraph(answer.forAll)] : [])),
    ...(outcome === undefined
      ? []
      : [section(['decision'], heading(item.decision), paragraph(answer.decided(state.kind, outcome)))]),
    ...talkedPart(m),
    ...written(item.understanding, understanding, 'understanding'),
    ...written(item['outcome-sought'], sections['outcome-sought'], 'outcome-sought'),
    ...written(item.investigation, sections.investigation, 'investigation'),
    // Findings are the investigation, what came of it and why, for every point, unless these are written one by one.
    ...written(item.findings, findings, 'investigation', 'findings', 'reasons', 'every-point'),
    ...written(item['every-point'], sections['every-point'], 'every-point'),
    ...written(item.reasons, lines(sections.reasons, sections.reason), 'reasons', 'reason'),
    ...written(item['law-and-policy'], sections['law-and-policy'], 'law-and-policy'),
    ...written(item.responsibility, sections.responsibility, 'responsibility'),
    ...written(item['root-cause'], sections['root-cause'], 'root-cause'),
    ...written(item.apology, sections.apology, 'apology'),
    ...remedyPart(m),
    actionsPart(m, [...openActions(state), ...actions]),
    ...paymentsPart(m),
    ...written(item.prevention, sections.prevention, 'prevention'),
    ...written(item.learning, lines(learning, sections.learning), 'learning'),
    ...hearingPart(m),
    furtherPart(m),
  ];
}

function talkedPart({stage, words, draft}: Answer): readonly Section[] {
  const talked = draft.discussed ?? stage.discussed;
  return talked ? [section(['discussion'], paragraph(words.answer.talked[talked]))] : [];
}

/** Where nothing is offered there is nothing to be agreed. */
function remedyPart(m: Answer): readonly Section[] {
  const {policy, stage, state, words, draft, pick} = m;
  const {offered, accepted, noRemedy} = words.answer;
  const title = words.item.remedy;
  const offer = lastOf(m, 'remedyOffered');
  const own = prose(lines(draft.remedy, draft.sections?.remedy) || (offer?.what ?? ''));
  const types = policy.remedies.types.filter(({id}) => stage.remedies.includes(id));
  const answer = draft.remedyAnswer ?? stage.remedyAnswer;
  if (own.length === 0 && types.length === 0) {
    const none: readonly Block[] =
      draft.outcome === 'not-upheld' ? [heading(title), paragraph(noRemedy(state.kind))] : [];
    return [section(none.length > 0 ? ['remedy', 'remedy-answer'] : ['remedy-answer'], ...none)];
  }
  return [
    section(
      ['remedy', ...(answer ? (['remedy-answer'] as const) : [])],
      heading(title),
      ...own,
      ...(types.length > 0 ? [paragraph(offered), ...list(types.map(({name}) => [pick(name)]))] : []),
      ...(answer ? [paragraph(accepted[answer])] : []),
    ),
  ];
}

function hearingPart({stage, rule, words}: Answer): readonly Section[] {
  if (!rule.hearing || stage.hearing === undefined) return [];
  const {heard, notHeard, unanswered} = words.answer;
  const said = stage.hearingHeld ? heard(stage.hearingOn) : stage.hearing === 'declined' ? notHeard : unanswered;
  return [section(['hearing'], heading(words.item.hearing), paragraph(said))];
}

function furtherPart({policy, rule, words, pick}: Answer): Section {
  const {further, item} = words;
  const next = stageAfter(policy, rule.id);
  if (!next) return section(['escalation-route'], heading(item['escalation-route']), paragraph(further.last));
  const {request, answeredBy} = next;
  return section(
    ['escalation-route'],
    heading(item['escalation-route']),
    paragraph(further.ask(pick(next.name))),
    paragraph(request?.reasonRequired ? further.reason : further.free),
    ...(request?.inPart ? [paragraph(further.inPart)] : []),
    ...(request?.within ? [paragraph(further.within(request.within))] : []),
    ...(answeredBy ? [paragraph(further.elsewhere(pick(answeredBy.organisation)))] : []),
  );
}

function lines(...texts: readonly (string | undefined)[]): string {
  return texts.filter(Boolean).join('\n');
}
