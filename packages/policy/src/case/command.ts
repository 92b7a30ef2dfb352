import * as z from 'zod/mini';
import {isPlainDate, type PlainDate} from '../calendar/plain-date.ts';
import {line, prose} from '../prose.ts';

// zod gives the brand back only through a type predicate.
const date = z.string('required').check(z.refine(isPlainDate, 'date')) as unknown as z.ZodMiniType<PlainDate>;
const id = z.string('required').check(z.minLength(1, 'required'), z.maxLength(80, 'too-long'));

/** What may be asked for once a case exists. Making the complaint itself is {@link open}. */
export const commandSchema = z.discriminatedUnion('type', [
  /** Take the case at its present stage. Who takes it, and in which roles, is known from who asks. */
  z.strictObject({type: z.literal('take')}),
  /** The formal acknowledgement: how the organisation understands the complaint. */
  z.strictObject({type: z.literal('acknowledge'), understanding: prose}),
  /** The first contact that a reviewer owes the customer. */
  z.strictObject({
    type: z.literal('recordContact'),
    how: z.enum(['phone', 'email', 'visit', 'post'], 'required'),
    summary: prose,
  }),
  /** More time for the answer. `goodReason` is needed only past the policy's cap. */
  z.strictObject({type: z.literal('extend'), to: date, reason: prose, goodReason: z.optional(prose)}),
  z.strictObject({type: z.literal('approveExtension')}),
  z.strictObject({type: z.literal('agreeExtension')}),
  z.strictObject({type: z.literal('declineExtension')}),
  /** The written answer of a stage, with everything it promises to do. */
  z.strictObject({
    type: z.literal('respond'),
    outcome: z.enum(['upheld', 'partially-upheld', 'not-upheld'], 'required'),
    understanding: prose,
    findings: prose,
    learning: prose,
    remedy: z.optional(prose),
    actions: z.array(z.strictObject({what: line, due: date})).check(z.maxLength(50, 'too-long')),
  }),
  z.strictObject({type: z.literal('completeAction'), action: id, note: z.optional(prose)}),
  /** Ask for the next stage. */
  z.strictObject({type: z.literal('requestEscalation'), reason: z.optional(prose)}),
  z.strictObject({type: z.literal('close')}),
  z.strictObject({type: z.literal('sendMessage'), text: prose}),
  z.strictObject({type: z.literal('addNote'), text: prose}),
]);

/** An imperative: what somebody asks to be done with a case. */
export type Command = z.infer<typeof commandSchema>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, {type: T}>;

/** Every command, in the order in which a screen offers them. */
export const commandTypes = [
  'agreeExtension',
  'declineExtension',
  'requestEscalation',
  'take',
  'acknowledge',
  'recordContact',
  'respond',
  'extend',
  'approveExtension',
  'completeAction',
  'close',
  'sendMessage',
  'addNote',
] as const satisfies readonly CommandType[];
