import type {CaseView, Command, Intake, Policy, StaffMember} from '@redress/policy';
import type {Receipt} from '@redress/rest';
import {type MemoryService, memoryService, staff} from '../../support/memory-service.ts';
import {type Desk, openDesk} from './desk.ts';

/** One complaint at the service of the tests, and the desks of colleagues who work on it. */
export interface DeskStory {
  readonly memory: MemoryService;
  readonly receipt: Receipt;
  /** What a colleague did before. */
  did(by: StaffMember, ...commands: readonly Command[]): Promise<void>;
  customer(command: Command): Promise<void>;
  open(by?: StaffMember, width?: number): Promise<Desk>;
  view(by?: StaffMember): Promise<CaseView>;
  /** The last thing of this type that happened. */
  newest(type: string): Promise<Record<string, unknown> | undefined>;
}

export async function deskStory({
  policy,
  intake,
  by: first = staff.sam,
}: {
  readonly policy?: Policy;
  readonly intake?: Partial<Intake>;
  readonly by?: StaffMember;
} = {}): Promise<DeskStory> {
  const memory = memoryService('2026-11-20T10:00:00Z', policy);
  const receipt = await memory.submit(intake);
  const key = () => crypto.randomUUID();
  const view = (by = first) => memory.as(by).view(receipt.reference);
  return {
    memory,
    receipt,
    view,
    async did(by, ...commands) {
      for (const command of commands) await memory.as(by).perform(receipt.reference, command, {key: key()});
    },
    async customer(command) {
      const {reference, followUpKey} = receipt;
      await memory.as({kind: 'key-holder', followUpKey}).perform(reference, command, {key: key()});
    },
    open: (by = first, width = 1280) => openDesk(memory.connection(by), receipt.reference, {staffId: by.id, width}),
    async newest(type) {
      const {timeline} = await view();
      return timeline.find((entry) => entry.type === type) as Record<string, unknown> | undefined;
    },
  };
}
