import {inProcedure, procedureRule} from '../effective-policy.ts';
import type {Clause, ClockRule, Policy, StageRule} from '../policy.ts';
import {type Refusal, refuse} from '../refusal.ts';
import type {StaffMember} from './actor.ts';
import type {Situation} from './situation.ts';

// Each of these is named for what must be so, and gives the refusal when it is not. `??` puts them one after the other: what
// nobody can do any more is said before what only somebody else can.

export type Condition = (situation: Situation) => Refusal | undefined;

/** Whoever has a stake in a case does nothing in it any more. */
export const impartial: Condition = ({staff, state: {conflicted}}) =>
  staff && conflicted.includes(staff.id)
    ? refuse('conflict', `${staff.name} has a stake in this case`, {details: {person: staff.name}})
    : undefined;

export const forStaff: Condition = ({staff}) =>
  staff ? undefined : refuse('not-allowed', 'Only the organisation can do this');

/** For the customer and whoever speaks for them. Until the customer confirms it, nobody decides in their name. */
export const forCustomer: Condition = (s) => {
  if (s.staff) return refuse('not-allowed', 'Only the customer, or somebody who speaks for them, can do this');
  return consented(s);
};

export const consented: Condition = ({asked: {by}, state: {consent}, policy: {representatives}}) =>
  by.kind === 'representative' && consent !== 'given'
    ? refuse('consent-needed', 'The customer has not confirmed yet that this person speaks for them', {
        clause: representatives.consent.clause,
      })
    : undefined;

export const notClosed: Condition = ({state: {closedAt, withdrawnAt}, policy: {closing}}) =>
  closedAt || withdrawnAt ? refuse('closed', 'The complaint is closed', {clause: closing.clause}) : undefined;

export const notDeclined: Condition = ({state: {acceptance}, stage: {declinedAt}, policy}) =>
  acceptance?.state === 'declined' || declinedAt
    ? refuse('declined', 'It was not accepted', {clause: policy.eligibility.refusal.clause})
    : undefined;

export const notAnswered: Condition = ({stage: {moments}, rule}) =>
  moments.responded || moments.settled ? refuse('already-answered', `${rule.name.en} is answered already`) : undefined;

/** Nothing has ended the case or its stage. */
export const underWay: Condition = (s) => notClosed(s) ?? notDeclined(s) ?? notAnswered(s);

export const withStages: Condition = ({policy, document, state}) => {
  if (!inProcedure(policy)) return refuse('not-in-procedure', `Nothing of the procedure applies to this ${state.kind}`);
  // A case of a procedure that is no longer in use can be read, and moved to another.
  const procedure = procedureRule(document, state.procedure);
  return procedure?.state === 'vacant'
    ? refuse('procedure-vacant', `${procedure.name.en} is vacant: choose another`, {clause: procedure.clause})
    : undefined;
};

/** Somebody has decided which procedure it belongs to, where the policy wants that first. */
export const routed: Condition = ({policy, state: {intake, route}}) => {
  const type = policy.eligibility.complainants.find(({id}) => id === intake.type);
  return type?.accepted === 'route' && route === undefined
    ? refuse('route-first', `Decide first which procedure this belongs to: ${type.name.en}`, {clause: type.clause})
    : undefined;
};

/** By staff, on a case that is under way at a stage of the procedure. */
export const whileOpen: Condition = (s) => forStaff(s) ?? withStages(s) ?? underWay(s) ?? routed(s);

export const forHolder: Condition = ({stage: {holder}, rule, staff}) => {
  if (holder && holder.id === staff?.id) return undefined;
  return refuse(
    'not-the-holder',
    holder ? `${rule.name.en} is with ${holder.name}` : `Nobody has taken ${rule.name.en} yet: take it first`,
    {clause: rule.clause, ...(holder && {details: {person: holder.name}})},
  );
};

/** One of these roles. */
export function roleNeeded(
  {roles}: Policy,
  person: StaffMember,
  needed: readonly string[],
  clause: Clause | undefined,
): Refusal | undefined {
  if (person.roles.some((role) => needed.includes(role))) return undefined;
  const names = roles.filter(({id}) => needed.includes(id)).map(({name}) => name.en);
  return refuse('role-needed', `This is for ${names.join(' or ')}; ${person.name} is not one`, {
    clause,
    details: {person: person.name, roles: needed.join(' ')},
  });
}

/** Nobody who considered an earlier stage, where a later one is for somebody else: everywhere unless a policy only warns. */
export function newToTheCase(s: Situation, person: StaffMember): Refusal | undefined {
  const {rule} = s;
  if (!consideredEarlier(s, person) || rule.differentPerson?.rule === 'warn') return undefined;
  return refuse(
    'same-person',
    `${person.name} considered this complaint at an earlier stage; ${rule.name.en} needs somebody else`,
    {clause: rule.differentPerson?.clause ?? rule.clause, details: {person: person.name}},
  );
}

/** Whether this person held an earlier stage or decided anything in it. */
export function consideredEarlier({state, stage}: Situation, {id}: StaffMember): boolean {
  return state.stages.some((one) => one !== stage && one.considered.includes(id));
}

/** The clock rule for the answer of a stage: the only one that a policy may give more time for. */
export function answerRule({clocks}: StageRule): ClockRule | undefined {
  return clocks.find(({duty}) => duty === 'respond');
}
