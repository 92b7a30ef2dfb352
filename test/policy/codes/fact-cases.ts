import type {Policy} from '@redress/policy';
import {barePolicy, clause, clock, type Evidence, stage} from './bare-policy.ts';

type Fact = Extract<Evidence, {fact: unknown}>['fact'];
type Stage = Policy['stages'][number];

const [one, two] = [clause(1), clause(2)] as const;
const bare = barePolicy();

export function stages(first: Partial<Stage>, second: Partial<Stage> = {}, ...more: Stage[]): Partial<Policy> {
  return {stages: [stage('stage-1', first), stage('stage-2', second), ...more]};
}

const spoken = {id: 'phone', name: {en: 'By phone'}, kind: 'spoken'} as const;
const written = {id: 'letter', name: {en: 'By letter'}, kind: 'written'} as const;
const online = {id: 'form', name: {en: 'Online'}, kind: 'online'} as const;
const social = {id: 'social', name: {en: 'In public'}, kind: 'social'} as const;
const published = (...where: NonNullable<Policy['document']['published']>['where']): Partial<Policy> => ({
  document: {...bare.document, published: {clause: one, where}},
});
const request = {clause: one, reasonRequired: false};
export const report = {id: 'report', clause: one, to: {en: 'The board'}, every: 'year', contents: []} as const;
const extension = (how: 'agree' | 'inform') => [clock({extension: {clause: one, how}})];

