import type {Recorded} from '../case/event.ts';
import {stageNumbered} from '../codes/stage-numbered.ts';
import type {LetterItem, Policy} from '../policy.ts';
import {type Block, paragraph} from './block.ts';
import {acknowledgement} from './bodies/acknowledgement.ts';
import {closing, failedRemedy, survey} from './bodies/afterwards.ts';
import {extension, holdingNotice, isQuestion} from './bodies/more-time.ts';
import {escalationRefusal, refusal} from './bodies/refusal.ts';
import {placedInAnswer, stageAnswer} from './bodies/stage-answer.ts';
import type {Letter, LetterRequest, MissingFromLetter} from './letter.ts';
import {type Material, material} from './material.ts';
import {missingItems, requiredItems} from './missing-items.ts';
import {namedIn, ombudsmanPart} from './parts/ombudsman.ts';
import {reachPart, signature} from './parts/people.ts';
import {type CodeRequirement, requiredByCode} from './required-by-code.ts';
import {type Section, written} from './section.ts';
import {sendingNotes} from './sending-note.ts';

/**
 * One letter about a case, in plain language: what it says, what it lacks, and what whoever sends it must mind. `events` is
 * the whole case. Throws `PolicyError` `letter/unknown-stage` where the case was never at the stage that was asked for.
 *
 * @example
 * const letter = composeLetter(policy, 'RD-7K3M-9Q2X', events, {type: 'acknowledgement', at, draft: {understanding}});
 * if (letter.missing.blocking.length === 0) send(letter.to, toHtml(letter), toText(letter));
 */
export function composeLetter(
  document: Policy,
  reference: string,
  events: readonly Recorded[],
  request: LetterRequest,
): Letter {
  const {type} = request;
  const m = material(document, reference, events, request);
  const {policy, state, today, to, language, words} = m;
  const outside = ombudsmanPart(m, type);
  const sections = [...body(m, type), ...otherParts(m, type), ...outside, ...reachPart(m)];
  const title = words.subject(state.kind, reference, type === 'extension' && isQuestion(m) ? 'extension-asked' : type);
  return {
    type,
    kind: to ? 'letter' : 'file-note',
    language,
    date: today,
    ...(to && {to}),
    reference,
    subject: to ? title : words.fileNote(title),
    blocks: [...opening(m), ...sections.flatMap(({blocks}) => blocks), ...(to ? signature(m) : [])],
    missing: missing(m, request, sections),
    notes: sendingNotes(policy, state, to, outside.length > 0 ? namedIn(m) : []),
  };
}

function body(m: Material, type: LetterRequest['type']): readonly Section[] {
  switch (type) {
    case 'acknowledgement':
      return acknowledgement(m as Material<typeof type>);
    case 'extension':
      return extension(m as Material<typeof type>);
    case 'holding-notice':
      return holdingNotice(m as Material<typeof type>);
    case 'stage-answer':
      return stageAnswer(m as Material<typeof type>);
    case 'refusal':
      return refusal(m as Material<typeof type>);
    case 'escalation-refusal':
      return escalationRefusal(m as Material<typeof type>);
    case 'closing':
      return closing(m as Material<typeof type>);
    case 'survey':
      return survey(m as Material<typeof type>);
    case 'failed-remedy':
      return failedRemedy(m as Material<typeof type>);
    default:
      return unknownLetter(type);
  }
}

/** What else an officer wrote under the name of a part: nothing that somebody wrote is left out of a letter. */
function otherParts({draft, words}: Material, type: LetterRequest['type']): readonly Section[] {
  const parts = Object.entries(draft.sections ?? {}) as readonly (readonly [LetterItem, string | undefined])[];
  return parts
    .filter(([item]) => item !== 'ombudsman' && !(type === 'stage-answer' && placedInAnswer.has(item)))
    .flatMap(([item, text]) => written(words.item[item], text, item));
}

/** To whom, when, about what: the same for every letter. */
function opening({to, today, reference, words}: Material): readonly Block[] {
  const head = [paragraph(words.dated(today)), paragraph(words.reference(reference))];
  if (!to) return [paragraph(words.notSent), ...head];
  const lines = (to.address ?? '').split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const speaks = {
    representative: [words.speaksFor(to.of ?? '')],
    spokesperson: [words.spokesperson],
    complainant: [],
  }[to.as];
  return [
    {kind: 'address', lines: [to.name, ...lines]},
    ...head,
    paragraph(words.greeting(to.name)),
    ...speaks.map(paragraph),
  ];
}

/** Held against the policy, which can stop a letter, and against a code, which cannot. */
function missing(
  {policy, state, stage, draft}: Material,
  {type, code}: LetterRequest,
  sections: readonly Section[],
): MissingFromLetter {
  const has = new Set<LetterItem>(['reference', ...sections.flatMap(({holds}) => holds)]);
  const outcome = 'outcome' in draft ? draft.outcome : undefined;
  const upheld = outcome !== undefined && outcome !== 'not-upheld';
  const {blocking, warning} = missingItems(requiredItems(policy, type, stage.id), has, {upheld});
  // Codes are about complaints.
  const number = stageNumber(policy, stage.id);
  const fits = (one: CodeRequirement) => number !== undefined || one.stage === undefined;
  const asked = code && state.kind === 'complaint' ? requiredByCode(code, type, number).filter(fits) : [];
  return {blocking, warning: [...warning, ...asked.filter(({items}) => !items.some((item) => has.has(item)))]};
}

function stageNumber(policy: Policy, stage: string): 1 | 2 | undefined {
  return ([1, 2] as const).find((number) => stageNumbered(policy, number)?.id === stage);
}

function unknownLetter(type: never): never {
  throw new TypeError(`No such letter: ${type}`);
}
