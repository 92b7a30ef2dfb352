import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Adapter, AdapterPayload} from 'oidc-provider';

interface Entry {
  readonly payload: AdapterPayload;
  /** In milliseconds since 1970; nothing for what never ends. */
  readonly until?: number;
}

/**
 * What the identity provider of the demonstration remembers, in one file of the data folder, so that a restart signs nobody
 * out. Good for a handful of people on one computer; a real provider has a database.
 */
export function keptState(data: string): (model: string) => Adapter {
  const file = join(data, 'sign-in-state.json');
  const entries = new Map<string, Entry>(Object.entries(read(file)));

  const keep = () => {
    for (const [key, {until}] of entries) if (until !== undefined && until < Date.now()) entries.delete(key);
    mkdirSync(data, {recursive: true, mode: 0o700});
    writeFileSync(`${file}.draft`, JSON.stringify(Object.fromEntries(entries)), {mode: 0o600});
    renameSync(`${file}.draft`, file);
  };
  const found = (key: string) => {
    const entry = entries.get(key);
    return entry && (entry.until ?? Number.POSITIVE_INFINITY) >= Date.now() ? entry.payload : undefined;
  };

  return (model) => {
    const keyOf = (id: string) => `${model}:${id}`;
    const first = (holds: (payload: AdapterPayload) => boolean) =>
      [...entries].filter(([key]) => key.startsWith(keyOf(''))).find(([, {payload}]) => holds(payload))?.[1].payload;
    return {
      async upsert(id, payload, expiresIn) {
        entries.set(keyOf(id), {payload, ...(expiresIn && {until: Date.now() + expiresIn * 1000})});
        keep();
      },
      find: async (id) => found(keyOf(id)),
      findByUid: async (uid) => first((payload) => payload.uid === uid),
      findByUserCode: async (code) => first((payload) => payload.userCode === code),
      async consume(id) {
        const entry = entries.get(keyOf(id));
        if (entry)
          entries.set(keyOf(id), {...entry, payload: {...entry.payload, consumed: Math.floor(Date.now() / 1000)}});
        keep();
      },
      async destroy(id) {
        entries.delete(keyOf(id));
        keep();
      },
      async revokeByGrantId(grant) {
        for (const [key, {payload}] of entries) if (payload.grantId === grant) entries.delete(key);
        keep();
      },
    };
  };
}

function read(file: string): Record<string, Entry> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The first start, or a file that broke off: then everybody signs in again.
    return {};
  }
}
