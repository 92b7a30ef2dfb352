import type {Policy} from '@redress/policy';
import {housingAssociation, peoplePlus, plusDane} from '@redress/policy/presets';
import {type Connection, RestError} from '@redress/rest';
import type {IntakeForm} from '@redress/widgets';
import {FormInHand} from '../../support/form-in-hand.ts';
import {leak, memoryService} from '../../support/memory-service.ts';
import {until} from '../../support/until.ts';
import {uploadsOver} from '../../support/uploads-over.ts';
import {faultyConnection} from '../../widgets/intake-form/faulty-connection.ts';
import type {Put, State} from '../state.ts';
import {doors} from './doors.ts';

type Prefill = NonNullable<IntakeForm['prefill']>;

/** How far to go, and what was answered on the way. */
interface Way {
  readonly policy?: Policy;
  readonly connection?: Connection;
  readonly address?: string;
  /** Nothing for a form that asks. */
  readonly kind?: string;
  /** Beside what everybody answers here. */
  readonly prefill?: Prefill;
  /** What is left unanswered. */
  readonly without?: readonly (keyof Prefill)[];
}

/** A question: where it begins, and what makes the form ask it. Without an answer it is refused. */
interface Asked extends Way {
  readonly id: string;
  readonly title: string;
  /** The first field of its page. */
  readonly field: string;
  /** Answers that belong to it. */
  readonly answers?: readonly (keyof Prefill)[];
  /** Whether going on without an answer is refused. */
  readonly needed?: boolean;
}

const asked: readonly Asked[] = [
  {id: 'kind', title: 'What it is', field: 'kind', kind: '', needed: true},
  {id: 'danger', title: 'Danger', field: 'danger.now', needed: true},
  {id: 'when', title: 'When it happened', field: 'when.day', answers: ['when'], needed: true},
  {id: 'service', title: 'What it is about', field: 'service', answers: ['service'], needed: true},
  {id: 'wanted', title: 'What would put it right', field: 'wanted', answers: ['wanted'], needed: true},
  {id: 'type', title: 'Who complains', field: 'type', answers: ['type'], needed: true},
  {
    id: 'procedure',
    title: 'Under which contract',
    field: 'procedure',
    policy: peoplePlus,
    prefill: {type: 'customer'},
    needed: true,
  },
  {id: 'identity', title: 'Whether they say who they are', field: 'identity', needed: true},
  {
    id: 'external',
    title: 'For whom a councillor enquires',
    field: 'external.body',
    kind: 'member-enquiry',
    needed: true,
  },
  {id: 'name', title: 'Their name', field: 'complainant.name', answers: ['complainant'], needed: true},
  {
    id: 'reach',
    title: 'How they can be reached',
    field: 'complainant.email',
    prefill: {complainant: {name: 'Ada Example'}},
    needed: true,
  },
  {id: 'helper', title: 'Whether somebody helps', field: 'helper.role', needed: true},
  {id: 'publish', title: 'Whether praise may be published', field: 'publish', kind: 'compliment', needed: true},
  {id: 'files', title: 'Photos and documents', field: 'files'},
];

