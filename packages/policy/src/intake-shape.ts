import {isInstant} from './calendar/instant.ts';
import {isPlainDate} from './calendar/plain-date.ts';
import {feedbackKinds} from './document/feedback-kind.ts';
import {lineShape as line, proseShape as prose} from './prose-shape.ts';
import type {ChoiceShape, Fields, OptionalShape, RecordShape, Shape, TextShape} from './shape.ts';

/** Languages with a complete catalogue. */
export const languages = ['en', 'cy'] as const;

export const waysToReach = ['email', 'phone', 'post'] as const;

const text = (rules: TextShape['rules'], otherwise: TextShape['otherwise'] = 'required'): TextShape => ({
  is: 'text',
  rules,
  otherwise,
});
const choice = <const Value>(...among: readonly Value[]): ChoiceShape<Value> => ({is: 'choice', among});
const yesOrNo = choice(true, false);
const optional = <Of extends Shape>(of: Of): OptionalShape<Of> => ({is: 'optional', of});
const record = <Parts extends Fields>(
  fields: Parts,
  {otherwise = 'unknown', rules = []}: Partial<Pick<RecordShape<Parts>, 'otherwise' | 'rules'>> = {},
): RecordShape<Parts> => ({is: 'record', fields, rules, otherwise});

/**
 * As mail providers give them out, not all that RFC 5321 allows: no quotes, no comments, no address of a machine. The
 * pattern is that of zod 4 (`z.regexes.email`), against which it is tested.
 */
const email: TextShape = {
  ...text([
    [254, 'too-long'],
    [/^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/, 'email'],
  ]),
  trimmed: true,
};

/** Any dash may part the digits, and a list of contacts brings invisible marks along. */
const phone: TextShape = {
  ...text([
    [40, 'too-long'],
    [/^(\p{Cf}*\+)?([\s\p{Cf}\p{Pd}()./]*\d){6,}[\s\p{Cf}\p{Pd}()./]*$/u, 'phone'],
  ]),
  trimmed: true,
};

const day = text([[isPlainDate, 'date']], 'date');
const id = text([
  [/[\s\S]/, 'required'],
  [80, 'too-long'],
]);

/**
 * When it happened: a day, from a day to a day, or roughly in the customer's own words, and whether it still goes on. At
 * least one of them.
 */
const when = record(
  {on: optional(day), to: optional(day), roughly: optional(line), ongoing: optional(yesOrNo)},
  {
    otherwise: 'required',
    rules: [{field: '', holds: ({on, roughly, ongoing}) => Boolean(on || roughly || ongoing), onlySound: true}],
  },
);

/** What each way to reach somebody needs to be told. */
const needs = [
  ['email', 'email'],
  ['phone', 'phone'],
  ['post', 'address'],
] as const satisfies readonly (readonly [(typeof waysToReach)[number], string])[];

/** The person whose complaint it is. The way they prefer must come with the detail that it needs. */
const complainant = record(
  {
    name: line,
    email: optional(email),
    phone: optional(phone),
    address: optional(prose),
    prefers: choice(...waysToReach),
    /** Nothing is sent in any other way: somebody in prison, or whose mail is read. */
    onlyThatWay: optional(yesOrNo),
    language: choice(...languages),
    /** What we should do differently for them, in their own words (Equality Act 2010, section 20). */
    adjustments: optional(prose),
  },
  {
    otherwise: 'required',
    rules: needs.map(([way, field]) => ({field, holds: (read) => read.prefers !== way || Boolean(read[field])})),
  },
);

/** Somebody who helps with the complaint, or speaks for the complainant. */
const helper = record({
  role: choice('helps', 'speaks-for'),
  name: line,
  relationship: optional(line),
  email: optional(email),
  phone: optional(phone),
});

/** What a complaint cannot do without; other feedback can. */
const neededForComplaint = ['when', 'wanted'] as const;

/** Feedback as the customer gives it. The shape is the same in the form, on the wire and in the case log. */
export const intakeShape = record(
  {
    /** A complaint, where nothing else is said. */
    kind: optional(choice(...feedbackKinds)),
    what: prose,
    when: optional(when),
    service: id,
    wanted: optional(prose),
    /** Left out by somebody who does not say who they are. */
    complainant: optional(complainant),
    anonymous: optional(choice(true)),
    helper: optional(helper),
    /** What the person is to the organisation: a type of complainant of the policy. */
    type: optional(id),
    /** Which of the policy's procedures is theirs: by contract, by council. */
    procedure: optional(id),
    /** Several people together. The complainant speaks for them. */
    group: optional(record({people: {is: 'number', least: 2, most: 1_000_000}})),
    /** Somebody is, or may be, in danger: told to people at once, whatever kind of feedback it is. */
    danger: optional(prose),
    /** To whom the complainant must not be named. */
    withheldFrom: optional(line),
    /** When the person was last given a service, and when they came to know of what happened. */
    servedOn: optional(day),
    awareOn: optional(day),
    /** A compliment may be published with the name. */
    publish: optional(yesOrNo),
    /** Somebody outside who wrote for the customer, such as an MP's office or a funder: who, their reference, their date. */
    external: optional(record({body: line, reference: optional(line), due: optional(day)})),
    /** Who gave the service, and where, if it was not the organisation itself. */
    partner: optional(line),
    site: optional(line),
    /** How it came, where staff write it down: for what came earlier, when. */
    channel: optional(id),
    receivedAt: optional(text([[isInstant, 'date']], 'date')),
  },
  {
    otherwise: 'required',
    rules: [
      ...neededForComplaint.map((field) => ({
        field,
        holds: (read: Readonly<Record<string, unknown>>) =>
          (read.kind ?? 'complaint') !== 'complaint' || read[field] !== undefined,
      })),
      {field: 'complainant', holds: (read) => (read.anonymous === true) !== (read.complainant !== undefined)},
    ],
  },
);
