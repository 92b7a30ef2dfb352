import {mkdir, readdir, readFile, rename, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Mail, Mailbox} from '@redress/server';

/** A mail that was kept instead of being sent. */
export interface KeptMail extends Mail {
  /** In addresses. */
  readonly id: string;
  /** When it came, as an instant. */
  readonly at: string;
}

/** Mail of the demonstration, a file each. Nothing of it leaves this computer. */
export interface MailKept extends Mailbox {
  /** All of it, the newest first. */
  list(): Promise<readonly KeptMail[]>;
  one(id: string): Promise<KeptMail | undefined>;
}

/** Ids are made of the mail's own, so that the same mail is kept once however often it is sent. */
const idOf = ({messageId}: Mail) => messageId.replace(/^<|@.*$/g, '');
const isId = (text: string) => /^[\da-f]{1,64}$/.test(text);

export function keptMail(folder: string): MailKept {
  const fileOf = (id: string) => join(folder, `${id}.json`);
  const one = async (id: string) =>
    isId(id) ? readFile(fileOf(id), 'utf8').then((text) => JSON.parse(text) as KeptMail, absent) : undefined;
  return {
    async keep(mail) {
      const id = idOf(mail);
      await mkdir(folder, {recursive: true, mode: 0o700});
      const draft = join(folder, `${id}.draft`);
      await writeFile(draft, JSON.stringify({...mail, id, at: new Date().toISOString()}), {mode: 0o600});
      await rename(draft, fileOf(id));
    },
    async list() {
      const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => absent(error) ?? []);
      const ids = files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length));
      const all = await Promise.all(ids.map(one));
      return all.filter((mail) => mail !== undefined).sort((a, b) => (a.at < b.at ? 1 : -1));
    },
    one,
  };
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
