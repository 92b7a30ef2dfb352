import {createTransport} from 'nodemailer';
import type {Failure, Outcome} from '../dispatch/outcome.ts';
import type {Mail, Mailbox} from './mailbox.ts';

/** Takes mail away. */
export interface MailTransport {
  send(mail: Mail, signal: AbortSignal): Promise<Outcome>;
  close(): void;
}

export function mailTransport(server: string | Mailbox): MailTransport {
  return typeof server === 'string' ? smtp(server) : keeping(server);
}

/** Milliseconds: to be connected, to be greeted, and for each answer after that. */
const timeouts = {dnsTimeout: 5_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000};

function smtp(address: string): MailTransport {
  const {hostname} = new URL(address);
  const transport = createTransport({
    pool: true,
    url: address,
    maxConnections: 4,
    // A line that breaks may break after the message was taken: whether it is sent again is for the outbox to say.
    maxRequeues: 0,
    // What is said to customers does not travel in clear, unless it travels nowhere.
    requireTLS: !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname),
    disableFileAccess: true,
    disableUrlAccess: true,
    ...timeouts,
  });
  return {
    async send({messageId, from, to, replyTo, subject, text, html}, signal) {
      try {
        await transport.sendMail({
          messageId,
          from,
          to: {name: '', address: to},
          ...(replyTo !== undefined && {replyTo}),
          subject,
          text,
          html,
          envelope: {from: from.address, to: [to]},
          // Programs that answer by themselves are asked not to (RFC 3834).
          headers: {'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All'},
          signal,
        });
        return {result: 'sent'};
      } catch (error) {
        return failureOf(error as SmtpError);
      }
    },
    close: () => transport.close(),
  };
}

function keeping(mailbox: Mailbox): MailTransport {
  return {
    async send(mail) {
      await mailbox.keep(mail);
      return {result: 'sent'};
    },
    close() {},
  };
}

/** What nodemailer throws: the answer of the server, if there was one, and what it was asked. */
interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/** Of what a server refuses only the recipient is the message's own affair; all else would happen to the next one too. */
function failureOf({code, responseCode = 0, command = ''}: SmtpError): Failure {
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return {result: 'failed', problem: 'target/forbidden', targetAtFault: true};
  const permanent = responseCode >= 500;
  if (/^RCPT TO/i.test(command)) {
    return permanent
      ? {result: 'failed', problem: 'address/refused', final: true}
      : {result: 'failed', problem: 'target/busy'};
  }
  if (permanent) return {result: 'failed', problem: 'target/refused', targetAtFault: true};
  if (responseCode >= 400) return {result: 'failed', problem: 'target/busy', targetAtFault: true};
  return {result: 'failed', problem: 'target/unreachable', targetAtFault: true};
}
