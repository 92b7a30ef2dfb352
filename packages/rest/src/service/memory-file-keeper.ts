import type {Actor} from '@redress/policy';
import type {Attachment, Reference} from '../case-service.ts';
import {RestError} from '../rest-error.ts';
import type {ServiceParts} from './case-service.ts';
import type {FileKeeper} from './file-keeper.ts';
import {hex} from './hex.ts';
import {performOnce} from './perform-once.ts';

/** Keeps files until the process ends, and believes what is said of them: for tests, previews and pages without a service. */
export function memoryFileKeeper(
  parts: Pick<ServiceParts, 'log' | 'policies' | 'shell'>,
  {largest = 20_000_000}: {readonly largest?: number} = {},
): FileKeeper {
  const drafts = new Map<string, Attachment[]>();
  /** What was sent with a key, by whose it is and the key. */
  const keyed = new Map<string, Attachment>();
  const contents = new Map<string, {readonly attachment: Attachment; readonly file: Blob}>();

  const tell = (reference: Reference, by: Actor, {id, name, mediaType, size}: Attachment) =>
    performOnce(parts, {
      reference,
      by,
      command: {type: 'addFile', name, mediaType, size, kept: id},
      occasion: `file ${id}`,
    });

  return {
    async attach(to, file, {name = 'name' in file ? String(file.name) : 'file', key, onProgress, signal}) {
      if (file.size > largest) {
        throw new RestError('file/too-large', `A file may have ${largest} bytes, and this has ${file.size}`);
      }
      // Read, so that what cannot be read is refused here as it is elsewhere.
      await file.arrayBuffer();
      signal?.throwIfAborted();
      onProgress?.(1);
      const sentWith = key === undefined ? undefined : `${'draft' in to ? to.draft : to.reference} ${key}`;
      const sent = sentWith === undefined ? undefined : keyed.get(sentWith);
      if (sent) return sent;
      const id = hex(parts.shell.random(16));
      const mediaType = file.type.split(';', 1)[0] || 'application/octet-stream';
      const attachment: Attachment = {id, name, mediaType, size: file.size, state: 'unscanned'};
      contents.set(id, {attachment, file});
      if (sentWith !== undefined) keyed.set(sentWith, attachment);
      if ('draft' in to) drafts.set(to.draft, [...(drafts.get(to.draft) ?? []), attachment]);
      else await tell(to.reference, to.by, attachment);
      return attachment;
    },
    async detach({draft}, id) {
      const files = drafts.get(draft) ?? [];
      drafts.set(
        draft,
        files.filter((one) => one.id !== id),
      );
      if (files.some((one) => one.id === id)) contents.delete(id);
    },
    async adopt({draft}, reference, by) {
      for (const attachment of drafts.get(draft) ?? []) await tell(reference, by, attachment);
      drafts.delete(draft);
    },
    async open(_, id) {
      const kept = contents.get(id);
      if (!kept) throw new RestError('file/not-found', 'There is no such file here');
      return {...kept.attachment, state: 'unscanned', bytes: kept.file.stream()};
    },
  };
}
