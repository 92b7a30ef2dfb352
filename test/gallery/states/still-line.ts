import type {CaseSnapshot, Connection, Reference} from '@redress/rest';
import {memoryService, staff} from '../../support/memory-service.ts';

/** A line to a case on which nothing comes: it stays as it is. */
export function stillLine(reference: string, snapshot: CaseSnapshot): Connection {
  const store = {
    reference: reference as Reference,
    snapshot: () => snapshot,
    subscribe: () => () => {},
    perform: async () => {},
  };
  return {service: memoryService().as(staff.sam), case: () => store};
}