export const formStates: readonly State[] = [
  {
    id: 'first',
    title: 'The first question, before anything else has been fetched',
    async open(put) {
      const {connection, faults} = faultyConnection(memory());
      faults.before = () => new Promise(() => {});
      await put('redress-intake-form', {connection, address: newAddress(), inside: doors});
    },
  },
  {
    id: 'first-refused',
    title: 'The first question, refused',
    async open(put) {
      const page = await begin(put, {});
      await page.refused();
    },
  },
  ...asked.map(({id, title, field, ...way}) => ({
    id,
    title,
    open: async (put: Put) => void (await goTo(put, field, way)),
  })),
  ...asked
    .filter(({needed}) => needed)
    .map(({id, title, field, answers = [], ...way}) => ({
      id: `${id}-refused`,
      title: `${title}, refused`,
      async open(put: Put) {
        const page = await goTo(put, field, {...way, without: answers});
        await page.refused();
      },
    })),
  {
    id: 'danger-now',
    title: 'Somebody is in danger: where to ring at once',
    async open(put) {
      const page = await goTo(put, 'danger.now', {});
      press(page, 'danger.now', 'yes');
      await until(() => page.root.getElementById('danger'), 'who is in danger');
      await page.refused();
    },
  },
  {
    id: 'no-such-day',
    title: 'A day that does not exist',
    async open(put) {
      const page = await goTo(put, 'when.day', {without: ['when']});
      for (const [part, value] of [
        ['day', '31'],
        ['month', '2'],
        ['year', '2026'],
      ])
        page.type(`when.${part}`, `${value}`);
      await page.refused();
    },
  },
  {
    id: 'out-of-time',
    title: 'Long ago: what the policy says, and that it can be sent all the same',
    async open(put) {
      const page = await goTo(put, 'when.day', {prefill: {when: {on: '2019-10-12'}}});
      await until(() => page.has('note'), 'a note');
    },
  },
  {
    id: 'excluded',
    title: 'What goes another way',
    async open(put) {
      const page = await goTo(put, 'service', {});
      await until(() => page.has('excluded'), 'what is excluded');
      page.part('excluded').querySelector('summary')?.click();
    },
  },
  {
    id: 'policy-away',
    title: 'The policy cannot be fetched: the form can be filled in all the same',
    async open(put) {
      const {connection, faults} = faultyConnection(memory());
      faults.before = (method) => {
        if (method === 'policy') throw unreachable;
      };
      const page = await begin(put, {connection, kind: ''});
      page.type('what', 'The roof leaks.');
      await onward(page);
      await until(() => page.root.querySelector('form .secondary'), 'a way to ask for it again');
    },
  },
  {
    id: 'together',
    title: 'Several people, one of whom does not want to be named',
    async open(put) {
      const page = await goTo(put, 'identity', {});
      press(page, 'identity', 'together');
      await page.form.updateComplete;
      press(page, 'withheld', 'yes');
      await page.form.updateComplete;
      await page.refused();
    },
  },
  {
    id: 'helper-refused-name',
    title: 'Somebody speaks for them, who is not named',
    async open(put) {
      const page = await goTo(put, 'helper.role', {});
      press(page, 'helper.role', 'speaks-for');
      await page.form.updateComplete;
      await page.refused();
    },
  },
  {
    id: 'files-under-way',
    title: 'Files: on their way, waiting',
    async open(put) {
      const {page, uploads} = await withFiles(put, 'roof.jpg', 'wall.jpg');
      uploads.begun[0]?.options.onProgress?.(0.4);
      await until(() => page.root.querySelector('progress')?.value === 0.4, 'how far it is');
    },
  },
  {
    id: 'files-failed',
    title: 'Files: added, not taken, not arrived',
    async open(put) {
      const {page, uploads} = await withFiles(put, 'roof.jpg', 'film.mov', 'wall.jpg');
      uploads.begun[0]?.finish();
      await until(() => uploads.begun.length === 2, 'the second');
      uploads.begun[1]?.fail(new RestError('file/type-refused', 'No films'));
      await until(() => uploads.begun.length === 3, 'the third');
      uploads.begun[2]?.fail(unreachable);
      await until(() => page.root.querySelectorAll('.files .problem').length === 2, 'what went wrong');
    },
  },
  {
    id: 'check',
    title: 'Check your answers',
    open: async (put) => void (await check(put, {kind: ''})),
  },
  {
    id: 'check-working',
    title: 'Check your answers, with the working behind a date',
    async open(put) {
      const page = await check(put, {});
      await until(() => page.has('promise'), 'the dates');
      page.part('promise').querySelector('summary')?.click();
      await until(() => page.root.querySelector('redress-deadline-working'), 'the working');
    },
  },
  {
    id: 'check-note',
    title: 'Check your answers, with what the policy makes of them',
    open: async (put) => void (await check(put, {prefill: {group: {people: 12}, danger: 'Bare wires.'}})),
  },
  {
    id: 'files-missing',
    title: 'Before a file is left out',
    async open(put) {
      const {page} = await withFiles(put, 'roof.jpg');
      await onward(page);
      page.part('send').click();
      await until(() => page.has('unsent'), 'the question');
    },
  },
  {
    id: 'deleting',
    title: 'Before everything is deleted',
    async open(put) {
      const page = await check(put, {});
      await until(() => page.root.getElementById('delete'), 'where it is kept');
      page.field('delete').click();
      await until(() => page.has('delete'), 'the question');
    },
  },
  {
    id: 'deleted',
    title: 'Everything is deleted',
    async open(put) {
      const page = await begin(put, {});
      page.type('what', 'The roof leaks.');
      await until(() => page.root.getElementById('delete'), 'where it is kept');
      page.field('delete').click();
      await until(() => page.has('delete'), 'the question');
      page.part('delete').querySelector('button')?.click();
      await until(() => page.root.querySelector('.told')?.textContent, 'that it is gone');
    },
  },
  {
    id: 'kept',
    title: 'Found again on the device',
    async open(put) {
      const address = newAddress();
      const left = await goTo(put, 'wanted', {address});
      await until(() => left.has('kept'), 'where it is kept');
      const form = await put('redress-intake-form', {connection: memory(), address, attributes: {kind: 'complaint'}});
      const page = new FormInHand(form);
      await until(() => page.root.querySelector('.told')?.textContent, 'what was found');
    },
  },
  {
    id: 'sending',
    title: 'On its way',
    async open(put) {
      const {page} = await sending(put, () => new Promise(() => {}));
      await until(() => !page.has('send'), 'the way');
    },
  },
  ...(['service/unreachable', 'request/too-many'] as const).map((code) => ({
    id: code === 'service/unreachable' ? 'offline' : 'busy',
    title:
      code === 'service/unreachable'
        ? 'Not sent yet: kept on this device, and tried again by itself'
        : 'Not sent yet: the service is busy',
    async open(put: Put) {
      const {page} = await sending(put, () => {
        throw new RestError(code, 'x');
      });
      await until(() => page.has('again'), 'the wait');
    },
  })),
  {
    id: 'answer-refused',
    title: 'The service cannot use an answer',
    async open(put) {
      const details = {problems: [{field: 'complainant.email', code: 'email'}]} as const;
      await refusedBy(put, new RestError('request/invalid', 'x', {details}));
    },
  },
  {
    id: 'sent-before',
    title: 'The same was sent before, with other answers',
    open: (put) => refusedBy(put, new RestError('key/reused', 'x')),
  },
  {
    id: 'refused',
    title: 'The service refuses it for good',
    open: (put) => refusedBy(put, new RestError('request/too-large', 'x')),
  },
  ...(['complaint', 'compliment', 'suggestion', 'comment', 'service-request'] as const).map((kind) => ({
    id: `sent-${kind}`,
    title: `Sent: a ${kind.replace('-', ' ')}`,
    open: async (put: Put) => void (await sent(put, {kind})),
  })),
  {
    id: 'sent-signed',
    title: 'Sent, with a signed receipt, to a service that signs',
    async open(put) {
      const connection = memory();
      const {service} = connection;
      const submit: typeof service.submit = async (...given) => ({
        ...(await service.submit(...given)),
        signed: 'a.b.c',
      });
      await sent(put, {connection: {...connection, service: {...service, submit}}});
    },
  },
  {
    id: 'sent-anonymous',
    title: 'Sent by somebody who does not say who they are',
    async open(put) {
      await sent(put, {policy: housingAssociation, prefill: {anonymous: true}, without: ['complainant']});
    },
  },
];

