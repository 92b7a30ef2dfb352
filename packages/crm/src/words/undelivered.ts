import {count} from './count.ts';

const kinds: Readonly<Record<string, string>> = {
  receipt: 'Receipt',
  acknowledgement: 'Acknowledgement',
  extension: 'More time',
  'stage-answer': 'Reply',
  refusal: 'Refusal',
  'escalation-refusal': 'Refusal to take it further',
  closing: 'Closing letter',
  update: 'Update',
  message: 'Message',
  news: 'Notice that there is something new',
  assigned: 'Notice to whoever took it',
  danger: 'Notice that somebody may be in danger',
  reminder: 'Reminder',
  digest: 'List of the day',
  event: 'Notice to a program',
};

const channels: Readonly<Record<string, string>> = {
  email: 'Email',
  letter: 'Letter',
  text: 'Text message',
  staff: 'Email among staff',
};

/** Why it did not go, and what to do. */
const problems: Readonly<Record<string, string>> = {
  'address/unknown': 'Nobody knows where to send it. Look in the case how this person can be reached.',
  'address/refused': 'This address is not taken. Find out the right one, and tell this person in another way.',
  'target/unreachable': 'The server could not be reached for a day. Send it again once the server is back.',
  'target/busy': 'The server was too busy for a day. Send it again.',
  'target/refused': 'The server refused it for a day. Tell whoever runs the service, then send it again.',
  'target/forbidden':
    'The server does not let us in, or may not be called. Tell whoever runs the service, then send it again.',
  'target/gone': 'The other program wants no more of these. Tell whoever runs the service.',
};

export const undeliveredWords = {
  title: 'Could not be sent',
  opening: 'Fetching the messages',
  none: 'Every message was sent.',
  caption: (number: number) => `${count(number, 'message')} that could not be sent, the newest first`,
  columns: {what: 'Message', case: 'Case', how: 'How', why: 'Why, and what to do', when: 'Given up', do: 'Send again'},
  kind: (kind: string) => kinds[kind] ?? kind,
  channel: (channel: string) => channels[channel] ?? channel.replace(/^webhook\./, 'To the program '),
  problem: (code: string | undefined) =>
    problems[code ?? ''] ?? 'It could not be made. Tell whoever runs the service, then send it again.',
  noCase: 'No single case',
  retry: 'Send again',
  /** What a button is read out as, so that one is told from the next. */
  retryNamed: (kind: string, reference: string | undefined) =>
    reference === undefined ? `Send again: ${kinds[kind] ?? kind}` : `Send again: ${kinds[kind] ?? kind}, ${reference}`,
  retryAll: (number: number) => `Send all ${number} again`,
  waits: (number: number) =>
    number === 1
      ? 'The message waits to be sent. If it cannot be sent again, it comes back here.'
      : `${number} messages wait to be sent. What cannot be sent again comes back here.`,
  more: 'There are more than are shown here.',
};