/** For each fact: policies that have it by clause 1, and near ones that do not. */
export const factCases: Readonly<Record<Fact, {is: Partial<Policy>[]; isNot: Partial<Policy>[]}>> = {
  'several-channels': {
    is: [{channels: {clause: one, list: [spoken, spoken]}}],
    isNot: [{channels: {clause: one, list: [spoken]}}, {channels: {list: [spoken, written]}}],
  },
  'all-kinds-of-channel': {
    is: [
      {channels: {clause: one, list: [spoken, written, online]}},
      {channels: {clause: one, list: [social, written, spoken]}},
    ],
    isNot: [
      {channels: {list: [spoken, written, online]}},
      {channels: {clause: one, list: [spoken, written]}},
      {channels: {clause: one, list: [spoken, online]}},
      {channels: {clause: one, list: [written, social]}},
    ],
  },
  'channel-preferred': {
    is: [{channels: {clause: one, list: [spoken, {...online, preferred: true}]}}],
    isNot: [
      {channels: {clause: one, list: [spoken, {...online, preferred: false}]}},
      {channels: {list: [{...online, preferred: true}]}},
    ],
  },
  adjustments: {is: [{adjustments: {clause: one}}], isNot: [{adjustments: {refused: {clause: one}}}]},
  representatives: {
    is: [{representatives: {clause: one, who: [{en: 'A friend'}], consent: {rule: 'not-stated'}}}],
    isNot: [
      {representatives: {clause: one, who: [], consent: {rule: 'not-stated'}}},
      {representatives: {who: [{en: 'A friend'}], consent: {clause: one, rule: 'required'}}},
    ],
  },
  'request-defined': {
    is: [{kinds: [{kind: 'service-request', handling: 'record', means: {en: 'A request'}, clause: one}]}],
    isNot: [
      {kinds: [{kind: 'complaint', handling: 'record', means: {en: 'A complaint'}, clause: one}]},
      {kinds: [{kind: 'service-request', handling: 'record', clause: one}]},
      {kinds: [{kind: 'service-request', handling: 'record', means: {en: 'A request'}}]},
    ],
  },
  'on-website': {is: [published('website'), published('leaflet', 'website')], isNot: [published('leaflet')]},
  'on-paper': {
    is: [published('leaflet'), published('website', 'on-request')],
    isNot: [published('website'), published('magazine')],
  },
  published: {is: [published('website'), published()], isNot: [{}]},
  'kept-internal': {
    is: [{document: {...bare.document, visibility: 'internal', visibilityClause: one}}],
    isNot: [
      {document: {...bare.document, visibility: 'internal'}},
      {document: {...bare.document, visibility: 'public', visibilityClause: one}},
    ],
  },
  'stages-timed': {
    is: [stages({clocks: [clock()]}, {clocks: [clock()]})],
    isNot: [
      stages({clocks: [clock()]}),
      stages({clocks: [clock()]}, {clocks: [clock({duration: 'none-stated'})]}),
      stages({clocks: [clock({clause: undefined})]}, {clocks: [clock()]}),
      stages({clocks: [clock({duty: 'acknowledge'})]}, {clocks: [clock()]}),
    ],
  },
  'refusal-reasons': {
    is: [{eligibility: {...bare.eligibility, refusal: {reasons: {clause: one}}}}],
    isNot: [{eligibility: {...bare.eligibility, refusal: {clause: one, advice: {clause: one}}}}],
  },
  'refusal-ombudsman': {
    is: [{eligibility: {...bare.eligibility, refusal: {ombudsman: {clause: one}}}}],
    isNot: [{eligibility: {...bare.eligibility, refusal: {reasons: {clause: one}}}}],
  },
  'refusal-overturned': {
    is: [{eligibility: {...bare.eligibility, refusal: {overturned: {clause: one}}}}],
    isNot: [{eligibility: {...bare.eligibility, refusal: {reasons: {clause: one}}}}],
  },
  'class-barred': {
    is: [
      {
        eligibility: {
          ...bare.eligibility,
          windows: [{clause: one, months: 3, from: 'last-service', firmness: 'must'}],
        },
      },
      {
        eligibility: {
          ...bare.eligibility,
          exclusions: [{id: 'none', clause: one, name: {en: 'None'}, kind: 'no-recent-service'}],
        },
      },
    ],
    isNot: [
      {eligibility: {...bare.eligibility, windows: [{clause: one, months: 3, from: 'service', firmness: 'must'}]}},
      {
        eligibility: {
          ...bare.eligibility,
          windows: [{clause: one, months: 3, from: 'last-service', firmness: 'normally'}],
        },
      },
      {
        eligibility: {
          ...bare.eligibility,
          exclusions: [{id: 'old', clause: one, name: {en: 'Old'}, kind: 'out-of-time'}],
        },
      },
    ],
  },
  'escalation-as-exclusions': {
    is: [stages({}, {request: {...request, clause: two, refusal: {clause: one, grounds: 'exclusions'}}})],
    isNot: [
      stages({}, {request: {...request, refusal: {clause: one, grounds: 'behaviour'}}}),
      stages({}, {request}),
      stages({request: {...request, refusal: {clause: one, grounds: 'exclusions'}}}, {}),
    ],
  },
  'stage-2-on-request': {
    is: [stages({}, {request})],
    isNot: [stages({request}), stages({}, {request: {reasonRequired: false}})],
  },
  'reason-required': {
    is: [stages({}, {request: {...request, reasonRequired: true}})],
    isNot: [stages({}, {request}), stages({}, {request: {reasonRequired: true}})],
  },
  'third-stage': {
    is: [stages({}, {}, stage('stage-3', {clause: one})), stages({}, {}, stage('stage-3', {request}))],
    isNot: [stages({clause: one}, {clause: one}), stages({}, {}, stage('stage-3'))],
  },
  hearing: {is: [stages({}, {hearing: {clause: one}})], isNot: [stages({hearing: {clause: one}})]},
  'different-person': {
    is: [
      stages({}, {differentPerson: {clause: one, rule: 'required'}}),
      stages({}, {clause: one, takenBy: ['manager']}),
      stages({}, {takenBy: ['manager'], request}),
    ],
    isNot: [
      stages({}, {clause: one}),
      stages({}, {clause: one, takenBy: ['manager', 'officer']}),
      stages({}, {clause: one, takenBy: ['manager'], panel: true}),
      stages({}, {differentPerson: {rule: 'required'}}),
      {stages: [stage('stage-1', {clause: one})]},
    ],
  },
  'extension-agreed': {
    is: [stages({clocks: extension('agree')}), stages({}, {clocks: extension('agree')})],
    isNot: [stages({clocks: extension('inform')}), stages({clocks: [clock()]})],
  },
  'answer-not-written': {
    is: [
      {channels: {list: [written], replyChannel: {clause: one, ways: ['post', 'phone']}}},
      {channels: {list: [written], replyChannel: {clause: one, ways: ['face-to-face']}}},
    ],
    isNot: [{channels: {list: [written], replyChannel: {clause: one, ways: ['post', 'email', 'text']}}}],
  },
  'issues-joined': {
    is: [stages({newIssues: {join: {clause: one}, separate: {clause: two}}})],
    isNot: [stages({}, {newIssues: {join: {clause: one}, separate: {clause: one}}})],
  },
  'issues-separate': {
    is: [stages({newIssues: {join: {clause: two}, separate: {clause: one}}})],
    isNot: [stages({}, {newIssues: {join: {clause: one}, separate: {clause: one}}})],
  },
  'closes-after-actions': {
    is: [{closing: {clause: one, actions: 'block'}}],
    isNot: [{closing: {clause: one, actions: 'warn'}}, {closing: {actions: 'block'}}],
  },
  'behaviour-rule': {
    is: [
      {behaviour: {clause: one, considers: []}},
      {behaviour: {clause: one, considers: [{what: 'wellbeing', clause: two}]}},
    ],
    isNot: [
      {
        behaviour: {
          clause: one,
          considers: [
            {what: 'wellbeing', clause: one},
            {what: 'tenancy', clause: one},
          ],
        },
      },
    ],
  },
  'any-remedy': {
    is: [{remedies: {types: [{id: 'apology', name: {en: 'Sorry'}, clause: one}], notPaid: []}}],
    isNot: [{remedies: {clause: one, types: [], notPaid: []}}],
  },
  'remedy-authority': {
    is: [{remedies: {types: [], notPaid: [], authority: {clause: one, limits: []}}}],
    isNot: [{remedies: {types: [], notPaid: [], authority: {limits: []}}}],
  },
  'remedy-agreed-first': {
    is: [{remedies: {types: [], notPaid: [], agreedFirst: {clause: one}}}],
    isNot: [{remedies: {clause: one, types: [], notPaid: []}}],
  },
  'set-off': {
    is: [{remedies: {types: [], notPaid: [], offset: {clause: one, lines: ['discretionary']}}}],
    isNot: [{remedies: {clause: one, types: [], notPaid: []}}],
  },
  'never-paid': {
    is: [{remedies: {types: [], notPaid: [{clause: one, what: {en: 'Lost wages'}}]}}],
    isNot: [{remedies: {clause: one, types: [], notPaid: []}}],
  },
  'yearly-report': {
    is: [{reports: [{...report, contents: []}]}],
    isNot: [{reports: [{...report, every: 'quarter', contents: []}]}],
  },
  'report-on-website': {
    is: [
      {reports: [{...report, clause: two, contents: [], published: {clause: one, where: ['newsletter', 'website']}}]},
    ],
    isNot: [
      {reports: [{...report, contents: [], published: {clause: one, where: ['newsletter']}}]},
      {reports: [{...report, contents: []}]},
    ],
  },
};
