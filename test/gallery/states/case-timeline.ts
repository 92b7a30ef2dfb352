import type {CaseView, Command} from '@redress/policy';
import {plusDane, prima} from '@redress/policy/presets';
import {type Connection, RestError} from '@redress/rest';
import type {Caller} from '@redress/rest/service';
import type {CaseTimeline} from '@redress/widgets';
import {CaseInHand, type Faults, type Stage} from '../../support/case-in-hand.ts';
import {acknowledge, extendTo, take} from '../../support/commands.ts';
import {part, type} from '../../support/in-element.ts';
import {staff} from '../../support/memory-service.ts';
import {until} from '../../support/until.ts';
import {longCase} from '../../widgets/case-timeline/long-case.ts';
import type {Put, State} from '../state.ts';
import {doors} from './doors.ts';
import {stillLine} from './still-line.ts';

const stages: readonly (readonly [Stage, title: string])[] = [
  ['received', 'Just received'],
  ['acknowledged', 'Somebody is looking into it'],
  ['extended', 'More time was needed'],
  ['answered', 'Answered'],
  ['reviewed', 'In review: the earlier stage is folded'],
  ['review-answered', 'The review is answered: the ombudsman is next'],
  ['closed', 'Closed'],
];

const endings: readonly (readonly [id: string, title: string, Command])[] = [
  ['settled', 'Sorted out without a formal reply', {type: 'settle', summary: 'Mended the same day.', how: 'phone'}],
  [
    'declined',
    'Not taken on',
    {
      type: 'decline',
      exclusion: plusDane.eligibility.exclusions[0]?.id ?? '',
      reason: 'It is for the insurer.',
      evidence: 'Letter',
      advice: 'Ask your insurer.',
    },
  ],
  ['withdrawn', 'Withdrawn', {type: 'withdraw', how: 'phone'}],
];

