import {
  type CaseService,
  type IdempotencyKey,
  isRestError,
  newDraft,
  newIdempotencyKey,
  type RestErrorCode,
} from '@redress/rest';
import type {ReactiveControllerHost} from 'lit';
import {ProblemEvent} from '../problem-event.ts';
import {KeptFiles} from '../sending/kept-files.ts';
import {IntakeFileEvent} from './intake-file-event.ts';

/**
 * A file that somebody wants to add. `lost`: chosen in an earlier visit, not sent before the page was closed, and not kept on the
 * device either; `earlier`: sent in an earlier visit, so that it is not here to be sent anew.
 */
export type FormFile = {readonly id: number; readonly name: string; readonly size: number} & (
  | {readonly is: 'waiting' | 'sent'; readonly file: File}
  | {readonly is: 'sending'; readonly file: File; readonly share: number; readonly line: AbortController}
  | {readonly is: 'failed'; readonly file: File; readonly code: RestErrorCode; readonly saidElsewhere: boolean}
  | {readonly is: 'earlier' | 'lost'}
);

/** What is remembered of them with the answers. */
export interface FilesOfDraft {
  readonly draft: string;
  readonly files: readonly {
    readonly name: string;
    readonly size: number;
    readonly sent: boolean;
    readonly type?: string;
    /** Under which name it lies on the device, and with which key it was begun to be sent. */
    readonly at?: string;
    readonly key?: IdempotencyKey;
    /** What the service calls it, once it has arrived. */
    readonly kept?: string;
  }[];
}

/** Milliseconds in which a file has to be taken out before the others are sent again without it. */
const patience = 5_000;

export interface AttachmentsOptions {
  /** Names the form among all forms of the site. */
  readonly slot: string;
  /** Asked anew for each file: the page may say only later where the service is. */
  readonly service: () => CaseService | undefined;
  /** Something of it should be kept with the answers. */
  readonly changed: () => void;
}

/**
 * The files of one form: sent one after the other while it is filled in, under the form's own draft, which the complaint is
 * then sent with.
 */
export class Attachments {
  files: readonly FormFile[] = [];
  /** Over once what was taken out goes with nothing any more. */
  settled: Promise<unknown> = Promise.resolve();

  private readonly host: ReactiveControllerHost & EventTarget;
  private readonly options: AttachmentsOptions;
  private readonly device: KeptFiles;
  /** Where each that has not arrived lies on the device, with which key each is sent, and what the service calls it then. */
  private readonly places = new Map<number, string>();
  private readonly keys = new Map<number, IdempotencyKey>();
  private readonly kepts = new Map<number, string>();
  private own: string | undefined;
  private last = 0;
  private busy = false;

  constructor(host: ReactiveControllerHost & EventTarget, options: AttachmentsOptions) {
    this.host = host;
    this.options = options;
    this.device = new KeptFiles(options.slot);
  }

  /** What the complaint is sent with; nothing where nobody has added a file. */
  get draft(): string | undefined {
    return this.files.some(hasArrived) ? this.own : undefined;
  }

  /** Those that would be left out of what is sent now. */
  get unsent(): readonly FormFile[] {
    return this.files.filter((file) => !hasArrived(file));
  }

  get kept(): FilesOfDraft | undefined {
    if (this.own === undefined || this.files.length === 0) return undefined;
    return {
      draft: this.own,
      files: this.files.map((file) => {
        const {id, name, size} = file;
        const [at, key, kept] = [this.places.get(id), this.keys.get(id), this.kepts.get(id)];
        return {
          name,
          size,
          sent: hasArrived(file),
          ...('file' in file && {type: file.file.type}),
          ...(at !== undefined && {at}),
          ...(key !== undefined && {key}),
          ...(kept !== undefined && {kept}),
        };
      }),
    };
  }

  /** Takes up what an earlier visit has sent, and sends what it has not. */
  restore({draft, files}: FilesOfDraft) {
    this.own ??= draft;
    if (this.own !== draft) return;
    this.files = files.map(({name, size, sent, type = '', at, key, kept}) => {
      const id = this.next();
      if (key !== undefined) this.keys.set(id, key);
      if (kept !== undefined) this.kepts.set(id, kept);
      if (at !== undefined) void this.bringBack(id, at, {name, type});
      return {id, name, size, is: sent ? 'earlier' : 'lost'};
    });
    this.host.requestUpdate();
  }

  add(files: Iterable<File>) {
    this.own ??= newDraft().draft;
    const added = [...files].map(
      (file): FormFile => ({id: this.next(), name: file.name, size: file.size, is: 'waiting', file}),
    );
    this.set([...this.files, ...added]);
    for (const one of added) if ('file' in one) void this.keep(one.id, one.file);
    void this.send();
  }

  again(id: number) {
    const file = this.find(id);
    if (file?.is !== 'failed') return;
    this.put({id, name: file.name, size: file.size, is: 'waiting', file: file.file});
    void this.send();
  }

