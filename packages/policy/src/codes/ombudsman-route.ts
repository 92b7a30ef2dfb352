import type {Policy} from '../policy.ts';
import {type Judgement, judged} from './judgement.ts';

/** People are told of their right to go to the ombudsman, at any point and how. */
export interface OmbudsmanCheck {
  readonly how: 'ombudsman-route';
}

/**
 * Falls short where it is open only at the end, or behind a step that ended on 1 October 2022 with the "democratic filter": the
 * wait of eight weeks and the designated person.
 */
export function judgeOmbudsman({ombudsmen}: Policy): Judgement {
  const named = ombudsmen.filter(({clause, advice, review, wait, designatedPerson}) =>
    [clause, advice?.clause, review?.clause, wait?.clause, designatedPerson?.clause].some((one) => one !== undefined),
  );
  if (named.length === 0) return judged('silent', 'No ombudsman is named.');
  const clauses = named.flatMap(({clause, advice, review, wait, designatedPerson}) => [
    clause,
    advice?.clause,
    review?.clause,
    wait?.clause,
    designatedPerson?.clause,
  ]);
  const faults = named.flatMap(({name: {en}, advice, wait, designatedPerson}) => [
    ...(advice?.clause ? [] : [`Nothing says that ${en} can be asked at any point.`]),
    ...(wait ? [`${en} stands behind a wait of ${wait.duration.count} ${wait.duration.unit}.`] : []),
    ...(designatedPerson ? [`${en} stands behind a designated person; that route ended on 1 October 2022.`] : []),
  ]);
  const flags = named
    .filter(({contact}) => Object.keys(contact).length === 0)
    .map(({name: {en}}) => `The policy prints no way to reach ${en}.`);
  const unchecked = named
    .filter(({checkedOn}) => !checkedOn)
    .map(({name: {en}}) => `Nobody has checked the contact details of ${en} against its own.`);
  if (faults.length > 0) return judged('falls-short', faults.join(' '), clauses, [...flags, ...unchecked]);
  const names = named.map(({name}) => name.en).join('; ');
  return judged('meets', `Can be asked at any point: ${names}.`, clauses, [...flags, ...unchecked]);
}
