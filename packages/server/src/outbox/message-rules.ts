import * as z from 'zod/mini';
import {webAddress} from '../operations/web-address.ts';
import type {Mailbox} from './mail/mailbox.ts';
import {isNetwork} from './webhook/network.ts';
import {secretOf} from './webhook/webhook-secret.ts';

const filled = z.string().check(z.minLength(1));
const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day, such as 09:00'));
const smtpAddress = z
  .string()
  .check(
    z.refine(
      (text) => URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol),
      'expected an address such as smtps://user:password@mail.example.org:465',
    ),
  );

/** By mail: to customers, and to staff. */
const mailRules = z.strictObject({
  /** `smtps://` speaks TLS from the first byte; `smtp://` turns to it, and to no other machine sends without. */
  server: smtpAddress,
  from: z.email(),
  replyTo: z.optional(z.email()),
});

/**
 * By post and by text message, through GOV.UK Notify. Which templates are used; one that is not named sends nothing. Personal
 * data and all words come from here: the letter's template is `((subject))` and `((body))`, the text message's `((text))`.
 */
const notifyRules = z.strictObject({
  /** An API key as Notify gives it out: its name, the id of the service, the secret. */
  key: z.string().check(z.regex(/[\da-f-]{36}-[\da-f-]{36}$/, 'expected an API key of GOV.UK Notify')),
  letter: z.optional(filled),
  text: z.optional(filled),
  /** Notify itself, unless given. */
  address: z.optional(webAddress),
});

/** Tells a program of the organisation, such as its CRM, that something has happened in a case. Never what anybody wrote. */
const webhookRule = z.strictObject({
  /** By which staff know it. */
  name: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected small letters, digits and hyphens')),
  /** `https://`; `http://` only to this computer. */
  address: webAddress,
  /** As Standard Webhooks writes them: `whsec_` and base64. Each signs, so that one can be changed for another without a gap. */
  secrets: z
    .array(
      z
        .string()
        .check(z.refine((text) => secretOf(text) !== undefined, 'expected whsec_ and 24 to 64 bytes in base64')),
    )
    .check(z.minLength(1), z.maxLength(4)),
  /** Networks that are not of the public internet and may be reached all the same, such as `10.20.0.0/16`. None by default. */
  within: z.optional(z.array(z.string().check(z.refine(isNetwork, 'expected a network, such as 10.20.0.0/16')))),
});

/** Mail among staff. It names no customer. */
const staffRules = z.strictObject({
  /** Where each colleague is reached, by the id that their token has. */
  people: z.optional(z.record(z.string(), z.email())),
  /** Whoever is told what nobody else is: danger, what nobody holds, and each day what is due, late, new and undelivered. */
  team: z.optional(z.email()),
  /** Working days before a deadline on which there is a reminder. 2 by default. */
  daysBefore: z.optional(z.int().check(z.gte(1), z.lte(20))),
  /** When reminders and the day's list go, on working days. When the policy says that the office opens, or 09:00. */
  at: z.optional(timeOfDay),
  /** The page on which staff open a case. It gets the reference in its query: `?case=RD-7K3M-9Q2X`. */
  desk: z.optional(webAddress),
});

/** How an organisation sends messages, as a configuration says it. What is not configured is not sent, nor put in to be. */
export const messageRules = z.strictObject({
  /** Where customers follow their case: the address gets the reference in its fragment only, and never the key. */
  portal: z.optional(webAddress),
  mail: z.optional(mailRules),
  notify: z.optional(notifyRules),
  webhooks: z.optional(
    z
      .array(webhookRule)
      .check(
        z.refine(
          (all) => new Set(all.map(({name}) => name)).size === all.length,
          'expected a name of its own for each',
        ),
      ),
  ),
  staff: z.optional(staffRules),
});

type Said = Readonly<z.infer<typeof messageRules>>;

/** The same for a host that builds its own service, which may keep mail instead of sending it. */
export interface MessageRules extends Omit<Said, 'mail'> {
  readonly mail?: MailRules | undefined;
}

export interface MailRules extends Omit<z.infer<typeof mailRules>, 'server'> {
  readonly server: string | Mailbox;
}

export type NotifyRules = Readonly<z.infer<typeof notifyRules>>;
export type WebhookRule = Readonly<z.infer<typeof webhookRule>>;
export type StaffMessageRules = Readonly<z.infer<typeof staffRules>>;
