import {count} from './count.ts';

const reasons: Readonly<Record<string, string>> = {
  links: 'It holds many addresses of web pages.',
  trap: 'Something was entered where people see no field.',
  hasty: 'The form was sent faster than anybody can fill it in.',
  repeated: 'The same words came again and again within an hour.',
  unconfirmed: 'It came by the form without script, and nobody has confirmed the address it gives.',
};

export const heldWords = {
  title: 'To look at first',
  opening: 'Fetching the complaints',
  none: 'Nothing waits to be looked at.',
  about: 'These may not be genuine. Each is a case, and its dates run. Open it, then say what it is.',
  caption: (number: number) => `${count(number, 'complaint')} to look at first, the longest waiting first`,
  columns: {case: 'Case', who: 'From', why: 'Why it waits', when: 'Came', do: 'What it is'},
  reason: (code: string) => reasons[code] ?? code,
  more: 'Show more',
  guarded: 'Not for you to open',
  nobody: 'Somebody without a name',
  genuine: 'Genuine',
  spam: 'Spam',
  /** What a button is read out as, so that one is told from the next. */
  genuineNamed: (reference: string) => `Genuine: ${reference}`,
  spamNamed: (reference: string) => `Spam: ${reference}`,
  settled: {
    genuine: (reference: string) => `${reference} is in the worklist now.`,
    spam: (reference: string) =>
      `${reference} stays out of the worklist. It is kept, and can still be opened by its reference.`,
  },
  notSpam: (reference: string) => `${reference} is genuine after all`,
};
