import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {type ParsedMail, simpleParser} from 'mailparser';
import {SMTPServer} from 'smtp-server';

/** A mail as it arrived: what was said on the line, and what is in it. */
export interface Arrived {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came, to the byte. */
  readonly raw: string;
  readonly mail: ParsedMail;
}

/** A real SMTP server on a real port. */
export interface MailServer {
  readonly url: string;
  /** Everything that has arrived. */
  readonly arrived: readonly Arrived[];
  /** How many lines to it are open. */
  readonly lines: number;
  /** Resolves when so many have arrived. */
  have(number: number): Promise<readonly Arrived[]>;
  /**
   * What it does with the next mails, one after the other, before it takes the rest. A number refuses the recipient or, from
   * `data` on, the message with that code; `hang` takes the message and then says nothing more.
   */
  next(...answers: readonly Answer[]): void;
  /** Begins with none. */
  forget(): void;
  close(): Promise<void>;
}

export type Answer = 'take' | 'hang' | {readonly recipient: number} | {readonly data: number};

export async function mailServer(): Promise<MailServer> {
  const arrived: Arrived[] = [];
  const answers: Answer[] = [];
  const waiting = new Set<() => void>();
  const refusal = (code: number) => Object.assign(new Error('Not here'), {responseCode: code});
  let current: Answer = 'take';
  const server = new SMTPServer({
    authOptional: true,
    // Its own certificate would have to be trusted; on this machine nothing is sent in clear to anywhere.
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo(_address, _session, done) {
      current = answers.shift() ?? 'take';
      if (typeof current === 'object' && 'recipient' in current) return done(refusal(current.recipient));
      return done();
    },
    onData(stream, {envelope}, done) {
      const answer = current;
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        const raw = Buffer.concat(parts).toString();
        if (typeof answer === 'object' && 'data' in answer) return done(refusal(answer.data));
        const mail = await simpleParser(raw);
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        arrived.push({from, to: envelope.rcptTo.map(({address}) => address), raw, mail});
        for (const wake of waiting) wake();
        if (answer !== 'hang') done();
      });
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const {port} = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    get lines() {
      return server.connections.size;
    },
    async have(number) {
      while (arrived.length < number) {
        await new Promise<void>((resolve) => {
          const wake = () => {
            waiting.delete(wake);
            resolve();
          };
          waiting.add(wake);
        });
      }
      return arrived;
    },
    next: (...more) => answers.push(...more),
    forget() {
      arrived.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        for (const connection of server.connections) connection.close();
      }),
  };
}