  /** Takes it out, and stops sending it. */
  remove(id: number) {
    const file = this.find(id);
    if (!file) return;
    this.forget(id);
    if (file.is === 'sending') file.line.abort();
    this.set(this.files.filter((one) => one !== file));
    if (hasArrived(file)) this.settled = Promise.all([this.settled, this.detach(this.kepts.get(id))]);
  }

  private async detach(kept: string | undefined) {
    const draft = this.own as string;
    try {
      const to = this.options.service();
      if (!to || kept === undefined) throw new Error('It cannot be taken out');
      await to.detach({draft}, kept, {signal: AbortSignal.timeout(patience)});
    } catch {
      if (this.own === draft) this.sendAnew();
    }
  }

  /** A draft holds what has arrived. Where that cannot be taken out, what is left is sent again under another draft. */
  private sendAnew() {
    this.own = newDraft().draft;
    this.keys.clear();
    this.kepts.clear();
    for (const one of this.files) if (one.is === 'sending') one.line.abort();
    this.set(
      this.files.map((one): FormFile => {
        if ('file' in one) return {id: one.id, name: one.name, size: one.size, is: 'waiting', file: one.file};
        return {...one, is: 'lost'};
      }),
    );
    void this.send();
  }

  /** Stops and leaves out what has not arrived. */
  leaveUnsent() {
    this.stop();
    this.set(this.files.filter(hasArrived));
  }

  /** For another form: nothing of this one is left. */
  clear() {
    this.stop();
    this.own = undefined;
    this.files = [];
    this.host.requestUpdate();
  }

  /** Deletes what this form and any that was closed have kept of files on the device. */
  wipe() {
    this.places.clear();
    void this.device.deleteAll();
  }

  /** What has not arrived is wanted no more. */
  private stop() {
    for (const file of this.files) {
      if (file.is === 'sending') file.line.abort();
      if (!hasArrived(file)) this.forget(file.id);
    }
  }

  /** Keeps a file on the device until it has arrived. */
  private async keep(id: number, file: File) {
    const at = await this.device.keep(file);
    if (at === undefined) return;
    this.places.set(id, at);
    const now = this.find(id);
    if (!now || hasArrived(now)) this.forget(id);
    else this.options.changed();
  }

  private async bringBack(id: number, at: string, {name, type}: {readonly name: string; readonly type: string}) {
    const bytes = await this.device.read(at);
    const now = this.find(id);
    if (!bytes || now?.is !== 'lost') return;
    const file = new File([bytes], name, {type});
    this.places.set(id, at);
    this.put({id, name, size: file.size, is: 'waiting', file});
    void this.send();
  }

  private forget(id: number) {
    const at = this.places.get(id);
    if (at !== undefined) void this.device.delete(at);
    this.places.delete(id);
  }

  /** One after the other, so that a poor line brings one whole rather than all in part. */
  private async send() {
    if (this.busy) return;
    this.busy = true;
    for (let next = this.nextWaiting(); next; next = this.nextWaiting()) await this.sendOne(next);
    this.busy = false;
  }

  private async sendOne({id, name, size, file}: Extract<FormFile, {is: 'waiting' | 'sent'}>) {
    const line = new AbortController();
    const key = this.keys.get(id) ?? newIdempotencyKey();
    this.keys.set(id, key);
    const draft = this.own as string;
    const base = {id, name, size, file};
    /** Whether this is still what is being sent: it may have been taken out, or be sent again under another draft. */
    const current = () => {
      const now = this.find(id);
      return now?.is === 'sending' && now.line === line;
    };
    const fail = (code: RestErrorCode) => {
      const saidElsewhere = !this.host.dispatchEvent(new ProblemEvent(code, 'addFile', true));
      this.settle({...base, is: 'failed', code, saidElsewhere});
    };
    if (!this.host.dispatchEvent(new IntakeFileEvent())) return fail('request/forbidden');
    this.put({...base, is: 'sending', share: 0, line});
    try {
      const to = this.options.service();
      if (!to) throw new Error('The page has not said where the service is');
      const onProgress = (share: number) => {
        if (current()) this.put({...base, is: 'sending', share, line});
      };
      const kept = await to.attach({draft}, file, {name, key, onProgress, signal: line.signal});
      if (!current()) return;
      this.kepts.set(id, kept.id);
      this.forget(id);
      this.settle({...base, is: 'sent'});
    } catch (error) {
      const code = isRestError(error) ? error.code : 'service/unreachable';
      if (current()) fail(code);
    }
  }

  private nextWaiting() {
    return this.files.find((file): file is Extract<FormFile, {is: 'waiting' | 'sent'}> => file.is === 'waiting');
  }

  private find(id: number): FormFile | undefined {
    return this.files.find((file) => file.id === id);
  }

  private settle(file: FormFile) {
    this.put(file);
    this.options.changed();
  }

  private put(file: FormFile) {
    this.files = this.files.map((one) => (one.id === file.id ? file : one));
    this.host.requestUpdate();
  }

  private set(files: readonly FormFile[]) {
    this.files = files;
    this.options.changed();
    this.host.requestUpdate();
  }

  private next(): number {
    this.last += 1;
    return this.last;
  }
}

export function hasArrived({is}: FormFile): boolean {
  return is === 'sent' || is === 'earlier';
}
