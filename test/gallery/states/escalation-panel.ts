import type {Ombudsman, Policy} from '@redress/policy';
import {peoplePlus, plusDane, prima} from '@redress/policy/presets';
import {RestError} from '@redress/rest';
import type {Caller} from '@redress/rest/service';
import type {EscalationPanel} from '@redress/widgets';
import {CaseInHand, type Stage} from '../../support/case-in-hand.ts';
import {agree, decline, extendTo} from '../../support/commands.ts';
import {part, type} from '../../support/in-element.ts';
import {staff} from '../../support/memory-service.ts';
import {until} from '../../support/until.ts';
import type {Put, State} from '../state.ts';
import {doors} from './doors.ts';
import {stillLine} from './still-line.ts';

const stages: readonly (readonly [Stage, title: string])[] = [
  ['received', 'Just received'],
  ['acknowledged', 'In the first stage'],
  ['answered', 'Answered: a review can be asked for'],
  ['reviewed', 'In review'],
  ['review-answered', 'The review is answered: the ombudsman is open'],
  ['closed', 'Closed'],
];

export const panelStates: readonly State[] = [
  ...stages.map(([stage, title]) => ({
    id: stage,
    title,
    open: async (put: Put) => void (await panelOf(put, await CaseInHand.at(stage))),
  })),
  {
    id: 'for-staff',
    title: 'For staff: who has the case',
    open: async (put) => void (await panelOf(put, await CaseInHand.at('reviewed'), staff.noor)),
  },
  {
    id: 'different-person',
    title: 'For staff: a review goes to somebody else',
    async open(put) {
      const hand = await CaseInHand.at('answered');
      await hand.does(hand.customer, {type: 'requestEscalation'});
      await panelOf(put, hand, staff.sam);
    },
  },
  {
    id: 'take',
    title: 'For staff: a case that nobody has taken',
    open: async (put) => void (await panelOf(put, await CaseInHand.at('received'), staff.sam)),
  },
  {
    id: 'late',
    title: 'Late: a review can be asked for without a reply',
    async open(put) {
      const hand = await CaseInHand.at('acknowledged');
      hand.memory.setTime('2026-12-21T10:00:00Z');
      await panelOf(put, hand);
    },
  },
  {
    id: 'reason',
    title: 'Saying why a review is wanted',
    open: async (put) => void (await explaining(put)),
  },
  {
    id: 'not-sent',
    title: 'A request that did not arrive',
    async open(put) {
      const {panel, faults} = await explaining(put);
      faults.before = () => {
        throw unreachable;
      };
      ask(panel);
      await shows(panel, '.open [part="problem"]');
    },
  },
  {
    id: 'overtaken',
    title: 'A request to a case that has changed meanwhile',
    async open(put) {
      const {hand, panel, faults} = await explaining(put);
      faults.cut?.(unreachable);
      await shows(panel, '[part="problem"]');
      await hand.does(staff.sam, {type: 'completeAction', action: 'action-1'});
      ask(panel);
      await shows(panel, '.open [part="problem"]');
    },
  },
  {
    id: 'reason-needed',
    title: 'A policy that wants a reason after all',
    async open(put) {
      const {panel, faults} = await panelOf(put, await CaseInHand.at('answered'));
      faults.before = () => {
        throw new RestError('case/refused', 'x', {details: {refusal: {code: 'reason-needed', reason: 'x'}}});
      };
      await shows(panel, '.primary');
      ask(panel);
      await shows(panel, '.open [part="problem"]');
    },
  },
  {
    id: 'more-time',
    title: 'The customer is asked for more time',
    open: async (put) => void (await panelOf(put, await proposed())),
  },
  ...(
    [
      ['agreed', agree],
      ['declined', decline],
    ] as const
  ).map(([id, command]) => ({
    id: `more-time-${id}`,
    title: `More time: the customer has ${id}`,
    async open(put: Put) {
      const hand = await proposed();
      await hand.does(hand.customer, command);
      await panelOf(put, hand);
    },
  })),
  {
    id: 'more-time-for-staff',
    title: 'More time, for staff',
    open: async (put) => void (await panelOf(put, await proposed(), staff.sam)),
  },
  {
    id: 'withdrawing',
    title: 'Withdrawing: what is lost, and what stays',
    open: async (put) => void (await withdrawing(put)),
  },
  {
    id: 'withdrawing-not-sent',
    title: 'A withdrawal that did not arrive',
    async open(put) {
      const {panel, faults} = await withdrawing(put);
      type(part(panel, '#why-withdrawn'), 'It has been mended.');
      faults.before = () => {
        throw unreachable;
      };
      part(panel, '.withdrawal .buttons button').click();
      await shows(panel, '.withdrawal [part="problem"]');
    },
  },
  {
    id: 'withdrawing-for-staff',
    title: 'A withdrawal that staff write down, without how they were told',
    async open(put) {
      const {panel} = await withdrawing(put, staff.sam);
      part(panel, '.withdrawal .buttons button').click();
      await shows(panel, '#way-missing');
    },
  },
  {
    id: 'two-ombudsmen',
    title: 'Two ombudsmen, one with a time limit',
    open: async (put) => void (await panelOf(put, await under({...plusDane, ombudsmen: [housing, council]}))),
  },
  {
    id: 'no-ombudsman',
    title: 'A policy that names no ombudsman',
    open: async (put) => void (await panelOf(put, await under(peoplePlus))),
  },
  {
    id: 'wait-ended',
    title: 'A wait that the law has ended',
    open: async (put) => void (await panelOf(put, await under(prima))),
  },
  {
    id: 'loading',
    title: 'Being opened: the page’s own words',
    async open(put) {
      const reference = 'RD-7K3M-9Q2X';
      const connection = stillLine(reference, {line: 'opening'});
      await put('redress-escalation-panel', {connection, attributes: {reference}, inside: doors});
    },
  },
  {
    id: 'wrong-details',
    title: 'A reference or a key that opens nothing',
    async open(put) {
      const hand = await CaseInHand.at('received');
      const connection = hand.connection({kind: 'anonymous'});
      const {reference} = hand;
      const panel = await put('redress-escalation-panel', {connection, attributes: {reference}, inside: doors});
      await shows(panel, '[part="problem"]');
    },
  },
  {
    id: 'line-lost',
    title: 'The line is lost',
    async open(put) {
      const {panel, faults} = await panelOf(put, await CaseInHand.at('answered'));
      faults.cut?.(unreachable);
      await shows(panel, '[part="problem"]');
    },
  },
  {
    id: 'expired',
    title: 'The session has run out, with a reason begun',
    async open(put) {
      const {panel, faults} = await explaining(put);
      faults.cut?.(new RestError('request/unauthorised', 'The token has run out'));
      await until(() => !panel.shadowRoot?.querySelector('.title'), 'the end');
    },
  },
];

