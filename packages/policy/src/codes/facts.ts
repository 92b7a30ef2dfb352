import type {Clause, Policy} from '../policy.ts';
import {stageNumbered} from './stage-numbered.ts';

/** Something that the structured parts of a policy say, and the clauses that say it; none where it is not so. */
type Fact = (policy: Policy) => readonly Clause[];

const channelKinds = ['spoken', 'written'] as const;

/** What the codes ask of the structured parts of a policy, by name. What is said in statements needs no entry here. */
export const facts = {
  /** More than one way to complain. */
  'several-channels': ({channels}) => said(channels.list.length > 1 && channels.clause),
  /** Spoken, written, and online or social: in effect any way. */
  'all-kinds-of-channel': ({channels: {list, clause}}) =>
    said(
      channelKinds.every((kind) => list.some((one) => one.kind === kind)) &&
        list.some(({kind}) => kind === 'online' || kind === 'social') &&
        clause,
    ),
  'channel-preferred': ({channels: {list, clause}}) => said(list.some(({preferred}) => preferred) && clause),
  adjustments: ({adjustments}) => said(adjustments.clause),
  representatives: ({representatives: {who, clause}}) => said(who.length > 0 && clause),
  'request-defined': ({kinds}) =>
    kinds.flatMap(({kind, means, clause}) => said(kind === 'service-request' && means && clause)),

  'on-website': ({document: {published}}) => said(published?.where.includes('website') && published.clause),
  /** For those who cannot use a website. */
  'on-paper': ({document: {published}}) =>
    said(published?.where.some((where) => where === 'leaflet' || where === 'on-request') && published.clause),
  published: ({document: {published}}) => said(published?.clause),
  'kept-internal': ({document: {visibility, visibilityClause}}) => said(visibility === 'internal' && visibilityClause),
  /** Each stage says by when it is answered. */
  'stages-timed': ({stages}) => {
    const answers = stages.map(({clocks}) =>
      clocks.find(({duty, clause, duration}) => duty === 'respond' && clause && typeof duration === 'object'),
    );
    return answers.every((clock) => clock !== undefined) ? answers.flatMap(({clause}) => said(clause)) : [];
  },

  'refusal-reasons': ({eligibility}) => said(eligibility.refusal.reasons?.clause),
  'refusal-ombudsman': ({eligibility}) => said(eligibility.refusal.ombudsman?.clause),
  'refusal-overturned': ({eligibility}) => said(eligibility.refusal.overturned?.clause),
  /** Bars people for who they are: those without a recent service, whatever happened to them. */
  'class-barred': ({eligibility: {windows, exclusions}}) => [
    ...windows.flatMap(({from, firmness, clause}) => said(from === 'last-service' && firmness === 'must' && clause)),
    ...exclusions.flatMap(({kind, clause}) => said(kind === 'no-recent-service' && clause)),
  ],

  'escalation-as-exclusions': (policy) => {
    const refusal = stageNumbered(policy, 2)?.request?.refusal;
    return said(refusal?.grounds === 'exclusions' && refusal.clause);
  },
  'stage-2-on-request': (policy) => said(stageNumbered(policy, 2)?.request?.clause),
  'reason-required': (policy) => {
    const request = stageNumbered(policy, 2)?.request;
    return said(request?.reasonRequired && request.clause);
  },
  /** A stage after the second: its clause, or else that of how it is reached. */
  'third-stage': ({stages}) => stages.slice(2).flatMap(({clause, request}) => said(clause ?? request?.clause)),
  hearing: (policy) => said(stageNumbered(policy, 2)?.hearing?.clause),
  /** Said outright; or other roles take the second stage. A panel says nothing of who sits on it. */
  'different-person': (policy) => {
    const [first, second] = [stageNumbered(policy, 1), stageNumbered(policy, 2)];
    if (!first || !second) return [];
    if (second.differentPerson?.clause) return [second.differentPerson.clause];
    const byGrade = !second.panel && !second.takenBy.some((role) => first.takenBy.includes(role));
    return said(byGrade && (second.clause ?? second.request?.clause));
  },
  'extension-agreed': ({stages}) =>
    stages.flatMap(({clocks}) => clocks.flatMap(({extension}) => said(extension?.how === 'agree' && extension.clause))),
  /** The answer may be spoken. */
  'answer-not-written': ({channels: {replyChannel}}) =>
    said(replyChannel?.ways.some((way) => way === 'phone' || way === 'face-to-face') && replyChannel.clause),
  'issues-joined': (policy) => said(stageNumbered(policy, 1)?.newIssues?.join.clause),
  'issues-separate': (policy) => said(stageNumbered(policy, 1)?.newIssues?.separate.clause),
  'closes-after-actions': ({closing}) => said(closing.actions === 'block' && closing.clause),

  /** A rule on conduct that is more than enforcing the tenancy. */
  'behaviour-rule': ({behaviour}) =>
    said(!behaviour?.considers.some(({what}) => what === 'tenancy') && behaviour?.clause),

  'any-remedy': ({remedies}) => remedies.types.map(({clause}) => clause),
  'remedy-authority': ({remedies}) => said(remedies.authority?.clause),
  'remedy-agreed-first': ({remedies}) => said(remedies.agreedFirst?.clause),
  'set-off': ({remedies}) => said(remedies.offset?.clause),
  'never-paid': ({remedies}) => remedies.notPaid.map(({clause}) => clause),

  'yearly-report': ({reports}) => reports.filter(({every}) => every === 'year').map(({clause}) => clause),
  'report-on-website': ({reports}) =>
    reports.flatMap(({published}) => said(published?.where.includes('website') && published.clause)),
} as const satisfies Readonly<Record<string, Fact>>;

export type FactName = keyof typeof facts;

function said(clause: Clause | false | '' | 0 | undefined): readonly Clause[] {
  return clause ? [clause] : [];
}
