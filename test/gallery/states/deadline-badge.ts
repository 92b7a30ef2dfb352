import type {Policy} from '@redress/policy';
import {instant} from '@redress/policy/calendar';
import {peoplePlus, prima} from '@redress/policy/presets';
import type {Caller} from '@redress/rest/service';
import {CaseInHand} from '../../support/case-in-hand.ts';
import {answer, extendTo} from '../../support/commands.ts';
import {part} from '../../support/in-element.ts';
import {staff} from '../../support/memory-service.ts';
import {until} from '../../support/until.ts';
import type {Given, Put, State} from '../state.ts';
import {datesAlone} from './dates-alone.ts';

export const badgeStates: readonly State[] = [
  ...datesAlone.map(({id, title, attributes}) => ({
    id,
    title,
    open: async (put: Put) => void (await put('redress-deadline-badge', {attributes})),
  })),
  {
    id: 'why',
    title: 'A date that explains itself',
    open: async (put) =>
      void (await put('redress-deadline-badge', {attributes: {'start-on': '2026-11-27', 'due-on': '2026-12-11'}})),
  },
  {
    id: 'working',
    title: 'The working behind a date, over Christmas',
    open: async (put) => withWorking(put, {attributes: {'start-on': '2026-12-15', 'due-on': '2027-01-06'}}),
  },
  {
    id: 'of-a-case',
    title: 'The next duty of a case',
    open: async (put) => ofCase(put, await CaseInHand.at('acknowledged')),
  },
  {
    id: 'of-a-case-for-staff',
    title: 'The same, for staff',
    open: async (put) => ofCase(put, await CaseInHand.at('acknowledged'), staff.sam),
  },
  {
    id: 'forecast',
    title: 'A date that depends on another',
    open: async (put) => ofCase(put, await CaseInHand.at('received'), undefined, 'respond'),
  },
  {
    id: 'more-time',
    title: 'What more time added, and why',
    async open(put) {
      const hand = await CaseInHand.at('extended');
      await withWorking(put, given(hand));
    },
  },
  {
    id: 'missed-before',
    title: 'More time, given after the first date was missed',
    async open(put) {
      const hand = await CaseInHand.at('acknowledged');
      await hand.does(staff.sam, extendTo('2026-12-18'), '2026-12-14T10:00:00Z');
      await ofCase(put, hand);
    },
  },
  {
    id: 'answered',
    title: 'A case that was answered in time',
    async open(put) {
      const hand = await CaseInHand.at('acknowledged');
      await hand.does(staff.sam, answer(), '2026-12-01T10:00:00Z');
      await ofCase(put, hand);
    },
  },
  {
    id: 'no-time-stated',
    title: 'The policy states no time',
    open: async (put) => ofCase(put, await under(prima)),
  },
  {
    id: 'not-configured',
    title: 'The policy has a time that nobody has supplied',
    open: async (put) => ofCase(put, await under(peoplePlus)),
  },
  {
    id: 'not-configured-for-staff',
    title: 'The same, for staff',
    open: async (put) => ofCase(put, await under(peoplePlus), staff.sam),
  },
  {
    id: 'by-the-hour',
    title: 'Due at an hour, for staff',
    async open(put) {
      const hand = await CaseInHand.at('received');
      const awareAt = instant('2026-11-20T09:30:00Z');
      await hand.does(staff.sam, {type: 'recordBreach', awareAt, what: 'A letter went astray.', risk: 'likely'});
      await ofCase(put, hand, staff.sam, 'breach-notice');
    },
  },
  {
    id: 'unknown-case',
    title: 'A case that cannot be opened: the page’s own words',
    async open(put) {
      const hand = await CaseInHand.at('received');
      await put('redress-deadline-badge', given(hand, {kind: 'anonymous'}));
    },
  },
];

async function under(policy: Policy): Promise<CaseInHand> {
  const hand = await CaseInHand.at('received', {service: policy.services[0]?.id ?? ''}, policy);
  hand.memory.setTime('2026-11-30T10:00:00Z');
  return hand;
}

function given(hand: CaseInHand, by: Caller = hand.customer, duty = ''): Given {
  return {
    connection: hand.connection(by),
    attributes: {reference: hand.reference, ...(duty && {duty})},
    inside: 'Ask us by phone: 01632 960 123',
  };
}

async function ofCase(put: Put, hand: CaseInHand, by?: Caller, duty?: string) {
  const badge = await put('redress-deadline-badge', given(hand, by, duty));
  await until(() => badge.shadowRoot?.querySelector('.badge'), 'a date');
}

async function withWorking(put: Put, page: Given) {
  const badge = await put('redress-deadline-badge', page);
  await until(() => badge.shadowRoot?.querySelector('summary'), 'what opens the working');
  part(badge, 'summary').click();
  const working = () => badge.shadowRoot?.querySelector('redress-deadline-working')?.shadowRoot;
  await until(() => working()?.querySelector('table'), 'the working');
}
