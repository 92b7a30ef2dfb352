import type {Clause, Duration, Text} from '../policy.ts';
import type {Difference, Place} from './compare.ts';
import {nameOf, namingKeys} from './pair-up.ts';
import {same} from './same.ts';

/** A difference in words: where, and what it was and is. */
export function sayDifference({how, path}: Difference): string {
  const where = path.map(sayPlace).filter((word) => word !== '');
  return `${capital(where.join(', '))}: ${sayHow(how, path.at(-1) as Place)}`;
}

function sayHow(how: Difference['how'], place: Place): string {
  const {key, before, after} = place;
  switch (how) {
    case 'added':
      return ['added', sayWhole(place, after)].filter(Boolean).join(', ');
    case 'removed':
      return ['taken out', sayWhole(place, before)].filter(Boolean).join(', was ');
    case 'changed':
      return onlyInWelsh(before, after)
        ? `in Welsh was ${quoted((before as Text).cy)}, now ${quoted((after as Text).cy)}`
        : `was ${sayValue(before)}, now ${sayValue(after)}`;
    case 'moved': {
      const order = (items: unknown) => (items as readonly unknown[]).map((item) => nameOf(key, item)).join(', ');
      return `in another order, was ${order(before)}, now ${order(after)}`;
    }
  }
}

/** What an item of a list is called before its own name; nothing where that says enough. */
const nouns: Readonly<Record<string, string>> = {
  approvals: 'approval by',
  choices: 'choice',
  clocks: 'clock to',
  complainants: 'complainant',
  considers: 'weighs',
  declares: 'declares',
  exclusions: 'exclusion',
  grounds: 'ground',
  history: 'history of version',
  items: 'must hold',
  kinds: 'kind',
  letters: 'letter',
  limits: 'limit of',
  linked: 'linked document',
  notPaid: 'not paid',
  notes: 'note',
  ombudsmen: 'ombudsman',
  readings: 'reading',
  referrals: 'referral',
  reports: 'report',
  roles: 'role',
  services: 'service',
  statements: 'statement',
  steps: 'step',
  themes: 'theme',
  types: 'type',
  windows: 'time limit from',
};

function sayPlace({key, item, before, after}: Place): string {
  // `channels.list` and `procedures.list` are lists of what their own name says.
  if (item === undefined) return key === 'list' ? '' : spaced(key);
  const name = (after ?? before) as {name?: Text} | string;
  const called = typeof name === 'object' && name.name ? name.name.en : item;
  if (key === 'stages') return called;
  return [nouns[key] ?? (key === 'list' ? '' : spaced(key)), called === item ? item : quoted(called)]
    .filter(Boolean)
    .join(' ');
}

/** All of it but what its place already says. */
function sayWhole({key, item}: Place, value: unknown): string {
  if (item === undefined) return sayValue(value);
  if (typeof value !== 'object' || value === null || 'en' in value) return '';
  const said = ['clause', 'name', ...namingKeys(key)];
  const rest = Object.entries(value).filter(([part]) => !said.includes(part));
  return rest.length > 0 ? sayValue(Object.fromEntries(rest)) : '';
}

function sayValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map((item) => sayItem(item)).join(', ') || 'none';
  if (typeof value !== 'object' || value === null) return String(value);
  if ('unit' in value) return sayDuration(value as Duration);
  if ('en' in value) return quoted((value as Text).en);
  if ('heading' in value) return sayClause(value as Clause);
  const parts = Object.entries(value).filter(([key]) => key !== 'clause');
  // Something that is so because the policy says so.
  if (parts.length === 0) return 'yes';
  return parts.map(([key, part]) => `${spaced(key)} ${sayValue(part)}`).join('; ');
}

/** A list names its items and leaves out what is in each. */
function sayItem(item: unknown): string {
  if (typeof item !== 'object' || item === null || 'en' in item) return sayValue(item);
  const {id, duty, kind, name, item: letterItem, step, says, what} = item as Readonly<Record<string, unknown>>;
  return sayValue(id ?? duty ?? kind ?? letterItem ?? step ?? name ?? says ?? what ?? item);
}

function sayDuration({count, unit}: Duration): string {
  const units = unit.replace('-', ' ');
  return `${count} ${count === 1 ? units.slice(0, -1) : units}`;
}

function sayClause({section, heading, rule}: Clause): string {
  return [rule, [section, heading].filter(Boolean).join(' ')].join(', ');
}

function onlyInWelsh(before: unknown, after: unknown): boolean {
  const [old, now] = [before, after] as Partial<Text>[];
  return old?.en !== undefined && old.en === now?.en && !same(before, after);
}

function quoted(words: string | undefined): string {
  return words === undefined ? 'nothing' : `“${words}”`;
}

/** `outcomeSought` as two words. */
function spaced(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