export const timelineStates: readonly State[] = [
  ...stages.map(([stage, title]) => ({
    id: stage,
    title,
    open: async (put: Put) => void (await timelineOf(put, await CaseInHand.at(stage))),
  })),
  ...endings.map(([id, title, command]) => ({
    id,
    title,
    async open(put: Put) {
      const hand = await CaseInHand.at('acknowledged');
      await hand.does(staff.sam, command);
      await timelineOf(put, hand);
    },
  })),
  {
    id: 'letter',
    title: 'Everything that is folded, unfolded',
    async open(put) {
      const {timeline} = await timelineOf(put, await CaseInHand.at('reviewed'));
      for (const details of timeline.shadowRoot?.querySelectorAll<HTMLDetailsElement>('.past details, .chapter') ?? [])
        details.open = true;
    },
  },
  {
    id: 'for-staff',
    title: 'For staff, with what is for staff only',
    async open(put) {
      const hand = await CaseInHand.at('acknowledged');
      await hand.does(staff.sam, {type: 'addNote', text: 'The contractor had the wrong address.'});
      await timelineOf(put, hand, staff.sam);
    },
  },
  {
    id: 'decision-wanted',
    title: 'Late, and the customer is asked for more time',
    async open(put) {
      const hand = await CaseInHand.at('acknowledged');
      await hand.does(staff.sam, extendTo('2027-01-15', 'The road must be closed.'));
      hand.memory.setTime('2026-12-14T10:00:00Z');
      await timelineOf(put, hand);
    },
  },
  {
    id: 'no-date',
    title: 'A policy that states no time',
    open: async (put) => void (await timelineOf(put, await CaseInHand.at('received', {}, prima))),
  },
  {
    id: 'compliment',
    title: 'A compliment: nothing more has to happen',
    async open(put) {
      await timelineOf(put, await CaseInHand.at('received', {kind: 'compliment', what: 'Sam was kind.'}));
    },
  },
  {
    id: 'unconfirmed-helper',
    title: 'Somebody speaks for the customer, who has not agreed yet',
    async open(put) {
      const helper = {role: 'speaks-for', name: 'Bo Example', relationship: 'Daughter'} as const;
      await timelineOf(put, await CaseInHand.at('acknowledged', {helper}));
    },
  },
  {
    id: 'long',
    title: 'A long history',
    open: async (put) => void (await longTimeline(put, longCase(45))),
  },
  {
    id: 'long-for-staff',
    title: 'A long history, for staff',
    open: async (put) => void (await longTimeline(put, longCase(45, staff.sam))),
  },
  {
    id: 'nothing-found',
    title: 'A long history, in which nothing is found',
    async open(put) {
      const timeline = await longTimeline(put, longCase(45));
      const sought = part<HTMLInputElement>(timeline, '#sought');
      sought.value = 'aardvark';
      sought.dispatchEvent(new Event('input', {bubbles: true}));
      await timeline.updateComplete;
    },
  },
  {
    id: 'loading',
    title: 'Being opened: the page’s own words',
    async open(put) {
      const reference = 'RD-7K3M-9Q2X';
      const connection = stillLine(reference, {line: 'opening'});
      await put('redress-case-timeline', {connection, attributes: {reference}, inside: doors});
    },
  },
  {
    id: 'never-reached',
    title: 'The service was never reached',
    open: (put) => unreachedTimeline(put, unreachable),
  },
  {
    id: 'wrong-details',
    title: 'A reference or a key that opens nothing',
    async open(put) {
      const hand = await CaseInHand.at('received');
      await unopened(put, hand.connection({kind: 'anonymous'}), hand.reference);
    },
  },
  {
    id: 'line-lost',
    title: 'The line is lost: how it was, and since when',
    async open(put) {
      const {timeline, faults} = await timelineOf(put, await CaseInHand.at('acknowledged'));
      faults.cut?.(unreachable);
      await shows(timeline, '[part="problem"]');
    },
  },
  {
    id: 'line-found',
    title: 'The line is found again, and says so',
    async open(put) {
      const {timeline, faults} = await timelineOf(put, await CaseInHand.at('acknowledged'));
      faults.cut?.(unreachable);
      await shows(timeline, '[part="problem"]');
      faults.retry?.();
      await until(() => !timeline.shadowRoot?.querySelector('[part="problem"]'), 'the line');
    },
  },
  {
    id: 'changed',
    title: 'Something has happened while the page was open',
    async open(put) {
      const hand = await CaseInHand.at('acknowledged');
      const {timeline} = await timelineOf(put, hand);
      await hand.does(staff.sam, extendTo('2026-12-18'));
      await until(() => part(timeline, '[role="status"]').textContent !== '', 'the news');
    },
  },
  {
    id: 'expired',
    title: 'The session has run out, with a message begun',
    async open(put) {
      const {timeline, faults} = await timelineOf(put, await CaseInHand.at('acknowledged'));
      await write(timeline, 'It rained in again.');
      faults.cut?.(new RestError('request/unauthorised', 'The token has run out'));
      await until(() => !timeline.shadowRoot?.querySelector('.title'), 'the end');
    },
  },
  {
    id: 'adding',
    title: 'Adding something',
    open: async (put) => void (await adding(put)),
  },
  {
    id: 'adding-for-staff',
    title: 'Adding something, for staff',
    open: async (put) => void (await adding(put, staff.sam)),
  },
  {
    id: 'message-empty',
    title: 'A message that was not written',
    async open(put) {
      const {timeline} = await adding(put);
      send(timeline);
      await shows(timeline, 'textarea[aria-invalid="true"]');
    },
  },
  {
    id: 'message-not-sent',
    title: 'A message that did not arrive',
    async open(put) {
      const {timeline, faults} = await adding(put);
      type(part(timeline, 'textarea'), 'It rained in again.');
      faults.before = () => {
        throw unreachable;
      };
      send(timeline);
      await shows(timeline, 'form [part="problem"]');
    },
  },
  {
    id: 'message-overtaken',
    title: 'A message to a case that has changed meanwhile',
    async open(put) {
      const hand = await CaseInHand.at('received');
      const {timeline, faults} = await timelineOf(put, hand);
      await write(timeline, 'When will you write?');
      faults.cut?.(unreachable);
      await shows(timeline, '[part="problem"]');
      await hand.does(staff.sam, take);
      await hand.does(staff.sam, acknowledge);
      send(timeline);
      await shows(timeline, 'form [part="problem"]');
    },
  },
  {
    id: 'message-sent',
    title: 'A message that was sent',
    async open(put) {
      const {timeline} = await adding(put);
      type(part(timeline, 'textarea'), 'It rained in again.');
      send(timeline);
      await until(() => !part<HTMLDetailsElement>(timeline, '.message').open, 'the end');
    },
  },
  {
    id: 'file-waits',
    title: 'A file that is chosen',
    async open(put) {
      const {timeline} = await adding(put);
      await choose(timeline, photo('roof.jpg'));
    },
  },
  {
    id: 'file-under-way',
    title: 'A file on its way',
    async open(put) {
      const {timeline} = await adding(put, undefined, (_reference, _file, {onProgress} = {}) => {
        onProgress?.(0.5);
        return new Promise(() => {});
      });
      await choose(timeline, photo('roof.jpg'));
      send(timeline);
      await shows(timeline, 'progress');
    },
  },
  ...(['service/unreachable', 'file/type-refused'] as const).map((code) => ({
    id: code === 'service/unreachable' ? 'file-failed' : 'file-refused',
    title: code === 'service/unreachable' ? 'A file that did not arrive' : 'A file that is not taken',
    async open(put: Put) {
      const {timeline} = await adding(put, undefined, () => Promise.reject(new RestError(code, 'x')));
      await choose(timeline, photo('roof.exe'));
      send(timeline);
      await shows(timeline, '.files [role="alert"]');
    },
  })),
];

