import {createHash} from 'node:crypto';
import type {Policy} from '@redress/policy';
import {toHtml, toText} from '@redress/policy/letters';
import * as z from 'zod/mini';
import {unreachable} from '../customer/brief.ts';
import type {Written} from '../customer/letter-of.ts';
import type {MailRules} from '../message-rules.ts';
import type {Mail} from './mailbox.ts';

/** What a mail is made of. */
export interface MailMaterial {
  readonly rules: MailRules;
  readonly organisation: string;
  readonly policy: Pick<Policy, 'organisation'>;
  /** Of the message, from which the mail's own id is made. */
  readonly id: string;
  readonly to: string;
  readonly written: Written;
}

const address = z.email();

/** Sets a message as a mail. Throws `NotSent` where the address is none: what it holds besides could be read as a header. */
export function toMail({rules, organisation, policy, id, to, written}: MailMaterial): Mail {
  if (!address.safeParse(to).success) throw unreachable();
  const own = createHash('sha256').update(`${organisation} ${id}`).digest('hex').slice(0, 32);
  const {language} = written;
  return {
    messageId: `<${own}@${rules.from.split('@').at(-1)}>`,
    from: {name: policy.organisation[language] ?? policy.organisation.en, address: rules.from},
    to,
    ...(rules.replyTo !== undefined && {replyTo: rules.replyTo}),
    subject: written.subject,
    text: toText(written),
    html: toHtml(written),
  };
}
