import type {Command, StaffMember} from '@redress/policy';
import {performOnce, type ServiceParts} from '@redress/rest/service';
import type {FileRows} from './file-rows.ts';
import type {KeptFile} from './kept-file.ts';

/** In whose name it is written down what nobody has done. */
const service: StaffMember = {kind: 'staff', id: 'redress-files', name: 'The check of files', roles: []};

/**
 * Tells a case of a file: that it was added, in the name of whoever sent it; and its staff, when something harmful was found in
 * it. Each once, however often this is done. Throws `case/refused` where nothing may be added to the case any more.
 */
export function tellCase(
  parts: Pick<ServiceParts, 'log' | 'policies' | 'shell'>,
  rows: FileRows,
): (file: KeptFile) => Promise<void> {
  return async (file) => {
    const {id, reference, name, by, state, size, media_type, problem, found, told} = file;
    if (reference === null) return;
    const accepted = state === 'checking' || state === 'clean' || state === 'unscanned';
    if (accepted && told === 0 && by && size !== null && media_type !== null) {
      const command: Command = {type: 'addFile', name, mediaType: media_type, size, kept: id};
      await performOnce(parts, {reference, by, command, occasion: `file ${id} added`});
      await rows.change(file, {told: 1});
    }
    if (state === 'refused' && problem === 'file/unsafe' && told < 2) {
      const sender = by?.kind === 'staff' ? by.name : 'the customer';
      const text = `The scanner found ${found} in “${name}”, which ${sender} sent. The file was not kept and nobody can open it.`;
      await performOnce(parts, {
        reference,
        by: service,
        command: {type: 'addNote', text},
        occasion: `file ${id} unsafe`,
      });
      await rows.change(file, {told: 2});
    }
  };
}