const unreachable = new RestError('service/unreachable', 'No line');
const shows = (panel: EscalationPanel, selector: string) =>
  until(() => panel.shadowRoot?.querySelector(selector), selector);

const [housing] = plusDane.ombudsmen as [Ombudsman, ...Ombudsman[]];
const council: Ombudsman = {
  id: 'council-ombudsman',
  name: {en: 'Council Ombudsman', cy: 'Ombwdsmon y Cyngor'},
  contact: {phone: '01632 960 700'},
  review: {after: 'stage-2'},
  within: {count: 12, unit: 'months'},
};

const under = (policy: Policy) => CaseInHand.at('received', {service: policy.services[0]?.id ?? ''}, policy);

async function proposed(): Promise<CaseInHand> {
  const hand = await CaseInHand.at('acknowledged');
  await hand.does(staff.sam, extendTo('2027-01-15', 'The road must be closed.'));
  return hand;
}

async function panelOf(put: Put, hand: CaseInHand, by: Caller = hand.customer) {
  const connection = hand.connection(by);
  const panel = await put('redress-escalation-panel', {
    connection,
    attributes: {reference: hand.reference},
    inside: doors,
  });
  await shows(panel, '.rung');
  return {hand, panel, faults: connection.faults};
}

async function explaining(put: Put) {
  const made = await panelOf(put, await CaseInHand.at('answered'));
  await shows(made.panel, '.open summary');
  part(made.panel, '.open summary').click();
  type(part(made.panel, '#reason'), 'The roof still leaks.');
  return made;
}

function ask(panel: EscalationPanel) {
  part(panel, '.open .primary').click();
}

async function withdrawing(put: Put, by?: Caller) {
  const made = await panelOf(put, await CaseInHand.at('acknowledged'), by);
  part(made.panel, '.withdraw summary').click();
  await shows(made.panel, '.withdrawal');
  return made;
}
