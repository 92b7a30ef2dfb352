import {same} from './same.ts';

/** An item of a list in both versions; nothing in the version that does not have it. */
export interface Pair {
  /** What it is known by, and by its number where several are known by the same. */
  readonly name: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** By what an item is known in each list whose items have no `id`. */
const knownBy: Readonly<Record<string, readonly string[]>> = {
  approvals: ['by', 'version'],
  clocks: ['duty'],
  considers: ['what'],
  declares: ['what'],
  governance: ['part', 'who'],
  history: ['version'],
  items: ['item', 'when'],
  kinds: ['kind'],
  letters: ['type', 'stage'],
  limits: ['role'],
  linked: ['title'],
  notPaid: ['what'],
  notes: ['clause'],
  readings: ['says'],
  roles: ['id', 'part', 'who'],
  statements: ['clause', 'topic'],
  steps: ['step'],
  windows: ['from'],
};

/**
 * Finds the items of a list again in its other version: first those that have not changed, then those that are known by the
 * same. So a change to one of several statements of a clause is not taken for a change to all that follow it. In the old
 * order, with what was added at the end.
 */
export function pairUp(list: string, before: readonly unknown[], after: readonly unknown[]): readonly Pair[] {
  const left = new Set(after.keys());
  const partners = new Map<number, number>();
  const find = (fits: (old: unknown, now: unknown) => boolean) => {
    before.forEach((old, at) => {
      if (partners.has(at)) return;
      const found = [...left].find((one) => fits(old, after[one]));
      if (found === undefined) return;
      partners.set(at, found);
      left.delete(found);
    });
  };
  find(same);
  find((old, now) => nameOf(list, old) === nameOf(list, now));

  const taken = new Map<string, number>();
  const named = (item: unknown) => {
    const name = nameOf(list, item);
    const number = (taken.get(name) ?? 0) + 1;
    taken.set(name, number);
    return number === 1 ? name : `${name} (${number})`;
  };
  return [
    ...before.map((old, at) => {
      const partner = partners.get(at);
      return {name: named(old), before: old, ...(partner !== undefined && {after: after[partner]})};
    }),
    ...[...left].map((at) => ({name: named(after[at]), after: after[at]})),
  ];
}

/** The keys by which an item of a list is known. */
export function namingKeys(list: string): readonly string[] {
  return knownBy[list] ?? ['id'];
}

/** What an item of a list is known by. */
export function nameOf(list: string, item: unknown): string {
  if (typeof item !== 'object' || item === null || 'en' in item) return plainly(item);
  const parts = namingKeys(list).map((key) => plainly(Reflect.get(item, key)));
  return parts.filter((part) => part !== '').join(' ');
}

/** A name out of a part: a word, the English of a text, the rule of a clause. */
function plainly(part: unknown): string {
  if (typeof part !== 'object' || part === null) return String(part ?? '');
  return plainly(Reflect.get(part, 'en') ?? Reflect.get(part, 'rule'));
}