const unreachable = new RestError('service/unreachable', 'No line');
const photo = (name: string) => new File([new Uint8Array(1_200_000)], name, {type: 'image/jpeg'});
const shows = (timeline: CaseTimeline, selector: string) =>
  until(() => timeline.shadowRoot?.querySelector(selector), selector);

async function timelineOf(
  put: Put,
  hand: CaseInHand,
  by: Caller = hand.customer,
  attach?: Connection['service']['attach'],
) {
  const made = hand.connection(by);
  const connection = attach ? {...made, service: {...made.service, attach}} : made;
  const timeline = await opened(put, connection, hand.reference);
  return {timeline, faults: made.faults as Faults};
}

async function opened(put: Put, connection: Connection, reference: string) {
  const timeline = await put('redress-case-timeline', {connection, attributes: {reference}, inside: doors});
  await shows(timeline, '[part="past"]');
  return timeline;
}

async function unopened(put: Put, connection: Connection, reference: string) {
  const timeline = await put('redress-case-timeline', {connection, attributes: {reference}, inside: doors});
  await shows(timeline, '[part="problem"]');
}

async function unreachedTimeline(put: Put, why: Error) {
  const hand = await CaseInHand.at('received');
  const connection = hand.connection(hand.customer);
  connection.faults.watch = () => {
    throw why;
  };
  await unopened(put, connection, hand.reference);
}

/** A case that was made of events, and on whose line nothing comes. */
async function longTimeline(put: Put, view: CaseView) {
  const connection = stillLine(view.reference, {view, line: 'live'});
  const timeline = await opened(put, connection, view.reference);
  await shows(timeline, '#sought');
  return timeline;
}

async function openAdding(timeline: CaseTimeline) {
  part(timeline, '.message summary').click();
  await shows(timeline, '.message textarea');
}

async function adding(put: Put, by?: Caller, attach?: Connection['service']['attach']) {
  const made = await timelineOf(put, await CaseInHand.at('acknowledged'), by, attach);
  await openAdding(made.timeline);
  return made;
}

async function write(timeline: CaseTimeline, words: string) {
  await openAdding(timeline);
  type(part(timeline, 'textarea'), words);
  await timeline.updateComplete;
}

function send(timeline: CaseTimeline) {
  part<HTMLFormElement>(timeline, '.message form').requestSubmit();
}

async function choose(timeline: CaseTimeline, ...files: readonly File[]) {
  const carrier = new DataTransfer();
  for (const file of files) carrier.items.add(file);
  const input = part<HTMLInputElement>(timeline, '#files');
  input.files = carrier.files;
  input.dispatchEvent(new Event('change', {bubbles: true}));
  await timeline.updateComplete;
}