const unreachable = new RestError('service/unreachable', 'No line');
const newAddress = () => `/gallery/${crypto.randomUUID()}`;

function memory(policy: Policy = plusDane): Connection {
  return memoryService('2026-11-30T10:00:00Z', policy).connection({kind: 'anonymous'});
}

async function begin(put: Put, way: Way): Promise<FormInHand> {
  const {policy = plusDane, connection = memory(policy), address = newAddress(), kind = 'complaint', prefill} = way;
  const form = await put('redress-intake-form', {
    connection,
    address,
    attributes: kind ? {kind} : {},
    ...(prefill && {properties: {prefill}}),
    inside: doors,
  });
  return new FormInHand(form);
}

/** Answers everything that the page around a form can know, and turns page after page until this field comes. */
async function goTo(put: Put, field: string, way: Way): Promise<FormInHand> {
  const page = await answered(put, way);
  while (!page.root.getElementById(field)) await onward(page);
  return page;
}

async function check(put: Put, way: Way): Promise<FormInHand> {
  const page = await answered(put, way);
  while (!page.has('send')) await onward(page);
  return page;
}

async function answered(put: Put, way: Way): Promise<FormInHand> {
  const {policy = plusDane, without = []} = way;
  const all: Prefill = {
    ...leak,
    service: policy.services[0]?.id ?? '',
    type: policy.eligibility.complainants[0]?.id ?? '',
    ...way.prefill,
  };
  const prefill = Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name as keyof Prefill)));
  const page = await begin(put, {...way, prefill});
  await until(() => page.field('what').value !== '', 'what the page knows');
  return page;
}

/** To the next page. What only the person can say is answered first. */
async function onward(page: FormInHand) {
  const {heading} = page;
  for (const id of ['kind', 'danger.now', 'procedure', 'identity', 'helper.role', 'publish']) {
    const first = page.root.getElementById(id);
    if (first && !page.root.querySelector(`[name="${id}"]:checked`)) first.click();
  }
  if (page.root.getElementById('external.body')) page.type('external.body', 'Councillor Example');
  await page.form.updateComplete;
  page.part('continue').click();
  await until(
    () => page.has('send') || page.has('error-summary') || page.heading !== heading,
    `the page after ${heading}`,
  );
  if (page.has('error-summary')) throw new Error(page.text);
}

function press(page: FormInHand, name: string, value: string) {
  page.root.querySelector<HTMLInputElement>(`[name="${name}"][value="${value}"]`)?.click();
}

async function withFiles(put: Put, ...names: readonly string[]) {
  const service = memoryService('2026-11-30T10:00:00Z');
  const anonymous = {kind: 'anonymous'} as const;
  const uploads = uploadsOver(service.as(anonymous), service.connection(anonymous));
  const page = await goTo(put, 'files', {connection: uploads.connection});
  page.chooseFiles(...names.map((name) => new File(['a photo'], name, {type: 'image/jpeg'})));
  await until(() => uploads.begun.length === 1, 'the first file');
  return {page, uploads};
}

/** Sends a form whose service does this with it. */
async function sending(put: Put, before: () => unknown) {
  const {connection, faults} = faultyConnection(memory());
  const page = await check(put, {connection});
  await until(() => page.has('promise'), 'the policy');
  faults.before = (method) => (method === 'submit' ? before() : undefined);
  page.part('send').click();
  return {page};
}

async function refusedBy(put: Put, why: RestError) {
  const {page} = await sending(put, () => {
    throw why;
  });
  await until(() => page.has('error-summary'), 'what is wrong');
}

async function sent(put: Put, way: Way) {
  const page = await check(put, way);
  page.part('send').click();
  await until(() => page.has('confirmation'), 'that it is sent');
}
