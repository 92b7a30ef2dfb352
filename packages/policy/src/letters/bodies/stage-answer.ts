import {openActions} from '../../case/state.ts';
import {stageAfter} from '../../stage-rule.ts';
import {isPetition} from '../addressee.ts';
import {type Block, heading, list, paragraph, prose} from '../block.ts';
import {lastOf, type Material} from '../material.ts';
import {actionsPart, paymentsPart} from '../parts/promises.ts';
import {type Section, section, written} from '../section.ts';

type Answer = Material<'stage-answer'>;

/** The written answer of a stage: the decision first, then what it rests on, what follows from it, and the way on. */
export function stageAnswer(m: Answer): readonly Section[] {
  const {policy, state, rule, words, draft, pick} = m;
  const {outcome, understanding, findings, learning, actions = [], sections = {}} = draft;
  const {answer} = words;
  const forAll = policy.groups.petition?.answerTo.who === 'all' && isPetition(policy, state);
  return [
    section(['stage'], paragraph(answer.at(pick(rule.name))), ...(forAll ? [paragraph(answer.forAll)] : [])),
    ...(outcome === undefined
      ? []
      : [section(['decision'], heading(answer.decision), paragraph(answer.decided(state.kind, outcome)))]),
    ...talkedPart(m),
    ...written(words.understanding.heading, understanding, 'understanding'),
    ...written(words.outcomeSought, sections['outcome-sought'], 'outcome-sought'),
    ...written(answer.investigation, sections.investigation, 'investigation'),
    // Findings are the investigation, what came of it and why, for every point, unless these are written one by one.
    ...written(answer.findings, findings, 'investigation', 'findings', 'reasons', 'every-point'),
    ...written(answer.everyPoint, sections['every-point'], 'every-point'),
    ...written(answer.reasons, sections.reasons ?? sections.reason, 'reasons', 'reason'),
    ...written(answer.lawAndPolicy, sections['law-and-policy'], 'law-and-policy'),
    ...written(words.responsibility, sections.responsibility, 'responsibility'),
    ...written(answer.rootCause, sections['root-cause'], 'root-cause'),
    ...written(answer.apology, sections.apology, 'apology'),
    ...remedyPart(m),
    actionsPart(m, [...openActions(state), ...actions]),
    ...paymentsPart(m),
    ...written(answer.prevention, sections.prevention, 'prevention'),
    ...written(answer.learning, learning ?? sections.learning, 'learning'),
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
  const {remedy: title, offered, accepted, noRemedy} = words.answer;
  const offer = lastOf(m, 'remedyOffered');
  const own = prose(draft.remedy ?? draft.sections?.remedy ?? offer?.what ?? '');
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
  const {hearing, heard, notHeard, unanswered} = words.answer;
  const said = stage.hearingHeld ? heard(stage.hearingOn) : stage.hearing === 'declined' ? notHeard : unanswered;
  return [section(['hearing'], heading(hearing), paragraph(said))];
}

function furtherPart({policy, rule, words, pick}: Answer): Section {
  const {further} = words;
  const next = stageAfter(policy, rule.id);
  if (!next) return section(['escalation-route'], heading(further.heading), paragraph(further.last));
  const {request, answeredBy} = next;
  return section(
    ['escalation-route'],
    heading(further.heading),
    paragraph(further.ask(pick(next.name))),
    paragraph(request?.reasonRequired ? further.reason : further.free),
    ...(request?.inPart ? [paragraph(further.inPart)] : []),
    ...(request?.within ? [paragraph(further.within(request.within))] : []),
    ...(answeredBy ? [paragraph(further.elsewhere(pick(answeredBy.organisation)))] : []),
  );
}
